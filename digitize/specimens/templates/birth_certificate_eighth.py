"""Birth certificates on the patterned form of Circular 15/2015/TT-BTP (kept by 04/2020/TT-BTP), as communes handed them
out to most children since 2016: the ministry printed labels and dots, the commune's own lines and the number stand at
the upper left, and the clerk wrote everything with a pen or ran the sheet through the office's printer, which seldom
met the dots. Where no father is told, strokes stand on his lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Pen, long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.overprint import Overprint
from digitize.specimens.people import Person
from digitize.specimens.ruled import filled_with
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family

CODE = "birth_certificate"
_LEFT, _RIGHT = 24.0, 189.0
_TINTS: tuple[Colour, ...] = ((224, 190, 200), (196, 208, 226), (214, 206, 170))
_DAYS = ("{d:%d/%m/%Y}", "{d.day}/{d.month}/{d.year}", "{d:%d}-{d:%m}-{d.year}", "{long}")
_STROKES = "/////"


@dataclass(frozen=True)
class _Paper:
    """A form and what fills it: the pen where there is one, else the office's printer."""

    form: FormPrinter
    pen: Pen | None
    printer: Overprint
    shown: str

    def line(self, *entries: Entry, starts: Sequence[float] = (_LEFT,)) -> None:
        if self.pen:
            self.pen.fill(self.form, *entries, starts=starts)
        else:
            self.printer.line(self.form, *entries, starts=starts)

    def entry(self, label: str, name: str) -> Entry:
        """Strokes where nobody is told."""
        value = self.form.specimen.fields.get(name, "")
        return Entry(label, value or _STROKES, name if value else "")

    def day(self, label: str, name: str) -> Entry:
        value = date.fromisoformat(self.form.specimen.fields[name])
        return Entry(label, self.shown.format(d=value, long=long_date(value).capitalize()), name)


def draw_on_the_form(luck: Random, fonts: FontFamily) -> Specimen:
    """Two in five by pen."""
    family = make_family(luck, (date(2016, 1, 4), date(2024, 7, 31)))
    signing = civil_status.signing(luck, family.registered)
    signer = people.make_person(luck, born_between=(1960, 1988)).name
    specimen = Specimen(CODE, f"{CODE}-eighth", [], _values(luck, family, signing, signer))
    tint = luck.choice(_TINTS)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=tint)
    face = luck.choice((fonts, sans_families()[0]))
    weight = luck.choice((Style.REGULAR, Style.BOLD))
    printer = Overprint(face, luck.choice((11.5, 12)), luck.uniform(-0.9, 0.5), weight)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12.5, step=luck.uniform(7.6, 8.0))
    paper = _Paper(form, Pen(luck) if luck.random() < 0.4 else None, printer, luck.choice(_DAYS))
    _draw_head(paper, family)
    _draw_child(paper)
    for who, word in (("mother", "mẹ"), ("father", "cha")):
        _draw_parent(paper, who, word)
    _draw_registration(paper)
    sign_off = SignOff(signing, signer, f"UBND {family.unit.commune.upper()}", "NGƯỜI KÝ GIẤY KHAI SINH",
                       "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", size=12)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (140, min(sheet.cursor + 1.5, 238)), luck, aside=18)
    if luck.random() < 0.25:
        civil_status.draw_changes_page(specimen, fonts, luck, tint=tint)
    return specimen


