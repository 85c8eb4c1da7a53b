"""Citizen cards of 2016 to 2020 with a barcode (Circular 61/2015/TT-BCA), which their holders show until the next
birthday that counts: beside each other as they lie on a copier's glass, or each a picture of its own. Labels in
Vietnamese alone, the expiry on one line under the photograph, on the back the barcode above the officer, both fingers
at the left with their names beside them upright, homes in numbered wards and towns as the police shorten them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from PIL import Image, ImageDraw

from digitize.specimens import cards, ink
from digitize.specimens.cards import CARD_WIDTH, Face, Label
from digitize.specimens.counter_stamp import stamp_compared
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.offices import STREETS
from digitize.specimens.sheet import DRAWING_DPI, RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import CODE, Holder, common_fields, make_holder, national_titles

_VARIANT = f"{CODE}-barcode-ninth"
_PAPER, _TINT = (222, 236, 238), (158, 196, 208)
_LABELS: Colour = (36, 58, 66)
# The department was renamed when the Ministry of Public Security was put in order anew (Decree 01/2018).
_RENAMED = date(2018, 10, 10)
_BEFORE = (("CỤC TRƯỞNG CỤC CẢNH SÁT", "ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"),
           ("CỤC TRƯỞNG", "CỤC CẢNH SÁT ĐKQL CƯ TRÚ", "VÀ DLQG VỀ DÂN CƯ"))  # fmt: skip
_SINCE = (("CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"),
          ("CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH", "VỀ TRẬT TỰ XÃ HỘI"))  # fmt: skip
_TOWNS = ("Núi Đèo, Thủy Nguyên, Hải Phòng", "Quán Hành, Nghi Lộc, Nghệ An", "Phong Điền, Phong Điền, Cần Thơ",
          "Cát Bà, Cát Hải, Hải Phòng", "Hưng Nguyên, Hưng Nguyên, Nghệ An", "Cờ Đỏ, Cờ Đỏ, Cần Thơ")  # fmt: skip


def draw_barcode(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of them copied on one sheet across, most of those without colour."""
    holder = _make(luck)
    director = luck.choice(_SINCE if holder.issued_on >= _RENAMED else _BEFORE)
    specimen = Specimen(CODE, _VARIANT, [], common_fields(holder) | {
        "home_town": holder.home_town, "identifying_marks": holder.mark,
        "signer_title": " ".join(director), "signer_name": holder.signer,
    })  # fmt: skip
    family = cards.card_fonts(luck)
    if luck.random() < 0.5:
        _draw_front(Face(specimen, cards.card_sheet(specimen, family), luck), holder)
        _draw_back(Face(specimen, cards.card_sheet(specimen, family), luck), holder, director)
        return specimen
    sheet = Sheet(297, 210, family)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    zoom, top, left = luck.choice((1.2, 1.35, 1.45)), luck.uniform(18, 50), luck.uniform(12, 22)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), holder)
    beside = left + zoom * CARD_WIDTH + luck.uniform(2, 8)
    _draw_back(Face(specimen, sheet, luck, beside, top + luck.uniform(-3, 3), zoom), holder, director)
    if luck.random() < 0.7:
        cards.photocopy(sheet)
    if luck.random() < 0.3:
        sheet.fonts = fonts
        stamp_compared(sheet, holder.issued_on, luck, luck.uniform(30, 200), luck.uniform(150, 168))
    return specimen


def _make(luck: Random) -> Holder:
    """A third in a city's numbered ward or a district's town, with what stands before it as the police write it."""
    holder = make_holder(luck, date(2016, 1, 4), 1810, kinds=False, born=(1945, 2001))
    if luck.random() < 0.67:
        return holder
    home = luck.choice((
        f"{luck.randint(2, 480)}/{luck.randint(1, 60)} {luck.choice(STREETS)}, Phường {luck.randint(1, 15)}, "
        f"Quận {luck.choice((3, 5, 6, 8, 10, 11))}, TP. Hồ Chí Minh",
        f"Số {luck.randint(2, 90)} Ngõ {luck.randint(3, 300)}, Tổ dân phố {luck.randint(1, 20)}, TT. "
        f"{luck.choice(_TOWNS)}",
        f"Khối {luck.randint(1, 16)}, TT. {luck.choice(_TOWNS)}",
    ))  # fmt: skip
    return replace(holder, residence=home)


