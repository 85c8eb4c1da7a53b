"""What two people do: one asks, another decides."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from models.clock import utc_now
from models.errors import ConflictError


class RequestState(StrEnum):
    """Where a request that needs four eyes stands. Public: part of the API."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"


class FourEyesRequest(MappedAsDataclass, kw_only=True, repr=False, eq=False):
    """The columns of such a request. Its table refuses by itself that one person is both."""

    requested_by: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    state: Mapped[RequestState] = mapped_column(default=RequestState.OPEN)
    decided_by: Mapped[str | None] = mapped_column(default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)

    def decide(self, state: RequestState, actor_id: str, at: datetime | None = None) -> None:
        """Approved or rejected, once. Raises ConflictError the second time."""
        if self.state is not RequestState.OPEN:
            raise ConflictError(code="already_decided")
        self.state = state
        self.decided_by = actor_id
        self.decided_at = at or utc_now()
