"""Diplomas of general secondary schools (PTTH) of the years 1991 to 1998: the ministry and the diploma's number in
the corner, dotted lines that read as one sentence, filled in by pen or with a typewriter, a seal over the picture."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.cards import typewriter
from digitize.specimens.education import Run, print_runs, spelt_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.school_diploma import Pupil, begin_specimen, make_pupil

_TITLE = ("BẰNG TỐT NGHIỆP", "PHỔ THÔNG TRUNG HỌC")
_BROWN: Colour = (110, 62, 24)
_WIDTH, _HEIGHT = 262.0, 186.0
_LEFT, _RIGHT, _MIDDLE = 88.0, 244.0, 166.0
_SCHOOLS = (
    "PTTH Sông Trà Bắc", "PTTH Đại Nghĩa 2", "PTTH Trần Đình Lộc", "cấp III Hương Điền", "PTTH bán công Phú Giang",
    "PTTH số 1 Mỹ Đồng", "PTTH Dân tộc nội trú tỉnh", "PTTH dân lập Nguyễn Hữu Khuê",
    "Trung học sư phạm thực hành Tân Lập",
)  # fmt: skip
_GRADES = ("Giỏi", "Khá", "Trung bình", "Trung bình")


def draw_ptth(luck: Random, fonts: FontFamily) -> Specimen:
    """The director states who passed which session before which board; days have no noughts and labels no colons."""
    pupil = make_pupil(luck, (1991, 1998), ages=(17, 21))
    grade = luck.choice(_GRADES)
    number = luck.randint(1, 9000)
    pupil = replace(pupil, school=luck.choice(_SCHOOLS), classification=(grade, ""),
                    serial=f"{luck.choice(('', 'A', 'AB '))}{luck.randint(10000, 999999):06d}",
                    register=luck.choice((f"{number}", f"{number}/{pupil.issued.year % 100}",
                                          f"{number:04d}/PTTH")))  # fmt: skip
    place = pupil.born_in
    born_in = luck.choice((f"xã {place.commune}, huyện {place.district}, tỉnh {place.province}",
                           f"{place.commune} - {place.district} - {place.province}", place.province))  # fmt: skip
    board = f"{luck.choice(_SCHOOLS)}, {luck.choice(('huyện', 'thị xã'))} {luck.choice(people.DISTRICTS)}"
    specimen = begin_specimen(pupil, "ptth", born_in)
    specimen.fields |= {
        "degree_title": " ".join(_TITLE), "issuing_agency": _office(pupil), "examination_board": board,
        "examination_date": pupil.examined.isoformat(),
    }  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=(246, 238, 214))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, (232, 208, 166), drum=False)
    education.draw_border(sheet, _BROWN, inset=10)
    ink.mark_specimen(sheet)
    _draw_head(sheet, pupil)
    _draw_body(specimen, sheet, pupil, (born_in, board), luck)
    _draw_foot(specimen, sheet, pupil, luck)
    return specimen


def _office(pupil: Pupil) -> str:
    """Departments wrote themselves with a dash before "và" came."""
    return f"SỞ GIÁO DỤC - ĐÀO TẠO {pupil.place.province}".upper()


def _draw_head(sheet: Sheet, pupil: Pupil) -> None:
    draw_lines(sheet, ("BỘ GIÁO DỤC", "VÀ ĐÀO TẠO"), 49, 18, size=11, style=Style.REGULAR)
    sheet.rule(39, 59, 29.5)
    sheet.print("Số bằng", 49, 36, size=10.5, style=Style.ITALIC, align="centre")
    sheet.print(pupil.serial, 49, 41, size=14, style=Style.BOLD, align="centre", colour=RED, field="serial_number")
    draw_national_title(sheet, _MIDDLE, 17, size=12)
    draw_lines(sheet, _TITLE, _MIDDLE, 33, size=18, colour=RED, field="degree_title")


def _draw_body(specimen: Specimen, sheet: Sheet, pupil: Pupil, told: tuple[str, str], luck: Random) -> None:
    person, (born_in, board) = pupil.person, told
    by_hand = luck.random() < 0.6
    print_runs(sheet, (Run("GIÁM ĐỐC"), Run(_office(pupil), "issuing_agency", Style.BOLD)), _MIDDLE, 52, size=11,
               align="centre")  # fmt: skip
    sheet.print("công nhận", _MIDDLE, 57.5, size=11, style=Style.ITALIC, align="centre")
    form = _Typed(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=8, dotted=True, value_size=11.5)
    sheet.cursor = 65

    def told_by(label: str, value: str, field: str) -> Entry:
        return Entry(label, value, field, by_hand=by_hand)

    form.line(told_by("Anh (chị)", person.name, "full_name"), told_by("Dân tộc", person.ethnicity, "ethnicity"),
              starts=(_LEFT, 196))  # fmt: skip
    form.line(told_by("Sinh ngày", spelt_date(person.born), "date_of_birth"), told_by("Nam, nữ", person.sex, "sex"),
              starts=(_LEFT, 196))  # fmt: skip
    form.line(told_by("Quê ở", born_in, "place_of_birth"))
    form.line(told_by("Học sinh trường", pupil.school, "school_name"))
    form.line(told_by("đã thi đỗ tốt nghiệp khóa ngày", spelt_date(pupil.examined), "examination_date"))
    form.line(told_by("tại Hội đồng coi thi", board, "examination_board"))
    form.line(told_by("Loại", pupil.classification[0], "classification"))


class _Typed(FormPrinter):
    """Values in the typewriter's face unless a pen wrote them, labels in the form's own."""

    def _value(self, entry: Entry, begin: float, start: float, end: float) -> None:
        printed = self.sheet.fonts
        self.sheet.fonts = printed if entry.by_hand else typewriter(printed)
        super()._value(entry, begin, start, end)
        self.sheet.fonts = printed


def _draw_foot(specimen: Specimen, sheet: Sheet, pupil: Pupil, luck: Random) -> None:
    draw_photograph(sheet, 34, 68, 30, 40, luck)
    ink.press_seal(sheet, 61, 105, _office(pupil), luck, radius_mm=13)
    draw_lines(sheet, ("Chữ ký của người", "được cấp bằng"), 49, 121, size=10, style=Style.ITALIC)
    ink.sign(sheet, 49, 140, luck)
    sheet.print("Vào sổ số", 24, 163, size=11, style=Style.ITALIC)
    sheet.print(pupil.register, 45, 163, size=12, field="register_number")
    y = sheet.cursor + 1
    day = Run(f"ngày {spelt_date(pupil.issued)}", "issued_on")
    print_runs(sheet, (Run(f"{pupil.region},", "place"), day), 200, y, size=11.5, align="centre")
    signed = SignOff(pupil.signing, pupil.signer, _office(pupil), size=11, seal_radius=15.5)
    education.draw_sealed_sign_off(specimen, sheet, signed, 204, y + 6, luck)


TEMPLATES = (Template("school_diploma", "school_diploma-ptth", draw_ptth, held_out=False),)
