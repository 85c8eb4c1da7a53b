"""Certificates of joint stock companies under the Law on Enterprises 1999 (2000 to 2006): a printed form filled in with
a typewriter, the number and the day about the middle, no tax number, founders in a table, two to a line in the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Run
from digitize.specimens.companies import JOINT_STOCK, make_company_names
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Seat, address_title, grouped, make_seat
from digitize.specimens.people import Person
from digitize.specimens.ruled import Ruling, filled_with
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.business_registration import CODE

_VARIANT = f"{CODE}-joint_stock-fifth"
_LEFT, _RIGHT, _MIDDLE = 26.0, 188.0, 107.0
_RED_FRAME: Colour = (176, 52, 58)
_LINES = (
    "Kinh doanh vật liệu xây dựng", "Đại lý mua, đại lý bán, ký gửi hàng hóa", "Vận tải hành khách bằng ô tô",
    "Dịch vụ sửa chữa, bảo dưỡng ô tô, xe máy", "In và các dịch vụ liên quan đến in", "Tư vấn đầu tư",
    "Sản xuất, gia công hàng mỹ nghệ xuất khẩu", "Thi công xây lắp đường dây và trạm biến áp đến 35 KV",
    "Nuôi trồng, chế biến thủy sản", "Khai thác, chế biến đá", "Xây dựng thủy lợi", "Kinh doanh lương thực",
)  # fmt: skip
_POSTS = ("Giám đốc", "Chủ tịch Hội đồng quản trị", "Chủ tịch HĐQT kiêm Giám đốc")
Told = tuple[str, str, str]


@dataclass
class _Form:
    """Labels in the form's face, values typed on dotted lines."""

    specimen: Specimen
    sheet: Sheet
    typed: FontFamily
    size: float = 12.0
    step: float = 7.4

    def line(self, *told: Told, starts: Sequence[float] = (_LEFT,)) -> None:
        """Each a label, what is typed and its field; what has no room goes on below, at the form's edge."""
        sheet, top = self.sheet, self.sheet.cursor
        lowest = top
        for (label, value, field), left, right in zip(told, starts, (*starts[1:], _RIGHT), strict=True):
            sheet.print(label, left, top, size=self.size)
            begin, sheet.cursor = left + sheet.width_of(label, self.size) + 2, top
            for text in self._wrapped(value, right - begin - 2, right - left):
                sheet.dots(begin, right - 2, sheet.cursor + 0.42 * self.size)
                with filled_with(sheet, self.typed):
                    sheet.print(text, begin, sheet.cursor, size=10.5, field=field)
                begin, sheet.cursor = left, sheet.cursor + self.step
            lowest = max(lowest, sheet.cursor)
        sheet.cursor = lowest

    def _wrapped(self, value: str, first: float, rest: float) -> list[str]:
        with filled_with(self.sheet, self.typed):
            lines = self.sheet.wrap(value, first, size=10.5)
            tail = " ".join(value.split()[len(lines[0].split()) :])
            return [lines[0], *self.sheet.wrap(tail, rest - 2, size=10.5)]

    def told(self, label: str, field: str, value: str, printed: str = "") -> Told:
        self.specimen.fields[field] = value
        return label, printed or value, field

    def heading(self, text: str) -> None:
        self.sheet.print(text, _LEFT, self.sheet.cursor, size=self.size, style=Style.BOLD)
        self.sheet.cursor += self.step


def draw_1999(luck: Random, fonts: FontFamily) -> Specimen:
    """Changes are told below the first registration only where there were any."""
    first = people.date_after(luck, date(2000, 6, 1), 2000)
    seat = make_seat(luck, first)
    founders = tuple(people.make_person(luck, born_between=(1944, 1976)) for _ in range(3))
    specimen = Specimen(CODE, _VARIANT, [], {})
    form = _Form(specimen, _new_sheet(specimen, fonts), luck.choice(typewriter_families() or [fonts]))
    _draw_head(form, seat, first, luck)
    _draw_company(form, seat, luck)
    _draw_founders(form, founders, seat, luck)
    form.sheet = _new_sheet(specimen, fonts)
    _draw_representative(form, founders[0], seat, first, luck)
    _sign(form, seat, luck)
    return specimen


def _new_sheet(specimen: Specimen, fonts: FontFamily) -> Sheet:
    sheet = Sheet(210, 297, fonts, paper=(253, 248, 240))
    sheet.frame(14, 14, 196, 283, _RED_FRAME)
    ink.mark_specimen(sheet)
    sheet.cursor = 26
    specimen.sheets.append(sheet)
    return sheet


def _day(day: date) -> str:
    return f"{day.day:02d} tháng {day.month:02d} năm {day.year}"


