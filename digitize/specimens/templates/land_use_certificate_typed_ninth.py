"""Land use certificates of the Law on Land 1993 ("red books" of the General Department of Land Administration, 1993 to
2003) filled in with a typewriter and copied page by page: the cover, the left page with holder and area, whose list has
one row and a sum, and the right page with the day, the register's number beside who signs and an extract of the map.
Purposes in the surveyors' letters ("T", "2L", "LN") or in words, terms as a month, a year or "Lâu dài"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from random import Random

from digitize.specimens import cards, ink, people
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_guilloche, draw_lines
from digitize.specimens.form import draw_national_title as draw_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import area_words
from digitize.specimens.people import Place
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import CODE

_VARIANT = f"{CODE}-typed-ninth"
_PAGE, _HEIGHT, _LEFT, _RIGHT = 150.0, 212.0, 17.0, 135.0
_MIDDLE = _PAGE / 2
_HEADS = (("Số tờ", "bản đồ"), ("Số", "thửa"), ("Diện tích", "(m²)"), ("Mục đích", "sử dụng"), ("Thời hạn", "sử dụng"),
          ("Phần", "ghi thêm"))  # fmt: skip
_EDGES = (15.0, 32.0, 47.0, 67.0, 93.0, 118.0, 137.0)
_PURPOSES = (
    ("T", "Lâu dài"), ("Đất ở", "Lâu dài"), ("Thổ cư", "Lâu dài"), ("ĐM", "10/2013"), ("2L", "10/2013"),
    ("2 lúa", "20 năm"), ("LN", "50 năm"), ("Vườn", "2043"), ("CLN", "12/2044"), ("Đất ở, vườn", "Lâu dài"),
)  # fmt: skip
_RIGHTS = (
    "Người sử dụng đất được hưởng các quyền và phải thực hiện các",
    "nghĩa vụ theo quy định của pháp luật về đất đai.",
)
_SCALES = ("1/500", "1/1000", "1/2000")


@dataclass(frozen=True)
class _Grant:
    """Who was given what land, and by which district."""

    fields: dict[str, str]
    place: Place
    serial: str
    issued: date


def draw_typed(luck: Random, fonts: FontFamily) -> Specimen:
    """Half of the copies without colour."""
    grant = _make(luck)
    specimen = Specimen(CODE, _VARIANT, [], dict(grant.fields))
    typed = luck.choice(typewriter_families())
    _draw_cover(_new_sheet(luck, fonts, specimen), grant)
    form = FormPrinter(specimen, _new_sheet(luck, fonts, specimen), luck, _LEFT, _RIGHT, size=12, step=7.6, dotted=True)
    filling = Filling(form, None, typed, size=luck.choice((9.5, 10.0, 10.5)))
    _draw_holder(filling, grant)
    _draw_list(filling, grant)
    form.sheet = _new_sheet(luck, fonts, specimen)
    _sign(filling, grant)
    _draw_extract(form.sheet, grant, luck)
    if luck.random() < 0.5:
        for copied in specimen.sheets:
            cards.photocopy(copied)
    return specimen


def _make(luck: Random) -> _Grant:
    """In the country, to one household, for one plot; typed names in capitals or not."""
    issued = people.date_after(luck, date(1993, 11, 1), 3600)
    place = people.make_place(luck, issued)
    owner, (purpose, term) = people.make_person(luck, born_between=(1926, 1966)), luck.choice(_PURPOSES)
    hamlet = f"{luck.choice(('Xóm', 'Thôn', 'Ấp', 'Đội', 'Khối'))} {luck.randint(1, 16)}"
    serial = f"{luck.choice('BCDEGHKLMNOPQSTV')} {luck.randrange(10**6):06d}"
    area = luck.randint(84, 4200)
    number = f"{luck.randint(12, 4600):05d}"
    return _Grant({
        "issuing_agency": f"ỦY BAN NHÂN DÂN HUYỆN {place.district.upper()}",
        "serial_number": serial.replace(" ", ""),
        "owner_name": luck.choice((owner.name, owner.name.upper())),
        "owner_residence": luck.choice((f"{hamlet}, {place.units}", place.units)),
        "plot_address": place.units, "map_sheet": luck.choice((f"{luck.randint(1, 9):02d}", str(luck.randint(3, 40)))),
        "plot_number": str(luck.randint(3, 990)), "area": str(area), "area_in_words": area_words(10 * area),
        "purpose": purpose, "term_of_use": term, "place": place.district, "issued_on": issued.isoformat(),
        "register_number": luck.choice((f"{number}/QSDĐ", f"{number}QSDĐ", f"{number}/QSDĐ/{place.district[0]}")),
    }, place, serial, issued)  # fmt: skip


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(_PAGE, _HEIGHT, fonts, paper=(252, 243, 228))
    draw_guilloche(sheet, (242, 214, 180), luck, 0.4)
    sheet.frame(9, 11, _PAGE - 9, _HEIGHT - 11, (186, 62, 58))
    sheet.frame(10.2, 12.2, _PAGE - 10.2, _HEIGHT - 12.2, (186, 62, 58))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_cover(sheet: Sheet, grant: _Grant) -> None:
    sheet.fill(10.8, 12.8, _PAGE - 10.8, _HEIGHT - 12.8, (244, 206, 190))
    draw_title(sheet, _MIDDLE, 20, size=11)
    draw_emblem(sheet, _MIDDLE, 66, 18)
    draw_lines(sheet, ("GIẤY CHỨNG NHẬN",), _MIDDLE, 100, size=22, colour=RED)
    draw_lines(sheet, ("QUYỀN SỬ DỤNG ĐẤT",), _MIDDLE, 112, size=18, colour=RED)
    sheet.print("Số", 54, 182, size=14, style=Style.BOLD)
    sheet.print(grant.serial, 62, 182, size=14, style=Style.BOLD, field="serial_number")


def _draw_holder(filling: Filling, grant: _Grant) -> None:
    """The body is typed in one with what is printed of it."""
    sheet, fields = filling.form.sheet, grant.fields
    sheet.cursor = 20
    sheet.centred(fields["issuing_agency"], _MIDDLE, 112, size=12.5, gap=5, field="issuing_agency")
    sheet.centred("CHỨNG NHẬN", _MIDDLE, 112, size=15, gap=5)
    filling.line(Entry("Hộ ông (bà):", fields["owner_name"], "owner_name"))
    filling.line(Entry("Địa chỉ thường trú:", fields["owner_residence"], "owner_residence"))
    filling.line(Entry("Được quyền sử dụng (m²):", fields["area"]))
    filling.line(Entry("Bằng chữ:", fields["area_in_words"], "area_in_words"))
    filling.line(Entry("Tại:", fields["plot_address"], "plot_address"))
    sheet.print("Theo bảng liệt kê dưới đây:", _LEFT, sheet.cursor, size=12)
    sheet.cursor += 7


def _draw_list(filling: Filling, grant: _Grant) -> None:
    """One plot in the first row; the form has room for more and a row for their sum."""
    form, sheet, top = filling.form, filling.form.sheet, filling.form.sheet.cursor
    bottom = top + 46
    for at, head in enumerate(_HEADS):
        left, right = _EDGES[at], _EDGES[at + 1]
        draw_lines(sheet, head, (left + right) / 2, top + 1, size=9.5, style=Style.REGULAR)
        for upper, lower in ((top, top + 11), (top + 11, bottom)):
            sheet.frame(left, upper, right, lower)
    names = ("map_sheet", "plot_number", "area", "purpose", "term_of_use")
    with filled_with(sheet, filling.face):
        for name, left in zip(names, _EDGES, strict=False):
            sheet.print(grant.fields[name], left + 1.4, top + 13, size=9.5, field=name)
    sheet.frame(_EDGES[0], bottom, _EDGES[-1], bottom + 7)
    sheet.print("Tổng cộng:", _EDGES[0] + 3, bottom + 1.2, size=10.5)
    with filled_with(sheet, filling.face):
        sheet.print(grant.fields["area"], _EDGES[2] + 1.4, bottom + 1.4, size=9.5)
    draw_lines(sheet, _RIGHTS, _MIDDLE, bottom + 11, size=10, style=Style.ITALIC)
    form.sheet.cursor = bottom + 22


def _sign(filling: Filling, grant: _Grant) -> None:
    """The day typed into its blanks; the register's number at the left of who signs."""
    form, sheet, luck, day = filling.form, filling.form.sheet, filling.form.luck, grant.issued
    sheet.print("Vào sổ cấp giấy chứng nhận", 20, 32, size=11)
    sheet.print("quyền sử dụng đất", 20, 37.5, size=11)
    sheet.print("Số:", 20, 44, size=11)
    with filled_with(sheet, filling.face):
        sheet.print(grant.fields["register_number"], 27.5, 44.4, size=9.5, field="register_number")
        x = _MIDDLE + 6
        width = sheet.width_of(f"{grant.place.district}, ", 10)
        sheet.print(f"{grant.place.district},", x - width, 20.4, size=10, field="place")
    for word, figures in (("ngày", f"{day:%d}"), ("tháng", f"{day:%m}"), ("năm", str(day.year))):
        sheet.print(word, x, 20, size=11, style=Style.ITALIC, field="issued_on")
        x += sheet.width_of(word, 11, Style.ITALIC) + 1.4
        with filled_with(sheet, filling.face):
            sheet.print(figures, x, 20.4, size=10, field="issued_on")
            x += sheet.width_of(figures, 10) + 1.8
    district = f"HUYỆN {grant.place.district}".upper()
    body = f"TM. UBND {district}"
    titles = luck.choice(((body, "CHỦ TỊCH"), (body, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                          ("TM. ỦY BAN NHÂN DÂN", district, "CHỦ TỊCH")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1934, 1956)).name
    form.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, f"UBND {district}", size=11, seal_radius=16)
    sign_and_seal(form.specimen, sheet, sign_off, (104, 28), luck)


