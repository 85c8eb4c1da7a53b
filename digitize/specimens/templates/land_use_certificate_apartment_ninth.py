"""Certificates of Circular 17/2009/TT-BTNMT for a flat in a block (2010 to July 2014), as cities' departments and urban
districts gave them to those who bought from a developer: the land is used in common, its area that of the whole block
with a stop between thousands, the flat told by its number, storey and block with its floor space below, a floor plan in
place of the plot's, and on the last page a mortgage with a bank's name and its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Record, Seat, area_words, grouped, make_seat
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import (
    CHANGES,
    CODE,
    TITLE_2014,
    WARNING,
    Plot,
    make_plot,
    new_page,
)

_VARIANT = f"{CODE}-apartment-ninth"
_LEFT, _RIGHT, _MIDDLE = 19.0, 173.0, 95.0
_LETTERS = ("BA", "BB", "BC", "BĐ", "BG", "BH", "BK", "BL", "BM", "BN", "BP", "BR", "BS", "BT")
_PARKS = ("Khu đô thị mới Nam Trung Sơn", "Chung cư An Phú Hưng", "Khu nhà ở Bắc Linh", "Khu tái định cư Tân Thuận")
_BANKS = ("Công thương", "Đầu tư và Phát triển", "Ngoại thương", "Kỹ thương")


def draw_apartment(luck: Random, fonts: FontFamily) -> Specimen:
    """Four pages, of which a third of the owners show only the first two."""
    plot = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], {})
    page = partial(new_page, luck, fonts, (190, 265))
    record = Record(FormPrinter(specimen, page(specimen), luck, _LEFT, _RIGHT, size=12, step=6.5), page)
    record.form.value_style = luck.choice((Style.REGULAR, Style.BOLD))
    _draw_first(record, plot, luck)
    record.form.sheet = page(specimen)
    record.form.size, record.form.step = 11.5, 5.9
    flat = luck.randint(1, 28)
    _draw_plot(record, plot)
    _draw_flat(record, plot, flat, luck)
    _sign(record, plot, luck)
    if luck.random() < 0.67:
        record.form.sheet = page(specimen)
        _draw_plan(record, flat, luck)
        _draw_changes(page(specimen), plot, luck)
    return specimen


def _make(luck: Random) -> Plot:
    """In a city's ward; a block's land in tenths of a square metre."""
    plot = make_plot(luck, date(2010, 1, 4), 1600, luck.choice(_LETTERS), luck.choice(("CH", "CT")))
    seat = make_seat(luck, plot.issued)
    while seat.kind == "xã":
        seat = make_seat(luck, plot.issued)
    area, origin = 10 * luck.randint(900, 8_800) + luck.randint(1, 9), "Nhà nước giao đất có thu tiền sử dụng đất"
    origin = luck.choice((origin, f"Nhận chuyển nhượng đất được {origin}"))
    return replace(plot, seat=seat, home=seat.home(luck), area=area, purpose="Đất ở tại đô thị", term="Lâu dài",
                   origin=origin)  # fmt: skip


def _draw_first(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    draw_national_title(sheet, _MIDDLE, 19, size=12)
    draw_emblem(sheet, _MIDDLE, 50, 13)
    y = draw_lines(sheet, TITLE_2014[:2], _MIDDLE, 72, size=20, colour=RED)
    draw_lines(sheet, TITLE_2014[2:], _MIDDLE, y + 1, size=12, colour=RED)
    sheet.cursor = 107
    record.heading("I- Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    sheet.cursor += 2.5
    apart = luck.random() < 0.5
    _draw_owner(record, plot, "owner", "Ông:" if plot.owner.sex == "Nam" else "Bà:", apart=apart)
    if plot.spouse:
        kin, title = ("vợ", "Bà") if plot.spouse.sex == "Nữ" else ("chồng", "Ông")
        label = luck.choice((f"Và {kin}: {title}", f"Và {kin} là {title.lower()}:", f"{title}:"))
        _draw_owner(record, plot, "co_owner", label, apart=apart)
    sheet.print(plot.serial, 170, 239, size=16, style=Style.BOLD, align="right", field="serial_number")
    record.specimen.fields["serial_number"] = plot.serial.replace(" ", "")


def _draw_owner(record: Record, plot: Plot, part: str, label: str, *, apart: bool) -> None:
    """On lines of their own, or all that is told of somebody in one that runs on; then the home."""
    who = plot.spouse or plot.owner if part == "co_owner" else plot.owner
    name = record.entry(label, who.name.upper(), f"{part}_name")
    born = record.entry("Năm sinh:" if apart else "; Năm sinh:", str(who.born.year), f"{part}_birth_year")
    number = record.entry("; CMND số:", who.personal_number[3:], f"{part}_personal_number")
    for line in ((name,), (born, number)) if apart else ((name, born, number),):
        record.run(*line)
    record.run(record.entry("Địa chỉ thường trú:", plot.home, f"{part}_residence"))
    record.sheet.cursor += 1.5


def _draw_plot(record: Record, plot: Plot) -> None:
    printed = f"{grouped(plot.area // 10)},{plot.area % 10} m²"
    record.heading("II- Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    record.heading("1. Thửa đất:")
    record.run(record.entry("a) Thửa đất số:", plot.number, "plot_number"),
               record.entry(", tờ bản đồ số:", plot.map_sheet, "map_sheet"))  # fmt: skip
    record.run(record.entry("b) Địa chỉ:", plot.seat.units, "plot_address"))
    record.run(record.entry("c) Diện tích:", plot.area_value, "area", printed),
               record.entry(", (Bằng chữ:", area_words(plot.area), "area_in_words"), Entry(")"))  # fmt: skip
    record.run(record.entry("d) Hình thức sử dụng:", f"riêng: Không m²; chung: {printed}", "form_of_use"))
    record.run(record.entry("đ) Mục đích sử dụng:", plot.purpose, "purpose"))
    record.run(record.entry("e) Thời hạn sử dụng:", plot.term, "term_of_use"))
    record.run(record.entry("g) Nguồn gốc sử dụng:", plot.origin, "origin"))


def _draw_flat(record: Record, plot: Plot, flat: int, luck: Random) -> None:
    """The flat's number begins with its storey; the floor space is the flat's, told in square metres."""
    storeys, space = luck.choice((5, 9, 15, 18, 21, 25)), luck.randint(420, 1_480)
    storey = luck.randint(2, storeys)
    block = f"nhà {luck.choice(('CT1', 'CT2', 'N05', 'B3', 'Lô A', 'Block C'))}, {luck.choice(_PARKS)}"
    record.heading("2. Nhà ở:")
    record.run(record.entry("a) Loại nhà ở:", "Căn hộ chung cư", "house"))
    record.run(Entry("b) Địa chỉ:", f"Căn hộ số {storey}{flat:02d}, tầng {storey}, {block}"))
    shown = f"{space / 10:.1f}".replace(".", ",")
    record.run(record.entry("c) Diện tích sàn:", f"{space / 10:.1f}", "house_area", f"{shown} m²"),
               Entry("; Số tầng:", str(storeys)), Entry("; Kết cấu:", "Bê tông cốt thép"))  # fmt: skip
    record.run(Entry("d) Hình thức sở hữu:", "Sở hữu riêng; đ) Cấp (hạng): -/-"))
    record.run(Entry("e) Thời hạn được sở hữu:", luck.choice(("Lâu dài", "-/-"))))
    for label in ("3. Công trình xây dựng khác:", "4. Rừng sản xuất là rừng trồng:", "5. Cây lâu năm:"):
        record.run(Entry(label, "-/-"))
    note = "Chủ sở hữu được sử dụng chung diện tích công cộng của nhà chung cư theo quy định."
    record.run(Entry("6. Ghi chú:", luck.choice(("Không.", note, "-/-"))))


def _sign(record: Record, plot: Plot, luck: Random) -> None:
    sheet, seat, middle, y = record.sheet, plot.seat, 122.0, max(record.sheet.cursor + 1.5, 186.0)
    titles, seal, place = _authority(seat, luck, by_department=plot.register.startswith("CT"))
    print_place_and_date(sheet, place, plot.issued, (middle, y), size=11.5)
    signer = people.make_person(luck, born_between=(1954, 1972)).name
    register = plot.register.replace(" ", "")
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer, "place": place,
                               "issued_on": plot.issued.isoformat(), "register_number": register}  # fmt: skip
    sign_and_seal(record.specimen, sheet, SignOff(titles, signer, seal, size=11, seal_radius=16), (middle, y + 5.4),
                  luck)  # fmt: skip
    sheet.print("Số vào sổ cấp GCN:", _LEFT, 247, size=11)
    begin = _LEFT + sheet.width_of("Số vào sổ cấp GCN: ", 11)
    sheet.print(plot.register, begin, 247, size=11, style=Style.BOLD, field="register_number")


def _authority(seat: Seat, luck: Random, *, by_department: bool) -> tuple[tuple[str, ...], str, str]:
    """Position, seal and place: of the city's department, or of the district."""
    place = f"TP. {seat.province}" if seat.province == "Hồ Chí Minh" else seat.province
    if by_department:
        titles = luck.choice((("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC",)))
        return ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", *titles), f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {seat.province}".upper(), place
    chair = luck.choice((("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    district = f"{seat.district_kind} {seat.district}".upper()
    return (f"TM. ỦY BAN NHÂN DÂN {district}", *chair), f"UBND {district}", seat.district


def _draw_plan(record: Record, flat: int, luck: Random) -> None:
    """The flat's rooms."""
    sheet, left, top = record.sheet, 48.0, 40.0
    record.heading("III- Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất")
    sheet.print(f"SƠ ĐỒ CĂN HỘ SỐ {flat:02d}", _MIDDLE, 29, size=11, style=Style.BOLD, align="centre")
    width, height = luck.uniform(84, 98), luck.uniform(64, 88)
    columns, rows = (0, luck.uniform(0.4, 0.6) * width, width), (0, luck.uniform(0.4, 0.6) * height, height)
    for at, name in enumerate(("P. khách", "P. ngủ 1", "Bếp + ăn", "P. ngủ 2")):
        (x, right), (y, below) = columns[at % 2 :][:2], rows[at // 2 :][:2]
        sheet.frame(left + x, top + y, left + right, top + below)
        sheet.print(name, left + (x + right) / 2, top + (y + below) / 2 - 2, size=10, align="centre")


def _draw_changes(sheet: Sheet, plot: Plot, luck: Random) -> None:
    """A mortgage and its end, each with a day and a seal of the district's land office; two thirds have them."""
    sheet.print("IV- Những thay đổi sau khi cấp Giấy chứng nhận", _LEFT, 16, size=11.5, style=Style.BOLD)
    for left, right, head in ((_LEFT, 112.0, CHANGES[0]), (112.0, 172.0, CHANGES[1])):
        sheet.frame(left, 23, right, 34)
        sheet.frame(left, 34, right, 222)
        draw_lines(sheet, sheet.wrap(head, 54, size=10, style=Style.BOLD), (left + right) / 2, 24, size=10)
    draw_lines(sheet, WARNING, _MIDDLE, 226, size=9, style=Style.ITALIC)
    if luck.random() < 0.33:
        return
    day, number = plot.issued + timedelta(days=luck.randrange(60, 900)), luck.randint(100, 9000)
    bank = f"Ngân hàng TMCP {luck.choice(_BANKS)} Việt Nam"
    told = (f"Thế chấp bằng quyền sử dụng đất và tài sản gắn liền với đất tại {bank}, theo hồ sơ số {number}.TC",
            f"Xóa đăng ký thế chấp ngày {day:%d/%m/%Y}, theo hồ sơ số {number + 417}.XC")  # fmt: skip
    for at, text in enumerate(told):
        y, day = 38 + 62 * at, day + timedelta(days=luck.randrange(400, 1500) * at)
        draw_lines(sheet, sheet.wrap(text, 86, size=10.5), _LEFT + 3, y, size=10.5, style=Style.REGULAR, align="left")
        office = (f"Ngày {day:%d/%m/%Y}", "VĂN PHÒNG ĐĂNG KÝ", "QUYỀN SỬ DỤNG ĐẤT", "GIÁM ĐỐC")
        draw_lines(sheet, office, 142, y, size=9.5)
        ink.sign(sheet, 146, y + 30, luck)
        ink.press_seal(sheet, 131, y + 30, "VĂN PHÒNG ĐĂNG KÝ QUYỀN SỬ DỤNG ĐẤT", luck, radius_mm=13)
        name = people.make_person(luck, born_between=(1960, 1980)).name
        sheet.print(name, 142, y + 42, size=10, style=Style.BOLD, align="centre")


TEMPLATES = (Template(CODE, _VARIANT, draw_apartment, held_out=False),)
