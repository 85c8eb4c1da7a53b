"""Certificates of a house and its land (Decree 90/2006): the inner pages laid open, the house told before the plot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
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
from digitize.specimens.offices import Record, area_words, draw_border, draw_place_and_date, draw_table
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.land_use_certificate import (
    CHANGES,
    CODE,
    ORIGINS,
    WARNING,
    Plot,
    draw_sketch,
    make_plot,
)

_TITLE = ("GIẤY CHỨNG NHẬN", "QUYỀN SỞ HỮU NHÀ Ở", "VÀ QUYỀN SỬ DỤNG ĐẤT Ở")
_PAGE, _SPREAD = (150.0, 210.0), (300.0, 210.0)
_PURPOSES = {"phường": "Đất ở tại đô thị", "xã": "Đất ở tại nông thôn"}
# Land that is let is no land to live on for ever.
_ORIGINS = tuple(origin for origin in ORIGINS if "cho thuê" not in origin)
_VARIANT = f"{CODE}-house-2006"


def draw_house(luck: Random, fonts: FontFamily) -> Specimen:
    """Three pictures: the cover, the two inner pages beside each other, the back with the sketch."""
    plot = make_plot(luck, date(2006, 9, 10), 1000, luck.choice(("AĐ", "AI", "AM", "AN", "AP")), "HS")
    plot = replace(plot, purpose=_PURPOSES[plot.seat.kind], term="Lâu dài", origin=luck.choice(_ORIGINS))
    specimen = Specimen(CODE, _VARIANT, [], {})
    page = partial(_new_page, luck, fonts, _PAGE)
    record = Record(FormPrinter(specimen, page(specimen), luck, 18, 138, size=11, step=6.2), page)
    _draw_cover(record, plot)
    record.form.sheet = _new_page(luck, fonts, _SPREAD, specimen)
    _draw_owners(record, plot)
    _draw_house(record, plot, luck)
    record.form.left, record.form.right, record.sheet.cursor = 164.0, 286.0, 20.0
    _draw_land(record, plot)
    _sign(record, plot, luck)
    record.form.sheet, record.form.left, record.form.right = page(specimen), 18.0, 138.0
    _draw_back(record, plot, luck)
    return specimen


def _new_page(luck: Random, fonts: FontFamily, size: tuple[float, float], specimen: Specimen) -> Sheet:
    sheet = Sheet(*size, fonts, paper=(254, 240, 226))
    draw_guilloche(sheet, (248, 216, 190), luck, 0.5)
    draw_border(sheet, 8, (196, 110, 70), doubled=False)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 20
    return sheet


def _body(plot: Plot) -> str:
    return f"ỦY BAN NHÂN DÂN {plot.seat.district_kind} {plot.seat.district}".upper()


def _draw_cover(record: Record, plot: Plot) -> None:
    sheet, fields = record.sheet, record.specimen.fields
    fields |= {
        "issuing_agency": _body(plot), "serial_number": plot.serial.replace(" ", ""),
        "register_number": plot.register.replace(" ", ""),
    }  # fmt: skip
    draw_national_title(sheet, 75, 18, size=11.5)
    draw_lines(sheet, (_body(plot),), 75, 40, size=12, field="issuing_agency")
    draw_emblem(sheet, 75, 76, 15)
    draw_lines(sheet, _TITLE[:1], 75, 104, size=21, colour=RED)
    draw_lines(sheet, _TITLE[1:], 75, 115, size=15, colour=RED)
    sheet.cursor = 172
    record.run(record.entry("Số phát hành:", fields["serial_number"], "serial_number", plot.serial), left=48)
    record.run(record.entry("Số vào sổ:", fields["register_number"], "register_number", plot.register), left=48)


def _draw_owners(record: Record, plot: Plot) -> None:
    record.heading("I- CHỦ SỞ HỮU NHÀ Ở VÀ SỬ DỤNG ĐẤT Ở")
    _draw_owner(record, plot.owner, plot, "owner", "Ông" if plot.owner.sex == "Nam" else "Bà")
    if plot.spouse:
        _draw_owner(record, plot.spouse, plot, "co_owner", "Và bà" if plot.spouse.sex == "Nữ" else "Và ông")
    record.sheet.cursor += 4


def _draw_owner(record: Record, who: Person, plot: Plot, part: str, label: str) -> None:
    form = record.form
    form.value_style = Style.BOLD
    record.run(record.entry(f"{label}:", who.name.upper(), f"{part}_name"))
    form.value_style = Style.REGULAR
    record.run(record.entry("Giấy CMND số:", who.personal_number[:9], f"{part}_personal_number"),
               record.entry("- Sinh năm:", str(who.born.year), f"{part}_birth_year"))  # fmt: skip
    record.run(record.entry("Nơi thường trú:", plot.home, f"{part}_residence"))


def _draw_house(record: Record, plot: Plot, luck: Random) -> None:
    floor = 10 * (plot.area // 20) + 5
    record.heading("II- THỰC TRẠNG NHÀ Ở, ĐẤT Ở")
    record.heading("1. Nhà ở")
    record.run(record.entry("Loại nhà ở:", luck.choice(("Nhà ở riêng lẻ", "Nhà ở liền kề", "Biệt thự")), "house"))
    record.run(record.entry("Diện tích sàn:", f"{floor // 10}.{floor % 10}", "house_area",
                            f"{floor // 10},{floor % 10} m²"))  # fmt: skip
    record.run(Entry("Kết cấu:", "Bê tông cốt thép, tường gạch"))
    record.line(Entry("Cấp hạng:", "Cấp III"), Entry("Số tầng:", str(luck.randint(1, 5))), starts=(18.0, 85.0))
    record.run(Entry("Năm hoàn thành xây dựng:", str(plot.issued.year - luck.randint(1, 9))))


def _draw_land(record: Record, plot: Plot) -> None:
    record.heading("2. Đất ở")
    record.line(record.entry("Tờ bản đồ số:", plot.map_sheet, "map_sheet"),
                record.entry("Thửa đất số:", plot.number, "plot_number"), starts=(164.0, 226.0))  # fmt: skip
    record.run(record.entry("Diện tích đất:", plot.area_value, "area", plot.area_printed))
    record.run(record.entry("Viết bằng chữ:", area_words(plot.area), "area_in_words"))
    record.run(record.entry("Hình thức sử dụng đất:", "Sử dụng riêng", "form_of_use"))
    record.run(record.entry("Nguồn gốc sử dụng đất:", plot.origin, "origin"))
    record.run(record.entry("Mục đích sử dụng đất:", plot.purpose, "purpose"))
    record.run(record.entry("Thời hạn sử dụng đất:", plot.term, "term_of_use"))
    record.run(record.entry("Địa chỉ thửa đất:", plot.seat.units, "plot_address"))
    record.run(Entry("3. Ghi chú:", "Không"))


def _sign(record: Record, plot: Plot, luck: Random) -> None:
    sheet, middle = record.sheet, 232.0
    y = max(sheet.cursor + 6, 122.0)
    draw_place_and_date(record, plot.seat.district, plot.issued, middle, y, size=11.5)
    body = f"TM. {_body(plot)}"
    titles = luck.choice(((body, "CHỦ TỊCH"), (body, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    signer = people.make_person(luck, born_between=(1950, 1966)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    seal = f"UBND {plot.seat.district_kind} {plot.seat.district}".upper()
    sign_off = SignOff(titles, signer, seal, size=11, seal_radius=16)
    education.draw_sealed_sign_off(record.specimen, sheet, sign_off, middle, y + 6.5, luck)


def _draw_back(record: Record, plot: Plot, luck: Random) -> None:
    sheet = record.sheet
    record.heading("III- Sơ đồ thửa đất, nhà ở")
    draw_sketch(sheet, plot, luck, 28, 78)
    sheet.cursor = 110
    record.heading("IV- Những thay đổi sau khi cấp Giấy chứng nhận")
    draw_table(sheet, 16, (74, 44), (CHANGES,), size=10)
    sheet.frame(16, sheet.cursor, 90, 184)
    sheet.frame(90, sheet.cursor, 134, 184)
    sheet.cursor = 186
    sheet.centred(" ".join(WARNING), 75, 128, size=8, style=Style.ITALIC)


TEMPLATES = (Template(CODE, _VARIANT, draw_house),)
