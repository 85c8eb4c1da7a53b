"""A paper that was certified here before is told; another paper with the same number is not."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from classifiers.catalogue import DocumentTypeCatalogue
from digitize.certified_before import certified_before
from models.database import Database
from models.entities import Agency, Certificate, Document, Field, RegisterEntry
from models.values.document_state import DocumentState
from models.values.understanding import FieldReading, FieldSource, HintCode, TypeGuess, Understanding
from tests.models.records import DIGEST, a_counter_scan, a_document, an_agency

DECISION = DocumentTypeCatalogue.load().type_with_code("decision")
NUMBER, AGENCY, DAY = "2827/QĐ-BGDĐT", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "2025-10-14"


def understood(*, number: str = NUMBER, issued_on: str = DAY) -> Understanding:
    values = {"document_number": number, "issuing_agency": AGENCY, "issued_on": issued_on}
    fields = tuple(
        FieldReading(name, value, value, 0.9, 1, None, FieldSource.OCR, needs_review=False)
        for name, value in values.items()
    )
    return Understanding(TypeGuess("decision", "Quyết định", 0.9), fields)


def certified(session: Session, agency: Agency) -> Certificate:
    """The number of `a_counter_scan`, issued by the office."""
    document = a_document(session, agency)
    a_counter_scan(session, document)
    document.type_code = "decision"
    document.state = DocumentState.ISSUED
    for ordinal, (name, value) in enumerate((("issuing_agency", AGENCY), ("issued_on", DAY)), start=2):
        session.add(
            Field(
                document_id=document.id,
                capture_id=document.current_capture_id or "",
                ordinal=ordinal,
                name=name,
                value=value,
                confidence=0.9,
                source=FieldSource.OCR,
                needs_review=False,
            )
        )
    entry = RegisterEntry(
        agency_id=agency.id, year=2026, register="SCT", number=1, document_id=document.id, digest=DIGEST
    )
    certificate = Certificate(
        document_id=document.id,
        entry_id=entry.id,
        agency_id=agency.id,
        token="t",
        code="ABCD-1234",
        blob_sha256=DIGEST,
        record_sha256=DIGEST,
        officer_certificate_sha256=DIGEST,
        seal_certificate_sha256=DIGEST,
    )
    session.add_all([entry, certificate])
    session.flush()
    return certificate


def new_document(session: Session, agency: Agency) -> Document:
    document = a_document(session, agency)
    session.flush()
    return document


def test_the_same_paper_is_told_with_the_code_of_its_copy(database: Database) -> None:
    with database.begin() as session:
        agency = an_agency(session)
        certified(session, agency)

        found = certified_before(session, new_document(session, agency), DECISION, understood())

    assert found is not None
    assert found.code is HintCode.ALREADY_CERTIFIED
    assert "ABCD-1234" in found.message


@pytest.mark.parametrize("other", [understood(number="1/QĐ-BGDĐT"), understood(issued_on="2024-10-14")])
def test_another_number_or_another_day_is_another_paper(database: Database, other: Understanding) -> None:
    with database.begin() as session:
        agency = an_agency(session)
        certified(session, agency)

        assert certified_before(session, new_document(session, agency), DECISION, other) is None


def test_other_offices_and_revoked_copies_are_not_told(database: Database) -> None:
    with database.begin() as session:
        agency, neighbour = an_agency(session), an_agency(session, "H24.15.04")
        certificate = certified(session, agency)

        assert certified_before(session, new_document(session, neighbour), DECISION, understood()) is None
        certificate.revoke(decision="12/QĐ", reason="sai")
        session.flush()
        assert certified_before(session, new_document(session, agency), DECISION, understood()) is None
