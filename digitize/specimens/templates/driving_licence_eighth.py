"""Driving licences of a provincial traffic police since 01/3/2025 (Circular 12/2025/TT-BCA) as communes certify their
copies for exchanges and job files: both sides enlarged on A4, addresses of two levels or three by the day of issue, the
head of the traffic police who signs by order of the province's director, and on the back a ruled table of three columns
whose one row is the class that is held, the restrictions below it or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import kinds_of_units, province_of
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.copy_stamp import certify_copy
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.offices import STREETS
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.driving_licence import (
    CODE,
    NEW_CLASSES,
    Licence,
    draw_bilingual_day,
    fields_of,
    make_licence,
)

_VARIANT = f"{CODE}-eighth"
_PAPER, _TINT = (250, 234, 236), (236, 186, 200)
_INK: Colour = (44, 48, 120)
_SIGNING = (
    ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG CẢNH SÁT GIAO THÔNG"), ("TRƯỞNG PHÒNG CẢNH SÁT GIAO THÔNG",),
    ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG CSGT"),
)  # fmt: skip
_EDGES = (3.0, 14.0, 62.0, 82.6)
_tight = partial(Label, parted="/")


def draw_certified(luck: Random, fonts: FontFamily) -> Specimen:
    """Beside each other on a third, about as large as they are; two thirds without colour."""
    licence = _make(luck)
    told = {"place": licence.place, "issuing_agency": "BỘ CÔNG AN"}
    told |= {"conditions": licence.conditions} if licence.conditions else {}
    specimen = Specimen(CODE, _VARIANT, [], fields_of(licence) | told)
    sheet = cards.copy_sheet(specimen, cards.card_fonts(luck))
    beside = luck.random() < 0.33
    zoom, top = luck.choice((1.0, 1.06)) if beside else luck.choice((1.25, 1.4, 1.5)), luck.uniform(17, 28)
    left = luck.uniform(10, 14) if beside else luck.uniform(20, 188 - zoom * CARD_WIDTH)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), licence)
    across, down = left + luck.uniform(-3, 3), top + zoom * CARD_HEIGHT + luck.uniform(3, 9)
    if beside:
        across, down = left + zoom * CARD_WIDTH + luck.uniform(3, 7), top + luck.uniform(-2, 2)
    _draw_back(Face(specimen, sheet, luck, across, down, zoom), licence)
    if luck.random() < 0.67:
        cards.photocopy(sheet)
    sheet.fonts = fonts
    certify_copy(sheet, licence.issued_on, luck, down + zoom * CARD_HEIGHT + luck.uniform(8, 16))
    return specimen


def _make(luck: Random) -> Licence:
    """Signed in the province's town; half of the licences say what the driver must wear or drive."""
    licence = make_licence(luck, date(2025, 3, 3), 600, police=True)
    province = province_of(people.make_person(luck, born_between=(1960, 1990)), licence.issued_on)
    home = luck.choice((f"Thôn {luck.randint(1, 19)}", f"Số {luck.randint(2, 260)} {luck.choice(STREETS)}",
                        f"Tổ dân phố {luck.randint(1, 30)}", f"Ấp {luck.randint(1, 12)}"))  # fmt: skip
    units = kinds_of_units(luck, province_of(licence.person, licence.issued_on), licence.issued_on)
    return replace(
        licence, titles=luck.choice(_SIGNING), residence=f"{home}, {units}",
        seal=f"CÔNG AN {province} PHÒNG CẢNH SÁT GIAO THÔNG".upper(),
        place="TP. Hồ Chí Minh" if province == "Hồ Chí Minh" else province,
        conditions=licence.conditions if luck.random() < 0.5 else "",
    )  # fmt: skip


