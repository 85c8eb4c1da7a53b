"""Asking that a number be voided: one person asks, another decides."""

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, reference
from models.entities.four_eyes import FourEyesRequest
from models.identifiers import new_id


class VoidRequest(FourEyesRequest, Base, kw_only=True):
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
