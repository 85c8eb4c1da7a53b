"""What was handed to the keys under one number: the signing port's own journal."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class SigningRecord(Base, kw_only=True):
    """One number of one register and the one content that may be signed under it (RELIABILITY T-05).

    Written before a key is asked and kept for good; triggers refuse another content. `token` and `code` are drawn
    once, so that work taken up again after a crash is about the same file. `sealed_blob_sha256` is the file with both
    signatures while it waits for its last time-stamp: nothing that can be reached refers to it. `awaiting_since` is
    when no authority gave a time-stamp for the first time.
    """

    __tablename__ = "signing_record"
    __table_args__ = (UniqueConstraint("agency_id", "year", "register", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    year: Mapped[int]
    register: Mapped[str]
    number: Mapped[int]
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    digest: Mapped[str]
    token: Mapped[str]
    code: Mapped[str]
    unsigned_blob_sha256: Mapped[str | None] = mapped_column(default=None)
    record_sha256: Mapped[str | None] = mapped_column(default=None)
    sealed_blob_sha256: Mapped[str | None] = mapped_column(default=None)
    awaiting_since: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
