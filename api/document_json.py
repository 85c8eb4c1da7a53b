"""A document of the records as JSON: `saoy.document/1` with its state beside it, the same shape as the pipeline's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.earlier_copies import copies_before, hint_of
from certify.vault.keys import VaultKeys
from certify.vault.results import StoredResult
from classifiers.catalogue import UNKNOWN_CODE, DocumentTypeCatalogue
from digitize.documents import SCHEMA, mark_json
from digitize.identity_json import codes_json, mrz_json
from models.document_origin import joining_into, joining_of, origin_of, parts_of, pieces_of, standing_parting
from models.entities import (
    Capture,
    Certificate,
    Document,
    DocumentPart,
    Dossier,
    Field,
    Page,
    RegisterEntry,
    SourceFile,
)
from models.values.codec import hint_to_json


@dataclass(frozen=True, slots=True)
class DocumentRecords:
    """Everything that is told about one document, read in one snapshot."""

    document: Document
    dossier: Dossier
    capture: Capture | None
    files: tuple[SourceFile, ...]
    pages: tuple[Page, ...]
    fields: tuple[Field, ...]
    certificate: Certificate | None
    entry: RegisterEntry | None
    earlier: tuple[StoredResult, ...] = ()
    parts: tuple[DocumentPart, ...] = ()
    origin: str | None = None
    pieces: tuple[str, ...] = ()
    joined_into: str | None = None


def read_records(
    session: Session, document: Document, dossier: Dossier, *, vault_keys: VaultKeys | None = None
) -> DocumentRecords:
    """The document with its current capture. With the keys, copies of the same paper are looked up: for staff, because
    whoever types in a number would learn from it what somebody else had certified."""
    capture = session.get(Capture, document.current_capture_id) if document.current_capture_id else None
    of_capture = capture.id if capture else ""
    files = select(SourceFile).where(SourceFile.capture_id == of_capture).order_by(SourceFile.ordinal)
    pages = select(Page).where(Page.capture_id == of_capture).order_by(Page.number)
    fields = select(Field).where(Field.capture_id == of_capture).order_by(Field.ordinal)
    parting = standing_parting(session, document.id)
    made, into = joining_of(session, document.id), joining_into(session, document.id)
    return DocumentRecords(
        document=document,
        dossier=dossier,
        capture=capture,
        files=tuple(session.scalars(files)),
        pages=tuple(session.scalars(pages)),
        fields=tuple(session.scalars(fields)),
        certificate=session.scalar(select(Certificate).where(Certificate.document_id == document.id)),
        entry=session.scalar(select(RegisterEntry).where(RegisterEntry.document_id == document.id)),
        earlier=tuple(copies_before(session, document, vault_keys)) if vault_keys is not None else (),
        parts=parts_of(session, parting) if parting is not None else (),
        origin=origin_of(session, document.id),
        pieces=tuple(piece.document_id for piece in pieces_of(session, made)) if made is not None else (),
        joined_into=into.document_id if into is not None else None,
    )


def summary_json(document: Document, dossier: Dossier) -> dict[str, Any]:
    """A document in a list."""
    return {
        "id": document.id,
        "dossier": {"id": dossier.id, "code": dossier.code},
        "state": document.state.value,
        "document_type": _type_json(document),
        "failure_code": document.failure_code,
        "created_at": document.created_at.isoformat(),
        "updated_at": document.updated_at.isoformat(),
    }


def document_json(records: DocumentRecords) -> dict[str, Any]:
    """The whole document."""
    document = records.document
    return {
        "schema": SCHEMA,
        **summary_json(document, records.dossier),
        "version": document.version,
        "title": document.title,
        "copies": document.copies,
        "capture": _capture_json(records.capture),
        "sources": _sources_json(records.files),
        "fields": {field.name: _field_json(field) for field in records.fields},
        "pages": [_page_json(records, page) for page in records.pages],
        "warnings": _warnings_json(records),
        "hints": [*document.hints, *(hint_to_json(hint_of(each)) for each in records.earlier)],
        "certificate": _certificate_json(records),
        "refusal_ground": document.refusal_ground,
        "parted_into": [part.document_id for part in records.parts],
        "parted_from": records.origin,
        "joined_from": list(records.pieces),
        "joined_into": records.joined_into,
    }


def _type_json(document: Document) -> dict[str, Any] | None:
    if document.type_code is None:
        return None
    return {
        "code": document.type_code,
        "name": DocumentTypeCatalogue.load().name_of(document.type_code or UNKNOWN_CODE),
        "confidence": round(document.type_confidence or 0.0, 4),
    }


def _capture_json(capture: Capture | None) -> dict[str, Any] | None:
    if capture is None:
        return None
    return {"id": capture.id, "source": capture.source.value, "captured_at": capture.captured_at.isoformat()}


def _sources_json(files: tuple[SourceFile, ...]) -> list[dict[str, Any]]:
    """The pages of each file, counted within the file as the pipeline does."""
    return [{"file": file.file_name, "sha256": file.blob_sha256, "pages": list(file.page_numbers)} for file in files]


def _field_json(field: Field) -> dict[str, Any]:
    return {
        "value": field.value,
        "text": field.read_text,
        "read_value": field.read_value,
        "confidence": round(field.confidence, 4),
        "page": field.page,
        "box": field.box,
        "source": field.source.value,
        "needs_review": field.needs_review,
        "reasons": list(field.reasons),
        "readers_agree": field.readers_agree,
        "settled": field.is_settled,
        "unreadable": field.unreadable,
    }


def _page_json(records: DocumentRecords, page: Page) -> dict[str, Any]:
    reading, capture = page.page_reading, records.capture
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
        "rotation": page.rotation,
        "quality": page.quality or None,
        "lines": [
            {"text": line.text, "confidence": round(line.confidence, 4), "box": line.box.as_lists()}
            for line in (reading.lines if reading else ())
        ],
        "marks": [mark_json(mark) for mark in page.page_marks],
        "codes": codes_json(reading) if reading else [],
        "mrz": mrz_json(reading, capture.captured_at.date()) if reading and capture else None,
        "attested": page.is_attested,
        "sha256": page.clean_sha256,
        "image": f"/api/v1/documents/{page.document_id}/pages/{page.number}/image",
    }


def _warnings_json(records: DocumentRecords) -> list[dict[str, Any]]:
    """Each warning once, in the order of the files; without the one that a clerk has answered."""
    every = {warning["code"]: warning for file in records.files for warning in file.warnings}
    if records.capture is not None and records.capture.held_whole_at is not None:
        every.pop("several_documents", None)
    return list(every.values())


def _certificate_json(records: DocumentRecords) -> dict[str, Any] | None:
    certificate, entry = records.certificate, records.entry
    if certificate is None or entry is None:
        return None
    return {
        "number": entry.number,
        "year": entry.year,
        "register": entry.register,
        "code": certificate.code,
        "issued_at": certificate.issued_at.isoformat(),
        "status": certificate.status.value,
        "sha256": certificate.blob_sha256,
        "download": f"/api/v1/documents/{records.document.id}/certified-copy",
    }
