"""Certificates of adoption within the country on the form of Circular 10/2020/TT-BTP: who adopts in a ruled table with
a column for the man (ÔNG) and one for the woman (BÀ), strokes in the column that stays empty where one adopts alone;
the child and the registration below it under headings of their own, and the page of later notes behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.ruled import Ruling
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.adoption_certificate_prose import Adopter, Adoption, fields_of, make_adoption

CODE, _TITLE = "adoption_certificate", "GIẤY CHỨNG NHẬN NUÔI CON NUÔI"
_LEFT, _RIGHT = 22.0, 190.0
_EDGES = (_LEFT, 62.0, 126.0, _RIGHT)
_TINTS: tuple[Colour, ...] = ((235, 200, 150), (180, 205, 225))
_IN_FORCE = date(2021, 2, 26)


def draw_domestic(luck: Random, fonts: FontFamily) -> Specimen:
    """Given out since the circular's forms came into use."""
    adoption = make_adoption(luck)
    while adoption.registered < _IN_FORCE:
        adoption = make_adoption(luck)
    signer = people.make_person(luck, born_between=(1966, 1988)).name
    signing = civil_status.signing(luck, adoption.registered)
    specimen = Specimen(CODE, f"{CODE}-sixth", [], fields_of(adoption, signing, signer))
    tint = luck.choice(_TINTS)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=tint)
    _draw_head(sheet, specimen.fields["certificate_number"])
    _draw_adopters(sheet, specimen, adoption, luck.choice((fonts, luck.choice(sans_families()))))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12.5, step=7.2, value_style=Style.BOLD)
    _draw_child(form, adoption)
    heading, note = "NGƯỜI KÝ GIẤY CHỨNG NHẬN NUÔI CON NUÔI", "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"
    sign_off = SignOff(signing, signer, f"UBND {adoption.unit.commune.upper()}", heading, note, size=12)
    sign_and_seal(specimen, sheet, sign_off, (134, sheet.cursor + 3), luck, aside=19)
    if luck.random() < 0.5:
        civil_status.draw_changes_page(specimen, fonts, luck, tint=tint)
    return specimen


def _draw_head(sheet: Sheet, number: str) -> None:
    draw_emblem(sheet, 106, 22, 7)
    draw_national_title(sheet, 106, 31, size=12)
    sheet.cursor = 47
    sheet.centred(_TITLE, 106, 170, size=19)
    width = sheet.width_of(f"Số: {number}", 13)
    civil_status.draw_number(sheet, number, 106 - width / 2, sheet.cursor)
    sheet.cursor += 9


def _draw_adopters(sheet: Sheet, specimen: Specimen, adoption: Adoption, filled: FontFamily) -> None:
    """Ethnicity, nationality and paper of who adopts are nobody's fields."""
    draw_lines(sheet, ("I. NGƯỜI NHẬN CON NUÔI",), _LEFT, sheet.cursor, size=12, align="left")
    sheet.cursor += 6.4
    heads = (Run(text, style=Style.BOLD) for text in ("Thông tin", "ÔNG", "BÀ"))
    Ruling(_EDGES, size=11.5, align="centre").row(sheet, *((head,) for head in heads))
    table = Ruling(_EDGES, size=11, step=5.1, values=filled)
    for label, name in (("Họ, chữ đệm, tên", "name"), ("Ngày, tháng, năm sinh", "date_of_birth"),
                        ("Dân tộc", ""), ("Quốc tịch", "-"), ("Giấy tờ tùy thân", "paper"),
                        ("Nơi cư trú", "residence")):  # fmt: skip
        table.row(sheet, (Run(label),), *(_cell(specimen, adoption, who, name) for who in ("father", "mother")))
    sheet.cursor += 3


def _cell(specimen: Specimen, adoption: Adoption, who: str, name: str) -> tuple[Run, ...]:
    adopter = next((one for one in adoption.adopters if one.who == who), None)
    if adopter is None:
        return (Run("/"),)
    field = f"{who}_{name}"
    if field not in specimen.fields:
        return (Run(_unrecorded(adopter, name)),)
    shown = f"{adopter.person.born:%d/%m/%Y}" if name == "date_of_birth" else specimen.fields[field]
    return (Run(shown, field, Style.BOLD if name == "name" else Style.REGULAR),)


def _unrecorded(adopter: Adopter, name: str) -> str:
    return {"": adopter.person.ethnicity, "-": "Việt Nam", "paper": adopter.paper}[name]


def _draw_child(form: FormPrinter, adoption: Adoption) -> None:
    fields, child = form.specimen.fields, adoption.child
    draw_lines(form.sheet, ("II. NGƯỜI ĐƯỢC NHẬN LÀM CON NUÔI",), _LEFT, form.sheet.cursor, size=12, align="left")
    form.sheet.cursor += 6.6
    form.line(Entry("Họ, chữ đệm, tên:", fields["full_name"], "full_name"), Entry("Giới tính:", child.sex, "sex"),
              starts=(_LEFT, 145))  # fmt: skip
    form.line(Entry("Ngày, tháng, năm sinh:", f"{child.born:%d/%m/%Y}", "date_of_birth"),
              Entry("Dân tộc:", child.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam"),
              starts=(_LEFT, 100, 145))  # fmt: skip
    form.line(Entry("Nơi sinh:", adoption.born_at, "place_of_birth"))
    number = fields.get("personal_number", "")
    form.line(Entry("Số định danh cá nhân:", number, "personal_number" if number else ""))
    draw_lines(form.sheet, ("III. ĐĂNG KÝ VIỆC NUÔI CON NUÔI",), _LEFT, form.sheet.cursor, size=12, align="left")
    form.sheet.cursor += 6.6
    form.line(Entry("Nơi đăng ký:", fields["registration_place"], "registration_place"))
    day = long_date(adoption.registered).capitalize()
    replace(form, value_style=Style.REGULAR).line(Entry("Ngày, tháng, năm đăng ký:", day, "registered_on"))


TEMPLATES = (Template(CODE, f"{CODE}-sixth", draw_domestic, held_out=False),)
