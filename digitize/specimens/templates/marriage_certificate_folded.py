"""Marriage certificates of 2006 to 2015 on a folded sheet: what is told of the husband on the left page, of the wife on
the right one, each going on at its own pace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.marriage_certificate import (
    CODE,
    TITLE,
    Marriage,
    Spouse,
    draw_spouse_signatures,
    make_marriage,
    new_specimen,
    seal_words,
)

_JADE: Colour = (170, 210, 195)
_WINE: Colour = (140, 25, 45)
_LEFT_PAGE, _RIGHT_PAGE = (20.0, 138.0), (160.0, 277.0)


def draw_folded(luck: Random, fonts: FontFamily) -> Specimen:
    """Number and book at the foot of the left page, the registration and the officer on the right page."""
    marriage = make_marriage(luck, (date(2006, 4, 3), date(2015, 12, 30)))
    marriage = replace(
        marriage, number=marriage.number.partition("/")[0], signing=("TM. UỶ BAN NHÂN DÂN", marriage.signing[-1])
    )
    specimen = new_specimen(marriage, "folded", names="as_is")
    specimen.fields["register_book"] = marriage.book
    for spouse in (marriage.husband, marriage.wife):
        # The label says that it is a certificate of identity, so the value begins with its number.
        specimen.fields[f"{spouse.who}_identity_paper"] = spouse.paper.partition("số ")[2]
    sheet = civil_status.new_form(specimen, fonts, luck, tint=_JADE, wide=True)
    form = FormPrinter(specimen, sheet, luck, size=12.5, step=7.8, dotted=True, value_style=Style.BOLD)
    _draw_left(form, marriage)
    _draw_right(form, marriage)
    return specimen


def _draw_left(form: FormPrinter, marriage: Marriage) -> None:
    sheet, (left, right) = form.sheet, _LEFT_PAGE
    middle = (left + right) / 2
    draw_national_title(sheet, middle, 19, size=11.5)
    sheet.cursor = 36
    sheet.centred(TITLE, middle, right - left, size=18, colour=_WINE, gap=5)
    _draw_spouse(replace(form, left=left, right=right), marriage.husband)
    sheet.cursor = 136
    couple = (marriage.husband, marriage.wife)
    draw_spouse_signatures(sheet, couple, (50, 108), form.luck, "(Ký, ghi rõ họ tên)")
    for x, label, value, field in (
        (left, "Số:", marriage.number, "certificate_number"), (left + 38, "Quyển số:", marriage.book, "register_book")
    ):  # fmt: skip
        sheet.print(label, x, 186, size=12)
        sheet.print(value, x + sheet.width_of(f"{label} ", 12), 186, size=12, style=Style.BOLD, field=field)


def _draw_spouse(form: FormPrinter, spouse: Spouse) -> None:
    who, person, fields = spouse.who, spouse.person, form.specimen.fields
    form.line(Entry(f"Họ và tên {spouse.word}:", fields[f"{who}_name"], f"{who}_name"))
    born = civil_status.long_date(person.born).removeprefix("ngày ")
    form.line(Entry("Ngày tháng năm sinh:", born, f"{who}_date_of_birth"))
    form.line(Entry("Quốc tịch:", "Việt Nam", f"{who}_nationality"),
              Entry("Dân tộc:", person.ethnicity, f"{who}_ethnicity"))  # fmt: skip
    form.line(Entry("Nơi đăng ký thường trú:", spouse.residence, f"{who}_residence"))
    form.line(Entry("Giấy CMND số:", fields[f"{who}_identity_paper"], f"{who}_identity_paper"))


def _draw_right(form: FormPrinter, marriage: Marriage) -> None:
    sheet: Sheet = form.sheet
    left, right = _RIGHT_PAGE
    page = replace(form, left=left, right=right)
    sheet.cursor = 22
    _draw_spouse(page, marriage.wife)
    sheet.cursor += 5
    page.line(Entry("Cơ quan đăng ký kết hôn:", marriage.unit.committee, "registration_place"))
    day = marriage.registered
    registered = f"{day.day:02d}/{day.month:02d}/{day.year}"
    page.line(Entry("Ngày, tháng, năm đăng ký:", registered, "registered_on"))
    sign_off = SignOff(marriage.signing, marriage.signer, seal_words(marriage), size=12)
    sign_and_seal(form.specimen, sheet, sign_off, ((left + right) / 2 + 8, sheet.cursor + 8), form.luck)


TEMPLATES = (Template(CODE, f"{CODE}-folded", draw_folded),)
