"""Extracts of births, TRÍCH LỤC KHAI SINH (BẢN SAO), as Circular 04/2020/TT-BTP prescribes them and as communes print
them every day from the national register of civil status: on plain A4, the extract's own number and day in the head,
the number and day of the registration itself (those of the certificate) in the last lines."""

from __future__ import annotations

import re
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, Unit, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family
from models.values.provinces import REFORM

CODE = "birth_certificate"
_LEFT, _RIGHT = 27.0, 192.0
_CIRCULAR, _LAST = date(2020, 7, 16), date(2026, 10, 30)
_NEW_REGISTER = date(2016, 1, 1)


def draw_extract(luck: Random, fonts: FontFamily) -> Specimen:
    """Of a birth of the last decades; one in eight tells no father."""
    family = make_family(luck, (date(1988, 1, 4), date(2026, 7, 30)))
    copied = civil_status.day_between(luck, max(family.registered, _CIRCULAR), _LAST)
    signer = people.make_person(luck, born_between=(copied.year - 58, copied.year - 34)).name
    signing = civil_status.signing(luck, copied)
    since_2016 = family.registered >= _NEW_REGISTER
    number = f"{family.number}/{family.registered.year}" if since_2016 else str(family.number)
    specimen = Specimen(CODE, f"{CODE}-sixth", [], base_fields(family, signing, signer, number))
    _complete(luck, specimen, family, since_2016=since_2016)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    commune = _named_today(family.unit, copied)
    _draw_head(sheet, commune, copied, luck)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=luck.choice((13, 13.5)), step=7.3,
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    _draw_child(form, family)
    for who, word in (("mother", "mẹ"), ("father", "cha")):
        _draw_parent(form, who, word)
    _draw_registration(form, family)
    sign_off = SignOff(signing, signer, f"UBND {commune.upper()}", "NGƯỜI KÝ TRÍCH LỤC",
                       "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", size=13)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (146, sheet.cursor + 3), luck, aside=19)
    return specimen


def _complete(luck: Random, specimen: Specimen, family: Family, *, since_2016: bool) -> None:
    """The register before 2016 had books; numbers of persons were given to children since."""
    fields = specimen.fields
    fields["place_of_birth"] = f"{luck.choice(HOSPITALS)}, {family.unit.units}"
    if since_2016 or luck.random() < 0.6:
        fields["personal_number"] = family.child.personal_number
    if not since_2016:
        fields["register_book"] = f"{family.number % 3 + 1:02d}/{family.registered.year}"
    if luck.random() < 0.12:
        for name in [name for name in fields if name.startswith("father_")]:
            del fields[name]


def _named_today(unit: Unit, copied: date) -> str:
    """There are no towns below districts since 01/7/2025: they became communes."""
    return unit.commune.replace("thị trấn", "xã") if copied >= REFORM else unit.commune


def _draw_head(sheet: Sheet, commune: str, copied: date, luck: Random) -> None:
    """The number and the day here are the extract's, which no record keeps."""
    y = draw_lines(
        sheet, ("ỦY BAN NHÂN DÂN", *sheet.wrap(commune.upper(), 62, size=12.5, style=Style.BOLD)), 60, 18, size=12.5
    )
    sheet.rule(51, 69, y + 0.6)
    draw_national_title(sheet, 143, 18, size=12)
    symbol = luck.choice(("TLKS-BS", "TLKS-BS", "TLKS", "UBND-TLKS"))
    draw_lines(sheet, (f"Số: {luck.randint(11, 2900)}/{symbol}",), 60, y + 3.2, size=13, style=Style.REGULAR)
    place = re.sub("^(xã|phường|thị trấn) ", "", commune)
    day = f"{place}, {long_date(copied)}"
    draw_lines(sheet, (day,), 143, y + 3.2, size=13, style=Style.ITALIC)
    sheet.cursor = y + 17
    sheet.centred("TRÍCH LỤC KHAI SINH", 108, 160, size=17)
    sheet.centred("(BẢN SAO)", 108, 160, size=13, gap=7)


def _draw_child(form: FormPrinter, family: Family) -> None:
    fields, left = form.specimen.fields, form.left
    form.line(Entry("Họ, chữ đệm, tên:", fields["full_name"], "full_name"))
    born = Run(f"{family.child.born:%d/%m/%Y}", "date_of_birth", form.value_style)
    words = Run(fields["date_of_birth_in_words"], "date_of_birth_in_words", form.value_style)
    draw_sentence(form.sheet, (Run("Ngày, tháng, năm sinh:"), born, Run("; ghi bằng chữ:"), words), left, form.right,
                  size=form.size, indent=0)  # fmt: skip
    form.line(_entry(form, "Giới tính:", "sex"), _entry(form, "Dân tộc:", "ethnicity"),
              _entry(form, "Quốc tịch:", "nationality"), starts=(left, left + 48, left + 105))  # fmt: skip
    form.line(_entry(form, "Nơi sinh:", "place_of_birth"))
    form.line(_entry(form, "Quê quán:", "home_town"))
    form.line(_entry(form, "Số định danh cá nhân:", "personal_number"))


def _draw_parent(form: FormPrinter, who: str, word: str) -> None:
    left = form.left
    form.line(_entry(form, f"Họ, chữ đệm, tên người {word}:", f"{who}_name"))
    form.line(_entry(form, "Năm sinh:", f"{who}_birth_year"), _entry(form, "Dân tộc:", f"{who}_ethnicity"),
              _entry(form, "Quốc tịch:", f"{who}_nationality"), starts=(left, left + 48, left + 105))  # fmt: skip
    form.line(_entry(form, "Nơi cư trú:", f"{who}_residence"))


def _entry(form: FormPrinter, label: str, name: str) -> Entry:
    """A label with nothing behind it where nothing is known."""
    value = form.specimen.fields.get(name, "")
    return Entry(label, value, name if value else "")


def _draw_registration(form: FormPrinter, family: Family) -> None:
    fields, day = form.specimen.fields, long_date(family.registered).removeprefix("ngày ")
    form.line(_entry(form, "Đăng ký khai sinh tại:", "registration_place"))
    runs = [Run("Số:"), Run(fields["certificate_number"], "certificate_number", form.value_style)]
    if "register_book" in fields:
        runs += [Run(", quyển số:"), Run(fields["register_book"], "register_book", form.value_style)]
    runs += [Run("ngày"), Run(day, "registered_on", form.value_style)]
    draw_sentence(form.sheet, runs, form.left, form.right, size=form.size, indent=0)


TEMPLATES = (Template(CODE, f"{CODE}-sixth", draw_extract, held_out=False),)
