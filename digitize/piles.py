"""Read files parted into documents: each document's pages in its own order, and where each page came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.document_type import recognise_type
from classifiers.layout import lay_out
from classifiers.splitting import PilePage, split_pages
from digitize.documents import DocumentSource
from digitize.read_files import ReadFile, ReadPage, without_pages
from models.refusals import FileWarning, warning


@dataclass(frozen=True, slots=True)
class DocumentPages:
    """The pages of one document. `files` and `file_numbers` tell for each page which file of the pile it came from."""

    files: tuple[ReadFile, ...]
    file_numbers: tuple[int, ...]
    pages: tuple[ReadPage, ...]

    @property
    def sources(self) -> tuple[DocumentSource, ...]:
        """Page numbers within each file. Their order is the order of the document's pages, so a file of which other
        pages come later is named again."""
        found = []
        for _, run in groupby(range(len(self.pages)), key=lambda at: self.file_numbers[at]):
            places = tuple(run)
            file = self.files[places[0]]
            found.append(DocumentSource(file.file_name, file.sha256, tuple(self.pages[at].number for at in places)))
        return tuple(found)

    def type_code(self, *, today: date, catalogue: DocumentTypeCatalogue | None = None) -> str:
        """The code of its type, `unknown` where nothing is sure enough."""
        readings = [page.reading for page in self.pages]
        layouts = [lay_out(reading, number) for number, reading in enumerate(readings, start=1)]
        known = catalogue or DocumentTypeCatalogue.load()
        return recognise_type(layouts, known, readings, today=today).guess.code

    @property
    def warnings(self) -> tuple[FileWarning, ...]:
        """Those of its files and of its own pages, each once, in the order in which they came up."""
        from_files = [found for file in self.files for found in file.warnings]
        from_pages = [warning(code) for page in self.pages for code in page.warnings]
        return tuple({found.code: found for found in [*from_files, *from_pages]}.values())


def split_files(
    files: Sequence[ReadFile], *, today: date, catalogue: DocumentTypeCatalogue | None = None
) -> tuple[DocumentPages, ...]:
    """The documents of a pile of files, in the order of their first pages. Every page is in exactly one."""
    placed = [(number, page) for number, file in enumerate(files) for page in file.pages]
    pile = [PilePage(page.reading, number, page.is_blank) for number, page in placed]
    light = [without_pages(file) for file in files]
    return tuple(
        DocumentPages(
            tuple(light[placed[at][0]] for at in places),
            tuple(placed[at][0] for at in places),
            tuple(placed[at][1] for at in places),
        )
        for places in split_pages(pile, today=today, catalogue=catalogue)
    )
