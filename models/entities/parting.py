"""One document that turned out to be several: who parted it into which, and whether that was taken back."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError
from models.identifiers import new_id


class Parting(Base, kw_only=True):
    """One act. Its document is closed while it stands; at most one stands for a document. Never changed, but undone
    once.

    `left_out` are the pages of the capture that a person put into no document: their pictures stay with the capture.
    """

    __tablename__ = "parting"
    __table_args__ = (
        Index(
            "uq_parting_standing",
            "document_id",
            unique=True,
            sqlite_where=text("undone_at is null"),
            postgresql_where=text("undone_at is null"),
        ),
        CheckConstraint("(undone_at is null) = (undone_by is null)", name="undone_by_somebody"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    left_out: Mapped[list[int]] = mapped_column(default_factory=list)
    parted_by: Mapped[str]
    parted_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    undone_by: Mapped[str | None] = mapped_column(default=None)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)

    def undo(self, clerk_id: str) -> None:
        """The document is one again. Raises ConflictError the second time."""
        if self.undone_at is not None:
            raise ConflictError(code="already_decided")
        self.undone_by, self.undone_at = clerk_id, utc_now()
