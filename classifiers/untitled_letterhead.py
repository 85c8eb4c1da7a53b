"""Letterheads that say neither nation nor party: companies' papers with a name, a number and a day above the title."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.folding import fold
from classifiers.header import Header, Row, is_number_label, number_and_date_rows
from classifiers.layout import PageLayout, Piece, join_rows, joined_text
from classifiers.numbers import has_number_grammar, parse_document_number
from classifiers.signing_day import is_place_and_day

# Name, number and day stand in the upper part of a page, the last two at most so many line pitches apart.
_UPPER_PART = 0.3
_APART_PITCHES = 5


def find_untitled_header(layout: PageLayout) -> Header | None:
    """A number at the left and a place with a day at the right of it, and what stands above both in their columns."""
    upper = [piece for piece in layout.pieces if piece.top < _UPPER_PART * layout.height]
    number = next((piece for piece in upper if _is_number(piece)), None)
    if number is None:
        return None
    day = _day_beside(number, upper, layout)
    if day is None:
        return None
    split = (number.right + day[0].left) / 2
    left = join_rows(piece for piece in upper if piece.centre_x < split and len(fold(piece.text)) > 1)
    right = join_rows(piece for piece in upper if piece.centre_x >= split)
    return Header(left, right, day[0], *number_and_date_rows(left, right))


def _is_number(piece: Piece) -> bool:
    found = parse_document_number(piece.text) if is_number_label(piece.text) else None
    return found is not None and (found.value is None or has_number_grammar(found.value))


def _day_beside(number: Piece, upper: Sequence[Piece], layout: PageLayout) -> Row | None:
    """The row of place and day that begins right of the number."""
    beside = [piece for piece in upper if piece.left > number.right]
    for row in join_rows(beside):
        near = abs(row[0].centre_y - number.centre_y) < _APART_PITCHES * layout.line_pitch
        if near and is_place_and_day(row) and "," in joined_text(row):
            return row
    return None
