"""A university degree's spread with Vietnamese on the left, each line about its middle, its numbers at the head."""

from __future__ import annotations

from random import Random

from digitize.specimens import education, people
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import draw_emblem, draw_lines, draw_national_title
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.university_degree import (
    Graduate,
    begin_sheet,
    begin_specimen,
    make_graduate,
    print_number,
    sign_off,
)

_VIETNAMESE, _ENGLISH = 78.0, 220.0
_BLUE: Colour = (25, 50, 120)


def draw_reversed(luck: Random, fonts: FontFamily) -> Specimen:
    """Label and value stand together about the middle; the name is in capitals, the numbers at the head."""
    graduate = make_graduate(luck)
    born_in = people.make_place(luck, graduate.person.born).province
    specimen = begin_specimen(graduate, "reversed")
    specimen.fields |= {
        "holder_name": graduate.person.name.upper(), "place_of_birth": born_in, "mode_of_study": graduate.mode[0],
        "graduation_year": str(graduate.issued.year),
    }  # fmt: skip
    sheet = begin_sheet(specimen, fonts, luck)
    education.draw_border(sheet, _BLUE, inset=8)
    _draw_vietnamese(specimen, sheet, graduate, born_in, luck)
    _draw_english(sheet, graduate, born_in)
    return specimen


def _draw_vietnamese(specimen: Specimen, sheet: Sheet, graduate: Graduate, born_in: str, luck: Random) -> None:
    middle, person = _VIETNAMESE, graduate.person
    print_number(sheet, "Số hiệu văn bằng:", graduate.serial, "serial_number", 18, 15)
    sheet.print("Vào sổ số:", 90, 15, size=11)
    sheet.print(graduate.register, 92 + sheet.width_of("Vào sổ số:", 11), 15, size=11, field="register_number")
    draw_national_title(sheet, middle, 25, size=11)
    sheet.cursor = 42
    sheet.centred(graduate.university[0], middle, 124, size=12.5, gap=0.5, colour=_BLUE, field="issuing_institution")
    sheet.centred("cấp", middle, 120, size=11, style=Style.ITALIC, gap=1)
    sheet.centred(graduate.programme[0], middle, 124, size=25, gap=4, colour=_BLUE, field="degree_title")
    _lines(sheet, middle, 12.5, (
        (("Ngành học:", graduate.programme[2], "major"),),
        (("Cấp bằng cho ông (bà):", person.name.upper(), "holder_name"),),
        (("Ngày tháng năm sinh:", f"{person.born:%d-%m-%Y}", "date_of_birth"),),
        (("Sinh tại:", born_in, "place_of_birth"),),
        (("Tốt nghiệp năm:", str(graduate.issued.year), "graduation_year"),),
        (("Đạt loại:", graduate.classification[0], "classification"),),
        (("Loại hình đào tạo:", graduate.mode[0], "mode_of_study"),),
    ))  # fmt: skip
    education.print_place_and_date(sheet, graduate.place, graduate.issued, middle, sheet.cursor + 1, size=11.5)
    sign_off(specimen, sheet, graduate, middle + 8, sheet.cursor + 8, luck, size=12)


def _lines(sheet: Sheet, middle: float, size: float, rows: tuple[tuple[tuple[str, str, str], ...], ...]) -> None:
    """Each row's labels and values on one line about the middle."""
    for row in rows:
        runs = [run for label, value, field in row for run in (Run(label), Run(value, field, Style.BOLD_ITALIC))]
        print_runs(sheet, runs, middle, sheet.cursor, size=size, align="centre")
        sheet.cursor += 8.3


def _draw_english(sheet: Sheet, graduate: Graduate, born_in: str) -> None:
    """The right page tells all of it again, so no value of it is kept."""
    middle, person = _ENGLISH, graduate.person
    draw_emblem(sheet, middle, 27, 9)
    draw_national_title(sheet, middle, 40, size=10.5, english=True)
    draw_lines(sheet, (graduate.university[1],), middle, 54, size=11.5, colour=_BLUE)
    draw_lines(sheet, ("confers",), middle, 60, size=11, style=Style.ITALIC)
    draw_lines(sheet, (graduate.programme[1],), middle, 67, size=17, colour=_BLUE)
    sheet.cursor = 80
    _lines(sheet, middle, 12, (
        (("Major:", graduate.programme[3], ""),),
        (("Upon:", f"{'Mr' if person.sex == 'Nam' else 'Ms'} {without_marks(person.name).upper()}", ""),),
        (("Born on:", english_date(person.born), ""), ("in", without_marks(born_in), "")),
        (("Graduation year:", str(graduate.issued.year), ""), ("Ranking:", graduate.classification[1], "")),
        (("Mode of training:", graduate.mode[1], ""),),
    ))  # fmt: skip
    day = f"{without_marks(graduate.place)}, {english_date(graduate.issued)}"
    sheet.print(day, middle, sheet.cursor + 1, size=11, style=Style.ITALIC, align="centre")
    head = "PRESIDENT" if graduate.head == "GIÁM ĐỐC" else "RECTOR"
    sheet.print(head, middle, sheet.cursor + 8, size=11.5, style=Style.BOLD, align="centre")
    sheet.print("(signed and sealed)", middle, sheet.cursor + 20, size=10.5, style=Style.ITALIC, align="centre")
    sheet.print(without_marks(graduate.signer), middle, sheet.cursor + 34, size=12, style=Style.BOLD, align="centre")


TEMPLATES = (Template("university_degree", "university_degree-reversed", draw_reversed),)
