"""Ordinary passports that an embassy gave out abroad: the page of the bearer's signature above the data page on one
sheet, values in three columns, the number below the photograph."""

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

_CODE, _VARIANT = "passport", "passport-embassy"
_POSTS = (
    ("Đại sứ quán Việt Nam tại Nhật Bản", "Embassy of Viet Nam in Japan"),
    ("Đại sứ quán Việt Nam tại Hàn Quốc", "Embassy of Viet Nam in Korea"),
    ("Đại sứ quán Việt Nam tại Pháp", "Embassy of Viet Nam in France"),
    ("Đại sứ quán Việt Nam tại Ba Lan", "Embassy of Viet Nam in Poland"),
)
_PAPER, _TINT = (240, 236, 228), (215, 200, 175)
_PLUM: Colour = (90, 30, 70)
_both = partial(Label, parted=" / ", end="")


def draw_embassy(luck: Random, fonts: FontFamily) -> Specimen:
    """A booklet scanned open; half of them without colour."""
    issued = people.date_after(luck, date(2016, 1, 4), 2300)
    person = people.make_person(luck, born_between=(1952, 1998))
    number = f"N{luck.randrange(10**7):07d}"
    book = Book(person, number, person.personal_number, issued, birthday_at(issued, 10), province_of(person, issued))
    post = luck.choice(_POSTS)
    specimen = Specimen(_CODE, _VARIANT, [], {
        "document_number": number,
        "full_name": person.name.upper(),
        "nationality": "VIỆT NAM / VIETNAMESE",
        "date_of_birth": person.born.isoformat(),
        "place_of_birth": book.place_of_birth,
        "sex": person.sex,
        "personal_number": book.personal,
        "issued_on": issued.isoformat(),
        "expires_on": book.expires_on.isoformat(),
        "issuing_agency": post[0],
    })  # fmt: skip
    sheet = cards.copy_sheet(specimen, luck.choice((fonts, luck.choice(sans_families()))))
    zoom = luck.choice((1.15, 1.25, 1.35))
    left, top = luck.uniform(10, 200 - zoom * PASSPORT_WIDTH), luck.uniform(16, 30)
    upper = Face(specimen, sheet, luck, left, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT)
    lower = Face(specimen, sheet, luck, left, top + zoom * PASSPORT_HEIGHT, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT)
    upper.ground(_PAPER, _TINT, 0.4)
    upper.lines(("Chữ ký người mang hộ chiếu", "Signature of bearer"), 62.5, 66, size=7.4, style=Style.REGULAR)
    upper.signature(62.5, 57, 30)
    _draw_page(lower, book, post)
    if luck.random() < 0.5:
        cards.photocopy(sheet)
    return specimen


def _draw_page(face: Face, book: Book, post: tuple[str, str]) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.label_colour = 5.2, 7.6, _PLUM
    face.print("HỘ CHIẾU / PASSPORT", 120, 3, size=9.4, style=Style.BOLD, align="right", colour=_PLUM)
    face.lines((NATIONAL_TITLE,), 5, 2.6, size=6.4, align="left")
    face.lines((NATIONAL_TITLE_EN,), 5, 5.4, size=5.6, style=Style.REGULAR, align="left")
    face.photograph(88, 12, 32, 41)
    person, below = book.person, partial(face.entry, below=True)
    first, second, third, right = 5.0, 33.0, 60.0, 86.0
    below(_both("Loại", "Type"), "P", first, 11, field="", right=second)
    y = 1.6 + below(_both("Mã nước", "Code of state"), "VNM", second, 11, field="", right=third)
    y = 1.6 + below(
        _both("Họ và tên", "Full name"), person.name.upper(), first, y, field="full_name", right=right, size=9
    )
    sex = "Nam / M" if person.sex == "Nam" else "Nữ / F"
    below(_both("Ngày sinh", "Date of birth"), f"{person.born:%d-%m-%Y}", first, y, field="date_of_birth", right=second)
    below(_both("Giới tính", "Sex"), sex, second, y, field="sex", right=third)
    y = 1.6 + below(_both("Nơi sinh", "Place of birth"), book.place_of_birth, third, y, field="place_of_birth",
                    right=right)  # fmt: skip
    below(_both("Quốc tịch", "Nationality"), "VIỆT NAM / VIETNAMESE", first, y, field="nationality", right=52)
    y = 1.6 + below(_both("Số GCMND/CCCD", "ID card No."), book.personal, 54, y, field="personal_number", right=right)
    below(_both("Ngày cấp", "Date of issue"), f"{book.issued_on:%d-%m-%Y}", first, y, field="issued_on", right=second)
    y = 1.6 + below(_both("Có giá trị đến", "Date of expiry"), f"{book.expires_on:%d-%m-%Y}", 40, y,
                    field="expires_on", right=right)  # fmt: skip
    y = below(_both("Nơi cấp", "Place of issue"), post[0], first, y, field="issuing_agency", right=right)
    face.print(post[1], first, y, size=5.4, style=Style.ITALIC)
    below(_both("Số hộ chiếu", "Passport No."), book.number, 90, 55, field="document_number", right=122, size=10)
    face.mark_specimen(112, 66)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71.5, 111.8, 6.2)


TEMPLATES = (Template(_CODE, _VARIANT, draw_embassy, held_out=True),)
