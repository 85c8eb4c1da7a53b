"""Records of lower secondary schools by Circular 22/2021, scanned opened: two pages on every picture, the marks on the
left, results and remarks in lines on the right."""

from __future__ import annotations

from random import Random

from digitize.specimens import education, ink
from digitize.specimens.education import Run, draw_table, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_record import Pupil, Year, begin_specimen, make_marks, make_pupil

_TITLE = "HỌC BẠ THCS"
_PAGE, _HEIGHT = 148.0, 210.0
_LEFT, _RIGHT = 14.0, 136.0  # of the left page; the right one lies a page further


def draw_opened(luck: Random, fonts: FontFamily) -> Specimen:
    """Cover, the pupil beside the course of schooling, then a spread for every year."""
    pupil = make_pupil(luck, (2022, 2023), upper=False, reformed=True)
    specimen = begin_specimen(pupil, "opened")
    specimen.fields |= {"record_title": _TITLE, "full_name": pupil.person.name}
    specimen.fields["personal_number"] = pupil.person.personal_number
    _draw_cover(specimen, pupil, fonts)
    sheet = _spread(specimen, fonts)
    _draw_pupil(specimen, sheet, pupil, luck)
    _draw_schooling(sheet, pupil)
    for year in pupil.years:
        _draw_year(specimen, _spread(specimen, fonts), pupil, year, luck)
    return specimen


def _draw_cover(specimen: Specimen, pupil: Pupil, fonts: FontFamily) -> None:
    """All about the middle: a label above its value."""
    sheet = Sheet(_PAGE, _HEIGHT, fonts, paper=(238, 222, 232))
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    middle = _PAGE / 2
    sheet.cursor = 22
    sheet.centred(pupil.office, middle, 118, size=12, field="issuing_agency")
    draw_lines(sheet, (_TITLE,), middle, 66, size=34, colour=(110, 30, 90), field="record_title")
    y = 112.0
    for label, value, field in (
        ("Họ tên học sinh:", pupil.person.name, "full_name"), ("Tên trường:", pupil.school, "school_name"),
        ("Học bạ số:", pupil.number, "register_number"),
    ):  # fmt: skip
        sheet.print(label, middle, y, size=11, style=Style.ITALIC, align="centre")
        sheet.print(value, middle, y + 6, size=14, style=Style.BOLD, align="centre", field=field)
        y += 23


def _spread(specimen: Specimen, fonts: FontFamily) -> Sheet:
    sheet = Sheet(2 * _PAGE, _HEIGHT, fonts, paper=(254, 253, 248))
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    for shade in range(6):
        tone = 205 + 8 * shade
        sheet.fill(_PAGE - 0.3 * (6 - shade), 0, _PAGE - 0.3 * (5 - shade), _HEIGHT, (tone, tone, tone))
    return sheet


def _draw_pupil(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    person = pupil.person
    draw_national_title(sheet, 75, 16, size=10.5)
    draw_lines(sheet, ("SƠ YẾU LÍ LỊCH",), 75, 34, size=15)
    sheet.cursor = 46
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11, step=7.2, value_style=Style.ITALIC,
                       dotted=True)  # fmt: skip
    form.line(Entry("Họ, chữ đệm và tên:", person.name, "full_name"))
    form.line(Entry("Số định danh cá nhân/CCCD:", person.personal_number, "personal_number"))
    day = education.long_date(person.born).removeprefix("ngày ")
    form.line(Entry("Ngày tháng năm sinh:", day, "date_of_birth"))
    form.line(Entry("Quê quán:", pupil.born_in.province, "place_of_birth"))
    form.line(Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Nam (Nữ):", person.sex, "sex"),
              starts=(_LEFT, 84))  # fmt: skip
    form.line(Entry("Hộ khẩu thường trú:", pupil.home_line, "residence"))
    form.line(Entry("Họ tên cha:", pupil.father.name, "father_name"))
    form.line(Entry("Họ và tên mẹ:", pupil.mother.name, "mother_name"))
    form.line(Entry("Số điện thoại:", f"09{luck.randrange(10**7, 10**8)}"))
    place = specimen.fields["place"]
    education.print_place_and_date(sheet, place, pupil.opened, 94, sheet.cursor + 2, size=10.5)
    signed = SignOff(("HIỆU TRƯỞNG",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="",
                     size=10.5, seal_radius=14)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, 94, sheet.cursor + 8, luck)


def _draw_schooling(sheet: Sheet, pupil: Pupil) -> None:
    middle = _PAGE + 75
    draw_lines(sheet, ("QUÁ TRÌNH HỌC TẬP",), middle, 34, size=13)
    rows = [("Năm học", "Lớp", "Trường"), *((year.span, year.form, pupil.school) for year in pupil.years)]
    edges = (_PAGE + _LEFT, _PAGE + 46, _PAGE + 64, _PAGE + _RIGHT)
    draw_table(sheet, rows, edges, 46, 9, size=10.5)


def _draw_year(specimen: Specimen, sheet: Sheet, pupil: Pupil, year: Year, luck: Random) -> None:
    grade, left = year.grade, _PAGE + _LEFT
    runs = (Run("Năm học:"), Run(year.span, f"school_year_{grade}", Style.BOLD_ITALIC),
            Run("Lớp:"), Run(year.form, f"class_{grade}", Style.BOLD_ITALIC))  # fmt: skip
    print_runs(sheet, runs, 75, 18, size=12, align="centre")
    marks = [row[:4] for row in make_marks(year, luck, upper=False)]
    draw_table(sheet, marks, (_LEFT, 66, 90, 114, _RIGHT), 30, 9.2, size=10.5)
    draw_lines(sheet, ("KẾT QUẢ CẢ NĂM HỌC",), _PAGE + 75, 20, size=12)
    sheet.cursor = 34
    form = FormPrinter(specimen, sheet, luck, left=left, right=_PAGE + _RIGHT, size=11, step=8.4,
                       value_style=Style.BOLD_ITALIC)  # fmt: skip
    form.line(Entry("Kết quả rèn luyện:", year.conduct, f"conduct_{grade}"),
              Entry("Kết quả học tập:", year.learning, f"learning_{grade}"), starts=(left, left + 62))  # fmt: skip
    form.line(Entry("Tổng số buổi nghỉ học:", str(luck.randint(0, 7))))
    form.line(Entry("Danh hiệu:", "Học sinh Giỏi" if year.learning == "Tốt" else "Không"))
    form.line(Entry("Nhận xét:", luck.choice(("Chăm ngoan, hòa đồng với bạn bè.", "Có cố gắng trong học tập."))))
    form.line(Entry("Kết luận:", f"Được lên lớp {grade + 1}"))
    middle, y = _PAGE + 100, sheet.cursor + 6
    sheet.print("Giáo viên chủ nhiệm", _PAGE + 42, y, size=10.5, style=Style.BOLD, align="centre")
    ink.sign(sheet, _PAGE + 42, y + 16, luck)
    signed = SignOff(("HIỆU TRƯỞNG",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="",
                     size=10.5, seal_radius=14)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y, luck)


TEMPLATES = (Template("school_record", "school_record-opened", draw_opened, held_out=True),)
