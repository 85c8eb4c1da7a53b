"""Counts figures on the paper: readers drop one of two equal figures, and are sure of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from classifiers.layout import Piece
from models.values.reading import Word

# A word's box may end this many line heights before its last figure.
_REACH = 0.3
# Figures are seldom narrower than that share of their height; a "1" or a stroke alone must not set the measure.
_NARROWEST = 0.55
_TALL = 0.7


@dataclass(frozen=True)
class _Shape:
    x: float
    width: int
    height: int


def count_differs(image: NDArray[np.uint8], piece: Piece) -> bool:
    """Whether some number of the piece comes apart into more or fewer tall shapes than figures were read.

    Figures that touch are counted by their width, so "44" in one shape is two. Capitals differ in width: beside them a
    wide shape may be one letter or two.
    """
    box = piece.box
    shapes = _shapes(image, piece)
    if not shapes:
        return True
    for at, word in enumerate(piece.words):
        expected = sum(c.isalnum() or c == "/" for c in word.text)
        if not _is_number(word.text):
            continue
        own = _tall(_shapes_of(shapes, piece.words, at, _REACH * box.height))
        has_capitals = any(c.isalpha() for c in word.text)
        if not (len(own) if has_capitals else _figures_in(own)) <= expected <= _figures_in(own):
            return True
        if has_capitals and _has_more_figures(own, word):
            return True
    return False


def _has_more_figures(shapes: Sequence[_Shape], word: Word) -> bool:
    """Whether the shapes where a number's figures were read hold more figures, by the usual width of the whole word's:
    "44" in one shape, read as "4" in "40/HK"."""
    if not word.letters or not shapes:
        return False
    left, width = word.box.left, word.box.width
    places = [(left + share * width, char) for share, char in zip(word.letters, word.text, strict=True)]
    own = [shape for shape in shapes if min(places, key=lambda place: abs(place[0] - shape.x))[1].isdigit()]
    usual = max(median(s.width for s in shapes), _NARROWEST * median(s.height for s in shapes))
    return sum(max(1, round(shape.width / usual)) for shape in own) > sum(c.isdigit() for c in word.text)


def _tall(shapes: Sequence[_Shape]) -> list[_Shape]:
    """Without dots and marks."""
    usual = median([shape.height for shape in shapes] or [1])
    return [shape for shape in shapes if shape.height > _TALL * usual]


def _figures_in(shapes: Sequence[_Shape]) -> int:
    """How many figures of usual width the shapes hold."""
    if not shapes:
        return 0
    usual = max(median(s.width for s in shapes), _NARROWEST * median(s.height for s in shapes))
    return sum(max(1, round(shape.width / usual)) for shape in shapes)


def has_more_shapes(image: NDArray[np.uint8], piece: Piece) -> bool:
    """Whether there is more ink than was read in a number with its symbol, such as 2111/QĐ-UBND.

    Capitals often touch, so fewer shapes say nothing; more shapes say that a figure was dropped.
    """
    shapes = _shapes(image, piece)
    if any(c.islower() for c in piece.text) or not shapes:
        return False
    return len(_tall(shapes)) > sum(c.isalnum() or c == "/" for c in piece.text)


def _is_number(text: str) -> bool:
    """Figures, and capitals and slashes beside them: small letters come apart into letters and marks."""
    return any(c.isdigit() for c in text) and not any(c.islower() for c in text)


def _shapes(image: NDArray[np.uint8], piece: Piece) -> list[_Shape]:
    import cv2

    box = piece.box
    reach = _REACH * box.height
    left, right = max(0, int(box.left - reach)), min(image.shape[1], int(box.right + reach))
    top, bottom = max(0, int(box.top)), min(image.shape[0], int(box.bottom))
    if right - left < 4 or bottom - top < 4:
        return []
    grey = cv2.cvtColor(image[top:bottom, left:right], cv2.COLOR_BGR2GRAY)
    _, ink = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    count, _labels, statistics, _ = cv2.connectedComponentsWithStats(np.asarray(ink, np.uint8), connectivity=8)
    return [
        _Shape(left + int(row[0]) + int(row[2]) / 2, int(row[2]), int(row[3]))
        for row in statistics[1:count]
        if int(row[4]) >= 4 and int(row[3]) > 0.3 * box.height
    ]


def _shapes_of(shapes: Sequence[_Shape], words: Sequence[Word], at: int, reach: float) -> list[_Shape]:
    """The shapes that lie nearer to this word than to its neighbours."""

    def distance(word: Word, x: float) -> float:
        return max(word.box.left - x, x - word.box.right, 0.0)

    neighbours = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]
    own = words[at]
    return [
        shape
        for shape in shapes
        if distance(own, shape.x) <= reach
        and all(
            distance(own, shape.x) < distance(other, shape.x) or distance(own, shape.x) == 0 for other in neighbours
        )
    ]
