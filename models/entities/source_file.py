"""A file as it came in."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, JSONObject, reference
from models.identifiers import new_id


class SourceFile(Base, kw_only=True):
    """One file of a capture, byte for byte in the blob store. `kind` is what its content is: pdf, jpeg, png, ..."""

    __tablename__ = "source_file"
    __table_args__ = (UniqueConstraint("capture_id", "ordinal"),)

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    capture_id: Mapped[str] = mapped_column(reference("capture.id"))
    ordinal: Mapped[int]  # from 1, in the order in which the files were given
    file_name: Mapped[str]
    kind: Mapped[str]
    blob_sha256: Mapped[str] = mapped_column(index=True)
    byte_count: Mapped[int]
    page_count: Mapped[int | None] = mapped_column(default=None)
    warnings: Mapped[list[JSONObject]] = mapped_column(default_factory=list)
