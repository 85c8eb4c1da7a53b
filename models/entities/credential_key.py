"""A key that credentials, codes and status lists were signed with."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base


class CredentialKey(Base, kw_only=True):
    """Remembered when it is first used and published from then on, so that what it signed can be checked after the
    office has changed to another key. `certificates` are DER in base64, the key's own first.
    """

    __tablename__ = "credential_key"

    key_id: Mapped[str] = mapped_column(primary_key=True)
    certificates: Mapped[list[str]]
    first_used_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
