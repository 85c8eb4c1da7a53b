"""Land use certificates of the Law on Land 1993 ("red books"), as country households still show them: the inner pages
laid open, the household at the left, the plot in a row of a table at the right, typed; the register's number by pen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.cards import typewriter
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import SignOff, draw_emblem, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import Seat, draw_border
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.land_use_certificate import CODE, Plot, make_plot

_VARIANT = f"{CODE}-rural-1993"
_PAGE, _HEIGHT = 148.0, 210.0
_PURPOSES = (
    ("Đất ở + vườn", "Lâu dài"), ("Đất vườn", "Lâu dài"), ("Thổ cư", "Lâu dài"), ("Đất ở", "Lâu dài"),
    ("Lúa", "10/2013"), ("Trồng cây hàng năm", "2013"), ("Cây lâu năm", "12/2043"), ("Đất trồng rừng", "50 năm"),
)  # fmt: skip
_HEADS = (
    (16, ("Tờ", "bản đồ")), (17, ("Số", "thửa")), (22, ("Diện tích", "(m²)")), (34, ("Mục đích", "sử dụng")),
    (22, ("Thời hạn", "sử dụng")), (15, ("Ghi", "thêm")),
)  # fmt: skip
_DUTIES = (
    "Người được cấp Giấy chứng nhận có quyền và nghĩa vụ quy định tại",
    "các Điều 3, 73, 74 và 79 của Luật Đất đai ngày 14 tháng 7 năm 1993.",
)


def draw_rural(luck: Random, fonts: FontFamily) -> Specimen:
    """The cover on a picture of its own, then the inner pages."""
    plot = _make(luck)
    body = f"ỦY BAN NHÂN DÂN {plot.seat.district_kind} {plot.seat.district}".upper()
    specimen = Specimen(CODE, _VARIANT, [], {
        "issuing_agency": body, "serial_number": plot.serial.replace(" ", ""),
        "register_number": plot.register.replace(" ", ""), "owner_name": plot.owner.name.upper(),
        "owner_residence": plot.home, "plot_number": plot.number, "map_sheet": plot.map_sheet,
        "plot_address": plot.seat.units, "area": plot.area_value, "purpose": plot.purpose, "term_of_use": plot.term,
        "place": plot.seat.district, "issued_on": plot.issued.isoformat(),
    })  # fmt: skip
    _draw_cover(_new_sheet(luck, fonts, _PAGE, specimen), plot)
    sheet = _new_sheet(luck, fonts, 2 * _PAGE, specimen)
    _draw_holder(sheet, plot, body, luck)
    _draw_register(specimen, sheet, plot, luck)
    _draw_plot(sheet, plot)
    _sign(specimen, sheet, plot, body, luck)
    return specimen


def _make(luck: Random) -> Plot:
    """In the country and of one plot, in a province that there was; serials then had one letter as well as two."""
    plot = make_plot(luck, date(1997, 3, 1), 2600, luck.choice(("B", "E", "K", "M", "P", "S", "AA", "AB")), "")
    place = people.make_place(luck, plot.issued)
    seat = Seat("xã", place.commune, "huyện", place.district, "tỉnh", luck.choice(people.PROVINCES))
    purpose, term = luck.choice(_PURPOSES)
    register = f"{luck.randint(12, 9999):05d}/QSDĐ"
    area = luck.choice((10 * luck.randint(72, 2600), 10 * luck.randint(120, 900) + 5))
    return replace(plot, seat=seat, home=seat.home(luck), purpose=purpose, term=term, register=register, area=area)


def _new_sheet(luck: Random, fonts: FontFamily, width: float, specimen: Specimen) -> Sheet:
    sheet = Sheet(width, _HEIGHT, fonts, paper=(250, 246, 228))
    draw_guilloche(sheet, (238, 222, 178), luck, 0.5)
    draw_border(sheet, 10.5, (180, 60, 60))
    if width > _PAGE:
        sheet.fill(_PAGE - 0.2, 0, _PAGE + 0.2, _HEIGHT, (215, 200, 170))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_cover(sheet: Sheet, plot: Plot) -> None:
    middle = _PAGE / 2
    draw_national_title(sheet, middle, 17, size=11)
    draw_emblem(sheet, middle, 58, 15)
    draw_lines(sheet, ("GIẤY CHỨNG NHẬN",), middle, 88, size=22, colour=RED)
    draw_lines(sheet, ("QUYỀN SỬ DỤNG ĐẤT",), middle, 99, size=19, colour=RED)
    sheet.print(plot.serial, middle, 176, size=15, style=Style.BOLD, align="centre", field="serial_number")


def _put(sheet: Sheet, text: str, x: float, y: float, field: str = "", size: float = 10.5) -> None:
    """Typed, with its left edge at x."""
    printed, sheet.fonts = sheet.fonts, typewriter(sheet.fonts)
    sheet.print(text, x, y, size=size, field=field)
    sheet.fonts = printed


def _fill(sheet: Sheet, label: str, text: str, at: tuple[float, float], *, right: float, field: str) -> float:
    """A label and its typed value on dotted lines, which go on below; answers where the next line would go."""
    x, y = at
    sheet.print(label, x, y, size=12)
    begin = x + sheet.width_of(f"{label} ", 12) + 1
    for line in _wrapped(text, right - begin, right - x):
        sheet.dots(begin, right, y + 5)
        _put(sheet, line, begin, y, field)
        begin, y = x, y + 8
    return y


def _wrapped(text: str, first: float, rest: float) -> Sequence[str]:
    """A typewriter's letter is six tenths of its size, here of 10.5 points."""
    lines, room = [""], first
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and 0.6 * 10.5 * 0.3528 * len(longer) > room:
            lines.append(word)
            room = rest
        else:
            lines[-1] = longer
    return lines


