"""A sheet of paper to print on, in millimetres and points, that remembers every line it printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from digitize.specimens.fonts import FontFamily, Style

Align = Literal["left", "centre", "right"]
Colour = tuple[int, int, int]

BLACK: Colour = (25, 24, 28)
RED: Colour = (200, 30, 40)
BLUE_INK: Colour = (35, 55, 150)
DRAWING_DPI = 200


@dataclass(frozen=True)
class PrintedWord:
    text: str
    box: tuple[float, float, float, float]  # left, top, right, bottom in pixels of the sheet


@dataclass(frozen=True)
class PrintedLine:
    """The truth about one run of print. `field` names the value that it is, or a part of."""

    words: tuple[PrintedWord, ...]
    field: str = ""

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass
class Sheet:
    """`cursor` is where the next line of flowing text goes, in millimetres from the top."""

    width_mm: float
    height_mm: float
    fonts: FontFamily
    paper: Colour = (255, 255, 255)
    lines: list[PrintedLine] = field(default_factory=list)
    cursor: float = 20.0

    def __post_init__(self) -> None:
        self.image = Image.new("RGB", (self.pixels(self.width_mm), self.pixels(self.height_mm)), self.paper)
        self.draw = ImageDraw.Draw(self.image)

    def pixels(self, millimetres: float) -> int:
        return round(millimetres / 25.4 * DRAWING_DPI)

    def width_of(self, text: str, size: float, style: Style = Style.REGULAR) -> float:
        """In millimetres; `size` is in points."""
        return self._font(style, size).getlength(text) / DRAWING_DPI * 25.4

    def print(
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: float = 13,
        style: Style = Style.REGULAR,
        align: Align = "left",
        colour: Colour = BLACK,
        field: str = "",
    ) -> None:
        """One line; x is its left edge, middle or right edge by `align`, y its upper edge; `field`: whose value."""
        font = self._font(style, size)
        start = self.pixels(x) - {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * font.getlength(text)
        top = self.pixels(y)
        self.draw.text((start, top), text, font=font, fill=colour, anchor="la")
        self.lines.append(PrintedLine(tuple(self._words(text, start, top, style, size)), field))

    def paragraph(
        self,
        text: str,
        left: float,
        width: float,
        *,
        size: float = 13,
        style: Style = Style.REGULAR,
        indent: float = 10,
        field: str = "",
    ) -> None:
        """Flowing text from the cursor on."""
        for at, line in enumerate(self.wrap(text, width, size=size, style=style, first_indent=indent)):
            self.print(line, left + (indent if at == 0 else 0), self.cursor, size=size, style=style, field=field)
            self.cursor += size * 0.352778 * 1.28
        self.cursor += 1.6

    def centred(
        self,
        text: str,
        centre: float,
        width: float,
        *,
        size: float = 13,
        style: Style = Style.BOLD,
        gap: float = 0,
        colour: Colour = BLACK,
        field: str = "",
    ) -> None:
        """Lines about a middle, from the cursor on."""
        for line in self.wrap(text, width, size=size, style=style):
            self.print(line, centre, self.cursor, size=size, style=style, align="centre", colour=colour, field=field)
            self.cursor += size * 0.352778 * 1.22
        self.cursor += gap

    def wrap(
        self, text: str, width: float, *, size: float, style: Style = Style.REGULAR, first_indent: float = 0
    ) -> list[str]:
        lines: list[str] = []
        current = ""
        for word in text.split():
            room = width - (first_indent if not lines else 0)
            longer = f"{current} {word}".strip()
            if current and self.width_of(longer, size, style) > room:
                lines.append(current)
                current = word
            else:
                current = longer
        return [*lines, current] if current else lines

    def fill(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        """A filled rectangle."""
        corners = [self.pixels(left), self.pixels(top), self.pixels(right), self.pixels(bottom)]
        self.draw.rectangle(corners, fill=colour)

    def frame(self, left: float, top: float, right: float, bottom: float, colour: Colour = BLACK) -> None:
        """The outline of a rectangle."""
        corners = [self.pixels(left), self.pixels(top), self.pixels(right), self.pixels(bottom)]
        self.draw.rectangle(corners, outline=colour, width=2)

    def note_print(self, text: str, left: float, top: float, right: float, bottom: float, *, field: str = "") -> None:
        """Remembers print that was drawn in another way (a pen, a typewriter's face). In pixels of the sheet."""
        words, position = [], 0
        for word in text.split():
            begin = text.index(word, position)
            position = begin + len(word)
            share = (right - left) / max(1, len(text))
            words.append(PrintedWord(word, (left + begin * share, top, left + position * share, bottom)))
        self.lines.append(PrintedLine(tuple(words), field))

    def rule(self, left: float, right: float, y: float, thickness: int = 2) -> None:
        self.draw.line(
            [(self.pixels(left), self.pixels(y)), (self.pixels(right), self.pixels(y))], fill=BLACK, width=thickness
        )

    def dots(self, left: float, right: float, y: float) -> None:
        """A dotted line to write on."""
        for x in range(self.pixels(left), self.pixels(right), 8):
            self.draw.ellipse([x, self.pixels(y), x + 2, self.pixels(y) + 2], fill=(120, 120, 120))

    def _font(self, style: Style, size: float) -> ImageFont.FreeTypeFont:
        return self.fonts.at(style, size / 72 * DRAWING_DPI)

    def _words(self, text: str, start: float, top: float, style: Style, size: float) -> list[PrintedWord]:
        font = self._font(style, size)
        ascent, descent = font.getmetrics()
        found, position = [], 0
        for word in text.split():
            begin = text.index(word, position)
            position = begin + len(word)
            left, right = start + font.getlength(text[:begin]), start + font.getlength(text[:position])
            found.append(PrintedWord(word, (left, top + 0.1 * ascent, right, top + ascent + 0.8 * descent)))
        return found
