"""Pictures of pages, exactly as stored where somebody attests or signs them and smaller elsewhere; issued copies."""

from __future__ import annotations

import io
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from sqlalchemy.orm import Session

from api.credential_download import credential_download
from api.file_answers import attachment
from api.pages import queries
from api.pages.access import Access, container_of, document_for_citizen, document_for_staff
from api.pages.rendering import PAGE_HEADERS
from api.pages.routing import new_page_router
from api.pages.visitor import Visitor
from certify.policy_facts import seal_request_of
from certify.vault.access_log import Accessor, log_download
from models.clock import utc_now
from models.entities import AccessKind, Document, Page, Role
from models.errors import NotFoundError
from models.values.document_state import DocumentState

router: APIRouter = new_page_router()

# A phone shows a page 400 points wide; twice that is sharp on it and a tenth of the scan's bytes.
SMALL_WIDTH = 900
_JPEG_QUALITY = 80
_FROZEN = frozenset(
    {
        DocumentState.COMPARED,
        DocumentState.ISSUING,
        DocumentState.AWAITING_SEAL,
        DocumentState.SEALING,
        DocumentState.AWAITING_TIMESTAMP,
        DocumentState.ISSUED,
        DocumentState.REVOKED,
        DocumentState.REFUSED,
    }
)

_HOLDERS = Annotated[Visitor, Depends(Access(Role.CITIZEN))]
_COPY_READERS = Annotated[Visitor, Depends(Access(Role.CITIZEN, Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER))]
_READERS = Annotated[Visitor, Depends(Access(Role.CITIZEN, Role.CLERK, Role.OFFICER, Role.SEAL_KEEPER))]


@router.get("/documents/{document_id}/pages/{page_id}")
def show_page_picture(
    request: Request, visitor: _READERS, document_id: str, page_id: str, size: Annotated[str, Query()] = "full"
) -> Response:
    container = container_of(request)
    with container.database.read() as records:
        document = _readable_document(records, document_id, visitor)
        page = records.get(Page, page_id)
        if page is None or page.document_id != document.id:
            raise NotFoundError
        digest = page.clean_sha256
    headers = {**PAGE_HEADERS, "Content-Disposition": "inline", "Cache-Control": "private, no-cache"}
    tag = f'"{digest[:32]}-{size}"'
    headers["ETag"] = tag
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    picture = container.storage.get(digest)
    if size == "small":
        return Response(smaller_picture(picture), media_type="image/jpeg", headers=headers)
    return Response(picture, media_type="image/png", headers=headers)


@router.get("/documents/{document_id}/copy")
def download_copy(request: Request, visitor: _COPY_READERS, document_id: str) -> Response:
    from certify.document_codes import file_name_of

    container = container_of(request)
    with container.database.begin() as records:
        if visitor.role is Role.CITIZEN:
            document, _ = document_for_citizen(records, document_id, visitor)
        else:
            document, _ = document_for_staff(records, document_id, visitor)
        certificate = queries.certificate_of(records, document.id)
        if certificate is None:
            raise NotFoundError
        name = file_name_of(records, certificate)
        kind = AccessKind.OWNER_DOWNLOAD if visitor.role is Role.CITIZEN else AccessKind.STAFF_DOWNLOAD
        log_download(records, certificate, kind, Accessor(visitor.person.user_id, visitor.display_name))
    copy = container.storage.get(certificate.archive_blob_sha256 or certificate.blob_sha256)
    return attachment(copy, "application/pdf", name, PAGE_HEADERS)


@router.get("/documents/{document_id}/credential")
def download_credential(request: Request, visitor: _HOLDERS, document_id: str) -> Response:
    container = container_of(request)
    with container.database.begin() as records:
        document, dossier = document_for_citizen(records, document_id, visitor)
        certificate = queries.certificate_of(records, document.id)
        if certificate is None:
            raise NotFoundError
        text = container.credential_of(records, certificate, actor=visitor.person.user_id, now=utc_now())
    return credential_download(text, dossier.code)


def _readable_document(records: Session, document_id: str, visitor: Visitor) -> Document:
    """Owner, or a clerk of the agency, or its officer once the document was submitted, or the keeper of its seal once
    that was asked for (RELIABILITY.md 5)."""
    if visitor.role is Role.CITIZEN:
        return document_for_citizen(records, document_id, visitor)[0]
    document, _ = document_for_staff(records, document_id, visitor)
    if visitor.role is Role.OFFICER and document.state not in _FROZEN:
        raise NotFoundError
    if visitor.role is Role.SEAL_KEEPER and seal_request_of(records, document.id) is None:
        raise NotFoundError
    return document


def smaller_picture(png: bytes) -> bytes:
    """A JPEG for a screen. Only for pictures that our own child processes made."""
    from PIL import Image

    with Image.open(io.BytesIO(png)) as picture:
        reduced = picture.convert("RGB")
        if reduced.width > SMALL_WIDTH:
            height = max(1, round(reduced.height * SMALL_WIDTH / reduced.width))
            reduced = reduced.resize((SMALL_WIDTH, height), reducing_gap=2.0)
        written = io.BytesIO()
        reduced.save(written, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    return written.getvalue()
