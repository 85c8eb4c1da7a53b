"""University degrees of 1990 to 2009 on the ministry's blank "BẰNG TỐT NGHIỆP ĐẠI HỌC", the engineer's, teacher's and
doctor's degree of everybody between 40 and 60, as a university's office filled its dotted lines in: by a good hand, a
typewriter or a matrix printer, labels without colons at the left edge of the right page ("Cấp cho", "Sinh ngày", "Nơi
sinh", "Loại hình đào tạo", "Ngành", "Xếp hạng"), the day written in, the title that the degree recognises in a line
about the middle, on the left page the emblem, the photograph under a seal, the holder's hand and both numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.administrative_rows import date_parts, print_row
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, print_runs
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_lines,
    draw_national_title,
    draw_photograph,
)  # fmt: skip
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing

_WIDTH, _HEIGHT, _PICTURE, _MIDDLE = 270.0, 190.0, 66.0, 197.0
_LEFT, _RIGHT = 136.0, 256.0
_TITLE = "BẰNG TỐT NGHIỆP ĐẠI HỌC"
_FRAME: Colour = (150, 60, 40)
# Which university, its seat, and what it taught: the field of study and the title that goes with it.
_UNIVERSITIES = (
    ("TRƯỜNG ĐẠI HỌC BÁCH KHOA ĐẠI NGHĨA", "Đại Nghĩa",
     (("Thiết bị điện", "KỸ SƯ"), ("Cơ khí động lực", "KỸ SƯ"), ("Công nghệ hóa học các chất vô cơ", "KỸ SƯ"))),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM TÂN LẬP", "Tân Lập",
     (("Ngữ văn", "GIÁO VIÊN PHỔ THÔNG TRUNG HỌC"), ("Toán", "CỬ NHÂN SƯ PHẠM"), ("Lịch sử", "CỬ NHÂN SƯ PHẠM"))),
    ("TRƯỜNG ĐẠI HỌC NÔNG NGHIỆP I CHÂU KHÊ", "Châu Khê",
     (("Trồng trọt", "KỸ SƯ NÔNG NGHIỆP"), ("Chăn nuôi - Thú y", "BÁC SĨ THÚ Y"), ("Quản lý đất đai", "KỸ SƯ"))),
    ("TRƯỜNG ĐẠI HỌC KINH TẾ QUỐC DÂN PHÚ GIANG", "Phú Giang",
     (("Kế toán doanh nghiệp", "CỬ NHÂN KINH TẾ"), ("Quản trị kinh doanh thương mại", "CỬ NHÂN KINH TẾ"))),
    ("TRƯỜNG ĐẠI HỌC Y KHOA SÔNG TRÀ", "Sông Trà", (("Đa khoa", "BÁC SĨ"), ("Răng hàm mặt", "BÁC SĨ"))),
    ("TRƯỜNG ĐẠI HỌC XÂY DỰNG LONG THẠNH", "Long Thạnh",
     (("Xây dựng cầu đường", "KỸ SƯ"), ("Xây dựng dân dụng và công nghiệp", "KỸ SƯ"))),
    ("ĐẠI HỌC LUẬT BÌNH LÂM", "Bình Lâm", (("Luật", "CỬ NHÂN LUẬT"), ("Luật kinh tế", "CỬ NHÂN LUẬT"))),
)  # fmt: skip
_MODES = ("Chính quy", "Chính quy", "Chính quy", "Tại chức", "Chuyên tu", "Mở rộng", "Từ xa", "Không chính quy")
_GRADES = ("Giỏi", "Khá", "Khá", "Trung bình khá", "Trung bình")
_DAYS = ("{0.day} tháng {0.month} năm {0.year}", "{0:%d} - {0:%m} - {0.year}", "{0:%d/%m/%Y}",
         "{0.day}.{0.month}.{0.year}")  # fmt: skip


def draw_filled(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of them by pen."""
    university, seat, studies = luck.choice(_UNIVERSITIES)
    issued = date(luck.randint(1990, 2008), 1, 1) + timedelta(days=luck.randrange(365))
    person = people.make_person(luck, born_between=(issued.year - 36, issued.year - 22))
    major, given = luck.choice(studies)
    specimen = _begin(person, university, seat, issued, luck)
    specimen.fields["major"] = major
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((248, 240, 218), (244, 244, 230), (250, 236, 226))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((240, 214, 178), (210, 228, 206), (240, 206, 206))))
    for inset in (9.0, 10.0, 12.0):
        sheet.frame(inset, inset, _WIDTH - inset, _HEIGHT - inset, _FRAME)
    ink.mark_specimen(sheet)
    pen = Pen(luck) if luck.random() < 0.5 else None
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=7.9)
    filling = Filling(form, pen, luck.choice(typewriter_families() or [fonts]), size=11.5)
    _draw_head(specimen, sheet)
    _draw_body(filling, person, given)
    _draw_foot(filling, luck)
    _draw_left(filling, luck)
    return specimen


