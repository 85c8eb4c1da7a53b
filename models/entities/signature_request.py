"""One signature asked of one key."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class SignerRole(StrEnum):
    """Whose signature it is. The officer signs first (DESIGN.md section 2)."""

    OFFICER = "officer"
    SEAL = "seal"


class SignatureRequest(Base, kw_only=True):
    """The very bytes a key was asked to sign, kept before it is asked.

    `revision` is what the signature adds to the file, its place still empty; `attributes` the signed attributes (DER)
    that the key signs. Asked again after a lost answer, a key gets these bytes and no others: triggers keep them, and
    a signature once it is there. `transaction_id` is a remote service's name for its work in hand.
    `officer_id` is in whose name the copy is signed; the rate alarm counts by it.
    """

    __tablename__ = "signature_request"
    __table_args__ = (
        UniqueConstraint("record_id", "role"),
        Index(None, "officer_id", "requested_at"),
        Index(None, "certificate_sha256", "requested_at"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    record_id: Mapped[str] = mapped_column(reference("signing_record.id"))
    role: Mapped[SignerRole]
    certificate_sha256: Mapped[str]
    attributes: Mapped[bytes]
    revision: Mapped[bytes]
    officer_id: Mapped[str | None] = mapped_column(default=None)
    transaction_id: Mapped[str | None] = mapped_column(default=None)
    signature: Mapped[bytes | None] = mapped_column(default=None)
    timestamp_token: Mapped[bytes | None] = mapped_column(default=None)
    requested_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    signed_at: Mapped[datetime | None] = mapped_column(default=None)
