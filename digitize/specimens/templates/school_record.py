"""School records: a cover, the pupil's page, and a page for every year with the marks and the final results."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import Run, draw_table, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_photograph
from digitize.specimens.people import Person, Place
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing

_PAPER: Colour = (253, 251, 243)
_SUBJECTS = (
    "Toán", "Vật lí", "Hóa học", "Sinh học", "Tin học", "Ngữ văn", "Lịch sử", "Địa lí", "Ngoại ngữ", "Công nghệ",
    "GDCD", "GDQP - AN",
)  # fmt: skip
_UPPER_ONLY = ("Hóa học", "GDQP - AN")
# From which average: Circular 58/2011, and the words of Circular 22/2021.
_LEARNING = ((8.0, "Giỏi", "Tốt"), (6.5, "Khá", "Khá"), (0.0, "Trung bình", "Đạt"))
_CONDUCT = ("Tốt", "Tốt", "Khá")
_OCCUPATIONS = (
    "Làm ruộng", "Giáo viên", "Công nhân", "Buôn bán", "Cán bộ", "Lái xe", "Thợ may", "Bộ đội", "Kinh doanh tự do",
    "Nhân viên y tế",
)  # fmt: skip


@dataclass(frozen=True)
class Year:
    """One school year and what came of it."""

    grade: int
    began: int
    form: str
    conduct: str
    learning: str
    average: float

    @property
    def span(self) -> str:
        return f"{self.began} - {self.began + 1}"


@dataclass(frozen=True)
class Pupil:
    """Whose record it is."""

    person: Person
    upper: bool
    born_in: Place
    home: Place
    home_line: str
    mother: Person
    father: Person
    school: str
    number: str
    opened: date
    head: str
    years: tuple[Year, ...]

    @property
    def level(self) -> str:
        return "TRUNG HỌC PHỔ THÔNG" if self.upper else "TRUNG HỌC CƠ SỞ"

    @property
    def office(self) -> str:
        """The body above the school."""
        if self.upper:
            return f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {self.home.province}".upper()
        return f"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN {self.home.district}".upper()


def make_pupil(luck: Random, begun: tuple[int, int], *, upper: bool, reformed: bool, count: int = 2) -> Pupil:
    """Somebody with a record of `count` years.

    `reformed`: grades of Circular 22/2021, where "Tốt" and "Đạt" took the place of "Giỏi" and "Trung bình".
    """
    start, first = luck.randint(*begun), 10 if upper else 6
    person = people.make_person(luck, born_between=(start - first - 5, start - first - 5))
    opened = date(start, 9, luck.randint(5, 28))
    home = people.make_place(luck, opened)
    letter = luck.choice("ABCD")
    years = []
    for at in range(count):
        average = luck.randint(52, 95) / 10
        learning = next(words for least, *words in _LEARNING if average >= least)[reformed]
        form = f"{first + at}{letter}{luck.randint(1, 9)}"
        years.append(Year(first + at, start + at, form, luck.choice(_CONDUCT), learning, average))
    parents = (person.born.year - 38, person.born.year - 22)
    father = people.make_person(luck, born_between=parents, sex="Nam")
    names = education.HIGH_SCHOOLS if upper else education.SECONDARY_SCHOOLS
    return Pupil(
        person, upper, people.make_place(luck, person.born), home, home.home(luck),
        people.make_person(luck, born_between=parents, sex="Nữ"),
        replace(father, name=" ".join((person.name.split()[0], *father.name.split()[1:]))),
        f"{'THPT' if upper else 'THCS'} {luck.choice(names)}",
        f"{luck.randint(1, 980):03d}/{'THPT' if upper else 'THCS'}", opened,
        people.make_person(luck, born_between=(1960, 1982)).name, tuple(years),
    )  # fmt: skip


def begin_specimen(pupil: Pupil, variant: str) -> Specimen:
    """What every record carries."""
    person = pupil.person
    specimen = Specimen("school_record", f"school_record-{variant}", [], {
        "record_title": f"HỌC BẠ {pupil.level}",
        "full_name": person.name.upper(),
        "sex": person.sex,
        "date_of_birth": person.born.isoformat(),
        "place_of_birth": pupil.born_in.province,
        "ethnicity": person.ethnicity,
        "residence": pupil.home_line,
        "father_name": pupil.father.name,
        "mother_name": pupil.mother.name,
        "school_name": pupil.school,
        "issuing_agency": pupil.office,
        "register_number": pupil.number,
        "place": pupil.home.province if pupil.upper else pupil.home.district,
        "issued_on": pupil.opened.isoformat(),
    })  # fmt: skip
    for year in pupil.years:
        specimen.fields |= {
            f"school_year_{year.grade}": year.span, f"class_{year.grade}": year.form,
            f"conduct_{year.grade}": year.conduct, f"learning_{year.grade}": year.learning,
        }  # fmt: skip
    return specimen


def _page(specimen: Specimen, fonts: FontFamily, paper: Colour = _PAPER) -> Sheet:
    sheet = Sheet(190, 265, fonts, paper=paper)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    return sheet


def _cover(specimen: Specimen, pupil: Pupil, fonts: FontFamily, luck: Random, *, ministry: bool,
           by_pen: bool = False) -> None:  # fmt: skip
    sheet = _page(specimen, fonts, luck.choice(((214, 228, 240), (240, 226, 206), (220, 236, 220))))
    education.draw_border(sheet, (60, 80, 130), inset=12)
    top = draw_lines(sheet, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), 95, 24, size=13) if ministry else 24.0
    if not ministry:
        sheet.print(pupil.office, 95, top, size=13, style=Style.BOLD, align="centre", field="issuing_agency")
    draw_lines(sheet, ("HỌC BẠ",), 95, 82, size=40, colour=RED, field="record_title")
    draw_lines(sheet, (pupil.level,), 95, 106, size=20, colour=RED, field="record_title")
    form = FormPrinter(specimen, sheet, luck, left=30, right=165, size=14, step=11, dotted=True, value_style=Style.BOLD)
    sheet.cursor = 150
    form.line(Entry("Họ và tên học sinh:", pupil.person.name.upper(), "full_name", by_hand=by_pen))
    form.line(Entry("Trường:", pupil.school, "school_name", by_hand=by_pen))
    form.line(Entry("Số:", pupil.number, "register_number", by_hand=by_pen))


def draw_upper(luck: Random, fonts: FontFamily, *, reformed: bool) -> Specimen:
    """The record of an upper secondary school: of Decision 51/2008 and Circular 58/2011, or of Circular 22/2021."""
    pupil = make_pupil(luck, (2022, 2023) if reformed else (2008, 2019), upper=True, reformed=reformed)
    specimen = begin_specimen(pupil, "2021" if reformed else "2011")
    by_pen = not reformed and luck.random() < 0.35
    _cover(specimen, pupil, fonts, luck, ministry=False, by_pen=by_pen)
    if reformed:
        specimen.fields["personal_number"] = pupil.person.personal_number
    _profile(specimen, pupil, fonts, luck, reformed=reformed, by_pen=by_pen)
    for year in pupil.years:
        _year_page(specimen, pupil, year, fonts, luck, reformed=reformed, by_pen=by_pen)
    return specimen


def _profile(
    specimen: Specimen, pupil: Pupil, fonts: FontFamily, luck: Random, *, reformed: bool, by_pen: bool
) -> None:
    sheet, person = _page(specimen, fonts), pupil.person
    draw_national_title(sheet, 108, 16, size=11.5)
    draw_photograph(sheet, 18, 18, 28, 38, luck)
    sheet.cursor = 40
    sheet.centred("HỌC BẠ", 108, 120, size=22)
    sheet.centred(pupil.level, 108, 120, size=14, gap=8)
    form = FormPrinter(specimen, sheet, luck, left=20, right=174, size=12, step=7.6, dotted=True,
                       value_style=Style.BOLD)  # fmt: skip
    form.line(Entry("Họ và tên:", person.name.upper(), "full_name", by_hand=by_pen),
              Entry("Giới tính:", person.sex, "sex", by_hand=by_pen), starts=(20, 130))  # fmt: skip
    form.line(Entry("Ngày sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth", by_hand=by_pen),
              Entry("Dân tộc:", person.ethnicity, "ethnicity", by_hand=by_pen), starts=(20, 100))  # fmt: skip
    form.line(Entry("Nơi sinh:", pupil.born_in.province, "place_of_birth", by_hand=by_pen))
    if reformed:
        form.line(Entry("Số định danh cá nhân:", person.personal_number, "personal_number"))
    form.line(Entry("Con liệt sĩ, con thương binh (bệnh binh, người hưởng chế độ như thương binh):", "Không"))
    form.line(Entry("Chỗ ở hiện tại:", pupil.home_line, "residence", by_hand=by_pen))
    for label, who, parent in (("cha", "father", pupil.father), ("mẹ", "mother", pupil.mother)):
        form.line(Entry(f"Họ và tên {label}:", parent.name, f"{who}_name", by_hand=by_pen),
                  Entry("Nghề nghiệp:", luck.choice(_OCCUPATIONS)), starts=(20, 112))  # fmt: skip
    sheet.print("Họ và tên người giám hộ:", 20, sheet.cursor, size=form.size)
    sheet.dots(70, 174, sheet.cursor + 0.42 * form.size)
    sheet.cursor += form.step
    place = specimen.fields["place"]
    education.print_place_and_date(sheet, place, pupil.opened, 128, sheet.cursor, size=11.5)
    sign_off = SignOff(("HIỆU TRƯỞNG",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="",
                       size=11.5, seal_radius=15)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, sign_off, 130, sheet.cursor + 6, luck)
    _schooling(sheet, pupil, sheet.cursor + 52)


def _schooling(sheet: Sheet, pupil: Pupil, y: float) -> None:
    """QUÁ TRÌNH HỌC TẬP: which class where."""
    sheet.print("QUÁ TRÌNH HỌC TẬP", 95, y, size=13, style=Style.BOLD, align="centre")
    head = ("Năm học", "Lớp", "Tên trường, huyện (quận, thị xã), tỉnh (thành phố)")
    where = ", ".join(part for part in (pupil.school, pupil.home.district, pupil.home.province) if part)
    rows = [head, *((year.span, year.form, where) for year in pupil.years)]
    draw_table(sheet, rows, (20, 52, 72, 174), y + 8, 8, size=10.5, align="left")


def _year_page(
    specimen: Specimen, pupil: Pupil, year: Year, fonts: FontFamily, luck: Random, *, reformed: bool,
    by_pen: bool,
) -> None:  # fmt: skip
    sheet, grade = _page(specimen, fonts), year.grade
    form = FormPrinter(specimen, sheet, luck, left=18, right=174, size=11.5, step=9, value_style=Style.BOLD)
    sheet.cursor = 18
    form.line(Entry("Họ và tên:", pupil.person.name.upper()),
              Entry("Lớp:", year.form, f"class_{grade}", by_hand=by_pen),
              Entry("Năm học:", year.span, f"school_year_{grade}", by_hand=by_pen), starts=(18, 98, 128))  # fmt: skip
    edges = (18, 58, 86, 114, 142, 174)
    end = draw_table(sheet, make_marks(year, luck, upper=True), edges, sheet.cursor, 7.6, size=10.5,
                     pen=luck if by_pen else None) + 6  # fmt: skip
    words = ("Kết quả rèn luyện", "Kết quả học tập") if reformed else ("Hạnh kiểm", "Học lực")
    first, absences = luck.choice(_CONDUCT), (luck.randint(0, 4), luck.randint(0, 4))
    rows = [("", *words, "Tổng số buổi nghỉ"), ("Học kì I", first, year.learning, str(absences[0])),
            ("Học kì II", year.conduct, year.learning, str(absences[1])),
            ("Cả năm", year.conduct, year.learning, str(sum(absences)))]  # fmt: skip
    cells = {(3, 1): f"conduct_{grade}", (3, 2): f"learning_{grade}"}
    end = draw_table(sheet, rows, (18, 52, 94, 134, 174), end, 8, size=10.5, fields=cells, pen=luck if by_pen else None)
    for name in cells.values():
        if by_pen:
            specimen.written(name, Writing.HANDWRITTEN)
    sheet.cursor = end + 4
    form.line(Entry("Được lên lớp:", "Được lên lớp thẳng" if year.average >= 5 else "Thi lại"))
    form.line(Entry("Nhận xét của giáo viên chủ nhiệm:", "Ngoan, có ý thức học tập."))
    half = SignOff(("PHÊ DUYỆT CỦA HIỆU TRƯỞNG",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="",
                   name_field="", size=10.5, seal_radius=14)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, half, 135, sheet.cursor, luck)
    sheet.print("Giáo viên chủ nhiệm", 55, sheet.cursor, size=10.5, style=Style.BOLD, align="centre")
    ink.sign(sheet, 55, sheet.cursor + 14, luck)


def make_marks(year: Year, luck: Random, *, upper: bool) -> list[tuple[str, ...]]:
    """The rows of the table of marks, its head first: subject, both terms, the year, the teacher's cell."""
    rows: list[tuple[str, ...]] = [("Môn học", "HK I", "HK II", "Cả năm", "Giáo viên ký")]
    for subject in (*(s for s in _SUBJECTS if upper or s not in _UPPER_ONLY), "Điểm trung bình"):
        base = year.average + (0 if subject.startswith("Điểm") else luck.uniform(-0.8, 0.8))
        marks = [f"{min(10.0, max(3.0, base + luck.uniform(-0.5, 0.5))):.1f}" for _ in range(2)]
        rows.append((subject, *marks, f"{min(10.0, base):.1f}", ""))
    return rows


