"""Where and on which day a form was signed: "Huế, ngày 5 tháng 3 năm 2008" above the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from math import inf

from classifiers.dated_figures import dated_figures
from classifiers.dates import find_date
from classifiers.finding import Finding, doubted
from classifiers.folding import fold
from classifiers.layout import PageLayout, Piece, cut
from classifiers.place_lines import day_begun, is_place, place_above_date
from classifiers.reasons import ReviewReason
from classifiers.signature_block import SignatureBlock
from classifiers.whole_lines import loose_lines

_MOST_AFTER_DATE = 4


def place_and_date(
    pages: Sequence[PageLayout], signed: PageLayout | None, block: SignatureBlock | None
) -> list[Finding]:
    """ "Place, ngày ... tháng ... năm ..." above the signature; without one, the last of the document."""
    if signed is not None and block is not None:
        top = min(line.top for line in (*block.title_lines, *([block.name] if block.name else [])))
        found = _last_place_and_date(signed, top + signed.line_height) or _date_alone(signed, top)
        if found:
            return found
    for find in (partial(_last_place_and_date, above=inf), place_above_date):
        for page in reversed(pages):
            found = find(page)
            if found:
                return found
    return []


def _last_place_and_date(page: PageLayout, above: float) -> list[Finding]:
    for piece in reversed(loose_lines(page)):
        begun = day_begun(piece.text)
        if begun is None or piece.top > above or not re.search(r"\w\s*[,.]?\s*$", piece.text[:begun]):
            continue
        place = piece.text[:begun].strip(" ,.;:-_")
        found = find_date(piece.text)
        if found is None or not is_place(place) or len(piece.text) - found.end > _MOST_AFTER_DATE:
            continue
        value = found.value.isoformat() if found.value else None
        printed = piece.text[found.start : found.end].strip(" ,")
        reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
        at_date, at_place = (
            cut((piece,), *part, page.level) or piece for part in ((found.start, found.end), (0, found.start))
        )
        return [
            Finding("issued_on", value, printed, (at_date,), 0.95, reasons, dated=dated_figures(piece, page.level)),
            Finding("place", place, place, (at_place,), 0.93),
        ]
    return []


def _date_alone(page: PageLayout, top: float) -> list[Finding]:
    """A line that is a date and nothing else, among the last above `top`."""
    near = [
        piece
        for piece in loose_lines(page)
        if top - 4 * page.line_pitch < piece.centre_y < top + 0.5 * page.line_height
    ]
    for piece in reversed(near):
        found = find_date(piece.text)
        is_alone = found is not None and found.end - found.start > len(piece.text.strip(" .,")) - _MOST_AFTER_DATE
        if found is not None and is_alone and found.value is not None and fold(piece.text).startswith("ngay"):
            reasons = (ReviewReason.CORRECTED,) if found.slipped else ()
            if all(piece is not whole for whole in page.pieces):
                # Where a reader cuts such a line apart, blanks were left for figures that are entered.
                reasons = (*reasons, ReviewReason.FILLED_IN)
            day = Finding("issued_on", found.value.isoformat(), piece.text.strip(), (piece,), 0.93, reasons)
            return [day, *_place_before(piece, page)]
    return []


def _place_before(day: Piece, page: PageLayout) -> list[Finding]:
    """The place before a day, over the blank left for it: what stands alone at its left and ends in a comma."""
    rows = (row for row in page.rows if any(piece.words[-1] is day.words[-1] for piece in row))
    for row in rows:
        before = [piece for piece in row if piece.right < day.left]
        if before and before[-1].text.endswith(",") and is_place(place := before[-1].text.strip(" ,.;:-_")):
            return [doubted(Finding("place", place, place, (before[-1],), 0.9))]
    return []
