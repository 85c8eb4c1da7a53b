"""Driving licences on PET: of the Ministry of Transport (Circular 12/2017/TT-BGTVT) and of the police since 01/3/2025
(Circular 12/2025/TT-BCA)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, people
from digitize.specimens.card_values import (
    NO_EXPIRY,
    birthday_at,
    kinds_of_units,
    province_of,
    residence_in,
    short_units,
)
from digitize.specimens.cards import Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import national_titles

CODE = "driving_licence"
PAPER, TINT = (250, 236, 226), (240, 200, 190)
_PINK_PAPER, _PINK_TINT = (250, 232, 238), (238, 190, 210)
_BLUE: Colour = (40, 60, 130)
# Classes of the Law on Road Traffic 2008 and of the Law on Road Traffic Order and Safety 2024: what each may drive,
# and the years it is good for (0: without end).
OLD_CLASSES = {
    "A1": (
        "Xe mô tô hai bánh có dung tích xi lanh từ 50 cm3 đến dưới 175 cm3",
        "Motorcycles of 50 to under 175 cm3",
        0,
    ),
    "A2": ("Xe mô tô hai bánh có dung tích xi lanh từ 175 cm3 trở lên", "Motorcycles of 175 cm3 and above", 0),
    "B1": ("Ô tô chở người đến 9 chỗ, không hành nghề lái xe", "Cars up to 9 seats, not for hire", 10),
    "B2": ("Ô tô chở người đến 9 chỗ; ô tô tải dưới 3.500 kg", "Cars up to 9 seats; trucks under 3,500 kg", 10),
    "C": ("Ô tô tải có trọng tải thiết kế từ 3.500 kg trở lên", "Trucks of 3,500 kg and above", 5),
    "D": ("Ô tô chở người từ 10 đến 30 chỗ ngồi", "Passenger cars of 10 to 30 seats", 5),
    "E": ("Ô tô chở người trên 30 chỗ ngồi", "Passenger cars of more than 30 seats", 5),
    "FC": ("Ô tô tải hạng C kéo rơ moóc, sơ mi rơ moóc", "Class C trucks with trailers", 5),
}
NEW_CLASSES = {
    "A1": ("Xe mô tô hai bánh có dung tích xi lanh đến 125 cm3", "Motorcycles up to 125 cm3", 0),
    "A": ("Xe mô tô hai bánh có dung tích xi lanh trên 125 cm3", "Motorcycles over 125 cm3", 0),
    "B1": ("Xe mô tô ba bánh", "Three-wheeled motorcycles", 0),
    "B": ("Ô tô chở người đến 8 chỗ; ô tô tải đến 3.500 kg", "Cars up to 8 seats; trucks up to 3,500 kg", 10),
    "C1": ("Ô tô tải trên 3.500 kg đến 7.500 kg", "Trucks over 3,500 kg up to 7,500 kg", 10),
    "C": ("Ô tô tải trên 7.500 kg", "Trucks over 7,500 kg", 5),
    "D1": ("Ô tô chở người trên 8 chỗ đến 16 chỗ", "Passenger cars over 8 up to 16 seats", 5),
    "D2": ("Ô tô chở người trên 16 chỗ đến 29 chỗ", "Passenger cars over 16 up to 29 seats", 5),
    "CE": ("Ô tô hạng C kéo rơ moóc trên 750 kg", "Class C with trailers over 750 kg", 5),
}  # fmt: skip
_CONDITIONS = ("A.01", "A.02", "A.03", "B.01", "B.02", "B.03", "B.04", "B.05")


@dataclass(frozen=True)
class Licence:
    """One licence. `expires_on` is None for motorcycle classes."""

    person: Person
    number: str
    licence_class: str
    residence: str
    place: str
    issued_on: date
    expires_on: date | None
    passed_on: date
    titles: tuple[str, ...]
    signer: str
    seal: str
    conditions: str = ""

    @property
    def expiry(self) -> str:
        """As printed."""
        return f"{self.expires_on:%d/%m/%Y}" if self.expires_on else NO_EXPIRY


def draw_bilingual_day(
    face: Face, licence: Licence, middle: float, y: float, *, size: float = 5.8, within: float = 0.0
) -> None:
    """Where and when it was given, in one line of both languages; set smaller where it would be wider than `within`."""
    day, style = licence.issued_on, Style.ITALIC
    told = f"ngày/date {day:%d} tháng/month {day:%m} năm/year {day.year}"
    if within:
        size *= min(1.0, within / face.width_of(f"{licence.place}, {told}", size, style))
    start = middle - face.width_of(f"{licence.place}, {told}", size, style) / 2
    face.print(f"{licence.place},", start, y, size=size, style=style, field="place")
    face.print(told, start + face.width_of(f"{licence.place}, ", size, style), y, size=size, style=style,
               field="issued_on")  # fmt: skip


def make_licence(luck: Random, since: date, days: int, *, police: bool) -> Licence:
    issued = people.date_after(luck, since, days)
    person = people.make_person(luck, born_between=(1958, issued.year - 25))
    province = province_of(person, issued)
    classes = NEW_CLASSES if police else OLD_CLASSES
    licence_class = luck.choice(tuple(classes))
    years = classes[licence_class][2]
    area = province_of(people.make_person(luck, born_between=(1958, 1990)), issued)
    if police:
        titles = luck.choice((("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("TRƯỞNG PHÒNG",), ("CỤC TRƯỞNG",)))
    else:
        titles = luck.choice((("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG")))
    residence = residence_in(luck, luck.choice((kinds_of_units, short_units))(luck, province, issued))
    signer = people.make_person(luck, born_between=(1962, 1980)).name
    # The first two figures are the province's, the next two the year's of the examination.
    number = f"{luck.randint(10, 99)}{luck.randint(0, 1)}{luck.randrange(10**9):09d}"
    conditions = luck.choice(_CONDITIONS) if police else ""
    seal = f"{'PHÒNG CẢNH SÁT GIAO THÔNG' if police else 'SỞ GIAO THÔNG VẬN TẢI'} {area.upper()}"
    if titles[0] in ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG"):
        seal = "CỤC CẢNH SÁT GIAO THÔNG" if police else "BỘ GIAO THÔNG VẬN TẢI"
    place = "TP. Hồ Chí Minh" if area == "Hồ Chí Minh" else area
    passed = people.date_after(luck, date(issued.year - 6, 1, 1), 1500)
    return Licence(
        person, number, licence_class, residence, place, issued, birthday_at(issued, years) if years else None, passed,
        titles, signer, seal, conditions,
    )  # fmt: skip


def fields_of(licence: Licence) -> dict[str, str]:
    person = licence.person
    return {
        "document_number": licence.number,
        "full_name": person.name.upper(),
        "date_of_birth": person.born.isoformat(),
        "nationality": "VIỆT NAM",
        "residence": licence.residence,
        "licence_class": licence.licence_class,
        "issued_on": licence.issued_on.isoformat(),
        "expires_on": licence.expires_on.isoformat() if licence.expires_on else NO_EXPIRY,
        "passed_on": licence.passed_on.isoformat(),
        "signer_title": " ".join(licence.titles),
        "signer_name": licence.signer,
    }


def draw_transport(luck: Random, fonts: FontFamily, *, variant: str, copied: bool = False) -> Specimen:
    """The card of the Ministry of Transport and its departments, 2012 to February 2025."""
    licence = make_licence(luck, date(2014, 1, 6), 4000, police=False)
    specimen = Specimen(CODE, variant, [], fields_of(licence) | {"place": licence.place})
    family = cards.card_fonts(luck)
    if not copied:
        _transport_front(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
        _back(Face(specimen, cards.card_sheet(specimen, family), luck), licence, OLD_CLASSES)
        return specimen
    sheet = cards.copy_sheet(specimen, family)
    zoom, left, top = luck.choice((1.4, 1.6)), luck.uniform(30, 42), luck.uniform(24, 40)
    _transport_front(Face(specimen, sheet, luck, left, top, zoom), licence)
    _back(Face(specimen, sheet, luck, left, top + zoom * 54 + 12, zoom), licence, OLD_CLASSES)
    if luck.random() < 0.5:
        cards.photocopy(sheet)
    return specimen


def _transport_front(face: Face, licence: Licence) -> None:
    face.ground(PAPER, TINT, 0.5)
    person, tight, right = licence.person, partial(Label, parted="/"), 84.0
    face.lines(("BỘ GTVT", "MOT"), 13, 2.6, size=6.4)
    y = national_titles(face, 55, 2.4, 58, english=False, size=6.4)
    face.print("GIẤY PHÉP LÁI XE/DRIVER'S LICENSE", 55, y + 0.6, size=8, style=Style.BOLD, align="centre", colour=RED,
               within=58)  # fmt: skip
    face.photograph(3.5, 10.5, 20, 27)
    y = face.entry(
        tight("Số", "No"), licence.number, 36, y + 4.8, field="document_number", right=right, size=9, colour=RED
    )
    x = 26.5
    y = face.entry(tight("Họ tên", "Full name"), person.name.upper(), x, y + 0.7, field="full_name", right=right)
    y = face.entry(tight("Ngày sinh", "Date of Birth"), f"{person.born:%d/%m/%Y}", x, y + 0.3, field="date_of_birth",
                   right=right)  # fmt: skip
    y = face.entry(tight("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.3, field="nationality", right=right)
    y = face.entry(tight("Nơi cư trú", "Address"), licence.residence, x, y + 0.3, field="residence", right=right)
    _place_and_date(face, licence, 55, y + 0.4)
    sign(face, licence, 58, y + 3.4)
    face.entry(tight("Hạng", "Class"), licence.licence_class, 3.5, 39, field="licence_class", right=28, size=10)
    face.print("Có giá trị đến/Expires:", 3.5, 45, size=5.6)
    face.print(licence.expiry, 3.5, 48, size=7, style=Style.BOLD, field="expires_on")
    face.mark_specimen(78, 51.4)


def _place_and_date(face: Face, licence: Licence, middle: float, y: float) -> None:
    day = licence.issued_on
    place, rest = f"{licence.place},", f"ngày/date {day.day:02d} tháng/month {day.month:02d} năm/year {day.year}"
    size = 6.0
    wide, gap = face.width_of(place, size, Style.ITALIC), face.width_of(" ", size, Style.ITALIC)
    start = middle - (wide + gap + face.width_of(rest, size, Style.ITALIC)) / 2
    face.print(place, start, y, size=size, style=Style.ITALIC, field="place")
    face.print(rest, start + wide + gap, y, size=size, style=Style.ITALIC, field="issued_on")


def sign(face: Face, licence: Licence, middle: float, y: float) -> None:
    """Position, signature, name and seal, from y down to the lower edge."""
    y = face.lines(licence.titles, middle, y, size=6.2, field="signer_title")
    face.print(licence.signer, middle, 50.4, size=6.8, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(middle + 2, (y + 50.4) / 2, 15)
    face.seal(licence.seal, middle - 9, (y + 50.4) / 2 - 0.5, min(5.6, (50.4 - y) / 2))


def _back(face: Face, licence: Licence, classes: dict[str, tuple[str, str, int]]) -> None:
    """All classes, the day of the examination beside the one that is held."""
    face.ground(PAPER, TINT, 0.4)
    face.lines(("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN", "CLASSIFICATION OF MOTOR VEHICLES"), 34, 2.4, size=5.6,
               within=60)  # fmt: skip
    face.lines(("Ngày trúng tuyển", "Beginning date"), 75, 2.4, size=5.2, style=Style.REGULAR)
    y, step = 8.4, 43.0 / len(classes)
    for name, (text, english, _) in classes.items():
        face.print(name, 3, y, size=6.4, style=Style.BOLD)
        face.print(text, 9.5, y, size=5.2, within=56)
        face.print(english, 9.5, y + 2.2, size=4.6, style=Style.ITALIC, within=56)
        if name == licence.licence_class:
            face.print(
                f"{licence.passed_on:%d/%m/%Y}", 75, y, size=6.4, style=Style.BOLD, align="centre", field="passed_on"
            )
        y += step
    face.mark_specimen(78, 51.4)


def draw_police(luck: Random, fonts: FontFamily, *, variant: str) -> Specimen:
    """The card of the police, since 01/3/2025: code and conditions on its back."""
    licence = make_licence(luck, date(2025, 3, 1), 620, police=True)
    specimen = Specimen(CODE, variant, [], fields_of(licence) | {
        "place": licence.place, "conditions": licence.conditions, "issuing_agency": "BỘ CÔNG AN",
    })  # fmt: skip
    family = cards.card_fonts(luck)
    _police_front(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
    _police_back(Face(specimen, cards.card_sheet(specimen, family), luck), licence)
    return specimen


def _police_front(face: Face, licence: Licence) -> None:
    face.ground(_PINK_PAPER, _PINK_TINT, 0.5)
    face.label_colour, person, right, x = _BLUE, licence.person, 84.0, 27.0
    face.print("BỘ CÔNG AN", 13.5, 2.6, size=6.4, style=Style.BOLD, align="centre", field="issuing_agency")
    face.print("MPS", 13.5, 5.2, size=6, style=Style.BOLD, align="centre")
    y = national_titles(face, 55, 2.4, 58, english=False, size=6.4)
    face.lines(("GIẤY PHÉP LÁI XE / DRIVER'S LICENSE",), 55, y + 0.4, size=8.4, colour=RED, within=58)
    face.photograph(3.5, 9.5, 20, 27)
    y = face.entry(
        Label("Số", "No."), licence.number, 34, y + 4.8, field="document_number", right=right, size=9, colour=RED
    )
    y = face.entry(Label("Họ tên", "Full name"), person.name.upper(), x, y + 0.7, field="full_name", right=right)
    y = face.entry(Label("Ngày sinh", "Date of birth"), f"{person.born:%d/%m/%Y}", x, y + 0.3, field="date_of_birth",
                   right=right)  # fmt: skip
    y = face.entry(Label("Quốc tịch", "Nationality"), "VIỆT NAM", x, y + 0.3, field="nationality", right=right)
    y = face.entry(Label("Nơi cư trú", "Address"), licence.residence, x, y + 0.3, field="residence", right=right)
    _place_and_date(face, licence, 55, y + 0.4)
    sign(face, licence, 60, y + 3.4)
    y = face.entry(Label("Hạng", "Class"), licence.licence_class, 3.5, 38, field="licence_class", right=30, size=9)
    face.entry(
        Label("Có giá trị đến", "Expires"), licence.expiry, 3.5, y + 0.5, field="expires_on", right=34, below=True
    )
    face.mark_specimen(3.5, 51)


def _police_back(face: Face, licence: Licence) -> None:
    face.ground(_PINK_PAPER, _PINK_TINT, 0.4)
    face.label_colour = _BLUE
    left = face.qr(licence.number, 84, 3, 14)
    face.lines(("CÁC LOẠI XE CƠ GIỚI ĐƯỜNG BỘ ĐƯỢC ĐIỀU KHIỂN",), left / 2, 3, size=6.4, within=left - 6)
    face.lines(("CLASSIFICATION OF MOTOR VEHICLES",), left / 2, 6, size=5.4, within=left - 6)
    text, english, _ = NEW_CLASSES[licence.licence_class]
    face.print(licence.licence_class, 4, 21, size=8, style=Style.BOLD)
    face.print(text, 11, 20.6, size=6.2, within=72)
    face.print(english, 11, 23.4, size=5.4, style=Style.ITALIC, within=72)
    face.entry(Label("Ngày trúng tuyển", "Beginning date"), f"{licence.passed_on:%d/%m/%Y}", 4, 29, field="passed_on",
               right=84)  # fmt: skip
    face.entry(Label("Điều kiện hạn chế", "Restrictions"), licence.conditions, 4, 33.4, field="conditions", right=84)
    face.mark_specimen(78, 51)


TEMPLATES = (
    Template(CODE, "driving_licence-transport", partial(draw_transport, variant="driving_licence-transport")),
    Template(CODE, "driving_licence-copy", partial(draw_transport, variant="driving_licence-copy", copied=True)),
    Template(CODE, "driving_licence-police", partial(draw_police, variant="driving_licence-police")),
)  # fmt: skip
