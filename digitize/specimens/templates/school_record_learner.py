"""Records of learners in continuing education (GDTX, upper secondary level): grown-up learners of a centre, the data as
numbered items, the results of a year in sentences below the marks, who is director and not head of a school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import education, ink, offices, people
from digitize.specimens.education import Run, draw_table, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

_TITLE = ("HỌC BẠ", "GIÁO DỤC THƯỜNG XUYÊN", "CẤP TRUNG HỌC PHỔ THÔNG")
_WIDTH, _HEIGHT, _MIDDLE = 195.0, 272.0, 97.5
_LEFT, _RIGHT = 22.0, 174.0
_CENTRES = (
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên {}", "Trung tâm GDNN - GDTX {}",
    "Trung tâm Giáo dục thường xuyên số 2 {}", "Trung tâm GDTX và Hướng nghiệp {}",
)  # fmt: skip
_SUBJECTS = ("Ngữ văn", "Toán", "Lịch sử", "Địa lí", "GDKT và PL", "Vật lí", "Hóa học", "Tin học", "HĐTN, HN")
_RESULTS = ((8.0, "Tốt"), (6.5, "Khá"), (0.0, "Đạt"))
_WORK = ("Công nhân may", "Làm ruộng", "Phụ bếp", "Nhân viên bảo vệ", "Thợ điện", "Chưa có", "Bán hàng")


@dataclass(frozen=True)
class _Year:
    """A class of the centre and its learner's averages."""

    grade: int
    span: str
    form: str
    conduct: str
    learning: str
    average: float


@dataclass(frozen=True)
class _Learner:
    """Whose record it is."""

    person: Person
    born_in: str
    seat: offices.Seat
    home: str
    father: str
    mother: str
    centre: str
    opened: date
    director: str
    number: str
    years: tuple[_Year, ...]


def draw_learner(luck: Random, fonts: FontFamily) -> Specimen:
    """A cover, the learner's page, then a page for each of two or three years."""
    learner = _make_learner(luck)
    person, seat = learner.person, learner.seat
    specimen = Specimen("school_record", "school_record-learner", [], {
        "record_title": " ".join(_TITLE), "full_name": person.name.upper(), "sex": person.sex,
        "date_of_birth": person.born.isoformat(), "place_of_birth": learner.born_in, "ethnicity": person.ethnicity,
        "personal_number": person.personal_number, "residence": learner.home, "mother_name": learner.mother,
        "school_name": learner.centre, "issuing_agency": f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {seat.province}".upper(),
        "register_number": learner.number, "place": seat.district,
        "issued_on": learner.opened.isoformat(),
    })  # fmt: skip
    if luck.random() < 0.75:
        specimen.fields["father_name"] = learner.father
    for year in learner.years:
        specimen.fields |= {
            f"school_year_{year.grade}": year.span, f"class_{year.grade}": year.form,
            f"conduct_{year.grade}": year.conduct, f"learning_{year.grade}": year.learning,
        }  # fmt: skip
    _draw_cover(specimen, fonts, luck)
    _draw_data(specimen, learner, fonts, luck)
    for year in learner.years:
        _draw_year(specimen, learner, year, fonts, luck)
    return specimen


def _make_learner(luck: Random) -> _Learner:
    opened = date(luck.randint(2022, 2023), 9, luck.randint(6, 29))
    person = people.make_person(luck, born_between=(opened.year - 27, opened.year - 16))
    seat, home = offices.make_seat(luck, opened), offices.make_seat(luck, opened)
    parents = (person.born.year - 36, person.born.year - 21)
    father = offices.of_one_family(person, people.make_person(luck, born_between=parents, sex="Nam"))
    letter, number = luck.choice(("A", "B", "GDTX", "T")), luck.randint(1, 4)
    years = []
    for at in range(luck.choice((2, 3, 3))):
        average = luck.randint(50, 92) / 10
        learning = next(word for least, word in _RESULTS if average >= least)
        years.append(_Year(10 + at, f"{opened.year + at}-{opened.year + at + 1}", f"{10 + at}{letter}{number}",
                           luck.choice(("Tốt", "Khá", "Đạt")), learning, average))  # fmt: skip
    return _Learner(
        person, people.make_place(luck, person.born).province, seat, home.home(luck), father.name,
        people.make_person(luck, born_between=parents, sex="Nữ").name,
        luck.choice(_CENTRES).format(f"{seat.district_kind} {seat.district}"), opened,
        people.make_person(luck, born_between=(1965, 1982)).name,
        luck.choice((f"{luck.randint(1, 400)}/{opened.year}/HB-GDTX", f"{luck.randint(1, 400):04d}")), tuple(years),
    )  # fmt: skip


