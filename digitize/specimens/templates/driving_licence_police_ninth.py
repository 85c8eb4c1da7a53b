"""Driving licences of a province's traffic police since 01/3/2025 (Circular 12/2025/TT-BCA, Article 18), as drivers
photograph or scan them by themselves: homes of two levels or three by the day of issue, the class above its
expiry under the photograph, and on the back all fifteen classes of the Law on Road Traffic Order and Safety 2024 ruled
at the left, at the right the code and below it the restriction's code under its label."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from random import Random

from digitize.specimens import cards
from digitize.specimens.card_values import kinds_of_units, province_of
from digitize.specimens.cards import CARD_HEIGHT, Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.offices import STREETS
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.driving_licence import CODE, Licence, draw_bilingual_day, fields_of, make_licence

_VARIANT = f"{CODE}-police-ninth"
_PAPER, _TINT = (251, 236, 240), (240, 196, 210)
_INK: Colour = (52, 40, 96)
_SIGNING = (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
            ("TRƯỞNG PHÒNG CẢNH SÁT GIAO THÔNG",))  # fmt: skip
_CLASSES = (
    ("A1", "Xe mô tô hai bánh đến 125 cm3 hoặc đến 11 kW"), ("A", "Xe mô tô hai bánh trên 125 cm3 hoặc trên 11 kW"),
    ("B1", "Xe mô tô ba bánh"), ("B", "Ô tô chở người đến 8 chỗ; ô tô tải đến 3.500 kg"),
    ("C1", "Ô tô tải trên 3.500 kg đến 7.500 kg"), ("C", "Ô tô tải trên 7.500 kg"),
    ("D1", "Ô tô chở người trên 8 chỗ đến 16 chỗ"), ("D2", "Ô tô chở người trên 16 chỗ đến 29 chỗ"),
    ("D", "Ô tô chở người trên 29 chỗ; xe giường nằm"), ("BE", "Ô tô hạng B kéo rơ moóc trên 750 kg"),
    ("C1E", "Ô tô hạng C1 kéo rơ moóc trên 750 kg"), ("CE", "Ô tô hạng C kéo rơ moóc; đầu kéo sơ mi rơ moóc"),
    ("D1E", "Ô tô hạng D1 kéo rơ moóc trên 750 kg"), ("D2E", "Ô tô hạng D2 kéo rơ moóc trên 750 kg"),
    ("DE", "Ô tô hạng D kéo rơ moóc; ô tô khách nối toa"),
)  # fmt: skip
_EDGES = (2.6, 9.0, 49.0, 64.6)
_tight = partial(Label, parted="/")


def draw_police(luck: Random, fonts: FontFamily) -> Specimen:
    """Two of three as pictures of their own, the others scanned below each other a little enlarged."""
    licence = _make(luck)
    told = {"place": licence.place, "issuing_agency": "BỘ CÔNG AN"}
    told |= {"conditions": licence.conditions} if licence.conditions else {}
    specimen = Specimen(CODE, _VARIANT, [], fields_of(licence) | told)
    family = cards.card_fonts(luck) if luck.random() < 0.7 else fonts
    if luck.random() < 0.67:
        _draw_front(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
        _draw_back(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
        return specimen
    sheet = cards.copy_sheet(specimen, family)
    zoom, left, top = luck.choice((1.1, 1.3, 1.6)), luck.uniform(16, 44), luck.uniform(16, 60)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), licence)
    below = top + zoom * CARD_HEIGHT + luck.uniform(2, 14)
    _draw_back(Face(specimen, sheet, luck, left + luck.uniform(-3, 3), below, zoom), licence)
    return specimen


def _make(luck: Random) -> Licence:
    """A third carry a restriction's code."""
    licence = make_licence(luck, date(2025, 3, 3), 620, police=True)
    province = province_of(licence.person, licence.issued_on)
    home = luck.choice((f"Thôn {luck.randint(1, 19)}", f"{luck.randint(2, 260)} {luck.choice(STREETS)}",
                        f"Tổ dân phố số {luck.randint(1, 30)}", f"Ấp {luck.randint(1, 12)}",
                        f"Số {luck.randint(2, 60)} ngõ {luck.randint(5, 400)} {luck.choice(STREETS)}"))  # fmt: skip
    units = kinds_of_units(luck, province, licence.issued_on)
    return replace(
        licence, titles=luck.choice(_SIGNING), residence=f"{home}, {units}",
        seal=f"CÔNG AN {province} PHÒNG CẢNH SÁT GIAO THÔNG".upper(),
        place="TP. Hồ Chí Minh" if province == "Hồ Chí Minh" else province,
        conditions=licence.conditions if luck.random() < 0.34 else "",
    )  # fmt: skip


