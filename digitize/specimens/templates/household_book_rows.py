"""Household books whose members stand below each other in one ruled table over two opened pages, one row for each, as
older books have it; filled in with a typewriter, with what was struck out later in the last column."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import cards, ink, people
from digitize.specimens.civil_status import Run
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import FormPrinter, SignOff, draw_emblem, draw_guilloche, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, draw_border
from digitize.specimens.people import Person
from digitize.specimens.ruled import Ruling, filled_with
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, Book, make_book

_VARIANT = f"{CODE}-rows"
_PAGE, _HEIGHT, _MIDDLE = 148.0, 210.0, 74.0
_LEFT, _RIGHT = 18.0, 132.0
_PAPER: Colour = (248, 244, 228)
_COVER: Colour = (190, 205, 185)
_COLUMNS = (
    ("Số TT", ""), ("Họ và tên", "name"), ("Quan hệ với chủ hộ", "relation"), ("Ngày tháng năm sinh", "date_of_birth"),
    ("Nam, nữ", "sex"), ("Nguyên quán", "home_town"), ("Dân tộc", "ethnicity"),
    ("Nghề nghiệp, nơi làm việc", "occupation"), ("Số CMND", "personal_number"), ("Ghi chú", ""),
)  # fmt: skip
_EDGES = (10.0, 19.0, 65.0, 86.0, 111.0, 124.0, 167.0, 182.0, 223.0, 247.0, 287.0)


def draw_rows(luck: Random, fonts: FontFamily) -> Specimen:
    """A pale cover, the head's page with number and file in its foot, then the table across two pages."""
    specimen = Specimen(CODE, _VARIANT, [], {})
    book = make_book(luck, date(2004, 2, 2), 1000)
    typed = cards.typewriter(fonts)
    _draw_cover(specimen, fonts, book)
    make_page = partial(_new_sheet, luck, fonts, _PAGE)
    form = FormPrinter(specimen, make_page(specimen), luck, _LEFT, _RIGHT, size=12, step=8.4)
    record = Record(form, make_page)
    _draw_head(record, book, typed)
    form.sheet = _new_sheet(luck, fonts, 2 * _PAGE, specimen)
    _draw_members(record, book, typed)
    _draw_foot(form.sheet, book, luck)
    return specimen


def _new_sheet(luck: Random, fonts: FontFamily, width: float, specimen: Specimen) -> Sheet:
    sheet = Sheet(width, _HEIGHT, fonts, paper=_PAPER)
    draw_guilloche(sheet, (232, 222, 200), luck, 0.4)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_cover(specimen: Specimen, fonts: FontFamily, book: Book) -> None:
    sheet = Sheet(_PAGE, _HEIGHT, fonts, paper=_COVER)
    draw_border(sheet, 9, (60, 80, 60))
    ink.mark_specimen(sheet)
    draw_lines(sheet, ("BỘ CÔNG AN",), _MIDDLE, 24, size=12)
    draw_emblem(sheet, _MIDDLE, 62, 15)
    draw_lines(sheet, ("SỔ HỘ KHẨU",), _MIDDLE, 92, size=28, colour=RED)
    draw_lines(sheet, (f"Công an {book.seat.province_kind} {book.seat.province}",), _MIDDLE, 180, size=12)
    specimen.sheets.append(sheet)


def _type(record: Record, typed: FontFamily, label: str, value: str, field: str) -> None:
    """A printed label, and what was typed after it over dots."""
    sheet, form = record.sheet, record.form
    entry = record.entry(label, value, field)
    sheet.print(label, _LEFT, sheet.cursor, size=form.size)
    x = _LEFT + sheet.width_of(f"{label} ", form.size)
    with filled_with(sheet, typed):
        for at, text in enumerate(sheet.wrap(entry.value, _RIGHT - _LEFT, size=11, first_indent=x - _LEFT)):
            start = _LEFT if at else x
            sheet.dots(start, _RIGHT, sheet.cursor + 5.4)
            sheet.print(text, start, sheet.cursor, size=11, field=field)
            sheet.cursor += form.step


