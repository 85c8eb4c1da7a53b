"""Positions that a reader cut behind the abbreviation before them: "TM ." and, beside it, "ỦY BAN NHÂN DÂN TỈNH ...".

Alone the second begins no position, and without the first it does not say that somebody signs for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from classifiers.folding import is_upper_case
from classifiers.layout import Level, PageLayout, Piece, is_leader

_ABBREVIATION = re.compile(r"(?:T[./]?M|K[./]?T|T[./]?L|T\.?U\.?Q)\s?[.,]?")
# How far behind it the rest begins at most, in its height: blanks of a typewriter are wide, of justified lines wider.
_FARTHEST = 1.6


def with_whole_authorities(layout: PageLayout) -> PageLayout:
    """The same page; such pieces are one."""
    rows = tuple(_joined(row, layout.level) for row in layout.rows)
    return layout if rows == layout.rows else replace(layout, rows=rows)


def _joined(row: Sequence[Piece], level: Level) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for piece in (_with_its_point(piece, level) for piece in row):
        if pieces and _ABBREVIATION.fullmatch(pieces[-1].text) and _is_the_rest(pieces[-1], piece):
            pieces[-1] = level.piece((*pieces[-1].words, *piece.words), piece.page)
        else:
            pieces.append(piece)
    return tuple(pieces)


def _with_its_point(piece: Piece, level: Level) -> Piece:
    """ "TM ." is an abbreviation and its point."""
    if len(piece.words) < 2 or piece.words[1].text != "." or not _ABBREVIATION.fullmatch(piece.words[0].text):
        return piece
    first = replace(piece.words[0], text=f"{piece.words[0].text}.", letters=())
    return level.piece((first, *piece.words[2:]), piece.page)


def _is_the_rest(first: Piece, piece: Piece) -> bool:
    is_print = is_upper_case(piece.text) and not is_leader(piece.text) and len(piece.words) > 1
    return is_print and -0.3 * first.height < piece.left - first.right < _FARTHEST * max(first.height, piece.height)
