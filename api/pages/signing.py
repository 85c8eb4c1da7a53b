"""The officer's desk: exactly the frozen pages and record, a password before each signature, revocation."""

from __future__ import annotations

import hmac
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response
from sqlalchemy.orm import Session

from api.auth import WrongCredentialsError, verify_password
from api.pages import queries
from api.pages.access import Access, account_of, checked_form, container_of, document_for_staff
from api.pages.document_views import document_view, named_like, page_views, type_of, version_of, working_on
from api.pages.fees import fee_now
from api.pages.outcomes import outcome_facts
from api.pages.rendering import redirect, render, state_answer
from api.pages.routing import new_page_router
from api.pages.views import DocumentView, Facts, FreezeView, PageView
from api.pages.visitor import Visitor
from api.pages.wording import date_for_people, day_typed, dong, moment
from api.problems import http_status
from certify.fees import Fee
from certify.ordering import TimestampOutageError, resume_issuing, start_issuing
from certify.policy import PolicyRefusedError
from certify.policy_facts import seal_request_of
from certify.register import entry_of
from certify.revocation import Decision, request_revocation, standing_decision
from models.clock import utc_now
from models.entities import Document, Dossier, Freeze, RequestState, Role, UserAccount
from models.errors import ConflictError, InvalidValueError, NotFoundError, SaoyError
from models.values.document_state import DocumentState

router: APIRouter = new_page_router()

_OFFICER = Annotated[Visitor, Depends(Access(Role.OFFICER))]
_S = DocumentState
_UNFINISHED = (_S.ISSUING, _S.AWAITING_TIMESTAMP)
_WITH_KEEPER = (_S.AWAITING_SEAL, _S.SEALING)
_SUBMITTED = frozenset({_S.COMPARED, *_UNFINISHED, *_WITH_KEEPER, _S.ISSUED, _S.REVOKED})


class SeenOtherError(ConflictError):
    """The officer looked at something else than what would be signed."""

    code = "frozen_content_differs"
    message = "Hồ sơ bạn xem khác với hồ sơ đang chờ ký. Hãy tải lại trang và xem lại trước khi ký."
    message_en = "What you looked at is not what waits to be signed. Reload the page and look again."


class WrongPasswordError(WrongCredentialsError):
    """The password before a signature was wrong. The session stays."""

    code = "wrong_password"
    message = "Mật khẩu chưa đúng nên chưa ký. Hãy nhập lại."
    message_en = "The password is wrong, so nothing was done. Enter it again."


@router.get("/signing")
def show_waiting(request: Request, visitor: _OFFICER) -> Response:
    with container_of(request).database.read() as records:
        waiting = queries.documents_in_states(records, visitor.agency_id, (_S.COMPARED, *_UNFINISHED))
        kept = queries.documents_in_states(records, visitor.agency_id, _WITH_KEEPER)
        done = queries.documents_in_states(records, visitor.agency_id, (_S.ISSUED, _S.REVOKED), newest_first=True)
        groups = [
            {
                "name": "Chờ ký",
                "documents": _with_comparers(records, waiting),
                "person_title": "Người đối chiếu",
                "nothing": "Không có hồ sơ nào chờ ký.",
                "may_choose": _choices(records, waiting, visitor),
            },
            *([_with_keeper(records, kept)] if kept else ()),
            {
                "name": "Đã ký gần đây",
                "documents": _with_comparers(records, done),
                "person_title": "Người đối chiếu",
                "nothing": "Chưa có bản sao nào được cấp.",
                "may_choose": frozenset(),
            },
        ]
        agency_name = queries.agency_name(records, visitor.agency_id)
    context = {"groups": groups, "agency_name": agency_name, "most": container_of(request).settings.signing_batch_max}
    return render(request, "signing/list.html", context)


@router.get("/signing/{document_id}")
def show_document(request: Request, visitor: _OFFICER, document_id: str) -> Response:
    return _document_page(request, visitor, document_id)


@router.get("/signing/{document_id}/state")
def tell_state(request: Request, visitor: _OFFICER, document_id: str) -> Response:
    with container_of(request).database.read() as records:
        document, _ = _submitted(records, document_id, visitor)
    return state_answer(version_of(document))


