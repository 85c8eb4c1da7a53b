"""Diplomas of lower secondary schools of 2010 to 2024 on the ministry's blank of two pages and two languages (Circulars
19/2015 and 21/2019/TT-BGDĐT), which everybody between 17 and 30 who left school early or entered a trade school hands
in: as offices of city districts, towns and rural districts fill it in, who gives it and whose office in one line with
the province below, day of birth and sex in one line, the year before the school, the grade alone at the end; values in
bold at a stop without dots, or by pen on dots in the first years; both numbers below each other left of the seal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.offices import URBAN_DISTRICTS, WARDS
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.school_diploma import Pupil, make_pupil

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 276.0, 192.0, 71.0, 204.0
_LEFT, _STOP, _RIGHT = 146.0, 182.0, 264.0
_OFFICE = "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"
_SCHOOLS = (
    "THCS An Thịnh", "Trường THCS Nguyễn Hữu Khuê", "THCS thị trấn Mỹ Đồng", "Trường TH và THCS Xuân Quế",
    "PTDTBT THCS Nghĩa Lộ", "THCS Lê Bá Khoa", "Trường Phổ thông Dân tộc nội trú THCS huyện Châu Khê",
    "THCS Hòa Hiệp Bắc", "Trường Tiểu học, THCS và THPT Hồng Hà",
)  # fmt: skip
_CITIES = ("Hải Phòng", "Cần Thơ", "Đà Nẵng", "Hồ Chí Minh", "Hà Nội")
_DAYS = ("{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0.day:02d} tháng {0.month:02d} năm {0.year}")


def draw_office(luck: Random, fonts: FontFamily) -> Specimen:
    """By pen are half of those up to 2014."""
    pupil, unit, seat = _make(luck)
    specimen = _begin(pupil, unit, seat, luck)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=education.DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((206, 230, 214), (250, 224, 196), (214, 222, 244))))
    ink.mark_specimen(sheet)
    pen = Pen(luck) if pupil.issued.year <= 2014 and luck.random() < 0.5 else None
    face = luck.choice((fonts, luck.choice(available_families()), *sans_families()[:1]))
    _draw_english(sheet, pupil, unit, seat)
    _draw_head(specimen, sheet, unit)
    _draw_body(FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=7.6), pupil, pen, face)
    _draw_foot(specimen, sheet, pupil, pen, luck)
    _draw_numbers(specimen, sheet, pen, luck)
    return specimen


def _make(luck: Random) -> tuple[Pupil, tuple[str, str], str]:
    """The pupil, the unit that the office belongs to with its province below, and the unit's seat."""
    pupil = make_pupil(luck, (2010, 2024), upper=False, ages=(15, 17))
    province, city = f"TỈNH {pupil.place.province.upper()}", luck.choice(_CITIES)
    district, urban = pupil.place.district, luck.choice(URBAN_DISTRICTS)
    kind, seat, above = luck.choice((("QUẬN", urban, f"THÀNH PHỐ {city.upper()}"), ("THÀNH PHỐ", urban, province),
                                     ("HUYỆN", district, province), ("THỊ XÃ", urban, province)))  # fmt: skip
    number, year = luck.randint(1, 3800), pupil.issued.year
    register = luck.choice((f"{number}/{year}", f"{number:04d}", f"{number}/THCS-{year % 100}", f"{year}/{number:04d}",
                            f"{luck.randint(1, 60):02d}/{number:03d}/{year}"))  # fmt: skip
    serial = f"{luck.choice('ABC')} {luck.randint(100_000, 19_999_999):08d}"
    return replace(pupil, school=luck.choice(_SCHOOLS), register=register, serial=serial), (
        f"{kind} {seat.upper()}", luck.choice((above, above, ""))), seat  # fmt: skip


def _begin(pupil: Pupil, unit: tuple[str, str], seat: str, luck: Random) -> Specimen:
    born = pupil.born_in
    born_in = luck.choice((
        f"Bệnh viện Đa khoa {born.district}, tỉnh {born.province}", born.province,
        f"xã {born.commune}, huyện {born.district}, {born.province}",
        f"phường {luck.choice(WARDS)}, quận {luck.choice(URBAN_DISTRICTS)}, TP. {luck.choice(_CITIES)}",
    ))  # fmt: skip
    return Specimen("school_diploma", "school_diploma-lower-ninth", [], {
        "degree_title": pupil.title, "full_name": luck.choice((pupil.person.name, pupil.person.name.upper())),
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": born_in[0].upper() + born_in[1:],
        "sex": pupil.person.sex, "ethnicity": pupil.person.ethnicity, "school_name": pupil.school,
        "graduation_year": str(pupil.issued.year), "classification": pupil.classification[0],
        "issuing_agency": " ".join((_OFFICE, *(part for part in unit if part))), "place": seat,
        "issued_on": pupil.issued.isoformat(), "serial_number": pupil.serial.replace(" ", ""),
        "register_number": pupil.register, "signer_title": " ".join(pupil.signing), "signer_name": pupil.signer,
    })  # fmt: skip


