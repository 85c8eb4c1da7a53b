"""A link that opens one copy once."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class ShareLink(Base, kw_only=True):
    """Only the digest of the token is kept: a copy of the table opens nothing. `opened_at` ends it."""

    __tablename__ = "share_link"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    token_sha256: Mapped[str] = mapped_column(unique=True)
    result_id: Mapped[str] = mapped_column(reference("digital_result.id"), index=True)
    owner_key: Mapped[str] = mapped_column(index=True)
    created_by: Mapped[str] = mapped_column(reference("user_account.id"))
    recipient_name: Mapped[str]
    purpose: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    expires_at: Mapped[datetime]
    opened_at: Mapped[datetime | None] = mapped_column(default=None)
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)

    def opens_at(self, now: datetime) -> bool:
        """Whether it still opens."""
        return self.opened_at is None and self.withdrawn_at is None and now < self.expires_at

    def withdraw(self, now: datetime) -> None:
        """Opens nothing from this moment; withdrawing twice changes nothing."""
        self.withdrawn_at = self.withdrawn_at or now
