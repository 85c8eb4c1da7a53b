"""Land use certificates of Circular 17/2009 scanned unfolded: pages four and one on the first picture, two and three on
the second; issued to a household."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_guilloche,
    draw_lines,
    draw_national_title,
)
from digitize.specimens.offices import Record, area_words, draw_place_and_date, draw_table
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import CHANGES, CODE, PINK, TITLE_2014, WARNING, Plot, make_plot

_VARIANT = f"{CODE}-2009-unfolded"
_PAGE, _HEIGHT = 190.0, 265.0
_LETTERS = ("BA", "BB", "BC", "BD", "BĐ", "BE", "BG", "BH", "BI", "BK")


def draw_unfolded(luck: Random, fonts: FontFamily) -> Specimen:
    """Labels in italics, values in bold; the register's number above the day and not in the corner."""
    specimen = Specimen(CODE, _VARIANT, [], {})
    plot = make_plot(luck, date(2009, 12, 20), 1500, luck.choice(_LETTERS), luck.choice(("CH", "H")))

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(luck, fonts, told)

    form = FormPrinter(specimen, new_sheet(specimen), luck, size=12.5, step=7.6, label_style=Style.ITALIC,
                       value_style=Style.BOLD)  # fmt: skip
    record = Record(form, new_sheet)
    _draw_last(record, plot, luck)
    _turn(record, 1)
    _draw_first(record, plot)
    form.sheet = new_sheet(specimen)
    _turn(record, 0)
    _draw_plot(record, plot)
    _sign(record, plot, luck)
    _turn(record, 1)
    _draw_sketch_page(record, plot, luck)
    return specimen


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    """An open sheet; each of its pages has a thin frame."""
    sheet = Sheet(2 * _PAGE, _HEIGHT, fonts, paper=PINK)
    draw_guilloche(sheet, (248, 220, 226), luck, 0.5)
    for left in (0.0, _PAGE):
        sheet.frame(left + 12, 12, left + _PAGE - 12, _HEIGHT - 12, (190, 80, 100))
    sheet.fill(_PAGE - 0.3, 0, _PAGE + 0.2, _HEIGHT, (226, 204, 208))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _turn(record: Record, side: int) -> None:
    """To the left page (0) or the right one (1)."""
    record.form.left, record.form.right = side * _PAGE + 20.0, (side + 1) * _PAGE - 18.0
    record.sheet.cursor = 19.0


def _draw_changes(record: Record, bottom: float) -> None:
    """The table of later changes, from the cursor down, with nothing in it."""
    sheet, left = record.sheet, record.form.left
    draw_table(sheet, left, (94, 58), (CHANGES,), size=10.5)
    sheet.frame(left, sheet.cursor, left + 94, bottom)
    sheet.frame(left + 94, sheet.cursor, left + 152, bottom)


def _draw_last(record: Record, plot: Plot, luck: Random) -> None:
    _turn(record, 0)
    _draw_changes(record, 214)
    sheet = record.sheet
    sheet.cursor = 218
    sheet.centred(" ".join(WARNING), _PAGE / 2, 145, size=10, style=Style.ITALIC)
    code = f"{luck.randrange(100_000):05d}{plot.issued.year % 100:02d}{luck.randrange(10**6):06d}"
    sheet.print(code, _PAGE / 2, 243, size=10, align="centre")


