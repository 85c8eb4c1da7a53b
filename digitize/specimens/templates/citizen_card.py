"""Citizen cards with chip (Circular 06/2021/TT-BCA) and identity cards (Circular 17/2024/TT-BCA): both sides, by
themselves or copied on one sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import (
    NO_EXPIRY,
    card_expiry,
    card_zone,
    identifying_mark,
    kinds_of_units,
    province_of,
    residence_in,
    short_units,
)
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, MOTTO_EN, NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template

CODE = "citizen_card"
INDEX_FINGERS = (("Ngón trỏ trái", "Left index finger"), ("Ngón trỏ phải", "Right index finger"))
_DIRECTOR = ("CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH", "VỀ TRẬT TỰ XÃ HỘI")
_DIRECTOR_EN = ("DIRECTOR GENERAL OF THE POLICE DEPARTMENT", "FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER")
# The ages at which a card is changed, before and under the Law on Identity Cards 2023 (Article 21).
_LAW_OF_2023 = date(2024, 7, 1)
_AGES = ((25, 40, 60), (14, 25, 40, 60))
_CHIP_PAPER, _CHIP_TINT = (226, 240, 236), (150, 200, 195)
_NEW_PAPER, _NEW_TINT = (240, 240, 228), (190, 205, 175)
_VIOLET: Colour = (70, 62, 140)


@dataclass(frozen=True)
class Holder:
    """Somebody and what a card says of them. `old_number` is on no side: only the code tells it."""

    person: Person
    issued_on: date
    expires_on: date | None
    home_town: str
    residence: str
    place_of_birth: str
    mark: str
    old_number: str
    signer: str

    @property
    def expiry(self) -> str:
        """As printed."""
        return f"{self.expires_on:%d/%m/%Y}" if self.expires_on else NO_EXPIRY

    @property
    def payload(self) -> str:
        """What the QR code says (ocr/citizen_qr.py)."""
        p = self.person
        return "|".join((p.personal_number, self.old_number, p.name, f"{p.born:%d%m%Y}", p.sex, self.residence,
                         f"{self.issued_on:%d%m%Y}"))  # fmt: skip


def make_holder(luck: Random, since: date, days: int, *, kinds: bool, born: tuple[int, int]) -> Holder:
    """`kinds`: units are printed with "xã", "huyện", "tỉnh" before them."""
    person = people.make_person(luck, born_between=born)
    issued = people.date_after(luck, since, days)
    units = kinds_of_units if kinds else short_units

    def alone(unit_of: str) -> str:
        text = units(luck, unit_of, issued)
        return text[0].upper() + text[1:]

    province = province_of(person, issued)
    lives = luck.choice((province, province, province_of(people.make_person(luck, born_between=born), issued)))
    # Whoever came of age after 2016 never had one of nine digits.
    had_one = person.born.year < 2002 and luck.random() < 0.7
    old = f"{luck.randint(10, 385):03d}{luck.randrange(1_000_000):06d}" if had_one else ""
    signer = people.make_person(luck, born_between=(1962, 1975), sex="Nam").name
    return Holder(
        person, issued, card_expiry(person.born, issued, _AGES[issued >= _LAW_OF_2023]), alone(province),
        residence_in(luck, units(luck, lives, issued)), alone(province), identifying_mark(luck), old, signer,
    )  # fmt: skip


def common_fields(holder: Holder) -> dict[str, str]:
    """What every edition prints."""
    person = holder.person
    return {
        "personal_number": person.personal_number,
        "full_name": person.name.upper(),
        "date_of_birth": person.born.isoformat(),
        "sex": person.sex,
        "nationality": "Việt Nam",
        "residence": holder.residence,
        "expires_on": holder.expires_on.isoformat() if holder.expires_on else NO_EXPIRY,
        "issued_on": holder.issued_on.isoformat(),
    }


Side = Callable[[Face, Holder], None]


@dataclass(frozen=True)
class Setting:
    """How one printing run sets its labels: what parts the languages, and which values stand below their labels."""

    parted: str = " / "
    below: bool = False
    number_size: float = 9.5


def draw_sides(specimen: Specimen, luck: Random, sides: tuple[Side, Side], holder: Holder, *, copied: bool) -> None:
    """The front and the back, each on a sheet of the card's size, or below each other on an A4 sheet, enlarged."""
    fonts = cards.card_fonts(luck)
    if not copied:
        for side in sides:
            side(Face(specimen, cards.card_sheet(specimen, fonts), luck), holder)
        return
    sheet = cards.copy_sheet(specimen, fonts)
    zoom = luck.choice((1.4, 1.6, 1.75))
    left, top = (sheet.width_mm - zoom * cards.CARD_WIDTH) / 2 + luck.uniform(-12, 12), luck.uniform(22, 40)
    for at, side in enumerate(sides):
        side(
            Face(specimen, sheet, luck, left, top + at * (zoom * cards.CARD_HEIGHT + luck.uniform(8, 20)), zoom), holder
        )
    if luck.random() < 0.5:
        cards.photocopy(sheet)


