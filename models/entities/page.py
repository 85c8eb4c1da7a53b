"""One page of a capture: its pictures, what was read on it, who attested it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, Digest, Id, UTCDateTime


class Page(Base):
    """`original_sha256` is the raster as captured, `clean_sha256` the upright, straightened one the clerk sees.

    `reading`, `quality` and `marks` are JSON of the values in `models/values` (see `models/values/codec.py`).
    """

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("capture_id", "number"),)

    id: Mapped[Id]
    capture_id: Mapped[str] = mapped_column(ForeignKey("capture.id"))
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id"), index=True)
    number: Mapped[int]
    original_sha256: Mapped[Digest]
    clean_sha256: Mapped[Digest]
    width: Mapped[int]
    height: Mapped[int]
    dpi: Mapped[int]
    rotation: Mapped[int] = mapped_column(default=0)
    quality: Mapped[dict[str, Any]] = mapped_column(default=dict)
    reading: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    marks: Mapped[list[Any]] = mapped_column(default=list)
    attested_by: Mapped[str | None] = mapped_column(String(36))
    attested_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def attest(self, clerk_id: str) -> None:
        """A clerk says: I held this page against the paper original and they agree."""
        self.attested_by = clerk_id
        self.attested_at = utc_now()
