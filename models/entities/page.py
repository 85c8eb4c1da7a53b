"""One page of a capture: what was captured, what was made of it, what was read."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference
from models.identifiers import new_id
from models.values.codec import (
    mark_from_json,
    mark_to_json,
    page_quality_from_json,
    page_quality_to_json,
    page_reading_from_json,
    page_reading_to_json,
)
from models.values.reading import PageQuality, PageReading
from models.values.understanding import Mark


class StuckNote(StrEnum):
    """What a picture shows of a page with a note stuck on it. Public: part of the frozen manifest."""

    WITH = "with_note"
    WITHOUT = "without_note"


class Page(Base, kw_only=True):
    """`original_sha256` is the raster as captured, `clean_sha256` the upright, straightened one; both PNG.

    `width`, `height` and `dpi` are those of the clean picture, in whose pixels every box is given; `rotation` tells
    by how many degrees clockwise the original was turned. After the freeze a trigger keeps the pictures and the
    attestation as they are.
    """

    __tablename__ = "page"
    __table_args__ = (
        UniqueConstraint("capture_id", "number"),
        CheckConstraint("number >= 1", name="number_from_one"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    number: Mapped[int]
    original_sha256: Mapped[str] = mapped_column(index=True)
    clean_sha256: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    dpi: Mapped[int]
    rotation: Mapped[int] = mapped_column(default=0)
    quality: Mapped[JSONObject] = mapped_column(default_factory=dict)
    reading: Mapped[JSONObject | None] = mapped_column(default=None)
    marks: Mapped[list[JSONObject]] = mapped_column(default_factory=list)
    attested_by: Mapped[str | None] = mapped_column(default=None)
    attested_at: Mapped[datetime | None] = mapped_column(default=None)
    stuck_note: Mapped[StuckNote | None] = mapped_column(default=None)

    @property
    def page_reading(self) -> PageReading | None:
        """What the reader saw, or None while the page waits to be read."""
        return page_reading_from_json(self.reading) if self.reading is not None else None

    @property
    def page_quality(self) -> PageQuality | None:
        return page_quality_from_json(self.quality) if self.quality else None

    @property
    def page_marks(self) -> tuple[Mark, ...]:
        return tuple(mark_from_json(mark) for mark in self.marks)

    @property
    def awaits_reading(self) -> bool:
        return self.reading is None

    @property
    def is_attested(self) -> bool:
        return self.attested_at is not None

    def record_reading(self, reading: PageReading) -> None:
        """What the reader saw; a second reading takes the place of the first."""
        self.reading = page_reading_to_json(reading)

    def record_turn(self, degrees: int, clean_sha256: str) -> None:
        """A person turned the clean picture by quarters, clockwise; this is what it is now."""
        if degrees % 180:
            self.width, self.height = self.height, self.width
        self.rotation = (self.rotation + degrees) % 360
        self.clean_sha256 = clean_sha256

    def record_quality(self, quality: PageQuality) -> None:
        self.quality = page_quality_to_json(quality)

    def record_marks(self, marks: tuple[Mark, ...]) -> None:
        """The seals, signatures and stamps found on this page."""
        self.marks = [mark_to_json(mark) for mark in marks]

    def attest(self, clerk_id: str, at: datetime | None = None, *, stuck_note: StuckNote | None = None) -> None:
        """A clerk says: I held this page against the paper original and they agree."""
        self.stuck_note = stuck_note
        self.attested_by = clerk_id
        self.attested_at = at or utc_now()
