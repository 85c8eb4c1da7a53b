"""Taking away a copy's legal force, by a decision that is published (Circular 01/2020, article 7).

Signatures stay good for ever; only the status can say that a copy no longer counts. An officer of the office asks, the
chair approves; from the commit of the approval every surface says so, as each asks the status anew. The record of the
decision is signed afterwards, in the background: a key that is away must not keep a wrong copy in force.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from certify.four_eyes import require_role, require_second_person, required_words
from certify.log import leaves
from certify.log.appending import append
from certify.record_signing import order_signature
from certify.vault.results import result_of
from certify.vietnam_time import in_vietnam
from models import audit
from models.clock import utc_now
from models.entities import (
    Agency,
    Certificate,
    Document,
    OutboxMessage,
    RegisterEntry,
    RequestState,
    RevocationDecision,
    Role,
    UserAccount,
)
from models.errors import ConflictError, InvalidValueError

REVOKED_TOPIC = "certificate.revoked"
RECORD_SCHEMA = "saoy.revocation/1"
_MAY_ASK = (Role.OFFICER,)
_MAY_DECIDE = (Role.ADMIN,)
_MAY_REVOKE = (Role.OFFICER, Role.ADMIN)


class RevocationRequestedError(ConflictError):
    """Somebody asked already, or the copy is revoked."""

    code = "revocation_already_requested"
    message = "Bản sao này đã có đề nghị hủy bỏ đang chờ duyệt, hoặc đã bị hủy bỏ."
    message_en = "Revoking this copy was already asked for, or has been done."


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision as it stands on paper. `signed_by` is the name and title under it."""

    number: str
    decided_on: date
    signed_by: str
    reason: str
    publication: str = ""


def request_revocation(
    session: Session, certificate: Certificate, decision: Decision, *, actor: UserAccount
) -> RevocationDecision:
    """Asks that a copy lose its force by this decision. Raises ForbiddenError, InvalidValueError for a decision
    without number, signer or reason or of a day to come, RevocationRequestedError."""
    require_role(actor, certificate.agency_id, _MAY_ASK)
    if decision.decided_on > in_vietnam(utc_now()).date():
        raise InvalidValueError(
            "Ngày quyết định chưa đến.", "The decision's day has not come.", code="decision_in_future"
        )
    session.refresh(certificate, with_for_update=True)
    if not certificate.is_in_force or standing_decision(session, certificate) is not None:
        raise RevocationRequestedError(detail=certificate.id)
    asked = RevocationDecision(
        certificate_id=certificate.id,
        agency_id=certificate.agency_id,
        decision_number=required_words(decision.number),
        decided_on=decision.decided_on,
        signed_by=required_words(decision.signed_by),
        reason=required_words(decision.reason),
        publication=" ".join(decision.publication.split()),
        requested_by=actor.id,
    )
    session.add(asked)
    session.flush()
    _record(session, "revocation_requested", asked, actor)
    return asked


def approve_revocation(session: Session, asked: RevocationDecision, *, actor: UserAccount) -> None:
    """From this commit on the copy has no force. Raises ForbiddenError, SamePersonError, ConflictError when it was
    decided before."""
    _begin_deciding(session, asked, actor)
    certificate = session.get_one(Certificate, asked.certificate_id)
    revoke(session, certificate, decision_number=asked.decision_number, reason=asked.reason, actor=actor)
    record = _record_of(session, asked, certificate)
    # Together: once the row says that it was decided, a trigger lets nothing more into it but the signature.
    asked.decide(RequestState.APPROVED, actor.id, certificate.revoked_at)
    asked.record = record
    order_signature(session, asked)
    _record(session, "revocation_approved", asked, actor)


def reject_revocation(session: Session, asked: RevocationDecision, *, actor: UserAccount) -> None:
    """The copy stays in force. Raises as `approve_revocation`."""
    _begin_deciding(session, asked, actor)
    asked.decide(RequestState.REJECTED, actor.id)
    _record(session, "revocation_rejected", asked, actor)


