"""Driving licences on PET of a department of transport from June 2020 to February 2025 (Circular 12/2017/TT-BGTVT as
changed by 38/2019), copied for a file: both sides beside each other on A4 across or below each other, the place and day
in both languages above who signs, the code and one held class on the back, and under them the stamp that certifies the
copy with a number, a day and an officer of its own."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, ink
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.copy_stamp import certify_copy
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.driving_licence import (
    CODE,
    OLD_CLASSES,
    Licence,
    draw_bilingual_day,
    fields_of,
    make_licence,
)

_VARIANT = f"{CODE}-sixth"
_PAPER, _TINT = (252, 240, 224), (238, 205, 165)
_BROWN: Colour = (96, 48, 24)
_tight = partial(Label, parted="/")


def draw_certified(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of the copies are certified, the others plain."""
    licence = make_licence(luck, date(2020, 6, 1), 1720, police=False)
    specimen = Specimen(CODE, _VARIANT, [], fields_of(licence) | {"place": licence.place})
    across = luck.random() < 0.5
    sheet = _new_sheet(specimen, cards.card_fonts(luck), across=across)
    zoom, top = luck.choice((1.2, 1.35, 1.45)), luck.uniform(22, 36)
    left = luck.uniform(14, 22) if across else luck.uniform(22, 182 - zoom * CARD_WIDTH)
    beside = (left + zoom * CARD_WIDTH + 8, top + luck.uniform(-3, 3))
    below = (left + luck.uniform(-3, 3), top + zoom * CARD_HEIGHT + 9)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), licence)
    at = beside if across else below
    _draw_back(Face(specimen, sheet, luck, *at, zoom), licence)
    if luck.random() < 0.6:
        cards.photocopy(sheet)
    if luck.random() < 0.5:
        sheet.fonts = fonts
        lefts = (150.0, 176.0) if across else (70.0, 92.0)
        certify_copy(sheet, licence.issued_on, luck, at[1] + zoom * CARD_HEIGHT + 14, lefts=lefts)
    return specimen


def _new_sheet(specimen: Specimen, fonts: FontFamily, *, across: bool) -> Sheet:
    sheet = Sheet(297, 210, fonts) if across else Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_front(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_size, face.value_size, face.label_colour = 5.6, 7.0, _BROWN
    face.lines(("BỘ GTVT", "MOT"), 12, 2.8, size=6.6, colour=_BROWN)
    face.lines((NATIONAL_TITLE,), 54, 2.4, size=6.2, within=58)
    face.lines((MOTTO,), 54, 5.2, size=6.2)
    face.lines(("GIẤY PHÉP LÁI XE / DRIVER'S LICENSE",), 54, 8.4, size=7.6, colour=RED, within=58)
    number = licence.number
    label = "Số/No.: "
    start = 54 - (face.width_of(label, 7.2, Style.BOLD) + face.width_of(number, 9, Style.BOLD)) / 2
    face.print(label, start, 12.7, size=7.2, style=Style.BOLD, colour=RED)
    face.print(number, start + face.width_of(label, 7.2, Style.BOLD), 12.0, size=9, style=Style.BOLD, colour=RED,
               field="document_number")  # fmt: skip
    face.photograph(3, 10, 20.5, 27.5)
    person, x, right = licence.person, 25.6, 84.4
    y = face.entry(_tight("Họ tên", "Full name"), person.name.upper(), x, 17.0, field="full_name", right=right)
    y = face.entry(_tight("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.5, field="date_of_birth",
                   right=right)  # fmt: skip
    y = face.entry(_tight("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.5, field="nationality", right=right)
    y = face.entry(_tight("Nơi cư trú", "Address"), licence.residence, x, y + 0.5, field="residence", right=right)
    draw_bilingual_day(face, licence, 60, y + 0.8)
    y = face.lines(licence.titles, 60, y + 3.6, size=6.0, field="signer_title")
    face.print(licence.signer, 60, 50.2, size=6.8, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(62, (y + 50.2) / 2, 15)
    face.seal(licence.seal, 50, (y + 50.2) / 2 - 0.5, min(5.8, (50.2 - y) / 2))
    face.entry(_tight("Hạng", "Class"), licence.licence_class, 3, 39.2, field="licence_class", right=30, size=9.5)
    face.entry(_tight("Có giá trị đến", "Expires"), licence.expiry, 3, 44.4, field="expires_on", right=34, below=True)
    face.mark_specimen(78.5, 51.4)


def _draw_back(face: Face, licence: Licence) -> None:
    """Only the class that is held, in a table of two columns above the code."""
    face.ground(_PAPER, _TINT, 0.4)
    face.lines(("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN",), 42.8, 2.6, size=6.2, within=78)
    face.lines(("CLASSIFICATION OF MOTOR VEHICLES",), 42.8, 5.6, size=5.4, style=Style.REGULAR)
    edges = (3.0, 13.0, 62.0, 83.0)
    heads = (("Hạng", "Class"), ("Loại xe cơ giới đường bộ", "Motor vehicles"), ("Ngày trúng tuyển", "Beginning date"))
    for at, head in enumerate(heads):
        middle = (edges[at] + edges[at + 1]) / 2
        _frame(face, edges[at], 9.4, edges[at + 1], 14.8)
        _frame(face, edges[at], 14.8, edges[at + 1], 24.0)
        face.print(head[0], middle, 9.7, size=5.4, style=Style.BOLD, align="centre")
        face.print(head[1], middle, 12.0, size=4.8, style=Style.ITALIC, align="centre")
    text, english, _ = OLD_CLASSES[licence.licence_class]
    face.print(licence.licence_class, 8, 17.6, size=7.2, style=Style.BOLD, align="centre")
    face.print(text, 14, 16.4, size=5.2, within=47)
    face.print(english, 14, 19.4, size=4.8, style=Style.ITALIC, within=47)
    face.print(f"{licence.passed_on:%d/%m/%Y}", 72.5, 17.8, size=6.4, style=Style.BOLD, align="centre",
               field="passed_on")  # fmt: skip
    face.qr(f"https://gplx.gov.vn/?id={licence.number}", 83, 28, 17)
    face.print("Tra cứu thông tin giấy phép lái xe tại gplx.gov.vn", 4, 46.4, size=4.8, style=Style.ITALIC)
    face.mark_specimen(78.5, 51)


def _frame(face: Face, left: float, top: float, right: float, bottom: float) -> None:
    face.sheet.frame(*face.at(left, top), *face.at(right, bottom), _BROWN)


TEMPLATES = (Template(CODE, _VARIANT, draw_certified, held_out=True),)
