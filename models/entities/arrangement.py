"""The pages of a document that a person put in order or turned upright."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.errors import ConflictError


class Arrangement(Base, kw_only=True):
    """One act: the capture `capture_id` was made out of `of_capture_id` and took its place. Never changed, but undone
    once.

    `pages` are the numbers that its pages had there, in its order; `turns` by how many degrees clockwise each was
    turned; `left_out` the pages that it does not have.
    """

    __tablename__ = "arrangement"
    __table_args__ = (CheckConstraint("(undone_at is null) = (undone_by is null)", name="undone_by_somebody"),)

    capture_id: Mapped[str] = mapped_column(reference("capture.id"), primary_key=True)
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    of_capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    pages: Mapped[list[int]]
    turns: Mapped[list[int]]
    left_out: Mapped[list[int]] = mapped_column(default_factory=list)
    arranged_by: Mapped[str]
    arranged_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    undone_by: Mapped[str | None] = mapped_column(default=None)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)

    def undo(self, person_id: str) -> None:
        """The pages are as they were. Raises ConflictError the second time."""
        if self.undone_at is not None:
            raise ConflictError(code="already_decided")
        self.undone_by, self.undone_at = person_id, utc_now()
