"""Certificates of adoption told in sentences, the parents before the child; one parent may have adopted alone. As
communes issued them since the Law on Adoption of 2010, with number and book in the upper right corner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, Unit, draw_sentence
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

CODE, _TITLE = "adoption_certificate", "GIẤY CHỨNG NHẬN NUÔI CON NUÔI"
_JADE: Colour = (170, 210, 200)
_LEFT, _RIGHT, _SIZE = 25.0, 188.0, 14.0
_WHERE_BORN = (
    "Bệnh viện Phụ sản Hoa Mai", "Trung tâm Y tế khu vực Đông Bình", "Trung tâm Bảo trợ xã hội Phúc Lâm",
    "Nhà hộ sinh Kim Phú", "Bệnh viện Đa khoa Tâm Hòa",
)  # fmt: skip
_DAYS = ("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d} tháng {d:%m} năm {d.year}")


@dataclass(frozen=True)
class Adopter:
    """`who` is "father" or "mother"."""

    who: str
    person: Person
    residence: str
    paper: str


@dataclass(frozen=True)
class Adoption:
    child: Person
    born_at: str
    adopters: tuple[Adopter, ...]
    unit: Unit
    registered: date
    number: int


def make_adoption(luck: Random) -> Adoption:
    """A child below sixteen and one or two parents at least twenty years older (Law on Adoption, Articles 8, 14)."""
    registered = civil_status.day_between(luck, date(2011, 3, 1), date(2026, 8, 30))
    unit = civil_status.make_unit(luck, registered)
    born = registered - timedelta(days=luck.randint(60, 3600))
    child = people.make_person(luck, born_between=(born.year, born.year))
    child = replace(child, born=min(child.born, registered - timedelta(days=20)))
    home, years = unit.home(luck), (born.year - 48, born.year - 26)
    adopters = []
    for who, sex in luck.choices((_BOTH, _BOTH[1:], _BOTH[:1]), (7, 2, 1))[0]:
        person = people.make_person(luck, born_between=years, sex=sex)
        adopters.append(Adopter(who, person, home, civil_status.identity_paper(luck, person, registered)))
    place = luck.choice((f"{luck.choice(_WHERE_BORN)}, {unit.province}", unit.units))
    return Adoption(civil_status.born_in(luck, child, unit), place, tuple(adopters), unit, registered,
                    luck.randint(1, 24))  # fmt: skip


_BOTH = (("father", "Nam"), ("mother", "Nữ"))


def draw_prose(luck: Random, fonts: FontFamily) -> Specimen:
    """Grounds in italics, one sentence for each parent and one for the child, then what follows from the adoption."""
    adoption = make_adoption(luck)
    signing = civil_status.signing(luck, adoption.registered)
    signer = people.make_person(luck, born_between=(adoption.registered.year - 58, adoption.registered.year - 34)).name
    shown = luck.choice(_DAYS)
    specimen = Specimen(CODE, f"{CODE}-prose", [], fields_of(adoption, signing, signer))
    sheet = civil_status.new_form(specimen, fonts, luck, tint=luck.choice((None, _JADE)))
    _draw_head(sheet, adoption)
    for text in ("Căn cứ Luật Nuôi con nuôi ngày 17 tháng 6 năm 2010;", "Xét hồ sơ đăng ký việc nuôi con nuôi,"):
        draw_sentence(sheet, (Run(text, style=Style.ITALIC),), _LEFT, _RIGHT, size=_SIZE)
    sheet.centred("CHỨNG NHẬN:", 106, 160, size=13.5, gap=2)
    for runs in _sentences(specimen, adoption, shown):
        draw_sentence(sheet, runs, _LEFT, _RIGHT, size=_SIZE)
    draw_sentence(sheet, _registration(adoption, shown), _LEFT, _RIGHT, size=_SIZE)
    own = f"UBND {adoption.unit.commune.upper()}"
    sign_and_seal(specimen, sheet, SignOff(signing, signer, own, size=12.5), (142, sheet.cursor + 3), luck, aside=19)
    return specimen


def fields_of(adoption: Adoption, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    """What every certificate tells, by the names of the fields; children born before 2016 have no personal number."""
    child = adoption.child
    fields = {
        "certificate_number": f"{adoption.number:02d}/{adoption.registered.year}",
        "full_name": child.name.upper(),
        "date_of_birth": child.born.isoformat(),
        "sex": child.sex,
        "ethnicity": child.ethnicity,
        "place_of_birth": adoption.born_at,
        "registration_place": adoption.unit.committee,
        "registered_on": adoption.registered.isoformat(),
        "signer_title": " ".join(signing),
        "signer_name": signer,
    }
    for adopter in adoption.adopters:
        fields |= {
            f"{adopter.who}_name": adopter.person.name.upper(),
            f"{adopter.who}_date_of_birth": adopter.person.born.isoformat(),
            f"{adopter.who}_residence": adopter.residence,
        }
    if child.born >= date(2016, 1, 1):
        fields["personal_number"] = child.personal_number
    return fields


def _draw_head(sheet: Sheet, adoption: Adoption) -> None:
    """The republic in the middle, number and book at the right under it, a red title."""
    draw_national_title(sheet, 106, 18, size=12.5)
    number = f"{adoption.number:02d}/{adoption.registered.year}"
    civil_status.draw_number(sheet, number, 156, 34, size=11.5)
    sheet.print(f"Quyển số: 01/{adoption.registered.year}", 156, 39.5, size=11.5)
    unit = adoption.unit
    draw_lines(sheet, (f"UBND {unit.commune}", unit.district or unit.province), _LEFT, 34, size=11.5, align="left")
    sheet.cursor = 51
    sheet.centred(_TITLE, 106, 165, size=18, colour=RED, gap=4)


def _sentences(specimen: Specimen, adoption: Adoption, shown: str) -> list[tuple[Run, ...]]:
    fields, child, sentences = specimen.fields, adoption.child, list[tuple[Run, ...]]()
    for at, adopter in enumerate(adoption.adopters):
        who = adopter.who
        word = ("Ông" if who == "father" else "Bà") if at == 0 else "và bà"
        sentences.append((
            Run(word), Run(fields[f"{who}_name"], f"{who}_name", Style.BOLD), Run(", sinh ngày"),
            Run(shown.format(d=adopter.person.born), f"{who}_date_of_birth"), Run(f", {adopter.paper}; nơi cư trú:"),
            Run(adopter.residence, f"{who}_residence"), Run(","),
        ))  # fmt: skip
    number = fields.get("personal_number")
    numbered = (Run(", số định danh cá nhân"), Run(number, "personal_number")) if number else ()
    sentences.append((
        Run("đã nhận cháu"), Run(fields["full_name"], "full_name", Style.BOLD), Run(", giới tính"),
        Run(child.sex, "sex"), Run(", sinh ngày"), Run(shown.format(d=child.born), "date_of_birth"), Run("tại"),
        Run(fields["place_of_birth"], "place_of_birth"), Run(", dân tộc"), Run(child.ethnicity, "ethnicity"),
        *numbered, Run(", làm con nuôi."),
    ))  # fmt: skip
    return sentences


def _registration(adoption: Adoption, shown: str) -> tuple[Run, ...]:
    return (
        Run("Việc nuôi con nuôi này đã được đăng ký tại"), Run(adoption.unit.committee, "registration_place"),
        Run("ngày"), Run(shown.format(d=adoption.registered), "registered_on"),
        Run("; kể từ ngày đăng ký, giữa người nhận nuôi và con nuôi có đầy đủ các quyền và nghĩa vụ theo quy định của "
            "pháp luật."),
    )  # fmt: skip


TEMPLATES = (Template(CODE, f"{CODE}-prose", draw_prose, held_out=False),)
