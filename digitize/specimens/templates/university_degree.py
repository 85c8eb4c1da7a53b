"""University degrees: the bilingual spread, the single page of Circular 27/2019, and a Vietnamese-only one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.people import Person
from digitize.specimens.sheet import BLACK, RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

DIPLOMA_PAPER: Colour = (252, 246, 226)
_UNIVERSITIES = (
    ("TRƯỜNG ĐẠI HỌC CÔNG NGHỆ ĐẠI DƯƠNG", "OCEAN UNIVERSITY OF TECHNOLOGY", "ĐHCNĐD"),
    ("TRƯỜNG ĐẠI HỌC KINH TẾ PHÚ GIANG", "PHU GIANG UNIVERSITY OF ECONOMICS", "ĐHKTPG"),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM BÌNH LÂM", "BINH LAM UNIVERSITY OF EDUCATION", "ĐHSPBL"),
    ("HỌC VIỆN HÀNH CHÍNH TÂN HẢI", "TAN HAI ACADEMY OF ADMINISTRATION", "HVHCTH"),
)
_PROGRAMMES = (
    ("BẰNG CỬ NHÂN", "THE DEGREE OF BACHELOR", "Kế toán", "Accounting"),
    ("BẰNG KỸ SƯ", "THE DEGREE OF ENGINEER", "Công nghệ thông tin", "Information Technology"),
    ("BẰNG CỬ NHÂN", "THE DEGREE OF BACHELOR", "Sư phạm Ngữ văn", "Philology Teacher Education"),
    ("BẰNG DƯỢC SĨ", "THE DEGREE OF PHARMACIST", "Dược học", "Pharmacy"),
    ("BẰNG THẠC SĨ", "THE DEGREE OF MASTER", "Quản lý công", "Public Management"),
)
_CLASSES = (("Xuất sắc", "Excellent"), ("Giỏi", "Very good"), ("Khá", "Good"), ("Trung bình", "Ordinary"))
_MODES = (("Chính quy", "Full-time"), ("Vừa làm vừa học", "In-service"))
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True)
class Graduate:
    """Who got which degree from whom."""

    person: Person
    university: tuple[str, str, str]
    programme: tuple[str, str, str, str]
    classification: tuple[str, str]
    mode: tuple[str, str]
    issued: date
    place: str
    signer: str
    serial: str
    register: str


def _graduate(luck: Random) -> Graduate:
    person = people.make_person(luck, born_between=(1978, 2002))
    issued = date(min(2025, person.born.year + luck.randint(22, 26)), luck.randint(1, 12), luck.randint(1, 28))
    university = luck.choice(_UNIVERSITIES)
    number = luck.randint(1, 2400)
    return Graduate(
        person, university, luck.choice(_PROGRAMMES), luck.choice(_CLASSES), luck.choice(_MODES), issued,
        luck.choice(people.PROVINCES), people.make_person(luck, born_between=(1955, 1975)).name,
        f"{luck.choice(('A', 'B', 'QH', 'ĐH'))}{luck.randint(100000, 9999999)}",
        luck.choice((f"{number}-{issued.year % 100:02d}/{university[2]}", f"{number:05d}", f"{issued.year}/{number}")),
    )  # fmt: skip


def _specimen(graduate: Graduate, variant: str) -> Specimen:
    return Specimen("university_degree", variant, [], {
        "holder_name": graduate.person.name,
        "date_of_birth": graduate.person.born.isoformat(),
        "degree_title": graduate.programme[0],
        "major": graduate.programme[2],
        "classification": graduate.classification[0],
        "issuing_institution": graduate.university[0],
        "place": graduate.place,
        "issued_on": graduate.issued.isoformat(),
        "serial_number": graduate.serial,
        "register_number": graduate.register,
        "signer_title": "HIỆU TRƯỞNG",
        "signer_name": graduate.signer,
    })  # fmt: skip


def draw_spread(luck: Random, fonts: FontFamily) -> Specimen:
    """A4 across: English on the left, Vietnamese on the right."""
    graduate = _graduate(luck)
    specimen = _specimen(graduate, "university_degree-spread")
    specimen.fields |= {"graduation_year": str(graduate.issued.year), "mode_of_study": graduate.mode[0]}
    sheet = Sheet(297, 210, fonts, paper=DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_english_half(sheet, graduate)
    _draw_vietnamese_half(sheet, graduate)
    _draw_rector(sheet, graduate, 236, 146, luck, specimen)
    sheet.print(f"Số hiệu: {graduate.serial}", 160, 182, size=11, colour=RED)
    sheet.print(f"Số vào sổ cấp bằng: {graduate.register}", 160, 188, size=11)
    return specimen


def _draw_english_half(sheet: Sheet, graduate: Graduate) -> None:
    middle, day = 76.0, graduate.issued
    rows: list[tuple[str, float, Style, float]] = [
        ("SOCIALIST REPUBLIC OF VIET NAM", 11.5, Style.BOLD, 16),
        ("Independence - Freedom - Happiness", 11.5, Style.BOLD, 21.5),
        ("THE RECTOR OF", 11, Style.REGULAR, 38),
        (graduate.university[1], 12.5, Style.BOLD, 44),
        ("has conferred", 11.5, Style.ITALIC, 54),
        (graduate.programme[1], 18, Style.BOLD, 62),
        (f"in {graduate.programme[3]}", 12.5, Style.BOLD, 72),
    ]
    for text, size, style, y in rows:
        colour = RED if text == graduate.programme[1] else BLACK
        sheet.print(text, middle, y, size=size, style=style, align="centre", colour=colour)
    title = "Mr" if graduate.person.sex == "Nam" else "Ms"
    entries = (
        ("Upon:", f"{title} {_without_marks(graduate.person.name)}"),
        ("Date of birth:", f"{graduate.person.born.day} {_MONTHS[graduate.person.born.month - 1]} "
                           f"{graduate.person.born.year}"),
        ("Year of graduation:", str(day.year)),
        ("Degree classification:", graduate.classification[1]),
        ("Mode of study:", graduate.mode[1]),
    )  # fmt: skip
    _entries(sheet, entries, 24, 86)
    sheet.print(f"{_without_marks(graduate.place)}, {day.day} {_MONTHS[day.month - 1]} {day.year}", middle, 134,
                size=11.5, style=Style.ITALIC, align="centre")  # fmt: skip
    sheet.print(f"Serial number: {graduate.serial}", 24, 182, size=11)
    sheet.print(f"Reg. No: {graduate.register}", 24, 188, size=11)


def _draw_vietnamese_half(sheet: Sheet, graduate: Graduate) -> None:
    middle, day = 222.0, graduate.issued
    rows: list[tuple[str, float, Style, float]] = [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11.5, Style.BOLD, 16),
        ("Độc lập - Tự do - Hạnh phúc", 11.5, Style.BOLD, 21.5),
        ("HIỆU TRƯỞNG", 11, Style.REGULAR, 38),
        (graduate.university[0], 12.5, Style.BOLD, 44),
        ("cấp", 11.5, Style.ITALIC, 54),
        (graduate.programme[0], 20, Style.BOLD, 61),
    ]
    for text, size, style, y in rows:
        colour = RED if text == graduate.programme[0] else BLACK
        sheet.print(text, middle, y, size=size, style=style, align="centre", colour=colour)
    sheet.print(f"Ngành: {graduate.programme[2]}", middle, 72, size=12.5, style=Style.BOLD, align="centre")
    title = "Ông" if graduate.person.sex == "Nam" else "Bà"
    entries = (
        (f"Cho: {title}", graduate.person.name),
        ("Ngày sinh:", f"{graduate.person.born:%d/%m/%Y}"),
        ("Năm tốt nghiệp:", str(day.year)),
        ("Xếp loại tốt nghiệp:", graduate.classification[0]),
        ("Hình thức đào tạo:", graduate.mode[0]),
    )
    _entries(sheet, entries, 166, 86)
    sheet.print(f"{graduate.place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", 236, 134, size=11.5,
                style=Style.ITALIC, align="centre")  # fmt: skip


def draw_single_page(luck: Random, fonts: FontFamily) -> Specimen:
    """One page with bilingual labels."""
    graduate = _graduate(luck)
    specimen = _specimen(graduate, "university_degree-single")
    sheet = Sheet(297, 210, fonts, paper=DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    middle = 148.5
    sheet.print("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", middle, 14, size=13, style=Style.BOLD, align="centre")
    sheet.print("Độc lập - Tự do - Hạnh phúc", middle, 20, size=13, style=Style.BOLD, align="centre")
    sheet.print(graduate.university[0], middle, 32, size=14, style=Style.BOLD, align="centre")
    sheet.print(graduate.university[1], middle, 38.5, size=11, align="centre")
    sheet.print(graduate.programme[0], middle, 50, size=24, style=Style.BOLD, align="centre", colour=RED)
    sheet.print(graduate.programme[1], middle, 61, size=13, style=Style.BOLD, align="centre", colour=RED)
    entries = (
        ("Ngành đào tạo / Major:", graduate.programme[2]),
        ("Họ và tên / Full name:", graduate.person.name),
        ("Ngày sinh / Date of birth:", f"{graduate.person.born:%d/%m/%Y}"),
        ("Hạng tốt nghiệp / Degree classification:", graduate.classification[0]),
    )
    _entries(sheet, entries, 60, 76, step=8.5, size=13.5)
    day = graduate.issued
    sheet.print(f"{graduate.place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", 218, 116, size=12.5,
                style=Style.ITALIC, align="centre")  # fmt: skip
    _draw_rector(sheet, graduate, 218, 124, luck, specimen)
    sheet.print(f"Số hiệu / Serial No.: {graduate.serial}", 40, 168, size=12)
    sheet.print(f"Số vào sổ gốc cấp văn bằng / Reference No.: {graduate.register}", 40, 175, size=12)
    return specimen


def draw_vietnamese_only(luck: Random, fonts: FontFamily) -> Specimen:
    """Upright, Vietnamese only, a university degree by its general name."""
    graduate = _graduate(luck)
    specimen = _specimen(graduate, "university_degree-vietnamese")
    specimen.fields |= {"degree_title": "BẰNG TỐT NGHIỆP ĐẠI HỌC", "mode_of_study": graduate.mode[0]}
    sheet = Sheet(210, 297, fonts, paper=DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    sheet.print("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 105, 22, size=13, style=Style.BOLD, align="centre")
    sheet.print("Độc lập - Tự do - Hạnh phúc", 105, 28, size=13, style=Style.BOLD, align="centre")
    sheet.print(f"HIỆU TRƯỞNG {graduate.university[0]}", 105, 44, size=13, style=Style.BOLD, align="centre")
    sheet.print("cấp", 105, 52, size=12, style=Style.ITALIC, align="centre")
    sheet.print("BẰNG TỐT NGHIỆP ĐẠI HỌC", 105, 60, size=22, style=Style.BOLD, align="centre", colour=RED)
    entries = (
        ("Cấp cho:", graduate.person.name),
        ("Sinh ngày:", f"{graduate.person.born.day:02d} tháng {graduate.person.born.month:02d} năm "
                       f"{graduate.person.born.year}"),
        ("Ngành học:", graduate.programme[2]),
        ("Hạng tốt nghiệp:", graduate.classification[0]),
        ("Hệ đào tạo:", graduate.mode[0]),
    )  # fmt: skip
    _entries(sheet, entries, 40, 84, step=10, size=14)
    day = graduate.issued
    sheet.print(f"{graduate.place}, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", 145, 148, size=13,
                style=Style.ITALIC, align="centre")  # fmt: skip
    _draw_rector(sheet, graduate, 145, 156, luck, specimen)
    sheet.print(f"Số hiệu bằng: {graduate.serial}", 30, 220, size=12)
    sheet.print(f"Số vào sổ: {graduate.register}", 30, 227, size=12)
    return specimen


def _entries(
    sheet: Sheet, entries: tuple[tuple[str, str], ...], left: float, top: float, *, step: float = 8.0, size: float = 12
) -> None:
    for at, (label, value) in enumerate(entries):
        y = top + at * step
        sheet.print(label, left, y, size=size)
        sheet.print(value, left + sheet.width_of(label, size) + 2, y, size=size, style=Style.BOLD)


def _draw_rector(sheet: Sheet, graduate: Graduate, x: float, y: float, luck: Random, specimen: Specimen) -> None:
    sheet.print("HIỆU TRƯỞNG", x, y, size=12.5, style=Style.BOLD, align="centre")
    name_y = y + luck.uniform(26, 30)
    sheet.print(graduate.signer, x, name_y, size=12.5, style=Style.BOLD, align="centre")
    ink.sign(sheet, x, y + 15, luck)
    seal_y = y + luck.uniform(12, 18)
    seal_x = x - luck.uniform(12, 18)
    ink.press_seal(sheet, seal_x, seal_y, graduate.university[0], luck)
    if ink.seal_covers(sheet, seal_x, seal_y, graduate.signer):
        specimen.must_review.add("signer_name")


def _without_marks(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


TEMPLATES = (
    Template("university_degree", "university_degree-spread", draw_spread),
    Template("university_degree", "university_degree-single", draw_single_page),
    Template("university_degree", "university_degree-vietnamese", draw_vietnamese_only, held_out=True),
)
