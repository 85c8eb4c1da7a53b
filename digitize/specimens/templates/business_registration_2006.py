"""Certificates of business registration and tax registration before companies had one number (Circulars 03/2006 and
05/2008): "Số" and the tax number below the title, members with their homes in a table, branches at the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.companies import Kind, make_company_names
from digitize.specimens.fonts import FontFamily, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import (
    Record,
    Seat,
    address_title,
    draw_letterhead,
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

_LEFT, _RIGHT, _MIDDLE = 30.0, 190.0, 110.0
_VARIANT = f"{CODE}-several_members-2006"
_GREEN: Colour = (20, 95, 70)
_KIND = Kind(
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN CÓ HAI THÀNH VIÊN TRỞ LÊN", "CÔNG TY TNHH", "COMPANY LIMITED", "CO.,LTD",
    ("Giám đốc", "Chủ tịch Hội đồng thành viên", "Chủ tịch Hội đồng thành viên kiêm Giám đốc"),
)  # fmt: skip
_LINES = (
    "Buôn bán vật tư, máy móc phục vụ sản xuất nông nghiệp", "Vận tải hàng hóa thủy, bộ",
    "Xây dựng công trình dân dụng, giao thông, thủy lợi", "San lấp mặt bằng", "Sửa chữa phương tiện vận tải",
    "Sản xuất và mua bán hàng may mặc", "Dịch vụ ăn uống, nhà nghỉ", "Khai thác và kinh doanh cát, đá, sỏi",
    "Chế biến và xuất khẩu thủy sản", "Mua bán hàng điện tử, điện lạnh, thiết bị văn phòng",
)  # fmt: skip


@dataclass(frozen=True)
class _Company:
    seat: Seat
    first: date
    changed: date | None
    capital: int
    members: tuple[Person, ...]


def draw_2006(luck: Random, fonts: FontFamily) -> Specimen:
    """Two pages, set in a face without serifs in a third of them."""
    first = people.date_after(luck, date(2006, 10, 20), 1250)
    changed = people.date_after(luck, first + timedelta(35), 120) if luck.random() < 0.6 else None
    members = tuple(people.make_person(luck, born_between=(1950, 1984)) for _ in range(luck.choice((2, 2, 3))))
    company = _Company(make_seat(luck, first), first, changed, luck.choice((800, 1_800, 4_500, 9_900, 25_500)) * 10**6,
                       members)  # fmt: skip
    specimen = Specimen(CODE, _VARIANT, [], {})
    family = luck.choice((fonts, fonts, luck.choice(sans_families())))

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(family, told)

    size = 12.5 if family is fonts else 10.8
    record = Record(FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=size, step=7.2), new_sheet)
    _draw_head(record, company, luck)
    _draw_company(record, company, luck)
    _draw_members(record, company)
    record.form.sheet = new_sheet(specimen)
    _draw_representative(record, company, luck)
    _draw_branches(record, company, luck)
    _sign(record, company, luck)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    """Pale green paper in a frame of three lines."""
    sheet = Sheet(210, 297, fonts, paper=(244, 251, 243))
    for gap in (12.0, 13.4, 14.0):
        sheet.frame(gap, gap, 210 - gap, 297 - gap, _GREEN)
    ink.mark_specimen(sheet)
    sheet.cursor = 24
    specimen.sheets.append(sheet)
    return sheet


def _short(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _draw_head(record: Record, company: _Company, luck: Random) -> None:
    seat, sheet, fields = company.seat, record.sheet, record.specimen.fields
    department = ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", address_title(seat.province_kind, seat.province))
    y = draw_letterhead(record, department, ("PHÒNG ĐĂNG KÝ KINH DOANH",), left=62, right=144, y=20, size=11)
    sheet.cursor = y + 6
    title = luck.choice(("GIẤY CHỨNG NHẬN ĐĂNG KÝ KINH DOANH", "GIẤY CHỨNG NHẬN ĐĂNG KÝ KINH DOANH VÀ ĐĂNG KÝ THUẾ"))
    sheet.centred(title, _MIDDLE, 150, size=17, colour=_GREEN)
    sheet.centred(_KIND.title, _MIDDLE, 160, size=12.5, gap=4, field="enterprise_type")
    fields["enterprise_type"] = _KIND.title
    number = f"{luck.randint(2, 57):02d}0200{luck.randint(120, 9800):04d}"
    record.line(record.entry("Số:", number, "certificate_number"),
                record.entry("Mã số thuế:", make_tax_number(luck), "tax_number"), starts=(48, 108))  # fmt: skip
    first, changed = company.first, company.changed
    record.run(record.entry("Đăng ký lần đầu, ngày", first.isoformat(), "first_registered_on", _short(first)), left=48)
    if changed:
        record.run(record.entry("Đăng ký thay đổi lần thứ", str(luck.randint(1, 4)), "change_number"),
                   record.entry(", ngày", changed.isoformat(), "changed_on", _short(changed)), left=48)  # fmt: skip
    sheet.cursor += 3


def _draw_company(record: Record, company: _Company, luck: Random) -> None:
    own, foreign, short = make_company_names(luck, _KIND)
    record.run(record.entry("1. Tên công ty (ghi bằng chữ in hoa):", own, "company_name"))
    if luck.random() < 0.7:
        record.run(record.entry("Tên giao dịch quốc tế:", foreign, "company_name_foreign"))
    record.run(record.entry("Tên viết tắt:", short, "company_name_short"))
    record.run(record.entry("2. Địa chỉ trụ sở chính:", company.seat.home(luck), "head_office"))
    phone = record.entry("Điện thoại:", f"0{luck.randint(31, 78)}.{luck.randrange(10**5, 10**6)}", "phone")
    record.line(phone, Entry("Fax:"), Entry("Email:"), starts=(_LEFT, 100, 140))
    lines = "; ".join(luck.sample(_LINES, luck.randint(2, 5)))
    record.run(record.entry("3. Ngành, nghề kinh doanh:", lines, "business_lines"))
    capital = company.capital
    record.run(record.entry("4. Vốn điều lệ:", str(capital), "charter_capital", f"{grouped(capital)} đồng"),
               record.entry("(bằng chữ:", money_words(capital), "charter_capital_in_words"), Entry(")"))  # fmt: skip
    record.run(Entry("5. Vốn pháp định:", "Không"))


def _draw_members(record: Record, company: _Company) -> None:
    """Addresses in the rows are the members' and not the company's."""
    record.heading("6. Danh sách thành viên góp vốn:")
    shares = (60, 40) if len(company.members) == 2 else (50, 30, 20)
    rows = [("Số TT", "Tên thành viên", "Nơi đăng ký hộ khẩu thường trú", "Giá trị vốn góp (triệu đồng)",
             "Phần vốn góp (%)")]  # fmt: skip
    for at, (member, share) in enumerate(zip(company.members, shares, strict=True), start=1):
        value = grouped(company.capital * share // 100 // 10**6)
        rows.append((f"{at:02d}", member.name, company.seat.units, value, str(share)))
    draw_table(record.sheet, _LEFT - 4, (13, 41, 64, 26, 22), rows, size=10)


def _draw_representative(record: Record, company: _Company, luck: Random) -> None:
    who, seat, part = company.members[0], company.seat, "representative"
    record.heading("7. Người đại diện theo pháp luật của công ty:")
    record.line(record.entry("Chức danh:", luck.choice(_KIND.heads), f"{part}_position"))
    record.line(record.entry("Họ và tên:", who.name.upper(), f"{part}_name"),
                record.entry("Nam/Nữ:", who.sex, f"{part}_sex"), starts=(_LEFT, 146))  # fmt: skip
    record.line(record.entry("Sinh ngày:", who.born.isoformat(), f"{part}_date_of_birth", _short(who.born)),
                record.entry("Dân tộc:", who.ethnicity, f"{part}_ethnicity"),
                record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"), starts=(_LEFT, 92, 140))  # fmt: skip
    record.line(record.entry("Chứng minh nhân dân số:", who.personal_number[:9], f"{part}_personal_number"))
    issued = company.first - timedelta(days=luck.randrange(200, 3600))
    record.line(
        record.entry("Ngày cấp:", issued.isoformat(), f"{part}_identity_issued_on", _short(issued)),
        record.entry("Cơ quan cấp:", f"Công an {seat.province_kind} {seat.province}", f"{part}_identity_issued_by"),
        starts=(_LEFT, 84),
    )  # fmt: skip
    record.run(record.entry("Nơi đăng ký hộ khẩu thường trú:", seat.home(luck), f"{part}_residence"))
    record.run(record.entry("Chỗ ở hiện tại:", seat.home(luck), f"{part}_contact_address"))


def _draw_branches(record: Record, company: _Company, luck: Random) -> None:
    """A branch's name and address beside the company's, in a third of them."""
    if luck.random() < 0.65:
        record.run(Entry("8. Tên, địa chỉ chi nhánh, văn phòng đại diện:", "Không"))
        return
    record.heading("8. Tên, địa chỉ chi nhánh:")
    record.run(Entry("- Tên chi nhánh:", f"CHI NHÁNH SỐ {luck.randint(1, 3)}"))
    record.run(Entry("- Địa chỉ chi nhánh:", company.seat.home(luck)))


def _sign(record: Record, company: _Company, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
                          ("TRƯỞNG PHÒNG ĐĂNG KÝ KINH DOANH",)))  # fmt: skip
    signer = people.make_person(luck, born_between=(1948, 1974)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"PHÒNG ĐKKD {company.seat.province.upper()}"
    sign_off = SignOff(titles, signer, seal, size=12)
    sign_and_seal(record.specimen, record.sheet, sign_off, (142, record.sheet.cursor + 6), luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_2006),)
