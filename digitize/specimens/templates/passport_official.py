"""Official passports (HỘ CHIẾU CÔNG VỤ) of the Ministry of Foreign Affairs: labels in two lines, values at a stop by
them, a typewriter's face."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.passport import Book

_CODE, _VARIANT = "passport", "passport-official"
_AGENCY, _AGENCY_EN = "Cục Lãnh sự, Bộ Ngoại giao", "Consular Department, Ministry of Foreign Affairs"
_PAPER, _TINT = (236, 242, 236), (185, 215, 195)
_GREEN: Colour = (20, 90, 60)


def draw_official(luck: Random, fonts: FontFamily) -> Specimen:
    """The data page of a book that is good for five years (Law on Exit and Entry 2019, Article 7)."""
    issued = people.date_after(luck, date(2020, 7, 1), 2200)
    person = people.make_person(luck, born_between=(1963, 1997))
    number = f"{luck.choice('SD')}{luck.randrange(10**7):07d}"
    book = Book(person, number, person.personal_number, issued, birthday_at(issued, 5), province_of(person, issued))
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": number,
        "full_name": person.name.upper(),
        "nationality": "Việt Nam / Vietnamese",
        "date_of_birth": person.born.isoformat(),
        "place_of_birth": book.place_of_birth,
        "sex": person.sex,
        "personal_number": book.personal,
        "issued_on": issued.isoformat(),
        "expires_on": book.expires_on.isoformat(),
        "issuing_agency": _AGENCY,
    })  # fmt: skip
    sheet = cards.card_sheet(specimen, fonts, PASSPORT_WIDTH, PASSPORT_HEIGHT)
    face = Face(specimen, sheet, luck, width=PASSPORT_WIDTH, height=PASSPORT_HEIGHT)
    face.value_fonts, face.value_style = cards.typewriter(fonts), Style.REGULAR
    face.label_size, face.value_size = 5.8, 8.2
    _draw_page(face, book)
    return specimen


def _draw_page(face: Face, book: Book) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.lines((NATIONAL_TITLE,), 62.5, 2.4, size=8, colour=_GREEN)
    face.lines((NATIONAL_TITLE_EN,), 62.5, 5.8, size=6, style=Style.REGULAR, colour=_GREEN)
    face.print("HỘ CHIẾU CÔNG VỤ", 42, 10.2, size=9, style=Style.BOLD, colour=_GREEN)
    face.print("OFFICIAL PASSPORT", 84, 10.6, size=7.6, style=Style.BOLD, colour=_GREEN)
    face.photograph(6, 14, 31, 41)
    person = book.person
    sex = "Nam / M" if person.sex == "Nam" else "Nữ / F"
    rows = (
        ("Họ, chữ đệm và tên", "Full name", person.name.upper(), "full_name"),
        ("Giới tính", "Sex", sex, "sex"),
        ("Ngày sinh", "Date of birth", f"{person.born:%d-%m-%Y}", "date_of_birth"),
        ("Nơi sinh", "Place of birth", book.place_of_birth, "place_of_birth"),
        ("Quốc tịch", "Nationality", "Việt Nam / Vietnamese", "nationality"),
        ("Số CCCD", "Personal number", book.personal, "personal_number"),
        ("Ngày cấp", "Date of issue", f"{book.issued_on:%d-%m-%Y}", "issued_on"),
        ("Giá trị đến", "Date of expiry", f"{book.expires_on:%d-%m-%Y}", "expires_on"),
    )
    line = partial(_draw_row, face)
    line(42, 14.6, ("Loại", "Type"), "P", "", 52)
    line(62, 14.6, ("Mã nước", "Code of state"), "VNM", "", 77)
    line(86, 14.6, ("Hộ chiếu số", "Passport number"), book.number, "document_number", 103)
    y = 20.2
    for upright, italic, value, field in rows:
        line(42, y, (upright, italic), value, field, 68)
        y += 5.1
    line(42, y, ("Cơ quan cấp", "Issuing authority"), _AGENCY, "issuing_agency", 68)
    face.print(_AGENCY_EN, 68, y + 4.0, size=5.2, style=Style.ITALIC)
    face.mark_specimen(6, 58)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.5, 111.8, 6.2)


def _draw_row(face: Face, x: float, y: float, label: tuple[str, str], value: str, field: str, stop: float) -> None:
    """The label's two languages below each other, the value between them at the stop."""
    face.print(label[0], x, y, size=face.label_size, style=Style.BOLD, colour=_GREEN)
    face.print(label[1], x, y + 2.3, size=0.86 * face.label_size, style=Style.ITALIC, colour=_GREEN)
    face.value(value, stop, stop, y + 0.6, field=field, right=122)


TEMPLATES = (Template(_CODE, _VARIANT, draw_official),)
