"""The bound volumes (quyển) of a register."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference


class RegisterVolume(Base, kw_only=True):
    """A further volume of the same year, from the second on; the numbers run on through it (Decree 23/2015 art. 13)."""

    __tablename__ = "register_volume"
    __table_args__ = (CheckConstraint("volume >= 2", name="first_needs_no_row"),)

    agency_id: Mapped[str] = mapped_column(reference("agency.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    register: Mapped[str] = mapped_column(primary_key=True)
    volume: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_number: Mapped[int]
    opened_by: Mapped[str]
    opened_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
