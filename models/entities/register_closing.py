"""The end of a register's year (khóa sổ)."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject, reference


class RegisterClosing(Base, kw_only=True):
    """The totals of a year. While it stands a trigger lets no line into that register and year.

    `signed_record` is the record under the officer's signature and the seal, written afterwards: keys may be slow.
    """

    __tablename__ = "register_closing"

    agency_id: Mapped[str] = mapped_column(reference("agency.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    register: Mapped[str] = mapped_column(primary_key=True)
    record: Mapped[JSONObject]
    signed_record: Mapped[JSONObject | None] = mapped_column(default=None)
    closed_by: Mapped[str]
    closed_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
