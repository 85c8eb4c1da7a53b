"""Diplomas of lower secondary schools as education offices of districts, towns and cities filled them in by pen between
2006 and 2020: the ministry's single page with dotted lines, a good hand for all of it, the number in the register and
the day written in as well. Some offices had a printer fill in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.offices import URBAN_DISTRICTS
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.school_diploma import Pupil, make_pupil

_WIDTH, _HEIGHT, _MIDDLE = 267.0, 190.0, 133.5
_LEFT, _RIGHT = 40.0, 236.0
_VIOLET: Colour = (96, 60, 120)
_SCHOOLS = (
    "THCS An Thịnh", "THCS Nguyễn Hữu Khuê", "THCS thị trấn Mỹ Đồng", "Tiểu học và THCS Xuân Quế",
    "PTDTBT THCS Nghĩa Lộ", "THCS Lê Bá Khoa", "Trung học cơ sở Hòa Hiệp Bắc", "THCS Đức Phong 2",
)  # fmt: skip


def draw_by_office(luck: Random, fonts: FontFamily) -> Specimen:
    """Two thirds of them by pen."""
    pupil, office, region = _make(luck)
    how = Writing.HANDWRITTEN if luck.random() < 0.67 else Writing.PRINTED
    born = pupil.born_in
    units = (f"xã {born.commune}, huyện {born.district}, tỉnh {born.province}",
             f"{born.commune} - {born.district} - {born.province}", born.province)  # fmt: skip
    specimen = Specimen("school_diploma", "school_diploma-sixth", [], {
        "degree_title": pupil.title, "full_name": luck.choice((pupil.person.name, pupil.person.name.upper())),
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": luck.choice(units),
        "sex": pupil.person.sex, "ethnicity": pupil.person.ethnicity, "school_name": pupil.school,
        "graduation_year": str(pupil.issued.year), "classification": pupil.classification[0],
        "mode_of_study": "Chính quy", "issuing_agency": office, "place": region, "issued_on": pupil.issued.isoformat(),
        "serial_number": pupil.serial, "register_number": pupil.register, "signer_title": " ".join(pupil.signing),
        "signer_name": pupil.signer,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=education.DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((222, 214, 236), (206, 226, 214))))
    education.draw_border(sheet, _VIOLET, inset=8)
    ink.mark_specimen(sheet)
    pen = Pen(luck) if how is Writing.HANDWRITTEN else None
    _draw_head(specimen, sheet)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=13, step=9.2, dotted=True)
    _draw_body(form, pupil, pen, luck)
    _draw_foot(specimen, form, pupil, pen, how)
    return specimen


def _make(luck: Random) -> tuple[Pupil, str, str]:
    """The pupil, the office that signs and the name of its seat."""
    pupil = make_pupil(luck, (2006, 2020), upper=False)
    number = luck.randint(1, 2400)
    kind, region = luck.choice((("HUYỆN", pupil.place.district), ("QUẬN", luck.choice(URBAN_DISTRICTS)),
                                ("THỊ XÃ", luck.choice(URBAN_DISTRICTS)), ("HUYỆN", pupil.place.district)))  # fmt: skip
    serial = f"{luck.choice('ABC')}{luck.randint(10_000, 9_999_999):08d}"
    register = luck.choice((f"{number}", f"{number}/{pupil.issued.year}", f"{number:04d}/THCS"))
    pupil = replace(pupil, school=luck.choice(_SCHOOLS), serial=serial, register=register)
    return pupil, f"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO {kind} {region.upper()}", region


def _draw_head(specimen: Specimen, sheet: Sheet) -> None:
    fields = specimen.fields
    draw_emblem(sheet, 27, 27, 10)
    draw_national_title(sheet, _MIDDLE, 15, size=12)
    sheet.print("TRƯỞNG PHÒNG", _MIDDLE, 31, size=11.5, align="centre")
    sheet.cursor = 36.5
    sheet.centred(fields["issuing_agency"], _MIDDLE, 210, size=12.5, gap=0.5, field="issuing_agency")
    sheet.print("cấp", _MIDDLE, sheet.cursor, size=12, style=Style.ITALIC, align="centre")
    sheet.cursor = draw_lines(sheet, (fields["degree_title"],), _MIDDLE, sheet.cursor + 6, size=21, colour=RED,
                              field="degree_title") + 2  # fmt: skip


def _line(form: FormPrinter, pen: Pen | None, *entries: Entry, starts: tuple[float, ...] = (_LEFT,)) -> None:
    if pen:
        pen.fill(form, *entries, starts=starts)
    else:
        form.line(*entries, starts=starts)


def _draw_body(form: FormPrinter, pupil: Pupil, pen: Pen | None, luck: Random) -> None:
    fields = form.specimen.fields
    born = pupil.person.born
    day = luck.choice((f"{born:%d/%m/%Y}", f"{born:%d - %m - %Y}", f"{born.day} tháng {born.month} năm {born.year}"))

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    _line(form, pen, told("Cho:", "full_name"))
    _line(form, pen, told("Ngày sinh:", "date_of_birth", day), told("Giới tính:", "sex"),
          told("Dân tộc:", "ethnicity"), starts=(_LEFT, 136, 184))  # fmt: skip
    _line(form, pen, told("Nơi sinh:", "place_of_birth"))
    _line(form, pen, told("Học sinh trường:", "school_name"), told("Năm tốt nghiệp:", "graduation_year"),
          starts=(_LEFT, 178))  # fmt: skip
    _line(form, pen, told("Xếp loại tốt nghiệp:", "classification"), told("Hình thức đào tạo:", "mode_of_study"),
          starts=(_LEFT, 136))  # fmt: skip


def _draw_foot(specimen: Specimen, form: FormPrinter, pupil: Pupil, pen: Pen | None, how: Writing) -> None:
    sheet, fields, middle, luck = form.sheet, specimen.fields, 188.0, form.luck
    y = sheet.cursor + 0.5
    parts = date_parts(fields["place"], date.fromisoformat(fields["issued_on"]), "decree", how, month_too=True)
    print_row(sheet, parts, middle, y, luck, how, size=12, style=Style.ITALIC)
    if pen:
        specimen.written("issued_on", how)
    signed = SignOff(pupil.signing, fields["signer_name"], fields["issuing_agency"], size=12, seal_radius=16)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 6.5, luck)
    print_runs(sheet, (Run("Số hiệu:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED)), _LEFT, 158)
    sheet.cursor = 165.5
    lower = FormPrinter(specimen, sheet, luck, left=_LEFT, right=118, size=12, step=7, dotted=True)
    _line(lower, pen, Entry("Số vào sổ cấp bằng:", fields["register_number"], "register_number"))


TEMPLATES = (Template("school_diploma", "school_diploma-sixth", draw_by_office, held_out=True),)
