"""Pieces of print as read, and the lines they make."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from statistics import median

from models.values.geometry import Point, Quad
from models.values.reading import Line, Word
from ocr.calibration import Calibration
from ocr.page_geometry import text_size
from ocr.reading_order import ReadingOrder, join_into_lines, reading_order

# Two boxes that share this much of the smaller one show the same print.
_SAME_PRINT = 0.3
# What a letter's certainty is worth: below this, one more letter speaks against a reading, above it for it.
_WORTH_FROM = 0.6
_BELIEVED_FROM = 0.5
# A letter's width, of its line's height.
_LETTER_SHARE = 0.5
# Of a seal's arc no more letters than so many are read as one word.
_FEW_LETTERS = 3
# Print from behind was met with a quarter of the contrast of the page's own, and read with 0.3 to 0.9.
_SURE, _FEWEST_SURE = 0.9, 3
_PALE_SHARE, _KEPT_THOUGH_PALE = 0.35, 0.92


@dataclass(frozen=True, slots=True)
class Piece:
    """One box of print as read: the unit of recognition. Lines are made of pieces side by side.

    `frame` is what was cut out and read: it has the height of a line whatever the letters, so it tells rows and
    columns. `box` is drawn tightly round the ink. `confidence` is the geometric mean of the letters' certainties, as
    the network gave them: pieces are compared by it. What a person sees is calibrated. `contrast`: of print against
    paper, in grey levels.
    """

    frame: Quad
    box: Quad
    words: tuple[Word, ...]
    confidence: float
    contrast: float = 255.0

    @property
    def letter_count(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def worth(self) -> float:
        """Rises with every letter that was read surely, falls with every guess."""
        return self.letter_count * (self.confidence - _WORTH_FROM)


def part_of(box: Quad, start: float, end: float) -> Quad:
    """The part of a box between two shares of its length."""
    start, end = _share(start), _share(end)
    return Quad(
        _between(box.top_left, box.top_right, start),
        _between(box.top_left, box.top_right, end),
        _between(box.bottom_left, box.bottom_right, end),
        _between(box.bottom_left, box.bottom_right, start),
    )


def slice_of(box: Quad, top: float, bottom: float) -> Quad:
    """The part of a box between two shares of its height."""
    top, bottom = _share(top), _share(bottom)
    return Quad(
        _between(box.top_left, box.bottom_left, top),
        _between(box.top_right, box.bottom_right, top),
        _between(box.top_right, box.bottom_right, bottom),
        _between(box.top_left, box.bottom_left, bottom),
    )


def _share(value: float) -> float:
    return max(0.0, min(value, 1.0))


def _between(first: Point, second: Point, share: float) -> Point:
    return Point(first.x + share * (second.x - first.x), first.y + share * (second.y - first.y))


def without_faint_guesses(pieces: Sequence[Piece]) -> list[Piece]:
    """Without what is far paler than the page's sure print and unsure itself: print of the other side, mostly.

    Pale print that is read surely stays, and so does every guess on a page that is pale all over.
    """
    sure = [piece.contrast for piece in pieces if piece.confidence >= _SURE]
    if len(sure) < _FEWEST_SURE:
        return list(pieces)
    pale = _PALE_SHARE * median(sure)
    return [piece for piece in pieces if piece.contrast >= pale or piece.confidence >= _KEPT_THOUGH_PALE]


def geometric_mean(values: Sequence[float]) -> float:
    """0 when there are none. One hopeless letter pulls it down more than it would the plain mean."""
    if not values:
        return 0.0
    return min(1.0, math.exp(sum(math.log(max(value, 1e-6)) for value in values) / len(values)))


def arrange(
    pieces: Sequence[Piece],
    order: ReadingOrder = ReadingOrder.COLUMNS,
    calibration: Calibration | None = None,
) -> tuple[Line, ...]:
    """Pieces joined into printed lines, in reading order."""
    calibration = calibration or Calibration()
    chains = [[pieces[index] for index in chain] for chain in join_into_lines([piece.frame for piece in pieces])]
    frames = [_box_of([piece.frame for piece in chain]) for chain in chains]
    lines = [_line_of(chain, calibration) for chain in chains]
    return tuple(lines[index] for index in reading_order(frames, order, [line.text for line in lines]))


def _line_of(pieces: Sequence[Piece], calibration: Calibration) -> Line:
    words = tuple(word for piece in pieces for word in piece.words)
    confidence = calibration.line(math.prod(piece.confidence**piece.letter_count for piece in pieces))
    return Line(" ".join(word.text for word in words), confidence, _box_of([piece.box for piece in pieces]), words)


def _box_of(boxes: Sequence[Quad]) -> Quad:
    """From the first box's left end to the last one's right end, keeping the slope of the line."""
    if len(boxes) == 1:
        return boxes[0]
    tallest = max(boxes, key=lambda box: text_size(box)[1])
    if text_size(boxes[0])[1] < 0.7 * text_size(tallest)[1] or text_size(boxes[-1])[1] < 0.7 * text_size(tallest)[1]:
        return Quad.around(boxes)
    return Quad(boxes[0].top_left, boxes[-1].top_right, boxes[-1].bottom_right, boxes[0].bottom_left)


def choose_readings(plain: Sequence[Piece], washed: Sequence[Piece]) -> list[Piece]:
    """Of two readings of the same print, the one with more sure letters; what only one of them saw is kept.

    Where washing the red out uncovered letters that the plain page hides, the washed reading wins even if it is less
    sure of them: a name without its first letters looks certain and is wrong.
    """
    chosen: list[Piece] = []
    for group in _groups_on_same_print([*plain, *washed]):
        as_printed, as_washed = _members(plain, group), _members(washed, group)
        better = _uncovers(as_washed, as_printed) or _worth(as_washed) > _worth(as_printed)
        chosen += as_washed if better or not as_printed else as_printed
    return chosen


def with_longer_readings(pieces: Sequence[Piece], closer: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page, and those of a closer look at it where it saw what they lack or more of the same line."""
    chosen: list[Piece] = []
    for group in _groups_on_same_print([*pieces, *closer]):
        before, seen = _members(pieces, group), _members(closer, group)
        is_longer = sum(one.letter_count for one in seen) > sum(one.letter_count for one in before)
        is_better = _worth(seen) > _worth(before) or _uncovers(seen, before)
        chosen += seen if is_longer and is_better else before
    return chosen


