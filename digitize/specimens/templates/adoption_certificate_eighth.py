"""Certificates of adoption within the country on the patterned form of Circular 10/2020/TT-BTP with its dots, as
communes fill it by pen or run it through the office's printer: built like the birth certificate of these years, the
child first with its number, then the adoptive mother and the adoptive father, each with day of birth, people and
nationality on one row; the commune's lines and the number at the upper left. The lines of who does not adopt are struck
or left empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Pen, long_date
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.adoption_certificate_prose import Adoption, fields_of, make_adoption
from digitize.specimens.templates.birth_certificate_eighth import identity_as_written

CODE = "adoption_certificate"
_LEFT, _RIGHT, _MIDDLE = 24.0, 189.0, 106.0
_TITLES = (("GIẤY CHỨNG NHẬN NUÔI CON NUÔI",), ("GIẤY CHỨNG NHẬN", "NUÔI CON NUÔI TRONG NƯỚC"))
_TINTS: tuple[Colour, ...] = ((222, 196, 220), (200, 214, 226), (230, 208, 176))
_DAYS = ("{d:%d/%m/%Y}", "{d.day}/{d.month}/{d.year}", "{d:%d}-{d:%m}-{d.year}")
_IN_FORCE = date(2021, 2, 26)


@dataclass(frozen=True)
class _Paper:
    """`nobody` stands on lines of who does not adopt."""

    filling: Filling
    adoption: Adoption
    shown: str
    nobody: str

    @property
    def form(self) -> FormPrinter:
        return self.filling.form

    def line(self, *entries: Entry, starts: Sequence[float] = ()) -> None:
        self.filling.line(*entries, starts=starts)

    def entry(self, label: str, name: str, missing: str = "") -> Entry:
        value = self.form.specimen.fields.get(name, "")
        return Entry(label, value or missing, name if value else "")

    def day(self, label: str, name: str) -> Entry:
        return Entry(label, self.shown.format(d=date.fromisoformat(self.form.specimen.fields[name])), name)


def draw_on_the_form(luck: Random, fonts: FontFamily) -> Specimen:
    """Two in five by pen."""
    adoption = make_adoption(luck)
    while adoption.registered < _IN_FORCE:
        adoption = make_adoption(luck)
    signing = civil_status.signing(luck, adoption.registered)
    signer = people.make_person(luck, born_between=(1964, 1988)).name
    specimen, tint = Specimen(CODE, f"{CODE}-eighth", [], fields_of(adoption, signing, signer)), luck.choice(_TINTS)
    sheet = civil_status.new_form(specimen, fonts, luck, tint=tint)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12.5, step=luck.uniform(7.7, 8.1))
    pen = Pen(luck) if luck.random() < 0.4 else None
    filling = Filling(form, pen, luck.choice((fonts, fonts, sans_families()[0])), size=12)
    paper = _Paper(filling, adoption, luck.choice(_DAYS), luck.choice(("", "/////", "-----")))
    _draw_head(paper)
    _draw_child(paper)
    for who, word in (("mother", "mẹ"), ("father", "cha")):
        _draw_adopter(paper, who, word)
    _draw_registration(paper)
    sign_off = SignOff(signing, signer, f"UBND {adoption.unit.commune.upper()}",
                       "NGƯỜI KÝ GIẤY CHỨNG NHẬN NUÔI CON NUÔI", "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)",
                       size=12)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (132, sheet.cursor + 2), luck, aside=18)
    if luck.random() < 0.25:
        civil_status.draw_changes_page(specimen, fonts, luck, tint=tint)
    return specimen


def _draw_head(paper: _Paper) -> None:
    form, unit = paper.form, paper.adoption.unit
    sheet = form.sheet
    y = draw_lines(sheet, ("ỦY BAN NHÂN DÂN", unit.commune.upper()), 54, 17.5, size=11)
    for text in filter(None, (unit.district, unit.province)):
        y = draw_lines(sheet, (text[0].upper() + text[1:],), 54, y, size=10.5, style=Style.REGULAR)
    draw_national_title(sheet, 142, 17.5, size=11.5)
    sheet.cursor, form.right = y + 1.5, 74.0
    paper.line(paper.entry("Số:", "certificate_number"), starts=(38,))
    form.right, sheet.cursor = _RIGHT, 49
    title = form.luck.choice(_TITLES)
    for text in title:
        sheet.centred(text, _MIDDLE, 170, size=20 if len(title) == 1 else 17, colour=RED)
    sheet.cursor += 4


def _draw_child(paper: _Paper) -> None:
    """The nationality is nobody's field, neither the child's nor the parents'."""
    paper.line(paper.entry("Họ, chữ đệm, tên con nuôi:", "full_name"))
    paper.line(paper.day("Ngày, tháng, năm sinh:", "date_of_birth"), paper.entry("Giới tính:", "sex"),
               starts=(_LEFT, 126))  # fmt: skip
    paper.line(paper.entry("Dân tộc:", "ethnicity"), Entry("Quốc tịch:", "Việt Nam"), starts=(_LEFT, 126))
    paper.line(paper.entry("Nơi sinh:", "place_of_birth"))
    paper.line(paper.entry("Số định danh cá nhân:", "personal_number"))


def _draw_adopter(paper: _Paper, who: str, word: str) -> None:
    adopter = next((one for one in paper.adoption.adopters if one.who == who), None)
    starts, nobody = (_LEFT, 100, 142), paper.nobody
    paper.line(paper.entry(f"Họ, chữ đệm, tên {word} nuôi:", f"{who}_name", nobody))
    if adopter is None:
        paper.line(*(Entry(label, nobody) for label in ("Ngày, tháng, năm sinh:", "Dân tộc:", "Quốc tịch:")),
                   starts=starts)  # fmt: skip
        paper.line(Entry("Giấy tờ tùy thân:", nobody))
    else:
        written = identity_as_written(paper.form.luck, adopter.person, paper.adoption.registered)
        paper.line(paper.day("Ngày, tháng, năm sinh:", f"{who}_date_of_birth"),
                   Entry("Dân tộc:", adopter.person.ethnicity), Entry("Quốc tịch:", "Việt Nam"),
                   starts=starts)  # fmt: skip
        paper.line(Entry("Giấy tờ tùy thân:", written))
    paper.line(paper.entry("Nơi cư trú:", f"{who}_residence", nobody))


def _draw_registration(paper: _Paper) -> None:
    day = paper.adoption.registered
    shown = long_date(day).capitalize() if paper.form.luck.random() < 0.5 else paper.shown.format(d=day)
    paper.line(paper.entry("Nơi đăng ký nuôi con nuôi:", "registration_place"))
    paper.line(Entry("Ngày, tháng, năm đăng ký:", shown, "registered_on"))


TEMPLATES = (Template(CODE, f"{CODE}-eighth", draw_on_the_form, held_out=False),)
