"""One value of a document: what the machine read and what a clerk settled, side by side."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, Id, UTCDateTime, stored_as_text
from models.values.understanding import FieldSource


class Field(Base):
    """`read_*`, `confidence`, `page` and `box` never change after reading; `value` is what counts now."""

    __tablename__ = "field"
    __table_args__ = (UniqueConstraint("capture_id", "name"),)

    id: Mapped[Id]
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id"), index=True)
    capture_id: Mapped[str] = mapped_column(ForeignKey("capture.id"))
    ordinal: Mapped[int]
    name: Mapped[str] = mapped_column(String(64))
    read_value: Mapped[str | None]
    read_text: Mapped[str | None]
    confidence: Mapped[float]
    page: Mapped[int | None]
    box: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    source: Mapped[FieldSource] = mapped_column(stored_as_text(FieldSource))
    needs_review: Mapped[bool]
    reasons: Mapped[list[Any]] = mapped_column(default=list)
    value: Mapped[str | None]
    unreadable: Mapped[bool] = mapped_column(default=False)
    settled_by: Mapped[str | None] = mapped_column(String(36))
    settled_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    @property
    def is_settled(self) -> bool:
        return self.settled_by is not None

    def accept(self, clerk_id: str) -> None:
        """The clerk compared the read value with the paper and keeps it."""
        self.value = self.read_value
        self._settle(clerk_id)

    def correct(self, clerk_id: str, value: str) -> None:
        """The clerk typed what the paper says. The read value stays beside it."""
        self.value = value
        if value != self.read_value:
            self.source = FieldSource.CLERK
        self._settle(clerk_id)

    def mark_unreadable(self, clerk_id: str) -> None:
        """The paper itself cannot be read here, or the field is not on it."""
        self.value = None
        self.unreadable = True
        self._settle(clerk_id)

    def _settle(self, clerk_id: str) -> None:
        if self.value is not None:
            self.unreadable = False
        self.needs_review = False
        self.settled_by = clerk_id
        self.settled_at = utc_now()
