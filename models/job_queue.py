"""The queue: jobs are rows, claimed by a lease, finished under the attempt number as fencing token.

A worker that was taken for dead and comes back cannot commit: the attempt has moved on. Slow work happens before the
finishing transaction; result, next jobs and messages are committed together or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum
from typing import Any

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from models.clock import utc_now
from models.database import Database
from models.entities import Document, Job, JobState
from models.errors import ConflictError

MAX_ATTEMPTS = 5
DEAD_LETTER_CODE = "processing_failed"


class Lane(IntEnum):
    """Who goes first: a citizen at the counter overtakes an archive."""

    COUNTER = 0
    NORMAL = 1
    ARCHIVE = 2


class LostLeaseError(ConflictError):
    """Another worker has taken the job over: roll back and forget the result."""

    code = "lease_lost"


@dataclass(frozen=True, slots=True)
class ClaimedJob:
    """A job in hand. `attempt` is the fencing token."""

    id: str
    kind: str
    document_id: str | None
    agency_id: str
    pool: str
    lane: Lane
    payload: Mapping[str, Any]
    attempt: int
    owner: str


def enqueue(
    session: Session,
    *,
    kind: str,
    document_id: str | None,
    agency_id: str,
    pool: str = "cpu",
    lane: Lane = Lane.NORMAL,
    payload: Mapping[str, Any] | None = None,
    dedupe: str | None = None,
    cost: int = 1,
) -> Job:
    """Adds a job in the caller's transaction; with a `dedupe` key already used, returns the job that has it."""
    if dedupe is not None:
        session.flush()
        known = session.execute(select(Job).where(Job.dedupe == dedupe)).scalar_one_or_none()
        if known is not None:
            return known
    job = Job(
        kind=kind,
        document_id=document_id,
        agency_id=agency_id,
        pool=pool,
        lane=int(lane),
        payload=dict(payload or {}),
        dedupe=dedupe,
        cost=cost,
        tag=_fair_tag(session, agency_id, pool, lane) + cost,
    )
    session.add(job)
    session.flush()
    return job


def _fair_tag(session: Session, agency_id: str, pool: str, lane: Lane) -> float:
    # Start-time fair queueing computed from the table itself: no hot row. An agency goes on behind its own last
    # job; a newcomer starts level with the front of the lane.
    waiting = select(Job.tag).where(Job.pool == pool, Job.lane == int(lane), Job.state == JobState.READY)
    own = session.scalar(waiting.where(Job.agency_id == agency_id).with_only_columns(func.max(Job.tag)))
    if own is not None:
        return own
    return session.scalar(waiting.with_only_columns(func.min(Job.tag))) or 0.0


def claim(
    database: Database, *, pools: Sequence[str], lanes: Sequence[Lane], owner: str, lease_seconds: float
) -> ClaimedJob | None:
    """Takes the next job, trying the lanes in the order given. None when nothing is ready."""
    if not _anything_ready(database, pools):
        return None
    with database.begin() as session:
        for lane in lanes:
            job = session.execute(_next_in(pools, lane)).scalar_one_or_none()
            if job is not None:
                return _take(job, owner, lease_seconds)
    return None


def _ready(pools: Sequence[str]) -> Select[Job]:
    return select(Job).where(Job.pool.in_(pools), Job.state == JobState.READY, Job.run_after <= utc_now())


def _anything_ready(database: Database, pools: Sequence[str]) -> bool:
    # A cheap read first: an idle worker must not take the write lock several times a second.
    with database.read() as session:
        return session.execute(_ready(pools).with_only_columns(Job.id).limit(1)).first() is not None


def _next_in(pools: Sequence[str], lane: Lane) -> Select[Job]:
    query = _ready(pools).where(Job.lane == int(lane)).order_by(Job.tag, Job.id).limit(1)
    return query.with_for_update(skip_locked=True)


def _take(job: Job, owner: str, lease_seconds: float) -> ClaimedJob:
    now = utc_now()
    job.state = JobState.RUNNING
    job.attempt += 1
    job.lease_owner = owner
    job.lease_until = now + timedelta(seconds=lease_seconds)
    job.started_at = now
    return ClaimedJob(
        id=job.id,
        kind=job.kind,
        document_id=job.document_id,
        agency_id=job.agency_id,
        pool=job.pool,
        lane=Lane(job.lane),
        payload=dict(job.payload),
        attempt=job.attempt,
        owner=owner,
    )


