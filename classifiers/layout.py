"""A page as pieces of print on straight rows: the ground on which the rules of a form stand.

Readers cut lines as they like: two columns in one line, or one printed line in three boxes. Here every line is cut
where the blank is wide, coordinates are turned level, and pieces that stand on one line are joined to rows.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from models.values.geometry import Point, Quad
from models.values.reading import Line, PageReading, Word

# A blank wider than this many line heights parts two columns; justified text stays below it.
COLUMN_GAP = 1.6
_STEEPEST = math.radians(9)
_ZONE = re.compile(r"[A-Z0-9<]{15,}")
# In heights of the page's lines: no letter is so much larger than the rest, but the head in a photograph is.
_PICTURE_HEIGHTS, _MOST_LETTERS_OF_A_PICTURE, _FEWEST_LINES = 6.0, 2, 5


@dataclass(frozen=True)
class Piece:
    """A run of words on one printed line. left, top, right and bottom are on the levelled page."""

    words: tuple[Word, ...]
    page: int
    left: float
    top: float
    right: float
    bottom: float

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def confidence(self) -> float:
        """Of the least sure word: one wrong word makes the value wrong."""
        return min(word.confidence for word in self.words)

    @cached_property
    def box(self) -> Quad:
        """On the page as it was read."""
        return self.words[0].box if len(self.words) == 1 else Quad.around(word.box for word in self.words)

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre_x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def centre_y(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Level:
    """Turns points of a slightly skewed page level."""

    angle: float

    def point(self, point: Point) -> Point:
        cosine, sine = math.cos(-self.angle), math.sin(-self.angle)
        return Point(point.x * cosine - point.y * sine, point.x * sine + point.y * cosine)

    def piece(self, words: Sequence[Word], page: int) -> Piece:
        corners = [self.point(corner) for word in words for corner in word.box.corners]
        return Piece(
            tuple(words),
            page,
            min(corner.x for corner in corners),
            min(corner.y for corner in corners),
            max(corner.x for corner in corners),
            max(corner.y for corner in corners),
        )


@dataclass(frozen=True)
class PageLayout:
    """One page: its pieces in rows from top to bottom, each row from left to right."""

    number: int
    width: float
    height: float
    rows: tuple[tuple[Piece, ...], ...]
    level: Level

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for row in self.rows for piece in row)

    @cached_property
    def line_height(self) -> float:
        """The usual height of a line of print, 1 on an empty page."""
        return median([piece.height for piece in self.pieces] or [1.0])

    @cached_property
    def line_pitch(self) -> float:
        """The usual distance from line to line, whatever room the reader's boxes leave around the letters."""
        tops = [row[0].centre_y for row in self.rows]
        steps = [b - a for a, b in pairwise(tops) if 0.5 * self.line_height < b - a < 2.5 * self.line_height]
        return max(median(steps or [0.0]), 1.15 * self.line_height)

    @cached_property
    def text_left(self) -> float:
        """Where the print begins, without the strays of a dirty margin."""
        return min((p.left for p in self.pieces if len(p.text) > 3), default=0.0)

    @cached_property
    def text_right(self) -> float:
        return max((p.right for p in self.pieces if len(p.text) > 3), default=self.width)

    @cached_property
    def text_centre(self) -> float:
        return (self.text_left + self.text_right) / 2


def lay_out(reading: PageReading, number: int) -> PageLayout:
    """Pieces and rows of one page (counted from 1)."""
    level = Level(_slope(reading.lines))
    lines = [line for line in reading.lines if line.text.strip() and _is_level(line, level.angle)]
    pieces = [level.piece(run, number) for line in lines for run in _runs(words_of(line))]
    return PageLayout(number, reading.width, reading.height, join_rows(_without_pictures(pieces)), level)


def _without_pictures(pieces: Sequence[Piece]) -> list[Piece]:
    """Without what was read in a picture, a letter or two as high as many lines: a round head is an "0"."""
    if len(pieces) < _FEWEST_LINES:
        return list(pieces)
    highest = _PICTURE_HEIGHTS * median(piece.height for piece in pieces)
    return [piece for piece in pieces if piece.height < highest or len(piece.text) > _MOST_LETTERS_OF_A_PICTURE]


def words_of(line: Line) -> tuple[Word, ...]:
    """The line's words; where the reader gave none, cut along the line in proportion to the letters."""
    if line.words:
        return tuple(word for word in line.words if word.text.strip())
    found, start = [], 0
    for text in line.text.split():
        begin = line.text.index(text, start)
        start = begin + len(text)
        box = _slice(line.box, width_share(line.text, begin), width_share(line.text, start))
        found.append(Word(text, line.confidence, box))
    return tuple(found)


_LEADERS = frozenset(".…_·•:;,'`~")


def is_leader(text: str) -> bool:
    """Dots and rules that lead from a label to its value. Strokes and dashes are part of values."""
    return all(letter in _LEADERS for letter in text)


