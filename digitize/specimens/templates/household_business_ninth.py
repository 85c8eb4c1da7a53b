"""Certificates of household businesses that communes and wards give since 01/7/2025 (Circular 68/2025/TT-BTC), most of
them in exchange for a district's paper: the commune's economic office, a number that is mostly the owner's own, the
name below its item, lines of business with their codes before them, the capital in figures and words on two lines, an
owner told with ethnicity, permanent home and present one, and boxes to tick for who founded it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, Seat, grouped, make_seat, make_tax_number, money_words
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from models.values.provinces import REFORM

_CODE = "business_registration"
_VARIANT = f"{_CODE}-household-ninth"
_LEFT, _RIGHT, _MIDDLE = 27.0, 188.0, 107.0
_LAST = date(2026, 11, 1)
# What stands over the door, and what is done behind it with its code.
_TRADES = (
    (("TẠP HÓA CÔ LIÊN", "NĂM SEN", "BÉ BA"), ("4719 - Bán lẻ hàng hóa khác trong các cửa hàng kinh doanh tổng hợp",
     "4723 - Bán lẻ đồ uống trong các cửa hàng chuyên doanh", "4724 - Bán lẻ sản phẩm thuốc lá, thuốc lào")),
    (("PHỞ BÒ NAM ĐỊNH", "CƠM TẤM HAI LÚA"), ("5610 - Nhà hàng và các dịch vụ ăn uống phục vụ lưu động",
     "5630 - Dịch vụ phục vụ đồ uống", "5629 - Dịch vụ ăn uống khác")),
    (("TÓC ĐẸP KIM OANH", "THANH TÂM SPA"), ("9631 - Cắt tóc, làm đầu, gội đầu", "4772 - Bán lẻ thuốc, dụng cụ y tế, "
     "mỹ phẩm và vật phẩm vệ sinh trong các cửa hàng chuyên doanh")),
    (("THỜI TRANG MẸ NA", "MAY ĐO THÁI BÌNH"), ("4771 - Bán lẻ hàng may mặc, giày dép, hàng da và giả da trong các cửa "
     "hàng chuyên doanh", "1410 - May trang phục (trừ trang phục từ da lông thú) tại nhà")),
    (("XE MÁY HOÀNG GIA", "QUỐC HÙNG"), ("4542 - Bảo dưỡng, sửa chữa mô tô, xe máy", "4541 - Bán mô tô, xe máy",
     "4543 - Bán phụ tùng và các bộ phận phụ trợ của mô tô, xe máy")),
    (("ĐẠI LÝ GẠO CHÚ TƯ", "LÚA VÀNG"), ("4631 - Bán buôn gạo, lúa mỳ, hạt ngũ cốc khác, bột mỳ", "4632 - Bán buôn "
     "thực phẩm", "4620 - Bán buôn nông, lâm sản nguyên liệu và động vật sống")),
    (("CƠ KHÍ BÌNH MINH", "NHÔM KÍNH TIẾN PHÁT"), ("2592 - Gia công cơ khí; xử lý và tráng phủ kim loại", "2511 - Sản "
     "xuất các cấu kiện kim loại")),
)  # fmt: skip
_FOUNDERS = ("Cá nhân", "Các thành viên hộ gia đình")


@dataclass(frozen=True)
class _Shop:
    """Who runs it, where, since when; `changed` is None for those that never changed."""

    head: Person
    seat: Seat
    home: str
    first: date
    changed: date | None


def draw_household(luck: Random, fonts: FontFamily) -> Specimen:
    """One page, plain or patterned."""
    shop = _make(luck)
    specimen = Specimen(_CODE, _VARIANT, [], {})
    sheet = Sheet(210, 297, fonts, paper=luck.choice(((255, 255, 255), (254, 253, 248))))
    if luck.random() < 0.4:
        draw_guilloche(sheet, luck.choice(((226, 236, 224), (244, 232, 220))), luck, 0.4)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=13, step=6.7,
                       value_style=luck.choice((Style.REGULAR, Style.REGULAR, Style.BOLD)))  # fmt: skip
    record = Record(form, lambda told: told.sheets[-1])
    _draw_head(record, shop, luck)
    _draw_business(record, shop, luck)
    _draw_person(record, shop, luck)
    _tick(sheet, luck.choice((0, 0, 1)))
    _sign(record, shop, luck)
    return specimen


def _make(luck: Random) -> _Shop:
    """Two thirds began under a district."""
    first = people.date_after(luck, date(2011, 2, 1), 5200)
    changed: date | None = people.date_after(luck, REFORM, (_LAST - REFORM).days)
    if luck.random() < 0.33:
        first, changed = people.date_after(luck, REFORM, (_LAST - REFORM).days), None
    seat = make_seat(luck, changed or first)
    return _Shop(people.make_person(luck, born_between=(1956, 1990)), seat, seat.home(luck), first, changed)


def _long(day: date) -> str:
    return f"ngày {day:%d} tháng {day:%m} năm {day.year}"


def _centre(sheet: Sheet, *parts: tuple[str, str], style: Style = Style.ITALIC) -> None:
    print_runs(sheet, tuple(Run(text, field, style) for text, field in parts), _MIDDLE, sheet.cursor, size=13,
               align="centre")  # fmt: skip
    sheet.cursor += 6.5


def _draw_head(record: Record, shop: _Shop, luck: Random) -> None:
    sheet, fields, seat = record.sheet, record.specimen.fields, shop.seat
    office = ("PHÒNG KINH TẾ",) if seat.kind == "xã" else luck.choice((
        ("PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"), ("PHÒNG KINH TẾ, HẠ TẦNG", "VÀ ĐÔ THỊ")))  # fmt: skip
    parent = luck.choice(((f"UBND {seat.kind} {seat.commune}",), ("Ủy ban nhân dân", f"{seat.kind} {seat.commune}")))
    y = draw_lines(sheet, tuple(line.upper() for line in parent), 60, 19, size=12, style=Style.REGULAR)
    y = draw_lines(sheet, office, 60, y, size=12, field="issuing_agency")
    sheet.rule(48, 72, y + 0.6)
    draw_national_title(sheet, 145, 19, size=11.5)
    number = luck.choice((shop.head.personal_number, shop.head.personal_number, make_tax_number(luck)))
    fields |= {"issuing_agency": " ".join(office), "tax_number": number,
               "first_registered_on": shop.first.isoformat()}  # fmt: skip
    sheet.cursor = 47
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", _MIDDLE, 170, size=15.5, gap=1)
    _centre(sheet, ("Mã số hộ kinh doanh:", ""), (number, "tax_number"), style=Style.BOLD)
    _centre(sheet, ("Đăng ký lần đầu,", ""), (_long(shop.first), "first_registered_on"))
    if shop.changed:
        fields |= {"change_number": str(luck.randint(1, 3)), "changed_on": shop.changed.isoformat()}
        _centre(sheet, ("Đăng ký thay đổi lần thứ", ""), (f"{fields['change_number']},", "change_number"),
                (_long(shop.changed), "changed_on"))  # fmt: skip
    sheet.cursor += 3


def _draw_business(record: Record, shop: _Shop, luck: Random) -> None:
    signs, trades = luck.choice(_TRADES)
    name = luck.choice(("HỘ KINH DOANH {}", "HKD {}", "{}")).format(luck.choice((*signs, shop.head.name.upper())))
    record.heading("1. Tên hộ kinh doanh")
    record.run(record.entry("Tên hộ kinh doanh viết bằng tiếng Việt:", name, "company_name"))
    record.run(Entry("Tên hộ kinh doanh viết bằng tiếng nước ngoài (nếu có):"))
    record.run(Entry("Tên hộ kinh doanh viết tắt (nếu có):"))
    record.heading("2. Trụ sở hộ kinh doanh")
    office = shop.home if luck.random() < 0.6 else shop.seat.home(luck)
    record.run(record.entry("Địa chỉ:", office, "head_office"))
    phone = Entry("Số điện thoại:")
    if luck.random() < 0.75:
        phone = record.entry(phone.label, f"0{luck.choice('3789')}{luck.randrange(10**8):08d}", "phone")
    record.line(phone, Entry("Thư điện tử (nếu có):"), starts=(_LEFT, 108))
    told, coded = trades[: luck.randint(1, len(trades))], luck.random() < 0.6
    shown = "; ".join(text if coded else text.partition(" - ")[2] for text in told)
    record.run(record.entry("3. Ngành, nghề kinh doanh:", shown, "business_lines"))
    capital = luck.choice((30, 50, 100, 150, 250, 400, 800, 1_500)) * 1_000_000
    figures = f"{grouped(capital)} {luck.choice(('đồng', 'VNĐ'))}"
    record.run(record.entry("4. Vốn kinh doanh:", str(capital), "charter_capital", figures))
    record.run(record.entry("Bằng chữ:", money_words(capital), "charter_capital_in_words"))


def _draw_person(record: Record, shop: _Shop, luck: Random) -> None:
    head, part = shop.head, "representative"
    record.heading(luck.choice(("5. Thông tin về chủ hộ kinh doanh", "5. Chủ hộ kinh doanh")))
    record.line(record.entry("Họ, chữ đệm và tên:", head.name.upper(), f"{part}_name"),
                record.entry("Giới tính:", head.sex, f"{part}_sex"), starts=(_LEFT, 148))  # fmt: skip
    record.line(record.day("Ngày, tháng, năm sinh:", head.born, f"{part}_date_of_birth"),
                record.entry("Dân tộc:", head.ethnicity, f"{part}_ethnicity"),
                record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"), starts=(_LEFT, 102, 142))  # fmt: skip
    record.run(record.entry("Số định danh cá nhân:", head.personal_number, f"{part}_personal_number"))
    record.run(record.entry("Nơi thường trú:", shop.home, f"{part}_residence"))
    now = shop.home if luck.random() < 0.7 else shop.seat.home(luck)
    record.run(record.entry("Nơi ở hiện tại:", now, f"{part}_contact_address"))


def _tick(sheet: Sheet, chosen: int) -> None:
    """Boxes; a cross in the one that holds."""
    sheet.print("6. Chủ thể thành lập hộ kinh doanh:", _LEFT, sheet.cursor, size=13)
    x = _LEFT + sheet.width_of("6. Chủ thể thành lập hộ kinh doanh:", 13) + 4
    for at, name in enumerate(_FOUNDERS):
        sheet.frame(x, sheet.cursor + 0.9, x + 4, sheet.cursor + 4.9)
        if at == chosen:
            sheet.print("X", x + 2, sheet.cursor + 0.8, size=10, style=Style.BOLD, align="centre")
        sheet.print(name, x + 5.4, sheet.cursor, size=13)
        x += 10 + sheet.width_of(name, 13)
    sheet.cursor += 6.7


def _sign(record: Record, shop: _Shop, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("PHÓ TRƯỞNG PHÒNG",)))
    signer = people.make_person(luck, born_between=(1968, 1990)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"UBND {shop.seat.kind} {shop.seat.commune} PHÒNG KINH TẾ".upper()
    signed = SignOff(titles, signer, seal, size=12.5, seal_radius=15.5)
    sign_and_seal(record.specimen, record.sheet, signed, (146, record.sheet.cursor + 3), luck)


TEMPLATES = (Template(_CODE, _VARIANT, draw_household, held_out=False),)
