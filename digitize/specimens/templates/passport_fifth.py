"""Ordinary passports of 2009 to 2019 laid open: the data page with value and label on one line and the number below the
photograph, and facing it the page of the children who travel along, one or two with a picture, a name and a birth."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import cards, ink, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.offices import child_of
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.passport import Book

_CODE, _VARIANT = "passport", "passport-fifth"
_PAPER, _TINT = (240, 242, 232), (200, 214, 186)
_GREEN: Colour = (20, 76, 58)
_AGENCIES = ("Cục Quản lý XNC", "Cục Quản lý xuất nhập cảnh", "Phòng Quản lý XNC CA Hải Phòng")


def draw_with_children(luck: Random, fonts: FontFamily) -> Specimen:
    """On one sheet across in the size of the book or a little larger; half of them without colour."""
    book, agency = _make_book(luck), luck.choice(_AGENCIES)
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": book.number, "full_name": book.person.name.upper(), "nationality": "VIỆT NAM",
        "date_of_birth": book.person.born.isoformat(), "sex": book.person.sex, "personal_number": book.personal,
        "issued_on": book.issued_on.isoformat(), "expires_on": book.expires_on.isoformat(),
        "issuing_agency": agency, "place_of_birth": book.place_of_birth,
    })  # fmt: skip
    sheet = Sheet(297, 210, cards.card_fonts(luck))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    zoom, top = luck.choice((1.0, 1.05, 1.1)), luck.uniform(20, 80)
    left = (sheet.width_mm - 2 * zoom * PASSPORT_WIDTH) / 2
    _draw_data(Face(specimen, sheet, luck, left, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT), book, agency)
    beside = left + zoom * PASSPORT_WIDTH
    _draw_children(Face(specimen, sheet, luck, beside, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT), book)
    sheet.fill(beside - 0.2, top, beside + 0.2, top + zoom * PASSPORT_HEIGHT, (150, 150, 140))
    if luck.random() < 0.5:
        cards.photocopy(sheet)
    return specimen


def _make_book(luck: Random) -> Book:
    """Somebody who may have a child below nine, with an identity card of nine digits or of twelve since 2016."""
    issued = people.date_after(luck, date(2009, 3, 2), 3900)
    person = people.make_person(luck, born_between=(issued.year - 44, issued.year - 25))
    nine = f"{luck.randint(10, 385):03d}{luck.randrange(10**6):06d}"
    personal = person.personal_number if issued.year > 2016 else nine
    number = f"{luck.choice('BC')}{luck.randrange(10**7):07d}"
    return Book(person, number, personal, issued, birthday_at(issued, 10), province_of(person, issued))


def _draw_data(face: Face, book: Book, agency: str) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.label_colour = 5.8, 7.8, _GREEN
    face.lines((NATIONAL_TITLE,), 62.5, 2.4, size=7.6, colour=_GREEN)
    face.lines((NATIONAL_TITLE_EN,), 62.5, 5.8, size=5.4, style=Style.REGULAR, colour=_GREEN)
    face.lines(("HỘ CHIẾU / PASSPORT",), 80, 9.6, size=9, colour=_GREEN)
    face.photograph(5, 12, 32, 42)
    face.print("Số / No", 21, 55, size=5.4, align="centre", colour=_GREEN)
    face.print(book.number, 21, 57.6, size=11, style=Style.BOLD, align="centre", colour=RED, field="document_number")
    person, x, right = book.person, 41.0, 122.0
    rows = (
        (("Họ và tên", "Full name", person.name.upper(), "full_name"),),
        (("Ngày sinh", "Date of birth", f"{person.born:%d/%m/%Y}", "date_of_birth"),
         ("Giới tính", "Sex", "NAM/M" if person.sex == "Nam" else "NỮ/F", "sex")),
        (("Nơi sinh", "Place of birth", book.place_of_birth, "place_of_birth"),),
        (("Quốc tịch", "Nationality", "VIỆT NAM", "nationality"),),
        (("Số GCMND/CCCD", "ID card N°", book.personal, "personal_number"),),
        (("Cấp ngày", "Issued on", f"{book.issued_on:%d/%m/%Y}", "issued_on"),),
        (("Có giá trị đến", "Valid until", f"{book.expires_on:%d/%m/%Y}", "expires_on"),),
        (("Cơ quan cấp", "Issued by", agency, "issuing_agency"),),
    )  # fmt: skip
    y = 17.0
    for row in rows:
        for (label, english, value, field), left, end in zip(row, (x, 94.0), (right, right), strict=False):
            face.entry(Label(label, english, parted="/"), value, left, y, field=field, right=end)
        y += 5.9
    face.signature(108, 47.5, 18)
    face.mark_specimen(112, 66)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.5, 111.8, 6.2)


def _draw_children(face: Face, book: Book) -> None:
    """What is told here is nobody's but the children's."""
    luck = face.luck
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.label_colour = 5.8, _GREEN
    face.lines(("TRẺ EM ĐI CÙNG HỘ CHIẾU",), 62.5, 4, size=9, colour=_GREEN)
    face.lines(("ACCOMPANYING CHILDREN",), 62.5, 8.4, size=6, style=Style.REGULAR, colour=_GREEN)
    for at in range(luck.choice((0, 1, 1, 2))):
        _draw_child(face, _child_of(book, luck), 14 + 32 * at)
    face.print("3", 62.5, 83, size=6.4, align="centre", colour=_GREEN)
    face.mark_specimen(5, 83)


def _child_of(book: Book, luck: Random) -> Person:
    years = (book.issued_on.year - 8, book.issued_on.year - 1)
    return child_of(book.person, people.make_person(luck, born_between=years))


def _draw_child(face: Face, child: Person, y: float) -> None:
    face.photograph(8, y, 19, 25)
    for at, (label, english, told) in enumerate((
        ("Họ và tên", "Full name", child.name.upper()), ("Ngày sinh", "Date of birth", f"{child.born:%d/%m/%Y}"),
        ("Giới tính", "Sex", "NAM/M" if child.sex == "Nam" else "NỮ/F"),
    )):  # fmt: skip
        line = y + 2 + 7 * at
        begin = face.label(Label(label, english, parted="/"), 32, line)
        face.print(told, begin, line - 0.5, size=7.4, style=Style.BOLD)
    face.seal("CỤC QUẢN LÝ XNC", 27, y + 24, 5.5)


TEMPLATES = (Template(_CODE, _VARIANT, draw_with_children, held_out=False),)
