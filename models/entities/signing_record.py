"""What was handed to the keys under one number: the signing port's own journal."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class SealingPolicy(StrEnum):
    """How an agency's seal comes on a copy. Public: part of the API."""

    WITH_OFFICER = "with_officer"  # in one go with the officer's signature
    KEEPER = "keeper"  # a second person, who holds the seal, has it applied


class SigningRecord(Base, kw_only=True):
    """One number of one register and the one content that may be signed under it (RELIABILITY T-05).

    Written before a key is asked and kept for good; triggers refuse another content. `token` and `code` are drawn
    once, so that work taken up again after a crash is about the same file. `sealed_blob_sha256` is the file with both
    signatures while it waits for its last time-stamp: nothing that can be reached refers to it. `awaiting_since` is
    when no authority gave a time-stamp for the first time. `sealing` is the agency's policy when the number was given:
    changing the policy changes nothing about it.
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
    sealing: Mapped[SealingPolicy] = mapped_column(default=SealingPolicy.WITH_OFFICER)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
