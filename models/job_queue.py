"""The queue: jobs are rows, claimed by a lease, finished under the attempt number as fencing token.

A worker that was taken for dead and comes back cannot commit: the attempt has moved on. Slow work happens before the
finishing transaction; result, next jobs and messages are committed together or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models import audit
from models.clock import utc_now
from models.database import Database
from models.entities.document import Document
from models.entities.job import Job, JobState, Lane
from models.errors import ConflictError
from models.identifiers import new_id

__all__ = [
    "MAX_FAILURES",
    "MAX_LOSSES",
    "ClaimedJob",
    "Lane",
    "LostLeaseError",
    "claim",
    "enqueue",
    "fail",
    "finish",
    "is_starving",
    "postpone",
    "reap",
    "release_node",
    "release_owner",
    "renew",
    "wake_up_tokens",
]

# Tries that may end in an error before a person must look.
MAX_FAILURES = 5
# Workers that may vanish with the job in hand. More than failures, because a worker is also killed for reasons that
# are not the job's; the growing pause keeps a poisonous one from taking down every worker in turn.
MAX_LOSSES = 8
_LONGEST_PAUSE_SECONDS = 60.0
LOST_TOO_OFTEN = "processing_failed"


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
    failures: int
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
    session.flush()
    insert = sqlite.insert if _dialect(session) == "sqlite" else postgresql.insert
    job_id = new_id()
    values = {
        "id": job_id,
        "kind": kind,
        "document_id": document_id,
        "agency_id": agency_id,
        "pool": pool,
        "lane": int(lane),
        "payload": dict(payload or {}),
        "dedupe": dedupe,
        "cost": cost,
        "tag": _fair_tag(session, agency_id, pool, lane, cost),
        "state": JobState.READY,
        "attempt": 0,
        "failures": 0,
        "losses": 0,
        "created_at": utc_now(),
        "run_after": _now(session),
    }
    # The unique key decides and not a look before: two transactions may enqueue the same step at once.
    session.execute(insert(Job).values(values).on_conflict_do_nothing(index_elements=[Job.dedupe]))
    same = Job.id == job_id if dedupe is None else Job.dedupe == dedupe
    return session.execute(select(Job).where(same)).scalar_one()


def _fair_tag(session: Session, agency_id: str, pool: str, lane: Lane, cost: int) -> float:
    # Start-time fair queueing computed from the table itself: no hot row. An agency goes on behind its own last
    # job; a newcomer starts level with the front of the lane.
    waiting = (Job.pool == pool, Job.lane == int(lane), Job.state == JobState.READY)
    own = session.scalar(select(func.max(Job.tag)).where(*waiting, Job.agency_id == agency_id))
    if own is not None:
        return own + cost
    return (session.scalar(select(func.min(Job.tag)).where(*waiting)) or 0.0) + cost


def claim(
    database: Database, *, pools: Sequence[str], lanes: Sequence[Lane], owner: str, lease_seconds: float
) -> ClaimedJob | None:
    """Takes the next job, trying the lanes in the order given. None when nothing is ready."""
    if database.dialect == "sqlite" and not _anything_ready(database, pools, lanes):
        # A cheap read first: an idle worker must not take the one write lock several times a second.
        return None
    with database.begin() as session:
        now = _now(session)
        for lane in lanes:
            next_up = _ready(pools, [lane], now).order_by(Job.tag, Job.id).limit(1).with_for_update(skip_locked=True)
            job = session.execute(next_up).scalar_one_or_none()
            if job is not None:
                return _take(job, owner, now, lease_seconds)
    return None


def _ready(pools: Sequence[str], lanes: Sequence[Lane], now: datetime) -> Select[Job]:
    return select(Job).where(
        Job.state == JobState.READY,
        Job.pool.in_(pools),
        Job.lane.in_([int(lane) for lane in lanes]),
        Job.run_after <= now,
    )


def _anything_ready(database: Database, pools: Sequence[str], lanes: Sequence[Lane]) -> bool:
    with database.read() as session:
        ready = _ready(pools, lanes, _now(session)).with_only_columns(Job.id).limit(1)
        return session.execute(ready).first() is not None


def _take(job: Job, owner: str, now: datetime, lease_seconds: float) -> ClaimedJob:
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
        failures=job.failures,
        owner=owner,
    )


def renew(database: Database, claimed: ClaimedJob, lease_seconds: float) -> bool:
    """Keeps the job in hand a while longer. False when somebody else has it."""
    with database.begin() as session:
        until = _now(session) + timedelta(seconds=lease_seconds)
        return _change(session, claimed, lease_until=until)


def finish(session: Session, claimed: ClaimedJob) -> None:
    """Marks the job done in the transaction that stores its results. Raises LostLeaseError when fenced out."""
    done = _change(session, claimed, state=JobState.DONE, finished_at=utc_now(), lease_until=None, error_code=None)
    if not done:
        raise LostLeaseError(detail=f"job {claimed.id} attempt {claimed.attempt}")


def fail(database: Database, claimed: ClaimedJob, *, code: str, retry_in_seconds: float | None) -> bool:
    """Gives the job back for a later try, or up for good when `retry_in_seconds` is None or tries ran out.

    Returns True when it will be tried again. A job given up puts its code on the document, where a person sees it.
    Somebody who lost the lease changes nothing.
    """
    with database.begin() as session:
        job = session.execute(select(Job).where(_held_by(claimed)).with_for_update()).scalar_one_or_none()
        if job is None:
            return False
        job.failures += 1
        job.error_code = code
        if retry_in_seconds is None or job.failures >= MAX_FAILURES:
            _give_up(session, job, code)
            return False
        _put_back(job, _now(session), retry_in_seconds)
        return True


def postpone(database: Database, claimed: ClaimedJob, *, code: str, retry_in_seconds: float) -> bool:
    """Like `fail`, for waiting on somebody else's outage: the try is not counted. False when fenced out."""
    with database.begin() as session:
        run_after = _now(session) + timedelta(seconds=retry_in_seconds)
        return _change(
            session,
            claimed,
            state=JobState.READY,
            error_code=code,
            lease_owner=None,
            lease_until=None,
            published_at=None,
            run_after=run_after,
        )