def _begin(person: Person, university: str, seat: str, issued: date, luck: Random) -> Specimen:
    born, number, year = people.make_place(luck, person.born), luck.randint(1, 6800), issued.year
    units = (born.province, f"{born.district}, {born.province}", f"{born.commune} - {born.district} - {born.province}",
             f"xã {born.commune}, huyện {born.district}, tỉnh {born.province}")  # fmt: skip
    return Specimen("university_degree", "university_degree-old-ninth", [], {
        "degree_title": _TITLE, "holder_name": person.name, "date_of_birth": person.born.isoformat(),
        "place_of_birth": luck.choice(units), "mode_of_study": luck.choice(_MODES),
        "classification": luck.choice(_GRADES), "graduation_year": str((issued - timedelta(days=60)).year),
        "issuing_institution": university, "place": seat, "issued_on": issued.isoformat(),
        "serial_number": f"{luck.choice(('A', 'B', 'B', 'C', ''))}{luck.randint(1000, 899_999):06d}",
        "register_number": luck.choice((f"{number}", f"{number}/{year}", f"{number:04d}/ĐH-{year % 100:02d}",
                                        f"K{luck.randint(20, 48)}-{number}", f"{number}/TC{year % 100:02d}")),
        "signer_title": luck.choice(("HIỆU TRƯỞNG", "HIỆU TRƯỞNG", "K/T HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG")),
        "signer_name": people.make_person(luck, born_between=(1932, 1955)).name,
    })  # fmt: skip


def _draw_head(specimen: Specimen, sheet: Sheet) -> None:
    fields = specimen.fields
    draw_national_title(sheet, _MIDDLE, 16, size=11)
    draw_lines(sheet, ("HIỆU TRƯỞNG",), _MIDDLE, 31, size=11, style=Style.REGULAR)
    draw_lines(sheet, (fields["issuing_institution"],), _MIDDLE, 36, size=12, field="issuing_institution")
    draw_lines(sheet, ("cấp",), _MIDDLE, 42, size=11.5, style=Style.ITALIC)
    draw_lines(sheet, (_TITLE,), _MIDDLE, 47.5, size=18, colour=RED, field="degree_title")
    sheet.cursor = 58


def _draw_body(filling: Filling, person: Person, given: str) -> None:
    form, sheet = filling.form, filling.form.sheet
    fields, days = form.specimen.fields, form.luck.choice(_DAYS)

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    filling.line(told("Cấp cho", "holder_name"))
    filling.line(told("Sinh ngày", "date_of_birth", days.format(person.born)))
    filling.line(told("Nơi sinh", "place_of_birth"))
    filling.line(told("Loại hình đào tạo", "mode_of_study"), told("Khóa tốt nghiệp năm", "graduation_year"),
                 starts=(_LEFT, 203))  # fmt: skip
    filling.line(told("Ngành", "major"))
    filling.line(told("Xếp hạng", "classification"))
    recognised = (Run("và công nhận danh hiệu", style=Style.ITALIC), Run(given, style=Style.BOLD, colour=_FRAME))
    print_runs(sheet, recognised, _MIDDLE, sheet.cursor, size=12, align="centre")
    sheet.cursor += 6.8


def _draw_foot(filling: Filling, luck: Random) -> None:
    specimen, sheet, middle = filling.form.specimen, filling.form.sheet, 218.0
    fields, how, y = specimen.fields, Writing.HANDWRITTEN if filling.pen else Writing.PRINTED, sheet.cursor
    parts = date_parts(fields["place"], date.fromisoformat(fields["issued_on"]), "bare", how, month_too=True)
    print_row(sheet, parts, middle, y, luck, how, size=11.5, style=Style.ITALIC)
    if filling.pen:
        specimen.written("issued_on", how)
    head, _, deputy = fields["signer_title"].partition(" PHÓ ")
    signer = f"{luck.choice(('', 'PTS. ', 'TS. ', 'PGS. ', 'GS. '))}{fields['signer_name']}"
    signed = SignOff((head, f"PHÓ {deputy}") if deputy else (head,), signer, fields["issuing_institution"], size=11,
                     seal_radius=15.5)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.8, luck)


def _draw_left(filling: Filling, luck: Random) -> None:
    """The blank's own number is printed, the register's filled in."""
    form, sheet, fields = filling.form, filling.form.sheet, filling.form.specimen.fields
    draw_emblem(sheet, _PICTURE, 30, 11)
    draw_photograph(sheet, _PICTURE - 15, 52, 30, 40, luck)
    ink.press_seal(sheet, _PICTURE + 14, 90, fields["issuing_institution"], luck, radius_mm=14)
    draw_lines(sheet, ("Chữ ký người được cấp bằng",), _PICTURE, 108, size=10.5, style=Style.ITALIC)
    ink.sign(sheet, _PICTURE, 124, luck)
    print_runs(sheet, (Run("Số hiệu bằng"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED)), 26, 148)
    sheet.cursor = 156
    lower = replace(filling, form=replace(form, left=26, right=104, step=7))
    lower.line(Entry("Số vào sổ", fields["register_number"], "register_number"))


TEMPLATES = (Template("university_degree", "university_degree-old-ninth", draw_filled, held_out=True),)
