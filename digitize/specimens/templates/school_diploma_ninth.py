"""Diplomas of upper secondary schools as departments of education have printed their own blanks since 2020 (Circular
21/2019/TT-BGDĐT), which every leaver of 2020 to 2024 hands in for a university, the army or a job: two pages framed,
English on the left with both numbers in two languages at its foot, on the right the session and the board of the
national examination in place of grade and mode of study, the department's province in the same line as its name or
below it, name and school in capitals by the department's program, a director or a deputy who signs for many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.offices import URBAN_DISTRICTS
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_diploma import Pupil, make_pupil

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 282.0, 196.0, 74.0, 207.0
_LEFT, _RIGHT = 149.0, 266.0
_BROWN: Colour = (146, 84, 40)
_OFFICE = "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
# Whose department it is: on the diploma, beside the day, and as the board of the examination tells it.
_CITIES = (("HÀ NỘI", "Hà Nội", "Hà Nội"), ("THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"),
           ("HẢI PHÒNG", "Hải Phòng", "Hải Phòng"), ("THÀNH PHỐ CẦN THƠ", "Cần Thơ", "TP. Cần Thơ"))  # fmt: skip
_SCHOOLS = (
    ("Trường THPT Nguyễn Hữu Khuê", "Nguyen Huu Khue High School"),
    ("Trường THPT chuyên Bình Lâm", "Binh Lam High School for the Gifted"),
    ("Trường THCS và THPT Hương Điền", "Huong Dien Secondary and High School"),
    ("THPT Số 2 Mỹ Đồng", "My Dong No. 2 High School"),
    ("Trường Phổ thông Dân tộc nội trú THPT tỉnh", "Provincial Boarding High School for Ethnic Minorities"),
    ("Trung tâm GDNN - GDTX huyện Đại Nghĩa", "Dai Nghia Continuing Education Center"),
    ("THPT Trần Đình Lộc", "Tran Dinh Loc High School"),
)  # fmt: skip
# The first days of the national examinations.
_SESSIONS = {2020: (8, 9), 2021: (7, 7), 2022: (7, 7), 2023: (6, 28), 2024: (6, 27)}
_DAYS = ("{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}")


def draw_department(luck: Random, fonts: FontFamily) -> Specimen:
    """A program fills in the dotted lines in a face of its own."""
    pupil, unit, english = _make(luck)
    specimen = _begin(pupil, unit, luck)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((253, 248, 232), (250, 250, 244))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((248, 220, 180), (208, 228, 240), (232, 216, 236))))
    education.draw_border(sheet, _BROWN, inset=10)
    ink.mark_specimen(sheet)
    face = luck.choice((luck.choice(available_families()), luck.choice(sans_families() or [fonts])))
    days = luck.choice(_DAYS)
    _draw_english(sheet, pupil, english, unit)
    _draw_head(specimen, sheet, unit[0])
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=7.3)
    _draw_body(Filling(form, None, face, size=11), pupil, days)
    _draw_foot(specimen, sheet, pupil, luck)
    _draw_numbers(specimen, sheet, pupil)
    return specimen


def _make(luck: Random) -> tuple[Pupil, tuple[str, str, str], str]:
    """The pupil, whose department confers, and the school in English."""
    pupil = make_pupil(luck, (2020, 2024), ages=(18, 19))
    school, english = luck.choice(_SCHOOLS)
    province, year, number = pupil.place.province, pupil.issued.year, luck.randint(1, 42000)
    unit = luck.choice((*_CITIES, *[(f"TỈNH {province.upper()}", province, province)] * 2,
                        *[(province.upper(), province, f"tỉnh {province}")] * 2))  # fmt: skip
    register = luck.choice((f"{number}", f"{number:05d}/{year}", f"{number}/THPT.{year}", f"{year}.{number:05d}",
                            f"{luck.randint(1, 63):02d}{year % 100}{number:06d}"))  # fmt: skip
    serial = f"{luck.choice(('A', 'B', 'THPT', 'T'))} {luck.randint(10_000, 19_999_999):08d}"
    return replace(pupil, school=school, examined=date(year, *_SESSIONS[year]), register=register,
                   serial=serial), unit, english  # fmt: skip


def _begin(pupil: Pupil, unit: tuple[str, str, str], luck: Random) -> Specimen:
    born = pupil.born_in
    born_in = luck.choice((born.province, f"Tỉnh {born.province}", f"Huyện {born.district}, tỉnh {born.province}",
                           f"Bệnh viện Đa khoa tỉnh, TP. {luck.choice(URBAN_DISTRICTS)}, tỉnh {born.province}",
                           f"Xã {born.commune}, huyện {born.district}, tỉnh {born.province}"))  # fmt: skip
    board = luck.choice((f"Sở Giáo dục và Đào tạo {unit[2]}", f"Sở GDĐT {unit[2]}", f"Sở GD&ĐT {unit[2]}"))
    return Specimen("school_diploma", "school_diploma-ninth", [], {
        "degree_title": pupil.title, "full_name": pupil.person.name.upper(),
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": born_in, "sex": pupil.person.sex,
        "ethnicity": pupil.person.ethnicity, "school_name": luck.choice((pupil.school, pupil.school.upper())),
        "examination_date": pupil.examined.isoformat(), "examination_board": board,
        "issuing_agency": f"{_OFFICE} {unit[0]}", "place": unit[1], "issued_on": pupil.issued.isoformat(),
        "serial_number": pupil.serial.replace(" ", ""), "register_number": pupil.register,
        "signer_title": " ".join(pupil.signing), "signer_name": pupil.signer,
    })  # fmt: skip


def _draw_english(sheet: Sheet, pupil: Pupil, school: str, unit: tuple[str, str, str]) -> None:
    """All of it is told again on the right, so none of it is kept."""
    person = pupil.person
    draw_national_title(sheet, _ENGLISH, 17, size=10.5, english=True)
    office = f"{without_marks(unit[1]).upper()} DEPARTMENT OF EDUCATION AND TRAINING"
    draw_lines(sheet, ("THE DIRECTOR OF", office), _ENGLISH, 34, size=9.5, style=Style.REGULAR)
    draw_lines(sheet, ("awards",), _ENGLISH, 43.5, size=11, style=Style.ITALIC)
    draw_lines(sheet, ("UPPER SECONDARY SCHOOL", "GRADUATION DIPLOMA"), _ENGLISH, 49.5, size=14.5, colour=RED)
    sex = "Male" if person.sex == "Nam" else "Female"
    rows = (("To:", without_marks(person.name).upper()), ("Date of birth:", english_date(person.born)),
            ("Place of birth:", without_marks(pupil.born_in.province)),
            ("Gender:", f"{sex}          Ethnicity: {without_marks(person.ethnicity)}"), ("School:", school),
            ("Examination date:", english_date(pupil.examined)),
            ("Examination board:", f"{without_marks(unit[1])} Department of Education"))  # fmt: skip
    for at, (label, value) in enumerate(rows):
        print_runs(sheet, (Run(label), Run(value, style=Style.BOLD)), 18, 68 + 7.3 * at, size=11)
    where = f"{without_marks(unit[1])}, {english_date(pupil.issued)}"
    draw_lines(sheet, (where,), _ENGLISH, 122, size=10.5, style=Style.ITALIC)


def _draw_head(specimen: Specimen, sheet: Sheet, unit: str) -> None:
    draw_emblem(sheet, _WIDTH / 2, 24, 8)
    draw_national_title(sheet, _MIDDLE, 17, size=10.5)
    draw_lines(sheet, ("GIÁM ĐỐC",), _MIDDLE, 32, size=10.5, style=Style.REGULAR)
    name = specimen.fields["issuing_agency"]
    lines = (name,) if sheet.width_of(name, 10.5, Style.BOLD) < 108 else (_OFFICE, unit)
    y = draw_lines(sheet, lines, _MIDDLE, 36.6, size=10.5, field="issuing_agency")
    draw_lines(sheet, ("cấp",), _MIDDLE, y - 0.2, size=11, style=Style.ITALIC)
    sheet.cursor = draw_lines(sheet, ("BẰNG TỐT NGHIỆP", "TRUNG HỌC PHỔ THÔNG"), _MIDDLE, y + 5.2, size=16,
                              colour=RED, field="degree_title") + 1.5  # fmt: skip


def _draw_body(filling: Filling, pupil: Pupil, days: str) -> None:
    fields = filling.form.specimen.fields

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("Cho:", "full_name"))
    filling.line(told("Ngày sinh:", "date_of_birth", days.format(pupil.person.born)))
    filling.line(told("Nơi sinh:", "place_of_birth"))
    filling.line(told("Giới tính:", "sex"), told("Dân tộc:", "ethnicity"), starts=(_LEFT, 208))
    filling.line(told("Học sinh trường:", "school_name"))
    filling.line(told("Khóa thi:", "examination_date", days.format(pupil.examined)))
    filling.line(told("Hội đồng thi:", "examination_board"))


def _draw_foot(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    middle, y = 228.0, sheet.cursor + 0.5
    education.print_place_and_date(sheet, specimen.fields["place"], pupil.issued, middle, y, size=11)
    signed = SignOff(pupil.signing, pupil.signer, specimen.fields["issuing_agency"], size=11, seal_radius=16)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.5, luck)


def _draw_numbers(specimen: Specimen, sheet: Sheet, pupil: Pupil) -> None:
    """At the foot of the left page, for both languages."""
    serial = (Run("Số hiệu"), Run("(Serial number):", style=Style.ITALIC),
              Run(pupil.serial, "serial_number", Style.BOLD, RED))  # fmt: skip
    print_runs(sheet, serial, 18, 167, size=10.5)
    register = (Run("Số vào sổ cấp bằng"), Run("(Reference number):", style=Style.ITALIC),
                Run(specimen.fields["register_number"], "register_number", Style.BOLD))  # fmt: skip
    print_runs(sheet, register, 18, 173.5, size=10.5)


TEMPLATES = (Template("school_diploma", "school_diploma-ninth", draw_department, held_out=False),)
