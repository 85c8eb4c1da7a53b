"""The office that certifies."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base
from models.identifiers import new_id


class Agency(Base, kw_only=True):
    """An office with a register of its own. `code` is its national identifier, such as H24.15.03."""

    __tablename__ = "agency"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    parent_name: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")  # as printed before the date: "Hà Nội"
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
