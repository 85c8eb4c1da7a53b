"""Which person a member of staff is, so that nobody certifies for himself."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference


class StaffIdentity(Base, kw_only=True):
    """A staff account's personal number as its keyed digest; said by an administrator, never by its owner.

    Two accounts may be of one person: then neither certifies what the other had in hand. `number_shown` is masked.
    """

    __tablename__ = "staff_identity"

    account_id: Mapped[str] = mapped_column(reference("user_account.id"), primary_key=True)
    owner_key: Mapped[str]
    number_shown: Mapped[str]
    birth_year: Mapped[int]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
