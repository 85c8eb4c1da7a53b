"""Diplomas of lower secondary schools of 1993 to 2005, when their pupils still sat an examination: a small leaf of one
page of the ministry, its own number below the ministry's name, which workers and farmers between 35 and 48 hand in as
their only diploma. The office of a rural district or a town gives it; labels without colons run over dotted lines that
a good hand filled in, some offices a typewriter; the school year beside the session, day and signature on the right,
the photograph beside the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, print_runs, spelt_date
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.offices import URBAN_DISTRICTS
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.school_diploma import Pupil, make_pupil

_WIDTH, _HEIGHT, _MIDDLE = 218.0, 170.0, 122.0
_LEFT, _RIGHT = 52.0, 203.0
_RED: Colour = (176, 40, 34)
_TITLE = ("BẰNG TỐT NGHIỆP", "TRUNG HỌC CƠ SỞ")
_SCHOOLS = (
    "THCS An Thịnh", "PTCS Nghĩa Lộ", "THCS Nguyễn Hữu Khuê", "cấp II Đức Phong", "THCS thị trấn Mỹ Đồng",
    "Trung học cơ sở Hòa Hiệp Bắc", "PTTH cấp 2-3 Xuân Quế", "THCS Lê Bá Khoa", "PT DTNT huyện Châu Khê",
)  # fmt: skip
_DAYS = ("{0.day} tháng {0.month} năm {0.year}", "{0:%d} - {0:%m} - {0.year}", "{0.day}/{0.month}/{0.year}")


def draw_examined(luck: Random, fonts: FontFamily) -> Specimen:
    """Three of four by pen."""
    pupil, unit, seat = _make(luck)
    specimen = _begin(pupil, unit, seat, luck)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((246, 238, 220), (240, 240, 226))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((232, 214, 178), (212, 226, 206))), drum=False)
    for inset in (8.5, 10.2):
        sheet.frame(inset, inset, _WIDTH - inset, _HEIGHT - inset, _RED)
    ink.mark_specimen(sheet)
    pen = Pen(luck) if luck.random() < 0.75 else None
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=7.4)
    filling = Filling(form, pen, luck.choice(typewriter_families() or [fonts]), size=11)
    _draw_head(specimen, sheet, unit)
    _draw_body(filling, pupil)
    _draw_foot(form, pupil, pen)
    _draw_side(filling, specimen)
    return specimen


def _make(luck: Random) -> tuple[Pupil, str, str]:
    """The pupil, the unit that the office belongs to and its seat."""
    pupil = make_pupil(luck, (1993, 2005), upper=False, ages=(15, 18))
    kind, seat = luck.choice((("HUYỆN", pupil.place.district),) * 3 + (("THỊ XÃ", luck.choice(URBAN_DISTRICTS)),))
    number, year = luck.randint(1, 4200), pupil.issued.year
    register = luck.choice((f"{number}", f"{number}/{year % 100:02d}", f"{number:04d}", f"{number}/THCS"))
    serial = f"{luck.choice(('', 'A ', 'B', 'CS '))}{luck.randint(10_000, 999_999):06d}"
    head = luck.choice((("TRƯỞNG PHÒNG",), ("TRƯỞNG PHÒNG",), ("K/T TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    grade = (luck.choice(("Trung bình", "Trung bình", "Khá", "Giỏi")), "")
    pupil = replace(pupil, school=luck.choice(_SCHOOLS), serial=serial, register=register, signing=head,
                    classification=grade)  # fmt: skip
    return pupil, f"{kind} {seat.upper()}", seat


def _begin(pupil: Pupil, unit: str, seat: str, luck: Random) -> Specimen:
    born, office = (
        pupil.born_in,
        luck.choice(("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "PHÒNG GIÁO DỤC - ĐÀO TẠO", "PHÒNG GIÁO DỤC")),
    )
    born_in = luck.choice((f"{born.commune} - {born.district} - {born.province}", f"xã {born.commune}",
                           f"xã {born.commune}, huyện {born.district}, tỉnh {born.province}"))  # fmt: skip
    board = luck.choice((f"Trường {pupil.school}", f"THCS {luck.choice(people.COMMUNES)}", pupil.school))
    return Specimen("school_diploma", "school_diploma-lower-eighth", [], {
        "degree_title": " ".join(_TITLE), "full_name": pupil.person.name,
        "date_of_birth": pupil.person.born.isoformat(), "place_of_birth": born_in, "sex": pupil.person.sex,
        "ethnicity": pupil.person.ethnicity, "school_name": pupil.school, "examination_board": board,
        "examination_date": pupil.examined.isoformat(), "classification": pupil.classification[0],
        "issuing_agency": f"{office} {unit}", "place": seat, "issued_on": pupil.issued.isoformat(),
        "serial_number": pupil.serial.replace(" ", ""), "register_number": pupil.register,
        "signer_title": " ".join(pupil.signing), "signer_name": pupil.signer,
    })  # fmt: skip


def _draw_head(specimen: Specimen, sheet: Sheet, unit: str) -> None:
    fields = specimen.fields
    draw_lines(sheet, ("BỘ GIÁO DỤC", "VÀ ĐÀO TẠO"), 38, 14, size=10.5)
    number = (Run("Số"), Run(fields["serial_number"], "serial_number", Style.BOLD, _RED))
    print_runs(sheet, number, 38, 25, size=12, align="centre")
    draw_national_title(sheet, 140, 14, size=11)
    draw_lines(sheet, _TITLE, _MIDDLE, 29, size=17, colour=_RED, field="degree_title")
    office = fields["issuing_agency"].removesuffix(f" {unit}")
    head = (Run("TRƯỞNG"), Run(office, "issuing_agency", Style.BOLD), Run(unit, "issuing_agency", Style.BOLD))
    print_runs(sheet, head, _MIDDLE, 46, size=10, align="centre")
    draw_lines(sheet, ("cấp bằng này",), _MIDDLE, 51, size=11, style=Style.ITALIC)
    sheet.cursor = 58


def _draw_body(filling: Filling, pupil: Pupil) -> None:
    form, days = filling.form, filling.form.luck.choice(_DAYS)
    fields, year = form.specimen.fields, pupil.examined.year

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("cho em", "full_name"), told("nam, nữ", "sex"), starts=(_LEFT, 168))
    filling.line(told("Sinh ngày", "date_of_birth", days.format(pupil.person.born)), told("dân tộc", "ethnicity"),
                 starts=(_LEFT, 146))  # fmt: skip
    filling.line(told("Nơi sinh", "place_of_birth"))
    filling.line(told("Học sinh trường", "school_name"))
    filling.line(told("Đã đỗ kỳ thi tốt nghiệp khóa ngày", "examination_date", spelt_date(pupil.examined)))
    filling.line(told("Tại Hội đồng thi", "examination_board"), Entry("năm học", f"{year - 1} - {year}"),
                 starts=(_LEFT, 150))  # fmt: skip
    filling.line(told("Xếp loại tốt nghiệp", "classification"))


def _draw_foot(form: FormPrinter, pupil: Pupil, pen: Pen | None) -> None:
    specimen, sheet, luck, middle = form.specimen, form.sheet, form.luck, 160.0
    how, y = Writing.HANDWRITTEN if pen else Writing.PRINTED, form.sheet.cursor - 0.5
    day = date.fromisoformat(specimen.fields["issued_on"])
    parts = date_parts(specimen.fields["place"], day, "bare", how, month_too=True)
    print_row(sheet, parts, middle, y, luck, how, size=11, style=Style.ITALIC)
    if pen:
        specimen.written("issued_on", how)
    signed = SignOff(pupil.signing, pupil.signer, specimen.fields["issuing_agency"], size=10.5, seal_radius=14)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.5, luck)


def _draw_side(filling: Filling, specimen: Specimen) -> None:
    """The photograph with the office's seal, the holder's hand, the register's number."""
    form, luck = filling.form, filling.form.luck
    sheet = form.sheet
    draw_photograph(sheet, 17, 58, 27, 36, luck)
    ink.press_seal(sheet, 37, 92, specimen.fields["issuing_agency"], luck, radius_mm=11)
    draw_lines(sheet, ("Chữ ký", "người được cấp"), 31, 107, size=9.5, style=Style.ITALIC)
    ink.sign(sheet, 34, 124, luck)
    sheet.cursor = 147
    lower = replace(form, left=17, right=100, size=11, step=6)
    replace(filling, form=lower).line(
        Entry("Vào sổ cấp bằng số", specimen.fields["register_number"], "register_number")
    )


TEMPLATES = (Template("school_diploma", "school_diploma-lower-eighth", draw_examined, held_out=True),)