def _mine(claimed: ClaimedJob) -> Any:
    return (Job.id == claimed.id) & (Job.state == JobState.RUNNING) & (Job.attempt == claimed.attempt)


def renew(database: Database, claimed: ClaimedJob, lease_seconds: float) -> bool:
    """Keeps the job in hand a while longer. False when somebody else has it."""
    until = utc_now() + timedelta(seconds=lease_seconds)
    with database.begin() as session:
        return bool(session.execute(update(Job).where(_mine(claimed)).values(lease_until=until)).rowcount)  # type: ignore[attr-defined]


def finish(session: Session, claimed: ClaimedJob) -> None:
    """Marks the job done in the transaction that stores its results. Raises LostLeaseError when fenced out."""
    done = update(Job).where(_mine(claimed)).values(state=JobState.DONE, finished_at=utc_now(), lease_until=None)
    if session.execute(done).rowcount != 1:  # type: ignore[attr-defined]
        raise LostLeaseError(detail=f"job {claimed.id} attempt {claimed.attempt}")


def fail(database: Database, claimed: ClaimedJob, *, code: str, retry_in_seconds: float | None) -> bool:
    """Gives the job back for a later try, or up for good when `retry_in_seconds` is None or tries ran out.

    Returns True when it will be tried again. A job given up puts its code on the document, where a person sees it.
    """
    again = retry_in_seconds is not None and claimed.attempt < MAX_ATTEMPTS
    with database.begin() as session:
        job = session.execute(select(Job).where(_mine(claimed)).with_for_update()).scalar_one_or_none()
        if job is None:
            return False
        job.error_code = code
        job.lease_until = None
        if again and retry_in_seconds is not None:
            job.state = JobState.READY
            job.run_after = utc_now() + timedelta(seconds=retry_in_seconds)
        else:
            _give_up(session, job, code)
    return again


def postpone(database: Database, claimed: ClaimedJob, *, code: str, retry_in_seconds: float) -> bool:
    """Like `fail`, for waiting on somebody else's outage: the try is not counted. False when fenced out."""
    with database.begin() as session:
        values = {
            "state": JobState.READY,
            "error_code": code,
            "lease_until": None,
            "run_after": utc_now() + timedelta(seconds=retry_in_seconds),
        }
        return bool(session.execute(update(Job).where(_mine(claimed)).values(**values)).rowcount)  # type: ignore[attr-defined]


def _give_up(session: Session, job: Job, code: str) -> None:
    job.state = JobState.DEAD
    job.finished_at = utc_now()
    document = session.get(Document, job.document_id) if job.document_id else None
    if document is not None:
        document.mark_unreadable(code)


def reap(database: Database) -> int:
    """Puts jobs whose lease ran out back in the queue, or gives them up after too many tries. Returns how many."""
    overdue = select(Job).where(Job.state == JobState.RUNNING, Job.lease_until < utc_now())
    with database.read() as session:
        if session.execute(overdue.with_only_columns(Job.id).limit(1)).first() is None:
            return 0
    with database.begin() as session:
        return _put_back(session, overdue)


def release_owner(database: Database, owner: str) -> int:
    """Puts back at once what a worker had in hand that is known to be dead. Returns how many."""
    with database.begin() as session:
        return _put_back(session, select(Job).where(Job.state == JobState.RUNNING, Job.lease_owner == owner))


def _put_back(session: Session, query: Select[Job]) -> int:
    jobs = session.scalars(query.with_for_update(skip_locked=True)).all()
    for job in jobs:
        job.lease_until = None
        if job.attempt >= MAX_ATTEMPTS:
            # It took its worker down every time: a poison document must not loop.
            job.error_code = DEAD_LETTER_CODE
            _give_up(session, job, DEAD_LETTER_CODE)
        else:
            job.state = JobState.READY
            job.run_after = utc_now()
    return len(jobs)
