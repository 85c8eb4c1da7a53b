"""From files to one digitised document: the whole story in one function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.understanding import understand
from digitize.days import today_in_vietnam
from digitize.documents import DigitizedDocument, DigitizedPage, DocumentSource
from digitize.hinting import hints_of
from digitize.images import decode_png
from digitize.intake import AdmittedFile, admit_file
from digitize.limits import IntakeLimits
from digitize.page_reading import back_finder_of, read_prepared_page, rotation_finder_of
from digitize.preparation import PreparedPage, prepare_pages
from models.refusals import FileWarning, warning
from models.values.reading import PageReading
from ocr.reader import LineReader, PageReader


@dataclass(frozen=True, slots=True)
class Progress:
    """Said after each page, so that a person sees that work goes on."""

    file: str
    page: int
    page_count: int


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
    ) -> None:
        self._reader = reader
        self._catalogue = catalogue or DocumentTypeCatalogue.load()
        self._limits = limits or IntakeLimits()
        self._today = today
        self._second_reader = second_reader

    def digitize(
        self, files: Sequence[Path], on_progress: Callable[[Progress], None] | None = None
    ) -> DigitizedDocument:
        """One document from its files, in order. Raises RefusedFileError for a file that is not taken in."""
        if not files:
            raise ValueError("a document needs a file")
        admitted = [admit_file(path, file_name=path.name, limits=self._limits) for path in files]
        pages: list[DigitizedPage] = []
        codes: list[str] = []
        sources = []
        for file, path in zip(admitted, files, strict=True):
            first = len(pages) + 1
            for prepared in self._prepared(file, path):
                image = decode_png(prepared.clean_png)
                reading, found = read_prepared_page(self._reader, image, prepared.text_layer, prepared.quality)
                pages.append(_digitized(prepared, reading, len(pages) + 1))
                codes += [*prepared.warnings, *found]
                if on_progress:
                    on_progress(Progress(file.file_name, prepared.number, file.page_count))
            sources.append(DocumentSource(file.file_name, file.sha256, tuple(range(first, len(pages) + 1))))
        today = self._today()
        readings, images = [page.reading for page in pages], [decode_png(page.clean_png) for page in pages]
        understanding = understand(
            readings,
            images,
            today=today,
            catalogue=self._catalogue,
            second_reader=self._second_reader,
        )
        warnings = _all_warnings(admitted, codes)
        hints = hints_of(
            understanding,
            readings,
            images,
            today=today,
            warnings=[found.code for found in warnings],
            catalogue=self._catalogue,
        )
        return DigitizedDocument(tuple(sources), understanding, tuple(pages), warnings, today, hints)

    def _prepared(self, file: AdmittedFile, path: Path) -> Iterator[PreparedPage]:
        rotations, backs = rotation_finder_of(self._reader), back_finder_of(self._reader)
        return prepare_pages(file, path, rotations, self._limits, back_finder=backs)


def _digitized(prepared: PreparedPage, reading: PageReading, number: int) -> DigitizedPage:
    return DigitizedPage(
        number=number,
        original_png=prepared.original_png,
        clean_png=prepared.clean_png,
        width=prepared.width,
        height=prepared.height,
        dpi=prepared.dpi,
        rotation=prepared.rotation,
        quality=prepared.quality,
        reading=reading,
    )


def _all_warnings(admitted: Sequence[AdmittedFile], codes: Sequence[str]) -> tuple[FileWarning, ...]:
    """Each once, in the order in which they came up."""
    from_files = [found for file in admitted for found in file.warnings]
    every = {found.code: found for found in [*from_files, *(warning(code) for code in codes)]}
    return tuple(every.values())