def _draw_head(form: _Form, seat: Seat, first: date, luck: Random) -> None:
    sheet, fields = form.sheet, form.specimen.fields
    draw_lines(sheet, ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", address_title(seat.province_kind, seat.province)), 58, 20, size=10.5,
               style=Style.REGULAR)  # fmt: skip
    fields["issuing_agency"] = "PHÒNG ĐĂNG KÝ KINH DOANH"
    draw_lines(sheet, (fields["issuing_agency"],), 58, 29.2, size=10.5, field="issuing_agency")
    draw_national_title(sheet, 146, 20, size=10.5)
    draw_lines(sheet, ("GIẤY CHỨNG NHẬN", "ĐĂNG KÝ KINH DOANH"), _MIDDLE, 42, size=18, colour=_RED_FRAME)
    fields["enterprise_type"] = JOINT_STOCK.title
    draw_lines(sheet, (JOINT_STOCK.title,), _MIDDLE, 59, size=14, field="enterprise_type")
    sheet.cursor = 69
    number = f"{luck.randint(1, 64):02d}03{luck.randint(1, 9999):06d}"
    form.line(form.told("Số", "certificate_number", number), starts=(74,))
    form.line(form.told("Đăng ký lần đầu ngày", "first_registered_on", first.isoformat(), _day(first)), starts=(52,))
    if luck.random() < 0.5:
        changed = first + timedelta(days=luck.randint(40, 700))
        form.line(form.told("Đăng ký thay đổi lần thứ", "change_number", str(luck.randint(1, 6))),
                  form.told("ngày", "changed_on", changed.isoformat(), _day(changed)), starts=(52, 113))  # fmt: skip
    sheet.cursor += 2


def _draw_company(form: _Form, seat: Seat, luck: Random) -> None:
    own, foreign, short = make_company_names(luck, JOINT_STOCK)
    form.line(form.told("1. Tên công ty cổ phần:", "company_name", own))
    if luck.random() < 0.6:
        form.line(form.told("Tên viết bằng tiếng nước ngoài:", "company_name_foreign", foreign))
    if luck.random() < 0.6:
        form.line(form.told("Tên giao dịch viết tắt:", "company_name_short", short))
    form.line(form.told("2. Trụ sở chính đặt tại:", "head_office", seat.home(luck)))
    form.line(form.told("Số điện thoại:", "phone", f"0{luck.randint(30, 79)} {luck.randrange(10**5, 10**6)}"),
              ("Fax:", "-", ""), starts=(_LEFT, 120))  # fmt: skip
    lines = "; ".join(luck.sample(_LINES, luck.randint(2, 4)))
    form.line(form.told("3. Ngành nghề kinh doanh:", "business_lines", lines))
    par, capital = luck.choice((100_000, 10_000, 1_000_000)), luck.choice((900, 1_500, 3_200, 6_800, 15_000)) * 10**6
    form.line(form.told("4. Vốn điều lệ:", "charter_capital", str(capital), f"{grouped(capital)} đồng"))
    form.line(form.told("- Mệnh giá:", "share_par_value", str(par), f"{grouped(par)} đ"),
              form.told("- Số cổ phần:", "share_count", str(capital // par)), starts=(_LEFT, 105))  # fmt: skip


def _draw_founders(form: _Form, founders: Sequence[Person], seat: Seat, luck: Random) -> None:
    form.heading("5. Cổ đông sáng lập:")
    table = Ruling((_LEFT - 3, 37.0, 84.0, 158.0, _RIGHT + 1), size=9.5, step=4.6)
    table.row(form.sheet, *((Run(head),) for head in ("TT", "Họ và tên", "Địa chỉ", "Số cổ phần")))
    table = replace(table, values=form.typed)
    count = int(form.specimen.fields["share_count"])
    for at, (founder, percent) in enumerate(zip(founders, (50, 30, 20), strict=True), start=1):
        share = Run(grouped(count * percent // 100))
        table.row(form.sheet, (Run(str(at)),), (Run(founder.name),), (Run(seat.home(luck)),), (share,))


def _draw_representative(form: _Form, who: Person, seat: Seat, first: date, luck: Random) -> None:
    part, told = "representative", form.told
    issued = first - timedelta(days=luck.randint(200, 3600))
    police = f"CA {seat.province_kind} {seat.province}"
    form.heading("6. Người đại diện trước pháp luật của công ty")
    form.line(told("Họ, tên:", f"{part}_name", who.name.upper()), told("Phái:", f"{part}_sex", who.sex),
              starts=(_LEFT, 150))  # fmt: skip
    form.line(told("Chức vụ:", f"{part}_position", luck.choice(_POSTS)))
    form.line(told("Sinh ngày", f"{part}_date_of_birth", who.born.isoformat(), f"{who.born:%d/%m/%Y}"),
              told("Dân tộc", f"{part}_ethnicity", who.ethnicity), starts=(_LEFT, 110))  # fmt: skip
    form.line(told("Giấy CMND số", f"{part}_personal_number", who.personal_number[:9]))
    form.line(told("cấp ngày", f"{part}_identity_issued_on", issued.isoformat(), f"{issued:%d/%m/%Y}"),
              told("do", f"{part}_identity_issued_by", police), starts=(_LEFT, 78))  # fmt: skip
    form.line(told("Nơi ĐKHK thường trú:", f"{part}_residence", seat.home(luck)))
    form.line(told("Chỗ ở hiện nay:", f"{part}_contact_address", seat.home(luck)))
    form.line(("7. Tên, địa chỉ chi nhánh, văn phòng đại diện:", "Không có", ""))


def _sign(form: _Form, seat: Seat, luck: Random) -> None:
    titles = luck.choice((("TRƯỞNG PHÒNG ĐĂNG KÝ KINH DOANH",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"),
                          ("TRƯỞNG PHÒNG",)))  # fmt: skip
    signer = people.make_person(luck, born_between=(1942, 1968)).name
    form.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, f"PHÒNG ĐĂNG KÝ KINH DOANH {seat.province.upper()}", size=12)
    sign_and_seal(form.specimen, form.sheet, sign_off, (138, form.sheet.cursor + 8), luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_1999, held_out=False),)
