"""An office that receives and certifies."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, CreatedAt, Id


class Agency(Base):
    """`code` is the agency's identifier by Decision 20/2020 (root first, dots): H24.15.03."""

    __tablename__ = "agency"

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    parent_name: Mapped[str] = mapped_column(String(200), default="")
    place: Mapped[str] = mapped_column(String(100), default="")
    created_at: Mapped[CreatedAt]
