"""Certificates of household businesses by Decrees 88/2006 and 43/2010 (Circular 14/2010/TT-BKH; 2007 to 2015) as the
finance and planning offices of districts gave them to shops and workshops: a pink form with dotted lines, filled in by
pen or by a program, the owner's signature in item 6, changes told beside the first registration."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Seat, draw_border, grouped, make_seat, money_words
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE

_VARIANT = f"{CODE}-household-sixth"
_LEFT, _RIGHT, _MIDDLE = 26.0, 188.0, 106.0
# What stands over the door, and what is done behind it.
_TRADES = (
    ("TẠP HÓA BÁCH LỘC", "Mua bán tạp hóa, rượu, bia, thuốc lá điếu"), ("QUÁN CƠM HỒNG NHUNG", "Ăn uống bình dân"),
    ("ĐIỆN NƯỚC THÀNH CÔNG", "Mua bán vật liệu xây dựng, sơn, thiết bị điện nước"),
    ("XE MÁY TUẤN ANH", "Sửa chữa xe máy, mua bán phụ tùng xe máy"), ("NHÀ TRỌ BÌNH AN", "Kinh doanh nhà trọ"),
    ("INTERNET SAO MAI", "Dịch vụ internet, photocopy, đánh máy vi tính"), ("KARAOKE SÓNG XANH", "Karaoke (10 phòng)"),
    ("NHÀ MÁY XAY HAI TRƯỜNG", "Xay xát lúa, mua bán thức ăn chăn nuôi, nhận gửi và đóng gói gạo cho các hộ nông dân"),
    ("NHÔM KÍNH ĐẠI PHÁT", "Gia công cửa sắt, cửa nhôm"), ("VẢI SỢI KIM THOA", "May đo quần áo, mua bán vải sợi"),
    ("NÔNG SẢN ÚT HIỀN", "Đại lý thu mua nông sản, phân bón, thuốc bảo vệ thực vật"),
)  # fmt: skip


class _Form:
    """The lines of the form, and what they were told."""

    def __init__(self, filling: Filling) -> None:
        self.line, self.sheet, self.specimen = filling.line, filling.form.sheet, filling.form.specimen
        self.fields = self.specimen.fields

    def told(self, label: str, field: str, value: str, printed: str = "") -> Entry:
        self.fields[field] = value
        return Entry(label, printed or value, field)


def draw_household(luck: Random, fonts: FontFamily) -> Specimen:
    """Two of five by pen, one of them with a change."""
    first = people.date_after(luck, date(2007, 2, 1), 3100)
    seat, head = make_seat(luck, first), people.make_person(luck, born_between=(1946, 1988))
    specimen = Specimen(CODE, _VARIANT, [], {})
    sheet = Sheet(210, 297, fonts, paper=(254, 246, 246))
    draw_guilloche(sheet, luck.choice(((250, 226, 230), (226, 240, 228))), luck, 0.5)
    draw_border(sheet, 11, (190, 90, 90))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    pen = Pen(luck) if luck.random() < 0.4 else None
    face = luck.choice((fonts, fonts, luck.choice(typewriter_families() or [fonts])))
    form = _Form(Filling(FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=13, step=8.2), pen, face, size=12))
    _draw_head(form, seat, first, luck)
    _draw_business(form, seat, luck)
    _draw_owner(form, head, seat, first, luck)
    _sign(form, seat, luck)
    return specimen


def _draw_head(form: _Form, seat: Seat, first: date, luck: Random) -> None:
    sheet, unit = form.sheet, f"{seat.district_kind} {seat.district}".upper()
    office = luck.choice(("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "PHÒNG ĐĂNG KÝ KINH DOANH"))
    draw_lines(sheet, (f"UBND {unit}",), 58, 18, size=12, style=Style.REGULAR)
    form.fields["issuing_agency"] = office
    y = draw_lines(sheet, (office,), 58, 23.4, size=11.5, field="issuing_agency")
    sheet.rule(45, 71, y + 0.6)
    draw_national_title(sheet, 143, 18, size=11.5)
    draw_lines(sheet, ("GIẤY CHỨNG NHẬN",), _MIDDLE, 40, size=19, colour=RED)
    draw_lines(sheet, ("ĐĂNG KÝ HỘ KINH DOANH",), _MIDDLE, 48.5, size=17, colour=RED)
    sheet.cursor = 60
    number = (
        f"{luck.randint(2, 68):02d}{luck.choice('ABCDEGHK')}{luck.choice(('8', '80'))}{luck.randint(100, 29999):06d}"
    )
    form.line(form.told("Số:", "certificate_number", number), starts=(68,))
    day = luck.choice(("{0:%d/%m/%Y}", "{0:%d} tháng {0:%m} năm {0:%Y}", "{0.day}/{0.month}/{0.year}"))
    begun = form.told("Đăng ký lần đầu, ngày", "first_registered_on", first.isoformat(), day.format(first))
    form.line(begun, starts=(48,))
    if luck.random() < 0.35:
        changed = people.date_after(luck, first + timedelta(60), 500)
        count = form.told("Đăng ký thay đổi lần thứ", "change_number", str(luck.randint(1, 3)))
        form.line(count, form.told("ngày", "changed_on", changed.isoformat(), day.format(changed)), starts=(48, 115))
    sheet.cursor += 2


def _draw_business(form: _Form, seat: Seat, luck: Random) -> None:
    sign, trade = luck.choice(_TRADES)
    name = luck.choice((sign, f"HỘ KINH DOANH {sign}", f"CƠ SỞ {sign}"))
    form.line(form.told("1. Tên hộ kinh doanh:", "company_name", name))
    form.line(form.told("2. Địa điểm kinh doanh:", "head_office", seat.home(luck)))
    phone = f"0{luck.choice((luck.randint(30, 79), luck.randint(91, 98)))}{luck.randrange(10**6, 10**7)}"
    if luck.random() < 0.7:
        form.line(form.told("Điện thoại:", "phone", phone), Entry("Fax:"), starts=(_LEFT, 118))
    else:
        form.line(Entry("Điện thoại:"), Entry("Fax:"), starts=(_LEFT, 118))
    form.line(Entry("Email:"), Entry("Website:"), starts=(_LEFT, 118))
    form.line(form.told("3. Ngành, nghề kinh doanh:", "business_lines", trade))
    capital = luck.choice((20, 30, 45, 60, 100, 150, 280, 500)) * 1_000_000
    printed = luck.choice((f"{grouped(capital)} đồng", f"{grouped(capital)} đ", f"{grouped(capital)} VNĐ"))
    form.line(form.told("4. Vốn kinh doanh:", "charter_capital", str(capital), printed))
    if luck.random() < 0.4:
        form.line(form.told("Bằng chữ:", "charter_capital_in_words", money_words(capital)))


def _draw_owner(form: _Form, who: Person, seat: Seat, first: date, luck: Random) -> None:
    part, told = "representative", form.told
    issued = first - timedelta(days=luck.randint(100, 3800))
    form.line(told("5. Họ và tên cá nhân hoặc đại diện hộ gia đình:", f"{part}_name", who.name.upper()))
    form.line(told("Nam/Nữ:", f"{part}_sex", who.sex), told("Sinh ngày:", f"{part}_date_of_birth", who.born.isoformat(),
              f"{who.born:%d/%m/%Y}"), told("Dân tộc:", f"{part}_ethnicity", who.ethnicity),
              starts=(_LEFT, 70, 138))  # fmt: skip
    form.line(told("Chứng minh nhân dân số:", f"{part}_personal_number", who.personal_number[:9]))
    police = luck.choice((f"Công an {seat.province_kind} {seat.province}", f"CA {seat.province}"))
    form.line(told("Ngày cấp:", f"{part}_identity_issued_on", issued.isoformat(), f"{issued:%d/%m/%Y}"),
              told("Cơ quan cấp:", f"{part}_identity_issued_by", police), starts=(_LEFT, 84))  # fmt: skip
    home = seat.home(luck)
    form.line(told("Nơi đăng ký hộ khẩu thường trú:", f"{part}_residence", home))
    form.line(told("Chỗ ở hiện tại:", f"{part}_contact_address", luck.choice((home, seat.home(luck)))))
    y = form.sheet.cursor
    form.sheet.print("6. Chữ ký của cá nhân hoặc đại diện hộ gia đình:", _LEFT, y, size=13)
    ink.sign(form.sheet, 152, y + 9, luck)
    form.sheet.cursor = y + 16


def _sign(form: _Form, seat: Seat, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG",), ("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")))
    signer = people.make_person(luck, born_between=(1950, 1976)).name
    form.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"{form.fields['issuing_agency']} {seat.district.upper()}"
    at = (146, form.sheet.cursor)
    sign_and_seal(form.specimen, form.sheet, SignOff(titles, signer, seal, size=12.5, seal_radius=16), at, luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_household, held_out=True),)
