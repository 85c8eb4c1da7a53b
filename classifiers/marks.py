"""Seals, stamps and signatures on a page, found by colour and shape.

Red ink is told from print by its hue, a seal by its ring. On pages without colour only the ring is left, so a black
seal is reported with less confidence. Sizes are shares of the page's width: the resolution is not always known.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Quad
from models.values.understanding import Mark, MarkKind

Image = NDArray[np.uint8]
Mask = NDArray[np.uint8]

# A4 is 210 mm wide, seals of agencies are 30 to 42 mm, the images that signing programs show are smaller.
_SEAL_DIAMETER = (0.055, 0.26)
_WORKING_WIDTH = 1000
# Of 72 directions, how many meet the ring; a worn or half-covered seal keeps about two thirds.
_RING_COVERAGE = 0.6
# Measured with the best circle: black seals 0.48 to 0.97, the densest print 0.32.
_BLACK_RING_COVERAGE = 0.6
_CIRCLES_TRIED = 6


def find_marks(image: Image, page_number: int) -> tuple[Mark, ...]:
    """Marks of one page image (BGR), in pixels of that image. Costs about 50 ms."""
    import cv2

    scale = min(1.0, _WORKING_WIDTH / image.shape[1])
    small = image
    if scale < 1.0:
        small = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    red, blue = _colour_masks(cv2, small)
    seals = _red_marks(cv2, red, small.shape[1])
    if not seals and _is_colourless(cv2, small):
        seals = _black_seals(cv2, small)
    found = seals + _signatures(cv2, blue, small.shape[1])
    return tuple(
        Mark(kind, colour, confidence, _scaled(box, 1 / scale), page_number) for kind, colour, confidence, box in found
    )


_Found = tuple[MarkKind, str, float, Quad]


def _scaled(box: Quad, factor: float) -> Quad:
    return Quad.from_rectangle(box.left * factor, box.top * factor, box.right * factor, box.bottom * factor)


def _colour_masks(cv2: Any, image: Image) -> tuple[Mask, Mask]:
    hue, saturation, value = cv2.split(cv2.cvtColor(image, cv2.COLOR_BGR2HSV))
    vivid = (saturation > 70) & (value > 60)
    red = vivid & ((hue <= 9) | (hue >= 165))
    blue = (saturation > 60) & (value > 30) & (value < 235) & (hue >= 98) & (hue <= 140)
    return red.astype(np.uint8), blue.astype(np.uint8)


def _red_marks(cv2: Any, red: Mask, width: int) -> list[_Found]:
    """Connected red ink: a ring is a seal, a frame is a stamp; loose red letters are print."""
    joined = cv2.morphologyEx(red, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5)))
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found: list[_Found] = []
    for label in range(1, count):
        left, top, across, down, area = (int(n) for n in statistics[label])
        if max(across, down) < 0.05 * width or area < 60:
            continue
        box = Quad.from_rectangle(left, top, left + across, top + down)
        coverage = _ring_coverage(red, left + across / 2, top + down / 2, across / 2, down / 2)
        roundness = min(across, down) / max(across, down)
        is_seal_size = _SEAL_DIAMETER[0] * width <= max(across, down) <= _SEAL_DIAMETER[1] * width
        if is_seal_size and roundness > 0.72 and coverage >= _RING_COVERAGE:
            found.append((MarkKind.SEAL, "red", round(0.5 + 0.49 * coverage * roundness, 2), box))
        elif min(across, down) > 0.025 * width and _is_framed(cv2, labels == label, red):
            found.append((MarkKind.STAMP, "red", 0.6, box))
    return _without_inner(found)


def _is_framed(cv2: Any, component: NDArray[np.bool_], red: Mask) -> bool:
    """A frame encloses much more than its ink covers; letters, however large, do not."""
    outline, _ = cv2.findContours(component.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    enclosed = sum(float(cv2.contourArea(part)) for part in outline)
    return enclosed > 0 and int(red[component].sum()) < 0.5 * enclosed


def _without_inner(found: list[_Found]) -> list[_Found]:
    """The star and the inner ring belong to the seal around them."""
    return [
        one for one in found if not any(other is not one and one[3].overlap_share(other[3]) > 0.7 for other in found)
    ]


def _ring_coverage(mask: Mask, x: float, y: float, radius_x: float, radius_y: float) -> float:
    """The share of directions in which ink lies on or just inside the rim."""
    height, width = mask.shape
    met = 0
    angles = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    for angle in angles:
        for share in (1.0, 0.97, 0.94, 0.91, 0.88):
            column = round(x + radius_x * share * float(np.cos(angle)))
            row = round(y + radius_y * share * float(np.sin(angle)))
            if 0 <= column < width and 0 <= row < height and mask[row, column]:
                met += 1
                break
    return met / len(angles)


def _is_colourless(cv2: Any, image: Image) -> bool:
    saturation = cv2.cvtColor(image, cv2.COLOR_BGR2HSV)[..., 1]
    return float((saturation > 60).mean()) < 0.001


def _black_seals(cv2: Any, image: Image) -> list[_Found]:
    """Circles of a seal's size that are inked almost all around."""
    width = image.shape[1]
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    ink = (grey < 150).astype(np.uint8)
    circles = cv2.HoughCircles(
        cv2.GaussianBlur(grey, (5, 5), 0), cv2.HOUGH_GRADIENT, dp=1.5, minDist=0.1 * width, param1=120, param2=60,
        minRadius=int(0.06 * width), maxRadius=int(0.11 * width),
    )  # fmt: skip
    found: list[_Found] = []
    for x, y, radius in [] if circles is None else circles[0][:_CIRCLES_TRIED]:
        coverage = _thin_ring_coverage(ink, float(x), float(y), float(radius))
        if coverage >= _BLACK_RING_COVERAGE:
            box = Quad.from_rectangle(max(0.0, x - radius), max(0.0, y - radius), x + radius, y + radius)
            found.append((MarkKind.SEAL, "black", round(0.75 * coverage, 2), box))
    return found


def _thin_ring_coverage(ink: Mask, x: float, y: float, radius: float) -> float:
    """The best coverage by one thin circle near the given one; lines of print cover a thin circle badly."""
    height, width = ink.shape
    angles = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    around, beside = np.cos(angles), np.sin(angles)
    best = 0.0
    for shift_x in range(-4, 5):
        for shift_y in range(-4, 5):
            for r in np.arange(radius - 5, radius + 6):
                columns = np.clip(np.round(x + shift_x + r * around).astype(int), 0, width - 1)
                rows = np.clip(np.round(y + shift_y + r * beside).astype(int), 0, height - 1)
                best = max(best, float(ink[rows, columns].mean()))
    return best


def _signatures(cv2: Any, blue: Mask, width: int) -> list[_Found]:
    """Long strokes of blue ink. Blue print and figures are smaller than any signature."""
    joined = cv2.morphologyEx(blue, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3)))
    count, _, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found: list[_Found] = []
    for label in range(1, count):
        left, top, across, down, area = (int(n) for n in statistics[label])
        if across > 0.05 * width and down > 0.018 * width and area < 0.35 * across * down:
            box = Quad.from_rectangle(left, top, left + across, top + down)
            found.append((MarkKind.SIGNATURE, "blue", 0.7, box))
    return _without_inner(found)
