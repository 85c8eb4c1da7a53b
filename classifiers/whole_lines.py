"""Print that a reader cut into several boxes, whole again: a name lost a word with every cut, and still looked sure."""

from __future__ import annotations

from dataclasses import replace

from classifiers.layout import Level, PageLayout, Piece

# Words of one line are a fifth of its height apart, columns more than a whole one. Heights of words are no farther from
# each other than letters with and without marks; a stamp's are.
_A_BLANK = 0.5
_AS_HIGH = 1.6


def with_whole_lines(layout: PageLayout) -> PageLayout:
    """The same page; pieces that only a blank parts are one."""
    rows = tuple(_joined(row, layout.level) for row in layout.rows)
    return layout if rows == layout.rows else replace(layout, rows=rows)


def _joined(row: tuple[Piece, ...], level: Level) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for piece in row:
        if pieces and _goes_on(pieces[-1], piece):
            pieces[-1] = level.piece((*pieces[-1].words, *piece.words), piece.page)
        else:
            pieces.append(piece)
    return tuple(pieces)


def _goes_on(piece: Piece, behind: Piece) -> bool:
    lower, higher = sorted((piece.height, behind.height))
    gap = behind.left - piece.right
    on_one_line = abs(piece.centre_y - behind.centre_y) < 0.35 * lower
    return on_one_line and higher < _AS_HIGH * lower and -0.3 * lower < gap < _A_BLANK * lower
