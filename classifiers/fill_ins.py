"""Tells figures that were printed with the page from figures that were written or stamped in later.

A registry fills in number and day by hand or with a numbering stamp. Those figures stand apart from the print around
them, on another height, in another size or colour. Only when none of that is so do they count as printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.finding import Figures
from classifiers.layout import Piece
from classifiers.reasons import ReviewReason

Image = NDArray[np.uint8]

# All in heights of the printed capitals or figures of the same row.
_TALLEST, _SHORTEST = 1.18, 0.82
_BASELINE_SHIFT = 0.17
_WIDEST_BLANK = 0.85
# Of the row's height, how far beyond the box of its word the middle of a letter may lie.
_BESIDE = 0.2


@dataclass(frozen=True)
class _Shape:
    """A connected piece of ink."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        return self.bottom - self.top


def judge_figures(image: Image, figures: Figures, expected: int) -> ReviewReason | None:
    """Why the figures may not have been printed with the page, None when everything says that they were.

    `expected` is how many figures the reader read. When the ink does not come apart into as many, nothing is certain.
    """
    compared = _compare(image, figures, expected)
    return ReviewReason.FILLED_IN if compared is None else compared.reason


def differs_from_print(image: Image, figures: Figures, expected: int) -> ReviewReason | None:
    """Why the figures were not printed with the page, None also where they cannot be compared with its print: of what
    forms print as a rule."""
    compared = _compare(image, figures, expected)
    return compared.reason if compared is not None else None


@dataclass(frozen=True)
class _Compared:
    """What comparing figures with print has told against them."""

    reason: ReviewReason | None


def _compare(image: Image, figures: Figures, expected: int) -> _Compared | None:
    """None where the ink of figures and print cannot be told apart, figure by figure."""
    import cv2

    area = _area(image, figures)
    if area is None:
        return None
    crop, offset_x, offset_y = area
    ink, coloured = _ink(cv2, crop)
    shapes = _shapes(cv2, ink)
    filled, printed = _assign(shapes, figures, offset_x, offset_y)
    if not filled or not printed:
        return None
    if _share_of_colour(coloured, ink, filled) > _share_of_colour(coloured, ink, printed) + 0.25:
        return _Compared(ReviewReason.HANDWRITTEN)
    usual = median(shape.height for shape in printed)
    if any(shape.height > _TALLEST * usual for shape in filled):
        return _Compared(ReviewReason.HANDWRITTEN)
    tall = [shape for shape in filled if shape.height > 0.5 * usual]
    if len(tall) != expected:
        return None
    like_print = _fits_print(tall, usual, median(shape.bottom for shape in printed))
    return _Compared(None if like_print and not _stands_apart(shapes, tall, usual) else ReviewReason.FILLED_IN)


def _fits_print(tall: list[_Shape], usual: float, baseline: float) -> bool:
    return all(
        shape.height >= _SHORTEST * usual and abs(shape.bottom - baseline) <= _BASELINE_SHIFT * usual for shape in tall
    )


def _area(image: Image, figures: Figures) -> tuple[Image, int, int] | None:
    boxes = [piece.box for piece in figures.row]
    height = max(box.height for box in boxes)
    left = max(0, int(min(box.left for box in boxes) - height))
    top = max(0, int(min(box.top for box in boxes) - 0.4 * height))
    right = min(image.shape[1], int(max(box.right for box in boxes) + height))
    bottom = min(image.shape[0], int(max(box.bottom for box in boxes) + 0.4 * height))
    if right - left < 8 or bottom - top < 8:
        return None
    return image[top:bottom, left:right], left, top


def _ink(cv2: Any, crop: Image) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
    _, ink = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    hue, saturation, _value = cv2.split(cv2.cvtColor(crop, cv2.COLOR_BGR2HSV))
    coloured = (saturation > 70) & (hue > 90) & (hue < 150)
    return np.asarray(ink, np.uint8), coloured


def _shapes(cv2: Any, ink: NDArray[np.uint8]) -> list[_Shape]:
    count, _labels, statistics, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found = []
    for label in range(1, count):
        left, top, across, down, area = (int(n) for n in statistics[label])
        if area >= 4:
            found.append(_Shape(left, top, left + across, top + down))
    return sorted(found, key=lambda shape: shape.left)


def _assign(shapes: list[_Shape], figures: Figures, offset_x: int, offset_y: int) -> tuple[list[_Shape], list[_Shape]]:
    """The shapes of the figures and of the reference: each shape goes to the nearest run of print.

    Readers' boxes of words are off by half a letter, so a shape need not lie inside its box. Small letters of the word
    beside the reference ("năm" before the year) are no measure of figures.
    """
    runs = [run for run in (figures.filled, figures.reference, figures.before, figures.after) if run is not None]
    box = figures.filled.box
    filled: list[_Shape] = []
    printed: list[_Shape] = []
    for shape in shapes:
        x, y = (shape.left + shape.right) / 2 + offset_x, (shape.top + shape.bottom) / 2 + offset_y
        # Rules under a line and specks are no figures.
        if not box.top - 0.3 * box.height <= y <= box.bottom + 0.2 * box.height or shape.height < 0.2 * box.height:
            continue
        nearest = min(runs, key=lambda run: max(run.box.left - x, x - run.box.right, 0.0))
        if nearest is figures.filled:
            filled.append(shape)
        elif nearest is figures.reference and _is_within(x, nearest, box.height):
            printed.append(shape)
    return filled, printed


def _is_within(x: float, run: Piece, height: float) -> bool:
    return run.box.left - _BESIDE * height < x < run.box.right + _BESIDE * height


def _share_of_colour(coloured: NDArray[np.bool_], ink: NDArray[np.uint8], shapes: list[_Shape]) -> float:
    inked = blue = 0
    for shape in shapes:
        window = ink[shape.top : shape.bottom, shape.left : shape.right] > 0
        inked += int(window.sum())
        blue += int((window & coloured[shape.top : shape.bottom, shape.left : shape.right]).sum())
    return blue / inked if inked else 0.0


def _stands_apart(shapes: list[_Shape], filled: list[_Shape], usual: float) -> bool:
    """A blank beside the figures that is wider than a printed one."""
    first, last = filled[0], filled[-1]
    before = [s.right for s in shapes if s.right <= first.left + 1]
    after = [s.left for s in shapes if s.left >= last.right - 1 and s.height > 0.3 * usual]
    gap_before = first.left - max(before) if before else 0
    gap_after = min(after) - last.right if after else 0
    return gap_before > _WIDEST_BLANK * usual or gap_after > _WIDEST_BLANK * usual