def _draw_extract(sheet: Sheet, grant: _Grant, luck: Random) -> None:
    """The plot between its neighbours, whose numbers are nobody's."""
    sheet.print("TRÍCH LỤC BẢN ĐỒ", _MIDDLE, 100, size=12, style=Style.BOLD, align="centre")
    sheet.print(f"Tỷ lệ {luck.choice(_SCALES)}", _MIDDLE, 106, size=10.5, align="centre")
    xs = (28.0, luck.uniform(52, 60), luck.uniform(86, 96), 122.0)
    top, bottom = 118.0, luck.uniform(160, 184)
    number = int(grant.fields["plot_number"])
    corners = [(sheet.pixels(x), sheet.pixels(top + luck.uniform(-3, 3))) for x in xs]
    ends = [(sheet.pixels(x), sheet.pixels(bottom + luck.uniform(-3, 3))) for x in xs]
    for line in (corners, ends, *([a, b] for a, b in zip(corners, ends, strict=True))):
        sheet.draw.line(line, fill=(30, 28, 30), width=3)
    for at, (left, right) in enumerate(pairwise(xs)):
        middle, y = (left + right) / 2, (top + bottom) / 2
        sheet.print(str(number + at - 1), middle, y - 6, size=11, align="centre")
        if at == 1:
            sheet.rule(middle - 7, middle + 7, y)
            sheet.print(grant.fields["area"], middle, y + 1.5, size=10, align="centre")


TEMPLATES = (Template(CODE, _VARIANT, draw_typed, held_out=False),)
