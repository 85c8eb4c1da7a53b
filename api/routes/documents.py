"""Dossiers and documents: send files, follow the reading, fetch what was understood."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Form, Header, Query, Request, Response, UploadFile
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from api.document_json import document_json, read_records, summary_json
from api.idempotency import REPLAYED_HEADER, call_of
from api.pages.uploads import keep_uploads
from api.principals import Allow, Principal, container_of, visible_document
from models.entities import Agency, CaptureSource, Document, Dossier, Page, Role
from models.errors import InvalidValueError, NotFoundError
from models.values.document_state import DocumentState

router = APIRouter(prefix="/api/v1", tags=["documents"])

MOST_LISTED = 200
Senders = Annotated[Principal, Depends(Allow(Role.CITIZEN, Role.CLERK, scope="documents:write"))]
Readers = Annotated[
    Principal, Depends(Allow(Role.CITIZEN, Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER, scope="documents:read"))
]
IdempotencyHeader = Annotated[str | None, Header(alias="Idempotency-Key")]


class UploadForm(BaseModel):
    """The form beside the files of an upload."""

    model_config = ConfigDict(extra="forbid")

    files: list[UploadFile]
    dossier_id: str | None = Field(default=None, max_length=36)
    agency_code: str | None = Field(default=None, max_length=32)
    requester_name: str = Field(default="", max_length=200)
    copies: int = Field(default=1, ge=1, le=100)


@router.post("/documents", status_code=202)
def receive_document(
    request: Request,
    principal: Senders,
    form: Annotated[UploadForm, Form(media_type="multipart/form-data")],
    idempotency_key: IdempotencyHeader = None,
) -> JSONResponse:
    """Take in the files of one document; it is read in the background. 202 with the document's address.

    A clerk's upload is a counter scan, everybody else's is pre-intake and never certified itself. With an
    `Idempotency-Key` the call can be repeated safely.
    """
    from digitize.receiving import open_dossier, receive_upload

    container = container_of(request)
    with container.admission_gate:
        kept = keep_uploads(container, [*form.files])
    said = form.model_dump(exclude={"files"})
    call = call_of(principal.id, idempotency_key, "receive_document", {**said, "files": [f.blob_sha256 for f in kept]})
    with container.database.begin() as session:
        known = call.stored_answer(session)
        if known is not None:
            headers = {REPLAYED_HEADER: "true", "Location": known.body["links"]["self"]}
            return JSONResponse(known.body, status_code=known.status, headers=headers)
        if form.dossier_id is not None:
            dossier = _own_dossier(session, form.dossier_id, principal)
        else:
            dossier = open_dossier(
                session,
                agency_id=_agency_for(session, principal, form.agency_code).id,
                owner_id=principal.id if principal.role is Role.CITIZEN else None,
                requester_name=form.requester_name,
            ).dossier
            session.flush()
        source = CaptureSource.COUNTER_SCAN if principal.role is Role.CLERK else CaptureSource.CITIZEN_UPLOAD
        document = receive_upload(session, dossier, kept, source=source, captured_by=principal.id, copies=form.copies)
        session.flush()
        address = f"/api/v1/documents/{document.id}"
        body = {**summary_json(document, dossier), "links": {"self": address}}
        call.store_answer(session, 202, body)
    return JSONResponse(body, status_code=202, headers={"Location": address})


@router.get("/documents")
def list_documents(
    request: Request,
    principal: Readers,
    state: Annotated[DocumentState | None, Query()] = None,
    after: Annotated[str | None, Query(max_length=36)] = None,
    limit: Annotated[int, Query(ge=1, le=MOST_LISTED)] = 50,
) -> dict[str, Any]:
    """The caller's documents, oldest first; `after` is the last id of the page before."""
    query = select(Document, Dossier).join(Dossier, Document.dossier_id == Dossier.id)
    if principal.role is Role.CITIZEN:
        query = query.where(Dossier.owner_id == principal.id)
    else:
        query = query.where(Document.agency_id == (principal.agency_id or ""))
    if state is not None:
        query = query.where(Document.state == state)
    if after is not None:
        # Ids sort by the time they were made.
        query = query.where(Document.id > after)
    with container_of(request).database.read() as session:
        found = session.execute(query.order_by(Document.id).limit(limit + 1)).all()
        documents = [summary_json(document, dossier) for document, dossier in found[:limit]]
    more = documents[-1]["id"] if len(found) > limit else None
    return {"documents": documents, "next_after": more}


