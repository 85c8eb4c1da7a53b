"""Certificates of sole proprietors by Decree 43/2010: the numbers flush left, lines of business in a table, an identity
card of nine figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.companies import Kind, make_company_names
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche
from digitize.specimens.offices import (
    Record,
    Seat,
    address_title,
    draw_border,
    draw_letterhead,
    draw_table,
    grouped,
    make_seat,
    make_tax_number,
    money_words,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE

_LEFT, _RIGHT, _MIDDLE = 22.0, 192.0, 107.0
_SOLE = Kind("DOANH NGHIỆP TƯ NHÂN", "DOANH NGHIỆP TƯ NHÂN", "PRIVATE ENTERPRISE", "PE", ())
_LINES = (
    ("Bán buôn vật liệu xây dựng", "4663"), ("Vận tải hàng hóa bằng đường bộ", "4933"), ("Xay xát thóc gạo", "1061"),
    ("Nhà hàng ăn uống phục vụ lưu động", "5610"), ("Khai thác đá, cát, sỏi", "0810"), ("Dịch vụ lưu trú", "5510"),
)  # fmt: skip


@dataclass(frozen=True)
class _Business:
    owner: Person
    seat: Seat
    first: date
    changed: date | None
    capital: int


def draw_private(luck: Random, fonts: FontFamily) -> Specimen:
    """Of the years 2010 to 2015."""
    first = people.date_after(luck, date(2010, 7, 1), 1500)
    changed = people.date_after(luck, first + timedelta(40), 250) if luck.random() < 0.6 else None
    business = _Business(
        people.make_person(luck, born_between=(1954, 1988)), make_seat(luck, first), first, changed,
        luck.choice((250, 480, 700, 1_200, 1_850, 3_600)) * 1_000_000,
    )  # fmt: skip
    specimen = Specimen(CODE, f"{CODE}-private-2010", [], {})
    new_sheet = partial(_new_sheet, luck, fonts)
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=12, step=6,
                       label_style=Style.ITALIC, value_style=Style.BOLD)  # fmt: skip
    record = Record(form, new_sheet)
    _draw_head(record, business, luck)
    _draw_business(record, business, luck)
    _draw_owner(record, business, luck)
    _sign(record, business, luck)
    return specimen


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(250, 253, 255))
    draw_guilloche(sheet, (206, 226, 240), luck, 0.6)
    draw_border(sheet, 9, (60, 110, 170), doubled=False)
    ink.mark_specimen(sheet)
    sheet.cursor = 20
    specimen.sheets.append(sheet)
    return sheet


def _draw_head(record: Record, business: _Business, luck: Random) -> None:
    seat, sheet = business.seat, record.sheet
    y = draw_letterhead(record, ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", address_title(seat.province_kind, seat.province)),
                        ("PHÒNG ĐĂNG KÝ KINH DOANH",), left=58, right=146, y=16, size=11)  # fmt: skip
    sheet.cursor = y + 3
    sheet.centred("GIẤY CHỨNG NHẬN", _MIDDLE, 165, size=19, colour=RED)
    sheet.centred("ĐĂNG KÝ DOANH NGHIỆP", _MIDDLE, 165, size=16, colour=RED)
    sheet.centred(_SOLE.title, _MIDDLE, 165, size=13, gap=3, field="enterprise_type")
    record.specimen.fields["enterprise_type"] = _SOLE.title
    record.run(record.entry("Mã số doanh nghiệp:", make_tax_number(luck), "tax_number"))
    record.run(record.day("Đăng ký lần đầu, ngày:", business.first, "first_registered_on"))
    if business.changed:
        record.run(record.entry("Đăng ký thay đổi lần thứ:", str(luck.randint(1, 6)), "change_number"),
                   record.day(", ngày", business.changed, "changed_on"))  # fmt: skip
    sheet.cursor += 2


def _draw_business(record: Record, business: _Business, luck: Random) -> None:
    own, foreign, short = make_company_names(luck, _SOLE)
    record.heading("1. Tên doanh nghiệp")
    record.run(record.entry("Tên doanh nghiệp viết bằng tiếng Việt:", own, "company_name"))
    record.run(record.entry("Tên doanh nghiệp viết bằng tiếng nước ngoài:", foreign, "company_name_foreign"))
    record.run(record.entry("Tên doanh nghiệp viết tắt:", short, "company_name_short"))
    record.run(record.entry("2. Địa chỉ trụ sở chính:", business.seat.home(luck), "head_office"))
    phone = f"0{luck.choice((33, 37, 38, 55))}.{luck.randrange(10**6, 10**7)}"
    record.line(record.entry("Điện thoại:", phone, "phone"), Entry("Fax:"), Entry("Email:"),
                starts=(_LEFT, 92, 134))  # fmt: skip
    record.heading("3. Ngành, nghề kinh doanh")
    chosen = luck.sample(_LINES, luck.choice((2, 3)))
    rows = [("STT", "Tên ngành", "Mã ngành"), *((str(at), *line) for at, line in enumerate(chosen, start=1))]
    draw_table(record.sheet, _LEFT, (15, 120, 35), rows, size=11)
    record.sheet.cursor += 2.5
    capital = business.capital
    record.run(record.entry("4. Vốn đầu tư của chủ doanh nghiệp:", str(capital), "charter_capital",
                            f"{grouped(capital)} đồng"))  # fmt: skip
    record.run(record.entry("(Bằng chữ:", money_words(capital), "charter_capital_in_words"), Entry(")"))


def _draw_owner(record: Record, business: _Business, luck: Random) -> None:
    owner, seat = business.owner, business.seat
    # The owner stays with the signature: nobody signs an empty page.
    record.room(104)
    record.heading("5. Chủ doanh nghiệp")
    record.line(record.entry("Họ và tên (ghi bằng chữ in hoa):", owner.name.upper(), "owner_name"),
                record.entry("Giới tính:", owner.sex, "owner_sex"), starts=(_LEFT, 156))  # fmt: skip
    record.line(
        record.entry("Quốc tịch:", "Việt Nam", "owner_nationality"),
        record.entry("Dân tộc:", owner.ethnicity, "owner_ethnicity"),
        record.day("Ngày sinh:", owner.born, "owner_date_of_birth"), starts=(_LEFT, 84, 130),
    )  # fmt: skip
    issued = business.first - timedelta(days=luck.randrange(200, 3000))
    record.line(
        record.entry("Chứng minh nhân dân số:", owner.personal_number[:9], "owner_personal_number"),
        record.day("Cấp ngày:", issued, "owner_identity_issued_on"), starts=(_LEFT, 116),
    )  # fmt: skip
    issuer = f"Công an {seat.province_kind} {seat.province}"
    record.line(record.entry("Cơ quan cấp:", issuer, "owner_identity_issued_by"))
    home = seat.home(luck)
    record.run(record.entry("Nơi ĐKHK thường trú:", home, "owner_residence"))
    record.run(record.entry("Nơi ở hiện tại:", home, "owner_contact_address"))


def _sign(record: Record, business: _Business, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1956, 1978)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"PHÒNG ĐĂNG KÝ KINH DOANH {business.seat.province.upper()}"
    sign_off = SignOff(titles, signer, seal, size=12, seal_radius=16)
    education.draw_sealed_sign_off(record.specimen, record.sheet, sign_off, 136, record.sheet.cursor + 2, luck)


TEMPLATES = (Template(CODE, f"{CODE}-private-2010", draw_private),)
