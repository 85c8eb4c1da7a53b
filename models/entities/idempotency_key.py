"""Answers given once, to be given again when a caller repeats its request."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base, JSONObject


class IdempotencyKey(Base, kw_only=True):
    """One request of one caller and the answer to it, written in the transaction that did the work."""

    __tablename__ = "idempotency_key"

    client: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request_sha256: Mapped[str]
    status: Mapped[int]
    response_body: Mapped[JSONObject]
    created_at: Mapped[datetime] = mapped_column(index=True, default_factory=utc_now)
