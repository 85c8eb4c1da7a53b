"""A clerk's written answer to what spoke against certifying."""

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id
from models.values.understanding import HintCode


class HintSettlement(Base, kw_only=True):
    """Why the paper may be certified in spite of a hint. It belongs to one capture: a new scan is looked at anew."""

    __tablename__ = "hint_settlement"
    __table_args__ = (
        UniqueConstraint("capture_id", "code"),
        CheckConstraint("length(reason) > 0", name="reason_given"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    code: Mapped[HintCode]
    reason: Mapped[str]
    settled_by: Mapped[str]
    settled_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
