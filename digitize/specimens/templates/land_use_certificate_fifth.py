"""Certificates of a house and its land in towns by Decree 60/CP (1994 to 2005): one upright page, the owners and their
identity cards first, then two columns beside each other, the house on the left, the land on the right; a number of
figures only and the number of the original file, as Hà Nội and Hải Phòng gave them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_guilloche,
    draw_lines,
    draw_national_title,
)
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.offices import STREETS, URBAN_DISTRICTS, WARDS, Record, Seat
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import CODE, Plot, draw_sketch, make_plot

_VARIANT = f"{CODE}-house_in_town-fifth"
_WIDTH, _HEIGHT, _MIDDLE = 210.0, 297.0, 105.0
_LEFT, _HALF, _RIGHT = 22.0, 106.0, 190.0
_TITLE = ("GIẤY CHỨNG NHẬN", "QUYỀN SỞ HỮU NHÀ Ở VÀ QUYỀN SỬ DỤNG ĐẤT Ở")
_ROSE: Colour = (252, 238, 234)
_CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh")
_WALLS = ("Gạch, bê tông", "BTCT", "Gạch, mái ngói", "Tường gạch, mái BTCT", "Gạch, mái tôn")


def draw_town(luck: Random, fonts: FontFamily) -> Specimen:
    """Front and, in two thirds of them, the page of the sketch and the changes."""
    plot, storeys = _make(luck), luck.randint(1, 5)
    specimen = Specimen(CODE, _VARIANT, [], {})
    family = luck.choice((fonts, luck.choice(sans_families())))

    def new_sheet(told: Specimen) -> Sheet:
        return _new_sheet(told, family, luck)

    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=11.5, step=6.8, value_style=Style.BOLD)
    record = Record(form, new_sheet)
    _draw_head(record, plot, luck)
    _draw_owners(record, plot)
    _draw_columns(record, plot, storeys, luck)
    _sign(record, plot, luck)
    if luck.random() < 0.67:
        form.sheet = new_sheet(specimen)
        record.heading("IV. SƠ ĐỒ NHÀ Ở, ĐẤT Ở")
        draw_sketch(form.sheet, plot, luck, 34, 130)
        form.sheet.cursor = 190
        record.heading("V. NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY")
        form.sheet.frame(_LEFT, 198, _RIGHT, 268)
    return specimen


def _make(luck: Random) -> Plot:
    """In a ward of a city, with a house on it."""
    plot = make_plot(luck, date(1996, 2, 1), 3400, "", "")
    city = luck.choice(_CITIES)
    seat = Seat("phường", luck.choice(WARDS), "quận", luck.choice(URBAN_DISTRICTS), "thành phố", city)
    register = f"{luck.randint(12, 9900)}/{plot.issued.year}"
    return replace(plot, seat=seat, home=seat.home(luck), serial=f"{luck.randint(10, 20)}{luck.randrange(10**9):09d}",
                   register=register, area=luck.randint(240, 1900))  # fmt: skip


def _new_sheet(specimen: Specimen, fonts: FontFamily, luck: Random) -> Sheet:
    sheet = Sheet(_WIDTH, _HEIGHT, fonts, paper=_ROSE)
    draw_guilloche(sheet, (246, 208, 200), luck, 0.4)
    sheet.frame(13, 13, _WIDTH - 13, _HEIGHT - 13, (190, 80, 80))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 22
    return sheet


def _draw_head(record: Record, plot: Plot, luck: Random) -> None:
    sheet, seat = record.sheet, plot.seat
    city = f"ỦY BAN NHÂN DÂN {seat.province_kind} {seat.province}".upper()
    draw_national_title(sheet, _MIDDLE, 19, size=12)
    draw_emblem(sheet, _MIDDLE, 45, 9)
    draw_lines(sheet, _TITLE, _MIDDLE, 58, size=15, colour=RED)
    sheet.cursor = 75
    form = record.form
    number = record.entry("Giấy số:", plot.serial, "serial_number")
    file = record.entry(luck.choice(("Hồ sơ gốc số:", "Số hồ sơ gốc:")), plot.register, "register_number")
    form.line(number, file, starts=(_LEFT, 118))
    record.specimen.fields["issuing_agency"] = city
    sheet.cursor += 1
    sheet.centred(city, _MIDDLE, 165, size=13, field="issuing_agency")
    sheet.centred("CÔNG NHẬN", _MIDDLE, 165, size=12, gap=2)


def _draw_owners(record: Record, plot: Plot) -> None:
    record.heading("I. CHỦ SỞ HỮU NHÀ Ở VÀ SỬ DỤNG ĐẤT Ở")
    owners = [("owner", plot.owner), *([("co_owner", plot.spouse)] if plot.spouse else [])]
    for part, who in owners:
        mister = "Ông" if who.sex == "Nam" else "Bà"
        joined = "" if part == "owner" else "và "
        record.line(record.entry(f"{joined}{mister if not joined else mister.lower()}", who.name, f"{part}_name"),
                    record.entry("CMND", who.personal_number[:9], f"{part}_personal_number"),
                    starts=(_LEFT, 128))  # fmt: skip
    record.run(record.entry("Thường trú tại:", plot.home, "owner_residence"))
    record.run(record.entry("II. NHÀ, ĐẤT TẠI:", f"{_street(plot)}, {plot.seat.units}", "plot_address"))


def _street(plot: Plot) -> str:
    """Another house than where the owners live."""
    figures = int(plot.serial[-4:])
    return f"Số {1 + figures % 260} phố {STREETS[figures % len(STREETS)]}"


def _draw_columns(record: Record, plot: Plot, storeys: int, luck: Random) -> None:
    """Each column goes on at its own pace."""
    sheet, form, top = record.sheet, record.form, record.sheet.cursor + 2
    built = max(18, plot.area // 10 - luck.randint(0, 20))
    ground = built if built * 10 < plot.area else plot.area // 10
    floor = str(ground * storeys)
    form.right, sheet.cursor = _HALF - 3, top
    record.heading("1. Nhà ở")
    form.line(record.entry("Loại nhà:", luck.choice(("Nhà riêng", "Nhà liền kề", "Nhà phố")), "house"))
    form.line(record.entry("Tổng diện tích sử dụng:", floor, "house_area", f"{floor} m²"))
    form.line(Entry("Diện tích xây dựng:", f"{ground} m²"))
    form.line(Entry("Kết cấu nhà:", luck.choice(_WALLS)))
    form.line(Entry("Số tầng:", f"{storeys:02d}"))
    lowest = sheet.cursor
    form.left, form.right, sheet.cursor = _HALF + 3, _RIGHT, top
    record.heading("2. Đất ở")
    form.line(record.entry("Thửa số:", plot.number, "plot_number"),
              record.entry("Tờ bản đồ:", plot.map_sheet, "map_sheet"), starts=(_HALF + 3, 148))  # fmt: skip
    form.line(record.entry("Diện tích:", plot.area_value, "area", plot.area_printed))
    form.line(record.entry("Hình thức sử dụng:", luck.choice(("Riêng", "Sử dụng riêng")), "form_of_use"))
    form.line(record.entry("Thời hạn sử dụng:", "Lâu dài", "term_of_use"))
    form.left, bottom = _LEFT, max(lowest, sheet.cursor)
    sheet.frame(_LEFT - 3, top - 2, _HALF, bottom)
    sheet.frame(_HALF, top - 2, _RIGHT + 3, bottom)
    sheet.cursor = bottom + 4


def _sign(record: Record, plot: Plot, luck: Random) -> None:
    sheet, seat = record.sheet, plot.seat
    city = record.specimen.fields["issuing_agency"]
    y = sheet.cursor
    print_place_and_date(sheet, seat.province, plot.issued, (140, y), size=11.5)
    titles = luck.choice(((f"TM. {city}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                          ("TL. CHỦ TỊCH", "GIÁM ĐỐC SỞ ĐỊA CHÍNH - NHÀ ĐẤT")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1938, 1956)).name
    record.specimen.fields |= {
        "signer_title": " ".join(titles), "signer_name": signer, "place": seat.province,
        "issued_on": plot.issued.isoformat(),
    }  # fmt: skip
    sign_off = SignOff(titles, signer, f"UBND THÀNH PHỐ {seat.province.upper()}", size=11)
    sign_and_seal(record.specimen, sheet, sign_off, (140, y + 6), luck)
    draw_lines(sheet, ("III. GHI NHẬN",), _LEFT, y + 6, size=11, align="left")
    draw_lines(sheet, ("Đã nộp lệ phí trước bạ", "và tiền sử dụng đất."), _LEFT, y + 12, size=10.5, style=Style.REGULAR,
               align="left")  # fmt: skip


TEMPLATES = (Template(CODE, _VARIANT, draw_town, held_out=False),)
