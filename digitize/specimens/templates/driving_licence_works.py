"""Driving licences for motorcycles of the departments of transport and public works, without end and so still shown: a
folded sheet laid open, the photograph and the number on its left leaf, the person on its right one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import kinds_of_units, residence_in
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.driving_licence import CODE, Licence, fields_of, make_licence

_VARIANT = "driving_licence-works"
_PAPER, _TINT = (244, 238, 216), (226, 208, 160)
_LEAF, _HEIGHT = 92.0, 66.0
_MAROON: Colour = (150, 30, 45)
# Cần Thơ came under the central government only in 2004.
_CITIES = ("Hải Phòng", "Hà Nội", "Đà Nẵng", "Hồ Chí Minh")
_BACK = (
    "Người được cấp giấy phép lái xe phải mang theo giấy này khi điều khiển xe.",
    "Không được tẩy xóa, sửa chữa, cho mượn giấy phép lái xe.",
    "Khi mất hoặc hư hỏng phải báo ngay cho Sở Giao thông công chính nơi cấp.",
)
_ALLOWED = {
    "A1": "Xe mô tô hai bánh có dung tích xi lanh từ 50 cm3 đến dưới 175 cm3",
    "A2": "Xe mô tô hai bánh có dung tích xi lanh từ 175 cm3 trở lên",
}


def draw_works(luck: Random, fonts: FontFamily) -> Specimen:
    """Vietnamese alone; in half of them the sheet lies on a copier's glass with its outer side below."""
    licence, city = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], fields_of(licence) | {
        "document_number": licence.number.replace(" ", ""), "place": licence.place,
    })  # fmt: skip
    width = 2 * _LEAF
    if luck.random() < 0.5:
        for draw in (_draw_inside, _draw_outside):
            sheet = cards.card_sheet(specimen, fonts, width, _HEIGHT)
            draw(Face(specimen, sheet, luck, width=width, height=_HEIGHT), licence, city)
        return specimen
    sheet = cards.copy_sheet(specimen, fonts)
    left, top = luck.uniform(6, 20), luck.uniform(18, 40)
    _draw_inside(Face(specimen, sheet, luck, left, top, 1.0, width, _HEIGHT), licence, city)
    top += _HEIGHT + luck.uniform(8, 25)
    _draw_outside(Face(specimen, sheet, luck, left, top, 1.0, width, _HEIGHT), licence, city)
    if luck.random() < 0.6:
        cards.photocopy(sheet)
    return specimen


def _make(luck: Random) -> tuple[Licence, str]:
    licence = make_licence(luck, date(1998, 3, 2), 3900, police=False)
    city = luck.choice(_CITIES)
    residence = residence_in(luck, kinds_of_units(luck, city, licence.issued_on))
    titles = luck.choice((("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TL. GIÁM ĐỐC", "TRƯỞNG BAN QUẢN LÝ")))
    licence = replace(
        licence, number=f"{luck.choice('ACKPV')}{luck.choice('BDHKX')} {luck.randrange(10**6):06d}",
        licence_class=luck.choice(("A1", "A1", "A1", "A2")), residence=residence, expires_on=None, titles=titles,
        place="TP. Hồ Chí Minh" if city == "Hồ Chí Minh" else city, passed_on=people.date_after(
            luck, date(licence.issued_on.year - 1, 1, 1), 300),
        seal=f"SỞ GTCC {city.upper()}",
    )  # fmt: skip
    return licence, city


def _draw_inside(face: Face, licence: Licence, city: str) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    _fold(face)
    face.label_size, face.value_size, face.value_style = 8.0, 8.6, Style.REGULAR
    face.value_fonts = cards.typewriter(face.sheet.fonts)
    middle = _LEAF / 2
    face.lines(("ỦY BAN NHÂN DÂN",), middle, 3, size=7.4, style=Style.REGULAR)
    face.lines((f"THÀNH PHỐ {city.upper()}", "SỞ GIAO THÔNG CÔNG CHÍNH"), middle, 6.4, size=7.4)
    face.photograph(middle - 15, 15.5, 30, 38)
    face.entry(Label("Số GPLX"), licence.number, 24, 57, field="document_number", right=_LEAF, size=9.6,
               colour=_MAROON)  # fmt: skip
    face.mark_specimen(3, 61)
    _draw_right_leaf(face, licence)


