"""Certificates of land use, houses and other assets of Circulars 17/2009 and 23/2014/TT-BTNMT as land offices' programs
fill them in most: a plot of two kinds of land, its purposes, terms and origins with an area each, the number of the
certificate in its own line, and on page four a transfer to another owner under a seal of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, area_words, draw_place_and_date, long_date
from digitize.specimens.sheet import DRAWING_DPI, RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import (
    CHANGES,
    CODE,
    TITLE_2014,
    WARNING,
    Plot,
    draw_serial,
    draw_sketch,
    make_plot,
    new_page,
)

_VARIANT = f"{CODE}-two_kinds-sixth"
_LEFT, _RIGHT, _MIDDLE = 18.0, 173.0, 95.0
_SIZE = (190.0, 265.0)
_OTHERS = (
    ("Đất trồng cây lâu năm", "15/10/2043"), ("Đất trồng cây hàng năm khác", "15/10/2063"),
    ("Đất vườn, ao", "10/2063"), ("Đất nuôi trồng thủy sản", "01/7/2064"),
)  # fmt: skip
_WAYS = (
    ("Công nhận QSDĐ như giao đất có thu tiền sử dụng đất", "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất"),
    ("Nhận chuyển nhượng đất được Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
     "Nhận chuyển nhượng đất được Công nhận QSDĐ như giao đất không thu tiền sử dụng đất"),
    ("Nhà nước giao đất có thu tiền sử dụng đất", "Nhà nước giao đất không thu tiền sử dụng đất"),
)  # fmt: skip


def draw_two_kinds(luck: Random, fonts: FontFamily) -> Specimen:
    """A third of the owners are told as a household; a half of the plots have changed hands."""
    plot = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], {})
    page = partial(new_page, luck, fonts, _SIZE)
    record = Record(FormPrinter(specimen, page(specimen), luck, _LEFT, _RIGHT, size=12.5, step=6.4), page)
    _draw_first(record, plot, luck)
    record.form.sheet = page(specimen)
    record.form.size = 11.5
    _draw_plot(record, plot, luck)
    _sign(record, plot, luck)
    record.form.sheet = page(specimen)
    record.heading("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất")
    draw_sketch(record.sheet, plot, luck, 26, 118)
    _draw_changes(record, 150, 252)
    record.form.sheet = page(specimen)
    _draw_last(record, plot, luck)
    return specimen


def _make(luck: Random) -> Plot:
    letters = luck.choice(("BA", "BĐ", "BK", "BM", "BT", "BX", "CB", "CH", "CP"))
    plot = make_plot(luck, date(2010, 1, 5), 3900, letters, luck.choice(("CH", "CH", "CS")))
    housing = "Đất ở tại nông thôn" if plot.seat.kind == "xã" else "Đất ở tại đô thị"
    area, (other, until), ways = 10 * luck.randint(180, 1450), luck.choice(_OTHERS), luck.choice(_WAYS)
    home = 10 * luck.choice((60, 80, 100, 120, 150))
    shares = [f"{part // 10} m²" for part in (home, area - home)]
    return replace(
        plot, area=area, purpose=f"{housing}: {shares[0]}; {other}: {shares[1]}",
        term=f"Đất ở: Lâu dài; {other}: đến ngày {until}" if until[2] == "/" and len(until) > 7 else
        f"Đất ở: Lâu dài; {other}: đến tháng {until}",
        origin=f"{ways[0]}: {shares[0]}; {ways[1]}: {shares[1]}",
    )  # fmt: skip


def _draw_first(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    draw_national_title(sheet, _MIDDLE, 18, size=13)
    draw_emblem(sheet, _MIDDLE, 52, 14)
    draw_lines(sheet, TITLE_2014[:2], _MIDDLE, 76, size=20, colour=RED)
    draw_lines(sheet, TITLE_2014[2:], _MIDDLE, 95, size=12, colour=RED)
    sheet.cursor = 112
    sheet.print("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", _LEFT, sheet.cursor,
                size=11.5, style=Style.BOLD)  # fmt: skip
    sheet.cursor += 9
    household = "Hộ " if luck.random() < 0.34 else ""
    for part, who in (("owner", plot.owner), ("co_owner", plot.spouse)):
        if not who:
            continue
        title = "ông" if who.sex == "Nam" else "bà"
        own = f"{household}{title}".capitalize() if household else title.capitalize()
        label = own if part == "owner" else f"Và {'chồng' if title == 'ông' else 'vợ'}, {title}"
        record.run(record.entry(f"{label}:", who.name.upper(), f"{part}_name"))
        named, number = ("CMND", who.personal_number[:9])
        if plot.issued.year > 2016:
            named, number = "CCCD", who.personal_number
        born = record.entry("Sinh năm:", str(who.born.year), f"{part}_birth_year")
        record.run(born, record.entry(f", {named} số:", number, f"{part}_personal_number"))
        if part == "owner" or not plot.spouse:
            record.run(record.entry("Địa chỉ thường trú:", plot.home, f"{part}_residence"))
        sheet.cursor += 2
    draw_serial(record, plot, 166, 242)


def _draw_plot(record: Record, plot: Plot, luck: Random) -> None:
    record.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    record.heading("1. Thửa đất:")
    record.run(record.entry("a) Thửa đất số:", plot.number, "plot_number"),
               record.entry("; tờ bản đồ số:", plot.map_sheet, "map_sheet"))  # fmt: skip
    place = luck.choice((plot.seat.units, f"{luck.choice(('Thôn', 'Khu', 'Khóm'))} {luck.randint(1, 9)}, "
                         f"{plot.seat.units}"))  # fmt: skip
    record.run(record.entry("b) Địa chỉ:", place, "plot_address"))
    record.run(record.entry("c) Diện tích:", plot.area_value, "area", plot.area_printed),
               record.entry("(Bằng chữ:", area_words(plot.area), "area_in_words"), Entry(")"))  # fmt: skip
    form = f"riêng: {plot.area_printed}; chung: Không"
    record.run(record.entry("d) Hình thức sử dụng:", form, "form_of_use"))
    record.run(record.entry("đ) Mục đích sử dụng:", plot.purpose, "purpose"))
    record.run(record.entry("e) Thời hạn sử dụng:", plot.term, "term_of_use"))
    record.run(record.entry("g) Nguồn gốc sử dụng:", plot.origin, "origin"))
    none = luck.choice(("-/-", "Không", "-"))
    for label in ("2. Nhà ở:", "3. Công trình xây dựng khác:", "4. Rừng sản xuất là rừng trồng:", "5. Cây lâu năm:"):
        record.run(Entry(label, none))
    note = "Thửa đất có 24,5 m² thuộc hành lang an toàn giao thông." if luck.random() < 0.4 else "Không"
    record.run(Entry("6. Ghi chú:", note))


def _sign(record: Record, plot: Plot, luck: Random) -> None:
    seat, sheet, fields = plot.seat, record.sheet, record.specimen.fields
    district = f"{seat.district_kind} {seat.district}"
    body, seal, place = f"TM. ỦY BAN NHÂN DÂN {district}".upper(), f"UBND {district}".upper(), seat.district
    titles: tuple[str, ...] = luck.choice(((body, "CHỦ TỊCH"), (body, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    if plot.register.startswith("CS"):
        seal, place = f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {seat.province.upper()}", seat.province
        titles = ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "TUQ. GIÁM ĐỐC", "GIÁM ĐỐC VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI")
    middle, y = 118.0, max(sheet.cursor + 2, 168.0)
    draw_place_and_date(record, place, plot.issued, middle, y, size=12)
    fields |= {"signer_title": " ".join(titles),
               "signer_name": people.make_person(luck, born_between=(1956, 1978)).name}  # fmt: skip
    sign_and_seal(
        record.specimen, sheet, SignOff(titles, fields["signer_name"], seal, size=11.5), (middle, y + 6), luck
    )
    lowest = max(line.words[0].box[3] for line in sheet.lines if line.field == "signer_name") / DRAWING_DPI * 25.4
    y = max(lowest + 2, 240.0)
    figures = plot.register.replace(" ", "")
    fields["register_number"] = figures
    sheet.print("Số vào sổ cấp GCN:", _LEFT, y, size=11)
    sheet.print(figures, _LEFT + 37, y, size=11, style=Style.BOLD, field="register_number")


def _draw_changes(record: Record, top: float, bottom: float) -> None:
    """The table's empty frame with its heads."""
    sheet = record.sheet
    sheet.print("IV. Những thay đổi sau khi cấp Giấy chứng nhận", _LEFT, top - 7, size=11.5, style=Style.BOLD)
    for left, right, head in ((_LEFT, 108.0, CHANGES[0]), (108.0, _RIGHT, CHANGES[1])):
        sheet.frame(left, top, right, top + 11)
        sheet.frame(left, top + 11, right, bottom)
        draw_lines(sheet, sheet.wrap(head, right - left - 4, size=10, style=Style.BOLD), (left + right) / 2, top + 1,
                   size=10)  # fmt: skip


