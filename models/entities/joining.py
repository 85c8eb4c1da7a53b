"""Several documents that turned out to be one: who joined them into which, and whether that was taken back."""

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError
from models.identifiers import new_id


class Joining(Base, kw_only=True):
    """One act. The documents that it joins are closed while it stands, and `document_id` goes on in their place. Never
    changed, but undone once.

    `capture_id` is the capture that was made with it: the pages of the joined documents, one document after the other.
    """

    __tablename__ = "joining"
    __table_args__ = (
        UniqueConstraint("document_id"),
        CheckConstraint("(undone_at is null) = (undone_by is null)", name="undone_by_somebody"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"))
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    joined_by: Mapped[str]
    joined_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    undone_by: Mapped[str | None] = mapped_column(default=None)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)

    def undo(self, person_id: str) -> None:
        """The documents are several again. Raises ConflictError the second time."""
        if self.undone_at is not None:
            raise ConflictError(code="already_decided")
        self.undone_by, self.undone_at = person_id, utc_now()