def _page(specimen: Specimen, fonts: FontFamily, paper: tuple[int, int, int] = (255, 254, 250)) -> Sheet:
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=paper)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    return sheet


def _draw_cover(specimen: Specimen, fonts: FontFamily, luck: Random) -> None:
    """The national title above, the centre below the agency, the name alone at the foot."""
    sheet = _page(specimen, fonts, luck.choice(((198, 222, 208), (240, 214, 190), (206, 214, 236))))
    fields = specimen.fields
    draw_national_title(sheet, _MIDDLE, 20, size=12)
    sheet.cursor = 46
    sheet.centred(fields["issuing_agency"], _MIDDLE, 150, size=12.5, style=Style.REGULAR, field="issuing_agency")
    sheet.centred(fields["school_name"], _MIDDLE, 118, size=12.5, field="school_name")
    draw_lines(sheet, _TITLE[:1], _MIDDLE, 96, size=44, field="record_title")
    draw_lines(sheet, _TITLE[1:], _MIDDLE, 122, size=17, field="record_title")
    draw_lines(sheet, ("Học viên",), _MIDDLE, 176, size=13, style=Style.ITALIC)
    sheet.print(fields["full_name"], _MIDDLE, 184, size=17, style=Style.BOLD, align="centre", field="full_name")
    print_runs(sheet, (Run("Số sổ:"), Run(fields["register_number"], "register_number", Style.BOLD)), _MIDDLE, 226,
               size=12, align="centre")  # fmt: skip


def _draw_data(specimen: Specimen, learner: _Learner, fonts: FontFamily, luck: Random) -> None:
    """Numbered items, the value after the label; what has no value keeps its dots."""
    sheet, fields, person = _page(specimen, fonts), specimen.fields, learner.person
    draw_lines(sheet, ("I. SƠ YẾU LÝ LỊCH HỌC VIÊN",), _MIDDLE, 24, size=14)
    sheet.cursor = 40
    born = f"{person.born.day}/{person.born.month}/{person.born.year}"
    rows = (
        ("1. Họ và tên học viên", fields["full_name"], "full_name"), ("2. Nam hay nữ", person.sex, "sex"),
        ("3. Sinh ngày, tháng, năm", born, "date_of_birth"), ("4. Sinh quán", learner.born_in, "place_of_birth"),
        ("5. Thành phần dân tộc", person.ethnicity, "ethnicity"), ("6. Tôn giáo", luck.choice(("Không", "Phật")), ""),
        ("7. CCCD số", person.personal_number, "personal_number"),
        ("8. Nghề nghiệp, nơi làm việc", luck.choice(_WORK), ""), ("9. Chỗ ở", learner.home, "residence"),
        ("10. Cha", fields.get("father_name", ""), "father_name"), ("11. Mẹ", learner.mother, "mother_name"),
        ("12. Vợ hoặc chồng", "", ""),
    )  # fmt: skip
    for label, value, field in rows:
        _item(sheet, label, value, field)
    education.print_place_and_date(sheet, fields["place"], learner.opened, 128, sheet.cursor + 4, size=12)
    _sign(specimen, sheet, learner, 128, sheet.cursor + 11, luck)
    draw_lines(sheet, ("II. QUÁ TRÌNH HỌC TẬP",), _MIDDLE, 216, size=12)
    where = f"Cơ sở {luck.randint(1, 2)}"
    rooms = [("Năm học", "Lớp", "Địa điểm"), *((year.span, year.form, where) for year in learner.years)]
    draw_table(sheet, rooms, (_LEFT, 70, 110, _RIGHT), 224, 7.4, size=11)


