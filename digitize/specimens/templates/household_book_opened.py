"""Household books laid open: two small pages on one picture, the head's beside the first member's."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import COVER_GOLD
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_guilloche, draw_lines
from digitize.specimens.offices import Record, draw_border, draw_pair, long_date
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, RELIGIONS, Book, make_book

_PAGE, _HEIGHT = 130.0, 184.0
_VARIANT = f"{CODE}-opened"


def draw_opened(luck: Random, fonts: FontFamily) -> Specimen:
    """Of Circular 52/2010: the cover, then every two pages of the opened book."""
    specimen = Specimen(CODE, _VARIANT, [], {})
    book = make_book(luck, date(2011, 3, 1), 1250)
    page = partial(_new_spread, luck, fonts)
    cover = _draw_cover(fonts, specimen)
    form = FormPrinter(specimen, cover, luck, size=11, step=7, value_style=Style.BOLD_ITALIC)
    record = Record(form, page)
    form.sheet = page(specimen)
    _turn(record, 0)
    _draw_head(record, book)
    for at, (relation, who) in enumerate(book.members, start=1):
        if at == 2:
            form.sheet = page(specimen)
        _turn(record, at % 2)
        _draw_member(record, book, f"member_{at}", relation, who)
    if len(book.members) == 2:
        _turn(record, 1)
        _draw_changes(record)
    return specimen


def _draw_cover(fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(_PAGE, _HEIGHT, fonts, paper=(112, 52, 30))
    draw_border(sheet, 7, COVER_GOLD, doubled=False)
    middle = _PAGE / 2
    draw_emblem(sheet, middle, 40, 15)
    draw_lines(sheet, ("BỘ CÔNG AN",), middle, 64, size=13, colour=COVER_GOLD)
    draw_lines(sheet, ("SỔ HỘ KHẨU",), middle, 90, size=25, colour=COVER_GOLD)
    draw_lines(sheet, ("GIA ĐÌNH",), middle, 104, size=18, colour=COVER_GOLD)
    sheet.print("MẪU / SPECIMEN", 14, 171, size=8, colour=COVER_GOLD)
    specimen.sheets.append(sheet)
    return sheet


def _new_spread(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(2 * _PAGE, _HEIGHT, fonts, paper=(246, 250, 244))
    draw_guilloche(sheet, (214, 232, 216), luck, 0.5)
    for shade in range(8):
        # The fold between the two pages.
        tone = 196 + 6 * shade
        sheet.fill(_PAGE - 0.1 - 0.25 * (8 - shade), 0, _PAGE - 0.25 * (7 - shade), _HEIGHT, (tone, tone, tone - 4))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _turn(record: Record, side: int) -> None:
    """To the left page (0) or the right one (1)."""
    record.form.left, record.form.right = side * _PAGE + 15.0, side * _PAGE + 118.0
    record.sheet.cursor = 16.0


def _draw_head(record: Record, book: Book) -> None:
    sheet, luck, left = record.sheet, record.form.luck, record.form.left
    middle = left + 51
    sheet.cursor = 22
    number = record.entry("Sổ hộ khẩu số:", book.number, "register_number")
    draw_pair(record, number, middle, sheet.cursor, size=13, style=Style.BOLD)
    sheet.cursor += 14
    record.run(record.entry("Họ tên chủ hộ:", book.members[0][1].name.upper(), "head_name"))
    record.run(record.entry("Nơi ĐKTT:", book.home, "residence"))
    record.run(record.entry("Hồ sơ hộ khẩu:", f"{luck.randint(10, 4000)}", "file_number"))
    record.line(Entry("Sổ đăng ký thường trú số:", f"{luck.randint(1, 30):02d}"),
                Entry("Tờ số:", str(luck.randint(1, 200))), starts=(left, left + 70))  # fmt: skip
    sheet.cursor += 4
    record.specimen.fields["issued_on"] = book.issued.isoformat()
    day = long_date(book.issued).capitalize()
    sheet.print(day, middle + 10, sheet.cursor, size=11, field="issued_on", align="centre")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    titles = luck.choice(((unit, "TRƯỞNG CÔNG AN"), (unit, "KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": book.chief}
    sign_off = SignOff(titles, book.chief, unit, size=10.5, seal_radius=14)
    education.draw_sealed_sign_off(record.specimen, sheet, sign_off, middle + 10, sheet.cursor + 6, luck)


def _draw_member(record: Record, book: Book, part: str, relation: str, who: Person) -> None:
    luck, left = record.form.luck, record.form.left
    grown = book.issued.year - who.born.year >= 18
    record.run(record.entry("Chủ hộ hoặc quan hệ với chủ hộ:", relation, f"{part}_relation"))
    record.run(record.entry("Họ, chữ đệm, tên:", who.name.upper(), f"{part}_name"))
    record.line(Entry("Tên thường gọi:"), record.entry("Nam/nữ:", who.sex, f"{part}_sex"),
                starts=(left, left + 66))  # fmt: skip
    record.run(record.entry("Ngày tháng năm sinh:", who.born.isoformat(), f"{part}_date_of_birth",
                            f"{who.born:%d-%m-%Y}"))  # fmt: skip
    record.run(record.entry("Nguyên quán:", book.home_town, f"{part}_home_town"))
    record.line(record.entry("Dân tộc:", who.ethnicity, f"{part}_ethnicity"),
                Entry("Tôn giáo:", luck.choice(RELIGIONS)), starts=(left, left + 46))  # fmt: skip
    label = "Chứng minh nhân dân số:"
    record.run(record.entry(label, who.personal_number[:9], f"{part}_personal_number") if grown else Entry(label))
    work = luck.choice(OCCUPATIONS) if grown else "Học sinh"
    record.run(record.entry("Nghề nghiệp:", work, f"{part}_occupation"))
    record.run(Entry("Chuyển đến ngày:"))
    record.run(Entry("Nơi thường trú trước khi chuyển đến:"))
    _draw_foot(record, book)


def _draw_foot(record: Record, book: Book) -> None:
    """The clerk and the chief sign every page; they are told once, on the head's."""
    sheet, luck, left = record.sheet, record.form.luck, record.form.left
    y = sheet.cursor + 1
    sheet.print(long_date(book.issued).capitalize(), left + 74, y, size=9.5, style=Style.ITALIC, align="centre")
    clerk = people.make_person(luck, born_between=(1965, 1985)).name
    for x, title, name in ((left + 24, "CÁN BỘ ĐĂNG KÝ", clerk), (left + 74, "TRƯỞNG CÔNG AN", book.chief)):
        sheet.print(title, x, y + 5.5, size=9.5, style=Style.BOLD, align="centre")
        ink.sign(sheet, x, y + 19, luck)
        sheet.print(name, x, y + 28, size=10, align="centre")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    ink.press_seal(sheet, left + 60, y + 19, unit, luck, radius_mm=12)
    sheet.print("Lý do xóa đăng ký thường trú:", left, y + 36, size=10)


def _draw_changes(record: Record) -> None:
    sheet, left, right = record.sheet, record.form.left, record.form.right
    sheet.print("NỘI DUNG ĐIỀU CHỈNH, THAY ĐỔI", (left + right) / 2, 18, size=11.5, style=Style.BOLD, align="centre")
    for y in range(34, 160, 8):
        sheet.dots(left, right, y)


TEMPLATES = (Template(CODE, _VARIANT, draw_opened),)
