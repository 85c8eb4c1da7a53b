"""Heads of the transparency log that were signed, and who else vouches for them."""

from datetime import datetime

from sqlalchemy import BigInteger, Integer
from sqlalchemy.orm import Mapped, mapped_column

from models.clock import utc_now
from models.entities.base import Base


class LogCheckpoint(Base, kw_only=True):
    """One signed head a size. `note` is the signed note as it was given out."""

    __tablename__ = "log_checkpoint"

    size: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    root: Mapped[bytes]
    note: Mapped[str]
    signed_at: Mapped[datetime] = mapped_column(default_factory=utc_now)


class LogCosignature(Base, kw_only=True):
    """A witness saw this head and found it to continue the one it saw before. `line` goes under the note."""

    __tablename__ = "log_cosignature"

    size: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    witness: Mapped[str] = mapped_column(primary_key=True)
    line: Mapped[str]
    received_at: Mapped[datetime] = mapped_column(default_factory=utc_now)
