"""What cards and passports are drawn with: a face of any size on any sheet, small print, codes and marks.

A face has its own millimetres, so that the same card is drawn by itself or, enlarged, on a sheet where an office copied
both its sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
from PIL import Image, ImageChops

from digitize.specimens import form, ink
from digitize.specimens.fonts import FontFamily, Style, font_folders, sans_families
from digitize.specimens.sheet import BLACK, Align, Colour, Sheet
from digitize.specimens.specimen import Specimen, Writing

CARD_WIDTH, CARD_HEIGHT = 85.6, 54.0
"""ID-1 of ISO/IEC 7810, in millimetres; its height is 53.98."""
PASSPORT_WIDTH, PASSPORT_HEIGHT = 125.0, 88.0
"""ID-3 of ISO/IEC 7810, in millimetres."""
_POINT_MM = 0.352778
_TYPEWRITERS = ("LiberationMono-Regular.ttf", "FreeMono.ttf", "DejaVuSansMono.ttf")


@dataclass(frozen=True)
class Label:
    """A printed label, with its English after it where the card has both. `end` closes it."""

    text: str
    english: str = ""
    parted: str = " / "
    end: str = ":"

    @property
    def parts(self) -> tuple[str, str]:
        """What is printed upright, and what is printed in italics after it."""
        return (
            (f"{self.text}{self.parted}", f"{self.english}{self.end}") if self.english else (self.text + self.end, "")
        )


@dataclass
class Face:
    """One side of a card at a place of a sheet. Positions are millimetres of the face, sizes points at its own size."""

    specimen: Specimen
    sheet: Sheet
    luck: Random
    left: float = 0.0
    top: float = 0.0
    zoom: float = 1.0
    width: float = CARD_WIDTH
    height: float = CARD_HEIGHT
    label_size: float = 5.8
    value_size: float = 7.2
    label_colour: Colour = BLACK
    label_style: Style = Style.REGULAR
    value_style: Style = Style.BOLD
    value_colour: Colour = BLACK
    leading: float = 1.15
    value_fonts: FontFamily | None = None

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The same point in millimetres of the sheet."""
        return self.left + self.zoom * x, self.top + self.zoom * y

    def width_of(self, text: str, size: float, style: Style = Style.REGULAR) -> float:
        return self.sheet.width_of(text, size * self.zoom, style) / self.zoom

    def print(
        self,
        text: str,
        x: float,
        y: float,
        *,
        size: float,
        style: Style = Style.REGULAR,
        align: Align = "left",
        colour: Colour = BLACK,
        field: str = "",
        within: float = 0.0,
    ) -> None:
        """One line; set smaller where it would be wider than `within`, as crowded cards do."""
        if within:
            size *= min(1.0, within / self.width_of(text, size, style))
        x, y = self.at(x, y)
        self.sheet.print(text, x, y, size=size * self.zoom, style=style, align=align, colour=colour, field=field)

    def lines(
        self,
        texts: tuple[str, ...],
        x: float,
        y: float,
        *,
        size: float,
        style: Style = Style.BOLD,
        align: Align = "centre",
        colour: Colour = BLACK,
        field: str = "",
        within: float = 0.0,
    ) -> float:
        """Lines below each other; answers where the next would go."""
        for text in texts:
            self.print(text, x, y, size=size, style=style, align=align, colour=colour, field=field, within=within)
            y += self.step(size)
        return y

    def step(self, size: float) -> float:
        """From one line to the next, for print of that size."""
        return self.leading * size * _POINT_MM * 1.08

    def label(self, label: Label, x: float, y: float) -> float:
        """Prints it; answers where its value may begin."""
        upright, italic = label.parts
        self.print(upright, x, y, size=self.label_size, style=self.label_style, colour=self.label_colour)
        end = x + self.width_of(upright, self.label_size, self.label_style)
        if italic:
            size = 0.94 * self.label_size
            self.print(italic, end, y, size=size, style=Style.ITALIC, colour=self.label_colour)
            end += self.width_of(italic, size, Style.ITALIC)
        return end + 1.0

    def entry(self, label: Label, value: str, x: float, y: float, *, field: str, right: float, below: bool = False,
              size: float | None = None, colour: Colour | None = None) -> float:  # fmt: skip
        """A label, and its value beside it or below it, up to `right`; answers where the next line would go."""
        begin = self.label(label, x, y)
        if below:
            begin, y = x, y + self.step(self.label_size)
        return self.value(value, begin, x, y, field=field, right=right, size=size, colour=colour)

    def value(self, value: str, begin: float, rest: float, y: float, *, field: str, right: float,
              size: float | None = None, colour: Colour | None = None) -> float:  # fmt: skip
        """A value from `begin` on; what has no room there goes on below, from `rest`."""
        size = size or self.value_size
        printed, self.sheet.fonts = self.sheet.fonts, self.value_fonts or self.sheet.fonts
        # Figures are larger than the words beside them, but stand on the same line.
        top = y - 0.9 * (size - self.label_size) * _POINT_MM if begin != rest else y
        for at, text in enumerate(self._wrapped(value, right - begin, right - rest, size)):
            self.print(text, begin if at == 0 else rest, top, size=size, style=self.value_style,
                       colour=colour or self.value_colour, field=field)  # fmt: skip
            top += self.step(size)
        self.sheet.fonts = printed
        return top

    def _wrapped(self, value: str, first: float, rest: float, size: float) -> list[str]:
        lines, current, room = [], "", first
        for word in value.split():
            longer = f"{current} {word}".strip()
            if current and self.width_of(longer, size, self.value_style) > room:
                lines.append(current)
                current, room = word, rest
            else:
                current = longer
        return [*lines, current]

    def write(self, text: str, begin: float, rest: float, y: float, *, field: str, size: float, right: float) -> float:
        """By pen, on dotted lines, from `begin` on and below from `rest`; answers where the next line would go."""
        # A hand is wider than the print that it is measured by.
        wide = 1.12 * size
        for at, line in enumerate(self._wrapped(text, right - begin, right - rest, wide)):
            x = begin if at == 0 else rest
            self.dots(x, right, y + 0.42 * size)
            x_mm, y_mm = self.at(x, y)
            ink.write_text(self.sheet, line, x_mm + 0.8, y_mm - 0.5, self.luck, size=size * self.zoom, field=field)
            y += 1.5 * size * _POINT_MM
        self.specimen.written(field, Writing.HANDWRITTEN)
        return y

    def dots(self, x: float, right: float, y: float) -> None:
        self.sheet.dots(self.at(x, y)[0], self.at(right, y)[0], self.at(x, y)[1])

    def ground(self, paper: Colour, tint: Colour, strength: float) -> None:
        """The patterned ground; before everything else."""
        plain = Sheet(self.zoom * self.width, self.zoom * self.height, self.sheet.fonts, paper=paper)
        form.draw_guilloche(plain, tint, self.luck, strength)
        self.sheet.image.paste(plain.image, (self.sheet.pixels(self.left), self.sheet.pixels(self.top)))

    def emblem(self, x: float, y: float, radius: float) -> None:
        form.draw_emblem(self.sheet, *self.at(x, y), radius * self.zoom)

    def photograph(self, x: float, y: float, width: float, height: float) -> None:
        form.draw_photograph(self.sheet, *self.at(x, y), self.zoom * width, self.zoom * height, self.luck)

    def zone(self, lines: tuple[str, ...], x: float, y: float, width: float, step: float) -> None:
        """A machine readable zone on a pale band, which is what lets machines read it."""
        form.draw_zone(self.sheet, lines, *self.at(x, y), self.zoom * width, self.zoom * step)

    def qr(self, text: str, right: float, y: float, side: float) -> float:
        """A QR code of about that side whose modules are whole pixels; answers its left edge."""
        import zxingcpp

        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
        modules = np.asarray(code.to_image(1, add_quiet_zones=False)).shape[0]
        each = max(2, round(self.sheet.pixels(side * self.zoom) / modules))
        return self._paste_code(code.to_image(each, add_quiet_zones=False), right, y)

    def barcode(self, text: str, right: float, y: float) -> float:
        """A PDF417 code, as cards of 2016 carry; answers its left edge."""
        import zxingcpp

        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.PDF417)
        return self._paste_code(code.to_image(max(2, round(2 * self.zoom)), add_quiet_zones=False), right, y)

    def _paste_code(self, pixels: object, right: float, y: float) -> float:
        drawn = Image.fromarray(np.asarray(pixels)).convert("RGB")
        quiet = self.sheet.pixels(0.8)
        framed = Image.new("RGB", (drawn.width + 2 * quiet, drawn.height + 2 * quiet), (255, 255, 255))
        framed.paste(drawn, (quiet, quiet))
        x_mm, y_mm = self.at(right, y)
        self.sheet.image.paste(framed, (self.sheet.pixels(x_mm) - framed.width, self.sheet.pixels(y_mm)))
        return right - framed.width / self.sheet.pixels(1000) * 1000 / self.zoom

    def signature(self, x: float, y: float, width: float) -> None:
        """A signature about (x, y)."""
        slip = Sheet(44, 26, self.sheet.fonts)
        ink.sign(slip, 20, 14, self.luck)
        share = width * self.zoom / 36
        drawn = slip.image.resize((round(share * slip.image.width), round(share * slip.image.height)),
                                  resample=Image.Resampling.LANCZOS)  # fmt: skip
        x_mm, y_mm = self.at(x, y)
        corner = (self.sheet.pixels(x_mm) - drawn.width // 2, self.sheet.pixels(y_mm) - drawn.height // 2)
        under = self.sheet.image.crop((*corner, corner[0] + drawn.width, corner[1] + drawn.height))
        self.sheet.image.paste(ImageChops.multiply(under, drawn), corner)

    def seal(self, words: str, x: float, y: float, radius: float) -> None:
        """A red seal; the values that it lies over are to be looked at."""
        x, y = self.at(x, y)
        ink.press_seal(self.sheet, x, y, words, self.luck, radius_mm=radius * self.zoom)
        for line in self.sheet.lines:
            if line.field and ink.seal_covers(self.sheet, x, y, line.text, radius_mm=radius * self.zoom):
                self.specimen.must_review.add(line.field)

    def fingerprint(self, x: float, y: float, width: float, height: float) -> None:
        """Nobody's: rings of ink."""
        across, down = self.sheet.pixels(width * self.zoom), self.sheet.pixels(height * self.zoom)
        v, u = np.mgrid[0:down, 0:across].astype(np.float32)
        u, v = u / across - 0.5, v / down - 0.5
        wobble = 0.03 * np.sin(9 * u + self.luck.uniform(0, 6)) + 0.03 * np.sin(8 * v + self.luck.uniform(0, 6))
        rings = np.sin(95 * (np.hypot(1.2 * u, v) + wobble)) > 0.1
        level = np.where(rings & (np.hypot(u / 0.46, v / 0.48) < 1), 95, 245).astype(np.uint8)
        x_mm, y_mm = self.at(x, y)
        self.sheet.image.paste(
            Image.fromarray(level).convert("RGB"), (self.sheet.pixels(x_mm), self.sheet.pixels(y_mm))
        )

    def chip(self, x: float, y: float) -> None:
        (left, top), (right, bottom) = self.at(x, y), self.at(x + 11.5, y + 9.5)
        self.sheet.fill(left, top, right, bottom, (214, 186, 110))
        self.sheet.frame(left, top, right, bottom, (150, 120, 60))
        for share in (0.35, 0.65):
            self.sheet.frame(left, top + share * (bottom - top), right, bottom, (150, 120, 60))

    def mark_specimen(self, x: float, y: float) -> None:
        """MẪU in a corner where nothing stands: there is no margin for it."""
        self.print("MẪU", x, y, size=4.2, colour=(150, 60, 60))


def card_sheet(specimen: Specimen, fonts: FontFamily, width: float = CARD_WIDTH, height: float = CARD_HEIGHT) -> Sheet:
    """A sheet of a card's own size, added to the specimen."""
    sheet = Sheet(width, height, fonts)
    specimen.sheets.append(sheet)
    return sheet


def copy_sheet(specimen: Specimen, fonts: FontFamily) -> Sheet:
    """An A4 sheet for copies of a card's sides, added to the specimen."""
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def photocopy(sheet: Sheet) -> None:
    """The sheet in greys, a little dark, as machines without colour leave it."""
    grey = sheet.image.convert("L").point(lambda level: min(255, round(0.97 * level + 4)))
    sheet.image.paste(grey.convert("RGB"))


def card_fonts(luck: Random) -> FontFamily:
    """A family without serifs and not wide: cards have no room."""
    narrow = [family for family in sans_families() if "DejaVu" not in family.regular.name]
    return luck.choice(narrow or sans_families())


def typewriter(fallback: FontFamily) -> FontFamily:
    """A face of one width, as old cards were filled in with, where the system has one that writes Vietnamese."""
    for name in _TYPEWRITERS:
        for path in (path for folder in font_folders() for path in folder.rglob(name)):
            family = FontFamily(path, path, path, path)
            if family.writes_vietnamese():
                return family
    return fallback
