"""Land use certificates of Circular 10/2024 (two pages A4 with a QR code), and those of Decision 24/2004."""

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_lines,
    draw_national_title,
    draw_qr,
    draw_sign_off,
)
from digitize.specimens.offices import (
    Record,
    area_words,
    draw_pair,
    draw_place_and_date,
    draw_table,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import (
    CHANGES,
    CODE,
    TITLE_2024,
    Plot,
    draw_serial,
    draw_sketch,
    make_plot,
    new_page,
)
from models.values.provinces import REFORM


def draw_2024(luck: Random, fonts: FontFamily, *, variant: str, since: date) -> Specimen:
    """Before the reform of 01/7/2025 signed at the district's branch, after it by the province's land office."""
    specimen = Specimen(CODE, variant, [], {})
    plot = make_plot(luck, since, 300, luck.choice(("AA", "AB", "AC")), luck.choice(("CN", "VP")))
    page = partial(new_page, luck, fonts, (210, 297))
    record = Record(FormPrinter(specimen, page(specimen), luck, 22, 190, size=12.5, step=7.0), page)
    _draw_head_2024(record, plot, luck)
    _draw_owners_2024(record, plot)
    _draw_plot_2024(record, plot)
    _draw_assets_2024(record, plot)
    _sign_2024(record, plot, luck)
    record.form.sheet = page(specimen)
    _draw_back_2024(record, plot, luck)
    return specimen


def _draw_head_2024(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    code = "".join(str(luck.randrange(10)) for _ in range(12))
    draw_emblem(sheet, 33, 29, 11)
    draw_national_title(sheet, 105, 20)
    draw_qr(sheet, f"{code}|{plot.serial}", 168, 15, 26)
    draw_lines(sheet, TITLE_2024[:1], 105, 45, size=19, colour=RED)
    draw_lines(sheet, TITLE_2024[1:], 105, 54, size=13, colour=RED)
    draw_pair(record, record.entry("Mã Giấy chứng nhận:", code, "certificate_code"), 105, 62, size=11.5)
    sheet.cursor = 73


def _draw_owners_2024(record: Record, plot: Plot) -> None:
    record.heading("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:")
    people_of = [("owner", plot.owner)] + ([("co_owner", plot.spouse)] if plot.spouse else [])
    for part, who in people_of:
        title = "Ông" if who.sex == "Nam" else "Bà"
        label = title if part == "owner" else f"và {'vợ là bà' if title == 'Bà' else 'chồng là ông'}"
        record.run(record.entry(label, who.name, f"{part}_name"),
                   record.entry(", CCCD số:", who.personal_number, f"{part}_personal_number"))  # fmt: skip
        record.run(record.entry("Địa chỉ:", plot.home, f"{part}_residence"))


def _draw_plot_2024(record: Record, plot: Plot) -> None:
    record.heading("2. Thông tin thửa đất:")
    record.line(record.entry("a) Thửa đất số:", plot.number, "plot_number"),
                record.entry("Tờ bản đồ số:", plot.map_sheet, "map_sheet"), starts=(22, 95))  # fmt: skip
    record.run(record.entry("b) Diện tích:", plot.area_value, "area", plot.area_printed))
    record.run(record.entry("c) Loại đất:", plot.purpose, "purpose"))
    record.run(record.entry("d) Thời hạn sử dụng đất:", plot.term, "term_of_use"))
    record.run(record.entry("đ) Hình thức sử dụng đất:", "Sử dụng riêng", "form_of_use"))
    record.run(record.entry("e) Địa chỉ:", plot.seat.units, "plot_address"))
    record.run(record.entry("g) Nguồn gốc sử dụng đất:", plot.origin, "origin"))


def _draw_assets_2024(record: Record, plot: Plot) -> None:
    if not plot.is_housing:
        record.run(Entry("3. Thông tin tài sản gắn liền với đất:", "-/-"))
        return
    record.heading("3. Thông tin tài sản gắn liền với đất:")
    record.run(record.entry("a) Tên tài sản:", "Nhà ở riêng lẻ", "house"))
    floor = str(plot.area // 20)
    record.run(record.entry("b) Diện tích sử dụng:", floor, "house_area", f"{floor} m²"))
    record.run(Entry("c) Hình thức sở hữu:", "Sở hữu riêng"))
    record.run(Entry("d) Thời hạn sở hữu:", "-/-"))


def _sign_2024(record: Record, plot: Plot, luck: Random) -> None:
    seat, sheet = plot.seat, record.sheet
    if plot.issued < REFORM:
        branch = f"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {seat.district_kind} {seat.district}".upper()
        titles = luck.choice(((branch, "GIÁM ĐỐC"), (branch, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
        place = seat.district
    else:
        office = f"VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {seat.province_kind} {seat.province}".upper()
        titles = luck.choice(((office, "GIÁM ĐỐC"), (office, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
        place = seat.province
    middle, y = 130.0, max(sheet.cursor + 4, 205.0)
    draw_place_and_date(record, place, plot.issued, middle, y)
    signer = people.make_person(luck, born_between=(1966, 1987)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    draw_sign_off(record.specimen, sheet, SignOff(titles, signer, "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", size=11), middle,
                  y + 7, luck)  # fmt: skip
    draw_serial(record, plot, 60, 270)
    sheet.print("Thông tin chi tiết được thể hiện tại mã QR", 22, 279, size=10, style=Style.ITALIC)


def _draw_back_2024(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    record.heading("4. Sơ đồ thửa đất, tài sản gắn liền với đất:")
    draw_sketch(sheet, plot, luck, 30, 115)
    sheet.cursor = 150
    record.run(Entry("5. Ghi chú:", "Không."))
    record.heading("6. Những thay đổi sau khi cấp Giấy chứng nhận:")
    draw_table(sheet, 20, (104, 66), (CHANGES,), size=11)
    sheet.frame(20, sheet.cursor, 124, 262)
    sheet.frame(124, sheet.cursor, 190, 262)
    entry = record.entry("Số vào sổ cấp Giấy chứng nhận:", plot.register, "register_number")
    record.specimen.fields["register_number"] = plot.register.replace(" ", "")
    draw_pair(record, entry, 105, 268)


def draw_2004(luck: Random, fonts: FontFamily) -> Specimen:
    """The form of Decision 24/2004: every part of the plot numbered, the register's number under its own heading."""
    specimen = Specimen(CODE, f"{CODE}-2004", [], {})
    plot = make_plot(luck, date(2005, 1, 4), 1700, luck.choice(("AB", "AĐ", "AG", "AH", "AK", "AL")), "H")
    page = partial(new_page, luck, fonts, (190, 265))
    record = Record(FormPrinter(specimen, page(specimen), luck, 22, 170, size=12.5, step=7.4), page)
    sheet = record.sheet
    draw_emblem(sheet, 95, 33, 13)
    draw_national_title(sheet, 95, 50, size=12)
    draw_lines(sheet, ("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT"), 95, 76, size=23, colour=RED)
    sheet.cursor = 104
    body = f"ỦY BAN NHÂN DÂN {plot.seat.district_kind} {plot.seat.district}".upper()
    sheet.centred(body, 95, 150, size=13, field="issuing_agency", gap=3)
    specimen.fields["issuing_agency"] = body
    sheet.centred("CHỨNG NHẬN", 95, 150, size=13, gap=4)
    record.heading("I- Tên người sử dụng đất")
    _draw_owner_2004(record, plot.owner, plot, "owner", "Ông" if plot.owner.sex == "Nam" else "Bà")
    if plot.spouse:
        label = "và vợ là bà" if plot.spouse.sex == "Nữ" else "và chồng là ông"
        _draw_owner_2004(record, plot.spouse, plot, "co_owner", label)
    draw_serial(record, plot, 168, 238)
    record.form.sheet = page(specimen)
    _draw_plot_2004(record, plot)
    _sign_2004(record, plot, luck, body)
    record.form.sheet = page(specimen)
    record.heading("V- Sơ đồ thửa đất")
    draw_sketch(record.sheet, plot, luck, 34, 130)
    record.sheet.cursor = 182
    record.heading("VI- Những thay đổi sau khi cấp giấy chứng nhận quyền sử dụng đất")
    draw_table(record.sheet, 20, (34, 80, 36), (("Ngày, tháng, năm", "Nội dung thay đổi và cơ sở pháp lý",
                                                 "Xác nhận của cơ quan"),), size=10.5)  # fmt: skip
    return specimen


def _draw_owner_2004(record: Record, who: Person, plot: Plot, part: str, label: str) -> None:
    record.run(record.entry(label, who.name, f"{part}_name"))
    born = record.entry("Sinh năm:", str(who.born.year), f"{part}_birth_year")
    number = record.entry("Số CMND:", who.personal_number[:9], f"{part}_personal_number")
    record.line(born, number, starts=(22, 80))
    record.run(record.entry("Hộ khẩu thường trú:", plot.home, f"{part}_residence"))


def _draw_plot_2004(record: Record, plot: Plot) -> None:
    record.heading("II- Thửa đất được quyền sử dụng")
    record.line(record.entry("1. Thửa đất số:", plot.number, "plot_number"),
                record.entry("2. Tờ bản đồ số:", plot.map_sheet, "map_sheet"), starts=(22, 95))  # fmt: skip
    record.run(record.entry("3. Địa chỉ thửa đất:", plot.seat.units, "plot_address"))
    record.run(record.entry("4. Diện tích:", plot.area_value, "area", plot.area_printed))
    record.run(record.entry("Bằng chữ:", area_words(plot.area), "area_in_words"))
    record.heading("5. Hình thức sử dụng:")
    record.line(Entry("+ Sử dụng riêng:", plot.area_printed), Entry("+ Sử dụng chung:", "Không m²"), starts=(30, 95))
    record.run(record.entry("6. Mục đích sử dụng đất:", plot.purpose, "purpose"))
    record.run(record.entry("7. Thời hạn sử dụng đất:", plot.term, "term_of_use"))
    record.run(record.entry("8. Nguồn gốc sử dụng đất:", plot.origin, "origin"))
    record.heading("III- Tài sản gắn liền với đất")
    record.run(Entry("Không"))
    record.heading("IV- Ghi chú")
    record.run(Entry("Không"))


def _sign_2004(record: Record, plot: Plot, luck: Random, body: str) -> None:
    sheet, middle = record.sheet, 122.0
    y = max(sheet.cursor + 2, 164.0)
    draw_place_and_date(record, plot.seat.district, plot.issued, middle, y)
    titles = luck.choice(((f"TM. {body}", "CHỦ TỊCH"), (f"TM. {body}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    signer = people.make_person(luck, born_between=(1950, 1968)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"UBND {plot.seat.district_kind} {plot.seat.district}".upper()
    draw_sign_off(record.specimen, sheet, SignOff(titles, signer, seal, size=11.5), middle, y + 7, luck)
    sheet.print("Vào sổ cấp giấy chứng nhận", 48, 234, size=11.5, align="centre")
    sheet.print("quyền sử dụng đất", 48, 239.5, size=11.5, align="centre")
    entry = record.entry("Số:", plot.register, "register_number")
    record.specimen.fields["register_number"] = plot.register.replace(" ", "")
    draw_pair(record, entry, 48, 245, size=12)


TEMPLATES = (
    Template(CODE, f"{CODE}-2024", partial(draw_2024, variant=f"{CODE}-2024", since=date(2024, 8, 2))),
    Template(CODE, f"{CODE}-2004", draw_2004),
)
