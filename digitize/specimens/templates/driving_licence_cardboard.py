"""Driving licences on cardboard before July 2012: larger than a card, typed on dotted lines, the number below the
photograph, the classes in a ruled table on the back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from random import Random

from digitize.specimens import cards
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import national_titles
from digitize.specimens.templates.driving_licence import CODE, OLD_CLASSES, Licence, fields_of, make_licence

_PAPER, _TINT = (247, 240, 214), (225, 205, 150)
_WIDTH, _HEIGHT = 105.0, 74.0
_OCHRE: Colour = (120, 70, 20)
_plain = partial(Label, parted=" - ")


def draw_cardboard(luck: Random, fonts: FontFamily) -> Specimen:
    """Both sides of a sheet that is larger than a card."""
    licence = make_licence(luck, date(2003, 1, 6), 3300, police=False)
    area = licence.place.removeprefix("TP. ")
    licence = replace(
        licence, number=f"{luck.choice(('AB', 'AC', 'AE', 'V', 'P'))} {luck.randrange(10**6):06d}",
        titles=luck.choice((("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))),
        seal=f"SỞ GIAO THÔNG VẬN TẢI {area.upper()}",
    )  # fmt: skip
    fields = fields_of(licence) | {"document_number": licence.number.replace(" ", ""), "place": licence.place}
    specimen = Specimen(CODE, "driving_licence-cardboard", [], fields)
    front = Face(specimen, cards.card_sheet(specimen, fonts, _WIDTH, _HEIGHT), luck, width=_WIDTH, height=_HEIGHT)
    _draw_front(front, licence, area)
    back = Face(specimen, cards.card_sheet(specimen, fonts, _WIDTH, _HEIGHT), luck, width=_WIDTH, height=_HEIGHT)
    _draw_back(back, licence)
    return specimen


def _draw_front(face: Face, licence: Licence, area: str) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.value_style = 6.6, 8.0, Style.REGULAR
    face.label_colour, face.value_fonts = _OCHRE, cards.typewriter(face.sheet.fonts)
    face.lines(("BỘ GIAO THÔNG VẬN TẢI",), 24, 2.6, size=5.8, style=Style.REGULAR)
    face.lines((f"SỞ GTVT {area.upper()}",), 24, 5.4, size=5.8, within=40)
    national_titles(face, 72, 2.6, 60, english=False, size=6.2)
    face.lines(("GIẤY PHÉP LÁI XE",), 52.5, 10, size=13, colour=(170, 30, 40))
    face.lines(("DRIVING LICENCE",), 52.5, 15.4, size=6.6, style=Style.ITALIC)
    face.photograph(4, 21, 25, 33)
    person, x, right = licence.person, 33.0, 101.0
    rows = (
        (_plain("Họ và tên", "Full name"), person.name.upper(), "full_name"),
        (_plain("Ngày sinh", "Date of birth"), f"{person.born:%d-%m-%Y}", "date_of_birth"),
        (_plain("Nơi cư trú", "Address"), licence.residence, "residence"),
        (_plain("Quốc tịch", "Nationality"), "VIỆT NAM", "nationality"),
    )
    y = 20.6
    for label, value, field in rows:
        begin = x + face.width_of("".join(label.parts), face.label_size)
        face.dots(begin, right, y + 2.9)
        y = face.entry(label, value, x, y, field=field, right=right) + 0.7
    face.entry(_plain("Hạng", "Class"), licence.licence_class, x, y, field="licence_class", right=62, size=9)
    y = face.entry(_plain("Giá trị đến", "Valid until"), licence.expiry, 56, y, field="expires_on", right=right) + 0.4
    face.entry(_plain("Số", "No"), licence.number, 4, 56.5, field="document_number", right=40)
    _sign(face, licence, y)
    face.mark_specimen(4, 69)


def _sign(face: Face, licence: Licence, y: float) -> None:
    day = licence.issued_on
    place, rest = f"{licence.place},", f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    size = 6.2
    wide = face.width_of(f"{place} ", size, Style.ITALIC)
    start = 72 - (wide + face.width_of(rest, size, Style.ITALIC)) / 2
    face.print(place, start, y, size=size, style=Style.ITALIC, field="place")
    face.print(rest, start + wide, y, size=size, style=Style.ITALIC, field="issued_on")
    y = face.lines(licence.titles, 72, y + 3, size=6.2, field="signer_title")
    face.print(licence.signer, 72, 68.6, size=7, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(73, (y + 68.6) / 2, 20)
    face.seal(licence.seal, 61, (y + 68.6) / 2, 7.6)


def _draw_back(face: Face, licence: Licence) -> None:
    """What the classes may drive in a ruled table, the day of the examination in the row of the one that is held."""
    face.ground(_PAPER, _TINT, 0.35)
    face.lines(("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN",), 52.5, 3, size=7)
    left, held, last, right = 4.0, 14.0, 80.0, 101.0
    heads = (((left + held) / 2, "Hạng"), ((held + last) / 2, "Loại xe cơ giới đường bộ được điều khiển"),
             ((last + right) / 2, "Ngày trúng tuyển"))  # fmt: skip
    y = 9.0
    _draw_cells(face, (left, held, last, right), y)
    for middle, text in heads:
        face.print(text, middle, y + 1.6, size=5.8, style=Style.BOLD, align="centre")
    for name, (text, _, _) in OLD_CLASSES.items():
        y += 6.2
        _draw_cells(face, (left, held, last, right), y)
        face.print(name, (left + held) / 2, y + 1.4, size=6.6, style=Style.BOLD, align="centre")
        face.print(text, held + 1.2, y + 1.6, size=5.8, within=last - held - 2.4)
        if name == licence.licence_class:
            passed = f"{licence.passed_on:%d/%m/%Y}"
            face.print(passed, (last + right) / 2, y + 1.5, size=6.2, align="centre", field="passed_on")
    face.mark_specimen(4, 69)


def _draw_cells(face: Face, edges: tuple[float, ...], y: float) -> None:
    for left, right in pairwise(edges):
        face.sheet.frame(*face.at(left, y), *face.at(right, y + 6.2))


TEMPLATES = (Template(CODE, "driving_licence-cardboard", draw_cardboard, held_out=True),)
