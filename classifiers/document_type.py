"""Which type a document is, from what its pages say.

Below a threshold the answer is `unknown`: an unknown document is digitised all the same, a wrong type is a wrong copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from classifiers.catalogue import UNKNOWN_CODE, UNKNOWN_NAME, DocumentTypeCatalogue
from classifiers.declarations import DocumentType, Layout
from classifiers.header import Header
from classifiers.layout import PageLayout, Piece
from classifiers.page_evidence import EvidenceFinder, PageEvidence, TypeClaim
from models.values.reading import PageReading
from models.values.understanding import TypeGuess

# Measured on 288 specimens, twelve of every type, half from held-out templates, as printed but for one wrong
# letter in a hundred, and on 35 pages that begin no document we know (prose, paragraphs, later pages of official
# documents). 286 were right, at 0.65 and more. One fell to unknown, at 0.50. One was a wrong type at 0.99, which no
# threshold would stop. Other pages reach at most 0.50, the most that a page without title, side or code can. Receipts,
# photographs and other scripts were not measured, and the held-out templates were looked at while the rules were made.
ABSTAIN_BELOW = 0.6
# A page within the document is asked only for a form's sides, and must be surer than the first.
_SURE = 0.8


@dataclass(frozen=True)
class RecognisedType:
    """The guess and where the title stands. `title` is None for types without one and for `unknown`."""

    guess: TypeGuess
    document_type: DocumentType | None
    title: Piece | None
    header: Header | None


def recognise_type(
    layouts: Sequence[PageLayout],
    catalogue: DocumentTypeCatalogue,
    readings: Sequence[PageReading] = (),
    *,
    today: date = date.max,
) -> RecognisedType:
    """The type of one document, from its pages in order.

    `readings` are the same pages as read: with them the codes and zones on cards are asked too. `today` decides the
    centuries of a zone's years and nothing of the answer.
    """
    finder = EvidenceFinder.of(catalogue)
    with_readings = readings if len(readings) == len(layouts) else [None] * len(layouts)
    return recognise_document(
        [
            finder.look_at(layout, reading, today=today)
            for layout, reading in zip(layouts, with_readings, strict=True)
            if layout.pieces
        ]
    )


def recognise_document(pages: Sequence[PageEvidence]) -> RecognisedType:
    """The type of the document that these pages are, in order. Pages without print say nothing."""
    printed = [page for page in pages if page.has_print]
    if not printed:
        return _unknown(None, 0.0)
    first = printed[0]
    best = best_claim(printed)
    header = first.letterhead.header if first.letterhead else None
    if best is None or best.confidence < ABSTAIN_BELOW:
        return _unknown(header, best.confidence if best else 0.0)
    guess = TypeGuess(best.document_type.code, best.document_type.name, best.confidence)
    return RecognisedType(guess, best.document_type, best.title, best.header)


def stated_type(
    document_type: DocumentType,
    layouts: Sequence[PageLayout],
    catalogue: DocumentTypeCatalogue,
    readings: Sequence[PageReading],
    *,
    today: date,
) -> RecognisedType:
    """A person says what the pages are; the pages only say where its title and letterhead stand."""
    finder = EvidenceFinder.of(catalogue)
    pages = [
        finder.look_at(layout, reading, today=today)
        for layout, reading in zip(layouts, readings, strict=True)
        if layout.pieces
    ]
    guess = TypeGuess(document_type.code, document_type.name, 1.0)
    claims = [claim for page in pages if (claim := page.claim_for(document_type.code)) is not None]
    letterheads = [page.letterhead for page in pages if page.letterhead is not None]
    if claims:
        best = max(claims, key=lambda claim: claim.confidence)
        return RecognisedType(guess, document_type, best.title, best.header)
    if letterheads and document_type.layout is Layout.ADMINISTRATIVE:
        return RecognisedType(guess, document_type, letterheads[0].title, letterheads[0].header)
    return RecognisedType(guess, document_type, None, letterheads[0].header if letterheads else None)


def best_claim(printed: Sequence[PageEvidence]) -> TypeClaim | None:
    """The first page speaks for the document. Where it is sure of nothing, a later page of a form may: the data page
    behind a cover, a front behind a back. Letterheads within a document are those of its annexes."""
    own = printed[0].best
    if own is not None and own.confidence >= _SURE:
        return own
    later = [c for page in printed[1:] for c in page.claims if not c.is_administrative and c.confidence >= _SURE]
    first_titles = printed[0].letterhead is not None and printed[0].letterhead.title is not None
    if not later or first_titles:
        return own
    return max(later, key=lambda claim: claim.confidence)


def _unknown(header: Header | None, confidence: float) -> RecognisedType:
    return RecognisedType(TypeGuess(UNKNOWN_CODE, UNKNOWN_NAME, round(1 - confidence, 3)), None, None, header)
