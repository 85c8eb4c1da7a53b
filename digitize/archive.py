"""The archive copy of a digitised document: PDF/A-2u, the pages as they were cleaned with their text under them.

It is made for searching and keeping. It is not the certified copy, which `certify` builds from frozen pages.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from digitize.documents import DigitizedDocument
from models.document_metadata import DocumentMetadata
from models.pdfa import PDFAPage, write_pdfa
from models.values.reading import PageReading


def archive_page(clean_png: bytes, reading: PageReading, *, dpi: float) -> PDFAPage:
    """One page: the picture in its own size, every word findable where it stands."""
    return PDFAPage(clean_png, reading.width, reading.height, dpi, lines=reading.lines)


def archive_document(document: DigitizedDocument, *, created_at: datetime, file_name: str = "") -> bytes:
    """The archive copy of a document that was read in this process. The same document and time give the same bytes."""
    metadata = replace(metadata_of(document), file_name=file_name)
    number = document.understanding.field_named("document_number")
    title = " ".join(filter(None, [metadata.type_name, number.value if number else None]))
    pages = (archive_page(page.clean_png, page.reading, dpi=page.dpi) for page in document.pages)
    return write_pdfa(pages, part=2, title=title, created_at=created_at, described=metadata.as_xmp())


def metadata_of(document: DigitizedDocument) -> DocumentMetadata:
    """What was read surely: what a person would have to look at first is no metadata yet."""
    understood = document.understanding
    values = {field.name: field.value for field in understood.fields if not field.needs_review}
    return DocumentMetadata.of_values(values, type_name=understood.document_type.name, pages=len(document.pages))
