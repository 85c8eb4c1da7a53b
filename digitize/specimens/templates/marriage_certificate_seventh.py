"""Extracts of marriages, TRÍCH LỤC KẾT HÔN (BẢN SAO), on the form of Circular 04/2020/TT-BTP, which communes print from
the register for whoever has lost the certificate or lives apart: on plain A4 one spouse below the other, the extract's
own number and day in the head, those of the marriage behind "Số" in the last lines, before what the extract was made
from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, Unit, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.marriage_certificate import CODE, Marriage, Spouse, make_marriage, new_specimen
from models.values.provinces import REFORM

_LEFT, _RIGHT, _MIDDLE = 29.0, 193.0, 111.0
_CIRCULAR, _LAST, _NEW_REGISTER = date(2020, 7, 16), date(2026, 10, 30), date(2016, 1, 1)
_SOURCES = ("Sổ đăng ký kết hôn", "Cơ sở dữ liệu hộ tịch điện tử", "Sổ đăng ký kết hôn lưu tại địa phương")


def draw_extract(luck: Random, fonts: FontFamily) -> Specimen:
    """Of a marriage of the last thirty years; registers before 2016 had books."""
    marriage = make_marriage(luck, (date(1996, 1, 8), date(2026, 8, 20)))
    copied = civil_status.day_between(luck, max(marriage.registered, _CIRCULAR), _LAST)
    signer = people.make_person(luck, born_between=(copied.year - 58, copied.year - 34)).name
    marriage = replace(marriage, signing=civil_status.signing(luck, copied), signer=signer)
    specimen = new_specimen(marriage, "seventh")
    _complete(luck, specimen, marriage)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    commune = _named_today(marriage.unit, copied)
    _draw_head(sheet, commune, copied, luck)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=luck.choice((13, 13.5, 14)), step=7.4,
                       dotted=luck.random() < 0.3, value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    for spouse in (marriage.wife, marriage.husband):
        _draw_spouse(form, spouse)
    _draw_registration(form, marriage)
    sign_off = SignOff(marriage.signing, signer, f"UBND {commune.upper()}", "NGƯỜI KÝ TRÍCH LỤC",
                       "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", size=12.5)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (148, sheet.cursor + 2), luck, aside=18)
    return specimen


def _complete(luck: Random, specimen: Specimen, marriage: Marriage) -> None:
    """Old registers often had no number of an identity card."""
    if marriage.registered >= _NEW_REGISTER:
        return
    specimen.fields |= {"certificate_number": marriage.number.partition("/")[0], "register_book": marriage.book}
    if luck.random() < 0.3:
        for who in ("wife", "husband"):
            del specimen.fields[f"{who}_identity_paper"]


def _named_today(unit: Unit, copied: date) -> str:
    """There are no towns below districts since 01/7/2025: they became communes."""
    return unit.commune.replace("thị trấn", "xã") if copied >= REFORM else unit.commune


def _draw_head(sheet: Sheet, commune: str, copied: date, luck: Random) -> None:
    """The number and the day here are the extract's, which no record keeps."""
    y = draw_lines(sheet, ("ỦY BAN NHÂN DÂN", commune.upper()), 62, 19, size=13)
    sheet.rule(53, 71, y + 0.6)
    draw_national_title(sheet, 146, 19, size=12)
    number = f"Số: {luck.randint(3, 1400):02d}/{luck.choice(('TLKH-BS', 'TLKH-BS', 'UBND-TLKH'))}"
    draw_lines(sheet, (number,), 62, y + 3, size=13, style=Style.REGULAR)
    place = commune.removeprefix("thị trấn ").removeprefix("xã ").removeprefix("phường ")
    draw_lines(sheet, (f"{place}, {long_date(copied)}",), 146, 36, size=13, style=Style.ITALIC)
    sheet.cursor = y + 15
    sheet.centred("TRÍCH LỤC KẾT HÔN", _MIDDLE, 160, size=16)
    sheet.centred("(BẢN SAO)", _MIDDLE, 160, size=13, style=luck.choice((Style.REGULAR, Style.BOLD)), gap=6)


def _draw_spouse(form: FormPrinter, spouse: Spouse) -> None:
    who, left = spouse.who, form.left
    form.line(_entry(form, f"Họ, chữ đệm, tên {spouse.word}:", f"{who}_name"))
    form.line(Entry("Ngày, tháng, năm sinh:", f"{spouse.person.born:%d/%m/%Y}", f"{who}_date_of_birth"))
    form.line(_entry(form, "Dân tộc:", f"{who}_ethnicity"), _entry(form, "Quốc tịch:", f"{who}_nationality"),
              starts=(left, left + 82))  # fmt: skip
    form.line(_entry(form, "Nơi cư trú:", f"{who}_residence"))
    form.line(_entry(form, "Giấy tờ tùy thân:", f"{who}_identity_paper"))
    form.sheet.cursor += 2


def _entry(form: FormPrinter, label: str, name: str) -> Entry:
    """A label with nothing behind it where nothing is known."""
    value = form.specimen.fields.get(name, "")
    return Entry(label, value, name if value else "")


def _draw_registration(form: FormPrinter, marriage: Marriage) -> None:
    fields, style = form.specimen.fields, form.value_style
    form.line(_entry(form, "Đăng ký kết hôn tại:", "registration_place"))
    runs = [Run("Số:"), Run(fields["certificate_number"], "certificate_number", style)]
    if "register_book" in fields:
        runs += [Run("Quyển số:"), Run(fields["register_book"], "register_book", style)]
    day = long_date(marriage.registered).removeprefix("ngày ")
    draw_sentence(form.sheet, [*runs, Run("ngày"), Run(day, "registered_on", style)], form.left, form.right,
                  size=form.size, indent=0)  # fmt: skip
    form.line(Entry("Thực hiện trích lục từ:", form.luck.choice(_SOURCES)))


TEMPLATES = (Template(CODE, f"{CODE}-seventh", draw_extract),)