def _item(sheet: Sheet, label: str, value: str, field: str) -> None:
    """Values go on below their own first line, not below the label."""
    sheet.print(f"{label}:", _LEFT, sheet.cursor, size=12.5)
    begin = _LEFT + sheet.width_of(f"{label}:", 12.5) + 2
    lines = sheet.wrap(value, _RIGHT - begin, size=12.5, style=Style.BOLD)
    if not lines:
        sheet.dots(begin, _RIGHT, sheet.cursor + 5)
    for at, text in enumerate(lines):
        sheet.print(text, begin, sheet.cursor + 6 * at, size=12.5, style=Style.BOLD, field=field)
    sheet.cursor += 9 + 6 * max(0, len(lines) - 1)


def _draw_year(specimen: Specimen, learner: _Learner, year: _Year, fonts: FontFamily, luck: Random) -> None:
    sheet, grade = _page(specimen, fonts), year.grade
    print_runs(sheet, (Run("Học viên:"), Run(learner.person.name.upper(), style=Style.BOLD)), _LEFT, 18, size=11.5)
    runs = (Run("Lớp", style=Style.BOLD), Run(year.form, f"class_{grade}", Style.BOLD),
            Run("- Năm học", style=Style.BOLD), Run(year.span, f"school_year_{grade}", Style.BOLD))  # fmt: skip
    print_runs(sheet, runs, _MIDDLE, 29, size=14, align="centre")
    rows: list[tuple[str, ...]] = [("STT", "Môn học", "ĐTB học kỳ I", "ĐTB học kỳ II", "ĐTB cả năm", "Ghi chú")]
    for at, subject in enumerate(_SUBJECTS, start=1):
        marks = [max(3.5, min(10.0, year.average + luck.uniform(-1.1, 1.1))) for _ in range(2)]
        whole = (marks[0] + 2 * marks[1]) / 3
        rows.append((str(at), subject, *(f"{mark:.1f}".replace(".", ",") for mark in (*marks, whole)), ""))
    edges = (_LEFT, 34, 72, 99, 126, 151, _RIGHT)
    sheet.cursor = draw_table(sheet, rows, edges, 42, 9.4, size=11) + 8
    sheet.cursor = draw_lines(sheet, ("Kết quả đánh giá cuối năm",), _LEFT, sheet.cursor, align="left") + 2.5
    for label, value, field in (("học tập", year.learning, "learning"), ("rèn luyện", year.conduct, "conduct")):
        result = (Run(f"- Về {label}:"), Run(f"{value}.", f"{field}_{grade}", Style.BOLD))
        print_runs(sheet, result, _LEFT + 6, sheet.cursor, size=12)
        sheet.cursor += 7.5
    absent = luck.randint(0, 12)
    told = "được lên lớp." if grade < 12 else "đủ điều kiện dự thi tốt nghiệp THPT."
    sheet.print(f"- Nghỉ học {absent} buổi, không phép {absent // 3}; {told}", _LEFT + 6, sheet.cursor, size=12)
    sheet.print("GIÁO VIÊN CHỦ NHIỆM", 58, sheet.cursor + 14, size=11, style=Style.BOLD, align="centre")
    ink.sign(sheet, 58, sheet.cursor + 31, luck)
    _sign(specimen, sheet, learner, 136, sheet.cursor + 14, luck)


def _sign(specimen: Specimen, sheet: Sheet, learner: _Learner, middle: float, y: float, luck: Random) -> None:
    signed = SignOff(("GIÁM ĐỐC TRUNG TÂM",), learner.director, "TRUNG TÂM GDNN - GDTX", title_field="", name_field="",
                     size=11.5, seal_radius=15)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y, luck)


TEMPLATES = (Template("school_record", "school_record-learner", draw_learner),)
