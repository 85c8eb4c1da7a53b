"""Land use certificates of Decisions 24/2004 and 08/2006/QĐ-BTNMT (2004 to 2009) to a household in the country, as a
commune is shown them: the first page alone, then the inner pages laid open; dotted lines of the printed form filled in
by pen, by typewriter or by the land office's printer, house and garden in one plot with an area for each purpose, and
the decision that granted it beside the register's number, with a number and a day of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import cards, education, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, available_families, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import area_words, draw_drum
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import CODE, PINK, Plot, draw_sketch, make_plot

_VARIANT = f"{CODE}-2004-seventh"
_PAGE, _HEIGHT, _LEFT, _RIGHT, _MIDDLE = 190.0, 265.0, 22.0, 170.0, 95.0
_FRAME: Colour = (196, 80, 100)
_OTHERS = (("Đất trồng cây lâu năm", "12/2044"), ("Đất vườn", "10/2063"), ("Đất trồng cây hàng năm khác", "10/2013"),
           ("Đất nuôi trồng thủy sản", "6/2024"))  # fmt: skip
_ORIGINS = (
    "Công nhận quyền sử dụng đất như giao đất không thu tiền sử dụng đất",
    "Nhà nước công nhận quyền sử dụng đất không thu tiền sử dụng đất",
    "Nhận thừa kế quyền sử dụng đất và được Nhà nước công nhận", "Được tặng cho quyền sử dụng đất",
)  # fmt: skip


# How land offices filled in what the form leaves open: the owner, the spouse, the identity card, the home.
_WORDINGS = (
    ("Hộ {}:", "Và {}:", "Số CMND:", "Địa chỉ thường trú:"), ("Hộ {}:", "{}:", "CMND số:", "Hộ khẩu thường trú:"),
    ("{}:", "Và {}:", "CMND số:", "Nơi thường trú:"),
)  # fmt: skip


def draw_household(luck: Random, fonts: FontFamily) -> Specimen:
    """A third by pen, the others with a typewriter or a printer."""
    plot = _make(luck)
    district = f"{plot.seat.district_kind} {plot.seat.district}".upper()
    chair = luck.choice((("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    titles = ("TM. ỦY BAN NHÂN DÂN", district, *chair)
    specimen = Specimen(CODE, _VARIANT, [], _fields(plot, titles, luck))
    face = luck.choice((cards.typewriter(fonts), luck.choice(available_families()), *(sans_families()[:1] or [fonts])))
    pen = Pen(luck) if luck.random() < 0.34 else None
    first = _new_sheet(specimen, fonts, luck, pages=1)
    _draw_first(_filling(specimen, first, luck, pen, face), plot, luck.choice(_WORDINGS))
    inner = _new_sheet(specimen, fonts, luck, pages=2)
    _draw_plot(_filling(specimen, inner, luck, pen, face), plot)
    _sign(specimen, inner, plot, titles, luck)
    _draw_facing(inner, plot, luck)
    return specimen


def _make(luck: Random) -> Plot:
    plot = make_plot(luck, date(2004, 12, 6), 1780, luck.choice(("AA", "AC", "AD", "AE", "AG", "AI", "AM", "AN")), "H")
    area, home, (other, until) = luck.randint(260, 2900), luck.choice((60, 100, 150, 200, 300)), luck.choice(_OTHERS)
    home = min(home, area - 40)
    housing = "Đất ở nông thôn" if plot.seat.kind == "xã" else "Đất ở đô thị"
    number = luck.randint(12, 4900)
    return replace(
        plot, area=10 * area, purpose=f"{housing}: {home} m²; {other}: {area - home} m²",
        term=f"Đất ở: Lâu dài; {other}: Đến tháng {until}", origin=luck.choice(_ORIGINS),
        register=luck.choice((f"H {number:05d}", f"{number:05d} QSDĐ", f"{number}/H")),
    )  # fmt: skip


def _fields(plot: Plot, titles: tuple[str, ...], luck: Random) -> dict[str, str]:
    seat = plot.seat
    body = f"ỦY BAN NHÂN DÂN {seat.district_kind} {seat.district}"
    home = f"{luck.choice(('Xóm', 'Thôn', 'Ấp', 'Khu'))} {luck.randint(1, 12)}, "
    fields = {
        "issuing_agency": f"{body}, {seat.province_kind} {seat.province}".upper(),
        "serial_number": plot.serial.replace(" ", ""), "register_number": plot.register.replace(" ", ""),
        "owner_name": plot.owner.name, "owner_birth_year": str(plot.owner.born.year),
        "owner_personal_number": plot.owner.personal_number[:9], "owner_residence": plot.home,
        "plot_number": plot.number, "map_sheet": plot.map_sheet, "plot_address": home + seat.units,
        "area": plot.area_value, "area_in_words": area_words(plot.area), "purpose": plot.purpose,
        "term_of_use": plot.term, "origin": plot.origin, "place": seat.district, "issued_on": plot.issued.isoformat(),
        "signer_title": " ".join(titles),
        "signer_name": people.make_person(luck, born_between=(1948, 1965)).name,
    }  # fmt: skip
    if plot.spouse:
        fields |= {"co_owner_name": plot.spouse.name, "co_owner_birth_year": str(plot.spouse.born.year),
                   "co_owner_personal_number": plot.spouse.personal_number[:9]}  # fmt: skip
    return fields


def _new_sheet(specimen: Specimen, fonts: FontFamily, luck: Random, *, pages: int) -> Sheet:
    sheet = Sheet(pages * _PAGE, _HEIGHT, fonts, paper=PINK)
    education.draw_ground(sheet, luck, (247, 216, 224), drum=False)
    for left in (0.0, _PAGE)[:pages]:
        draw_drum(sheet, left + _MIDDLE, _HEIGHT / 2, 0.34 * _PAGE, (244, 208, 216))
        sheet.frame(left + 11, 12, left + _PAGE - 11, _HEIGHT - 12, _FRAME)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _filling(specimen: Specimen, sheet: Sheet, luck: Random, pen: Pen | None, face: FontFamily) -> Filling:
    return Filling(FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12.5, step=7.9, dotted=True), pen, face)


def _draw_first(filling: Filling, plot: Plot, words: tuple[str, ...]) -> None:
    sheet, fields = filling.form.sheet, filling.form.specimen.fields
    draw_national_title(sheet, _MIDDLE, 20, size=12.5)
    draw_emblem(sheet, _MIDDLE, 50, 13)
    draw_lines(sheet, ("GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT"), _MIDDLE, 72, size=24, colour=RED)
    sheet.cursor = 100
    sheet.centred(fields["issuing_agency"], _MIDDLE, 146, size=12.5, gap=2, field="issuing_agency")
    sheet.centred("CHỨNG NHẬN", _MIDDLE, 146, size=14, gap=5)
    sheet.print("I- Tên người sử dụng đất", _LEFT, sheet.cursor, size=12.5, style=Style.BOLD)
    sheet.cursor += 9
    for part, who, label in (("owner", plot.owner, words[0]), ("co_owner", plot.spouse, words[1])):
        if not who:
            continue
        title = "ông" if who.sex == "Nam" else "bà"
        if part == "co_owner":
            title = f"{'chồng' if title == 'ông' else 'vợ'} là {title}"
        shown = label.format(title)
        filling.line(Entry(shown[0].upper() + shown[1:], fields[f"{part}_name"], f"{part}_name"))
        filling.line(Entry("Sinh năm:", fields[f"{part}_birth_year"], f"{part}_birth_year"),
                     Entry(words[2], fields[f"{part}_personal_number"], f"{part}_personal_number"),
                     starts=(_LEFT, 78))  # fmt: skip
    filling.line(Entry(words[3], fields["owner_residence"], "owner_residence"))
    sheet.print(plot.serial, _MIDDLE, 240, size=17, style=Style.BOLD, align="centre", field="serial_number")


def _draw_plot(filling: Filling, plot: Plot) -> None:
    sheet, fields = filling.form.sheet, filling.form.specimen.fields
    sheet.cursor = 19

    def told(label: str, field: str, printed: str = "") -> Entry:
        return Entry(label, printed or fields[field], field)

    _heading(sheet, "II- Thửa đất được quyền sử dụng")
    filling.line(told("1. Thửa đất số:", "plot_number"), told("2. Tờ bản đồ số:", "map_sheet"), starts=(_LEFT, 92))
    filling.line(told("3. Địa chỉ thửa đất:", "plot_address"))
    filling.line(told("4. Diện tích:", "area", plot.area_printed))
    filling.line(told("Bằng chữ:", "area_in_words"))
    sheet.print("5. Hình thức sử dụng:", _LEFT, sheet.cursor, size=12.5)
    sheet.cursor += 7.9
    filling.line(Entry("+ Sử dụng riêng:", plot.area_printed), Entry("+ Sử dụng chung:", "Không"), starts=(28, 98))
    filling.line(told("6. Mục đích sử dụng đất:", "purpose"))
    filling.line(told("7. Thời hạn sử dụng đất:", "term_of_use"))
    filling.line(told("8. Nguồn gốc sử dụng đất:", "origin"))
    for title in ("III- Tài sản gắn liền với đất", "IV- Ghi chú"):
        _heading(sheet, title)
        filling.line(Entry("", "Không"))


def _heading(sheet: Sheet, text: str, left: float = _LEFT) -> None:
    sheet.print(text, left, sheet.cursor, size=12.5, style=Style.BOLD)
    sheet.cursor += 7.9


def _sign(specimen: Specimen, sheet: Sheet, plot: Plot, titles: tuple[str, ...], luck: Random) -> None:
    fields, middle, y = specimen.fields, 124.0, max(sheet.cursor + 1, 176.0)
    print_place_and_date(sheet, fields["place"], plot.issued, (middle, y), size=12)
    sign_off = SignOff(titles, fields["signer_name"], f"UBND {titles[1]}", size=11.5, seal_radius=16)
    sign_and_seal(specimen, sheet, sign_off, (middle, y + 6), luck)
    granted = f"(Theo Quyết định số {luck.randint(110, 4200)}/QĐ-UBND"
    day = plot.issued - timedelta(days=luck.randrange(0, 12))
    draw_lines(sheet, (granted, f"ngày {day:%d/%m/%Y})"), 50, y + 32, size=10.5, style=Style.ITALIC)
    draw_lines(sheet, ("Số vào sổ cấp giấy chứng nhận", "quyền sử dụng đất:"), 50, y + 14, size=11, style=Style.REGULAR)
    sheet.print(plot.register, 50, y + 24.4, size=12, style=Style.BOLD, align="centre", field="register_number")


def _draw_facing(sheet: Sheet, plot: Plot, luck: Random) -> None:
    """Page three: the plan, and the table of changes still empty."""
    page = Sheet(_PAGE, 140, sheet.fonts, paper=PINK)
    draw_sketch(page, plot, luck, 10, 118)
    sheet.cursor = 19
    _heading(sheet, "V- Sơ đồ thửa đất", _PAGE + _LEFT)
    inner = page.image.crop((page.pixels(24), 0, page.pixels(166), page.image.height))
    sheet.image.paste(inner, (sheet.pixels(_PAGE + 24), sheet.pixels(27)))
    sheet.print("Tỷ lệ 1: 500", _PAGE + _MIDDLE, 168, size=11, align="centre")
    sheet.cursor = 178
    _heading(sheet, "VI- Những thay đổi sau khi cấp giấy chứng nhận", _PAGE + _LEFT)
    edges = (_PAGE + 18, _PAGE + 50, _PAGE + 128, _PAGE + 172)
    heads = (
        ("Ngày, tháng,", "năm"),
        ("Nội dung thay đổi và cơ sở pháp lý",),
        ("Xác nhận của cơ", "quan có thẩm quyền"),
    )
    for at, head in enumerate(heads):
        sheet.frame(edges[at], 187, edges[at + 1], 199)
        sheet.frame(edges[at], 199, edges[at + 1], 250)
        draw_lines(sheet, head, (edges[at] + edges[at + 1]) / 2, 188, size=10)


TEMPLATES = (Template(CODE, _VARIANT, draw_household, held_out=True),)
