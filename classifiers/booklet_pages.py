"""Inner pages of a booklet: headed alike in every copy of it, and each with the booklet's own number.

They say what they are and not whose, so they are joined to the pages before them only in one file, and never where they
carry another booklet's number: the passports of one family have numbers that follow each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.declarations import DocumentType
from classifiers.folding import edit_distance, squeeze
from classifiers.holders import Holder
from classifiers.layout import PageLayout

_LETTERS_A_SLIP = 10
# A visa's sticker covers the heading. What a border presses onto passports only, and the zone of a visa (ICAO Doc
# 9303-7), tell such a page where the booklet's own number stands beside them.
_BORDER_STAMPS = ("nhapcanh", "xuatcanh")
_VISA_ZONE = "V<"


def headed_types(layout: PageLayout, types: Sequence[DocumentType]) -> frozenset[str]:
    """Codes of the types of which a whole line of the page is an inner page's heading."""
    lines = {squeeze(piece.text) for piece in layout.pieces}
    lines |= {squeeze(" ".join(piece.text for piece in row)) for row in layout.rows}
    return frozenset(t.code for t in types if any(_is(squeeze(h), lines) for side in t.sides for h in side.headings))


def has_headings(document_type: DocumentType) -> bool:
    """Whether papers of the type have inner pages that are told by their heading."""
    return any(side.headings for side in document_type.sides)


def is_of_other_booklet(own: Sequence[Holder], page: Holder) -> bool:
    """Whether the page carries numbers of booklets, and none is on the pages before it."""
    return bool(page.booklets) and not any(page.booklets & holder.booklets for holder in own)


def is_stamped_page_of(own: Sequence[Holder], page: Holder, layout: PageLayout) -> bool:
    """Whether a page without heading has the number of the pages before it beside a border's stamp or a visa."""
    if not any(page.booklets & holder.booklets for holder in own):
        return False
    texts = [piece.text.replace(" ", "") for piece in layout.pieces]
    return any(text.startswith(_VISA_ZONE) or squeeze(text) in _BORDER_STAMPS for text in texts)


def _is(heading: str, lines: set[str]) -> bool:
    slips = len(heading) // _LETTERS_A_SLIP
    return heading in lines or bool(slips and any(edit_distance(heading, line, slips) <= slips for line in lines))
