"""Boxes for one figure each, as forms print them for numbers: found, and their rules taken out of what the reader is
given. To a reader an upright rule between two figures is a 1 or a bracket, and the number a row of odd pieces.

The page's picture as kept and shown is never changed by this.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from digitize.images import PageImage, opencv

# Forms print nine boxes and more for a number, eight for a day; tables seldom have so many columns so narrow.
_FEWEST_BOXES = 8
_NARROWEST, _WIDEST = 0.5, 1.5  # of a box's height
_SMALLEST, _LARGEST = 0.008, 0.045  # of the page's longer side
# How much boxes of one row differ, as shares of their height: in size, in place, and in the blank between them.
_SAME_SIZE, _SAME_LINE, _MOST_APART = 0.2, 0.15, 0.6
# A cell above or below within so many heights belongs to a table.
_STACKED = 0.35
_INK_BLOCK, _INK_DEPTH = 0.015, 18
# The thickest rule and the grey edge that a scan gives it, in heights of a box; and how light paper is in one.
_THICKEST, _SOFT_EDGE, _LIGHT = 0.2, 0.06, 80


@dataclass(frozen=True, slots=True)
class _Box:
    """The paper inside a box, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height


def without_figure_boxes(image: PageImage) -> PageImage:
    """The page without the rules of such boxes; the same picture where there are none. About 40 ms for A4 at 200
    dpi."""
    boxes = _boxes(image)
    rows = [row for row in _rows(boxes) if len(row) >= _FEWEST_BOXES and not _is_of_a_table(row, boxes)]
    if not rows:
        return image
    washed = image.copy()
    for row in rows:
        _wash(washed, row)
    return washed


def _boxes(image: PageImage) -> list[_Box]:
    """Every patch of paper that rules enclose and that is about as high as wide."""
    cv2 = opencv()
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    side = max(grey.shape)
    block = max(15, round(_INK_BLOCK * side)) | 1
    paper = cv2.adaptiveThreshold(grey, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, block, _INK_DEPTH)
    count, _labels, statistics, _ = cv2.connectedComponentsWithStats(paper, connectivity=4)
    least, most = _SMALLEST * side, _LARGEST * side
    found = [_Box(*map(int, row[:4])) for row in statistics[1:count] if least <= row[3] <= most]
    return [box for box in found if _NARROWEST * box.height <= box.width <= _WIDEST * box.height]


def _rows(boxes: Sequence[_Box]) -> list[list[_Box]]:
    """Boxes of one size that stand side by side."""
    rows: list[list[_Box]] = []
    for box in sorted(boxes, key=lambda box: box.left):
        for row in rows:
            if _follows(row[-1], box):
                row.append(box)
                break
        else:
            rows.append([box])
    return rows


def _follows(one: _Box, other: _Box) -> bool:
    unit = one.height
    is_alike = abs(other.height - unit) <= _SAME_SIZE * unit and abs(other.width - one.width) <= _SAME_SIZE * unit
    is_level = abs(other.top - one.top) <= _SAME_LINE * unit
    return is_alike and is_level and 0 <= other.left - one.right <= _MOST_APART * unit


def _is_of_a_table(row: Sequence[_Box], boxes: Sequence[_Box]) -> bool:
    """Whether cells as wide stand right above or below: such a row is one of many."""
    return any(
        abs(other.left - box.left) <= _SAME_LINE * box.height
        and abs(other.width - box.width) <= _SAME_SIZE * box.height
        and 0 <= max(other.top - box.bottom, box.top - other.bottom) <= _STACKED * box.height
        for box in row
        for other in boxes
    )


def _wash(image: PageImage, row: Sequence[_Box]) -> None:
    """Paper in place of the rules around the boxes; what stands inside them stays."""
    height, width = image.shape[:2]
    blanks = [other.left - one.right for one, other in pairwise(row)]
    reach = min(max(2, round(median(blanks))), round(_THICKEST * row[0].height)) + 1
    edge = max(1, round(_SOFT_EDGE * row[0].height))
    inner = [_Box(b.left + edge, b.top + edge, b.width - 2 * edge, b.height - 2 * edge) for b in row]
    kept = [image[b.top : b.bottom, b.left : b.right].copy() for b in inner]
    for box, inside in zip(row, kept, strict=True):
        paper = np.percentile(inside.reshape(-1, 3), _LIGHT, axis=0)
        rows = slice(max(0, box.top - reach), min(height, box.bottom + reach))
        image[rows, max(0, box.left - reach) : min(width, box.right + reach)] = paper.astype(np.uint8)
    for box, inside in zip(inner, kept, strict=True):
        image[box.top : box.bottom, box.left : box.right] = inside
