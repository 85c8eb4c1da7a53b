"""A full tile of the transparency log's tree."""

from sqlalchemy import BigInteger, Integer, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base


class LogTile(Base, kw_only=True):
    """256 hashes of one level, written when the last of them is there and never changed.

    `root` is the hash over all of them: it is what the level above holds. It stands before the long column, so that
    reading 255 of them touches no overflow pages.
    """

    __tablename__ = "log_tile"

    level: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    tile_index: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    root: Mapped[bytes]
    hashes: Mapped[bytes]
