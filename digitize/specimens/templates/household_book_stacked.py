"""Household books copied for a file: their pages lie across, two of them above each other on a sheet of A4, and every
page has its labels in two columns."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines
from digitize.specimens.offices import Record, long_date
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, RELIGIONS, Book, make_book

_VARIANT = f"{CODE}-stacked"
_HALF = 148.5
_LEFT, _SECOND, _RIGHT = 20.0, 112.0, 194.0
_INK: Colour = (30, 44, 92)


def draw_stacked(luck: Random, fonts: FontFamily) -> Specimen:
    """The cover above the head's page, then the members in pairs; no serifs, blue labels."""
    specimen = Specimen(CODE, _VARIANT, [], {})
    book = make_book(luck, date(2015, 1, 5), 2200)
    family = luck.choice(sans_families())

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(family, told)

    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=10.5, step=8.2, label_colour=_INK,
                       value_size=11.5)  # fmt: skip
    record = Record(form, new_sheet)
    _draw_cover(record.sheet)
    _draw_head(record, book)
    for at, (relation, who) in enumerate(book.members):
        if at % 2 == 0:
            form.sheet = new_sheet(specimen)
        _draw_member(record, book, at, relation, who)
    if len(book.members) % 2:
        _draw_changes(record.sheet)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    """White paper; the copier leaves the edges of both pages."""
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    for top in (12.0, _HALF + 3):
        sheet.frame(12, top, 199, top + 131, (170, 170, 170))
    specimen.sheets.append(sheet)
    return sheet


def _draw_cover(sheet: Sheet) -> None:
    sheet.fill(13, 13, 198, 142, (214, 206, 206))
    draw_emblem(sheet, 105, 42, 12)
    draw_lines(sheet, ("BỘ CÔNG AN",), 105, 62, size=13)
    draw_lines(sheet, ("SỔ HỘ KHẨU",), 105, 84, size=30)


def _draw_head(record: Record, book: Book) -> None:
    sheet, luck = record.sheet, record.form.luck
    sheet.cursor = _HALF + 12
    record.line(record.entry("Hồ sơ hộ khẩu số:", f"{luck.randint(10, 4000)}", "file_number"),
                record.entry("Sổ hộ khẩu số:", book.number, "register_number"), starts=(_LEFT, _SECOND))  # fmt: skip
    sheet.cursor += 4
    record.line(record.entry("Họ, chữ đệm và tên chủ hộ:", book.members[0][1].name, "head_name"))
    record.line(record.entry("Nơi đăng ký thường trú:", book.home, "residence"))
    sheet.cursor += 3
    record.specimen.fields["issued_on"] = book.issued.isoformat()
    middle, y = 60.0, sheet.cursor
    # The chief signs on the left, below the book's lines.
    sheet.print(long_date(book.issued).capitalize(), middle, y, size=10.5, align="centre", field="issued_on")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": book.chief}
    signed = SignOff(titles, book.chief, unit, size=10.5, seal_radius=15)
    education.draw_sealed_sign_off(record.specimen, sheet, signed, middle, y + 5.5, luck)


def _draw_member(record: Record, book: Book, at: int, relation: str, who: Person) -> None:
    """The relation heads the page, as in every edition; the other labels stand two on a line."""
    sheet, luck, part = record.sheet, record.form.luck, f"member_{at + 1}"
    columns = (_LEFT, _SECOND)
    sheet.cursor = 19.0 if at % 2 == 0 else _HALF + 10
    record.line(record.entry("Quan hệ với chủ hộ:", relation, f"{part}_relation"),
                record.entry("Dân tộc:", who.ethnicity, f"{part}_ethnicity"), starts=columns)  # fmt: skip
    record.line(record.entry("Họ, chữ đệm và tên:", who.name, f"{part}_name"))
    record.line(record.entry("Nam, nữ:", who.sex, f"{part}_sex"),
                record.entry("Ngày sinh:", who.born.isoformat(), f"{part}_date_of_birth", f"{who.born:%d.%m.%Y}"),
                starts=columns)  # fmt: skip
    grown = book.issued.year - who.born.year >= 18
    if grown:
        record.line(record.entry("Giấy CMND số:", who.personal_number[:9], f"{part}_personal_number"))
    else:
        record.line(Entry("Giấy CMND số:"))
    record.line(record.entry("Quê quán:", book.home_town, f"{part}_home_town"))
    work = luck.choice(OCCUPATIONS) if grown else "Học sinh"
    record.line(record.entry("Nghề nghiệp:", work, f"{part}_occupation"))
    sheet.print("Tôn giáo:", _LEFT, sheet.cursor, size=10.5, colour=_INK)
    sheet.print(luck.choice(RELIGIONS), 44, sheet.cursor, size=11.5)
    sheet.print("Bí danh:", _SECOND, sheet.cursor, size=10.5, colour=_INK)
    sheet.cursor += 10
    _draw_foot(record, book)


def _draw_changes(sheet: Sheet) -> None:
    """The book's last page, which nobody has written on."""
    draw_lines(sheet, ("NỘI DUNG ĐIỀU CHỈNH, THAY ĐỔI",), 105, _HALF + 10, size=12)
    for y in range(170, 276, 10):
        sheet.dots(_LEFT, _RIGHT, y)


def _draw_foot(record: Record, book: Book) -> None:
    """The chief signs every page on the left, the clerk beside; they are told once, on the head's page."""
    sheet, luck, y = record.sheet, record.form.luck, record.sheet.cursor
    sheet.print(long_date(book.issued).capitalize(), 60, y, size=10, align="centre")
    clerk = people.make_person(luck, born_between=(1968, 1988)).name
    for x, title, name in ((60, "TRƯỞNG CÔNG AN", book.chief), (152, "CÁN BỘ ĐĂNG KÝ", clerk)):
        sheet.print(title, x, y + 5.5, size=10, style=Style.BOLD, align="centre")
        ink.sign(sheet, x, y + 19, luck)
        sheet.print(name, x, y + 29, size=10.5, align="centre")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    ink.press_seal(sheet, 46, y + 19, unit, luck, radius_mm=13)
    sheet.print("Lý do xóa đăng ký thường trú:", _LEFT, y + 37, size=10, colour=_INK)


TEMPLATES = (Template(CODE, _VARIANT, draw_stacked, held_out=True),)