def without_losses(washed: Sequence[Piece], plain: Sequence[Piece]) -> list[Piece]:
    """Of a page washed by tone alone, without readings that lack a figure or a word which the plain page shows there.

    A pen's ink is as pale as a seal's: a day written under a seal would be gone, and the rest would look certain.
    """
    lossy = [
        piece
        for group in _groups_on_same_print([*plain, *washed])
        if _loses(_members(washed, group), _members(plain, group))
        for piece in group
    ]
    return [piece for piece in washed if not any(piece is other for other in lossy)]


def without_seal_letters(pieces: Iterable[Piece], is_red: Callable[[Word], bool]) -> list[Piece]:
    """Without the short red words before black ones, and without single red letters: those of a seal, which lies over
    the beginning of a title or a name.

    Red figures stay wherever they stand, and so does what begins red and stays red: numbers are stamped, headings and
    series printed in red.
    """
    kept: list[Piece] = []
    for piece in pieces:
        seals = list(takewhile(lambda word: _may_be_a_seals(word) and is_red(word), piece.words))
        rest = piece.words[len(seals) :]
        if rest and seals and is_red(rest[0]):
            kept.append(piece)
        elif rest:
            kept.append(replace(piece, words=rest))
        elif piece.letter_count > 1:
            kept.append(piece)
    return kept


def _may_be_a_seals(word: Word) -> bool:
    return len(word.text) <= _FEW_LETTERS and not any(letter.isdigit() for letter in word.text)


def _uncovers(washed: Sequence[Piece], plain: Sequence[Piece]) -> bool:
    if not washed or not plain or min(piece.confidence for piece in washed) < _BELIEVED_FROM:
        return False
    if sum(piece.letter_count for piece in washed) <= sum(piece.letter_count for piece in plain):
        return False  # wider, and yet nothing more: what is left of red print
    wide, narrow = Quad.around(p.box for p in washed), Quad.around(p.box for p in plain)
    letter = _LETTER_SHARE * max(text_size(piece.box)[1] for piece in plain)
    return wide.width - narrow.width > letter and narrow.overlap_share(wide) > 0.8


def _loses(washed: Sequence[Piece], plain: Sequence[Piece]) -> bool:
    if not washed or not plain:
        return False
    lost = Quad.around(piece.box for piece in plain).width - Quad.around(piece.box for piece in washed).width
    few_letters = _LETTER_SHARE * _FEW_LETTERS * max(text_size(piece.box)[1] for piece in plain)
    return lost > few_letters or _figure_count(washed) < _figure_count(plain)


def _figure_count(pieces: Iterable[Piece]) -> int:
    """Of numbers. A misread letter makes a figure in the middle of a word."""
    numbers = [word.text for piece in pieces for word in piece.words if not any(map(str.isalpha, word.text))]
    return sum(letter.isdigit() for number in numbers for letter in number)


def _members(pieces: Sequence[Piece], group: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if any(piece is member for member in group)]


def _worth(pieces: Iterable[Piece]) -> float:
    return sum(piece.worth for piece in pieces)


def _groups_on_same_print(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        touching = [group for group in groups if any(_same_print(piece, member) for member in group)]
        groups = [group for group in groups if not any(group is other for other in touching)]
        groups.append([piece, *(member for group in touching for member in group)])
    return groups


def _same_print(first: Piece, second: Piece) -> bool:
    return max(first.frame.overlap_share(second.frame), second.frame.overlap_share(first.frame)) >= _SAME_PRINT
