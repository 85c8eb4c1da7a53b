"""What goes wrong between a sheet and its picture, one fault at a time and in a known strength.

`capture` draws what offices and phones usually give; here a clean page is spoilt along one axis, so that a measure can
be held against the reading errors it foretells. Lengths are in units of the print's x-height where the page says so.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""`H x W x 3`, BGR."""

# Of the height of Times capitals, lower-case letters have two thirds; of its size, 0.45.
X_HEIGHT_OF_SIZE = 0.45
# A phone's sensor in room light, in grey levels; in the dark the picture loses light and keeps its noise.
_SENSOR_NOISE = 3.5
_CAMERA_JPEG = 85


def out_of_focus(page: Image, x_heights: float, x_height: float) -> Image:
    """Gaussian blur whose standard deviation is `x_heights` of the print's `x_height` in pixels."""
    deviation = x_heights * x_height
    return page if deviation <= 0.05 else _image(cv2.GaussianBlur(page, (0, 0), deviation))


def shaken(page: Image, x_heights: float, x_height: float, degrees: float = 20.0) -> Image:
    """The camera moved along a straight line `x_heights` long while the shutter was open."""
    length = max(1.0, x_heights * x_height)
    side = 2 * int(np.ceil(length)) + 1
    trace = np.zeros((side * 8, side * 8), np.uint8)
    middle = side * 4
    reach = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))]) * length * 4
    start, end = (np.array([middle, middle]) - reach).astype(int), (np.array([middle, middle]) + reach).astype(int)
    cv2.line(trace, (int(start[0]), int(start[1])), (int(end[0]), int(end[1])), (255,), 8)
    kernel = cv2.resize(trace.astype(np.float32), (side, side), interpolation=cv2.INTER_AREA)
    return _image(cv2.filter2D(page, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE))


def coarser(page: Image, scale: float) -> Image:
    """Fewer pixels for the same paper."""
    return _image(cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def darker(page: Image, light: float, noise: np.random.Generator) -> Image:
    """Only this share of the light; the sensor's noise stays and the camera compresses what it got."""
    return through_jpeg(grainy(_image(page * light), _SENSOR_NOISE, noise), _CAMERA_JPEG)


def paler(page: Image, contrast: float, noise: np.random.Generator) -> Image:
    """Ink that keeps only this share of its depth, as on a worn print or a thin photocopy."""
    pale = 255 - (255 - page.astype(np.float32)) * contrast
    return through_jpeg(grainy(_image(pale), 1.5, noise), _CAMERA_JPEG)


def grainy(page: Image, levels: float, noise: np.random.Generator) -> Image:
    """Normal noise of so many grey levels, somewhat wider than a pixel, as cameras leave it."""
    if levels <= 0:
        return page
    grain = cv2.GaussianBlur(noise.normal(0, 1, page.shape[:2]).astype(np.float32), (0, 0), 0.7)
    return _image(page.astype(np.float32) + (grain * (levels / grain.std()))[..., None])


def through_jpeg(page: Image, quality: int) -> Image:
    """Compressed and opened again."""
    _, packed = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return _image(cv2.imdecode(packed, cv2.IMREAD_COLOR))


def under_glare(page: Image, share: float, noise: np.random.Generator, light: float = 0.8) -> Image:
    """A lamp's reflection that burns out about this share of the page, which is otherwise grey as photos are."""
    height, width = page.shape[:2]
    lit = page.astype(np.float32) * light
    if share > 0:
        down, across = np.mgrid[0:height, 0:width].astype(np.float32)
        x, y = noise.uniform(0.35, 0.65) * width, noise.uniform(0.35, 0.65) * height
        # An ellipse of the page's own shape: area pi a b.
        size = np.sqrt(share / np.pi)
        distance = np.hypot((across - x) / (size * width), (down - y) / (size * height))
        # Burnt inside, fading outside over a third of its radius.
        lit += 320.0 * np.clip(1.0 - (distance - 1.0) * 3.0, 0.0, 1.0)[..., None] * (distance[..., None] < 1.34)
    return through_jpeg(grainy(_image(lit), 2.0, noise), _CAMERA_JPEG)


def shining_through(page: Image, back: Image, strength: float) -> Image:
    """The other side of a thin sheet: mirrored, spread by the paper, and this share as dark as on its own side."""
    mirrored = cv2.GaussianBlur(back[:, ::-1], (0, 0), 1.6)
    faint = 255 - (255 - mirrored.astype(np.float32)) * strength
    return _image(page.astype(np.float32) * faint / 255)


def on_a_screen(
    page: Image, noise: np.random.Generator, *, pitch: float = 3.0, degrees: float = 2.0, blur: float = 0.6
) -> Image:
    """The page shown on a display and photographed: `pitch` is how many pixels of the photo one of the display takes.

    The display draws every pixel as a red, a green and a blue stripe with dark gaps; the camera samples that grid at
    its own pitch, a little turned, and the two grids beat (moiré).
    """
    height, width = page.shape[:2]
    angle = np.radians(degrees)
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    grid_x = (across * np.cos(angle) + down * np.sin(angle)) / pitch
    grid_y = (down * np.cos(angle) - across * np.sin(angle)) / pitch
    # What the display shows: one colour for each of its pixels.
    shown = cv2.resize(page, None, fx=1 / pitch, fy=1 / pitch, interpolation=cv2.INTER_AREA)
    shown = cv2.resize(shown, (width, height), interpolation=cv2.INTER_NEAREST).astype(np.float32)
    row_gap = 0.55 + 0.45 * (np.mod(grid_y, 1) > 0.18)
    view = np.empty_like(shown)
    for channel, third in ((2, 0), (1, 1), (0, 2)):
        stripe = (np.mod(grid_x * 3, 3) // 1 == third).astype(np.float32)
        view[..., channel] = shown[..., channel] * (0.25 + 1.75 * stripe) * row_gap
    view = cv2.GaussianBlur(view, (0, 0), blur * max(1.0, pitch / 3))
    return through_jpeg(grainy(_image(view), 2.5, noise), _CAMERA_JPEG)


def _image(values: NDArray[np.generic]) -> Image:
    return np.clip(np.rint(np.asarray(values, np.float32)), 0, 255).astype(np.uint8)