def _draw_holder(sheet: Sheet, plot: Plot, body: str, luck: Random) -> None:
    x, right = 16.0, _PAGE - 12
    sheet.cursor = 22
    sheet.centred(body, _PAGE / 2, 116, size=14, gap=4, field="issuing_agency")
    sheet.centred("CHỨNG NHẬN", _PAGE / 2, 116, size=14, gap=7)
    label = luck.choice(("Hộ ông (bà):", "Ông (bà), hộ:", "Chủ sử dụng đất:"))
    y = _fill(sheet, label, plot.owner.name.upper(), (x, sheet.cursor), right=right, field="owner_name")
    y = _fill(sheet, "Thường trú tại:", plot.home, (x, y), right=right, field="owner_residence")
    sheet.print("Được quyền sử dụng diện tích đất ghi trong bảng kê bên,", x, y + 2, size=12)
    y = _fill(sheet, "tại:", plot.seat.units, (x, y + 10), right=right, field="plot_address")
    draw_lines(sheet, _DUTIES, _PAGE / 2, y + 6, size=10.5, style=Style.ITALIC)


def _draw_register(specimen: Specimen, sheet: Sheet, plot: Plot, luck: Random) -> None:
    """The number in the register, typed or its figures by pen before the printed sign of the register."""
    sheet.print("Vào sổ cấp Giấy chứng nhận quyền sử dụng đất", _PAGE / 2, 166, size=11.5, align="centre")
    sheet.print("Số:", 50, 174, size=12)
    figures, _, sign = plot.register.partition("/")
    if luck.random() < 0.6:
        _put(sheet, plot.register, 59, 174.4, "register_number")
        return
    end = ink.write_figures(sheet, figures, 60, 173.6, luck)
    left, top, right, bottom = (sheet.pixels(at) for at in (60, 173.6, end, 178.8))
    sheet.note_print(figures, left, top, right, bottom, field="register_number")
    sheet.print(f"/{sign}", end + 1.5, 174, size=12, field="register_number")
    specimen.written("register_number", Writing.HANDWRITTEN)


def _draw_plot(sheet: Sheet, plot: Plot) -> None:
    """The list has room for six plots; this one fills its first row."""
    x, top = _PAGE + 8.0, 34.0
    sheet.print("BẢNG KÊ ĐẤT ĐƯỢC SỬ DỤNG", 1.5 * _PAGE, 22, size=12.5, style=Style.BOLD, align="centre")
    cells = ((plot.map_sheet, "map_sheet"), (plot.number, "plot_number"),
             (plot.area_printed.removesuffix(" m²"), "area"), (plot.purpose, "purpose"), (plot.term, "term_of_use"),
             ("", ""))  # fmt: skip
    for (width, head), (text, field) in zip(_HEADS, cells, strict=True):
        sheet.frame(x, top, x + width, top + 12)
        draw_lines(sheet, head, x + width / 2, top + 1.2, size=10)
        sheet.frame(x, top + 12, x + width, top + 62)
        for at, line in enumerate(_wrapped(text, width - 2, width - 2) if text else ()):
            _put(sheet, line, x + 1, top + 14 + 6 * at, field)
        x += width
    sheet.print("Tổng cộng:", _PAGE + 12, top + 64.5, size=11)
    _put(sheet, "01 thửa", _PAGE + 35, top + 64.7)


def _sign(specimen: Specimen, sheet: Sheet, plot: Plot, body: str, luck: Random) -> None:
    middle = 1.5 * _PAGE + 4
    print_place_and_date(sheet, plot.seat.district, plot.issued, (middle, 112), size=12)
    titles = luck.choice(((f"TM. {body}", "CHỦ TỊCH"), (f"TM. {body}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                          (f"T/M {body}", "CHỦ TỊCH")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1938, 1958)).name
    specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"UBND {plot.seat.district_kind} {plot.seat.district}".upper()
    sign_and_seal(specimen, sheet, SignOff(titles, signer, seal, size=11.5), (middle, 119), luck)


TEMPLATES = (Template(CODE, _VARIANT, draw_rural),)
