"""A file as it came in."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.entities.base import Base, JSONObject, reference
from models.identifiers import new_id


class SourceFile(Base, kw_only=True):
    """One file of a capture, byte for byte in the blob store. `kind` is what its content is: pdf, jpeg, png, ...

    `pages` are the pages of the file that the capture has, counted from 1, where it has not all of them in their order:
    then the same file may be there several times. The pages of a capture are those of its files, one after the other.
    """

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
    pages: Mapped[list[int] | None] = mapped_column(default=None)

    @property
    def page_numbers(self) -> tuple[int, ...]:
        """Which pages of the file the capture has, in order."""
        return tuple(self.pages) if self.pages is not None else tuple(range(1, (self.page_count or 0) + 1))
