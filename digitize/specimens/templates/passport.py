"""Passports (TD3): data pages of 2005, of 2022 without place of birth and of 2023 with it, with a cover or copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at, passport_zone, province_of
from digitize.specimens.cards import PASSPORT_HEIGHT, PASSPORT_WIDTH, Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template

_CODE = "passport"
_GOLD: Colour = (222, 188, 100)
_PAPER, _TINT = (238, 236, 240), (200, 205, 225)
_COVERS: Sequence[Colour] = ((24, 78, 62), (38, 34, 82))
_AGENCY, _AGENCY_EN = "Cục Quản lý xuất nhập cảnh", "Immigration Department"
_REQUEST = (
    "Đề nghị các nhà chức trách hữu quan cho phép người mang",
    "hộ chiếu này được đi lại dễ dàng và dành cho đương sự",
    "mọi sự giúp đỡ, bảo vệ cần thiết.",
    "Requests all those whom it may concern to allow the bearer",
    "to pass freely and to afford assistance and protection.",
)


@dataclass(frozen=True)
class Book:
    """One passport. `personal` is what its field of the national number holds: nine digits before 2016."""

    person: Person
    number: str
    personal: str
    issued_on: date
    expires_on: date
    place_of_birth: str


@dataclass(frozen=True)
class Edition:
    """How one edition prints: the letters its numbers begin with, its figures, the form of its dates, its labels."""

    since: date
    days: int
    letters: str
    figures: int
    day: str
    number: Label
    name: Label
    personal: Label
    split_name: bool = False
    place_of_birth: bool = True
    old_numbers: bool = False


_OLD = Edition(
    date(2008, 1, 7), 4700, "BC", 7, "%d / %m / %Y", Label("Số hộ chiếu", "Passport N°", end=""),
    Label("Họ và tên", "Full name", end=""), Label("Số GCMND", "ID card N°", end=""), old_numbers=True,
)  # fmt: skip
_WITHOUT_PLACE = Edition(
    date(2022, 7, 1), 180, "CK", 7, "%d/%m/%Y", Label("Số hộ chiếu", "Passport No.", end=""),
    Label("Họ và tên", "Full name", end=""), Label("Số ĐDCN/CMND", "ID No.", end=""), place_of_birth=False,
)  # fmt: skip
_SPLIT = Edition(
    date(2023, 1, 3), 1300, "EP", 8, "%d/%m/%Y", Label("Số hộ chiếu", "Passport No.", end=""),
    Label("Họ", "Surname", end=""), Label("Số định danh cá nhân", "Personal No.", end=""), split_name=True,
)  # fmt: skip
_COPIED = Edition(
    date(2023, 1, 3), 1300, "EP", 8, "%d/%m/%Y", Label("Số", "Passport No", "/ "),
    Label("Họ, chữ đệm và tên", "Full name", "/ "), Label("Số ĐDCN", "Personal identification number", "/ "),
)  # fmt: skip


def _make_book(luck: Random, edition: Edition) -> Book:
    issued = people.date_after(luck, edition.since, edition.days)
    # Nobody had a certificate of nine digits before the age of 14.
    person = people.make_person(luck, born_between=(1945, issued.year - 15 if edition.old_numbers else 2018))
    # A child's passport is good for five years (Law on Exit and Entry 2019, Article 7).
    years = 10 if birthday_at(person.born, 14) <= issued else 5
    personal = f"{luck.randint(10, 385):03d}{luck.randrange(1_000_000):06d}" if edition.old_numbers else ""
    return Book(
        person, luck.choice(edition.letters) + f"{luck.randrange(10**edition.figures):0{edition.figures}d}",
        personal or person.personal_number, issued, birthday_at(issued, years), province_of(person, issued).upper(),
    )  # fmt: skip


def _fields(book: Book, edition: Edition) -> dict[str, str]:
    person = book.person
    surname, _, given = person.name.upper().partition(" ")
    names = {"surname": surname, "given_names": given} if edition.split_name else {"full_name": person.name.upper()}
    return names | {
        "document_number": book.number,
        "nationality": "VIỆT NAM / VIETNAMESE",
        "date_of_birth": person.born.isoformat(),
        **({"place_of_birth": book.place_of_birth} if edition.place_of_birth else {}),
        "sex": person.sex,
        "personal_number": book.personal,
        "issued_on": book.issued_on.isoformat(),
        "expires_on": book.expires_on.isoformat(),
        "issuing_agency": _AGENCY,
    }


def draw_page(luck: Random, fonts: FontFamily, *, variant: str, edition: Edition, cover: bool = False) -> Specimen:
    """The data page alone, or after the cover."""
    book = _make_book(luck, edition)
    specimen = Specimen(_CODE, variant, [], _fields(book, edition))
    family = luck.choice((fonts, cards.card_fonts(luck)))
    if cover:
        _draw_cover(specimen, luck, family)
    sheet = cards.card_sheet(specimen, family, PASSPORT_WIDTH, PASSPORT_HEIGHT)
    _draw_data(Face(specimen, sheet, luck, width=PASSPORT_WIDTH, height=PASSPORT_HEIGHT), book, edition)
    return specimen


def _draw_cover(specimen: Specimen, luck: Random, fonts: FontFamily) -> None:
    """The booklet closed: upright, gold on green until 2022, on violet since."""
    sheet = cards.card_sheet(specimen, fonts, PASSPORT_HEIGHT, PASSPORT_WIDTH)
    sheet.fill(0, 0, PASSPORT_HEIGHT, PASSPORT_WIDTH, _COVERS[1])
    face = Face(specimen, sheet, luck)
    face.lines((NATIONAL_TITLE, NATIONAL_TITLE_EN), 44, 14, size=9.5, colour=_GOLD, within=80)
    face.emblem(44, 58, 15)
    face.lines(("HỘ CHIẾU", "PASSPORT"), 44, 86, size=17, colour=_GOLD)
    face.print("MẪU", 76, 119, size=5, colour=_GOLD)


def _draw_data(face: Face, book: Book, edition: Edition) -> None:
    face.ground(_PAPER, _TINT, 0.5)
    face.label_size, face.value_size, face.value_style = 6.2, 8.6, _value_style(face.luck)
    face.lines((NATIONAL_TITLE, NATIONAL_TITLE_EN), 78, 3.2, size=7, within=84)
    face.print("HỘ CHIẾU", 21, 4, size=10, style=Style.BOLD, align="centre", colour=RED)
    face.print("PASSPORT", 21, 8.4, size=8.4, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(5, 16, 31, 41)
    first, second, third, right = 41.0, 76.0, 96.0, 121.0
    below = partial(face.entry, below=True)
    face.entry(Label("Loại", "Type", end=""), "P", first, 10.6, field="", right=second, below=True)
    face.entry(Label("Mã số", "Code", end=""), "VNM", 60, 10.6, field="", right=third, below=True)
    y = below(edition.number, book.number, 84, 10.6, field="document_number", right=right, size=10)
    y = _names(face, book, edition, first, y + 0.6, right)
    below(Label("Quốc tịch", "Nationality", end=""), "VIỆT NAM / VIETNAMESE", first, y, field="nationality", right=84)
    y = below(Label("Giới tính", "Sex", end=""), _sex(book.person), 92, y, field="sex", right=right) + 0.6
    born = f"{book.person.born:{edition.day}}"
    row = below(Label("Ngày sinh", "Date of birth", end=""), born, first, y, field="date_of_birth", right=second)
    if edition.place_of_birth:
        below(Label("Nơi sinh", "Place of birth", end=""), book.place_of_birth, second + 2, y, field="place_of_birth",
              right=right)  # fmt: skip
    y = row + 0.6
    below(Label("Ngày cấp", "Date of issue", end=""), f"{book.issued_on:{edition.day}}", first, y, field="issued_on",
          right=second)  # fmt: skip
    expires = f"{book.expires_on:{edition.day}}"
    label = Label("Có giá trị đến", "Date of expiry", end="")
    y = 0.6 + below(label, expires, second + 2, y, field="expires_on", right=right)
    below(edition.personal, book.personal, first, y, field="personal_number", right=second)
    y = below(
        Label("Nơi cấp", "Place of issue", end=""), _AGENCY, second + 2, y, field="issuing_agency", right=right + 3
    )
    face.print(_AGENCY_EN, second + 2, y, size=6.2)
    face.mark_specimen(5, 62)
    face.zone(passport_zone(book.person, book.number, book.personal, book.expires_on), 6.6, 71, 111.8, 6.4)


def _value_style(luck: Random) -> Style:
    """Some printers set the values in bold."""
    return luck.choice((Style.REGULAR, Style.BOLD))


def _names(face: Face, book: Book, edition: Edition, x: float, y: float, right: float) -> float:
    """The whole name, or surname and given names below each other."""
    name = book.person.name.upper()
    if not edition.split_name:
        return face.entry(edition.name, name, x, y, field="full_name", right=right, below=True, size=9.4) + 0.6
    surname, _, given = name.partition(" ")
    face.entry(edition.name, surname, x, y, field="surname", right=72, below=True, size=9.4)
    label = Label("Chữ đệm và tên", "Given names", end="")
    return face.entry(label, given, 74, y, field="given_names", right=right, below=True, size=9.4) + 0.6


def _sex(person: Person) -> str:
    return "NAM / M" if person.sex == "Nam" else "NỮ / F"


def draw_copy(luck: Random, fonts: FontFamily, *, variant: str) -> Specimen:
    """The booklet laid open on a copier: the page before above, the data page below, values beside their labels."""
    book = _make_book(luck, _COPIED)
    specimen = Specimen(_CODE, variant, [], _fields(book, _COPIED))
    sheet = cards.copy_sheet(specimen, cards.card_fonts(luck))
    zoom = luck.choice((1.2, 1.3, 1.4))
    left, top = (sheet.width_mm - zoom * PASSPORT_WIDTH) / 2 + luck.uniform(-8, 8), luck.uniform(20, 34)
    upper = Face(specimen, sheet, luck, left, top, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT)
    lower = Face(specimen, sheet, luck, left, top + zoom * PASSPORT_HEIGHT, zoom, PASSPORT_WIDTH, PASSPORT_HEIGHT)
    upper.ground(_PAPER, _TINT, 0.45)
    upper.lines(("BỘ TRƯỞNG BỘ CÔNG AN", "MINISTER OF PUBLIC SECURITY"), 62.5, 16, size=9)
    upper.lines(_REQUEST, 62.5, 32, size=8.4, style=Style.ITALIC)
    _draw_beside(lower, book)
    if luck.random() < 0.6:
        cards.photocopy(sheet)
    return specimen


def _draw_beside(face: Face, book: Book) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_size, face.value_size = 6.4, 8.0
    face.lines((NATIONAL_TITLE, NATIONAL_TITLE_EN), 62.5, 2.6, size=7, within=96)
    face.print("HỘ CHIẾU / PASSPORT", 5, 10.6, size=9, style=Style.BOLD, colour=RED)
    face.photograph(5, 17, 30, 40)
    x, right, person = 39.0, 121.0, book.person
    beside = partial(Label, parted="/ ")
    face.entry(beside("Loại", "Type"), "P", 54, 10.8, field="", right=right)
    face.entry(beside("Mã nước", "Code of state"), "VNM", 76, 10.8, field="", right=right)
    y = face.entry(_COPIED.number, book.number, x, 17, field="document_number", right=right) + 1
    y = face.entry(_COPIED.name, person.name.upper(), x, y, field="full_name", right=right) + 1
    y = face.entry(
        beside("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y, field="date_of_birth", right=right
    )
    y = face.entry(
        beside("Nơi sinh", "Place of birth"), book.place_of_birth, x, y + 1, field="place_of_birth", right=right
    )
    y = face.entry(beside("Giới tính", "Sex"), _sex(person), x, y + 1, field="sex", right=right) + 1
    y = face.entry(beside("Quốc tịch", "Nationality"), "VIỆT NAM / VIETNAMESE", x, y, field="nationality", right=right)
    y = face.entry(_COPIED.personal, book.personal, x, y + 1, field="personal_number", right=right) + 1
    face.entry(beside("Ngày cấp", "Date of issue"), f"{book.issued_on:%d/%m/%Y}", x, y, field="issued_on", right=right)
    y = face.entry(beside("Ngày hết hạn", "Date of expiry"), f"{book.expires_on:%d/%m/%Y}", x + 40, y,
                   field="expires_on", right=right)  # fmt: skip
    face.entry(beside("Cơ quan cấp", "Issuing authority"), _AGENCY, x, y + 1, field="issuing_agency", right=right)
    face.mark_specimen(5, 62)
    face.zone(passport_zone(person, book.number, book.personal, book.expires_on), 6.6, 71, 111.8, 6.4)


TEMPLATES = (
    Template(_CODE, "passport-2005", partial(draw_page, variant="passport-2005", edition=_OLD)),
    Template(_CODE, "passport-2022", partial(draw_page, variant="passport-2022", edition=_WITHOUT_PLACE)),
    Template(_CODE, "passport-2023", partial(draw_page, variant="passport-2023", edition=_SPLIT, cover=True)),
    Template(_CODE, "passport-copy", partial(draw_copy, variant="passport-copy")),
)
