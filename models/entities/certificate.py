"""A certified copy that was issued."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError
from models.identifiers import new_id


class CertificateStatus(StrEnum):
    """Whether the copy may still be relied on. Public: part of the API."""

    IN_FORCE = "in_force"
    REVOKED = "revoked"


class Certificate(Base, kw_only=True):
    """The public face of a register line: what anybody with the token or the short code may check.

    `blob_sha256` is the signed file as it was given out; `archive_blob_sha256` is the same file with later archive
    time-stamps, the next of them to be had by `renewal_due_at`. `signed_ranges` holds the SHA-256 of the bytes that
    each signature covers.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        # All copies signed with one key in a period, while people wait to hear which those are (RELIABILITY T-26).
        Index(None, "officer_certificate_sha256", "issued_at"),
        Index(None, "seal_certificate_sha256", "issued_at"),
        # The few that a status list has to name.
        Index(
            "ix_certificate_revoked",
            "entry_id",
            sqlite_where=text("status = 'revoked'"),
            postgresql_where=text("status = 'revoked'"),
        ),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), unique=True)
    entry_id: Mapped[str] = mapped_column(reference("register_entry.id"), unique=True)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"), index=True)
    token: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str] = mapped_column(unique=True)
    blob_sha256: Mapped[str] = mapped_column(index=True)
    archive_blob_sha256: Mapped[str | None] = mapped_column(default=None)
    record_sha256: Mapped[str]
    signed_ranges: Mapped[list[str]] = mapped_column(default_factory=list)
    officer_certificate_sha256: Mapped[str]
    seal_certificate_sha256: Mapped[str]
    issued_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    renewal_due_at: Mapped[datetime | None] = mapped_column(index=True, default=None)
    status: Mapped[CertificateStatus] = mapped_column(default=CertificateStatus.IN_FORCE)
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)
    revocation_reason: Mapped[str | None] = mapped_column(default=None)
    revocation_decision: Mapped[str | None] = mapped_column(default=None)

    @property
    def is_in_force(self) -> bool:
        return self.status is CertificateStatus.IN_FORCE

    def add_archive_timestamp(self, *, blob_sha256: str, digest: str, renewal_due_at: datetime) -> None:
        """The same copy, longer by a time-stamp over `digest`; the file as it was given out stays."""
        self.archive_blob_sha256 = blob_sha256
        self.signed_ranges = [*self.signed_ranges, digest]
        self.renewal_due_at = renewal_due_at

    def revoke(self, *, decision: str, reason: str, at: datetime | None = None) -> None:
        """Takes the copy's force away by a decision. Raises ConflictError the second time."""
        if not reason.strip() or not decision.strip():
            raise ValueError("a revocation needs its reason and its decision")
        if not self.is_in_force:
            raise ConflictError(code="already_revoked")
        self.status = CertificateStatus.REVOKED
        self.revoked_at = at or utc_now()
        self.revocation_reason = reason.strip()
        self.revocation_decision = decision.strip()
