"""Confirmations of residence as a commune's police print them from the national database: what is asked of a person in
two columns, the residence before it, place and day above the signature."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record, draw_table
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
    relation_of,
)

_LEFT, _SECOND, _RIGHT = 20.0, 112.0, 194.0


def draw_columns(luck: Random, fonts: FontFamily) -> Specimen:
    """No serifs, values in bold capitals or upright, the number at the right, members with lines about them."""
    specimen = Specimen(CODE, f"{CODE}-columns", [], {})
    make_page = partial(new_page, luck.choice(sans_families()))
    form = FormPrinter(specimen, make_page(specimen), luck, _LEFT, _RIGHT, size=10.5, step=6.6, value_style=Style.BOLD)
    record = Record(form, make_page)
    house = make_household(luck, date(2025, 7, 3), 480)
    _draw_head(record, house)
    _draw_person(record, house, luck)
    _draw_household(record, house)
    record.run(record.entry("Nội dung khác:", luck.choice(CONTENTS), "other_content"))
    expires = house.issued + timedelta(days=luck.choice((30, 180, 365)))
    record.run(record.entry("Giấy này có giá trị đến ngày:", expires.isoformat(), "expires_on", f"{expires:%d-%m-%Y}"))
    record.room(60)
    _sign(record, house, luck)
    return record.specimen


def _draw_head(record: Record, house: Household) -> None:
    sheet, fields = record.sheet, record.specimen.fields
    parent, own = police_lines(house, district=False)
    y = draw_lines(sheet, (parent,), _LEFT, 16, size=10, style=Style.REGULAR, align="left")
    draw_lines(sheet, (own,), _LEFT, y, size=10, align="left", field="issuing_agency")
    draw_national_title(sheet, 148, 16, size=10)
    number = f"{house.number:05d}/XN-CACX"
    fields |= {"issuing_agency": own, "document_number": number}
    sheet.print("Số:", 134, 31, size=10.5)
    sheet.print(number, 142, 31, size=10.5, field="document_number")
    sheet.cursor = 43
    sheet.centred("GIẤY XÁC NHẬN THÔNG TIN CƯ TRÚ", 107, 170, size=14, gap=6)


def _draw_person(record: Record, house: Household, luck: Random) -> None:
    who = house.who
    starts = (_LEFT, _SECOND)
    record.run(record.entry("Họ, chữ đệm và tên khai sinh:", who.name.upper(), "full_name"))
    record.run(record.entry("Địa chỉ thường trú:", house.home, "residence"))
    record.run(record.entry("Chỗ ở hiện nay:", house.home, "current_residence"))
    record.line(record.entry("Số CCCD/CMND:", who.personal_number, "personal_number"),
                record.day("Sinh ngày:", who.born, "date_of_birth"), starts=starts)  # fmt: skip
    record.line(record.entry("Quốc tịch:", "Việt Nam", "nationality"), record.entry("Giới tính:", who.sex, "sex"),
                starts=starts)  # fmt: skip
    record.line(record.entry("Tôn giáo:", luck.choice(RELIGIONS), "religion"),
                record.entry("Dân tộc:", who.ethnicity, "ethnicity"), starts=starts)  # fmt: skip
    record.run(record.entry("Nguyên quán:", house.home_town, "home_town"))


def _draw_household(record: Record, house: Household) -> None:
    relation = "Chủ hộ" if house.who == house.head else "Con đẻ"
    record.line(record.entry("Mối quan hệ với chủ hộ:", relation, "relation_to_head"),
                record.entry("Số ĐDCN chủ hộ:", house.head.personal_number, "head_personal_number"),
                starts=(_LEFT, _SECOND))  # fmt: skip
    record.run(record.entry("Họ và tên chủ hộ:", house.head.name, "head_name"))
    record.heading("Các thành viên khác trong hộ gia đình:")
    rows = [("Số ĐDCN", "Họ và tên", "Quan hệ", "Giới tính", "Ngày sinh")]
    rows += [
        (other.personal_number, other.name, relation_of(other, house.head), other.sex, f"{other.born:%d/%m/%Y}")
        for other in house.others
    ]
    draw_table(record.sheet, _LEFT, (36, 56, 30, 22, 30), rows, size=9.5)
    record.sheet.cursor += 4


def _sign(record: Record, house: Household, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))
    signer = people.make_person(luck, born_between=(1972, 1992), sex="Nam").name
    specimen, sheet = record.specimen, record.sheet
    specimen.fields |= {
        "signer_title": " ".join(titles), "signer_name": signer, "place": house.seat.commune,
        "issued_on": house.issued.isoformat(),
    }  # fmt: skip
    top = sheet.cursor + 5
    draw_lines(sheet, ("Nơi nhận:", "- Như trên;", "- Lưu: CACX."), _LEFT, top + 8, size=9, style=Style.ITALIC,
               align="left")  # fmt: skip
    print_place_and_date(sheet, house.seat.commune, house.issued, (146, top), size=10.5)
    sign_off = SignOff(titles, signer, police_lines(house, district=False)[1], size=10.5)
    sign_and_seal(specimen, sheet, sign_off, (146, top + 6), luck, aside=22)
    print_rank(sheet, luck.choice(RANKS), sign_off.size + 0.5)


TEMPLATES = (Template(CODE, f"{CODE}-columns", draw_columns),)
