"""Work to be done in the background. The row is the truth; messages only wake workers."""

from datetime import datetime
from enum import IntEnum, StrEnum

from sqlalchemy import Index, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference
from models.identifiers import new_id


class JobState(StrEnum):
    """Where a job stands."""

    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    DEAD = "dead"  # given up: a person must look


class Lane(IntEnum):
    """Which queue a job waits in. Somebody waiting at the counter overtakes an archive."""

    COUNTER = 0
    NORMAL = 1
    ARCHIVE = 2


class Job(Base, kw_only=True):
    """Written in the transaction that makes it necessary, changed only by `models.job_queue`.

    `attempt` grows with every claim and is the fencing token: a worker that lost its lease holds an old number and
    cannot commit. `failures` counts attempts that ended in an error, `losses` those whose worker vanished. `tag` is
    the start-time fair queueing tag. `published_at` belongs to the relay that wakes workers over a broker.
    """

    __tablename__ = "job"
    __table_args__ = (
        Index(None, "state", "pool", "lane", "tag"),
        Index(None, "agency_id", "pool", "lane", "state", "tag"),
        Index(None, "state", "lease_until"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    kind: Mapped[str]
    document_id: Mapped[str | None] = mapped_column(reference("document.id"), index=True, default=None)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    pool: Mapped[str]
    lane: Mapped[int] = mapped_column(SmallInteger, default=Lane.NORMAL)
    cost: Mapped[int] = mapped_column(default=1)
    tag: Mapped[float] = mapped_column(default=0.0)
    state: Mapped[JobState] = mapped_column(default=JobState.READY)
    run_after: Mapped[datetime] = mapped_column(default_factory=utc_now)
    attempt: Mapped[int] = mapped_column(default=0)
    failures: Mapped[int] = mapped_column(default=0)
    losses: Mapped[int] = mapped_column(default=0)
    lease_owner: Mapped[str | None] = mapped_column(default=None)
    lease_until: Mapped[datetime | None] = mapped_column(default=None)
    published_at: Mapped[datetime | None] = mapped_column(default=None)
    payload: Mapped[JSONObject] = mapped_column(default_factory=dict)
    dedupe: Mapped[str | None] = mapped_column(unique=True, default=None)
    error_code: Mapped[str | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    started_at: Mapped[datetime | None] = mapped_column(default=None)
    finished_at: Mapped[datetime | None] = mapped_column(default=None)
