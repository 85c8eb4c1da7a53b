"""Confirmations of marital status as other offices set them: never tuned on."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.civil_status import Run, draw_sentence
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, draw_lines, draw_national_title, draw_sign_off
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import marital_status_certificate as forms


def draw_2025(luck: Random, fonts: FontFamily) -> Specimen:
    """Since the reform of 01/7/2025: province over commune, labels in bold, the residence before the identity paper."""
    paper = forms.make_confirmation(luck, (date(2025, 7, 1), date(2026, 9, 30)))
    commune = paper.unit.commune.upper()
    specimen = forms.new_specimen(paper, "2025", f"ỦY BAN NHÂN DÂN {commune}")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    lines = ((paper.unit.province.upper(), ""), (f"ỦY BAN NHÂN DÂN {commune}", "issuing_agency"))
    forms.draw_letterhead(sheet, paper, lines, label="Số :")
    sheet.cursor += 2
    sheet.centred("GIẤY XÁC NHẬN", 110, 170, size=15)
    sheet.centred("TÌNH TRẠNG HÔN NHÂN", 110, 170, size=15, gap=6)
    runs = (
        Run("Xét đề nghị của ông (bà):"), Run(paper.requester.name.upper(), "requester_name", Style.BOLD),
        Run(f"{forms.REQUEST} cho ông (bà) {paper.person.name.upper()},"),
    )  # fmt: skip
    draw_sentence(sheet, runs, 30, 192, size=13.5, indent=12)
    sheet.centred(f"ỦY BAN NHÂN DÂN {commune} XÁC NHẬN:", 110, 165, size=13, gap=4)
    person = paper.person
    form = FormPrinter(specimen, sheet, luck, left=30, right=192, size=13.5, step=8.2, label_style=Style.BOLD)
    form.line(Entry("Họ, chữ đệm và tên:", person.name.upper(), "full_name"))
    born = civil_status.long_date(person.born).removeprefix("ngày ")
    form.line(Entry("Sinh ngày:", born, "date_of_birth"), Entry("Giới tính:", person.sex, "sex"), starts=(30, 134))
    form.line(Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"))
    form.line(Entry("Nơi thường trú:", paper.residence, "residence"))
    form.line(Entry("Giấy tờ tuỳ thân:", paper.paper, "identity_paper"))
    form.line(Entry("Tình trạng hôn nhân hiện tại:", paper.status, "marital_status"))
    form.line(Entry("Mục đích sử dụng:", paper.purpose, "purpose"))
    sheet.print("Giấy này có giá trị sử dụng trong thời hạn 06 tháng kể từ ngày cấp./.", 30, sheet.cursor, size=13.5)
    draw_sign_off(specimen, sheet, forms.sign_off(paper), 140, sheet.cursor + 12, luck)
    return specimen


def draw_2006(luck: Random, fonts: FontFamily) -> Specimen:
    """TP/HT-2006-XNHN: no officer named in a heading, three lines of units at the left, place and date at the foot."""
    paper = forms.make_confirmation(luck, (date(2006, 4, 1), date(2010, 6, 30)))
    unit, person = paper.unit, paper.person
    specimen = forms.new_specimen(paper, "2006", f"UBND {unit.commune}")
    del specimen.fields["requester_name"]
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    sheet.print(f"UBND {unit.commune}", 24, 20, size=12.5, style=Style.BOLD, field="issuing_agency")
    draw_lines(sheet, tuple(name[0].upper() + name[1:] for name in (unit.district, unit.province)), 24, 25.5, size=12,
               style=Style.REGULAR, align="left")  # fmt: skip
    sheet.print("Số:", 24, 37, size=12.5)
    sheet.print(paper.number, 24 + sheet.width_of("Số: ", 12.5), 37, size=12.5, field="document_number")
    draw_national_title(sheet, 142, 20, size=12)
    sheet.cursor = 50
    sheet.centred(forms.TITLE, 105, 170, size=17, gap=7)
    form = FormPrinter(specimen, sheet, luck, left=24, size=13.5, step=9)
    form.line(Entry("Uỷ ban nhân dân:", f"{unit.units} xác nhận"))
    form.line(Entry("Anh/chị:", person.name.upper(), "full_name"))
    form.line(Entry("Sinh ngày:", f"{person.born:%d-%m-%Y}", "date_of_birth"),
              Entry("Nam, nữ:", person.sex, "sex"), starts=(24, 120))  # fmt: skip
    form.line(Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"))
    form.line(Entry("Chứng minh nhân dân:", paper.paper.removeprefix("Chứng minh nhân dân "), "identity_paper"))
    specimen.fields["identity_paper"] = paper.paper.removeprefix("Chứng minh nhân dân ")
    form.line(Entry("Nơi đăng ký hộ khẩu thường trú:", paper.residence, "residence"))
    form.line(Entry("Về tình trạng hôn nhân:", paper.status, "marital_status"))
    form.line(Entry("Giấy xác nhận này được cấp để:", paper.purpose, "purpose"))
    sheet.print("Giấy xác nhận này có giá trị trong 6 tháng kể từ ngày ký.", 24, sheet.cursor, size=13.5)
    sheet.cursor += 11
    forms.draw_place_and_date(sheet, paper, 140, sheet.cursor)
    draw_sign_off(specimen, sheet, forms.sign_off(paper), 140, sheet.cursor + 7, luck)
    return specimen


TEMPLATES = (
    Template(forms.CODE, f"{forms.CODE}-2025", draw_2025),
    Template(forms.CODE, f"{forms.CODE}-2006", draw_2006),
)
