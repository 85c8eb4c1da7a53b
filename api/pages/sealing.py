"""The seal keeper's desk: what officers signed and nobody has sealed; one document with what the seal goes over."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response
from sqlalchemy.orm import Session

from api.pages import queries
from api.pages.access import Access, account_of, checked_form, container_of, document_for_staff
from api.pages.document_views import document_view, page_views, version_of, working_on
from api.pages.outcomes import number_text, outcome_facts
from api.pages.rendering import redirect, render, state_answer
from api.pages.routing import new_page_router
from api.pages.signing import WrongPasswordError, confirm_person
from api.pages.views import Facts, PageView, SealLine, Standing
from api.pages.visitor import Visitor
from api.pages.wording import moment, standing_of
from api.problems import http_status
from certify.ordering import TimestampOutageError
from certify.policy_facts import seal_request_of
from certify.register import entry_of
from certify.sealing import SealFourEyesError, order_seal, refuse_seal, require_apart, resume_sealing
from certify.voiding import open_request
from models.entities import Agency, Document, Dossier, Role, SealingPolicy, SealRequest
from models.errors import ConflictError, InvalidValueError, NotFoundError, SaoyError
from models.values.document_state import DocumentState

router: APIRouter = new_page_router()

KEEPER = Annotated[Visitor, Depends(Access(Role.SEAL_KEEPER))]
_S = DocumentState
_GIVEN_UP = Standing("Chưa đóng dấu được, mở ra để làm lại", "bad", "warning")
# What the keeper can mend, or must be told: shown on the page itself.
SHOWN = (WrongPasswordError, SealFourEyesError, TimestampOutageError, InvalidValueError, ConflictError)


@router.get("/sealing")
def show_waiting(request: Request, visitor: KEEPER) -> Response:
    container = container_of(request)
    with container.database.read() as records:
        lines = [seal_line(records, each, visitor) for each in _queue(records, visitor)]
        agency = records.get_one(Agency, visitor.agency_id)
    context = {
        "waiting": [line for line in lines if line.is_waiting],
        "under_way": [line for line in lines if not line.is_waiting],
        "agency_name": agency.name,
        "is_kept_here": container.sealing_of(agency) is SealingPolicy.KEEPER,
        "most": container.settings.signing_batch_max,
    }
    return render(request, "sealing/list.html", context)


@router.get("/sealing/{document_id}")
def show_document(request: Request, visitor: KEEPER, document_id: str) -> Response:
    return _document_page(request, visitor, document_id)


@router.get("/sealing/{document_id}/state")
def tell_state(request: Request, visitor: KEEPER, document_id: str) -> Response:
    with container_of(request).database.read() as records:
        document, _, _ = held(records, document_id, visitor)
    return state_answer(version_of(document))


@router.post("/sealing/{document_id}/seal", dependencies=[Depends(checked_form)])
def seal(
    request: Request,
    visitor: KEEPER,
    document_id: str,
    digest: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    try:
        confirm_person(request, visitor, password)
        with container.database.begin() as records:
            document, _, asked = held(records, document_id, visitor)
            keeper = account_of(records, visitor)
            if asked.is_ordered and document.failure_code:
                resume_sealing(records, document, keeper)
            else:
                grace = container.settings.timestamp_grace
                order_seal(records, document, digest, keeper, timestamp_grace=grace)
    except SHOWN as failure:
        return _document_page(request, visitor, document_id, failure)
    return redirect(f"/sealing/{document_id}", "sealing")


@router.post("/sealing/{document_id}/refuse", dependencies=[Depends(checked_form)])
def refuse(
    request: Request,
    visitor: KEEPER,
    document_id: str,
    reason: Annotated[str, Form()] = "",
    refuse_password: Annotated[str, Form()] = "",
) -> Response:
    try:
        confirm_person(request, visitor, refuse_password)
        with container_of(request).database.begin() as records:
            document, _, _ = held(records, document_id, visitor)
            refuse_seal(records, document, account_of(records, visitor), reason=reason)
    except SHOWN as failure:
        return _document_page(request, visitor, document_id, failure, refusing=True)
    return redirect(f"/sealing/{document_id}", "seal_refused")


def held(records: Session, document_id: str, visitor: Visitor) -> tuple[Document, Dossier, SealRequest]:
    """A document of the visitor's agency that an officer signed for the keeper. Raises NotFoundError for others."""
    document, dossier = document_for_staff(records, document_id, visitor)
    asked = seal_request_of(records, document.id)
    if asked is None:
        raise NotFoundError
    return document, dossier, asked


