"""Builds every object, once, when it is first needed. The only place that knows which adapter stands behind what.

Nothing heavy happens at import or at construction, so that commands that do not read start at once. A container
belongs to one process and is never shared across a fork.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from api.settings import Settings

if TYPE_CHECKING:
    from types import TracebackType

    from digitize.limits import IntakeLimits
    from digitize.pipeline import DigitizationPipeline
    from models.database import Database
    from models.storage import BlobStore
    from ocr.reader import PageReader


class Container:
    """The objects of one process. Use as a context manager where connections should be closed in order."""

    def __init__(self, settings: Settings) -> None:
        """Opens nothing yet."""
        self.settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close what was opened."""
        if "database" in self.__dict__:
            self.database.dispose()

    @cached_property
    def database(self) -> Database:
        """The records."""
        from models.database import Database

        return Database(self.settings.database_address())

    @cached_property
    def storage(self) -> BlobStore:
        """The encrypted blobs of the data folder."""
        from models.storage import LocalBlobStore, load_or_create_master_key

        folder = self.settings.data_folder
        return LocalBlobStore(folder / "blobs", load_or_create_master_key(folder / "keys" / "storage.key"))

    @cached_property
    def limits(self) -> IntakeLimits:
        """What a file may be."""
        from digitize.limits import IntakeLimits

        return IntakeLimits(file_bytes=self.settings.upload_max_bytes)

    @cached_property
    def reader(self) -> PageReader:
        """The default reader; loading its networks takes a second or two."""
        from ocr.paddle_reader import PaddleReader

        return PaddleReader(threads=self.settings.reader_threads)

    @cached_property
    def pipeline(self) -> DigitizationPipeline:
        """Reads files in this process, for the command line."""
        from digitize.pipeline import DigitizationPipeline

        return DigitizationPipeline(self.reader, limits=self.limits)
