"""ISO 19005-2 and -3, 6.2.11: fonts are embedded, as wide as they say, and their letters have Unicode values."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from typing import Any

from pikepdf import Array, Name, Pdf, Stream

from models.pdfa_check.content import ShownText
from models.pdfa_check.objects import dictionary, elements, everything, name_of
from models.pdfa_fonts import read_advances, read_tables

_KINDS = frozenset({"/Type1", "/MMType1", "/TrueType", "/Type3", "/Type0", "/CIDFontType0", "/CIDFontType2"})
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
_PROGRAM_KINDS = frozenset({"/Type1C", "/CIDFontType0C", "/OpenType"})
_LATIN = frozenset({"/MacRomanEncoding", "/WinAnsiEncoding"})
_STANDARD = re.compile(
    r"Symbol|ZapfDingbats|Times-(Roman|Bold|Italic|BoldItalic)|(Courier|Helvetica)(-Bold)?(-?Oblique)?"
)
_COLLECTIONS = frozenset({"GB1", "CNS1", "Japan1", "Korea1"})
_SYMBOLIC, _NOT_SYMBOLIC = 4, 32
_WIDTH_TOLERANCE = 1
_IDENTITY = ("/Identity-H", "/Identity-V")
# A range of a character map may have 65,536 entries; a file of them is no use to anybody.
_MOST_MAPPED = 1_000_000


def check_fonts(pdf: Pdf, shown: ShownText, *, needs_unicode: bool) -> Iterator[str]:
    """Fonts that draw nothing need no program (6.2.11.4.1); everything else holds for them too."""
    for font in everything(pdf):
        if name_of(font, "/Type") != "/Font":
            continue
        kind, name = name_of(font, "/Subtype"), name_of(font, "/BaseFont")[1:] or "a font"
        if kind not in _KINDS:
            yield f"{name} is of no kind of font (6.2.11.2)"
        if kind != "/Type3" and "/BaseFont" not in font:
            yield "a font has no name (6.2.11.2)"
        is_invisible = font.objgen not in shown.drawn
        if kind == "/Type0":
            yield from _check_composite(font, name, shown.strings[font.objgen], is_invisible=is_invisible)
        elif kind in ("/Type1", "/MMType1", "/TrueType"):
            yield from _check_simple(font, kind, name, is_invisible=is_invisible)
        if needs_unicode and font.objgen in shown.strings:
            yield from _check_unicode(font, kind, name, shown.strings[font.objgen])


def _has_program(descriptor: Any) -> bool:
    return any(isinstance(descriptor.get(key), Stream) for key in _PROGRAMS)


def _check_program(descriptor: Any, name: str) -> Iterator[str]:
    program = descriptor.get("/FontFile3")
    if isinstance(program, Stream) and name_of(program.stream_dict, "/Subtype") not in _PROGRAM_KINDS:
        yield f"the program of {name} is of no known kind (6.2.11.2)"


def _check_simple(font: Any, kind: str, name: str, *, is_invisible: bool) -> Iterator[str]:
    descriptor = dictionary(font, "/FontDescriptor")
    if not _has_program(descriptor) and not is_invisible:
        yield f"{name} is not embedded (6.2.11.4.1)"
    yield from _check_program(descriptor, name)
    if not _STANDARD.fullmatch(name):
        first, last, widths = font.get("/FirstChar"), font.get("/LastChar"), elements(font, "/Widths")
        if first is None or last is None or len(widths) != int(last) - int(first) + 1:
            yield f"{name} does not say how wide each of its letters is (6.2.11.2)"
    if kind == "/TrueType":
        yield from _check_true_type_encoding(font, int(descriptor.get("/Flags", 0)), name)


def _check_true_type_encoding(font: Any, flags: int, name: str) -> Iterator[str]:
    encoding = font.get("/Encoding")
    if flags & _SYMBOLIC:
        if encoding is not None:
            yield f"{name} is symbolic and has an encoding (6.2.11.6)"
    elif flags & _NOT_SYMBOLIC:
        base = str(encoding) if isinstance(encoding, Name) else name_of(encoding, "/BaseEncoding")
        if base not in _LATIN:
            yield f"{name} has no encoding that PDF/A knows (6.2.11.6)"


def _check_composite(font: Any, name: str, strings: list[bytes], *, is_invisible: bool) -> Iterator[str]:
    descendants = elements(font, "/DescendantFonts")
    if not descendants:
        yield f"{name} has no font that it is made of (6.2.11.2)"
        return
    descendant = descendants[0]
    descriptor = dictionary(descendant, "/FontDescriptor")
    is_true_type = name_of(descendant, "/Subtype") == "/CIDFontType2"
    if not _has_program(descriptor) and not is_invisible:
        yield f"{name} is not embedded (6.2.11.4.1)"
    if is_true_type and _has_program(descriptor) and "/CIDToGIDMap" not in descendant:
        yield f"{name} does not say which glyph is which (6.2.11.3.2)"
    mapping = descendant.get("/CIDToGIDMap")
    if isinstance(mapping, Name) and mapping != "/Identity":
        yield f"{name} has a glyph map that nobody knows (6.2.11.3.2)"
    yield from _check_program(descriptor, name)
    encoding = font.get("/Encoding")
    if isinstance(encoding, Stream):
        yield from _check_character_map(encoding, descendant, name)
    is_by_number = str(encoding) in _IDENTITY and not isinstance(mapping, Stream)
    if is_by_number and is_true_type and isinstance(descriptor.get("/FontFile2"), Stream):
        yield from _check_glyphs(descendant, descriptor.FontFile2, name, strings, is_invisible=is_invisible)


def _check_character_map(encoding: Stream, descendant: Any, name: str) -> Iterator[str]:
    described, own = encoding.stream_dict, dictionary(descendant, "/CIDSystemInfo")
    told = dictionary(described, "/CIDSystemInfo")
    if any(str(told.get(key)) != str(own.get(key)) for key in ("/Registry", "/Ordering")):
        yield f"{name} and its character map are of different collections (6.2.11.3.1)"
    written = re.search(rb"/WMode\s+(\d+)", bytes(encoding.read_bytes()))
    if int(described.get("/WMode", 0)) != int(written[1] if written else 0):
        yield f"the character map of {name} is of two writing directions (6.2.11.3.3)"


def _check_glyphs(
    descendant: Any, program: Stream, name: str, strings: list[bytes], *, is_invisible: bool
) -> Iterator[str]:
    """Code is glyph number: each must be there, be no missing-glyph box, and be as wide as the PDF says."""
    try:
        tables = read_tables(bytes(program.read_bytes()))
        advances = read_advances(tables)
        units = struct.unpack_from(">H", tables["head"], 18)[0]
    except (struct.error, KeyError, IndexError):
        yield f"the program of {name} is no TrueType font (6.2.11.2)"
        return
    widths, default = _widths(elements(descendant, "/W")), float(descendant.get("/DW", 1000))
    for code in sorted(_codes(strings)):
        if code == 0:
            yield f"{name} shows the box of a missing glyph (6.2.11.8)"
        elif code >= len(advances):
            yield f"{name} lacks a glyph that is shown (6.2.11.4.1)"
        elif not is_invisible and abs(widths.get(code, default) - advances[code] * 1000 / units) > _WIDTH_TOLERANCE:
            yield f"{name} is not as wide as it says (6.2.11.5)"


def _codes(strings: Iterable[bytes]) -> set[int]:
    return {code for text in strings for (code,) in struct.iter_unpack(">H", text[: len(text) // 2 * 2])}


def _widths(entries: list[Any]) -> dict[int, float]:
    widths: dict[int, float] = {}
    at = 0
    while at + 1 < len(entries):
        first = int(entries[at])
        if isinstance(entries[at + 1], Array):
            widths.update((first + number, float(width)) for number, width in enumerate(entries[at + 1]))
            at += 2
        elif at + 2 < len(entries):
            widths.update(dict.fromkeys(range(first, int(entries[at + 1]) + 1), float(entries[at + 2])))
            at += 3
        else:
            break
    return widths


def _check_unicode(font: Any, kind: str, name: str, strings: list[bytes]) -> Iterator[str]:
    mapped = font.get("/ToUnicode")
    if not isinstance(mapped, Stream):
        if (kind == "/Type0" and not _is_known_collection(font)) or (kind == "/TrueType" and not _is_latin(font)):
            yield f"{name} has no Unicode values (6.2.11.7.2)"
        return
    values = _unicode_values(bytes(mapped.read_bytes()))
    if any(letter in text for text in values.values() for letter in ("\0", "\ufeff", "\ufffe")):
        yield f"a letter of {name} has a Unicode value that is none (6.2.11.7.2)"
    codes = _codes(strings) if kind == "/Type0" else {code for text in strings for code in text}
    if codes - values.keys():
        yield f"letters of {name} have no Unicode value (6.2.11.7.2)"


def _is_known_collection(font: Any) -> bool:
    """Of Adobe's four collections every letter's Unicode value is known."""
    descendants = elements(font, "/DescendantFonts")
    system = dictionary(descendants[0], "/CIDSystemInfo") if descendants else None
    return str(system.get("/Ordering", "") if system is not None else "") in _COLLECTIONS


def _is_latin(font: Any) -> bool:
    encoding = font.get("/Encoding")
    return str(encoding) in _LATIN if isinstance(encoding, Name) else name_of(encoding, "/BaseEncoding") in _LATIN


def _unicode_values(data: bytes) -> dict[int, str]:
    """Code to text, from the bfchar and bfrange sections of a character map."""
    values: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, text in re.findall(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>", block):
            values[int(code, 16)] = _text(text)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for first, last, text, listed in re.findall(
            rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[(.*?)\])", block, re.DOTALL
        ):
            span = range(int(first, 16), min(int(last, 16), int(first, 16) + _MOST_MAPPED) + 1)
            if listed:
                values.update(zip(span, map(_text, re.findall(rb"<([0-9A-Fa-f]*)>", listed)), strict=False))
            else:
                start = _text(text)
                values.update((code, start[:-1] + chr(ord(start[-1:] or "\0") + code - span[0])) for code in span)
    return values


def _text(digits: bytes) -> str:
    compact = re.sub(rb"\s", b"", digits)
    return bytes.fromhex((compact + b"0" * (len(compact) % 2)).decode()).decode("utf-16-be", "replace")