def draw_lower(luck: Random, fonts: FontFamily) -> Specimen:
    """A lower secondary school's: another printing house, the ministry on the cover, results in words below."""
    pupil = make_pupil(luck, (2012, 2019), upper=False, reformed=False)
    specimen = begin_specimen(pupil, "lower")
    _cover(specimen, pupil, fonts, luck, ministry=True)
    sheet, person = _page(specimen, fonts), pupil.person
    sheet.cursor = 18
    for text, field in ((pupil.office, "issuing_agency"), (f"Trường {pupil.school}", "")):
        sheet.centred(text, 56, 70, size=10.5, field=field)
    draw_national_title(sheet, 138, 18, size=9)
    sheet.cursor = 48
    sheet.centred("LÍ LỊCH HỌC SINH", 95, 150, size=17, gap=6)
    form = FormPrinter(specimen, sheet, luck, left=22, right=172, size=12.5, step=9, value_style=Style.ITALIC)
    form.line(Entry("Họ tên học sinh:", person.name.upper(), "full_name"))
    form.line(Entry("Nam (nữ):", person.sex, "sex"), Entry("Thuộc dân tộc:", person.ethnicity, "ethnicity"))
    day = education.long_date(person.born).removeprefix("ngày ")
    form.line(Entry("Sinh ngày:", day, "date_of_birth"), Entry("Tại:", pupil.born_in.province, "place_of_birth"))
    form.line(Entry("Nơi ở hiện nay:", pupil.home_line, "residence"))
    form.line(Entry("Họ tên mẹ:", pupil.mother.name, "mother_name"))
    form.line(Entry("Họ tên bố:", pupil.father.name, "father_name"))
    education.print_place_and_date(sheet, specimen.fields["place"], pupil.opened, 130, sheet.cursor + 4, size=12)
    sign_off = SignOff(("Hiệu trưởng",), pupil.head, f"TRƯỜNG {pupil.school}".upper(), title_field="", name_field="",
                       size=12, seal_radius=15)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, sign_off, 130, sheet.cursor + 11, luck)
    for year in pupil.years:
        _lower_year(specimen, year, fonts, luck)
    return specimen


