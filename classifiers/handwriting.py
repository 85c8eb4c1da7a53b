"""Tells a value written by pen from one printed with the form, by comparing it with its printed label.

Letters of a hand run together, its figures dance, and its ink is often blue. Print beside print has none of that,
whatever the scanner did to both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, pstdev
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.layout import Piece
from models.values.geometry import Quad

# Shapes a letter, in shares of the label's: joined letters make few shapes of many letters.
_RUNS_TOGETHER = 0.55
_MORE_BLUE = 0.4
# Grey levels between a label's ink and a pen's, which is not as black as print; a stamp's is not either.
_PALER = 45.0
_CORE = 15  # per cent of the ink's pixels that are its darkest: edges of thin strokes are pale in print, too
# The spread of figures' heights and feet in shares of their height; printed figures differ by a pixel.
_DANCES = 0.1
_FEWEST_LETTERS = 4


@dataclass(frozen=True)
class _Shape:
    x: float
    foot: int
    height: int


@dataclass(frozen=True)
class _Ink:
    shapes_a_letter: float
    blue_share: float
    darkest: float
    tall: tuple[_Shape, ...]


def is_handwritten(image: NDArray[np.uint8], value: Piece, label: Piece) -> bool:
    """Whether the value's ink differs from its label's as a hand differs from print."""
    written, printed = _measure(image, value), _measure(image, label)
    if written is None or printed is None:
        return False
    if written.blue_share > printed.blue_share + _MORE_BLUE or written.darkest > printed.darkest + _PALER:
        return True
    letters = [c for c in value.text if c.isalpha()]
    if len(letters) >= _FEWEST_LETTERS and written.shapes_a_letter < _RUNS_TOGETHER * printed.shapes_a_letter:
        return True
    if letters or len(written.tall) < _FEWEST_LETTERS:
        return False
    heights = [shape.height for shape in written.tall]
    spread = max(pstdev(heights), _off_the_line(written.tall))
    return spread > _DANCES * median(heights)


def _off_the_line(tall: Sequence[_Shape]) -> float:
    """How far the feet stand off a straight line, which may be a little skewed."""
    places = np.array([shape.x for shape in tall], np.float64)
    feet = np.array([shape.foot for shape in tall], np.float64)
    slope, start = np.polyfit(places, feet, 1)
    return float(np.std(feet - (slope * places + start)))


def _measure(image: NDArray[np.uint8], piece: Piece) -> _Ink | None:
    import cv2

    first = piece.words[0].box
    # A value may go on below; its first line is enough to judge by.
    words = [word for word in piece.words if abs(word.box.centre.y - first.centre.y) < 0.6 * first.height]
    box = Quad.around(word.box for word in words)
    left, right = max(0, int(box.left)), min(image.shape[1], int(box.right) + 1)
    top, bottom = max(0, int(box.top)), min(image.shape[0], int(box.bottom) + 1)
    letters = sum(c.isalnum() for word in words for c in word.text)
    if right - left < 6 or bottom - top < 6 or letters == 0:
        return None
    crop = image[top:bottom, left:right]
    grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
    _, ink = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    count, _labels, statistics, _ = cv2.connectedComponentsWithStats(np.asarray(ink, np.uint8), connectivity=8)
    # Letters' bodies only: marks and the dots of a dotted line are smaller.
    shapes = [
        _Shape(int(row[0]) + int(row[2]) / 2, int(row[1]) + int(row[3]), int(row[3]))
        for row in statistics[1:count]
        if int(row[3]) > 0.28 * (bottom - top)
    ]
    # Strokes between figures stand higher and lower than the figures, in print too.
    strokes = sum(c in "/|()" for word in words for c in word.text)
    figures = sorted(shapes, key=lambda shape: shape.height, reverse=True)[strokes:]
    highest = figures[0].height if figures else 0
    tall = tuple(shape for shape in figures if shape.height > 0.6 * highest)
    blue_share = _blue_share(cv2, crop, np.asarray(ink, np.uint8))
    dark = grey[ink > 0]
    darkest = float(np.percentile(dark, _CORE)) if dark.size else 0.0
    return _Ink(len(shapes) / letters, blue_share, darkest, tall)


def _blue_share(cv2: Any, crop: NDArray[np.uint8], ink: NDArray[np.uint8]) -> float:
    hue, saturation, _value = cv2.split(cv2.cvtColor(crop, cv2.COLOR_BGR2HSV))
    blue = (saturation > 80) & (hue > 95) & (hue < 145) & (ink > 0)
    total = int((ink > 0).sum())
    return int(blue.sum()) / total if total else 0.0
