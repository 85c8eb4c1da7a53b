"""The register of certified copies (Decree 23/2015 art. 13): numbers 1, 2, 3 ... without gaps."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, CreatedAt, Digest, Id, UTCDateTime, stored_as_text
from models.errors import ConflictError


class RegisterState(StrEnum):
    """Intent first: a line is RESERVED before anything is signed with its number."""

    RESERVED = "RESERVED"
    SIGNED = "SIGNED"
    VOIDED = "VOIDED"


class RegisterCounter(Base):
    """The last number given, one row per agency, year and register. Its row lock orders the numbers."""

    __tablename__ = "register_counter"

    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    register: Mapped[str] = mapped_column(String(32), primary_key=True)
    last_number: Mapped[int] = mapped_column(default=0)


class RegisterEntry(Base):
    """One line. Number and digest never change; a line that cannot be finished is voided, never deleted."""

    __tablename__ = "register_entry"
    __table_args__ = (UniqueConstraint("agency_id", "year", "register", "number"),)

    id: Mapped[Id]
    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"))
    year: Mapped[int]
    register: Mapped[str] = mapped_column(String(32))
    number: Mapped[int]
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id"), unique=True)
    digest: Mapped[Digest]
    state: Mapped[RegisterState] = mapped_column(stored_as_text(RegisterState), default=RegisterState.RESERVED)
    void_reason: Mapped[str | None] = mapped_column(String(500))
    voided_by: Mapped[str | None] = mapped_column(String(36))
    requester_name: Mapped[str] = mapped_column(String(200))
    original_name: Mapped[str] = mapped_column(String(500))
    signer_name: Mapped[str] = mapped_column(String(200))
    signer_title: Mapped[str] = mapped_column(String(200))
    copies: Mapped[int]
    fee_dong: Mapped[int]
    note: Mapped[str] = mapped_column(String(500), default="")
    reserved_at: Mapped[CreatedAt]
    signed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def mark_signed(self, at: datetime) -> None:
        """The copy with this number exists. Raises ConflictError unless the line is reserved."""
        self._require_reserved()
        self.state = RegisterState.SIGNED
        self.signed_at = at

    def void(self, reason: str, actor_id: str) -> None:
        """This number will never stand on a copy, and why. Raises ConflictError unless the line is reserved."""
        self._require_reserved()
        self.state = RegisterState.VOIDED
        self.void_reason = reason
        self.voided_by = actor_id
        self.signed_at = utc_now()

    def _require_reserved(self) -> None:
        if self.state is not RegisterState.RESERVED:
            raise ConflictError(code="register_line_closed", detail=f"line is {self.state}")
