"""University degrees on the ministry's blank of Circular 19/2011/TT-BGDĐT (2011 to 2019), the one most graduates hold:
English on the left, Vietnamese on the right, the field of study without a label below the degree, values set by the
university's own printer in another face than the blank's, both numbers of the right page at its foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import SignOff, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import DRAWING_DPI, RED, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 270.0, 190.0, 70.0, 201.0
_LEFT, _STOP, _RIGHT = 150.0, 187.0, 260.0
_BACHELOR, _ENGINEER = ("BẰNG CỬ NHÂN", "THE DEGREE OF BACHELOR"), ("BẰNG KỸ SƯ", "THE DEGREE OF ENGINEER")
_ACCOUNTING = (*_BACHELOR, "KẾ TOÁN", "ACCOUNTING")
_LAW = (*_BACHELOR, "LUẬT KINH TẾ", "ECONOMIC LAW")
_LAND = (*_ENGINEER, "QUẢN LÝ ĐẤT ĐAI", "LAND MANAGEMENT")
_ELECTRICITY = (*_ENGINEER, "CÔNG NGHỆ KỸ THUẬT ĐIỆN, ĐIỆN TỬ", "ELECTRICAL ENGINEERING TECHNOLOGY")
# What each of them teaches.
_UNIVERSITIES = (
    (("TRƯỜNG ĐẠI HỌC KINH TẾ VÀ QUẢN TRỊ KINH DOANH - ĐẠI HỌC ĐẠI NGHĨA",
      "DAI NGHIA UNIVERSITY OF ECONOMICS AND BUSINESS ADMINISTRATION", "ĐHKT"), (_ACCOUNTING, _LAW)),
    (("TRƯỜNG ĐẠI HỌC HÀNG HẢI TÂN HẢI", "TAN HAI MARITIME UNIVERSITY", "ĐHHH"),
     ((*_ENGINEER, "KHAI THÁC MÁY TÀU BIỂN", "MARINE ENGINEERING"), _ELECTRICITY)),
    (("TRƯỜNG ĐẠI HỌC TÂN LẬP", "TAN LAP UNIVERSITY", "ĐHTL"),
     ((*_BACHELOR, "GIÁO DỤC TIỂU HỌC", "PRIMARY EDUCATION"), _LAW, _ELECTRICITY)),
    (("HỌC VIỆN NÔNG NGHIỆP CHÂU KHÊ", "CHAU KHE ACADEMY OF AGRICULTURE", "HVN"), (_LAND, _ACCOUNTING)),
    (("TRƯỜNG ĐẠI HỌC Y DƯỢC SÔNG TRÀ", "SONG TRA UNIVERSITY OF MEDICINE AND PHARMACY", "ĐHYD"),
     ((*_BACHELOR, "ĐIỀU DƯỠNG", "NURSING"), (*_BACHELOR, "Y TẾ CÔNG CỘNG", "PUBLIC HEALTH"))),
    (("VIỆN ĐẠI HỌC MỞ PHÚ GIANG", "PHU GIANG OPEN UNIVERSITY", "VĐHM"),
     ((*_BACHELOR, "NGÔN NGỮ ANH", "ENGLISH LANGUAGE"), _ACCOUNTING, _LAW)),
)  # fmt: skip
_CLASSES = (("Giỏi", "Very good"), ("Khá", "Good"), ("Khá", "Good"), ("Trung bình khá", "Strong ordinary"),
            ("Trung bình", "Ordinary"))  # fmt: skip
_MODES = (("Chính quy", "Full-time"), ("Vừa làm vừa học", "Part-time"), ("Liên thông", "Transfer"),
          ("Đào tạo từ xa", "Distance learning"))  # fmt: skip
_DAYS = ("{0:%d/%m/%Y}", "{0.day:02d} - {0.month:02d} - {0.year}", "{0.day}/{0.month}/{0.year}")


@dataclass(frozen=True)
class _Told:
    """What stands on both pages: its degree, grade and mode in both languages, and the way its days are written."""

    person: Person
    university: tuple[str, str, str]
    degree: tuple[str, str, str, str]
    grade: tuple[str, str]
    mode: tuple[str, str]
    issued: date
    day: str

    @property
    def head(self) -> tuple[str, str]:
        return ("HIỆU TRƯỞNG", "RECTOR") if self.university[0].startswith("TRƯỜNG") else ("GIÁM ĐỐC", "DIRECTOR")

    @property
    def title(self) -> tuple[str, str]:
        return ("Ông", "Mr") if self.person.sex == "Nam" else ("Bà", "Ms")


def draw_blank(luck: Random, fonts: FontFamily) -> Specimen:
    """Labels of the blank at the left of each page, values at a stop."""
    issued = date(luck.randint(2012, 2019), 1, 1) + timedelta(days=luck.randrange(365))
    person = people.make_person(luck, born_between=(issued.year - 34, issued.year - 22))
    university, degrees = luck.choice(_UNIVERSITIES)
    told = _Told(person, university, luck.choice(degrees), luck.choice(_CLASSES), luck.choice(_MODES), issued,
                 luck.choice(_DAYS))  # fmt: skip
    number = luck.randint(1, 3900)
    head = told.head[0]
    signing = luck.choice(((head,), (head,), (f"KT. {head}", f"PHÓ {head}")))
    specimen = Specimen("university_degree", "university_degree-sixth", [], {
        "degree_title": told.degree[0], "major": told.degree[2], "holder_name": person.name,
        "date_of_birth": person.born.isoformat(), "graduation_year": str(issued.year),
        "classification": told.grade[0], "mode_of_study": told.mode[0], "issuing_institution": told.university[0],
        "place": luck.choice(people.PROVINCES), "issued_on": issued.isoformat(),
        "serial_number": f"{luck.choice(('', 'A', 'B', 'QC'))}{luck.randint(10_000, 1_999_999):07d}",
        "register_number": luck.choice((f"{number:04d}/{issued.year}/{told.university[2]}",
                                        f"{issued.year}.{number}.{told.university[2]}", f"{number:05d}")),
        "signer_title": " ".join(signing), "signer_name": people.make_person(luck, born_between=(1952, 1970)).name,
    })  # fmt: skip
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=education.DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((246, 222, 170), (244, 216, 200))))
    ink.mark_specimen(sheet)
    filled = luck.choice((fonts, luck.choice(available_families()), luck.choice(sans_families() or [fonts])))
    _draw_english(specimen, sheet, told, filled)
    _draw_vietnamese(specimen, sheet, told, filled)
    _draw_foot(specimen, sheet, signing, filled, luck)
    return specimen


def _set(sheet: Sheet, filled: FontFamily, text: str, x: float, y: float, *, size: float = 12, field: str = "",
         centred: bool = False) -> None:  # fmt: skip
    """A value by the university's printer."""
    with filled_with(sheet, filled):
        sheet.print(text, x, y, size=size, style=Style.BOLD, align="centre" if centred else "left", field=field)


