"""University degrees of the members of a national or regional university since 2020 (Circular 27/2019/TT-BGDĐT): the
parent university above the one that confers, everything in Vietnamese about the middle of the right page, the name
large below "cho", neither year nor mode of study, the decision of graduation told with its own number and day, a code
and both numbers in the lower left corner of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style, available_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 297.0, 210.0, 77.0, 220.0
_LEFT = 160.0
_NAVY: Colour = (28, 44, 104)
_PARENTS = (
    ("ĐẠI HỌC QUỐC GIA TÂN HẢI", "VIETNAM NATIONAL UNIVERSITY, TAN HAI"), ("ĐẠI HỌC ĐẠI NGHĨA", "DAI NGHIA UNIVERSITY"),
    ("ĐẠI HỌC SÔNG TRÀ", "SONG TRA UNIVERSITY"),
)  # fmt: skip
_BACHELOR, _ENGINEER = ("BẰNG CỬ NHÂN", "BACHELOR"), ("BẰNG KỸ SƯ", "ENGINEER")
# Who confers what: the university's names, the letters of its numbers, and degrees with what was studied.
_MEMBERS = (
    (("TRƯỜNG ĐẠI HỌC SƯ PHẠM", "UNIVERSITY OF EDUCATION", "ĐHSP"),
     ((*_BACHELOR, "Sư phạm Toán học", "Mathematics Teacher Education"),
      (*_BACHELOR, "Giáo dục Mầm non", "Early Childhood Education"))),
    (("TRƯỜNG ĐẠI HỌC KINH TẾ", "UNIVERSITY OF ECONOMICS", "ĐHKT"),
     ((*_BACHELOR, "Tài chính - Ngân hàng", "Finance and Banking"), (*_BACHELOR, "Kiểm toán", "Auditing"),
      (*_BACHELOR, "Quản trị dịch vụ du lịch và lữ hành", "Tourism and Travel Management"))),
    (("TRƯỜNG ĐẠI HỌC KỸ THUẬT CÔNG NGHIỆP", "UNIVERSITY OF INDUSTRIAL TECHNOLOGY", "ĐHKTCN"),
     ((*_ENGINEER, "Kỹ thuật điều khiển và tự động hóa", "Control Engineering and Automation"),
      (*_ENGINEER, "Kỹ thuật cơ khí", "Mechanical Engineering"))),
    (("TRƯỜNG ĐẠI HỌC KHOA HỌC XÃ HỘI VÀ NHÂN VĂN", "UNIVERSITY OF SOCIAL SCIENCES AND HUMANITIES", "ĐHXHNV"),
     ((*_BACHELOR, "Công tác xã hội", "Social Work"), (*_BACHELOR, "Báo chí", "Journalism"))),
    (("TRƯỜNG ĐẠI HỌC Y - DƯỢC", "UNIVERSITY OF MEDICINE AND PHARMACY", "ĐHYD"),
     (("BẰNG BÁC SĨ", "MEDICAL DOCTOR", "Y học dự phòng", "Preventive Medicine"),
      ("BẰNG DƯỢC SĨ", "PHARMACIST", "Dược học", "Pharmacy"))),
)  # fmt: skip
_CLASSES = (
    ("Xuất sắc", "Excellent"),
    ("Giỏi", "Very good"),
    ("Khá", "Good"),
    ("Khá", "Good"),
    ("Trung bình", "Ordinary"),
)


@dataclass(frozen=True)
class _Told:
    """What both pages tell: names and degree in two languages, the grade, the day."""

    person: Person
    parent: tuple[str, str]
    member: tuple[str, str, str]
    degree: tuple[str, str, str, str]
    grade: tuple[str, str]
    issued: date


def draw_member(luck: Random, fonts: FontFamily) -> Specimen:
    """A4 across; half of them tell the decision of graduation."""
    issued = date(luck.randint(2020, 2025), 1, 1) + timedelta(days=luck.randrange(365))
    person = people.make_person(luck, born_between=(issued.year - 36, issued.year - 23))
    member, degrees = luck.choice(_MEMBERS)
    told = _Told(person, luck.choice(_PARENTS), member, luck.choice(degrees), luck.choice(_CLASSES), issued)
    number, year, sign = luck.randint(1, 2900), issued.year, member[2]
    signing = luck.choice((("HIỆU TRƯỞNG",), ("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")))
    specimen = Specimen("university_degree", "university_degree-seventh", [], {
        "degree_title": told.degree[0], "major": told.degree[2],
        "holder_name": luck.choice((person.name, person.name.upper())), "date_of_birth": person.born.isoformat(),
        "classification": told.grade[0], "issuing_institution": member[0], "place": luck.choice(people.PROVINCES),
        "issued_on": issued.isoformat(),
        "serial_number": luck.choice((f"{sign}.{luck.randrange(10**6):06d}", f"QT{luck.randrange(10**6):06d}",
                                      f"{year}{luck.randrange(10**5):05d}")),
        "register_number": luck.choice((f"{sign}.{year}.{number:04d}", f"{number}/{year}/{sign}",
                                        f"ĐH{year % 100:02d}-{number:05d}")),
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1960, 1976)).name,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=(253, 251, 244))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((214, 226, 244), (244, 226, 190), (226, 238, 222))))
    education.draw_border(sheet, luck.choice((_NAVY, (150, 110, 40))), inset=11)
    ink.mark_specimen(sheet)
    _draw_english(sheet, told)
    y = _draw_head(specimen, sheet, told)
    _draw_body(specimen, sheet, told, y, luck)
    _draw_foot(specimen, sheet, signing, luck)
    return specimen


def _draw_english(sheet: Sheet, told: _Told) -> None:
    """Nothing of it is kept: the right page tells all of it."""
    draw_national_title(sheet, _ENGLISH, 20, size=11, english=True)
    draw_lines(sheet, (told.parent[1],), _ENGLISH, 36, size=10.5, style=Style.REGULAR)
    draw_lines(sheet, ("THE RECTOR OF", told.member[1]), _ENGLISH, 41, size=10.5)
    draw_lines(sheet, ("confers the degree of",), _ENGLISH, 53, size=11, style=Style.ITALIC)
    draw_lines(sheet, (told.degree[1],), _ENGLISH, 60, size=19, colour=RED)
    draw_lines(sheet, (f"in {told.degree[3]}",), _ENGLISH, 70, size=12, style=Style.ITALIC)
    draw_lines(sheet, ("upon",), _ENGLISH, 80, size=11, style=Style.ITALIC)
    title = "Mr." if told.person.sex == "Nam" else "Ms."
    draw_lines(sheet, (f"{title} {without_marks(told.person.name)}",), _ENGLISH, 86, size=15)
    rows = (f"Date of birth: {english_date(told.person.born)}", f"Degree classification: {told.grade[1]}")
    draw_lines(sheet, rows, _ENGLISH, 97, size=12, style=Style.REGULAR)


def _draw_head(specimen: Specimen, sheet: Sheet, told: _Told) -> float:
    """Answers where the person begins."""
    fields = specimen.fields
    draw_national_title(sheet, _MIDDLE, 20, size=11)
    draw_lines(sheet, (told.parent[0],), _MIDDLE, 36, size=11, style=Style.REGULAR)
    draw_lines(sheet, ("HIỆU TRƯỞNG",), _MIDDLE, 41, size=10.5)
    sheet.cursor = 46
    sheet.centred(told.member[0], _MIDDLE, 120, size=11.5, field="issuing_institution")
    draw_lines(sheet, ("cấp",), _MIDDLE, sheet.cursor, size=11, style=Style.ITALIC)
    y = draw_lines(sheet, (fields["degree_title"],), _MIDDLE, sheet.cursor + 5.5, size=20, colour=RED,
                   field="degree_title")  # fmt: skip
    major = (Run("Ngành"), Run(fields["major"], "major", Style.BOLD))
    print_runs(sheet, major, _MIDDLE, y + 0.5, size=12.5, align="centre")
    draw_lines(sheet, ("cho",), _MIDDLE, y + 9, size=11, style=Style.ITALIC)
    return y + 15.5


def _draw_body(specimen: Specimen, sheet: Sheet, told: _Told, y: float, luck: Random) -> None:
    fields, born = specimen.fields, told.person.born
    title = "Ông" if told.person.sex == "Nam" else "Bà"
    with filled_with(sheet, luck.choice((sheet.fonts, *available_families()))):
        name = (Run(title, style=Style.BOLD), Run(fields["holder_name"], "holder_name", Style.BOLD, _NAVY))
        print_runs(sheet, name, _MIDDLE, y, size=16, align="centre")
    day = luck.choice((education.long_date(born).removeprefix("ngày "), f"{born:%d/%m/%Y}", f"{born:%d-%m-%Y}"))
    print_runs(sheet, (Run("Sinh ngày"), Run(day, "date_of_birth")), _MIDDLE, y + 10, size=12.5, align="centre")
    grade = (Run("Hạng tốt nghiệp:"), Run(told.grade[0], "classification", Style.BOLD))
    print_runs(sheet, grade, _MIDDLE, y + 17.5, size=12.5, align="centre")
    sheet.cursor = y + 25
    if luck.random() < 0.5:
        decided = told.issued - timedelta(days=luck.randrange(5, 40))
        told_by = f"(Quyết định công nhận tốt nghiệp số {luck.randint(90, 2600)}/QĐ-{told.member[2]}, "
        draw_lines(sheet, (f"{told_by}ngày {decided:%d/%m/%Y})",), _MIDDLE, sheet.cursor, size=10, style=Style.ITALIC)
        sheet.cursor += 5


def _draw_foot(specimen: Specimen, sheet: Sheet, signing: tuple[str, ...], luck: Random) -> None:
    fields, middle, y = specimen.fields, 236.0, sheet.cursor + 2.5
    issued = date.fromisoformat(fields["issued_on"])
    education.print_place_and_date(sheet, fields["place"], issued, middle, y, size=11.5)
    signed = SignOff(signing, education.scholar(fields["signer_name"], luck), fields["issuing_institution"], size=11.5,
                     seal_radius=16)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 5.5, luck)
    draw_qr(sheet, f"https://vanbang.example/{fields['serial_number']}", _LEFT, 158, 17)
    serial, register = fields["serial_number"], fields["register_number"]
    print_runs(sheet, (Run("Số hiệu:"), Run(serial, "serial_number", colour=RED)), _LEFT, 177.5, size=10)
    print_runs(sheet, (Run("Số vào sổ gốc cấp văn bằng:"), Run(register, "register_number")), _LEFT, 182.5, size=10)
    print_runs(sheet, (Run("Diploma No.:"), Run(serial)), 24, 177.5, size=10)
    print_runs(sheet, (Run("Registration No.:"), Run(register)), 24, 182.5, size=10)
    place = f"{without_marks(fields['place'])}, {english_date(issued)}"
    draw_lines(sheet, (place,), _ENGLISH, 110, size=11, style=Style.ITALIC)


TEMPLATES = (Template("university_degree", "university_degree-seventh", draw_member),)