def _draw_last(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    _draw_changes(record, 26, 218)
    if luck.random() < 0.5:
        _draw_transfer(sheet, plot, luck)
    y = draw_lines(sheet, WARNING, _MIDDLE, 222, size=9, style=Style.ITALIC)
    code = f"{luck.randrange(10**5):05d}.{luck.randrange(10**5):05d}.{luck.randrange(10**6):06d}"
    sheet.print(code, _MIDDLE, y + 4, size=10, align="centre")


def _draw_transfer(sheet: Sheet, plot: Plot, luck: Random) -> None:
    """Another owner, day and signer, whom no field keeps: they are not those of the certificate."""
    later = plot.issued + timedelta(days=luck.randint(200, 1300))
    buyer = people.make_person(luck, born_between=(1965, 1990))
    told = (f"{luck.choice(('Chuyển nhượng', 'Tặng cho'))} cho {'ông' if buyer.sex == 'Nam' else 'bà'} {buyer.name}, "
            f"sinh năm {buyer.born.year}, CMND số {buyer.personal_number[:9]}, địa chỉ tại {plot.home}; "
            f"theo hồ sơ số {luck.randrange(10**6):06d}.CN.{luck.randint(1, 9):03d}.")  # fmt: skip
    y = 40.0
    for line in sheet.wrap(told, 84, size=11):
        sheet.print(line, _LEFT + 3, y, size=11)
        y += 5.4
    office = (long_date(later).capitalize(), "CHI NHÁNH VĂN PHÒNG", "ĐĂNG KÝ ĐẤT ĐAI", "GIÁM ĐỐC")
    draw_lines(sheet, office, 140, 40, size=10, style=Style.BOLD)
    ink.sign(sheet, 142, 70, luck)
    ink.press_seal(sheet, 128, 72, "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", luck, radius_mm=14)
    sheet.print(people.make_person(luck, born_between=(1965, 1982)).name, 140, 84, size=10.5, style=Style.BOLD,
                align="centre")  # fmt: skip


TEMPLATES = (Template(CODE, _VARIANT, draw_two_kinds, held_out=True),)
