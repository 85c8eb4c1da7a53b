"""What a clerk did with a paper that was certified before: used the copy again, or certified once more."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference


class UseKind(StrEnum):
    """Public: part of the figures."""

    REUSED = "reused"
    CERTIFIED_AGAIN = "certified_again"


class ResultUse(Base, kw_only=True):
    """The paper `document_id` was met while `result_id` was in force. `reason` says why it was certified again."""

    __tablename__ = "result_use"
    __table_args__ = (Index(None, "agency_id", "at"),)

    document_id: Mapped[str] = mapped_column(reference("document.id"), primary_key=True)
    result_id: Mapped[str] = mapped_column(reference("digital_result.id"), index=True)
    agency_id: Mapped[str] = mapped_column(reference("agency.id"))
    kind: Mapped[UseKind]
    reason: Mapped[str] = mapped_column(default="")
    actor: Mapped[str]
    at: Mapped[datetime] = mapped_column(default_factory=utc_now)
