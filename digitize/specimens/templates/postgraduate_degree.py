"""Degrees of masters, doctors and engineers as their own forms print them: kept with the university degrees."""

from __future__ import annotations

from random import Random

from digitize.specimens import education, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, draw_national_title
from digitize.specimens.sheet import RED
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.university_degree import (
    Graduate,
    Programme,
    begin_sheet,
    begin_specimen,
    draw_english_half,
    make_graduate,
    print_number,
    sign_off,
)

_DOCTOR = "BẰNG TIẾN SĨ"
_PROGRAMMES: tuple[Programme, ...] = (
    ("BẰNG THẠC SĨ", "THE DEGREE OF MASTER", "Quản trị kinh doanh", "Business Administration"),
    ("BẰNG THẠC SĨ", "THE DEGREE OF MASTER", "Khoa học máy tính", "Computer Science"),
    ("BẰNG THẠC SĨ", "THE DEGREE OF MASTER", "Lý luận và phương pháp dạy học", "Teaching Methodology"),
    ("BẰNG THẠC SĨ", "THE DEGREE OF MASTER", "Luật hiến pháp và luật hành chính", "Constitutional Law"),
    (_DOCTOR, "THE DEGREE OF DOCTOR", "Kinh tế phát triển", "Development Economics"),
    (_DOCTOR, "THE DEGREE OF DOCTOR", "Hóa hữu cơ", "Organic Chemistry"),
    (_DOCTOR, "THE DEGREE OF DOCTOR", "Ngôn ngữ học", "Linguistics"),
    ("BẰNG KỸ SƯ", "THE DEGREE OF ENGINEER", "Kỹ thuật điện", "Electrical Engineering"),
    ("BẰNG KỸ SƯ", "THE DEGREE OF ENGINEER", "Kỹ thuật cơ khí", "Mechanical Engineering"),
    ("BẰNG KỸ SƯ", "THE DEGREE OF ENGINEER", "Quản lý đất đai", "Land Management"),
)


def draw_spread(luck: Random, fonts: FontFamily) -> Specimen:
    """The spread for higher degrees: the field of study below the name; a doctor's tells the defence and no grade."""
    graduate = make_graduate(luck, _PROGRAMMES, age=(25, 40))
    specimen = begin_specimen(graduate, "postgraduate")
    doctor = graduate.programme[0] == _DOCTOR
    sheet = begin_sheet(specimen, fonts, luck)
    middle, person = 222.0, graduate.person
    draw_english_half(sheet, graduate, _english_rows(graduate, doctor=doctor))
    draw_national_title(sheet, middle, 16, size=11.5)
    sheet.cursor = 35
    sheet.centred(graduate.head, middle, 120, size=11.5)
    sheet.centred(graduate.university[0], middle, 128, size=12, gap=2, field="issuing_institution")
    sheet.print("cấp", middle, sheet.cursor, size=11.5, style=Style.ITALIC, align="centre")
    title_y = sheet.cursor + 6
    sheet.print(graduate.programme[0], middle, title_y, size=22, style=Style.BOLD, align="centre", colour=RED,
                field="degree_title")  # fmt: skip
    form = FormPrinter(specimen, sheet, luck, left=164, right=284, size=12, step=7.8, value_style=Style.BOLD)
    sheet.cursor = title_y + 15
    born_in = people.make_place(luck, person.born).province
    specimen.fields["place_of_birth"] = born_in
    form.line(Entry(f"Cho {graduate.title.lower()}:", person.name, "holder_name"))
    form.line(Entry("Sinh ngày:", f"{person.born:%d/%m/%Y}", "date_of_birth"),
              Entry("Nơi sinh:", born_in, "place_of_birth"), starts=(164, 220))  # fmt: skip
    form.line(Entry("Chuyên ngành:", graduate.programme[2], "major"))
    if doctor:
        del specimen.fields["classification"]
        form.line(Entry("Đã bảo vệ luận án tại:", graduate.university[0].title()))
    else:
        specimen.fields["mode_of_study"] = graduate.mode[0]
        form.line(Entry("Xếp loại:", graduate.classification[0], "classification"))
        form.line(Entry("Hình thức đào tạo:", graduate.mode[0], "mode_of_study"))
    education.print_place_and_date(sheet, graduate.place, graduate.issued, 236, sheet.cursor + 1, size=11.5)
    sign_off(specimen, sheet, graduate, 240, sheet.cursor + 8, luck)
    print_number(sheet, "Số hiệu:", graduate.serial, "serial_number", 164, 184)
    print_runs(
        sheet, (Run("Số vào sổ gốc cấp văn bằng:"), Run(graduate.register, "register_number")), 164, 190, size=11
    )
    return specimen


def _english_rows(graduate: Graduate, *, doctor: bool) -> tuple[tuple[str, str], ...]:
    if doctor:
        return (("Field of study:", graduate.programme[3]),)
    return (("Field of study:", graduate.programme[3]), ("Grade:", graduate.classification[1]),
            ("Mode of study:", graduate.mode[1]))  # fmt: skip


TEMPLATES = (Template("university_degree", "university_degree-postgraduate", draw_spread),)
