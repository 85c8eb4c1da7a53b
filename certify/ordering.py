"""The officer's order: this compared document is to be certified. Light to import: the site does no signing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from certify.persons import NumberKeys
from certify.policy import FourEyesError, require_order
from certify.policy_facts import order_of, relatives_named, seal_request_of
from models import audit
from models.clock import utc_now
from models.entities import (
    Document,
    Freeze,
    Job,
    JobState,
    Role,
    SealRequest,
    SignerAuthority,
    SigningRecord,
    UserAccount,
)
from models.errors import ConflictError, ForbiddenError, UnavailableError
from models.identifiers import new_id
from models.job_queue import Lane, enqueue
from models.values.document_state import DocumentState

__all__ = ["JOB_KIND", "FourEyesError", "freeze_of", "require_officer", "resume_issuing", "start_issuing"]

JOB_KIND = "issue"
# As long as X-Road lets messages go without a time-stamp (RELIABILITY.md 2.3).
TIMESTAMP_GRACE = timedelta(hours=4)
_UNFINISHED = frozenset({DocumentState.ISSUING, DocumentState.AWAITING_TIMESTAMP})


class TimestampOutageError(UnavailableError):
    """Documents have waited for a time-stamp for too long: nothing more is ordered until one is to be had."""

    code = "timestamp_outage"
    message = (
        "Dịch vụ cấp dấu thời gian đã gián đoạn quá lâu nên tạm dừng ký chứng thực. Hồ sơ đã ký vẫn được giữ và sẽ tự "
        "hoàn thành khi dịch vụ hoạt động lại."
    )
    message_en = "Time-stamps have been out of reach for too long, so nothing more is signed until they are back."


def start_issuing(
    session: Session,
    document: Document,
    officer: UserAccount,
    *,
    timestamp_grace: timedelta = TIMESTAMP_GRACE,
    keys: NumberKeys | None = None,
) -> Job:
    """The officer's act: this compared document is to be certified. The work itself happens in the background.
    `keys` make personal numbers comparable; the worker asks again with its own.

    Raises ForbiddenError, a refusal of `certify.policy`, TransitionError unless the document is compared, or
    TimestampOutageError when others have waited for a time-stamp for longer than the grace.
    """
    accept_order(session, document, officer, timestamp_grace=timestamp_grace, keys=keys)
    return enqueue_issue(session, document, officer)


def accept_order(
    session: Session,
    document: Document,
    officer: UserAccount,
    *,
    timestamp_grace: timedelta = TIMESTAMP_GRACE,
    keys: NumberKeys | None = None,
) -> None:
    """The document is in the officer's hands from now on; whoever calls sees to the job. Raises as `start_issuing`."""
    session.refresh(document, with_for_update=True)
    require_officer(session, document, officer, keys)
    require_timestamps(session, timestamp_grace)
    document.mark_issuing()
    _note_order(session, document, officer)


def resume_issuing(
    session: Session, document: Document, officer: UserAccount, *, keys: NumberKeys | None = None
) -> Job:
    """Orders again what was given up, after somebody has mended the cause. The number stays the same.

    Raises ConflictError unless the document is being issued, no order is under way, and the officer's part is not done.
    """
    session.refresh(document, with_for_update=True)
    require_officer(session, document, officer, keys)
    is_signed = seal_request_of(session, document.id) is not None  # what is missing now is the keeper's
    if document.state not in _UNFINISHED or is_signed or is_under_way(session, document, JOB_KIND):
        raise ConflictError(detail=f"nothing to resume in {document.state}")
    document.failure_code = None
    _note_order(session, document, officer)
    return enqueue_issue(session, document, officer)


def is_under_way(session: Session, document: Document, kind: str) -> bool:
    """Whether a job of this kind has not come to its end."""
    query = select(Job.id).where(
        Job.document_id == document.id, Job.kind == kind, Job.state.in_((JobState.READY, JobState.RUNNING))
    )
    return session.execute(query).first() is not None


def _note_order(session: Session, document: Document, officer: UserAccount) -> None:
    audit.record(
        session,
        actor=officer.id,
        action="issuing_ordered",
        subject_type="document",
        subject_id=document.id,
        details={
            "freeze_digest": freeze_of(session, document).digest,
            # What the officer was told and went on: names of fields, no values.
            "named_alike": relatives_named(session, document, officer),
        },
    )


def require_timestamps(session: Session, grace: timedelta, now: datetime | None = None) -> None:
    """Raises TimestampOutageError when a document has waited for its time-stamp for longer than the grace."""
    # The days that a file awaited its seal are nobody's outage.
    since = case(
        (SealRequest.ordered_at > SigningRecord.awaiting_since, SealRequest.ordered_at),
        else_=SigningRecord.awaiting_since,
    )
    oldest = session.scalar(
        select(func.min(since))
        .select_from(SigningRecord)
        .join(Document, Document.id == SigningRecord.document_id)
        .outerjoin(SealRequest, SealRequest.record_id == SigningRecord.id)
        .where(Document.state == DocumentState.AWAITING_TIMESTAMP)
    )
    if oldest is not None and (now or utc_now()) - oldest > grace:
        raise TimestampOutageError(detail=f"since {oldest.isoformat()}")


def enqueue_issue(session: Session, document: Document, officer: UserAccount) -> Job:
    """The job that numbers, signs and stores one accepted document."""
    return enqueue_step(session, document, JOB_KIND, {"officer_id": officer.id})


def authorise_list(
    session: Session, agreed: Mapping[str, str], actor: UserAccount, *, kind: str, action: str, called: str
) -> Job:
    """One person's act for many documents: noted with the digest of each, and a job for the whole list, whose payload
    names the person as `called`."""
    batch_id = new_id()
    audit.record(
        session,
        actor=actor.id,
        action=action,
        subject_type="batch",
        subject_id=batch_id,
        details={"documents": dict(agreed)},
    )
    return enqueue(
        session,
        kind=kind,
        document_id=None,
        agency_id=actor.agency_id or "",
        pool="io",
        lane=Lane.COUNTER,
        payload={called: actor.id, "document_ids": sorted(agreed), "batch_id": batch_id},
        dedupe=f"{kind}:{batch_id}",
    )


def enqueue_step(session: Session, document: Document, kind: str, payload: dict[str, Any]) -> Job:
    """One more job of this kind for the document, while somebody waits for it at the counter."""
    orders = session.scalar(
        select(func.count()).select_from(Job).where(Job.document_id == document.id, Job.kind == kind)
    )
    return enqueue(
        session,
        kind=kind,
        document_id=document.id,
        agency_id=document.agency_id,
        pool="io",
        lane=Lane.COUNTER,
        payload=payload,
        dedupe=f"{kind}:{document.id}:{orders}",
    )


def require_officer(
    session: Session, document: Document, officer: UserAccount, keys: NumberKeys | None = None
) -> SignerAuthority:
    """What this officer certifies this document by, now. Raises ForbiddenError or a refusal of `certify.policy`."""
    if not (officer.active and officer.role is Role.OFFICER and officer.agency_id == document.agency_id):
        raise ForbiddenError(detail="not an officer of this agency")
    return require_order(order_of(session, document, freeze_of(session, document), officer, keys))


def freeze_of(session: Session, document: Document) -> Freeze:
    """What the clerk compared. Raises ConflictError when nothing was."""
    frozen = session.execute(select(Freeze).where(Freeze.document_id == document.id)).scalar_one_or_none()
    if frozen is None:
        raise ConflictError(code="not_compared", detail=document.id)
    return frozen
