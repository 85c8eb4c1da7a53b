"""What papers of schools share: invented schools, patterned grounds, runs of print on one line, a sealed sign-off."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import ink
from digitize.specimens.fonts import Style
from digitize.specimens.form import SignOff, draw_guilloche, draw_sign_off
from digitize.specimens.sheet import BLACK, Align, Colour, Sheet
from digitize.specimens.specimen import Specimen

DIPLOMA_PAPER: Colour = (252, 246, 226)
COVER_RED: Colour = (150, 22, 30)
COVER_GOLD: Colour = (226, 190, 90)
# A diploma folded in two: pages of 135 x 190 mm, so the open sheet is
DIPLOMA_WIDTH, DIPLOMA_HEIGHT = 270.0, 190.0

HIGH_SCHOOLS = (
    "Tân Lập", "Sông Trà Bắc", "Đại Nghĩa 2", "Phú Giang", "chuyên Bình Lâm", "Hương Điền", "Long Thạnh A",
    "Châu Khê", "số 1 Mỹ Đồng", "Dân tộc nội trú Ia Rơ Nung", "Nguyễn Hữu Khuê", "Trần Đình Lộc",
)  # fmt: skip
SECONDARY_SCHOOLS = (
    "An Thịnh", "Nghĩa Lộ", "Đức Phong", "Tam Ngọc", "Xuân Quế", "Bình Thuỷ", "Lê Bá Khoa", "Phan Ngọc Ưng",
    "Hòa Hiệp Bắc", "Phú Hòa Tây",
)  # fmt: skip
_TITLES = ("", "", "", "ThS. ", "TS. ", "PGS.TS. ")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True)
class Run:
    """A piece of a line that has its own style, colour or field."""

    text: str
    field: str = ""
    style: Style = Style.REGULAR
    colour: Colour = BLACK


def print_runs(
    sheet: Sheet, runs: Sequence[Run], x: float, y: float, *, size: float = 12, align: Align = "left"
) -> None:
    """Runs after each other on one line, with a blank between two; x is the edge or middle of the whole line."""
    blank = sheet.width_of(" ", size)
    widths = [sheet.width_of(run.text, size, run.style) for run in runs]
    left = x - {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * (sum(widths) + blank * (len(runs) - 1))
    for run, width in zip(runs, widths, strict=True):
        sheet.print(run.text, left, y, size=size, style=run.style, colour=run.colour, field=run.field)
        left += width + blank


def print_place_and_date(
    sheet: Sheet, place: str, day: date, x: float, y: float, *, size: float = 12, align: Align = "centre"
) -> None:
    """ "Hà Nội, ngày 05 tháng 01 năm 2020" as `place` and `issued_on`, with the noughts of Decree 30/2020."""
    runs = (Run(f"{place},", "place", Style.ITALIC), Run(long_date(day), "issued_on", Style.ITALIC))
    print_runs(sheet, runs, x, y, size=size, align=align)


def long_date(day: date) -> str:
    """ "ngày 05 tháng 01 năm 2020": a nought before days below ten and the first two months."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def spelt_date(day: date) -> str:
    """ "5 tháng 8 năm 1993", as older papers have it."""
    return f"{day.day} tháng {day.month} năm {day.year}"


def english_date(day: date) -> str:
    """ "5 January 2020"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def without_marks(text: str) -> str:
    """Vietnamese as English halves print it: only base letters."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def scholar(name: str, luck: Random) -> str:
    """The name with or without an academic title before it, as signers of schools print it."""
    return f"{luck.choice(_TITLES)}{name}"


def draw_ground(sheet: Sheet, luck: Random, colour: Colour, *, drum: bool = True) -> None:
    """The patterned ground of certificates, with the bronze drum in its middle. Call it before anything is printed."""
    draw_guilloche(sheet, colour, luck, strength=luck.uniform(0.25, 0.5))
    if drum:
        tint = tuple(round(0.55 * 246 + 0.45 * part) for part in colour)
        _draw_drum(sheet, sheet.width_mm / 2, sheet.height_mm / 2, 0.34 * sheet.height_mm, (tint[0], tint[1], tint[2]))


