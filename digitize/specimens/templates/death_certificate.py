"""Death extracts since 2016 (TRÍCH LỤC KHAI TỬ, given as the original to who registers a death), and the older
certificates (GIẤY CHỨNG TỬ) in death_certificate_old."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, Unit
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title, draw_sign_off
from digitize.specimens.offices import child_of, of_one_family
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

CODE = "death_certificate"
TITLE = "TRÍCH LỤC KHAI TỬ"
_CAUSES = (
    "Già yếu", "Bệnh già", "Tai biến mạch máu não", "Nhồi máu cơ tim", "Ung thư phổi", "Suy hô hấp",
    "Tai nạn giao thông", "Xơ gan", "Đuối nước", "Suy thận mạn giai đoạn cuối", "Nhiễm trùng huyết", "Bệnh hiểm nghèo",
)  # fmt: skip
_HOSPITALS = ("Bệnh viện Đa khoa Tâm Hòa", "Trung tâm Y tế khu vực Đông Bình", "Bệnh viện Đa khoa Phúc Lâm",
              "Bệnh viện Quân y Bắc Hà", "Trạm Y tế", "Bệnh viện Phổi Nam Giang", "Bệnh viện Hữu Phước",
              "Bệnh viện Đa khoa Long Thạnh")  # fmt: skip
_CHILDREN = {"Nam": ("Con trai", "Con rể", "Con đẻ", "Con"), "Nữ": ("Con gái", "Con dâu", "Con đẻ", "Con")}
_EQUALS = {"Nam": ("Em ruột", "Em trai", "Em rể"), "Nữ": ("Em ruột", "Em gái", "Em dâu")}
_OWN_CHILDREN = ("Con trai", "Con gái", "Con đẻ", "Con")
_SIBLINGS = ("Em ruột", "Em trai", "Em gái")


@dataclass(frozen=True)
class Death:
    """Who died when and where, who told it, and where it was registered."""

    person: Person
    declarant: Person
    unit: Unit
    died: date
    hour: str
    registered: date
    issued: date
    residence: str
    paper: str
    declarant_paper: str
    place: str
    cause: str
    notice: str
    relation: str
    number: int
    signing: tuple[str, ...]
    signer: str


def make_death(luck: Random, years: tuple[date, date]) -> Death:
    """Registered within days of the death (15 by the Law on Civil Status 2014, Article 33, sometimes later)."""
    died = civil_status.day_between(luck, *years)
    registered = died + timedelta(days=luck.choice((1, 2, 3, 5, 9, 14, 40)))
    unit = civil_status.make_unit(luck, died)
    person = people.make_person(luck, born_between=(died.year - 92, died.year - 30))
    declarant = people.make_person(luck, born_between=(max(person.born.year + 1, died.year - 65), died.year - 20))
    relations = _CHILDREN if declarant.born.year - person.born.year >= 18 else _EQUALS
    home = unit.home(luck)
    hospital = f"{luck.choice(_HOSPITALS)}, {unit.province}"
    place = luck.choice((home, "Tại nhà riêng", hospital))
    reported = died + timedelta(days=luck.choice((0, 1)))
    by = hospital if place == hospital else f"UBND {unit.commune}"
    death = Death(
        person, declarant, unit, died, f"{luck.randint(0, 23):02d} giờ {luck.randint(0, 59):02d} phút", registered,
        registered, home, civil_status.identity_paper(luck, person, died),
        civil_status.identity_paper(luck, declarant, died), place, luck.choice(_CAUSES),
        f"{luck.randint(1, 320):02d}/GBT do {by} cấp ngày {reported:%d/%m/%Y}",
        luck.choice(relations[declarant.sex]), luck.randint(1, 190), civil_status.signing(luck, registered),
        people.make_person(luck, born_between=(died.year - 58, died.year - 34)).name,
    )  # fmt: skip
    return replace(death, declarant=_as_kin(death))


def _as_kin(death: Death) -> Person:
    """Who told of the death, with the surname of a child or a sibling; those by marriage keep their own."""
    if death.relation in _OWN_CHILDREN:
        return child_of(death.person, death.declarant)
    return of_one_family(death.person, death.declarant) if death.relation in _SIBLINGS else death.declarant


def new_specimen(death: Death, variant: str, number: str) -> Specimen:
    """With the values that all editions carry."""
    person = death.person
    return Specimen(CODE, f"{CODE}-{variant}", [], {
        "certificate_number": number,
        "full_name": person.name.upper(),
        "date_of_birth": person.born.isoformat(),
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "nationality": "Việt Nam",
        "residence": death.residence,
        "identity_paper": death.paper,
        "time_of_death": death.hour,
        "died_on": death.died.isoformat(),
        "died_on_in_words": people.date_words(death.died),
        "place_of_death": death.place,
        "cause_of_death": death.cause,
        "death_notice": death.notice,
        "registration_place": death.unit.committee,
        "registered_on": death.registered.isoformat(),
        "signer_title": " ".join(death.signing),
        "signer_name": death.signer,
    })  # fmt: skip


def seal_words(death: Death) -> str:
    return f"UBND {death.unit.commune.upper()}"


def draw_time(form: FormPrinter, death: Death, label: str, *, between: str = ", ngày") -> None:
    """Hour and day on one row, "05 giờ 30 phút, ngày 12 tháng 3 năm 2020": two values after one label."""
    day = civil_status.long_date(death.died).removeprefix("ngày ")
    runs = (Run(label), Run(death.hour, "time_of_death", form.value_style), Run(between),
            Run(day, "died_on", form.value_style))  # fmt: skip
    draw = civil_status.draw_sentence
    draw(form.sheet, runs, form.left, form.right, size=form.size, indent=0)
    form.sheet.cursor += form.step - 1.5 * form.size * 0.352778 - 1.4


def _draw_letterhead(specimen: Specimen, sheet: Sheet, death: Death) -> None:
    """The office and the number at the left, place and date under the republic at the right."""
    unit = death.unit
    agency = ("ỦY BAN NHÂN DÂN", unit.commune.upper())
    specimen.fields |= {
        "issuing_agency": " ".join(agency), "place": unit.commune_name, "issued_on": death.issued.isoformat(),
    }  # fmt: skip
    draw_lines(sheet, agency, 60, 19, field="issuing_agency")
    sheet.rule(50, 70, 30.5)
    number = specimen.fields["certificate_number"]
    civil_status.draw_number(sheet, number, 60 - sheet.width_of(f"Số: {number}", 12.5) / 2, 34, size=12.5)
    draw_national_title(sheet, 142, 19, size=12)
    place, day = f"{unit.commune_name},", civil_status.long_date(death.issued)
    start = 142 - sheet.width_of(f"{place} {day}", 12.5, Style.ITALIC) / 2
    sheet.print(place, start, 34, size=12.5, style=Style.ITALIC, field="place")
    start += sheet.width_of(f"{place} ", 12.5, Style.ITALIC)
    sheet.print(day, start, 34, size=12.5, style=Style.ITALIC, field="issued_on")


def _draw_declarant(form: FormPrinter, death: Death) -> None:
    form.specimen.fields |= {
        "declarant_name": death.declarant.name.upper(), "declarant_identity_paper": death.declarant_paper,
    }  # fmt: skip
    form.line(Entry("Họ, chữ đệm, tên người đi khai tử:", death.declarant.name.upper(), "declarant_name"))
    form.line(Entry("Giấy tờ tùy thân:", death.declarant_paper, "declarant_identity_paper"))


def draw_2016(luck: Random, fonts: FontFamily) -> Specimen:
    """Circulars 15/2015 and 04/2020: plain paper, one label a row."""
    death = make_death(luck, (date(2016, 1, 4), date(2024, 7, 1)))
    specimen = new_specimen(death, "2016", f"{death.number:02d}/TLKT")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_letterhead(specimen, sheet, death)
    sheet.cursor = 50
    sheet.centred(TITLE, 105, 160, size=19, gap=6)
    form = FormPrinter(specimen, sheet, luck, step=7.6, value_style=luck.choice((Style.REGULAR, Style.BOLD)))
    person = death.person
    form.line(Entry("Họ, chữ đệm, tên:", person.name.upper(), "full_name"))
    form.line(Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"))
    _draw_origin(form, person)
    form.line(Entry("Nơi cư trú cuối cùng:", death.residence, "residence"))
    form.line(Entry("Giấy tờ tùy thân:", death.paper, "identity_paper"))
    draw_time(form, death, "Đã chết vào lúc:")
    form.line(Entry("(Ghi bằng chữ:", people.date_words(death.died) + ")", "died_on_in_words"))
    _draw_circumstances(form, death, "Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử:")
    form.line(Entry("Nơi đăng ký khai tử:", death.unit.committee, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký khai tử:", f"{death.registered:%d/%m/%Y}", "registered_on"))
    _draw_declarant(form, death)
    note = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)"
    sign_off = SignOff(death.signing, death.signer, seal_words(death), "NGƯỜI KÝ TRÍCH LỤC", note)
    draw_sign_off(specimen, sheet, sign_off, 145, sheet.cursor + 1, luck)
    return specimen


def _draw_origin(form: FormPrinter, person: Person) -> None:
    form.line(
        Entry("Giới tính:", person.sex, "sex"),
        Entry("Dân tộc:", person.ethnicity, "ethnicity"),
        Entry("Quốc tịch:", "Việt Nam", "nationality"),
        starts=(form.left, form.left + 52, form.left + 108),
    )


def _draw_circumstances(form: FormPrinter, death: Death, notice_label: str) -> None:
    form.line(Entry("Nơi chết:", death.place, "place_of_death"))
    form.line(Entry("Nguyên nhân chết:", death.cause, "cause_of_death"))
    form.line(Entry(notice_label, death.notice, "death_notice"))


def draw_2024(luck: Random, fonts: FontFamily) -> Specimen:
    """Circular 04/2024: the personal number has a row of its own, values are bold."""
    death = make_death(luck, (date(2024, 8, 15), date(2026, 8, 30)))
    specimen = new_specimen(death, "2024", f"{death.number:02d}/{death.issued.year}/TLKT")
    del specimen.fields["identity_paper"]
    specimen.fields["personal_number"] = death.person.personal_number
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_letterhead(specimen, sheet, death)
    sheet.cursor = 48
    sheet.centred(TITLE, 105, 160, size=17, gap=6)
    form = FormPrinter(specimen, sheet, luck, left=26, step=8, value_style=Style.BOLD)
    person = death.person
    form.line(Entry("Họ, chữ đệm, tên:", person.name.upper(), "full_name"))
    form.line(
        Entry("Ngày, tháng, năm sinh:", f"{person.born:%d/%m/%Y}", "date_of_birth"),
        Entry("Giới tính:", person.sex, "sex"),
        starts=(26, 130),
    )
    form.line(
        Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"),
        starts=(26, 130),
    )  # fmt: skip
    form.line(Entry("Số định danh cá nhân:", person.personal_number, "personal_number"))
    form.line(Entry("Nơi cư trú cuối cùng:", death.residence, "residence"))
    draw_time(form, death, "Đã chết vào lúc:", between="ngày")
    form.line(Entry("Ghi bằng chữ:", people.date_words(death.died), "died_on_in_words"))
    _draw_circumstances(form, death, "Giấy báo tử/giấy tờ thay thế Giấy báo tử số:")
    form.line(Entry("Đăng ký khai tử tại:", death.unit.committee, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký:", f"{death.registered:%d/%m/%Y}", "registered_on"))
    _draw_declarant(form, death)
    sign_off = SignOff(death.signing, death.signer, seal_words(death), "NGƯỜI KÝ TRÍCH LỤC")
    draw_sign_off(specimen, sheet, sign_off, 145, sheet.cursor + 1, luck)
    return specimen


def draw_another_2020(luck: Random, fonts: FontFamily) -> Specimen:
    """As another office set it: number under the title, the day of death first and its words after a semicolon."""
    death = make_death(luck, (date(2020, 7, 16), date(2026, 8, 30)))
    specimen = new_specimen(death, "2020", f"{death.number:02d}/{death.registered.year}")
    faces = luck.choice(sans_families()) if luck.random() < 0.5 else fonts
    sheet = civil_status.new_form(specimen, faces, luck, tint=None)
    draw_national_title(sheet, 105, 20)
    sheet.cursor = 40
    sheet.centred(TITLE, 105, 160, size=21, gap=1)
    number = specimen.fields["certificate_number"]
    civil_status.draw_number(sheet, number, 105 - sheet.width_of(f"Số : {number}", 12) / 2, sheet.cursor,
                             label="Số :", size=12)  # fmt: skip
    sheet.cursor += 12
    form = FormPrinter(specimen, sheet, luck, left=28, right=188, size=12, step=8.3)
    person = death.person
    form.line(Entry("Họ, chữ đệm và tên người chết:", person.name.upper(), "full_name"))
    form.line(Entry("Giới tính:", person.sex, "sex"),
              Entry("Sinh ngày:", civil_status.long_date(person.born).removeprefix("ngày "), "date_of_birth"),
              starts=(28, 80))  # fmt: skip
    form.line(Entry("Dân tộc:", person.ethnicity, "ethnicity"), Entry("Quốc tịch:", "Việt Nam", "nationality"))
    form.line(Entry("Giấy tờ tuỳ thân:", death.paper, "identity_paper"))
    form.line(Entry("Nơi cư trú cuối cùng:", death.residence, "residence"))
    words = people.date_words(death.died)
    runs = (Run("Chết ngày:"), Run(f"{death.died:%d/%m/%Y}", "died_on"), Run("; bằng chữ:"),
            Run(words, "died_on_in_words"))  # fmt: skip
    civil_status.draw_sentence(sheet, runs, 28, 188, size=12, indent=0)
    form.line(Entry("Vào lúc:", death.hour, "time_of_death"))
    form.line(Entry("Nguyên nhân:", death.cause, "cause_of_death"))
    form.line(Entry("Nơi chết:", death.place, "place_of_death"))
    form.line(Entry("Giấy báo tử số:", death.notice, "death_notice"))
    form.line(Entry("Nơi đăng ký:", death.unit.committee, "registration_place"))
    form.line(Entry("Ngày đăng ký khai tử:", f"{death.registered:%d-%m-%Y}", "registered_on"))
    specimen.fields |= {"declarant_name": death.declarant.name, "declarant_relationship": death.relation}
    form.line(Entry("Người đi khai tử:", death.declarant.name, "declarant_name"),
              Entry("Quan hệ:", death.relation, "declarant_relationship"), starts=(28, 120))  # fmt: skip
    draw_sign_off(specimen, sheet, SignOff(death.signing, death.signer, seal_words(death)), 105, sheet.cursor + 2, luck)
    return specimen


TEMPLATES = (
    Template(CODE, f"{CODE}-2016", draw_2016),
    Template(CODE, f"{CODE}-2024", draw_2024),
    Template(CODE, f"{CODE}-2020", draw_another_2020),
)
