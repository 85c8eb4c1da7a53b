"""A certified copy's place in a status list."""

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, reference


class StatusListEntry(Base, kw_only=True):
    """Taken with the number and printed on the copy, so it is never changed, deleted or given twice.

    The bit itself is kept nowhere: it is what the register and the certificate say when a list is made.
    """

    __tablename__ = "status_list_entry"
    __table_args__ = (
        UniqueConstraint("list_number", "list_index"),
        CheckConstraint("list_number >= 1", name="lists_from_one"),
        CheckConstraint("list_index >= 0", name="places_from_zero"),
    )

    entry_id: Mapped[str] = mapped_column(reference("register_entry.id"), primary_key=True)
    list_number: Mapped[int]
    list_index: Mapped[int]
