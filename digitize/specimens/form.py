"""What forms and certificates are printed with: letterheads, labelled lines, columns, signatures, photographs, codes.

Positions are millimetres of the sheet, sizes are points. Everything that prints a value tells whose it is, so that the
truth knows its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from PIL import Image, ImageFont

from digitize.specimens import ink
from digitize.specimens.fonts import Style, zone_face
from digitize.specimens.sheet import BLACK, BLUE_INK, RED, Align, Colour, Sheet
from digitize.specimens.specimen import Specimen, Writing

_POINT_MM = 0.352778
NATIONAL_TITLE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NATIONAL_TITLE_EN, MOTTO_EN = "SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"


@dataclass(frozen=True)
class Entry:
    """A label and its value. `field` is the value's name, empty for what no record keeps.

    `below` puts the value under its label; `by_hand` writes it with a pen.
    """

    label: str
    value: str = ""
    field: str = ""
    below: bool = False
    by_hand: bool = False


@dataclass
class FormPrinter:
    """Prints entries on the lines of a form, from the sheet's cursor down, between `left` and `right`."""

    specimen: Specimen
    sheet: Sheet
    luck: Random
    left: float = 24.0
    right: float = 190.0
    size: float = 13.0
    step: float = 7.2
    dotted: bool = False
    label_style: Style = Style.REGULAR
    value_style: Style = Style.REGULAR
    label_colour: Colour = BLACK
    value_colour: Colour = BLACK
    value_size: float | None = None

    def line(self, *entries: Entry, starts: Sequence[float] | None = None) -> None:
        """Entries beside each other, at `starts` or evenly spread; each may go on below within its own column."""
        lefts = tuple(starts) if starts else self._even(len(entries))
        top = lowest = self.sheet.cursor
        for entry, start, end in zip(entries, lefts, (*lefts[1:], self.right), strict=True):
            self.sheet.cursor = top
            self._entry(entry, start, end - (2 if end != self.right else 0))
            lowest = max(lowest, self.sheet.cursor)
        self.sheet.cursor = lowest + self.step

    def _even(self, count: int) -> tuple[float, ...]:
        width = (self.right - self.left) / count
        return tuple(self.left + at * width for at in range(count))

    def _entry(self, entry: Entry, start: float, end: float) -> None:
        sheet, top = self.sheet, self.sheet.cursor
        sheet.print(entry.label, start, top, size=self.size, style=self.label_style, colour=self.label_colour)
        begin = start + sheet.width_of(entry.label, self.size, self.label_style) + 1.8
        if entry.below:
            begin, sheet.cursor = start, top + self.step
        self._value(entry, begin, start, end)

    def _value(self, entry: Entry, begin: float, start: float, end: float) -> None:
        sheet, size = self.sheet, self.value_size or self.size
        if entry.by_hand:
            if self.dotted:
                sheet.dots(begin, end, sheet.cursor + 0.42 * self.size)
            ink.write_text(sheet, entry.value, begin + 1, sheet.cursor, self.luck, size=size, field=entry.field)
            if entry.field:
                self.specimen.written(entry.field, Writing.HANDWRITTEN)
            return
        lines = self._wrapped(entry.value, end - begin, end - start, size)
        for at, text in enumerate(lines):
            x = begin if at == 0 else start
            sheet.cursor += self.step if at else 0
            if self.dotted:
                sheet.dots(x, end, sheet.cursor + 0.42 * self.size)
            sheet.print(text, x + 0.3, sheet.cursor, size=size, style=self.value_style, colour=self.value_colour,
                        field=entry.field)  # fmt: skip

    def _wrapped(self, value: str, first: float, rest: float, size: float) -> list[str]:
        """The first line has less room, because the label stands before it."""
        lines = self.sheet.wrap(value, first, size=size, style=self.value_style)
        if len(lines) < 2:
            return lines or [""]
        tail = " ".join(value.split()[len(lines[0].split()) :])
        return [lines[0], *self.sheet.wrap(tail, rest, size=size, style=self.value_style)]


