"""More was signed in an officer's name than a person can look at."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError
from models.identifiers import new_id


class AlarmKind(StrEnum):
    """What was counted. Public: part of the audit trail."""

    PER_MINUTE = "per_minute"
    PER_HOUR = "per_hour"
    OUTSIDE_HOURS = "outside_hours"


class SigningAlarm(Base, kw_only=True):
    """One alarm. Open until somebody else than the officer has looked into it; an open one that `suspends` stops the
    officer's signing. At most one of a kind is open for an officer.
    """

    __tablename__ = "signing_alarm"
    __table_args__ = (
        Index(
            "uq_signing_alarm_open",
            "officer_id",
            "kind",
            unique=True,
            sqlite_where=text("lifted_at is null"),
            postgresql_where=text("lifted_at is null"),
        ),
        CheckConstraint("lifted_by is null or lifted_by <> officer_id", name="four_eyes"),
        CheckConstraint("(lifted_at is null) = (lifted_by is null)", name="lifted_by_somebody"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"), index=True)
    officer_id: Mapped[str] = mapped_column(reference("user_account.id"))
    certificate_sha256: Mapped[str]
    kind: Mapped[AlarmKind]
    counted: Mapped[int]
    allowed: Mapped[int]
    suspends: Mapped[bool]
    raised_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    lifted_by: Mapped[str | None] = mapped_column(default=None)
    lifted_at: Mapped[datetime | None] = mapped_column(default=None)
    lift_reason: Mapped[str | None] = mapped_column(default=None)

    def lift(self, *, reason: str, actor_id: str) -> None:
        """Looked into, once. Raises ConflictError the second time."""
        if self.lifted_at is not None:
            raise ConflictError(code="already_decided")
        self.lifted_by, self.lifted_at, self.lift_reason = actor_id, utc_now(), reason
