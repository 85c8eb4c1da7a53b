"""University degrees of Circular 27/2019 in a modern design: labels end at an axis where the values begin, the English
label small below each, a coloured band on the left with the numbers."""

from __future__ import annotations

from random import Random

from digitize.specimens import education, people
from digitize.specimens.education import english_date, without_marks
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import draw_emblem, draw_lines, draw_national_title
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.university_degree import (
    Graduate,
    begin_sheet,
    begin_specimen,
    make_graduate,
    sign_off,
)

_AXIS, _MIDDLE = 158.0, 178.0
_BAND: Colour = (232, 222, 196)
_MAROON: Colour = (124, 22, 48)
_GREY: Colour = (110, 104, 96)


def draw_axis(luck: Random, fonts: FontFamily) -> Specimen:
    """A4 across, no serifs. The place and day stand at the foot of the band's right, beside the head's signature."""
    graduate = make_graduate(luck)
    born_in = people.make_place(luck, graduate.person.born).province
    specimen = begin_specimen(graduate, "axis")
    specimen.fields |= {"place_of_birth": born_in, "mode_of_study": graduate.mode[0],
                        "graduation_year": str(graduate.issued.year)}  # fmt: skip
    sheet = begin_sheet(specimen, luck.choice(sans_families()), luck)
    sheet.fill(12, 14, 70, 196, _BAND)
    _draw_band(sheet, graduate)
    _draw_head(sheet, graduate)
    _draw_rows(sheet, specimen, graduate)
    education.print_place_and_date(sheet, graduate.place, graduate.issued, 226, 146, size=11)
    sign_off(specimen, sheet, graduate, 226, 152, luck, size=11.5)
    return specimen


def _draw_band(sheet: Sheet, graduate: Graduate) -> None:
    draw_emblem(sheet, 41, 40, 14)
    y = 92.0
    for label, english, value, field in (
        ("Số hiệu:", "Degree No.", graduate.serial, "serial_number"),
        ("Số vào sổ gốc cấp bằng:", "Registration No.", graduate.register, "register_number"),
    ):
        sheet.print(english, 18, y, size=8.5, style=Style.ITALIC, colour=_GREY)
        sheet.print(label, 18, y + 4.4, size=10.5)
        sheet.print(value, 18, y + 10, size=11.5, style=Style.BOLD, colour=_MAROON, field=field)
        y += 26


def _draw_head(sheet: Sheet, graduate: Graduate) -> None:
    draw_national_title(sheet, _MIDDLE, 16, size=10.5)
    sheet.cursor = 33
    sheet.centred(graduate.university[0], _MIDDLE, 210, size=13.5, gap=0.4, colour=_MAROON,
                  field="issuing_institution")  # fmt: skip
    sheet.centred(graduate.university[1], _MIDDLE, 210, size=9, style=Style.REGULAR, gap=3, colour=_GREY)
    sheet.centred(graduate.programme[0], _MIDDLE, 210, size=25, gap=0.4, colour=_MAROON, field="degree_title")
    draw_lines(sheet, (graduate.programme[1],), _MIDDLE, sheet.cursor, size=10, style=Style.ITALIC, colour=_GREY)
    sheet.cursor += 9


def _draw_rows(sheet: Sheet, specimen: Specimen, graduate: Graduate) -> None:
    """The English tells the value too, small: only the Vietnamese one is kept."""
    person, printed = graduate.person, specimen.fields | {"date_of_birth": f"{graduate.person.born:%d.%m.%Y}"}
    for label, english, field in (
        ("Cho Ông (Bà):", f"Upon {without_marks(person.name)}", "holder_name"),
        ("Ngày tháng năm sinh:", f"Date of birth: {english_date(person.born)}", "date_of_birth"),
        ("Quê quán:", f"Place of birth: {without_marks(printed['place_of_birth'])}", "place_of_birth"),
        ("Thuộc ngành:", f"Major: {graduate.programme[3]}", "major"),
        ("Hạng tốt nghiệp:", f"Classification: {graduate.classification[1]}", "classification"),
        ("Phương thức đào tạo:", f"Mode of study: {graduate.mode[1]}", "mode_of_study"),
        ("Năm tốt nghiệp:", f"Graduation year: {graduate.issued.year}", "graduation_year"),
    ):
        y = sheet.cursor
        sheet.print(label, _AXIS, y, size=11, align="right")
        size = 14.0 if field == "holder_name" else 11.5
        sheet.print(printed[field], _AXIS + 4, y - (0.8 if size > 12 else 0.1), size=size, style=Style.BOLD,
                    field=field)  # fmt: skip
        sheet.print(english, _AXIS, y + 4.5, size=8, style=Style.ITALIC, align="right", colour=_GREY)
        sheet.cursor = y + 10.4


TEMPLATES = (Template("university_degree", "university_degree-axis", draw_axis, held_out=True),)
