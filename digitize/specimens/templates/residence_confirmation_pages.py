"""Confirmations of residence on one page or two, as police of a ward or commune below a district set them after form
CT07: what belongs together runs on after a dash, the other members of the household stand in a table."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record, draw_table
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.residence_confirmation import (
    CODE,
    RANKS,
    RELIGIONS,
    Household,
    make_household,
    police_lines,
    print_rank,
    relation_of,
)

_LEFT, _RIGHT, _MIDDLE = 30.0, 192.0, 111.0
_SHOWN = ("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d-%m-%Y}", "{d:%d} tháng {d:%m} năm {d.year}")
_NOTES = (
    "Trước đây hộ có Sổ hộ khẩu số 270118245, đã thu hồi ngày 14/02/2022",
    "Công dân cư trú liên tục tại địa chỉ trên từ năm 2006 đến nay",
    "Hộ có 05 nhân khẩu đăng ký thường trú",
    "Xác nhận để bổ sung hồ sơ xin việc làm",
    "Xác nhận để làm thủ tục nhập học cho con tại Trường Tiểu học Đức Phong",
)


def draw_pages(luck: Random, fonts: FontFamily) -> Specimen:
    """Large print, the head of the household after the residence, page 2 with its number in the middle above."""
    specimen = Specimen(CODE, f"{CODE}-pages", [], {})
    make_page = partial(_new_page, fonts)
    form = FormPrinter(specimen, make_page(specimen), luck, _LEFT, _RIGHT, size=14, step=luck.choice((8.0, 9.6)))
    record = Record(form, make_page)
    house = make_household(luck, date(2021, 7, 5), 1270)
    shown = luck.choice(_SHOWN)
    _draw_head(record, house)
    _draw_person(record, house, shown, luck)
    _draw_household(record, house, luck)
    record.room(20)
    if luck.random() < 0.7:
        record.run(record.entry("- Nội dung xác nhận khác:", luck.choice(_NOTES), "other_content"), Entry("."))
    expires = house.issued + timedelta(days=luck.choice((30, 180, 365)))
    told = record.entry("Giấy xác nhận này có giá trị sử dụng đến hết ngày", expires.isoformat(), "expires_on",
                        shown.format(d=expires))  # fmt: skip
    # The signature never stands alone on its page.
    record.room(62)
    record.run(told, Entry("./."))
    _sign(record, house, luck)
    return record.specimen


def _new_page(fonts: FontFamily, specimen: Specimen) -> Sheet:
    """Every page but the first has its number above the middle (Decree 30/2020, Appendix I)."""
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    if len(specimen.sheets) > 1:
        sheet.print(str(len(specimen.sheets)), _MIDDLE, 11, size=13, align="centre")
    sheet.cursor = 20
    return sheet


def _draw_head(record: Record, house: Household) -> None:
    """The number under the office, place and day under the republic, an underlined title of two lines."""
    sheet, fields = record.sheet, record.specimen.fields
    parent, own = police_lines(house, district=True)
    draw_lines(sheet, (parent,), 64, 17, size=11, style=Style.REGULAR)
    draw_lines(sheet, (own,), 64, 22, size=11, field="issuing_agency")
    sheet.rule(52, 76, 28)
    draw_national_title(sheet, 149, 17, size=11)
    number = f"{house.number}/XN-CA{house.seat.kind[0].upper()}"
    start = 64 - sheet.width_of(f"Số: {number}", 12.5) / 2
    sheet.print("Số:", start, 31, size=12.5)
    sheet.print(number, start + sheet.width_of("Số: ", 12.5), 31, size=12.5, field="document_number")
    print_place_and_date(sheet, house.seat.commune, house.issued, (149, 31), size=12.5)
    fields |= {
        "issuing_agency": own, "document_number": number, "place": house.seat.commune,
        "issued_on": house.issued.isoformat(),
    }  # fmt: skip
    sheet.cursor = 46
    sheet.centred("GIẤY XÁC NHẬN", _MIDDLE, 160, size=15)
    sheet.centred("Thông tin về cư trú", _MIDDLE, 160, size=14, gap=0.6)
    sheet.rule(_MIDDLE - 15, _MIDDLE + 15, sheet.cursor)
    sheet.cursor += 5


def _draw_person(record: Record, house: Household, shown: str, luck: Random) -> None:
    who, own = house.who, f"Công an {house.seat.kind} {house.seat.commune}"
    record.run(Entry(f"Căn cứ Cơ sở dữ liệu về cư trú, {own} xác nhận thông tin về cư trú của công dân như sau:"),
               left=_LEFT)  # fmt: skip
    record.run(
        record.entry("- Ông/bà:", who.name.upper(), "full_name"), record.entry("; giới tính:", who.sex, "sex"),
        record.entry("; sinh ngày:", who.born.isoformat(), "date_of_birth", shown.format(d=who.born)), Entry(";"),
    )  # fmt: skip
    record.run(
        record.entry("- Số CCCD/định danh cá nhân:", who.personal_number, "personal_number"),
        record.entry("; dân tộc:", who.ethnicity, "ethnicity"),
        record.entry("; tôn giáo:", luck.choice(RELIGIONS), "religion"),
        record.entry("; quốc tịch:", "Việt Nam", "nationality"), Entry(";"),
    )  # fmt: skip
    record.run(record.entry("- Nguyên quán:", house.home_town, "home_town"), Entry(";"))
    record.run(record.entry("- Đăng ký thường trú tại:", house.home, "residence"), Entry(";"))
    if luck.random() < 0.35:
        record.run(record.entry("- Đăng ký tạm trú tại:", house.seat.home(luck), "temporary_residence"), Entry(";"))
    record.run(record.entry("- Chỗ ở hiện nay:", house.home, "current_residence"), Entry(";"))


def _draw_household(record: Record, house: Household, luck: Random) -> None:
    """The head in one sentence; rows of the table are nobody's fields."""
    head = house.head
    relation = "chủ hộ" if house.who == head else luck.choice(("con đẻ", "con"))
    record.run(
        record.entry("- Họ tên chủ hộ:", head.name.upper(), "head_name"),
        record.entry("; số CCCD/định danh cá nhân của chủ hộ:", head.personal_number, "head_personal_number"),
        record.entry("; là", relation, "relation_to_head"), Entry("trong hộ;"),
    )  # fmt: skip
    record.room(22 + 14 * len(house.others))
    record.run(Entry("- Những người khác cùng đăng ký thường trú trong hộ:"))
    rows = [("STT", "Họ và tên", "Năm sinh", "Số CCCD/định danh", "Quan hệ")]
    for at, member in enumerate(house.others, start=1):
        kin = relation_of(member, head)
        rows.append((str(at), member.name, str(member.born.year), member.personal_number, kin))
    draw_table(record.sheet, _LEFT, (13, 58, 23, 42, 26), rows, size=12)
    record.sheet.cursor += 4


def _sign(record: Record, house: Household, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN"),
                          ("TUQ. TRƯỞNG CÔNG AN", "CÁN BỘ ĐĂNG KÝ")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1972, 1993), sex="Nam").name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sheet, top = record.sheet, record.sheet.cursor + 3
    sheet.print("Nơi nhận:", _LEFT, top, size=12, style=Style.BOLD_ITALIC)
    receivers = ("- Ông/bà có tên trên;", "- Lưu: HSCT.")
    draw_lines(sheet, receivers, _LEFT, top + 5.4, size=11, style=Style.REGULAR, align="left")
    sign_off = SignOff(titles, signer, police_lines(house, district=False)[1], size=13)
    sign_and_seal(record.specimen, sheet, sign_off, (147, top), luck, aside=20)
    print_rank(sheet, luck.choice(RANKS), sign_off.size + 0.5)


TEMPLATES = (Template(CODE, f"{CODE}-pages", draw_pages, held_out=False),)
