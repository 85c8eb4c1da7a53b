"""Certificates of one-member limited companies by Circular 68/2025/TT-BTC (since 01/7/2025), most of them of companies
that are older and had a new paper when they changed something or when their province was merged: the national
register's print of a finance department, addresses in two levels with capitals before their units, "Số định danh cá
nhân" without kind, day and issuer of a paper, an owner who at times hired somebody else as director, empty labels for
what is not told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.companies import ONE_MEMBER
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, Seat, grouped, make_seat, make_tax_number, money_words
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE
from models.values.provinces import REFORM

_VARIANT = f"{CODE}-one_member-ninth"
_LEFT, _RIGHT, _MIDDLE = 27.0, 189.0, 107.0
_LAST = date(2026, 11, 1)
_TRADES = (
    ("XUẤT NHẬP KHẨU NÔNG SẢN", "AGRICULTURAL PRODUCTS IMPORT EXPORT"), ("TƯ VẤN THIẾT KẾ", "DESIGN CONSULTANT"),
    ("CƠ ĐIỆN LẠNH", "REFRIGERATION ELECTRICAL ENGINEERING"), ("VẬN TẢI VÀ LOGISTICS", "TRANSPORT AND LOGISTICS"),
    ("THỦY SẢN", "SEAFOOD"), ("THIẾT BỊ Y TẾ", "MEDICAL EQUIPMENT"), ("GIÁO DỤC", "EDUCATION"), ("GỖ", "WOOD"),
    ("THƯƠNG MẠI, DỊCH VỤ VÀ ĐẦU TƯ XÂY DỰNG", "TRADING SERVICES AND CONSTRUCTION INVESTMENT"),
)  # fmt: skip
_NAMES = (("PHÚC LỘC HẢI", "PHUC LOC HAI"), ("LAM HỒNG", "LAM HONG"), ("TÂY ĐÔ XANH", "TAY DO XANH"),
          ("QUANG VINH", "QUANG VINH"), ("HẢI ÂU", "HAI AU"), ("TRƯỜNG SƠN 36", "TRUONG SON 36"),
          ("ĐÔNG DƯƠNG TÍN", "DONG DUONG TIN"), ("NGỌC BẢO AN", "NGOC BAO AN"))  # fmt: skip
_KINDS = (("CÔNG TY TNHH MỘT THÀNH VIÊN", "ONE MEMBER LIMITED LIABILITY COMPANY"), ("CÔNG TY TNHH", "COMPANY LIMITED"),
          ("CÔNG TY TNHH MTV", "ONE MEMBER COMPANY LIMITED"))  # fmt: skip


@dataclass(frozen=True)
class _Company:
    """Who owns it and who represents it, where it sits, when it began and changed."""

    owner: Person
    head: Person
    seat: Seat
    office: str
    first: date
    changed: date | None
    capital: int


def draw_one_member(luck: Random, fonts: FontFamily) -> Specimen:
    """One page or two."""
    company = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], {})
    new_sheet = partial(_new_sheet, luck, fonts, luck.random() < 0.6)
    size, step = luck.choice(((13, 6.8), (12, 5.9), (12, 6.2)))
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=size, step=step)
    form.value_style = luck.choice((Style.REGULAR, Style.REGULAR, Style.BOLD))
    record = Record(form, new_sheet)
    _draw_head(record, company, luck)
    _draw_company(record, company, luck)
    record.heading("4. Thông tin về chủ sở hữu")
    home = f"{company.seat.home(luck)}, Việt Nam"
    _draw_person(record, company.owner, "owner", home)
    record.room(8 * step + 38)
    record.heading(luck.choice(("5. Người đại diện theo pháp luật của công ty", "5. Người đại diện theo pháp luật")))
    home = home if company.head is company.owner else f"{company.seat.home(luck)}, Việt Nam"
    heads = ONE_MEMBER.heads if company.head is company.owner else ONE_MEMBER.heads[:2]
    _draw_person(record, company.head, "representative", home, position=luck.choice(heads))
    _sign(record, company, luck)
    return specimen


def _make(luck: Random) -> _Company:
    """A third were founded since the reform."""
    changed: date | None = people.date_after(luck, REFORM, (_LAST - REFORM).days)
    first = people.date_after(luck, date(2008, 3, 3), 6200)
    if luck.random() < 0.33:
        first, changed = people.date_after(luck, REFORM, 420), None
    owner = people.make_person(luck, born_between=(1957, 1985))
    head = owner if luck.random() < 0.7 else people.make_person(luck, born_between=(1968, 1996))
    seat = make_seat(luck, changed or first)
    capital = luck.choice((300, 500, 1_000, 1_900, 2_500, 4_900, 9_900, 20_000, 45_500)) * 1_000_000
    return _Company(owner, head, seat, _capitals(seat.home(luck)), first, changed, capital)


def _capitals(home: str) -> str:
    """As the register writes units: "Thôn 3, Xã An Thịnh, Tỉnh Nghệ An"."""
    return ", ".join(part[0].upper() + part[1:] for part in home.split(", "))


def _new_sheet(luck: Random, fonts: FontFamily, patterned: bool, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(255, 253, 246) if patterned else (255, 255, 255))
    if patterned:
        draw_guilloche(sheet, (244, 232, 208), luck, 0.45)
        education.draw_border(sheet, (178, 124, 60), inset=10)
    ink.mark_specimen(sheet)
    sheet.cursor = 21
    specimen.sheets.append(sheet)
    return sheet


def _long(day: date) -> str:
    """Two figures for every month, as the register prints it."""
    return f"ngày {day:%d} tháng {day:%m} năm {day.year}"


def _centre(sheet: Sheet, *parts: tuple[str, str], style: Style = Style.ITALIC) -> None:
    runs = tuple(education.Run(text, field, style) for text, field in parts)
    education.print_runs(sheet, runs, _MIDDLE, sheet.cursor, size=13, align="centre")
    sheet.cursor += 6.5


def _draw_head(record: Record, company: _Company, luck: Random) -> None:
    sheet, seat, fields = record.sheet, company.seat, record.specimen.fields
    department = ("SỞ TÀI CHÍNH", f"{seat.province_kind} {seat.province}".upper())
    y = draw_lines(sheet, department, 61, 19, size=12, style=Style.REGULAR)
    y = draw_lines(sheet, ("PHÒNG ĐĂNG KÝ KINH DOANH",), 61, y, size=12, field="issuing_agency")
    sheet.rule(48, 74, y + 0.6)
    draw_national_title(sheet, 145, 19, size=11.5)
    number = make_tax_number(luck)
    fields |= {"issuing_agency": "PHÒNG ĐĂNG KÝ KINH DOANH", "enterprise_type": ONE_MEMBER.title, "tax_number": number,
               "first_registered_on": company.first.isoformat()}  # fmt: skip
    sheet.cursor = max(y + 6, 44)
    sheet.centred("GIẤY CHỨNG NHẬN", _MIDDLE, 170, size=16)
    sheet.centred("ĐĂNG KÝ DOANH NGHIỆP", _MIDDLE, 170, size=16)
    sheet.centred(ONE_MEMBER.title, _MIDDLE, 170, size=13, gap=2, field="enterprise_type")
    _centre(sheet, ("Mã số doanh nghiệp:", ""), (number, "tax_number"), style=Style.BOLD)
    _centre(sheet, ("Đăng ký lần đầu:", ""), (_long(company.first), "first_registered_on"))
    if company.changed:
        fields |= {"change_number": str(luck.randint(1, 14)), "changed_on": company.changed.isoformat()}
        _centre(sheet, ("Đăng ký thay đổi lần thứ:", ""), (f"{fields['change_number']},", "change_number"),
                (_long(company.changed), "changed_on"))  # fmt: skip
    sheet.cursor += 3


def _draw_company(record: Record, company: _Company, luck: Random) -> None:
    (own, plain), (trade, english), (kind, kind_english) = (
        luck.choice(_NAMES),
        luck.choice(_TRADES),
        luck.choice(_KINDS),
    )
    record.heading("1. Tên công ty")
    record.run(record.entry("Tên công ty viết bằng tiếng Việt:", f"{kind} {trade} {own}", "company_name"))
    told = record.entry if luck.random() < 0.65 else _empty
    foreign = f"{plain} {english} {kind_english}"
    record.run(told("Tên công ty viết bằng tiếng nước ngoài:", foreign, "company_name_foreign"))
    told = record.entry if luck.random() < 0.5 else _empty
    record.run(told("Tên công ty viết tắt:", f"{plain} CO.,LTD", "company_name_short"))
    record.heading("2. Địa chỉ trụ sở chính")
    record.run(record.entry("", f"{company.office}, Việt Nam", "head_office"))
    phone = f"0{luck.choice('3789')}{luck.randrange(10**8):08d}"
    told = record.entry if luck.random() < 0.8 else _empty
    record.line(told("Số điện thoại:", phone, "phone"), Entry("Số fax:"), starts=(_LEFT, 112))
    mail = f"{plain.replace(' ', '').lower()}{luck.randint(10, 99)}@congty.example"
    told = record.entry if luck.random() < 0.5 else _empty
    record.line(told("Thư điện tử:", mail, "email"), Entry("Website:"), starts=(_LEFT, 124))
    label = luck.choice(("3. Vốn điều lệ:", "3. Vốn điều lệ (bằng số; VNĐ):"))
    shown = f"{grouped(company.capital)} đồng" if label.endswith("lệ:") else grouped(company.capital)
    record.run(record.entry(label, str(company.capital), "charter_capital", shown))
    record.run(record.entry("Bằng chữ:", money_words(company.capital), "charter_capital_in_words"))


def _empty(label: str, _value: str, _field: str) -> Entry:
    return Entry(label)


def _draw_person(record: Record, who: Person, part: str, home: str, *, position: str = "") -> None:
    """Who represents has a position."""
    record.line(record.entry("Họ, chữ đệm và tên:", who.name.upper(), f"{part}_name"),
                record.entry("Giới tính:", who.sex, f"{part}_sex"), starts=(_LEFT, 148))  # fmt: skip
    if position:
        record.run(record.entry("Chức danh:", position, f"{part}_position"))
    record.line(record.day("Ngày, tháng, năm sinh:", who.born, f"{part}_date_of_birth"),
                record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"), starts=(_LEFT, 124))  # fmt: skip
    record.run(record.entry("Số định danh cá nhân:", who.personal_number, f"{part}_personal_number"))
    record.run(record.entry("Địa chỉ liên lạc:", _capitals(home), f"{part}_contact_address"))


def _sign(record: Record, company: _Company, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("PHÓ TRƯỞNG PHÒNG",)))
    signer = people.make_person(luck, born_between=(1969, 1990)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"SỞ TÀI CHÍNH {company.seat.province} PHÒNG ĐĂNG KÝ KINH DOANH".upper()
    signed = SignOff(titles, signer, seal, size=13, seal_radius=16)
    sign_and_seal(record.specimen, record.sheet, signed, (147, record.sheet.cursor + 3), luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_one_member, held_out=True),)
