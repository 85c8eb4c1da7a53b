"""Confirmations of marital status on the form of Circular 15/2015/TT-BTP as communes kept it in a drawer: labels and
dotted lines printed beforehand with the commune's name, and everything about the person written in by the clerk's pen;
notes to the numbers in brackets stand at the foot, as the circular prints them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.civil_status import Pen, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.marital_status_certificate import Confirmation

_LEFT, _RIGHT = 28.0, 192.0
_NOTES = (
    "(1) Ghi rõ tên cơ quan cấp giấy xác nhận tình trạng hôn nhân.",
    "(2) Ghi rõ mục đích sử dụng; trường hợp để kết hôn thì ghi rõ kết hôn với ai, ở đâu.",
)


def draw_by_pen(luck: Random, fonts: FontFamily) -> Specimen:
    """The head is typed, since a stamp of the desk gives number and day; the rest is in one hand."""
    paper = forms.make_confirmation(luck, (date(2016, 1, 4), date(2022, 12, 30)))
    paper = replace(paper, status=luck.choice(_SHORT), number=f"{luck.randint(1, 480)}/UBND-XNTTHN")
    agency = f"ỦY BAN NHÂN DÂN {paper.unit.commune.upper()}"
    specimen = forms.new_specimen(paper, "sixth", agency)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_head(sheet, paper)
    pen, form = Pen(luck), FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=13, step=8.6)
    _write_request(form, pen, paper)
    _write_person(form, pen, paper)
    _write_period(form, pen, paper)
    pen.fill(form, Entry("Tình trạng hôn nhân:", paper.status, "marital_status"))
    sheet.print("Giấy này có giá trị trong thời hạn 6 tháng kể từ ngày cấp, được sử dụng để (2):", _LEFT, sheet.cursor,
                size=13)  # fmt: skip
    sheet.cursor += form.step
    pen.fill(form, Entry("", paper.purpose, "purpose"))
    note = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"
    sign_off = replace(forms.sign_off(paper, "NGƯỜI KÝ GIẤY XÁC NHẬN", note), size=12)
    sign_and_seal(specimen, sheet, sign_off, (142, sheet.cursor + 1), luck, aside=18)
    sheet.rule(_LEFT, _LEFT + 40, 268)
    draw_lines(sheet, _NOTES, _LEFT, 270, size=9.5, style=Style.ITALIC, align="left")
    return specimen


_SHORT = (
    "Chưa đăng ký kết hôn với ai", "Chưa kết hôn lần nào", "Độc thân, chưa đăng ký kết hôn với ai",
    "Hiện tại chưa đăng ký kết hôn với ai",
)  # fmt: skip


def _draw_head(sheet: Sheet, paper: Confirmation) -> None:
    """The district's committee is not told; the office stands once more under the title, where the form asks for it."""
    commune = paper.unit.commune.upper()
    y = draw_lines(sheet, ("ỦY BAN NHÂN DÂN", commune), 62, 18, size=12.5, field="issuing_agency")
    sheet.rule(54, 70, y + 0.5)
    draw_national_title(sheet, 145, 18, size=12)
    width = sheet.width_of(f"Số: {paper.number}", 12.5)
    sheet.print("Số:", 62 - width / 2, y + 3, size=12.5)
    sheet.print(paper.number, 62 - width / 2 + sheet.width_of("Số: ", 12.5), y + 3, size=12.5, field="document_number")
    print_place_and_date(sheet, paper.unit.commune_name, paper.issued, (145, y + 3), size=12.5)
    sheet.cursor = y + 15
    sheet.centred(forms.TITLE, 110, 170, size=15, gap=2)
    sheet.centred(f"(1) ỦY BAN NHÂN DÂN {commune}", 110, 165, size=13, gap=3)


def _write_request(form: FormPrinter, pen: Pen, paper: Confirmation) -> None:
    pen.fill(form, Entry("Xét đề nghị của ông/bà:", paper.requester.name, "requester_name"))
    form.specimen.fields |= {"requester_name": paper.requester.name, "full_name": paper.person.name}
    pen.fill(form, Entry("về việc cấp Giấy xác nhận tình trạng hôn nhân cho", _whom(paper)))
    form.sheet.centred("XÁC NHẬN:", 110, 165, size=13, gap=2.5)


def _whom(paper: Confirmation) -> str:
    return "bản thân" if paper.requester is paper.person else paper.person.name


def _write_person(form: FormPrinter, pen: Pen, paper: Confirmation) -> None:
    person, luck = paper.person, form.luck
    pen.fill(form, Entry("Ông/Bà:", person.name, "full_name"))
    born = luck.choice(("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d} - {d:%m} - {d.year}"))
    pen.fill(form, Entry("Ngày, tháng, năm sinh:", born.format(d=person.born), "date_of_birth"))
    pen.fill(form, Entry("Giới tính:", person.sex, "sex"), Entry("Dân tộc:", person.ethnicity, "ethnicity"),
             Entry("Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, 78, 130))  # fmt: skip
    pen.fill(form, Entry("Giấy tờ tùy thân:", paper.paper, "identity_paper"))
    pen.fill(form, Entry("Nơi cư trú:", paper.residence, "residence"))


def _write_period(form: FormPrinter, pen: Pen, paper: Confirmation) -> None:
    """Only where somebody asks for another time than the present one: the dots stay empty else."""
    label, fields = "Trong thời gian cư trú tại:", form.specimen.fields
    if form.luck.random() < 0.6:
        pen.fill(form, Entry(label))
        return
    since = civil_status.day_between(form.luck, date(paper.person.born.year + 18, 1, 1), paper.issued)
    until = paper.issued - timedelta(days=form.luck.randint(1, 60))
    days = f"từ {long_date(min(since, until))} đến {long_date(until)}"
    fields["residence_period"] = f"{paper.unit.commune}, {paper.unit.district or paper.unit.province}, {days}"
    pen.fill(form, Entry(label, fields["residence_period"], "residence_period"))


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-sixth", draw_by_pen, held_out=False),)
