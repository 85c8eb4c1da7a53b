"""Driving licences on PET of a provincial department of transport, 2013 to May 2020 (Circulars 38/2013 and
12/2017/TT-BGTVT), most of them for motorcycles and without end: the expiry on one line under the class, homes with a
dash between their units, no code, and on the back twelve classes ruled in three columns, also the automatic B1, both
languages on one line of a row, the examination's day in the row that is held. Photographed one by one, or
both sides copied in their own size at the head of a sheet under a counter's stamp."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import province_of
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.counter_stamp import stamp_compared
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.offices import STREETS, URBAN_DISTRICTS, WARDS
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.driving_licence import CODE, Licence, draw_bilingual_day, fields_of, make_licence

_VARIANT = f"{CODE}-department-ninth"
_PAPER, _TINT = (253, 241, 226), (240, 204, 172)
_INK: Colour = (60, 36, 30)
_CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
_SIGNING = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG QLPT VÀ NL"))
# Class, what it allows in both languages.
_CLASSES = (
    ("A1", "Xe mô tô hai bánh từ 50 đến dưới 175 cm3", "Motorcycle from 50 to 175 cc"),
    ("A2", "Xe mô tô hai bánh từ 175 cm3 trở lên", "Motorcycle of 175 cc or more"),
    ("A3", "Xe mô tô ba bánh, xe lam, xích lô máy", "Motor - tricycle"),
    ("A4", "Máy kéo có trọng tải đến 1.000 kg", "Tractor up to 1,000 kg"),
    ("B11", "Ô tô số tự động đến 9 chỗ, không hành nghề", "Automatic car up to 9 seats"),
    ("B1", "Ô tô đến 9 chỗ, không hành nghề lái xe", "Car up to 9 seats"),
    ("B2", "Ô tô đến 9 chỗ; ô tô tải dưới 3.500 kg", "Car, truck less than 3,500 kg"),
    ("C", "Ô tô tải từ 3.500 kg trở lên", "Truck of 3,500 kg or more"),
    ("D", "Ô tô chở người từ 10 đến 30 chỗ ngồi", "Bus from 10 to 30 seats"),
    ("E", "Ô tô chở người trên 30 chỗ ngồi", "Bus of more than 30 seats"),
    ("FC", "Ô tô hạng C kéo rơ moóc, sơ mi rơ moóc", "Truck with trailer, semi-trailer"),
    ("FE", "Ô tô hạng E kéo rơ moóc, ô tô khách nối toa", "Bus with trailer"),
)  # fmt: skip
_EDGES = (2.6, 9.4, 66.4, 83.0)
_tight = partial(Label, parted="/")


def draw_department(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of them as pictures of their own; of the copies two thirds without colour."""
    licence = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], fields_of(licence) | {"place": licence.place})
    family = cards.card_fonts(luck)
    if luck.random() < 0.5:
        _draw_front(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
        _draw_back(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
        return specimen
    sheet = cards.copy_sheet(specimen, family)
    zoom, top, left = luck.choice((1.0, 1.04, 1.08)), luck.uniform(14, 40), luck.uniform(8, 13)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), licence)
    beside = left + zoom * CARD_WIDTH + luck.uniform(2, 5)
    _draw_back(Face(specimen, sheet, luck, beside, top + luck.uniform(-2, 2), zoom), licence)
    if luck.random() < 0.67:
        cards.photocopy(sheet)
    if luck.random() < 0.6:
        sheet.fonts = fonts
        below = top + zoom * CARD_HEIGHT + luck.uniform(8, 60)
        stamp_compared(sheet, licence.issued_on, luck, luck.uniform(20, 125), below)
    return specimen


def _make(luck: Random) -> Licence:
    """Half for motorcycles; signed where the driver is at home."""
    licence = make_licence(luck, date(2013, 11, 1), 2380, police=False)
    area = province_of(licence.person, licence.issued_on)
    home = _residence(luck, area)
    licence = replace(
        licence, titles=luck.choice(_SIGNING), seal=f"SỞ GIAO THÔNG VẬN TẢI {area}".upper(), residence=home,
        place="TP. Hồ Chí Minh" if area == "Hồ Chí Minh" else area,
    )  # fmt: skip
    return replace(licence, licence_class="A1", expires_on=None) if luck.random() < 0.5 else licence


def _residence(luck: Random, province: str) -> str:
    """As some departments write it, with dashes and without stops."""
    if province in _CITIES:
        home = luck.choice((f"{luck.randint(2, 360)} {luck.choice(STREETS)} - ", f"Tổ {luck.randint(1, 60)} - ", ""))
        return f"{home}P {luck.choice(WARDS)} - Q {luck.choice(URBAN_DISTRICTS)} - TP {province}"
    home = luck.choice(
        (f"Thôn {luck.randint(1, 14)} - ", f"Xóm {luck.randint(1, 14)} - ", f"Ấp {luck.randint(1, 9)} - ")
    )
    return f"{home}xã {luck.choice(people.COMMUNES)} - huyện {luck.choice(people.DISTRICTS)} - {province}"


