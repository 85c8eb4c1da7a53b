"""Marriage certificates of the late nineties across an A4 sheet: one ruled table with the labels once, the husband's
column and the wife's; values printed without serifs, and three who sign in a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink
from digitize.specimens.civil_status import Pen, Run, draw_sentence
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.ruled import Ruling
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.marriage_certificate import (
    CODE,
    TITLE,
    Marriage,
    make_marriage,
    new_specimen,
    seal_words,
)

_SAND: Colour = (222, 200, 160)
_LEFT, _RIGHT = 22.0, 275.0
_EDGES = (_LEFT, 89.0, 182.0, _RIGHT)
_JOBS = (
    "Làm ruộng", "Giáo viên Trường PTCS Tam Ngọc", "Công nhân Nhà máy Dệt Sơn Nam", "Buôn bán", "Y sĩ", "Thợ nề",
    "Lái xe Xí nghiệp Vận tải số 3", "Bộ đội", "Cán bộ Hợp tác xã nông nghiệp Đức Phong", "Xã viên",
)  # fmt: skip
_ROWS = (
    ("Họ và tên", "name"), ("Bí danh", ""), ("Ngày, tháng, năm sinh (hoặc tuổi)", "date_of_birth"),
    ("Dân tộc", "ethnicity"), ("Quốc tịch", "nationality"), ("Nghề nghiệp, nơi công tác", "occupation"),
    ("Nơi ĐKNK thường trú", "residence"), ("Số CMND hoặc giấy CNCC", "identity_paper"),
)  # fmt: skip


def draw_ruled(luck: Random, fonts: FontFamily) -> Specimen:
    """Dates of birth without noughts, the registration in a sentence under the table."""
    marriage = make_marriage(luck, (date(1996, 2, 1), date(2000, 6, 30)))
    marriage = replace(
        marriage, number=marriage.number.partition("/")[0],
        signing=(f"TM. UBND {marriage.unit.commune.upper()}", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))),
    )  # fmt: skip
    specimen = new_specimen(marriage, "ruled")
    specimen.fields["register_book"] = marriage.book
    for spouse in (marriage.husband, marriage.wife):
        specimen.fields[f"{spouse.who}_identity_paper"] = spouse.paper.partition(",")[0].split()[-1]
        specimen.fields[f"{spouse.who}_occupation"] = luck.choice(_JOBS)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=luck.choice((None, _SAND)), wide=True)
    _draw_head(sheet, marriage, specimen.fields)
    _draw_couple(sheet, specimen.fields, luck)
    runs = (
        Run("Việc kết hôn đã được đăng ký tại"), Run(marriage.unit.committee, "registration_place"), Run(", ngày"),
        Run(f"{marriage.registered.day} tháng {marriage.registered.month} năm {marriage.registered.year}",
            "registered_on"), Run("."),
    )  # fmt: skip
    draw_sentence(sheet, runs, _LEFT, _RIGHT, size=12, indent=0)
    _draw_foot(specimen, sheet, marriage, luck)
    return specimen


def _draw_head(sheet: Sheet, marriage: Marriage, fields: dict[str, str]) -> None:
    unit = marriage.unit
    lines = tuple(part[0].upper() + part[1:] for part in (unit.commune, unit.district, unit.province))
    draw_lines(sheet, lines, _LEFT, 17, size=11.5, style=Style.REGULAR, align="left")
    draw_national_title(sheet, 148, 16, size=12)
    for y, label, name in ((17, "Số", "certificate_number"), (23, "Quyển số", "register_book")):
        sheet.print(label, 240, y, size=11.5)
        sheet.print(fields[name], 240 + sheet.width_of(f"{label}  ", 11.5), y, size=11.5, style=Style.BOLD, field=name)
    sheet.cursor = 34
    sheet.centred(TITLE, 148, 200, size=21, colour=RED, gap=2.5)


def _draw_couple(sheet: Sheet, fields: dict[str, str], luck: Random) -> None:
    table = Ruling(_EDGES, size=12, step=5.5, values=luck.choice(sans_families()))
    heads = ([Run(text, style=Style.BOLD)] for text in ("Phần khai", "BÊN NAM (CHỒNG)", "BÊN NỮ (VỢ)"))
    Ruling(_EDGES, size=12, step=5.5, align="centre").row(sheet, *heads)
    for label, name in _ROWS:
        table.row(sheet, [Run(label)], *([_cell(fields, who, name)] for who in ("husband", "wife")))
    sheet.cursor += 3


def _cell(fields: dict[str, str], who: str, name: str) -> Run:
    if not name:
        return Run("Không")
    value, field = fields[f"{who}_{name}"], f"{who}_{name}"
    if name == "date_of_birth":
        born = date.fromisoformat(value)
        value = f"{born.day}/{born.month}/{born.year}"
    return Run(value, field, Style.BOLD if name == "name" else Style.REGULAR)


def _draw_foot(specimen: Specimen, sheet: Sheet, marriage: Marriage, luck: Random) -> None:
    """Husband, wife and officer beside each other; the two wrote their names themselves."""
    top = sheet.cursor + 1
    for middle, title, spouse in ((62, "CHỒNG KÝ", marriage.husband), (138, "VỢ KÝ", marriage.wife)):
        draw_lines(sheet, (title,), middle, top, size=11.5)
        ink.sign(sheet, middle, top + 16, luck)
        sheet.cursor = top + 25
        Pen(luck).write(sheet, spouse.person.name, middle)
    sign_off = SignOff(marriage.signing, marriage.signer, seal_words(marriage), size=11.5, seal_radius=16)
    sign_and_seal(specimen, sheet, sign_off, (230, top), luck, aside=20)


TEMPLATES = (Template(CODE, f"{CODE}-ruled", draw_ruled),)
