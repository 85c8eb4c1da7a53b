"""The bytes around the signatures: what no revision owns, what the seal covers, what changed outside the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from certify.verification.reading import SignedFile
from models.pdfa_metadata import PRIVATE_DATA

RECORD_NAME = "record.json"
LARGEST_RECORD = 1024 * 1024
_MOST_PARTS = 8

END_OF_FILE = b"%%EOF"
_WHITE_SPACE = b"\x00\t\n\x0c\r "


def starts_like_a_pdf(data: bytes) -> bool:
    """Readers look for the header in the first kilobyte."""
    return b"%PDF-" in data[:1024]


def signed_parts(file: SignedFile) -> Iterator[bytes]:
    """Parts of a file that somebody may have signed before bytes came after or before them."""
    inside = sorted({end for end in file.covered_ends if 0 < end < len(file.data)}, reverse=True)
    yield from (file.data[:end] for end in inside[:_MOST_PARTS])
    header = file.data.find(b"%PDF-")
    if header > 0:
        yield file.data[header:]


def unaccounted_tail(data: bytes, reader: PdfFileReader) -> bool:
    """Whether bytes follow the end of the last revision that the reader knows.

    Objects appended there without a cross-reference are invisible to a correct reader and shown by a lenient one.
    """
    start = data.find(END_OF_FILE, reader.last_startxref)
    if start < 0:
        return True
    return bool(data[start + len(END_OF_FILE) :].strip(_WHITE_SPACE))


def associated_record(reader: PdfFileReader) -> bytes | None:
    """The bytes of record.json among the associated files, else (PDF/A-2) among our private data, or None."""
    for entry in _value(reader.root, "/AF", ()):
        specification = entry.get_object()
        name = str(_value(specification, "/UF", None) or _value(specification, "/F", ""))
        if name != RECORD_NAME:
            continue
        stream = specification["/EF"]["/F"]
        return _bounded(stream)
    private = _value(_value(_value(reader.root, "/PieceInfo", {}), PRIVATE_DATA, {}), "/Private", {})
    kept = _value(private, f"/{RECORD_NAME}", None)
    return _bounded(kept) if kept is not None else None


def _bounded(stream: Any) -> bytes | None:
    data: bytes = stream.data
    return data if len(data) <= LARGEST_RECORD else None


def same_metadata(earlier: PdfFileReader, later: PdfFileReader) -> bool:
    """Whether XMP and the information dictionary read the same: no signature analysis looks at them."""
    return _metadata(earlier) == _metadata(later)


def _metadata(reader: PdfFileReader) -> tuple[bytes | None, dict[str, str] | None]:
    stream = _value(reader.root, "/Metadata", None)
    described = stream.data if isinstance(stream, generic.StreamObject) else None
    information = _value(reader.trailer, "/Info", None)
    listed = None
    if isinstance(information, generic.DictionaryObject):
        listed = {str(key): repr(information.raw_get(key)) for key in sorted(information.keys())}
    return described, listed


def first_signed_part(file: SignedFile) -> PdfFileReader | None:
    """A reader of the bytes up to where the first signature says that it ends."""
    inside = [end for end in file.covered_ends if 0 < end <= len(file.data)]
    return file.reader_of(min(inside), strict=False) if inside else None


def _value(dictionary: Any, key: str, default: Any) -> Any:
    try:
        return dictionary[key]
    except KeyError:
        return default
