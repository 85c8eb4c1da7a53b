"""Extracts of deaths, TRÍCH LỤC KHAI TỬ (BẢN SAO), on the form of Circular 04/2020/TT-BTP (and 04/2024 after it), which
heirs fetch by the dozen for banks, the land office and notaries: plain A4 out of the register's program, the extract's
own number, place and day in the head, nothing of who told the death, and the registration with its number, book and day
run on in the last sentence. Deaths of thirty years, so that an hour or a paper is often unknown."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import CODE, Death, make_death, new_specimen
from models.values.provinces import REFORM

_LEFT, _RIGHT, _MIDDLE = 30.0, 192.0, 111.0
_CIRCULAR, _NEXT, _LAST = date(2020, 7, 16), date(2024, 8, 15), date(2026, 10, 30)
_NEW_REGISTER = date(2016, 1, 1)
_SOURCES = ("Sổ đăng ký khai tử", "Sổ đăng ký khai tử", "Cơ sở dữ liệu hộ tịch điện tử")
_FULL_STOP = Run(".")


def draw_extract(luck: Random, fonts: FontFamily) -> Specimen:
    """Values in bold, or as the labels are."""
    death = make_death(luck, (date(1995, 9, 1), date(2026, 7, 30)))
    copied = civil_status.day_between(luck, max(death.registered, _CIRCULAR), _LAST)
    signer = people.make_person(luck, born_between=(copied.year - 58, copied.year - 34)).name
    death = replace(death, signing=civil_status.signing(luck, copied), signer=signer, issued=copied)
    commune = death.unit.commune.replace("thị trấn", "xã") if copied >= REFORM else death.unit.commune
    specimen = new_specimen(death, "eighth", _number(death))
    _complete(luck, specimen, death, commune)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_head(sheet, specimen, copied, luck)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=luck.choice((13, 13.5, 14)), step=8.3,
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    _draw_person(form, death)
    _draw_death(form, death)
    _draw_registration(form, death)
    sign_off = SignOff(death.signing, signer, f"UBND {commune.upper()}", "NGƯỜI KÝ TRÍCH LỤC",
                       "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", size=13)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (145, sheet.cursor + 3), luck, aside=19)
    return specimen


def _number(death: Death) -> str:
    """Of the registration: registers before 2016 counted within a book."""
    if death.registered < _NEW_REGISTER:
        return f"{death.number:02d}"
    return f"{death.number}/{death.registered.year}"


def _complete(luck: Random, specimen: Specimen, death: Death, commune: str) -> None:
    fields = specimen.fields
    fields |= {
        "issuing_agency": f"ỦY BAN NHÂN DÂN {commune.upper()}",
        "place": re.sub("^(xã|phường|thị trấn) ", "", commune), "issued_on": death.issued.isoformat(),
    }  # fmt: skip
    if death.person.personal_number in death.paper and death.issued >= _NEXT:
        fields["personal_number"] = death.person.personal_number
        del fields["identity_paper"]
    if death.registered < _NEW_REGISTER:
        fields["register_book"] = f"{death.number % 3 + 1:02d}/{death.registered.year}"
        for name in ("time_of_death", "death_notice", "identity_paper"):
            if luck.random() < 0.4:
                fields.pop(name, "")


def _draw_head(sheet: Sheet, specimen: Specimen, copied: date, luck: Random) -> None:
    """The number in the head is the extract's, which no record keeps."""
    first, own = "ỦY BAN NHÂN DÂN", specimen.fields["issuing_agency"].removeprefix("ỦY BAN NHÂN DÂN ")
    lines = (first, *sheet.wrap(own, 62, size=13, style=Style.BOLD))
    y = draw_lines(sheet, lines, 61, 20, size=13, field="issuing_agency")
    sheet.rule(50, 72, y + 0.6)
    draw_national_title(sheet, 146, 20, size=12)
    symbol = luck.choice(("TLKT-BS", "TLKT-BS", "UBND-TLKT"))
    draw_lines(sheet, (f"Số: {luck.randint(2, 940):02d}/{symbol}",), 61, y + 3.4, size=13, style=Style.REGULAR)
    print_place_and_date(sheet, specimen.fields["place"], copied, (146, y + 3.4), size=13)
    sheet.cursor = y + 17
    sheet.centred("TRÍCH LỤC KHAI TỬ", _MIDDLE, 160, size=15)
    sheet.centred("(BẢN SAO)", _MIDDLE, 160, size=13, style=luck.choice((Style.REGULAR, Style.BOLD)), gap=6)


def _entry(form: FormPrinter, label: str, name: str) -> Entry:
    """A label with nothing behind it where nothing is known."""
    value = form.specimen.fields.get(name, "")
    return Entry(label, value, name if value else "")


def _draw_person(form: FormPrinter, death: Death) -> None:
    left, number = form.left, "personal_number" in form.specimen.fields
    born = f"{death.person.born:%d/%m/%Y}"
    form.line(_entry(form, "Họ, chữ đệm, tên:", "full_name"))
    form.line(Entry("Ngày, tháng, năm sinh:", born, "date_of_birth"))
    form.line(_entry(form, "Giới tính:", "sex"), _entry(form, "Dân tộc:", "ethnicity"),
              _entry(form, "Quốc tịch:", "nationality"), starts=(left, left + 44, left + 96))  # fmt: skip
    if number:
        form.line(_entry(form, "Số định danh cá nhân:", "personal_number"))
    else:
        form.line(_entry(form, "Giấy tờ tùy thân:", "identity_paper"))
    form.line(_entry(form, "Nơi cư trú cuối cùng:", "residence"))


def _draw_death(form: FormPrinter, death: Death) -> None:
    """An unknown hour leaves the form's dots."""
    style, day = form.value_style, long_date(death.died).removeprefix("ngày ")
    hour = Run(death.hour, "time_of_death", style)
    if "time_of_death" not in form.specimen.fields:
        hour = Run("…… giờ …… phút")
    runs = (Run("Đã chết vào lúc:"), hour, Run(", ngày"), Run(day, "died_on", style))
    _say(form, *runs)
    form.line(_entry(form, "Ghi bằng chữ:", "died_on_in_words"))
    form.line(_entry(form, "Nơi chết:", "place_of_death"))
    form.line(_entry(form, "Nguyên nhân chết:", "cause_of_death"))
    form.line(_entry(form, "Giấy báo tử/Giấy tờ thay thế Giấy báo tử số:", "death_notice"))


def _draw_registration(form: FormPrinter, death: Death) -> None:
    fields, style = form.specimen.fields, form.value_style
    day = long_date(death.registered).removeprefix("ngày ")
    runs = [Run("Đã đăng ký khai tử tại:"), Run(fields["registration_place"], "registration_place", style),
            Run("; số:"), Run(fields["certificate_number"], "certificate_number", style)]  # fmt: skip
    if "register_book" in fields:
        runs += [Run("; quyển số:"), Run(fields["register_book"], "register_book", style)]
    _say(form, *runs, Run("; ngày"), Run(day, "registered_on", style), _FULL_STOP)
    form.line(Entry("Thực hiện trích lục từ:", form.luck.choice(_SOURCES)))


def _say(form: FormPrinter, *runs: Run) -> None:
    """A sentence at the form's left edge, in its rhythm."""
    draw_sentence(form.sheet, runs, form.left, form.right, size=form.size, indent=0)
    form.sheet.cursor += max(0.0, form.step - 1.5 * form.size * 0.352778 - 1.4)


TEMPLATES = (Template(CODE, f"{CODE}-eighth", draw_extract, held_out=False),)
