"""The decision that takes a copy's force away, from the request to its signed record."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference
from models.entities.void_request import RequestState
from models.errors import ConflictError
from models.identifiers import new_id


class RevocationDecision(Base, kw_only=True):
    """An officer asks, the chair (an administrator's account) approves; both are kept, with what they decided.

    `signed_record` is the record under the agency's seal (JWS, RFC 7515, general serialisation). It is written after
    the approval: a key that is away must not delay the revocation itself.
    """

    __tablename__ = "revocation_decision"
    __table_args__ = (
        Index(
            "uq_revocation_decision_standing",
            "certificate_id",
            unique=True,
            sqlite_where=text("state <> 'rejected'"),
            postgresql_where=text("state <> 'rejected'"),
        ),
        Index(None, "agency_id", "state", "requested_at"),
        CheckConstraint("decided_by is null or decided_by <> requested_by", name="four_eyes"),
        CheckConstraint("state = 'open' or decided_by is not null", name="decided_by_somebody"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    certificate_id: Mapped[str] = mapped_column(reference("certificate.id"))
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    decision_number: Mapped[str]
    decided_on: Mapped[date]  # the day on the decision
    signed_by: Mapped[str]  # who signed the decision, name and title as printed
    reason: Mapped[str]
    publication: Mapped[str] = mapped_column(default="")  # where it is published, an address or a name
    requested_by: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    state: Mapped[RequestState] = mapped_column(default=RequestState.OPEN)
    decided_by: Mapped[str | None] = mapped_column(default=None)
    decided_at: Mapped[datetime | None] = mapped_column(default=None)
    record: Mapped[JSONObject | None] = mapped_column(default=None)
    signed_record: Mapped[JSONObject | None] = mapped_column(default=None)

    def decide(self, state: RequestState, actor_id: str, at: datetime | None = None) -> None:
        """Approved or rejected, once. Raises ConflictError the second time."""
        if self.state is not RequestState.OPEN:
            raise ConflictError(code="already_decided", detail=self.id)
        self.state = state
        self.decided_by = actor_id
        self.decided_at = at or utc_now()
