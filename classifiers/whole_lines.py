"""Print that a reader cut into several boxes, whole again: a name lost a word with every cut, and still looked sure.

By two measures. Where columns stand side by side, as in a letterhead, only what a blank parts is one line. What tells
by its words that it is one, as a day with blanks left for its figures, may have any gap short of a column's. Titles
whose letters stand apart, as on a typewriter, are one line over the blank between their words: "T Ờ", "T R Ì N H".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from classifiers.dates import are_one_date
from classifiers.folding import is_upper_case
from classifiers.layout import COLUMN_GAP, Level, PageLayout, Piece

# Words of one line are a fifth of its height apart, columns more than a whole one. Heights of words are no farther from
# each other than letters with and without marks; a stamp's are.
_A_BLANK = 0.5
_AS_HIGH = 1.6
# Readers put two of the letters that stand apart together here and there; three or four blanks part their words.
_MOST_LETTERS, _BETWEEN_SPACED_WORDS = 2, 4.5
# Between the parts of a day whose figures were entered into blanks.
_WIDEST_BLANK = 6.0


def with_whole_lines(layout: PageLayout) -> PageLayout:
    """The same page; pieces that only a blank parts are one, and letters of a title that stand apart."""
    rows = tuple(_joined(row, layout.level, _goes_on) for row in layout.rows)
    return layout if rows == layout.rows else replace(layout, rows=rows)


def loose_lines(page: PageLayout) -> list[Piece]:
    """The page's pieces, those of one row put together that no column's gap parts, and days over any blank."""
    return [piece for row in page.rows for piece in _joined(row, page.level, _is_short_of_a_column)]


def _joined(row: Sequence[Piece], level: Level, goes_on: Callable[[Piece, Piece], bool]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for piece in row:
        if pieces and goes_on(pieces[-1], piece):
            pieces[-1] = level.piece((*pieces[-1].words, *piece.words), piece.page)
        else:
            pieces.append(piece)
    return tuple(pieces)


def _goes_on(piece: Piece, behind: Piece) -> bool:
    return _is_behind_a_blank(piece, behind) or _is_spaced_further(piece, behind)


def _is_spaced_further(piece: Piece, behind: Piece) -> bool:
    is_near = behind.left - piece.right < _BETWEEN_SPACED_WORDS * max(piece.height, behind.height)
    return is_near and _is_spaced(piece) and _is_spaced(behind) and len(piece.words) + len(behind.words) > _MOST_LETTERS


def _is_spaced(piece: Piece) -> bool:
    """Capitals, most of them alone."""
    words = [word.text for word in piece.words]
    alone = sum(len(word) == 1 for word in words)
    is_apart = alone > len(words) / 2 and all(word.isalpha() and len(word) <= _MOST_LETTERS for word in words)
    return is_apart and is_upper_case(piece.text)


def _is_behind_a_blank(piece: Piece, behind: Piece) -> bool:
    lower, higher = sorted((piece.height, behind.height))
    gap = behind.left - piece.right
    on_one_line = abs(piece.centre_y - behind.centre_y) < 0.35 * lower
    return on_one_line and higher < _AS_HIGH * lower and -0.3 * lower < gap < _A_BLANK * lower


def _is_short_of_a_column(piece: Piece, behind: Piece) -> bool:
    gap, higher = behind.left - piece.right, max(behind.height, piece.height)
    if gap < COLUMN_GAP * higher:
        return True
    return gap < _WIDEST_BLANK * higher and are_one_date(piece.text, behind.text)
