"""The document code of a certified copy (MCQ_LV_STT_PB, CV 7197) and the name of its file."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from certify.vietnam_time import in_vietnam
from models.clock import utc_now
from models.document_metadata import DocumentMetadata, document_code, file_name
from models.entities import Agency, Certificate, Document, NationalRecord, RegisterEntry

_COPY = "Bản sao điện tử"
_DIGITS = 6


def name_document(
    session: Session, document: Document, agency: Agency, kind: str, metadata: DocumentMetadata
) -> str | None:
    """The document's code, given now where it has none; its metadata are then found under it.

    None where the agency has no national code, or has given all numbers of this kind.
    """
    known = session.scalar(select(NationalRecord.doc_code).where(NationalRecord.document_id == document.id))
    if known is not None:
        return known
    # Two documents of one agency wait here for each other; foreign keys to the agency do not.
    session.execute(select(Agency.id).where(Agency.id == agency.id).with_for_update(key_share=True))
    number = _last_number(session, agency, kind)
    while (code := document_code(agency.code, kind, number := number + 1)) is not None:
        if _take(session, agency, document, code, metadata):
            return code
    return None


def copy_file_name(code: str, certified_at: datetime) -> str:
    """Of a certified copy, by its document code, or by its short code where it has none."""
    return file_name(code, in_vietnam(certified_at).date(), _COPY)


def file_name_of(session: Session, certificate: Certificate) -> str:
    """The name that the copy's own metadata tell."""
    entry = session.get_one(RegisterEntry, certificate.entry_id)
    query = select(NationalRecord.doc_code).where(NationalRecord.document_id == certificate.document_id)
    return copy_file_name(session.scalar(query) or certificate.code, entry.reserved_at)


def _last_number(session: Session, agency: Agency, kind: str) -> int:
    start = f"{agency.code}_{kind}_"
    query = select(func.max(NationalRecord.doc_code)).where(
        NationalRecord.agency_id == agency.id, NationalRecord.doc_code.startswith(start, autoescape=True)
    )
    last = session.scalar(query)
    return int(last[len(start) : len(start) + _DIGITS]) if last else 0


def _take(session: Session, agency: Agency, document: Document, code: str, metadata: DocumentMetadata) -> bool:
    """False when another system brought a document of this code meanwhile."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    now = utc_now()
    row = {"agency_id": agency.id, "doc_code": code, "document_id": document.id, "created_at": now, "updated_at": now}
    fields = {"DocCode": code, **metadata.as_fields()}
    wanted = insert(NationalRecord).values(**row, fields=fields)
    taken = session.execute(wanted.on_conflict_do_nothing(index_elements=["agency_id", "doc_code"]))
    return bool(taken.rowcount)  # type: ignore[attr-defined]  # a CursorResult
