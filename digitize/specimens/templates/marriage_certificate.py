"""Marriage certificates: two columns since 2016 (wife left), the forms with a book number before (husband first)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Pen, Unit
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_national_title, draw_sign_off
from digitize.specimens.people import Person
from digitize.specimens.sheet import BLUE_INK, RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

CODE = "marriage_certificate"
TITLE = "GIẤY CHỨNG NHẬN KẾT HÔN"
ROSE: Colour = (225, 150, 150)
OCHRE: Colour = (215, 185, 120)


@dataclass(frozen=True)
class Spouse:
    """One of the two, as the paper shows them. `who` is "wife" or "husband"."""

    who: str
    person: Person
    residence: str
    paper: str

    @property
    def word(self) -> str:
        return "vợ" if self.who == "wife" else "chồng"


@dataclass(frozen=True)
class Marriage:
    wife: Spouse
    husband: Spouse
    unit: Unit
    registered: date
    number: str
    book: str
    signing: tuple[str, ...]
    signer: str


def make_marriage(luck: Random, years: tuple[date, date]) -> Marriage:
    """Both of age on the day: women of 18, men of 20 (Law on Marriage and Family 2014, Article 8)."""
    day = civil_status.day_between(luck, *years)
    unit = civil_status.make_unit(luck, day)
    number = luck.randint(1, 260)
    # They register where one of them lives (Law on Civil Status 2014, Article 17).
    elsewhere = [unit, civil_status.make_unit(luck, day)]
    luck.shuffle(elsewhere)
    wife = _spouse(luck, "wife", "Nữ", day, elsewhere[0])
    husband = _spouse(luck, "husband", "Nam", day, elsewhere[1])
    signer = people.make_person(luck, born_between=(day.year - 58, day.year - 34)).name
    return Marriage(
        wife, husband, unit, day, f"{number:02d}/{day.year}", f"{number % 4 + 1:02d}/{day.year}",
        civil_status.signing(luck, day), signer,
    )  # fmt: skip


def _spouse(luck: Random, who: str, sex: str, day: date, unit: Unit) -> Spouse:
    youngest = 21 if sex == "Nam" else 19
    person = people.make_person(luck, born_between=(day.year - 38, day.year - youngest), sex=sex)
    return Spouse(who, person, unit.home(luck), civil_status.identity_paper(luck, person, day))


def new_specimen(marriage: Marriage, variant: str, *, names: str = "upper") -> Specimen:
    fields = {"certificate_number": marriage.number}
    for spouse in (marriage.wife, marriage.husband):
        fields |= {
            f"{spouse.who}_name": spouse.person.name.upper() if names == "upper" else spouse.person.name,
            f"{spouse.who}_date_of_birth": spouse.person.born.isoformat(),
            f"{spouse.who}_ethnicity": spouse.person.ethnicity,
            f"{spouse.who}_nationality": "Việt Nam",
            f"{spouse.who}_residence": spouse.residence,
            f"{spouse.who}_identity_paper": spouse.paper,
        }
    fields |= {
        "registration_place": marriage.unit.committee,
        "registered_on": marriage.registered.isoformat(),
        "signer_title": " ".join(marriage.signing),
        "signer_name": marriage.signer,
    }
    return Specimen(CODE, f"{CODE}-{variant}", [], fields)


def seal_words(marriage: Marriage) -> str:
    return f"UBND {marriage.unit.commune.upper()}"


def in_columns(form: FormPrinter, entries: list[Entry]) -> None:
    """One entry in each half, with a gutter between, each going on below within its own half."""
    top = lowest = form.sheet.cursor
    middle = (form.left + form.right) / 2
    for entry, left, right in zip(entries, (form.left, middle + 3), (middle - 3, form.right), strict=True):
        form.sheet.cursor = top
        replace(form, left=left, right=right).line(entry)
        lowest = max(lowest, form.sheet.cursor)
    form.sheet.cursor = lowest


def _pair(form: FormPrinter, couple: tuple[Spouse, Spouse], label: str, values: tuple[str, str], name: str) -> None:
    """The same label in both columns."""
    entries = [Entry(label, value, f"{s.who}_{name}") for s, value in zip(couple, values, strict=True)]
    in_columns(form, entries)


def _draw_names(form: FormPrinter, couple: tuple[Spouse, Spouse], label: str) -> None:
    entries = [Entry(f"{label} {s.word}:", form.specimen.fields[f"{s.who}_name"], f"{s.who}_name") for s in couple]
    in_columns(form, entries)


def draw_spouse_signatures(
    sheet: Sheet, couple: tuple[Spouse, Spouse], middles: tuple[float, float], luck: Random, note: str
) -> None:
    """Both sign and write their names themselves."""
    top = sheet.cursor
    for spouse, middle in zip(couple, middles, strict=True):
        sheet.print(spouse.word.capitalize(), middle, top, size=12.5, style=Style.BOLD, align="centre")
        sheet.print(note, middle, top + 5, size=10, style=Style.ITALIC, align="centre")
        ink.sign(sheet, middle, top + 19, luck, ink=BLUE_INK)
        sheet.cursor = top + 26
        Pen(luck).write(sheet, spouse.person.name, middle)
    sheet.cursor = top + 33


def draw_upright(luck: Random, fonts: FontFamily) -> Specimen:
    """The form of Circular 04/2020: patterned paper, wife on the left, husband on the right."""
    marriage = make_marriage(luck, (date(2020, 7, 16), date(2024, 8, 14)))
    specimen = new_specimen(marriage, "2020")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=ROSE)
    draw_national_title(sheet, 105, 18)
    sheet.cursor = 38
    sheet.centred(TITLE, 105, 170, size=21, colour=RED, gap=1)
    width = sheet.width_of(f"Số: {marriage.number}", 13)
    civil_status.draw_number(sheet, marriage.number, 105 - width / 2, sheet.cursor)
    sheet.cursor += 11
    couple = (marriage.wife, marriage.husband)
    form = FormPrinter(specimen, sheet, luck, left=20, size=12.5, step=7.5, value_style=luck.choice(_WEIGHTS))
    _draw_columns(form, couple)
    form.line(Entry("Nơi đăng ký kết hôn:", marriage.unit.committee, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký:", f"{marriage.registered:%d/%m/%Y}", "registered_on"))
    sheet.cursor += 1
    draw_spouse_signatures(sheet, couple, (58, 150), luck, "(Ký, ghi rõ họ, chữ đệm, tên)")
    _draw_registrar(specimen, sheet, marriage, (130, sheet.cursor + 2), luck)
    if luck.random() < 0.3:
        civil_status.draw_changes_page(specimen, fonts, luck, tint=ROSE)
    return specimen


_WEIGHTS = (Style.REGULAR, Style.BOLD)


def _draw_columns(form: FormPrinter, couple: tuple[Spouse, Spouse]) -> None:
    one, other = couple
    _draw_names(form, couple, "Họ, chữ đệm, tên")
    born = f"{one.person.born:%d/%m/%Y}", f"{other.person.born:%d/%m/%Y}"
    _pair(form, couple, "Ngày, tháng, năm sinh:", born, "date_of_birth")
    _pair(form, couple, "Dân tộc:", (one.person.ethnicity, other.person.ethnicity), "ethnicity")
    _pair(form, couple, "Quốc tịch:", ("Việt Nam", "Việt Nam"), "nationality")
    _pair(form, couple, "Nơi cư trú:", (one.residence, other.residence), "residence")
    _pair(form, couple, "Giấy tờ tùy thân:", (one.paper, other.paper), "identity_paper")


def _draw_registrar(
    specimen: Specimen, sheet: Sheet, marriage: Marriage, at: tuple[float, float], luck: Random
) -> None:
    sign_off = SignOff(
        marriage.signing, marriage.signer, seal_words(marriage), "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN",
        "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)",
    )  # fmt: skip
    draw_sign_off(specimen, sheet, sign_off, *at, luck)


def draw_across(luck: Random, fonts: FontFamily) -> Specimen:
    """Circular 04/2024, printed across the sheet; papers of communes without districts among them."""
    marriage = make_marriage(luck, (date(2024, 8, 15), date(2026, 6, 30)))
    specimen = new_specimen(marriage, "2024")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=OCHRE, wide=True)
    civil_status.draw_number(sheet, marriage.number, 22, 18, size=12)
    draw_national_title(sheet, 148.5, 16)
    sheet.cursor = 34
    sheet.centred(TITLE, 148.5, 200, size=22, colour=RED, gap=4)
    couple = (marriage.wife, marriage.husband)
    form = FormPrinter(specimen, sheet, luck, left=24, right=274, step=7, value_style=Style.BOLD)
    _draw_columns(form, couple)
    form.line(
        Entry("Nơi đăng ký kết hôn:", marriage.unit.committee, "registration_place"),
        Entry("Ngày, tháng, năm đăng ký:", f"{marriage.registered:%d/%m/%Y}", "registered_on"),
        starts=(24, 190),
    )
    top = sheet.cursor + 1
    sheet.cursor = top
    draw_spouse_signatures(sheet, couple, (56, 130), luck, "(Ký, ghi rõ họ, chữ đệm, tên)")
    _draw_registrar(specimen, sheet, marriage, (220, top), luck)
    return specimen


def draw_2016(luck: Random, fonts: FontFamily) -> Specimen:
    """Circular 15/2015 as another printer set it: no pattern, identity paper before the residence, number on the right,
    ethnicity and nationality on one row, the date spelled with "Ngày ... tháng ... năm"."""
    marriage = make_marriage(luck, (date(2016, 1, 4), date(2020, 7, 15)))
    specimen = new_specimen(marriage, "2016", names="as_is" if luck.random() < 0.4 else "upper")
    faces = luck.choice(sans_families()) if luck.random() < 0.5 else fonts
    sheet = civil_status.new_form(specimen, faces, luck, tint=None)
    draw_national_title(sheet, 108, 20, size=13)
    civil_status.draw_number(sheet, marriage.number, 152, 37, label="Số :", size=12)
    sheet.cursor = 46
    sheet.centred(TITLE, 108, 170, size=19, gap=6)
    couple = (marriage.wife, marriage.husband)
    form = FormPrinter(specimen, sheet, luck, left=18, right=194, size=11.5, step=7.6)
    _draw_names(form, couple, "Họ, chữ đệm và tên")
    born = [civil_status.long_date(s.person.born).capitalize() for s in couple]
    _pair(form, couple, "Sinh ngày:", (born[0].removeprefix("Ngày "), born[1].removeprefix("Ngày ")), "date_of_birth")
    form.line(
        *(entry for s in couple for entry in (Entry("Dân tộc:", s.person.ethnicity, f"{s.who}_ethnicity"),
                                              Entry("Quốc tịch:", "Việt Nam", f"{s.who}_nationality"))),
        starts=(18, 56, 108, 146),
    )  # fmt: skip
    _pair(form, couple, "Giấy tờ tuỳ thân:", (couple[0].paper, couple[1].paper), "identity_paper")
    _pair(form, couple, "Nơi cư trú:", (couple[0].residence, couple[1].residence), "residence")
    sheet.cursor += 2
    form.line(Entry("Đăng ký kết hôn tại:", marriage.unit.committee, "registration_place"))
    form.line(Entry("Ngày đăng ký:", civil_status.long_date(marriage.registered).capitalize(), "registered_on"))
    draw_spouse_signatures(sheet, couple, (56, 152), luck, "(Ký và ghi rõ họ, chữ đệm, tên)")
    _draw_registrar(specimen, sheet, marriage, (108, sheet.cursor + 3), luck)
    return specimen


TEMPLATES = (
    Template(CODE, f"{CODE}-2020", draw_upright),
    Template(CODE, f"{CODE}-2024", draw_across),
    Template(CODE, f"{CODE}-2016", draw_2016),
)