def besides_leaders(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words without the dots and rules among them."""
    return tuple(word for word in words if not is_leader(word.text))


def split_word(word: Word, keep: int) -> tuple[Word, Word]:
    """The word's first letters and the rest, each with its part of the box."""
    share = width_share(word.text, keep)
    return (
        replace(word, text=word.text[:keep], box=_slice(word.box, 0.0, share), letters=()),
        replace(word, text=word.text[keep:], box=_slice(word.box, share, 1.0), letters=()),
    )


def width_share(text: str, end: int) -> float:
    """Which share of a printed text its first letters take. Letters differ in width by more than twice."""
    return sum(map(_letter_width, text[:end])) / max(1e-6, sum(map(_letter_width, text)))


def _letter_width(letter: str) -> float:
    """In ems of a book typeface such as Times."""
    if letter.isdigit():
        return 0.5
    if letter in "iIjltfr.,:;'|!-/() ":
        return 0.32
    if letter.isupper():
        return 0.7
    return 0.78 if letter in "mw" else 0.47


def divide(piece: Piece, x: float, level: Level) -> tuple[Piece | None, Piece | None]:
    """The words left and right of an upright line at x."""
    left = [w for w in piece.words if level.point(w.box.centre).x < x]
    right = [w for w in piece.words if level.point(w.box.centre).x >= x]
    return (
        level.piece(left, piece.page) if left else None,
        level.piece(right, piece.page) if right else None,
    )


def join_rows(pieces: Iterable[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """Pieces whose middles stand on one line, top to bottom, left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.centre_y):
        for row in reversed(rows[-3:]):
            if _stands_on(row, piece):
                row.append(piece)
                break
        else:
            rows.append([piece])
    return tuple(tuple(sorted(row, key=lambda p: p.left)) for row in rows)


def without_zone(page: PageLayout) -> PageLayout:
    """The page without lines of a machine readable zone (ICAO 9303) beside other print; alone they tell how far the
    page's print reaches."""
    return replace(page, rows=tuple(tuple(p for p in row if not _is_of_zone(p)) or row for row in page.rows))


def without_pieces(page: PageLayout, pieces: Iterable[Piece]) -> PageLayout:
    """The page without these of its own pieces, and without the rows that they leave empty; itself where there are
    none."""
    left_out = set(map(id, pieces))
    if not left_out:
        return page
    rows = (tuple(piece for piece in row if id(piece) not in left_out) for row in page.rows)
    return replace(page, rows=tuple(row for row in rows if row))


def without_lines(page: PageLayout, lines: Iterable[Piece]) -> PageLayout:
    """The page without the pieces all of whose words stand in one of the lines, however either was cut."""
    words = {id(word) for line in lines for word in line.words}
    return without_pieces(page, [p for p in page.pieces if words and all(id(word) in words for word in p.words)])


def _is_of_zone(piece: Piece) -> bool:
    return "<<" in piece.text and _ZONE.fullmatch(piece.text.replace(" ", "")) is not None


def joined_text(pieces: Iterable[Piece]) -> str:
    return " ".join(piece.text for piece in pieces)


def cut(pieces: Sequence[Piece], start: int, end: int, level: Level) -> Piece | None:
    """The print of the letters start to end of the pieces' joined text. None when there is none."""
    found: list[Word] = []
    position = 0
    for word in (word for piece in pieces for word in piece.words):
        begin, stop = max(0, start - position), min(len(word.text), end - position)
        if begin < stop and word.text[begin:stop].strip():
            box = word.box
            if stop - begin < len(word.text):
                box = _slice(word.box, width_share(word.text, begin), width_share(word.text, stop))
            found.append(replace(word, text=word.text[begin:stop], box=box, letters=()))
        position += len(word.text) + 1
    return level.piece(found, pieces[0].page) if found else None


def _stands_on(row: Sequence[Piece], piece: Piece) -> bool:
    nearest = min(row, key=lambda other: abs(other.centre_x - piece.centre_x))
    reach = 0.5 * min(nearest.height, piece.height)
    across = min(nearest.right, piece.right) - max(nearest.left, piece.left)
    # Two pieces over one another are two lines however close; a seal's ring text is the usual case.
    beside = across <= 0.3 * min(nearest.right - nearest.left, piece.right - piece.left)
    return beside and abs(nearest.centre_y - piece.centre_y) <= reach


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    runs: list[list[Word]] = []
    for word in words:
        if runs and word.box.left - runs[-1][-1].box.right <= COLUMN_GAP * _height(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _height(one: Word, other: Word) -> float:
    return max(one.box.height, other.box.height, 1.0)


def _slice(box: Quad, begin: float, end: float) -> Quad:
    def along(start: Point, stop: Point, share: float) -> Point:
        return Point(start.x + (stop.x - start.x) * share, start.y + (stop.y - start.y) * share)

    return Quad(
        along(box.top_left, box.top_right, begin),
        along(box.top_left, box.top_right, end),
        along(box.bottom_left, box.bottom_right, end),
        along(box.bottom_left, box.bottom_right, begin),
    )


def _is_level(line: Line, angle: float) -> bool:
    """Print stands level; letters of a seal's ring, watermarks and strokes of a signature do not."""
    across = line.box.top_right.x - line.box.top_left.x
    down = line.box.top_right.y - line.box.top_left.y
    length = math.hypot(across, down)
    height = math.hypot(line.box.bottom_left.x - line.box.top_left.x, line.box.bottom_left.y - line.box.top_left.y)
    return length < 1.5 * height or abs(math.atan2(down, across) - angle) < _STEEPEST


def _slope(lines: Sequence[Line]) -> float:
    """The page's skew in radians, from its long lines; more than 10 degrees is not skew but another orientation."""
    angles = []
    for line in lines:
        across = line.box.top_right.x - line.box.top_left.x
        if across > 6 * max(1.0, line.box.height):
            angles.append(math.atan2(line.box.top_right.y - line.box.top_left.y, across))
    angle = median(angles) if angles else 0.0
    return angle if abs(angle) < math.radians(10) else 0.0
