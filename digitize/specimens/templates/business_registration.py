"""Certificates of enterprise registration: the forms of Circulars 20/2015, 01/2021 and 68/2025."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.companies import JOINT_STOCK, ONE_MEMBER, SEVERAL_MEMBERS, Kind, make_company_names
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_sign_off
from digitize.specimens.offices import (
    Record,
    Seat,
    address_title,
    draw_border,
    draw_letterhead,
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

CODE = "business_registration"
LEFT, RIGHT, MIDDLE = 25.0, 190.0, 106.0
# The business registry went from the planning to the finance department (Decree 125/2025 and local decisions).
FINANCE_SINCE = date(2025, 3, 1)
_CARD_ISSUER = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
# The department's name until Decree 01/2018 was carried out.
_OLD_CARD_ISSUER, _CARD_ISSUER_SINCE = "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư", date(2018, 10, 10)


@dataclass(frozen=True)
class Wording:
    """The labels of one edition. Empty ones are not printed."""

    name: str
    born: str
    paper: str
    number: str
    home: str
    contact: str
    representative: str
    ethnicity: str = "Dân tộc:"


WORDING_2015 = Wording(
    "Họ và tên:", "Sinh ngày:", "Loại giấy chứng thực cá nhân:", "Số giấy chứng thực cá nhân:",
    "Nơi đăng ký hộ khẩu thường trú:", "Chỗ ở hiện tại:", "Người đại diện theo pháp luật của công ty",
)  # fmt: skip
WORDING_2021 = Wording(
    "Họ và tên:", "Sinh ngày:", "Loại giấy tờ pháp lý của cá nhân:", "Số giấy tờ pháp lý của cá nhân:",
    "Địa chỉ thường trú:", "Địa chỉ liên lạc:", "Người đại diện theo pháp luật của công ty",
)  # fmt: skip
WORDING_2025 = Wording(
    "Họ, chữ đệm và tên:", "Ngày, tháng, năm sinh:", "", "Số định danh cá nhân:", "", "Địa chỉ liên lạc:",
    "Người đại diện theo pháp luật", ethnicity="",
)  # fmt: skip


@dataclass(frozen=True)
class Company:
    names: tuple[str, str, str]
    number: str
    seat: Seat
    office: str
    first: date
    changes: int
    changed: date
    capital: int
    head: Person
    position: str
    home: str
    card_issued: date
    members: tuple[Person, ...]


def _company(luck: Random, kind: Kind, first: tuple[date, int], *, changes: int) -> Company:
    begun = people.date_after(luck, *first)
    changed = people.date_after(luck, begun + timedelta(30), 300)
    seat = make_seat(luck, changed if changes else begun)
    capital = luck.choice((900, 1_500, 1_900, 3_000, 5_000, 10_000, 20_500, 68_000)) * 1_000_000
    owners = tuple(people.make_person(luck, born_between=(1962, 1993)) for _ in range(3))
    head = owners[0]
    card_issued = begun - timedelta(days=luck.randrange(60, 700))
    return Company(
        make_company_names(luck, kind), make_tax_number(luck), seat, seat.home(luck), begun, changes, changed, capital,
        head, luck.choice(kind.heads), seat.home(luck), card_issued, owners,
    )  # fmt: skip


def _new_sheet(luck: Random, fonts: FontFamily, bordered: bool, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(255, 254, 248))
    draw_guilloche(sheet, (250, 236, 205), luck, 0.7)
    if bordered:
        draw_border(sheet, 11, (170, 130, 60))
    ink.mark_specimen(sheet)
    sheet.cursor = 20
    specimen.sheets.append(sheet)
    return sheet


def draw_enterprise(
    luck: Random, fonts: FontFamily, *, kind: Kind, wording: Wording, edition: int, variant: str
) -> Specimen:
    """One certificate of that legal form in the words of that edition."""
    first = {2015: (date(2018, 1, 2), 850), 2021: (date(2021, 5, 1), 1050), 2025: (date(2025, 7, 2), 280)}[edition]
    company = _company(luck, kind, first, changes=luck.choice((0, 1, 3)))
    specimen = Specimen(CODE, variant, [], {})
    new_sheet = partial(_new_sheet, luck, fonts, edition == 2015)
    form = FormPrinter(specimen, new_sheet(specimen), luck, LEFT, RIGHT, size=12, step=5.9)
    form.label_style, form.value_style = Style.REGULAR, Style.BOLD if edition == 2021 else Style.REGULAR
    record = Record(form, new_sheet)
    _draw_head(record, company, kind, edition)
    _draw_company(record, company, edition)
    _draw_capital(record, company, kind)
    section = 4
    if kind is ONE_MEMBER:
        record.heading("4. Thông tin về chủ sở hữu")
        _draw_person(record, company.head, wording, "owner", company)
        section = 5
    elif kind is SEVERAL_MEMBERS:
        _draw_members(record, company, wording)
        section = 5
    # The representative stays with the signature: nobody signs an empty page.
    record.room(104)
    record.heading(f"{section}. {wording.representative}")
    _draw_person(record, company.head, wording, "representative", company)
    _draw_signature(record, company, luck, edition)
    return specimen


def _draw_head(record: Record, company: Company, kind: Kind, edition: int) -> None:
    seat, sheet = company.seat, record.sheet
    last = company.changed if company.changes else company.first
    department = "SỞ TÀI CHÍNH" if last >= FINANCE_SINCE else "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"
    y = draw_letterhead(record, (department, address_title(seat.province_kind, seat.province)),
                        ("PHÒNG ĐĂNG KÝ KINH DOANH",), y=18)  # fmt: skip
    sheet.cursor = y + 5
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP", MIDDLE, 165, size=15.5)
    sheet.centred(kind.title, MIDDLE, 165, size=13.5, gap=1, field="enterprise_type")
    record.specimen.fields["enterprise_type"] = kind.title
    number = record.entry("Mã số doanh nghiệp:", company.number, "tax_number")
    draw_pair(record, number, MIDDLE, sheet.cursor, size=13, style=Style.BOLD)
    y = sheet.cursor + 6.4
    style = Style.ITALIC if edition != 2015 else Style.REGULAR
    label = "Đăng ký lần đầu:" if edition == 2015 else "Đăng ký lần đầu,"
    first = record.entry(label, company.first.isoformat(), "first_registered_on", long_date(company.first))
    draw_pair(record, first, MIDDLE, y, style=style)
    if company.changes:
        y += 5.8
        _draw_change(record, company, y, style)
    sheet.cursor = y + 8.5


def _draw_change(record: Record, company: Company, y: float, style: Style) -> None:
    sheet = record.sheet
    record.specimen.fields |= {"change_number": str(company.changes), "changed_on": company.changed.isoformat()}
    label, number, day = "Đăng ký thay đổi lần thứ:", f"{company.changes},", long_date(company.changed)
    x = MIDDLE - sheet.width_of(f"{label} {number} {day}", 12.5, style) / 2
    for text, field in ((label, ""), (number, "change_number"), (day, "changed_on")):
        sheet.print(text, x, y, size=12.5, style=style, field=field)
        x += sheet.width_of(f"{text} ", 12.5, style)


def _draw_company(record: Record, company: Company, edition: int) -> None:
    own, foreign, short = company.names
    record.heading("1. Tên công ty")
    record.run(record.entry("Tên công ty viết bằng tiếng Việt:", own, "company_name"))
    record.run(record.entry("Tên công ty viết bằng tiếng nước ngoài:", foreign, "company_name_foreign"))
    record.run(record.entry("Tên công ty viết tắt:", short, "company_name_short"))
    address = f"{company.office}, Việt Nam"
    if edition == 2015:
        record.run(record.entry("2. Địa chỉ trụ sở chính:", address, "head_office"))
    else:
        record.heading("2. Địa chỉ trụ sở chính")
        record.run(record.entry("", address, "head_office"))
    phone = f"09{company.number[2:10]}"
    mail = f"{company.names[2].split(' ')[0].lower()}{company.number[-3:]}@congty.example"
    phone_entry, mail_entry = record.entry("Điện thoại:", phone, "phone"), record.entry("Email:", mail, "email")
    if edition == 2015:
        record.line(phone_entry, Entry("Fax:"), starts=(LEFT, 110))
        record.line(mail_entry, Entry("Website:"), starts=(LEFT, 110))
    else:
        record.line(phone_entry, mail_entry, starts=(LEFT, 95))


def _draw_capital(record: Record, company: Company, kind: Kind) -> None:
    record.run(
        record.entry("3. Vốn điều lệ:", str(company.capital), "charter_capital", f"{grouped(company.capital)} đồng")
    )
    record.run(record.entry("Bằng chữ:", money_words(company.capital), "charter_capital_in_words"))
    if kind is JOINT_STOCK:
        shares = company.capital // 10_000
        record.run(record.entry("Mệnh giá cổ phần:", "10000", "share_par_value", "10.000 đồng"))
        record.run(record.entry("Tổng số cổ phần:", str(shares), "share_count", grouped(shares)))


def _draw_members(record: Record, company: Company, wording: Wording) -> None:
    """The table of members: who contributes how much. Rows of tables are nobody's fields."""
    sheet = record.sheet
    record.heading("4. Danh sách thành viên góp vốn")
    shares = (50, 30, 20)
    number = "Số định danh cá nhân" if not wording.paper else "Số giấy tờ pháp lý của cá nhân"
    rows = [
        ("STT", "Tên thành viên", "Quốc tịch", "Địa chỉ liên lạc", "Giá trị phần vốn góp (VNĐ)", "Tỷ lệ (%)", number)
    ]
    for at, (member, share) in enumerate(zip(company.members, shares, strict=True), start=1):
        value = grouped(company.capital * share // 100)
        rows.append((str(at), member.name.upper(), "Việt Nam", company.seat.units, value, f"{share},000",
                     member.personal_number))  # fmt: skip
    draw_table(sheet, LEFT - 3, (10, 33, 17, 42, 29, 15, 28), rows, size=9.5)
    sheet.cursor += 3


def _draw_person(record: Record, who: Person, wording: Wording, part: str, company: Company) -> None:
    record.line(
        record.entry(wording.name, who.name.upper(), f"{part}_name"),
        record.entry("Giới tính:", who.sex, f"{part}_sex"),
        starts=(LEFT, 140),
    )
    if part == "representative":
        record.line(record.entry("Chức danh:", company.position, "representative_position"))
    born = record.day(wording.born, who.born, f"{part}_date_of_birth")
    nationality = record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality")
    if wording.ethnicity:
        record.line(born, record.entry(wording.ethnicity, who.ethnicity, f"{part}_ethnicity"), nationality,
                    starts=(LEFT, 85, 140))  # fmt: skip
    else:
        record.line(born, nationality, starts=(LEFT, 110))
    if wording.paper:
        record.line(record.entry(wording.paper, "Thẻ căn cước công dân", f"{part}_identity_paper"))
    record.line(record.entry(wording.number, who.personal_number, f"{part}_personal_number"))
    if wording.paper:
        issuer = _CARD_ISSUER if company.card_issued >= _CARD_ISSUER_SINCE else _OLD_CARD_ISSUER
        record.line(
            record.day("Ngày cấp:", company.card_issued, f"{part}_identity_issued_on"),
            record.entry("Nơi cấp:", issuer, f"{part}_identity_issued_by"), starts=(LEFT, 75),
        )  # fmt: skip
    home = f"{company.home}, Việt Nam"
    if wording.home:
        record.run(record.entry(wording.home, home, f"{part}_residence"))
    record.run(record.entry(wording.contact, home, f"{part}_contact_address"))


def _draw_signature(record: Record, company: Company, luck: Random, edition: int) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1965, 1988)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"PHÒNG ĐĂNG KÝ KINH DOANH {company.seat.province.upper()}"
    middle = 150 if edition != 2015 else 144
    draw_sign_off(record.specimen, record.sheet, SignOff(titles, signer, seal), middle, record.sheet.cursor + 2, luck)


def _template(name: str, kind: Kind, wording: Wording, edition: int, held_out: bool = False) -> Template:
    variant = f"{CODE}-{name}"
    draw = partial(draw_enterprise, kind=kind, wording=wording, edition=edition, variant=variant)
    return Template(CODE, variant, draw, held_out)


TEMPLATES = (
    _template("one_member-2021", ONE_MEMBER, WORDING_2021, 2021),
    _template("several_members-2021", SEVERAL_MEMBERS, WORDING_2021, 2021),
    _template("joint_stock-2025", JOINT_STOCK, WORDING_2025, 2025),
    _template("one_member-2015", ONE_MEMBER, WORDING_2015, 2015),
)