def _draw_front(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.42)
    face.label_size, face.value_size, face.label_colour, face.value_style = 5.7, 7.0, _INK, Style.REGULAR
    face.print("BỘ CÔNG AN", 13.4, 2.8, size=6.2, style=Style.BOLD, align="centre", colour=_INK, field="issuing_agency")
    face.print("MPS", 13.4, 5.4, size=5.6, align="centre", colour=_INK)
    face.lines((NATIONAL_TITLE,), 54, 2.2, size=6.2, within=58)
    face.lines((MOTTO,), 54, 4.9, size=6.0)
    face.lines(("GIẤY PHÉP LÁI XE/DRIVER'S LICENSE",), 54, 8.0, size=8.4, colour=RED, within=58)
    face.photograph(3.4, 9.2, 20, 26.6)
    person, x, right = licence.person, 25.2, 84.4
    face.value_style = Style.BOLD
    y = face.entry(_tight("Số", "No."), licence.number, 33, 12.6, field="document_number", right=right, size=9.6,
                   colour=RED)  # fmt: skip
    y = face.entry(_tight("Họ tên", "Full name"), person.name.upper(), x, y + 0.3, field="full_name", right=right)
    face.value_style = Style.REGULAR
    y = face.entry(_tight("Ngày sinh", "Date of Birth"), f"{person.born:%d/%m/%Y}", x, y + 0.3, field="date_of_birth",
                   right=right)  # fmt: skip
    y = face.entry(_tight("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.3, field="nationality", right=right)
    y = face.entry(_tight("Nơi cư trú", "Address"), licence.residence, x, y + 0.3, field="residence", right=right,
                   size=6.4)  # fmt: skip
    draw_bilingual_day(face, licence, 56, y + 0.3)
    _sign(face, licence, 58, y + 3.0)
    face.value_style = Style.BOLD
    face.entry(_tight("Hạng", "Class"), licence.licence_class, 3.4, 37.2, field="licence_class", right=30, size=9.8)
    face.entry(_tight("Có giá trị đến", "Expires"), licence.expiry, 3.4, 42.6, field="expires_on", right=32, below=True)
    face.mark_specimen(3.4, 51.6)


def _sign(face: Face, licence: Licence, middle: float, y: float) -> None:
    y = face.lines(licence.titles, middle, y, size=5.8, within=50, field="signer_title")
    name_y = 50.2
    face.print(licence.signer, middle, name_y, size=6.6, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle + 3, (y + name_y) / 2, 15)
    face.seal(licence.seal, middle - 10.5, (y + name_y) / 2, min(5.8, (52 - y) / 2))


def _draw_back(face: Face, licence: Licence) -> None:
    """The code at the left above the table, the heads of its columns in both languages."""
    face.ground(_PAPER, _TINT, 0.36)
    face.label_colour, face.label_size, face.value_size = _INK, 5.4, 6.8
    face.qr(licence.number, 17.5, 2.4, 13)
    face.lines(("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ", "ĐƯỢC ĐIỀU KHIỂN"), 51, 3, size=6.6, within=62)
    face.lines(("CLASSIFICATION OF MOTOR VEHICLES",), 51, 9, size=5.2, style=Style.ITALIC, within=62)
    heads = (("Hạng", "Class"), ("Loại xe được điều khiển", "Motor vehicles"), ("Ngày trúng tuyển", "Beginning date"))
    text, english, _ = NEW_CLASSES[licence.licence_class]
    for (left, right), (head, below) in zip(pairwise(_EDGES), heads, strict=True):
        face.sheet.frame(*face.at(left, 18), *face.at(right, 24), _INK)
        face.sheet.frame(*face.at(left, 24), *face.at(right, 33), _INK)
        face.print(head, (left + right) / 2, 18.5, size=5.2, style=Style.BOLD, align="centre", within=right - left - 1)
        face.print(below, (left + right) / 2, 21.1, size=4.6, style=Style.ITALIC, align="centre")
    face.print(licence.licence_class, 8.5, 26.6, size=8, style=Style.BOLD, align="centre")
    face.print(text, 15, 25.2, size=5.8, within=46)
    face.print(english, 15, 28.6, size=5.0, style=Style.ITALIC, within=46)
    face.print(f"{licence.passed_on:%d/%m/%Y}", 72.3, 26.8, size=6.8, style=Style.BOLD, align="centre",
               field="passed_on")  # fmt: skip
    label = _tight("Điều kiện hạn chế", "Restrictions")
    if licence.conditions:
        face.entry(label, licence.conditions, 3.4, 36.4, field="conditions", right=82)
    else:
        face.label(label, 3.4, 36.4)
    face.mark_specimen(78, 51.2)


TEMPLATES = (Template(CODE, _VARIANT, draw_certified, held_out=False),)
