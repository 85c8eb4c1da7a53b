"""Driving licences as another printing house set them: its own typeface and labels, the number under the photograph,
the day of issue with a label."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import RED
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import national_titles
from digitize.specimens.templates.driving_licence import (
    CODE,
    OLD_CLASSES,
    PAPER,
    TINT,
    Licence,
    fields_of,
    make_licence,
    sign,
)


def draw_department(luck: Random, fonts: FontFamily, *, variant: str) -> Specimen:
    """Both sides."""
    licence = make_licence(luck, date(2016, 1, 4), 3200, police=False)
    specimen = Specimen(CODE, variant, [], fields_of(licence))
    _department_front(Face(specimen, cards.card_sheet(specimen, fonts), luck), licence)
    _department_back(Face(specimen, cards.card_sheet(specimen, fonts), luck), licence)
    return specimen


def _department_front(face: Face, licence: Licence) -> None:
    face.ground(PAPER, TINT, 0.45)
    face.value_style, person, right, x, both = Style.REGULAR, licence.person, 84.0, 29.0, partial(Label, parted=" / ")
    y = national_titles(face, 43, 2, 80, english=False, size=6.4)
    face.print("GIẤY PHÉP LÁI XE", 55, y + 0.4, size=9.4, style=Style.BOLD, align="centre", colour=RED)
    face.print("DRIVING LICENCE", 55, y + 4.6, size=6.2, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(4, 11, 20, 26)
    face.entry(
        both("Số GPLX", "No."),
        licence.number,
        4,
        38.2,
        field="document_number",
        right=27,
        below=True,
        size=7.6,
        colour=RED,
    )
    y = face.entry(
        both("Họ và tên", "Full name"), person.name.upper(), x, y + 7.8, field="full_name", right=right, size=7.6
    )
    y = face.entry(
        both("Sinh ngày", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.2, field="date_of_birth", right=right
    )
    y = face.entry(both("Nơi thường trú", "Residence"), licence.residence, x, y + 0.2, field="residence", right=right)
    y = face.entry(both("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.2, field="nationality", right=right)
    face.entry(both("Hạng xe", "Class"), licence.licence_class, x, y + 0.2, field="licence_class", right=right, size=8)
    issued = f"{licence.issued_on:%d/%m/%Y}"
    y = face.entry(both("Ngày cấp", "Date of issue"), issued, x + 23, y + 0.2, field="issued_on", right=right)
    face.entry(both("Giá trị đến", "Valid until"), licence.expiry, 4, 45, field="expires_on", right=28, below=True)
    sign(face, licence, 62, y + 0.2)
    face.mark_specimen(3.6, 52)


def _department_back(face: Face, licence: Licence) -> None:
    face.ground(PAPER, TINT, 0.4)
    face.lines(("LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN",), 43, 3, size=6.6, within=78)
    y = 9.0
    for name, (text, _, _) in OLD_CLASSES.items():
        face.print(f"{name}: {text}", 4, y, size=5.8, within=78)
        y += 3.6
    passed = f"{licence.passed_on:%d/%m/%Y}"
    face.entry(Label("Ngày trúng tuyển", "Date of passing"), passed, 4, y + 3, field="passed_on", right=84)
    face.mark_specimen(78, 51)


TEMPLATES = (
    Template(CODE, "driving_licence-department", partial(draw_department, variant="driving_licence-department")),
)  # fmt: skip
