"""What a file is, told by its bytes. Its name only decides what we say when the two differ."""

from __future__ import annotations

import mmap
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from digitize.file_names import name_ending
from models.refusals import refused

# ISO 32000-1 annex H: readers accept a header anywhere in the first 1,024 bytes.
_PDF_HEADER_WITHIN = 1024
_LONGEST_ZIP_COMMENT = 65_535


class FileKind(StrEnum):
    """The formats that are taken in."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"
    HEIC = "heic"


ENDINGS: dict[FileKind, frozenset[str]] = {
    FileKind.PDF: frozenset({"pdf"}),
    FileKind.JPEG: frozenset({"jpg", "jpeg", "jpe", "jfif"}),
    FileKind.PNG: frozenset({"png"}),
    FileKind.TIFF: frozenset({"tif", "tiff"}),
    FileKind.WEBP: frozenset({"webp"}),
    FileKind.HEIC: frozenset({"heic", "heif"}),
}
_KNOWN_ENDINGS = frozenset().union(*ENDINGS.values())
_OFFICE_ENDINGS = frozenset({"doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "epub"})
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"Rar!",
    b"BZh",
    b"\xfd7zXZ",
    b"(\xb5/\xfd",
)
_PROGRAMS_AND_PAGES = re.compile(
    rb"^\s*(<!doctype|<html|<\?xml|<svg|<script|#!|%!PS|MZ|\x7fELF|GIF8|RIFF|PK\x03\x04)", re.I
)


@dataclass(frozen=True, slots=True)
class TypeFinding:
    """The kind, and the codes of what people should know about it."""

    kind: FileKind
    warnings: tuple[str, ...]


def find_type(path: Path, file_name: str) -> TypeFinding:
    """Raises RefusedFileError for kinds that are not taken in and for files that are two kinds at once."""
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        kind = _kind_of(data)
        if kind is None:
            raise refused(_code_for_unknown(data[:512], name_ending(file_name)))
        warnings = _refuse_two_kinds(data, kind)
    ending = name_ending(file_name)
    if ending and ending not in ENDINGS[kind]:
        warnings = (*warnings, "type_corrected")
    return TypeFinding(kind, warnings)


def _kind_of(data: mmap.mmap) -> FileKind | None:
    head = data[:16]
    signatures: list[tuple[FileKind, Callable[[bytes], bool]]] = [
        (FileKind.JPEG, lambda start: start.startswith(b"\xff\xd8\xff")),
        (FileKind.PNG, lambda start: start.startswith(b"\x89PNG\r\n\x1a\n")),
        (FileKind.TIFF, lambda start: start[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
        (FileKind.WEBP, lambda start: start.startswith(b"RIFF") and start[8:12] == b"WEBP"),
        (FileKind.HEIC, lambda start: start[4:8] == b"ftyp" and start[8:12] in _HEIC_BRANDS),
        (FileKind.PDF, lambda start: start.startswith(b"%PDF-")),
    ]
    for kind, matches in signatures:
        if matches(head):
            return kind
    return FileKind.PDF if data.find(b"%PDF-", 0, _PDF_HEADER_WITHIN) >= 0 else None


def _code_for_unknown(start: bytes, ending: str) -> str:
    is_archive = start.startswith(_ARCHIVES) or start[257:262] == b"ustar"
    if is_archive and ending not in _OFFICE_ENDINGS:
        return "archive_unsafe"
    return "type_mismatch" if ending in _KNOWN_ENDINGS else "type_unsupported"


def _refuse_two_kinds(data: mmap.mmap, kind: FileKind) -> tuple[str, ...]:
    header = data.find(b"%PDF-", 0, _PDF_HEADER_WITHIN)
    if kind is not FileKind.PDF and header >= 0:
        raise refused("type_ambiguous", detail="an image with a PDF header")
    if _ends_as_archive(data):
        raise refused("type_ambiguous", detail="an archive at the end")
    if kind is FileKind.PDF and data[:header].strip(b"\0\t\r\n\f \xef\xbb\xbf"):
        if _PROGRAMS_AND_PAGES.match(data[:header]):
            raise refused("type_ambiguous", detail="another kind before the PDF header")
        return ("trailing_data",)
    return ()


def _ends_as_archive(data: mmap.mmap) -> bool:
    """Whether a ZIP reader, which starts from the end, would find entries. A chance match has no directory."""
    place = data.rfind(b"PK\x05\x06", max(0, len(data) - _LONGEST_ZIP_COMMENT - 22))
    if place < 0 or place + 22 > len(data):
        return False
    directory_size = int.from_bytes(data[place + 12 : place + 16], "little")
    directory_place = place - directory_size
    return directory_place >= 0 and data[directory_place : directory_place + 4] == b"PK\x01\x02"
