"""What on a page could be lines of a machine readable zone: its print in capitals, digits and fillers, row by row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from ocr.mrz_layout import FILLER

# Other signs of the shape of a filler, and the strokes that are a capital I.
_SHAPES = str.maketrans(
    {"«": "<<", "≪": "<<", "‹": "<", "≤": "<", "⟨": "<", "〈": "<", "|": "I", "!": "I", "Đ": "D", "Ð": "D"}
)
_FILLERS = frozenset("<«≪‹≤⟨〈")
_OUTSIDE = re.compile(r"[^A-Z0-9<]")
# Stands for a character that no zone has; it fits nowhere.
UNKNOWN = "?"
_LONGEST_ROW = 60
_FEWEST_DIGITS = 2
# Pieces of one row: this share of the lower one's height beside each other, and at most so many heights apart.
_SAME_ROW = 0.5
_WIDEST_GAP = 3.0
# Two lines of a zone are at most two pitches apart, each of three heights.
_ZONE_REACHES = 6.0


@dataclass(frozen=True, slots=True)
class Row:
    """Print that lies in one row, in capitals without marks, with its blanks."""

    spaced: str
    box: Quad

    @property
    def text(self) -> str:
        """Without blanks: a zone has none."""
        return self.spaced.replace(" ", "")


def rows_of(reading: PageReading) -> tuple[Row, ...]:
    """Rows that could belong to a zone, from top to bottom; pieces side by side also as one row.

    Every zone has fillers, so only print at the height of some is looked at: most pages have none and cost nothing.
    """
    bands = [_band(line.box) for line in reading.lines if not _FILLERS.isdisjoint(line.text)]
    near = [line for line in reading.lines if any(low <= line.box.centre.y <= high for low, high in bands)]
    pieces = sorted((piece for line in near for piece in _pieces(line)), key=lambda piece: piece.box.left)
    joined = (_joined(pieces[place:]) for place in range(len(pieces)))
    rows = dict.fromkeys([*pieces, *joined])
    return tuple(sorted((row for row in rows if len(row.text) <= _LONGEST_ROW), key=lambda row: row.box.top))


def _band(box: Quad) -> tuple[float, float]:
    """Where the other lines of its zone lie."""
    reach = _ZONE_REACHES * box.height
    return box.centre.y - reach, box.centre.y + reach


def plain_capitals(text: str) -> str:
    """Capitals without marks, each other sign as `?`. Case and marks say nothing in a zone: it has neither."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SHAPES).upper().translate(_SHAPES))
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(filter(None, (_OUTSIDE.sub(UNKNOWN, word).strip(UNKNOWN) for word in bare.split())))


def _pieces(line: Line) -> Iterator[Row]:
    """The runs of words of a line that are not plainly prose."""
    words = [(word.text, word.box) for word in line.words] or [(word, line.box) for word in line.text.split()]
    run: list[tuple[str, Quad]] = []
    for text, box in words:
        if _is_of_a_zone(text):
            run.append((plain_capitals(text), box))
        elif run:
            yield _row(run)
            run = []
    if run:
        yield _row(run)


def _row(run: Sequence[tuple[str, Quad]]) -> Row:
    return Row(" ".join(filter(None, (text for text, _ in run))), Quad.around(box for _, box in run))


def _is_of_a_zone(word: str) -> bool:
    """Small letters are prose, unless a filler or several digits beside them say that they are misread capitals."""
    capitals = plain_capitals(word)
    return FILLER in capitals or sum(sign.isdigit() for sign in capitals) >= _FEWEST_DIGITS or word == word.upper()


def _joined(pieces: Sequence[Row]) -> Row:
    """The first piece with everything that follows it to the right in the same row."""
    row = pieces[0]
    for piece in pieces[1:]:
        lower = min(row.box.height, piece.box.height)
        beside = min(row.box.bottom, piece.box.bottom) - max(row.box.top, piece.box.top)
        gap = piece.box.left - row.box.right
        if beside > _SAME_ROW * lower and -lower <= gap <= _WIDEST_GAP * lower:
            row = Row(f"{row.spaced} {piece.spaced}", Quad.around((row.box, piece.box)))
    return row