def seal_line(records: Session, queued: queries.QueuedDocument, visitor: Visitor) -> SealLine:
    """One document of the list: what is seen before a seal goes over it."""
    document, dossier, asked = held(records, queued.document.id, visitor)
    entry = entry_of(records, document.id)
    view = document_view(document, dossier)
    return SealLine(
        id=document.id,
        code=dossier.code,
        type_name=view.type_name,
        title=document.title,
        requester_name=dossier.requester_name,
        number=number_text(records, entry) if entry else "",
        officer_name=queries.names_of(records, [asked.requested_by]).get(asked.requested_by, ""),
        signed_at=moment(asked.requested_at),
        digest=asked.file_sha256,
        picture=f"/documents/{document.id}/pages/{queries.pages_of(records, document)[0].id}?size=small",
        state=_GIVEN_UP if document.failure_code else standing_of(document.state),
        is_waiting=document.state is _S.AWAITING_SEAL,
        hindrance=_hindrance(records, document, asked, visitor),
    )


def _queue(records: Session, visitor: Visitor) -> list[queries.QueuedDocument]:
    """What awaits its seal, and what was ordered and is not finished, whoever ordered it."""
    found = queries.documents_in_states(
        records, visitor.agency_id, (_S.AWAITING_SEAL, _S.SEALING, _S.AWAITING_TIMESTAMP)
    )
    return [each for each in found if seal_request_of(records, each.document.id) is not None]


def _hindrance(records: Session, document: Document, asked: SealRequest, visitor: Visitor) -> str:
    """Why this keeper may not have it sealed now; empty when they may."""
    entry = entry_of(records, document.id)
    if entry is not None and open_request(records, entry) is not None:
        return "Đã có đề nghị hủy số này, đang chờ người khác duyệt."
    try:
        require_apart(records, document, asked, visitor.person.user_id)
    except SealFourEyesError as error:
        return error.message
    return ""


def _document_page(
    request: Request, visitor: Visitor, document_id: str, failure: SaoyError | None = None, *, refusing: bool = False
) -> Response:
    with container_of(request).database.read() as records:
        document, dossier, asked = held(records, document_id, visitor)
        pages = queries.pages_of(records, document)
        frozen = queries.freeze_of(records, document.id)
        certificate = queries.certificate_of(records, document.id)
        facts = _facts(records, document, dossier, asked)
        outcome = outcome_facts(records, document, certificate)
        hindrance = _hindrance(records, document, asked, visitor)
    digests = {entry["number"]: str(entry["clean_sha256"]) for entry in (frozen.manifest["pages"] if frozen else ())}
    is_waiting = document.state is _S.AWAITING_SEAL
    is_stuck = document.failure_code is not None and document.state in (_S.SEALING, _S.AWAITING_TIMESTAMP)
    context: dict[str, Any] = {
        "document": document_view(document, dossier, certificate=certificate),
        "pages": _with_digests(page_views(document, pages), digests),
        "facts_of_signature": facts,
        "digest": asked.file_sha256,
        "freeze_digest": frozen.digest if frozen else "",
        "outcome": outcome,
        "may_seal": (is_waiting or is_stuck) and not hindrance,
        "may_refuse": is_waiting and not hindrance,
        "is_stuck": is_stuck,
        "hindrance": hindrance if is_waiting or is_stuck else "",
        "refuse_failed": refusing,
        "working": working_on(document, ()),
        "failure": failure,
    }
    return render(request, "sealing/document.html", context, status_code=http_status(failure) if failure else 200)


def _with_digests(pages: list[PageView], digests: dict[int, str]) -> list[PageView]:
    return [replace(page, digest=digests[page.number]) for page in pages if page.number in digests]


def _facts(records: Session, document: Document, dossier: Dossier, asked: SealRequest) -> Facts:
    """The line of the register and the signature that the seal goes beside."""
    entry = entry_of(records, document.id)
    names = queries.names_of(records, [asked.requested_by, asked.ordered_by])
    return (
        ("Số chứng thực", number_text(records, entry) if entry else ""),
        ("Người yêu cầu", dossier.requester_name),
        ("Giấy tờ", document.title),
        ("Người ký", names.get(asked.requested_by, "")),
        ("Chức danh", entry.signer_title if entry else ""),
        ("Ký lúc", moment(asked.requested_at)),
        ("Người cho đóng dấu", names.get(asked.ordered_by or "", "")),
        ("Cho đóng dấu lúc", moment(asked.ordered_at)),
    )
