"""Diplomas of upper and lower secondary schools: the form before 2010 with its photograph, the spread in two
languages, one page in Vietnamese, and one page with labels in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import DIPLOMA_HEIGHT, DIPLOMA_PAPER, DIPLOMA_WIDTH, Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_lines,
    draw_national_title,
    draw_photograph,
)  # fmt: skip
from digitize.specimens.people import Person, Place
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template

_CLASSES = (("Giỏi", "Distinction"), ("Khá", "Credit"), ("Trung bình", "Pass"))
_MODES = (("Chính quy", "Full-time"), ("Giáo dục thường xuyên", "Continuing education"))
UPPER, LOWER = "TRUNG HỌC PHỔ THÔNG", "TRUNG HỌC CƠ SỞ"


@dataclass(frozen=True)
class Pupil:
    """Who finished which school, and who says so. `upper` tells upper secondary school from lower."""

    person: Person
    upper: bool
    born_in: Place
    place: Place
    school: str
    classification: tuple[str, str]
    mode: tuple[str, str]
    examined: date
    issued: date
    signing: tuple[str, ...]
    signer: str
    serial: str
    register: str

    @property
    def title(self) -> str:
        return f"BẰNG TỐT NGHIỆP {UPPER if self.upper else LOWER}"

    @property
    def office(self) -> str:
        """Upper secondary diplomas come from the province, lower ones from the district (Education Law, article 45)."""
        unit = f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {self.place.province}"
        return (unit if self.upper else f"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN {self.place.district}").upper()

    @property
    def head(self) -> str:
        return "GIÁM ĐỐC" if self.upper else "TRƯỞNG PHÒNG"

    @property
    def region(self) -> str:
        """The place beside the date."""
        return self.place.province if self.upper else self.place.district


def make_pupil(
    luck: Random, finished: tuple[int, int], *, upper: bool = True, ages: tuple[int, int] | None = None
) -> Pupil:
    """Somebody who finished school in one of these years, at the usual age unless told."""
    year = luck.randint(*finished)
    youngest, oldest = ages or ((18, 18) if upper else (15, 15))
    person = people.make_person(luck, born_between=(year - oldest, year - youngest))
    examined = date(year, luck.choice((5, 6, 7)), luck.randint(1, 28))
    issued = date(year, luck.randint(8, 12), luck.randint(1, 28))
    head, level = ("GIÁM ĐỐC", "THPT") if upper else ("TRƯỞNG PHÒNG", "THCS")
    number = luck.randint(1, 24000)
    return Pupil(
        person, upper, people.make_place(luck, person.born),
        people.make_place(luck, issued),
        f"{level} {luck.choice(education.HIGH_SCHOOLS if upper else education.SECONDARY_SCHOOLS)}",
        luck.choice(_CLASSES), luck.choice(_MODES), examined, issued,
        luck.choice(((head,), (f"KT. {head}", f"PHÓ {head}"))),
        people.make_person(luck, born_between=(1952, 1976)).name,
        f"{luck.choice('ABC')}{luck.choice((' ', ''))}{luck.randint(100000, 99999999):08d}",
        luck.choice((f"{number}/{year}", f"{number:06d}/{luck.randint(1, 4)}", f"{number}-{year % 100:02d}/{level}")),
    )  # fmt: skip


def begin_specimen(pupil: Pupil, variant: str, place_of_birth: str) -> Specimen:
    """What every diploma carries."""
    return Specimen("school_diploma", f"school_diploma-{variant}", [], {
        "degree_title": pupil.title,
        "full_name": pupil.person.name,
        "date_of_birth": pupil.person.born.isoformat(),
        "place_of_birth": place_of_birth,
        "sex": pupil.person.sex,
        "ethnicity": pupil.person.ethnicity,
        "school_name": pupil.school,
        "classification": pupil.classification[0],
        "issuing_agency": pupil.office,
        "place": pupil.region,
        "issued_on": pupil.issued.isoformat(),
        "serial_number": pupil.serial.replace(" ", ""),
        "register_number": pupil.register,
        "signer_title": " ".join(pupil.signing),
        "signer_name": pupil.signer,
    })  # fmt: skip


def draw_before_2010(luck: Random, fonts: FontFamily) -> Specimen:
    """Vietnamese only, the photograph on the left under the emblem; typed, or filled in with a pen."""
    pupil = make_pupil(luck, (1996, 2009))
    born_in = luck.choice((pupil.born_in.province, f"Huyện {pupil.born_in.district}, {pupil.born_in.province}"))
    by_hand = luck.random() < 0.5
    specimen = begin_specimen(pupil, "before_2010", born_in)
    specimen.fields |= {
        "examination_date": pupil.examined.isoformat(),
        "examination_board": f"Trường {pupil.school}",
    }
    sheet = begin_sheet(specimen, fonts, luck, (238, 214, 150))
    draw_emblem(sheet, 46, 26, 9)
    draw_photograph(sheet, 31, 62, 30, 40, luck)
    sheet.print("Chữ ký của người được cấp bằng", 46, 108, size=10, style=Style.ITALIC, align="centre")
    ink.sign(sheet, 46, 124, luck)
    draw_national_title(sheet, 164, 15, size=12)
    print_runs(sheet, (Run(pupil.head), Run(pupil.office, "issuing_agency", Style.BOLD)), 164, 31, align="centre")
    sheet.print("cấp", 164, 36.5, size=11, style=Style.ITALIC, align="centre")
    first, second = "BẰNG TỐT NGHIỆP", UPPER
    draw_lines(sheet, (first, second), 164, 41, size=19, colour=RED, field="degree_title")
    form = FormPrinter(specimen, sheet, luck, left=80, right=250, size=12.5, step=7.4, dotted=True,
                       value_style=Style.BOLD, value_size=12.5)  # fmt: skip
    sheet.cursor = 61
    person, hand = pupil.person, by_hand
    form.line(Entry("Họ và tên:", person.name, "full_name", by_hand=hand),
              Entry("Nam, nữ:", person.sex, "sex", by_hand=hand), starts=(80, 190))  # fmt: skip
    form.line(Entry("Sinh ngày:", education.long_date(person.born).removeprefix("ngày "), "date_of_birth",
                    by_hand=hand), Entry("Dân tộc:", person.ethnicity, "ethnicity", by_hand=hand),
              starts=(80, 190))  # fmt: skip
    form.line(Entry("Nơi sinh:", born_in, "place_of_birth", by_hand=hand))
    form.line(Entry("Học sinh trường:", pupil.school, "school_name", by_hand=hand))
    form.line(Entry("Khóa thi ngày:", f"{pupil.examined:%d/%m/%Y}", "examination_date", by_hand=hand))
    form.line(Entry("Hội đồng thi:", f"Trường {pupil.school}", "examination_board", by_hand=hand))
    form.line(Entry("Xếp loại tốt nghiệp:", pupil.classification[0], "classification", by_hand=hand))
    education.print_place_and_date(sheet, pupil.region, pupil.issued, 200, sheet.cursor, size=12)
    _sign_off(specimen, sheet, pupil, 205, sheet.cursor + 6, luck)
    _numbers(sheet, pupil, ("Số hiệu bằng:", "Vào sổ cấp bằng số:"), 24, 160)
    return specimen


def draw_spread(luck: Random, fonts: FontFamily, *, upper: bool) -> Specimen:
    """The two pages of the form since 2010: English on the left, Vietnamese on the right."""
    # Districts, and the heads of their education offices, ended in July 2025.
    pupil = make_pupil(luck, (2010, 2025 if upper else 2024), upper=upper)
    born_in = luck.choice((pupil.born_in.province, f"Tỉnh {pupil.born_in.province}"))
    specimen = begin_specimen(pupil, f"spread_{'upper' if upper else 'lower'}", born_in)
    specimen.fields |= {"graduation_year": str(pupil.issued.year), "mode_of_study": pupil.mode[0]}
    sheet = begin_sheet(specimen, fonts, luck, luck.choice(((240, 222, 160), (205, 226, 208), (222, 214, 236))))
    _english_half(sheet, pupil, born_in)
    draw_national_title(sheet, 200, 15, size=11)
    sheet.print(pupil.head, 200, 30, size=11, align="centre")
    sheet.cursor = 35
    sheet.centred(pupil.office, 200, 112, size=11.5, gap=0.5, field="issuing_agency")
    sheet.print("cấp", 200, sheet.cursor, size=11, style=Style.ITALIC, align="centre")
    lines = ("BẰNG TỐT NGHIỆP", pupil.title.removeprefix("BẰNG TỐT NGHIỆP "))
    sheet.cursor = draw_lines(sheet, lines, 200, sheet.cursor + 5, size=16, colour=RED, field="degree_title") + 2
    form = FormPrinter(specimen, sheet, luck, left=146, right=258, size=11.5, step=6.6, value_style=Style.BOLD)
    person = pupil.person
    form.line(Entry("Cho:", person.name, "full_name"))
    form.line(Entry("Ngày sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Nơi sinh:", born_in, "place_of_birth"))
    form.line(Entry("Giới tính:", person.sex, "sex"), Entry("Dân tộc:", person.ethnicity, "ethnicity"))
    form.line(Entry("Học sinh trường:", pupil.school, "school_name"))
    form.line(Entry("Năm tốt nghiệp:", str(pupil.issued.year), "graduation_year"))
    form.line(Entry("Xếp loại tốt nghiệp:", pupil.classification[0], "classification"))
    form.line(Entry("Hình thức đào tạo:", pupil.mode[0], "mode_of_study"))
    education.print_place_and_date(sheet, pupil.region, pupil.issued, 208, sheet.cursor + 1, size=11)
    _sign_off(specimen, sheet, pupil, 214, sheet.cursor + 7, luck, size=11.5)
    _numbers(sheet, pupil, ("Số hiệu:", "Số vào sổ cấp bằng:"), 146, 165, size=10.5)
    return specimen


def _english_half(sheet: Sheet, pupil: Pupil, born_in: str) -> None:
    person = pupil.person
    draw_national_title(sheet, 70, 15, size=11, english=True)
    level = "UPPER SECONDARY" if pupil.upper else "LOWER SECONDARY"
    office = f"{pupil.place.province if pupil.upper else pupil.place.district}"
    lines = [
        ("DIRECTOR" if pupil.upper else "HEAD", 11, Style.REGULAR),
        (f"{education.without_marks(office).upper()} DEPARTMENT OF EDUCATION AND TRAINING", 9.5, Style.BOLD),
        ("confers", 11, Style.ITALIC),
    ]
    y = 30.0
    for text, size, style in lines:
        sheet.print(text, 70, y, size=size, style=style, align="centre")
        y += 5.4
    y = draw_lines(sheet, ("THE DIPLOMA OF", f"{level} EDUCATION"), 70, y, size=14, colour=RED) + 2
    rows = (
        ("Upon:", education.without_marks(person.name)), ("Date of birth:", education.english_date(person.born)),
        ("Place of birth:", education.without_marks(born_in.removeprefix("Tỉnh "))),
        ("Gender:", "Male" if person.sex == "Nam" else "Female"),
        ("Ethnic group:", education.without_marks(person.ethnicity)),
        ("Student of:", f"{education.without_marks(pupil.school[5:])} School"),
        ("Graduation year:", str(pupil.issued.year)), ("Graduation grading:", pupil.classification[1]),
        ("Mode of study:", pupil.mode[1]),
    )  # fmt: skip
    for at, (label, value) in enumerate(rows):
        print_runs(sheet, (Run(label), Run(value, style=Style.BOLD)), 16, y + 6.6 * at, size=11)
    day = f"{education.without_marks(pupil.region)}, {education.english_date(pupil.issued)}"
    sheet.print(day, 70, y + 6.6 * len(rows) + 1, size=11, style=Style.ITALIC, align="centre")
    print_runs(sheet, (Run("Serial number:"), Run(pupil.serial)), 16, 165, size=10.5)
    print_runs(sheet, (Run("Reference number:"), Run(pupil.register)), 16, 169.7, size=10.5)


def draw_labels_in_two_languages(luck: Random, fonts: FontFamily) -> Specimen:
    """One page, every label in both languages; another printing house, numbers at the head, the grade first."""
    pupil = make_pupil(luck, (2012, 2024), upper=luck.random() < 0.7)
    born_in = f"Tỉnh {pupil.born_in.province}"
    specimen = begin_specimen(pupil, "two_languages", born_in)
    specimen.fields |= {"examination_date": pupil.examined.isoformat(), "mode_of_study": pupil.mode[0]}
    sheet = begin_sheet(specimen, fonts, luck, (250, 214, 206), across=False)
    middle = 105.0
    _numbers(sheet, pupil, ("Số hiệu/Serial No.:", "Số vào sổ gốc/Reg. No.:"), 22, 16, size=11)
    draw_national_title(sheet, middle, 32, size=13)
    draw_emblem(sheet, middle, 62, 10)
    sheet.cursor = 80
    sheet.centred(pupil.title, middle, 180, size=19, colour=RED, field="degree_title")
    level = "UPPER SECONDARY" if pupil.upper else "LOWER SECONDARY"
    sheet.centred(f"{level} SCHOOL GRADUATION DIPLOMA", middle, 180, size=12, gap=4)
    sheet.print(pupil.head, middle, sheet.cursor, size=12, style=Style.BOLD, align="centre")
    sheet.cursor += 6
    sheet.centred(pupil.office, middle, 165, size=13, gap=1, field="issuing_agency")
    sheet.print("cấp cho / confers upon", middle, sheet.cursor, size=12, style=Style.ITALIC, align="centre")
    sheet.cursor += 10
    form = FormPrinter(specimen, sheet, luck, left=26, right=188, size=12.5, step=9.6, value_style=Style.BOLD,
                       value_size=13)  # fmt: skip
    person = pupil.person
    form.line(Entry("Ông (Bà)/Mr, Ms:", person.name.upper(), "full_name"))
    specimen.fields["full_name"] = person.name.upper()
    form.line(Entry("Giới tính/Sex:", person.sex, "sex"), Entry("Dân tộc/Ethnicity:", person.ethnicity, "ethnicity"))
    form.line(Entry("Sinh ngày/Date of birth:", f"{person.born:%d-%m-%Y}", "date_of_birth"))
    form.line(Entry("Tại/Place of birth:", born_in, "place_of_birth"))
    form.line(Entry("Đã tốt nghiệp loại/Grade:", pupil.classification[0], "classification"))
    form.line(Entry("Hệ đào tạo/Mode of study:", pupil.mode[0], "mode_of_study"))
    form.line(Entry("Khóa thi/Examination session:", f"{pupil.examined:%d-%m-%Y}", "examination_date"))
    form.line(Entry("Trường/School:", pupil.school, "school_name"))
    education.print_place_and_date(sheet, pupil.region, pupil.issued, 138, sheet.cursor + 3, size=12.5)
    _sign_off(specimen, sheet, pupil, 142, sheet.cursor + 10, luck)
    return specimen


def begin_sheet(specimen: Specimen, fonts: FontFamily, luck: Random, tint: tuple[int, int, int], *,
           across: bool = True) -> Sheet:  # fmt: skip
    """A patterned sheet with its frame and the specimen mark: a folded diploma's, or A4 upright."""
    width, height = (DIPLOMA_WIDTH, DIPLOMA_HEIGHT) if across else (210.0, 297.0)
    sheet = Sheet(width, height, fonts, paper=DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, tint)
    education.draw_border(sheet, (190, 90, 60), inset=9 if across else 10)
    ink.mark_specimen(sheet)
    return sheet


def _sign_off(
    specimen: Specimen, sheet: Sheet, pupil: Pupil, middle: float, y: float, luck: Random, *, size: float = 12.0
) -> None:
    sign_off = SignOff(pupil.signing, pupil.signer, pupil.office, size=size, seal_radius=16.5)
    education.draw_sealed_sign_off(specimen, sheet, sign_off, middle, y, luck)


def _numbers(sheet: Sheet, pupil: Pupil, labels: tuple[str, str], x: float, y: float, *, size: float = 11.5) -> None:
    print_runs(sheet, (Run(labels[0]), Run(pupil.serial, "serial_number", colour=RED)), x, y, size=size)
    print_runs(sheet, (Run(labels[1]), Run(pupil.register, "register_number")), x, y + 0.45 * size, size=size)


TEMPLATES = (
    Template("school_diploma", "school_diploma-before_2010", draw_before_2010),
    Template("school_diploma", "school_diploma-spread_upper", lambda luck, fonts: draw_spread(luck, fonts, upper=True)),
    Template("school_diploma", "school_diploma-spread_lower",
             lambda luck, fonts: draw_spread(luck, fonts, upper=False)),
    Template("school_diploma", "school_diploma-two_languages", draw_labels_in_two_languages),
)  # fmt: skip
