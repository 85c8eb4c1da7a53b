"""The manifest of what the clerk compared: from here on the pages do not change."""

from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, CreatedAt, Digest, Id


class Freeze(Base):
    """`digest` is the SHA-256 of the canonical JSON of `manifest`: page rasters and settled fields."""

    __tablename__ = "freeze"

    id: Mapped[Id]
    document_id: Mapped[str] = mapped_column(ForeignKey("document.id"), unique=True)
    manifest: Mapped[dict[str, Any]]
    digest: Mapped[Digest]
    frozen_by: Mapped[str] = mapped_column(String(36))
    frozen_at: Mapped[CreatedAt]
