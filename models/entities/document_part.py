"""A document that came out of another one."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, reference


class DocumentPart(Base, kw_only=True):
    """Which document is which part of a parting. Never changed.

    `capture_id` is the part's own capture, made with it; `pages` are the numbers that its pages had in the capture
    that was parted, in the order of the part.
    """

    __tablename__ = "document_part"
    __table_args__ = (UniqueConstraint("parting_id", "ordinal"),)

    document_id: Mapped[str] = mapped_column(reference("document.id"), primary_key=True)
    parting_id: Mapped[str] = mapped_column(reference("parting.id"))
    ordinal: Mapped[int]  # from 1
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    pages: Mapped[list[int]]