@router.post("/signing/{document_id}/sign", dependencies=[Depends(checked_form)])
def sign(
    request: Request,
    visitor: _OFFICER,
    document_id: str,
    digest: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    try:
        confirm_person(request, visitor, password)
        container = container_of(request)
        with container.database.begin() as records:
            document, _ = _submitted(records, document_id, visitor)
            frozen = queries.freeze_of(records, document.id)
            if frozen is None or not hmac.compare_digest(frozen.digest.encode(), digest.encode()):
                raise SeenOtherError
            officer = account_of(records, visitor)
            if document.state in _UNFINISHED:
                resume_issuing(records, document, officer, keys=container.vault_keys)
            else:
                grace = container.settings.timestamp_grace
                start_issuing(records, document, officer, timestamp_grace=grace, keys=container.vault_keys)
    except (WrongPasswordError, SeenOtherError, PolicyRefusedError, TimestampOutageError) as failure:
        return _document_page(request, visitor, document_id, failure)
    return redirect(f"/signing/{document_id}", "signing")


@router.post("/signing/{document_id}/revoke", dependencies=[Depends(checked_form)])
def ask_to_revoke(
    request: Request,
    visitor: _OFFICER,
    document_id: str,
    decision_number: Annotated[str, Form()] = "",
    decided_on: Annotated[str, Form()] = "",
    signed_by: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
    publication: Annotated[str, Form()] = "",
    revoke_password: Annotated[str, Form()] = "",
) -> Response:
    try:
        decision = Decision(decision_number, day_typed(decided_on), signed_by, reason, publication)
        confirm_person(request, visitor, revoke_password)
        with container_of(request).database.begin() as records:
            document, _ = _submitted(records, document_id, visitor)
            certificate = queries.certificate_of(records, document.id)
            if certificate is None:
                raise NotFoundError
            request_revocation(records, certificate, decision, actor=account_of(records, visitor))
    except (WrongPasswordError, InvalidValueError) as failure:
        return _document_page(request, visitor, document_id, failure, revoking=True)
    return redirect(f"/signing/{document_id}", "revocation_requested")


def digests_agreed(agreed: list[str] | None) -> dict[str, str]:
    """By document, the digest that a list showed: its form sends one `document:digest` for each line."""
    return {document_id: digest for document_id, _, digest in (each.partition(":") for each in agreed or ())}


def confirm_person(request: Request, visitor: Visitor, password: str) -> None:
    """Step-up: the person at the keyboard is still the one who signed in. Raises WrongPasswordError."""
    container, person, now = container_of(request), visitor.person, utc_now()
    throttle, address = container.login_throttle, request.client.host if request.client else ""
    throttle.check(person.login, address, now)
    with container.database.read() as records:
        account = records.get_one(UserAccount, person.user_id)
    if not verify_password(password, account.password_hash):
        throttle.record_failure(person.login, address, now)
        raise WrongPasswordError
    throttle.record_success(person.login)


def _submitted(records: Session, document_id: str, visitor: Visitor) -> tuple[Document, Dossier]:
    """A document that a clerk has handed over; before that it is none of the officer's business."""
    document, dossier = document_for_staff(records, document_id, visitor)
    if document.state not in _SUBMITTED:
        raise NotFoundError
    return document, dossier


def _document_page(
    request: Request, visitor: Visitor, document_id: str, failure: SaoyError | None = None, *, revoking: bool = False
) -> Response:
    with container_of(request).database.read() as records:
        document, dossier = _submitted(records, document_id, visitor)
        pages = queries.pages_of(records, document)
        frozen = queries.freeze_of(records, document.id)
        certificate = queries.certificate_of(records, document.id)
        outcome = outcome_facts(records, document, certificate)
        names = queries.names_of(records, [frozen.frozen_by] if frozen else [])
        page_count = len(frozen.manifest["pages"]) if frozen else 0
        fee = fee_now(container_of(request), records, document, page_count, document.copies)
        asked = standing_decision(records, certificate) if certificate is not None else None
        entry = entry_of(records, document.id)
        waits = _waits_for_signature(document) and seal_request_of(records, document.id) is None
        relatives = named_like(records, document, visitor)
    hindrance = _hindrance(frozen, visitor)
    context: dict[str, Any] = {
        "document": document_view(document, dossier, certificate=certificate),
        "pages": _frozen_pages(page_views(document, pages), frozen),
        "record": _record_facts(document, dossier, frozen, fee),
        "freeze": _freeze_view(frozen, names),
        "outcome": outcome,
        "may_sign": waits and not hindrance,
        "is_stuck": document.state in _UNFINISHED,
        "awaits_seal": document.state is _S.AWAITING_SEAL,
        "working": working_on(document, ()),
        "sign_hindrance": hindrance if waits else "",
        "named_alike": relatives,
        "may_revoke": document.state is _S.ISSUED and asked is None,
        "revocation_asked": asked is not None and asked.state is RequestState.OPEN,
        "line_address": f"/register/lines/{entry.id}" if entry is not None else "",
        "revoke_failed": revoking,
        "failure": failure,
    }
    return render(request, "signing/document.html", context, status_code=http_status(failure) if failure else 200)


def _waits_for_signature(document: Document) -> bool:
    """Compared, or ordered once and given up after something needed was away for too long."""
    return document.state is _S.COMPARED or (document.state in _UNFINISHED and document.failure_code is not None)


def _hindrance(frozen: Freeze | None, visitor: Visitor) -> str:
    """Why this officer may not sign this document; empty when they may."""
    if frozen is None:
        return "Hồ sơ chưa được chốt."
    if frozen.frozen_by == visitor.person.user_id:
        return "Bạn đã đối chiếu hồ sơ này nên người khác phải ký."
    return ""


def _frozen_pages(pages: list[PageView], frozen: Freeze | None) -> list[PageView]:
    """The pages of the manifest, with the digest of what is signed."""
    if frozen is None:
        return []
    digests = {entry["number"]: str(entry["clean_sha256"]) for entry in frozen.manifest["pages"]}
    return [replace(page, digest=digests[page.number]) for page in pages if page.number in digests]


def _record_facts(document: Document, dossier: Dossier, frozen: Freeze | None, fee: Fee) -> Facts:
    """The settled values that go into the sealed record, out of the manifest and not of the records beside it."""
    if frozen is None:
        return ()
    page_count = len(frozen.manifest["pages"])
    document_type = type_of(document)
    labels = {field.name: field.label for field in document_type.fields} if document_type else {}
    values = tuple(
        (labels.get(entry["name"], entry["name"]), date_for_people(entry["value"]))
        for entry in frozen.manifest["fields"]
        if entry["value"]
    )
    return (
        ("Người yêu cầu", dossier.requester_name),
        *values,
        ("Số trang", str(page_count)),
        ("Số bản", str(document.copies)),
        ("Lệ phí", dong(fee.amount)),
        ("Căn cứ", fee.basis),
        *((f"Kết luận về {each['code']}", each["reason"]) for each in frozen.manifest.get("hint_settlements", ())),
    )


def _freeze_view(frozen: Freeze | None, names: dict[str, str]) -> FreezeView | None:
    if frozen is None:
        return None
    facts = (("Người đối chiếu", names.get(frozen.frozen_by, "")), ("Chốt lúc", moment(frozen.frozen_at)))
    return FreezeView(frozen.digest, facts)


def _with_keeper(records: Session, kept: list[queries.QueuedDocument]) -> dict[str, Any]:
    """A group of its own, where an office works so: nothing is left for the officer to do."""
    return {
        "name": "Đã ký, chờ văn thư đóng dấu",
        "documents": _with_comparers(records, kept),
        "person_title": "Người đối chiếu",
        "nothing": "",
        "may_choose": frozenset(),
    }


def _choices(records: Session, waiting: list[queries.QueuedDocument], visitor: Visitor) -> frozenset[str]:
    """The ids of what this officer may sign together with others."""
    compared = [each.document.id for each in waiting if each.document.state is _S.COMPARED]
    return frozenset(each for each in compared if not _hindrance(queries.freeze_of(records, each), visitor))


def _with_comparers(records: Session, found: list[queries.QueuedDocument]) -> list[DocumentView]:
    freezes = {each.document.id: queries.freeze_of(records, each.document.id) for each in found}
    names = queries.names_of(records, [frozen.frozen_by for frozen in freezes.values() if frozen])
    views = []
    for each in found:
        frozen = freezes[each.document.id]
        note = names.get(frozen.frozen_by, "") if frozen else ""
        views.append(document_view(each.document, each.dossier, note=note))
    return views
