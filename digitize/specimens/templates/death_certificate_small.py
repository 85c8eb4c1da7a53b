"""Death certificates of 2010 to 2015 (TP/HT-2010-KT) filled by a program on half a sheet across: who died at the left,
how and where at the right, the registration below both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines, draw_national_title
from digitize.specimens.ink import mark_specimen, sign
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import (
    CODE,
    Death,
    draw_time,
    make_death,
    new_specimen,
    seal_words,
)

_GREY: Colour = (205, 205, 215)
_LEFT, _MIDDLE, _RIGHT = 14.0, 108.0, 198.0


def draw_small(luck: Random, fonts: FontFamily) -> Specimen:
    """Small print, values in bold capitals for the name only, number and book above the title at the left."""
    death = make_death(luck, (date(2010, 7, 1), date(2015, 11, 10)))
    death = replace(death, signing=("TM. ỦY BAN NHÂN DÂN", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))))
    specimen = new_specimen(death, "small", f"{death.number}")
    specimen.fields |= {
        "register_book": f"01/{death.registered.year}",
        "identity_paper": death.paper.partition(",")[0].split()[-1],
        "declarant_name": death.declarant.name,
        "declarant_relationship": death.relation,
    }
    sheet = Sheet(210, 150, luck.choice((fonts, luck.choice(sans_families()))), paper=(250, 250, 248))
    specimen.sheets.append(sheet)
    draw_guilloche(sheet, _GREY, luck, strength=0.3)
    mark_specimen(sheet)
    _draw_head(sheet, death, specimen.fields)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_MIDDLE - 4, size=9.5, step=4.9,
                       value_style=Style.BOLD)  # fmt: skip
    top = sheet.cursor
    _draw_person(form, death)
    lowest, sheet.cursor = sheet.cursor, top
    _draw_death(replace(form, left=_MIDDLE, right=_RIGHT), death)
    sheet.cursor = max(lowest, sheet.cursor) + 1
    sheet.rule(_LEFT, _RIGHT, sheet.cursor - 0.6)
    _draw_registration(replace(form, right=_MIDDLE - 4), death, luck)
    return specimen


def _draw_head(sheet: Sheet, death: Death, fields: dict[str, str]) -> None:
    unit = death.unit
    for at, part in enumerate((f"UBND {unit.commune}", unit.district, unit.province)):
        field = "issuing_agency" if at == 0 else ""
        sheet.print(part[0].upper() + part[1:], _LEFT, 11 + 4.4 * at, size=9.5, style=Style.REGULAR, field=field)
    fields["issuing_agency"] = f"UBND {unit.commune}"
    draw_national_title(sheet, 146, 11, size=9.5)
    for y, label, name in ((25.4, "Số:", "certificate_number"), (29.8, "Quyển số:", "register_book")):
        sheet.print(label, _LEFT, y, size=9.5)
        sheet.print(fields[name], _LEFT + sheet.width_of(f"{label} ", 9.5), y, size=9.5, style=Style.BOLD, field=name)
    sheet.cursor = 25
    sheet.centred("GIẤY CHỨNG TỬ", 120, 110, size=17, gap=4)


def _draw_person(form: FormPrinter, death: Death) -> None:
    person, left = death.person, form.left
    form.line(Entry("Họ và tên:", person.name.upper(), "full_name"))
    form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Giới tính:", person.sex, "sex"), Entry("Quốc tịch:", "Việt Nam", "nationality"),
              starts=(left, left + 40))  # fmt: skip
    form.line(Entry("Dân tộc:", person.ethnicity, "ethnicity"))
    form.line(Entry("Số Giấy CMND/Hộ chiếu:", form.specimen.fields["identity_paper"], "identity_paper"))
    form.line(Entry("Nơi thường trú/tạm trú cuối cùng:", death.residence, "residence"))


def _draw_death(form: FormPrinter, death: Death) -> None:
    draw_time(form, death, "Đã chết vào lúc:")
    form.line(Entry("Bằng chữ:", people.date_words(death.died), "died_on_in_words"))
    form.line(Entry("Nguyên nhân chết:", death.cause, "cause_of_death"))
    form.line(Entry("Nơi chết:", death.place, "place_of_death"))
    form.line(Entry("Giấy báo tử/giấy tờ thay thế số:", death.notice, "death_notice"))


def _draw_registration(form: FormPrinter, death: Death, luck: Random) -> None:
    sheet, top = form.sheet, form.sheet.cursor + 1.5
    sheet.cursor = top
    form.line(Entry("Đăng ký khai tử tại:", death.unit.committee, "registration_place"))
    form.line(Entry("Đăng ký khai tử ngày:", f"{death.registered:%d/%m/%Y}", "registered_on"))
    form.line(Entry("Người khai tử:", death.declarant.name, "declarant_name"))
    form.line(Entry("Quan hệ với người chết:", death.relation, "declarant_relationship"))
    draw_lines(sheet, ("CÁN BỘ TƯ PHÁP HỘ TỊCH",), 42, sheet.cursor + 1.5, size=9.5)
    clerk = people.make_person(luck, born_between=(death.died.year - 55, death.died.year - 26)).name
    sign(sheet, 42, min(sheet.cursor + 14, 130), luck)
    sheet.print(clerk, 42, min(sheet.cursor + 22, 136), size=9.5, align="centre")
    sign_off = SignOff(death.signing, death.signer, seal_words(death), size=10, seal_radius=14)
    sign_and_seal(form.specimen, sheet, sign_off, (156, top), luck, aside=17)


TEMPLATES = (Template(CODE, f"{CODE}-small", draw_small, held_out=True),)
