"""Land use certificates of the Law on Land 1993 on the form of the General Department of Land Administration ("red
books" of 1994 to 2003), filled in by pen or by typewriter: the red cover, then the inner pages copied open. Everything
about the plot stands on the left page, its list a table of six columns in the middle, the day in three blanks; on the
right page a mortgage and its end, each with a day and a seal of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import cards, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_guilloche, draw_lines
from digitize.specimens.form import draw_national_title as draw_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Place
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import CODE

_VARIANT = f"{CODE}-1993-eighth"
_PAGE, _HEIGHT, _LEFT, _RIGHT = 148.0, 210.0, 15.0, 135.0
_MIDDLE = _PAGE / 2
_BODY = "ỦY BAN NHÂN DÂN"
_HEADS = (("Tờ bản", "đồ số"), ("Thửa", "số"), ("Diện tích", "(m²)"), ("Mục đích", "sử dụng"), ("Thời hạn", "sử dụng"),
          ("Phần", "ghi thêm"))  # fmt: skip
_EDGES = (13.0, 28.0, 43.0, 62.0, 94.0, 119.0, 136.0)
_PURPOSES = (
    ("Đất ở", "Lâu dài"), ("Đất ở và vườn", "Lâu dài"), ("Thổ cư", "Lâu dài"), ("Đất màu", "10/2013"),
    ("Đất 2 lúa", "Đến 2013"), ("Lúa", "20 năm"), ("Đất vườn", "12/2043"), ("Trồng cây lâu năm", "50 năm"),
    ("Đất lâm nghiệp", "2044"), ("Nuôi trồng thủy sản", "20 năm"),
)  # fmt: skip
_BANKS = ("NHNN và PTNT huyện", "Ngân hàng No&PTNT", "NHNo&PTNT chi nhánh huyện")


@dataclass(frozen=True)
class _Grant:
    """Who was given what land, and by which district."""

    fields: dict[str, str]
    place: Place
    serial: str
    issued: date


def draw_red_book(luck: Random, fonts: FontFamily) -> Specimen:
    """Two of three by pen; half of the copies without colour."""
    grant = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], dict(grant.fields))
    pen = Pen(luck) if luck.random() < 0.67 else None
    _draw_cover(_new_sheet(luck, fonts, _PAGE, specimen), grant)
    sheet = _new_sheet(luck, fonts, 2 * _PAGE, specimen)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=11.5, step=7.4, dotted=True)
    filling = Filling(form, pen, cards.typewriter(fonts), size=10)
    _draw_holder(filling, grant)
    _draw_list(filling, grant)
    _sign(filling, grant)
    _draw_changes(sheet, grant, luck)
    if luck.random() < 0.5:
        for copied in specimen.sheets:
            cards.photocopy(copied)
    return specimen


def _make(luck: Random) -> _Grant:
    """In the country, to one household, for one plot."""
    issued = people.date_after(luck, date(1994, 5, 2), 3400)
    place = people.make_place(luck, issued)
    owner, (purpose, term) = people.make_person(luck, born_between=(1928, 1968)), luck.choice(_PURPOSES)
    serial = f"{luck.choice('CDEGHIKLMNPQRSTV')} {luck.randrange(10**6):06d}"
    hamlet = f"{luck.choice(('Xóm', 'Thôn', 'Ấp', 'Bản', 'Đội'))} {luck.randint(1, 16)}"
    return _Grant({
        "issuing_agency": f"{_BODY} huyện {place.district}, tỉnh {place.province}",
        "serial_number": serial.replace(" ", ""), "owner_name": owner.name,
        "owner_residence": luck.choice((f"{hamlet}, {place.units}", f"{hamlet}, xã {place.commune}, huyện "
                                        f"{place.district}")),
        "plot_address": place.units, "map_sheet": f"{luck.randint(1, 28):02d}",
        "plot_number": str(luck.randint(3, 990)), "area": str(luck.randint(72, 3600)),
        "purpose": purpose, "term_of_use": term,
        "place": place.district, "issued_on": issued.isoformat(),
        "register_number": f"{luck.randint(12, 4600):05d}QSDĐ/{luck.choice(('H', 'X', 'N'))}{luck.randint(1, 30)}",
    }, place, serial, issued)  # fmt: skip


def _new_sheet(luck: Random, fonts: FontFamily, width: float, specimen: Specimen) -> Sheet:
    sheet = Sheet(width, _HEIGHT, fonts, paper=(251, 244, 226))
    draw_guilloche(sheet, (240, 216, 176), luck, 0.45)
    for left in range(0, round(width), round(_PAGE)):
        sheet.frame(left + 9, 10, left + _PAGE - 9, _HEIGHT - 10, (190, 60, 60))
        sheet.frame(left + 10, 11, left + _PAGE - 10, _HEIGHT - 11, (190, 60, 60))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_cover(sheet: Sheet, grant: _Grant) -> None:
    sheet.fill(10.4, 11.4, _PAGE - 10.4, _HEIGHT - 11.4, (246, 214, 196))
    draw_title(sheet, _MIDDLE, 18, size=11)
    draw_emblem(sheet, _MIDDLE, 62, 17)
    draw_lines(sheet, ("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT"), _MIDDLE, 96, size=20, colour=RED)
    sheet.print(grant.serial, _MIDDLE, 186, size=14, style=Style.BOLD, align="centre", field="serial_number")


def _draw_holder(filling: Filling, grant: _Grant) -> None:
    """The body's name is printed as far as its kind."""
    sheet, fields, step = filling.form.sheet, grant.fields, filling.form.step
    filled = fields["issuing_agency"].removeprefix(f"{_BODY} ")
    sheet.print(_BODY, _MIDDLE, 17, size=13, style=Style.BOLD, align="centre", field="issuing_agency")
    sheet.cursor = 24
    filling.line(Entry("", filled, "issuing_agency"), starts=(30,))
    sheet.cursor = 36 if filling.pen else 34
    sheet.print("CHỨNG NHẬN", _MIDDLE, sheet.cursor, size=13, style=Style.BOLD, align="centre")
    sheet.cursor += step + 0.6
    filling.line(Entry("Hộ ông (bà):", fields["owner_name"], "owner_name"))
    filling.line(Entry("Thường trú tại:", fields["owner_residence"], "owner_residence"))
    sheet.print("m² đất", 87, sheet.cursor, size=filling.form.size)
    filling.form.right = 85.0
    filling.line(Entry("Được quyền sử dụng:", fields["area"]))
    filling.form.right = _RIGHT
    filling.line(Entry("Tại:", fields["plot_address"], "plot_address"))
    sheet.print("Theo bản thống kê dưới đây:", _LEFT, sheet.cursor, size=filling.form.size)
    sheet.cursor += step


