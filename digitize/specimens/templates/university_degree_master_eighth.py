"""Degrees of masters on the ministry's blank of 2009 to 2019 (Circular 23/2009/TT-BGDĐT), which teachers and officials
between 32 and 60 hand in for a post: two pages, English on the left, the head of a regional university or of an academy
gives it, the field of study on a dotted line below the degree, name and birth on dotted lines that the university's
printer or a good hand filled in, neither grade nor mode of study nor year, the blank's number in red at the foot of the
left page, the register's at the foot of the right one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.education import Run, english_date, print_runs, without_marks
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template

_WIDTH, _HEIGHT, _ENGLISH, _MIDDLE = 276.0, 196.0, 70.0, 206.0
_LEFT, _RIGHT = 148.0, 262.0
_TITLE = "BẰNG THẠC SĨ"
# Who gives it, in English, how its head is called and the initials in its numbers.
_GIVERS = (
    ("ĐẠI HỌC ĐẠI NGHĨA", "DAI NGHIA UNIVERSITY", ("GIÁM ĐỐC", "DIRECTOR"), "ĐHĐN"),
    ("TRƯỜNG ĐẠI HỌC HỒNG LAM", "HONG LAM UNIVERSITY", ("HIỆU TRƯỞNG", "RECTOR"), "ĐHHL"),
    ("HỌC VIỆN KHOA HỌC XÃ HỘI TÂN HẢI", "TAN HAI ACADEMY OF SOCIAL SCIENCES", ("GIÁM ĐỐC", "DIRECTOR"), "KHXH"),
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM BÌNH LÂM", "BINH LAM UNIVERSITY OF EDUCATION", ("HIỆU TRƯỞNG", "RECTOR"), "ĐHSP"),
    ("TRƯỜNG ĐẠI HỌC NÔNG LÂM CHÂU KHÊ", "CHAU KHE UNIVERSITY OF AGRICULTURE", ("HIỆU TRƯỞNG", "RECTOR"), "ĐHNL"),
)  # fmt: skip
_STUDIES = (
    ("Quản lý giáo dục", "Educational Management"), ("Quản lý công", "Public Management"),
    ("Luật dân sự và tố tụng dân sự", "Civil Law and Civil Procedure"), ("Khoa học cây trồng", "Crop Science"),
    ("Lý luận và phương pháp dạy học bộ môn Toán", "Theory and Methods of Teaching Mathematics"),
    ("Tài chính - Ngân hàng", "Finance and Banking"), ("Ngôn ngữ Việt Nam", "Vietnamese Linguistics"),
    ("Hóa vô cơ", "Inorganic Chemistry"), ("Quản lý đất đai", "Land Management"),
)  # fmt: skip
_DAYS = ("{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0.day:02d} tháng {0.month:02d} năm {0.year}", "{0:%d.%m.%Y}")


@dataclass(frozen=True)
class _Told:
    """What stands on both pages."""

    person: Person
    giver: tuple[str, str, tuple[str, str], str]
    study: tuple[str, str]
    issued: date

    @property
    def title(self) -> tuple[str, str]:
        return ("Ông", "Mr") if self.person.sex == "Nam" else ("Bà", "Ms")


def draw_master(luck: Random, fonts: FontFamily) -> Specimen:
    """One of five by pen."""
    issued = date(2010, 1, 5) + timedelta(days=luck.randrange(3600))
    person = people.make_person(luck, born_between=(issued.year - 45, issued.year - 25))
    told = _Told(person, luck.choice(_GIVERS), luck.choice(_STUDIES), issued)
    specimen = _begin(told, luck)
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=luck.choice(((251, 247, 232), (248, 246, 240))))
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, luck.choice(((242, 210, 206), (222, 216, 238), (244, 226, 186))))
    ink.mark_specimen(sheet)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=8.4)
    filling = Filling(form, Pen(luck) if luck.random() < 0.2 else None, luck.choice(available_families()), size=12.5)
    _draw_head(filling, told)
    _draw_body(filling, told)
    _draw_foot(filling, told)
    _draw_english(filling, told)
    return specimen


def _begin(told: _Told, luck: Random) -> Specimen:
    name, born = told.person.name, people.make_place(luck, told.person.born)
    number, year, head = luck.randint(1, 1900), told.issued.year, told.giver[2][0]
    return Specimen("university_degree", "university_degree-master-eighth", [], {
        "degree_title": _TITLE, "major": luck.choice((told.study[0], told.study[0].upper())),
        "holder_name": luck.choice((name, name.upper())), "date_of_birth": told.person.born.isoformat(),
        "place_of_birth": luck.choice((born.province, f"{born.district}, {born.province}", f"Tỉnh {born.province}")),
        "issuing_institution": told.giver[0], "place": luck.choice(people.PROVINCES),
        "issued_on": told.issued.isoformat(),
        "serial_number": f"{luck.choice('AB')}{luck.randint(10_000, 199_999):06d}",
        "register_number": luck.choice((f"{number}/{told.giver[3]}", f"ThS{year % 100:02d}-{number:04d}",
                                        f"K{year - 1992}/{number}", f"{number:05d}")),
        "signer_title": luck.choice((head, head, f"KT. {head} PHÓ {head}")),
        "signer_name": people.make_person(luck, born_between=(1950, 1970), sex="Nam").name,
    })  # fmt: skip


def _draw_head(filling: Filling, told: _Told) -> None:
    sheet = filling.form.sheet
    draw_national_title(sheet, _MIDDLE, 18, size=11)
    draw_lines(sheet, (told.giver[2][0],), _MIDDLE, 34, size=11, style=Style.REGULAR)
    sheet.cursor = 39.5
    sheet.centred(told.giver[0], _MIDDLE, 114, size=12, gap=1, field="issuing_institution")
    draw_lines(sheet, ("cấp",), _MIDDLE, sheet.cursor, size=11.5, style=Style.ITALIC)
    y = draw_lines(sheet, (_TITLE,), _MIDDLE, sheet.cursor + 6, size=22, colour=RED, field="degree_title")
    sheet.cursor = y + 5


def _draw_body(filling: Filling, told: _Told) -> None:
    form = filling.form
    fields, day = form.specimen.fields, form.luck.choice(_DAYS).format(told.person.born)
    filling.line(Entry("Chuyên ngành:", fields["major"], "major"))
    filling.line(Entry(f"Cho: {told.title[0]}", fields["holder_name"], "holder_name"))
    filling.line(Entry("Ngày sinh:", day, "date_of_birth"))
    filling.line(Entry("Nơi sinh:", fields["place_of_birth"], "place_of_birth"))


def _draw_foot(filling: Filling, told: _Told) -> None:
    form = filling.form
    specimen, sheet, luck, middle = form.specimen, form.sheet, form.luck, 220.0
    fields, y = specimen.fields, sheet.cursor + 1.5
    education.print_place_and_date(sheet, fields["place"], told.issued, middle, y, size=11.5)
    head, _, deputy = fields["signer_title"].partition(" PHÓ ")
    titles = (head, f"PHÓ {deputy}") if deputy else (head,)
    name = f"{luck.choice(('PGS.TS. ', 'GS.TS. ', 'TS. '))}{fields['signer_name']}"
    signed = SignOff(titles, name, told.giver[0], size=11.5, seal_radius=16)
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y + 6, luck)
    serial = (Run("Số hiệu:"), Run(fields["serial_number"], "serial_number", Style.BOLD, RED))
    print_runs(sheet, serial, 20, 178, size=12)
    sheet.cursor = 177.5
    lower = replace(form, size=11.5, right=226)
    replace(filling, form=lower).line(Entry("Số vào sổ cấp bằng:", fields["register_number"], "register_number"))


def _draw_english(filling: Filling, told: _Told) -> None:
    """The right page tells all of it again, so none of it is kept."""
    sheet = filling.form.sheet
    page = replace(filling, form=replace(filling.form, left=20, right=126))
    draw_national_title(sheet, _ENGLISH, 18, size=11, english=True)
    draw_lines(sheet, (f"THE {told.giver[2][1]} OF", told.giver[1]), _ENGLISH, 34, size=11, style=Style.REGULAR)
    draw_lines(sheet, ("has conferred",), _ENGLISH, 46, size=11.5, style=Style.ITALIC)
    draw_lines(sheet, ("THE DEGREE OF MASTER",), _ENGLISH, 53, size=15, colour=RED)
    sheet.cursor = 66
    page.line(Entry("Field of study:", told.study[1]))
    page.line(Entry("Upon:", f"{told.title[1]} {without_marks(told.person.name)}"))
    page.line(Entry("Date of birth:", english_date(told.person.born)))
    page.line(Entry("Place of birth:", without_marks(filling.form.specimen.fields["place_of_birth"])))
    where = f"{without_marks(filling.form.specimen.fields['place'])}, {english_date(told.issued)}"
    draw_lines(sheet, (where,), _ENGLISH, sheet.cursor + 4, size=11, style=Style.ITALIC)


TEMPLATES = (Template("university_degree", "university_degree-master-eighth", draw_master, held_out=True),)
