"""Diplomas of upper secondary schools of 2000 to 2009 as departments of cities and provinces filled in the ministry's
blank under the Education Laws of 1998 and 2005, which who is 35 to 45 holds: a leaf laid open, the photograph under the
dry seal and both numbers on the left page, on the right the department's province on a line of its own, day and place
of birth on one line, the session and its board, set by a matrix printer, an office's program or a pen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, print_runs
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.offices import URBAN_DISTRICTS, WARDS
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.school_diploma import Pupil, make_pupil

_WIDTH, _HEIGHT, _HALF, _MIDDLE = 272.0, 192.0, 62.0, 190.0
_LEFT, _RIGHT = 124.0, 256.0
_BLUE: Colour = (40, 70, 130)
_OFFICE = "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
_TITLE = ("BẰNG TỐT NGHIỆP", "TRUNG HỌC PHỔ THÔNG")
# Whose department it is, and how it writes its seat.
_CITIES = (("THÀNH PHỐ HỒ CHÍ MINH", "TP. Hồ Chí Minh"), ("THÀNH PHỐ HẢI PHÒNG", "Hải Phòng"), ("HÀ NỘI", "Hà Nội"),
           ("THÀNH PHỐ CẦN THƠ", "Cần Thơ"), ("ĐÀ NẴNG", "Đà Nẵng"))  # fmt: skip
_SCHOOLS = (
    "THPT Nguyễn Hữu Khuê", "THPT bán công Phú Giang", "THPT DL Hồng Hà", "THPT Trần Đình Lộc", "PTTH Sông Trà Bắc",
    "THPT số 2 Mỹ Đồng", "THPT chuyên Bình Lâm", "THPT Dân lập Lý Thường Kiệt", "Phổ thông cấp 2-3 Hương Điền",
)  # fmt: skip
_DAYS = ("{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0.day}/{0.month}/{0.year}", "{0:%d %m %Y}")


def draw_city(luck: Random, fonts: FontFamily) -> Specimen:
    """A third of them by pen."""
    pupil, unit = _make(luck)
    specimen = _begin(pupil, unit, luck)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((248, 243, 224), (244, 246, 238))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((206, 220, 240), (244, 222, 190), (240, 212, 216))))
    education.draw_border(sheet, _BLUE, inset=9)
    ink.mark_specimen(sheet)
    pen = Pen(luck) if luck.random() < 0.33 else None
    face = luck.choice((*typewriter_families(), luck.choice(available_families())))
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=7.5)
    filling = Filling(form, pen, face, size=11.5)
    _draw_head(specimen, sheet, unit[0])
    _draw_body(filling, pupil)
    _draw_foot(specimen, form, pupil, pen)
    _draw_left(filling, specimen, luck)
    return specimen


def _make(luck: Random) -> tuple[Pupil, tuple[str, str]]:
    """The pupil, and the department's province with its seat."""
    pupil = make_pupil(luck, (2000, 2009), ages=(18, 20))
    year, number = pupil.issued.year, luck.randint(1, 38000)
    province = pupil.place.province
    unit = luck.choice((*_CITIES, *[(f"TỈNH {province.upper()}", province), (province.upper(), province)] * 3))
    register = luck.choice((f"{number}", f"{number:05d}/{year}", f"{number}/THPT-{year % 100:02d}", f"{year}/{number}"))
    serial = f"{luck.choice(('', 'A ', 'B ', 'C'))}{luck.randint(100_000, 1_999_999):07d}"
    grade = luck.choice(("Trung bình", "Trung bình", "Khá", "Giỏi"))
    return replace(pupil, school=luck.choice(_SCHOOLS), register=register, serial=serial,
                   classification=(grade, "")), unit  # fmt: skip


