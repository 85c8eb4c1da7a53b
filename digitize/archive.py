"""The archive copy of a digitised document: PDF/A-2u, the pages as they were cleaned with their text under them.

It is made for searching and keeping. It is not the certified copy, which `certify` builds from frozen pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from digitize.documents import DigitizedDocument
from models.pdfa import PDFAPage, write_pdfa
from models.values.reading import PageReading


def archive_page(clean_png: bytes, reading: PageReading, *, dpi: float) -> PDFAPage:
    """One page: the picture in its own size, every word findable where it stands."""
    return PDFAPage(clean_png, reading.width, reading.height, dpi, lines=reading.lines)


def write_archive_copy(pages: Iterable[PDFAPage], *, title: str, created_at: datetime) -> bytes:
    """The file. The same pages, title and time give the same bytes."""
    return write_pdfa(list(pages), part=2, title=title, created_at=created_at)


def archive_document(document: DigitizedDocument, *, created_at: datetime) -> bytes:
    """The archive copy of a document that was read in this process."""
    number = document.understanding.field_named("document_number")
    title = " ".join(filter(None, [document.understanding.document_type.name, number.value if number else None]))
    pages = (archive_page(page.clean_png, page.reading, dpi=page.dpi) for page in document.pages)
    return write_archive_copy(pages, title=title, created_at=created_at)
