"""Passports of 2022 whose place of birth is told on a page of observations: the photograph at the right of the data
page, and the remark with a day and an officer of its own."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.sheet import BLACK, RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.passport import Book

_CODE, _VARIANT = "passport", "passport-observed"
_PAPER, _TINT = (236, 238, 246), (195, 205, 232)
_INDIGO: Colour = (44, 44, 110)
_AGENCY = "Cục Quản lý Xuất nhập cảnh"
_POSTS = (
    ("Hà Nội", ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG")), ("TP. Hồ Chí Minh", ("TL. CỤC TRƯỞNG", "TRƯỞNG PHÒNG")),
    ("Hà Nội", ("TUQ. CỤC TRƯỞNG", "PHÓ TRƯỞNG PHÒNG")),
)  # fmt: skip
Row = tuple[tuple[str, str], str, str]


def draw_observed(luck: Random, fonts: FontFamily) -> Specimen:
    """Each page on a picture of its own, or both on one sheet of a copier."""
    book = _make_book(luck)
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": book.number,
        "full_name": book.person.name.upper(),
        "nationality": "VIỆT NAM/VIETNAMESE",
        "date_of_birth": book.person.born.isoformat(),
        "sex": book.person.sex,
        "personal_number": book.personal,
        "issued_on": book.issued_on.isoformat(),
        "expires_on": book.expires_on.isoformat(),
        "issuing_agency": _AGENCY,
        "place_of_birth": book.place_of_birth,
    })  # fmt: skip
    family = cards.card_fonts(luck)
    if luck.random() < 0.4:
        for draw in (_draw_data, _draw_observations):
            sheet = cards.card_sheet(specimen, family, PASSPORT_WIDTH, PASSPORT_HEIGHT)
            draw(Face(specimen, sheet, luck, width=PASSPORT_WIDTH, height=PASSPORT_HEIGHT), book)
        return specimen
    sheet = cards.copy_sheet(specimen, family)
    zoom = luck.choice((1.2, 1.3, 1.4))
    left, top = luck.uniform(14, 196 - zoom * PASSPORT_WIDTH), luck.uniform(18, 26)
    _draw_data(Face(specimen, sheet, luck, left, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT), book)
    top += zoom * PASSPORT_HEIGHT + luck.uniform(3, 8)
    _draw_observations(Face(specimen, sheet, luck, left, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT), book)
    if luck.random() < 0.4:
        cards.photocopy(sheet)
    return specimen


def _make_book(luck: Random) -> Book:
    """Of the months from July to December 2022; a child's is good for five years."""
    issued = people.date_after(luck, date(2022, 7, 1), 180)
    person = people.make_person(luck, born_between=(1948, 2016))
    years = 10 if birthday_at(person.born, 14) <= issued else 5
    number = f"{luck.choice('CK')}{luck.randrange(10**7):07d}"
    return Book(person, number, person.personal_number, issued, birthday_at(issued, years), province_of(person, issued))


def _draw_data(face: Face, book: Book) -> None:
    """Every value below its label, the number between the code and the photograph."""
    face.ground(_PAPER, _TINT, 0.45)
    face.label_size, face.value_size, face.label_colour = 5.0, 8.0, _INDIGO
    face.lines((NATIONAL_TITLE,), 5, 2.6, size=7.2, align="left", colour=_INDIGO)
    face.lines((NATIONAL_TITLE_EN,), 5, 6.0, size=5.6, style=Style.REGULAR, align="left", colour=_INDIGO)
    face.print("HỘ CHIẾU", 86, 2.6, size=10, style=Style.BOLD, colour=_INDIGO)
    face.print("PASSPORT", 86, 7.2, size=7, colour=_INDIGO)
    face.photograph(90, 13, 30, 40)
    person = book.person
    sex = "Nam/M" if person.sex == "Nam" else "Nữ/F"
    rows: tuple[tuple[float, Row], ...] = (
        (0, (("Loại", "Type"), "P", "")), (18, (("Mã số", "Code"), "VNM", "")),
        (42, (("Hộ chiếu số", "Passport N°"), book.number, "document_number")),
        (0, (("Họ và tên", "Full name"), person.name.upper(), "full_name")),
        (0, (("Quốc tịch", "Nationality"), "VIỆT NAM/VIETNAMESE", "nationality")),
        (0, (("Sinh ngày", "Date of birth"), f"{person.born:%d/%m/%Y}", "date_of_birth")),
        (30, (("Giới tính", "Sex"), sex, "sex")),
        (52, (("Số ĐDCN/CMND", "ID N°"), book.personal, "personal_number")),
        (0, (("Ngày cấp", "Date of issue"), f"{book.issued_on:%d/%m/%Y}", "issued_on")),
        (42, (("Hết hạn ngày", "Date of expiry"), f"{book.expires_on:%d/%m/%Y}", "expires_on")),
        (0, (("Nơi cấp", "Place of issue"), _AGENCY, "issuing_agency")),
    )  # fmt: skip
    y = 4.4
    for x, row in rows:
        y += 8.6 if x == 0 else 0
        _draw_row(face, 5 + x, y, row)
    face.mark_specimen(112, 66)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.5, 111.8, 6.2)


def _draw_row(face: Face, x: float, y: float, row: Row) -> None:
    """The label in both languages on one small line, the value below it."""
    (text, english), value, field = row
    face.print(text, x, y, size=5.2, colour=_INDIGO)
    begin = x + face.width_of(f"{text} ", 5.2)
    face.print(f"/ {english}", begin, y + 0.1, size=4.8, style=Style.ITALIC, colour=_INDIGO)
    size = 9.6 if field == "document_number" else face.value_size
    face.print(value, x, y + 2.4, size=size, style=Style.BOLD, field=field, within=84 - x + 5,
               colour=RED if field == "document_number" else BLACK)  # fmt: skip


def _draw_observations(face: Face, book: Book) -> None:
    """Page 4, as filled in at the counter from September 2022 on."""
    luck = face.luck
    noted = people.date_after(luck, max(book.issued_on, date(2022, 9, 15)), 500)
    face.ground(_PAPER, _TINT, 0.4)
    face.print("BỊ CHÚ", 62.5, 6, size=12, style=Style.BOLD, align="centre", colour=_INDIGO)
    face.print("OBSERVATIONS", 62.5, 11.4, size=8, style=Style.ITALIC, align="centre", colour=_INDIGO)
    label = "Nơi sinh/Place of birth:"
    x = 20.0
    face.print(label, x, 24, size=9)
    face.print(book.place_of_birth, x + face.width_of(f"{label} ", 9), 24, size=9, style=Style.BOLD,
               field="place_of_birth")  # fmt: skip
    place, titles = luck.choice(_POSTS)
    day = f"{place}, ngày {noted.day:02d} tháng {noted.month:02d} năm {noted.year}"
    face.print(day, 80, 36, size=8, style=Style.ITALIC, align="centre")
    face.lines(titles, 80, 40.4, size=8)
    face.signature(80, 55, 24)
    face.seal("CỤC QUẢN LÝ XUẤT NHẬP CẢNH", 66, 54, 8.5)
    face.print(people.make_person(luck, born_between=(1968, 1986)).name, 80, 64, size=8.4, style=Style.BOLD,
               align="centre")  # fmt: skip
    face.print("4", 62.5, 82, size=7, align="centre", colour=_INDIGO)
    face.mark_specimen(5, 82)


TEMPLATES = (Template(_CODE, _VARIANT, draw_observed, held_out=True),)
