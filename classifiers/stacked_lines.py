"""Printed lines that stand below each other about one middle."""

from __future__ import annotations

from classifiers.folding import fold
from classifiers.layout import PageLayout, Piece
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
