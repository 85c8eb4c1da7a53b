"""Marriage certificates of 1999 to 2006 (TP/HT-1999) of a district's printing house: the man's side, then the woman's,
one label a row with the values at a stop; number and book in the foot beside the officer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import line_at_stop, sign_and_seal
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.marriage_certificate import (
    CODE,
    Marriage,
    Spouse,
    draw_spouse_signatures,
    make_marriage,
    new_specimen,
    seal_words,
)

_STRAW: Colour = (225, 210, 150)
_LEFT, _STOP, _RIGHT = 28.0, 98.0, 188.0
_JOBS = ("Làm ruộng", "Giáo viên", "Công nhân may", "Buôn bán", "Y sĩ", "Thợ nề", "Lái xe", "Bộ đội")


def draw_sides(luck: Random, fonts: FontFamily) -> Specimen:
    """Values in italic capitals or small letters, dates with hyphens, a title of two lines."""
    marriage = make_marriage(luck, (date(2000, 1, 4), date(2005, 12, 30)))
    marriage = replace(
        marriage, number=marriage.number.partition("/")[0],
        signing=(f"TM. UBND {marriage.unit.commune.upper()}", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))),
    )  # fmt: skip
    specimen = new_specimen(marriage, "sides")
    specimen.fields["register_book"] = marriage.book
    for spouse in (marriage.husband, marriage.wife):
        specimen.fields[f"{spouse.who}_identity_paper"] = spouse.paper.partition(",")[0].split()[-1]
        specimen.fields[f"{spouse.who}_occupation"] = luck.choice(_JOBS)
        specimen.fields[f"{spouse.who}_home_town"] = civil_status.make_unit(luck, marriage.registered).units
    sheet = civil_status.new_form(specimen, fonts, luck, tint=_STRAW)
    _draw_head(sheet, marriage)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=6.2,
                       value_style=Style.BOLD_ITALIC)  # fmt: skip
    for side, spouse in (("Bên nam:", marriage.husband), ("Bên nữ:", marriage.wife)):
        _draw_side(form, side, spouse)
        sheet.cursor += 2.5
    line_at_stop(form, _STOP, "Đăng ký kết hôn tại:", marriage.unit.committee, "registration_place")
    registered = civil_status.long_date(marriage.registered).capitalize()
    line_at_stop(form, _STOP, "Đăng ký kết hôn ngày:", registered, "registered_on")
    sheet.cursor += 1
    draw_spouse_signatures(sheet, (marriage.husband, marriage.wife), (62, 150), luck, "(Ký, ghi rõ họ tên)")
    _draw_foot(specimen, sheet, marriage, luck)
    return specimen


def _draw_head(sheet: Sheet, marriage: Marriage) -> None:
    unit = marriage.unit
    draw_national_title(sheet, 134, 17, size=11)
    lines = tuple(part[0].upper() + part[1:] for part in (unit.province, unit.district, unit.commune))
    draw_lines(sheet, lines, _LEFT - 8, 17, size=11, style=Style.ITALIC, align="left")
    sheet.cursor = 37
    sheet.centred("GIẤY CHỨNG NHẬN", 105, 150, size=16, style=Style.REGULAR)
    sheet.centred("KẾT HÔN", 105, 150, size=24, gap=4)


def _draw_side(form: FormPrinter, label: str, spouse: Spouse) -> None:
    fields = form.specimen.fields
    rows = (
        (label, "name", fields[f"{spouse.who}_name"]),
        ("Sinh ngày, tháng, năm:", "date_of_birth", f"{spouse.person.born:%d-%m-%Y}"),
        ("Nguyên quán:", "home_town", fields[f"{spouse.who}_home_town"]),
        ("Dân tộc:", "ethnicity", spouse.person.ethnicity),
        ("Quốc tịch:", "nationality", "Việt Nam"),
        ("Nghề nghiệp:", "occupation", fields[f"{spouse.who}_occupation"]),
        ("Nơi đăng ký hộ khẩu thường trú:", "residence", spouse.residence),
        ("Số Giấy chứng minh nhân dân:", "identity_paper", fields[f"{spouse.who}_identity_paper"]),
    )
    for text, name, value in rows:
        line_at_stop(form, _STOP, text, value, f"{spouse.who}_{name}")


def _draw_foot(specimen: Specimen, sheet: Sheet, marriage: Marriage, luck: Random) -> None:
    top = sheet.cursor + 1
    rows = (("Quyển số:", marriage.book, "register_book"), ("Số:", marriage.number, "certificate_number"))
    for at, (label, value, field) in enumerate(rows):
        y = top + 4 + 7 * at
        sheet.print(label, _LEFT, y, size=12)
        start = _LEFT + sheet.width_of(f"{label} ", 12)
        sheet.print(value, start, y, size=12, style=Style.BOLD_ITALIC, field=field)
    sign_off = SignOff(marriage.signing, marriage.signer, seal_words(marriage), size=11.5, seal_radius=16)
    sign_and_seal(specimen, sheet, sign_off, (138, top), luck, aside=20)


TEMPLATES = (Template(CODE, f"{CODE}-sides", draw_sides, held_out=True),)
