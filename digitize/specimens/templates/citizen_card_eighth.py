"""Citizen cards with chip (Circular 06/2021/TT-BCA) as banks and employers keep them: both sides about as large as they
are, beside each other or below, on the upper half of an upright sheet; values in a regular face, the number in the
middle of its line, the residence told by house, alley or workers' quarter, and over all the stamp of the counter that
held the copy against the card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards
from digitize.specimens.card_values import card_zone
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.counter_stamp import stamp_compared
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.offices import STREETS
from digitize.specimens.sheet import RED
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
_VARIANT = f"{CODE}-chip-eighth"
_PAPER, _TINT = (228, 238, 236), (168, 204, 206)
_DIRECTOR = ("CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI")
_DIRECTOR_EN = ("DIRECTOR GENERAL OF THE POLICE DEPARTMENT", "FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER")
_both = partial(Label, parted=" / ")


def draw_copied(luck: Random, fonts: FontFamily) -> Specimen:
    """Three of four without colour; the stamp on most."""
    holder = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], common_fields(holder) | {
        "home_town": holder.home_town, "identifying_marks": holder.mark,
        "signer_title": " ".join(_DIRECTOR), "signer_name": holder.signer,
    })  # fmt: skip
    sheet = cards.copy_sheet(specimen, cards.card_fonts(luck))
    beside = luck.random() < 0.5
    zoom = luck.choice((1.0, 1.08)) if beside else luck.choice((1.0, 1.2, 1.3))
    gap, top = luck.uniform(3, 9), luck.uniform(16, 46)
    left = (sheet.width_mm - (2 * zoom * CARD_WIDTH + gap if beside else zoom * CARD_WIDTH)) / 2 + luck.uniform(-3, 3)
    back = (left + zoom * CARD_WIDTH + gap, top + luck.uniform(-2, 2)) if beside else (
        left + luck.uniform(-3, 3), top + zoom * CARD_HEIGHT + gap)  # fmt: skip
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), holder)
    _draw_back(Face(specimen, sheet, luck, *back, zoom), holder)
    if luck.random() < 0.75:
        cards.photocopy(sheet)
    if luck.random() < 0.8:
        sheet.fonts = fonts
        below = back[1] + zoom * CARD_HEIGHT + luck.uniform(8, 40)
        stamp_compared(sheet, holder.issued_on, luck, luck.uniform(20, 130), below)
    return specimen


def _make(luck: Random) -> Holder:
    """Somebody of a town or a village, with a home as the police write it without "số nhà" spelt out."""
    holder = make_holder(luck, date(2021, 2, 1), 1230, kinds=False, born=(1946, 2007))
    if luck.random() < 0.5:
        return holder
    _, _, units = holder.residence.partition(", ")
    home = luck.choice((
        f"Số {luck.randint(2, 98)} Ngõ {luck.randint(3, 420)}/{luck.randint(2, 60)} {luck.choice(STREETS)}",
        f"{luck.randint(2, 480)}/{luck.randint(1, 99)} {luck.choice(STREETS)}, Tổ {luck.randint(1, 60)}",
        f"Khu Tập Thể Nhà Máy Cơ Khí, Tổ {luck.randint(1, 40)}", f"Xóm Đình, Thôn {luck.randint(1, 9)}",
        f"Khu Vực {luck.choice(('Thới Bình', 'Thạnh Hòa', 'Bình Nhựt'))}, Ấp {luck.randint(1, 9)}",
    ))  # fmt: skip
    return replace(holder, residence=f"{home}, {units}")


def _draw_front(face: Face, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    face.value_style = Style.REGULAR
    face.emblem(9.6, 9, 6)
    left_of_code = face.qr(holder.payload, 84.6, 1.4, 15)
    middle, within = (17 + left_of_code) / 2, left_of_code - 18
    y = national_titles(face, middle, 1.6, within, english=True, size=5.9)
    face.lines(("CĂN CƯỚC CÔNG DÂN",), middle, y + 0.6, size=9.2, colour=RED, within=within)
    face.lines(("Citizen Identity Card",), middle, y + 4.3, size=5.4, style=Style.REGULAR, colour=RED)
    face.photograph(3, 17.6, 20, 26.6)
    face.label_size, face.value_size = 5.3, 7.2
    person, x, right, both = holder.person, 25.4, 84.4, _both
    face.value_style = Style.BOLD
    y = face.entry(both("Số", "No."), person.personal_number, x + 3, 21.4, field="personal_number", right=right,
                   size=10.4)  # fmt: skip
    face.value_style = Style.REGULAR
    y = face.entry(both("Họ và tên", "Full name"), person.name.upper(), x, y + 0.1, field="full_name", right=right,
                   below=True, size=8.2)  # fmt: skip
    y = face.entry(both("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.5, field="date_of_birth",
                   right=right)  # fmt: skip
    face.entry(both("Giới tính", "Sex"), person.sex, x, y + 0.2, field="sex", right=right)
    y = face.entry(both("Quốc tịch", "Nationality"), "Việt Nam", x + 21.5, y + 0.2, field="nationality", right=right)
    y = face.entry(both("Quê quán", "Place of origin"), holder.home_town, x, y + 0.2, field="home_town", right=right,
                   below=True)  # fmt: skip
    face.entry(both("Nơi thường trú", "Place of residence"), holder.residence, x, y + 0.2, field="residence",
               right=right, size=6.8)  # fmt: skip
    _draw_expiry(face, holder.expiry)
    face.mark_specimen(3, 51.8)


def _draw_expiry(face: Face, expiry: str) -> None:
    """The day behind the Vietnamese label, the English below it."""
    face.print("Có giá trị đến:", 1.8, 46.8, size=4.7)
    begin = 2.2 + face.width_of("Có giá trị đến:", 4.7)
    face.print(expiry, begin, 46.6, size=5.4, field="expires_on", within=24.4 - begin)
    face.print("Date of expiry", 1.8, 49.0, size=4.4, style=Style.ITALIC)


def _draw_back(face: Face, holder: Holder) -> None:
    """Each finger told in two lines under its print; the marks go on below their label."""
    face.ground(_PAPER, _TINT, 0.4)
    face.value_style, face.label_size = Style.REGULAR, 5.1
    y = face.entry(_both("Đặc điểm nhận dạng", "Personal identification"), holder.mark, 3, 2, right=54,
                   field="identifying_marks", below=True, size=6.6)  # fmt: skip
    issued = f"{holder.issued_on:%d/%m/%Y}"
    y = face.entry(_both("Ngày, tháng, năm", "Date, month, year"), issued, 14, max(y, 7.4) + 0.4, right=54,
                   field="issued_on", size=6.4)  # fmt: skip
    y = face.lines(_DIRECTOR, 34.5, y + 0.4, size=5.2, within=39, field="signer_title")
    face.lines(_DIRECTOR_EN, 34.5, y, size=3.9, style=Style.REGULAR, within=39)
    face.chip(2.8, 15.6)
    for at, (finger, english) in enumerate(INDEX_FINGERS):
        x = 56.6 + 14.2 * at
        face.fingerprint(x, 2.4, 13, 17.4)
        face.lines((f"{finger} /",), x + 6.5, 20.4, size=4.6, style=Style.REGULAR)
        face.lines((english,), x + 6.5, 22.4, size=4.2, style=Style.ITALIC)
    face.print(holder.signer, 36, 35.4, size=6.4, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(37, 30, 17)
    face.seal("BỘ CÔNG AN CỤC CẢNH SÁT QLHC VỀ TTXH", 26, 28.6, 6.4)
    face.mark_specimen(78.6, 34.6)
    face.zone(card_zone(holder.person, holder.expires_on), 4.7, 39.6, 76.2, 4.2)


TEMPLATES = (Template(CODE, _VARIANT, draw_copied, held_out=False),)
