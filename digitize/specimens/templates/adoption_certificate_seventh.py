"""Certificates of adoption within the country as communes gave them out by Circular 12/2011/TT-BTP: a form with dotted
lines in three parts headed by the adoptive father, the adoptive mother and the child, below which the labels are the
same words; filled by a pen, a typewriter's face or the office's printer, strokes where one adopts alone, and who wrote
it signs beside the committee."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, sans_families, typewriter_families
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.adoption_certificate_prose import Adopter, Adoption, fields_of, make_adoption

CODE, _TITLE = "adoption_certificate", "GIẤY CHỨNG NHẬN NUÔI CON NUÔI"
_LEFT, _RIGHT = 24.0, 190.0
_TINTS: tuple[Colour, ...] = ((190, 214, 188), (224, 196, 214), (228, 208, 168))
_NEXT_FORM = date(2021, 2, 26)


def draw_in_parts(luck: Random, fonts: FontFamily) -> Specimen:
    """Given out until the forms of Circular 10/2020 came into use."""
    adoption = make_adoption(luck)
    while adoption.registered >= _NEXT_FORM:
        adoption = make_adoption(luck)
    office = f"TM. UBND {adoption.unit.commune.upper()}"
    signing = luck.choice(((office, "CHỦ TỊCH"), (office, "PHÓ CHỦ TỊCH"), (office, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    signer = people.make_person(luck, born_between=(1952, 1978)).name
    specimen = Specimen(CODE, f"{CODE}-seventh", [], fields_of(adoption, signing, signer))
    specimen.fields.pop("personal_number", "")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=luck.choice(_TINTS))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12, step=7.1)
    face = luck.choice((fonts, sans_families()[0], luck.choice(typewriter_families())))
    filling = Filling(form, Pen(luck) if luck.random() < 0.35 else None, face, size=11)
    _draw_head(filling, adoption)
    for who, title in (("father", "CHA NUÔI"), ("mother", "MẸ NUÔI")):
        _draw_adopter(filling, adoption, who, title)
    _draw_child(filling, adoption)
    _draw_registration(filling, adoption)
    _draw_signatures(form, SignOff(signing, signer, f"UBND {adoption.unit.commune.upper()}", size=11.5))
    return specimen


def _draw_head(filling: Filling, adoption: Adoption) -> None:
    """The commune at the left, number and book in one line below the title."""
    form, unit = filling.form, adoption.unit
    sheet = form.sheet
    lines = [f"ỦY BAN NHÂN DÂN {unit.commune}", unit.district, unit.province]
    for at, text in enumerate(filter(None, lines)):
        sheet.print(text[0].upper() + text[1:], 20, 19 + 5.2 * at, size=10.5)
    draw_national_title(sheet, 143, 19, size=11.5)
    sheet.cursor = 41
    sheet.centred(_TITLE, 106, 170, size=18, colour=RED, gap=1.5)
    number = form.specimen.fields["certificate_number"]
    form.right = 150.0
    filling.line(Entry("Số:", number, "certificate_number"), Entry("Quyển số:", f"{adoption.number % 2 + 1:02d}"),
                 starts=(70, 112))  # fmt: skip
    form.right = _RIGHT


def _heading(filling: Filling, text: str) -> None:
    sheet = filling.form.sheet
    sheet.print(text, _LEFT, sheet.cursor + 0.6, size=11.5, style=Style.BOLD)
    sheet.cursor += filling.form.step - 0.4


def _shown(filling: Filling, day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}" if filling.pen else f"{day:%d/%m/%Y}"


def _draw_adopter(filling: Filling, adoption: Adoption, who: str, title: str) -> None:
    """Ethnicity, nationality and paper are nobody's fields."""
    adopter = next((one for one in adoption.adopters if one.who == who), None)
    _heading(filling, title)
    if adopter is None:
        for label in ("Họ và tên:", "Ngày, tháng, năm sinh:", "Nơi thường trú:"):
            filling.line(Entry(label, "////"))
        return
    filling.line(Entry("Họ và tên:", adopter.person.name.upper(), f"{who}_name"))
    _draw_birth(filling, adopter, who)
    filling.line(Entry("Giấy CMND/Hộ chiếu:", adopter.paper))
    filling.line(Entry("Nơi thường trú:", adopter.residence, f"{who}_residence"))


def _draw_birth(filling: Filling, adopter: Adopter, who: str) -> None:
    born = _shown(filling, adopter.person.born)
    filling.line(Entry("Ngày, tháng, năm sinh:", born, f"{who}_date_of_birth"),
                 Entry("Dân tộc:", adopter.person.ethnicity), Entry("Quốc tịch:", "Việt Nam"),
                 starts=(_LEFT, 103, 143))  # fmt: skip


def _draw_child(filling: Filling, adoption: Adoption) -> None:
    child, fields = adoption.child, filling.form.specimen.fields
    _heading(filling, "CON NUÔI")
    filling.line(Entry("Họ và tên:", fields["full_name"], "full_name"), Entry("Giới tính:", child.sex, "sex"),
                 starts=(_LEFT, 143))  # fmt: skip
    filling.line(Entry("Ngày, tháng, năm sinh:", _shown(filling, child.born), "date_of_birth"),
                 Entry("Dân tộc:", child.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam"),
                 starts=(_LEFT, 103, 143))  # fmt: skip
    filling.line(Entry("Nơi sinh:", adoption.born_at, "place_of_birth"))
    home = adoption.adopters[0].residence if filling.form.luck.random() < 0.5 else ""
    filling.line(Entry("Nơi thường trú:", home))


def _draw_registration(filling: Filling, adoption: Adoption) -> None:
    fields, sheet, day = filling.form.specimen.fields, filling.form.sheet, adoption.registered
    sheet.cursor += 1.5
    filling.line(Entry("Nơi đăng ký:", fields["registration_place"], "registration_place"))
    shown = f"{day.day:02d} tháng {day.month:02d} năm {day.year}"
    filling.line(Entry("Đăng ký ngày", shown, "registered_on"), starts=(_LEFT,))
    filling.line(Entry("Ghi chú:", filling.form.luck.choice(("", "", "", "Đăng ký lại"))))


def _draw_signatures(form: FormPrinter, sign_off: SignOff) -> None:
    sheet, luck, top = form.sheet, form.luck, form.sheet.cursor + 1
    draw_lines(sheet, ("CÁN BỘ TƯ PHÁP - HỘ TỊCH",), 62, top, size=11.5)
    draw_lines(sheet, ("(Ký, ghi rõ họ tên)",), 62, top + 5, size=9.5, style=Style.ITALIC)
    ink.sign(sheet, 62, top + 17, luck)
    sheet.print(people.make_person(luck, born_between=(1958, 1986)).name, 62, top + 26, size=12, align="centre")
    sign_and_seal(form.specimen, sheet, sign_off, (146, top), luck, aside=18)


TEMPLATES = (Template(CODE, f"{CODE}-seventh", draw_in_parts),)
