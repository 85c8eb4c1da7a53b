"""Death certificates before 2016 (GIẤY CHỨNG TỬ): a book number, dotted lines, two officials; one filled by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_sign_off
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

TITLE = "GIẤY CHỨNG TỬ"
GREY_BLUE: Colour = (165, 185, 210)


def _old_death(luck: Random, years: tuple[date, date]) -> Death:
    death = make_death(luck, years)
    signing = (f"TM. UBND {death.unit.commune.upper()}", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    return replace(death, signing=signing)


def _old_specimen(death: Death, variant: str) -> Specimen:
    """The identity card by its number alone; the book has the year."""
    specimen = new_specimen(death, variant, f"{death.number:02d}")
    specimen.fields |= {
        "register_book": f"{death.number % 3 + 1:02d}/{death.registered.year}",
        "identity_paper": death.paper.partition(",")[0].split()[-1],
    }
    return specimen


def _draw_units(sheet: Sheet, death: Death) -> None:
    unit = death.unit
    for at, name in enumerate((f"UBND {unit.commune}", unit.district, unit.province)):
        sheet.print(name[0].upper() + name[1:], 22, 18 + 5.4 * at, size=12)
    draw_national_title(sheet, 140, 18, size=12)


def _draw_book(specimen: Specimen, sheet: Sheet, x: float, y: float) -> None:
    for at, (label, name) in enumerate((("Số:", "certificate_number"), ("Quyển số:", "register_book"))):
        sheet.print(label, x, y + 5.5 * at, size=12)
        left = x + sheet.width_of(f"{label} ", 12)
        sheet.print(specimen.fields[name], left, y + 5.5 * at, size=12, field=name)


def _draw_officials(specimen: Specimen, sheet: Sheet, death: Death, luck: Random) -> None:
    top = sheet.cursor + 2
    draw_sign_off(specimen, sheet, SignOff(death.signing, death.signer, seal_words(death)), 146, top, luck)
    draw_lines(sheet, ("CÁN BỘ TƯ PHÁP HỘ TỊCH",), 62, top)
    ink.sign(sheet, 62, top + 16, luck)
    sheet.print(people.make_person(luck, born_between=(1955, 1985)).name, 62, top + 27, size=12.5, align="centre")


def draw_2010(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-2010-KT: filled by a program."""
    death = _old_death(luck, (date(2010, 7, 1), date(2015, 11, 15)))
    specimen = _old_specimen(death, "2010")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=GREY_BLUE)
    _draw_units(sheet, death)
    _draw_book(specimen, sheet, 156, 33)
    sheet.cursor = 47
    sheet.centred(TITLE, 105, 160, size=21)
    sheet.centred("(BẢN CHÍNH)", 105, 160, size=12, gap=4)
    person = death.person
    form = FormPrinter(specimen, sheet, luck, dotted=True, step=7.9, value_style=Style.ITALIC)
    form.line(Entry("Họ và tên:", person.name.upper(), "full_name"), Entry("Giới tính:", person.sex, "sex"),
              starts=(24, 145))  # fmt: skip
    form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"))
    form.line(Entry("Nơi thường trú/tạm trú cuối cùng:", death.residence, "residence"))
    form.line(Entry("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", specimen.fields["identity_paper"],
                    "identity_paper"))  # fmt: skip
    draw_time(form, death, "Đã chết vào lúc:")
    form.line(Entry("(Bằng chữ:", people.date_words(death.died) + ")", "died_on_in_words"))
    form.line(Entry("Nơi chết:", death.place, "place_of_death"))
    form.line(Entry("Nguyên nhân chết:", death.cause, "cause_of_death"))
    form.line(Entry("Giấy báo tử/Giấy tờ thay thế Giấy báo tử số:", death.notice, "death_notice"))
    form.line(Entry("Nơi đăng ký:", death.unit.committee, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký:", f"{death.registered:%d/%m/%Y}", "registered_on"))
    sheet.print("Ghi chú:", 24, sheet.cursor)
    sheet.dots(44, 190, sheet.cursor + 5.5)
    sheet.cursor += form.step
    _draw_officials(specimen, sheet, death, luck)
    return specimen


def draw_by_hand(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-2006-KT.1: the clerk wrote all values with a pen."""
    death = _old_death(luck, (date(2006, 4, 1), date(2010, 6, 30)))
    specimen = _old_specimen(death, "2006-by-hand")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=GREY_BLUE)
    _draw_units(sheet, death)
    sheet.cursor = 44
    sheet.centred(TITLE, 105, 160, size=21, gap=4)
    pen, person, fields = Pen(luck), death.person, specimen.fields
    form = FormPrinter(specimen, sheet, luck, size=12.5, step=8.4)
    pen.fill(form, Entry("Số:", fields["certificate_number"], "certificate_number"),
             Entry("Quyển số:", fields["register_book"], "register_book"), starts=(120, 148))  # fmt: skip
    pen.fill(form, Entry("Họ và tên:", person.name.upper(), "full_name"), Entry("Giới tính:", person.sex, "sex"),
             starts=(24, 150))  # fmt: skip
    pen.fill(form, Entry("Ngày, tháng, năm sinh:", _slashed(person.born), "date_of_birth"))
    pen.fill(form, Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"))
    pen.fill(form, Entry("Nơi thường trú/tạm trú cuối cùng:", death.residence, "residence"))
    pen.fill(form, Entry("Số CMND:", fields["identity_paper"], "identity_paper"))
    pen.fill(form, Entry("Đã chết vào lúc:", death.hour, "time_of_death"),
             Entry("ngày", _slashed(death.died), "died_on"), starts=(24, 108))  # fmt: skip
    pen.fill(form, Entry("Bằng chữ:", people.date_words(death.died), "died_on_in_words"))
    pen.fill(form, Entry("Nơi chết:", death.place, "place_of_death"))
    pen.fill(form, Entry("Nguyên nhân chết:", death.cause, "cause_of_death"))
    pen.fill(form, Entry("Giấy báo tử số:", death.notice, "death_notice"))
    pen.fill(form, Entry("Nơi đăng ký:", death.unit.committee, "registration_place"))
    pen.fill(form, Entry("Ngày, tháng, năm đăng ký:", _slashed(death.registered), "registered_on"))
    _draw_officials(specimen, sheet, death, luck)
    return specimen


def _slashed(day: date) -> str:
    return f"{day.day} / {day.month} / {day.year}"


def draw_1999(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-1999-C: "Họ, tên", residence by the household register, declarant with relation, book at the left."""
    death = _old_death(luck, (date(1999, 5, 1), date(2005, 11, 30)))
    specimen = _old_specimen(death, "1999")
    del specimen.fields["death_notice"]
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    draw_national_title(sheet, 105, 20, size=12.5)
    _draw_book(specimen, sheet, 26, 36)
    sheet.cursor = 50
    sheet.centred(TITLE, 105, 160, size=18, gap=6)
    person, born = death.person, death.person.born
    form = FormPrinter(specimen, sheet, luck, left=26, right=186, size=12.5, step=9, dotted=True)
    form.line(Entry("Họ, tên người chết:", person.name.upper(), "full_name"))
    form.line(Entry("Sinh ngày:", f"{born.day:02d} tháng {born.month:02d} năm {born.year}", "date_of_birth"),
              Entry("Nam, nữ:", person.sex, "sex"), starts=(26, 130))  # fmt: skip
    form.line(Entry("Quốc tịch:", "Việt Nam", "nationality"), Entry("Dân tộc:", person.ethnicity, "ethnicity"))
    form.line(Entry("Nơi ĐKHK thường trú cuối cùng:", death.residence, "residence"))
    form.line(Entry("Số CMND hoặc hộ chiếu:", specimen.fields["identity_paper"], "identity_paper"))
    died = death.died
    form.line(Entry("Chết lúc:", death.hour, "time_of_death"),
              Entry("Ngày chết:", f"{died.day:02d}-{died.month:02d}-{died.year}", "died_on"),
              starts=(26, 106))  # fmt: skip
    form.line(Entry("Viết bằng chữ:", people.date_words(died), "died_on_in_words"))
    form.line(Entry("Chết tại:", death.place, "place_of_death"))
    form.line(Entry("Nguyên nhân chết:", death.cause, "cause_of_death"))
    specimen.fields |= {"declarant_name": death.declarant.name, "declarant_relationship": death.relation}
    form.line(Entry("Họ, tên người khai tử:", death.declarant.name, "declarant_name"))
    form.line(Entry("Quan hệ với người chết:", death.relation, "declarant_relationship"))
    form.line(Entry("Đăng ký tại:", death.unit.committee, "registration_place"))
    form.line(Entry("Đăng ký ngày:", civil_status.long_date(death.registered).removeprefix("ngày "), "registered_on"))
    draw_sign_off(specimen, sheet, SignOff(death.signing, death.signer, seal_words(death)), 140, sheet.cursor + 2, luck)
    return specimen


TEMPLATES = (
    Template(CODE, f"{CODE}-2010", draw_2010),
    Template(CODE, f"{CODE}-2006-by-hand", draw_by_hand),
    Template(CODE, f"{CODE}-1999", draw_1999),
)
