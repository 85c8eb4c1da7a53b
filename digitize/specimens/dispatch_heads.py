"""Heads of the papers of ministries, provinces and departments: both columns, number and day that a registry filled in
each in its own way, titles that name who decides (before the Joint Circular 55/2005), addressees beside a stamp."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens.administrative_heads import HEADINGS
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.administrative_rows import Part, fitting_size, print_row
from digitize.specimens.fonts import Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, draw_lines
from digitize.specimens.registry_papers import RegistryPaper
from digitize.specimens.specimen import Writing

JOINT_CIRCULAR_SINCE, CIRCULAR_SINCE, DECREE_SINCE = date(2005, 6, 1), date(2011, 4, 1), date(2020, 3, 5)
_COLUMN, _TITLE_COLUMN = 70.0, 88.0  # millimetres


def draw_letterhead(luck: Random, pages: Pages, paper: RegistryPaper, day: date) -> float:
    """Dashes below both columns until 2005, then rules; the cursor is left below both. Answers where the row of the day
    may stand: below the motto or beside the number."""
    sheet, layout = pages.sheet, pages.layout
    top, size = luck.choice((16.0, 18.0, 21.0)), luck.choice((12.0, 13.0, 13.0))
    title = fitting_size(sheet, (NATIONAL_TITLE,), luck.choice((12.0, 13.0)), _TITLE_COLUMN)
    left = draw_lines(sheet, paper.parent, layout.left_middle, top, style=Style.REGULAR,
                      size=fitting_size(sheet, paper.parent, size, _COLUMN))  # fmt: skip
    left = draw_lines(sheet, paper.lines, layout.left_middle, left, field="issuing_agency",
                      size=fitting_size(sheet, paper.lines, size, _COLUMN))  # fmt: skip
    right = draw_lines(sheet, (NATIONAL_TITLE,), layout.right_middle, top, size=title)
    right = draw_lines(sheet, (MOTTO,), layout.right_middle, right, size=title + luck.choice((0.5, 1.0)))
    if day < JOINT_CIRCULAR_SINCE:
        sheet.print(luck.choice(("-------", "---------")), layout.left_middle, left - 1.2, size=12, align="centre")
        sheet.print("---------------", layout.right_middle, right - 1.2, size=12, align="centre")
    else:
        half = sheet.width_of(MOTTO, title, Style.BOLD) / 2
        sheet.rule(layout.left_middle - 0.3 * half, layout.left_middle + 0.3 * half, left + 0.9)
        sheet.rule(layout.right_middle - half, layout.right_middle + half, right + 0.8)
    sheet.cursor = max(left, right) + 4.2
    return right + 3.6 if luck.random() < 0.35 else sheet.cursor


def draw_number_and_day(
    luck: Random, pages: Pages, number: tuple[str, str], hows: tuple[Writing, Writing], *, day_row: float
) -> None:
    """`hows` tells of the figures and of the day: a registry stamps the one and writes the other."""
    sheet, layout, fields = pages.sheet, pages.layout, pages.specimen.fields
    size, (number_how, day_how) = min(13.5, layout.size), hows
    print_row(sheet, _number_parts(luck, number, number_how), layout.left_middle, sheet.cursor, luck, number_how,
              size=size)  # fmt: skip
    told = _day_parts(luck, fields["place"], date.fromisoformat(fields["issued_on"]), day_how)
    print_row(sheet, told, layout.right_middle, day_row, luck, day_how, size=size, style=Style.ITALIC)
    sheet.cursor += 6.8


def _number_parts(luck: Random, number: tuple[str, str], how: Writing) -> list[Part]:
    """Programs leave room between figures and symbol, as registries do that write them in."""
    (figures, tail), label = number, Part(luck.choice(("Số: ", "Số: ", "Số:", "Số : ")))
    if how is not Writing.PRINTED:
        return [label, Part(figures, later=True), Part(tail, "document_number")]
    if luck.random() < 0.4:
        return [label, Part(f"{figures}{luck.choice((' ', '  '))}", "document_number"), Part(tail, "document_number")]
    return [label, Part(figures + tail, "document_number")]


def _day_parts(luck: Random, place: str, day: date, how: Writing) -> list[Part]:
    """A nought before months 1 and 2 only, as all rules since 2005 have it, or none before any; filled in are the day
    and, more often than not, the month."""
    noughts = day >= JOINT_CIRCULAR_SINCE and luck.random() < 0.8
    figures = f"{day.day:02d}" if noughts or how is not Writing.PRINTED else str(day.day)
    month = f"{day.month:02d}" if noughts and day.month < 3 else str(day.month)
    town = Part(f"{place}, ", "place")
    if how is Writing.PRINTED:
        return [town, Part(f"ngày {figures} tháng {month} năm {day.year}", "issued_on")]
    if luck.random() < 0.45:
        return [town, Part("ngày ", "issued_on"), Part(figures, later=True),
                Part(f"tháng {month} năm {day.year}", "issued_on")]  # fmt: skip
    return [town, Part("ngày ", "issued_on"), Part(figures, later=True), Part("tháng ", "issued_on"),
            Part(month, later=True), Part(f"năm {day.year}", "issued_on")]  # fmt: skip


def draw_title(luck: Random, pages: Pages, paper: RegistryPaper, day: date) -> None:
    """The kind of paper, until 2005 with who decides, and the subject."""
    sheet, layout, code = pages.sheet, pages.layout, pages.specimen.document_type
    sheet.cursor += luck.choice((2.0, 4.0, 6.0))
    size, old = luck.choice((14.0, 15.0, 16.0)), day < JOINT_CIRCULAR_SINCE
    title = HEADINGS[code][0]
    if old and paper.authority and luck.random() < 0.7:
        whose = f"CỦA {paper.authority[0]}"
        in_one = luck.random() < 0.5
        sheet.centred(f"{title} {whose}" if in_one else title, layout.middle, layout.width, size=14)
        if not in_one:
            sheet.centred(whose, layout.middle, layout.width, size=13)
    else:
        sheet.centred(title, layout.middle, layout.width, size=size, gap=luck.choice((0.0, 1.0)))
    style = luck.choice((Style.BOLD_ITALIC, Style.ITALIC, Style.BOLD)) if old else Style.BOLD
    sheet.centred(pages.specimen.fields["subject"], layout.middle, luck.choice((118, 134, 150)), style=style,
                  size=min(14.0, layout.size + 0.5), field="subject")  # fmt: skip
    if not old or luck.random() < 0.4:
        half = luck.choice((12, 17, 23))
        sheet.rule(layout.middle - half, layout.middle + half, sheet.cursor + 0.8)
    sheet.cursor += luck.choice((5.0, 7.0))


def draw_letter_subject(luck: Random, pages: Pages) -> None:
    """Below the number, in its column."""
    sheet, layout = pages.sheet, pages.layout
    sheet.centred(pages.specimen.fields["subject"], layout.left_middle, luck.choice((58, 64, 70)),
                  size=luck.choice((12.0, 12.0, 13.0)), style=luck.choice((Style.REGULAR, Style.REGULAR, Style.ITALIC)),
                  gap=1.5, field="subject")  # fmt: skip


def draw_addressees(luck: Random, pages: Pages, names: tuple[str, ...], *, beside: float) -> None:
    """One about the middle, several at a tab stop; right of a stamp where `beside` tells its right edge."""
    sheet, layout, size = pages.sheet, pages.layout, pages.layout.size
    left = max(layout.left + luck.choice((14, 24, 34)), beside + 4)
    label = "Kính gửi: "
    middle = layout.middle + luck.choice((0, 8))
    if not beside and len(names) == 1 and sheet.width_of(label + names[0], size) < layout.width - 24:
        sheet.print(f"{label}{names[0]}", middle, sheet.cursor, size=size, align="centre")
        sheet.cursor += 9
        return
    sheet.print(label.strip(), left, sheet.cursor, size=size, style=luck.choice((Style.REGULAR, Style.BOLD)))
    stop = left + sheet.width_of(label, size, Style.BOLD)
    if len(names) > 1 and luck.random() < 0.3:
        stop, sheet.cursor = left + 6, sheet.cursor + 6.4
    for at, name in enumerate(names, start=1):
        told = f"- {name}{';' if at < len(names) else luck.choice(('.', '.', ''))}" if len(names) > 1 else name
        for line in sheet.wrap(told, layout.right - stop, size=size):
            sheet.print(line, stop, sheet.cursor, size=size)
            sheet.cursor += 6.3
    sheet.cursor += 3
