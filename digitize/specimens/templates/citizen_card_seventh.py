"""Identity cards since 01/7/2024 (Circulars 16 and 17/2024/TT-BCA) as a commune certifies their copies for schools and
banks: both sides enlarged on A4 below each other, values below their labels in both languages, and among them the cards
of children under six, which have no photograph, so that the labels begin at the card's left edge."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards
from digitize.specimens.card_values import card_zone
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.copy_stamp import certify_copy
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, MOTTO_EN, NATIONAL_TITLE, NATIONAL_TITLE_EN
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import CODE, Holder, common_fields, make_holder

# Its name begins as those of all cards of this edition do: they have a code and a zone.
_VARIANT = f"{CODE}-2024-seventh"
_PAPER, _TINT = (236, 240, 232), (186, 206, 188)
_VIOLET: Colour = (66, 58, 132)
_both = partial(Label, parted="/", end="")


def draw_certified(luck: Random, fonts: FontFamily) -> Specimen:
    """Two of five are a child's; two thirds without colour."""
    child = luck.random() < 0.4
    born = (2021, 2023) if child else (1948, 2016)
    holder = make_holder(luck, date(2024, 7, 1), 850, kinds=luck.random() < 0.5, born=born)
    specimen = Specimen(CODE, _VARIANT, [], common_fields(holder) | {
        "place_of_birth": holder.place_of_birth, "issuing_agency": "BỘ CÔNG AN",
    })  # fmt: skip
    sheet = cards.copy_sheet(specimen, cards.card_fonts(luck))
    zoom, top = luck.choice((1.3, 1.45, 1.55)), luck.uniform(17, 26)
    left = luck.uniform(22, 186 - zoom * CARD_WIDTH)
    below = top + zoom * CARD_HEIGHT + luck.uniform(5, 12)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), holder, child=child)
    _draw_back(Face(specimen, sheet, luck, left + luck.uniform(-4, 4), below, zoom), holder)
    if luck.random() < 0.67:
        cards.photocopy(sheet)
    sheet.fonts = fonts
    certify_copy(sheet, holder.issued_on, luck, below + zoom * CARD_HEIGHT + luck.uniform(6, 12))
    return specimen


def _draw_front(face: Face, holder: Holder, *, child: bool) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_colour, face.label_size, face.value_size = _VIOLET, 5.4, 7.2
    face.emblem(10, 8.8, 6)
    y = face.lines((NATIONAL_TITLE, MOTTO), 50, 2.0, size=6.2, within=64)
    y = face.lines((NATIONAL_TITLE_EN, MOTTO_EN), 50, y, size=4.6, style=Style.REGULAR, within=64)
    face.print("CĂN CƯỚC", 50, y + 0.2, size=10.4, style=Style.BOLD, align="centre", colour=RED)
    face.print("IDENTITY CARD", 50, y + 4.6, size=5.8, style=Style.BOLD, align="centre", colour=RED)
    x, second, right = 5.0, 50.0, 84.0
    if not child:
        face.photograph(4, 18.4, 19.4, 29)
        x, second = 26.0, 62.0
    below, person, y = partial(face.entry, below=True), holder.person, 21.0
    y = below(_both("Số định danh cá nhân", "Personal identification number"), person.personal_number, x, y,
              field="personal_number", right=right, size=9.4) + 0.7  # fmt: skip
    y = below(_both("Họ, chữ đệm và tên khai sinh", "Full name"), person.name.upper(), x, y, field="full_name",
              right=right, size=7.8) + 0.7  # fmt: skip
    below(_both("Giới tính", "Sex"), person.sex, second + 6, y, field="sex", right=right)
    y = below(_both("Ngày, tháng, năm sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y, field="date_of_birth",
              right=second + 5) + 0.7  # fmt: skip
    below(_both("Quốc tịch", "Nationality"), "Việt Nam", x, y, field="nationality", right=right)
    face.mark_specimen(77, 51)


def _draw_back(face: Face, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_colour, face.label_size, face.value_size = _VIOLET, 5.4, 6.8
    right = face.qr(holder.payload, 84.4, 2, 18) - 1
    below, x = partial(face.entry, below=True), 4.0
    y = below(_both("Nơi cư trú", "Place of residence"), holder.residence, x, 2.2, field="residence", right=right)
    y = below(_both("Nơi đăng ký khai sinh", "Place of birth"), holder.place_of_birth, x, y + 0.5,
              field="place_of_birth", right=right)  # fmt: skip
    y = max(y + 0.6, 19.5)
    expires = _both("Ngày, tháng, năm hết hạn", "Date of expiry")
    below(_both("Ngày, tháng, năm cấp", "Date of issue"), f"{holder.issued_on:%d/%m/%Y}", x, y, field="issued_on",
          right=36)  # fmt: skip
    y = below(expires, holder.expiry, x, y + 5.6, field="expires_on", right=44)
    face.print("BỘ CÔNG AN", 50, 30.4, size=6.6, style=Style.BOLD, align="centre", field="issuing_agency")
    face.print("MINISTRY OF PUBLIC SECURITY", 50, 33.2, size=4.8, align="centre")
    face.chip(70, 26)
    face.mark_specimen(4, 36.6)
    face.zone(card_zone(holder.person, holder.expires_on), 4.7, 39.8, 76.2, 4.2)


TEMPLATES = (Template(CODE, _VARIANT, draw_certified),)
