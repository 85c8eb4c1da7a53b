"""A document that was joined with others."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, reference


class JoinedDocument(Base, kw_only=True):
    """Which document is which piece of a joining. Never changed.

    `capture_id` is the capture of the piece at that time: all its pages went into the joined one, in their order. A
    document may be in several joinings, one after the other was undone.
    """

    __tablename__ = "joined_document"
    __table_args__ = (UniqueConstraint("joining_id", "ordinal"),)

    joining_id: Mapped[str] = mapped_column(reference("joining.id"), primary_key=True)
    document_id: Mapped[str] = mapped_column(reference("document.id"), primary_key=True, index=True)
    ordinal: Mapped[int]  # from 1
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
