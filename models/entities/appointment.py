"""When a copy is due, as the slip in the person's hands says."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, reference
from models.identifiers import new_id


class Appointment(Base, kw_only=True):
    """One slip (phiếu hẹn). A later one of the same document takes the earlier one's place; both are kept."""

    __tablename__ = "appointment"
    __table_args__ = (CheckConstraint("extension_days >= 0", name="extension_not_negative"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    document_id: Mapped[str] = mapped_column(reference("document.id"), index=True)
    received_at: Mapped[datetime]
    due_at: Mapped[datetime]
    extension_days: Mapped[int] = mapped_column(default=0)
    reason: Mapped[str] = mapped_column(default="")
    agreed_in_writing: Mapped[bool] = mapped_column(default=False)
    made_by: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