def _draw_english(specimen: Specimen, sheet: Sheet, told: _Told, filled: FontFamily) -> None:
    draw_national_title(sheet, _ENGLISH, 16, size=11, english=True)
    sheet.print(told.head[1], _ENGLISH, 31, size=11, align="centre")
    with filled_with(sheet, filled):
        sheet.cursor = 37
        sheet.centred(told.university[1], _ENGLISH, 112, size=11.5)
    sheet.print("has conferred", _ENGLISH, 48, size=11.5, style=Style.ITALIC, align="centre")
    sheet.print(told.degree[1], _ENGLISH, 55, size=15, style=Style.BOLD, align="centre", colour=RED)
    _set(sheet, filled, told.degree[3], _ENGLISH, 64, size=11.5, centred=True)
    rows = (
        ("Upon:", f"{told.title[1]} {without_marks(told.person.name)}"),
        ("Date of birth:", education.english_date(told.person.born)),
        ("Year of graduation:", str(told.issued.year)), ("Degree classification:", told.grade[1]),
        ("Mode of study:", told.mode[1]),
    )  # fmt: skip
    for at, (label, value) in enumerate(rows):
        sheet.print(label, 18, 77 + 7.4 * at, size=11.5)
        _set(sheet, filled, value, 61, 77 + 7.4 * at, size=11.5)
    where = f"{without_marks(specimen.fields['place'])}, {education.english_date(told.issued)}"
    sheet.print(where, _ENGLISH, 119, size=11, style=Style.ITALIC, align="centre")
    sheet.print("Reg. No:", 18, 172, size=11)
    _set(sheet, filled, specimen.fields["register_number"], 36, 172, size=11)


def _draw_vietnamese(specimen: Specimen, sheet: Sheet, told: _Told, filled: FontFamily) -> None:
    fields = specimen.fields
    draw_national_title(sheet, _MIDDLE, 16, size=11)
    sheet.print(told.head[0], _MIDDLE, 31, size=11, align="centre")
    with filled_with(sheet, filled):
        sheet.cursor = 37
        sheet.centred(told.university[0], _MIDDLE, 116, size=11.5, field="issuing_institution")
    sheet.print("cấp", _MIDDLE, 48, size=11.5, style=Style.ITALIC, align="centre")
    sheet.print(told.degree[0], _MIDDLE, 53.5, size=19, style=Style.BOLD, align="centre", colour=RED,
                field="degree_title")  # fmt: skip
    _set(sheet, filled, fields["major"], _MIDDLE, 64, size=12, field="major", centred=True)
    rows = (
        ("Cho:", fields["holder_name"], "holder_name"),
        ("Ngày sinh:", told.day.format(told.person.born), "date_of_birth"),
        ("Năm tốt nghiệp:", fields["graduation_year"], "graduation_year"),
        ("Xếp loại tốt nghiệp:", fields["classification"], "classification"),
        ("Hình thức đào tạo:", fields["mode_of_study"], "mode_of_study"),
    )  # fmt: skip
    for at, (label, value, field) in enumerate(rows):
        y, x = 77 + 7.4 * at, _STOP
        sheet.print(label, _LEFT, y, size=11.5)
        if field == "holder_name":
            _set(sheet, filled, told.title[0], x, y, size=12)
            with filled_with(sheet, filled):
                x += sheet.width_of(f"{told.title[0]} ", 12, Style.BOLD)
        _set(sheet, filled, value, x, y, size=12, field=field)


def _draw_foot(specimen: Specimen, sheet: Sheet, signing: tuple[str, ...], filled: FontFamily, luck: Random) -> None:
    fields, middle = specimen.fields, 214.0
    education.print_place_and_date(
        sheet, fields["place"], date.fromisoformat(fields["issued_on"]), middle, 118, size=11
    )
    signed = SignOff(signing, education.scholar(fields["signer_name"], luck),
                     fields["issuing_institution"].split(" - ")[0], size=11, seal_radius=16)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, 124, luck)
    below = max(line.words[0].box[3] for line in sheet.lines if line.field == "signer_name") / DRAWING_DPI * 25.4
    y = max(168.0, below + 1)
    print_runs(sheet, (Run("Số hiệu:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED)), _LEFT, y,
               size=11.5)  # fmt: skip
    sheet.print("Số vào sổ cấp bằng:", _LEFT, y + 6, size=11)
    _set(sheet, filled, fields["register_number"], _LEFT + 36, y + 6, size=11, field="register_number")


TEMPLATES = (Template("university_degree", "university_degree-sixth", draw_blank),)