def _draw_front(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.label_colour = 5.6, 7.0, _INK
    face.print("BỘ CÔNG AN", 13.2, 3.0, size=6.4, style=Style.BOLD, align="centre", colour=_INK, field="issuing_agency")
    face.print("MPS", 13.2, 5.7, size=5.8, style=Style.BOLD, align="centre", colour=_INK)
    face.lines((NATIONAL_TITLE,), 54.6, 2.4, size=6.2, within=58)
    face.lines((MOTTO,), 54.6, 5.2, size=6.2)
    face.lines(("GIẤY PHÉP LÁI XE/DRIVER'S LICENSE",), 54.6, 8.4, size=8.4, colour=RED, within=59)
    face.photograph(3.2, 9.4, 20, 26.7)
    person, x, right = licence.person, 25.2, 84.4
    y = face.entry(_tight("Số", "No."), licence.number, x + 11, 12.9, field="document_number", right=right, size=9.4,
                   colour=RED)  # fmt: skip
    y = face.entry(_tight("Họ tên", "Full name"), person.name.upper(), x, y + 0.2, field="full_name", right=right,
                   size=7.4)  # fmt: skip
    y = face.entry(_tight("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.4, field="date_of_birth",
                   right=right)  # fmt: skip
    y = face.entry(_tight("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.4, field="nationality", right=right)
    y = face.entry(_tight("Nơi cư trú", "Address"), licence.residence, x, y + 0.4, field="residence", right=right,
                   size=6.4)  # fmt: skip
    draw_bilingual_day(face, licence, 59, y + 0.4, within=50)
    _sign(face, licence, 61, y + 3.0)
    face.entry(_tight("Hạng", "Class"), licence.licence_class, 3.2, 38.4, field="licence_class", right=30, size=10)
    face.print("Có giá trị đến/Expires:", 3.2, 43.4, size=5.4, colour=_INK)
    face.print(licence.expiry, 3.2, 45.9, size=7.0, style=Style.BOLD, field="expires_on")
    face.mark_specimen(3.2, 51.6)


def _sign(face: Face, licence: Licence, middle: float, y: float) -> None:
    y = face.lines(licence.titles, middle, y, size=6.0, within=46, field="signer_title")
    name_y = 50.2
    face.print(licence.signer, middle, name_y, size=6.8, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle + 3, (y + name_y) / 2, 15)
    face.seal(licence.seal, middle - 11, (y + name_y) / 2, min(5.8, (52 - y) / 2))


def _draw_back(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.34)
    face.label_size, face.label_colour = 4.8, _INK
    heads = (("Hạng", "Class"), ("Loại xe được điều khiển", "Motor vehicles"), ("Ngày trúng tuyển", "Beginning date"))
    rows = [2.4, 7.6, *(7.6 + 2.88 * (at + 1) for at in range(len(_CLASSES)))]
    for (left, right), (head, english) in zip(pairwise(_EDGES), heads, strict=True):
        middle, room = (left + right) / 2, right - left - 0.8
        for top, bottom in pairwise(rows):
            face.sheet.frame(*face.at(left, top), *face.at(right, bottom), _INK)
        face.print(head, middle, 2.7, size=4.8, style=Style.BOLD, align="centre", within=room)
        face.print(english, middle, 5.0, size=4.4, style=Style.ITALIC, align="centre", within=room)
    for (name, text), y in zip(_CLASSES, rows[1:], strict=False):
        face.print(name, 5.8, y + 0.3, size=5.2, style=Style.BOLD, align="centre")
        face.print(text, 9.6, y + 0.4, size=4.6, within=39)
        if name == licence.licence_class:
            face.print(f"{licence.passed_on:%d/%m/%Y}", 56.8, y + 0.2, size=5.6, style=Style.BOLD, align="centre",
                       field="passed_on")  # fmt: skip
    face.qr(licence.number, 82.4, 3.4, 14)
    label = _tight("Mã hạn chế", "Code")
    if licence.conditions:
        face.entry(label, licence.conditions, 66.6, 24, field="conditions", right=84, below=True, size=6.4)
    else:
        face.label(label, 66.6, 24)
    face.mark_specimen(78, 51.4)


TEMPLATES = (Template(CODE, _VARIANT, draw_police, held_out=True),)