def _draw_right_leaf(face: Face, licence: Licence) -> None:
    x, right, person = _LEAF + 5, 2 * _LEAF - 4, licence.person
    middle = (x + right) / 2
    face.lines((NATIONAL_TITLE, MOTTO), middle, 2.6, size=7.2, within=82)
    face.lines(("GIẤY PHÉP LÁI XE",), middle, 9.6, size=12.5, colour=_MAROON)
    rows = (
        ("Hạng", licence.licence_class, "licence_class"), ("Cấp cho", person.name.upper(), "full_name"),
        ("Sinh ngày", f"{person.born:%d-%m-%Y}", "date_of_birth"), ("Quốc tịch", "VIỆT NAM", "nationality"),
        ("Nơi đăng ký thường trú", licence.residence, "residence"),
        ("Trúng tuyển ngày", f"{licence.passed_on:%d-%m-%Y}", "passed_on"),
        ("Có giá trị đến ngày", licence.expiry, "expires_on"),
    )  # fmt: skip
    y = 15.6
    for label, value, field in rows:
        face.dots(x + face.width_of(f"{label}: ", face.label_size), right, y + 3.3)
        y = max(face.entry(Label(label), value, x, y, field=field, right=right) + 0.5, y + 3.9)
    _sign(face, licence, middle + 8, min(y, 48.0))


def _sign(face: Face, licence: Licence, middle: float, y: float) -> None:
    day = licence.issued_on
    place, rest = f"{licence.place},", f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    size, style = 6.8, Style.ITALIC
    start = middle - face.width_of(f"{place} {rest}", size, style) / 2
    face.print(place, start, y, size=size, style=style, field="place")
    face.print(rest, start + face.width_of(f"{place} ", size, style), y, size=size, style=style, field="issued_on")
    y = face.lines(licence.titles, middle, y + 3, size=6.6, field="signer_title")
    face.print(licence.signer, middle, 62, size=7.2, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle + 2, (y + 62) / 2, 18)
    face.seal(licence.seal, middle - 14, (y + 60) / 2, 7.4)


def _draw_outside(face: Face, licence: Licence, city: str) -> None:
    """The cover at the right; the rules and what the class may drive at the left."""
    face.ground(_PAPER, _TINT, 0.4)
    _fold(face)
    y = face.lines(("NHỮNG ĐIỀU CẦN CHÚ Ý",), _LEAF / 2, 5, size=8) + 1.5
    for at, text in enumerate(_BACK, start=1):
        face.print(f"{at}. {text}", 4, y, size=7, within=_LEAF - 8)
        y += 4.6
    face.print(f"Hạng {licence.licence_class}:", 4, y + 3, size=7.4, style=Style.BOLD)
    face.print(_ALLOWED[licence.licence_class], 4, y + 7, size=7, within=_LEAF - 8)
    middle = 1.5 * _LEAF
    face.lines((NATIONAL_TITLE,), middle, 6, size=7.4)
    face.emblem(middle, 24, 9)
    face.lines(("GIẤY PHÉP", "LÁI XE MÔ TÔ"), middle, 38, size=15, colour=_MAROON)
    face.mark_specimen(3, 61)


def _fold(face: Face) -> None:
    (x, top), (_, bottom) = face.at(_LEAF, 0), face.at(_LEAF, _HEIGHT)
    face.sheet.fill(x, top, x + 0.3, bottom, (214, 200, 165))


TEMPLATES = (Template(CODE, _VARIANT, draw_works, held_out=False),)