def national_titles(face: Face, middle: float, y: float, within: float, *, english: bool, size: float = 6.2) -> float:
    """National title and motto, in both languages where the card has both; answers where they end."""
    y = face.lines((NATIONAL_TITLE,), middle, y, size=size, within=within)
    y = face.lines((MOTTO,), middle, y, size=size, style=Style.BOLD, within=within)
    if english:
        y = face.lines((NATIONAL_TITLE_EN, MOTTO_EN), middle, y, size=0.76 * size, style=Style.REGULAR, within=within)
    return y


def draw_chip(luck: Random, fonts: FontFamily, *, variant: str, how: Setting, copied: bool = False) -> Specimen:
    """The card with chip of 2021 to June 2024: QR code on its front, zone on its back."""
    holder = make_holder(luck, date(2021, 1, 4), 1270, kinds=False, born=(1945, 2006))
    specimen = Specimen(CODE, variant, [], common_fields(holder) | {
        "home_town": holder.home_town, "identifying_marks": holder.mark,
        "signer_title": " ".join(_DIRECTOR), "signer_name": holder.signer,
    })  # fmt: skip
    draw_sides(specimen, luck, (partial(_chip_front, how=how), partial(_chip_back, how=how)), holder, copied=copied)
    return specimen


def _chip_front(face: Face, holder: Holder, *, how: Setting) -> None:
    face.ground(_CHIP_PAPER, _CHIP_TINT, 0.5)
    face.emblem(8.5, 8.5, 5.6)
    left_of_code = face.qr(holder.payload, 84.8, 1.6, 16.5)
    middle, within = (15.5 + left_of_code) / 2, left_of_code - 16.5
    y = national_titles(face, middle, 2.2, within, english=True)
    face.print(
        "CĂN CƯỚC CÔNG DÂN", middle, y + 0.3, size=9.5, style=Style.BOLD, align="centre", colour=RED, within=within
    )
    face.print("Citizen Identity Card", middle, y + 4.3, size=5.6, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(3.5, 18, 20.5, 27)
    _chip_values(face, holder, how)
    _chip_expiry(face, holder, how)
    face.mark_specimen(77.5, 51.6)


def _chip_values(face: Face, holder: Holder, how: Setting) -> None:
    person, x, right = holder.person, 26.5, 84.0
    both = partial(Label, parted=how.parted)
    y = face.entry(both("Số", "No."), person.personal_number, x, 22.4, field="personal_number", right=right,
                   size=how.number_size)  # fmt: skip
    y = face.entry(both("Họ và tên", "Full name"), person.name.upper(), x, max(y, 25.6), field="full_name", right=right,
                   below=True, size=7.8)  # fmt: skip
    y = face.entry(both("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.1, field="date_of_birth",
                   right=right)  # fmt: skip
    face.entry(both("Giới tính", "Sex"), person.sex, x, y + 0.1, field="sex", right=right)
    y = face.entry(both("Quốc tịch", "Nationality"), "Việt Nam", x + 22.5, y + 0.1, field="nationality", right=right)
    y = face.entry(both("Quê quán", "Place of origin"), holder.home_town, x, y + 0.1, field="home_town", right=right,
                   below=True)  # fmt: skip
    face.entry(both("Nơi thường trú", "Place of residence"), holder.residence, x, y + 0.1, field="residence",
               right=right, below=how.below)  # fmt: skip


def _chip_expiry(face: Face, holder: Holder, how: Setting) -> None:
    """Under the photograph; the two languages below each other, or one after the other."""
    face.label_size, x = 5.0, 2.4
    if how.below:
        face.print("Có giá trị đến:", x, 45.8, size=5.0)
        begin = x + face.width_of("Có giá trị đến: ", 5.0)
        face.print(holder.expiry, begin, 45.8, size=5, style=Style.BOLD, field="expires_on", within=25.5 - begin)
        face.print("Date of expiry", x, 48.2, size=4.7, style=Style.ITALIC)
        return
    face.print("Có giá trị đến /", x, 45.6, size=5.0)
    face.print("Date of expiry:", x, 47.7, size=4.7, style=Style.ITALIC)
    face.value(holder.expiry, x, x, 49.8, field="expires_on", right=26, size=6.4)


def _chip_back(face: Face, holder: Holder, *, how: Setting) -> None:
    face.ground(_CHIP_PAPER, _CHIP_TINT, 0.5)
    both = partial(Label, parted=how.parted)
    y = face.entry(both("Đặc điểm nhận dạng", "Personal identification"), holder.mark, 3.5, 2.2,
                   field="identifying_marks", right=54, below=not how.below, size=6.6)  # fmt: skip
    y = face.entry(both("Ngày, tháng, năm", "Date, month, year"), f"{holder.issued_on:%d/%m/%Y}", 8, max(y, 6.6),
                   field="issued_on", right=54)  # fmt: skip
    y = face.lines(_DIRECTOR, 34, y + 0.4, size=5.4, field="signer_title")
    y = face.lines(_DIRECTOR_EN, 34, y, size=4.0, within=36)
    face.chip(3.5, 15)
    for at, (finger, english) in enumerate(INDEX_FINGERS):
        x = 56 + 14.6 * at
        face.fingerprint(x, 3, 13.6, 16)
        face.lines((finger,), x + 6.8, 19.8, size=4.8, style=Style.REGULAR)
        face.lines((english,), x + 6.8, 21.9, size=4.4, style=Style.ITALIC)
    face.print(holder.signer, 34, 35.2, size=6.2, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(34, 29.5, 17)
    face.seal("BỘ CÔNG AN CỤC CẢNH SÁT QLHC VỀ TTXH", 25, 28.2, 6.2)
    face.mark_specimen(78, 33.5)
    face.zone(card_zone(holder.person, holder.expires_on), 4.7, 39.4, 76.2, 4.3)


def draw_identity(luck: Random, fonts: FontFamily, *, variant: str, how: Setting, copied: bool = False) -> Specimen:
    """The identity card since 01/7/2024: place of residence, code and zone on its back, no fingerprints."""
    holder = make_holder(luck, date(2024, 7, 1), 860, kinds=luck.random() < 0.5, born=(1945, 2017))
    specimen = Specimen(CODE, variant, [], common_fields(holder) | {
        "place_of_birth": holder.place_of_birth, "issuing_agency": "BỘ CÔNG AN",
    })  # fmt: skip
    sides = (partial(_identity_front, how=how), partial(_identity_back, how=how))
    draw_sides(specimen, luck, sides, holder, copied=copied)
    return specimen


def _identity_front(face: Face, holder: Holder, *, how: Setting) -> None:
    face.ground(_NEW_PAPER, _NEW_TINT, 0.5)
    face.label_colour, person = _VIOLET, holder.person
    face.emblem(10, 9, 6)
    y = national_titles(face, 50, 2.4, 66, english=True)
    face.print("CĂN CƯỚC", 50, y + 0.3, size=11, style=Style.BOLD, align="centre", colour=RED)
    face.print("IDENTITY CARD", 50, y + 5, size=6, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(4.5, 18.5, 20, 30)
    x, right, both = 28.0, 84.0, partial(Label, parted=how.parted)
    y = face.entry(both("Số định danh cá nhân", "Personal identification number"), person.personal_number, x, 22,
                   field="personal_number", right=right, below=True, size=how.number_size)  # fmt: skip
    y = face.entry(both("Họ, chữ đệm và tên khai sinh", "Full name"), person.name.upper(), x, y + 0.6,
                   field="full_name", right=right, below=True, size=8)  # fmt: skip
    face.entry(both("Ngày, tháng, năm sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.8,
               field="date_of_birth", right=65, below=True)  # fmt: skip
    y = face.entry(both("Giới tính", "Sex"), person.sex, 67, y + 0.8, field="sex", right=right, below=True)
    face.entry(both("Quốc tịch", "Nationality"), "Việt Nam", x, y + 0.8, field="nationality", right=right,
               below=not how.below)  # fmt: skip
    face.mark_specimen(77, 51)


def _identity_back(face: Face, holder: Holder, *, how: Setting) -> None:
    face.ground(_NEW_PAPER, _NEW_TINT, 0.5)
    face.label_colour = _VIOLET
    right = face.qr(holder.payload, 84.6, 2, 18) - 0.8
    x, both = 3.5, partial(Label, parted=how.parted)
    y = face.entry(both("Nơi cư trú", "Place of residence"), holder.residence, x, 2.4, field="residence", right=right,
                   below=True)  # fmt: skip
    y = face.entry(both("Nơi đăng ký khai sinh", "Place of birth"), holder.place_of_birth, x, y + 0.5,
                   field="place_of_birth", right=right, below=True)  # fmt: skip
    issued, expires = f"{holder.issued_on:%d/%m/%Y}", holder.expiry
    labels = ("Ngày, tháng, năm cấp", "Date of issue"), ("Ngày, tháng, năm hết hạn", "Date of expiry")
    y = face.entry(both(*labels[0]), issued, x, max(y, 19), field="issued_on", right=64, below=how.below)
    y = face.entry(both(*labels[1]), expires, x, y + 0.4, field="expires_on", right=64, below=how.below)
    face.print(
        "BỘ CÔNG AN", 30, y + 0.6, size=6.6, style=Style.BOLD, align="centre", colour=_VIOLET, field="issuing_agency"
    )
    face.print("MINISTRY OF PUBLIC SECURITY", 30, y + 3.2, size=5, align="centre", colour=_VIOLET)
    face.chip(69, 26.5)
    face.mark_specimen(4, 36.5)
    face.zone(card_zone(holder.person, holder.expires_on), 4.7, 39.8, 76.2, 4.2)


TEMPLATES = (
    Template(CODE, "citizen_card-chip", partial(draw_chip, variant="citizen_card-chip", how=Setting())),
    Template(CODE, "citizen_card-chip-copy",
             partial(draw_chip, variant="citizen_card-chip-copy", how=Setting(), copied=True)),
    Template(CODE, "citizen_card-2024", partial(draw_identity, variant="citizen_card-2024", how=Setting())),
    Template(CODE, "citizen_card-chip-below",
             partial(draw_chip, variant="citizen_card-chip-below", how=Setting("/ ", True, 8.4))),
    Template(CODE, "citizen_card-2024-copy",
             partial(draw_identity, variant="citizen_card-2024-copy", how=Setting("/", True, 9.0), copied=True)),
)  # fmt: skip
