"""Certificates of limited companies with two or more members by Circulars 20/2015 and 02/2019/TT-BKHĐT (2016 to April
2021), the most common of all: two pages of the national register's print, the number and both registrations in the
middle, members in a table of seven columns with their permanent homes, the representative behind a star, "Chỗ ở hiện
tại" and "Nơi đăng ký hộ khẩu thường trú", identity cards of nine figures or twelve, a line that numbers the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.companies import SEVERAL_MEMBERS, make_company_names
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, Seat, draw_table, grouped, make_seat, make_tax_number, money_words
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE

_VARIANT = f"{CODE}-members-eighth"
_LEFT, _RIGHT, _MIDDLE = 25.0, 188.0, 106.0
# Hà Nội and Hồ Chí Minh City number their offices.
_NUMBERED = ("Hà Nội", "Hồ Chí Minh")
_CARD_ISSUERS = ("Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư", "Cục Cảnh sát quản lý hành chính về trật tự xã hội")
_HEADS = (
    "STT", "Tên thành viên", "Nơi đăng ký hộ khẩu thường trú đối với cá nhân; địa chỉ trụ sở chính đối với tổ chức",
    "Giá trị phần vốn góp (VNĐ)", "Tỷ lệ (%)", "Số CMND (hoặc chứng thực cá nhân hợp pháp khác)", "Ghi chú",
)  # fmt: skip
_WIDTHS = (10.0, 33.0, 48.0, 28.0, 14.0, 29.0, 13.0)


@dataclass(frozen=True)
class _Company:
    """Who founded it, where it sits, when it began and changed."""

    seat: Seat
    office: str
    first: date
    changed: date | None
    capital: int
    members: tuple[Person, ...]
    homes: tuple[str, ...]


def draw_members(luck: Random, fonts: FontFamily) -> Specimen:
    """Two thirds have changed since; two members or three."""
    company = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], {})
    new_sheet = partial(_new_sheet, luck, fonts)
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=12.5, step=6.4)
    record = Record(form, new_sheet)
    _draw_head(record, company, luck)
    _draw_company(record, company, luck)
    _draw_list(record, company)
    record.room(112)
    _draw_representative(record, company, luck)
    _sign(record, company, luck)
    for number, sheet in enumerate(specimen.sheets, start=1):
        sheet.print(f"Trang {number}/{len(specimen.sheets)}", _RIGHT, 277, size=9, style=Style.ITALIC, align="right")
    return specimen


def _make(luck: Random) -> _Company:
    first = people.date_after(luck, date(2016, 1, 4), 1600)
    last = date(2021, 4, 28)
    changed = people.date_after(luck, first + timedelta(20), (last - first).days - 20) if luck.random() < 0.67 else None
    seat = make_seat(luck, first)
    count = luck.choice((2, 2, 3))
    members = tuple(people.make_person(luck, born_between=(1958, 1994)) for _ in range(count))
    if luck.random() < 0.5:
        members = tuple(replace(who, personal_number=who.personal_number[3:]) for who in members)
    capital = luck.choice((600, 900, 1_800, 2_400, 4_500, 6_000, 9_000, 19_800, 36_000)) * 1_000_000
    homes = tuple(f"{make_seat(luck, first).home(luck)}, Việt Nam" for _ in members)
    return _Company(seat, seat.home(luck), first, changed, capital, members, homes)


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(255, 254, 247))
    draw_guilloche(sheet, (246, 228, 214), luck, 0.4)
    education.draw_border(sheet, (176, 128, 70), inset=11)
    ink.mark_specimen(sheet)
    sheet.cursor = 20
    specimen.sheets.append(sheet)
    return sheet


def _long(day: date) -> str:
    return f"ngày {day:%d} tháng {day:%m} năm {day.year}"


def _centre(sheet: Sheet, *parts: tuple[str, str], style: Style = Style.REGULAR) -> None:
    runs = tuple(education.Run(text, field, style) for text, field in parts)
    education.print_runs(sheet, runs, _MIDDLE, sheet.cursor, size=13, align="centre")
    sheet.cursor += 6.4


def _draw_head(record: Record, company: _Company, luck: Random) -> None:
    sheet, province, fields = record.sheet, company.seat.province, record.specimen.fields
    office = "PHÒNG ĐĂNG KÝ KINH DOANH"
    office += f" SỐ 0{luck.randint(1, 3)}" if province in _NUMBERED else ""
    department = ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", f"{company.seat.province_kind} {province}".upper())
    y = draw_lines(sheet, department, 60, 19, size=11.5, style=Style.REGULAR)
    y = draw_lines(sheet, (office,), 60, y, size=11.5, field="issuing_agency")
    sheet.rule(46, 74, y + 0.6)
    draw_national_title(sheet, 144, 19, size=11.5)
    number = make_tax_number(luck)
    fields |= {"issuing_agency": office, "enterprise_type": SEVERAL_MEMBERS.title, "tax_number": number,
               "first_registered_on": company.first.isoformat()}  # fmt: skip
    sheet.cursor = 43
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP", _MIDDLE, 170, size=15.5)
    sheet.centred("CÔNG TY TRÁCH NHIỆM HỮU HẠN", _MIDDLE, 170, size=13.5, field="enterprise_type")
    sheet.centred("HAI THÀNH VIÊN TRỞ LÊN", _MIDDLE, 170, size=13.5, gap=2, field="enterprise_type")
    _centre(sheet, ("Mã số doanh nghiệp:", ""), (number, "tax_number"), style=Style.BOLD)
    _centre(sheet, ("Đăng ký lần đầu:", ""), (_long(company.first), "first_registered_on"))
    if company.changed:
        fields |= {"change_number": str(luck.randint(1, 6)), "changed_on": company.changed.isoformat()}
        _centre(sheet, ("Đăng ký thay đổi lần thứ:", ""), (f"{fields['change_number']},", "change_number"),
                (_long(company.changed), "changed_on"))  # fmt: skip
    sheet.cursor += 3


def _draw_company(record: Record, company: _Company, luck: Random) -> None:
    own, foreign, short = make_company_names(luck, SEVERAL_MEMBERS)
    record.heading("1. Tên công ty")
    record.run(record.entry("Tên công ty viết bằng tiếng Việt:", own, "company_name"))
    told = record.entry if luck.random() < 0.7 else _empty
    record.run(told("Tên công ty viết bằng tiếng nước ngoài:", foreign, "company_name_foreign"))
    told = record.entry if luck.random() < 0.6 else _empty
    record.run(told("Tên công ty viết tắt:", short, "company_name_short"))
    record.heading("2. Địa chỉ trụ sở chính")
    record.run(record.entry("", f"{company.office}, Việt Nam", "head_office"))
    told = record.entry if luck.random() < 0.75 else _empty
    phone = luck.choice((f"0{luck.choice((225, 238, 292, 236))}{luck.randrange(10**6, 10**7)}",
                         f"0{luck.choice((91, 98, 90))}{luck.randrange(10**6, 10**7)}"))  # fmt: skip
    record.line(told("Điện thoại:", phone, "phone"), Entry("Fax:"), starts=(_LEFT, 112))
    told = record.entry if luck.random() < 0.4 else _empty
    mail = f"{short.split(' ', maxsplit=1)[0].lower()}{luck.randint(10, 99)}@congty.example"
    record.line(told("Email:", mail, "email"), Entry("Website:"), starts=(_LEFT, 112))
    record.heading("3. Vốn điều lệ")
    record.run(record.entry("", str(company.capital), "charter_capital", f"{grouped(company.capital)} đồng"))
    record.run(record.entry("Bằng chữ:", money_words(company.capital), "charter_capital_in_words"))


def _empty(label: str, _value: str, _field: str) -> Entry:
    return Entry(label)


def _draw_list(record: Record, company: _Company) -> None:
    """Rows of tables are nobody's fields."""
    shares = {2: (60, 40), 3: (50, 30, 20)}[len(company.members)]
    rows = [_HEADS] + [
        (str(at), who.name.upper(), home, grouped(company.capital * share // 100), f"{share},000",
         who.personal_number, "")
        for at, (who, home, share) in enumerate(zip(company.members, company.homes, shares, strict=True), start=1)
    ]  # fmt: skip
    record.heading("4. Danh sách thành viên góp vốn")
    draw_table(record.sheet, 18, _WIDTHS, rows, size=9.5)
    record.sheet.cursor += 4


def _draw_representative(record: Record, company: _Company, luck: Random) -> None:
    who, part, seat = company.members[0], "representative", company.seat
    twelve = len(who.personal_number) == 12
    issued = company.first - timedelta(days=luck.randrange(15, 1200) if not twelve else luck.randrange(15, 700))
    issued = max(issued, date(2016, 1, 4)) if twelve else issued
    police = _CARD_ISSUERS[issued >= date(2018, 10, 10)]
    paper, police = ("Thẻ căn cước công dân", police) if twelve else (
        "Giấy chứng minh nhân dân", f"Công an {seat.province_kind} {seat.province}")  # fmt: skip
    record.heading("5. Người đại diện theo pháp luật của công ty")
    record.line(record.entry("* Họ và tên:", who.name.upper(), f"{part}_name"),
                record.entry("Giới tính:", who.sex, f"{part}_sex"), starts=(_LEFT, 145))  # fmt: skip
    record.line(record.entry("Chức danh:", luck.choice(SEVERAL_MEMBERS.heads), f"{part}_position"))
    record.line(record.day("Sinh ngày:", who.born, f"{part}_date_of_birth"),
                record.entry("Dân tộc:", who.ethnicity, f"{part}_ethnicity"),
                record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"), starts=(_LEFT, 84, 130))  # fmt: skip
    record.line(record.entry("Loại giấy tờ chứng thực cá nhân:", paper, f"{part}_identity_paper"))
    record.line(record.entry("Số giấy chứng thực cá nhân:", who.personal_number, f"{part}_personal_number"))
    record.line(record.day("Ngày cấp:", issued, f"{part}_identity_issued_on"),
                record.entry("Nơi cấp:", police, f"{part}_identity_issued_by"), starts=(_LEFT, 74))  # fmt: skip
    record.run(record.entry("Nơi đăng ký hộ khẩu thường trú:", company.homes[0], f"{part}_residence"))
    now = company.homes[0] if luck.random() < 0.6 else f"{seat.home(luck)}, Việt Nam"
    record.run(record.entry("Chỗ ở hiện tại:", now, f"{part}_contact_address"))


def _sign(record: Record, company: _Company, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("PHÓ TRƯỞNG PHÒNG",)))
    signer = people.make_person(luck, born_between=(1962, 1984)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"{record.specimen.fields['issuing_agency']} {company.seat.province.upper()}"
    signed = SignOff(titles, signer, seal, size=12.5, seal_radius=16)
    sign_and_seal(record.specimen, record.sheet, signed, (146, record.sheet.cursor + 3), luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_members, held_out=True),)
