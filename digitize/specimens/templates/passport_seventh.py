"""Ordinary passports with chip (since March 2023, Circular 31/2023/TT-BCA) as notaries and communes certify a copy of
the data page: surname and given names apart, the label's English behind a stroke above each value, "Giới tính" beside
the place of birth, the authority on the last line beside the bearer's signature, and below the page the stamp with a
number, a day and an officer of its own."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face, Label
from digitize.specimens.copy_stamp import certify_copy
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.passport import Book

_CODE, _VARIANT = "passport", "passport-seventh"
_PAPER, _TINT = (236, 234, 242), (196, 198, 222)
_VIOLET: Colour = (52, 44, 104)
_AGENCY = "Cục Quản lý xuất nhập cảnh"
_both = partial(Label, end="")


def draw_certified(luck: Random, fonts: FontFamily) -> Specimen:
    """A little larger than the book; two thirds without colour, one in six not certified."""
    book = _make_book(luck)
    surname, _, given = book.person.name.upper().partition(" ")
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": book.number, "surname": surname, "given_names": given,
        "nationality": "VIỆT NAM / VIETNAMESE", "date_of_birth": book.person.born.isoformat(),
        "place_of_birth": book.place_of_birth, "sex": book.person.sex, "personal_number": book.personal,
        "issued_on": book.issued_on.isoformat(), "expires_on": book.expires_on.isoformat(), "issuing_agency": _AGENCY,
    })  # fmt: skip
    sheet = cards.copy_sheet(specimen, cards.card_fonts(luck))
    zoom, top = luck.choice((1.1, 1.25, 1.4)), luck.uniform(22, 60)
    left = (sheet.width_mm - zoom * PASSPORT_WIDTH) / 2 + luck.uniform(-8, 8)
    _draw_data(Face(specimen, sheet, luck, left, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT), book)
    if luck.random() < 0.66:
        cards.photocopy(sheet)
    if luck.random() < 0.84:
        sheet.fonts = fonts
        certify_copy(sheet, book.issued_on, luck, top + zoom * PASSPORT_HEIGHT + luck.uniform(12, 30))
    return specimen


def _make_book(luck: Random) -> Book:
    """Of grown-up people and of children, whose books last five years (Law on Exit and Entry 2019, Article 7)."""
    issued = people.date_after(luck, date(2023, 3, 1), 1320)
    person = people.make_person(luck, born_between=(1950, 2021))
    years = 10 if birthday_at(person.born, 14) <= issued else 5
    number = f"{luck.choice('EEP')}{luck.randrange(10**8):08d}"
    province = province_of(person, issued).upper()
    return Book(person, number, person.personal_number, issued, birthday_at(issued, years), province)


def _draw_data(face: Face, book: Book) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_colour, face.label_size, face.value_size = _VIOLET, 5.4, 8.0
    face.lines((NATIONAL_TITLE,), 62.5, 2.4, size=7.8, colour=_VIOLET, within=100)
    face.lines((NATIONAL_TITLE_EN,), 62.5, 5.8, size=5.8, style=Style.REGULAR, colour=_VIOLET, within=100)
    face.lines(("HỘ CHIẾU", "PASSPORT"), 20, 9.4, size=8.6, colour=_VIOLET)
    face.photograph(5, 18, 30, 40)
    _draw_chip_sign(face.sheet, *face.at(112, 4), face.zoom)
    told, person = partial(face.entry, below=True), book.person
    surname, _, given = person.name.upper().partition(" ")
    first, second, third, right = 39.0, 66.0, 93.0, 121.0
    told(_both("Loại", "Type"), "P", first, 9.8, field="", right=second)
    told(_both("Mã nước", "Code"), "VNM", second, 9.8, field="", right=third)
    told(_both("Số hộ chiếu", "Passport No."), book.number, third, 9.8, field="document_number", right=right, size=9.4)
    told(_both("Họ", "Surname"), surname, first, 17.4, field="surname", right=right)
    told(_both("Chữ đệm và tên", "Given names"), given, first, 25.0, field="given_names", right=right)
    told(_both("Quốc tịch", "Nationality"), "VIỆT NAM / VIETNAMESE", first, 32.6, field="nationality", right=third)
    told(_both("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", third, 32.6, field="date_of_birth",
         right=right)  # fmt: skip
    told(_both("Giới tính", "Sex"), "NAM / M" if person.sex == "Nam" else "NỮ / F", first, 40.2, field="sex",
         right=second)  # fmt: skip
    told(_both("Nơi sinh", "Place of birth"), book.place_of_birth, second, 40.2, field="place_of_birth", right=right)
    told(_both("Ngày cấp", "Date of issue"), f"{book.issued_on:%d/%m/%Y}", first, 47.8, field="issued_on", right=second)
    told(_both("Có giá trị đến", "Date of expiry"), f"{book.expires_on:%d/%m/%Y}", second + 6, 47.8,
         field="expires_on", right=right)  # fmt: skip
    told(_both("Số định danh cá nhân", "ID No."), book.personal, first, 55.4, field="personal_number", right=76)
    told(_both("Cơ quan cấp", "Authority"), _AGENCY, first, 62.6, field="issuing_agency", right=right, size=7.0)
    face.signature(100, 58, 20)
    face.print("Chữ ký người mang hộ chiếu / Signature of bearer", 100, 64.2, size=4.0, style=Style.ITALIC,
               align="centre", within=40)  # fmt: skip
    face.mark_specimen(5, 62)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.5, 111.8, 6.3)


def _draw_chip_sign(sheet: Sheet, x: float, y: float, zoom: float) -> None:
    """The sign of books with chip (Doc 9303, part 9): a disc between two bars."""
    sheet.frame(x, y, x + 8 * zoom, y + 4 * zoom, _VIOLET)
    sheet.fill(x, y + 1.8 * zoom, x + 8 * zoom, y + 2.2 * zoom, _VIOLET)
    middle, radius = (sheet.pixels(x + 4 * zoom), sheet.pixels(y + 2 * zoom)), sheet.pixels(1.2 * zoom)
    box = [middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius]
    sheet.draw.ellipse(box, fill=_PAPER, outline=_VIOLET, width=3)


TEMPLATES = (Template(_CODE, _VARIANT, draw_certified),)
