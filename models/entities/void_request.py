"""Asking that a number be voided: one person asks, another decides."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError
from models.identifiers import new_id


class RequestState(StrEnum):
    """Where a request that needs four eyes stands. Public: part of the API."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"


class VoidRequest(Base, kw_only=True):
    """At most one is open for a line of the register. The database itself wants two different people."""

    __tablename__ = "void_request"
    __table_args__ = (
        Index(
            "uq_void_request_open",
            "entry_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        CheckConstraint("decided_by is null or decided_by <> requested_by", name="four_eyes"),
        CheckConstraint("state = 'open' or decided_by is not null", name="decided_by_somebody"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    entry_id: Mapped[str] = mapped_column(reference("register_entry.id"), index=True)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"), index=True)
    reason: Mapped[str]
    requested_by: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    state: Mapped[RequestState] = mapped_column(default=RequestState.OPEN)
    decided_by: Mapped[str | None] = mapped_column(default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)

    def decide(self, state: RequestState, actor_id: str, at: datetime | None = None) -> None:
        """Approved or rejected, once. Raises ConflictError the second time."""
        if self.state is not RequestState.OPEN:
            raise ConflictError(code="already_decided", detail=self.id)
        self.state = state
        self.decided_by = actor_id
        self.decided_at = at or utc_now()
