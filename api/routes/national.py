"""The four calls of CV 7197/BKHCN-CĐSQG (29/11/2025): import, look up, correct and download by DocCode.

The metadata are kept as they were sent; what was read stands beside them and never overwrites them.
"""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request, Response, UploadFile
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import select

from api.document_json import document_json, read_records
from api.file_answers import attachment
from api.idempotency import REPLAYED_HEADER, call_of
from api.pages.uploads import keep_uploads
from api.principals import Allow, Principal, container_of
from api.problems import RequestInvalidError
from api.routes import documents
from api.routes.documents import IdempotencyHeader, Readers
from models import audit
from models.document_metadata import DOC_CODE
from models.entities import Capture, CaptureSource, Certificate, Document, Dossier, NationalRecord, Role, SourceFile
from models.errors import ConflictError, InvalidValueError, NotFoundError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

router = APIRouter(prefix="/api/v1/documents", tags=["national exchange (CV 7197)"])

Systems = Annotated[Principal, Depends(Allow(Role.CLERK, scope="documents:write"))]


class DocCodeTakenError(ConflictError):
    """The code is in use."""

    code = "doc_code_taken"
    message = "Mã tài liệu này đã có. Hãy dùng mã khác, hoặc cập nhật tài liệu đã có bằng lệnh PUT."
    message_en = "This DocCode is taken. Use another one, or correct the document with PUT."


class NationalMetadata(BaseModel):
    """The metadata fields with the lengths of the guidance; names as it writes them."""

    model_config = ConfigDict(extra="forbid")

    DocCode: str = Field(max_length=30, pattern=f"^(?:{DOC_CODE.pattern})$")
    TypeName: str = Field(min_length=1, max_length=100)
    CodeNumber: str = Field(min_length=1, max_length=11)
    CodeNotation: str = Field(min_length=1, max_length=30)
    IssuedDate: date
    OrganName: str = Field(min_length=1, max_length=200)
    Subject: str = Field(min_length=1, max_length=500)
    Language: str = Field(default="", max_length=100)
    PageAmount: int | None = Field(default=None, ge=1, le=9999)
    Description: str = Field(default="", max_length=500)
    InforSign: str = Field(default="", max_length=30)
    Keyword: str = Field(default="", max_length=100)
    Mode: str = Field(default="", max_length=20)
    ConfidenceLevel: str = Field(default="", max_length=30)
    Format: str = Field(default="", max_length=50)


class ImportForm(BaseModel):
    """Metadata as a JSON text beside the files."""

    model_config = ConfigDict(extra="forbid")

    metadata: str = Field(max_length=20_000)
    files: list[UploadFile]


@router.post("/import", status_code=202)
def import_document(
    request: Request,
    principal: Systems,
    form: Annotated[ImportForm, Form(media_type="multipart/form-data")],
    idempotency_key: IdempotencyHeader = None,
) -> JSONResponse:
    """Take in a digitised document with its metadata; it is read in the background."""
    from digitize.receiving import open_dossier, receive_upload

    container = container_of(request)
    metadata = _parse(form.metadata)
    fields = metadata.model_dump(mode="json")
    with container.admission_gate:
        kept = keep_uploads(container, [*form.files])
    call = call_of(
        principal.id, idempotency_key, "import_document", {"fields": fields, "files": [f.blob_sha256 for f in kept]}
    )
    with container.database.begin() as session:
        known = call.stored_answer(session)
        if known is not None:
            return JSONResponse(known.body, status_code=known.status, headers={REPLAYED_HEADER: "true"})
        agency_id = principal.agency_id or ""
        if session.get(NationalRecord, (agency_id, metadata.DocCode)) is not None:
            raise DocCodeTakenError
        dossier = open_dossier(session, agency_id=agency_id).dossier
        session.flush()
        # What another system scanned was not captured at this counter: it can be read, never certified.
        source = CaptureSource.CITIZEN_UPLOAD
        document = receive_upload(session, dossier, kept, source=source, captured_by=principal.id)
        session.add(
            NationalRecord(agency_id=agency_id, doc_code=metadata.DocCode, document_id=document.id, fields=fields)
        )
        session.flush()
        body = {"DocCode": metadata.DocCode, "id": document.id, "state": document.state.value}
        call.store_answer(session, 202, body)
    return JSONResponse(body, status_code=202, headers={"Location": f"/api/v1/documents/{quote(metadata.DocCode)}"})


