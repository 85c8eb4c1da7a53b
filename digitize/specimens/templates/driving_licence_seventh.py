"""Driving licences on PET of the first runs, July 2012 to May 2020 (Circulars 46/2012 and 58/2015/TT-BGTVT), as people
photograph them for an exchange: units of the address shortened to "X.", "H.", "T.", a face with serifs, no code, the
class and the expiry each on one line under the photograph, all classes ruled on the back and in its corner the number
of the blank, which is not the licence's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import province_of
from digitize.specimens.cards import CARD_HEIGHT, Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.offices import STREETS, URBAN_DISTRICTS, WARDS
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.driving_licence import (
    CODE,
    OLD_CLASSES,
    Licence,
    draw_bilingual_day,
    fields_of,
    make_licence,
)

_VARIANT = f"{CODE}-seventh"
_PAPER, _TINT = (252, 238, 222), (240, 198, 158)
_INK: Colour = (70, 30, 20)
_CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
_CENTRAL = ("TL. TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG VỤ QUẢN LÝ PT VÀ NL")
_tight = partial(Label, parted="/")


def draw_early(luck: Random, fonts: FontFamily) -> Specimen:
    """Two thirds as pictures of their own, the others enlarged below each other on one sheet."""
    licence = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], fields_of(licence) | {"place": licence.place})
    if luck.random() < 0.67:
        _draw_front(Face(specimen, cards.card_sheet(specimen, fonts), luck), licence)
        _draw_back(Face(specimen, cards.card_sheet(specimen, fonts), luck), licence)
        return specimen
    sheet = cards.copy_sheet(specimen, fonts)
    zoom, left, top = luck.choice((1.3, 1.5, 1.7)), luck.uniform(22, 40), luck.uniform(20, 50)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), licence)
    _draw_back(Face(specimen, sheet, luck, left + luck.uniform(-3, 3), top + zoom * CARD_HEIGHT + 7, zoom), licence)
    return specimen


def _make(luck: Random) -> Licence:
    licence = make_licence(luck, date(2012, 7, 2), 2880, police=False)
    if licence.titles[0] == "TL. BỘ TRƯỞNG":
        licence = replace(licence, titles=_CENTRAL, seal="TỔNG CỤC ĐƯỜNG BỘ VIỆT NAM", place="Hà Nội")
    return replace(licence, residence=_residence(luck, province_of(licence.person, licence.issued_on)))


def _residence(luck: Random, province: str) -> str:
    """As departments shortened it: a street or hamlet, then the units by their first letters."""
    if province in _CITIES:
        home = luck.choice((f"{luck.randint(2, 360)} {luck.choice(STREETS)}, ", f"Tổ {luck.randint(1, 60)}, ", ""))
        return f"{home}P. {luck.choice(WARDS)}, Q. {luck.choice(URBAN_DISTRICTS)}, TP. {province}"
    home = luck.choice(
        (f"Thôn {luck.randint(1, 14)}, ", f"Xóm {luck.randint(1, 14)}, ", f"Ấp {luck.randint(1, 9)}, ", "")
    )
    above = luck.choice((("X.", "H."), ("X.", "H."), ("TT.", "H."), ("P.", "TX.")))
    return f"{home}{above[0]} {luck.choice(people.COMMUNES)}, {above[1]} {luck.choice(people.DISTRICTS)}, T. {province}"


def _draw_front(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_size, face.value_size, face.label_colour, face.leading = 6.0, 7.0, _INK, 1.2
    face.lines(("BỘ GTVT", "MOT"), 13.2, 3.2, size=6.8, colour=_INK)
    face.lines((NATIONAL_TITLE,), 54, 2.2, size=6.0, within=57)
    face.lines((MOTTO,), 54, 4.9, size=6.0)
    face.print("GIẤY PHÉP LÁI XE/DRIVER'S LICENSE", 54, 8.0, size=8.2, style=Style.BOLD, align="centre", colour=RED,
               within=58)  # fmt: skip
    face.photograph(3.2, 9.6, 20, 26.7)
    person, x, right = licence.person, 25.4, 84.4
    y = face.entry(_tight("Số", "No"), licence.number, 38, 12.2, field="document_number", right=right, size=9.4,
                   colour=RED)  # fmt: skip
    y = face.entry(_tight("Họ tên", "Full name"), person.name.upper(), x, y + 0.5, field="full_name", right=right)
    y = face.entry(_tight("Ngày sinh", "Date of Birth"), f"{person.born:%d/%m/%Y}", x, y + 0.4, field="date_of_birth",
                   right=right)  # fmt: skip
    y = face.entry(_tight("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.4, field="nationality", right=right)
    y = face.entry(_tight("Nơi cư trú", "Address"), licence.residence, x, y + 0.4, field="residence", right=right)
    draw_bilingual_day(face, licence, 57, y + 0.5, size=5.9)
    _sign(face, licence, 60, y + 3.3)
    face.entry(_tight("Hạng", "Class"), licence.licence_class, 3.2, 37.6, field="licence_class", right=30, size=9.6)
    face.print("Có giá trị đến/Expires:", 3.2, 42.6, size=5.4, colour=_INK)
    face.print(licence.expiry, 3.2, 45.2, size=7.2, style=Style.BOLD, field="expires_on")
    face.mark_specimen(3.2, 51.4)


def _sign(face: Face, licence: Licence, middle: float, y: float) -> None:
    y = face.lines(licence.titles, middle, y, size=6.0, field="signer_title", within=48)
    name_y = 50.0
    face.print(licence.signer, middle, name_y, size=6.8, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle + 3, (y + name_y) / 2, 15)
    face.seal(licence.seal, middle - 10, (y + name_y) / 2, min(5.8, (51.5 - y) / 2))


def _draw_back(face: Face, licence: Licence) -> None:
    """Every class in a row of three cells."""
    face.ground(_PAPER, _TINT, 0.35)
    edges, top, step = (2.8, 9.6, 66.0, 82.8), 8.6, 5.0
    face.print("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN", 36, 2.0, size=5.8, style=Style.BOLD, align="centre",
               within=60)  # fmt: skip
    face.print("CLASSIFICATION OF MOTOR VEHICLES", 36, 4.6, size=5.0, align="centre")
    face.print("Ngày trúng tuyển", 74.4, 2.0, size=5.2, style=Style.BOLD, align="centre")
    face.print("Beginning date", 74.4, 4.6, size=4.8, style=Style.ITALIC, align="centre")
    for row, (name, (text, english, _)) in enumerate(OLD_CLASSES.items()):
        y = top + row * step
        for left, right in pairwise(edges):
            face.sheet.frame(*face.at(left, y), *face.at(right, y + step), _INK)
        face.print(name, 6.2, y + 1.1, size=6.6, style=Style.BOLD, align="centre")
        face.print(text, 10.3, y + 0.3, size=5.2, within=55)
        face.print(english, 10.3, y + 2.5, size=4.6, style=Style.ITALIC, within=55)
        if name == licence.licence_class:
            face.print(f"{licence.passed_on:%d/%m/%Y}", 74.4, y + 1.0, size=6.6, style=Style.BOLD, align="centre",
                       field="passed_on")  # fmt: skip
    blank = f"{face.luck.choice('ABC')}{face.luck.choice('ADKPY')} {face.luck.randrange(10**6):06d}"
    face.print(blank, 82.6, 49.4, size=6.2, align="right")
    face.mark_specimen(3.2, 50.4)


TEMPLATES = (Template(CODE, _VARIANT, draw_early),)
