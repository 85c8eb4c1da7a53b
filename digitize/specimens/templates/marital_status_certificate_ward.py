"""Confirmations of marital status as a ward prints them by a program: values at a tab stop, place and day below."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import FormPrinter, draw_lines, draw_national_title
from digitize.specimens.office_marks import line_at_stop, print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.marital_status_certificate import Confirmation

_LEFT, _STOP, _RIGHT = 22.0, 90.0, 194.0


def draw_ward(luck: Random, fonts: FontFamily) -> Specimen:
    """No serifs, values in bold, dashes before the labels, the purpose before the status, the number by the title."""
    paper = forms.make_confirmation(luck, (date(2020, 7, 16), date(2026, 9, 30)))
    agency = f"UBND {paper.unit.commune.upper()}"
    specimen = forms.new_specimen(paper, "ward", agency)
    sheet = civil_status.new_form(specimen, luck.choice(sans_families()), luck, tint=None)
    _draw_head(sheet, paper, agency)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=11, step=6.6, value_style=Style.BOLD)
    person = paper.person
    rows = (
        ("Theo đề nghị của ông/bà:", paper.requester.name.upper(), "requester_name"),
        ("- Họ và tên:", person.name.upper(), "full_name"),
        ("- Giới tính:", person.sex, "sex"),
        ("- Ngày sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"),
        ("- Quốc tịch:", "Việt Nam", "nationality"),
        ("- Dân tộc:", person.ethnicity, "ethnicity"),
        ("- Hiện cư trú tại:", paper.residence, "residence"),
        ("- Giấy tờ tùy thân:", paper.paper, "identity_paper"),
        ("- Mục đích sử dụng:", paper.purpose, "purpose"),
        ("- Tình trạng hôn nhân hiện nay:", paper.status, "marital_status"),
    )
    for at, row in enumerate(rows):
        line_at_stop(form, _STOP, *row)
        if at == 0:
            sheet.cursor += 1
            sheet.print(f"{agency} XÁC NHẬN:", _LEFT, sheet.cursor, size=11.5, style=Style.BOLD)
            sheet.cursor += 8
    sheet.cursor += 2
    sheet.print("Giấy xác nhận này có giá trị trong thời hạn 06 tháng, kể từ ngày cấp.", _LEFT, sheet.cursor, size=11,
                style=Style.ITALIC)  # fmt: skip
    print_place_and_date(sheet, paper.unit.commune_name, paper.issued, (150, sheet.cursor + 12), size=11)
    sign_and_seal(specimen, sheet, forms.sign_off(paper), (150, sheet.cursor + 18), luck, aside=14)
    return specimen


def _draw_head(sheet: Sheet, paper: Confirmation, agency: str) -> None:
    """The republic above the office, both about the middle, and the number beside a small title."""
    draw_national_title(sheet, 108, 17, size=11.5)
    above = paper.unit.district or paper.unit.province
    draw_lines(sheet, (f"UBND {above.upper()}",), _LEFT, 36, size=11, style=Style.REGULAR, align="left")
    draw_lines(sheet, (agency,), _LEFT, 41, size=11, align="left", field="issuing_agency")
    width = sheet.width_of(f"Số: {paper.number}", 11)
    sheet.print("Số:", _RIGHT - width, 41, size=11)
    sheet.print(paper.number, _RIGHT, 41, size=11, align="right", field="document_number")
    sheet.cursor = 56
    sheet.centred(forms.TITLE, 108, 180, size=16, gap=8)


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-ward", draw_ward),)
