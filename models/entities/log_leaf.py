"""An entry of the transparency log."""

from sqlalchemy import BigInteger, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base


class LogLeaf(Base, kw_only=True):
    """Written only by `certify.log.appending`, at the end. Never changed, never deleted.

    `data` is the entry as the public reads it, `hash` its leaf hash (RFC 6962). `salt` is not public: without it
    nobody can tell by trying names which person an entry is about.
    """

    __tablename__ = "log_leaf"
    __table_args__ = (UniqueConstraint("subject_id", "kind"),)

    leaf_index: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    hash: Mapped[bytes]
    kind: Mapped[str]
    subject_id: Mapped[str]
    salt: Mapped[str]
    data: Mapped[str]
