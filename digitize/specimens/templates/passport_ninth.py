"""Ordinary violet passports without chip since January 2023, which have the place of birth in the data page again
(Circular 68/2022/TT-BCA), as people scan the opened book in its own size: the signature's page above the data page, or
the data page alone, in colour, before it at times the cover. The whole name on one line, the sex beside the
nationality, the days of issue and expiry below each other at the left, at their right the personal number and the
department in one line with its English."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face, Label
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.passport import Book

_CODE, _VARIANT = "passport", "passport-ninth"
_PAPER, _TINT = (238, 236, 244), (202, 202, 226)
_VIOLET: Colour = (58, 52, 112)
_COVER: Colour = (40, 36, 84)
_GOLD: Colour = (220, 190, 104)
_AGENCY = "Cục Quản lý xuất nhập cảnh"
_VALID = (
    "Hộ chiếu này có giá trị đi đến tất cả các nước và vùng lãnh thổ",
    "This passport is valid for all countries and territories",
)
_SIGNED = ("Chữ ký người mang hộ chiếu", "Holder's signature")
_both = partial(Label, parted="/ ", end="")


def draw_scanned(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of them the opened book; two of five with the cover; a few without colour."""
    book = _make(luck)
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": book.number, "full_name": book.person.name.upper(), "nationality": "VIỆT NAM / VIETNAMESE",
        "date_of_birth": book.person.born.isoformat(), "place_of_birth": book.place_of_birth, "sex": book.person.sex,
        "personal_number": book.personal, "issued_on": book.issued_on.isoformat(),
        "expires_on": book.expires_on.isoformat(), "issuing_agency": _AGENCY,
    })  # fmt: skip
    family = luck.choice((fonts, cards.card_fonts(luck)))
    if luck.random() < 0.4:
        _draw_cover(specimen, luck, family)
    if luck.random() < 0.5:
        sheet = cards.card_sheet(specimen, family, PASSPORT_WIDTH, PASSPORT_HEIGHT)
        _draw_data(Face(specimen, sheet, luck, width=PASSPORT_WIDTH, height=PASSPORT_HEIGHT), book)
        return specimen
    sheet = cards.copy_sheet(specimen, family)
    zoom, left, top = luck.choice((1.0, 1.05, 1.4)), luck.uniform(10, 30), luck.uniform(12, 32)
    page = partial(Face, specimen, sheet, luck, zoom=zoom, width=PASSPORT_WIDTH, height=PASSPORT_HEIGHT)
    _draw_signature(page(left=left, top=top))
    _draw_data(page(left=left, top=top + zoom * PASSPORT_HEIGHT), book)
    if luck.random() < 0.25:
        cards.photocopy(sheet)
    return specimen


def _make(luck: Random) -> Book:
    """Of grown-up people and of children, whose books last five years (Law on Exit and Entry 2019, Article 7)."""
    issued = people.date_after(luck, date(2023, 1, 3), 1380)
    person = people.make_person(luck, born_between=(1948, 2020))
    years = 10 if birthday_at(person.born, 14) <= issued else 5
    number = f"{luck.choice('PPE')}{luck.randrange(10**8):08d}"
    province = province_of(person, issued).upper()
    return Book(person, number, person.personal_number, issued, birthday_at(issued, years), province)


def _draw_cover(specimen: Specimen, luck: Random, fonts: FontFamily) -> None:
    sheet = cards.card_sheet(specimen, fonts, PASSPORT_HEIGHT, PASSPORT_WIDTH)
    sheet.fill(0, 0, PASSPORT_HEIGHT, PASSPORT_WIDTH, _COVER)
    face = Face(specimen, sheet, luck)
    face.lines((NATIONAL_TITLE,), 44, 16, size=9, colour=_GOLD, within=78)
    face.lines((NATIONAL_TITLE_EN,), 44, 21, size=7.4, style=Style.REGULAR, colour=_GOLD, within=78)
    face.emblem(44, 56, 16)
    face.lines(("HỘ CHIẾU",), 44, 88, size=19, colour=_GOLD)
    face.lines(("PASSPORT",), 44, 97, size=14, style=Style.REGULAR, colour=_GOLD)
    face.print("MẪU", 78, 119, size=5, colour=_GOLD)


