"""Counts figures on the paper: readers drop one of two equal figures, and are sure of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from classifiers.layout import Piece
from models.values.geometry import Quad
from models.values.reading import Word

# A word's box may end this many line heights before its last figure.
_REACH = 0.3
# Figures are seldom narrower or wider than these shares of their height; neither a "1" alone nor two that touch may set
# the measure.
_NARROWEST, _WIDEST = 0.55, 0.8
_TALL = 0.7
# Between the level that parts ink from paper and the paper thin strokes hold together, and then two shapes may be one
# figure, which is hardly wider than the widest; "11" is.
_PALER = 0.4
_ONE_FIGURE = 1.12
_TALL_SIGNS = "/()|"
_SAME_LINE = 0.6


@dataclass(frozen=True)
class _Shape:
    left: int
    width: int
    height: int

    @property
    def x(self) -> float:
        return self.left + self.width / 2

    @property
    def right(self) -> int:
        return self.left + self.width


def count_differs(image: NDArray[np.uint8], piece: Piece) -> bool:
    """Whether some number of the piece comes apart into more or fewer tall shapes than figures were read.

    Figures that touch are counted by their width, so "44" in one shape is two. Capitals differ in width: beside them a
    wide shape may be one letter or two.
    """
    return any(_line_differs(image, words) for words in _lines(piece.words))


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words by the lines they stand on: a value may go on in the next one."""
    lines: list[list[Word]] = []
    for word in words:
        before = lines[-1][-1] if lines else None
        if before is not None and abs(word.box.centre.y - before.box.centre.y) < _SAME_LINE * before.box.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _line_differs(image: NDArray[np.uint8], words: Sequence[Word]) -> bool:
    if not any(_is_number(word.text) for word in words):
        return False
    box = Quad.around(word.box for word in words)
    black, paler = _shapes(image, box)
    return any(
        _word_differs(_shapes_of(black, words, at, _REACH * box.height), paler, word)
        for at, word in enumerate(words)
        if _is_number(word.text)
    )


def _word_differs(shapes: Sequence[_Shape], paler: Sequence[_Shape], word: Word) -> bool:
    own, read = _tall(shapes), _tall_signs(word.text)
    if any(c.isalpha() for c in word.text):
        return not len(own) <= read <= _figures_in(own) or _has_more_figures(own, word)
    return read not in (_figures_in(own), _figures_in(_mended(own, paler)))


def _mended(shapes: Sequence[_Shape], paler: Sequence[_Shape]) -> list[_Shape]:
    """With one shape for two that are a figure of which a thin stroke broke, as the sides of a 0."""
    mended: list[_Shape] = []
    whole_ones = [s.width for s in shapes if s.width <= _WIDEST * s.height]
    most = _ONE_FIGURE * max(whole_ones, default=0)
    for shape in sorted(shapes, key=lambda one: one.left):
        whole = replace(mended[-1], width=shape.right - mended[-1].left) if mended else shape
        if mended and whole.width <= most and any(_covers(one, whole) for one in paler):
            mended[-1] = whole
        else:
            mended.append(shape)
    return mended


def _covers(paler: _Shape, whole: _Shape) -> bool:
    return paler.left <= whole.left and whole.right <= paler.right


def _tall_signs(text: str) -> int:
    return sum(c.isalnum() or c in _TALL_SIGNS for c in text)


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
    usual = _usual_width(shapes)
    return sum(max(1, round(shape.width / usual)) for shape in shapes)


def _usual_width(shapes: Sequence[_Shape]) -> float:
    height = median(shape.height for shape in shapes)
    return min(max(median(shape.width for shape in shapes), _NARROWEST * height), _WIDEST * height)


def has_more_shapes(image: NDArray[np.uint8], piece: Piece) -> bool:
    """Whether there is more ink than was read in a number with its symbol, such as 2111/QĐ-UBND.

    Capitals often touch, so fewer shapes say nothing; more shapes say that a figure was dropped.
    """
    if any(c.islower() for c in piece.text):
        return False
    black, _ = _shapes(image, piece.box)
    return len(_tall(black)) > _tall_signs(piece.text)


def _is_number(text: str) -> bool:
    """Figures, and capitals and slashes beside them: small letters come apart into letters and marks."""
    return any(c.isdigit() for c in text) and not any(c.islower() for c in text)


def _shapes(image: NDArray[np.uint8], box: Quad) -> tuple[list[_Shape], list[_Shape]]:
    """What stands in the box, as black as it is and in paler ink."""
    import cv2

    reach = _REACH * box.height
    left, right = max(0, int(box.left - reach)), min(image.shape[1], int(box.right + reach))
    top, bottom = max(0, int(box.top)), min(image.shape[0], int(box.bottom))
    if right - left < 4 or bottom - top < 4:
        return [], []
    grey = cv2.cvtColor(image[top:bottom, left:right], cv2.COLOR_BGR2GRAY)
    level, _ = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    paper = float(np.median(grey[grey > level])) if (grey > level).any() else level

    def shapes_to(darkness: float) -> list[_Shape]:
        ink = np.asarray(grey <= darkness, np.uint8)
        count, _labels, statistics, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
        return [
            _Shape(left + int(row[0]), int(row[2]), int(row[3]))
            for row in statistics[1:count]
            if int(row[4]) >= 4 and int(row[3]) > 0.3 * box.height
        ]

    return shapes_to(level), shapes_to(level + _PALER * (paper - level))


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
