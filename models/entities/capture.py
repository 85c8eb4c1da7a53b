"""How a document came in: the act of capturing, and the files it brought."""

from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, CreatedAt, Digest, Id, stored_as_text


class CaptureSource(StrEnum):
    """Only a counter scan is ever certified (Decree 45/2020 art. 3(9), 10(3))."""

    CITIZEN_UPLOAD = "citizen_upload"
    COUNTER_SCAN = "counter_scan"


class Capture(Base):
    """Files captured together from one document."""

    __tablename__ = "capture"

    id: Mapped[Id]
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id"), index=True)
    source: Mapped[CaptureSource] = mapped_column(stored_as_text(CaptureSource))
    captured_by: Mapped[str | None] = mapped_column(String(36))
    captured_at: Mapped[CreatedAt]

    @property
    def may_be_certified(self) -> bool:
        return self.source is CaptureSource.COUNTER_SCAN


class SourceFile(Base):
    """One file as it arrived, byte for byte in the blob store."""

    __tablename__ = "source_file"
    __table_args__ = (UniqueConstraint("capture_id", "ordinal"),)

    id: Mapped[Id]
    capture_id: Mapped[str] = mapped_column(ForeignKey("capture.id"))
    ordinal: Mapped[int]
    file_name: Mapped[str] = mapped_column(String(255))
    kind: Mapped[str] = mapped_column(String(16))
    blob_sha256: Mapped[Digest] = mapped_column(index=True)
    byte_count: Mapped[int]
    page_count: Mapped[int | None]
    warnings: Mapped[list[Any]] = mapped_column(default=list)
