"""Certificates of adoption within the country on the form of Circular 12/2011/TT-BTP (then 24/2014/TT-BTP) by pen, as
adoptive parents of 2011 to 2020 hold them: the child first, then man and woman in halves headed "Ông" and "Bà" on dots,
with calling, identity card and home below each other, who gave the child away, and number and book in ink beside the
title; the half of who does not adopt is struck through or left empty. Kinship is noted where a step-parent or an aunt
adopts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, eighties, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.adoption_certificate_prose import Adopter, Adoption, fields_of, make_adoption
from digitize.specimens.templates.household_book import OCCUPATIONS

CODE, _TITLE = "adoption_certificate", "GIẤY CHỨNG NHẬN NUÔI CON NUÔI"
_LEFT, _RIGHT, _MIDDLE = 21.0, 191.0, 106.0
_HALVES = (("father", "Ông:", _LEFT, _MIDDLE - 2.5), ("mother", "Bà:", _MIDDLE + 2.5, _RIGHT))
_TINTS: tuple[Colour, ...] = ((224, 196, 214), (206, 216, 190), (230, 208, 172))
_NEXT_FORM = date(2021, 2, 26)
_HOMES = ("Trung tâm Bảo trợ xã hội Phúc Lâm", "Trung tâm Công tác xã hội tỉnh", "Làng trẻ em Hoa Mai")


@dataclass(frozen=True)
class _Paper:
    """`nobody` stands in the half of who does not adopt."""

    form: FormPrinter
    pen: Pen
    adoption: Adoption
    shown: str
    nobody: str

    def line(self, *entries: Entry, starts: Sequence[float] = (_LEFT,)) -> None:
        self.pen.fill(self.form, *entries, starts=starts)

    def entry(self, label: str, name: str) -> Entry:
        value = self.form.specimen.fields.get(name, "")
        return Entry(label, value, name if value else "")

    def day(self, label: str, name: str) -> Entry:
        return Entry(label, self.shown.format(d=date.fromisoformat(self.form.specimen.fields[name])), name)


def draw_by_pen(luck: Random, fonts: FontFamily) -> Specimen:
    adoption = make_adoption(luck)
    while adoption.registered >= _NEXT_FORM:
        adoption = make_adoption(luck)
    unit = adoption.unit
    office = luck.choice((f"TM. UBND {unit.commune.upper()}", "TM. ỦY BAN NHÂN DÂN"))
    position = luck.choice((("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    signer = people.make_person(luck, born_between=(1953, 1980)).name
    specimen = Specimen(CODE, f"{CODE}-ninth", [], _values(luck, adoption, (office, *position), signer))
    sheet = civil_status.new_form(specimen, fonts, luck, tint=luck.choice(_TINTS))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12, step=luck.uniform(7.5, 7.8))
    shown = luck.choice(("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d}-{d:%m}-{d.year}"))
    paper = _Paper(form, Pen(luck), adoption, shown, luck.choice(("", "/////", "Không")))
    _draw_head(paper)
    _write_child(paper)
    _write_adopters(paper)
    _write_giver(paper)
    _write_registration(paper)
    _draw_signatures(
        form, SignOff((office, *position), signer, f"UBND {unit.commune.upper()}", size=11.5, seal_radius=16)
    )
    eighties.stamp_signer(specimen)
    return specimen


def _values(luck: Random, adoption: Adoption, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    """No personal number yet on this form; the number counts within the year or the book."""
    fields = fields_of(adoption, signing, signer)
    fields.pop("personal_number", "")
    fields["certificate_number"] = luck.choice((f"{adoption.number:02d}", fields["certificate_number"]))
    return fields


def _draw_head(paper: _Paper) -> None:
    form, unit = paper.form, paper.adoption.unit
    sheet = form.sheet
    y = 19.0
    for text in (f"UBND {unit.commune}".upper(), unit.district, unit.province):
        sheet.print(text[0].upper() + text[1:], 52, y, size=10.5, align="centre")
        y += 5.0
    draw_national_title(sheet, 143, 19, size=11.5)
    draw_lines(sheet, (_mark(paper),), _RIGHT, 13.2, size=8.5, style=Style.REGULAR, align="right")
    sheet.cursor = 40
    sheet.centred(_TITLE, _MIDDLE, 172, size=19, colour=RED, gap=2)
    form.right = 160.0
    paper.line(paper.entry("Số:", "certificate_number"), Entry("Quyển số:", f"{paper.adoption.number % 2 + 1:02d}"),
               starts=(62, 108))  # fmt: skip
    form.right = _RIGHT
    sheet.cursor += 1


def _mark(paper: _Paper) -> str:
    """The mark of the form's two printings."""
    return "Mẫu TP/CN-2014/CN.03" if paper.adoption.registered >= date(2015, 2, 16) else "Mẫu TP/CN-2011/CN.03"


