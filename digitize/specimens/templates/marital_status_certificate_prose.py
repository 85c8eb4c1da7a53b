"""Confirmations of marital status told in sentences, as communes print them on a prepared page: the clerk wrote the
number's figures and the day by hand, the values stand within the text."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status, ink
from digitize.specimens.civil_status import Run, draw_sentence
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.marital_status_certificate import Confirmation

_LEFT, _RIGHT = 30.0, 193.0


def draw_prose(luck: Random, fonts: FontFamily) -> Specimen:
    """Grounds first, then who asked, one long sentence about the person, the status and the use; receivers at the
    left of the signature."""
    paper = forms.make_confirmation(luck, (date(2016, 1, 4), date(2026, 9, 30)))
    agency = f"ỦY BAN NHÂN DÂN {paper.unit.commune.upper()}"
    specimen = forms.new_specimen(paper, "prose", agency)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_head(specimen, sheet, paper, agency, luck)
    size = luck.choice((13.0, 13.5, 14.0))
    weight = luck.choice((Style.REGULAR, Style.BOLD))
    for runs in _grounds(paper):
        draw_sentence(sheet, runs, _LEFT, _RIGHT, size=size)
    sheet.cursor += 1
    sheet.centred("XÁC NHẬN:", 111, 160, size=14, gap=2.5)
    for runs in _sentences(specimen, paper, weight, luck):
        draw_sentence(sheet, runs, _LEFT, _RIGHT, size=size)
    sign_off = SignOff(paper.signing, paper.signer, f"UBND {paper.unit.commune.upper()}", size=13)
    top = sheet.cursor + 3
    sheet.print("Nơi nhận:", _LEFT, top, size=12, style=Style.BOLD_ITALIC)
    receivers = ("- Như trên;", "- Lưu: VT, TP-HT.")
    draw_lines(sheet, receivers, _LEFT, top + 5.4, size=11, style=Style.REGULAR, align="left")
    sign_and_seal(specimen, sheet, sign_off, (150, top), luck, aside=18)
    return specimen


def _draw_head(specimen: Specimen, sheet: Sheet, paper: Confirmation, agency: str, luck: Random) -> None:
    above = paper.unit.district or paper.unit.province
    draw_lines(sheet, (f"ỦY BAN NHÂN DÂN {above.upper()}",), 64, 17, size=10.5, style=Style.REGULAR)
    draw_lines(sheet, tuple(_halves(agency)), 64, 22, size=10.5, field="issuing_agency")
    sheet.rule(54, 74, 32.5)
    draw_national_title(sheet, 150, 17, size=10.5)
    tail = paper.number.lstrip("0123456789")
    _write_number(specimen, sheet, paper.number.removesuffix(tail), tail, luck)
    _write_date(specimen, sheet, paper, luck)
    sheet.cursor = 50
    sheet.centred("GIẤY XÁC NHẬN", 111, 160, size=15)
    sheet.centred("Tình trạng hôn nhân", 111, 160, size=14, gap=1)
    sheet.rule(97, 125, sheet.cursor)
    sheet.cursor += 4
    sheet.centred(f"CHỦ TỊCH {agency}" if luck.random() < 0.3 else agency, 111, 160, size=13, gap=2)


def _halves(agency: str) -> tuple[str, str]:
    return agency[:16].strip(), agency[16:].strip()


def _write_number(specimen: Specimen, sheet: Sheet, figures: str, tail: str, luck: Random) -> None:
    """The figures stand between the printed "Số:" and what follows the stroke, and are one word with it."""
    x, y = 47.0, 36.5
    sheet.print("Số:", x, y, size=12.5)
    start = x + sheet.width_of("Số: ", 12.5)
    end = ink.write_figures(sheet, figures, start, y - 0.4, luck) + 0.6
    sheet.print(tail, end, y, size=12.5)
    printed = sheet.lines.pop().words[0].box
    sheet.note_print(figures + tail, sheet.pixels(start), printed[1], printed[2], printed[3], field="document_number")
    specimen.written("document_number", Writing.HANDWRITTEN)


def _write_date(specimen: Specimen, sheet: Sheet, paper: Confirmation, luck: Random) -> None:
    y, size, style, day = 36.5, 12.5, Style.ITALIC, paper.issued
    text = f"{paper.unit.commune_name}, ngày       tháng       năm {day.year}"
    x = 150 - sheet.width_of(text, size, style) / 2
    parts = (
        (f"{paper.unit.commune_name},", "place"), ("ngày", "issued_on"), (f"{day.day:02d}", ""), ("tháng", "issued_on"),
        (str(day.month), ""), (f"năm {day.year}", "issued_on"),
    )  # fmt: skip
    for part, field in parts:
        if field:
            sheet.print(part, x, y, size=size, style=style, field=field)
            x += sheet.width_of(f"{part} ", size, style)
        else:
            end = ink.write_figures(sheet, part, x, y - 0.3, luck)
            sheet.note_print(part, sheet.pixels(x), sheet.pixels(y), sheet.pixels(end), sheet.pixels(y + 5),
                             field="issued_on")  # fmt: skip
            x = end + 1.6
    specimen.written("issued_on", Writing.HANDWRITTEN)


def _grounds(paper: Confirmation) -> tuple[tuple[Run, ...], ...]:
    asked = "ông" if paper.requester.sex == "Nam" else "bà"
    for_whom = "bản thân" if paper.requester is paper.person else "người có tên dưới đây"
    return (
        (Run("Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;", style=Style.ITALIC),),
        (Run("Căn cứ Sổ đăng ký kết hôn và hồ sơ hộ tịch lưu tại địa phương;", style=Style.ITALIC),),
        (Run(f"Xét Tờ khai của {asked}"), Run(paper.requester.name.upper(), "requester_name"),
         Run(f"đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho {for_whom},")),
    )  # fmt: skip


def _sentences(specimen: Specimen, paper: Confirmation, weight: Style, luck: Random) -> list[tuple[Run, ...]]:
    """The person, with the time of the stay where the office tells it; the status; the use."""
    person, fields = paper.person, specimen.fields
    word = "Ông" if person.sex == "Nam" else "Bà"
    born = luck.choice(("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d} tháng {d:%m} năm {d.year}"))
    who = (
        Run(word), Run(person.name.upper(), "full_name", weight), Run(", sinh ngày"),
        Run(born.format(d=person.born), "date_of_birth"), Run(", giới tính"), Run(person.sex, "sex"),
        Run(", dân tộc"), Run(person.ethnicity, "ethnicity"), Run(", quốc tịch"), Run("Việt Nam", "nationality"),
        Run("; giấy tờ tùy thân:"), Run(paper.paper, "identity_paper"), Run("; hiện đang cư trú tại"),
        Run(paper.residence, "residence"), Run("."),
    )  # fmt: skip
    told = (Run(paper.status, "marital_status", weight), Run("."))
    status: tuple[Run, ...] = (Run("Có tình trạng hôn nhân như sau:"), *told)
    if luck.random() < 0.45:
        since = civil_status.day_between(luck, date(person.born.year + 18, 1, 1), paper.issued - timedelta(days=200))
        fields["residence_period"] = f"từ ngày {since:%d/%m/%Y} đến ngày {paper.issued:%d/%m/%Y}"
        status = (Run("Trong thời gian cư trú tại địa phương"), Run(fields["residence_period"], "residence_period"),
                  Run(f", {word.lower()} {person.name} có tình trạng hôn nhân:"), *told)  # fmt: skip
    use = (
        Run("Giấy này được cấp để sử dụng vào mục đích:"), Run(paper.purpose, "purpose"),
        Run("; có giá trị 06 (sáu) tháng kể từ ngày ký./."),
    )  # fmt: skip
    return [who, status, use]


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-prose", draw_prose, held_out=False),)
