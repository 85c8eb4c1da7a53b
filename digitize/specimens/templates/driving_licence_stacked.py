"""Driving licences of the police since 01/3/2025 as another printing run sets them: values below their labels, the day
of issue with a label, all classes on the back."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import national_titles
from digitize.specimens.templates.driving_licence import CODE, NEW_CLASSES, Licence, fields_of, make_licence, sign

_PAPER, _TINT = (252, 238, 236), (236, 196, 205)
_BROWN: Colour = (96, 50, 40)
_tight = partial(Label, parted="/", end="")


def draw_stacked(luck: Random, fonts: FontFamily) -> Specimen:
    """Both sides; the typeface has serifs in half of them."""
    licence = make_licence(luck, date(2025, 3, 1), 620, police=True)
    specimen = Specimen(CODE, "driving_licence-stacked", [], fields_of(licence) | {
        "conditions": licence.conditions, "issuing_agency": "BỘ CÔNG AN",
    })  # fmt: skip
    family = luck.choice((fonts, cards.card_fonts(luck)))
    _draw_front(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
    _draw_back(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
    return specimen


def _draw_front(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_colour, face.label_size, face.value_size = _BROWN, 5.2, 6.8
    y = national_titles(face, 43, 1.6, 56, english=False, size=6.0)
    face.lines(("GIẤY PHÉP LÁI XE",), 54, y + 0.5, size=9.0, colour=RED)
    face.lines(("DRIVER'S LICENSE",), 54, y + 4.2, size=5.6, colour=RED)
    face.print("BỘ CÔNG AN", 13.2, 4.2, size=5.8, style=Style.BOLD, align="centre", field="issuing_agency")
    face.print("MPS", 13.2, 6.5, size=5.4, style=Style.BOLD, align="centre")
    face.photograph(3.2, 9.4, 19.5, 26)
    person, x, second, right = licence.person, 25.0, 58.0, 84.0
    below = partial(face.entry, below=True)
    y = below(_tight("Họ và tên", "Full name"), person.name.upper(), x, y + 6.6, field="full_name", right=right) + 0.3
    below(_tight("Số", "No."), licence.number, x, y, field="document_number", right=second, colour=RED)
    y = below(_tight("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", second, y, field="date_of_birth",
              right=right) + 0.3  # fmt: skip
    below(_tight("Hạng", "Class"), licence.licence_class, x, y, field="licence_class", right=second)
    y = below(_tight("Quốc tịch", "Nationality"), "VIỆT NAM", second, y, field="nationality", right=right) + 0.3
    y = below(_tight("Nơi cư trú", "Address"), licence.residence, x, y, field="residence", right=right, size=6.2)
    dates = (
        (_tight("Ngày cấp", "Date of issue"), f"{licence.issued_on:%d/%m/%Y}", "issued_on"),
        (_tight("Có giá trị đến", "Expires"), licence.expiry, "expires_on"),
    )
    left_y = 36.6
    for label, value, field in dates:
        left_y = below(label, value, 3.2, left_y, field=field, right=34) + 0.8
    sign(face, licence, 64, y + 0.3)
    face.mark_specimen(3.2, 51.4)


def _draw_back(face: Face, licence: Licence) -> None:
    """One row for each class, the day of the examination in the row of the one that is held; the code at the foot."""
    face.ground(_PAPER, _TINT, 0.35)
    face.label_colour = _BROWN
    face.lines(("LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN",), 33, 2.2, size=5.6, within=58)
    face.lines(("CLASSIFICATION OF MOTOR VEHICLES",), 33, 4.6, size=4.6, style=Style.ITALIC)
    face.print("Ngày trúng tuyển", 74, 2.2, size=5.2, align="centre")
    face.print("Date of passing", 74, 4.6, size=4.6, style=Style.ITALIC, align="centre")
    y = 7.6
    for name, (text, _, _) in NEW_CLASSES.items():
        face.print(name, 3.4, y, size=6.2, style=Style.BOLD)
        face.print(text, 9.5, y, size=5.4, within=54)
        if name == licence.licence_class:
            face.print(f"{licence.passed_on:%d/%m/%Y}", 74, y, size=6.2, align="centre", field="passed_on")
        y += 3.1
    face.qr(licence.number, 17, 37, 13)
    face.entry(Label("Mã hạn chế", "Restriction codes", parted="/"), licence.conditions, 21, 41, field="conditions",
               right=84)  # fmt: skip
    face.mark_specimen(78, 51)


TEMPLATES = (Template(CODE, "driving_licence-stacked", draw_stacked),)
