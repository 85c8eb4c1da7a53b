"""Who saw an owner's result: the log that the owner reads."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class AccessKind(StrEnum):
    """What happened. Public: part of the API."""

    OWNER_DOWNLOAD = "owner_download"
    CONSENT_FIELDS = "consent_fields"
    CONSENT_COPY = "consent_copy"
    LINK_PREVIEW = "link_preview"
    LINK_OPENED = "link_opened"
    CLERK_FOUND = "clerk_found"
    STAFF_DOWNLOAD = "staff_download"
    ACCOUNT_BOUND = "account_bound"


class ResultAccess(Base, kw_only=True):
    """One access. Triggers keep it as it is. `who` is a name that the owner understands, `actor` an id."""

    __tablename__ = "result_access"
    __table_args__ = (Index(None, "owner_key", "at"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    result_id: Mapped[str] = mapped_column(reference("digital_result.id"), index=True)
    owner_key: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[AccessKind]
    actor: Mapped[str]
    who: Mapped[str]
    purpose: Mapped[str] = mapped_column(default="")
    what: Mapped[list[str]] = mapped_column(default_factory=list)
    consent_id: Mapped[str | None] = mapped_column(reference("consent.id"), default=None)
    link_id: Mapped[str | None] = mapped_column(reference("share_link.id"), default=None)
    at: Mapped[datetime] = mapped_column(default_factory=utc_now)
