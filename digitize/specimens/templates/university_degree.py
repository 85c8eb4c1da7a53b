"""University degrees: the bilingual spread, the single page of Circular 27/2019, a Vietnamese-only one, and an upright
page with both languages over every value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import DIPLOMA_PAPER, Run, english_date, print_runs, without_marks
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.sheet import BLACK, RED, Sheet
from digitize.specimens.specimen import Specimen, Template

Programme = tuple[str, str, str, str]
_UNIVERSITIES = (
    ("TRƯỜNG ĐẠI HỌC CÔNG NGHỆ ĐẠI DƯƠNG", "OCEAN UNIVERSITY OF TECHNOLOGY", "ĐHCNĐD"),
    ("TRƯỜNG ĐẠI HỌC KINH TẾ PHÚ GIANG", "PHU GIANG UNIVERSITY OF ECONOMICS", "ĐHKTPG"),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM BÌNH LÂM", "BINH LAM UNIVERSITY OF EDUCATION", "ĐHSPBL"),
    ("HỌC VIỆN HÀNH CHÍNH TÂN HẢI", "TAN HAI ACADEMY OF ADMINISTRATION", "HVHCTH"),
    ("TRƯỜNG ĐẠI HỌC Y DƯỢC SÔNG TRÀ", "SONG TRA UNIVERSITY OF MEDICINE AND PHARMACY", "ĐHYDST"),
    ("TRƯỜNG ĐẠI HỌC KIẾN TRÚC HƯƠNG ĐIỀN", "HUONG DIEN UNIVERSITY OF ARCHITECTURE", "ĐHKTHĐ"),
    ("TRƯỜNG ĐẠI HỌC LUẬT LONG THẠNH", "LONG THANH UNIVERSITY OF LAW", "ĐHLLT"),
    ("HỌC VIỆN NÔNG NGHIỆP CHÂU KHÊ", "CHAU KHE ACADEMY OF AGRICULTURE", "HVNNCK"),
)
_PROGRAMMES: tuple[Programme, ...] = (
    ("BẰNG CỬ NHÂN", "THE DEGREE OF BACHELOR", "Kế toán", "Accounting"),
    ("BẰNG KỸ SƯ", "THE DEGREE OF ENGINEER", "Công nghệ thông tin", "Information Technology"),
    ("BẰNG CỬ NHÂN", "THE DEGREE OF BACHELOR", "Sư phạm Ngữ văn", "Philology Teacher Education"),
    ("BẰNG DƯỢC SĨ", "THE DEGREE OF PHARMACIST", "Dược học", "Pharmacy"),
    ("BẰNG THẠC SĨ", "THE DEGREE OF MASTER", "Quản lý công", "Public Management"),
    ("BẰNG BÁC SĨ", "THE DEGREE OF MEDICAL DOCTOR", "Y khoa", "General Medicine"),
    ("BẰNG KIẾN TRÚC SƯ", "THE DEGREE OF ARCHITECT", "Kiến trúc", "Architecture"),
    ("BẰNG CỬ NHÂN", "THE DEGREE OF BACHELOR", "Luật kinh tế", "Economic Law"),
    ("BẰNG KỸ SƯ", "THE DEGREE OF ENGINEER", "Kỹ thuật xây dựng công trình giao thông", "Transport Engineering"),
)
_CLASSES = (("Xuất sắc", "Excellent"), ("Giỏi", "Very good"), ("Khá", "Good"), ("Trung bình", "Ordinary"))
_MODES = (("Chính quy", "Full-time"), ("Vừa làm vừa học", "In-service"))


@dataclass(frozen=True)
class Graduate:
    """Who got which degree from whom."""

    person: Person
    university: tuple[str, str, str]
    programme: Programme
    classification: tuple[str, str]
    mode: tuple[str, str]
    issued: date
    place: str
    signer: str
    serial: str
    register: str

    @property
    def head(self) -> str:
        return "GIÁM ĐỐC" if self.university[0].startswith("HỌC VIỆN") else "HIỆU TRƯỞNG"

    @property
    def title(self) -> str:
        """How the person is addressed."""
        return "Ông" if self.person.sex == "Nam" else "Bà"


def make_graduate(
    luck: Random, programmes: tuple[Programme, ...] = _PROGRAMMES, *, age: tuple[int, int] = (22, 26)
) -> Graduate:
    """Somebody who got one of these degrees at this age."""
    person = people.make_person(luck, born_between=(1978, 2025 - age[1]))
    issued = date(min(2025, person.born.year + luck.randint(*age)), luck.randint(1, 12), luck.randint(1, 28))
    university = luck.choice(_UNIVERSITIES)
    number = luck.randint(1, 2400)
    return Graduate(
        person, university, luck.choice(programmes), luck.choice(_CLASSES), luck.choice(_MODES), issued,
        luck.choice(people.PROVINCES), people.make_person(luck, born_between=(1955, 1975)).name,
        f"{luck.choice(('A', 'B', 'QH', 'ĐH'))}{luck.randint(100000, 9999999)}",
        luck.choice((f"{number}-{issued.year % 100:02d}/{university[2]}", f"{number:05d}", f"{issued.year}/{number}")),
    )  # fmt: skip


def begin_specimen(graduate: Graduate, variant: str) -> Specimen:
    """What every degree carries."""
    return Specimen("university_degree", f"university_degree-{variant}", [], {
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
        "signer_title": graduate.head,
        "signer_name": graduate.signer,
    })  # fmt: skip


def begin_sheet(specimen: Specimen, fonts: FontFamily, luck: Random, *, upright: bool = False) -> Sheet:
    """A patterned A4 sheet with the specimen mark."""
    sheet = Sheet(*((210, 297) if upright else (297, 210)), fonts, paper=DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((240, 222, 170), (250, 214, 206), (208, 226, 240))))
    ink.mark_specimen(sheet)
    return sheet


def print_number(sheet: Sheet, label: str, number: str, field: str, x: float, y: float, *, size: float = 11) -> None:
    """A number with its label; the serial number is red."""
    colour = RED if field == "serial_number" else BLACK
    print_runs(sheet, (Run(label), Run(number, field, colour=colour)), x, y, size=size)


def sign_off(
    specimen: Specimen, sheet: Sheet, graduate: Graduate, middle: float, y: float, luck: Random, *, size: float = 12.5
) -> None:
    """The head of the university, under its seal."""
    signed = SignOff((graduate.head,), education.scholar(graduate.signer, luck), graduate.university[0], size=size)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y, luck)


def draw_spread(luck: Random, fonts: FontFamily) -> Specimen:
    """A4 across: English on the left, Vietnamese on the right."""
    graduate = make_graduate(luck)
    specimen = begin_specimen(graduate, "spread")
    specimen.fields |= {"graduation_year": str(graduate.issued.year), "mode_of_study": graduate.mode[0]}
    sheet = begin_sheet(specimen, fonts, luck)
    rows = (("Year of graduation:", str(graduate.issued.year)),
            ("Degree classification:", graduate.classification[1]), ("Mode of study:", graduate.mode[1]))  # fmt: skip
    draw_english_half(sheet, graduate, rows)
    middle, person = 222.0, graduate.person
    draw_national_title(sheet, middle, 16, size=11.5)
    sheet.print(graduate.head, middle, 38, size=11, align="centre")
    sheet.print(graduate.university[0], middle, 44, size=12, style=Style.BOLD, align="centre",
                field="issuing_institution")  # fmt: skip
    sheet.print("cấp", middle, 54, size=11.5, style=Style.ITALIC, align="centre")
    sheet.print(graduate.programme[0], middle, 61, size=20, style=Style.BOLD, align="centre", colour=RED,
                field="degree_title")  # fmt: skip
    print_runs(sheet, (Run("Ngành:", style=Style.BOLD), Run(graduate.programme[2], "major", Style.BOLD)), middle, 72,
               size=12.5, align="centre")  # fmt: skip
    form = FormPrinter(specimen, sheet, luck, left=166, right=286, size=12, step=8, value_style=Style.BOLD)
    sheet.cursor = 86
    form.line(Entry(f"Cho: {graduate.title}", person.name, "holder_name"))
    form.line(Entry("Ngày sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Năm tốt nghiệp:", str(graduate.issued.year), "graduation_year"))
    form.line(Entry("Xếp loại tốt nghiệp:", graduate.classification[0], "classification"))
    form.line(Entry("Hình thức đào tạo:", graduate.mode[0], "mode_of_study"))
    education.print_place_and_date(sheet, graduate.place, graduate.issued, 236, 134, size=11.5)
    sign_off(specimen, sheet, graduate, 240, 141, luck)
    print_number(sheet, "Số hiệu:", graduate.serial, "serial_number", 160, 184)
    print_number(sheet, "Số vào sổ cấp bằng:", graduate.register, "register_number", 160, 190)
    return specimen


def draw_english_half(sheet: Sheet, graduate: Graduate, rows: tuple[tuple[str, str], ...]) -> None:
    """The left page: all of it is told again on the right, so no value of it is kept."""
    middle, person = 76.0, graduate.person
    draw_national_title(sheet, middle, 16, size=11.5, english=True)
    head = "THE PRESIDENT OF" if graduate.head == "GIÁM ĐỐC" else "THE RECTOR OF"
    sheet.print(head, middle, 38, size=11, align="centre")
    sheet.print(graduate.university[1], middle, 44, size=11.5, style=Style.BOLD, align="centre")
    sheet.print("has conferred", middle, 54, size=11.5, style=Style.ITALIC, align="centre")
    sheet.print(graduate.programme[1], middle, 62, size=16, style=Style.BOLD, align="centre", colour=RED)
    sheet.print(f"in {graduate.programme[3]}", middle, 72, size=12.5, style=Style.BOLD, align="centre")
    title = "Mr" if person.sex == "Nam" else "Ms"
    first = (("Upon:", f"{title} {without_marks(person.name)}"), ("Date of birth:", english_date(person.born)))
    for at, (label, value) in enumerate((*first, *rows)):
        print_runs(sheet, (Run(label), Run(value, style=Style.BOLD)), 24, 86 + 8 * at, size=12)
    sheet.print(f"{without_marks(graduate.place)}, {english_date(graduate.issued)}", middle, 134, size=11.5,
                style=Style.ITALIC, align="centre")  # fmt: skip
    sheet.print(f"Serial number: {graduate.serial}", 24, 184, size=11)
    sheet.print(f"Reg. No: {graduate.register}", 24, 190, size=11)


def draw_single_page(luck: Random, fonts: FontFamily) -> Specimen:
    """One page with bilingual labels."""
    graduate = make_graduate(luck)
    specimen = begin_specimen(graduate, "single")
    sheet = begin_sheet(specimen, fonts, luck)
    middle = 148.5
    draw_national_title(sheet, middle, 14, size=13)
    sheet.print(graduate.university[0], middle, 32, size=14, style=Style.BOLD, align="centre",
                field="issuing_institution")  # fmt: skip
    sheet.print(graduate.university[1], middle, 38.5, size=11, align="centre")
    sheet.print(graduate.programme[0], middle, 50, size=24, style=Style.BOLD, align="centre", colour=RED,
                field="degree_title")  # fmt: skip
    sheet.print(graduate.programme[1], middle, 61, size=13, style=Style.BOLD, align="centre", colour=RED)
    form = FormPrinter(specimen, sheet, luck, left=60, right=270, size=13.5, step=8.5, value_style=Style.BOLD)
    sheet.cursor = 76
    form.line(Entry("Ngành đào tạo / Major:", graduate.programme[2], "major"))
    form.line(Entry("Họ và tên / Full name:", graduate.person.name, "holder_name"))
    form.line(Entry("Ngày sinh / Date of birth:", f"{graduate.person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Hạng tốt nghiệp / Degree classification:", graduate.classification[0], "classification"))
    education.print_place_and_date(sheet, graduate.place, graduate.issued, 218, 116, size=12.5)
    sign_off(specimen, sheet, graduate, 218, 124, luck)
    print_number(sheet, "Số hiệu / Serial No.:", graduate.serial, "serial_number", 40, 168, size=12)
    print_number(sheet, "Số vào sổ gốc cấp văn bằng / Reference No.:", graduate.register, "register_number", 40, 175,
                 size=12)  # fmt: skip
    return specimen


def draw_vietnamese_only(luck: Random, fonts: FontFamily) -> Specimen:
    """Upright, Vietnamese only, a university degree by its general name."""
    graduate = make_graduate(luck)
    specimen = begin_specimen(graduate, "vietnamese")
    specimen.fields |= {"degree_title": "BẰNG TỐT NGHIỆP ĐẠI HỌC", "mode_of_study": graduate.mode[0]}
    sheet = begin_sheet(specimen, fonts, luck, upright=True)
    draw_national_title(sheet, 105, 22, size=13)
    runs = (Run(graduate.head, style=Style.BOLD), Run(graduate.university[0], "issuing_institution", Style.BOLD))
    print_runs(sheet, runs, 105, 44, size=12.5, align="centre")
    sheet.print("cấp", 105, 52, size=12, style=Style.ITALIC, align="centre")
    sheet.print("BẰNG TỐT NGHIỆP ĐẠI HỌC", 105, 60, size=22, style=Style.BOLD, align="centre", colour=RED,
                field="degree_title")  # fmt: skip
    form = FormPrinter(specimen, sheet, luck, left=40, right=186, size=14, step=10, value_style=Style.BOLD)
    sheet.cursor = 84
    form.line(Entry("Cấp cho:", graduate.person.name, "holder_name"))
    day = education.long_date(graduate.person.born).removeprefix("ngày ")
    form.line(Entry("Sinh ngày:", day, "date_of_birth"))
    form.line(Entry("Ngành học:", graduate.programme[2], "major"))
    form.line(Entry("Hạng tốt nghiệp:", graduate.classification[0], "classification"))
    form.line(Entry("Hệ đào tạo:", graduate.mode[0], "mode_of_study"))
    education.print_place_and_date(sheet, graduate.place, graduate.issued, 145, 148, size=13)
    sign_off(specimen, sheet, graduate, 145, 156, luck)
    print_number(sheet, "Số hiệu bằng:", graduate.serial, "serial_number", 30, 220, size=12)
    print_number(sheet, "Số vào sổ:", graduate.register, "register_number", 30, 227, size=12)
    return specimen


def draw_labels_above(luck: Random, fonts: FontFamily) -> Specimen:
    """Upright, labels of both languages above their values in two columns, numbers under the title."""
    graduate = make_graduate(luck)
    specimen = begin_specimen(graduate, "labels_above")
    specimen.fields |= {"graduation_year": str(graduate.issued.year), "mode_of_study": graduate.mode[0],
                        "holder_name": graduate.person.name.upper()}  # fmt: skip
    sheet = begin_sheet(specimen, fonts, luck, upright=True)
    education.draw_border(sheet, (120, 90, 40), inset=11)
    draw_national_title(sheet, 105, 20, size=12)
    draw_emblem(sheet, 105, 47, 9)
    draw_lines(sheet, (graduate.university[0],), 105, 60, size=13, field="issuing_institution")
    draw_lines(sheet, (graduate.university[1],), 105, 66, size=10, style=Style.REGULAR)
    draw_lines(sheet, (graduate.programme[0],), 105, 78, size=26, colour=RED, field="degree_title")
    draw_lines(sheet, (graduate.programme[1].removeprefix("THE "),), 105, 90, size=13, colour=RED)
    form = FormPrinter(specimen, sheet, luck, left=28, right=184, size=10.5, step=5.2, value_style=Style.BOLD,
                       label_style=Style.ITALIC, value_size=13)  # fmt: skip
    sheet.cursor = 104
    rows = (
        (("Họ, chữ đệm và tên / Full name", "holder_name"),),
        (("Ngày, tháng, năm sinh / Date of birth", "date_of_birth"),
         ("Năm tốt nghiệp / Year of graduation", "graduation_year")),
        (("Chuyên ngành đào tạo / Field of study", "major"),),
        (("Xếp hạng tốt nghiệp / Classification", "classification"),
         ("Hình thức đào tạo / Mode of study", "mode_of_study")),
        (("Số hiệu văn bằng / Diploma No.", "serial_number"),
         ("Số vào sổ gốc / Registration No.", "register_number")),
    )  # fmt: skip
    printed = specimen.fields | {"date_of_birth": f"{graduate.person.born:%d-%m-%Y}"}
    for row in rows:
        entries = [Entry(label, printed[field], field, below=True) for label, field in row]
        form.line(*entries, starts=(28.0, 110.0)[: len(row)])
        sheet.cursor += 4.6
    education.print_place_and_date(sheet, graduate.place, graduate.issued, 138, sheet.cursor + 8, size=12.5)
    sign_off(specimen, sheet, graduate, 140, sheet.cursor + 15, luck)
    return specimen


TEMPLATES = (
    Template("university_degree", "university_degree-spread", draw_spread),
    Template("university_degree", "university_degree-single", draw_single_page),
    Template("university_degree", "university_degree-vietnamese", draw_vietnamese_only),
    Template("university_degree", "university_degree-labels_above", draw_labels_above),
)