@router.get("/download/{doc_code}", response_class=Response)
def download_document(request: Request, principal: Readers, doc_code: str) -> Response:
    """The certified copy where there is one, else the file as it came; several files as one ZIP."""
    from certify.document_codes import file_name_of

    container = container_of(request)
    with container.database.read() as session:
        _, document, _ = _visible(session, doc_code, principal)
        request.state.document_id = document.id
        certificate = session.scalar(select(Certificate).where(Certificate.document_id == document.id))
        first = select(Capture.id).where(Capture.document_id == document.id).order_by(Capture.id).limit(1)
        query = select(SourceFile).where(SourceFile.capture_id == first.scalar_subquery()).order_by(SourceFile.ordinal)
        files = session.scalars(query).all()
        name = file_name_of(session, certificate) if certificate is not None else ""
    if certificate is not None:
        return attachment(container.storage.get(certificate.blob_sha256), "application/pdf", name)
    if len(files) == 1:
        name = f"{doc_code}.{files[0].kind}"
        return attachment(container.storage.get(files[0].blob_sha256), "application/octet-stream", name)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file in files:
            archive.writestr(f"{doc_code}-{file.ordinal:03d}.{file.kind}", container.storage.get(file.blob_sha256))
    return attachment(packed.getvalue(), "application/zip", f"{doc_code}.zip")


@router.put("/{doc_code}")
def correct_metadata(request: Request, principal: Systems, doc_code: str, metadata: NationalMetadata) -> dict[str, Any]:
    """Replace the metadata; the files and what was read stay."""
    if metadata.DocCode != doc_code:
        raise InvalidValueError(
            code="doc_code_differs", message_en="The DocCode of the body is not that of the address."
        )
    with container_of(request).database.begin() as session:
        record, document, _ = _visible(session, doc_code, principal)
        record.replace_fields(metadata.model_dump(mode="json"))
        audit.record(
            session,
            actor=principal.actor,
            action="national_metadata_replaced",
            subject_type="document",
            subject_id=document.id,
        )
        session.flush()
        return dict(record.fields)


@router.get("/{reference}")
def show_document(request: Request, principal: Readers, reference: str) -> dict[str, Any]:
    """By our id: `saoy.document/1` with its state. By DocCode: the metadata as sent, and that document beside them."""
    if DOC_CODE.fullmatch(reference):
        return _show_by_doc_code(request, principal, reference)
    return documents.show_document(request, principal, reference)


def _show_by_doc_code(request: Request, principal: Principal, doc_code: str) -> dict[str, Any]:
    with container_of(request).database.read() as session:
        record, document, dossier = _visible(session, doc_code, principal)
        request.state.document_id = document.id
        return {**record.fields, "document": document_json(read_records(session, document, dossier))}


def _visible(session: Session, doc_code: str, principal: Principal) -> tuple[NationalRecord, Document, Dossier]:
    """Raises NotFoundError for a code of another agency, and for persons without one."""
    query = (
        select(NationalRecord, Document, Dossier)
        .join(Document, Document.id == NationalRecord.document_id)
        .join(Dossier, Dossier.id == Document.dossier_id)
        .where(NationalRecord.doc_code == doc_code, NationalRecord.agency_id == (principal.agency_id or ""))
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise NotFoundError
    record, document, dossier = found
    return record, document, dossier


def _parse(text: str) -> NationalMetadata:
    try:
        return NationalMetadata.model_validate(json.loads(text))
    except (ValidationError, json.JSONDecodeError) as error:
        named = ", ".join(str(each["loc"][0]) for each in error.errors()) if isinstance(error, ValidationError) else ""
        raise RequestInvalidError(
            f"Siêu dữ liệu không đúng quy định: {named or 'không phải JSON'}.",
            f"The metadata are not as described: {named or 'no JSON'}.",
        ) from None
