"""Land use certificates: the booklet sheets of 2004, 2009 and 2014, and the sheet of two pages since 2024."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_guilloche,
    draw_lines,
    draw_national_title,
    draw_sign_off,
)
from digitize.specimens.offices import (
    Record,
    Seat,
    area_words,
    draw_border,
    draw_drum,
    draw_pair,
    draw_place_and_date,
    draw_table,
    make_seat,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

CODE = "land_use_certificate"
PINK: Colour = (252, 232, 236)
TITLE_2014 = ("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT")
TITLE_2024 = ("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT")
PURPOSES = (
    ("Đất ở tại nông thôn", "Lâu dài"), ("Đất ở tại đô thị", "Lâu dài"),
    ("Đất trồng cây lâu năm", "Đến ngày 15/10/2043"),
    ("Đất chuyên trồng lúa nước", "Đến ngày 01/7/2063"), ("Đất rừng sản xuất", "50 năm"),
    ("Đất nuôi trồng thủy sản", "Đến tháng 12 năm 2045"), ("Đất thương mại, dịch vụ", "Đến ngày 20/3/2060"),
    ("Đất trồng cây hàng năm khác", "Đến ngày 15/10/2063"),
)  # fmt: skip
ORIGINS = (
    "Nhà nước giao đất có thu tiền sử dụng đất", "Nhà nước giao đất không thu tiền sử dụng đất",
    "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất", "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
    "Nhận chuyển nhượng đất được Nhà nước giao đất có thu tiền sử dụng đất", "Nhận thừa kế đất được công nhận QSDĐ",
    "Nhà nước cho thuê đất trả tiền một lần", "Được tặng cho đất được Nhà nước giao đất có thu tiền sử dụng đất",
)  # fmt: skip
WARNING = (
    "Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào",
    "trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp Giấy.",
)


@dataclass(frozen=True)
class Plot:
    """Whose land it is, and what is told of it. Areas are tenths of a square metre."""

    owner: Person
    spouse: Person | None
    home: str
    seat: Seat
    number: str
    map_sheet: str
    area: int
    purpose: str
    term: str
    origin: str
    serial: str
    register: str
    issued: date

    @property
    def area_printed(self) -> str:
        whole, rest = divmod(self.area, 10)
        return f"{whole},{rest} m²" if rest else f"{whole} m²"

    @property
    def area_value(self) -> str:
        whole, rest = divmod(self.area, 10)
        return f"{whole}.{rest}" if rest else str(whole)

    @property
    def is_housing(self) -> bool:
        return self.purpose.startswith("Đất ở")


def make_plot(luck: Random, earliest: date, days: int, serial: str, register: str) -> Plot:
    """`serial` and `register` are the letters before the figures; a serial of 2024 has eight figures, others six."""
    issued = people.date_after(luck, earliest, days)
    seat = make_seat(luck, issued)
    sexes = luck.choice((("Nam", "Nữ"), ("Nữ", "Nam")))
    born = (issued.year - 62, issued.year - 28)
    owner = people.make_person(luck, born_between=born, sex=sexes[0])
    spouse = people.make_person(luck, born_between=born, sex=sexes[1]) if luck.random() < 0.5 else None
    purpose, term = luck.choice(PURPOSES)
    eight = earliest.year >= 2024
    return Plot(
        owner, spouse, seat.home(luck), seat, str(luck.randint(1, 1480)), str(luck.randint(1, 139)),
        luck.choice((luck.randint(450, 4_800), 10 * luck.randint(50, 900))), purpose, term, luck.choice(ORIGINS),
        f"{serial} {luck.randrange(10**7, 9 * 10**7) if eight else f'{luck.randrange(10**6):06d}'}",
        f"{register} {luck.randint(1, 99_999):05d}", issued,
    )  # fmt: skip


def new_page(luck: Random, fonts: FontFamily, size: tuple[float, float], specimen: Specimen) -> Sheet:
    """A page of the pink paper with the drum in its ground."""
    sheet = Sheet(*size, fonts, paper=PINK)
    draw_guilloche(sheet, (246, 214, 222), luck, 0.6)
    draw_drum(sheet, size[0] / 2, size[1] / 2, 0.36 * size[0], (243, 205, 214))
    draw_border(sheet, 9.5, (205, 90, 110))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 17
    return sheet


def draw_2014(luck: Random, fonts: FontFamily, *, variant: str, by_department: bool) -> Specimen:
    """The form of Circular 23/2014: four pages of 190 by 265 mm, issued by the district or the land office."""
    specimen = Specimen(CODE, variant, [], {})
    letters = luck.choice(("BX", "CA", "CD", "CĐ", "CK", "CS", "DB", "DG"))
    plot = make_plot(luck, date(2014, 8, 1), 3500, letters, "CS" if by_department else "CH")
    page = partial(new_page, luck, fonts, (190, 265))
    record = Record(FormPrinter(specimen, page(specimen), luck, 20, 172, size=12, step=6.6), page)
    _draw_first_2014(record, plot)
    record.form.sheet = page(specimen)
    _draw_plot_2014(record, plot)
    _sign_2014(record, plot, luck, by_department)
    record.form.sheet = page(specimen)
    _draw_third_2014(record, plot, luck)
    record.form.sheet = page(specimen)
    _draw_last_2014(record, plot, luck)
    return specimen


def _draw_first_2014(record: Record, plot: Plot) -> None:
    sheet = record.sheet
    draw_national_title(sheet, 95, 19)
    draw_emblem(sheet, 95, 51, 13)
    draw_lines(sheet, TITLE_2014[:2], 95, 74, size=21, colour=RED)
    draw_lines(sheet, TITLE_2014[2:], 95, 94, size=12.5, colour=RED)
    sheet.cursor = 110
    record.heading("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    sheet.cursor += 3
    _draw_owner(record, plot.owner, plot, "owner", "Ông:" if plot.owner.sex == "Nam" else "Bà:")
    if plot.spouse:
        sheet.cursor += 2
        label = "Và vợ: Bà" if plot.spouse.sex == "Nữ" else "Và chồng: Ông"
        _draw_owner(record, plot.spouse, plot, "co_owner", label)
    draw_serial(record, plot, 168, 240)


def _draw_owner(record: Record, who: Person, plot: Plot, part: str, label: str) -> None:
    paper = ", CCCD số:" if plot.issued.year > 2016 else ", CMND số:"
    number = who.personal_number if plot.issued.year > 2016 else who.personal_number[:9]
    record.run(record.entry(label, who.name.upper(), f"{part}_name"))
    record.run(record.entry("Năm sinh:", str(who.born.year), f"{part}_birth_year"),
               record.entry(paper, number, f"{part}_personal_number"))  # fmt: skip
    record.run(record.entry("Địa chỉ thường trú:", plot.home, f"{part}_residence"))


def draw_serial(record: Record, plot: Plot, right: float, y: float) -> None:
    """The printed number of the blank, in its lower corner."""
    record.sheet.print(plot.serial, right, y, size=16, style=Style.BOLD, align="right", field="serial_number")
    record.specimen.fields["serial_number"] = plot.serial.replace(" ", "")


def _draw_plot_2014(record: Record, plot: Plot) -> None:
    record.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    record.heading("1. Thửa đất:")
    record.run(record.entry("a) Thửa đất số:", plot.number, "plot_number"),
               record.entry(", tờ bản đồ số:", plot.map_sheet, "map_sheet"))  # fmt: skip
    record.run(record.entry("b) Địa chỉ:", plot.seat.units, "plot_address"))
    record.run(record.entry("c) Diện tích:", plot.area_value, "area", plot.area_printed),
               record.entry(", (bằng chữ:", area_words(plot.area), "area_in_words"), Entry(")"))  # fmt: skip
    record.run(record.entry("d) Hình thức sử dụng:", f"Sử dụng riêng: {plot.area_printed}", "form_of_use"))
    record.run(record.entry("đ) Mục đích sử dụng:", plot.purpose, "purpose"))
    record.run(record.entry("e) Thời hạn sử dụng:", plot.term, "term_of_use"))
    record.run(record.entry("g) Nguồn gốc sử dụng:", plot.origin, "origin"))
    assets = f"Nhà ở riêng lẻ, diện tích xây dựng {plot.area // 20} m², 02 tầng, cấp III" if plot.is_housing else "-/-"
    if plot.is_housing:
        record.run(record.entry("2. Nhà ở:", assets, "house"))
    else:
        record.run(Entry("2. Nhà ở:", "-/-"))
    for label in ("3. Công trình xây dựng khác:", "4. Rừng sản xuất là rừng trồng:", "5. Cây lâu năm:"):
        record.run(Entry(label, "-/-"))
    record.run(Entry("6. Ghi chú:", "Không."))


def _sign_2014(record: Record, plot: Plot, luck: Random, by_department: bool) -> None:
    seat, sheet = plot.seat, record.sheet
    titles: tuple[str, ...]
    if by_department:
        titles = luck.choice((
            ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "TUQ. GIÁM ĐỐC", "GIÁM ĐỐC VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"),
            ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ))  # fmt: skip
        place, seal = seat.province, f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {seat.province.upper()}"
    else:
        body = f"TM. ỦY BAN NHÂN DÂN {seat.district_kind} {seat.district}".upper()
        titles = luck.choice(((body, "CHỦ TỊCH"), (body, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
        place, seal = seat.district, f"UBND {seat.district_kind} {seat.district}".upper()
    middle, y = 122.0, max(sheet.cursor + 3, 170.0)
    draw_place_and_date(record, place, plot.issued, middle, y, size=12)
    signer = people.make_person(luck, born_between=(1962, 1984)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    draw_sign_off(record.specimen, sheet, SignOff(titles, signer, seal, size=11.5), middle, y + 6.5, luck)
    entry = record.entry("Số vào sổ cấp GCN:", plot.register, "register_number")
    record.specimen.fields["register_number"] = plot.register.replace(" ", "")
    draw_pair(record, entry, 50, 243, size=11.5)


def draw_sketch(sheet: Sheet, plot: Plot, luck: Random, top: float, height: float) -> None:
    """The plot as a crooked rectangle with the lengths of its sides, its number and the north arrow."""
    middle, half_width, half = sheet.width_mm / 2, luck.uniform(24, 34), height / 2 - 12
    corners = [(middle + sx * half_width + luck.uniform(-6, 6), top + height / 2 + sy * half + luck.uniform(-4, 4))
               for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]  # fmt: skip
    pixels = [(sheet.pixels(x), sheet.pixels(y)) for x, y in corners]
    sheet.draw.line([*pixels, pixels[0]], fill=(20, 20, 20), width=3)
    for at, (x, y) in enumerate(corners, start=1):
        sheet.print(str(at), x + (3 if at in (2, 3) else -5), y - 2, size=9)
    for index in range(4):
        (ax, ay), (bx, by) = corners[index], corners[(index + 1) % 4]
        outward = ((0, -6), (8, -2), (0, 2), (-8, -2))[index]
        length = f"{luck.uniform(4, 40):.2f}".replace(".", ",")
        sheet.print(length, (ax + bx) / 2 + outward[0], (ay + by) / 2 + outward[1], size=9, align="centre")
    sheet.print(plot.number, middle, top + height / 2 - 6, size=12, style=Style.BOLD, align="centre")
    sheet.rule(middle - 8, middle + 8, top + height / 2)
    sheet.print(plot.area_printed.removesuffix(" m²"), middle, top + height / 2 + 1.5, size=11, align="centre")
    x, y = sheet.pixels(sheet.width_mm - 30), sheet.pixels(top + 14)
    sheet.draw.polygon([(x, y - 60), (x - 16, y + 20), (x, y), (x + 16, y + 20)], outline=(20, 20, 20))
    sheet.print("B", sheet.width_mm - 30, top, size=11, style=Style.BOLD, align="centre")


CHANGES = ("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền")


def _draw_third_2014(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    record.heading("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất")
    draw_sketch(sheet, plot, luck, 28, 110)
    sheet.cursor = 146
    record.heading("IV. Những thay đổi sau khi cấp Giấy chứng nhận")
    draw_table(sheet, 18, (92, 62), (CHANGES,), size=10.5)
    sheet.frame(18, sheet.cursor, 110, 248)
    sheet.frame(110, sheet.cursor, 172, 248)


def _draw_last_2014(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    draw_table(sheet, 18, (92, 62), (CHANGES,), size=10.5)
    sheet.frame(18, sheet.cursor, 110, 212)
    sheet.frame(110, sheet.cursor, 172, 212)
    sheet.cursor = 216
    for text in WARNING:
        sheet.centred(text, 95, 150, size=10, style=Style.ITALIC)
    bars, x = luck.getrandbits(90), 62.0
    for at in range(90):
        if bars >> at & 1:
            sheet.fill(x, 233, x + 0.72, 243, (20, 20, 20))
        x += 0.72
    code = f"{luck.randrange(100_000):05d}.{plot.issued.year % 100:02d}.{luck.randrange(10**6):06d}"
    sheet.print(code, 95, 244.5, size=10, align="centre")


TEMPLATES = (
    Template(CODE, f"{CODE}-2014-district", partial(draw_2014, variant=f"{CODE}-2014-district", by_department=False)),
    Template(CODE, f"{CODE}-2014-office", partial(draw_2014, variant=f"{CODE}-2014-office", by_department=True)),
)
