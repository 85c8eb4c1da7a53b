"""A pile of pages parted into documents, in the order in which they lie.

A page begins a document when it says so: a letterhead with a title or number, a form's title, the first side of a card.
It goes on when its number, an annex's heading, the type's own words or a sentence that began before say so. Blank pages
belong to the document before them. What lies apart and belongs together, the sides of cards, is paired afterwards.

The cost of the two mistakes is not the same. Two documents in one give a copy of something that nobody issued; one
document in two is seen at once. Where nothing speaks for joining pages of different files, they stay apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from classifiers.booklet_pages import is_of_other_booklet, is_stamped_page_of
from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType, FieldKind
from classifiers.document_type import ABSTAIN_BELOW
from classifiers.folding import fold_letters, squeeze
from classifiers.holders import Relation
from classifiers.layout import joined_text
from classifiers.page_evidence import EvidenceFinder, PageEvidence, TypeClaim
from classifiers.page_order import PageNumber
from classifiers.segments import Segment, has_card_shape
from classifiers.side_pairing import pair_sides
from models.values.reading import PageReading

# A page without title and letterhead between others must be surer of being a card's side.
_SURE_SIDE = 0.75
# A booklet begins with it; when only the next pages tell whose it is, it is joined to them at the end.
_COVER = "cover"
# This many of a form's labels are on no page by chance.
_LABELS_OF_THE_FORM = 3
_AS_GOOD = 0.05
# So many lines without a word of the form before them are another paper.
_LINES_OF_ANOTHER_PAPER = 10


@dataclass(frozen=True, slots=True)
class PilePage:
    """One page of the pile. `file` counts the files; `is_blank`: the picture shows nothing, or only its other side."""

    reading: PageReading
    file: int = 0
    is_blank: bool = False


def split_pages(
    pages: Sequence[PilePage], *, today: date, catalogue: DocumentTypeCatalogue | None = None
) -> tuple[tuple[int, ...], ...]:
    """For each document the places of its pages in the pile, counted from 0, in the document's own order.

    Every page is in exactly one document. `today` decides the centuries of two-digit years in zones, nothing else.
    """
    finder = EvidenceFinder.of(catalogue or DocumentTypeCatalogue.load())
    evidence = [finder.look_at_page(page.reading, at + 1, today=today) for at, page in enumerate(pages)]
    segments = pair_sides(_segments(pages, evidence))
    return tuple(segment.places_in_order() for segment in segments)


def _segments(pages: Sequence[PilePage], evidence: Sequence[PageEvidence]) -> list[Segment]:
    segments: list[Segment] = []
    for at, (page, seen) in enumerate(zip(pages, evidence, strict=True)):
        last = segments[-1] if segments else None
        same_file = last is not None and last.file == page.file
        if page.is_blank:
            if last is None:
                segments.append(Segment(page.file))
            segments[-1].add_blank(at, page.file)
        elif last is not None and (not last.printed or _belongs_to(last, seen, same_file=same_file)):
            last.add(at, page.file, seen)
        else:
            segments.append(Segment.begun_by(at, page.file, seen))
    return segments


def _belongs_to(segment: Segment, page: PageEvidence, *, same_file: bool) -> bool:
    """A picture without print goes with its file; print tells where it belongs."""
    if not page.has_print:
        return same_file
    inner = _is_inner_page(segment, page, same_file=same_file)
    return _goes_on(segment, page, same_file=same_file) if inner is None else inner


def _goes_on(segment: Segment, page: PageEvidence, *, same_file: bool) -> bool:
    """Whether the page belongs to the document that lies on top."""
    claim = _claim_beside(segment, page)
    if same_file and _is_annex_of(segment, page, claim):
        return True
    if _is_next_number(segment, page.order.number) and not _is_titled_form(claim):
        return True
    if claim is not None and (claim.is_administrative or claim.title is not None):
        return _completes(segment, page, claim)
    if claim is None and (_speaks_of_the_paper(segment, page) or _opens(page)):
        return _speaks_of_the_paper(segment, page)
    if claim is not None and claim.confidence >= _SURE_SIDE and not page.order.number:
        return _completes(segment, page, claim)
    return _is_plain_continuation(segment, page, same_file=same_file)


def _is_inner_page(segment: Segment, page: PageEvidence, *, same_file: bool) -> bool | None:
    """Whether the page is an inner page of the booklet on top; None where nothing tells that it is one at all."""
    claim = _claim_beside(segment, page)
    if page.letterhead is not None or page.order.annex is not None or not _is_side_within(claim, page.headed):
        return None
    if segment.booklet is None:
        return False if claim is None and _is_other_paper(segment, page.headed) else None
    own = [each.holder for each in segment.pages]
    if is_of_other_booklet(own, page.holder):
        return False
    is_own = segment.booklet in page.headed or is_stamped_page_of(own, page.holder, page.layout)
    # In another file it must say more than a heading that every such booklet has.
    return True if is_own and same_file else None


def _is_other_paper(segment: Segment, headed: frozenset[str]) -> bool:
    """Whether pages so headed are of another type than the document on top, as far as that is known."""
    if segment.claim is None:
        return bool(headed) and segment.may_have_annexes
    return bool(headed) and segment.claim.document_type.code not in headed


def _is_side_within(claim: TypeClaim | None, headed: frozenset[str]) -> bool:
    """Whether the page claims to be nothing, or only such a side of the type as need not be there."""
    if claim is None:
        return True
    required = {side.name for side in claim.document_type.sides if side.required}
    return claim.document_type.code in headed and claim.title is None and not claim.sides & required


def _claim_beside(segment: Segment, page: PageEvidence) -> TypeClaim | None:
    """What the page is, if it says so. Backs of several types print the same: then it is that of the paper before."""
    best = page.best
    if best is None or best.confidence < ABSTAIN_BELOW:
        return None
    own = page.claim_for(segment.claim.document_type.code) if segment.claim else None
    is_as_good = own is not None and own.confidence > best.confidence - _AS_GOOD and best.title is None
    return own if is_as_good else best


def _is_titled_form(claim: TypeClaim | None) -> bool:
    return claim is not None and not claim.is_administrative and claim.title is not None


def _opens(page: PageEvidence) -> bool:
    """A letterhead over a title, a number or a day: some paper begins, whatever it is."""
    letterhead = page.letterhead
    if letterhead is None:
        return False
    header = letterhead.header
    return letterhead.title is not None or header.number_at is not None or header.date_at is not None or (
        not page.order.starts_mid_sentence and page.order.number is None
    )  # fmt: skip


def _is_next_number(segment: Segment, number: PageNumber | None) -> bool:
    if number is None or number.value < 2:
        return False
    if segment.total is not None and number.total is not None and segment.total != number.total:
        return False
    return number.value == segment.last_number + 1


def _is_annex_of(segment: Segment, page: PageEvidence, claim: TypeClaim | None) -> bool:
    """What is issued with an administrative document, with the forms to fill in that it prescribes."""
    if not segment.may_have_annexes:
        return False
    mark = page.order.annex
    if mark is not None and mark.names:
        return _names(segment, mark.names, mark.number) or claim is None
    has_letterhead = page.letterhead is not None and _opens(page)
    if mark is not None and not has_letterhead and not _is_titled_form(claim):
        return True
    # A form within the annexes has letterhead and title of the paper that it will become, and blanks in their places.
    return segment.has_annex and (mark is not None or page.order.is_template) and not _is_filled_in(page)


def _names(segment: Segment, type_name: str, number: str) -> bool:
    """Whether "kèm theo Quyết định số 15/QĐ-UBND" speaks of this document."""
    claim = segment.claim
    if claim is None:
        return True
    if claim.document_type.titles and not any(squeeze(t).startswith(type_name) for t in claim.document_type.titles):
        return type_name == "vanban"
    own, theirs = squeeze(segment.number_text), squeeze(number)
    figures = "".join(c for c in number if c.isdigit())
    return not figures or not own or theirs[:4] in own or figures[:2] in own


def _is_filled_in(page: PageEvidence) -> bool:
    """Number and day stand in the letterhead, as on a paper that was issued."""
    if page.letterhead is None:
        return False
    header = page.letterhead.header
    number = joined_text(header.number_row) if header.number_row else ""
    day = joined_text(header.date_row) if header.date_row else ""
    return any(c.isdigit() for c in fold_letters(number).split("/")[0]) and any(c.isdigit() for c in day)


def _completes(segment: Segment, page: PageEvidence, claim: TypeClaim) -> bool:
    """Another side of the same paper: a further page of a booklet, or the other side of this very card."""
    if segment.claim is None or claim.is_administrative or claim.document_type != segment.claim.document_type:
        return False
    if segment.sides == {_COVER} and len(segment.pages) == 1:
        return segment.relation_to(page) is not Relation.OTHER
    if claim.sides <= segment.sides:
        # The same side again is another copy; of inner pages without a title a booklet has many, and what asks nothing
        # of anybody is the back of a sheet that prints the title there again.
        is_back = claim.labels == 0 and _COVER not in claim.sides
        return is_back or (claim.title is None and not segment.is_card)
    if claim.sides == {_COVER} and segment.sides:
        return False
    relation = segment.relation_to(page) if segment.sides else Relation.UNKNOWN
    if relation is Relation.OTHER and claim.title is None and _is_about_several(claim.document_type):
        relation = Relation.UNKNOWN  # a number of somebody else, or a new one of the same, is no other family's
    # Sides of a card are joined at once only where both name the holder; the others are paired at the end.
    return relation is Relation.SAME or (relation is Relation.UNKNOWN and not (segment.is_card and segment.sides))


def _is_about_several(document_type: DocumentType) -> bool:
    """Whether the paper has the numbers of several people: of a family, of owners."""
    return sum(field.kind is FieldKind.PERSONAL_NUMBER for field in document_type.fields) > 1


def _speaks_of_the_paper(segment: Segment, page: PageEvidence) -> bool:
    """A page of a booklet that says too little to be known alone, and enough beside the pages before it."""
    if segment.claim is None or segment.is_card:
        return False
    own = page.claim_for(segment.claim.document_type.code)
    is_issued = page.letterhead is not None and page.letterhead.header.number_at is not None
    if own is None or is_issued:
        return False
    return bool(own.sides - segment.sides) or own.labels >= _LABELS_OF_THE_FORM


def _is_plain_continuation(segment: Segment, page: PageEvidence, *, same_file: bool) -> bool:
    """Neither title nor letterhead: it goes on unless it has nothing to do with a form that is complete."""
    order = page.order
    if segment.is_card or (has_card_shape(page) and not has_card_shape(segment.pages[0])):
        # Whose back it is, is decided when all are seen.
        return False
    own = page.claim_for(segment.claim.document_type.code) if segment.claim else None
    labels = own.labels if own else 0
    if not same_file:
        unfinished = order.starts_mid_sentence and not segment.is_finished
        return unfinished or (labels >= _LABELS_OF_THE_FORM and not segment.is_card)
    if segment.claim is None or segment.claim.is_administrative:
        return True
    if order.starts_mid_sentence or labels >= _LABELS_OF_THE_FORM or (own is not None and len(own.anchors) > 1):
        return True
    return order.line_count < _LINES_OF_ANOTHER_PAPER
