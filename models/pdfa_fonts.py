"""The fonts of the PDFs we write: measured, cut down to the letters used, and embedded with their Unicode values.

The font files lie in `models/assets` and are known: plain TrueType outlines with 1000 units an em (validators refuse
widths that were scaled). Knowing them keeps this small; it is no general font library.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ASSETS = Path(__file__).parent / "assets"

# Flags of a composite glyph's component (OpenType, table "glyf").
_ARGUMENTS_ARE_WORDS, _HAS_SCALE, _MORE_COMPONENTS, _HAS_TWO_SCALES, _HAS_MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80


class PDFAFont(StrEnum):
    """A typeface a text block may ask for. The value is the file's name without its ending."""

    SANS = "NotoSans-Regular"
    SERIF = "NotoSerif-Regular"
    SERIF_BOLD = "NotoSerif-Bold"
    SERIF_ITALIC = "NotoSerif-Italic"


@dataclass(frozen=True, slots=True)
class FontMetrics:
    """What a PDF font descriptor asks for, in thousandths of an em."""

    bounding_box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: float


class TrueTypeFont:
    """One font file: which letters it has, how wide they are, and a smaller font of some of them."""

    def __init__(self, data: bytes) -> None:
        self._tables = read_tables(data)
        self._letters = _read_letters(self._tables["cmap"])
        glyph_count = struct.unpack_from(">H", self._tables["maxp"], 4)[0]
        long_offsets = struct.unpack_from(">h", self._tables["head"], 50)[0] == 1
        self._offsets = _read_offsets(self._tables["loca"], glyph_count, long_offsets=long_offsets)
        self._advances = read_advances(self._tables)

    @classmethod
    def load(cls, font: PDFAFont) -> TrueTypeFont:
        """The committed font file of that typeface."""
        return cls((ASSETS / f"{font.value}.ttf").read_bytes())

    def has(self, letter: str) -> bool:
        """Whether the font can draw this letter."""
        return ord(letter) in self._letters

    def advance(self, letter: str) -> int:
        """Width in thousandths of an em; of a letter the font lacks, that of its missing-glyph box."""
        return self._advances[self._letters.get(ord(letter), 0)]

    def width(self, text: str) -> int:
        """Width of a run of text in thousandths of an em, without kerning."""
        return sum(self.advance(letter) for letter in text)

    @property
    def metrics(self) -> FontMetrics:
        x_min, y_min, x_max, y_max = struct.unpack_from(">4h", self._tables["head"], 36)
        ascent, descent = struct.unpack_from(">2h", self._tables["hhea"], 4)
        return FontMetrics(
            bounding_box=(x_min, y_min, x_max, y_max),
            ascent=ascent,
            descent=descent,
            cap_height=struct.unpack_from(">h", self._tables["OS/2"], 88)[0],
            italic_angle=struct.unpack_from(">i", self._tables["post"], 4)[0] / 65536,
        )

    def cut_to(self, letters: Iterable[str], *, drawn: bool = True) -> bytes:
        """A font file whose glyph 1, 2, 3 … are these letters in order; glyph 0 is the missing-glyph box.

        A letter that the font lacks becomes an empty glyph of the same width as the box: invisible text needs a
        Unicode value and a width, not an outline. With `drawn` False all glyphs are empty.
        """
        sources: list[int | None] = [0, *(self._letters.get(ord(letter)) for letter in letters)]
        if not drawn:
            return self._write(sources, [b""] * len(sources))
        renumbered = {source: place for place, source in reversed(list(enumerate(sources))) if source is not None}
        glyphs: list[bytes] = []
        place = 0
        while place < len(sources):  # grows while composite glyphs ask for their parts
            source = sources[place]
            glyphs.append(b"" if source is None else self._with_parts(source, sources, renumbered))
            place += 1
        return self._write(sources, glyphs)

    def _with_parts(self, glyph_id: int, sources: list[int | None], renumbered: dict[int, int]) -> bytes:
        outline = bytearray(self._tables["glyf"][self._offsets[glyph_id] : self._offsets[glyph_id + 1]])
        if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
            return bytes(outline)
        position, flags = 10, _MORE_COMPONENTS
        while flags & _MORE_COMPONENTS:
            flags, part = struct.unpack_from(">HH", outline, position)
            if part not in renumbered:
                renumbered[part] = len(sources)
                sources.append(part)
            struct.pack_into(">H", outline, position + 2, renumbered[part])
            position += 4 + (4 if flags & _ARGUMENTS_ARE_WORDS else 2)
            position += 2 if flags & _HAS_SCALE else 4 if flags & _HAS_TWO_SCALES else 8 if flags & _HAS_MATRIX else 0
        return bytes(outline)

    def _write(self, sources: list[int | None], glyphs: list[bytes]) -> bytes:
        offsets, outlines = [0], b""
        for glyph in glyphs:
            outlines += glyph + b"\0" * (-len(glyph) % 4)
            offsets.append(len(outlines))
        head = bytearray(self._tables["head"])
        struct.pack_into(">I", head, 8, 0)  # the whole file's checksum is taken with this field empty
        struct.pack_into(">h", head, 50, 1)
        maxp = bytearray(self._tables["maxp"])
        struct.pack_into(">H", maxp, 4, len(glyphs))
        hhea = bytearray(self._tables["hhea"])
        struct.pack_into(">H", hhea, 34, len(glyphs))
        metrics = b"".join(
            struct.pack(">Hh", self._advances[source or 0], struct.unpack_from(">h", glyph, 2)[0] if glyph else 0)
            for source, glyph in zip(sources, glyphs, strict=True)
        )
        return _write_tables(
            {
                "glyf": outlines,
                "head": bytes(head),
                "hhea": bytes(hhea),
                "hmtx": metrics,
                "loca": struct.pack(f">{len(offsets)}I", *offsets),
                "maxp": bytes(maxp),
            }
        )