def draw_national_title(sheet: Sheet, middle: float, y: float, *, size: float = 12.5, english: bool = False) -> float:
    """The national title and motto, with the rule below them, or their English; answers where they end."""
    title, motto = (NATIONAL_TITLE_EN, MOTTO_EN) if english else (NATIONAL_TITLE, MOTTO)
    step = 1.25 * size * _POINT_MM
    sheet.print(title, middle, y, size=size, style=Style.BOLD, align="centre")
    sheet.print(motto, middle, y + step, size=size + 0.5, style=Style.BOLD, align="centre")
    half = sheet.width_of(motto, size + 0.5, Style.BOLD) / 2
    if not english:
        sheet.rule(middle - half, middle + half, y + 2.35 * step)
    return y + 2.6 * step


def draw_lines(
    sheet: Sheet,
    lines: Sequence[str],
    x: float,
    y: float,
    *,
    size: float = 12,
    style: Style = Style.BOLD,
    align: Align = "centre",
    colour: Colour = BLACK,
    field: str = "",
) -> float:
    """Lines below each other; answers where the next would go."""
    for text in lines:
        sheet.print(text, x, y, size=size, style=style, align=align, colour=colour, field=field)
        y += 1.25 * size * _POINT_MM
    return y


@dataclass(frozen=True)
class SignOff:
    """Who signs: a heading and a note in brackets as forms print them, the position's lines, the name, the seal.

    The note stands under the heading, which the form prints, and without one under the position.
    `title_field` and `name_field` are the fields' names, empty where no record keeps them.
    """

    titles: tuple[str, ...]
    name: str
    seal: str = ""
    heading: str = ""
    note: str = ""
    title_field: str = "signer_title"
    name_field: str = "signer_name"
    size: float = 12.5
    seal_radius: float = ink.SEAL_RADIUS


def draw_sign_off(specimen: Specimen, sheet: Sheet, sign_off: SignOff, middle: float, y: float, luck: Random) -> None:
    """Position, signature, name, and the seal over a third of the signature (Decree 30/2020, Appendix I)."""
    size, step = sign_off.size, 1.25 * sign_off.size * _POINT_MM
    if sign_off.heading:
        sheet.print(sign_off.heading, middle, y, size=size, style=Style.BOLD, align="centre")
        y += step
        y = _draw_note(sheet, sign_off, middle, y)
    y = draw_lines(sheet, sign_off.titles, middle, y, size=size, field=sign_off.title_field)
    if not sign_off.heading:
        y = _draw_note(sheet, sign_off, middle, y)
    name_y = min(y + luck.uniform(19, 25), sheet.height_mm - 14)
    sheet.print(sign_off.name, middle, name_y, size=size + 0.5, style=Style.BOLD, align="centre",
                field=sign_off.name_field)  # fmt: skip
    ink.sign(sheet, middle, (y + name_y) / 2 + 1, luck, ink=luck.choice((BLUE_INK, BLACK)))
    if not sign_off.seal:
        return
    seal_x, seal_y = middle - luck.uniform(14, 20), (y + name_y) / 2 + luck.uniform(-2, 3)
    radius = sign_off.seal_radius
    ink.press_seal(sheet, seal_x, seal_y, sign_off.seal, luck, radius_mm=radius)
    if sign_off.name_field and ink.seal_covers(sheet, seal_x, seal_y, sign_off.name, radius_mm=radius):
        specimen.must_review.add(sign_off.name_field)


def _draw_note(sheet: Sheet, sign_off: SignOff, middle: float, y: float) -> float:
    """Answers where the next line would go."""
    if not sign_off.note:
        return y
    sheet.print(sign_off.note, middle, y, size=sign_off.size - 2, style=Style.ITALIC, align="centre")
    return y + 0.95 * 1.25 * sign_off.size * _POINT_MM


