"""How a sheet becomes a picture: through a flat-bed scanner or through a phone."""

from __future__ import annotations

import io
from dataclasses import dataclass
from enum import StrEnum
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from digitize.specimens.sheet import DRAWING_DPI


class Capture(StrEnum):
    CLEAN = "clean"
    SCAN = "scan"
    GREY_SCAN = "grey_scan"
    ONE_BIT_SCAN = "one_bit_scan"
    PHOTO = "photo"


# Scanners at a counter far more often than anything else.
_USUAL = (Capture.SCAN, Capture.SCAN, Capture.SCAN, Capture.CLEAN, Capture.GREY_SCAN, Capture.PHOTO, Capture.PHOTO)


def choose_capture(luck: Random) -> Capture:
    return Capture.ONE_BIT_SCAN if luck.random() < 0.06 else luck.choice(_USUAL)


# The least width of a sheet in the picture, in pixels: people hold a card nearer than a page.
_FEWEST_PHOTO_PIXELS = 1300
# Cards are scanned finer than pages, or nobody could read them.
_CARD_MM, _CARD_DPI = 130.0, 300


@dataclass(frozen=True)
class Captured:
    """`placement` takes points of the sheet, in its pixels, to points of the picture: a 3 by 3 homography."""

    picture: Image.Image
    dpi: int
    placement: NDArray[np.float64]

    def place(self, x: float, y: float) -> tuple[float, float]:
        across, down, scale = self.placement @ np.array([x, y, 1.0])
        return float(across / scale), float(down / scale)


def capture(image: Image.Image, how: Capture, luck: Random) -> Captured:
    """The picture, its resolution in dots per inch, and where it shows each point of the sheet."""
    if how is Capture.PHOTO:
        return _photograph(image, luck)
    card = image.width < _CARD_MM / 25.4 * DRAWING_DPI
    dpi = luck.choice((150, 200)) if how is not Capture.ONE_BIT_SCAN else DRAWING_DPI
    dpi = _CARD_DPI if card else dpi
    scale = dpi / DRAWING_DPI
    picture = image if dpi == DRAWING_DPI else resize(image, scale)
    placement = np.diag([scale, scale, 1.0])
    if how is Capture.CLEAN:
        return Captured(picture, dpi, placement)
    degrees = luck.gauss(0, 0.5)
    picture = picture.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=(250, 250, 250))
    placement = _turn(degrees, picture.width / 2, picture.height / 2) @ placement
    picture = picture.filter(ImageFilter.GaussianBlur(luck.uniform(0.2, 0.6)))
    picture = grain(picture, luck, strength=luck.uniform(2, 6))
    if how is Capture.GREY_SCAN:
        picture = picture.convert("L").convert("RGB")
    elif how is Capture.ONE_BIT_SCAN:
        picture = picture.convert("L").point(lambda level: 255 if level > 150 else 0).convert("RGB")
    else:
        picture = through_jpeg(picture, luck.randint(60, 90))
    return Captured(picture, dpi, placement)


def _turn(degrees: float, x: float, y: float) -> NDArray[np.float64]:
    """What PIL's rotation, counter-clockwise about a point, does to points."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array(
        [[cosine, sine, x - cosine * x - sine * y], [-sine, cosine, y + sine * x - cosine * y], [0.0, 0.0, 1.0]]
    )


def _photograph(image: Image.Image, luck: Random) -> Captured:
    """The sheet on a table, a little askew, with uneven light and a soft shadow."""
    import cv2

    shrink = max(0.85, _FEWEST_PHOTO_PIXELS / image.width)
    sheet = np.asarray(resize(image, shrink))
    height, width = sheet.shape[:2]
    canvas_width, canvas_height = int(width * 1.16), int(height * 1.14)
    wood = luck.choice(((120, 95, 70), (70, 75, 85), (150, 150, 145)))
    table = np.full((canvas_height, canvas_width, 3), wood, np.uint8)
    jitter = 0.025 * min(width, height)
    left, top = 0.08 * width, 0.07 * height
    corners = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
    target = np.array([(x + luck.gauss(0, jitter), y + luck.gauss(0, jitter)) for x, y in corners], np.float32)
    source = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    warp = cv2.getPerspectiveTransform(source, target)
    cv2.warpPerspective(
        sheet, warp, (canvas_width, canvas_height), dst=table, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_TRANSPARENT
    )
    lit = _light(table, luck)
    picture = grain(Image.fromarray(lit), luck, strength=luck.uniform(2, 5))
    placement = np.asarray(warp, np.float64) @ np.diag([shrink, shrink, 1.0])
    return Captured(through_jpeg(picture, luck.randint(70, 88)), 150, placement)


def _light(pixels: NDArray[np.uint8], luck: Random) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = luck.uniform(0, 2 * np.pi)
    slope = (np.cos(angle) * x / width + np.sin(angle) * y / height) * luck.uniform(0.1, 0.3)
    edge = luck.uniform(0.55, 1.3) - (x / width + 0.3 * y / height)
    shadow = 1 - luck.uniform(0.08, 0.22) / (1 + np.exp(edge * 25))
    light = (1.0 - slope + slope.mean()) * shadow * luck.uniform(0.85, 0.98)
    warm = np.array([1.0, luck.uniform(0.96, 1.0), luck.uniform(0.88, 1.0)], np.float32)
    lit: NDArray[np.uint8] = np.clip(pixels * light[..., None] * warm, 0, 255).astype(np.uint8)
    return lit


def grain(image: Image.Image, luck: Random, *, strength: float) -> Image.Image:
    """Noise of a sensor, the same in all colours; `strength` is its deviation in levels of 255."""
    pixels = np.asarray(image).astype(np.float32)
    noise = np.random.default_rng(luck.getrandbits(32)).normal(0, strength, pixels.shape[:2])
    return Image.fromarray(np.clip(pixels + noise[..., None], 0, 255).astype(np.uint8))


def resize(image: Image.Image, scale: float) -> Image.Image:
    """Larger or smaller by a factor, without stairs."""
    size = (round(image.width * scale), round(image.height * scale))
    return image.resize(size, resample=Image.Resampling.LANCZOS)


def through_jpeg(image: Image.Image, quality: int) -> Image.Image:
    """What is left after JPEG at a quality of 1 to 95."""
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return Image.open(io.BytesIO(stream.getvalue())).convert("RGB")
