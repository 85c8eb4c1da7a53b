"""A line of a register of certifications."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import TransitionError
from models.identifiers import new_id


class RegisterState(StrEnum):
    """A line begins as an intent and ends signed or voided; there is no way back."""

    RESERVED = "RESERVED"
    SIGNED = "SIGNED"
    VOIDED = "VOIDED"


class RegisterEntry(Base, kw_only=True):
    """One number, one document, one digest. Triggers keep numbers and finished lines as they are.

    `register` is the series: electronic copies and paper ones are numbered apart. A line of the paper series has no
    document here; its digest is that of what the clerk entered. `search_text` is what people look for, folded.
    """

    __tablename__ = "register_entry"
    __table_args__ = (
        UniqueConstraint("agency_id", "year", "register", "number"),
        Index(None, "agency_id", "register", "reserved_at"),
        CheckConstraint("number >= 1", name="number_from_one"),
        CheckConstraint("copies >= 1", name="copies_positive"),
        CheckConstraint("fee_dong >= 0", name="fee_not_negative"),
        CheckConstraint("state <> 'VOIDED' or void_reason is not null", name="void_has_reason"),
        # The few that a status list has to name.
        Index(
            "ix_register_entry_voided",
            "id",
            sqlite_where=text("state = 'VOIDED'"),
            postgresql_where=text("state = 'VOIDED'"),
        ),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    year: Mapped[int]
    register: Mapped[str]
    number: Mapped[int]
    volume: Mapped[int] = mapped_column(default=1)
    document_id: Mapped[str | None] = mapped_column(reference("document.id"), unique=True, default=None)
    digest: Mapped[str]
    state: Mapped[RegisterState] = mapped_column(default=RegisterState.RESERVED)
    void_reason: Mapped[str | None] = mapped_column(default=None)
    voided_by: Mapped[str | None] = mapped_column(default=None)
    requester_name: Mapped[str] = mapped_column(default="")
    original_name: Mapped[str] = mapped_column(default="")
    signer_name: Mapped[str] = mapped_column(default="")
    signer_title: Mapped[str] = mapped_column(default="")
    copies: Mapped[int] = mapped_column(default=1)
    fee_dong: Mapped[int] = mapped_column(default=0)
    fee_basis: Mapped[str] = mapped_column(default="")
    type_code: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="")
    reserved_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    signed_at: Mapped[datetime | None] = mapped_column(default=None)

    def mark_signed(self, at: datetime | None = None) -> None:
        """The copy with this number is signed and stored. Raises TransitionError unless the line is reserved."""
        self._require_reserved(RegisterState.SIGNED)
        self.state = RegisterState.SIGNED
        self.signed_at = at or utc_now()

    def void(self, reason: str, actor_id: str) -> None:
        """The number will never stand on a copy. Raises TransitionError unless the line is reserved."""
        if not reason.strip():
            raise ValueError("a voided line needs its reason")
        self._require_reserved(RegisterState.VOIDED)
        self.state = RegisterState.VOIDED
        self.void_reason = reason.strip()
        self.voided_by = actor_id

    def _require_reserved(self, then: RegisterState) -> None:
        if self.state is not RegisterState.RESERVED:
            raise TransitionError(detail=f"register line {self.state} -> {then}")
