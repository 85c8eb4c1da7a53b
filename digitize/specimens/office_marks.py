"""What offices set at the foot of a form: place and day, a seal and all that it lies over; and values at a tab stop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import ink
from digitize.specimens.civil_status import long_date
from digitize.specimens.fonts import Style
from digitize.specimens.form import FormPrinter, SignOff, draw_sign_off
from digitize.specimens.sheet import DRAWING_DPI, Sheet
from digitize.specimens.specimen import Specimen

Place = tuple[float, float]


def sign_and_seal(
    specimen: Specimen, sheet: Sheet, sign_off: SignOff, at: Place, luck: Random, *, aside: float = 17
) -> None:
    """As `draw_sign_off`, the seal `aside` millimetres left of the middle; whatever it covers, a title's line as well
    as the name, is to be looked at."""
    middle, top = at
    draw_sign_off(specimen, sheet, replace(sign_off, seal=""), middle, top, luck)
    name = next(line for line in reversed(sheet.lines) if line.field == sign_off.name_field)
    seal_x = middle - aside - luck.uniform(-2, 2)
    seal_y = name.words[0].box[1] / DRAWING_DPI * 25.4 - luck.uniform(6, 11)
    ink.press_seal(sheet, seal_x, seal_y, sign_off.seal, luck, radius_mm=sign_off.seal_radius)
    for line in sheet.lines:
        if line.field and ink.seal_covers(sheet, seal_x, seal_y, line.text, radius_mm=sign_off.seal_radius):
            specimen.must_review.add(line.field)


def print_place_and_date(
    sheet: Sheet, place: str, day: date, at: Place, *, size: float = 12, style: Style = Style.ITALIC
) -> None:
    """As in "Cẩm Phúc, ngày 05 tháng 02 năm 2020", about a middle."""
    middle, y = at
    whole, rest = f"{place}, {long_date(day)}", long_date(day)
    start = middle - sheet.width_of(whole, size, style) / 2
    sheet.print(f"{place},", start, y, size=size, style=style, field="place")
    start += sheet.width_of(f"{place}, ", size, style)
    sheet.print(rest, start, y, size=size, style=style, field="issued_on")


def line_at_stop(form: FormPrinter, stop: float, label: str, value: str, field: str) -> None:
    """A label at the left edge and its value at the stop, where long values also go on below."""
    sheet = form.sheet
    sheet.print(label, form.left, sheet.cursor, size=form.size, style=form.label_style)
    for text in sheet.wrap(value, form.right - stop, size=form.size, style=form.value_style):
        sheet.print(text, stop, sheet.cursor, size=form.size, style=form.value_style, field=field)
        sheet.cursor += form.step
