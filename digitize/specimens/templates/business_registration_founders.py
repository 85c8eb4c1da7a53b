"""Certificates of joint stock companies by Circular 01/2013: the office about the middle below the national
title, values in italics in a column of their own, the founders in a table, the signature in the middle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.companies import JOINT_STOCK, make_company_names
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_national_title
from digitize.specimens.offices import (
    Record,
    Seat,
    address_title,
    draw_table,
    grouped,
    make_seat,
    make_tax_number,
    money_words,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE

_LEFT, _VALUES, _RIGHT, _MIDDLE = 20.0, 86.0, 190.0, 105.0
_VARIANT = f"{CODE}-founders-2013"
_BROWN: Colour = (120, 70, 20)
_OFFICE = "PHÒNG ĐĂNG KÝ KINH DOANH"


@dataclass(frozen=True)
class _Company:
    seat: Seat
    first: date
    changed: date | None
    shares: int
    founders: tuple[Person, ...]

    @property
    def capital(self) -> int:
        return self.shares * 10_000


def draw_founders(luck: Random, fonts: FontFamily) -> Specimen:
    """Two pages: the company with its founders, the representative with the signature."""
    first = people.date_after(luck, date(2013, 4, 15), 600)
    changed = people.date_after(luck, first + timedelta(30), 150) if luck.random() < 0.5 else None
    founders = tuple(people.make_person(luck, born_between=(1956, 1988)) for _ in range(3))
    company = _Company(make_seat(luck, first), first, changed, luck.choice((180_000, 320_000, 650_000, 1_200_000)),
                       founders)  # fmt: skip
    specimen = Specimen(CODE, _VARIANT, [], {})

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(fonts, told)

    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=12, step=6.6)
    record = Record(form, new_sheet)
    _draw_head(record, company, luck)
    _draw_company(record, company, luck)
    _draw_shares(record, company)
    record.room(120)
    _draw_representative(record, company, luck)
    _sign(record, company, luck)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    """Plain yellowish paper with a broad frame of one line."""
    sheet = Sheet(210, 297, fonts, paper=(255, 249, 226))
    for gap in (10.0, 10.6, 11.2):
        sheet.frame(gap, gap, 210 - gap, 297 - gap, _BROWN)
    ink.mark_specimen(sheet)
    sheet.cursor = 22
    specimen.sheets.append(sheet)
    return sheet


def _draw_head(record: Record, company: _Company, luck: Random) -> None:
    """The office below the national title, all about the middle."""
    sheet, seat, fields = record.sheet, company.seat, record.specimen.fields
    draw_emblem(sheet, 30, 27, 9)
    draw_national_title(sheet, _MIDDLE, 18, size=12.5)
    sheet.cursor = 36
    sheet.centred(f"SỞ KẾ HOẠCH VÀ ĐẦU TƯ {address_title(seat.province_kind, seat.province)}", _MIDDLE, 170, size=11,
                  style=Style.REGULAR)  # fmt: skip
    sheet.centred(_OFFICE, _MIDDLE, 170, size=11.5, gap=4, field="issuing_agency")
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP", _MIDDLE, 180, size=18, colour=_BROWN)
    sheet.centred(JOINT_STOCK.title, _MIDDLE, 170, size=14, gap=3, field="enterprise_type")
    fields |= {"issuing_agency": _OFFICE, "enterprise_type": JOINT_STOCK.title}
    record.run(record.entry("Mã số doanh nghiệp:", make_tax_number(luck), "tax_number"), left=48)
    record.run(record.day("Đăng ký lần đầu ngày:", company.first, "first_registered_on"), left=48)
    if company.changed:
        record.run(record.entry("Thay đổi lần thứ:", str(luck.randint(1, 5)), "change_number"),
                   record.day(", ngày", company.changed, "changed_on"), left=48)  # fmt: skip
    sheet.cursor += 3


def _row(record: Record, entry: Entry) -> None:
    """The label on the left, the value in italics from the second column on."""
    sheet = record.sheet
    sheet.print(entry.label, _LEFT, sheet.cursor, size=12)
    for text in sheet.wrap(entry.value, _RIGHT - _VALUES, size=12, style=Style.ITALIC):
        sheet.print(text, _VALUES, sheet.cursor, size=12, style=Style.ITALIC, field=entry.field)
        sheet.cursor += 6.2


def _draw_company(record: Record, company: _Company, luck: Random) -> None:
    own, foreign, short = make_company_names(luck, JOINT_STOCK)
    record.heading("1. Tên doanh nghiệp")
    _row(record, record.entry("Tên công ty:", own, "company_name"))
    sheet = record.sheet
    sheet.print("Tên công ty viết bằng tiếng nước ngoài:", _LEFT, sheet.cursor, size=12)
    sheet.cursor += 6.2
    _row(record, record.entry("", foreign, "company_name_foreign"))
    _row(record, record.entry("Tên công ty viết tắt:", short, "company_name_short"))
    record.heading("2. Trụ sở")
    _row(record, record.entry("Địa chỉ trụ sở:", company.seat.home(luck), "head_office"))
    _row(record, record.entry("Số điện thoại:", f"0{luck.randrange(20, 80)} {luck.randrange(10**6, 10**7)}", "phone"))
    mail = f"vanthu{luck.randrange(100, 1000)}@{short.split()[0].lower()}.example"
    _row(record, record.entry("Thư điện tử:", mail, "email"))


def _draw_shares(record: Record, company: _Company) -> None:
    capital, shares = company.capital, company.shares
    record.heading("3. Vốn và cổ phần")
    _row(record, record.entry("Vốn điều lệ:", str(capital), "charter_capital", f"{grouped(capital)} VNĐ"))
    _row(record, record.entry("Viết bằng chữ:", money_words(capital), "charter_capital_in_words"))
    _row(record, record.entry("Mệnh giá:", "10000", "share_par_value", "10.000 đồng"))
    _row(record, record.entry("Số cổ phần:", str(shares), "share_count", grouped(shares)))
    record.room(60)
    record.heading("4. Danh sách cổ đông sáng lập")
    rows = [("STT", "Tên cổ đông", "Nơi đăng ký hộ khẩu thường trú", "Số cổ phần", "Tỷ lệ (%)", "Số CMND")]
    for at, (who, share) in enumerate(zip(company.founders, (45, 35, 20), strict=True), start=1):
        rows.append((str(at), who.name, company.seat.units, grouped(shares * share // 100), str(share),
                     who.personal_number[:9]))  # fmt: skip
    draw_table(record.sheet, _LEFT, (11, 40, 53, 25, 17, 24), rows, size=10)
    record.sheet.cursor += 4


def _draw_representative(record: Record, company: _Company, luck: Random) -> None:
    who, seat, part = company.founders[0], company.seat, "representative"
    record.heading("5. Người đại diện theo pháp luật của doanh nghiệp")
    _row(record, record.entry("Chức vụ:", luck.choice(JOINT_STOCK.heads), f"{part}_position"))
    _row(record, record.entry("Họ, chữ đệm, tên:", who.name, f"{part}_name"))
    _row(record, record.entry("Giới tính:", who.sex, f"{part}_sex"))
    _row(record, record.day("Ngày tháng năm sinh:", who.born, f"{part}_date_of_birth"))
    _row(record, record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"))
    _row(record, record.entry("Dân tộc:", who.ethnicity, f"{part}_ethnicity"))
    _row(record, record.entry("Loại giấy tờ chứng thực cá nhân:", "Giấy chứng minh nhân dân", f"{part}_identity_paper"))
    _row(record, record.entry("Số giấy tờ chứng thực cá nhân:", who.personal_number[:9], f"{part}_personal_number"))
    _row(record, record.day("Cấp ngày:", company.first - timedelta(days=luck.randrange(200, 3000)),
                            f"{part}_identity_issued_on"))  # fmt: skip
    _row(record, record.entry("Nơi cấp:", f"Công an {seat.province_kind} {seat.province}",
                              f"{part}_identity_issued_by"))  # fmt: skip
    home = seat.home(luck)
    _row(record, record.entry("Nơi đăng ký HKTT:", home, f"{part}_residence"))
    _row(record, record.entry("Chỗ ở hiện tại:", home, f"{part}_contact_address"))


def _sign(record: Record, company: _Company, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1958, 1980)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    signed = SignOff(titles, signer, f"{_OFFICE} {company.seat.province.upper()}", size=12.5, seal_radius=17)
    education.draw_sealed_sign_off(record.specimen, record.sheet, signed, _MIDDLE, record.sheet.cursor + 4, luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_founders, held_out=True),)