def revoke(
    session: Session, certificate: Certificate, *, decision_number: str, reason: str, actor: UserAccount
) -> None:
    """The act itself: from now on every verification says that the copy was annulled. Four eyes are asked before.

    Raises ForbiddenError, InvalidValueError without decision or reason, ConflictError the second time.
    """
    require_role(actor, certificate.agency_id, _MAY_REVOKE)
    if not decision_number.strip() or not reason.strip():
        raise InvalidValueError(
            "Cần ghi số quyết định và lý do hủy bỏ.",
            "Give the decision's number and the reason.",
            code="reason_missing",
        )
    session.refresh(certificate, with_for_update=True)
    certificate.revoke(decision=decision_number, reason=reason)
    session.get_one(Document, certificate.document_id, with_for_update=True).revoke()
    agency, entry = session.get_one(Agency, certificate.agency_id), session.get_one(RegisterEntry, certificate.entry_id)
    append(session, leaves.copy_revoked(agency, entry, certificate))
    result = result_of(session, certificate.id)
    if result is not None:
        result.revoke()
    payload = {"certificate_id": certificate.id, "document_id": certificate.document_id}
    session.add(OutboxMessage(key=f"{REVOKED_TOPIC}:{certificate.id}", topic=REVOKED_TOPIC, payload=payload))
    audit.record(
        session,
        actor=actor.id,
        action="certificate_revoked",
        subject_type="certificate",
        subject_id=certificate.id,
        details={"document_id": certificate.document_id, "decision": decision_number.strip()},
    )


def standing_decision(session: Session, certificate: Certificate) -> RevocationDecision | None:
    """The decision about this copy that was asked for and not rejected."""
    return session.scalar(
        select(RevocationDecision).where(
            RevocationDecision.certificate_id == certificate.id, RevocationDecision.state != RequestState.REJECTED
        )
    )


def open_decisions(session: Session, agency_id: str) -> Sequence[RevocationDecision]:
    """What awaits the chair in an office, oldest first."""
    query = select(RevocationDecision).where(
        RevocationDecision.agency_id == agency_id, RevocationDecision.state == RequestState.OPEN
    )
    return session.scalars(query.order_by(RevocationDecision.requested_at)).all()


def _begin_deciding(session: Session, asked: RevocationDecision, actor: UserAccount) -> None:
    require_role(actor, asked.agency_id, _MAY_DECIDE)
    require_second_person(actor, asked.requested_by)
    session.refresh(asked, with_for_update=True)
    if asked.state is not RequestState.OPEN:
        raise ConflictError(code="already_decided", detail=asked.id)


def _record_of(session: Session, asked: RevocationDecision, certificate: Certificate) -> dict[str, Any]:
    """`saoy.revocation/1`: what is signed and published; no name of whoever asked for the copy."""
    agency = session.get_one(Agency, asked.agency_id)
    entry = session.get_one(RegisterEntry, certificate.entry_id)
    return {
        "schema": RECORD_SCHEMA,
        "certificate": {
            "code": certificate.code,
            "number": entry.number,
            "year": entry.year,
            "issued_at": certificate.issued_at.isoformat(),
            "sha256": certificate.blob_sha256,
            "record_sha256": certificate.record_sha256,
        },
        "agency": {"code": agency.code, "name": agency.name},
        "decision": {
            "number": asked.decision_number,
            "decided_on": asked.decided_on.isoformat(),
            "signed_by": asked.signed_by,
            "reason": asked.reason,
            "publication": asked.publication,
        },
        "revoked_at": certificate.revoked_at.isoformat() if certificate.revoked_at else "",
    }


def _record(session: Session, action: str, asked: RevocationDecision, actor: UserAccount) -> None:
    audit.record(
        session,
        actor=actor.id,
        action=action,
        subject_type="certificate",
        subject_id=asked.certificate_id,
        details={"decision_id": asked.id, "requested_by": asked.requested_by},
    )
