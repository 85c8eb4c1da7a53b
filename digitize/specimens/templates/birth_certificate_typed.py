"""Birth certificates of the nineties (form HT2/P3) filled in with a typewriter: mother and father in a ruled table that
puts name and year, people and nationality into one cell; number and book were written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from digitize.specimens import cards, civil_status, ink, people
from digitize.specimens.civil_status import Pen, Run
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.ruled import Ruling, filled_with
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.birth_certificate import HOSPITALS, Family, base_fields, make_family

CODE = "birth_certificate"
_LEFT, _RIGHT = 21.0, 192.0
_EDGES = (_LEFT, 64.0, 128.0, _RIGHT)
_PARENTS = ("mother", "father")
_JOBS = ("Làm ruộng", "Giáo viên", "Công nhân", "Buôn bán", "Y tá", "Thợ may", "Bộ đội", "Xã viên HTX")
_TYPED = 10.5
_PAPERS: tuple[Colour, ...] = ((246, 240, 222), (240, 236, 226), (250, 249, 245))


def draw_typed(luck: Random, fonts: FontFamily) -> Specimen:
    """Dotted lines without colons, the child's name in capitals, an age in years beside who told the birth."""
    family = make_family(luck, (date(1996, 2, 1), date(1999, 3, 30)))
    signer = people.make_person(luck, born_between=(1935, 1958)).name
    signing = (f"TM. UBND {family.unit.commune.upper()}", luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Q. CHỦ TỊCH")))
    specimen = Specimen(CODE, f"{CODE}-typed", [], _values(luck, family, signing, signer))
    sheet = Sheet(210, 297, fonts, paper=luck.choice(_PAPERS))
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    form = FormPrinter(specimen, sheet, luck, left=_LEFT, right=_RIGHT, size=12, step=7.8)
    _draw_head(form, family)
    type_fonts = cards.typewriter(fonts)
    _draw_child(form, type_fonts)
    _draw_parents(form, luck, type_fonts)
    _draw_declarant(form, family, luck, type_fonts)
    _draw_foot(form, SignOff(signing, signer, f"UBND {family.unit.commune.upper()}", size=11.5), luck)
    return specimen


def _values(luck: Random, family: Family, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    told_by = luck.choice((family.mother, family.father))
    fields = base_fields(family, signing, signer, str(family.number)) | {
        "register_book": f"{family.number % 3 + 1:02d}/{family.registered.year}",
        "place_of_birth": luck.choice((*HOSPITALS, f"Trạm xá {family.unit.commune}", f"Tại nhà, {family.residence}")),
        "declarant_name": told_by.name,
        "declarant_identity_paper": f"{luck.randrange(10_000_000, 380_000_000):09d}",
    }
    del fields["home_town"]
    return fields


def _draw_head(form: FormPrinter, family: Family) -> None:
    sheet, unit, fields = form.sheet, family.unit, form.specimen.fields
    for at, (label, name) in enumerate(
        (("Xã, phường", unit.commune), ("Huyện, quận", unit.district), ("Tỉnh, thành phố", unit.province))
    ):
        own = name.removeprefix("thị ").removeprefix("thành ").partition(" ")[2]
        sheet.print(f"{label} {own}", _LEFT, 17 + 6 * at, size=11)
    draw_lines(sheet, (NATIONAL_TITLE,), 132, 17, size=11)
    draw_lines(sheet, (MOTTO, "--------------"), 132, 22.5, size=11, style=Style.ITALIC)
    sheet.print("Mẫu HT2/P3", _RIGHT, 11.5, size=8.5, align="right")
    pen = Pen(form.luck)
    sheet.cursor = 37
    for label, name in (("Số", "certificate_number"), ("Quyển số", "register_book")):
        pen.fill(form, Entry(label, fields[name], name), Entry(""), starts=(148, 191))
    sheet.cursor = 46
    sheet.centred("GIẤY KHAI SINH", 94, 110, size=23, gap=4)


def _fill(form: FormPrinter, typed: FontFamily, *entries: Entry, starts: Sequence[float] = (_LEFT,)) -> None:
    """Printed labels with dots after them, and over the dots what was typed; long values go on below."""
    sheet, top = form.sheet, form.sheet.cursor
    lowest = top
    for entry, start, next_start in zip(entries, starts, (*starts[1:], form.right + 2), strict=True):
        sheet.cursor = top
        sheet.print(entry.label, start, top, size=form.size)
        begin, end = start + sheet.width_of(f"{entry.label} ", form.size), next_start - 2
        with filled_with(sheet, typed):
            for text in _wrapped(sheet, entry.value, end - begin, end - start):
                sheet.dots(begin, end, sheet.cursor + 5.2)
                sheet.print(text, begin + 1, sheet.cursor, size=_TYPED, field=entry.field)
                lowest, begin = max(lowest, sheet.cursor), start
                sheet.cursor += form.step
    sheet.cursor = lowest + form.step


def _wrapped(sheet: Sheet, value: str, first: float, rest: float) -> list[str]:
    """The first line has less room, because the label stands before it."""
    head, *more = sheet.wrap(value, first - 2, size=_TYPED)
    return [head, *sheet.wrap(" ".join(more), rest - 2, size=_TYPED)]


def _draw_child(form: FormPrinter, typed: FontFamily) -> None:
    fields, born = form.specimen.fields, date.fromisoformat(form.specimen.fields["date_of_birth"])
    _fill(form, typed, Entry("Họ và tên", fields["full_name"], "full_name"), Entry("Nam, nữ", fields["sex"], "sex"),
          starts=(_LEFT, 155))  # fmt: skip
    shown = form.luck.choice((f"{born.day} - {born.month} - {born.year}", f"{born:%d/%m/%Y}", f"{born:%d-%m-%Y}"))
    _fill(form, typed, Entry("Sinh ngày, tháng, năm", shown, "date_of_birth"))
    _fill(form, typed, Entry("(Viết bằng chữ)", fields["date_of_birth_in_words"], "date_of_birth_in_words"))
    _fill(form, typed, Entry("Nơi sinh", fields["place_of_birth"], "place_of_birth"))
    _fill(form, typed, Entry("Dân tộc", fields["ethnicity"], "ethnicity"),
          Entry("Quốc tịch", fields["nationality"], "nationality"), starts=(_LEFT, 106))  # fmt: skip
    form.sheet.cursor += 1.5


def _draw_parents(form: FormPrinter, luck: Random, typed: FontFamily) -> None:
    """Three rows of two values, and one of what no record keeps."""
    fields, sheet = form.specimen.fields, form.sheet
    table = Ruling(_EDGES, size=_TYPED, values=typed)

    def row(label: tuple[str, ...], *names: str) -> None:
        mother, father = ([Run(fields[f"{who}_{name}"], f"{who}_{name}") for name in names] for who in _PARENTS)
        table.row(sheet, [Run(text) for text in label], mother, father)

    heads = ([Run(text, style=Style.BOLD)] for text in ("Phần khai về cha, mẹ", "NGƯỜI MẸ", "NGƯỜI CHA"))
    Ruling(_EDGES, size=11, align="centre").row(sheet, *heads)
    row(("Họ, tên, tuổi", "(hoặc năm sinh)"), "name", "birth_year")
    row(("Dân tộc", "Quốc tịch"), "ethnicity", "nationality")
    table.row(sheet, [Run("Nghề nghiệp")], [Run(luck.choice(_JOBS))], [Run(luck.choice(_JOBS))])
    row(("Nơi ĐKNK thường trú",), "residence")
    sheet.cursor += 3.5


def _draw_declarant(form: FormPrinter, family: Family, luck: Random, typed: FontFamily) -> None:
    """One sentence, whose words are all typed under what they are to tell."""
    fields, sheet = form.specimen.fields, form.sheet
    who: Person = family.mother if fields["declarant_name"] == family.mother.name else family.father
    for text in ("Họ, tên, tuổi, nơi ĐKNK thường trú, số giấy chứng minh hoặc giấy CNCC", "của người đứng khai"):
        sheet.print(text, _LEFT, sheet.cursor, size=form.size)
        sheet.cursor += 5.6
    age = family.registered.year - who.born.year
    runs = (
        Run(fields["declarant_name"], "declarant_name"), Run(f", {age} tuổi, {family.residence}, CMND số"),
        Run(fields["declarant_identity_paper"], "declarant_identity_paper"),
    )  # fmt: skip
    with filled_with(sheet, typed):
        civil_status.draw_sentence(sheet, runs, _LEFT, _RIGHT, size=_TYPED, indent=8)
    sheet.cursor += 1
    day = family.registered
    _fill(form, typed, Entry("Nơi đăng ký", fields["registration_place"], "registration_place"))
    _fill(form, typed, Entry("Đăng ký ngày", f"{day.day:02d} tháng {day.month:02d} năm {day.year}", "registered_on"))


def _draw_foot(form: FormPrinter, sign_off: SignOff, luck: Random) -> None:
    """Who told the birth signs at the left, the commune at the right."""
    sheet, top = form.sheet, form.sheet.cursor + 2
    draw_lines(sheet, ("NGƯỜI ĐỨNG KHAI KÝ",), 58, top, size=11.5)
    ink.sign(sheet, 58, top + 18, luck)
    sheet.cursor = top + 25
    Pen(luck).write(sheet, form.specimen.fields["declarant_name"], 58)
    sign_and_seal(form.specimen, sheet, sign_off, (148, top), luck, aside=20)


TEMPLATES = (Template(CODE, f"{CODE}-typed", draw_typed),)
