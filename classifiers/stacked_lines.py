"""Printed lines that stand below each other about one middle, and pieces of one line."""

from __future__ import annotations

from classifiers.folding import fold
from classifiers.layout import COLUMN_GAP, PageLayout, Piece
from classifiers.nearness import is_next_line

# How far the middles of two lines of one name may lie apart, as a share of the page's width.
SAME_MIDDLE = 0.03


def stands_below(above: Piece, below: Piece, page: PageLayout) -> bool:
    """Close below, about the same middle, whatever the size of the print."""
    near = below.top - above.bottom < max(above.height, below.height)
    return near and abs(below.centre_x - above.centre_x) < 0.05 * page.width


def goes_on_below(above: Piece, below: Piece, page: PageLayout) -> bool:
    """The next line of the same print: as high, about the same middle, close below."""
    same_print = abs(below.height - above.height) < 0.25 * above.height
    return same_print and is_below(above, below, page, SAME_MIDDLE) and not is_foreign(below)


def is_below(above: Piece, below: Piece, page: PageLayout, reach: float) -> bool:
    """Close below, about the same middle within a share of the page, and no beginning of something else."""
    centred = abs(below.centre_x - above.centre_x) < reach * page.width
    title_like = fold(below.text).startswith(("bang ", "cap", "hieu truong", "cong hoa", "the "))
    return is_next_line(above, below) and centred and not title_like


def is_foreign(piece: Piece) -> bool:
    """A line of several words none of which has a mark: English, on a bilingual form."""
    return len(piece.words) > 1 and piece.text.isascii()


def lines_put_together(page: PageLayout) -> list[Piece]:
    """Pieces of one row with no more than a blank between them, put together: readers cut lines as they like."""
    lines: list[Piece] = []
    for row in page.rows:
        for at, piece in enumerate(row):
            near = at > 0 and piece.left - lines[-1].right < COLUMN_GAP * max(piece.height, lines[-1].height)
            if near:
                lines[-1] = page.level.piece((*lines[-1].words, *piece.words), page.number)
            else:
                lines.append(piece)
    return lines
