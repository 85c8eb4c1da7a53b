"""Which person an account belongs to, seen by somebody who checked."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference


class IdentityBinding(Base, kw_only=True):
    """An account's verified personal number, as its keyed digest. One number, one account; never typed by its owner.

    `number_shown` is masked. Name and day of birth are those of the card, for papers that name their holder without a
    personal number.
    """

    __tablename__ = "identity_binding"

    user_id: Mapped[str] = mapped_column(reference("user_account.id"), primary_key=True)
    owner_key: Mapped[str] = mapped_column(unique=True)
    number_shown: Mapped[str]
    full_name: Mapped[str]
    date_of_birth: Mapped[date]
    verified_by: Mapped[str]
    verified_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
