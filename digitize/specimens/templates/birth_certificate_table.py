"""Birth certificates of 1999 to 2006 (TP/HT-1999) as a printing house of a province set them: what is told of mother
and father stands in a ruled table, with one column for each."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family

CODE = "birth_certificate"
_LILAC: Colour = (205, 185, 220)
_EDGES = (22.0, 66.0, 127.0, 188.0)
_JOBS = ("Làm ruộng", "Giáo viên", "Công nhân", "Buôn bán", "Y tá", "Thợ may", "Thợ mộc")


def draw_table_form(luck: Random, fonts: FontFamily) -> Specimen:
    """Number and book on one row under the title, who told the birth with the relation after the name."""
    family = make_family(luck, (date(2000, 1, 4), date(2005, 12, 30)))
    signer = people.make_person(luck, born_between=(1945, 1968)).name
    signing = ("TM. ỦY BAN NHÂN DÂN", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    told_by, relation = luck.choice(((family.mother, "mẹ đẻ"), (family.father, "cha đẻ")))
    fields = base_fields(family, signing, signer, f"{family.number:03d}") | {
        "register_book": f"{family.number % 3 + 1:02d}/{family.registered.year}",
        "place_of_birth": luck.choice((*HOSPITALS, f"Trạm Y tế {family.unit.commune}")),
        "declarant_name": told_by.name,
        "declarant_relationship": relation,
        "mother_name": family.mother.name,
        "father_name": family.father.name,
    }
    specimen = Specimen(CODE, f"{CODE}-table", [], fields)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=_LILAC)
    _draw_head(sheet, family, fields)
    form = FormPrinter(specimen, sheet, luck, left=22, right=188, size=12, step=7.6, value_style=Style.BOLD_ITALIC)
    _draw_child(form, family)
    _draw_parents(form, family, luck)
    _draw_registration(form, family)
    sign_off = SignOff(signing, signer, f"UBND {family.unit.commune.upper()}", size=12)
    sign_and_seal(specimen, sheet, sign_off, (152, sheet.cursor + 3), luck, aside=20)
    return specimen


def _draw_head(sheet: Sheet, family: Family, fields: dict[str, str]) -> None:
    draw_national_title(sheet, 105, 17, size=12)
    unit = family.unit
    for start, label, name in (
        (22, "Xã, phường:", unit.commune), (82, "Huyện, quận:", unit.district), (138, "Tỉnh, thành phố:", unit.province)
    ):  # fmt: skip
        # The kind is part of the printed label.
        own = name.removeprefix("thị ").removeprefix("thành ").partition(" ")[2]
        sheet.print(f"{label} {own}", start, 34, size=10.5)
    sheet.cursor = 42
    sheet.centred("GIẤY KHAI SINH", 105, 160, size=24, gap=0.5)
    x = 72.0
    for label, name in (("Số:", "certificate_number"), ("Quyển số:", "register_book")):
        sheet.print(label, x, sheet.cursor, size=12)
        begin = x + sheet.width_of(f"{label} ", 12)
        sheet.print(fields[name], begin, sheet.cursor, size=12, style=Style.BOLD, field=name)
        x += 30
    sheet.cursor += 10


def _draw_child(form: FormPrinter, family: Family) -> None:
    child, fields, sheet = family.child, form.specimen.fields, form.sheet
    form.line(Entry("Họ, tên:", child.name.upper(), "full_name"), Entry("Nam hay nữ:", child.sex, "sex"),
              starts=(22, 144))  # fmt: skip
    born = f"{child.born.day:02d} - {child.born.month:02d} - {child.born.year}"
    form.line(Entry("Sinh ngày, tháng, năm:", born, "date_of_birth"))
    words = (Run("Viết bằng chữ:"), Run(people.date_words(child.born), "date_of_birth_in_words", Style.BOLD_ITALIC))
    civil_status.draw_sentence(sheet, words, form.left, form.right, size=form.size, indent=0)
    form.line(Entry("Nơi sinh:", fields["place_of_birth"], "place_of_birth"))
    form.line(Entry("Nguyên quán:", family.home_town, "home_town"))
    form.line(Entry("Dân tộc:", child.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"),
              starts=(22, 105))  # fmt: skip


def _draw_parents(form: FormPrinter, family: Family, luck: Random) -> None:
    fields, sheet = form.specimen.fields, form.sheet
    rows = (
        ("Họ và tên", "name"), ("Năm sinh", "birth_year"), ("Dân tộc", "ethnicity"), ("Quốc tịch", "nationality"),
        ("Nghề nghiệp", ""), ("Nơi ĐKHK thường trú", "residence"),
    )  # fmt: skip
    _draw_row(sheet, [("", ""), ("Phần khai về người mẹ", ""), ("Phần khai về người cha", "")], Style.BOLD)
    for label, name in rows:
        values = [
            (fields[f"{who}_{name}"], f"{who}_{name}") if name else (luck.choice(_JOBS), "")
            for who in ("mother", "father")
        ]
        _draw_row(sheet, [(label, ""), *values], Style.ITALIC)
    sheet.cursor += 3


def _draw_row(sheet: Sheet, cells: list[tuple[str, str]], style: Style) -> None:
    """One row of the table, as high as its highest cell; the first column is upright."""
    step, size = 5.4, 11.5
    styles = [Style.REGULAR, style, style]
    wrapped = [
        sheet.wrap(text, right - left - 4, size=size, style=own)
        for (text, _), left, right, own in zip(cells, _EDGES, _EDGES[1:], styles, strict=False)
    ]
    bottom = sheet.cursor + step * max(len(lines) for lines in wrapped) + 2.2
    for (_, field), lines, left, right, own in zip(cells, wrapped, _EDGES, _EDGES[1:], styles, strict=False):
        sheet.frame(left, sheet.cursor, right, bottom)
        for at, text in enumerate(lines):
            sheet.print(text, left + 2, sheet.cursor + 1 + at * step, size=size, style=own, field=field)
    sheet.cursor = bottom


def _draw_registration(form: FormPrinter, family: Family) -> None:
    fields, style = form.specimen.fields, form.value_style
    runs = (
        Run("Họ, tên, quan hệ của người đi khai sinh:"), Run(fields["declarant_name"], "declarant_name", style),
        Run(","), Run(fields["declarant_relationship"], "declarant_relationship", style),
    )  # fmt: skip
    civil_status.draw_sentence(form.sheet, runs, form.left, form.right, size=form.size, indent=0)
    form.line(Entry("Đăng ký tại:", family.unit.committee, "registration_place"))
    form.line(Entry("Đăng ký ngày:", civil_status.long_date(family.registered).removeprefix("ngày "), "registered_on"))


TEMPLATES = (Template(CODE, f"{CODE}-table", draw_table_form),)
