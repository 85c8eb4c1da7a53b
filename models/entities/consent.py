"""What an owner lets another system see."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class Consent(Base, kw_only=True):
    """One purpose, one recipient, some results, some of their fields, for a time (Law 91/2025/QH15). Withdrawn at will.

    `field_names` are the values that may be read, `with_copy` whether the certified copy may be fetched.
    """

    __tablename__ = "consent"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    owner_key: Mapped[str] = mapped_column(index=True)
    granted_by: Mapped[str] = mapped_column(reference("user_account.id"))
    recipient_id: Mapped[str] = mapped_column(reference("api_client.id"), index=True)
    purpose: Mapped[str]
    result_ids: Mapped[list[str]]
    field_names: Mapped[list[str]] = mapped_column(default_factory=list)
    with_copy: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[datetime] = mapped_column(default_factory=utc_now)
    valid_until: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)

    def holds_at(self, now: datetime) -> bool:
        """Whether it may be relied on at this moment."""
        return self.withdrawn_at is None and self.valid_from <= now < self.valid_until

    def withdraw(self, now: datetime) -> None:
        """From this moment nothing is given on it; withdrawing twice changes nothing."""
        self.withdrawn_at = self.withdrawn_at or now
