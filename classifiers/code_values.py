"""Values that a card's QR code or machine readable zone tells too: before the print where they agree with it.

A code is read without a slip or not at all, and a zone's check digits prove it. So a value that both the print and a
code tell is as sure as it gets; where they differ, somebody misread or somebody forged, and a person looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.finding import Finding
from classifiers.folding import similarity
from classifiers.source_agreement import compare_sources, mrz_value, qr_value
from models.values.geometry import Quad
from models.values.reading import PageReading
from models.values.understanding import FieldSource
from ocr.citizen_qr import CitizenCard, parse_citizen_qr
from ocr.mrz import MRZ, find_mrz

# A code alone proves what somebody encoded, not that it is this paper's: a step below a value that the print confirms.
_CONFIRMED, _CODE_ALONE = 0.999, 0.97
# A print that is that near to what a code tells was misread by a letter or two.
_A_SLIP = 0.8


@dataclass(frozen=True)
class _Told:
    """A value as a code tells it, and where the code is."""

    value: str
    source: FieldSource
    page: int
    box: Quad


@dataclass(frozen=True)
class _Codes:
    card: CitizenCard | None = None
    card_at: tuple[int, Quad] | None = None
    mrz: MRZ | None = None
    mrz_page: int = 0


def with_code_values(
    findings: Sequence[Finding], readings: Sequence[PageReading], document_type: DocumentType, today: date
) -> list[Finding]:
    """The findings with what the document's codes tell; untouched where the type names no code."""
    specified = [s for s in document_type.fields if s.qr or s.mrz]
    if not specified:
        return list(findings)
    codes = _codes_on(readings, today)
    by_name = {finding.name: finding for finding in findings}
    for specification in specified:
        merged = _merged(specification, by_name.get(specification.name), codes)
        if merged is not None:
            by_name[specification.name] = merged
    return list(by_name.values())


def _codes_on(readings: Sequence[PageReading], today: date) -> _Codes:
    """The first citizen code and the first zone of the document."""
    found = _Codes()
    for number, reading in enumerate(readings, start=1):
        for code in reading.codes:
            card = parse_citizen_qr(code.text)
            if card is not None and found.card is None:
                found = replace(found, card=card, card_at=(number, code.box))
        if found.mrz is None and (mrz := find_mrz(reading, today=today)) is not None:
            found = replace(found, mrz=mrz, mrz_page=number)
    return found


def _merged(specification: FieldSpecification, printed: Finding | None, codes: _Codes) -> Finding | None:
    told = list(_told(specification, codes))
    if not told:
        return printed
    by_source = {one.source: one.value for one in told}
    read = printed.value if printed is not None else None
    differing = compare_sources(specification.kind, read, by_source.get(FieldSource.QR), by_source.get(FieldSource.MRZ))
    best = next((one for one in told if _may_be_the_value(specification, one)), None)
    if best is None or (differing and read is not None and similarity(read, best.value) < _A_SLIP):
        # The zone writes names without marks: it can speak against a name, and give none. What a code tells quite
        # otherwise is another paper's, or a forgery: then what is printed is shown, with the doubt.
        reasons = (*(printed.reasons if printed else ()), *differing)
        return replace(printed, reasons=reasons) if printed is not None else None
    certainty = _CONFIRMED if read is not None else _CODE_ALONE
    shown = printed or Finding(specification.name, None, None, (), certainty)
    return replace(
        shown, value=best.value, certainty=certainty, reasons=tuple(differing), source=best.source,
        text=shown.text or best.value, code_at=(best.page, best.box),
    )  # fmt: skip


def _may_be_the_value(specification: FieldSpecification, told: _Told) -> bool:
    return told.source is FieldSource.QR or specification.kind not in (FieldKind.NAME, FieldKind.ADDRESS)


def _told(specification: FieldSpecification, codes: _Codes) -> Iterator[_Told]:
    if (value := qr_value(codes.card, specification.qr)) and codes.card_at is not None:
        yield _Told(value, FieldSource.QR, *codes.card_at)
    if (value := mrz_value(codes.mrz, specification.mrz)) and codes.mrz is not None:
        yield _Told(value, FieldSource.MRZ, codes.mrz_page, codes.mrz.box)