def _begin(pupil: Pupil, unit: tuple[str, str], luck: Random) -> Specimen:
    born = pupil.born_in
    town = f"Phường {luck.choice(WARDS)}, quận {luck.choice(URBAN_DISTRICTS)}, {unit[1]}"
    born_in = luck.choice((born.province, f"{born.commune}, {born.district}, {born.province}", town,
                           f"Huyện {born.district} - {born.province}"))  # fmt: skip
    where = luck.choice(people.DISTRICTS)
    board = luck.choice(
        (pupil.school, f"Trường {pupil.school}", f"THPT {luck.choice(education.HIGH_SCHOOLS)} - {where}")
    )
    return Specimen("school_diploma", "school_diploma-eighth", [], {
        "degree_title": " ".join(_TITLE), "full_name": luck.choice((pupil.person.name, pupil.person.name.upper())),
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": born_in, "sex": pupil.person.sex,
        "ethnicity": pupil.person.ethnicity, "school_name": pupil.school,
        "examination_date": pupil.examined.isoformat(), "examination_board": board,
        "classification": pupil.classification[0], "issuing_agency": f"{_OFFICE} {unit[0]}", "place": unit[1],
        "issued_on": pupil.issued.isoformat(), "serial_number": pupil.serial.replace(" ", ""),
        "register_number": pupil.register, "signer_title": " ".join(pupil.signing), "signer_name": pupil.signer,
    })  # fmt: skip


def _draw_head(specimen: Specimen, sheet: Sheet, unit: str) -> None:
    draw_national_title(sheet, _MIDDLE, 15, size=11)
    draw_lines(sheet, _TITLE, _MIDDLE, 30, size=17, colour=RED, field="degree_title")
    director = (Run("GIÁM ĐỐC"), Run(_OFFICE, "issuing_agency", Style.BOLD))
    print_runs(sheet, director, _MIDDLE, 47, size=11.5, align="centre")
    draw_lines(sheet, (unit,), _MIDDLE, 52.5, size=11.5, field="issuing_agency")
    sheet.cursor = 61


def _draw_body(filling: Filling, pupil: Pupil) -> None:
    form, days = filling.form, filling.form.luck.choice(_DAYS)
    fields = form.specimen.fields

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("Cấp cho:", "full_name"), told("Nam, Nữ:", "sex"), starts=(_LEFT, 224))
    filling.line(told("Sinh ngày:", "date_of_birth", days.format(pupil.person.born)),
                 told("tại:", "place_of_birth"), starts=(_LEFT, 174))  # fmt: skip
    filling.line(told("Dân tộc:", "ethnicity"))
    filling.line(told("Học sinh trường:", "school_name"))
    filling.line(told("Đã trúng tuyển kì thi tốt nghiệp khóa ngày:", "examination_date", days.format(pupil.examined)))
    filling.line(told("Tại Hội đồng thi:", "examination_board"))
    filling.line(told("Xếp loại tốt nghiệp:", "classification"))


def _draw_foot(specimen: Specimen, form: FormPrinter, pupil: Pupil, pen: Pen | None) -> None:
    sheet, luck, middle = form.sheet, form.luck, 214.0
    y = sheet.cursor + 0.5
    how = Writing.HANDWRITTEN if pen else Writing.PRINTED
    day = date.fromisoformat(specimen.fields["issued_on"])
    parts = date_parts(specimen.fields["place"], day, "bare", how, month_too=True)
    print_row(sheet, parts, middle, y, luck, how, size=11.5, style=Style.ITALIC)
    if pen:
        specimen.written("issued_on", how)
    signed = SignOff(pupil.signing, pupil.signer, specimen.fields["issuing_agency"], size=11, seal_radius=16)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 6, luck)


def _draw_left(filling: Filling, specimen: Specimen, luck: Random) -> None:
    """The photograph, who holds the diploma, and below the blank's number and the register's."""
    sheet, fields = filling.form.sheet, specimen.fields
    draw_photograph(sheet, _HALF - 17, 44, 34, 46, luck)
    ink.press_seal(sheet, _HALF + 16, 86, fields["issuing_agency"], luck, radius_mm=14)
    draw_lines(sheet, ("Chữ ký của người được cấp bằng",), _HALF, 104, size=10.5, style=Style.ITALIC)
    ink.sign(sheet, _HALF, 121, luck)
    serial = (Run("Số hiệu bằng:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED))
    print_runs(sheet, serial, 24, 154, size=11.5)
    sheet.cursor = 162
    lower = FormPrinter(specimen, sheet, luck, left=24, right=112, size=11.5, step=7)
    register = Entry("Số vào sổ cấp bằng:", fields["register_number"], "register_number")
    replace(filling, form=lower).line(register)


TEMPLATES = (Template("school_diploma", "school_diploma-eighth", draw_city, held_out=False),)
