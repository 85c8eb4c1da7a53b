"""Text in the PDFs we write: the invisible layer under which a page can be searched, and visible blocks.

All text is shown with embedded fonts and carries its Unicode values (PDF/A level U).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from models.errors import InvalidValueError
from models.pdfa_fonts import PDFAFont, TrueTypeFont
from models.pdfa_streams import deflated

POINTS_PER_MM = 72 / 25.4

# ISO 19005-2, 6.2.11.7.2 forbids the first three as Unicode values; halves of a surrogate pair are none.
_NO_UNICODE_VALUE = re.compile("[\0\ufeff\ufffe\ud800-\udfff]")
_UNREADABLE = "?"


class Align(StrEnum):
    """Where the lines of a text block stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Visible text in a box of fixed width; lines break at blanks. Millimetres from the page's top left corner."""

    text: str
    x_mm: float
    y_mm: float
    width_mm: float
    font: PDFAFont = PDFAFont.SERIF
    size_pt: float = 12.0
    align: Align = Align.LEFT
    line_height: float = 1.3  # in font sizes: room for two marks above a capital
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def __post_init__(self) -> None:
        if self.width_mm <= 0 or self.size_pt <= 0:
            raise ValueError("a text block needs a width and a font size")


class EmbeddedFont:
    """The letters of one typeface used so far, and the PDF font object that will hold exactly them.

    `drawn` False: for text that is never drawn, letters have widths and Unicode values but no outlines.
    """

    def __init__(self, pdf: Pdf, font: PDFAFont, resource_name: str, *, drawn: bool = True) -> None:
        self.resource_name = resource_name
        self.outlines = TrueTypeFont.load(font)
        self.object: Object = pdf.make_indirect(Dictionary(Type=Name.Font))
        self._pdf, self._font, self._drawn = pdf, font, drawn
        self._codes: dict[str, int] = {}

    def encode(self, text: str) -> str:
        """The hexadecimal string that shows this text; new letters join the font."""
        told = _NO_UNICODE_VALUE.sub(_UNREADABLE, text)
        return "".join(f"{self._codes.setdefault(letter, len(self._codes) + 1):04X}" for letter in told)

    def finish(self) -> None:
        """Fills the font object. Nothing can be encoded afterwards."""
        letters = list(self._codes)
        name = Name(f"/{_subset_tag(letters)}+{self._font.value}")
        self.object.BaseFont, self.object.Subtype = name, Name.Type0
        self.object.Encoding = Name("/Identity-H")
        self.object.DescendantFonts = Array([self._pdf.make_indirect(self._descendant(name, letters))])
        self.object.ToUnicode = deflated(self._pdf, _unicode_map(letters))

    def _descendant(self, name: Name, letters: list[str]) -> Dictionary:
        return Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            CIDToGIDMap=Name.Identity,
            FontDescriptor=self._pdf.make_indirect(self._descriptor(name, letters)),
            DW=self.outlines.advance("\0"),
            W=Array([1, Array([self.outlines.advance(letter) for letter in letters])]),
        )

    def _descriptor(self, name: Name, letters: list[str]) -> Dictionary:
        program = self.outlines.cut_to(letters, drawn=self._drawn)
        metrics = self.outlines.metrics
        return Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,  # symbolic: glyphs are chosen by number
            FontBBox=Array(list(metrics.bounding_box)),
            ItalicAngle=round(metrics.italic_angle),
            Ascent=metrics.ascent,
            Descent=metrics.descent,
            CapHeight=metrics.cap_height,
            StemV=80,
            FontFile2=deflated(self._pdf, program, Dictionary(Length1=len(program))),
        )


def break_lines(block: TextBlock, outlines: TrueTypeFont) -> list[str]:
    """The block's lines as they will be shown. Raises InvalidValueError for a letter the font cannot draw:
    a visible statement with a hole in a name would be worse than none."""
    missing = sorted({letter for letter in block.text if letter != "\n" and not outlines.has(letter)})
    if missing:
        codes = " ".join(f"U+{ord(letter):04X}" for letter in missing)
        raise InvalidValueError(code="letter_not_printable", detail=f"no glyph for {codes}")
    limit = block.width_mm * POINTS_PER_MM * 1000 / block.size_pt
    lines: list[str] = []
    for paragraph in block.text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and outlines.width(longer) > limit:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def visible_text(block: TextBlock, font: EmbeddedFont, *, page_height: float) -> str:
    """Content that draws the block."""
    leading = block.size_pt * block.line_height
    red, green, blue = block.colour
    first_baseline = page_height - block.y_mm * POINTS_PER_MM - (leading + block.size_pt * 0.6) / 2
    operators = ["BT", "0 Tr", "100 Tz", f"{red:.3f} {green:.3f} {blue:.3f} rg"]
    operators.append(f"/{font.resource_name} {number(block.size_pt)} Tf")
    for index, line in enumerate(break_lines(block, font.outlines)):
        room = block.width_mm * POINTS_PER_MM - font.outlines.width(line) * block.size_pt / 1000
        indent = {Align.LEFT: 0.0, Align.CENTRE: room / 2, Align.RIGHT: room}[block.align]
        x, y = block.x_mm * POINTS_PER_MM + indent, first_baseline - index * leading
        operators += [f"1 0 0 1 {number(x)} {number(y)} Tm", f"<{font.encode(line)}> Tj"]
    return "\n".join([*operators, "ET"])


def text_block_height_mm(block: TextBlock) -> float:
    """How high the block will be, so that a layout can be made before anything is drawn."""
    lines = break_lines(block, TrueTypeFont.load(block.font))
    return len(lines) * block.size_pt * block.line_height / POINTS_PER_MM


def number(value: float, digits: int = 2) -> str:
    """Hundredths of a point, of a percent: less than a pixel at any resolution."""
    written = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if written in ("", "-0") else written


def _subset_tag(letters: Sequence[str]) -> str:
    """Six capitals that tell this subset from another one, the same for the same letters."""
    number = 0
    for letter in letters:
        number = (number * 31 + ord(letter)) % 26**6
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _unicode_map(letters: Sequence[str]) -> bytes:
    """The letters of codes 1, 2, 3 … in ranges, none of which changes the first octet of its codes."""
    ranges = []
    for _, codes in groupby(range(1, len(letters) + 1), key=lambda code: code >> 8):
        row = list(codes)
        values = "".join(f"<{letters[code - 1].encode('utf-16-be').hex().upper()}>" for code in row)
        ranges.append(f"<{row[0]:04X}> <{row[-1]:04X}> [{values}]")
    blocks = []
    for start in range(0, len(ranges), 100):  # a block of a character map holds at most 100 entries
        part = ranges[start : start + 100]
        blocks.append(f"{len(part)} beginbfrange\n" + "\n".join(part) + "\nendbfrange")
    head = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    )
    tail = "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    return (head + "\n".join(blocks) + tail).encode("ascii")
