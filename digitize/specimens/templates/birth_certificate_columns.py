"""Birth certificates of 2016 to 2020 (Circular 15/2015) as a city's printing house set them: the registration first,
mother and father beside each other without rules, values below their labels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import BLUE_INK, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family

CODE = "birth_certificate"
_AZURE: Colour = (170, 200, 225)
_NAVY: Colour = (25, 45, 110)
_LEFT, _MIDDLE, _RIGHT = 19.0, 107.0, 193.0


def draw_columns(luck: Random, fonts: FontFamily) -> Specimen:
    """No serifs, blue labels, the number at the upper left, the officer at the right of the middle."""
    family = make_family(luck, (date(2016, 1, 4), date(2020, 7, 1)))
    signer = people.make_person(luck, born_between=(1958, 1982)).name
    signing = civil_status.signing(luck, family.registered)
    number = f"{family.number}/{family.registered.year}"
    declarant = luck.choice((family.mother, family.father))
    fields = base_fields(family, signing, signer, number) | {
        "place_of_birth": f"{luck.choice(HOSPITALS)}, {family.unit.province}",
        "personal_number": family.child.personal_number,
        "declarant_name": declarant.name,
        "declarant_identity_paper": civil_status.identity_paper(luck, declarant, family.registered),
    }
    specimen = Specimen(CODE, f"{CODE}-columns", [], fields)
    sheet = civil_status.new_form(specimen, luck.choice(sans_families()), luck, tint=_AZURE)
    _draw_head(sheet, number)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=10.5, step=6.1, label_colour=_NAVY,
                       value_style=Style.BOLD, value_size=11)  # fmt: skip
    _draw_registration(form, family)
    _draw_child(form, family)
    _draw_parents(form)
    form.line(Entry("Họ, chữ đệm, tên người đi khai sinh:", declarant.name, "declarant_name"))
    form.line(Entry("Giấy tờ tùy thân:", fields["declarant_identity_paper"], "declarant_identity_paper"))
    sign_off = SignOff(signing, signer, f"UBND {family.unit.commune.upper()}", "NGƯỜI KÝ GIẤY KHAI SINH", size=11)
    sign_and_seal(specimen, sheet, sign_off, (128, sheet.cursor + 4), luck, aside=21)
    return specimen


def _draw_head(sheet: Sheet, number: str) -> None:
    draw_national_title(sheet, 142, 17, size=10.5)
    sheet.print("Số:", _LEFT, 18, size=11, colour=_NAVY)
    sheet.print(number, _LEFT + sheet.width_of("Số: ", 11), 18, size=11, style=Style.BOLD, field="certificate_number")
    sheet.cursor = 38
    sheet.centred("GIẤY KHAI SINH", 106, 170, size=20, colour=BLUE_INK, gap=5)


def _draw_registration(form: FormPrinter, family: Family) -> None:
    form.line(Entry("Nơi đăng ký khai sinh:", family.unit.committee, "registration_place"))
    day = family.registered
    form.line(Entry("Ngày đăng ký:", f"{day.day:02d}.{day.month:02d}.{day.year}", "registered_on"))
    form.sheet.rule(_LEFT, _RIGHT, form.sheet.cursor)
    form.sheet.cursor += 2.5


def _draw_pair(form: FormPrinter, left: Entry, right: Entry) -> None:
    """One entry in each column, apart from the other."""
    top = lowest = form.sheet.cursor
    for entry, column in ((left, replace(form, right=_MIDDLE - 5)), (right, replace(form, left=_MIDDLE))):
        form.sheet.cursor = top
        column.line(entry)
        lowest = max(lowest, form.sheet.cursor)
    form.sheet.cursor = lowest


def _draw_child(form: FormPrinter, family: Family) -> None:
    child, fields = family.child, form.specimen.fields
    _draw_pair(form, Entry("Họ, chữ đệm, tên:", child.name.upper(), "full_name", below=True),
               Entry("Số định danh cá nhân:", child.personal_number, "personal_number", below=True))  # fmt: skip
    words = Entry("Ghi bằng chữ:", fields["date_of_birth_in_words"], "date_of_birth_in_words", below=True)
    _draw_pair(form, Entry("Ngày, tháng, năm sinh:", f"{child.born:%d/%m/%Y}", "date_of_birth", below=True), words)
    form.line(
        Entry("Giới tính:", child.sex, "sex", below=True),
        Entry("Dân tộc:", child.ethnicity, "ethnicity", below=True),
        Entry("Quốc tịch:", "Việt Nam", "nationality", below=True), starts=(_LEFT, 62, _MIDDLE),
    )  # fmt: skip
    _draw_pair(form, Entry("Nơi sinh:", fields["place_of_birth"], "place_of_birth", below=True),
               Entry("Quê quán:", family.home_town, "home_town", below=True))  # fmt: skip
    form.sheet.rule(_LEFT, _RIGHT, form.sheet.cursor)
    form.sheet.cursor += 2.5


def _draw_parents(form: FormPrinter) -> None:
    """Each goes on at its own pace, as far as its column's labels."""
    sheet, fields = form.sheet, form.specimen.fields
    top = lowest = sheet.cursor
    for who, word, left, right in (("mother", "mẹ", _LEFT, _MIDDLE - 4), ("father", "cha", _MIDDLE, _RIGHT)):
        sheet.cursor = top
        column = replace(form, left=left, right=right)
        column.line(Entry(f"Họ, chữ đệm, tên người {word}:", fields[f"{who}_name"], f"{who}_name", below=True))
        column.line(Entry("Năm sinh:", fields[f"{who}_birth_year"], f"{who}_birth_year"),
                    Entry("Dân tộc:", fields[f"{who}_ethnicity"], f"{who}_ethnicity"))  # fmt: skip
        column.line(Entry("Quốc tịch:", "Việt Nam", f"{who}_nationality"))
        column.line(Entry("Nơi cư trú:", fields[f"{who}_residence"], f"{who}_residence", below=True))
        lowest = max(lowest, sheet.cursor)
    sheet.cursor = lowest
    sheet.rule(_LEFT, _RIGHT, sheet.cursor)
    sheet.cursor += 2.5


TEMPLATES = (Template(CODE, f"{CODE}-columns", draw_columns, held_out=True),)
