"""One request of one person (hồ sơ)."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class Dossier(Base, kw_only=True):
    """Holds the documents of one request. `code` is what the receipt shows.

    `owner_id` is the citizen's account when there is one; without an account the tracking token, of which only the
    digest is kept, opens the dossier.
    """

    __tablename__ = "dossier"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"), index=True)
    code: Mapped[str] = mapped_column(unique=True)
    owner_id: Mapped[str | None] = mapped_column(reference("user_account.id"), index=True, default=None)
    requester_name: Mapped[str] = mapped_column(default="")
    tracking_token_sha256: Mapped[str | None] = mapped_column(unique=True, default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