def _draw_signature(face: Face) -> None:
    """The page above the fold: what the book is good for, and the line to sign on."""
    face.ground(_PAPER, _TINT, 0.4)
    face.lines(_VALID[:1], 62.5, 14, size=8, colour=_VIOLET, within=112)
    face.lines(_VALID[1:], 62.5, 18.4, size=7, style=Style.ITALIC, colour=_VIOLET, within=112)
    face.dots(38, 87, 64)
    face.signature(62, 56, 30)
    face.lines(_SIGNED[:1], 62.5, 66, size=7, style=Style.REGULAR, colour=_VIOLET)
    face.lines(_SIGNED[1:], 62.5, 69.4, size=6.4, style=Style.ITALIC, colour=_VIOLET)
    face.print("1", 62.5, 82, size=6.4, align="centre", colour=_VIOLET)


def _draw_data(face: Face, book: Book) -> None:
    face.ground(_PAPER, _TINT, 0.42)
    face.label_size, face.value_size, face.label_colour = 5.4, 8.0, _VIOLET
    face.value_style = face.luck.choice((Style.REGULAR, Style.BOLD))
    face.value_fonts = face.luck.choice((*sans_families()[:1], None))
    face.lines((NATIONAL_TITLE,), 80, 2.0, size=7.2, colour=_VIOLET, within=82)
    face.lines((NATIONAL_TITLE_EN,), 80, 5.2, size=5.8, style=Style.REGULAR, colour=_VIOLET, within=82)
    face.lines(("HỘ CHIẾU/ PASSPORT",), 21.5, 5.0, size=7.8, colour=_VIOLET, within=35)
    face.photograph(5, 13.4, 32, 42.6)
    told, person = partial(face.entry, below=True), book.person
    first, second, right = 40.5, 82.0, 121.6
    told(_both("Loại", "Type"), "P", first, 9.4, field="", right=56)
    told(_both("Mã số", "Code"), "VNM", 58, 9.4, field="", right=second)
    told(_both("Số hộ chiếu", "Passport No"), book.number, second, 9.4, field="document_number", right=right, size=9.6)
    told(_both("Họ và tên", "Full name"), person.name.upper(), first, 17.2, field="full_name", right=right, size=9.0)
    told(_both("Quốc tịch", "Nationality"), "VIỆT NAM / VIETNAMESE", first, 25.2, field="nationality", right=second)
    sex = "NAM / M" if person.sex == "Nam" else "NỮ / F"
    told(_both("Giới tính", "Sex"), sex, second, 25.2, field="sex", right=right)
    told(_both("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", first, 32.8, field="date_of_birth",
         right=second)  # fmt: skip
    told(_both("Nơi sinh", "Place of birth"), book.place_of_birth, second, 32.8, field="place_of_birth", right=right)
    told(_both("Ngày cấp", "Date of issue"), f"{book.issued_on:%d/%m/%Y}", first, 40.4, field="issued_on",
         right=second)  # fmt: skip
    told(_both("Số ĐDCN", "Personal No"), book.personal, second, 40.4, field="personal_number", right=right)
    told(_both("Có giá trị đến", "Date of expiry"), f"{book.expires_on:%d/%m/%Y}", first, 48.0, field="expires_on",
         right=second)  # fmt: skip
    told(_both("Nơi cấp", "Place of issue"), _AGENCY, second, 48.0, field="issuing_agency", right=right, size=7.0)
    face.print("Immigration Department", second, 53.8, size=6.2, style=Style.ITALIC)
    face.print(book.number, 21, 57.6, size=7.0, align="centre", colour=_VIOLET)
    face.mark_specimen(112, 64)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.2, 111.8, 6.4)


TEMPLATES = (Template(_CODE, _VARIANT, draw_scanned, held_out=True),)
