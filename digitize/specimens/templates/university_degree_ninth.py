"""University degrees of Circular 27/2019/TT-BGDĐT as technical and medical universities, academies and universities of
trades set them since 2020: two pages without a frame, English on the left, on the right the field of study in a line of
the degree's own ("ngành ..."), labels that end before a column of colons, "Cho ông", "Cấp cho bà", the grade as "Xếp
loại tốt nghiệp" or "Hạng tốt nghiệp", mode of study, year and place of birth only where a university still tells them,
an acting or deputy head among the signers, both numbers with a code below the English, in two languages at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 297.0, 210.0, 78.0, 219.0
_LEFT, _COLON, _STOP, _RIGHT = 160.0, 203.0, 207.0, 284.0
_BACHELOR, _ENGINEER = ("BẰNG CỬ NHÂN", "BACHELOR"), ("BẰNG KỸ SƯ", "ENGINEER")
_Degree = tuple[str, str, str, str]
_COMPUTING: _Degree = (*_ENGINEER, "Công nghệ thông tin", "Information Technology")
_BUILDING: _Degree = (*_ENGINEER, "Kỹ thuật xây dựng công trình giao thông", "Transport Construction Engineering")
_BUSINESS: _Degree = (*_BACHELOR, "Quản trị kinh doanh", "Business Administration")
_ENGLISH_TEACHING: _Degree = (*_BACHELOR, "Sư phạm Tiếng Anh", "English Language Teacher Education")
# Which university, in English, its initials, and what it teaches.
_UNIVERSITIES: tuple[tuple[tuple[str, str, str], tuple[_Degree, ...]], ...] = (
    (("TRƯỜNG ĐẠI HỌC BÁCH KHOA TÂN HẢI", "TAN HAI UNIVERSITY OF TECHNOLOGY", "BK"), (_COMPUTING, _BUILDING)),
    (("TRƯỜNG ĐẠI HỌC SÔNG HẬU", "SONG HAU UNIVERSITY", "ĐHSH"),
     (_COMPUTING, _BUSINESS, _ENGLISH_TEACHING, (*_ENGINEER, "Nuôi trồng thủy sản", "Aquaculture"))),
    (("TRƯỜNG ĐẠI HỌC Y DƯỢC ĐẠI NGHĨA", "DAI NGHIA UNIVERSITY OF MEDICINE AND PHARMACY", "YD"),
     (("BẰNG BÁC SĨ", "MEDICAL DOCTOR", "Y khoa", "Medicine"),
      ("BẰNG DƯỢC SĨ", "PHARMACIST", "Dược học", "Pharmacy"))),
    (("HỌC VIỆN NGÂN HÀNG VÀ BẢO HIỂM PHÚ GIANG", "PHU GIANG ACADEMY OF BANKING AND INSURANCE", "HVNH"),
     (_BUSINESS, (*_BACHELOR, "Tài chính - Ngân hàng", "Finance and Banking"))),
    (("TRƯỜNG ĐẠI HỌC KIẾN TRÚC HƯƠNG ĐIỀN", "HUONG DIEN UNIVERSITY OF ARCHITECTURE", "KTR"),
     (("BẰNG KIẾN TRÚC SƯ", "ARCHITECT", "Kiến trúc", "Architecture"), _BUILDING)),
    (("TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT BÌNH LÂM", "BINH LAM UNIVERSITY OF TECHNOLOGY AND EDUCATION", "SPKT"),
     (_COMPUTING, _ENGLISH_TEACHING)),
)  # fmt: skip
_CLASSES = (("Xuất sắc", "Excellent"), ("Giỏi", "Very good"), ("Khá", "Good"), ("Khá", "Good"),
            ("Trung bình", "Average"))  # fmt: skip
_MODES = (("Chính quy", "Full-time"), ("Chính quy", "Full-time"), ("Vừa làm vừa học", "Part-time"),
          ("Đào tạo từ xa", "Distance learning"))  # fmt: skip
_DAYS = ("{0.day:02d}/{0.month:02d}/{0.year}", "{0.day:02d}-{0.month:02d}-{0.year}",
         "{0.day:02d} tháng {0.month} năm {0.year}", "{0.day}/{0.month}/{0.year}")  # fmt: skip


@dataclass(frozen=True)
class _Told:
    """What stands on both pages."""

    person: Person
    university: tuple[str, str, str]
    degree: _Degree
    grade: tuple[str, str]
    mode: tuple[str, str]
    issued: date

    @property
    def head(self) -> tuple[str, str]:
        return ("HIỆU TRƯỞNG", "RECTOR") if self.university[0].startswith("TRƯỜNG") else ("GIÁM ĐỐC", "PRESIDENT")


def draw_colons(luck: Random, fonts: FontFamily) -> Specimen:
    """Mode of study, place of birth and year each on some."""
    issued = date(2020, 4, 1) + timedelta(days=luck.randrange(1880))
    person = people.make_person(luck, born_between=(issued.year - 33, issued.year - 23))
    university, degrees = luck.choice(_UNIVERSITIES)
    told = _Told(person, university, luck.choice(degrees), luck.choice(_CLASSES), luck.choice(_MODES), issued)
    specimen = _begin(told, luck)
    born = people.make_place(luck, person.born)
    more = {"mode_of_study": told.mode[0], "graduation_year": str((issued - timedelta(days=40)).year),
            "place_of_birth": luck.choice((born.province, f"{born.district}, {born.province}"))}  # fmt: skip
    specimen.fields |= {name: value for name, value in more.items() if luck.random() < 0.5}
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((254, 251, 240), (248, 251, 253))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((250, 226, 170), (206, 222, 244), (246, 214, 208))))
    ink.mark_specimen(sheet)
    face = luck.choice((fonts, luck.choice(available_families()), *sans_families()[:1]))
    _draw_english(specimen, sheet, told)
    _draw_head(specimen, sheet, told)
    _draw_body(specimen, sheet, told, face, luck)
    _draw_foot(specimen, sheet, told, luck)
    _draw_numbers(specimen, sheet, luck)
    return specimen


def _begin(told: _Told, luck: Random) -> Specimen:
    number, year, sign, name = luck.randint(1, 4900), told.issued.year, told.university[2], told.person.name
    head = told.head[0]
    return Specimen("university_degree", "university_degree-ninth", [], {
        "degree_title": told.degree[0], "major": told.degree[2], "holder_name": luck.choice((name, name.upper())),
        "date_of_birth": told.person.born.isoformat(), "classification": told.grade[0],
        "issuing_institution": told.university[0], "place": luck.choice((*people.PROVINCES, "Hải Phòng", "Cần Thơ")),
        "issued_on": told.issued.isoformat(),
        "serial_number": luck.choice((f"{sign} {luck.randrange(10**6):06d}", f"{luck.randrange(10**8):08d}",
                                      f"{sign}.{year}.{luck.randrange(10**5):05d}")).replace(" ", ""),
        "register_number": luck.choice((f"{number}/{year}/{sign}", f"{sign}{year % 100:02d}{number:05d}",
                                        f"{luck.randint(1, 9)}.{number:04d}.{year}", f"{year}-{number:05d}")),
        "signer_title": luck.choice((head, head, head, f"KT. {head} PHÓ {head}", f"Q. {head}")),
        "signer_name": people.make_person(luck, born_between=(1960, 1980)).name,
    })  # fmt: skip


def _draw_english(specimen: Specimen, sheet: Sheet, told: _Told) -> None:
    """All of it is told again on the right, so none of it is kept."""
    fields, person = specimen.fields, told.person
    draw_national_title(sheet, _ENGLISH, 20, size=11, english=True)
    draw_lines(sheet, (f"THE {told.head[1]} OF",), _ENGLISH, 38, size=11, style=Style.REGULAR)
    draw_lines(sheet, (told.university[1],), _ENGLISH, 44, size=11)
    draw_lines(sheet, ("hereby confers the degree of",), _ENGLISH, 51, size=11.5, style=Style.ITALIC)
    draw_lines(sheet, (told.degree[1],), _ENGLISH, 59, size=20, colour=RED)
    draw_lines(sheet, (f"in {told.degree[3]}",), _ENGLISH, 69, size=12, style=Style.BOLD_ITALIC)
    title = "Mr." if person.sex == "Nam" else "Ms."
    rows = [("Upon", f"{title} {without_marks(person.name)}"), ("Date of birth", english_date(person.born)),
            ("Degree classification", told.grade[1])]  # fmt: skip
    rows += [("Mode of study", told.mode[1])] if "mode_of_study" in fields else []
    for at, (label, value) in enumerate(rows):
        sheet.print(label, 20, 84 + 8.2 * at, size=12)
        sheet.print(":", 60, 84 + 8.2 * at, size=12)
        sheet.print(value, 64, 84 + 8.2 * at, size=12, style=Style.BOLD)
    where = f"{without_marks(fields['place'])}, {english_date(told.issued)}"
    draw_lines(sheet, (where,), _ENGLISH, 130, size=11.5, style=Style.ITALIC)


def _draw_head(specimen: Specimen, sheet: Sheet, told: _Told) -> None:
    draw_national_title(sheet, _MIDDLE, 20, size=11)
    draw_lines(sheet, (told.head[0],), _MIDDLE, 38, size=11, style=Style.REGULAR)
    sheet.cursor = 44
    sheet.centred(told.university[0], _MIDDLE, 126, size=11.5, field="issuing_institution")
    draw_lines(sheet, ("cấp",), _MIDDLE, 51, size=11.5, style=Style.ITALIC)
    draw_lines(sheet, (told.degree[0],), _MIDDLE, 57, size=22, colour=RED, field="degree_title")
    major = (Run("ngành", style=Style.ITALIC), Run(specimen.fields["major"], "major", Style.BOLD))
    print_runs(sheet, major, _MIDDLE, 69, size=13, align="centre")
    sheet.cursor = 84


def _draw_body(specimen: Specimen, sheet: Sheet, told: _Told, face: FontFamily, luck: Random) -> None:
    """Labels of the blank in its face, values in the printer's."""
    title = "ông" if told.person.sex == "Nam" else "bà"
    grade = luck.choice(("Xếp loại tốt nghiệp", "Hạng tốt nghiệp"))
    rows = (
        (luck.choice((f"Cho {title}", f"Cấp cho {title}", "Cho")), "holder_name"),
        (luck.choice(("Sinh ngày", "Ngày, tháng, năm sinh")), "date_of_birth"), ("Nơi sinh", "place_of_birth"),
        (grade, "classification"), ("Hình thức đào tạo", "mode_of_study"), ("Năm tốt nghiệp", "graduation_year"),
    )  # fmt: skip
    printed = specimen.fields | {"date_of_birth": luck.choice(_DAYS).format(told.person.born)}
    told_rows = [row for row in rows if row[1] in printed]
    for label, field in told_rows:
        sheet.print(label, _LEFT, sheet.cursor, size=12)
        sheet.print(":", _COLON, sheet.cursor, size=12)
        with filled_with(sheet, face):
            sheet.print(printed[field], _STOP, sheet.cursor, size=12, style=Style.BOLD, field=field)
        sheet.cursor += 7.4 if len(told_rows) > 4 else 8.6


