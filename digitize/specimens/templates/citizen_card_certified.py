"""Citizen cards with barcode as certified copies on paper: both sides on A4, the office's stamp below them with a
number, a day and an officer that are not the card's."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import cards
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.copy_stamp import certify_copy
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import CODE, Holder, common_fields, make_holder, national_titles

_VARIANT = "citizen_card-barcode-certified"
_PAPER, _TINT = (228, 240, 238), (170, 205, 205)
_TEAL: Colour = (30, 80, 90)
_DIRECTORS = (
    ("CỤC TRƯỞNG CỤC CẢNH SÁT", "ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"),
    ("CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"),
)


def draw_certified(luck: Random, fonts: FontFamily) -> Specimen:
    """The copy, most often without colour, and on it the stamp and the seal in theirs."""
    holder = make_holder(luck, date(2016, 3, 1), 1740, kinds=luck.random() < 0.4, born=(1950, 2001))
    director = _DIRECTORS[holder.issued_on >= date(2018, 10, 10)]
    specimen = Specimen(CODE, _VARIANT, [], common_fields(holder) | {
        "home_town": holder.home_town, "identifying_marks": holder.mark,
        "signer_title": " ".join(director), "signer_name": holder.signer,
    })  # fmt: skip
    sheet = cards.copy_sheet(specimen, cards.card_fonts(luck))
    zoom = luck.choice((1.3, 1.45, 1.55))
    left, top = luck.uniform(22, 185 - zoom * CARD_WIDTH), luck.uniform(20, 27)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), holder)
    left, below = left + luck.uniform(-4, 4), top + zoom * CARD_HEIGHT + luck.uniform(6, 12)
    _draw_back(Face(specimen, sheet, luck, left, below, zoom), holder, director)
    if luck.random() < 0.7:
        cards.photocopy(sheet)
    sheet.fonts = fonts
    certify_copy(sheet, holder.issued_on, luck, below + zoom * CARD_HEIGHT + luck.uniform(6, 12))
    return specimen


def _draw_front(face: Face, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.45)
    face.label_colour, face.label_size, face.value_size = _TEAL, 6.0, 7.0
    face.emblem(10, 8.5, 6)
    y = national_titles(face, 51, 2, 64, english=False, size=6.4)
    face.print("CĂN CƯỚC CÔNG DÂN", 51, y + 0.5, size=10.4, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(3.2, 16.6, 20.2, 27)
    person, x, right = holder.person, 25.6, 84.2
    y = face.entry(Label("Số", end=" :"), person.personal_number, x, 15.4, field="personal_number", right=right, size=9)
    y = face.entry(Label("Họ và tên"), person.name.upper(), x, y + 0.3, field="full_name", right=right, below=True,
                   size=7.8)  # fmt: skip
    born = f"{person.born:%d/%m/%Y}"
    y = face.entry(Label("Ngày, tháng, năm sinh"), born, x, y + 0.2, field="date_of_birth", right=right)
    face.entry(Label("Giới tính"), person.sex, x, y + 0.2, field="sex", right=right)
    y = face.entry(Label("Quốc tịch"), "Việt Nam", x + 24, y + 0.2, field="nationality", right=right)
    y = face.entry(
        Label("Quê quán"), holder.home_town, x, y + 0.2, field="home_town", right=right, below=True, size=6.6
    )
    face.entry(Label("Nơi thường trú"), holder.residence, x, y + 0.2, field="residence", right=right, size=6.6)
    face.label_size = 5.0
    face.entry(Label("Có giá trị đến"), holder.expiry, 3.2, 45, field="expires_on", right=26, below=True, size=6.4)
    face.mark_specimen(3.2, 51.4)


def _draw_back(face: Face, holder: Holder, director: tuple[str, ...]) -> None:
    """The fingers at the right, the officer at the left, the barcode at the foot."""
    face.ground(_PAPER, _TINT, 0.45)
    face.label_colour, face.label_size = _TEAL, 6.0
    y = face.entry(Label("Đặc điểm nhận dạng"), holder.mark, 3.5, 2.4, field="identifying_marks", right=60, below=True)
    day = holder.issued_on
    face.print(f"Ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", 31, y + 0.8, size=6.6, align="centre",
               field="issued_on")  # fmt: skip
    y = face.lines(director, 31, y + 4, size=5.8, within=56, field="signer_title")
    for at, finger in enumerate(("Ngón trỏ trái", "Ngón trỏ phải")):
        face.fingerprint(67, 2.4 + 19.5 * at, 13, 15)
        face.print(finger, 73.5, 17.8 + 19.5 * at, size=5, align="centre")
    face.print(holder.signer, 33, 34.4, size=6.6, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(33, (y + 34.4) / 2, 17)
    face.seal("BỘ CÔNG AN CỤC CẢNH SÁT", 22, (y + 34.4) / 2, 6.6)
    face.barcode(holder.person.personal_number, 62, 39.6)
    face.mark_specimen(78, 51.4)


TEMPLATES = (Template(CODE, _VARIANT, draw_certified),)
