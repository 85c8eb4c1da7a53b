"""Photos of pages for tests: a page laid on a desk, seen at a slant, under a lamp."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
DESKS = ("wood", "dark", "grey", "white", "busy")


@dataclass(frozen=True, slots=True)
class Photo:
    """A made photo and where the sheet's corners are in it, clockwise from the page's top left corner."""

    image: Image
    corners: NDArray[np.float32]


def photograph(
    page: Image,
    *,
    desk: str = "wood",
    degrees: float = 8.0,
    slant: float = 0.12,
    share: float = 0.78,
    shadow: bool = True,
    size: tuple[int, int] = (1500, 2000),
    seed: int = 1,
) -> Photo:
    """`share`: of the photo's free side that the sheet takes; `slant`: how much smaller its far edge looks."""
    noise = np.random.default_rng(seed)
    width, height = size
    corners = _corners(page, degrees, slant, share, size)
    rows, columns = page.shape[:2]
    flat = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    change = cv2.getPerspectiveTransform(flat, corners)
    scene = _desk(desk, size, noise)
    view = cv2.warpPerspective(
        page, change, (width, height), dst=scene, borderMode=cv2.BORDER_TRANSPARENT, flags=cv2.INTER_AREA
    ).astype(np.float32)
    if shadow:
        view *= _light(size)[..., None]
    view = cv2.GaussianBlur(view, (0, 0), 0.7) + noise.normal(0, 3, view.shape[:2])[..., None]
    _, packed = cv2.imencode(".jpg", view.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 85])
    return Photo(np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8), corners)


def _corners(page: Image, degrees: float, slant: float, share: float, size: tuple[int, int]) -> NDArray[np.float32]:
    rows, columns = page.shape[:2]
    scale = share * min(size[0] / columns, size[1] / rows)
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float64) * (columns * scale / 2, rows * scale / 2)
    angle = np.radians(degrees)
    corners = corners @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    corners *= 1 + slant * corners[:, 1:2] / (rows * scale)
    return (corners + np.array(size) / 2).astype(np.float32)


def _desk(kind: str, size: tuple[int, int], noise: np.random.Generator) -> Image:
    width, height = size
    if kind == "wood":
        grain = noise.normal(0, 12, (height // 4, max(2, width // 100))).astype(np.float32)
        grain = cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)
        return (np.array([60, 95, 140]) + grain[..., None]).clip(0, 255).astype(np.uint8)
    if kind == "busy":
        desk = np.zeros((height, width, 3), np.uint8)
        for _ in range(120):
            corner = noise.integers(0, [width, height])
            other = corner + noise.integers(20, 350, 2)
            colour = tuple(int(level) for level in noise.integers(0, 255, 3))
            cv2.rectangle(desk, tuple(map(int, corner)), tuple(map(int, other)), colour, -1)
        return desk
    level = {"dark": 45, "grey": 150, "white": 225}[kind]
    return (noise.normal(level, 4, (height, width, 1)).repeat(3, axis=2)).clip(0, 255).astype(np.uint8)


def _light(size: tuple[int, int]) -> NDArray[np.float32]:
    """Falls off to one corner, with the shadow of an arm across."""
    width, height = size
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 0.6 + 0.25 * across / width + 0.15 * down / height
    light[across + 0.4 * down < 0.5 * width] *= 0.78
    return np.asarray(cv2.GaussianBlur(light, (0, 0), width / 75), np.float32)
