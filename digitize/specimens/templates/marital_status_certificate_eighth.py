"""Confirmations of marital status as communes issue them since 01/7/2025 (the form of Circular 04/2024/TT-BTP) out of
the register's program: the form's dots are left under what was filled in, who asked is "ông/bà", a stay in a commune
that was merged since is told with its days before the status, and where the paper is for other use than marrying, a
sentence of its own says so (Circular 04/2020/TT-BTP, Article 12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.civil_status import Run, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.birth_certificate_eighth import identity_as_written
from digitize.specimens.templates.marital_status_certificate import Confirmation
from models.values.provinces import REFORM

_LEFT, _RIGHT, _MIDDLE = 29.0, 192.0, 110.5
_VALIDITY = "Giấy này có giá trị sử dụng trong thời hạn 6 tháng kể từ ngày cấp, được sử dụng để:"
_NOT_TO_MARRY = "Giấy này không có giá trị sử dụng để đăng ký kết hôn./."
_HEADINGS = ("NGƯỜI KÝ GIẤY XÁC NHẬN", "NGƯỜI KÝ GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN")
_LAST_OF_DISTRICTS = date(2025, 6, 30)


def draw_since_the_reform(luck: Random, fonts: FontFamily) -> Specimen:
    """Three in five tell a stay."""
    paper = _make(luck)
    commune = paper.unit.commune.upper()
    specimen = forms.new_specimen(paper, "eighth", f"ỦY BAN NHÂN DÂN {commune}")
    if luck.random() < 0.6:
        specimen.fields["residence_period"] = _stay(luck, paper)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=luck.choice((13, 13.5)), step=luck.uniform(7.6, 8.2),
                       dotted=True, value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    _draw_head(sheet, paper)
    _draw_request(form, paper)
    _draw_person(form, paper)
    _draw_status(form, paper)
    sign_off = forms.sign_off(paper, luck.choice(_HEADINGS), "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)")
    sign_and_seal(specimen, sheet, replace(sign_off, size=12), (138, sheet.cursor + 1), luck, aside=19)
    return specimen


def _make(luck: Random) -> Confirmation:
    paper = forms.make_confirmation(luck, (REFORM, date(2026, 10, 20)))
    number = paper.number.partition("/")[0]
    return replace(paper, number=f"{number}/UBND-XNTTHN", paper=identity_as_written(luck, paper.person, paper.issued))


def _stay(luck: Random, paper: Confirmation) -> str:
    """From when somebody may marry until the communes were merged, or until a move before that."""
    grown = date(paper.person.born.year + (18 if paper.person.sex == "Nữ" else 20), paper.person.born.month, 1)
    since = civil_status.day_between(luck, grown, min(grown + timedelta(days=400), date(2024, 6, 1)))
    until = luck.choice((_LAST_OF_DISTRICTS, civil_status.day_between(luck, date(2024, 8, 1), _LAST_OF_DISTRICTS)))
    place = civil_status.make_unit(luck, until).home(luck)
    if luck.random() < 0.5:
        return f"{place}, từ ngày {since:%d/%m/%Y} đến ngày {until:%d/%m/%Y}"
    return f"{place} từ {long_date(since)} đến {long_date(until)}"


def _draw_head(sheet: Sheet, paper: Confirmation) -> None:
    y = draw_lines(sheet, ("ỦY BAN NHÂN DÂN", paper.unit.commune.upper()), 62, 19, size=13, field="issuing_agency")
    sheet.rule(53, 71, y + 0.6)
    draw_national_title(sheet, 146, 19, size=12)
    width = sheet.width_of(f"Số: {paper.number}", 13)
    sheet.print("Số:", 62 - width / 2, y + 3.4, size=13)
    sheet.print(paper.number, 62 + width / 2, y + 3.4, size=13, align="right", field="document_number")
    print_place_and_date(sheet, paper.unit.commune_name, paper.issued, (146, y + 3.4), size=13)
    sheet.cursor = y + 18
    sheet.centred(forms.TITLE, _MIDDLE, 168, size=15, gap=5)


def _draw_request(form: FormPrinter, paper: Confirmation) -> None:
    """Who asks for somebody else is told apart from whom it is about."""
    own = paper.requester is paper.person
    whom = "bản thân" if own else f"ông/bà {paper.person.name.upper()}"
    runs = (
        Run("Xét đề nghị của ông/bà:"), Run(paper.requester.name.upper(), "requester_name", form.value_style),
        Run(f"{forms.REQUEST} cho {whom}."),
    )  # fmt: skip
    draw_sentence(form.sheet, runs, form.left, form.right, size=form.size)
    form.sheet.cursor += 1
    form.sheet.centred("XÁC NHẬN:", _MIDDLE, 100, size=form.size, gap=3)


def _draw_person(form: FormPrinter, paper: Confirmation) -> None:
    person, left = paper.person, form.left
    form.line(Entry("Họ, chữ đệm, tên:", person.name.upper(), "full_name"))
    form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Giới tính:", person.sex, "sex"), Entry("Dân tộc:", person.ethnicity, "ethnicity"),
              Entry("Quốc tịch:", "Việt Nam", "nationality"), starts=(left, left + 42, left + 96))  # fmt: skip
    form.line(Entry("Giấy tờ tùy thân:", paper.paper, "identity_paper"))
    form.line(Entry("Nơi cư trú:", paper.residence, "residence"))


def _draw_status(form: FormPrinter, paper: Confirmation) -> None:
    fields, sheet = form.specimen.fields, form.sheet
    if "residence_period" in fields:
        form.line(Entry("Trong thời gian cư trú tại", fields["residence_period"], "residence_period"))
    form.line(Entry("Tình trạng hôn nhân:", paper.status, "marital_status"))
    runs = (Run(_VALIDITY), Run(paper.purpose, "purpose", form.value_style))
    if paper.purpose.startswith("Đăng ký kết hôn"):
        draw_sentence(sheet, (*runs, Run("./.")), form.left, form.right, size=form.size)
        return
    draw_sentence(sheet, (*runs, Run(".")), form.left, form.right, size=form.size)
    draw_sentence(sheet, (Run(_NOT_TO_MARRY),), form.left, form.right, size=form.size)


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-eighth", draw_since_the_reform, held_out=False),)
