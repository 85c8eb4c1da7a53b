"""What others must be told, written in the transaction that made it true."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject
from models.identifiers import new_id


class OutboxMessage(Base, kw_only=True):
    """An event for other systems. `key` lets a receiver drop a message that comes twice."""

    __tablename__ = "outbox_message"

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    key: Mapped[str] = mapped_column(unique=True)
    topic: Mapped[str]
    payload: Mapped[JSONObject]
    created_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
    delivered_at: Mapped[datetime | None] = mapped_column(index=True, default=None)
