"""Certificates of limited companies with two or more members by Decree 43/2010 and Circular 14/2010/TT-BKH (2010 to
2013), which thousands of companies never exchanged: the number below the title, a table of lines of business with
their codes, a table of members over the page's width, identity cards of nine figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.companies import SEVERAL_MEMBERS, make_company_names
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import (
    Record,
    Seat,
    address_title,
    draw_border,
    draw_pair,
    draw_table,
    grouped,
    long_date,
    make_seat,
    make_tax_number,
    money_words,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE

_VARIANT = f"{CODE}-several_members-sixth"
_LEFT, _RIGHT, _MIDDLE = 24.0, 188.0, 106.0
_LINES = (
    ("Bán buôn vật liệu, thiết bị lắp đặt khác trong xây dựng", "4663"), ("Xây dựng nhà các loại", "4100"),
    ("Xây dựng công trình đường sắt và đường bộ", "4210"), ("Vận tải hàng hóa bằng đường bộ", "4933"),
    ("Bán buôn máy móc, thiết bị và phụ tùng máy khác", "4659"), ("Lắp đặt hệ thống điện", "4321"),
    ("Khai thác đá, cát, sỏi, đất sét", "0810"), ("Bán buôn nông, lâm sản nguyên liệu (trừ gỗ, tre, nứa)", "4620"),
    ("Hoạt động tư vấn quản lý", "7020"), ("Cho thuê máy móc, thiết bị và đồ dùng hữu hình khác", "7730"),
    ("Chế biến, bảo quản thủy sản và các sản phẩm từ thủy sản", "1020"), ("Dịch vụ lưu trú ngắn ngày", "5510"),
    ("May trang phục (trừ trang phục từ da lông thú)", "1410"), ("Đại lý du lịch", "7911"),
)  # fmt: skip
_CITY_OFFICES = ("", " SỐ 01", " SỐ 02")


@dataclass(frozen=True)
class _Company:
    """Where it sits, when it began and changed, and who owns what part of it."""

    seat: Seat
    first: date
    changed: date | None
    capital: int
    members: tuple[Person, ...]
    shares: tuple[int, ...]


def draw_members(luck: Random, fonts: FontFamily) -> Specimen:
    """Two or three members; the first of them signs for the company."""
    first = people.date_after(luck, date(2010, 6, 2), 1000)
    changed = people.date_after(luck, first + timedelta(40), 260) if luck.random() < 0.55 else None
    shares = luck.choice(((60, 40), (51, 49), (50, 30, 20), (70, 20, 10)))
    members = tuple(people.make_person(luck, born_between=(1952, 1986)) for _ in shares)
    capital = luck.choice((1_200, 1_900, 3_600, 6_000, 9_800, 15_000, 45_000)) * 1_000_000
    company = _Company(make_seat(luck, first), first, changed, capital, members, shares)
    specimen = Specimen(CODE, _VARIANT, [], {})

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(fonts, told)

    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=12.5, step=6.3)
    record = Record(form, new_sheet)
    _draw_head(record, company, luck)
    _draw_company(record, company, luck)
    _draw_capital(record, company, luck)
    _draw_representative(record, company, luck)
    _sign(record, company, luck)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(255, 252, 236))
    draw_border(sheet, 11, (150, 110, 50))
    ink.mark_specimen(sheet)
    sheet.cursor = 20
    specimen.sheets.append(sheet)
    return sheet


def _draw_head(record: Record, company: _Company, luck: Random) -> None:
    sheet, seat, fields = record.sheet, company.seat, record.specimen.fields
    draw_lines(sheet, ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", address_title(seat.province_kind, seat.province)), 56, 18, size=11.5,
               style=Style.REGULAR)  # fmt: skip
    office = "PHÒNG ĐĂNG KÝ KINH DOANH"
    office += luck.choice(_CITY_OFFICES) if seat.province_kind == "thành phố" else ""
    fields["issuing_agency"] = office
    y = draw_lines(sheet, (office,), 56, 28.2, size=11.5, field="issuing_agency")
    sheet.rule(42, 70, y + 0.6)
    draw_national_title(sheet, 142, 18, size=11.5)
    sheet.cursor = 42
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP", _MIDDLE, 165, size=16)
    kind = luck.choice(("CÔNG TY TNHH HAI THÀNH VIÊN TRỞ LÊN", SEVERAL_MEMBERS.title))
    sheet.centred(kind, _MIDDLE, 170, size=13, gap=1, field="enterprise_type")
    fields["enterprise_type"] = kind
    draw_pair(record, record.entry("Mã số doanh nghiệp:", make_tax_number(luck), "tax_number"), _MIDDLE,
              sheet.cursor, size=13, style=Style.BOLD)  # fmt: skip
    begun = record.entry("Đăng ký lần đầu,", company.first.isoformat(), "first_registered_on", long_date(company.first))
    draw_pair(record, begun, _MIDDLE, sheet.cursor + 6.5)
    sheet.cursor += 13
    if company.changed:
        number = record.entry("Đăng ký thay đổi lần thứ:", str(luck.randint(1, 7)), "change_number")
        day = record.entry(",", company.changed.isoformat(), "changed_on", long_date(company.changed))
        record.run(number, day, left=52)
    sheet.cursor += 3


def _draw_company(record: Record, company: _Company, luck: Random) -> None:
    own, foreign, short = make_company_names(luck, SEVERAL_MEMBERS)
    record.heading("1. Tên công ty")
    record.run(record.entry("Tên công ty viết bằng tiếng Việt:", own, "company_name"))
    if luck.random() < 0.7:
        record.run(record.entry("Tên công ty viết bằng tiếng nước ngoài:", foreign, "company_name_foreign"))
        record.run(record.entry("Tên công ty viết tắt:", short, "company_name_short"))
    record.heading("2. Địa chỉ trụ sở chính")
    record.run(record.entry("", f"{company.seat.home(luck)}, Việt Nam", "head_office"))
    phone = f"0{luck.randint(30, 79)}{luck.randint(3, 6)}{luck.randrange(10**6):06d}"
    record.line(record.entry("Điện thoại:", phone, "phone"), Entry("Fax:", phone[:-1] + "8"), starts=(_LEFT, 106))
    mail = f"{short.split()[0].lower()}{luck.randint(10, 99)}@thuonghieu.example"
    if luck.random() < 0.5:
        record.line(record.entry("Email:", mail, "email"), Entry("Website:"), starts=(_LEFT, 106))
    else:
        record.line(Entry("Email:"), Entry("Website:"), starts=(_LEFT, 106))
    record.heading("3. Ngành, nghề kinh doanh")
    rows = [("STT", "Tên ngành", "Mã ngành")]
    rows += [(str(at), name, code) for at, (name, code) in enumerate(luck.sample(_LINES, luck.randint(3, 7)), start=1)]
    draw_table(record.sheet, _LEFT, (14, 118, 28), rows, size=11)
    record.sheet.cursor += 3


def _draw_capital(record: Record, company: _Company, luck: Random) -> None:
    capital = company.capital
    record.room(40)
    label, value = "4. Vốn điều lệ:", f"{grouped(capital)} đồng"
    record.run(record.entry(label, str(capital), "charter_capital", value))
    record.run(record.entry("Bằng chữ:", money_words(capital), "charter_capital_in_words"))
    record.run(Entry("5. Vốn pháp định:", luck.choice(("", "0 đồng", "6.000.000.000 đồng"))))
    record.room(28 + 14 * len(company.members))
    record.heading("6. Danh sách thành viên góp vốn")
    rows = [("STT", "Tên thành viên", "Nơi đăng ký hộ khẩu thường trú đối với cá nhân; địa chỉ trụ sở chính đối với "
             "tổ chức", "Giá trị phần vốn góp (đồng)", "Phần vốn góp (%)", "Số giấy CMND")]  # fmt: skip
    for at, (who, share) in enumerate(zip(company.members, company.shares, strict=True), start=1):
        rows.append((str(at), who.name.upper(), company.seat.home(luck), grouped(capital * share // 100), f"{share},00",
                     who.personal_number[:9]))  # fmt: skip
    draw_table(record.sheet, _LEFT, (11, 34, 52, 29, 15, 23), rows, size=9.5)
    record.sheet.cursor += 3


def _draw_representative(record: Record, company: _Company, luck: Random) -> None:
    who, part, seat = company.members[0], "representative", company.seat
    issued = company.first - timedelta(days=luck.randint(200, 3600))
    record.room(128)
    record.heading("7. Người đại diện theo pháp luật của công ty")
    record.run(record.entry("Chức danh:", luck.choice(SEVERAL_MEMBERS.heads), f"{part}_position"))
    record.line(record.entry("Họ và tên:", who.name.upper(), f"{part}_name"),
                record.entry("Giới tính:", who.sex, f"{part}_sex"), starts=(_LEFT, 144))  # fmt: skip
    record.line(record.day("Sinh ngày:", who.born, f"{part}_date_of_birth"),
                record.entry("Dân tộc:", who.ethnicity, f"{part}_ethnicity"),
                record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"), starts=(_LEFT, 84, 138))  # fmt: skip
    paper = "Giấy chứng minh nhân dân"
    record.run(record.entry("Loại giấy chứng thực cá nhân:", paper, f"{part}_identity_paper"))
    record.run(record.entry("Số:", who.personal_number[:9], f"{part}_personal_number"))
    police = f"Công an {seat.province_kind} {seat.province}"
    record.line(record.day("Ngày cấp:", issued, f"{part}_identity_issued_on"),
                record.entry("Nơi cấp:", police, f"{part}_identity_issued_by"), starts=(_LEFT, 84))  # fmt: skip
    home = f"{seat.home(luck)}, Việt Nam"
    record.run(record.entry("Nơi đăng ký hộ khẩu thường trú:", home, f"{part}_residence"))
    record.run(record.entry("Chỗ ở hiện tại:", home, f"{part}_contact_address"))
    record.heading("8. Thông tin về chi nhánh")
    record.sheet.cursor += 2


def _sign(record: Record, company: _Company, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1954, 1976)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"PHÒNG ĐĂNG KÝ KINH DOANH {company.seat.province.upper()}"
    place = (142, record.sheet.cursor + 2)
    sign_and_seal(record.specimen, record.sheet, SignOff(titles, signer, seal, size=12.5), place, luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_members, held_out=True),)