def _draw_foot(specimen: Specimen, sheet: Sheet, told: _Told, luck: Random) -> None:
    fields, middle, y = specimen.fields, 238.0, sheet.cursor + 1
    education.print_place_and_date(sheet, fields["place"], told.issued, middle, y, size=11.5)
    head, _, deputy = fields["signer_title"].partition(" PHÓ ")
    titles = (head, f"PHÓ {deputy}") if deputy else (head,)
    signer = f"{luck.choice(('TS. ', 'PGS.TS. ', 'GS.TS. '))}{fields['signer_name']}"
    signed = SignOff(titles, signer, told.university[0], size=11.5, seal_radius=16.5)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 6, luck)


def _draw_numbers(specimen: Specimen, sheet: Sheet, luck: Random) -> None:
    """Below the English, in both languages, beside the code by which the degree is looked up."""
    fields, x = specimen.fields, 20.0
    if luck.random() < 0.6:
        draw_qr(sheet, f"https://vanbang.example/{fields['register_number']}", x, 166, 22)
        x += 26
    serial = (Run("Số hiệu / Diploma No.:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED))
    print_runs(sheet, serial, x, 170, size=11)
    register = (Run("Số vào sổ gốc / Reg. No.:"), Run(fields["register_number"], "register_number", Style.BOLD))
    print_runs(sheet, register, x, 177, size=11)


TEMPLATES = (Template("university_degree", "university_degree-ninth", draw_colons, held_out=False),)
