"""Confirmations of marital status with numbered lines on dots, two to a row, as a province's portal prints them."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.civil_status import Run, draw_sentence
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_qr
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.marital_status_certificate import Confirmation

_LEFT, _SECOND, _RIGHT = 22.0, 118.0, 192.0


def draw_numbered(luck: Random, fonts: FontFamily) -> Specimen:
    """A code in the upper left, place and day under the title, who asked last, the officer at the left."""
    paper = forms.make_confirmation(luck, (date(2024, 8, 15), date(2026, 9, 30)))
    agency = f"ỦY BAN NHÂN DÂN {paper.unit.commune.upper()}"
    specimen = forms.new_specimen(paper, "numbered", agency)
    number = specimen.fields["identity_paper"] = paper.person.personal_number
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_head(sheet, paper, agency)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12.5, step=8.4, dotted=True,
                       label_style=Style.ITALIC)  # fmt: skip
    person, starts = paper.person, (_LEFT, _SECOND)
    form.line(Entry("1. Họ, chữ đệm, tên:", person.name.upper(), "full_name"),
              Entry("2. Giới tính:", person.sex, "sex"), starts=(_LEFT, 146))  # fmt: skip
    form.line(Entry("3. Số định danh cá nhân:", number, "identity_paper"),
              Entry("4. Ngày sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"), starts=starts)  # fmt: skip
    form.line(Entry("5. Quốc tịch:", "Việt Nam", "nationality"), Entry("6. Dân tộc:", person.ethnicity, "ethnicity"),
              starts=starts)  # fmt: skip
    form.line(Entry("7. Địa chỉ thường trú:", paper.residence, "residence"))
    form.line(Entry("8. Tình trạng hôn nhân:", paper.status, "marital_status"))
    form.line(Entry("9. Giấy này được sử dụng vào mục đích:", paper.purpose, "purpose"))
    form.line(Entry("10. Theo đề nghị của ông/bà:", paper.requester.name.upper(), "requester_name"))
    draw_sentence(sheet, (Run("Giấy này có giá trị trong thời hạn 06 tháng kể từ ngày cấp.", style=Style.BOLD),),
                  _LEFT, _RIGHT, size=12.5, indent=0)  # fmt: skip
    sign_off = SignOff(paper.signing, paper.signer, agency.replace("ỦY BAN NHÂN DÂN", "UBND"), size=13)
    sign_and_seal(specimen, sheet, sign_off, (66, sheet.cursor + 6), luck, aside=18)
    draw_lines(sheet, ("Nơi nhận", "- Người được cấp giấy;", "- Lưu"), 140, sheet.cursor + 8, size=10,
               style=Style.REGULAR, align="left")  # fmt: skip
    return specimen


def _draw_head(sheet: Sheet, paper: Confirmation, agency: str) -> None:
    """The office below its province, left of the republic; the number in one row with place and day."""
    draw_qr(sheet, f"{paper.number}|{paper.issued:%d%m%Y}", _LEFT, 14, 17)
    draw_lines(sheet, (paper.unit.province.upper(),), 70, 16, size=10.5, style=Style.REGULAR)
    size = min(10.5, 10.5 * 60 / sheet.width_of(agency, 10.5, Style.BOLD))
    sheet.print(agency, 70, 21, size=size, style=Style.BOLD, align="centre", field="issuing_agency")
    draw_national_title(sheet, 150, 16, size=10.5)
    sheet.cursor = 42
    sheet.centred(forms.TITLE, 107, 180, size=17, gap=2)
    y = sheet.cursor
    sheet.print("Số:", _LEFT, y, size=12)
    sheet.print(paper.number, _LEFT + sheet.width_of("Số: ", 12), y, size=12, style=Style.BOLD, field="document_number")
    print_place_and_date(sheet, paper.unit.commune_name, paper.issued, (150, y))
    sheet.cursor = y + 13


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-numbered", draw_numbered, held_out=True),)