def _draw_head(record: Record, book: Book, typed: FontFamily) -> None:
    sheet, luck, fields = record.sheet, record.form.luck, record.specimen.fields
    sheet.cursor = 20
    sheet.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", _MIDDLE, 120, size=12)
    sheet.centred("Độc lập - Tự do - Hạnh phúc", _MIDDLE, 120, size=12, style=Style.ITALIC, gap=7)
    sheet.centred("SỔ HỘ KHẨU", _MIDDLE, 110, size=21, gap=7)
    _type(record, typed, "Chủ hộ", book.members[0][1].name.upper(), "head_name")
    _type(record, typed, "Nơi đăng ký hộ khẩu thường trú", book.home, "residence")
    sheet.cursor += 3
    fields["issued_on"] = book.issued.isoformat()
    sheet.print("Cấp ngày", 70, sheet.cursor, size=11.5)
    x = 70 + sheet.width_of("Cấp ngày ", 11.5)
    sheet.print(f"{book.issued:%d tháng %m năm %Y}", x, sheet.cursor, size=11.5, field="issued_on")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    titles = luck.choice(((f"TRƯỞNG {unit}",), ("TL. TRƯỞNG CÔNG AN", "ĐỘI TRƯỞNG ĐỘI QLHC VỀ TTXH")))
    fields |= {"signer_title": " ".join(titles), "signer_name": book.chief}
    sign_off = SignOff(titles, book.chief, unit, size=11, seal_radius=15)
    sign_and_seal(record.specimen, sheet, sign_off, (94, sheet.cursor + 6), luck, aside=18)
    sheet.cursor = 176
    _type(record, typed, "Sổ hộ khẩu số", book.number, "register_number")
    _type(record, typed, "Hồ sơ hộ khẩu số", f"{luck.randint(10, 4000)}", "file_number")


def _draw_members(record: Record, book: Book, typed: FontFamily) -> None:
    """Rows nobody has filled in stay empty; who moved away was told in the last column."""
    sheet, luck = record.sheet, record.form.luck
    sheet.cursor = 16
    sheet.centred("NHỮNG NGƯỜI THƯỜNG TRÚ TRONG HỘ", 148, 200, size=14, gap=3)
    heads = ([Run(label, style=Style.BOLD)] for label, _ in _COLUMNS)
    Ruling(_EDGES, size=9.5, step=4.2, align="centre").row(sheet, *heads, least=12)
    table = Ruling(_EDGES, size=9, step=4.2, values=typed)
    shown = luck.choice(("{:%d-%m-%Y}", "{:%d/%m/%Y}"))
    for at, (relation, who) in enumerate(book.members, start=1):
        values = _values(luck, book, relation, who)
        record.specimen.fields |= {f"member_{at}_{name}": value for name, value in values.items()}
        values["date_of_birth"] = shown.format(who.born)
        cells = [[Run(values[name], f"member_{at}_{name}")] if name in values else [] for _, name in _COLUMNS[1:-1]]
        left = book.issued + timedelta(days=luck.randint(300, 4000))
        moved = [Run(f"Chuyển đi ngày {left:%d/%m/%Y}")] if relation == "Con" and luck.random() < 0.4 else []
        table.row(sheet, [Run(str(at))], *cells, moved, least=18)
    for at in range(len(book.members) + 1, 7):
        table.row(sheet, [Run(str(at))], *([] for _ in _COLUMNS[1:]), least=15)


def _values(luck: Random, book: Book, relation: str, who: Person) -> dict[str, str]:
    grown = book.issued.year - who.born.year >= 18
    values = {
        "name": who.name.upper(),
        "relation": relation,
        "date_of_birth": who.born.isoformat(),
        "sex": who.sex,
        "home_town": book.home_town,
        "ethnicity": who.ethnicity,
        "occupation": luck.choice(OCCUPATIONS) if grown else "Học sinh",
    }
    return values | ({"personal_number": who.personal_number[:9]} if grown else {})


def _draw_foot(sheet: Sheet, book: Book, luck: Random) -> None:
    """Clerk and chief sign once for all rows; they are told on the head's page."""
    y = sheet.cursor + 3
    clerk = people.make_person(luck, born_between=(1958, 1978)).name
    for x, title, name in ((80, "CÁN BỘ ĐĂNG KÝ", clerk), (226, "TRƯỞNG CÔNG AN", book.chief)):
        draw_lines(sheet, (title,), x, y, size=10)
        ink.sign(sheet, x, y + 13, luck)
        sheet.print(name, x, y + 22, size=10.5, align="centre")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    ink.press_seal(sheet, 212, y + 14, unit, luck, radius_mm=14)


TEMPLATES = (Template(CODE, _VARIANT, draw_rows),)