def _draw_drum(sheet: Sheet, x: float, y: float, radius: float, colour: Colour) -> None:
    middle_x, middle_y = sheet.pixels(x), sheet.pixels(y)
    for share in (1.0, 0.94, 0.78, 0.74, 0.56, 0.52, 0.3):
        r = sheet.pixels(share * radius)
        sheet.draw.ellipse([middle_x - r, middle_y - r, middle_x + r, middle_y + r], outline=colour, width=3)
    for at in range(72):
        angle = math.radians(5 * at)
        inner, outer = sheet.pixels(0.8 * radius), sheet.pixels(0.92 * radius)
        sheet.draw.line(
            [(middle_x + inner * math.cos(angle), middle_y + inner * math.sin(angle)),
             (middle_x + outer * math.cos(angle), middle_y + outer * math.sin(angle))],
            fill=colour, width=3,
        )  # fmt: skip
    ink.draw_star(sheet, x, y, 0.26 * radius, colour)


def draw_border(sheet: Sheet, colour: Colour, inset: float = 9.0) -> None:
    """The double frame of certificates, `inset` millimetres from the sheet's edge."""
    for extra, width in ((0.0, 8), (2.2, 2)):
        at = inset + extra
        corners = [at, at, sheet.width_mm - at, sheet.height_mm - at]
        sheet.draw.rectangle([sheet.pixels(c) for c in corners], outline=colour, width=width)


def draw_cover(sheet: Sheet, lines: Sequence[tuple[str, float]], middle: float, y: float, field: str = "") -> None:
    """The front of a red cover: the emblem's place and lines of gold print, each with its size in points.

    `field` names the value that the print is, where it is one.
    """
    ink.draw_star(sheet, middle, y, 11, COVER_GOLD)
    y += 22
    for text, size in lines:
        sheet.print(text, middle, y, size=size, style=Style.BOLD, align="centre", colour=COVER_GOLD, field=field)
        y += 0.5 * size
    sheet.print("MẪU / SPECIMEN", middle, sheet.height_mm - 12, size=9, align="centre", colour=COVER_GOLD)


def draw_sealed_sign_off(
    specimen: Specimen, sheet: Sheet, sign_off: SignOff, middle: float, y: float, luck: Random
) -> None:
    """The sign-off with its seal; every value that the seal lies over must be reviewed."""
    before = len(sheet.lines)
    draw_sign_off(specimen, sheet, replace(sign_off, seal=""), middle, y, luck)
    if not sign_off.seal:
        return
    boxes = [line.words[0].box for line in sheet.lines[before:] if line.words]
    top, bottom = min(box[3] for box in boxes), max(box[1] for box in boxes)
    seal_x = middle - luck.uniform(15, 21)
    seal_y = (0.5 * (top + bottom)) / sheet.pixels(1000) * 1000 + luck.uniform(-1, 3)
    ink.press_seal(sheet, seal_x, seal_y, sign_off.seal, luck, radius_mm=sign_off.seal_radius)
    for line in sheet.lines:
        if line.field and ink.seal_covers(sheet, seal_x, seal_y, line.text, radius_mm=sign_off.seal_radius):
            specimen.must_review.add(line.field)


def draw_table(
    sheet: Sheet,
    rows: Sequence[Sequence[str]],
    edges: Sequence[float],
    top: float,
    step: float,
    *,
    size: float = 11,
    align: Align = "centre",
    fields: Mapping[tuple[int, int], str] | None = None,
    pen: Random | None = None,
) -> float:
    """A ruled table whose first row is its head; answers where it ends.

    `fields` names cells by row and column. `pen` fills in by hand what is below the head and beside the first column.
    """
    for row, cells in enumerate(rows):
        y = top + row * step
        for column, text in enumerate(cells):
            left, right = edges[column], edges[column + 1]
            sheet.frame(left, y, right, y + step, (70, 70, 70))
            field, upper = (fields or {}).get((row, column), ""), y + (step - 0.45 * size) / 2
            if text and pen and row and column:
                ink.write_text(sheet, text, left + 6, upper, pen, size=size, field=field)
            elif text:
                x = (left + right) / 2 if align == "centre" else left + 1.5
                style = Style.REGULAR if row else Style.BOLD
                sheet.print(text, x, upper, size=size, style=style, align=align, field=field)
    return top + len(rows) * step
