"""The clerk answers in writing what speaks against certifying; who cannot answer it refuses the paper instead."""

from __future__ import annotations

from sqlalchemy.orm import Session

from certify.comparison import counter_capture, require_clerk_of
from certify.policy_facts import settlements_of
from models import audit
from models.clock import utc_now
from models.entities import Document, HintSettlement, UserAccount
from models.errors import ConflictError, InvalidValueError, NotFoundError
from models.values.document_state import DocumentState
from models.values.understanding import HintCode

_LONGEST_REASON = 1000


def settle_hint(session: Session, document: Document, code: str, *, reason: str, clerk: UserAccount) -> HintSettlement:
    """Why the paper may be certified all the same; said again, the later answer counts. Goes into the manifest.

    Raises ForbiddenError, NotFoundError for a hint that is not there, InvalidValueError without a reason,
    ConflictError once the pages are frozen.
    """
    require_clerk_of(document, clerk)
    # As the freeze does: what is answered while the pages are being frozen would not be in the manifest.
    session.refresh(document, with_for_update=True)
    capture = counter_capture(session, document)
    if document.state not in (DocumentState.READ, DocumentState.REVIEWED):
        raise ConflictError(detail=f"hints are settled before the freeze, not in {document.state}")
    if code not in {hint.code for hint in document.document_hints}:
        raise NotFoundError(detail=f"hint {code}")
    words = " ".join(reason.split())
    if not words or len(words) > _LONGEST_REASON:
        raise InvalidValueError(
            "Hãy ghi kết luận sau khi xem bản giấy.", "State what the paper shows.", code="reason_missing"
        )
    settlement = settlements_of(session, document).get(HintCode(code))
    if settlement is None:
        settlement = HintSettlement(
            document_id=document.id,
            capture_id=capture.id,
            code=HintCode(code),
            reason=words,
            settled_by=clerk.id,
        )
        session.add(settlement)
    else:
        settlement.reason, settlement.settled_by, settlement.settled_at = words, clerk.id, utc_now()
    audit.record(
        session,
        actor=clerk.id,
        action="hint_settled",
        subject_type="document",
        subject_id=document.id,
        # The clerk's words may name people, and the trail holds no personal data.
        details={"code": code, "capture_id": capture.id},
    )
    return settlement
