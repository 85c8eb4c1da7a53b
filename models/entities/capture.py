"""One time that the paper was photographed or scanned."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class CaptureSource(StrEnum):
    """Who held the paper. Public: part of the API."""

    CITIZEN_UPLOAD = "citizen_upload"
    COUNTER_SCAN = "counter_scan"


class Capture(Base, kw_only=True):
    """A citizen's upload or the counter's scan: kept apart, because only the second can be certified.

    `captured_by` names an account or a client system; it is None for a citizen without an account.
    """

    __tablename__ = "capture"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    source: Mapped[CaptureSource]
    captured_by: Mapped[str | None] = mapped_column(default=None)
    captured_at: Mapped[datetime] = mapped_column(default_factory=utc_now)

    @property
    def may_be_certified(self) -> bool:
        """Whether an officer's clerk made it from the paper original."""
        return self.source is CaptureSource.COUNTER_SCAN
