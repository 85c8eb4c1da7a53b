"""Who did what, when, to what: a chain in which no link can be changed unseen."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, JSONObject


class AuditEvent(Base, kw_only=True):
    """Written only by `models.audit.record`. `hash` covers everything else in the row and the hash before it."""

    __tablename__ = "audit_event"
    __table_args__ = (Index(None, "subject_type", "subject_id"),)

    sequence: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    subject_type: Mapped[str]
    subject_id: Mapped[str]
    details: Mapped[JSONObject]
    previous_hash: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)
