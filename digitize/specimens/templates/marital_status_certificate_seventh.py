"""Confirmations of marital status on the form of Circular 04/2020/TT-BTP (kept by 04/2024/TT-BTP) as a clerk writes it
over the last one in a text program: questions of one line run on behind semicolons, the identity paper is told with
"ngày cấp" and "nơi cấp", a marriage to come with the other's birth, card and home as the circular's Article 12 asks,
and who receives it stands at the left of the signature."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, draw_sentence, long_date
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import marital_status_certificate as forms
from digitize.specimens.templates.marital_status_certificate import Confirmation

_LEFT, _RIGHT, _MIDDLE = 30.0, 191.0, 110.5
_VALIDITY = "Giấy này có giá trị sử dụng trong thời hạn 06 (sáu) tháng kể từ ngày cấp, được sử dụng để:"
_RECEIVERS = ("- Như trên;", "- Lưu: VT, HT.")


def draw_retyped(luck: Random, fonts: FontFamily) -> Specimen:
    """Names in capitals, or in bold as they are written."""
    paper = _make(luck)
    commune = paper.unit.commune.upper()
    specimen = forms.new_specimen(paper, "seventh", f"ỦY BAN NHÂN DÂN {commune}")
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    size = luck.choice((13, 13.5, 14))
    _draw_head(sheet, paper)
    _draw_request(sheet, paper, size)
    _draw_person(specimen, sheet, paper, size)
    bold = luck.choice((Style.REGULAR, Style.BOLD))
    draw_sentence(sheet, (Run("Tình trạng hôn nhân:"), Run(paper.status, "marital_status", bold), Run(".")), _LEFT,
                  _RIGHT, size=size)  # fmt: skip
    draw_sentence(sheet, (Run(_VALIDITY), Run(paper.purpose, "purpose"), Run("./.")), _LEFT, _RIGHT, size=size)
    sheet.cursor += 2
    if luck.random() < 0.6:
        draw_lines(sheet, ("Nơi nhận:",), _LEFT, sheet.cursor, size=11, style=Style.BOLD_ITALIC, align="left")
        draw_lines(sheet, _RECEIVERS, _LEFT, sheet.cursor + 5, size=10.5, style=Style.REGULAR, align="left")
    sign_off = forms.sign_off(paper, "NGƯỜI KÝ GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN")
    sign_and_seal(specimen, sheet, replace(sign_off, size=11.5), (138, sheet.cursor), luck, aside=18)
    return specimen


def _make(luck: Random) -> Confirmation:
    paper = forms.make_confirmation(luck, (date(2020, 7, 16), date(2026, 9, 25)))
    purpose = (
        _marriage(luck, paper) if luck.random() < 0.45 and "Hiện tại đang có" not in paper.status else paper.purpose
    )
    return replace(
        paper,
        number=f"{luck.randint(3, 760)}/{luck.choice(('UBND-XNTTHN', 'XNTTHN', 'UBND-XN'))}",
        paper=_with_issuer_last(luck, paper.paper),
        purpose=purpose,
    )


def _with_issuer_last(luck: Random, told: str) -> str:
    """Of "NAME số NUMBER, ISSUER cấp ngày DAY"."""
    found = re.fullmatch(r"(.+) số (\d+), (.+) cấp ngày (.+)", told)
    if found is None:
        raise ValueError(told)
    name, number, issuer, day = found.groups()
    name = luck.choice((name, name.replace("Thẻ căn cước công dân", "CCCD").replace("Căn cước công dân", "CCCD")))
    return luck.choice((
        f"{name} số {number}; ngày cấp: {day}; nơi cấp: {issuer}", f"{name}: {number}, cấp ngày {day}, tại {issuer}",
        f"{name} số: {number} do {issuer} cấp ngày {day}",
    ))  # fmt: skip


def _marriage(luck: Random, paper: Confirmation) -> str:
    """With whom, as fully as the circular asks."""
    who, day = paper.person, paper.issued
    sex, word = ("Nữ", "bà") if who.sex == "Nam" else ("Nam", "ông")
    years = (min(who.born.year - 3, day.year - 22), min(who.born.year + 2, day.year - 21))
    other = people.make_person(luck, born_between=years, sex=sex)
    unit = civil_status.make_unit(luck, day)
    told = luck.choice((f"sinh năm {other.born.year}", f"sinh ngày {other.born:%d/%m/%Y}"))
    return (
        f"Đăng ký kết hôn với {word} {other.name}, {told}, CCCD số {other.personal_number}, nơi cư trú: "
        f"{unit.home(luck)}, tại Ủy ban nhân dân {luck.choice((paper.unit, unit)).commune}"
    )


def _draw_head(sheet: Sheet, paper: Confirmation) -> None:
    """The title in two lines of one height with the whole office below it."""
    commune = paper.unit.commune.upper()
    y = draw_lines(sheet, ("ỦY BAN NHÂN DÂN", commune), 64, 21, size=13, field="issuing_agency")
    sheet.rule(54, 74, y + 0.7)
    draw_national_title(sheet, 146, 21, size=12)
    width = sheet.width_of(f"Số: {paper.number}", 13)
    sheet.print("Số:", 64 - width / 2, y + 3.6, size=13)
    sheet.print(paper.number, 64 + width / 2, y + 3.6, size=13, align="right", field="document_number")
    print_place_and_date(sheet, paper.unit.commune_name, paper.issued, (146, y + 3.6), size=13)
    sheet.cursor = y + 17
    sheet.centred("GIẤY XÁC NHẬN", _MIDDLE, 160, size=14)
    sheet.centred("TÌNH TRẠNG HÔN NHÂN", _MIDDLE, 160, size=14, gap=3)
    office = f"ỦY BAN NHÂN DÂN {paper.unit.units}".upper()
    sheet.centred(office, _MIDDLE, 150, size=12.5, gap=3)


def _draw_request(sheet: Sheet, paper: Confirmation, size: float) -> None:
    own = paper.requester is paper.person
    whom = "bản thân" if own else f"{_word(paper.person)} {paper.person.name.upper()}"
    runs = (
        Run(f"Xét đề nghị của {_word(paper.requester)}:"), Run(paper.requester.name.upper(), "requester_name"),
        Run(f", về việc cấp Giấy xác nhận tình trạng hôn nhân cho {whom}."),
    )  # fmt: skip
    draw_sentence(sheet, runs, _LEFT, _RIGHT, size=size)
    sheet.centred("XÁC NHẬN:", _MIDDLE, 100, size=size, gap=2)


def _word(who: Person) -> str:
    return "ông" if who.sex == "Nam" else "bà"


def _draw_person(specimen: Specimen, sheet: Sheet, paper: Confirmation, size: float) -> None:
    """Each question begins a paragraph, but the short ones, which follow each other."""
    person = paper.person
    born = long_date(person.born).removeprefix("ngày ") if size == 14 else f"{person.born:%d/%m/%Y}"
    rows = (
        (Run("Họ, chữ đệm, tên:"), Run(person.name.upper(), "full_name", Style.BOLD)),
        (Run("Ngày, tháng, năm sinh:"), Run(born, "date_of_birth")),
        (Run("Giới tính:"), Run(person.sex, "sex"), Run("; Dân tộc:"), Run(person.ethnicity, "ethnicity"),
         Run("; Quốc tịch:"), Run("Việt Nam", "nationality"), Run(".")),
        (Run("Giấy tờ tùy thân:"), Run(specimen.fields["identity_paper"], "identity_paper"), Run(".")),
        (Run("Nơi cư trú:"), Run(paper.residence, "residence"), Run(".")),
    )  # fmt: skip
    for runs in rows:
        draw_sentence(sheet, runs, _LEFT, _RIGHT, size=size)


TEMPLATES = (Template(forms.CODE, f"{forms.CODE}-seventh", draw_retyped),)
