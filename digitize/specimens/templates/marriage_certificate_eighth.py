"""Marriage certificates on the patterned form of Circular 15/2015/TT-BTP (kept by 04/2020/TT-BTP), as most couples of
the last ten years hold them: dots printed beforehand, three rows of them for a residence or an identity paper whether
filled or not, the wife's half at the left with a line between the two, and a pen or the office's printer that filled
them. The commune's lines and the number stand at the upper left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.civil_status import Pen, long_date
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import BLACK, RED, Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import Colour
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate_eighth import identity_as_written
from digitize.specimens.templates.marriage_certificate import (
    CODE,
    Marriage,
    Spouse,
    draw_spouse_signatures,
    make_marriage,
    new_specimen,
    seal_words,
)

_LEFT, _RIGHT, _MIDDLE = 20.0, 191.0, 105.5
_HALVES = ((_LEFT, _MIDDLE - 2.5), (_MIDDLE + 2.5, _RIGHT))
_TINTS: tuple[Colour, ...] = ((226, 190, 196), (232, 206, 170), (200, 206, 226))
_DAYS = ("{d:%d/%m/%Y}", "{d.day}/{d.month}/{d.year}", "{d:%d-%m-%Y}")


@dataclass(frozen=True)
class _Paper:
    filling: Filling
    couple: tuple[Spouse, Spouse]
    shown: str

    @property
    def form(self) -> FormPrinter:
        return self.filling.form

    def row(self, *labels: tuple[str, str], least: int = 1, second: float = 36.0) -> None:
        """The same labels in both halves, the `second` of them so far to the right; at least that many rows of dots."""
        sheet, form = self.form.sheet, self.form
        top, ends = sheet.cursor, list[float]()
        for spouse, (left, right) in zip(self.couple, _HALVES, strict=True):
            sheet.cursor = top
            half = replace(self.filling, form=replace(form, left=left, right=right))
            entries = [self._entry(spouse, label, name) for label, name in labels]
            half.line(*entries, starts=(left, left + second)[: len(entries)])
            ends.append(sheet.cursor)
        sheet.cursor = max(*ends, top + least * form.step)
        for (left, right), end in zip(_HALVES, ends, strict=True):
            for row in range(round((sheet.cursor - end) / form.step)):
                sheet.dots(left, right, end + row * form.step + 0.42 * form.size)

    def _entry(self, spouse: Spouse, label: str, name: str) -> Entry:
        field = f"{spouse.who}_{name}"
        value = self.form.specimen.fields[field]
        value = self.shown.format(d=spouse.person.born) if name == "date_of_birth" else value
        return Entry(label.format(spouse.word), value, field)


def draw_on_the_form(luck: Random, fonts: FontFamily) -> Specimen:
    """Two in five by pen."""
    marriage = _make(luck)
    specimen, tint = new_specimen(marriage, "eighth"), luck.choice(_TINTS)
    specimen.fields["registration_place"] = luck.choice((marriage.unit.committee, f"UBND {marriage.unit.units}"))
    sheet = civil_status.new_form(specimen, fonts, luck, tint=tint)
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=12, step=luck.uniform(7.6, 8.0))
    pen = Pen(luck) if luck.random() < 0.4 else None
    filling = Filling(form, pen, luck.choice((fonts, fonts, sans_families()[0])), size=luck.choice((11.5, 12)))
    paper = _Paper(filling, (marriage.wife, marriage.husband), luck.choice(_DAYS))
    _draw_head(paper, marriage)
    _draw_couple(paper)
    _draw_registration(paper, marriage)
    draw_spouse_signatures(sheet, paper.couple, (60, 151), luck, "(Ký, ghi rõ họ, chữ đệm, tên)")
    sign_off = SignOff(marriage.signing, marriage.signer, seal_words(marriage), "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN",
                       "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)", size=11.5, seal_radius=16.5)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (luck.choice((105, 140)), sheet.cursor + 2), luck, aside=18)
    if luck.random() < 0.2:
        civil_status.draw_changes_page(specimen, fonts, luck, tint=tint)
    return specimen


def _make(luck: Random) -> Marriage:
    marriage = make_marriage(luck, (date(2016, 1, 4), date(2025, 6, 28)))
    day = marriage.registered

    def known_by(spouse: Spouse) -> Spouse:
        return replace(spouse, paper=identity_as_written(luck, spouse.person, day))

    return replace(marriage, wife=known_by(marriage.wife), husband=known_by(marriage.husband))


def _draw_head(paper: _Paper, marriage: Marriage) -> None:
    form, unit = paper.form, marriage.unit
    sheet = form.sheet
    y = draw_lines(sheet, (f"UBND {unit.commune}".upper(),), 52, 17.5, size=11)
    for text in filter(None, (unit.district, unit.province)):
        y = draw_lines(sheet, (text.upper(),), 52, y, size=10, style=Style.REGULAR)
    draw_national_title(sheet, 142, 17.5, size=11.5)
    sheet.cursor, form.right = y + 2, 72.0
    paper.filling.line(Entry("Số:", marriage.number, "certificate_number"), starts=(38,))
    form.right, sheet.cursor = _RIGHT, 43
    sheet.centred("GIẤY CHỨNG NHẬN KẾT HÔN", _MIDDLE, 172, size=21, colour=RED, gap=4)


def _draw_couple(paper: _Paper) -> None:
    """A line parts the halves."""
    sheet, top = paper.form.sheet, paper.form.sheet.cursor
    paper.row(("Họ, chữ đệm, tên {}:", "name"))
    paper.row(("Ngày, tháng, năm sinh:", "date_of_birth"))
    paper.row(("Dân tộc:", "ethnicity"), ("Quốc tịch:", "nationality"))
    paper.row(("Nơi cư trú:", "residence"), least=3)
    paper.row(("Giấy tờ tùy thân:", "identity_paper"), least=3)
    middle = sheet.pixels(_MIDDLE)
    sheet.draw.line([(middle, sheet.pixels(top)), (middle, sheet.pixels(sheet.cursor - 1))], fill=BLACK, width=1)
    sheet.cursor += 1.5


def _draw_registration(paper: _Paper, marriage: Marriage) -> None:
    day = marriage.registered
    shown = long_date(day).capitalize() if paper.form.luck.random() < 0.5 else paper.shown.format(d=day)
    place = paper.form.specimen.fields["registration_place"]
    paper.filling.line(Entry("Nơi đăng ký kết hôn:", place, "registration_place"))
    paper.filling.line(Entry("Ngày, tháng, năm đăng ký:", shown, "registered_on"))
    paper.form.sheet.cursor += 1


TEMPLATES = (Template(CODE, f"{CODE}-eighth", draw_on_the_form, held_out=False),)