def _write_child(paper: _Paper) -> None:
    """The nationality and the home are nobody's fields."""
    paper.line(paper.entry("Họ và tên con nuôi:", "full_name"), paper.entry("Giới tính:", "sex"), starts=(_LEFT, 148))
    paper.line(paper.day("Ngày, tháng, năm sinh:", "date_of_birth"), paper.entry("Dân tộc:", "ethnicity"),
               Entry("Quốc tịch:", "Việt Nam"), starts=(_LEFT, 98, 142))  # fmt: skip
    paper.line(paper.entry("Nơi sinh:", "place_of_birth"))
    sheet = paper.form.sheet
    sheet.print("Là con nuôi của:", _LEFT, sheet.cursor, size=12, style=Style.BOLD)
    sheet.cursor += paper.form.step


def _write_adopters(paper: _Paper) -> None:
    """Row by row: each half goes on below itself, and the next row waits for both."""
    luck, sheet = paper.form.luck, paper.form.sheet
    jobs = {who: luck.choice(OCCUPATIONS) for who, *_ in _HALVES}
    for row in range(6):
        top, ends = sheet.cursor, list[float]()
        for who, title, left, right in _HALVES:
            adopter = next((one for one in paper.adoption.adopters if one.who == who), None)
            sheet.cursor = top
            entries = _row(paper, row, title, adopter, jobs[who])
            starts = (left, left + 38)[: len(entries)]
            paper.pen.fill(replace(paper.form, left=left, right=right), *entries, starts=starts)
            ends.append(sheet.cursor)
        sheet.cursor = max(ends)


def _row(paper: _Paper, row: int, title: str, adopter: Adopter | None, job: str) -> tuple[Entry, ...]:
    labels = ((title,), ("Ngày, tháng, năm sinh:",), ("Dân tộc:", "Quốc tịch:"), ("Nghề nghiệp:",),
              ("Số Giấy CMND:",), ("Nơi thường trú:",))[row]  # fmt: skip
    if adopter is None:
        return tuple(Entry(label, paper.nobody) for label in labels)
    who, person = adopter.who, adopter.person
    told: tuple[Entry, ...] = (
        paper.entry(labels[0], f"{who}_name"), paper.day(labels[0], f"{who}_date_of_birth"),
        Entry(labels[0], person.ethnicity), Entry(labels[0], job), Entry(labels[0], _card(adopter)),
        paper.entry(labels[0], f"{who}_residence"),
    )  # fmt: skip
    return (told[row], Entry(labels[1], "Việt Nam")) if len(labels) > 1 else (told[row],)


def _card(adopter: Adopter) -> str:
    """The number alone."""
    return adopter.paper.partition(",")[0].split()[-1]


def _write_giver(paper: _Paper) -> None:
    """A mother by name, or a home of children; nobody's field."""
    luck = paper.form.luck
    mother: Person = people.make_person(luck, born_between=(1970, 1992), sex="Nữ")
    giver = luck.choice((mother.name, luck.choice(_HOMES), luck.choice(_HOMES)))
    relation = "Mẹ đẻ" if giver == mother.name else "Giám đốc cơ sở nuôi dưỡng"
    paper.line(Entry("Họ và tên người/tổ chức giao con nuôi:", giver))
    paper.line(Entry("Quan hệ với trẻ được nhận làm con nuôi:", relation))


def _write_registration(paper: _Paper) -> None:
    paper.line(paper.entry("Nơi đăng ký:", "registration_place"))
    eighties.fill_day(paper.form, paper.pen, "Đăng ký", paper.adoption.registered, "registered_on", (14, 12, 20))
    paper.line(Entry("Ghi chú:", paper.form.luck.choice(("", "", "", "Cô ruột nhận cháu làm con nuôi", "Đăng ký lại"))))


def _draw_signatures(form: FormPrinter, sign_off: SignOff) -> None:
    """The clerk writes the name below."""
    sheet, luck, top = form.sheet, form.luck, form.sheet.cursor + 1
    draw_lines(sheet, ("CÁN BỘ TƯ PHÁP - HỘ TỊCH",), 60, top, size=11.5)
    draw_lines(sheet, ("(Ký, ghi rõ họ tên)",), 60, top + 5, size=9.5, style=Style.ITALIC)
    ink.sign(sheet, 60, top + 16, luck)
    sheet.cursor = top + 25
    Pen(luck).write(sheet, people.make_person(luck, born_between=(1958, 1988)).name, 60, size=11.5)
    sign_and_seal(form.specimen, sheet, sign_off, (146, top), luck, aside=18)


TEMPLATES = (Template(CODE, f"{CODE}-ninth", draw_by_pen, held_out=False),)
