"""The pages of a TIFF, read from its directories: how many, how large, and whether their strips lie in the file."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from digitize.image_containers import check_size
from digitize.limits import IntakeLimits
from models.refusals import refused

_TYPE_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_WHOLE_NUMBERS = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q"}
_SUBFILE, _WIDTH, _HEIGHT, _BITS = 254, 256, 257, 258
_STRIP_PLACES, _STRIP_LENGTHS, _TILE_PLACES, _TILE_LENGTHS = 273, 279, 324, 325
_REDUCED_IMAGE = 1  # a preview of another page, not a page


@dataclass(frozen=True, slots=True)
class TIFFPage:
    """One directory that is a page: its place in the file's order, its size, its bits a channel."""

    frame: int
    width: int
    height: int
    bits: int


@dataclass(frozen=True, slots=True)
class _Layout:
    """Byte order and widths of the file's numbers: classic TIFF or BigTIFF."""

    order: str
    offset: str
    count: str
    entry_bytes: int

    def number(self, data: bytes, place: int, form: str) -> int:
        try:
            return int(struct.unpack_from(self.order + form, data, place)[0])
        except struct.error as error:
            raise refused("image_truncated", detail="a TIFF directory goes past the end") from error


def list_tiff_pages(data: bytes, limits: IntakeLimits) -> tuple[TIFFPage, ...]:
    """Raises RefusedFileError for directories that loop, lie outside the file, or are too many."""
    order = "<" if data[:2] == b"II" else ">"
    big = data[2:4] in (b"+\0", b"\0+")
    layout = _Layout(order, "Q", "Q", 20) if big else _Layout(order, "I", "H", 12)
    place = layout.number(data, 8 if big else 4, layout.offset)
    pages: list[TIFFPage] = []
    seen: set[int] = set()
    while place:
        if place in seen or place >= len(data):
            raise refused("image_corrupt", detail="the TIFF's directories lead nowhere")
        seen.add(place)
        if len(seen) > limits.pages:
            raise refused("pdf_too_many_pages", detail="TIFF directories")
        entries, place = _read_directory(data, place, layout)
        page = _as_page(data, entries, len(seen) - 1, limits)
        if page is not None:
            pages.append(page)
    if not pages:
        raise refused("image_corrupt", detail="the TIFF has no page")
    return tuple(pages)


def _read_directory(data: bytes, place: int, layout: _Layout) -> tuple[dict[int, list[int]], int]:
    """Tags with whole numbers, and where the next directory is."""
    count = layout.number(data, place, layout.count)
    place += struct.calcsize(layout.count)
    entries: dict[int, list[int]] = {}
    if place + count * layout.entry_bytes > len(data):
        raise refused("image_truncated", detail="a TIFF directory goes past the end")
    for index in range(count):
        at = place + index * layout.entry_bytes
        tag, kind = layout.number(data, at, "H"), layout.number(data, at + 2, "H")
        values = layout.number(data, at + 4, layout.offset)
        if kind not in _WHOLE_NUMBERS or tag in entries:
            continue
        value_place = at + 4 + struct.calcsize(layout.offset)
        if values * _TYPE_SIZES[kind] > struct.calcsize(layout.offset):
            value_place = layout.number(data, value_place, layout.offset)
        if value_place + values * _TYPE_SIZES[kind] > len(data):
            raise refused("image_truncated", detail="TIFF values go past the end")
        entries[tag] = list(struct.unpack_from(f"{layout.order}{values}{_WHOLE_NUMBERS[kind]}", data, value_place))
    return entries, layout.number(data, place + count * layout.entry_bytes, layout.offset)


def _as_page(data: bytes, entries: dict[int, list[int]], frame: int, limits: IntakeLimits) -> TIFFPage | None:
    if entries.get(_SUBFILE, [0])[:1] == [_REDUCED_IMAGE]:
        return None
    width, height = (entries.get(tag, [0])[:1] or [0] for tag in (_WIDTH, _HEIGHT))
    check_size(width[0], height[0], limits)
    for places, lengths in ((_STRIP_PLACES, _STRIP_LENGTHS), (_TILE_PLACES, _TILE_LENGTHS)):
        for start, length in zip(entries.get(places, []), entries.get(lengths, []), strict=False):
            if start + length > len(data):
                raise refused("image_truncated", detail="a strip of the TIFF goes past the end")
    return TIFFPage(frame, width[0], height[0], max(entries.get(_BITS, [1]) or [1]))
