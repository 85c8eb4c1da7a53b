"""The last number given in a register."""

from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, reference


class RegisterCounter(Base, kw_only=True):
    """One row a register and year. Its row lock puts the reservations in line; a trigger lets it grow only by one."""

    __tablename__ = "register_counter"

    agency_id: Mapped[str] = mapped_column(reference("agency.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    register: Mapped[str] = mapped_column(primary_key=True)
    last_number: Mapped[int] = mapped_column(default=0)
