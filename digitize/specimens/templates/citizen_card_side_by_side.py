"""Citizen cards with chip, both sides beside each other on one sheet across, as offices scan a wallet's cards; of a
printing run with its own spacing."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, ink
from digitize.specimens.card_values import card_zone
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import (
    CODE,
    INDEX_FINGERS,
    Holder,
    common_fields,
    make_holder,
    national_titles,
)

# Its name begins as those of all cards with chip do: they have a code and a zone.
_VARIANT = "citizen_card-chip-side_by_side"
_PAPER, _TINT = (222, 238, 240), (160, 205, 210)
_DIRECTOR = ("CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI")
_DIRECTOR_EN = ("DIRECTOR GENERAL OF THE POLICE DEPARTMENT", "FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER")
_both = partial(Label, parted="/")


def draw_side_by_side(luck: Random, fonts: FontFamily) -> Specimen:
    """The front at the left, the back at the right and not quite at the same height."""
    holder = make_holder(luck, date(2021, 3, 1), 1200, kinds=luck.random() < 0.5, born=(1948, 2006))
    specimen = Specimen(CODE, _VARIANT, [], common_fields(holder) | {
        "home_town": holder.home_town, "identifying_marks": holder.mark,
        "signer_title": " ".join(_DIRECTOR), "signer_name": holder.signer,
    })  # fmt: skip
    sheet = Sheet(297, 210, cards.card_fonts(luck))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    zoom, gap = luck.choice((1.4, 1.5)), luck.uniform(6, 12)
    left = (sheet.width_mm - 2 * zoom * CARD_WIDTH - gap) / 2
    top = luck.uniform(18, 180 - zoom * CARD_HEIGHT)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), holder)
    beside = left + zoom * CARD_WIDTH + gap
    _draw_back(Face(specimen, sheet, luck, beside, top + luck.uniform(-4, 4), zoom), holder)
    if luck.random() < 0.4:
        cards.photocopy(sheet)
    return specimen


def _draw_front(face: Face, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.emblem(11, 9.5, 6.2)
    left_of_code = face.qr(holder.payload, 84.4, 2.2, 15.5)
    middle, within = (18.5 + left_of_code) / 2, left_of_code - 19.5
    y = national_titles(face, middle, 1.8, within, english=True, size=5.8)
    face.lines(("CĂN CƯỚC CÔNG DÂN",), middle, y + 0.5, size=8.6, colour=RED, within=within)
    face.lines(("Citizen Identity Card",), middle, y + 4.2, size=5.2, style=Style.ITALIC, colour=RED)
    face.photograph(3, 18.2, 19.5, 26)
    face.value_style, face.label_size, face.value_size = Style.REGULAR, 5.4, 7.0
    person, x, right = holder.person, 24.5, 84.0
    y = face.entry(_both("Số", "No."), person.personal_number, x + 8, 20.2, field="personal_number", right=right,
                   size=9.8)  # fmt: skip
    y = face.entry(_both("Họ và tên", "Full name"), person.name.upper(), x, y + 0.8, field="full_name", right=right)
    face.entry(_both("Giới tính", "Sex"), person.sex, x + 39, y + 0.7, field="sex", right=right)
    y = face.entry(_both("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.7, field="date_of_birth",
                   right=x + 38)  # fmt: skip
    y = face.entry(_both("Quốc tịch", "Nationality"), "Việt Nam", x, y + 0.7, field="nationality", right=right)
    y = face.entry(_both("Quê quán", "Place of origin"), holder.home_town, x, y + 0.7, field="home_town", right=right)
    face.entry(_both("Nơi thường trú", "Place of residence"), holder.residence, x, y + 0.7, field="residence",
               right=right, below=True)  # fmt: skip
    face.print("Có giá trị đến/", 12.8, 44.8, size=4.8, align="centre")
    face.print("Date of expiry:", 12.8, 46.8, size=4.6, style=Style.ITALIC, align="centre")
    face.print(holder.expiry, 12.8, 48.8, size=6, align="centre", field="expires_on")
    face.mark_specimen(77.5, 51.6)


def _draw_back(face: Face, holder: Holder) -> None:
    """Names of the fingers above their prints, the chip below the marks, the officer in the middle."""
    face.ground(_PAPER, _TINT, 0.45)
    face.value_style, face.label_size = Style.REGULAR, 5.2
    y = face.entry(_both("Đặc điểm nhận dạng", "Personal identification", end=" :"), holder.mark, 3, 2.6,
                   field="identifying_marks", right=53, below=True, size=6.4)  # fmt: skip
    y = face.entry(_both("Ngày, tháng, năm", "Date, month, year"), f"{holder.issued_on:%d/%m/%Y}", 3, y + 0.8,
                   field="issued_on", right=53, size=6.8)  # fmt: skip
    y = face.lines(_DIRECTOR, 36, y + 1, size=5, within=36, field="signer_title")
    face.lines(_DIRECTOR_EN, 36, y, size=4, style=Style.REGULAR, within=36)
    face.chip(3.4, 17.5)
    for at, (finger, english) in enumerate(INDEX_FINGERS):
        x = 56 + 14.6 * at
        face.lines((finger,), x + 6.8, 2.4, size=4.8, style=Style.REGULAR)
        face.lines((english,), x + 6.8, 4.5, size=4.2, style=Style.ITALIC)
        face.fingerprint(x, 7, 13.6, 17)
    face.print(holder.signer, 38, 35, size=6.4, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(38, 29.5, 16)
    face.seal("BỘ CÔNG AN CỤC CẢNH SÁT QLHC VỀ TTXH", 29, 28.4, 6.2)
    face.mark_specimen(78, 34)
    face.zone(card_zone(holder.person, holder.expires_on), 4.7, 39.6, 76.2, 4.25)


TEMPLATES = (Template(CODE, _VARIANT, draw_side_by_side),)
