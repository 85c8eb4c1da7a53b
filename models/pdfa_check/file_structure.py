"""ISO 19005-2 and -3, 6.1: header, trailer, streams, strings, limits, permissions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Name, Pdf, Stream, String

from models.pdfa_check.objects import dictionary, elements, everything

_HEADER = re.compile(rb"%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xff]{4}")
_OBJECT = re.compile(rb"[\r\n]?\d+[ \t\r\n\f\0]\d+[ \t\r\n\f\0]obj[\r\n]")
_XREF = re.compile(rb"[\r\n]xref([^0-9]*)\d")
_ALLOWED_FILTERS = frozenset(
    {"/ASCIIHexDecode", "/ASCII85Decode", "/FlateDecode", "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode"}
    | {"/DCTDecode", "/JPXDecode"}
)
_LARGEST_INTEGER, _LONGEST_STRING, _LONGEST_NAME = 2**31 - 1, 32_767, 127
# Of what the parser remarks: what PDF/A allows.
_HARMLESS = ("xref entry for the xref stream itself is missing", "extraneous whitespace seen before xref")
_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
_SMALLEST_SIDE, _LONGEST_SIDE = 3, 14_400


def check_bytes(data: bytes) -> Iterator[str]:
    """What parsers repair in silence: read from the bytes themselves."""
    if not _HEADER.match(data):
        yield "the header is not that of a PDF/A file (6.1.2)"
    last = data.rfind(b"%%EOF")
    if last < 0 or data[last + 5 :] not in (b"", b"\n", b"\r", b"\r\n"):
        yield "something follows the last end-of-file marker (6.1.3)"
    if any(separator not in (b"\n", b"\r", b"\r\n") for separator in _XREF.findall(data)):
        yield "xref and the first subsection are not parted by one line end (6.1.4)"
    structure = _without_streams(data)
    if any(not _OBJECT.match(line) for line in re.findall(rb".?[^\r\n]*\bobj\b.?", structure, re.DOTALL)):
        yield "an object does not begin on a line of its own, its numbers parted by single blanks (6.1.9)"
    if re.search(rb"[^\r\n]endobj|endobj[^\r\n]", structure):
        yield "an object does not end on a line of its own (6.1.9)"
    for text in hexadecimal_strings(structure):
        digits = re.sub(rb"[\s\0]", b"", text)
        if len(digits) % 2 or re.search(rb"[^0-9A-Fa-f]", digits):
            yield "a hexadecimal string is not of pairs of digits (6.1.6)"
    yield from _check_stream_ends(data)


def _without_streams(data: bytes) -> bytes:
    return re.sub(rb"(?<=stream)[\r\n].*?(?=endstream)", b"\n", data, flags=re.DOTALL)


def hexadecimal_strings(structure: bytes) -> list[bytes]:
    """What stands between the angle brackets of strings."""
    outside = re.sub(rb"\((?:\\.|[^()\\])*\)", b"()", structure, flags=re.DOTALL)
    outside = re.sub(rb"%[^\r\n]*", b"", outside)
    return re.findall(rb"(?<!<)<(?!<)([^<>]*)>", outside)


def _check_stream_ends(data: bytes) -> Iterator[str]:
    for found in re.finditer(rb"/Length\s+(\d+)\b(?!\s+\d+\s+R)[^>]*?>>\s*stream(\r\n|\n)", data):
        end = found.end() + int(found[1])
        if not re.match(rb"(?:\r\n|\r|\n)endstream", data[end : end + 11]):
            yield "a stream is not as long as it says (6.1.7.1)"
    if re.search(rb">>\s*stream(?!\r\n|\n)[^a-z]", data):
        yield "the word stream is not followed by a line end (6.1.7.1)"


def check_file(pdf: Pdf) -> Iterator[str]:
    """Trailer, catalog, streams and limits."""
    if pdf.is_encrypted or "/Encrypt" in pdf.trailer:
        yield "the file is encrypted (6.1.3)"
    if not all(bytes(each) for each in elements(pdf.trailer, "/ID") or [b""]):
        yield "the trailer has no ID (6.1.3)"
    if not all(any(harmless in str(warning) for harmless in _HARMLESS) for warning in pdf.get_warnings()):
        yield "the cross-reference table is damaged (6.1.4)"
    for key, clause in (("/Requirements", "6.11"), ("/NeedsRendering", "6.4.2")):
        if key in pdf.Root:
            yield f"the catalog holds {key} ({clause})"
    yield from _check_permissions(pdf)
    for item in everything(pdf):
        if isinstance(item, Stream):
            yield from _check_stream(item)
        yield from _check_limits(item)
    for page in pdf.pages:
        yield from _check_boxes(page.obj)


def _check_permissions(pdf: Pdf) -> Iterator[str]:
    permissions = dictionary(pdf.Root, "/Perms")
    if set(permissions.keys()) - {"/UR3", "/DocMDP"}:
        yield "the permissions hold other keys than UR3 and DocMDP (6.1.12)"
    for reference in elements(dictionary(permissions, "/DocMDP"), "/Reference"):
        if {"/DigestLocation", "/DigestMethod", "/DigestValue"} & set(reference.keys()):
            yield "a signature reference holds a digest of its own (6.1.12)"


def _check_stream(stream: Stream) -> Iterator[str]:
    described = stream.stream_dict
    if {"/F", "/FFilter", "/FDecodeParms"} & set(described.keys()):
        yield "a stream lies outside the file (6.1.7.1)"
    filters = described.get("/Filter")
    names = [filters] if isinstance(filters, Name) else elements(described, "/Filter")
    if not {str(name) for name in names} <= _ALLOWED_FILTERS:
        yield "a stream uses LZW, Crypt or a filter nobody knows (6.1.7.2)"


def _check_limits(item: Any) -> Iterator[str]:
    held = item.stream_dict if isinstance(item, Stream) else item
    for key, value in held.items():
        for part in _leaves(value):
            yield from _check_leaf(part)
        if len(key.encode("utf-8", "surrogateescape")) - 1 > _LONGEST_NAME:
            yield "a name is longer than 127 bytes (6.1.13)"


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, Array):
        return [] if value.is_indirect else [leaf for part in value for leaf in _leaves(part)]
    return [value]


def _check_leaf(value: Any) -> Iterator[str]:
    if isinstance(value, int) and not -_LARGEST_INTEGER - 1 <= value <= _LARGEST_INTEGER:
        yield "an integer does not fit 32 bits (6.1.13)"
    if isinstance(value, String) and len(bytes(value)) > _LONGEST_STRING:
        yield "a string is longer than 32,767 bytes (6.1.13)"
    if isinstance(value, Name) and len(str(value).encode("utf-8", "surrogateescape")) - 1 > _LONGEST_NAME:
        yield "a name is longer than 127 bytes (6.1.13)"


def _check_boxes(page: Any) -> Iterator[str]:
    for box in _BOXES:
        sides = [float(side) for side in elements(page, box)]
        if len(sides) == 4:
            lengths = (abs(sides[2] - sides[0]), abs(sides[3] - sides[1]))
            if not all(_SMALLEST_SIDE <= length <= _LONGEST_SIDE for length in lengths):
                yield f"a page is {lengths[0]:.0f} x {lengths[1]:.0f} points (6.1.13)"
    if "/PresSteps" in page:
        yield "a page has presentation steps (6.10)"
