"""One document understood: its type, its fields with honest doubt, and the marks on its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import prod

import numpy as np
from numpy.typing import NDArray

from classifiers.administrative import extract_administrative
from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.certainty import Certainty, shipped_certainty
from classifiers.checks import check_document
from classifiers.closed_lists import certainty_in_list, with_rivals
from classifiers.code_values import with_code_values
from classifiers.copy_certificates import without_copy_certificates
from classifiers.copy_numbers import without_copy_number
from classifiers.declarations import DocumentType, FieldSpecification, Layout
from classifiers.document_type import RecognisedType, recognise_type, stated_type
from classifiers.doubts import Paper, with_doubts, with_one_registrar, with_shared_hand
from classifiers.finding import Finding
from classifiers.form import extract_form
from classifiers.grounding import is_grounded
from classifiers.handwriting_regions import written_values
from classifiers.layout import PageLayout, lay_out
from classifiers.mark_overlaps import name_electronic_signatures
from classifiers.marks import find_marks
from classifiers.program_signatures import without_program_signatures
from classifiers.province_words import word_before_province
from classifiers.reasons import ReviewReason
from classifiers.routing import with_spot_checks
from classifiers.second_opinion import ask_again
from classifiers.settled_reasons import without_settled_reasons
from classifiers.stamps import without_masked
from classifiers.tables import ruled_tables
from models.values.geometry import Quad
from models.values.reading import PageReading, TextSource
from models.values.understanding import FieldReading, FieldSource, Understanding
from ocr.reader import LineReader

_ALL_BUT_SURE = 0.98
# Forms that rules were made for have nine in ten, a bad photograph of one seven.
_FAMILIAR = 0.65


def understand(
    pages: Sequence[PageReading],
    images: Sequence[NDArray[np.uint8]] | None = None,
    *,
    today: date,
    catalogue: DocumentTypeCatalogue | None = None,
    second_reader: LineReader | None = None,
    certainty: Certainty | None = None,
    spot_check_share: float = 0.0,
    stated: DocumentType | None = None,
) -> Understanding:
    """The pages of one document, in order, with their images (BGR) if there are any.

    Without images marks are not seen, so nothing can be told apart that needs the ink: numbers and days of
    administrative documents are then always sent to review. `second_reader` is asked about the key fields, once they
    are found; it can send a value to review and never keeps one from it. `certainty` is for those who fit it;
    `spot_check_share` of the sure values is sent to review by lot. `stated` is the type that a clerk named: the pages
    are then read as that, whatever they look like.
    """
    known = catalogue or DocumentTypeCatalogue.load()
    layouts = [lay_out(page, number) for number, page in enumerate(pages, start=1)]
    marks = tuple(
        mark
        for number, image in enumerate(images or (), start=1)
        for mark in find_marks(image, number, layouts[number - 1])
    )
    marks = name_electronic_signatures(marks, layouts)
    # Stamps, signing blocks and words that certify a copy carry numbers and days of their own.
    layouts = [without_program_signatures(without_copy_certificates(layout)) for layout in layouts]
    layouts = [without_masked(layout, marks) for layout in layouts]
    if stated is not None:
        recognised = stated_type(stated, layouts, known, pages, today=today)
    else:
        recognised = recognise_type(layouts, known, pages, today=today)
    document_type = recognised.document_type
    if document_type is None:
        return Understanding(recognised.guess, (), marks)
    if document_type.layout is Layout.LABELLED_FORM:
        layouts = [without_copy_number(layout) for layout in layouts]
    paper = Paper(layouts, images or (), marks)
    found = _extract(layouts, images or (), recognised, document_type)
    findings = [with_doubts(f, document_type.field_named(f.name), paper) for f in found]
    findings = with_one_registrar(with_shared_hand(findings))
    findings = with_code_values(findings, pages, document_type, today)
    if second_reader is not None:
        findings = ask_again(findings, document_type, paper, second_reader)
    findings = without_settled_reasons(with_rivals(findings, document_type), document_type)
    fields = _settle(document_type, findings, today, certainty or shipped_certainty())
    fields = with_spot_checks(fields, pages, spot_check_share)
    return Understanding(recognised.guess, fields, (*marks, *written_values(fields, marks)))


def _extract(
    layouts: Sequence[PageLayout],
    images: Sequence[NDArray[np.uint8]],
    recognised: RecognisedType,
    document_type: DocumentType,
) -> tuple[Finding, ...]:
    if document_type.layout is Layout.ADMINISTRATIVE:
        found = extract_administrative(layouts, recognised)
    else:
        pictures = zip(images, layouts, strict=False)
        tables = [table for image, layout in pictures if layout.pieces for table in ruled_tables(image, layout)]
        found = extract_form(layouts, recognised, document_type, tables)
    return tuple(_only_what_is_there(finding, document_type) for finding in found)


def _only_what_is_there(finding: Finding, document_type: DocumentType) -> Finding:
    if is_grounded(finding, document_type.field_named(finding.name).kind):
        return finding
    return replace(finding, value=None)


def _settle(
    document_type: DocumentType, findings: Sequence[Finding], today: date, certainty: Certainty
) -> tuple[FieldReading, ...]:
    found = {finding.name: finding for finding in findings}
    values = {finding.name: finding.value for finding in findings}
    against = check_document(document_type, values, today=today)
    stranger = _is_unfamiliar(document_type, values)
    fields = []
    for specification in document_type.fields:
        finding = found.get(specification.name)
        if finding is None or finding.value is None:
            if specification.key or specification.expected or finding is not None:
                fields.append(_missing(specification, finding))
            continue
        failed = [one.reason for one in against if specification.name in one.fields]
        failed += [ReviewReason.LAYOUT_UNFAMILIAR] if stranger else []
        fields.append(_reading(document_type.code, specification, finding, failed, certainty))
    return tuple(fields)


def _is_unfamiliar(document_type: DocumentType, values: Mapping[str, str | None]) -> bool:
    """Whether so many values that every paper of the type has were not found that its form must be one nobody knows:
    then what was found may be another field's."""
    wanted = [s.name for s in document_type.fields if s.key or s.expected]
    return sum(bool(values.get(name)) for name in wanted) < _FAMILIAR * len(wanted)


