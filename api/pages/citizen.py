"""What a citizen does: send photos, see what was understood, know when to come, fetch the copy. All without scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response

from api.pages import queries
from api.pages.access import Access, checked_form, container_of, document_for_citizen
from api.pages.document_views import (
    citizen_todo,
    document_view,
    field_views,
    page_views,
    version_of,
    working_on,
)
from api.pages.fees import fee_now
from api.pages.join_views import joined_view, may_join
from api.pages.outcomes import outcome_facts
from api.pages.part_views import parting_view, titles_of
from api.pages.rendering import redirect, render, state_answer
from api.pages.routing import new_page_router
from api.pages.uploads import Uploads, keep_uploads, name_of_refused, upload_limits
from api.pages.views import FeeView, PageView, Step
from api.pages.visitor import Visitor
from api.pages.wording import dong
from api.problems import http_status
from certify.appointment import latest_appointment
from certify.credentials.copy_credential import is_given_credential
from certify.fees import Fee
from certify.refusal_letter import is_held
from digitize.receiving import open_dossier, receive_upload
from models.entities import Agency, Capture, CaptureSource, Document, Refusal, Role
from models.errors import InvalidValueError, SaoyError
from models.values.document_state import DocumentState

router: APIRouter = new_page_router()

CITIZEN = Annotated[Visitor, Depends(Access(Role.CITIZEN))]
_STEPS = ("Đã gửi ảnh", "Đã đọc", "Mang bản chính đến", "Ký chứng thực", "Nhận bản sao")
_STEP_NOW: dict[DocumentState, int] = {
    DocumentState.RECEIVED: 1,
    DocumentState.READ: 2,
    DocumentState.REVIEWED: 2,
    DocumentState.COMPARED: 3,
    DocumentState.ISSUING: 3,
    DocumentState.AWAITING_SEAL: 3,
    DocumentState.SEALING: 3,
    DocumentState.AWAITING_TIMESTAMP: 3,
    DocumentState.ISSUED: 5,
}


@router.get("/my")
def list_documents(request: Request, visitor: CITIZEN) -> Response:
    with container_of(request).database.read() as records:
        found = queries.documents_of_owner(records, visitor.person.user_id)
        documents = [document_view(document, dossier, for_citizen=True) for document, dossier in found]
    return render(request, "citizen/dossiers.html", {"documents": documents})


@router.get("/my/new")
def ask_for_files(request: Request, visitor: CITIZEN) -> Response:
    return _upload_page(request)


@router.post("/my/new", dependencies=[Depends(checked_form)])
def receive_files(
    request: Request,
    visitor: CITIZEN,
    files: Uploads,
    agency_id: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    try:
        with container.admission_gate:
            kept = keep_uploads(container, files)
        with container.database.begin() as records:
            opened = open_dossier(
                records,
                agency_id=_agency_to_ask(queries.agencies(records), agency_id),
                owner_id=visitor.person.user_id,
                requester_name=visitor.person.display_name,
            )
            document = receive_upload(
                records,
                opened.dossier,
                kept,
                source=CaptureSource.CITIZEN_UPLOAD,
                captured_by=visitor.person.user_id,
            )
    except SaoyError as failure:
        return _upload_page(request, failure, name_of_refused(failure, files))
    return redirect(f"/my/documents/{document.id}", "received")


@router.get("/my/documents/{document_id}")
def show_document(request: Request, visitor: CITIZEN, document_id: str) -> Response:
    return document_page(request, visitor, document_id)


def document_page(request: Request, visitor: Visitor, document_id: str, failure: SaoyError | None = None) -> Response:
    """The page where the owner follows one document, with what went wrong."""
    with container_of(request).database.read() as records:
        document, dossier = document_for_citizen(records, document_id, visitor)
        pages = queries.pages_of(records, document)
        fields = queries.fields_of(records, document)
        agency_name = queries.agency_name(records, document.agency_id)
        certificate = queries.certificate_of(records, document.id)
        capture = queries.capture_of(records, document)
        source = capture.source if capture else None
        outcome = outcome_facts(records, document, certificate)
        has_credential = certificate is not None and is_given_credential(records, certificate)
        fee = fee_now(container_of(request), records, document, len(pages), 1)
        slip = latest_appointment(records, document.id)
        refusal = records.get(Refusal, document.id)
        parting = parting_view(records, document, for_citizen=True)
        joined = joined_view(records, document, for_citizen=True)
        may_be_joined = bool(pages) and may_join(records, document, for_citizen=True)
    view = document_view(document, dossier, source=source, for_citizen=True, pages=pages, certificate=certificate)
    context: dict[str, Any] = {
        "document": view,
        "steps": _steps(document),
        "working": working_on(document, pages),
        "todo": citizen_todo(document, agency_name),
        "fields": field_views(document, fields) if document.state is not DocumentState.RECEIVED else [],
        "fee": _fee_estimate(fee, document, len(pages)),
        "refusal_address": f"/documents/{document.id}/refusal" if refusal is not None else "",
        "holding_address": f"/documents/{document.id}/holding" if refusal is not None and is_held(refusal) else "",
        "reception_address": f"/documents/{document.id}/reception" if source is CaptureSource.COUNTER_SCAN else "",
        "fees_address": f"/documents/{document.id}/fees" if certificate is not None else "",
        "slip_address": f"/documents/{document.id}/appointment" if slip is not None else "",
        "agency_name": agency_name,
        "outcome": outcome,
        "parting": parting,
        "home": "/my",
        "joined": joined,
        "may_join": may_be_joined,
        "failure": failure,
        "seems": _titles_seen(document, capture),
        "credential_address": f"/documents/{document.id}/credential" if has_credential else "",
        "pages": _small(page_views(document, pages)),
    }
    return render(request, "citizen/document.html", context, status_code=http_status(failure) if failure else 200)


@router.get("/my/documents/{document_id}/state")
def tell_state(request: Request, visitor: CITIZEN, document_id: str) -> Response:
    with container_of(request).database.read() as records:
        document, _ = document_for_citizen(records, document_id, visitor)
        pages = queries.pages_of(records, document)
    return state_answer(version_of(document, pages))


def _upload_page(request: Request, failure: SaoyError | None = None, failure_file: str = "") -> Response:
    container = container_of(request)
    with container.database.read() as records:
        agencies = queries.agencies(records)
    context = {
        "agencies": agencies,
        "limits": upload_limits(container.limits, container.settings.upload_max_files),
        "failure": failure,
        "failure_file": failure_file,
    }
    return render(request, "citizen/new.html", context, status_code=http_status(failure) if failure else 200)


def _agency_to_ask(agencies: Sequence[Agency], wished: str) -> str:
    """The office the citizen chose, or the only one there is. Raises InvalidValueError."""
    ids = [agency.id for agency in agencies]
    if wished in ids:
        return wished
    if len(ids) == 1 and not wished:
        return ids[0]
    raise InvalidValueError(
        "Hãy chọn nơi bạn sẽ mang bản chính đến.", "Choose the office you will go to.", code="agency_missing"
    )


def _steps(document: Document) -> list[Step]:
    """Where the document is on the citizen's way; none for one that went another way."""
    now = _STEP_NOW.get(document.state)
    if now is None:
        return []
    return [
        Step(name, "done" if place < now else "now" if place == now else "later") for place, name in enumerate(_STEPS)
    ]


def _fee_estimate(fee: Fee, document: Document, page_count: int) -> FeeView | None:
    if page_count == 0 or document.state is DocumentState.RECEIVED:
        return None
    return FeeView(dong(fee.amount), page_count)


def _titles_seen(document: Document, capture: Capture | None) -> list[str]:
    """What the upload seems to hold, where that is several papers and the clerk has not decided yet."""
    if capture is None or not capture.seems_several or document.state is not DocumentState.READ:
        return []
    return [*titles_of(capture).values()]


def _small(pages: list[PageView]) -> list[PageView]:
    return [replace(page, address=f"{page.address}?size=small") for page in pages]
