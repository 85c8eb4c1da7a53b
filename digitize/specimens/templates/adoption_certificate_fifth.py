"""Certificates of adoption across a sheet of A4: one ruled table with a column for the child, the father and the
mother, as a province's printing house set them, and below it who gave the child away and where it was registered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Run, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families, typewriter_families
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.ruled import Ruling
from digitize.specimens.sheet import BLACK, RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.adoption_certificate_prose import Adoption, make_adoption

CODE = "adoption_certificate"
_TINTS: tuple[Colour | None, ...] = (None, (215, 190, 205), (190, 205, 225))
_LEFT, _RIGHT, _MIDDLE = 20.0, 277.0, 148.5
_EDGES = (_LEFT, 68.0, 138.0, 207.0, _RIGHT)
_DAYS = ("{d:%d/%m/%Y}", "{d.day}-{d.month}-{d.year}", "{d:%d-%m-%Y}")
_WORKERS = ("Cán bộ", "Làm nông", "Kinh doanh tự do", "Giáo viên", "Kỹ sư", "Công nhân")


def draw_across(luck: Random, fonts: FontFamily) -> Specimen:
    """What the form does not ask of a child is crossed out with a dash, and so is the column of who did not adopt."""
    adoption = make_adoption(luck)
    signing = civil_status.signing(luck, adoption.registered)
    signer = people.make_person(luck, born_between=(adoption.registered.year - 58, adoption.registered.year - 34)).name
    specimen = Specimen(CODE, f"{CODE}-fifth", [], _values(adoption, signing, signer))
    sheet = civil_status.new_form(specimen, fonts, luck, tint=luck.choice(_TINTS), wide=True)
    _draw_head(luck, sheet, adoption, specimen.fields)
    filled = luck.choice((fonts, luck.choice(sans_families()), luck.choice(typewriter_families())))
    _draw_table(luck, sheet, adoption, specimen.fields, filled)
    _draw_registration(luck, sheet, adoption)
    _draw_foot(luck, specimen, sheet, adoption, signing)
    return specimen


def _values(adoption: Adoption, signing: tuple[str, ...], signer: str) -> dict[str, str]:
    child = adoption.child
    fields = {
        "certificate_number": f"{adoption.number}",
        "full_name": child.name, "date_of_birth": child.born.isoformat(), "sex": child.sex,
        "ethnicity": child.ethnicity, "place_of_birth": adoption.born_at,
        "registration_place": adoption.unit.committee, "registered_on": adoption.registered.isoformat(),
        "signer_title": " ".join(signing), "signer_name": signer,
    }  # fmt: skip
    for adopter in adoption.adopters:
        fields |= {
            f"{adopter.who}_name": adopter.person.name,
            f"{adopter.who}_date_of_birth": adopter.person.born.isoformat(),
            f"{adopter.who}_residence": adopter.residence,
        }
    if child.born >= date(2016, 1, 1):
        fields["personal_number"] = child.personal_number
    return fields


def _draw_head(luck: Random, sheet: Sheet, adoption: Adoption, fields: dict[str, str]) -> None:
    """Title and number between the units at the left and the republic at the right."""
    unit = adoption.unit
    lines = [f"UBND {unit.commune}", unit.district, unit.province]
    shown = [line[0].upper() + line[1:] for line in lines if line]
    draw_lines(sheet, shown, _LEFT, 17, size=11.5, align="left", style=Style.REGULAR)
    draw_national_title(sheet, 228, 16, size=11)
    sheet.cursor = 33
    sheet.centred("GIẤY CHỨNG NHẬN NUÔI CON NUÔI", _MIDDLE, 200, size=19, colour=luck.choice((RED, BLACK)))
    x = _MIDDLE - 24
    for label, value, field in (("Số đăng ký:", fields["certificate_number"], "certificate_number"),
                                ("Quyển:", f"01/{adoption.registered.year}", "")):  # fmt: skip
        sheet.print(label, x, sheet.cursor + 0.5, size=11)
        sheet.print(value, x + sheet.width_of(f"{label} ", 11), sheet.cursor + 0.5, size=11, field=field)
        x += 36
    sheet.cursor += 8


def _draw_table(luck: Random, sheet: Sheet, adoption: Adoption, fields: dict[str, str], filled: FontFamily) -> None:
    heads = ([Run(text, style=Style.BOLD)] for text in ("", "CON NUÔI", "CHA NUÔI", "MẸ NUÔI"))
    Ruling(_EDGES, size=11, align="centre").row(sheet, *heads)
    table, shown = Ruling(_EDGES, size=11, step=4.9, values=filled), luck.choice(_DAYS)
    adopters = {adopter.who: adopter for adopter in adoption.adopters}

    def row(label: str, child: Sequence[Run], told: dict[str, Sequence[Run]]) -> None:
        parents = [told.get(who, [Run("-")]) for who in ("father", "mother")]
        table.row(sheet, [Run(label)], child, *parents, least=7.0)

    def own(name: str, value: str = "") -> list[Run]:
        return [Run(value or fields[name], name)]

    def days(prefix: str) -> list[Run]:
        name = f"{prefix}date_of_birth"
        return own(name, shown.format(d=date.fromisoformat(fields[name])))

    row("Họ và tên", own("full_name"), {who: own(f"{who}_name") for who in adopters})
    row("Ngày, tháng, năm sinh", days(""), {who: days(f"{who}_") for who in adopters})
    row("Nam, nữ", own("sex"), {who: [Run(a.person.sex)] for who, a in adopters.items()})
    row("Dân tộc", own("ethnicity"), {who: [Run(a.person.ethnicity)] for who, a in adopters.items()})
    row("Sinh tại", own("place_of_birth"), {})
    if "personal_number" in fields:
        row("Mã số định danh", own("personal_number"), {who: [Run(a.person.personal_number)]
                                                        for who, a in adopters.items()})  # fmt: skip
    row("Nghề nghiệp", [Run("-")], {who: [Run(luck.choice(_WORKERS))] for who in adopters})
    row("Thường trú", [Run("-")], {who: own(f"{who}_residence") for who in adopters})
    row("Giấy tờ mang theo", [Run("Giấy khai sinh")], {who: [Run(a.paper)] for who, a in adopters.items()})
    sheet.cursor += 3


def _draw_registration(luck: Random, sheet: Sheet, adoption: Adoption) -> None:
    """Who gave the child away, in some, and the registration, in one sentence."""
    if luck.random() < 0.5:
        giver = luck.choice(("Trung tâm Bảo trợ xã hội Phúc Lâm", "Mẹ đẻ, theo Giấy đồng ý cho con làm con nuôi"))
        draw_sentence(sheet, (Run("Bên giao con nuôi:"), Run(giver)), _LEFT, _RIGHT, size=11.5, indent=0)
    day = long_date(adoption.registered).removeprefix("ngày ")
    runs = (Run("Đã ghi vào Sổ đăng ký nuôi con nuôi tại"), Run(adoption.unit.committee, "registration_place"),
            Run(", ngày"), Run(day, "registered_on"), Run("."))  # fmt: skip
    draw_sentence(sheet, runs, _LEFT, _RIGHT, size=11.5, indent=0)


def _draw_foot(luck: Random, specimen: Specimen, sheet: Sheet, adoption: Adoption, signing: tuple[str, ...]) -> None:
    """The clerk at the left, the officer at the right."""
    top = sheet.cursor + 1
    draw_lines(sheet, ("CÔNG CHỨC TƯ PHÁP - HỘ TỊCH",), 66, top, size=11)
    clerk = people.make_person(luck, born_between=(1972, 1994)).name
    ink.sign(sheet, 66, top + 14, luck)
    sheet.print(clerk, 66, top + 24, size=11.5, align="centre")
    sign_off = SignOff(signing, specimen.fields["signer_name"], f"UBND {adoption.unit.commune.upper()}", size=11,
                       seal_radius=16)  # fmt: skip
    sign_and_seal(specimen, sheet, sign_off, (222, top), luck, aside=20)


TEMPLATES = (Template(CODE, f"{CODE}-fifth", draw_across, held_out=False),)
