"""Pages of a small office: typed, struck by a matrix printer or set, with what pens and stamps add to them last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from PIL import Image, ImageDraw

from digitize.specimens import ink
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.administrative_rows import Part
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.sheet import DRAWING_DPI, Align, Sheet
from digitize.specimens.specimen import Writing

_STAMP_INK = (48, 36, 120)
_PIN = DRAWING_DPI / 72  # pixels between the pins of a matrix printer
_DOTTED_MM = 0.42  # by the points of the face, from the upper edge to the line one writes on


@dataclass
class LocalPages(Pages):
    """`pen` is the hand of whoever filled the paper in. `later` is done by `finish`: a printer's head leaves its traces
    in the print only, not in seals and pens."""

    pen: Pen
    typed: bool = False
    matrix: bool = False
    later: list[Callable[[], None]] = field(default_factory=list)

    def finish(self) -> None:
        """Once all is printed."""
        self.number_feet()
        if self.matrix:
            for sheet in self.specimen.sheets:
                _part_into_pins(sheet)
        for act in self.later:
            act()

    def row(
        self,
        parts: Sequence[Part],
        x: float,
        y: float,
        luck: Random,
        how: Writing,
        *,
        size: float,
        style: Style = Style.REGULAR,
        align: Align = "centre",
    ) -> None:
        """Parts one behind another; what the press left open is dotted or bare, and filled in later."""
        sheet, dotted = self.sheet, luck.random() < 0.5
        widths = [2.3 * len(p.text) + 3.4 if p.later else sheet.width_of(p.text, size, style) for p in parts]
        start = x - {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * sum(widths)
        for part, width in zip(parts, widths, strict=True):
            if part.later:
                if dotted:
                    sheet.dots(start + 0.4, start + width - 0.8, y + _DOTTED_MM * size)
                self.later.append(_filling(sheet, part.text, start + 1, y, luck, how))
            else:
                sheet.print(part.text.rstrip(), start, y, size=size, style=style, field=part.field)
            start += width


def _filling(sheet: Sheet, text: str, x: float, y: float, luck: Random, how: Writing) -> Callable[[], None]:
    def fill() -> None:
        if how is Writing.HANDWRITTEN:
            ink.write_figures(sheet, text, x, y - luck.uniform(0, 1), luck)
        else:
            sheet.print(text, x, y - luck.uniform(0.2, 0.9), size=12, colour=_STAMP_INK)

    return fill


def day_parts(luck: Random, place: str, day: date, how: Writing) -> list[Part]:
    """A place, empty for none, and a day as offices of those years wrote them; filled in are the day, most often the
    month, and of forms printed for years the last figure of the year."""
    parts = [Part(f"{place}, ", "place")] if place else []
    word = "ngày " if place else "Ngày "
    if how is Writing.PRINTED:
        forms = [f"{word}{day:%d} tháng {day:%m} năm {day.year}", f"{word}{day.day} tháng {day.month} năm {day.year}"]
        if day.year < 2011:
            forms += [f"{word}{day.day}/{day.month}/{day.year}", f"{word}{day:%d-%m-%Y}"]
        if day.year > 2004:
            forms += [f"{word}{day:%d} tháng {day.month:0{2 if day.month < 3 else 1}d} năm {day.year}"] * 3
        return [*parts, Part(luck.choice(forms), "issued_on")]
    months = [Part(f"{day.month:02d} ", "issued_on")] if luck.random() < 0.3 else [Part(f"{day.month}", later=True)]
    years = [Part(f"năm {day.year}", "issued_on")]
    if day.year < 2009 and luck.random() < 0.35:
        years = [Part(f"năm {day.year // 10}", "issued_on"), Part(f"{day.year % 10}", later=True)]
    return [*parts, Part(word, "issued_on"), Part(f"{day.day}", later=True), Part("tháng ", "issued_on"), *months,
            *years]  # fmt: skip


def typewriter_face(luck: Random) -> FontFamily:
    """One cut only: a typewriter has no other."""
    family = luck.choice(typewriter_families())
    cut = luck.choice((family.regular, family.bold, family.bold))
    return FontFamily(cut, cut, cut, cut)


def _part_into_pins(sheet: Sheet) -> None:
    """Pale lines across the print, as far from each other as the pins that struck it."""
    mask = Image.new("L", sheet.image.size, 0)
    draw, y = ImageDraw.Draw(mask), 0.0
    while y < mask.height:
        draw.line([(0, round(y)), (mask.width, round(y))], fill=105, width=1)
        y += _PIN
    sheet.image.paste(Image.new("RGB", sheet.image.size, sheet.paper), (0, 0), mask)
