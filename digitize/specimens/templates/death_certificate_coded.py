"""Death extracts as the electronic register prints them since 01/7/2025: a code in the corner, the registration first,
values at a tab stop, place and day at the foot."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import FormPrinter, SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.office_marks import line_at_stop, print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import CODE, Death, make_death, new_specimen, seal_words

_LEFT, _STOP, _RIGHT = 20.0, 84.0, 192.0


def draw_coded(luck: Random, fonts: FontFamily) -> Specimen:
    """Every value has a row of its own; the signature is in the middle of the sheet."""
    death = make_death(luck, (date(2025, 7, 1), date(2026, 8, 30)))
    specimen = new_specimen(death, "coded", f"{death.number:03d}/{death.registered.year}/TLKT")
    del specimen.fields["death_notice"]
    agency = ("ỦY BAN NHÂN DÂN", death.unit.commune.upper())
    specimen.fields |= {
        "issuing_agency": " ".join(agency),
        "place": death.unit.commune_name,
        "issued_on": death.issued.isoformat(),
        "declarant_name": death.declarant.name,
        "declarant_relationship": death.relation,
        "declarant_identity_paper": death.declarant_paper,
    }
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_head(sheet, specimen, death, agency)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11.5, step=6.5)
    for row in _rows(death):
        line_at_stop(form, _STOP, *row)
    print_place_and_date(sheet, death.unit.commune_name, death.issued, (118, sheet.cursor + 2), size=11.5)
    sign_off = SignOff(death.signing, death.signer, seal_words(death), size=11.5)
    sign_and_seal(specimen, sheet, sign_off, (118, sheet.cursor + 8), luck)
    return specimen


def _draw_head(sheet: Sheet, specimen: Specimen, death: Death, agency: tuple[str, str]) -> None:
    number = specimen.fields["certificate_number"]
    draw_qr(sheet, f"KT|{number}|{death.registered:%d%m%Y}", 19, 14, 20)
    draw_lines(sheet, agency, 41, 18, size=11, align="left", field="issuing_agency")
    civil_status.draw_number(sheet, number, 41, 28, size=11)
    draw_national_title(sheet, 146, 18, size=11)
    sheet.cursor = 42
    sheet.centred("TRÍCH LỤC KHAI TỬ", 105, 160, size=18)
    sheet.centred("(BẢN CHÍNH)", 105, 160, size=11, style=Style.REGULAR, gap=5)


def _rows(death: Death) -> tuple[tuple[str, str, str], ...]:
    person, died = death.person, death.died
    return (
        ("Đã đăng ký khai tử tại:", death.unit.committee, "registration_place"),
        ("Ngày, tháng, năm đăng ký khai tử:", f"{death.registered:%d/%m/%Y}", "registered_on"),
        ("Họ, chữ đệm, tên người chết:", person.name.upper(), "full_name"),
        ("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"),
        ("Giới tính:", person.sex, "sex"),
        ("Dân tộc:", person.ethnicity, "ethnicity"),
        ("Quốc tịch:", "Việt Nam", "nationality"),
        ("Giấy tờ tùy thân:", death.paper, "identity_paper"),
        ("Nơi cư trú cuối cùng:", death.residence, "residence"),
        ("Ngày, tháng, năm chết:", f"{died:%d/%m/%Y}", "died_on"),
        ("Bằng chữ:", people.date_words(died), "died_on_in_words"),
        ("Giờ chết:", death.hour, "time_of_death"),
        ("Nơi chết:", death.place, "place_of_death"),
        ("Nguyên nhân chết:", death.cause, "cause_of_death"),
        ("Họ, chữ đệm, tên người khai tử:", death.declarant.name, "declarant_name"),
        ("Quan hệ với người chết:", death.relation, "declarant_relationship"),
        ("Giấy tờ tùy thân:", death.declarant_paper, "declarant_identity_paper"),
        ("Thực hiện việc trích lục từ:", f"Sổ đăng ký khai tử năm {death.registered.year}", ""),
    )


TEMPLATES = (Template(CODE, f"{CODE}-coded", draw_coded),)
