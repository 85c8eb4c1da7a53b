"""Values whose label stands below them: a number under a photograph, with its name in small print under the number.

Only numbers are taken so, for nothing else proves itself without its label: all of a piece of print, set about the
same middle or at the same left edge as the label, and nobody else's value.
"""

from __future__ import annotations

from collections.abc import Collection

from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout, Piece
from classifiers.nearness import is_close_under, share_a_middle
from classifiers.several_values import fits
from models.values.reading import Word

_NUMBERS = frozenset({FieldKind.PERSONAL_NUMBER, FieldKind.PASSPORT_NUMBER})
# In line heights. Farther than lines of one cell begin: small print under large figures is set in as often.
_SAME_LEFT = 1.0


def number_above(
    label: LabelledValue, specification: FieldSpecification, page: PageLayout, taken: Collection[int]
) -> tuple[Word, ...]:
    """The number that the label is the caption of, empty where there is none. `taken` are the ids of words that
    belong to other values."""
    if specification.kind not in _NUMBERS or label.words or label.row == 0:
        return ()
    for piece in page.rows[label.row - 1]:
        is_whole = fits(piece.text, specification) and any(c.isdigit() for c in piece.text)
        if is_whole and is_close_under(piece, label.printed, page) and _share_a_place(label.printed, piece, page):
            return piece.words if not any(id(word) in taken for word in piece.words) else ()
    return ()


def _share_a_place(label: Piece, piece: Piece, page: PageLayout) -> bool:
    begins_there = abs(label.left - piece.left) < _SAME_LEFT * page.line_height
    return begins_there or share_a_middle(label.centre_x, piece.centre_x, page)
