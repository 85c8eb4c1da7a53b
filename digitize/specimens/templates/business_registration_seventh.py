"""Certificates of sole proprietors (DOANH NGHIỆP TƯ NHÂN) by Circular 01/2021/TT-BKHĐT, Appendix IV-1, as filling
stations, gold shops and mills have them: the national register's own print with days of two figures, labels of names,
fax and website that stay empty, the capital told as invested below a heading of its own, an owner and nobody who
represents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, Seat, address_title, grouped, make_seat, make_tax_number, money_words
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE, FINANCE_SINCE

_VARIANT = f"{CODE}-private-seventh"
_LEFT, _RIGHT, _MIDDLE = 26.0, 188.0, 107.0
_FRAME: Colour = (168, 60, 50)
_TRADES = (
    ("XĂNG DẦU", "PETROL"), ("VÀNG BẠC", "GOLD AND SILVER"), ("XAY XÁT LƯƠNG THỰC", "RICE MILLING"),
    ("CƠ KHÍ", "MECHANICAL"), ("THƯƠNG MẠI VẬT LIỆU XÂY DỰNG", "CONSTRUCTION MATERIALS TRADING"),
    ("NHÀ NGHỈ", "GUEST HOUSE"), ("VẬN TẢI HÀNH KHÁCH", "PASSENGER TRANSPORT"),
    ("CHẾ BIẾN THỦY SẢN", "SEAFOOD PROCESSING"),
)  # fmt: skip
_NAMES = (("NGỌC LAN", "NGOC LAN"), ("HẢI YẾN", "HAI YEN"), ("SÁU THÀNH", "SAU THANH"), ("KIM PHƯỢNG", "KIM PHUONG"),
          ("TUẤN HƯNG", "TUAN HUNG"), ("BẢY ĐẸP", "BAY DEP"), ("MINH ĐỨC PHÁT", "MINH DUC PHAT"))  # fmt: skip
_CARDS = ("Cục Cảnh sát quản lý hành chính về trật tự xã hội", "Cục Cảnh sát QLHC về TTXH")


@dataclass(frozen=True)
class _Business:
    """Who owns it, where it sits, when it began and changed."""

    owner: Person
    seat: Seat
    first: date
    changed: date | None
    capital: int

    @property
    def last(self) -> date:
        return self.changed or self.first


def draw_private(luck: Random, fonts: FontFamily) -> Specimen:
    """One page; a half of them have changed something since."""
    first = people.date_after(luck, date(2021, 5, 1), 1150)
    changed = people.date_after(luck, first, 365) if luck.random() < 0.5 else None
    business = _Business(
        people.make_person(luck, born_between=(1956, 1996)), make_seat(luck, first), first, changed,
        luck.choice((200, 500, 950, 1_500, 2_800, 5_000, 12_600)) * 1_000_000,
    )  # fmt: skip
    specimen = Specimen(CODE, _VARIANT, [], {})
    sheet = Sheet(210, 297, fonts, paper=(255, 253, 247))
    specimen.sheets.append(sheet)
    draw_guilloche(sheet, (250, 230, 214), luck, 0.4)
    education.draw_border(sheet, _FRAME, inset=12)
    ink.mark_specimen(sheet)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=13, step=6.6)
    record = Record(form, lambda told: told.sheets[-1])
    _draw_head(record, business, luck)
    _draw_business(record, business, luck)
    _draw_owner(record, business, luck)
    _sign(record, business, luck)
    return specimen


def _long(day: date) -> str:
    """Two figures for every month, as the register prints it."""
    return f"ngày {day:%d} tháng {day:%m} năm {day.year}"


def _draw_head(record: Record, business: _Business, luck: Random) -> None:
    sheet, seat, fields = record.sheet, business.seat, record.specimen.fields
    department = "SỞ TÀI CHÍNH" if business.last >= FINANCE_SINCE else "SỞ KẾ HOẠCH VÀ ĐẦU TƯ"
    province = address_title(seat.province_kind.replace("thành phố", luck.choice(("thành phố", "TP."))), seat.province)
    y = draw_lines(sheet, (department, province), 58, 20, size=11.5, style=Style.REGULAR)
    y = draw_lines(sheet, ("PHÒNG ĐĂNG KÝ KINH DOANH",), 58, y, size=11.5, field="issuing_agency")
    sheet.rule(44, 72, y + 0.5)
    draw_national_title(sheet, 144, 20, size=11.5)
    fields |= {"issuing_agency": "PHÒNG ĐĂNG KÝ KINH DOANH", "enterprise_type": "DOANH NGHIỆP TƯ NHÂN"}
    sheet.cursor = 44
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP", _MIDDLE, 170, size=16)
    sheet.centred("DOANH NGHIỆP TƯ NHÂN", _MIDDLE, 170, size=14, gap=1.5, field="enterprise_type")
    number = record.entry("Mã số doanh nghiệp:", make_tax_number(luck), "tax_number")
    first = record.entry("Đăng ký lần đầu:", business.first.isoformat(), "first_registered_on", _long(business.first))
    _centre(sheet, ((number.label, ""), (number.value, "tax_number")), Style.BOLD)
    _centre(sheet, ((first.label, ""), (first.value, "first_registered_on")))
    if business.changed:
        fields |= {"change_number": str(luck.randint(1, 3)), "changed_on": business.changed.isoformat()}
        _centre(sheet, (("Đăng ký thay đổi lần thứ:", ""), (f"{fields['change_number']},", "change_number"),
                        (_long(business.changed), "changed_on")))  # fmt: skip
    sheet.cursor += 4


def _centre(sheet: Sheet, parts: tuple[tuple[str, str], ...], style: Style = Style.ITALIC) -> None:
    runs = tuple(education.Run(text, field, style) for text, field in parts)
    education.print_runs(sheet, runs, _MIDDLE, sheet.cursor, size=13, align="centre")
    sheet.cursor += 6.6


def _draw_business(record: Record, business: _Business, luck: Random) -> None:
    (own, plain), (trade, english) = luck.choice(_NAMES), luck.choice(_TRADES)
    record.heading("1. Tên doanh nghiệp")
    name = f"{luck.choice(('DOANH NGHIỆP TƯ NHÂN', 'DNTN'))} {trade} {own}"
    record.run(record.entry("Tên doanh nghiệp viết bằng tiếng Việt:", name, "company_name"))
    foreign, short = Entry("Tên doanh nghiệp viết bằng tiếng nước ngoài:"), Entry("Tên doanh nghiệp viết tắt:")
    if luck.random() < 0.4:
        foreign = record.entry(foreign.label, f"{plain} {english} PRIVATE ENTERPRISE", "company_name_foreign")
    if luck.random() < 0.4:
        short = record.entry(short.label, f"DNTN {own}", "company_name_short")
    record.run(foreign)
    record.run(short)
    record.heading("2. Địa chỉ trụ sở chính")
    record.run(record.entry("", f"{business.seat.home(luck)}, Việt Nam", "head_office"))
    phone, mail = Entry("Điện thoại:"), Entry("Email:")
    if luck.random() < 0.8:
        number = f"0{luck.randint(3, 9)}{luck.randrange(10**8):08d}"
        phone = record.entry(phone.label, number, "phone")
    if luck.random() < 0.4:
        mail = record.entry(mail.label, f"dntn{plain.replace(' ', '').lower()}@hopthu.example", "email")
    record.line(phone, Entry("Fax:"), starts=(_LEFT, 118))
    record.line(mail, Entry("Website:"), starts=(_LEFT, 118))
    capital = business.capital
    record.heading("3. Vốn đầu tư")
    record.run(record.entry("", str(capital), "charter_capital", f"{grouped(capital)} đồng"))
    record.run(record.entry("Bằng chữ:", money_words(capital), "charter_capital_in_words"))


def _draw_owner(record: Record, business: _Business, luck: Random) -> None:
    owner, seat = business.owner, business.seat
    issued = business.first - timedelta(days=luck.randrange(20, 1500))
    number, paper, police = owner.personal_number, "Thẻ căn cước công dân", luck.choice(_CARDS)
    if issued < date(2021, 1, 15):
        number, paper = owner.personal_number[3:], "Chứng minh nhân dân"
        police = f"Công an {seat.province_kind} {seat.province}"
    record.heading("4. Thông tin về chủ doanh nghiệp")
    record.line(record.entry("Họ và tên:", owner.name.upper(), "owner_name"),
                record.entry("Giới tính:", owner.sex, "owner_sex"), starts=(_LEFT, 140))  # fmt: skip
    record.line(record.day("Sinh ngày:", owner.born, "owner_date_of_birth"),
                record.entry("Dân tộc:", owner.ethnicity, "owner_ethnicity"),
                record.entry("Quốc tịch:", "Việt Nam", "owner_nationality"), starts=(_LEFT, 86, 140))  # fmt: skip
    record.run(record.entry("Loại giấy tờ pháp lý của cá nhân:", paper, "owner_identity_paper"))
    record.run(record.entry("Số giấy tờ pháp lý của cá nhân:", number, "owner_personal_number"))
    record.line(record.day("Ngày cấp:", issued, "owner_identity_issued_on"),
                record.entry("Nơi cấp:", police, "owner_identity_issued_by"), starts=(_LEFT, 76))  # fmt: skip
    home = f"{seat.home(luck)}, Việt Nam"
    record.run(record.entry("Địa chỉ thường trú:", home, "owner_residence"))
    contact = home if luck.random() < 0.7 else f"{seat.home(luck)}, Việt Nam"
    record.run(record.entry("Địa chỉ liên lạc:", contact, "owner_contact_address"))


def _sign(record: Record, business: _Business, luck: Random) -> None:
    sheet = record.sheet
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1966, 1988)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"PHÒNG ĐĂNG KÝ KINH DOANH {business.seat.province.upper()}"
    signed = SignOff(titles, signer, seal, size=12.5, seal_radius=16)
    sign_and_seal(record.specimen, sheet, signed, (148, sheet.cursor + 2), luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_private),)
