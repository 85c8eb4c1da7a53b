"""Certificates of nine digits of the years from 2007 on (Decree 05/1999/NĐ-CP, Circular 04/1999/TT-BCA), ended but in
the files of every land office and bank: printed out by the police's own program in a bold face over the dots, both
sides on one sheet of A4 and certified as a true copy by a commune or a notary, most often without colour."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.copy_stamp import certify_copy
from digitize.specimens.fonts import FontFamily, Style, available_families
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import CODE, Holder, common_fields, make_holder

_VARIANT = "citizen_card-sixth"
_PAPER, _TINT = (224, 236, 226), (165, 200, 178)
_GREEN: Colour = (24, 70, 52)
_RELIGIONS = ("Không", "Không", "Không", "Phật giáo", "Thiên Chúa", "Hòa Hảo", "Cao Đài")
_KEPT = ("personal_number", "full_name", "date_of_birth", "residence", "issued_on")


def draw_certified(luck: Random, fonts: FontFamily) -> Specimen:
    """The back below the front, or above it where the copier's glass had them so."""
    holder = make_holder(luck, date(2007, 7, 2), 3000, kinds=luck.random() < 0.4, born=(1942, 1992))
    number = f"{luck.randint(10, 385):03d}{luck.randrange(10**6):06d}"
    holder = replace(holder, person=replace(holder.person, personal_number=number))
    director, religion = luck.choice(_directors(holder)), luck.choice(_RELIGIONS)
    known = common_fields(holder)
    specimen = Specimen(CODE, _VARIANT, [], {name: known[name] for name in _KEPT} | {
        "home_town": holder.home_town, "identifying_marks": holder.mark, "ethnicity": holder.person.ethnicity,
        "religion": religion, "signer_title": " ".join(director), "signer_name": holder.signer,
    })  # fmt: skip
    sheet = cards.copy_sheet(specimen, cards.card_fonts(luck))
    zoom, top = luck.choice((1.3, 1.4, 1.5)), luck.uniform(18, 26)
    left = luck.uniform(24, 182 - zoom * CARD_WIDTH)
    below = top + zoom * CARD_HEIGHT + luck.uniform(5, 12)
    front, back = (top, below) if luck.random() < 0.8 else (below, top)
    filled = luck.choice(available_families())
    _draw_front(Face(specimen, sheet, luck, left, front, zoom, value_fonts=filled), holder)
    face = Face(specimen, sheet, luck, left + luck.uniform(-4, 4), back, zoom, value_fonts=filled)
    _draw_back(face, holder, director, religion)
    if luck.random() < 0.75:
        cards.photocopy(sheet)
    sheet.fonts = fonts
    certify_copy(sheet, holder.issued_on, luck, below + zoom * CARD_HEIGHT + luck.uniform(6, 12))
    return specimen


def _police(holder: Holder) -> str:
    """Of the province where somebody lives."""
    name = holder.residence.rpartition(", ")[2].removeprefix("tỉnh ").removeprefix("thành phố ")
    city = name in ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
    return f"{'TP.' if city else 'TỈNH'} {name}".upper()


def _directors(holder: Holder) -> tuple[tuple[str, ...], ...]:
    """The office that made them out was called PC13 until 2009."""
    office = "PC13" if holder.issued_on < date(2010, 1, 1) else "PC64"
    return (
        ("GIÁM ĐỐC CA", _police(holder)), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        (f"TL. GIÁM ĐỐC CA {_police(holder)}", f"TRƯỞNG PHÒNG {office}"),
    )  # fmt: skip


def _fill(face: Face, label: str, value: str, x: float, y: float, *, field: str, right: float, least: int = 1) -> float:
    """A label, dotted lines, and over them what was printed in; at least so many lines."""
    begin = face.label(Label(label, end=""), x, y)
    end = face.value(value, begin, x, y, field=field, right=right)
    rows = max(least, round((end - y) / face.step(face.value_size)))
    for row in range(rows):
        face.dots(x if row else begin, right, y + 2.7 + row * face.step(face.value_size))
    return y + rows * face.step(face.value_size) + 0.9


def _draw_front(face: Face, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.5)
    face.label_size, face.value_size, face.leading, face.label_colour = 6.2, 7.2, 1.3, _GREEN
    face.emblem(13.5, 9.5, 6.6)
    face.lines((NATIONAL_TITLE, MOTTO), 54, 2.4, size=6.6, within=60)
    face.print("GIẤY CHỨNG MINH NHÂN DÂN", 54, 8.8, size=9.4, style=Style.BOLD, align="centre", colour=RED)
    number = holder.person.personal_number
    wide = face.width_of(number, 11, Style.BOLD)
    face.print("SỐ", 54 - wide / 2 - 2, 14, size=8.6, style=Style.BOLD, align="right", colour=RED)
    face.print(number, 54 - wide / 2, 13.2, size=11, style=Style.BOLD, colour=RED, field="personal_number")
    face.photograph(3.5, 19, 20.5, 28.5)
    x, right = 26.6, 84.0
    fill = partial(_fill, face, right=right)
    y = fill("Họ tên", holder.person.name.upper(), x, 19.0, field="full_name")
    y = fill("Sinh ngày", f"{holder.person.born:%d-%m-%Y}", x, y, field="date_of_birth")
    y = fill("Nguyên quán", holder.home_town, x, y, field="home_town", least=2)
    fill("Nơi ĐKHK thường trú", holder.residence, x, y, field="residence", least=2)
    face.mark_specimen(3.5, 50.8)


def _draw_back(face: Face, holder: Holder, director: tuple[str, ...], religion: str) -> None:
    """One frame with the fingers in two cells at the left, as the form has it."""
    face.ground(_PAPER, _TINT, 0.5)
    face.label_size, face.value_size, face.leading, face.label_colour = 6.2, 7.0, 1.3, _GREEN
    _fill(face, "Dân tộc:", holder.person.ethnicity, 4, 2.2, field="ethnicity", right=40)
    _fill(face, "Tôn giáo:", religion, 43, 2.2, field="religion", right=82)
    _draw_fingers(face)
    face.print("DẤU VẾT RIÊNG VÀ DỊ HÌNH", 52, 8.2, size=6.2, style=Style.BOLD, align="centre", colour=_GREEN)
    face.value(holder.mark, 23, 23, 11.6, field="identifying_marks", right=82)
    face.dots(23, 82, 14.4)
    day = holder.issued_on
    face.print(f"Ngày {day:%d} tháng {day:%m} năm {day.year}", 56, 18.4, size=6.6, align="centre", field="issued_on")
    y = face.lines(director, 56, 21.8, size=6.2, field="signer_title")
    face.print(holder.signer, 56, 45.6, size=7, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(57, (y + 45.6) / 2, 20)
    face.seal(f"CÔNG AN {_police(holder)}", 44, (y + 45.6) / 2 + 1, 8)
    face.mark_specimen(77, 50.8)


def _draw_fingers(face: Face) -> None:
    (left, top), (right, bottom) = face.at(3.5, 7.6), face.at(21.5, 51)
    middle = (top + bottom) / 2
    face.sheet.frame(left, top, right, middle, _GREEN)
    face.sheet.frame(left, middle, right, bottom, _GREEN)
    for y, finger in ((8.0, "Ngón trỏ trái"), (29.7, "Ngón trỏ phải")):
        face.print(finger, 12.5, y, size=4.8, align="centre", colour=_GREEN)
        face.fingerprint(5.5, y + 2.6, 14, 18)


TEMPLATES = (Template(CODE, _VARIANT, draw_certified, held_out=True),)
