"""Records for tests, with everything they refer to."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.entities import Agency, Capture, CaptureSource, Document, Dossier, Field, Freeze, Page
from models.identifiers import new_id
from models.values.understanding import FieldSource

DIGEST = "0" * 64


def an_agency(session: Session, code: str = "H24.15.03") -> Agency:
    """A ward's committee."""
    agency = Agency(code=code, name="Ủy ban nhân dân phường Mẫu", place="Hà Nội")
    session.add(agency)
    return agency


def a_document(session: Session, agency: Agency | None = None) -> Document:
    """A received document with its dossier."""
    agency = agency or an_agency(session, new_id())
    dossier = Dossier(agency_id=agency.id, code=new_id(), requester_name="Nguyễn Văn Mẫu")
    document = Document(dossier_id=dossier.id, agency_id=agency.id)
    session.add_all([dossier, document])
    return document


def a_counter_scan(session: Session, document: Document, pages: int = 2) -> list[Page]:
    """The document's counter scan with its pages and one field."""
    capture = Capture(document_id=document.id, source=CaptureSource.COUNTER_SCAN, captured_by="clerk")
    made = [
        Page(
            capture_id=capture.id,
            document_id=document.id,
            number=number,
            original_sha256=DIGEST,
            clean_sha256=DIGEST,
            width=1240,
            height=1754,
            dpi=150,
        )
        for number in range(1, pages + 1)
    ]
    field = Field(
        document_id=document.id,
        capture_id=capture.id,
        ordinal=1,
        name="document_number",
        read_value="2827/QĐ-BGDĐT",
        value="2827/QĐ-BGDĐT",
        confidence=0.9,
        source=FieldSource.OCR,
        needs_review=False,
    )
    document.current_capture_id = capture.id
    session.add_all([capture, *made, field])
    return made


def a_freeze(session: Session, document: Document) -> Freeze:
    """The document's freeze, already written."""
    session.flush()
    freeze = Freeze(document_id=document.id, manifest={"pages": []}, digest=DIGEST, frozen_by="clerk")
    session.add(freeze)
    session.flush()
    return freeze
