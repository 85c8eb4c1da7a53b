"""Household books of a southern city in the nineties and after: no page for each member but one table for the family,
the questions down its left side, a column for each person; who may live where is told in sentences on the cover."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import ink
from digitize.specimens.civil_status import Run, draw_sentence
from digitize.specimens.fonts import FontFamily, Style, sans_families, typewriter_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import long_date
from digitize.specimens.people import Person
from digitize.specimens.ruled import Ruling
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, RELIGIONS, Book, make_book

_LEFT, _RIGHT, _MIDDLE, _SIZE = 20.0, 190.0, 105.0, 12.5
_LABELS = 64.0
_PAPERS: tuple[Colour, ...] = ((243, 236, 214), (251, 247, 232), (228, 238, 232))
_DAYS = ("%d-%m-%Y", "%d/%m/%Y")
_NAMES = ("NGƯỜI THỨ NHẤT", "NGƯỜI THỨ HAI", "NGƯỜI THỨ BA")
# The question, and the part of a member's field that answers it, in brackets where no record keeps the answer.
_QUESTIONS = (
    ("1. Quan hệ với chủ hộ", "relation"), ("2. Họ và tên khai sinh", "name"),
    ("3. Bí danh, tên thường dùng", "(alias)"),
    ("4. Sinh ngày, tháng, năm", "date_of_birth"), ("5. Nam hay nữ", "sex"), ("6. Nguyên quán", "home_town"),
    ("7. Dân tộc", "ethnicity"), ("8. Tôn giáo", "(religion)"), ("9. Số giấy CMND", "personal_number"),
    ("10. Nghề nghiệp và chỗ làm việc", "occupation"), ("11. Từ đâu chuyển đến, ngày nào", "(origin)"),
)  # fmt: skip


def draw_table_book(luck: Random, fonts: FontFamily) -> Specimen:
    """Two sheets of A4, as copied for a file: cover and decision, then the table with the police's notes under it."""
    book = make_book(luck, date(1997, 6, 2), luck.choice((3600, 7000)))
    specimen = Specimen(CODE, f"{CODE}-fifth", [], _values(luck, book))
    paper = luck.choice(_PAPERS)
    _draw_cover(luck, specimen, _new_sheet(specimen, fonts, paper), book)
    filled = luck.choice((None, luck.choice(sans_families()), luck.choice(typewriter_families())))
    _draw_members(luck, specimen, _new_sheet(specimen, fonts, paper), book, filled)
    return specimen


def _values(luck: Random, book: Book) -> dict[str, str]:
    """Children and some adults without a card have no number."""
    head = book.members[0][1]
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("PHÓ TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))
    fields = {
        "register_number": book.number, "head_name": head.name.upper(), "residence": book.home,
        "issued_on": book.issued.isoformat(), "signer_title": " ".join(titles), "signer_name": book.chief,
    }  # fmt: skip
    if luck.random() < 0.6:
        fields["file_number"] = f"{luck.randint(40, 9000)}"
    for at, (relation, who) in enumerate(book.members, start=1):
        fields |= {f"member_{at}_{part}": value for part, value in _member(luck, book, relation, who).items() if value}
    return fields


def _member(luck: Random, book: Book, relation: str, who: Person) -> dict[str, str]:
    grown = book.issued.year - who.born.year >= 18
    return {
        "relation": relation, "name": who.name, "date_of_birth": who.born.isoformat(), "sex": who.sex,
        "home_town": book.home_town, "ethnicity": who.ethnicity,
        "personal_number": f"{luck.randrange(20_000_000, 390_000_000):09d}" if grown and luck.random() < 0.8 else "",
        "occupation": luck.choice(OCCUPATIONS) if grown else "Học sinh",
    }  # fmt: skip


def _new_sheet(specimen: Specimen, fonts: FontFamily, paper: Colour) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=paper)
    ink.mark_specimen(sheet)
    sheet.frame(14, 13, 196, 284)
    specimen.sheets.append(sheet)
    return sheet


