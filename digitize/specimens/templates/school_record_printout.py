"""School records as programs of schools print them on A4: the cover and the pupil on one page, labels and values in two
columns, three years, all of it typed."""

from __future__ import annotations

from random import Random

from digitize.specimens import education, ink
from digitize.specimens.education import Run, draw_table, print_runs
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_record import Pupil, Year, begin_specimen, make_marks, make_pupil

_LEVEL = "CẤP TRUNG HỌC PHỔ THÔNG"
_LABELS, _VALUES = 26.0, 76.0


def draw_printout(luck: Random, fonts: FontFamily) -> Specimen:
    """Grades 10 to 12 by Circular 22/2021, printed from the school's program in every year."""
    pupil = make_pupil(luck, (2022, 2023), upper=True, reformed=True, count=3)
    specimen = begin_specimen(pupil, "printout")
    specimen.fields |= {
        "record_title": f"HỌC BẠ {_LEVEL}", "personal_number": pupil.person.personal_number,
        "nationality": "Việt Nam", "register_number": f"{luck.randrange(10**9, 10**10)}",
    }  # fmt: skip
    family = luck.choice(sans_families())
    _draw_pupil(specimen, pupil, family, luck)
    for year in pupil.years:
        _draw_year(specimen, pupil, year, family, luck)
    return specimen


def _page(specimen: Specimen, fonts: FontFamily) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    return sheet


def _draw_pupil(specimen: Specimen, pupil: Pupil, fonts: FontFamily, luck: Random) -> None:
    sheet, fields = _page(specimen, fonts), specimen.fields
    sheet.cursor = 18
    sheet.centred(pupil.office, 56, 76, size=9.5, style=Style.REGULAR, field="issuing_agency")
    draw_national_title(sheet, 148, 18, size=9.5)
    draw_lines(sheet, ("HỌC BẠ",), 105, 44, size=28, field="record_title")
    draw_lines(sheet, (_LEVEL,), 105, 57, size=14, field="record_title")
    print_runs(sheet, (Run("Mã học sinh:"), Run(fields["register_number"], "register_number", Style.BOLD)), 105, 67,
               size=11, align="centre")  # fmt: skip
    draw_photograph(sheet, 155, 78, 30, 40, luck)
    sheet.cursor = 82
    printed = fields | {"date_of_birth": f"{pupil.person.born:%d/%m/%Y}"}
    for label, field in (
        ("Họ và tên khai sinh:", "full_name"), ("Ngày, tháng, năm sinh:", "date_of_birth"), ("Nam/Nữ:", "sex"),
        ("Sinh tại:", "place_of_birth"), ("Dân tộc:", "ethnicity"), ("Quốc tịch:", "nationality"),
        ("Số CCCD/Mã định danh:", "personal_number"), ("Nơi thường trú:", "residence"),
        ("Họ, tên mẹ:", "mother_name"), ("Họ, tên cha:", "father_name"), ("Tên trường:", "school_name"),
    ):  # fmt: skip
        _row(sheet, label, printed[field], field, right=150.0 if sheet.cursor < 118 else 192.0)
    # The place and the day stand apart from the head of the school, who signs on the right.
    education.print_place_and_date(sheet, fields["place"], pupil.opened, 145, sheet.cursor + 8, size=11)
    sign_off = SignOff(("HIỆU TRƯỞNG",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="",
                       size=11, seal_radius=16)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, sign_off, 145, sheet.cursor + 15, luck)


def _row(sheet: Sheet, label: str, value: str, field: str, right: float) -> None:
    sheet.print(label, _LABELS, sheet.cursor, size=11)
    for line in sheet.wrap(value, right - _VALUES, size=11, style=Style.BOLD):
        sheet.print(line, _VALUES, sheet.cursor, size=11, style=Style.BOLD, field=field)
        sheet.cursor += 8.2


def _draw_year(specimen: Specimen, pupil: Pupil, year: Year, fonts: FontFamily, luck: Random) -> None:
    sheet, grade = _page(specimen, fonts), year.grade
    print_runs(sheet, (Run("Lớp:"), Run(year.form, f"class_{grade}", Style.BOLD)), 24, 20, size=11.5)
    print_runs(sheet, (Run("Năm học:"), Run(year.span, f"school_year_{grade}", Style.BOLD)), 186, 20, size=11.5,
               align="right")  # fmt: skip
    draw_lines(sheet, ("KẾT QUẢ HỌC TẬP CÁC MÔN HỌC",), 105, 32, size=12)
    marks = [(row[0], row[1], row[2], row[3]) for row in make_marks(year, luck, upper=True)]
    end = draw_table(sheet, marks, (24, 84, 118, 152, 186), 42, 8, size=10.5, align="left") + 9
    first, absences = luck.choice(("Tốt", "Khá")), (luck.randint(0, 3), luck.randint(0, 3))
    rows = (
        ("Học kì", "Học tập", "Rèn luyện", "Số buổi nghỉ"),
        ("Học kì I", year.learning, first, str(absences[0])),
        ("Học kì II", year.learning, year.conduct, str(absences[1])),
        ("Cả năm", year.learning, year.conduct, str(sum(absences))),
    )
    cells = {(3, 1): f"learning_{grade}", (3, 2): f"conduct_{grade}"}
    end = draw_table(sheet, rows, (24, 64, 104, 146, 186), end, 8.4, size=10.5, align="left", fields=cells) + 6
    result = "Được lên lớp." if grade < 12 else "Hoàn thành chương trình giáo dục phổ thông."
    sheet.print(f"Kết luận: {result}", 24, end, size=11)
    sheet.print("GIÁO VIÊN CHỦ NHIỆM", 62, end + 12, size=10.5, style=Style.BOLD, align="centre")
    ink.sign(sheet, 62, end + 27, luck)
    sign_off = SignOff(("HIỆU TRƯỞNG",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="",
                       size=10.5, seal_radius=15)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, sign_off, 148, end + 12, luck)


TEMPLATES = (Template("school_record", "school_record-printout", draw_printout),)
