"""Diplomas of upper secondary schools on the ministry's blank of two pages and two languages (2010 to 2025; Decision
33/2007/QĐ-BGDĐT, Circulars 19/2015 and 21/2019/TT-BGDĐT), the one most people under 34 hold: dotted lines filled in by
the department's printer in another face, or by pen in its first years, the year and the grade on one line, a birthplace
of three units that goes on below, learners of centres beside pupils of schools."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.school_diploma import Pupil, make_pupil

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 284.0, 196.0, 73.0, 211.0
_LEFT, _RIGHT = 152.0, 270.0
_School = tuple[str, str]
_SCHOOLS: tuple[_School, ...] = (
    ("THPT Nguyễn Hữu Khuê", "Nguyen Huu Khue High School"), ("THPT Sông Trà Bắc", "Song Tra Bac High School"),
    ("THPT chuyên Bình Lâm", "Binh Lam High School for the Gifted"),
    ("THPT Dân tộc nội trú tỉnh", "Provincial Ethnic Boarding High School"),
    ("THCS và THPT Hương Điền", "Huong Dien Lower and Upper Secondary School"),
    ("Trung học phổ thông số 1 Mỹ Đồng", "My Dong High School No. 1"),
)  # fmt: skip
_CENTRES: tuple[_School, ...] = (
    ("Trung tâm GDTX tỉnh", "Provincial Continuing Education Center"),
    ("Trung tâm GDNN - GDTX huyện Châu Khê", "Chau Khe Vocational and Continuing Education Center"),
    ("Trung tâm GDTX - HN Đại Nghĩa", "Dai Nghia Continuing Education Center"),
)


def draw_blank(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of those up to 2015 by pen, all others by printer."""
    pupil, mode, english = _make(luck)
    how = Writing.HANDWRITTEN if pupil.issued.year <= 2015 and luck.random() < 0.5 else Writing.PRINTED
    born = pupil.born_in
    units = luck.choice((f"xã {born.commune}, huyện {born.district}, tỉnh {born.province}", born.province,
                         f"{born.commune} - {born.district} - {born.province}", f"Tỉnh {born.province}"))  # fmt: skip
    specimen = Specimen("school_diploma", "school_diploma-seventh", [], {
        "degree_title": pupil.title, "full_name": luck.choice((pupil.person.name, pupil.person.name.upper())),
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": units[0].upper() + units[1:],
        "sex": pupil.person.sex, "ethnicity": pupil.person.ethnicity, "school_name": pupil.school,
        "graduation_year": str(pupil.issued.year), "classification": pupil.classification[0], "mode_of_study": mode,
        "issuing_agency": pupil.office, "place": pupil.region, "issued_on": pupil.issued.isoformat(),
        "serial_number": pupil.serial.replace(" ", ""), "register_number": pupil.register,
        "signer_title": " ".join(pupil.signing), "signer_name": pupil.signer,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=education.DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((244, 214, 214), (250, 226, 180), (214, 232, 216))))
    ink.mark_specimen(sheet)
    pen = Pen(luck) if how is Writing.HANDWRITTEN else None
    face = luck.choice((luck.choice(available_families()), *(sans_families()[:2] or [fonts])))
    _draw_english(_filling(specimen, sheet, luck, (16.0, 132.0), (pen, face)), pupil, (mode, english))
    _draw_head(specimen, sheet, pupil)
    _draw_body(_filling(specimen, sheet, luck, (_LEFT, _RIGHT), (pen, face)), pupil)
    _draw_foot(specimen, sheet, pupil, how, luck)
    _draw_numbers(specimen, sheet, pupil, luck, (pen, face))
    return specimen


def _make(luck: Random) -> tuple[Pupil, str, str]:
    """The pupil, how they learnt, and the school's name in English."""
    mode = luck.choice(("Chính quy", "Chính quy", "Chính quy", "Giáo dục thường xuyên"))
    pupil = make_pupil(luck, (2010, 2025), ages=(18, 18) if mode == "Chính quy" else (18, 31))
    school, english = luck.choice(_SCHOOLS if mode == "Chính quy" else _CENTRES)
    number, year = luck.randint(1, 19000), pupil.issued.year
    register = luck.choice((f"{number}/{year}", f"{number:05d}", f"{year}/{number:05d}", f"{number}/THPT/{year}"))
    serial = f"{luck.choice('ABC')} {luck.randint(100_000, 99_999_999):08d}"
    return replace(pupil, school=school, register=register, serial=serial), mode, english


def _filling(
    specimen: Specimen, sheet: Sheet, luck: Random, edges: tuple[float, float], how: tuple[Pen | None, FontFamily]
) -> Filling:
    form = FormPrinter(specimen, sheet, luck, left=edges[0], right=edges[1], size=11.5, step=7.0, dotted=True)
    return Filling(form, *how, size=11.5)


