"""One value of a document: as it was read, and as a clerk settled it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id
from models.values.geometry import Quad
from models.values.understanding import FieldReading, FieldSource


class Field(Base, kw_only=True):
    """`read_*`, `confidence`, `reasons`, `readers_agree` and the place stay as the machine read them; `value` is what
    holds now.

    `needs_review` and `source` follow the clerk: what is settled is reviewed, and a typed value comes from the clerk.
    An unreadable value is settled without a value, which is not the same as a value nobody has looked at.
    """

    __tablename__ = "field"
    __table_args__ = (UniqueConstraint("capture_id", "ordinal"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    ordinal: Mapped[int]
    name: Mapped[str]
    read_value: Mapped[str | None] = mapped_column(default=None)
    read_text: Mapped[str | None] = mapped_column(default=None)
    confidence: Mapped[float]
    page: Mapped[int | None] = mapped_column(default=None)
    box: Mapped[list[list[float]] | None] = mapped_column(default=None)
    read_source: Mapped[FieldSource] = mapped_column(init=False)
    source: Mapped[FieldSource]
    needs_review: Mapped[bool]
    reasons: Mapped[list[str]] = mapped_column(default_factory=list)
    readers_agree: Mapped[bool | None] = mapped_column(default=None)
    value: Mapped[str | None] = mapped_column(default=None)
    unreadable: Mapped[bool] = mapped_column(default=False)
    settled_by: Mapped[str | None] = mapped_column(default=None)
    settled_at: Mapped[datetime | None] = mapped_column(default=None)

    def __post_init__(self) -> None:
        self.read_source = self.source

    @classmethod
    def from_reading(cls, reading: FieldReading, *, document_id: str, capture_id: str, ordinal: int) -> Field:
        """The record of one reading; its current value is the read one."""
        return cls(
            document_id=document_id,
            capture_id=capture_id,
            ordinal=ordinal,
            name=reading.name,
            read_value=reading.value,
            read_text=reading.text,
            confidence=reading.confidence,
            page=reading.page,
            box=reading.box.as_lists() if reading.box else None,
            source=reading.source,
            needs_review=reading.needs_review,
            reasons=list(reading.reasons),
            readers_agree=reading.readers_agree,
            value=reading.value,
        )

    @property
    def is_settled(self) -> bool:
        return self.settled_by is not None

    @property
    def quad(self) -> Quad | None:
        return Quad.from_points(self.box) if self.box else None

    def accept(self, clerk_id: str) -> None:
        """The clerk compared the read value with the paper and keeps it."""
        self._settle(clerk_id, self.read_value)

    def correct(self, clerk_id: str, value: str) -> None:
        """The clerk typed what the paper says; the read value stays beside it. Raises ValueError when empty."""
        if not value.strip():
            raise ValueError("a correction needs a value; without one the field is unreadable")
        self._settle(clerk_id, value.strip())

    def mark_unreadable(self, clerk_id: str) -> None:
        """The paper itself cannot be read here, or the field is not on it."""
        self._settle(clerk_id, None)
        self.unreadable = True

    def _settle(self, clerk_id: str, value: str | None) -> None:
        self.source = self.read_source if value == self.read_value else FieldSource.CLERK
        self.value = value
        self.unreadable = False
        self.needs_review = False
        self.settled_by = clerk_id
        self.settled_at = utc_now()
