"""Rows of print that are partly filled in later: numbers and days as offices write them, and the stamp of arrival."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.copy_stamp import copied_on
from digitize.specimens.fonts import Style
from digitize.specimens.issuing_bodies import IssuingBody
from digitize.specimens.offices import long_date
from digitize.specimens.sheet import BLUE_INK, DRAWING_DPI, RED, Align, Sheet
from digitize.specimens.specimen import Specimen, Writing

DAY_FORMS = ("decree", "bare", "padded", "strokes", "short_strokes")
STAMP_HEIGHT = 23.5  # millimetres
_STAMP_INK = (20, 20, 60)
_GAP = 3.0  # millimetres about what is filled in


@dataclass(frozen=True)
class Part:
    """A run of a row. `field` names the value that it belongs to; `later` is what the press left open."""

    text: str
    field: str = ""
    later: bool = False


def begin_specimen(
    code: str, way: str, body: IssuingBody, number: str, day: date, subject: str, how: Writing
) -> Specimen:
    """With no page yet, and all that its head will say; `how` number and day come onto the paper."""
    specimen = Specimen(code, f"{code}-{way}", [], {
        "document_number": number.replace(" ", ""), "issued_on": day.isoformat(), "place": body.place,
        "issuing_agency": " ".join(body.lines), "subject": subject,
    })  # fmt: skip
    if how is not Writing.PRINTED:
        specimen.written("document_number", how)
        specimen.written("issued_on", how)
    return specimen


def fitting_size(sheet: Sheet, lines: Sequence[str], size: float, width: float) -> float:
    """In points, `size` or what keeps the longest line, in bold, within that many millimetres."""
    widest = max((sheet.width_of(line, size, Style.BOLD) for line in lines), default=0)
    return min(size, size * width / widest) if widest else size


def number_parts(label: str, figures: str, tail: str, how: Writing) -> list[Part]:
    """The label, the figures and what is printed behind them, as one value or with the figures filled in."""
    if how is Writing.PRINTED:
        return [Part(f"{label} "), Part(figures + tail, "document_number")]
    return [Part(f"{label} "), Part(figures, later=True), Part(tail, "document_number")]


def date_parts(place: str, day: date, form: str, how: Writing, *, month_too: bool) -> list[Part]:
    """A place, empty for none, and a day; filled in later are its day and perhaps its month."""
    parts = [Part(f"{place}, ", "place")] if place else []
    if how is Writing.PRINTED:
        return [*parts, Part(_day(day, form), "issued_on")]
    month = [Part(f"{day.month}", later=True)] if month_too else [Part(f"{day.month:02d} ", "issued_on")]
    return [*parts, Part("ngày ", "issued_on"), Part(f"{day.day:02d}", later=True), Part("tháng ", "issued_on"),
            *month, Part(f"năm {day.year}", "issued_on")]  # fmt: skip


def _day(day: date, form: str) -> str:
    return {
        "decree": long_date(day),
        "bare": f"ngày {day.day} tháng {day.month} năm {day.year}",
        "padded": f"ngày {day:%d} tháng {day:%m} năm {day.year}",
        "strokes": f"ngày {day:%d/%m/%Y}",
        "short_strokes": f"ngày {day.day}/{day.month}/{day.year}",
    }[form]


def print_row(
    sheet: Sheet,
    parts: Sequence[Part],
    x: float,
    y: float,
    luck: Random,
    how: Writing,
    *,
    size: float = 13,
    style: Style = Style.REGULAR,
    align: Align = "centre",
) -> None:
    """The parts one behind another, x by `align`, each filled in by pen or stamp where it was left open."""
    widths = [2.3 * len(p.text) + _GAP if p.later else sheet.width_of(p.text, size, style) for p in parts]
    start = x - {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * sum(widths)
    for part, width in zip(parts, widths, strict=True):
        if not part.later:
            sheet.print(part.text.rstrip(), start, y, size=size, style=style, field=part.field)
        elif how is Writing.HANDWRITTEN:
            ink.write_figures(sheet, part.text, start + 1, y - luck.uniform(0, 1), luck)
        else:
            sheet.print(part.text, start + 0.8, y - luck.uniform(0.2, 0.9), size=12, colour=_STAMP_INK)
        start += width


def stamp_arrival(sheet: Sheet, agency: str, issued: date, left: float, top: float, luck: Random) -> None:
    """The receiving office's stamp, 46 mm wide: its own running number and a day some days after the paper's."""
    colour, day = luck.choice((RED, BLUE_INK)), issued + timedelta(days=luck.randint(1, 6))
    sheet.frame(left, top, left + 46, top + STAMP_HEIGHT, colour)
    sheet.print(agency, left + 23, top + 0.6, size=6.5, style=Style.BOLD, align="centre", colour=colour)
    if luck.random() < 0.5:
        word, x, y, size, begin, first = "ĐẾN", left + 9, top + 9, 13.0, left + 18, top + 6
    else:
        word, x, y, size, begin, first = "CÔNG VĂN ĐẾN", left + 23, top + 3.2, 8.0, left + 4, top + 8.4
    sheet.print(word, x, y, size=size, style=Style.BOLD, align="centre", colour=colour)
    for at, label in enumerate(("Số:", "Ngày:", "Chuyển:")):
        sheet.print(label, begin, first + 5.3 * at, size=8, colour=colour)
    x = begin + 11
    ink.write_figures(sheet, str(luck.randint(12, 4800)), x, first - 1.1, luck)
    end = ink.write_figures(sheet, str(day.day), x, first + 4.3, luck)
    ink.write_figures(sheet, str(day.month), end + 2, first + 4.3, luck)
    stroke = [(sheet.pixels(end), sheet.pixels(first + 8.8)), (sheet.pixels(end + 1.8), sheet.pixels(first + 4.3))]
    sheet.draw.line(stroke, fill=BLUE_INK, width=3)


def certify_as_copy(sheet: Sheet, issued: date, luck: Random) -> None:
    """Below everything, where room is left: a commune's words that this is a true copy, with a number, a day, a signer
    and a seal that are not the paper's. Registers of such copies exist since 2007 (Decree 79/2007/NĐ-CP)."""
    lower = sheet.height_mm - 12  # the specimen mark's line
    bottoms = [word.box[3] / DRAWING_DPI * 25.4 for line in sheet.lines for word in line.words]
    top, middle = max(y for y in bottoms if y < lower) + 9, luck.choice((62.0, 140.0))
    if top + 52 > lower:
        return
    day = copied_on(issued + timedelta(days=luck.randint(20, 900)), issued)
    colour = luck.choice((RED, BLUE_INK))
    name, commune = people.make_person(luck, born_between=(1960, 1975)).name, luck.choice(people.COMMUNES)
    lines = ["SAO Y BẢN CHÍNH", f"Số: {luck.randint(10, 900)}/SY"]
    if day.year > 2007:
        lines = ["CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH",
                 f"Số chứng thực: {luck.randint(100, 9000)}   Quyển số: {luck.randint(1, 9):02d}-SCT/BS"]  # fmt: skip
    lines += [f"Ngày {day.day} tháng {day.month} năm {day.year}", f"TM. UBND XÃ {commune.upper()}", "PHÓ CHỦ TỊCH"]
    for at, text in enumerate(lines):
        style = Style.REGULAR if at in (1, 2) else Style.BOLD
        sheet.print(text, middle, top + 4.6 * at, size=9.5, style=style, align="centre", colour=colour)
    sheet.print(name, middle, top + 45, size=10, style=Style.BOLD, align="centre", colour=colour)
    ink.sign(sheet, middle + 6, top + 35, luck)
    ink.press_seal(sheet, middle - 14, top + 32, f"UBND XÃ {commune.upper()}", luck, radius_mm=15)
