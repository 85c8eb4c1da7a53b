"""Taking away a copy's legal force, by a decision that is published (Circular 01/2020, article 7).

Signatures stay good for ever; only the status can say that a copy no longer counts.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from certify.vault.results import result_of
from models import audit
from models.entities import Certificate, Document, OutboxMessage, Role, UserAccount
from models.errors import ForbiddenError, InvalidValueError

REVOKED_TOPIC = "certificate.revoked"
_MAY_REVOKE = (Role.OFFICER, Role.ADMIN)


def revoke(
    session: Session, certificate: Certificate, *, decision_number: str, reason: str, actor: UserAccount
) -> None:
    """From now on every verification says that the copy was annulled.

    Raises ForbiddenError, InvalidValueError without decision or reason, ConflictError the second time.
    """
    if not (actor.active and actor.role in _MAY_REVOKE and actor.agency_id == certificate.agency_id):
        raise ForbiddenError(detail="not an officer of the agency that issued the copy")
    if not decision_number.strip() or not reason.strip():
        raise InvalidValueError(
            "Cần ghi số quyết định và lý do hủy bỏ.",
            "Give the decision's number and the reason.",
            code="reason_missing",
        )
    session.refresh(certificate, with_for_update=True)
    certificate.revoke(decision=decision_number, reason=reason)
    session.get_one(Document, certificate.document_id, with_for_update=True).revoke()
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