def _values(luck: Random, family: Family, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    """Who had no number yet when the form was young has none; the committee in full or in short."""
    unit, day = family.unit, family.registered
    number = luck.choice((f"{family.number}", f"{family.number:02d}", f"{family.number:03d}"))
    fields = base_fields(family, signing, signer, f"{number}/{day.year}")
    fields["registration_place"] = luck.choice((unit.committee, f"UBND {unit.units}"))
    fields["place_of_birth"] = luck.choice((
        f"{luck.choice(HOSPITALS)}, {unit.province}", f"Trạm Y tế {unit.units}",
        f"{luck.choice(HOSPITALS)}, {unit.units}",
    ))  # fmt: skip
    if day.year >= 2018 or luck.random() < 0.5:
        fields["personal_number"] = family.child.personal_number
    told_by = luck.choice((family.father, family.mother))
    if luck.random() < 0.12:
        told_by = family.mother
        fields = {name: value for name, value in fields.items() if not name.startswith("father_")}
        fields["full_name"] = " ".join((told_by.name.split()[0], *family.child.name.split()[1:])).upper()
    return fields | {
        "declarant_name": told_by.name.upper(),
        "declarant_identity_paper": identity_as_written(luck, told_by, day),
    }


def identity_as_written(luck: Random, who: Person, day: date) -> str:
    """As clerks shorten "NAME số NUMBER, ISSUER cấp ngày DAY"."""
    told = civil_status.identity_paper(luck, who, day)
    found = re.fullmatch(r"(.+) số (\d+), (.+) cấp ngày (.+)", told)
    if found is None:
        raise ValueError(told)
    name, number, issuer, given = found.groups()
    name = name.replace("Chứng minh nhân dân", "CMND").replace("Thẻ căn cước công dân", "Thẻ CCCD")
    return luck.choice((told, f"{name} số {number} do {issuer} cấp ngày {given}",
                        f"{name}: {number}, {issuer}, cấp ngày {given}"))  # fmt: skip


def _draw_head(paper: _Paper, family: Family) -> None:
    """The commune's lines are in the filling face, or stamped where a pen fills; the number is on dots below."""
    form, unit = paper.form, family.unit
    sheet = form.sheet
    face = sheet.fonts if paper.pen else paper.printer.fonts
    y = 18.0
    with filled_with(sheet, face):
        for text in (f"UBND {unit.commune}", unit.district, unit.province):
            sheet.print(text.upper(), 52, y, size=10.5, style=Style.BOLD, align="centre")
            y += 5
    draw_national_title(sheet, 141, 18, size=12)
    form.right, sheet.cursor = 72.0, y + 1.5
    paper.line(paper.entry("Số:", "certificate_number"), starts=(36,))
    form.right, sheet.cursor = _RIGHT, 43
    sheet.centred("GIẤY KHAI SINH", 106, 160, size=25, colour=RED, gap=3.5)


def _draw_child(paper: _Paper) -> None:
    paper.line(paper.entry("Họ, chữ đệm, tên:", "full_name"))
    _draw_birth(paper)
    paper.line(paper.entry("Giới tính:", "sex"), paper.entry("Dân tộc:", "ethnicity"),
               paper.entry("Quốc tịch:", "nationality"), starts=(_LEFT, 72, 124))  # fmt: skip
    paper.line(paper.entry("Nơi sinh:", "place_of_birth"))
    paper.line(paper.entry("Quê quán:", "home_town"))
    number = paper.entry("Số định danh cá nhân:", "personal_number")
    paper.line(number if number.field else replace(number, value=""))


def _draw_birth(paper: _Paper) -> None:
    """The words begin behind the figures and go on at the left edge."""
    born, words = paper.day("Ngày, tháng, năm sinh:", "date_of_birth"), paper.entry("", "date_of_birth_in_words")
    if paper.pen or paper.shown == "{long}":
        paper.line(born)
        paper.line(replace(words, label="ghi bằng chữ:"))
        return
    sheet, printer, label = paper.form.sheet, paper.printer, "; ghi bằng chữ:"
    with filled_with(sheet, printer.fonts):
        room = _RIGHT - 102 - sheet.width_of(label, paper.form.size) - 4
        first = sheet.wrap(words.value, room, size=printer.size, style=printer.style)[0]
    paper.line(born, Entry(label, first, words.field), starts=(_LEFT, 102))
    if rest := words.value[len(first) :].strip():
        paper.line(Entry("", rest, words.field))


def _draw_parent(paper: _Paper, who: str, word: str) -> None:
    paper.line(paper.entry(f"Họ, chữ đệm, tên người {word}:", f"{who}_name"))
    paper.line(paper.entry("Năm sinh:", f"{who}_birth_year"), paper.entry("Dân tộc:", f"{who}_ethnicity"),
               paper.entry("Quốc tịch:", f"{who}_nationality"), starts=(_LEFT, 72, 124))  # fmt: skip
    paper.line(paper.entry("Nơi cư trú:", f"{who}_residence"))


def _draw_registration(paper: _Paper) -> None:
    paper.line(paper.entry("Họ, chữ đệm, tên người đi khai sinh:", "declarant_name"))
    paper.line(paper.entry("Giấy tờ tùy thân:", "declarant_identity_paper"))
    paper.line(paper.entry("Nơi đăng ký khai sinh:", "registration_place"))
    paper.line(paper.day("Ngày, tháng, năm đăng ký:", "registered_on"))


TEMPLATES = (Template(CODE, f"{CODE}-eighth", draw_on_the_form, held_out=False),)
