"""Confirmations of residence set as a ruled table of labels and values, as a city's one-door desk prints them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.residence_confirmation import (
    CODE,
    CONTENTS,
    RANKS,
    RELIGIONS,
    Household,
    make_household,
    new_page,
    police_lines,
    print_rank,
)

_LEFT, _STOP, _RIGHT = 22.0, 84.0, 191.0
_SIZE, _STEP = 12.0, 5.6


def draw_ruled(luck: Random, fonts: FontFamily) -> Specimen:
    """The head of the household first, the validity in the table, the number left of place and day."""
    specimen = Specimen(CODE, f"{CODE}-ruled", [], {})
    make_page = partial(new_page, fonts)
    record = Record(FormPrinter(specimen, make_page(specimen), luck, _LEFT, _RIGHT, size=_SIZE, step=_STEP), make_page)
    house = make_household(luck, date(2025, 7, 3), 480)
    _draw_head(record, house)
    expires = house.issued + timedelta(days=luck.choice((90, 180, 365)))
    specimen.fields |= _values(luck, house) | {"expires_on": expires.isoformat()}
    for label, name in _ROWS:
        value = specimen.fields[name]
        if name in ("date_of_birth", "expires_on"):
            day = date.fromisoformat(value)
            value = f"{day.day:02d}/{day.month:02d}/{day.year}"
        _draw_row(record.sheet, label, value, name)
    _sign(record, house, luck)
    return specimen


_ROWS = (
    ("Chủ hộ", "head_name"),
    ("Số định danh cá nhân chủ hộ", "head_personal_number"),
    ("Họ, chữ đệm và tên người đề nghị", "full_name"),
    ("Mối quan hệ với chủ hộ", "relation_to_head"),
    ("Số định danh cá nhân", "personal_number"),
    ("Giới tính", "sex"),
    ("Ngày tháng năm sinh", "date_of_birth"),
    ("Tôn giáo", "religion"),
    ("Dân tộc", "ethnicity"),
    ("Quê quán", "home_town"),
    ("Nơi ở hiện tại", "current_residence"),
    ("Nơi thường trú", "residence"),
    ("Nội dung xác nhận", "other_content"),
    ("Có giá trị đến ngày", "expires_on"),
)


def _values(luck: Random, house: Household) -> dict[str, str]:
    who = house.who
    return {
        "head_name": house.head.name,
        "head_personal_number": house.head.personal_number,
        "full_name": who.name.upper(),
        "relation_to_head": "Chủ hộ" if who == house.head else "Con ruột",
        "personal_number": who.personal_number,
        "sex": who.sex,
        "date_of_birth": who.born.isoformat(),
        "religion": luck.choice(RELIGIONS),
        "ethnicity": who.ethnicity,
        "home_town": house.home_town,
        "current_residence": house.home,
        "residence": house.home,
        "other_content": luck.choice(CONTENTS),
    }


def _draw_head(record: Record, house: Household) -> None:
    sheet, fields = record.sheet, record.specimen.fields
    parent, own = police_lines(house, district=False)
    draw_national_title(sheet, 106, 15, size=12.5)
    y = draw_lines(sheet, (parent,), _LEFT, 34, size=11, style=Style.REGULAR, align="left")
    draw_lines(sheet, (own,), _LEFT, y, size=11, align="left", field="issuing_agency")
    number = f"{house.number}/XNCT-CA"
    fields |= {
        "issuing_agency": own, "document_number": number, "place": house.seat.commune,
        "issued_on": house.issued.isoformat(),
    }  # fmt: skip
    print_place_and_date(sheet, house.seat.commune, house.issued, (149, 45), size=11.5)
    sheet.print("Số:", _LEFT, 45, size=11.5)
    sheet.print(number, _LEFT + sheet.width_of("Số: ", 11.5), 45, size=11.5, field="document_number")
    sheet.cursor = 56
    sheet.centred("XÁC NHẬN THÔNG TIN CƯ TRÚ", 106, 170, size=17, gap=1)
    intro = f"Công an {house.seat.kind} {house.seat.commune} xác nhận thông tin cư trú của công dân như sau"
    sheet.centred(intro, 106, 165, size=12, style=Style.ITALIC, gap=4)


def _draw_row(sheet: Sheet, label: str, value: str, field: str) -> None:
    """As high as the higher of its two cells."""
    cells = (
        (_LEFT, _STOP, label, Style.REGULAR, ""),
        (_STOP, _RIGHT, value, Style.BOLD, field),
    )
    wrapped = [sheet.wrap(text, right - left - 4, size=_SIZE, style=style) for left, right, text, style, _ in cells]
    bottom = sheet.cursor + _STEP * max(len(lines) for lines in wrapped) + 2
    for (left, right, _, style, name), lines in zip(cells, wrapped, strict=True):
        sheet.frame(left, sheet.cursor, right, bottom)
        for at, text in enumerate(lines):
            sheet.print(text, left + 2, sheet.cursor + 1 + at * _STEP, size=_SIZE, style=style, field=name)
    sheet.cursor = bottom


def _sign(record: Record, house: Household, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))
    signer = people.make_person(luck, born_between=(1974, 1993), sex="Nam").name
    specimen = record.specimen
    specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    record.room(55)
    sheet = record.sheet
    sign_off = SignOff(titles, signer, police_lines(house, district=False)[1], size=12, seal_radius=16)
    sign_and_seal(specimen, sheet, sign_off, (106, sheet.cursor + 6), luck, aside=21)
    print_rank(sheet, luck.choice(RANKS), sign_off.size + 0.5)


TEMPLATES = (Template(CODE, f"{CODE}-ruled", draw_ruled, held_out=True),)
