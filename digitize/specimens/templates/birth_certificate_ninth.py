"""Birth certificates of form HT2/P3 as communes filled them by pen between 1977 and 1990, the originals that people of
forty bring to be copied: brown paper smaller than A4, labels without colons, the units' names written behind their
kinds, day, month and year each on dots of their own, and the parents, told by age or by year, in two columns that a
line parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import eighties, ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.sheet import BLACK
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import Family, base_fields, make_family

CODE = "birth_certificate"
_LEFT, _RIGHT, _MIDDLE = 14.0, 184.0, 99.0
_COLUMNS = ((58.0, 119.0), (123.0, 184.0))
_PARENTS = ("mother", "father")


@dataclass(frozen=True)
class _Old:
    """A form and the pen that fills it."""

    form: FormPrinter
    pen: Pen
    family: Family

    def line(self, *entries: Entry, starts: Sequence[float] = (_LEFT,)) -> None:
        self.pen.fill(self.form, *entries, starts=starts)

    def entry(self, label: str, name: str) -> Entry:
        value = self.form.specimen.fields.get(name, "")
        return Entry(label, value, name if value else "")

    def pair(self, label: str, values: Sequence[Entry]) -> None:
        """A question at the left, and what was written of mother and father; rows go on within their column."""
        form, sheet = self.form, self.form.sheet
        top = sheet.cursor
        lines = sheet.wrap(label, _COLUMNS[0][0] - _LEFT - 3, size=form.size)
        draw_lines(sheet, lines, _LEFT, top, size=form.size, style=Style.REGULAR, align="left")
        lowest = top + form.step * len(lines)
        for entry, (left, right) in zip(values, _COLUMNS, strict=True):
            sheet.cursor = top
            self.pen.fill(replace(form, left=left - 0.8, right=right), entry)
            lowest = max(lowest, sheet.cursor)
        sheet.cursor = lowest


def draw_by_pen(luck: Random, fonts: FontFamily) -> Specimen:
    """A birth told within two months, whose parents live where it was registered."""
    family = _family_of_then(luck)
    commune = family.unit.commune
    position = luck.choice((("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), ("ỦY VIÊN THƯ KÝ",), ("K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    signing = (luck.choice((f"T/M UBND {commune.upper()}", "T/M ỦY BAN NHÂN DÂN", "TM. UBND")), *position)
    signer = people.make_person(luck, born_between=(1925, 1952), sex="Nam").name
    specimen = Specimen(CODE, f"{CODE}-ninth", [], _values_of_then(luck, family, signing, signer))
    sheet = eighties.new_sheet(specimen, fonts, luck, (198.0, 275.0))
    form = FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=11.5, step=luck.uniform(7.4, 7.8))
    old = _Old(form, Pen(luck), family)
    _draw_old_head(old)
    _write_child(old)
    _write_parents(old, luck)
    told_by = family.mother if specimen.fields["declarant_name"] == family.mother.name else family.father
    _write_declarant(old, family.registered.year - told_by.born.year)
    top = sheet.cursor + 1
    draw_lines(sheet, ("Người đứng khai ký",), 50, top, size=11.5)
    ink.sign(sheet, 50, top + 17, luck)
    sheet.cursor = top + 25
    old.pen.write(sheet, told_by.name, 50, size=11.5)
    sign_off = SignOff(signing, signer, f"UBND {commune.upper()}", note="(Ký tên, đóng dấu, ghi rõ họ tên, chức vụ)",
                       size=11, seal_radius=16)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (138, top), luck, aside=18)
    eighties.stamp_signer(specimen)
    return specimen


def _family_of_then(luck: Random) -> Family:
    family, unit = make_family(luck, (date(1977, 2, 1), date(1990, 10, 30))), eighties.make_unit(luck)
    home = unit.home(luck).replace("Tổ dân phố số", "Tổ")
    return replace(family, unit=unit, residence=home, number=luck.randint(1, 240))


def _values_of_then(luck: Random, family: Family, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    """Who was told by age has no year of birth."""
    unit, told_by = family.unit, luck.choice((family.mother, family.father, family.father))
    fields = base_fields(family, signing, signer, luck.choice((f"{family.number}", f"{family.number:02d}")))
    fields |= {name: fields[name].title() for name in ("mother_name", "father_name") if luck.random() < 0.6}
    dropped = ["home_town", *(f"{who}_birth_year" for who in _PARENTS if luck.random() < 0.6)]
    fields = {name: value for name, value in fields.items() if name not in dropped} | {
        "register_book": luck.choice((f"{family.number % 3 + 1:02d}", f"{family.number % 3 + 1}/"
                                      f"{family.registered.year}")),
        "place_of_birth": luck.choice((f"Trạm xá {unit.commune}", f"Bệnh viện {unit.district}", "Nhà hộ sinh Kim Phú",
                                       f"Trạm y tế {unit.commune}, {unit.district}", unit.units)),
        "declarant_name": told_by.name,
    }  # fmt: skip
    if luck.random() < 0.7:
        fields["declarant_identity_paper"] = f"{luck.randrange(10_000_000, 380_000_000):09d}"
    return fields


def _draw_old_head(old: _Old) -> None:
    form, unit = old.form, old.family.unit
    sheet, step = form.sheet, form.step
    draw_lines(sheet, (NATIONAL_TITLE,), 134, 14, size=10.5)
    draw_lines(sheet, (MOTTO, "------------------"), 134, 19, size=10.5, style=Style.ITALIC)
    draw_lines(sheet, ("Mẫu HT2/P3",), _RIGHT, 9, size=8.5, style=Style.REGULAR, align="right")
    form.right, sheet.cursor, form.step = 80.0, 14.0, 6.6
    for label, name in (("Xã, phường", unit.commune), ("Huyện, quận", unit.district), ("Tỉnh, TP", unit.province)):
        old.line(Entry(label, eighties.own_name(name)))
    form.right, sheet.cursor = _RIGHT, 30.0
    old.line(old.entry("Số", "certificate_number"), old.entry("Quyển số", "register_book"), starts=(120, 145))
    form.step, sheet.cursor = step, 42
    sheet.centred("GIẤY KHAI SINH", _MIDDLE, 150, size=22, gap=4)


def _write_child(old: _Old) -> None:
    form, born = old.form, old.family.child.born
    old.line(old.entry("Họ và tên", "full_name"), old.entry("Nam hay nữ", "sex"), starts=(_LEFT, 140))
    eighties.fill_day(form, old.pen, "Sinh", born, "date_of_birth", (18, 16, 24))
    old.line(old.entry("(Viết bằng chữ)", "date_of_birth_in_words"))
    old.line(old.entry("Nơi sinh", "place_of_birth"))
    old.line(old.entry("Dân tộc", "ethnicity"), old.entry("Quốc tịch", "nationality"), starts=(_LEFT, 100))


def _write_parents(old: _Old, luck: Random) -> None:
    """The line between the columns runs down the whole part."""
    sheet, form, fields, top = old.form.sheet, old.form, old.form.specimen.fields, old.form.sheet.cursor + 0.5
    for text, middle in (("Phần khai về cha mẹ", 34), ("NGƯỜI MẸ", 88.5), ("NGƯỜI CHA", 153.5)):
        sheet.print(text, middle, top, size=11, style=Style.BOLD, align="centre")
    sheet.cursor = top + 6.4
    old.pair("Họ và tên", [old.entry("", f"{who}_name") for who in _PARENTS])
    persons = {"mother": old.family.mother, "father": old.family.father}
    ages = [f"{old.family.registered.year - persons[who].born.year} tuổi" for who in _PARENTS]
    old.pair("Tuổi (hoặc năm sinh)", [
        old.entry("", f"{who}_birth_year") if f"{who}_birth_year" in fields else Entry("", age)
        for who, age in zip(_PARENTS, ages, strict=True)
    ])  # fmt: skip
    old.pair("Dân tộc", [old.entry("", f"{who}_ethnicity") for who in _PARENTS])
    old.pair("Quốc tịch", [old.entry("", f"{who}_nationality") for who in _PARENTS])
    old.pair("Nghề nghiệp", [Entry("", luck.choice(eighties.JOBS)) for _ in _PARENTS])
    old.pair("Nơi ĐKNK thường trú", [old.entry("", f"{who}_residence") for who in _PARENTS])
    for x in (56.0, 121.0):
        ends = [(sheet.pixels(x), sheet.pixels(top)), (sheet.pixels(x), sheet.pixels(sheet.cursor - 0.5))]
        sheet.draw.line(ends, fill=BLACK, width=1)
    sheet.rule(_LEFT, _RIGHT, top - 0.4, thickness=1)
    sheet.rule(_LEFT, _RIGHT, sheet.cursor - 0.5, thickness=1)
    sheet.cursor += 1.2
    form.right = _RIGHT


def _write_declarant(old: _Old, age: int) -> None:
    sheet, form = old.form.sheet, old.form
    draw_lines(sheet, ("Họ, tên, tuổi, nơi ĐKNK thường trú, số giấy chứng minh hoặc CNCC của người đứng khai",),
               _LEFT, sheet.cursor, size=11, style=Style.REGULAR, align="left")  # fmt: skip
    sheet.cursor += 6.2
    card = old.entry("CMND số", "declarant_identity_paper")
    old.line(old.entry("", "declarant_name"), Entry("", f"{age} tuổi"), card, starts=(_LEFT, 90, 120))
    old.line(Entry("", old.family.residence))
    old.line(old.entry("Nơi đăng ký", "registration_place"))
    eighties.fill_day(form, old.pen, "Đăng ký", old.family.registered, "registered_on", (16, 14, 22))


TEMPLATES = (Template(CODE, f"{CODE}-ninth", draw_by_pen, held_out=False),)
