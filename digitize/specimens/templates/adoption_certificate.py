"""Certificates of adoption: one person after another (Circular 10/2020), and the older form with both parents beside
each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_national_title, draw_sign_off
from digitize.specimens.people import Person, Place
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

_PAPER: Colour = (252, 250, 238)
_LEFT = 24.0


@dataclass(frozen=True)
class _Adoption:
    child: Person
    father: Person
    mother: Person
    place: Place
    home: str
    registered: date
    number: str
    signer: str
    signing: tuple[str, ...]

    @property
    def registrar(self) -> str:
        return f"Ủy ban nhân dân {self.place.units}"


def _adoption(luck: Random, years: tuple[int, int]) -> _Adoption:
    child = people.make_person(luck, born_between=years)
    registered = people.date_after(luck, child.born, 900)
    place = people.make_place(luck, registered)
    parents = (years[0] - 45, years[0] - 25)
    return _Adoption(
        child,
        people.make_person(luck, born_between=parents, sex="Nam"),
        people.make_person(luck, born_between=parents, sex="Nữ"),
        place,
        place.home(luck),
        registered,
        f"{luck.randint(1, 60):02d}/{registered.year}",
        people.make_person(luck, born_between=(1966, 1986)).name,
        luck.choice((("CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))),
    )


def _specimen(adoption: _Adoption, variant: str, fonts: FontFamily, luck: Random) -> tuple[Specimen, Sheet]:
    child = adoption.child
    fields = {
        "certificate_number": adoption.number,
        "full_name": child.name.upper(),
        "date_of_birth": child.born.isoformat(),
        "sex": child.sex,
        "ethnicity": child.ethnicity,
        "place_of_birth": adoption.place.units,
        "registration_place": adoption.registrar,
        "registered_on": adoption.registered.isoformat(),
        "signer_title": " ".join(adoption.signing),
        "signer_name": adoption.signer,
    }
    for who, parent in (("father", adoption.father), ("mother", adoption.mother)):
        fields |= {
            f"{who}_name": parent.name.upper(),
            f"{who}_date_of_birth": parent.born.isoformat(),
            f"{who}_residence": adoption.home,
        }
    specimen = Specimen("adoption_certificate", f"adoption_certificate-{variant}", [], fields)
    sheet = Sheet(210, 297, fonts, paper=_PAPER)
    draw_guilloche(sheet, (225, 205, 190), luck, strength=0.5)
    specimen.sheets.append(sheet)
    ink.mark_specimen(sheet)
    return specimen, sheet


def _draw_number(sheet: Sheet, number: str, x: float, y: float) -> None:
    sheet.print("Số:", x, y, size=13)
    sheet.print(number, x + sheet.width_of("Số: ", 13), y, size=13, field="certificate_number")


def _draw_child(form: FormPrinter, adoption: _Adoption, label: str) -> None:
    child = adoption.child
    form.line(Entry(label, child.name.upper(), "full_name"))
    form.line(
        Entry("Ngày, tháng, năm sinh:", f"{child.born:%d/%m/%Y}", "date_of_birth"),
        Entry("Giới tính:", child.sex, "sex"),
        Entry("Dân tộc:", child.ethnicity, "ethnicity"),
        starts=(form.left, 105, 145),
    )
    form.line(Entry("Nơi sinh:", adoption.place.units, "place_of_birth"))


def _draw_end(form: FormPrinter, adoption: _Adoption, luck: Random, heading: str) -> None:
    form.line(Entry("Nơi đăng ký:", adoption.registrar, "registration_place"))
    form.line(Entry("Ngày, tháng, năm đăng ký:", f"{adoption.registered:%d/%m/%Y}", "registered_on"))
    note = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ, đóng dấu)" if heading else ""
    seal = f"UBND XÃ {adoption.place.commune.upper()}"
    sign_off = SignOff(adoption.signing, adoption.signer, seal, heading, note)
    draw_sign_off(form.specimen, form.sheet, sign_off, 142, form.sheet.cursor + 3, luck)


def draw_modern(luck: Random, fonts: FontFamily, *, variant: str, bold: bool) -> Specimen:
    """Circular 10/2020: the child, then father and mother below each other."""
    adoption = _adoption(luck, (2020, 2024))
    specimen, sheet = _specimen(adoption, variant, fonts, luck)
    specimen.fields["personal_number"] = adoption.child.personal_number
    draw_national_title(sheet, 105, 18)
    sheet.cursor = 42
    sheet.centred("GIẤY CHỨNG NHẬN NUÔI CON NUÔI", 105, 170, size=19, gap=3)
    _draw_number(sheet, adoption.number, 92, sheet.cursor)
    sheet.cursor += 11
    form = FormPrinter(specimen, sheet, luck, value_style=Style.BOLD if bold else Style.REGULAR, step=7.6)
    _draw_child(form, adoption, "Họ, chữ đệm, tên con nuôi:")
    form.line(Entry("Số định danh cá nhân:", adoption.child.personal_number, "personal_number"))
    for who, label, parent in (("father", "cha nuôi", adoption.father), ("mother", "mẹ nuôi", adoption.mother)):
        form.line(Entry(f"Họ, chữ đệm, tên {label}:", parent.name.upper(), f"{who}_name"))
        form.line(Entry("Ngày, tháng, năm sinh:", f"{parent.born:%d/%m/%Y}", f"{who}_date_of_birth"))
        form.line(Entry("Nơi cư trú:", adoption.home, f"{who}_residence"))
    _draw_end(form, adoption, luck, "NGƯỜI KÝ GIẤY CHỨNG NHẬN NUÔI CON NUÔI")
    return specimen


def draw_older(luck: Random, fonts: FontFamily) -> Specimen:
    """Circular 12/2011: father on the left, mother on the right, dotted lines."""
    adoption = _adoption(luck, (2009, 2018))
    specimen, sheet = _specimen(adoption, "2011", fonts, luck)
    draw_national_title(sheet, 138, 18)
    _draw_number(sheet, adoption.number, _LEFT, 20)
    sheet.cursor = 46
    sheet.centred("GIẤY CHỨNG NHẬN NUÔI CON NUÔI", 105, 170, size=18, gap=6)
    form = FormPrinter(specimen, sheet, luck, dotted=True, value_style=Style.ITALIC, step=8.2, size=12)
    _draw_child(form, adoption, "Họ và tên con nuôi:")
    pairs = (("father", adoption.father), ("mother", adoption.mother))
    names = {"father": "Họ và tên cha nuôi:", "mother": "Họ và tên mẹ nuôi:"}
    form.line(*(Entry(names[who], parent.name.upper(), f"{who}_name") for who, parent in pairs))
    form.line(*(Entry("Sinh ngày:", f"{parent.born:%d/%m/%Y}", f"{who}_date_of_birth") for who, parent in pairs))
    form.line(*(Entry("Nơi thường trú:", adoption.home, f"{who}_residence") for who, _ in pairs))
    _draw_end(form, adoption, luck, "")
    return specimen


TEMPLATES = (
    Template("adoption_certificate", "adoption_certificate-2020",
             lambda luck, fonts: draw_modern(luck, fonts, variant="2020", bold=False)),
    Template("adoption_certificate", "adoption_certificate-2021",
             lambda luck, fonts: draw_modern(luck, fonts, variant="2021", bold=True)),
    Template("adoption_certificate", "adoption_certificate-2011", draw_older, held_out=True),
)  # fmt: skip
