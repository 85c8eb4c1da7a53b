"""University degrees of Circular 27/2019/TT-BGDĐT (since March 2020) as universities of provinces and of one trade
print them, which every graduate since then hands in: a leaf of two pages in a frame, Vietnamese on the left as many
have it now and English on the right, labels of the blank with values at a stop, no mode of study, which went into the
supplement, the year of graduation and the place of birth only on some, both numbers at the foot of either page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _MIDDLE, _ENGLISH = 292.0, 204.0, 78.0, 214.0
_LEFT, _RIGHT = 20.0, 138.0
_GOLD: Colour = (160, 116, 40)
_BACHELOR, _ENGINEER = ("BẰNG CỬ NHÂN", "BACHELOR"), ("BẰNG KỸ SƯ", "ENGINEER")
_PRIMARY = (*_BACHELOR, "Giáo dục Tiểu học", "Primary Education")
_ACCOUNTING = (*_BACHELOR, "Kế toán", "Accounting")
_LAW = (*_BACHELOR, "Luật", "Law")
_CARS = (*_ENGINEER, "Công nghệ kỹ thuật ô tô", "Automotive Engineering Technology")
_POWER = (*_ENGINEER, "Công nghệ kỹ thuật điều khiển và tự động hóa", "Control Engineering and Automation Technology")
# Which university, in English, its initials, and what it teaches.
_UNIVERSITIES = (
    (("TRƯỜNG ĐẠI HỌC HỒNG LAM", "HONG LAM UNIVERSITY", "ĐHHL"), (_PRIMARY, _ACCOUNTING, _LAW)),
    (("TRƯỜNG ĐẠI HỌC CÔNG NGHIỆP TÂN HẢI", "TAN HAI UNIVERSITY OF INDUSTRY", "ĐHCN"), (_CARS, _POWER, _ACCOUNTING)),
    (("TRƯỜNG ĐẠI HỌC TÀI CHÍNH - MARKETING PHÚ GIANG", "PHU GIANG UNIVERSITY OF FINANCE - MARKETING", "ĐHTCM"),
     (_ACCOUNTING, (*_BACHELOR, "Quản trị dịch vụ du lịch và lữ hành", "Tourism and Travel Management"))),
    (("TRƯỜNG ĐẠI HỌC ĐIỀU DƯỠNG SÔNG TRÀ", "SONG TRA UNIVERSITY OF NURSING", "ĐHĐD"),
     ((*_BACHELOR, "Điều dưỡng", "Nursing"), (*_BACHELOR, "Hộ sinh", "Midwifery"))),
    (("HỌC VIỆN TƯ PHÁP VÀ HÀNH CHÍNH ĐẠI NGHĨA", "DAI NGHIA ACADEMY OF JUSTICE AND ADMINISTRATION", "HVTP"),
     (_LAW, (*_BACHELOR, "Quản lý nhà nước", "State Management"))),
)  # fmt: skip
_CLASSES = (("Xuất sắc", "Excellent"), ("Giỏi", "Very good"), ("Khá", "Good"), ("Khá", "Good"),
            ("Trung bình", "Average"))  # fmt: skip
_DAYS = ("{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0.day:02d} tháng {0.month:02d} năm {0.year}")


@dataclass(frozen=True)
class _Told:
    """What stands on both pages."""

    person: Person
    university: tuple[str, str, str]
    degree: tuple[str, str, str, str]
    grade: tuple[str, str]
    issued: date

    @property
    def head(self) -> tuple[str, str]:
        return ("HIỆU TRƯỞNG", "RECTOR") if self.university[0].startswith("TRƯỜNG") else ("GIÁM ĐỐC", "DIRECTOR")


def draw_local(luck: Random, fonts: FontFamily) -> Specimen:
    """The year of graduation on two of three, the place of birth on a third."""
    issued = date(2020, 4, 1) + timedelta(days=luck.randrange(2000))
    person = people.make_person(luck, born_between=(issued.year - 32, issued.year - 22))
    university, degrees = luck.choice(_UNIVERSITIES)
    told = _Told(person, university, luck.choice(degrees), luck.choice(_CLASSES), issued)
    specimen = _begin(told, luck)
    if luck.random() < 0.65:
        specimen.fields["graduation_year"] = str((issued - timedelta(days=30)).year)
    if luck.random() < 0.35:
        specimen.fields["place_of_birth"] = people.make_place(luck, person.born).province
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((253, 250, 240), (250, 252, 250))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((246, 224, 178), (212, 230, 222), (222, 224, 242))))
    education.draw_border(sheet, _GOLD, inset=10)
    ink.mark_specimen(sheet)
    face = luck.choice((fonts, luck.choice(available_families()), luck.choice(sans_families() or [fonts])))
    _draw_head(specimen, sheet, told)
    _draw_body(specimen, sheet, told, face, luck)
    _draw_foot(specimen, sheet, luck)
    _draw_english(specimen, sheet, told)
    return specimen


def _begin(told: _Told, luck: Random) -> Specimen:
    number, year, sign, name = luck.randint(1, 3900), told.issued.year, told.university[2], told.person.name
    head = told.head[0]
    return Specimen("university_degree", "university_degree-eighth", [], {
        "degree_title": told.degree[0], "major": luck.choice((told.degree[2], told.degree[2].upper())),
        "holder_name": luck.choice((name, name.upper())), "date_of_birth": told.person.born.isoformat(),
        "classification": told.grade[0], "issuing_institution": told.university[0],
        "place": luck.choice(people.PROVINCES), "issued_on": told.issued.isoformat(),
        "serial_number": luck.choice((f"{sign}{luck.randrange(10**6):06d}", f"{luck.randrange(10**7):07d}",
                                      f"ĐH{luck.randrange(10**6):06d}")),
        "register_number": luck.choice((f"{number:04d}/{year}/CQ", f"{sign}-{year}-{number:05d}",
                                        f"{year % 100:02d}.{number:04d}", f"{number}/QĐ{year % 100:02d}-{sign}")),
        "signer_title": luck.choice((head, head, f"KT. {head} PHÓ {head}")),
        "signer_name": people.make_person(luck, born_between=(1960, 1978)).name,
    })  # fmt: skip


def _draw_head(specimen: Specimen, sheet: Sheet, told: _Told) -> None:
    draw_national_title(sheet, _MIDDLE, 17, size=11)
    draw_emblem(sheet, _WIDTH / 2, 28, 9)
    draw_lines(sheet, (told.head[0],), _MIDDLE, 34, size=11, style=Style.REGULAR)
    sheet.cursor = 39.5
    sheet.centred(told.university[0], _MIDDLE, 116, size=12, gap=1.5, field="issuing_institution")
    draw_lines(sheet, ("cấp",), _MIDDLE, sheet.cursor - 1, size=12, style=Style.ITALIC)
    sheet.cursor += 5
    draw_lines(sheet, (told.degree[0],), _MIDDLE, sheet.cursor, size=21, colour=RED, field="degree_title")
    major = specimen.fields["major"]
    size = 13.0 if len(major) < 30 else 10.5
    print_runs(sheet, (Run("Ngành:"), Run(major, "major", Style.BOLD)), _MIDDLE, sheet.cursor + 11, size=size,
               align="centre")  # fmt: skip
    sheet.cursor += 24


def _draw_body(specimen: Specimen, sheet: Sheet, told: _Told, face: FontFamily, luck: Random) -> None:
    """Labels of the blank in its face, values in the printer's."""
    title = "Ông:" if told.person.sex == "Nam" else "Bà:"
    day = luck.choice(_DAYS).format(told.person.born)
    rows = ((f"Cho {title}", "holder_name"), ("Ngày sinh:", "date_of_birth"), ("Nơi sinh:", "place_of_birth"),
            ("Hạng tốt nghiệp:", "classification"), ("Năm tốt nghiệp:", "graduation_year"))  # fmt: skip
    printed = specimen.fields | {"date_of_birth": day}
    for label, field in (row for row in rows if row[1] in printed):
        sheet.print(label, _LEFT, sheet.cursor, size=12)
        with filled_with(sheet, face):
            sheet.print(printed[field], 60, sheet.cursor, size=12, style=Style.BOLD, field=field)
        sheet.cursor += 8.4


