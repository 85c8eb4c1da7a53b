"""What awaits a second person: numbers to be voided, copies to be revoked."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from sqlalchemy.orm import Session

from api.pages import queries
from api.pages.access import Access, account_of, checked_form, container_of, of_office
from api.pages.outcomes import number_text
from api.pages.rendering import redirect, render
from api.pages.routing import new_page_router
from api.pages.signing import WrongPasswordError, confirm_person
from api.pages.views import Approval
from api.pages.visitor import Visitor
from api.pages.wording import day, moment
from api.problems import http_status
from certify.remembered_acts import remember_revocation, remember_void
from certify.revocation import approve_revocation, open_decisions, reject_revocation
from certify.signing_watch import open_alarms
from certify.voiding import approve_void, open_requests, reject_void
from models.entities import Certificate, RegisterEntry, RevocationDecision, Role, VoidRequest
from models.errors import ConflictError, ForbiddenError, InvalidValueError, SaoyError

router: APIRouter = new_page_router()

_DECIDERS = Annotated[Visitor, Depends(Access(Role.OFFICER, Role.ADMIN))]
_CHAIR = Annotated[Visitor, Depends(Access(Role.ADMIN))]


@router.get("/approvals")
def show_what_waits(request: Request, visitor: _DECIDERS) -> Response:
    return _page(request, visitor)


@router.post("/approvals/voids/{request_id}", dependencies=[Depends(checked_form)])
def decide_void(
    request: Request,
    visitor: _DECIDERS,
    request_id: str,
    verdict: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    container = container_of(request)
    try:
        confirm_person(request, visitor, password)
        with container.database.begin() as records:
            container.require_register_open(records)
            asked = of_office(records, VoidRequest, request_id, visitor)
            entry_id = asked.entry_id
            approved = _is_approval(verdict)
            act = approve_void if approved else reject_void
            act(records, asked, actor=account_of(records, visitor))
        if approved:
            container.remember(remember_void, entry_id)
    except (WrongPasswordError, InvalidValueError, ForbiddenError, ConflictError) as failure:
        return _page(request, visitor, failure)
    return redirect("/approvals", "decided")


@router.post("/approvals/revocations", dependencies=[Depends(checked_form)])
def decide_revocations(
    request: Request,
    visitor: _CHAIR,
    decision: Annotated[list[str] | None, Form()] = None,
    verdict: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
) -> Response:
    """One or many at once: all of them, or none when one cannot be decided."""
    container, decided = container_of(request), list[str]()
    try:
        confirm_person(request, visitor, password)
        with container.database.begin() as records:
            container.require_not_restored(records)
            actor = account_of(records, visitor)
            for decision_id in sorted(set(decision or ())):
                asked = of_office(records, RevocationDecision, decision_id, visitor)
                act = approve_revocation if _is_approval(verdict) else reject_revocation
                act(records, asked, actor=actor)
                decided.append(asked.certificate_id)
        for certificate_id in decided if _is_approval(verdict) else ():
            container.remember(remember_revocation, certificate_id)
    except (WrongPasswordError, InvalidValueError, ForbiddenError, ConflictError) as failure:
        return _page(request, visitor, failure)
    return redirect("/approvals", "decided")


def _is_approval(verdict: str) -> bool:
    """Raises InvalidValueError for neither yes nor no."""
    if verdict not in ("approve", "reject"):
        raise InvalidValueError("Hãy chọn duyệt hoặc không duyệt.", "Approve or reject.", code="verdict_missing")
    return verdict == "approve"


def _page(request: Request, visitor: Visitor, failure: SaoyError | None = None) -> Response:
    with container_of(request).database.read() as records:
        voids = open_requests(records, visitor.agency_id)
        revocations = open_decisions(records, visitor.agency_id)
        people = {*(each.requested_by for each in voids), *(each.requested_by for each in revocations)}
        names = queries.names_of(records, people)
        context = {
            "voids": [_void_view(records, each, names, visitor) for each in voids],
            "revocations": [_revocation_view(records, each, names, visitor) for each in revocations],
            "alarms": len(open_alarms(records, visitor.agency_id)) if visitor.role is Role.ADMIN else 0,
            "may_revoke": visitor.role is Role.ADMIN,
            "failure": failure,
        }
    return render(request, "signing/approvals.html", context, status_code=http_status(failure) if failure else 200)


def _void_view(records: Session, asked: VoidRequest, names: dict[str, str], visitor: Visitor) -> Approval:
    entry = records.get_one(RegisterEntry, asked.entry_id)
    facts = (
        ("Số chứng thực", number_text(records, entry)),
        ("Bản chính", entry.original_name),
        ("Lý do", asked.reason),
        ("Người đề nghị", names.get(asked.requested_by, "")),
        ("Lúc", moment(asked.requested_at)),
    )
    return Approval(asked.id, facts, is_own=asked.requested_by == visitor.person.user_id)


def _revocation_view(records: Session, asked: RevocationDecision, names: dict[str, str], visitor: Visitor) -> Approval:
    certificate = records.get_one(Certificate, asked.certificate_id)
    entry = records.get_one(RegisterEntry, certificate.entry_id)
    facts = (
        ("Số chứng thực", number_text(records, entry)),
        ("Bản chính", entry.original_name),
        ("Cấp lúc", moment(certificate.issued_at)),
        ("Quyết định", f"{asked.decision_number} ngày {day(asked.decided_on)}, {asked.signed_by}"),
        ("Lý do", asked.reason),
        ("Đăng tải", asked.publication),
        ("Người đề nghị", names.get(asked.requested_by, "")),
    )
    return Approval(asked.id, facts, is_own=asked.requested_by == visitor.person.user_id)