def _draw_list(filling: Filling, grant: _Grant) -> None:
    """One plot in the first row; the form has room for more."""
    form, sheet, top = filling.form, filling.form.sheet, filling.form.sheet.cursor
    for at, head in enumerate(_HEADS):
        left, right = _EDGES[at], _EDGES[at + 1]
        sheet.frame(left, top, right, top + 10.5)
        draw_lines(sheet, head, (left + right) / 2, top + 0.8, size=9.5, style=Style.REGULAR)
        sheet.frame(left, top + 10.5, right, top + 33)
    form.right, sheet.cursor = _EDGES[-1] - 1, top + 12
    names = ("map_sheet", "plot_number", "area", "purpose", "term_of_use")
    told = [Entry("", grant.fields[name], name) for name in names]
    filling.line(*told, Entry(""), starts=tuple(edge + 0.6 for edge in _EDGES[:-1]))
    form.right, sheet.cursor = _RIGHT, top + 35


def _sign(filling: Filling, grant: _Grant) -> None:
    """The register's number at the left, beside who signs."""
    form, sheet, luck = filling.form, filling.form.sheet, filling.form.luck
    right, y, day = form.right, sheet.cursor, grant.issued
    form.right = 78.0
    filling.line(Entry("", f"{grant.fields['place']},", "place"), starts=(43,))
    for word, figures, left in (("ngày", f"{day:%d}", 79), ("tháng", f"{day:%m}", 96), ("năm", f"{day.year}", 116)):
        sheet.cursor = y
        sheet.print(word, left, y, size=11, style=Style.ITALIC, field="issued_on")
        form.right = left + 19.0
        filling.line(Entry("", figures, "issued_on"), starts=(left + sheet.width_of(word, 11, Style.ITALIC) - 0.6,))
    form.right = 66.0
    words = ("Vào sổ cấp giấy chứng nhận", "quyền sử dụng đất số:")
    draw_lines(sheet, words, 38, y + 13, size=10.5, style=Style.REGULAR)
    sheet.cursor = y + 24
    filling.line(Entry("", grant.fields["register_number"], "register_number"), starts=(_LEFT,))
    body = (f"TM. {_BODY}", f"HUYỆN {grant.place.district}".upper())
    titles = luck.choice(((*body, "CHỦ TỊCH"), (*body, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    signer = people.make_person(luck, born_between=(1936, 1956)).name
    form.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, f"UBND HUYỆN {grant.place.district}".upper(), size=9.5, seal_radius=15.5)
    sign_and_seal(form.specimen, sheet, sign_off, (101, y + 7.6), luck)
    form.right = right


def _draw_changes(sheet: Sheet, grant: _Grant, luck: Random) -> None:
    """Half of them were pledged to a bank once."""
    edges = (_PAGE + 13, _PAGE + 37, _PAGE + 98, _PAGE + 136)
    sheet.print("NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY CHỨNG NHẬN", _PAGE + _MIDDLE, 18, size=11.5, style=Style.BOLD,
                align="centre")  # fmt: skip
    heads = (("Ngày, tháng,", "năm"), ("Nội dung biến động",), ("Xác nhận của cơ", "quan có thẩm quyền"))
    for at, head in enumerate(heads):
        sheet.frame(edges[at], 28, edges[at + 1], 39)
        sheet.frame(edges[at], 39, edges[at + 1], 190)
        draw_lines(sheet, head, (edges[at] + edges[at + 1]) / 2, 29, size=9.5)
    if luck.random() < 0.5:
        return
    since = grant.issued + timedelta(days=luck.randrange(300, 1500))
    bank = f"{luck.choice(_BANKS)} {grant.place.district}"
    for at, (day, text) in enumerate(
        (
            (since, f"Thế chấp QSDĐ tại {bank}"),
            (since + timedelta(days=luck.randrange(360, 1400)), "Xóa đăng ký thế chấp"),
        )
    ):
        y = 43 + 46 * at
        sheet.print(f"{day:%d/%m/%Y}", edges[0] + 2, y, size=10)
        draw_lines(sheet, sheet.wrap(text, 56, size=10), edges[1] + 2, y, size=10, style=Style.REGULAR, align="left")
        draw_lines(sheet, ("TM. UBND XÃ",), (edges[2] + edges[3]) / 2, y, size=9)
        ink.sign(sheet, edges[2] + 18, y + 16, luck)
        ink.press_seal(sheet, edges[2] + 16, y + 18, f"UBND XÃ {grant.place.commune}".upper(), luck, radius_mm=13)


TEMPLATES = (Template(CODE, _VARIANT, draw_red_book, held_out=True),)