def _draw_foot(specimen: Specimen, sheet: Sheet, luck: Random) -> None:
    fields, middle, y = specimen.fields, 98.0, sheet.cursor + 1
    education.print_place_and_date(
        sheet, fields["place"], date.fromisoformat(fields["issued_on"]), middle, y, size=11.5
    )
    head, _, deputy = fields["signer_title"].partition(" PHÓ ")
    titles = (head, f"PHÓ {deputy}") if deputy else (head,)
    seal = fields["issuing_institution"].split(" - ")[0]
    signed = SignOff(titles, education.scholar(fields["signer_name"], luck), seal, size=11.5, seal_radius=16)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 6, luck)
    serial = (Run("Số hiệu văn bằng:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED))
    print_runs(sheet, serial, _LEFT, 180, size=10.5)
    register = (Run("Số vào sổ gốc cấp văn bằng:"), Run(fields["register_number"], "register_number"))
    print_runs(sheet, register, _LEFT, 185.5, size=10.5)


def _draw_english(specimen: Specimen, sheet: Sheet, told: _Told) -> None:
    """Nothing of it is kept: the left page tells all of it."""
    fields = specimen.fields
    draw_national_title(sheet, _ENGLISH, 17, size=11, english=True)
    draw_lines(sheet, (f"THE {told.head[1]} OF",), _ENGLISH, 34, size=11, style=Style.REGULAR)
    draw_lines(sheet, (told.university[1],), _ENGLISH, 39.5, size=11)
    draw_lines(sheet, ("GRANTS THE DEGREE OF", told.degree[1]), _ENGLISH, 50, size=13, colour=RED)
    draw_lines(sheet, (f"in {told.degree[3]}",), _ENGLISH, 64, size=11.5, style=Style.BOLD_ITALIC)
    title = "Mr." if told.person.sex == "Nam" else "Ms."
    rows = [("To", f"{title} {without_marks(told.person.name)}"), ("Date of birth", english_date(told.person.born)),
            ("Classification", told.grade[1])]  # fmt: skip
    if "graduation_year" in fields:
        rows.append(("Year of graduation", fields["graduation_year"]))
    for at, (label, value) in enumerate(rows):
        print_runs(sheet, (Run(f"{label}:"), Run(value, style=Style.BOLD)), 158, 80 + 8.4 * at, size=12)
    where = f"{without_marks(fields['place'])}, {english_date(told.issued)}"
    draw_lines(sheet, (where,), _ENGLISH, 124, size=11, style=Style.ITALIC)
    draw_lines(sheet, (f"Diploma No.: {fields['serial_number']}", f"Reference No.: {fields['register_number']}"), 158,
               180, size=10.5, style=Style.REGULAR, align="left")  # fmt: skip


TEMPLATES = (Template("university_degree", "university_degree-eighth", draw_local, held_out=False),)
