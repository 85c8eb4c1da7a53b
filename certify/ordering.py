"""The officer's order: this compared document is to be certified. Light to import: the site does no signing."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from certify.persons import NumberKeys
from certify.policy import FourEyesError, require_order
from certify.policy_facts import order_of, relatives_named
from models import audit
from models.clock import utc_now
from models.entities import Document, Freeze, Job, JobState, Role, SignerAuthority, SigningRecord, UserAccount
from models.errors import ConflictError, ForbiddenError, UnavailableError
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

    Raises ConflictError unless the document is being issued and no order is under way.
    """
    session.refresh(document, with_for_update=True)
    require_officer(session, document, officer, keys)
    under_way = select(Job.id).where(
        Job.document_id == document.id, Job.kind == JOB_KIND, Job.state.in_((JobState.READY, JobState.RUNNING))
    )
    if document.state not in _UNFINISHED or session.execute(under_way).first() is not None:
        raise ConflictError(detail=f"nothing to resume in {document.state}")
    document.failure_code = None
    _note_order(session, document, officer)
    return enqueue_issue(session, document, officer)


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
    oldest = session.scalar(
        select(func.min(SigningRecord.awaiting_since))
        .join(Document, Document.id == SigningRecord.document_id)
        .where(Document.state == DocumentState.AWAITING_TIMESTAMP)
    )
    if oldest is not None and (now or utc_now()) - oldest > grace:
        raise TimestampOutageError(detail=f"since {oldest.isoformat()}")


def enqueue_issue(session: Session, document: Document, officer: UserAccount) -> Job:
    """The job that numbers, signs and stores one accepted document."""
    orders = session.scalar(
        select(func.count()).select_from(Job).where(Job.document_id == document.id, Job.kind == JOB_KIND)
    )
    return enqueue(
        session,
        kind=JOB_KIND,
        document_id=document.id,
        agency_id=document.agency_id,
        pool="io",
        lane=Lane.COUNTER,
        payload={"officer_id": officer.id},
        dedupe=f"{JOB_KIND}:{document.id}:{orders}",
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
