"""Which page of a form is signed, and by whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from classifiers.dates import LONG_DATE, date_letters
from classifiers.declarations import DocumentType, FieldKind
from classifiers.finding import Finding
from classifiers.layout import PageLayout, Piece
from classifiers.place_lines import day_begun, is_place
from classifiers.signature_block import SignatureBlock, find_name_alone, find_position_alone, find_signature_block


def signed_page(
    pages: Sequence[PageLayout], document_type: DocumentType, labelled: Mapping[str, Finding]
) -> tuple[PageLayout | None, SignatureBlock | None]:
    """The first page with a signature block: below a place and date, else below the last labelled value of its body.

    On cards it stands beside the values, or on a back that has none.
    """
    body = {s.name for s in document_type.fields if s.kind is not FieldKind.REGISTER_NUMBER}
    above = [finding for finding in labelled.values() if finding.name in body]
    for page in pages:
        for start in _starts(page, above):
            for anywhere in (False, True):
                block = find_signature_block([page], start, on_a_form=True, anywhere=anywhere)
                if block is not None:
                    return _unless_dated_before(page, block, pages)
    for page in pages:
        block = find_signature_block([page], 0.0, on_a_form=True, anywhere=True)
        if block is not None and block.name is not None and _is_nobodys(block.name, labelled):
            return _unless_dated_before(page, block, pages)
    for find_half in (find_name_alone, find_position_alone):
        for page in pages:
            block = find_half(page, _starts(page, above)[0])
            if block is not None:
                return page, block
    return None, None


def _unless_dated_before(
    page: PageLayout, block: SignatureBlock, pages: Sequence[PageLayout]
) -> tuple[PageLayout, SignatureBlock]:
    """The block, or the name that stands alone under the place and day of an earlier page, where a seal hid the
    position: who signs on later pages confirms changes. Where no name can be read there, the block is doubted."""
    dated = [(one, day) for one in pages if one.number < page.number and (day := _place_and_day(one)) is not None]
    if not dated or _place_and_day(page) is not None:
        return page, block
    first, day = dated[0]
    alone = find_name_alone(first, day.centre_y)
    return (first, alone) if alone is not None else (page, replace(block, is_one_of_several=True))


def _place_and_day(page: PageLayout) -> Piece | None:
    """The last line of a page that is a place and the day on which something was signed there."""
    for piece in reversed(page.pieces):
        begun = day_begun(piece.text)
        if begun and piece.text[:begun].rstrip().endswith((",", ".")) and is_place(piece.text[:begun].strip(" ,.")):
            return piece
    return None


def _is_nobodys(name: Piece, labelled: Mapping[str, Finding]) -> bool:
    """A name that no label claims: beside the values of a card, the signer's."""
    claimed = [piece for finding in labelled.values() for piece in finding.pieces if piece.page == name.page]
    return not any(
        abs(piece.centre_y - name.centre_y) < 0.5 * name.height and piece.left < name.right and name.left < piece.right
        for piece in claimed
    )


def _starts(page: PageLayout, labelled: Sequence[Finding]) -> list[float]:
    """From where on to look for a signature, the likeliest first."""
    bottoms = [piece.bottom for finding in labelled for piece in finding.pieces if piece.page == page.number]
    below = 0.98 * max(bottoms, default=0.0)
    # The next line may begin before the day's ends: the reader's boxes of close lines reach into each other.
    dates = [
        min(0.99 * p.bottom, p.bottom - 0.4 * p.height)
        for p in page.pieces
        if LONG_DATE.search(date_letters(p.text)) and ":" not in p.text
    ]
    after = sorted(date for date in dates if date > below)
    return [*after[:1], below, *sorted((date for date in dates if date <= below), reverse=True)]
