"""Titles set wide that a reader cut into pieces, whole again: "QUY Ế T" and "ĐỊNH" alone in a row are "QUYẾT ĐỊNH".

Typists set a title with blanks between its letters, of which readers close some. Pieces of other print are never put
together so: only what together is a known title to the letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from classifiers.folding import is_upper_case
from classifiers.layout import Level, PageLayout, Piece
from classifiers.titles import TitleIndex

# Titles of two to four words; the blank between two is three or four of a letter's.
_MOST_PIECES, _WIDEST_BLANK = 4, 4.5
_AS_HIGH = 1.6
_TO_THE_LETTER = 1.0


def with_whole_titles(layout: PageLayout, titles: TitleIndex) -> PageLayout:
    """The same page; a row of pieces in capitals that only together are a title is one piece."""
    rows = tuple(_whole(row, layout.level, titles) if _may_be_a_title(row) else row for row in layout.rows)
    return layout if rows == layout.rows else replace(layout, rows=rows)


def _may_be_a_title(row: Sequence[Piece]) -> bool:
    """A few pieces in capitals, of one height, with nothing else in their row."""
    if not 1 < len(row) <= _MOST_PIECES or not all(is_upper_case(piece.text) for piece in row):
        return False
    heights = [piece.height for piece in row]
    is_near = all(behind.left - piece.right < _WIDEST_BLANK * max(heights) for piece, behind in pairwise(row))
    return is_near and max(heights) < _AS_HIGH * min(heights)


def _whole(row: Sequence[Piece], level: Level, titles: TitleIndex) -> tuple[Piece, ...]:
    whole = level.piece([word for piece in row for word in piece.words], row[0].page)
    return (whole,) if titles.judge(whole.text, _TO_THE_LETTER).similarity >= _TO_THE_LETTER else tuple(row)
