"""Certificates of training for chief accountants by Circular 199/2011/TT-BTC (form in its annex), without which nobody
is appointed chief accountant, so accountants of firms, communes and schools all have one: A4 across, the trainer below
its body in the upper left corner, the certificate's number below it with the ministry's letters ("/KTT-BTC"), the
photograph on the left, sex and nationality told, the workplace among the values, the course as a sentence that begins
with "Đã hoàn thành khóa học", its days in one line, at the foot on the left that it holds five years for a first
appointment; those of 2008 to 2011 rest on Decision 98/2007/QĐ-BTC, which has the same form."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _MIDDLE, _CORNER = 297.0, 210.0, 166.0, 74.0
_LEFT, _RIGHT = 84.0, 276.0
_TITLE = ("CHỨNG CHỈ", "BỒI DƯỠNG KẾ TOÁN TRƯỞNG")
_GREEN: Colour = (30, 96, 70)
# The body above, who trains, its letters in numbers.
_TRAINERS = (
    ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC KINH TẾ TÂN LẬP", "ĐHKTTL"),
    ("BỘ TÀI CHÍNH", "HỌC VIỆN TÀI CHÍNH ĐẠI NGHĨA", "HVTC"),
    ("ỦY BAN NHÂN DÂN TỈNH", "TRƯỜNG CAO ĐẲNG KINH TẾ - KỸ THUẬT BÌNH LÂM", "CĐKTKT"),
    ("HỘI KẾ TOÁN VÀ KIỂM TOÁN VIỆT NAM", "CÔNG TY CỔ PHẦN ĐÀO TẠO VÀ TƯ VẤN TÀI CHÍNH PHÚ GIANG", "PGF"),
    ("BỘ TÀI CHÍNH", "TRƯỜNG ĐẠI HỌC TÀI CHÍNH - KẾ TOÁN HƯƠNG ĐIỀN", "ĐHTCKT"),
    ("HIỆP HỘI DOANH NGHIỆP NHỎ VÀ VỪA", "VIỆN ĐÀO TẠO KẾ TOÁN VÀ QUẢN TRỊ DOANH NGHIỆP SÔNG TRÀ", "VKT"),
)  # fmt: skip
_HEADS = {"TRƯỜNG": "HIỆU TRƯỞNG", "HỌC": "GIÁM ĐỐC", "CÔNG": "GIÁM ĐỐC", "VIỆN": "VIỆN TRƯỞNG"}
_COURSES = ("Bồi dưỡng kế toán trưởng doanh nghiệp", "Bồi dưỡng kế toán trưởng đơn vị kế toán nhà nước",
            "Bồi dưỡng kế toán trưởng hành chính sự nghiệp",
            "Bồi dưỡng kế toán trưởng đơn vị kế toán thuộc hoạt động kinh doanh")  # fmt: skip
_WORKPLACES = (
    "Công ty TNHH Thương mại và Vận tải Tân Hải", "Ủy ban nhân dân xã Nghĩa Lộ", "Trường THCS Lê Bá Khoa",
    "Công ty cổ phần Xây lắp Đại Nghĩa", "Trung tâm Y tế huyện Châu Khê", "Kế toán tự do", "Tự do",
    "Quỹ tín dụng nhân dân Phú Hòa Tây", "Chi nhánh Công ty cổ phần Vật tư nông nghiệp Hương Điền",
)  # fmt: skip
_DAYS = ("{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}", "{0.day:02d} tháng {0.month:02d} năm {0.year}")


def draw_accountant(luck: Random, fonts: FontFamily) -> Specimen:
    """A program fills in the dotted lines in a face of its own."""
    trainer = luck.choice(_TRAINERS)
    issued = date(2008, 3, 1) + timedelta(days=luck.randrange(6200))
    person = people.make_person(luck, born_between=(issued.year - 47, issued.year - 23))
    specimen = _begin(person, trainer, issued, luck)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((250, 252, 246), (254, 250, 240))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((204, 228, 212), (250, 226, 186))), drum=luck.random() < 0.5)
    education.draw_border(sheet, _GREEN, inset=10)
    ink.mark_specimen(sheet)
    face = luck.choice((fonts, luck.choice(available_families()), *sans_families()[:1]))
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=13, step=9)
    _draw_head(specimen, sheet, trainer)
    _draw_body(Filling(form, None, face, size=13), person, luck)
    _draw_foot(specimen, sheet, issued, luck)
    _draw_side(specimen, sheet, luck)
    return specimen


def _begin(person: Person, trainer: tuple[str, str, str], issued: date, luck: Random) -> Specimen:
    _, name, sign = trainer
    born, number, year = people.make_place(luck, person.born), luck.randint(1, 4600), issued.year
    ended, head = issued - timedelta(days=luck.randint(4, 45)), _HEADS[name.split()[0]]
    return Specimen("training_certificate", "training_certificate-accountant-ninth", [], {
        "certificate_title": " ".join(_TITLE), "full_name": luck.choice((person.name, person.name.upper())),
        "sex": person.sex, "date_of_birth": person.born.isoformat(), "nationality": "Việt Nam",
        "place_of_birth": luck.choice((born.province, f"{born.district} - {born.province}", born.units)),
        "course": luck.choice(_COURSES), "course_from": (ended - timedelta(days=luck.randint(40, 95))).isoformat(),
        "course_to": ended.isoformat(), "classification": luck.choice(("Giỏi", "Khá", "Khá", "Trung bình")),
        "issuing_agency": name, "place": luck.choice((people.make_place(luck, issued).province, "Hải Phòng", "Hà Nội")),
        "issued_on": issued.isoformat(),
        "serial_number": luck.choice((f"{number:05d}/KTT-BTC", f"{number}/KTT-{sign}", f"KTT{number:06d}")),
        "register_number": luck.choice((f"{number:04d}/{year}", f"{number}", f"{number}/{sign}-KTT{year % 100:02d}")),
        "signer_title": luck.choice((head, head, f"KT. {head} PHÓ {head}")),
        "signer_name": people.make_person(luck, born_between=(1952, 1980)).name,
    })  # fmt: skip


def _draw_head(specimen: Specimen, sheet: Sheet, trainer: tuple[str, str, str]) -> None:
    fields = specimen.fields
    sheet.cursor = draw_lines(sheet, (trainer[0],), _CORNER, 18, size=11, style=Style.REGULAR)
    sheet.centred(fields["issuing_agency"], _CORNER, 104, size=11, field="issuing_agency")
    number = (Run("Số:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED))
    print_runs(sheet, number, _CORNER, sheet.cursor + 1.5, size=11.5, align="centre")
    draw_national_title(sheet, 212, 18, size=12)
    draw_lines(sheet, _TITLE[:1], _MIDDLE, 44, size=18, colour=RED, field="certificate_title")
    draw_lines(sheet, _TITLE[1:], _MIDDLE, 52, size=20, colour=RED, field="certificate_title")
    sheet.cursor = 67


def _draw_body(filling: Filling, person: Person, luck: Random) -> None:
    fields, days = filling.form.specimen.fields, luck.choice(_DAYS)
    title = luck.choice(("Cấp cho Ông (Bà):", f"Cấp cho {'Ông' if person.sex == 'Nam' else 'Bà'}:"))
    printed = fields | {name: days.format(date.fromisoformat(fields[name]))
                        for name in ("date_of_birth", "course_from", "course_to")}  # fmt: skip

    def told(label: str, field: str) -> Entry:
        return Entry(label, printed[field], field)

    filling.line(told(title, "full_name"), told("Nam, nữ:", "sex"), starts=(_LEFT, 230))
    filling.line(told("Sinh ngày:", "date_of_birth"), told("Quốc tịch:", "nationality"), starts=(_LEFT, 196))
    filling.line(told("Nơi sinh:", "place_of_birth"))
    filling.line(Entry("Đơn vị công tác:", luck.choice(_WORKPLACES)))
    filling.line(told("Đã hoàn thành khóa học:", "course"))
    filling.line(told("Từ ngày:", "course_from"), told("Đến ngày:", "course_to"), starts=(_LEFT, 180))
    filling.line(told("Kết quả đạt loại:", "classification"))


def _draw_foot(specimen: Specimen, sheet: Sheet, issued: date, luck: Random) -> None:
    fields, middle, y = specimen.fields, 226.0, sheet.cursor + 1
    education.print_place_and_date(sheet, fields["place"], issued, middle, y, size=12.5)
    head, _, deputy = fields["signer_title"].partition(" PHÓ ")
    signer = f"{luck.choice(('', 'ThS. ', 'TS. ', 'PGS.TS. '))}{fields['signer_name']}"
    signed = SignOff((head, f"PHÓ {deputy}") if deputy else (head,), signer, fields["issuing_agency"].split(" - ")[0],
                     size=12)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 6.5, luck)


def _draw_side(specimen: Specimen, sheet: Sheet, luck: Random) -> None:
    """The photograph, the register's number and how long the certificate holds."""
    draw_photograph(sheet, 32, 68, 30, 40, luck)
    ink.press_seal(sheet, 60, 107, specimen.fields["issuing_agency"].split(" - ")[0], luck, radius_mm=14)
    register = (Run("Vào sổ số:"), Run(specimen.fields["register_number"], "register_number"))
    print_runs(sheet, register, 24, 152, size=12)
    note = ("Chứng chỉ này có giá trị 05 năm kể từ ngày", "cấp để bổ nhiệm kế toán trưởng lần đầu.")
    draw_lines(sheet, note, 24, 160, size=10.5, style=Style.ITALIC, align="left")


TEMPLATES = (
    Template("training_certificate", "training_certificate-accountant-ninth", draw_accountant, held_out=False),
)
