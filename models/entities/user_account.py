"""People who sign in."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class Role(StrEnum):
    """What a person may do. Public: part of the API."""

    CITIZEN = "citizen"
    CLERK = "clerk"
    OFFICER = "officer"
    SEAL_KEEPER = "seal_keeper"
    ADMIN = "admin"
    AUDITOR = "auditor"


class UserAccount(Base, kw_only=True):
    """One person, one account. Staff belong to an agency, citizens to none."""

    __tablename__ = "user_account"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    agency_id: Mapped[str | None] = mapped_column(reference("agency.id"), index=True, default=None)
    login: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    position_title: Mapped[str] = mapped_column(default="")
    role: Mapped[Role]
    password_hash: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
