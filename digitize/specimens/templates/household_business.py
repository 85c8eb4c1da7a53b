"""Certificates of household business registration: the forms of Circulars 02/2019 and 01/2021, and that of 2025."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_sign_off
from digitize.specimens.offices import (
    Record,
    Seat,
    address_title,
    draw_letterhead,
    draw_pair,
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
LEFT, RIGHT, MIDDLE = 25.0, 190.0, 105.0
TRADES = (
    "Bán lẻ lương thực, thực phẩm, đồ uống trong các cửa hàng chuyên doanh",
    "Nhà hàng và các dịch vụ ăn uống phục vụ lưu động",
    "Sửa chữa mô tô, xe máy", "Cắt tóc, làm đầu, gội đầu", "Bán buôn vật liệu, thiết bị lắp đặt khác trong xây dựng",
    "Dịch vụ lưu trú ngắn ngày", "May trang phục (trừ trang phục từ da lông thú)", "Bán lẻ thuốc, dụng cụ y tế",
    "Vận tải hàng hóa bằng đường bộ", "Gia công cơ khí; xử lý và tráng phủ kim loại",
)  # fmt: skip
SIGNS = ("TẠP HÓA HẢI YẾN", "QUÁN ĂN BỐN MÙA", "SỬA XE TÂM PHÚC", "NHÀ NGHỈ HOA SEN", "MAY ĐO THANH XUÂN",
         "CƠ KHÍ ĐỨC LONG", "QUẦY THUỐC MINH CHÂU", "VẬT LIỆU XÂY DỰNG NAM SƠN")  # fmt: skip


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(254, 254, 250))
    draw_guilloche(sheet, (215, 235, 222), luck, 0.6)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _record(luck: Random, fonts: FontFamily, variant: str, step: float) -> Record:
    specimen = Specimen(CODE, variant, [], {})
    new_sheet = partial(_new_sheet, luck, fonts)
    return Record(FormPrinter(specimen, new_sheet(specimen), luck, LEFT, RIGHT, size=12.5, step=step), new_sheet)


def draw_2021(luck: Random, fonts: FontFamily) -> Specimen:
    """Issued by the district's finance and planning office."""
    record = _record(luck, fonts, f"{CODE}-household-2021", 6.6)
    first = people.date_after(luck, date(2021, 5, 4), 1400)
    seat, head = make_seat(luck, first), people.make_person(luck, born_between=(1964, 1995))
    y = draw_letterhead(record, ("ỦY BAN NHÂN DÂN", address_title(seat.district_kind, seat.district)),
                        ("PHÒNG TÀI CHÍNH - KẾ HOẠCH",))  # fmt: skip
    _draw_title(record, y + 7, first)
    record.run(record.entry("1. Tên hộ kinh doanh:", f"HỘ KINH DOANH {luck.choice(SIGNS)}", "company_name"))
    record.run(record.entry("2. Địa chỉ trụ sở hộ kinh doanh:", seat.home(luck), "head_office"))
    phone = record.entry("Điện thoại:", f"09{luck.randrange(10**8):08d}", "phone")
    record.line(phone, Entry("Fax:"), Entry("Email:"), starts=(LEFT, 85, 125))
    record.run(record.entry("3. Ngành, nghề kinh doanh:", luck.choice(TRADES), "business_lines"))
    capital = luck.choice((50, 85, 120, 300, 450, 900)) * 1_000_000
    record.run(record.entry("4. Vốn kinh doanh:", str(capital), "charter_capital", f"{grouped(capital)} đồng"))
    record.run(record.entry("Bằng chữ:", money_words(capital), "charter_capital_in_words"))
    _draw_head_2021(record, head, seat, luck)
    record.run(Entry("6. Chủ thể thành lập hộ kinh doanh:", luck.choice(("Cá nhân", "Hộ gia đình"))))
    _sign(
        record, luck, (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")), "PHÒNG TÀI CHÍNH - KẾ HOẠCH", 146
    )
    return record.specimen


def _draw_title(record: Record, y: float, first: date) -> None:
    sheet, luck = record.sheet, record.form.luck
    sheet.cursor = y
    sheet.centred("GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH", MIDDLE, 165, size=15)
    number = f"{luck.randint(11, 49)}{luck.choice('ABCDE')}80{luck.randint(10000, 39999)}"
    draw_pair(record, record.entry("Số:", number, "certificate_number"), MIDDLE, sheet.cursor + 1, style=Style.BOLD)
    entry = record.entry("Đăng ký lần đầu,", first.isoformat(), "first_registered_on", long_date(first))
    draw_pair(record, entry, MIDDLE, sheet.cursor + 7.5, style=Style.ITALIC)
    sheet.cursor += 18


def _draw_head_2021(record: Record, head: Person, seat: Seat, luck: Random) -> None:
    issued = date(2021, 2, 1) + timedelta(days=luck.randrange(80))
    part = "representative"
    name = record.entry("5. Họ và tên chủ hộ kinh doanh:", head.name.upper(), f"{part}_name")
    record.line(name, record.entry("Giới tính:", head.sex, f"{part}_sex"), starts=(LEFT, 150))
    record.line(
        record.day("Sinh ngày:", head.born, f"{part}_date_of_birth"),
        record.entry("Dân tộc:", head.ethnicity, f"{part}_ethnicity"),
        record.entry("Quốc tịch:", "Việt Nam", f"{part}_nationality"), starts=(LEFT, 85, 140),
    )  # fmt: skip
    record.line(record.entry("Loại giấy tờ pháp lý của cá nhân:", "Thẻ căn cước công dân", f"{part}_identity_paper"))
    record.line(record.entry("Số giấy tờ pháp lý của cá nhân:", head.personal_number, f"{part}_personal_number"))
    record.line(
        record.day("Ngày cấp:", issued, f"{part}_identity_issued_on"),
        record.entry("Nơi cấp:", "Cục Cảnh sát QLHC về TTXH", f"{part}_identity_issued_by"), starts=(LEFT, 80),
    )  # fmt: skip
    home = seat.home(luck)
    record.run(record.entry("Địa chỉ thường trú:", home, f"{part}_residence"))
    record.run(record.entry("Địa chỉ liên lạc:", home, f"{part}_contact_address"))


def draw_2025(luck: Random, fonts: FontFamily) -> Specimen:
    """Issued by the commune's economic office since 01/7/2025; the personal number is the tax number."""
    record = _record(luck, fonts, f"{CODE}-household-2025", 7.1)
    first = people.date_after(luck, date(2025, 7, 2), 280)
    seat, head = make_seat(luck, first), people.make_person(luck, born_between=(1964, 1999))
    office = "PHÒNG KINH TẾ" if seat.kind == "xã" else "PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"
    y = draw_letterhead(record, (address_title("ủy ban nhân dân " + seat.kind, seat.commune),), (office,), left=64,
                        right=146, size=11)  # fmt: skip
    _draw_title_2025(record, y + 10, first, head)
    capital = luck.choice((30, 60, 150, 200, 480, 720)) * 1_000_000
    record.run(record.entry("1. Tên hộ kinh doanh viết bằng tiếng Việt:", f"HKD {luck.choice(SIGNS)}", "company_name"))
    record.heading("2. Chủ hộ kinh doanh")
    record.run(record.entry("Họ, chữ đệm và tên:", head.name.upper(), "representative_name"))
    record.line(
        record.day("Ngày, tháng, năm sinh:", head.born, "representative_date_of_birth"),
        record.entry("Giới tính:", head.sex, "representative_sex"), starts=(LEFT, 120),
    )  # fmt: skip
    record.run(record.entry("Số định danh cá nhân:", head.personal_number, "representative_personal_number"))
    record.run(record.entry("Địa chỉ liên lạc:", seat.home(luck), "representative_contact_address"))
    record.run(record.entry("3. Trụ sở hộ kinh doanh:", seat.home(luck), "head_office"))
    phone = f"0{luck.choice('35789')}{luck.randrange(10**8):08d}"
    record.line(record.entry("Số điện thoại:", phone, "phone"), Entry("Thư điện tử (nếu có):"), starts=(LEFT, 100))
    record.run(record.entry("4. Tổng số vốn:", str(capital), "charter_capital", f"{grouped(capital)} VNĐ"),
               record.entry("(Bằng chữ:", money_words(capital), "charter_capital_in_words"), Entry(")"))  # fmt: skip
    record.run(record.entry("5. Ngành, nghề kinh doanh:", luck.choice(TRADES), "business_lines"))
    _sign(record, luck, (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG")),
          f"UBND {seat.kind.upper()} {seat.commune.upper()}", 140)  # fmt: skip
    return record.specimen


def _draw_title_2025(record: Record, y: float, first: date, head: Person) -> None:
    sheet, luck = record.sheet, record.form.luck
    # A household registered before has a tax number of ten digits with a place number.
    number = head.personal_number if luck.random() < 0.6 else f"{make_tax_number(luck)}-{luck.randint(1, 9):03d}"
    sheet.cursor = y
    sheet.centred("GIẤY CHỨNG NHẬN", MIDDLE, 165, size=16)
    sheet.centred("ĐĂNG KÝ HỘ KINH DOANH", MIDDLE, 165, size=16)
    draw_pair(record, record.entry("Mã số hộ kinh doanh:", number, "tax_number"), MIDDLE, sheet.cursor + 1)
    entry = record.entry("Đăng ký lần đầu:", first.isoformat(), "first_registered_on", f"{first:%d/%m/%Y}")
    draw_pair(record, entry, MIDDLE, sheet.cursor + 8)
    sheet.cursor += 19


def _sign(record: Record, luck: Random, choices: tuple[tuple[str, ...], ...], seal: str, middle: float) -> None:
    titles, signer = luck.choice(choices), people.make_person(luck, born_between=(1966, 1990)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    draw_sign_off(record.specimen, record.sheet, SignOff(titles, signer, seal), middle, record.sheet.cursor + 4, luck)


TEMPLATES = (
    Template(CODE, f"{CODE}-household-2021", draw_2021),
    Template(CODE, f"{CODE}-household-2025", draw_2025),
)
