"""Driving licences of the army, which are shown when they are exchanged for civil ones: the number at the head on the
right, the photograph at the lower right, dates with dots, the rank and the unit among the values, classes and what
they allow on the back beside the day of issue and the officer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import birthday_at
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.driving_licence import CODE, OLD_CLASSES, Licence, fields_of, make_licence

_VARIANT = "driving_licence-fifth"
_PAPER, _TINT = (232, 240, 222), (190, 210, 165)
_OLIVE: Colour = (66, 82, 36)
_AGENCY = "CỤC XE - MÁY"
_RANKS = ("Hạ sĩ", "Trung sĩ", "Thượng sĩ", "Thiếu úy QNCN", "Trung úy QNCN", "Thượng úy QNCN")
_UNITS = ("Lữ đoàn 971", "Trung đoàn 655", "Sư đoàn 395", "Bộ CHQS tỉnh Nghệ An", "Cục Hậu cần - QK3", "Tiểu đoàn 18")
_CLASSES = ("A2", "B2", "C", "C", "D", "E", "FC")


def draw_army(luck: Random, fonts: FontFamily) -> Specimen:
    """Both sides by themselves, or below each other on the sheet of a copier."""
    licence = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], fields_of(licence) | {"place": licence.place, "issuing_agency": _AGENCY})
    del specimen.fields["nationality"]
    family = cards.card_fonts(luck)
    soldier = (luck.choice(_RANKS), luck.choice(_UNITS))
    if luck.random() < 0.5:
        _draw_front(Face(specimen, cards.card_sheet(specimen, family), luck), licence, soldier)
        _draw_back(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
        return specimen
    sheet = cards.copy_sheet(specimen, family)
    zoom, left, top = luck.choice((1.2, 1.35, 1.5)), luck.uniform(22, 60), luck.uniform(24, 50)
    _draw_front(Face(specimen, sheet, luck, left, top, zoom), licence, soldier)
    top += zoom * cards.CARD_HEIGHT + luck.uniform(5, 14)
    _draw_back(Face(specimen, sheet, luck, left, top, zoom), licence)
    if luck.random() < 0.6:
        cards.photocopy(sheet)
    return specimen


def _make(luck: Random) -> Licence:
    """Signed by the head of the vehicles department or a deputy, in the capital."""
    licence = make_licence(luck, date(2016, 2, 1), 3300, police=False)
    name = luck.choice(_CLASSES)
    years = OLD_CLASSES[name][2]
    titles = luck.choice((("CỤC TRƯỞNG",), ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG")))
    return replace(
        licence, number=f"{luck.randint(1, 9)}{luck.randrange(10**7):07d}", licence_class=name, titles=titles,
        expires_on=birthday_at(licence.issued_on, years) if years else None, place="Hà Nội",
        signer=people.make_person(luck, born_between=(1962, 1974), sex="Nam").name, seal="BỘ QUỐC PHÒNG CỤC XE - MÁY",
        passed_on=people.date_after(luck, date(licence.issued_on.year - 1, 1, 1), 300),
    )  # fmt: skip


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _draw_front(face: Face, licence: Licence, soldier: tuple[str, str]) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.label_colour, face.label_style = 5.8, 7.0, _OLIVE, Style.ITALIC
    y = face.lines(("BỘ QUỐC PHÒNG",), 17, 2.4, size=5.8)
    face.lines((_AGENCY,), 17, y, size=5.8, field="issuing_agency")
    face.lines((NATIONAL_TITLE, MOTTO), 57.5, 2.4, size=5.6, within=50)
    face.print("GIẤY PHÉP LÁI XE QUÂN SỰ", 42.8, 8.8, size=9.4, style=Style.BOLD, align="centre", colour=RED)
    person, x, right = licence.person, 3.6, 61.0
    face.entry(Label("Số GPLX"), licence.number, 62, 14.4, field="document_number", right=84.5, size=7.6)
    face.photograph(63, 19.4, 19, 25)
    face.entry(Label("Hạng xe"), licence.licence_class, x, 14.4, field="licence_class", right=right, size=8.4)
    y = 18.6
    for label, value, field in (
        ("Họ và tên", person.name.upper(), "full_name"), ("Sinh ngày", _day(person.born), "date_of_birth"),
    ):  # fmt: skip
        y = face.entry(Label(label), value, x, y, field=field, right=right) + 0.7
    for label, told in zip(("Cấp bậc", "Đơn vị"), soldier, strict=True):
        begin = face.label(Label(label), x, y)
        face.print(told, begin, y, size=6.4)
        y += 3.5
    y = face.entry(Label("Trú quán"), licence.residence, x, y, field="residence", right=right, size=6.4) + 0.5
    expiry = _day(licence.expires_on) if licence.expires_on else licence.expiry
    face.entry(Label("Giá trị sử dụng đến"), expiry, x, max(y, 45.5), field="expires_on", right=right)
    face.mark_specimen(78, 51)


def _draw_back(face: Face, licence: Licence) -> None:
    """What the class allows on the left, who signs on the right."""
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.label_colour, face.label_style = 5.6, 6.6, _OLIVE, Style.ITALIC
    face.print("ĐƯỢC PHÉP ĐIỀU KHIỂN", 21, 3, size=6, style=Style.BOLD, align="centre")
    y = 7.0
    for text in face.sheet.wrap(OLD_CLASSES[licence.licence_class][0], 35 * face.zoom, size=6.4 * face.zoom):
        face.print(text, 3.6, y, size=6.4)
        y += 3.1
    face.entry(Label("Trúng tuyển ngày"), _day(licence.passed_on), 3.6, y + 2, field="passed_on", right=41)
    for at, text in enumerate(("Chỉ có giá trị khi lái xe quân sự.", "Hết hạn phải nộp lại nơi cấp.")):
        face.print(text, 3.6, 43 + 3 * at, size=5.2, style=Style.ITALIC)
    day, middle = licence.issued_on, 63.0
    place, rest = f"{licence.place},", f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}"
    start = middle - face.width_of(f"{place} {rest}", 6) / 2
    face.print(place, start, 3, size=6, field="place")
    face.print(rest, start + face.width_of(f"{place} ", 6), 3, size=6, field="issued_on")
    y = face.lines(licence.titles, middle, 6.6, size=6.4, field="signer_title")
    name_y = y + 19
    face.print(licence.signer, middle, name_y, size=7, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle + 2, (y + name_y) / 2, 20)
    face.seal(licence.seal, middle - 11, (y + name_y) / 2 + 0.5, 8)
    face.mark_specimen(78, 51)


TEMPLATES = (Template(CODE, _VARIANT, draw_army, held_out=False),)
