"""What a form prints without a label: its title, the institution, place and date, the signature block."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from classifiers.certifying_body import certifying_body
from classifiers.copy_words import before_copy_words
from classifiers.declarations import DocumentType
from classifiers.document_type import RecognisedType
from classifiers.finding import Finding, doubted, places_of
from classifiers.folding import is_upper_case, squeeze
from classifiers.form_letterhead import agency_finding
from classifiers.form_signers import signed_page
from classifiers.institutions import institution_finding
from classifiers.layout import PageLayout, Piece
from classifiers.place_and_date import place_and_date
from classifiers.reasons import ReviewReason
from classifiers.signature_findings import signature_findings
from classifiers.stacked_lines import goes_on_below, stands_below
from classifiers.title_values import is_subject
from models.values.geometry import Quad

_OTHER_SIZE = 0.8


def unlabelled_findings(
    pages: Sequence[PageLayout],
    recognised: RecognisedType,
    document_type: DocumentType,
    labelled: Mapping[str, Finding],
    sheets: Sequence[PageLayout],
) -> Iterator[Finding]:
    """The findings of the type's zones. `labelled` is what its labels told: the signature stands below them.

    `pages` are the halves of spreads, `sheets` the whole pictures: a letterhead reaches over both columns of a form.
    """
    if not pages:
        return
    labelled = dict(labelled)  # what is found here must not move where the signature is looked for
    by_zone = {s.zone: s for s in document_type.fields if s.zone in ("title", "institution", "header_left")}
    if "title" in by_zone and recognised.title is not None:
        titled = next((page for page in pages if page.number == recognised.title.page), pages[0])
        yield _title(by_zone["title"].name, recognised.title, titled, document_type, labelled)
    if "institution" in by_zone and (
        finding := institution_finding(by_zone["institution"].name, pages, recognised.title)
    ):
        yield finding
    if "header_left" in by_zone:
        name, title = by_zone["header_left"].name, recognised.title
        agency = agency_finding(name, pages, title) or agency_finding(name, sheets, title)
        yield from [agency] if agency else []
    for body in (s for s in document_type.fields if s.zone == "certifying_body"):
        if body.name not in labelled and (finding := certifying_body(pages, body)):
            yield finding
    zones = {s.zone for s in document_type.fields}
    signed, block = signed_page(pages, document_type, labelled) if "signature" in zones else (None, None)
    if "place_and_date" in zones:
        yield from place_and_date(pages, signed, block)
    if block is not None:
        yield from signature_findings(block)


def _title(
    name: str, title: Piece, page: PageLayout, document_type: DocumentType, labelled: Mapping[str, Finding]
) -> Finding:
    """The title as printed, with the lines it goes on in, and with the marks of the known title of the same letters.

    A smaller line below may be what a degree is in, where no label tells that: "BẰNG CỬ NHÂN" / "ĐIỀU DƯỠNG".
    """
    lacks_subject = any(is_subject(s) and s.name not in labelled for s in document_type.fields)
    known = {squeeze(one): one for one in document_type.titles}
    # "Ngành: LUẬT" below "BẰNG CỬ NHÂN".
    told = places_of(finding for finding in labelled.values() if not finding.is_doubted)
    title = _without(told, title, page)
    first = _first_line(title, page)
    is_doubted = lacks_subject and first is not title and squeeze(first.text) in known
    lines = [first if is_doubted else title]
    for below in (piece for piece in page.pieces if piece.top > title.top and is_upper_case(piece.text)):
        if any((page.number, word.box) in told for word in below.words):
            continue
        joined = squeeze(" ".join(line.text for line in (*lines, below)))
        # Two lines of one title may be set in different sizes; then only a title that is known tells.
        is_known = joined in known and stands_below(lines[-1], below, page)
        if goes_on_below(lines[-1], below, page) or (is_known and not lacks_subject):
            lines.append(below)
        is_doubted |= is_known and lacks_subject
    text = before_copy_words(" ".join(line.text for line in lines)).strip(" .,-_(")
    spelt = known.get(squeeze(text), text)
    changed = text.upper() != spelt.upper()
    reasons = (ReviewReason.CORRECTED,) if changed else ()
    finding = Finding(name, spelt if changed else text, text, tuple(lines), 0.95, reasons)
    return doubted(finding) if is_doubted and len(lines) == 1 else finding


def _without(told: Collection[tuple[int, Quad]], title: Piece, page: PageLayout) -> Piece:
    """The title without the words at these places, pages and boxes."""
    words = [word for word in title.words if (page.number, word.box) not in told]
    return page.level.piece(words, page.number) if 0 < len(words) < len(title.words) else title


def _first_line(title: Piece, page: PageLayout) -> Piece:
    """The first line of a title whose second is set in another size; the title itself where it has no such."""
    above = title.words[0].box
    first = [word for word in title.words if abs(word.box.centre.y - above.centre.y) < 0.5 * above.height]
    below = [word for word in title.words if word not in first]
    is_other = bool(below) and min(word.box.height for word in below) < _OTHER_SIZE * above.height
    return page.level.piece(first, page.number) if is_other else title
