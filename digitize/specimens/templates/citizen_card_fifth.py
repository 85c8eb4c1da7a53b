"""Identity certificates of twelve digits as they were first given in 2012 and 2013 (Circular 27/2012/TT-BCA), also in
Hải Phòng: the names of father and mother on the back, another name on the front, values below their labels, the day of
issue above the officer; copied on one sheet, beside each other or below."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import cards, ink, people
from digitize.specimens.card_values import kinds_of_units, residence_in
from digitize.specimens.cards import CARD_HEIGHT, CARD_WIDTH, Face, Label
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE
from digitize.specimens.offices import of_one_family
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.citizen_card import CODE, Holder, common_fields, make_holder

_VARIANT = "citizen_card-fifth"
_PAPER, _TINT = (232, 238, 246), (176, 196, 224)
_NAVY: Colour = (32, 48, 104)
_DIRECTOR = ("CỤC TRƯỞNG CỤC CẢNH SÁT QUẢN LÝ", "HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI")
_CITIES = ("Hà Nội", "Hải Phòng")
_caption = partial(Label, end="")


def draw_parents(luck: Random, fonts: FontFamily) -> Specimen:
    """Beside each other on a sheet across, or the back above the front as the glass had them."""
    holder = make_holder(luck, date(2012, 9, 20), 400, kinds=luck.random() < 0.3, born=(1946, 1997))
    city = luck.choice(_CITIES)
    holder = replace(holder, residence=residence_in(luck, kinds_of_units(luck, city, holder.issued_on)))
    person = holder.person
    born = (person.born.year - 40, person.born.year - 20)
    father = of_one_family(person, people.make_person(luck, born_between=born, sex="Nam"))
    mother = people.make_person(luck, born_between=born, sex="Nữ")
    head = ("GIÁM ĐỐC CÔNG AN", f"THÀNH PHỐ {city.upper()}")
    titles = luck.choice((_DIRECTOR, head, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
    known = common_fields(holder)
    del known["expires_on"], known["nationality"]
    specimen = Specimen(CODE, _VARIANT, [], known | {
        "home_town": holder.home_town, "ethnicity": person.ethnicity, "identifying_marks": holder.mark,
        "signer_title": " ".join(titles), "signer_name": holder.signer,
    })  # fmt: skip
    front = partial(_draw_front, holder=holder)
    back = partial(_draw_back, holder=holder, parents=(father, mother), titles=titles)
    family = cards.card_fonts(luck)
    if luck.random() < 0.5:
        sheet = Sheet(297, 210, family)
        ink.mark_specimen(sheet)
        specimen.sheets.append(sheet)
        zoom, top = luck.choice((1.3, 1.45)), luck.uniform(24, 70)
        front(Face(specimen, sheet, luck, 16, top, zoom))
        back(Face(specimen, sheet, luck, 24 + zoom * CARD_WIDTH, top + luck.uniform(-3, 3), zoom))
    else:
        sheet = cards.copy_sheet(specimen, family)
        zoom, left, top = luck.choice((1.2, 1.5)), luck.uniform(20, 50), luck.uniform(24, 60)
        back(Face(specimen, sheet, luck, left, top, zoom))
        front(Face(specimen, sheet, luck, left + luck.uniform(-3, 3), top + zoom * CARD_HEIGHT + 9, zoom))
    if luck.random() < 0.6:
        cards.photocopy(sheet)
    return specimen


def _draw_front(face: Face, *, holder: Holder) -> None:
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.label_colour = 4.8, 6.8, _NAVY
    face.emblem(10, 8.6, 6)
    face.lines((NATIONAL_TITLE, MOTTO), 51, 2.2, size=6.2, within=62)
    face.print("CHỨNG MINH NHÂN DÂN", 51, 8.6, size=10, style=Style.BOLD, align="centre", colour=RED)
    face.photograph(3.2, 16.4, 18.6, 25)
    person, x, second, right = holder.person, 24.4, 58.0, 84.4
    face.print(person.personal_number, 12.5, 43, size=7.2, style=Style.BOLD, align="centre", colour=RED,
               field="personal_number")  # fmt: skip
    face.print("Số CMND", 12.5, 46.4, size=4.8, align="centre", colour=_NAVY)
    below = partial(face.entry, below=True)
    y = below(_caption("Họ và tên khai sinh"), person.name.upper(), x, 14.2, field="full_name", right=right)
    face.label(_caption("Họ và tên gọi khác"), x, y + 0.4)
    face.print("///", x, y + 2.4, size=6.4)
    below(_caption("Sinh ngày"), f"{person.born:%d-%m-%Y}", second, y + 0.4, field="date_of_birth", right=right)
    y += 5.6
    below(_caption("Giới tính"), person.sex, x, y, field="sex", right=second)
    y = below(_caption("Dân tộc"), person.ethnicity, second, y, field="ethnicity", right=right) + 0.4
    y = below(_caption("Quê quán"), holder.home_town, x, y, field="home_town", right=right, size=6.2) + 0.4
    below(_caption("Nơi thường trú"), holder.residence, x, y, field="residence", right=right, size=6.2)
    face.mark_specimen(3.2, 51)


def _draw_back(face: Face, *, holder: Holder, parents: tuple[Person, Person], titles: tuple[str, ...]) -> None:
    """The parents are told above the marks; the fingers stand at the left."""
    face.ground(_PAPER, _TINT, 0.4)
    face.label_size, face.value_size, face.label_colour = 5.2, 6.6, _NAVY
    for at, finger in enumerate(("Ngón trỏ trái", "Ngón trỏ phải")):
        face.fingerprint(4, 3 + 24 * at, 14, 18)
        face.print(finger, 11, 21.6 + 24 * at, size=4.8, align="centre")
    x, right, y = 22.0, 84.0, 3.0
    for label, parent in zip(("Họ và tên cha", "Họ và tên mẹ"), parents, strict=True):
        face.print(parent.name, face.label(Label(label), x, y), y - 0.3, size=6.6, style=Style.BOLD)
        y += 4.0
    y = face.entry(Label("Đặc điểm nhận dạng"), holder.mark, x, y, field="identifying_marks", right=right, below=True)
    day = f"Ngày {holder.issued_on.day:02d} tháng {holder.issued_on.month:02d} năm {holder.issued_on.year}"
    face.print(day, 60, y + 1.4, size=6, align="centre", field="issued_on")
    y = face.lines(titles, 60, y + 4.6, size=5.6, within=46, field="signer_title")
    name_y = min(y + 15, 49)
    face.print(holder.signer, 60, name_y, size=6.6, style=Style.BOLD, align="centre", field="signer_name")
    face.signature(61, (y + name_y) / 2, 17)
    face.seal("BỘ CÔNG AN", 49, (y + name_y) / 2, 6.6)
    face.mark_specimen(78, 51)


TEMPLATES = (Template(CODE, _VARIANT, draw_parents, held_out=False),)