def _draw_english(filling: Filling, pupil: Pupil, told: tuple[str, str]) -> None:
    """All of it is told again on the right, so none of it is kept."""
    sheet, person, (mode, school) = filling.form.sheet, pupil.person, told
    draw_national_title(sheet, _ENGLISH, 17, size=10.5, english=True)
    office = f"{without_marks(pupil.place.province).upper()} DEPARTMENT OF EDUCATION AND TRAINING"
    draw_lines(sheet, ("DIRECTOR", office), _ENGLISH, 31, size=10, style=Style.REGULAR)
    draw_lines(sheet, ("confers",), _ENGLISH, 41, size=11, style=Style.ITALIC)
    draw_lines(sheet, ("UPPER SECONDARY EDUCATION", "GRADUATION DIPLOMA"), _ENGLISH, 47, size=14.5, colour=RED)
    sheet.cursor = 64
    left, sex = filling.form.left, "Male" if person.sex == "Nam" else "Female"
    filling.line(Entry("Upon:", without_marks(person.name)))
    filling.line(Entry("Date of birth:", english_date(person.born)))
    filling.line(Entry("Place of birth:", without_marks(pupil.born_in.province)))
    filling.line(Entry("Gender:", sex), Entry("Ethnic group:", without_marks(person.ethnicity)), starts=(left, 74))
    filling.line(Entry("Student of:", school))
    filling.line(Entry("Graduation year:", str(pupil.issued.year)), Entry("Grade:", pupil.classification[1]),
                 starts=(left, 74))  # fmt: skip
    filling.line(Entry("Mode of study:", "Full-time" if mode == "Chính quy" else "Continuing education"))
    where = f"{without_marks(pupil.region)}, {english_date(pupil.issued)}"
    draw_lines(sheet, (where,), _ENGLISH, sheet.cursor + 1, size=10.5, style=Style.ITALIC)
    sheet.print(f"Serial number: {pupil.serial}", left, 172, size=10.5)


def _draw_head(specimen: Specimen, sheet: Sheet, pupil: Pupil) -> None:
    draw_national_title(sheet, _MIDDLE, 17, size=10.5)
    draw_lines(sheet, ("GIÁM ĐỐC",), _MIDDLE, 31, size=10, style=Style.REGULAR)
    sheet.cursor = 35.5
    sheet.centred(pupil.office, _MIDDLE, 116, size=10.5, field="issuing_agency")
    draw_lines(sheet, ("cấp",), _MIDDLE, sheet.cursor, size=11, style=Style.ITALIC)
    draw_lines(sheet, ("BẰNG TỐT NGHIỆP", "TRUNG HỌC PHỔ THÔNG"), _MIDDLE, sheet.cursor + 5.5, size=16, colour=RED,
               field="degree_title")  # fmt: skip
    sheet.cursor = 64


def _draw_body(filling: Filling, pupil: Pupil) -> None:
    form, born = filling.form, pupil.person.born
    fields = form.specimen.fields
    day = form.luck.choice((f"{born:%d/%m/%Y}", f"{born:%d-%m-%Y}", education.long_date(born).removeprefix("ngày ")))

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("Cho:", "full_name"))
    filling.line(told("Ngày sinh:", "date_of_birth", day))
    filling.line(told("Nơi sinh:", "place_of_birth"))
    filling.line(told("Giới tính:", "sex"), told("Dân tộc:", "ethnicity"), starts=(_LEFT, 208))
    filling.line(told("Học sinh trường:", "school_name"))
    filling.line(told("Năm tốt nghiệp:", "graduation_year"), told("Xếp loại tốt nghiệp:", "classification"),
                 starts=(_LEFT, 202))  # fmt: skip
    filling.line(told("Hình thức đào tạo:", "mode_of_study"))


def _draw_foot(specimen: Specimen, sheet: Sheet, pupil: Pupil, how: Writing, luck: Random) -> None:
    middle, y = 228.0, sheet.cursor + 0.5
    parts = date_parts(pupil.region, date.fromisoformat(specimen.fields["issued_on"]), "decree", how, month_too=True)
    print_row(sheet, parts, middle, y, luck, how, size=11, style=Style.ITALIC)
    if how is Writing.HANDWRITTEN:
        specimen.written("issued_on", how)
    signed = SignOff(pupil.signing, pupil.signer, pupil.office, size=11, seal_radius=16)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.5, luck)


def _draw_numbers(
    specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random, how: tuple[Pen | None, FontFamily]
) -> None:
    """The blank's own number is printed in red; the register's is filled in like the rest."""
    serial = Run(pupil.serial, "serial_number", Style.BOLD, RED)
    print_runs(sheet, (Run("Số hiệu:"), serial), _LEFT, 172, size=11)
    sheet.cursor = 178.5
    register = Entry("Số vào sổ cấp bằng:", specimen.fields["register_number"], "register_number")
    _filling(specimen, sheet, luck, (_LEFT, 222.0), how).line(register)


TEMPLATES = (Template("school_diploma", "school_diploma-seventh", draw_blank, held_out=False),)
