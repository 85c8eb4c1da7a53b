"""A certified copy that was issued, and whether it is still in force."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, Digest, Id, UTCDateTime, stored_as_text
from models.errors import ConflictError


class CertificateStatus(StrEnum):
    """A signature stays valid for ever; force can be taken away (Circular 01/2020 art. 7)."""

    IN_FORCE = "in_force"
    REVOKED = "revoked"


class Certificate(Base):
    """`token` is in the QR code and opens the public page; `signed_ranges` are digests of each signed byte range."""

    __tablename__ = "certificate"

    id: Mapped[Id]
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id"), unique=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("register_entry.id"), unique=True)
    agency_id: Mapped[str] = mapped_column(ForeignKey("agency.id"), index=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    blob_sha256: Mapped[Digest] = mapped_column(index=True)
    archive_blob_sha256: Mapped[str | None] = mapped_column(String(64))
    record_sha256: Mapped[Digest]
    signed_ranges: Mapped[list[Any]]
    officer_certificate_sha256: Mapped[Digest]
    seal_certificate_sha256: Mapped[Digest]
    issued_at: Mapped[datetime] = mapped_column(UTCDateTime)
    status: Mapped[CertificateStatus] = mapped_column(
        stored_as_text(CertificateStatus), default=CertificateStatus.IN_FORCE
    )
    revoked_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    revocation_reason: Mapped[str | None] = mapped_column(String(500))
    revocation_decision: Mapped[str | None] = mapped_column(String(100))

    def revoke(self, *, decision: str, reason: str) -> None:
        """By a decision that is published (Circular 01/2020 art. 7). Raises ConflictError the second time."""
        if self.status is CertificateStatus.REVOKED:
            raise ConflictError(code="already_revoked")
        self.status = CertificateStatus.REVOKED
        self.revoked_at = utc_now()
        self.revocation_decision = decision
        self.revocation_reason = reason