def reap(database: Database) -> int:
    """Puts jobs whose lease ran out back in the queue, or gives them up when that happens too often. How many."""
    with database.read() as session:
        if session.execute(_overdue(_now(session)).with_only_columns(Job.id).limit(1)).first() is None:
            return 0
    with database.begin() as session:
        now = _now(session)
        return _return_lost(session, _overdue(now), now, blame_job=True)


def release_owner(database: Database, owner: str, *, blame_job: bool = True) -> int:
    """Puts back at once what a worker had in hand that is known to be dead. How many.

    `blame_job=False` where the job cannot be the reason, such as leases found after the whole machine went down.
    """
    with database.begin() as session:
        held = select(Job).where(Job.state == JobState.RUNNING, Job.lease_owner == owner)
        return _return_lost(session, held, _now(session), blame_job=blame_job)


def wake_up_tokens(database: Database, *, pool: str, limit: int, again_after_seconds: float) -> int:
    """How many workers of `pool` to wake now, and notes that they were; for the relay to a broker.

    A job is counted again when nobody came for it: messages get lost.
    """
    with database.begin() as session:
        now = _now(session)
        forgotten = now - timedelta(seconds=again_after_seconds)
        unpublished = (
            _ready([pool], list(Lane), now)
            .where((Job.published_at.is_(None)) | (Job.published_at < forgotten))
            .order_by(Job.lane, Job.tag)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        jobs = session.scalars(unpublished).all()
        for job in jobs:
            job.published_at = now
        return len(jobs)


def _overdue(now: datetime) -> Select[Job]:
    return select(Job).where(Job.state == JobState.RUNNING, Job.lease_until < now)


def _return_lost(session: Session, lost: Select[Job], now: datetime, *, blame_job: bool) -> int:
    jobs = session.scalars(lost.with_for_update(skip_locked=True)).all()
    for job in jobs:
        job.losses += 1 if blame_job else 0
        if job.losses >= MAX_LOSSES:
            # It took its worker down every time: a poisonous document must not loop.
            job.error_code = LOST_TOO_OFTEN
            _give_up(session, job, LOST_TOO_OFTEN)
        else:
            # The first time at once: most workers die for reasons of their own.
            pause = min(_LONGEST_PAUSE_SECONDS, 2.0 ** (job.losses - 1)) if job.losses > 1 else 0.0
            _put_back(job, now, pause)
    return len(jobs)


def _put_back(job: Job, now: datetime, pause_seconds: float) -> None:
    job.state = JobState.READY
    job.lease_owner = None
    job.lease_until = None
    job.published_at = None
    job.run_after = now + timedelta(seconds=pause_seconds)


def _give_up(session: Session, job: Job, code: str) -> None:
    job.state = JobState.DEAD
    job.lease_until = None
    job.finished_at = utc_now()
    if job.document_id is not None:
        # Not through the record: somebody may be changing the document just now, and this must not fail for it.
        told = {"failure_code": code, "version": Document.version + 1, "updated_at": utc_now()}
        session.execute(update(Document).where(Document.id == job.document_id).values(told))
        audit.record(
            session,
            actor="system",
            action="work_given_up",
            subject_type="document",
            subject_id=job.document_id,
            details={"kind": job.kind, "code": code},
        )


def _held_by(claimed: ClaimedJob) -> ColumnElement[bool]:
    return (Job.id == claimed.id) & (Job.state == JobState.RUNNING) & (Job.attempt == claimed.attempt)


def _change(session: Session, claimed: ClaimedJob, **values: Any) -> bool:
    changed = update(Job).where(_held_by(claimed)).values(**values).returning(Job.id)
    return session.execute(changed).first() is not None


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name


def _now(session: Session) -> datetime:
    """One clock for all leases: the server's where there is one, this machine's for SQLite."""
    if _dialect(session) == "sqlite":
        return utc_now()
    moment: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return moment


def release_node(database: Database, prefix: str) -> int:
    """Puts back what every worker had in hand whose name begins with `prefix`, after their whole machine went down.

    The empty prefix means everybody: where one process owns the database, nobody else can be at work. How many.
    """
    with database.begin() as session:
        held = select(Job).where(Job.state == JobState.RUNNING, Job.lease_owner.startswith(prefix, autoescape=True))
        return _return_lost(session, held, _now(session), blame_job=False)


def is_starving(database: Database, *, pools: Sequence[str], owner_prefix: str, seconds: float) -> bool:
    """Whether jobs wait, nobody claims any, and no worker of this owner is busy: it has stopped hearing its broker."""
    with database.read() as session:
        long_ago = _now(session) - timedelta(seconds=seconds)
        waiting = select(Job.id).where(Job.pool.in_(pools), Job.state == JobState.READY, Job.run_after < long_ago)
        claimed = select(Job.id).where(Job.pool.in_(pools), Job.started_at > long_ago)
        busy = select(Job.id).where(
            Job.state == JobState.RUNNING, Job.lease_owner.startswith(owner_prefix, autoescape=True)
        )
        found = [session.execute(query.limit(1)).first() is not None for query in (waiting, claimed, busy)]
    return found == [True, False, False]