def _draw_front(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.42)
    face.label_size, face.value_size, face.label_colour = 5.8, 7.0, _INK
    face.lines(("BỘ GTVT", "MOT"), 13, 3.0, size=6.6, colour=_INK)
    face.lines((NATIONAL_TITLE,), 54.4, 2.2, size=6.2, within=58)
    face.lines((MOTTO,), 54.4, 5.0, size=6.2)
    face.lines(("GIẤY PHÉP LÁI XE/DRIVER'S LICENSE",), 54.4, 8.4, size=8.6, colour=RED, within=59)
    start = 54.4 - (face.width_of("Số/No: ", 6.6) + face.width_of(licence.number, 9.2, Style.BOLD)) / 2
    face.print("Số/No:", start, 13.0, size=6.6, colour=_INK)
    face.print(licence.number, start + face.width_of("Số/No: ", 6.6), 12.2, size=9.2, style=Style.BOLD, colour=RED,
               field="document_number")  # fmt: skip
    face.photograph(3.0, 9.8, 20.2, 27)
    person, x, right = licence.person, 25.0, 84.4
    y = face.entry(_tight("Họ tên", "Full name"), person.name.upper(), x, 17.2, field="full_name", right=right)
    y = face.entry(_tight("Ngày sinh", "Date of Birth"), f"{person.born:%d/%m/%Y}", x, y + 0.4, field="date_of_birth",
                   right=right)  # fmt: skip
    y = face.entry(_tight("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.4, field="nationality", right=right)
    y = face.entry(_tight("Nơi cư trú", "Address"), licence.residence, x, y + 0.4, field="residence", right=right,
                   size=6.8)  # fmt: skip
    draw_bilingual_day(face, licence, 58, y + 0.4, within=50)
    _sign(face, licence, 60, y + 3.2)
    face.entry(_tight("Hạng", "Class"), licence.licence_class, 3.0, 39.4, field="licence_class", right=30, size=10)
    face.print("Có giá trị đến/Expires:", 3.0, 44.6, size=4.8, colour=_INK)
    begin = 3.6 + face.width_of("Có giá trị đến/Expires:", 4.8)
    face.print(licence.expiry, begin, 44.1, size=6.0, style=Style.BOLD, field="expires_on", within=38.5 - begin)
    face.mark_specimen(3.0, 51.6)


def _sign(face: Face, licence: Licence, middle: float, y: float) -> None:
    y = face.lines(licence.titles, middle, y, size=6.0, field="signer_title", within=48)
    name_y = 50.2
    face.print(licence.signer, middle, name_y, size=6.8, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle + 4, (y + name_y) / 2, 15)
    face.seal(licence.seal, middle - 9.5, (y + name_y) / 2 - 0.4, min(5.8, (52 - y) / 2))


def _draw_back(face: Face, licence: Licence) -> None:
    face.ground(_PAPER, _TINT, 0.34)
    heads = (("Hạng", "Class"), ("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN", "CLASSIFICATION OF MOTOR VEHICLES"),
             ("Ngày trúng tuyển", "Beginning date"))  # fmt: skip
    for (left, right), (head, english) in zip(pairwise(_EDGES), heads, strict=True):
        face.sheet.frame(*face.at(left, 1.8), *face.at(right, 7.0), _INK)
        middle, room = (left + right) / 2, right - left - 0.8
        face.print(head, middle, 2.2, size=5.0, style=Style.BOLD, align="centre", within=room)
        face.print(english, middle, 4.5, size=4.4, style=Style.ITALIC, align="centre", within=room)
    for row, (name, text, english) in enumerate(_CLASSES):
        y = 7.0 + 3.7 * row
        for left, right in pairwise(_EDGES):
            face.sheet.frame(*face.at(left, y), *face.at(right, y + 3.7), _INK)
        face.print(name, 6.0, y + 0.6, size=5.8, style=Style.BOLD, align="centre")
        face.print(text, 10.0, y + 0.9, size=5.0, within=31.6)
        face.print(english, 44.0, y + 1.1, size=4.5, style=Style.ITALIC, within=20.8)
        if name == licence.licence_class:
            face.print(f"{licence.passed_on:%d/%m/%Y}", 74.7, y + 0.5, size=6.2, style=Style.BOLD, align="centre",
                       field="passed_on")  # fmt: skip
    face.mark_specimen(3.0, 52.0)


TEMPLATES = (Template(CODE, _VARIANT, draw_department, held_out=False),)
