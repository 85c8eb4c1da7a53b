"""Ordinary green passports of the years from 2012 to June 2022 as notaries copy them whole: the data page, whose labels
in both languages stand in two lines above their values, and on a second sheet two opened visa pages with stamps of
arrival and departure, which carry days, places and numbers that are not the passport's."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.passport import Book

_CODE, _VARIANT = "passport", "passport-sixth"
_PAPER, _TINT = (236, 242, 236), (185, 210, 195)
_GREEN: Colour = (22, 82, 60)
_AGENCY = "Cục Quản lý xuất nhập cảnh"
_INKS: tuple[Colour, ...] = ((160, 40, 60), (40, 60, 140), (30, 90, 70), (70, 50, 110))
_GATES = ("NỘI BÀI", "TÂN SƠN NHẤT", "CÁT BI", "ĐÀ NẴNG", "HỮU NGHỊ", "MÓNG CÁI", "CẦU TREO", "MỘC BÀI")
_ABROAD = ("IMMIGRATION THAILAND - ADMITTED", "SINGAPORE - VISIT PASS", "JAPAN IMMIGRATION - LANDING PERMISSION",
           "KOREA IMMIGRATION - INCHEON", "MALAYSIA - KLIA")  # fmt: skip


def draw_copied(luck: Random, fonts: FontFamily) -> Specimen:
    """A little larger than the book; two thirds of them without colour."""
    book = _make_book(luck)
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": book.number, "full_name": book.person.name.upper(), "nationality": "VIỆT NAM / VIETNAMESE",
        "date_of_birth": book.person.born.isoformat(), "place_of_birth": book.place_of_birth,
        "sex": book.person.sex, "personal_number": book.personal, "issued_on": book.issued_on.isoformat(),
        "expires_on": book.expires_on.isoformat(), "issuing_agency": _AGENCY,
    })  # fmt: skip
    zoom, family, grey = luck.choice((1.15, 1.3, 1.45)), cards.card_fonts(luck), luck.random() < 0.66
    for pages in ((_draw_data,), (_draw_visas, _draw_visas)):
        sheet = cards.copy_sheet(specimen, family)
        left = (sheet.width_mm - zoom * PASSPORT_WIDTH) / 2 + luck.uniform(-6, 6)
        top = luck.uniform(18, 30) if len(pages) > 1 else luck.uniform(40, 90)
        for at, draw in enumerate(pages):
            y = top + at * zoom * PASSPORT_HEIGHT
            draw(Face(specimen, sheet, luck, left, y, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT), book, 8 + at)
        if grey:
            cards.photocopy(sheet)
    return specimen


def _make_book(luck: Random) -> Book:
    """Nine digits of an identity card, or twelve since 2016."""
    issued = people.date_after(luck, date(2012, 3, 1), 3700)
    person = people.make_person(luck, born_between=(1948, issued.year - 16))
    nine = f"{luck.randint(10, 385):03d}{luck.randrange(10**6):06d}"
    personal = person.personal_number if issued.year >= 2017 and luck.random() < 0.6 else nine
    number = f"{'B' if issued.year < 2016 else 'C'}{luck.randrange(10**7):07d}"
    return Book(person, number, personal, issued, birthday_at(issued, 10), province_of(person, issued).upper())


def _draw_data(face: Face, book: Book, _page: int) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.lines((NATIONAL_TITLE,), 80, 2.6, size=7.4, colour=_GREEN, within=84)
    face.lines((NATIONAL_TITLE_EN,), 80, 5.8, size=5.6, style=Style.REGULAR, colour=_GREEN, within=84)
    face.lines(("HỘ CHIẾU", "PASSPORT"), 20.5, 3, size=9.4, colour=_GREEN)
    face.photograph(5, 15, 31, 41)
    told, person = partial(_draw_cell, face), book.person
    sex = "NAM / M" if person.sex == "Nam" else "NỮ / F"
    first, second, third = 40.0, 66.0, 92.0
    told(first, 10.4, "Loại", "Type", "P", "")
    told(second, 10.4, "Mã số", "Code of issuing state", "VNM", "")
    told(third, 10.4, "Số hộ chiếu", "Passport N°", book.number, "document_number", size=10.4, colour=RED)
    told(first, 20.2, "Họ và tên", "Full name", person.name.upper(), "full_name", size=9)
    told(first, 30.0, "Quốc tịch", "Nationality", "VIỆT NAM / VIETNAMESE", "nationality")
    told(third, 30.0, "Ngày sinh", "Date of birth", f"{person.born:%d / %m / %Y}", "date_of_birth")
    told(first, 39.8, "Giới tính", "Sex", sex, "sex")
    told(second, 39.8, "Nơi sinh", "Place of birth", book.place_of_birth, "place_of_birth")
    told(third, 39.8, "Số GCMND", "ID card N°", book.personal, "personal_number")
    told(first, 49.6, "Ngày cấp", "Date of issue", f"{book.issued_on:%d / %m / %Y}", "issued_on")
    told(second, 49.6, "Có giá trị đến", "Date of expiry", f"{book.expires_on:%d / %m / %Y}", "expires_on")
    told(second, 59.2, "Nơi cấp", "Place of issue", _AGENCY, "issuing_agency")
    face.mark_specimen(5, 64)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.5, 111.8, 6.3)


def _draw_cell(face: Face, x: float, y: float, label: str, english: str, value: str, field: str, *, size: float = 7.6,
               colour: Colour | None = None) -> None:  # fmt: skip
    """Vietnamese, English, and the value below both."""
    face.print(label, x, y, size=5.2, colour=_GREEN)
    face.print(english, x, y + 2.1, size=4.6, style=Style.ITALIC, colour=_GREEN)
    room = 120.0 - x if size > 8 or len(value) > 14 else 30.0
    face.print(value, x, y + 4.2, size=size, style=Style.BOLD, colour=colour or face.value_colour, field=field,
               within=min(room, 50.0) if field == "nationality" else room)  # fmt: skip


def _draw_visas(face: Face, book: Book, page: int) -> None:
    """One page; the fold is its upper edge."""
    face.ground(_PAPER, _TINT, 0.35)
    face.sheet.fill(*face.at(0, 0), *face.at(PASSPORT_WIDTH, 0.4), (170, 178, 170))
    face.print("THỊ THỰC / VISAS", 62.5, 3, size=7.6, style=Style.BOLD, align="centre", colour=_GREEN)
    face.print(str(page), 120 if page % 2 else 5, 82, size=7, style=Style.BOLD, colour=_GREEN)
    for x, y in ((8.0, 12.0), (66.0, 14.0), (10.0, 46.0), (68.0, 48.0)):
        if face.luck.random() < 0.75:
            _press(face, book, x + face.luck.uniform(-2, 4), y + face.luck.uniform(-2, 4))
    face.mark_specimen(60, 83)


def _press(face: Face, book: Book, x: float, y: float) -> None:
    """A frame with a gate or another country's office, and a day within the book's life."""
    luck = face.luck
    day = book.issued_on + timedelta(days=luck.randrange(10, min(3600, (date(2026, 10, 1) - book.issued_on).days)))
    colour = luck.choice(_INKS)
    lines: tuple[str, ...]
    if luck.random() < 0.6:
        kind = luck.choice(("NHẬP CẢNH", "XUẤT CẢNH"))
        lines = ("VIỆT NAM", kind, f"{day:%d -%m- %Y}", luck.choice(_GATES), f"Số {luck.randint(100, 9999)}")
    else:
        office, _, purpose = luck.choice(_ABROAD).partition(" - ")
        lines = (office, purpose, f"{day:%d %b %Y}".upper(), f"UNTIL {day + timedelta(days=30):%d %b %Y}".upper())
    height = 3.0 + 4.4 * len(lines)
    face.sheet.frame(*face.at(x, y), *face.at(x + 42, y + height), colour)
    for at, text in enumerate(lines):
        style = Style.BOLD if at in (0, 2) else Style.REGULAR
        face.print(text, x + 21, y + 1.6 + 4.4 * at, size=6.4, style=style, align="centre", colour=colour, within=40)


TEMPLATES = (Template(_CODE, _VARIANT, draw_copied, held_out=True),)
