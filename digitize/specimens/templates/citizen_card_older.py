"""Citizen cards of 2016 with a barcode (Circular 61/2015/TT-BCA), and the certificates before them: nine digits (Decree
05/1999/NĐ-CP) and twelve (Circular 57/2013/TT-BCA). They are shown long after they ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.sheet import BLACK, RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import (
    CODE,
    Holder,
    common_fields,
    draw_sides,
    make_holder,
    national_titles,
)

_BLUE_PAPER, _BLUE_TINT = (224, 236, 240), (165, 195, 215)
_GREEN_PAPER, _GREEN_TINT = (225, 238, 222), (170, 205, 170)
_DIRECTORS = (
    ("CỤC TRƯỞNG CỤC CẢNH SÁT", "ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"),
    ("CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"),
)
_RELIGIONS = ("Không", "Không", "Không", "Phật giáo", "Công giáo", "Cao Đài", "Hòa Hảo", "Tin Lành", "Hồi giáo")
_TYPED: Colour = (40, 38, 60)


def draw_barcode(luck: Random, fonts: FontFamily, *, variant: str) -> Specimen:
    """The citizen card of 2016 to 2020: Vietnamese alone, a two-dimensional barcode on its back, no zone."""
    holder = make_holder(luck, date(2016, 1, 4), 1800, kinds=luck.random() < 0.4, born=(1945, 2001))
    director = _DIRECTORS[holder.issued_on >= date(2018, 10, 10)]
    specimen = Specimen(CODE, variant, [], common_fields(holder) | {
        "home_town": holder.home_town, "identifying_marks": holder.mark,
        "signer_title": " ".join(director), "signer_name": holder.signer,
    })  # fmt: skip
    draw_sides(specimen, luck, (_barcode_front, partial(_barcode_back, director=director)), holder, copied=False)
    return specimen


def _barcode_front(face: Face, holder: Holder) -> None:
    face.ground(_BLUE_PAPER, _BLUE_TINT, 0.5)
    face.emblem(12, 9, 6)
    y = national_titles(face, 53, 2.4, 60, english=False, size=6.8)
    face.print("CĂN CƯỚC CÔNG DÂN", 53, y + 0.8, size=11, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(3.5, 18, 20.5, 27)
    person, x, right = holder.person, 27.5, 84.0
    y = face.entry(
        Label("Số"), person.personal_number, x + 6, 16.2, field="personal_number", right=right, size=10.5, colour=RED
    )
    y = face.entry(Label("Họ và tên"), person.name.upper(), x, y + 0.8, field="full_name", right=right, size=8)
    y = face.entry(
        Label("Ngày, tháng, năm sinh"), f"{person.born:%d/%m/%Y}", x, y + 0.8, field="date_of_birth", right=right
    )
    face.entry(Label("Giới tính"), person.sex, x, y + 0.8, field="sex", right=right)
    y = face.entry(Label("Quốc tịch"), "Việt Nam", x + 26, y + 0.8, field="nationality", right=right)
    y = face.entry(Label("Quê quán"), holder.home_town, x, y + 0.8, field="home_town", right=right)
    face.entry(Label("Nơi thường trú"), holder.residence, x, y + 0.8, field="residence", right=right)
    face.print("Có giá trị đến", 13.7, 45.8, size=5.4, align="centre")
    face.print(holder.expiry, 13.7, 48.4, size=6.4, style=Style.BOLD, align="centre", field="expires_on")
    face.mark_specimen(77.5, 51.6)


def _barcode_back(face: Face, holder: Holder, *, director: tuple[str, ...]) -> None:
    face.ground(_BLUE_PAPER, _BLUE_TINT, 0.5)
    face.barcode(holder.person.personal_number, 80, 3)
    _fingers(face, 3, 14, width=13, height=15)
    y = face.entry(Label("Đặc điểm nhận dạng"), holder.mark, 21, 15, field="identifying_marks", right=83)
    day = holder.issued_on
    text = f"Ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    face.print(text, 57, y + 1.2, size=7, style=Style.ITALIC, align="centre", field="issued_on")
    face.lines(director, 57, y + 4.6, size=6.2, within=52, field="signer_title")
    _sign(face, holder.signer, 57, y + 10, "BỘ CÔNG AN CỤC CẢNH SÁT")
    face.mark_specimen(77.5, 51.4)


def _sign(face: Face, signer: str, middle: float, y: float, seal: str) -> None:
    name_y = min(y + 13.5, 49.5)
    face.print(signer, middle, name_y, size=7, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle, (y + name_y) / 2, 18)
    face.seal(seal, middle - 10.5, (y + name_y) / 2 - 0.5, 6.4)


def _fingers(face: Face, x: float, y: float, *, width: float, height: float) -> None:
    """Below each other, each with its name above it."""
    for at, text in enumerate(("NGÓN TRỎ TRÁI", "NGÓN TRỎ PHẢI")):
        top = y + at * (height + 4)
        face.print(text, x + width / 2, top, size=4.6, align="centre")
        face.fingerprint(x, top + 2, width, height)


def draw_nine_digits(luck: Random, fonts: FontFamily, *, variant: str, by_hand: bool) -> Specimen:
    """The certificate of nine digits, typed or by hand; ended on 31/12/2024 (Law 26/2023/QH15, Article 46)."""
    holder = make_holder(luck, date(2000, 1, 4), 5600, kinds=luck.random() < 0.5, born=(1940, 1984))
    number = f"{luck.randint(10, 385):03d}{luck.randrange(1_000_000):06d}"
    holder = replace(holder, person=replace(holder.person, personal_number=number))
    director = luck.choice((("GIÁM ĐỐC CÔNG AN", f"TỈNH {_province(holder)}"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
    religion = luck.choice(_RELIGIONS)
    known = common_fields(holder)
    kept = ("personal_number", "full_name", "date_of_birth", "residence", "issued_on")
    specimen = Specimen(CODE, variant, [], {name: known[name] for name in kept} | {
        "home_town": holder.home_town, "identifying_marks": holder.mark, "ethnicity": holder.person.ethnicity,
        "religion": religion, "signer_title": " ".join(director), "signer_name": holder.signer,
    })  # fmt: skip
    back = partial(_nine_back, director=director, religion=religion, by_hand=by_hand)
    draw_sides(specimen, luck, (partial(_nine_front, by_hand=by_hand), back), holder, copied=False)
    return specimen


def _fill(face: Face, label: str, value: str, x: float, y: float, *, field: str, right: float, by_hand: bool) -> float:
    """A label on a dotted line, filled by typewriter or by pen; answers where the next line would go."""
    face.label_size = 6.4
    if by_hand:
        begin = face.label(Label(label, end=""), x, y)
        return face.write(value, begin, x, y, field=field, size=8, right=right) + 0.2
    end = face.entry(Label(label, end=":"), value, x, y, field=field, right=right)
    face.dots(x + face.width_of(label, 6.4) + 2, right, y + 2.9)
    return max(end + 0.7, y + 4.2)


def _typed(face: Face, *, by_hand: bool) -> None:
    face.value_fonts, face.value_style, face.value_size = cards.typewriter(face.sheet.fonts), Style.REGULAR, 6.8
    face.value_colour = BLACK if by_hand else _TYPED


def _province(holder: Holder) -> str:
    return holder.home_town.rpartition(", ")[2].removeprefix("tỉnh ").removeprefix("thành phố ").upper()


def _nine_front(face: Face, holder: Holder, *, by_hand: bool) -> None:
    face.ground(_GREEN_PAPER, _GREEN_TINT, 0.5)
    _typed(face, by_hand=by_hand)
    face.emblem(13, 9.5, 6.5)
    y = national_titles(face, 54, 2.2, 58, english=False, size=6.8)
    face.print("GIẤY CHỨNG MINH NHÂN DÂN", 54, y + 0.8, size=9.6, style=Style.BOLD, align="centre", colour=RED)
    number = holder.person.personal_number
    face.print("SỐ", 38, y + 5.8, size=9.5, style=Style.BOLD, colour=RED)
    face.print(number, 44.5, y + 5.2, size=11.5, style=Style.BOLD, colour=RED, field="personal_number")
    face.photograph(3.5, 19.5, 20.5, 28)
    x, right, born = 27, 83.5, holder.person.born
    y = _fill(face, "Họ tên", holder.person.name.upper(), x, y + 11, field="full_name", right=right, by_hand=by_hand)
    day = f"{born:%d-%m-%Y}" if not by_hand else f"{born:%d/%m/%Y}"
    y = _fill(face, "Sinh ngày", day, x, y, field="date_of_birth", right=right, by_hand=by_hand)
    y = _fill(face, "Nguyên quán", holder.home_town, x, y, field="home_town", right=right, by_hand=by_hand)
    _fill(face, "Nơi ĐKHK thường trú", holder.residence, x, y, field="residence", right=right, by_hand=by_hand)
    face.mark_specimen(3.5, 50.5)


def _nine_back(face: Face, holder: Holder, *, director: tuple[str, ...], religion: str, by_hand: bool) -> None:
    face.ground(_GREEN_PAPER, _GREEN_TINT, 0.5)
    _typed(face, by_hand=by_hand)
    _fill(face, "Dân tộc", holder.person.ethnicity, 4, 2.6, field="ethnicity", right=40, by_hand=by_hand)
    _fill(face, "Tôn giáo", religion, 43, 2.6, field="religion", right=82, by_hand=by_hand)
    _fingers(face, 3.5, 8.2, width=13.5, height=17)
    face.print("DẤU VẾT RIÊNG VÀ DỊ HÌNH", 52, 8.6, size=6.2, style=Style.BOLD, align="centre")
    if by_hand:
        face.write(holder.mark, 20.5, 20.5, 12.4, field="identifying_marks", size=8, right=83)
    else:
        face.value(holder.mark, 20.5, 20.5, 12.2, field="identifying_marks", right=83)
        face.dots(20.5, 83, 15)
    day = holder.issued_on
    face.print(f"Ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", 56, 18.6, size=7, style=Style.ITALIC,
               align="centre", field="issued_on")  # fmt: skip
    face.lines(director, 56, 22, size=6.6, field="signer_title")
    _sign(face, holder.signer, 56, 28, f"CÔNG AN TỈNH {_province(holder)}")
    face.mark_specimen(77.5, 51.4)


def draw_twelve_digits(luck: Random, fonts: FontFamily, *, variant: str) -> Specimen:
    """The certificate of twelve digits, issued from 2012 to 2015: other labels, a name of use."""
    holder = make_holder(luck, date(2012, 9, 20), 1190, kinds=luck.random() < 0.5, born=(1950, 1997))
    director = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    known = common_fields(holder)
    del known["nationality"]
    specimen = Specimen(CODE, variant, [], known | {
        "home_town": holder.home_town, "identifying_marks": holder.mark, "ethnicity": holder.person.ethnicity,
        "signer_title": " ".join(director), "signer_name": holder.signer,
    })  # fmt: skip
    draw_sides(specimen, luck, (_twelve_front, partial(_twelve_back, director=director)), holder, copied=False)
    return specimen


def _twelve_front(face: Face, holder: Holder) -> None:
    face.ground(_GREEN_PAPER, _BLUE_TINT, 0.5)
    face.value_style, person, x, right = Style.REGULAR, holder.person, 26.5, 84.0
    face.emblem(9.5, 8.5, 5.8)
    y = national_titles(face, 51, 2.2, 62, english=False, size=6.6)
    face.print("CHỨNG MINH NHÂN DÂN", 51, y + 0.6, size=10.5, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(3, 17, 20.5, 27)
    y = face.entry(
        Label("Số"), person.personal_number, 38, y + 6.2, field="personal_number", right=right, size=9.4, colour=RED
    )
    y = face.entry(
        Label("Họ và tên khai sinh"), person.name.upper(), x, y + 0.6, field="full_name", right=right, size=7.6
    )
    face.label(Label("Họ và tên gọi khác"), x, y + 0.3)
    y = face.entry(
        Label("Ngày, tháng, năm sinh"), f"{person.born:%d/%m/%Y}", x, y + 3.3, field="date_of_birth", right=right
    )
    face.entry(Label("Giới tính"), person.sex, x, y + 0.3, field="sex", right=right)
    y = face.entry(Label("Dân tộc"), person.ethnicity, x + 24, y + 0.3, field="ethnicity", right=right)
    y = face.entry(Label("Quê quán"), holder.home_town, x, y + 0.3, field="home_town", right=right)
    face.entry(Label("Nơi thường trú"), holder.residence, x, y + 0.3, field="residence", right=right)
    face.print("Có giá trị đến:", 2.6, 45.2, size=5.6)
    face.print(holder.expiry, 2.6, 47.8, size=6.6, field="expires_on")
    face.mark_specimen(77.5, 51.6)


def _twelve_back(face: Face, holder: Holder, *, director: tuple[str, ...]) -> None:
    face.ground(_GREEN_PAPER, _BLUE_TINT, 0.5)
    face.value_style = Style.REGULAR
    y = face.entry(Label("Đặc điểm nhận dạng"), holder.mark, 3.5, 3, field="identifying_marks", right=82)
    for at, text in enumerate(("Ngón trỏ trái", "Ngón trỏ phải")):
        x = 4 + 17 * at
        face.fingerprint(x, 13, 14.5, 18)
        face.print(text, x + 7.2, 32, size=5.2, align="centre")
    day = holder.issued_on
    face.print(f"Ngày {day.day:02d} tháng {day.month:02d} năm {day.year}", 60, max(y + 1, 10), size=7,
               style=Style.ITALIC, align="centre", field="issued_on")  # fmt: skip
    face.lines(director, 60, max(y + 1, 10) + 3.6, size=6.4, field="signer_title")
    _sign(face, holder.signer, 60, 22, "CÔNG AN THÀNH PHỐ HÀ NỘI")
    face.barcode(holder.person.personal_number, 36, 42)
    face.mark_specimen(77.5, 51.4)


TEMPLATES = (
    Template(CODE, "citizen_card-barcode", partial(draw_barcode, variant="citizen_card-barcode")),
    Template(CODE, "citizen_card-nine", partial(draw_nine_digits, variant="citizen_card-nine", by_hand=False)),
    Template(CODE, "citizen_card-nine-by-hand",
             partial(draw_nine_digits, variant="citizen_card-nine-by-hand", by_hand=True)),
    Template(CODE, "citizen_card-twelve", partial(draw_twelve_digits, variant="citizen_card-twelve")),
)  # fmt: skip
