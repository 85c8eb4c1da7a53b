"""A file that an officer signed, held until the keeper of the agency's seal has it sealed."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError
from models.identifiers import new_id


class SealRequest(Base, kw_only=True):
    """The officer asks by signing, the keeper orders (Decree 30/2020, art. 32 and 33). At most one for a number.

    `file_sha256` is the file with the officer's signature and nothing after it: the seal goes over exactly these bytes.
    Nothing that can be reached from outside refers to it. The database itself wants two different people, and lets no
    seal be asked for before somebody ordered it.
    """

    __tablename__ = "seal_request"
    __table_args__ = (CheckConstraint("ordered_by is null or ordered_by <> requested_by", name="four_eyes"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    record_id: Mapped[str] = mapped_column(reference("signing_record.id"), unique=True)
    document_id: Mapped[str] = mapped_column(reference("document.id"), unique=True)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"), index=True)
    file_sha256: Mapped[str]
    requested_by: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    ordered_by: Mapped[str | None] = mapped_column(default=None)
    ordered_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def is_ordered(self) -> bool:
        return self.ordered_by is not None

    def order(self, keeper_id: str, at: datetime | None = None) -> None:
        """The keeper has it sealed. Raises ConflictError the second time."""
        if self.is_ordered:
            raise ConflictError(code="already_decided")
        self.ordered_by = keeper_id
        self.ordered_at = at or utc_now()