def _draw_first(record: Record, plot: Plot) -> None:
    sheet, middle = record.sheet, 1.5 * _PAGE
    draw_national_title(sheet, middle, 22, size=12)
    draw_emblem(sheet, middle, 62, 15)
    draw_lines(sheet, TITLE_2014[:1], middle, 88, size=20, colour=RED)
    sheet.cursor = 98
    sheet.centred(" ".join(TITLE_2014[1:]), middle, 146, size=15, gap=8, colour=RED)
    record.heading("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    sheet.cursor += 2
    _draw_owner(record, plot.owner, plot, "owner", "Hộ ông:" if plot.owner.sex == "Nam" else "Hộ bà:")
    if plot.spouse:
        label = "Và vợ là bà:" if plot.spouse.sex == "Nữ" else "Và chồng là ông:"
        _draw_owner(record, plot.spouse, plot, "co_owner", label)
    # Where the blank is numbered: in the middle of the foot.
    sheet.print(plot.serial, middle, 236, size=18, style=Style.BOLD, align="centre", field="serial_number")
    record.specimen.fields["serial_number"] = plot.serial.replace(" ", "")


def _draw_owner(record: Record, who: Person, plot: Plot, part: str, label: str) -> None:
    left = record.form.left
    record.line(record.entry(label, who.name, f"{part}_name"))
    record.line(record.entry("Sinh năm:", str(who.born.year), f"{part}_birth_year"),
                record.entry("Giấy chứng minh nhân dân số:", who.personal_number[:9], f"{part}_personal_number"),
                starts=(left, left + 52))  # fmt: skip
    record.run(record.entry("Nơi thường trú:", plot.home, f"{part}_residence"))


def _draw_plot(record: Record, plot: Plot) -> None:
    left = record.form.left
    record.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    record.heading("1. Thửa đất")
    record.line(record.entry("a) Thửa đất số:", plot.number, "plot_number"))
    record.line(record.entry("b) Tờ bản đồ số:", plot.map_sheet, "map_sheet"))
    record.run(record.entry("c) Địa chỉ thửa đất:", plot.seat.units, "plot_address"))
    record.line(record.entry("d) Diện tích:", plot.area_value, "area", plot.area_printed))
    record.line(record.entry("Bằng chữ:", area_words(plot.area), "area_in_words"), starts=(left + 6,))
    record.run(record.entry("đ) Hình thức sử dụng đất:", "Riêng", "form_of_use"))
    record.run(record.entry("e) Mục đích sử dụng đất:", plot.purpose, "purpose"))
    record.run(record.entry("g) Thời hạn sử dụng đất:", plot.term, "term_of_use"))
    record.run(record.entry("h) Nguồn gốc sử dụng đất:", plot.origin, "origin"))
    record.run(Entry("2. Nhà ở:", "-/-"), Entry("3. Công trình xây dựng khác:", "-/-"))
    record.run(Entry("4. Rừng sản xuất là rừng trồng:", "-/-"), Entry("5. Cây lâu năm:", "-/-"))
    record.run(Entry("6. Ghi chú:", "Không"))


def _sign(record: Record, plot: Plot, luck: Random) -> None:
    seat, sheet, middle = plot.seat, record.sheet, 84.0
    y = max(sheet.cursor + 2, 168.0)
    sheet.cursor = y
    record.run(record.entry("Số vào sổ cấp GCN:", plot.register.replace(" ", ""), "register_number", plot.register))
    draw_place_and_date(record, seat.district, plot.issued, middle, y + 9, size=12.5)
    body = f"TM. ỦY BAN NHÂN DÂN {seat.district_kind} {seat.district}".upper()
    titles = luck.choice(((body, "CHỦ TỊCH"), (body, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    signer = people.make_person(luck, born_between=(1953, 1972)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"UBND {seat.district_kind} {seat.district}".upper()
    signed = SignOff(titles, signer, seal, size=12, seal_radius=17)
    education.draw_sealed_sign_off(record.specimen, sheet, signed, middle, y + 16, luck)


def _draw_sketch_page(record: Record, plot: Plot, luck: Random) -> None:
    """A plot with five corners and a table of its sides, as total stations give them."""
    sheet, middle = record.sheet, 1.5 * _PAGE
    record.heading("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất")
    shape = ((-30, -26), (22, -32), (38, 4), (14, 30), (-34, 22))
    corners = [(middle + x + luck.uniform(-4, 4), 74 + y + luck.uniform(-4, 4)) for x, y in shape]
    pixels = [(sheet.pixels(x), sheet.pixels(y)) for x, y in corners]
    sheet.draw.line([*pixels, pixels[0]], fill=(20, 20, 20), width=3)
    for at, (x, y) in enumerate(corners):
        sheet.print(str(at + 1), x + (3 if x > middle else -5), y + (-6 if y < 74 else 1), size=9)
    sheet.print(f"{plot.number}/{plot.area_printed.removesuffix(' m²')}", middle, 72, size=12, align="centre")
    sides = [(f"{at + 1}-{(at + 1) % 5 + 1}", f"{luck.uniform(5, 38):.2f}".replace(".", ",")) for at in range(5)]
    sheet.cursor = 114
    draw_table(sheet, middle - 30, (30, 30), (("Cạnh", "Dài (m)"), *sides), size=9)
    sheet.cursor += 6
    record.heading("IV. Những thay đổi sau khi cấp Giấy chứng nhận")
    _draw_changes(record, 246)


TEMPLATES = (Template(CODE, _VARIANT, draw_unfolded, held_out=True),)
