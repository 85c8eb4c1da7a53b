"""Certificates of household businesses by Decree 78/2015 and Circulars 20/2015 and 02/2019/TT-BKHĐT (2015 to April
2021), which most shops and stalls still show: the finance and planning office's own print on plain or patterned paper,
several lines of business one behind the other, labels with remarks in brackets, the identity card's number behind a
label of two cards, a second set of labels for other papers that stays empty, and at the end the list of who shares the
capital, most often with nobody in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.education import Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, Seat, draw_table, grouped, make_seat, money_words
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

_CODE = "business_registration"
_VARIANT = f"{_CODE}-household-eighth"
_LEFT, _RIGHT, _MIDDLE = 26.0, 189.0, 107.0
_TRADES = (
    "Bán lẻ hàng tạp hóa", "Bán lẻ rượu, bia, nước giải khát", "Kinh doanh ăn uống bình dân", "Dịch vụ cầm đồ",
    "Bán lẻ thuốc bảo vệ thực vật, phân bón", "Sửa chữa xe máy, rửa xe", "Bán buôn, bán lẻ vật liệu xây dựng",
    "Cho thuê phòng trọ", "Mua bán điện thoại di động và phụ kiện", "Gia công nhôm kính, cửa sắt", "May đo quần áo",
    "Bán lẻ quần áo may sẵn, giày dép", "Cắt tóc, gội đầu, trang điểm", "Thu mua lúa gạo, nông sản",
    "Giết mổ, bán lẻ thịt gia súc, gia cầm", "Photocopy, in ấn, bán văn phòng phẩm",
)  # fmt: skip
_SIGNS = ("HỒNG NHUNG", "ÚT MƯỜI", "THÀNH ĐẠT", "BA KHÍA", "TUẤN ANH", "THU HIỀN", "CƯỜNG PHÁT", "NGỌC DUNG", "SÁU NHỎ",
          "HẢI SẢN BIỂN ĐÔNG", "LINH CHI", "ĐỨC THỊNH")  # fmt: skip
_CARDS = ("Cục CS ĐKQL cư trú và DLQG về dân cư", "Cục CS QLHC về TTXH")
_HEADS = ("STT", "Tên thành viên", "Quốc tịch", "Nơi đăng ký hộ khẩu thường trú", "Giá trị phần vốn góp",
          "Tỷ lệ phần vốn góp (%)", "Số CMND/CCCD", "Ghi chú")  # fmt: skip
_WIDTHS = (9.0, 29.0, 15.0, 38.0, 25.0, 18.0, 23.0, 12.0)


@dataclass(frozen=True)
class _Shop:
    """Who runs it, where, since when; `changed` is None for those that never changed."""

    head: Person
    seat: Seat
    home: str
    first: date
    changed: date | None
    capital: int


def draw_shop(luck: Random, fonts: FontFamily) -> Specimen:
    """One page; a third have changed something since."""
    shop = _make(luck)
    specimen = Specimen(_CODE, _VARIANT, [], {})
    sheet = Sheet(210, 297, fonts, paper=luck.choice(((255, 255, 255), (254, 252, 246))))
    if luck.random() < 0.5:
        draw_guilloche(sheet, luck.choice(((244, 226, 226), (222, 234, 240))), luck, 0.4)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12.5, step=6.5,
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    record = Record(form, lambda told: told.sheets[-1])
    _draw_head(record, shop, luck)
    _draw_business(record, shop, luck)
    _draw_person(record, shop, luck)
    _draw_list(record, shop, luck)
    _sign(record, shop, luck)
    return specimen


def _make(luck: Random) -> _Shop:
    first = people.date_after(luck, date(2015, 12, 1), 1900)
    left = (date(2021, 4, 29) - first).days
    changed = people.date_after(luck, first, left) if luck.random() < 0.33 else None
    head, seat = people.make_person(luck, born_between=(1955, 1994)), make_seat(luck, first)
    capital = luck.choice((20, 35, 50, 80, 100, 150, 200, 350, 500, 1_200)) * 1_000_000
    return _Shop(head, seat, seat.home(luck), first, changed, capital)


def _long(day: date, luck: Random) -> str:
    return f"ngày {day:%d} tháng {luck.choice((f'{day:%m}', str(day.month)))} năm {day.year}"


def _centre(sheet: Sheet, *parts: tuple[str, str], style: Style = Style.REGULAR) -> None:
    print_runs(sheet, tuple(Run(text, field, style) for text, field in parts), _MIDDLE, sheet.cursor, size=12.5,
               align="centre")  # fmt: skip
    sheet.cursor += 6.4


def _draw_head(record: Record, shop: _Shop, luck: Random) -> None:
    sheet, fields, office = record.sheet, record.specimen.fields, "PHÒNG TÀI CHÍNH - KẾ HOẠCH"
    district = f"{shop.seat.district_kind} {shop.seat.district}".upper()
    parent = luck.choice(((f"UBND {district}",), ("ỦY BAN NHÂN DÂN", district)))
    y = draw_lines(sheet, parent, 62, 18, size=11.5, style=Style.REGULAR)
    y = draw_lines(sheet, (office,), 62, y, size=11.5, field="issuing_agency")
    sheet.rule(50, 74, y + 0.5)
    draw_national_title(sheet, 145, 18, size=11.5)
    number = f"{luck.randint(2, 49):02d}{luck.choice('ABCDEGHKM')}8{luck.randrange(10**6):06d}"
    fields |= {"issuing_agency": office, "certificate_number": number,
               "first_registered_on": shop.first.isoformat()}  # fmt: skip
    sheet.cursor = 40
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", _MIDDLE, 170, size=15, gap=0.6)
    _centre(sheet, ("Số:", ""), (number, "certificate_number"), style=Style.BOLD)
    _centre(sheet, ("Đăng ký lần đầu,", ""), (_long(shop.first, luck), "first_registered_on"), style=Style.ITALIC)
    if shop.changed:
        fields |= {"change_number": str(luck.randint(1, 3)), "changed_on": shop.changed.isoformat()}
        _centre(sheet, ("Đăng ký thay đổi lần thứ:", ""), (f"{fields['change_number']},", "change_number"),
                (_long(shop.changed, luck), "changed_on"), style=Style.ITALIC)  # fmt: skip
    sheet.cursor += 3


def _draw_business(record: Record, shop: _Shop, luck: Random) -> None:
    name = luck.choice(("HỘ KINH DOANH {}", "{}", "CỬA HÀNG {}", "HKD {}", "{head}")).format(
        luck.choice(_SIGNS), head=f"HỘ KINH DOANH {shop.head.name.upper()}")  # fmt: skip
    record.run(record.entry("1. Tên hộ kinh doanh (ghi bằng chữ in hoa):", name, "company_name"))
    place = shop.home if luck.random() < 0.5 else shop.seat.home(luck)
    record.run(record.entry("2. Địa điểm kinh doanh:", place, "head_office"))
    phone = Entry("Điện thoại:")
    if luck.random() < 0.6:
        phone = record.entry("Điện thoại:", f"0{luck.choice('379')}{luck.randrange(10**8):08d}", "phone")
    record.line(phone, Entry("Fax:"), starts=(_LEFT, 112))
    record.line(Entry("Email:"), Entry("Website:"), starts=(_LEFT, 112))
    trades = "; ".join(luck.sample(_TRADES, luck.choice((1, 1, 2, 3))))
    record.run(record.entry("3. Ngành, nghề kinh doanh:", trades, "business_lines"))
    figures = f"{grouped(shop.capital)} {luck.choice(('đồng', 'VNĐ'))}"
    words = record.entry("(Bằng chữ:", money_words(shop.capital), "charter_capital_in_words")
    capital = record.entry("4. Vốn kinh doanh:", str(shop.capital), "charter_capital", figures)
    record.run(capital, words, Entry(")"))


def _draw_person(record: Record, shop: _Shop, luck: Random) -> None:
    """The second set of labels is for who has neither card."""
    head, part = shop.head, "representative"
    issued = shop.first - timedelta(days=luck.randrange(60, 1500))
    number, police = head.personal_number, _CARDS[issued >= date(2018, 10, 10)]
    if issued < date(2016, 6, 1) or luck.random() < 0.4:
        number = head.personal_number[3:]
        police = luck.choice(("Công an {}", "CA {}")).format(f"{shop.seat.province_kind} {shop.seat.province}")
    label = luck.choice(("5. Họ và tên đại diện hộ kinh doanh (ghi bằng chữ in hoa):", "5. Họ và tên cá nhân hoặc tên "
                         "đại diện hộ gia đình (ghi bằng chữ in hoa):"))  # fmt: skip
    record.run(record.entry(label, head.name.upper(), f"{part}_name"))
    record.line(record.entry("Giới tính:", head.sex, f"{part}_sex"),
                record.entry("Dân tộc:", head.ethnicity, f"{part}_ethnicity"),
                record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"), starts=(_LEFT, 76, 130))  # fmt: skip
    record.line(record.day("Sinh ngày:", head.born, f"{part}_date_of_birth"))
    record.run(record.entry("Chứng minh nhân dân/Căn cước công dân số:", number, f"{part}_personal_number"))
    record.line(record.day("Ngày cấp:", issued, f"{part}_identity_issued_on"),
                record.entry("Nơi cấp:", police, f"{part}_identity_issued_by"), starts=(_LEFT, 82))  # fmt: skip
    record.line(Entry("Giấy tờ chứng thực cá nhân khác (nếu không có CMND/CCCD):"))
    record.line(Entry("Số giấy chứng thực cá nhân:"))
    record.line(Entry("Ngày cấp:"), Entry("Ngày hết hạn:"), Entry("Nơi cấp:"), starts=(_LEFT, 76, 130))
    record.run(record.entry("Nơi đăng ký hộ khẩu thường trú:", shop.home, f"{part}_residence"))
    record.run(record.entry("Chỗ ở hiện tại:", shop.home, f"{part}_contact_address"))


def _draw_list(record: Record, shop: _Shop, luck: Random) -> None:
    """Rows of tables are nobody's fields."""
    record.run(Entry("6. Danh sách cá nhân góp vốn thành lập hộ kinh doanh (nếu có):"))
    rows = [_HEADS, ("",) * len(_HEADS)]
    if luck.random() < 0.25:
        other = people.make_person(luck, born_between=(1958, 1995))
        rows[1] = ("1", other.name, "Việt Nam", shop.seat.units, grouped(shop.capital // 5), "20",
                   other.personal_number, "")  # fmt: skip
    draw_table(record.sheet, 21, _WIDTHS, rows, size=8.5)
    record.sheet.cursor += 3


def _sign(record: Record, shop: _Shop, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1960, 1984)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"UBND {shop.seat.district_kind} {shop.seat.district} PHÒNG TC-KH".upper()
    signed = SignOff(titles, signer, seal, size=12, seal_radius=15.5)
    sign_and_seal(record.specimen, record.sheet, signed, (148, record.sheet.cursor), luck)


TEMPLATES = (Template(_CODE, _VARIANT, draw_shop, held_out=True),)
