"""What papers of ministries and provinces gather on their way: faint stamps of arrival, the lines of the Government's
portal and of signing programs, marks of urgency, and the form of the office that sent a copy on (SAO Y, SAO LỤC) with a
number, a day, a signer and a seal of its own (Circular 01/2011/TT-BNV, Article 17; Decree 30/2020, Appendix I)."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.administrative_pages import Pages
from digitize.specimens.administrative_rows import fitting_size
from digitize.specimens.dispatch_heads import DECREE_SINCE
from digitize.specimens.fonts import Style
from digitize.specimens.form import draw_lines
from digitize.specimens.offices import long_date
from digitize.specimens.registry_papers import RegistryPaper
from digitize.specimens.sheet import BLUE_INK, DRAWING_DPI, RED, Colour, Sheet

ARRIVAL_WIDTH, ARRIVAL_HEIGHT = 52.0, 24.0
_FAINT: tuple[Colour, ...] = ((214, 120, 128), (196, 96, 110), (120, 128, 186), (150, 110, 165))
_PORTAL = "CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ"
_PASSED_TO = ("VP", "P. TCHC", "CVP", "P. KHTC", "đ/c Hà", "P. NV1")
_COPY_HEIGHT = 66.0
_SHELF = ("Phòng Hành chính - Tổ chức", "Văn thư - Lưu trữ")


def stamp_arrival(luck: Random, sheet: Sheet, receiver: str, issued: date, left: float, top: float) -> None:
    """Little ink on the pad: a frame with the receiver's name over its whole width, the word in the middle or at the
    left, number and day by pen, on some also to whom it goes."""
    colour, day = luck.choice(_FAINT), issued + timedelta(days=luck.randint(1, 9))
    right, word = left + ARRIVAL_WIDTH, luck.choice(("ĐẾN", "CÔNG VĂN ĐẾN", "VĂN BẢN ĐẾN"))
    sheet.frame(left, top, right, top + ARRIVAL_HEIGHT, colour)
    sheet.print(receiver, (left + right) / 2, top + 0.8, style=Style.BOLD, align="centre", colour=colour,
                size=fitting_size(sheet, (receiver,), 7.5, ARRIVAL_WIDTH - 4))  # fmt: skip
    first = top + 8.6
    if word == "ĐẾN":
        begin, first = left + 17, top + 5.4
        sheet.print(word, left + 8.5, top + 9, size=13, style=Style.BOLD, align="centre", colour=colour)
    else:
        begin = left + 4
        sheet.print(word, (left + right) / 2, top + 4.2, size=8.5, style=Style.BOLD, align="centre", colour=colour)
    pen = luck.choice((BLUE_INK, (40, 40, 48)))
    for at, (label, text) in enumerate((("Số:", str(luck.randint(14, 6900))), ("Ngày:", ""), ("Chuyển:", ""))):
        y = first + 5.2 * at
        sheet.print(label, begin, y, size=8, colour=colour)
        sheet.dots(begin + 12, right - 2, y + 3.1)
        ink.write_figures(sheet, text, begin + 13, y - 1.2, luck, pen)
    end = ink.write_figures(sheet, str(day.day), begin + 13, first + 4, luck, pen)
    for figures in (str(day.month), str(day.year)):
        _stroke(sheet, end + 0.2, first + 4, pen)
        end = ink.write_figures(sheet, figures, end + 2.2, first + 4, luck, pen)
    if luck.random() < 0.5:
        ink.write_text(sheet, luck.choice(_PASSED_TO), begin + 14, first + 9.4, luck, size=10, ink=pen)


def _stroke(sheet: Sheet, x: float, y: float, pen: Colour) -> None:
    sheet.draw.line(
        [(sheet.pixels(x), sheet.pixels(y + 4.4)), (sheet.pixels(x + 1.6), sheet.pixels(y))], fill=pen, width=3
    )


def show_passage(luck: Random, sheet: Sheet, paper: RegistryPaper, issued: date) -> None:
    """In the upper right corner: who signed by a program and when. Until 2020 the Government's portal did so for what
    it published, which is nothing of departments; since then also who copied the electronic paper."""
    agency = " ".join(paper.lines)
    day = issued + timedelta(days=luck.randint(0, 3))
    clock = f"{luck.randint(7, 17):02d}:{luck.randint(0, 59):02d}:{luck.randint(0, 59):02d}"
    if issued < DECREE_SINCE and not agency.startswith("SỞ"):
        lines = ["Người ký: Cổng Thông tin điện tử Chính phủ", "Cơ quan: Văn phòng Chính phủ",
                 f"Thời gian ký: {day:%d.%m.%Y} {clock} +07:00"]  # fmt: skip
    else:
        lines = luck.choice((
            [f"Ký bởi: {agency}", f"Ngày ký: {day:%d-%m-%Y} {clock} +07:00"],
            [f"Người ký: {agency}", f"Thời gian ký: {day:%d/%m/%Y} {clock}"],
            ["SAO Y", paper.receiver, f"{day:%Y-%m-%d}T{clock}+07:00"],
        ))  # fmt: skip
    size, left = luck.choice((6.5, 7.0)), sheet.width_mm - 62
    colour: Colour = luck.choice(((40, 40, 190), (190, 40, 40), (30, 30, 30)))
    for at, line in enumerate(lines):
        sheet.print(line, left, 3 + 3.1 * at, size=fitting_size(sheet, (line,), size, 56), colour=colour)


def show_program_beside(luck: Random, sheet: Sheet, agency: str, issued: date, left: float, top: float) -> None:
    """What a program for reading files shows beside a signature, in English and without marks on some machines."""
    clock = f"{luck.randint(7, 17):02d}:{luck.randint(0, 59):02d}:{luck.randint(0, 59):02d}"
    lines = luck.choice((
        ("Digitally signed by", agency, f"Date: {issued:%Y.%m.%d}", f"{clock} +07'00'"),
        ("Ký bởi:", agency, f"Thời gian: {issued:%d/%m/%Y}", clock),
    ))  # fmt: skip
    for at, line in enumerate(lines):
        sheet.print(line, left, top + 3 * at, size=fitting_size(sheet, (line,), 6.5, 30), colour=(60, 60, 60))


def mark_urgency(luck: Random, sheet: Sheet, middle: float) -> None:
    """A single red frame pressed by a rubber, and the cursor below it."""
    word = luck.choice(("HỎA TỐC", "HỎA TỐC", "HOẢ TỐC", "KHẨN", "THƯỢNG KHẨN"))
    size, y = luck.choice((13.0, 15.0)), sheet.cursor + 1
    half = 0.5 * sheet.width_of(word, size, Style.BOLD) + 2.4
    sheet.draw.rectangle([sheet.pixels(middle - half), sheet.pixels(y), sheet.pixels(middle + half),
                          sheet.pixels(y + 8.6)], outline=RED, width=5)  # fmt: skip
    sheet.print(word, middle, y + 1.2, size=size, style=Style.BOLD, align="centre", colour=RED)
    sheet.cursor = y + 10.5


def has_room_for_copy(sheet: Sheet) -> bool:
    """Whether the form of a copy fits below everything on the sheet."""
    return _lowest(sheet) + 5 + _COPY_HEIGHT < sheet.height_mm - 12


def _lowest(sheet: Sheet) -> float:
    mark = sheet.height_mm - 12  # the specimen mark's line
    bottoms = [word.box[3] / DRAWING_DPI * 25.4 for line in sheet.lines for word in line.words]
    return max(y for y in bottoms if y < mark)


def send_copy_on(luck: Random, pages: Pages, issued: date) -> None:
    """Below a rule: a province's office or department copies a central body's paper."""
    sheet, layout = pages.sheet, pages.layout
    top, day = _lowest(sheet) + 5, issued + timedelta(days=luck.randint(2, 30))
    province = luck.choice(people.PROVINCES)
    parent, own, symbol, titles = luck.choice((
        (f"UBND TỈNH {province.upper()}", "VĂN PHÒNG", "VP", ("TL. CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG HÀNH CHÍNH")),
        (f"UBND TỈNH {province.upper()}", "SỞ TÀI CHÍNH", "STC", ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        (f"UBND TỈNH {province.upper()}", "SỞ Y TẾ", "SYT", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ))  # fmt: skip
    kind = luck.choice(("SAO Y BẢN CHÍNH", "SAO LỤC") if issued < DECREE_SINCE else ("SAO Y", "SAO LỤC"))
    short = "SL" if kind == "SAO LỤC" else "SY"
    sheet.rule(layout.left - 4, layout.right + 2, top)
    y = draw_lines(sheet, (parent,), layout.left_middle, top + 3, size=12, style=Style.REGULAR)
    y = draw_lines(sheet, (own,), layout.left_middle, y, size=12)
    sheet.rule(layout.left_middle - 8, layout.left_middle + 8, y + 0.6)
    sheet.print(f"Số: {luck.randint(8, 960)}/{short}-{symbol}", layout.left_middle, y + 2, size=12.5, align="centre")
    sheet.print(kind, layout.right_middle, top + 3, size=14, style=Style.BOLD, align="centre")
    sheet.print(f"{province}, {long_date(day)}", layout.right_middle, top + 11, size=12.5, style=Style.ITALIC,
                align="centre")  # fmt: skip
    _close_copy(luck, pages, titles, f"{own} {parent}", top + 26)


def _close_copy(luck: Random, pages: Pages, titles: tuple[str, ...], seal: str, top: float) -> None:
    sheet, layout = pages.sheet, pages.layout
    draw_lines(sheet, ("Nơi nhận:",), layout.left + 12, top, size=11, style=Style.BOLD_ITALIC)
    for at, name in enumerate(("Các đơn vị liên quan;", f"{luck.choice(_SHELF)};", "Lưu: VT.")):
        sheet.print(f"- {name}", layout.left, top + 5 + 4.5 * at, size=10.5)
    below = draw_lines(sheet, titles, layout.right_middle, top - 6, size=12)
    name_y = top + 29
    name = people.make_person(luck, born_between=(1960, 1985)).name
    sheet.print(name, layout.right_middle, name_y, size=12, style=Style.BOLD, align="centre")
    ink.sign(sheet, layout.right_middle + 3, (below + name_y) / 2, luck)
    ink.press_seal(sheet, layout.right_middle - 15, (below + name_y) / 2 - 1, seal, luck, radius_mm=15)