def draw_photograph(sheet: Sheet, left: float, top: float, width: float, height: float, luck: Random) -> None:
    """Nobody's likeness: a head and shoulders before a plain ground, with the grain of a photograph."""
    across, down = sheet.pixels(width), sheet.pixels(height)
    y, x = np.mgrid[0:down, 0:across].astype(np.float32)
    x, y = x / across - 0.5, y / down
    ground = np.array(luck.choice(((150, 190, 225), (225, 228, 232), (95, 140, 200))), np.float32)
    skin, cloth = (
        np.array((205, 165, 140), np.float32),
        np.array(luck.choice(((50, 55, 80), (235, 235, 235))), np.float32),
    )
    picture = np.broadcast_to(ground, (down, across, 3)).copy()
    picture[(x / 0.46) ** 2 + ((y - 1.08) / 0.42) ** 2 < 1] = cloth
    picture[(x / 0.24) ** 2 + ((y - 0.4) / 0.24) ** 2 < 1] = (40, 34, 32)
    picture[(x / 0.2) ** 2 + ((y - 0.46) / 0.22) ** 2 < 1] = skin
    picture *= (1.04 - 0.18 * (x + 0.5) * y)[..., None]
    noise = np.random.default_rng(luck.getrandbits(32)).normal(0, 7, (down, across, 1))
    drawn = Image.fromarray(np.clip(picture + noise, 0, 255).astype(np.uint8))
    sheet.image.paste(drawn, (sheet.pixels(left), sheet.pixels(top)))


def draw_qr(sheet: Sheet, text: str, left: float, top: float, side: float) -> None:
    """A QR code of that side, drawn for real: readers read it."""
    import zxingcpp

    code = np.asarray(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(4))
    pixels = sheet.pixels(side)
    drawn = Image.fromarray(code).resize((pixels, pixels), resample=Image.Resampling.LANCZOS).convert("RGB")
    sheet.image.paste(drawn, (sheet.pixels(left), sheet.pixels(top)))


def draw_zone(sheet: Sheet, lines: Sequence[str], left: float, top: float, width: float, step: float = 4.2) -> None:
    """A machine readable zone, its lines spread over `width` as ICAO 9303 sets them: ten letters an inch on cards."""
    for at, text in enumerate(lines):
        pitch = sheet.pixels(width) / len(text)
        font = ImageFont.truetype(str(zone_face()), max(8, round(pitch / 0.6)))
        y = sheet.pixels(top + at * step)
        for place, letter in enumerate(text):
            sheet.draw.text((sheet.pixels(left) + (place + 0.5) * pitch, y), letter, font=font, fill=BLACK, anchor="ma")
        sheet.note_print(text, sheet.pixels(left), y, sheet.pixels(left + width), y + 1.7 * pitch)


def draw_emblem(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """Stands in for the national emblem: a red disc with a star, which is all that matters to a reader."""
    box = [sheet.pixels(x - radius), sheet.pixels(y - radius), sheet.pixels(x + radius), sheet.pixels(y + radius)]
    sheet.draw.ellipse(box, fill=(205, 45, 45), outline=(190, 150, 60), width=3)
    ink.draw_star(sheet, x, y, 0.55 * radius, (240, 205, 90))


def draw_guilloche(sheet: Sheet, colour: Colour, luck: Random, strength: float = 1.0) -> None:
    """Fine waves under everything that is printed later, as on certificates. Call it first: it paints the paper."""
    height, width = sheet.image.height, sheet.image.width
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    pattern = np.zeros((height, width), np.float32)
    for _ in range(2):
        phase, slope = luck.uniform(0, 6.28), luck.uniform(-0.25, 0.25)
        bend = 26 * np.sin(x / luck.uniform(60, 110) + phase) + slope * x
        pattern = np.maximum(pattern, np.abs(np.sin((y + bend) / 4.5)) ** 6)
    tint = 255 - strength * pattern[..., None] * (255 - np.array(colour, np.float32))
    paper = np.asarray(sheet.image, np.float32) * tint / 255
    sheet.image.paste(Image.fromarray(np.clip(paper, 0, 255).astype(np.uint8)))


__all__ = [
    "BLACK", "BLUE_INK", "RED", "Entry", "FormPrinter", "SignOff", "draw_emblem", "draw_guilloche", "draw_lines",
    "draw_national_title", "draw_photograph", "draw_qr", "draw_sign_off", "draw_zone",
]  # fmt: skip
