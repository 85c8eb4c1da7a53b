"""Certificates of births registered again (Circular 04/2020/TT-BTP, on the ministry's printed sheet), as the shared
program of the electronic register prints them since 2020 for people of thirty to eighty whose register was lost in a
war or a flood: under the emblem and the national title, "(Đăng ký lại)" and the number below the red title, who asked
is the person itself or a child, parents have a year of birth or a stroke, and "Đã chết" where others live."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Unit, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_emblem, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import child_of
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import Family, base_fields, make_family

CODE = "birth_certificate"
_LEFT, _RIGHT, _MIDDLE = 25.0, 190.0, 106.0
_TINTS: tuple[Colour, ...] = ((226, 190, 196), (206, 214, 196), (232, 208, 172))
_DEAD = ("Đã chết", "Đã chết", "đã chết", "Đã mất")


def draw_again(luck: Random, fonts: FontFamily) -> Specimen:
    """The form's lines have no dots where the program prints the whole text."""
    family = _grown(luck)
    signing = civil_status.signing(luck, family.registered)
    signer = people.make_person(luck, born_between=(1966, 1990)).name
    specimen = Specimen(CODE, f"{CODE}-again-ninth", [], _values(luck, family, signing, signer))
    tint = luck.choice(_TINTS)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=tint)
    value_style = luck.choice((Style.REGULAR, Style.BOLD))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=luck.choice((12.5, 13)), step=7.4,
                       dotted=luck.random() < 0.3, value_style=value_style)  # fmt: skip
    _draw_head(sheet, specimen.fields["certificate_number"], luck)
    _draw_person(form, luck.random() < 0.5)
    for who, word in (("mother", "mẹ"), ("father", "cha")):
        _draw_parent(form, who, word)
    _draw_registration(form, family)
    sign_off = SignOff(signing, signer, f"UBND {family.unit.commune.upper()}", "NGƯỜI KÝ GIẤY KHAI SINH",
                       "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", size=12)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (138, min(sheet.cursor + 2, 236)), luck, aside=18)
    if luck.random() < 0.3:
        civil_status.draw_changes_page(specimen, fonts, luck, tint=tint)
    return specimen


def _grown(luck: Random) -> Family:
    """Born between 1944 and 1992, registered again today where the person lives."""
    family = make_family(luck, (date(1945, 1, 5), date(1992, 12, 20)))
    again = civil_status.day_between(luck, date(2020, 7, 16), date(2026, 9, 30))
    unit = civil_status.make_unit(luck, again)
    child = civil_status.born_in(luck, family.child, unit)
    return replace(family, child=child, unit=unit, registered=again, residence=unit.home(luck), home_town=unit.units)