def _draw_front(face: Face, holder: Holder) -> None:
    """The number about the middle under the title; the home's second line begins under its label."""
    face.ground(_PAPER, _TINT, 0.42)
    face.label_colour, face.label_size, face.value_size, face.value_style = _LABELS, 6.2, 7.0, Style.REGULAR
    face.emblem(11.5, 8.8, 6.2)
    y = national_titles(face, 54, 2.2, 60, english=False, size=6.6)
    y = face.lines(("CĂN CƯỚC CÔNG DÂN",), 54, y + 0.7, size=10.2, colour=RED)
    person, x, right = holder.person, 26.0, 84.4
    start = 54 - (face.width_of("Số: ", 8) + face.width_of(person.personal_number, 10, Style.BOLD)) / 2
    face.print("Số:", start, y + 0.7, size=8, colour=RED)
    face.print(person.personal_number, start + face.width_of("Số: ", 8), y, size=10, style=Style.BOLD, colour=RED,
               field="personal_number")  # fmt: skip
    face.photograph(3.0, 17.2, 20.4, 27.2)
    y = face.entry(Label("Họ và tên"), person.name.upper(), x, y + 5.6, field="full_name", right=right, size=7.6)
    y = face.entry(Label("Ngày, tháng, năm sinh"), f"{person.born:%d/%m/%Y}", x, y + 0.6, field="date_of_birth",
                   right=right)  # fmt: skip
    face.entry(Label("Giới tính"), person.sex, x, y + 0.6, field="sex", right=right)
    y = face.entry(Label("Quốc tịch"), "Việt Nam", x + 27, y + 0.6, field="nationality", right=right)
    y = face.entry(Label("Quê quán"), holder.home_town, x, y + 0.6, field="home_town", right=right)
    face.entry(Label("Nơi thường trú"), holder.residence, x, y + 0.6, field="residence", right=right)
    face.print("Có giá trị đến:", 1.8, 46.4, size=5.0, colour=_LABELS)
    begin = 2.4 + face.width_of("Có giá trị đến:", 5.0)
    face.print(holder.expiry, begin, 46.3, size=5.4, field="expires_on", within=25.4 - begin)
    face.mark_specimen(77.5, 51.8)


def _draw_back(face: Face, holder: Holder, director: tuple[str, ...]) -> None:
    """Most without a colon behind the marks' label, their text below it."""
    face.ground(_PAPER, _TINT, 0.42)
    face.label_colour, face.label_size, face.value_size, face.value_style = _LABELS, 6.0, 6.8, Style.REGULAR
    face.barcode(holder.person.personal_number, 82, 2.6)
    for at, finger in enumerate(("NGÓN TRỎ TRÁI", "NGÓN TRỎ PHẢI")):
        face.fingerprint(6.6, 8.4 + 21.6 * at, 14, 19)
        _print_upright(face, finger, 3.0, 11.0 + 21.6 * at)
    y = face.entry(Label("Đặc điểm nhận dạng"), holder.mark, 25, 15.4, field="identifying_marks", right=83, below=True)
    day = holder.issued_on
    face.print(f"Ngày {day:%d} tháng {day:%m} năm {day.year}", 56, y + 0.8, size=6.8, style=Style.ITALIC,
               align="centre", field="issued_on")  # fmt: skip
    y = face.lines(director, 56, y + 4.0, size=5.8, within=54, field="signer_title")
    name_y = 49.2
    face.print(holder.signer, 56, name_y, size=7, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(58, (y + name_y) / 2, 17)
    face.seal("BỘ CÔNG AN CỤC CẢNH SÁT", 45.5, (y + name_y) / 2 + 0.6, min(6.6, (name_y + 3 - y) / 2))
    face.mark_specimen(78, 51.6)


def _print_upright(face: Face, text: str, x: float, y: float) -> None:
    """From below upwards, at the left of a finger; no reader is asked for it."""
    font = face.sheet.fonts.at(Style.REGULAR, 4.8 * face.zoom / 72 * DRAWING_DPI)
    _, _, right, bottom = font.getbbox(text)
    mask = Image.new("L", (round(right) + 2, round(bottom) + 2))
    ImageDraw.Draw(mask).text((0, 0), text, font=font, fill=255)
    mask = mask.rotate(90, expand=True)
    across, down = face.at(x, y)
    corner = (face.sheet.pixels(across), face.sheet.pixels(down))
    face.sheet.image.paste(Image.new("RGB", mask.size, _LABELS), corner, mask)


TEMPLATES = (Template(CODE, _VARIANT, draw_barcode, held_out=True),)
