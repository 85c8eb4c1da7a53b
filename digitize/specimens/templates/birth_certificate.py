"""Birth certificates: the forms of Circulars 04/2020 and 04/2024, and the older one with dotted lines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import FORM_PAPER, Unit
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_sign_off
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

LEFT, RIGHT = 24.0, 190.0
HOSPITALS = (
    "Bệnh viện Phụ sản Hoa Mai", "Trung tâm Y tế khu vực Đông Bình", "Bệnh viện Đa khoa Tâm Hòa", "Nhà hộ sinh Kim Phú",
    "Bệnh viện Sản - Nhi Phúc Lâm", "Bệnh viện Đa khoa Nam Giang", "Trạm Y tế Vĩnh Khê", "Bệnh viện Quân y Bắc Hà",
)  # fmt: skip


@dataclass(frozen=True)
class Family:
    """Who is on the certificate and where it was registered."""

    child: Person
    mother: Person
    father: Person
    unit: Unit
    residence: str
    home_town: str
    registered: date
    number: int


def make_family(luck: Random, born: tuple[date, date]) -> Family:
    """Registered within 60 days (Law on Civil Status 2014, Article 15), where the parents live."""
    day = civil_status.day_between(luck, *born)
    parents = (day.year - 38, day.year - 22)
    mother, father = (people.make_person(luck, born_between=parents, sex=sex) for sex in ("Nữ", "Nam"))
    child = people.make_person(luck, born_between=(day.year, day.year))
    name = " ".join((father.name.split()[0], *child.name.split()[1:]))
    child = replace(child, name=name, born=day, ethnicity=luck.choice((father, mother)).ethnicity)
    registered = people.date_after(luck, day, 60)
    unit = civil_status.make_unit(luck, registered)
    return Family(
        civil_status.born_in(luck, child, unit),
        mother,
        father,
        unit,
        unit.home(luck),
        unit.units if luck.random() < 0.5 else civil_status.make_unit(luck, registered).units,
        registered,
        luck.randint(1, 412),
    )


def base_fields(family: Family, signing: tuple[str, ...], signer: str, number: str) -> dict[str, str]:
    child = family.child
    return {
        "certificate_number": number,
        "full_name": child.name.upper(),
        "date_of_birth": child.born.isoformat(),
        "date_of_birth_in_words": people.date_words(child.born),
        "sex": child.sex,
        "ethnicity": child.ethnicity,
        "nationality": "Việt Nam",
        "home_town": family.home_town,
        **_parent_fields("mother", family.mother, family.residence),
        **_parent_fields("father", family.father, family.residence),
        "registration_place": family.unit.committee,
        "registered_on": family.registered.isoformat(),
        "signer_title": " ".join(signing),
        "signer_name": signer,
    }


def _parent_fields(who: str, parent: Person, residence: str) -> dict[str, str]:
    return {
        f"{who}_name": parent.name.upper(),
        f"{who}_birth_year": str(parent.born.year),
        f"{who}_ethnicity": parent.ethnicity,
        f"{who}_nationality": "Việt Nam",
        f"{who}_residence": residence,
    }


def draw_modern(luck: Random, fonts: FontFamily, *, edition: int) -> Specimen:
    """The form of 2020 (edition 2020) or 2024: typed values, one person after another."""
    years = (date(2016, 1, 4), date(2024, 6, 1)) if edition == 2020 else (date(2024, 8, 15), date(2026, 8, 30))
    family = make_family(luck, years)
    signer = people.make_person(luck, born_between=(1965, 1988)).name
    signing = luck.choice((("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",)))
    number = f"{family.number:02d}/{family.registered.year}"
    specimen = Specimen(
        "birth_certificate", f"birth_certificate-{edition}", [], base_fields(family, signing, signer, number)
    )
    sheet = Sheet(210, 297, fonts, paper=FORM_PAPER)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_modern_header(sheet, family, number, edition)
    form = FormPrinter(specimen, sheet, luck, value_style=Style.BOLD if edition == 2024 else Style.REGULAR)
    _draw_modern_body(form, family)
    heading, note = "NGƯỜI KÝ GIẤY KHAI SINH", "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)"
    sign_off = SignOff(signing, signer, f"UBND {family.unit.commune.upper()}", heading, note)
    draw_sign_off(specimen, sheet, sign_off, 142, sheet.cursor + 3, luck)
    return specimen


def _draw_modern_header(sheet: Sheet, family: Family, number: str, edition: int) -> None:
    if edition == 2024:
        draw_lines(sheet, ("ỦY BAN NHÂN DÂN", family.unit.commune.upper()), 58, 18)
        _draw_number(sheet, number, 58 - sheet.width_of(f"Số: {number}", 13) / 2, 30)
    else:
        _draw_number(sheet, number, RIGHT - 4 - sheet.width_of(f"Số: {number}", 13), 41)
    draw_national_title(sheet, 140 if edition == 2024 else 105, 18)
    sheet.cursor = 47
    sheet.centred("GIẤY KHAI SINH", 105, 160, size=22, gap=5)


def _draw_number(sheet: Sheet, number: str, x: float, y: float) -> None:
    sheet.print("Số:", x, y, size=13)
    sheet.print(number, x + sheet.width_of("Số: ", 13), y, size=13, field="certificate_number")


def _draw_modern_body(form: FormPrinter, family: Family) -> None:
    child, mother, father = family.child, family.mother, family.father
    place = f"{form.luck.choice(HOSPITALS)}, {family.unit.province}"
    paper = civil_status.identity_paper(form.luck, father, family.registered)
    form.specimen.fields |= {
        "place_of_birth": place,
        "personal_number": child.personal_number,
        "declarant_name": father.name.upper(),
        "declarant_identity_paper": paper,
    }
    form.line(Entry("Họ, chữ đệm, tên:", child.name.upper(), "full_name"))
    form.line(Entry("Ngày, tháng, năm sinh:", f"{child.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Ghi bằng chữ:", people.date_words(child.born), "date_of_birth_in_words"))
    form.line(
        Entry("Giới tính:", child.sex, "sex"),
        Entry("Dân tộc:", child.ethnicity, "ethnicity"),
        Entry("Quốc tịch:", "Việt Nam", "nationality"),
        starts=(LEFT, 75, 130),
    )
    form.line(Entry("Nơi sinh:", place, "place_of_birth"))
    form.line(Entry("Quê quán:", family.home_town, "home_town"))
    form.line(Entry("Số định danh cá nhân:", child.personal_number, "personal_number"))
    for label, who, parent in (("người mẹ", "mother", mother), ("người cha", "father", father)):
        _draw_parent(form, f"Họ, chữ đệm, tên {label}:", who, parent, ("Nơi cư trú:", family.residence))
    form.line(Entry("Họ, chữ đệm, tên người đi khai sinh:", father.name.upper(), "declarant_name"))
    form.line(Entry("Giấy tờ tùy thân:", paper, "declarant_identity_paper"))
    form.line(Entry("Nơi đăng ký khai sinh:", family.unit.committee, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký:", f"{family.registered:%d/%m/%Y}", "registered_on"))


def _draw_parent(form: FormPrinter, label: str, who: str, parent: Person, residence: tuple[str, str]) -> None:
    form.line(Entry(label, parent.name.upper(), f"{who}_name"))
    form.line(
        Entry("Năm sinh:", str(parent.born.year), f"{who}_birth_year"),
        Entry("Dân tộc:", parent.ethnicity, f"{who}_ethnicity"),
        Entry("Quốc tịch:", "Việt Nam", f"{who}_nationality"),
        starts=(LEFT, 78, 130),
    )
    form.line(Entry(*residence, f"{who}_residence"))


def draw_old(luck: Random, fonts: FontFamily) -> Specimen:
    """The older form: book and number, dotted lines, "Họ và tên", parents' residence, two officials."""
    family = make_family(luck, (date(2000, 1, 4), date(2015, 10, 30)))
    signer = people.make_person(luck, born_between=(1950, 1975)).name
    number, book = f"{family.number:02d}", f"{family.number % 5 + 1:02d}/{family.registered.year}"
    signing = ("TM. UBND " + family.unit.commune.upper(), luck.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    fields = base_fields(family, signing, signer, number)
    specimen = Specimen("birth_certificate", "birth_certificate-old", [], fields | {"register_book": book})
    sheet = Sheet(210, 297, fonts, paper=FORM_PAPER)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    _draw_old_header(sheet, family, number, book)
    form = FormPrinter(specimen, sheet, luck, dotted=True, value_style=Style.ITALIC, step=8.0)
    _draw_old_body(form, family)
    top = sheet.cursor + 3
    draw_sign_off(specimen, sheet, SignOff(signing, signer, f"UBND {family.unit.commune.upper()}"), 142, top, luck)
    sheet.print("CÁN BỘ TƯ PHÁP HỘ TỊCH", 60, top, size=12, style=Style.BOLD, align="centre")
    clerk = people.make_person(luck, born_between=(1960, 1985)).name
    sheet.print(clerk, 60, top + 28, size=13, align="centre")
    return specimen


def unit_lines(unit: Unit) -> tuple[str, ...]:
    """The committee's units as they stand at the upper left of older forms, one a line."""
    lines = (f"UBND {unit.commune}", unit.district, unit.province)
    return tuple(line[0].upper() + line[1:] for line in lines if line)


def _draw_old_header(sheet: Sheet, family: Family, number: str, book: str) -> None:
    for at, line in enumerate(unit_lines(family.unit)):
        sheet.print(line, LEFT, 18 + 5.4 * at, size=12)
    draw_national_title(sheet, 138, 18)
    _draw_number(sheet, number, 158, 33)
    sheet.print("Quyển số:", 158, 38.5, size=12)
    sheet.print(book, 158 + sheet.width_of("Quyển số: ", 12), 38.5, size=12, field="register_book")
    sheet.cursor = 46
    sheet.centred("GIẤY KHAI SINH", 105, 160, size=22)
    sheet.centred("(BẢN CHÍNH)", 105, 160, size=12, gap=4)


def _draw_old_body(form: FormPrinter, family: Family) -> None:
    child = family.child
    place = f"Trạm Y tế {family.unit.commune}"
    form.specimen.fields |= {"place_of_birth": place}
    form.line(
        Entry("Họ và tên:", child.name.upper(), "full_name"), Entry("Giới tính:", child.sex, "sex"), starts=(LEFT, 140)
    )
    form.line(Entry("Ngày, tháng, năm sinh:", f"{child.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("(Bằng chữ:", people.date_words(child.born) + ")", "date_of_birth_in_words"))
    form.line(Entry("Nơi sinh:", place, "place_of_birth"))
    form.line(Entry("Quê quán:", family.home_town, "home_town"))
    form.line(
        Entry("Dân tộc:", child.ethnicity, "ethnicity"),
        Entry("Quốc tịch:", "Việt Nam", "nationality"),
        starts=(LEFT, 105),
    )
    for label, who, parent in (("cha", "father", family.father), ("mẹ", "mother", family.mother)):
        _draw_parent(form, f"Họ và tên {label}:", who, parent, ("Nơi thường trú/tạm trú:", family.residence))
    form.line(Entry("Nơi đăng ký:", family.unit.committee, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký:", f"{family.registered:%d/%m/%Y}", "registered_on"))


TEMPLATES = (
    Template("birth_certificate", "birth_certificate-2020", lambda luck, fonts: draw_modern(luck, fonts, edition=2020)),
    Template("birth_certificate", "birth_certificate-2024", lambda luck, fonts: draw_modern(luck, fonts, edition=2024)),
    Template("birth_certificate", "birth_certificate-old", draw_old),
)
