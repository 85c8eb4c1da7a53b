"""Voiding a number that will never stand on a copy: an officer asks with a reason, a second person decides.

Only a reserved line can be voided. A worker that signs at the same moment takes the same locks in the same order
(document, then line), so exactly one of the two ends the line.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.four_eyes import require_role, require_second_person, required_words
from certify.register import void
from models import audit
from models.entities import (
    Document,
    RegisterEntry,
    RegisterState,
    RequestState,
    Role,
    UserAccount,
    VoidRequest,
)
from models.errors import ConflictError, TransitionError
from models.values.document_state import DocumentState

_MAY_ASK = (Role.OFFICER,)
_MAY_DECIDE = (Role.OFFICER, Role.ADMIN)
_UNDER_WAY = (
    DocumentState.ISSUING,
    DocumentState.AWAITING_SEAL,
    DocumentState.SEALING,
    DocumentState.AWAITING_TIMESTAMP,
)


class VoidRequestedError(ConflictError):
    """Somebody asked already."""

    code = "void_already_requested"
    message = "Đã có đề nghị hủy số này và đang chờ người khác duyệt."
    message_en = "Voiding this number was already asked for and awaits a decision."


def request_void(session: Session, entry: RegisterEntry, *, reason: str, actor: UserAccount) -> VoidRequest:
    """Asks that a reserved number be voided. Raises ForbiddenError, InvalidValueError, TransitionError,
    VoidRequestedError."""
    require_role(actor, entry.agency_id, _MAY_ASK)
    return ask_to_void(session, entry, reason=reason, actor=actor)


def ask_to_void(session: Session, entry: RegisterEntry, *, reason: str, actor: UserAccount) -> VoidRequest:
    """As `request_void`, for whoever calls has seen to it that the person may ask."""
    words = required_words(reason)
    _lock(session, entry)
    if entry.state is not RegisterState.RESERVED:
        raise TransitionError(detail=f"a {entry.state} line is not voided")
    if open_request(session, entry) is not None:
        raise VoidRequestedError(detail=entry.id)
    request = VoidRequest(entry_id=entry.id, agency_id=entry.agency_id, reason=words, requested_by=actor.id)
    session.add(request)
    session.flush()
    _record(session, "void_requested", request, actor)
    return request


def approve_void(session: Session, request: VoidRequest, *, actor: UserAccount) -> None:
    """The number is voided and its document ends refused. Raises ForbiddenError, SamePersonError, ConflictError when
    it was decided, TransitionError when the copy was signed meanwhile."""
    entry = _begin_deciding(session, request, actor)
    request.decide(RequestState.APPROVED, actor.id)
    void(session, entry, reason=request.reason, actor=actor.id)
    document = session.get(Document, entry.document_id) if entry.document_id else None
    if document is not None and document.state in _UNDER_WAY:
        document.refuse(f"Số chứng thực đã cấp bị hủy: {request.reason}")
    _record(session, "void_approved", request, actor)


def reject_void(session: Session, request: VoidRequest, *, actor: UserAccount) -> None:
    """The number stays. Raises as `approve_void`."""
    _begin_deciding(session, request, actor)
    request.decide(RequestState.REJECTED, actor.id)
    _record(session, "void_rejected", request, actor)


def open_request(session: Session, entry: RegisterEntry) -> VoidRequest | None:
    """The request about this line that awaits a decision."""
    return session.scalar(
        select(VoidRequest).where(VoidRequest.entry_id == entry.id, VoidRequest.state == RequestState.OPEN)
    )


def open_requests(session: Session, agency_id: str) -> Sequence[VoidRequest]:
    """What awaits a decision in an office, oldest first."""
    query = select(VoidRequest).where(VoidRequest.agency_id == agency_id, VoidRequest.state == RequestState.OPEN)
    return session.scalars(query.order_by(VoidRequest.requested_at)).all()


def _begin_deciding(session: Session, request: VoidRequest, actor: UserAccount) -> RegisterEntry:
    require_role(actor, request.agency_id, _MAY_DECIDE)
    require_second_person(actor, request.requested_by)
    entry = session.get_one(RegisterEntry, request.entry_id)
    _lock(session, entry)
    session.refresh(request, with_for_update=True)
    return entry


def _lock(session: Session, entry: RegisterEntry) -> None:
    if entry.document_id is not None:
        session.execute(select(Document.id).where(Document.id == entry.document_id).with_for_update())
    session.refresh(entry, with_for_update=True)


def _record(session: Session, action: str, request: VoidRequest, actor: UserAccount) -> None:
    audit.record(
        session,
        actor=actor.id,
        action=action,
        subject_type="register_entry",
        subject_id=request.entry_id,
        details={"request_id": request.id, "requested_by": request.requested_by},
    )
