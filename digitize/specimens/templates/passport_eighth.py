"""Ordinary green passports of 2016 to June 2022 as travel offices and banks copy the data page: small green labels with
their English behind a stroke, values below them in a typewriter's face with blanks about the strokes of a day, the
place of birth beside the birth, the identity card's number beside the sex, the immigration department in both languages
at the foot, and under the page the stamp of the counter that held the copy against the book."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face, Label
from digitize.specimens.counter_stamp import stamp_compared
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.passport import Book

_CODE, _VARIANT = "passport", "passport-eighth"
_PAPER, _TINT = (238, 242, 230), (196, 214, 190)
_GREEN: Colour = (24, 82, 60)
_AGENCY, _AGENCY_EN = "Cục Quản lý xuất nhập cảnh", "Immigration Department"
_both = partial(Label, parted=" / ", end="")


def draw_copied(luck: Random, fonts: FontFamily) -> Specimen:
    """The data page of one book, three of four without colour and with the stamp."""
    book = _make(luck)
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": book.number, "full_name": book.person.name.upper(), "nationality": "VIỆT NAM / VIETNAMESE",
        "date_of_birth": book.person.born.isoformat(), "place_of_birth": book.place_of_birth, "sex": book.person.sex,
        "personal_number": book.personal, "issued_on": book.issued_on.isoformat(),
        "expires_on": book.expires_on.isoformat(), "issuing_agency": _AGENCY,
    })  # fmt: skip
    sheet = cards.copy_sheet(specimen, luck.choice((fonts, cards.card_fonts(luck))))
    zoom, top = luck.choice((1.0, 1.15, 1.3, 1.45)), luck.uniform(16, 60)
    left = (sheet.width_mm - zoom * PASSPORT_WIDTH) / 2 + luck.uniform(-9, 9)
    face = Face(specimen, sheet, luck, left, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT)
    face.value_fonts = luck.choice(typewriter_families())
    _draw_data(face, book)
    if luck.random() < 0.75:
        cards.photocopy(sheet)
    if luck.random() < 0.75:
        sheet.fonts = fonts
        below = top + zoom * PASSPORT_HEIGHT + luck.uniform(6, 40)
        stamp_compared(sheet, book.issued_on, luck, luck.uniform(20, 130), below)
    return specimen


def _make(luck: Random) -> Book:
    """Somebody of age, with a card of nine figures or of twelve."""
    issued = people.date_after(luck, date(2016, 2, 1), 2330)
    person = people.make_person(luck, born_between=(1948, issued.year - 15))
    nine = f"{luck.randint(10, 385):03d}{luck.randrange(10**6):06d}"
    letter = "B" if issued.year < 2017 else "C"
    personal = luck.choice((nine, person.personal_number))
    place = province_of(person, issued).upper()
    return Book(person, f"{letter}{luck.randrange(10**7):07d}", personal, issued, birthday_at(issued, 10), place)


def _day(day: date) -> str:
    return f"{day:%d / %m / %Y}"


def _draw_data(face: Face, book: Book) -> None:
    face.ground(_PAPER, _TINT, 0.42)
    face.label_size, face.value_size, face.label_colour = 5.6, 7.6, _GREEN
    face.lines((NATIONAL_TITLE,), 78, 2.4, size=7.4, colour=_GREEN, within=84)
    face.lines((NATIONAL_TITLE_EN,), 78, 5.8, size=5.6, style=Style.REGULAR, colour=_GREEN, within=84)
    face.lines(("HỘ CHIẾU", "PASSPORT"), 20, 3.4, size=9.6, colour=_GREEN)
    face.photograph(5, 14.6, 31, 41)
    told, person = partial(face.entry, below=True), book.person
    first, second, right = 40.0, 80.0, 121.5
    told(_both("Loại", "Type"), "P", first, 9.6, field="", right=56)
    told(_both("Mã số", "Code"), "VNM", 58, 9.6, field="", right=second)
    told(_both("Số hộ chiếu", "Passport N°"), book.number, 88, 9.6, field="document_number", right=right, size=9.2)
    told(_both("Họ và tên", "Full name"), person.name.upper(), first, 17.4, field="full_name", right=right, size=8.6)
    told(_both("Quốc tịch", "Nationality"), "VIỆT NAM / VIETNAMESE", first, 25.0, field="nationality", right=right)
    told(_both("Ngày sinh", "Date of birth"), _day(person.born), first, 32.4, field="date_of_birth", right=second)
    told(_both("Nơi sinh", "Place of birth"), book.place_of_birth, second, 32.4, field="place_of_birth", right=right)
    sex = "NAM / M" if person.sex == "Nam" else "NỮ / F"
    told(_both("Giới tính", "Sex"), sex, first, 39.8, field="sex", right=second)
    told(_both("Số GCMND", "ID card N°"), book.personal, second, 39.8, field="personal_number", right=right)
    told(_both("Ngày cấp", "Date of issue"), _day(book.issued_on), first, 47.2, field="issued_on", right=second)
    told(_both("Có giá trị đến", "Date of expiry"), _day(book.expires_on), second, 47.2, field="expires_on",
         right=right)  # fmt: skip
    y = told(_both("Nơi cấp", "Place of issue"), _AGENCY, first, 54.6, field="issuing_agency", right=right, size=7.2)
    face.value(_AGENCY_EN, first, first, y, field="", right=right, size=6.6)
    face.mark_specimen(5, 60)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.4, 111.8, 6.3)


TEMPLATES = (Template(_CODE, _VARIANT, draw_copied, held_out=True),)
