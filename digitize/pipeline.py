"""From files to digitised documents: the whole story in one class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.certainty import Certainty
from classifiers.routing import SPOT_CHECK_SHARE
from classifiers.understanding import understand
from digitize.days import today_in_vietnam
from digitize.documents import DigitizedDocument, DigitizedPage
from digitize.hinting import hints_of
from digitize.limits import IntakeLimits
from digitize.page_pictures import PictureFolder, pictures_in_files
from digitize.piles import DocumentPages, split_files
from digitize.read_files import Progress, ReadFile, ReadPage, read_file
from models.errors import RefusedFileError
from ocr.reader import LineReader, PageReader


@dataclass(frozen=True, slots=True)
class Digitization:
    """What came of some files: the documents found in them, and the files that were not taken in with the reason."""

    documents: tuple[DigitizedDocument, ...]
    refusals: tuple[tuple[Path, RefusedFileError], ...] = ()


class DigitizationPipeline:
    """Reads documents in this process, one page after the other. The service does the same steps as jobs."""

    def __init__(
        self,
        reader: PageReader,
        catalogue: DocumentTypeCatalogue | None = None,
        *,
        limits: IntakeLimits | None = None,
        today: Callable[[], date] = today_in_vietnam,
        second_reader: LineReader | None = None,
        certainty: Certainty | None = None,
        spot_check_share: float = SPOT_CHECK_SHARE,
    ) -> None:
        self._reader = reader
        self._catalogue = catalogue or DocumentTypeCatalogue.load()
        self._limits = limits or IntakeLimits()
        self._today = today
        self._second_reader = second_reader
        self._certainty = certainty
        self._spot_check_share = spot_check_share

    def digitize(self, files: Sequence[Path], on_progress: Callable[[Progress], None] | None = None) -> Digitization:
        """Every document of a pile of files, in order. A file that is refused is told, and the others go on."""
        pictures = PictureFolder()
        read: list[ReadFile] = []
        refusals: list[tuple[Path, RefusedFileError]] = []
        for path in files:
            try:
                read.append(self.read(path, pictures.path, on_progress))
            except RefusedFileError as refusal:
                refusals.append((path, refusal))
        documents = tuple(self.understand(pages, pictures) for pages in self.split(read))
        return Digitization(documents, tuple(refusals))

    def read(self, path: Path, folder: Path, on_progress: Callable[[Progress], None] | None = None) -> ReadFile:
        """One file page by page, its pictures put into `folder`. Raises RefusedFileError."""
        return read_file(path, folder, self._reader, limits=self._limits, on_progress=on_progress)

    def split(self, files: Sequence[ReadFile]) -> tuple[DocumentPages, ...]:
        """The files' pages parted into documents."""
        return split_files(files, today=self._today(), catalogue=self._catalogue)

    def understand(self, pages: DocumentPages, pictures: PictureFolder | None = None) -> DigitizedDocument:
        """One document understood. It keeps `pictures` from being deleted."""
        today = self._today()
        readings = [page.reading for page in pages.pages]
        images = pictures_in_files([page.picture for page in pages.pages])
        understanding = understand(
            readings,
            images,
            today=today,
            catalogue=self._catalogue,
            second_reader=self._second_reader,
            certainty=self._certainty,
            spot_check_share=self._spot_check_share,
        )
        hints = hints_of(
            understanding,
            readings,
            images,
            today=today,
            warnings=[found.code for found in pages.warnings],
            catalogue=self._catalogue,
        )
        numbered = tuple(_digitized(page, number) for number, page in enumerate(pages.pages, start=1))
        return DigitizedDocument(pages.sources, understanding, numbered, pages.warnings, today, hints, pictures)


def _digitized(page: ReadPage, number: int) -> DigitizedPage:
    return DigitizedPage(
        number=number,
        picture=page.picture,
        width=page.reading.width,
        height=page.reading.height,
        dpi=page.dpi,
        rotation=page.rotation,
        quality=page.quality,
        reading=page.reading,
    )
