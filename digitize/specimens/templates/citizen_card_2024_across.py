"""Identity cards since 01/7/2024 with both sides beside each other on one sheet across, of a printing run that sets the
English of a label below it and the values to its right."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, ink
from digitize.specimens.card_values import card_zone
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import CODE, Holder, common_fields, make_holder, national_titles

# Its name begins as those of all cards of 2024 do: they have a code and a zone.
_VARIANT = "citizen_card-2024-across"
_PAPER, _TINT = (238, 244, 240), (180, 210, 195)
_SLATE: Colour = (50, 70, 110)


def draw_across(luck: Random, fonts: FontFamily) -> Specimen:
    """The back at the left, the front at the right: the order in which they lay on the glass."""
    holder = make_holder(luck, date(2024, 7, 1), 860, kinds=luck.random() < 0.5, born=(1945, 2012))
    specimen = Specimen(CODE, _VARIANT, [], common_fields(holder) | {
        "place_of_birth": holder.place_of_birth, "issuing_agency": "BỘ CÔNG AN",
    })  # fmt: skip
    sheet = Sheet(297, 210, cards.card_fonts(luck))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    zoom, gap = luck.choice((1.45, 1.55)), luck.uniform(5, 10)
    left = (sheet.width_mm - 2 * zoom * CARD_WIDTH - gap) / 2
    top = luck.uniform(16, 178 - zoom * CARD_HEIGHT)
    beside = left + zoom * CARD_WIDTH + gap
    _draw_back(Face(specimen, sheet, luck, left, top + luck.uniform(-3, 3), zoom), holder)
    _draw_front(Face(specimen, sheet, luck, beside, top, zoom), holder)
    if luck.random() < 0.4:
        cards.photocopy(sheet)
    return specimen


def _row(face: Face, x: float, y: float, label: tuple[str, str], told: tuple[str, str], *, stop: float,
         right: float, size: float = 6.8) -> float:  # fmt: skip
    """Both languages of the label below each other, the value at the stop; answers where the next row would go."""
    face.print(label[0], x, y, size=5.2, colour=_SLATE)
    face.print(label[1], x, y + 2.1, size=4.4, style=Style.ITALIC, colour=_SLATE)
    value, field = told
    end = face.value(value, stop, stop, y + 0.3, field=field, right=right, size=size)
    return max(end, y + 4.2) + 0.5


def _draw_front(face: Face, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.value_style, person = Style.REGULAR, holder.person
    face.emblem(9, 8, 5.4)
    y = national_titles(face, 49, 1.8, 66, english=True, size=6.0)
    face.print("CĂN CƯỚC", 49, y + 0.2, size=10, style=Style.BOLD, align="centre", colour=RED)
    face.print("IDENTITY CARD", 49, y + 4.6, size=5.4, align="centre", colour=RED)
    face.photograph(3.4, 17.4, 19.2, 28.8)
    row = partial(_row, face, stop=51.5, right=84.4)
    x = 24.6
    y = row(x, 21, ("Số định danh cá nhân", "Personal identification number"),
            (person.personal_number, "personal_number"), size=8.4)  # fmt: skip
    y = row(x, y, ("Họ, chữ đệm và tên khai sinh", "Full name"), (person.name.upper(), "full_name"), size=6.6)
    y = row(x, y, ("Ngày, tháng, năm sinh", "Date of birth"), (f"{person.born:%d/%m/%Y}", "date_of_birth"))
    y = row(x, y, ("Giới tính", "Sex"), (person.sex, "sex"))
    row(x, y, ("Quốc tịch", "Nationality"), ("Việt Nam", "nationality"))
    face.mark_specimen(4, 50)


def _draw_back(face: Face, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.value_style = Style.REGULAR
    left_of_code = face.qr(holder.payload, 84.6, 1.8, 17)
    row = partial(_row, face, stop=27.5, right=left_of_code - 1)
    y = row(3, 2.2, ("Nơi cư trú", "Place of residence"), (holder.residence, "residence"), size=6.2)
    y = row(3, y, ("Nơi đăng ký khai sinh", "Place of birth"), (holder.place_of_birth, "place_of_birth"), size=6.2)
    y = max(y, 20.5)
    dates = partial(_row, face, stop=35, right=66)
    y = dates(3, y, ("Ngày, tháng, năm cấp", "Date of issue"), (f"{holder.issued_on:%d/%m/%Y}", "issued_on"))
    y = dates(3, y, ("Ngày, tháng, năm hết hạn", "Date of expiry"), (holder.expiry, "expires_on"))
    face.print("BỘ CÔNG AN", 40, y + 0.4, size=6.2, style=Style.BOLD, align="centre", field="issuing_agency")
    face.print("MINISTRY OF PUBLIC SECURITY", 40, y + 2.9, size=4.6, align="centre")
    face.chip(70, 25.5)
    face.mark_specimen(4, 36.8)
    face.zone(card_zone(holder.person, holder.expires_on), 4.7, 39.8, 76.2, 4.2)


TEMPLATES = (Template(CODE, _VARIANT, draw_across, held_out=True),)
