"""Work in the background and messages to the outside, as rows (docs/decisions/0002)."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, CreatedAt, Id, UTCDateTime, stored_as_text


class JobState(StrEnum):
    """`dead` is given up: a person sees why on the document."""

    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    DEAD = "dead"


class Job(Base):
    """One step for one document. Changed only by `models.job_queue`."""

    __tablename__ = "job"
    __table_args__ = (
        Index("ix_job_claim", "pool", "state", "lane", "tag", "run_after"),
        Index("ix_job_share", "agency_id", "pool", "lane", "state", "tag"),
        Index("ix_job_lease", "state", "lease_until"),
    )

    id: Mapped[Id]
    document_id: Mapped[str | None] = mapped_column(ForeignKey("document.id"), index=True)
    agency_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(32))
    pool: Mapped[str] = mapped_column(String(8))
    lane: Mapped[int] = mapped_column(SmallInteger)
    tag: Mapped[float]
    cost: Mapped[int] = mapped_column(default=1)
    state: Mapped[JobState] = mapped_column(stored_as_text(JobState, 8), default=JobState.READY)
    run_after: Mapped[datetime] = mapped_column(UTCDateTime, default=utc_now)
    attempt: Mapped[int] = mapped_column(default=0)
    lease_owner: Mapped[str | None] = mapped_column(String(64))
    lease_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    published_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    payload: Mapped[dict[str, Any]] = mapped_column(default=dict)
    dedupe: Mapped[str | None] = mapped_column(String(200), unique=True)
    error_code: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[CreatedAt]
    started_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


class OutboxMessage(Base):
    """Something to tell another system, committed with what it tells of. `key` lets receivers drop doubles."""

    __tablename__ = "outbox_message"

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(String(200), unique=True)
    topic: Mapped[str] = mapped_column(String(64))
    payload: Mapped[dict[str, Any]]
    created_at: Mapped[CreatedAt]
    delivered_at: Mapped[datetime | None] = mapped_column(UTCDateTime, index=True)
