"""Hints of what may speak against certifying a copy, each with its evidence. Never a verdict: the clerk has the paper.

A hint that is often wrong is not read any more, so each test is silent where it cannot know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from classifiers.alterations import find_alterations
from classifiers.completeness import missing_pages
from classifiers.copy_words import says_it_is_a_copy
from classifiers.declarations import DocumentType, Layout
from classifiers.folding import fold
from classifiers.hint_sentences import hint
from classifiers.ink_layers import Image
from classifiers.layout import PageLayout
from classifiers.signatures import signing_areas
from classifiers.validity import expired_on
from models.values.geometry import Quad
from models.values.understanding import FieldReading, Hint, HintCode, Mark, MarkKind, StampKind

ALREADY_SIGNED = "already_signed"
"""The warning of a file that carries digital signatures."""

_BY_STAMP = {
    StampKind.SECRET: HintCode.SECRET,
    StampKind.NO_COPY: HintCode.NO_COPY,
    StampKind.COPY: HintCode.NOT_ORIGINAL,
}
_STATEMENT = re.compile(r"chung thuc ban sao dung voi ban chinh|sao y ban chinh")
_LEGALISED = re.compile(r"hop phap hoa lanh su|chung nhan lanh su|consular (legali[sz]ation|authentication)")
_NATIONAL = re.compile(r"cong hoa xa hoi|dang cong san viet nam|doc lap tu do hanh phuc|viet ?nam")
# Words of a foreign paper: Vietnamese has a marked letter in most of its words.
_FEWEST_FOREIGN_WORDS = 30
_MARKED_SHARE = 0.05
# A word read this badly was not read. A third of a page is more than seals and folds cover.
_UNREAD = 0.5
_UNREAD_SHARE = 0.35
_FEWEST_WORDS = 25
_COLOURED = 25
_COLOURED_SHARE = 0.0005


@dataclass(frozen=True)
class Evidence:
    """One document as read and understood. `warnings` are the codes of its files, `type_confidence` that of its type.

    `images` may be empty: what needs the ink is then not told.
    """

    layouts: Sequence[PageLayout]
    images: Sequence[Image]
    marks: Sequence[Mark]
    document_type: DocumentType | None
    type_confidence: float
    fields: Sequence[FieldReading]
    today: date
    warnings: frozenset[str] = frozenset()

    def has(self, *kinds: MarkKind) -> bool:
        """Whether any page carries a mark of one of these kinds."""
        return any(mark.kind in kinds for mark in self.marks)


def find_hints(evidence: Evidence) -> tuple[Hint, ...]:
    """In the order of the pages, those of the whole document last."""
    found = [
        *_stamped(evidence),
        *_copies(evidence),
        *_unsigned(evidence),
        *_illegible(evidence),
        *_foreign(evidence),
        *_digital(evidence),
        *missing_pages(evidence.layouts, evidence.document_type, is_signed=_is_signed(evidence)),
        *_of_the_type(evidence),
    ]
    if evidence.document_type is not None and evidence.images:
        found += find_alterations(evidence.document_type, evidence.fields, evidence.images, evidence.marks)
    return tuple(sorted(found, key=lambda one: one.page if one.page is not None else len(evidence.layouts) + 1))


def _stamped(evidence: Evidence) -> Iterator[Hint]:
    for mark in evidence.marks:
        code = _BY_STAMP.get(mark.stamp) if mark.stamp else None
        if code is not None:
            confidence = min(0.9, mark.confidence + 0.2)
            yield hint(code, confidence, page=mark.page, box=mark.box, words=mark.text)


def _copies(evidence: Evidence) -> Iterator[Hint]:
    """Titles of extracts, and the statement of a certified copy. Sentences that speak of copies are not meant."""
    for layout in evidence.layouts:
        for piece in layout.pieces:
            folded = fold(piece.text)
            if says_it_is_a_copy(piece, layout) or (_STATEMENT.search(folded) and len(folded) < 60):
                yield hint(
                    HintCode.NOT_ORIGINAL,
                    0.8 * piece.confidence,
                    page=layout.number,
                    box=piece.box,
                    words=piece.text,
                )


def _is_signed(evidence: Evidence) -> bool:
    return evidence.has(MarkKind.SEAL, MarkKind.SIGNATURE, MarkKind.ELECTRONIC_SIGNATURE)


def _unsigned(evidence: Evidence) -> Iterator[Hint]:
    """Only where the place to sign was read. Black seals of scans without colour are too often not seen."""
    if evidence.document_type is None or not evidence.images or evidence.has(MarkKind.ELECTRONIC_SIGNATURE):
        return
    areas = [(layout, area) for layout in evidence.layouts for area in signing_areas(layout)]
    if not areas:
        return
    layout, area = areas[-1]
    if layout.number > len(evidence.images):
        return
    image = evidence.images[layout.number - 1]
    if not evidence.has(MarkKind.SEAL) and _has_colour(image):
        yield hint(HintCode.NO_SEAL, 0.5, page=layout.number, box=area)
    if not evidence.has(MarkKind.SIGNATURE, MarkKind.SEAL):
        yield hint(HintCode.NO_SIGNATURE, 0.5, page=layout.number, box=area)


def _has_colour(image: Image) -> bool:
    sparse = image[::4, ::4].astype("int16")
    return bool(((sparse.max(axis=2) - sparse.min(axis=2)) > _COLOURED).mean() > _COLOURED_SHARE)


def _illegible(evidence: Evidence) -> Iterator[Hint]:
    for layout in evidence.layouts:
        covered = [mark.box for mark in evidence.marks if mark.page == layout.number]
        words = [
            word
            for piece in layout.pieces
            for word in piece.words
            if not any(word.box.overlap_share(box) > 0.3 for box in covered)
        ]
        unread = [word for word in words if word.confidence < _UNREAD]
        if len(words) >= _FEWEST_WORDS and len(unread) > _UNREAD_SHARE * len(words):
            box = Quad.around(word.box for word in unread)
            yield hint(HintCode.ILLEGIBLE, len(unread) / len(words), page=layout.number, box=box)


def _foreign(evidence: Evidence) -> Iterator[Hint]:
    kind = evidence.document_type
    if not evidence.layouts or (
        kind is not None and (kind.layout is Layout.ADMINISTRATIVE or not kind.needs_legalisation)
    ):
        return
    texts = [piece.text for layout in evidence.layouts for piece in layout.pieces if piece.confidence > 0.8]
    words = [word for text in texts for word in text.split() if word.isalpha() and len(word) > 1]
    folded = fold(" ".join(texts))
    if len(words) < _FEWEST_FOREIGN_WORDS or _NATIONAL.search(folded) or _LEGALISED.search(folded):
        return
    marked = sum(not word.isascii() for word in words)
    if marked < _MARKED_SHARE * len(words):
        yield hint(HintCode.NOT_LEGALISED, 0.5, page=evidence.layouts[0].number)


def _digital(evidence: Evidence) -> Iterator[Hint]:
    """Once a document, at the first block that is seen."""
    signed = ALREADY_SIGNED in evidence.warnings
    shown = next((mark for mark in evidence.marks if mark.kind is MarkKind.ELECTRONIC_SIGNATURE), None)
    if shown is not None:
        confidence = 0.95 if signed else min(0.9, shown.confidence)
        yield hint(HintCode.ALREADY_DIGITAL, confidence, page=shown.page, box=shown.box)
    elif signed:
        yield hint(HintCode.ALREADY_DIGITAL, 0.95)


def _of_the_type(evidence: Evidence) -> Iterator[Hint]:
    if evidence.document_type is None:
        return
    if evidence.document_type.is_on_vneid:
        yield hint(HintCode.ON_VNEID, evidence.type_confidence)
    ended = expired_on(evidence.document_type.validity, evidence.fields, evidence.today)
    if ended is not None:
        day, field = ended
        yield hint(
            HintCode.EXPIRED,
            field.confidence if field is not None else evidence.type_confidence,
            page=field.page if field is not None else None,
            box=field.box if field is not None else None,
            words=f"đến ngày {day:%d/%m/%Y}",
            words_en=f"until {day:%d/%m/%Y}",
        )