@router.get("/dossiers/{dossier_id}")
def show_dossier(request: Request, principal: Readers, dossier_id: str) -> dict[str, Any]:
    """A dossier with its documents."""
    with container_of(request).database.read() as session:
        dossier = _own_dossier(session, dossier_id, principal)
        query = select(Document).where(Document.dossier_id == dossier.id).order_by(Document.id)
        documents = [summary_json(document, dossier) for document in session.scalars(query)]
    return {
        "id": dossier.id,
        "code": dossier.code,
        "requester_name": dossier.requester_name,
        "created_at": dossier.created_at.isoformat(),
        "documents": documents,
    }


def show_document(request: Request, principal: Principal, document_id: str) -> dict[str, Any]:
    """One document: `saoy.document/1` with its state."""
    with container_of(request).database.read() as session:
        document, dossier = visible_document(session, document_id, principal)
        request.state.document_id = document.id  # its address may name it otherwise
        keys = container_of(request).vault_keys if principal.role is Role.CLERK else None
        return document_json(read_records(session, document, dossier, vault_keys=keys))


@router.get("/documents/{document_id}/pages/{number}/image", response_class=Response)
def show_page_image(request: Request, principal: Readers, document_id: str, number: int) -> Response:
    """The upright picture of a page, PNG, exactly as it is compared and signed."""
    container = container_of(request)
    with container.database.read() as session:
        document, _ = visible_document(session, document_id, principal)
        query = select(Page).where(Page.capture_id == (document.current_capture_id or ""), Page.number == number)
        page = session.scalar(query)
        if page is None:
            raise NotFoundError
        digest = page.clean_sha256
    headers = {
        "Content-Disposition": f'attachment; filename="page-{number}.png"',
        "Cache-Control": "private, no-store",
    }
    return Response(container.storage.get(digest), media_type="image/png", headers=headers)


@router.post("/documents/{document_id}/counter-scan", status_code=202)
def receive_counter_scan(
    request: Request,
    principal: Annotated[Principal, Depends(Allow(Role.CLERK))],
    document_id: str,
    files: Annotated[list[UploadFile], File()],
) -> JSONResponse:
    """The clerk's scan of the paper original takes the place of the citizen's upload and is read anew."""
    from digitize.receiving import attach_counter_scan

    container = container_of(request)
    with container.database.read() as session:
        visible_document(session, document_id, principal)
    with container.admission_gate:
        kept = keep_uploads(container, [*files])
    with container.database.begin() as session:
        document, dossier = visible_document(session, document_id, principal)
        attach_counter_scan(session, document, kept, clerk_id=principal.id)
        session.flush()
        body = summary_json(document, dossier)
    return JSONResponse(body, status_code=202, headers={"Location": f"/api/v1/documents/{document_id}"})


def _own_dossier(session: Session, dossier_id: str, principal: Principal) -> Dossier:
    """Raises NotFoundError for a dossier of another person or agency."""
    dossier = session.get(Dossier, dossier_id)
    if dossier is None:
        raise NotFoundError
    if principal.role is Role.CITIZEN:
        is_own = dossier.owner_id == principal.id
    else:
        is_own = principal.agency_id is not None and dossier.agency_id == principal.agency_id
    if not is_own:
        raise NotFoundError
    return dossier


def _agency_for(session: Session, principal: Principal, agency_code: str | None) -> Agency:
    """Staff and systems: their own agency. A citizen names one, unless there is only one."""
    if principal.agency_id is not None:
        agency = session.get(Agency, principal.agency_id)
        if agency is None or agency_code not in (None, agency.code):
            raise NotFoundError(detail="no such agency")
        return agency
    query = select(Agency).limit(2)
    if agency_code is not None:
        query = query.where(Agency.code == agency_code)
    found = session.scalars(query).all()
    if len(found) != 1:
        raise InvalidValueError(
            "Hãy chọn cơ quan tiếp nhận hồ sơ.", "Name the agency that is to receive this.", code="agency_unknown"
        )
    return found[0]