def _draw_english(sheet: Sheet, pupil: Pupil, unit: tuple[str, str], seat: str) -> None:
    """All of it is told again on the right, so none of it is kept."""
    person, kind = pupil.person, "CITY" if unit[0].startswith("THÀNH PHỐ") else "DISTRICT"
    draw_national_title(sheet, _ENGLISH, 16, size=10.5, english=True)
    office = f"{without_marks(seat).upper()} {kind} EDUCATION AND TRAINING OFFICE"
    draw_lines(sheet, ("HEAD OF", office), _ENGLISH, 30, size=10, style=Style.REGULAR)
    draw_lines(sheet, ("confers the",), _ENGLISH, 40, size=11, style=Style.ITALIC)
    draw_lines(sheet, ("LOWER SECONDARY EDUCATION", "GRADUATION DIPLOMA"), _ENGLISH, 46, size=14, colour=RED)
    rows = (("Upon:", without_marks(person.name)), ("Date of birth:", english_date(person.born)),
            ("Gender:", "Male" if person.sex == "Nam" else "Female"),
            ("Place of birth:", without_marks(pupil.born_in.province)),
            ("Ethnic group:", without_marks(person.ethnicity)), ("Year of graduation:", str(pupil.issued.year)),
            ("Graduation grade:", pupil.classification[1]))  # fmt: skip
    for at, (label, value) in enumerate(rows):
        sheet.print(label, 18, 64 + 7.6 * at, size=11.5)
        sheet.print(value, 56, 64 + 7.6 * at, size=11.5, style=Style.BOLD)
    where = f"{without_marks(seat)}, {english_date(pupil.issued)}"
    draw_lines(sheet, (where,), _ENGLISH, 122, size=10.5, style=Style.ITALIC)


def _draw_head(specimen: Specimen, sheet: Sheet, unit: tuple[str, str]) -> None:
    draw_national_title(sheet, _MIDDLE, 16, size=10.5)
    head = (Run("TRƯỞNG"), Run(_OFFICE, "issuing_agency"), Run(unit[0], "issuing_agency"))
    print_runs(sheet, head, _MIDDLE, 30, size=9.5, align="centre")
    if unit[1]:
        sheet.print(unit[1], _MIDDLE, 34.6, size=10, align="centre", field="issuing_agency")
    draw_lines(sheet, ("cấp",), _MIDDLE, 39.8, size=11, style=Style.ITALIC)
    draw_lines(sheet, ("BẰNG TỐT NGHIỆP", "TRUNG HỌC CƠ SỞ"), _MIDDLE, 45, size=16, colour=RED, field="degree_title")
    sheet.cursor = 64


def _draw_body(form: FormPrinter, pupil: Pupil, pen: Pen | None, face: FontFamily) -> None:
    fields, day = form.specimen.fields, form.luck.choice(_DAYS).format(pupil.person.born)
    lines: tuple[tuple[tuple[str, str], ...], ...] = (
        (("Cho:", "full_name"),), (("Ngày sinh:", "date_of_birth"), ("Giới tính:", "sex")),
        (("Nơi sinh:", "place_of_birth"),), (("Dân tộc:", "ethnicity"), ("Năm tốt nghiệp:", "graduation_year")),
        (("Học sinh trường:", "school_name"),), (("Xếp loại tốt nghiệp:", "classification"),),
    )  # fmt: skip
    printed = fields | {"date_of_birth": day}
    for line in lines:
        if pen:
            entries = tuple(Entry(label, printed[field], field) for label, field in line)
            pen.fill(form, *entries, starts=(_LEFT, 222)[: len(line)])
        else:
            _print_line(form, line, printed, face)


def _print_line(
    form: FormPrinter, line: tuple[tuple[str, str], ...], printed: dict[str, str], face: FontFamily
) -> None:
    """The first value at the stop, the second right behind its label."""
    sheet, (first, *others) = form.sheet, line
    sheet.print(first[0], _LEFT, sheet.cursor, size=form.size)
    for label, field in others:
        sheet.print(label, 229, sheet.cursor, size=form.size)
        with filled_with(sheet, face):
            x = 257 if field == "graduation_year" else 249
            sheet.print(printed[field], x, sheet.cursor, size=10.5, style=Style.BOLD, field=field)
    with filled_with(sheet, face):
        for text in sheet.wrap(printed[first[1]], _RIGHT - _STOP, size=11, style=Style.BOLD):
            sheet.print(text, _STOP, sheet.cursor, size=11, style=Style.BOLD, field=first[1])
            sheet.cursor += 5.2
    sheet.cursor += form.step - 5.2


def _draw_foot(specimen: Specimen, sheet: Sheet, pupil: Pupil, pen: Pen | None, luck: Random) -> None:
    middle, y, how = 226.0, sheet.cursor, Writing.HANDWRITTEN if pen else Writing.PRINTED
    day = date.fromisoformat(specimen.fields["issued_on"])
    parts = date_parts(specimen.fields["place"], day, "decree", how, month_too=True)
    print_row(sheet, parts, middle, y, luck, how, size=11, style=Style.ITALIC)
    if pen:
        specimen.written("issued_on", how)
    seal = specimen.fields["issuing_agency"].split(" TỈNH ")[0]
    signed = SignOff(pupil.signing, pupil.signer, seal, size=11, seal_radius=15)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.5, luck)


def _draw_numbers(specimen: Specimen, sheet: Sheet, pen: Pen | None, luck: Random) -> None:
    """The blank's own number is printed in red; the register's is filled in."""
    fields = specimen.fields
    serial = fields["serial_number"]
    print_runs(sheet, (Run("Serial number:"), Run(f"{serial[0]} {serial[1:]}", colour=RED)), 18, 165, size=11)
    runs = (Run("Số hiệu:"), Run(f"{serial[0]} {serial[1:]}", "serial_number", Style.BOLD, RED))
    print_runs(sheet, runs, _LEFT, 165, size=11)
    entry, sheet.cursor = Entry("Số vào sổ cấp bằng:", fields["register_number"], "register_number"), 172.0
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=212, size=11, step=7)
    if pen:
        pen.fill(form, entry, starts=(_LEFT,))
    else:
        form.line(entry)


TEMPLATES = (Template("school_diploma", "school_diploma-lower-ninth", draw_office, held_out=True),)