def read_tables(data: bytes) -> dict[str, bytes]:
    """The tables of a TrueType file by name. Raises struct.error when it is none."""
    tables = {}
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        tables[tag.decode("ascii")] = data[offset : offset + length]
    return tables


def _read_offsets(loca: bytes, glyph_count: int, *, long_offsets: bool) -> tuple[int, ...]:
    if long_offsets:
        return struct.unpack_from(f">{glyph_count + 1}I", loca)
    return tuple(2 * half for half in struct.unpack_from(f">{glyph_count + 1}H", loca))


def read_advances(tables: dict[str, bytes]) -> list[int]:
    """How wide each glyph is, in units of the font, by glyph number."""
    count = struct.unpack_from(">H", tables["hhea"], 34)[0]
    glyph_count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    advances = [struct.unpack_from(">H", tables["hmtx"], 4 * index)[0] for index in range(count)]
    return advances + [advances[-1]] * (glyph_count - count)  # the last width stands for all that follow


def _read_letters(cmap: bytes) -> dict[int, int]:
    """Code point to glyph, from the Windows Unicode subtable in format 4 (all our letters are in the first plane)."""
    for index in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * index)
        if (platform, encoding) == (3, 1) and struct.unpack_from(">H", cmap, offset)[0] == 4:
            return _read_format_4(cmap[offset:])
    raise ValueError("the font has no Unicode character map of format 4")


def _read_format_4(table: bytes) -> dict[int, int]:
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}h", table, 16 + 4 * count)
    range_place = 16 + 6 * count
    letters = {}
    for segment, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        range_offset = struct.unpack_from(">H", table, range_place + 2 * segment)[0]
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if range_offset:
                place = range_place + 2 * segment + range_offset + 2 * (code - start)
                glyph = struct.unpack_from(">H", table, place)[0]
                if glyph == 0:
                    continue
            letters[code] = (glyph + delta) & 0xFFFF
    return letters


def _write_tables(tables: dict[str, bytes]) -> bytes:
    """A TrueType file. Tables are sorted by name, padded to four bytes, each with its checksum."""
    power = len(tables).bit_length() - 1
    header = struct.pack(">IHHHH", 0x00010000, len(tables), 16 << power, power, 16 * (len(tables) - (1 << power)))
    offset, directory, body, head_offset = 12 + 16 * len(tables), b"", b"", 0
    for tag in sorted(tables):
        content = tables[tag]
        head_offset = offset if tag == "head" else head_offset
        directory += struct.pack(">4sIII", tag.encode("ascii"), _checksum(content), offset, len(content))
        padded = content + b"\0" * (-len(content) % 4)
        body += padded
        offset += len(padded)
    whole = bytearray(header + directory + body)
    struct.pack_into(">I", whole, head_offset + 8, (0xB1B0AFBA - _checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