def _missing(specification: FieldSpecification, finding: Finding | None) -> FieldReading:
    box = Quad.around(piece.box for piece in finding.pieces) if finding and finding.pieces else None
    page = finding.pieces[0].page if finding and finding.pieces else None
    reasons = dict.fromkeys([ReviewReason.MISSING, *(finding.reasons if finding else ())])
    text = finding.text if finding else None
    names = tuple(str(reason) for reason in reasons)
    return FieldReading(specification.name, None, text, 0.0, page, box, _source(finding), True, names)


def _source(finding: Finding | None) -> FieldSource:
    """The file's own text as soon as one of its letters is in the value, so that nobody takes it for the picture's."""
    if finding is not None and finding.source is not None:
        return finding.source
    words = finding.words if finding is not None else ()
    return FieldSource.TEXT_LAYER if any(word.source is TextSource.TEXT_LAYER for word in words) else FieldSource.OCR


def _place(finding: Finding) -> tuple[int | None, Quad | None]:
    """Where the print is; of a value that only a code tells, where the code is."""
    if finding.pieces:
        return finding.pieces[0].page, Quad.around(piece.box for piece in finding.pieces)
    return finding.code_at or (None, None)


def _reading_confidence(finding: Finding) -> float:
    """The value is right when every word is: doubts multiply. Words that are all but sure do not add up to a doubt.

    What a code told was not read letter by letter, nor counts a word that the name behind it settles.
    """
    if finding.code_at is not None or not finding.pieces:
        return 1.0
    settled = word_before_province([word.text for word in finding.words])
    doubts = [word.confidence for at, word in enumerate(finding.words) if at != settled]
    return min(*doubts, prod(confidence for confidence in doubts if confidence < _ALL_BUT_SURE))


def _reading(
    type_code: str,
    specification: FieldSpecification,
    finding: Finding,
    failed: Sequence[ReviewReason],
    certainty: Certainty,
) -> FieldReading:
    reasons = list(dict.fromkeys([*finding.reasons, *failed]))
    reading = _reading_confidence(finding)
    confidence = certainty.of(type_code, specification, finding.certainty * reading, reasons)
    if certainty.asks_lists and finding.rivals is not None and not reasons:
        confidence = max(confidence, certainty_in_list(finding.certainty, reading, finding.rivals))
    if confidence < certainty.review_below and not reasons:
        reasons.append(ReviewReason.LOW_CONFIDENCE)
    page, box = _place(finding)
    return FieldReading(
        name=finding.name,
        value=finding.value,
        text=finding.text,
        confidence=round(confidence, 4),
        page=page,
        box=box,
        source=_source(finding),
        needs_review=bool(reasons),
        reasons=tuple(str(reason) for reason in reasons),
        readers_agree=finding.readers_agree,
    )