def _values(luck: Random, family: Family, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    """A parent who is unknown leaves strokes, whose year nobody knows a stroke."""
    unit, child = family.unit, family.child
    number = luck.choice((f"{family.number}", f"{family.number:02d}", f"{family.number:03d}"))
    fields = base_fields(family, signing, signer, f"{number}/{family.registered.year}")
    fields["personal_number"] = child.personal_number
    fields["place_of_birth"] = luck.choice((unit.units, f"Nhà hộ sinh {unit.units}", _elsewhere(luck, family).units))
    if luck.random() < 0.4:
        fields["home_town"] = _elsewhere(luck, family).units
    old, dead = child.born.year < 1962, luck.choice(_DEAD)
    for who in ("mother", "father"):
        if old or luck.random() < 0.4:
            fields[f"{who}_residence"] = dead
        if old and luck.random() < 0.15:
            del fields[f"{who}_birth_year"]
    if luck.random() < 0.1:
        fields = {name: value for name, value in fields.items() if not name.startswith("father_")}
    told_by = _who_asked(luck, family)
    return fields | {
        "declarant_name": told_by.name.upper(),
        "declarant_identity_paper": civil_status.identity_paper(luck, told_by, family.registered),
    }


def _elsewhere(luck: Random, family: Family) -> Unit:
    return civil_status.make_unit(luck, family.registered)


def _who_asked(luck: Random, family: Family) -> Person:
    child = family.child
    if child.born.year > 1968 or luck.random() < 0.6:
        return child
    younger = people.make_person(luck, born_between=(child.born.year + 21, child.born.year + 30))
    return child_of(child, younger)


def _draw_head(sheet: Sheet, number: str, luck: Random) -> None:
    draw_emblem(sheet, _MIDDLE, 24.5, 8)
    draw_national_title(sheet, _MIDDLE, 35, size=12.5)
    sheet.cursor = 51
    sheet.centred("GIẤY KHAI SINH", _MIDDLE, 160, size=24, colour=RED)
    sheet.centred(luck.choice(("(Đăng ký lại)", "(ĐĂNG KÝ LẠI)")), _MIDDLE, 160, size=12.5, style=Style.ITALIC, gap=0.6)
    width = sheet.width_of(f"Số: {number}", 13)
    civil_status.draw_number(sheet, number, _MIDDLE - width / 2, sheet.cursor)
    sheet.cursor += 10


def _entry(form: FormPrinter, label: str, name: str, missing: str = "-") -> Entry:
    value = form.specimen.fields.get(name, "")
    return Entry(label, value or missing, name if value else "")


def _day(form: FormPrinter, label: str, name: str) -> Entry:
    return Entry(label, f"{date.fromisoformat(form.specimen.fields[name]):%d/%m/%Y}", name)


def _draw_person(form: FormPrinter, words_below: bool) -> None:
    """The words stand behind the figures, or on a line of their own."""
    form.line(_entry(form, "Họ, chữ đệm, tên:", "full_name"))
    born, words = _day(form, "Ngày, tháng, năm sinh:", "date_of_birth"), form.specimen.fields["date_of_birth_in_words"]
    if words_below:
        form.line(born)
        form.line(Entry("Ghi bằng chữ:", words, "date_of_birth_in_words"))
    else:
        form.line(born, Entry("Ghi bằng chữ:", words, "date_of_birth_in_words"), starts=(_LEFT, 100))
    form.line(_entry(form, "Giới tính:", "sex"), _entry(form, "Dân tộc:", "ethnicity"),
              _entry(form, "Quốc tịch:", "nationality"), starts=(_LEFT, 76, 130))  # fmt: skip
    form.line(_entry(form, "Nơi sinh:", "place_of_birth"))
    form.line(_entry(form, "Quê quán:", "home_town"))
    form.line(_entry(form, "Số định danh cá nhân:", "personal_number"))


def _draw_parent(form: FormPrinter, who: str, word: str) -> None:
    form.line(_entry(form, f"Họ, chữ đệm, tên người {word}:", f"{who}_name", "---"))
    form.line(_entry(form, "Năm sinh:", f"{who}_birth_year"), _entry(form, "Dân tộc:", f"{who}_ethnicity"),
              _entry(form, "Quốc tịch:", f"{who}_nationality"), starts=(_LEFT, 76, 130))  # fmt: skip
    form.line(_entry(form, "Nơi cư trú:", f"{who}_residence", "---"))


def _draw_registration(form: FormPrinter, family: Family) -> None:
    form.line(_entry(form, "Họ, chữ đệm, tên người đi khai sinh:", "declarant_name"))
    form.line(_entry(form, "Giấy tờ tùy thân:", "declarant_identity_paper"))
    form.line(_entry(form, "Nơi đăng ký khai sinh:", "registration_place"))
    shown = long_date(family.registered).removeprefix("ngày ").capitalize()
    if form.luck.random() < 0.5:
        form.line(_day(form, "Ngày, tháng, năm đăng ký:", "registered_on"))
    else:
        form.line(Entry("Ngày, tháng, năm đăng ký:", f"Ngày {shown}", "registered_on"))


TEMPLATES = (Template(CODE, f"{CODE}-again-ninth", draw_again, held_out=False),)