def _draw_cover(luck: Random, specimen: Specimen, sheet: Sheet, book: Book) -> None:
    """The title in the upper half, then who may live where, and the police's signature in the middle."""
    fields, seat = specimen.fields, book.seat
    draw_national_title(sheet, _MIDDLE, 22, size=12)
    police = f"CÔNG AN {seat.district_kind} {seat.district}".upper()
    draw_lines(sheet, (f"CÔNG AN {seat.province_kind} {seat.province}".upper(), police), _MIDDLE, 44, size=11.5)
    sheet.cursor = 72
    sheet.centred("SỔ HỘ KHẨU", _MIDDLE, 150, size=30, gap=1)
    sheet.centred("GIA ĐÌNH", _MIDDLE, 150, size=17, gap=6)
    _pair(sheet, "Số sổ:", fields["register_number"], "register_number", 82)
    if "file_number" in fields:
        _pair(sheet, "Hồ sơ lưu số:", fields["file_number"], "file_number", 82)
    sheet.cursor += 10
    head = (Run("Cấp cho hộ ông (bà):"), Run(fields["head_name"], "head_name", Style.BOLD))
    draw_sentence(sheet, head, _LEFT + 4, _RIGHT - 4, size=_SIZE, indent=0)
    home = (Run("Được đăng ký nhân khẩu thường trú tại:"), Run(fields["residence"], "residence"))
    draw_sentence(sheet, home, _LEFT + 4, _RIGHT - 4, size=_SIZE, indent=0)
    sheet.cursor += 10
    sheet.print(long_date(book.issued).capitalize(), _MIDDLE, sheet.cursor, size=12, style=Style.ITALIC,
                align="centre", field="issued_on")  # fmt: skip
    titles = _titles(fields["signer_title"])
    sign_and_seal(specimen, sheet, SignOff(titles, book.chief, police, size=12), (_MIDDLE, sheet.cursor + 7), luck,
                  aside=21)  # fmt: skip


def _titles(whole: str) -> tuple[str, ...]:
    head, deputy, rest = whole.partition(" PHÓ ")
    return (head, f"{deputy.strip()} {rest}") if deputy else (whole,)


def _pair(sheet: Sheet, label: str, value: str, field: str, x: float) -> None:
    sheet.print(label, x - 2, sheet.cursor, size=12, align="right")
    sheet.print(value, x, sheet.cursor, size=14, style=Style.BOLD, field=field)
    sheet.cursor += 8


def _draw_members(luck: Random, specimen: Specimen, sheet: Sheet, book: Book, filled: FontFamily | None) -> None:
    fields, shown = specimen.fields, luck.choice(_DAYS)
    sheet.cursor = 20
    sheet.centred("NHỮNG NGƯỜI TRONG HỘ", _MIDDLE, 150, size=14, gap=3)
    count = len(book.members)
    width = (_RIGHT - _LABELS) / count
    edges = (_LEFT, *(_LABELS + at * width for at in range(count + 1)))
    heads = ([Run(text, style=Style.BOLD)] for text in ("MỤC KHAI", *_NAMES[:count]))
    Ruling(edges, size=10.5, align="centre").row(sheet, *heads)
    table = Ruling(edges, size=10.5, step=5.0, values=filled)
    for label, part in _QUESTIONS:
        cells = [_answer(luck, fields, at, part, shown) for at in range(1, count + 1)]
        table.row(sheet, [Run(label)], *cells, least=11)
    sheet.cursor += 5
    sheet.print("PHẦN GHI THAY ĐỔI (tách hộ, chuyển đi, xóa tên)", _LEFT, sheet.cursor, size=10.5, style=Style.BOLD)
    for y in range(round(sheet.cursor) + 14, 276, 9):
        sheet.dots(_LEFT, _RIGHT, y)


def _answer(luck: Random, fields: dict[str, str], at: int, part: str, shown: str) -> list[Run]:
    if part.startswith("("):
        return [Run(luck.choice(RELIGIONS if part == "(religion)" else ("Không", "-")))]
    name = f"member_{at}_{part}"
    if name not in fields:
        return []
    value = fields[name]
    if part == "date_of_birth":
        value = f"{date.fromisoformat(value):{shown}}"
    return [Run(value, name)]


TEMPLATES = (Template(CODE, f"{CODE}-fifth", draw_table_book, held_out=False),)