def _lower_year(specimen: Specimen, year: Year, fonts: FontFamily, luck: Random) -> None:
    sheet, grade = _page(specimen, fonts), year.grade
    print_runs(sheet, (Run("Năm học:"), Run(year.span, f"school_year_{grade}", Style.BOLD)), 95, 20, size=13,
               align="centre")  # fmt: skip
    print_runs(sheet, (Run("Lớp:"), Run(year.form, f"class_{grade}", Style.BOLD)), 95, 27, size=13, align="centre")
    end = draw_table(sheet, make_marks(year, luck, upper=False), (24, 70, 96, 122, 148, 170), 38, 7.2, size=10)
    sheet.cursor = end + 6
    form = FormPrinter(specimen, sheet, luck, left=24, right=170, size=12, step=8, value_style=Style.BOLD)
    sheet.print("Xếp loại cả năm:", form.left, sheet.cursor, size=form.size)
    sheet.cursor += form.step
    form.line(Entry("- Học lực:", year.learning, f"learning_{grade}"))
    form.line(Entry("- Hạnh kiểm:", year.conduct, f"conduct_{grade}"))
    form.line(Entry("Kết luận:", f"Được lên lớp {grade + 1}"))
    sheet.print("Giáo viên chủ nhiệm", 55, sheet.cursor + 2, size=11, style=Style.BOLD, align="centre")
    ink.sign(sheet, 55, sheet.cursor + 16, luck)


TEMPLATES = (
    Template("school_record", "school_record-2011", lambda luck, fonts: draw_upper(luck, fonts, reformed=False)),
    Template("school_record", "school_record-2021", lambda luck, fonts: draw_upper(luck, fonts, reformed=True)),
    Template("school_record", "school_record-lower", draw_lower),
)
