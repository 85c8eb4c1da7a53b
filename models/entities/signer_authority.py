"""Who may certify in an office's name, by what, for what and how long."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError
from models.identifiers import new_id


class AuthorityKind(StrEnum):
    """In what capacity a person signs (Decree 30/2020, art. 13; Decree 23/2015, art. 2(9)). Public: part of the API."""

    CHAIR = "chair"
    ACTING_CHAIR = "acting_chair"
    DEPUTY = "deputy"
    BY_ORDER = "by_order"
    DELEGATE = "delegate"
    NOTARY = "notary"
    CONSUL = "consul"


class SignerAuthority(Base, kw_only=True):
    """One grant. Only its withdrawal is ever added: what a statement said above a signature must stay explainable.

    `position` is the title as printed ("Trưởng phòng Tư pháp"). `decision_number` is the delegation or the assignment.
    `document_types` and `registers` are what it covers, empty for everything. Both days count; no last day means until
    withdrawn.
    """

    __tablename__ = "signer_authority"
    __table_args__ = (CheckConstraint("valid_to is null or valid_to >= valid_from", name="ends_after_it_begins"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"), index=True)
    account_id: Mapped[str] = mapped_column(reference("user_account.id"), index=True)
    kind: Mapped[AuthorityKind]
    position: Mapped[str]
    decision_number: Mapped[str]
    document_types: Mapped[list[str]] = mapped_column(default_factory=list)
    registers: Mapped[list[str]] = mapped_column(default_factory=list)
    valid_from: Mapped[date]
    valid_to: Mapped[date | None] = mapped_column(default=None)
    granted_by: Mapped[str]
    granted_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    revoked_by: Mapped[str | None] = mapped_column(default=None)
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)
    revocation_reason: Mapped[str | None] = mapped_column(default=None)

    @property
    def is_revoked(self) -> bool:
        return self.revoked_at is not None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force that day."""
        return not self.is_revoked and self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def covers(self, document_type: str | None, register: str) -> bool:
        """Whether papers of this type in this register are within it."""
        return (not self.document_types or document_type in self.document_types) and (
            not self.registers or register in self.registers
        )

    def revoke(self, *, reason: str, actor_id: str, at: datetime | None = None) -> None:
        """From now on it covers nothing. Raises ConflictError the second time."""
        if not reason.strip():
            raise ValueError("an authority is withdrawn for a reason")
        if self.is_revoked:
            raise ConflictError(code="already_revoked")
        self.revoked_at = at or utc_now()
        self.revoked_by = actor_id
        self.revocation_reason = reason.strip()
