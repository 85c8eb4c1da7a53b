"""Death extracts as a clerk sets them in a text program: labels, a column of colons, values; the clerk signs beside the
officer, and the police stamped that the person is no longer registered."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status, ink, people
from digitize.specimens.civil_status import Run
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import CODE, TITLE, Death, make_death, new_specimen, seal_words

_LEFT, _COLON, _VALUE, _RIGHT = 26.0, 87.0, 91.0, 192.0
_SIZE = 12.0
_STAMP: Colour = (60, 60, 140)


def draw_colons(luck: Random, fonts: FontFamily) -> Specimen:
    """Dates without noughts or with stops, the day of death behind its hour, place and day above the signature."""
    death = make_death(luck, (date(2016, 1, 4), date(2025, 5, 20)))
    specimen = new_specimen(death, "colons", f"{death.number}/TLKT")
    specimen.fields |= {
        "issuing_agency": f"UBND {death.unit.commune.upper()}",
        "place": death.unit.commune_name,
        "issued_on": death.issued.isoformat(),
        "declarant_name": death.declarant.name,
        "declarant_relationship": death.relation,
        "declarant_identity_paper": death.declarant_paper,
    }
    sheet = civil_status.new_form(specimen, fonts, luck, tint=None)
    _draw_head(sheet, specimen, death)
    shown = luck.choice(("{d.day}/{d.month}/{d.year}", "{d:%d.%m.%Y}", "{d:%d-%m-%Y}", "{d:%d/%m/%Y}"))
    weight = luck.choice((Style.REGULAR, Style.BOLD))
    for label, runs in _rows(specimen.fields, death, shown, weight):
        _draw_row(sheet, label, runs)
    _draw_foot(specimen, sheet, death, luck)
    return specimen


def _draw_head(sheet: Sheet, specimen: Specimen, death: Death) -> None:
    unit, fields = death.unit, specimen.fields
    own = fields["issuing_agency"]
    draw_lines(sheet, (f"UBND {unit.district.upper()}",), 60, 16, size=11.5, style=Style.REGULAR)
    draw_lines(sheet, (own,), 60, 21.2, size=11.5, field="issuing_agency")
    half = sheet.width_of(own, 11.5, Style.BOLD) / 4
    sheet.rule(60 - half, 60 + half, 27.4)
    draw_national_title(sheet, 145, 16, size=11.5)
    number = fields["certificate_number"]
    civil_status.draw_number(sheet, number, 60 - sheet.width_of(f"Số: {number}", 12) / 2, 30, size=12)
    sheet.cursor = 43
    sheet.centred(TITLE, 108, 160, size=18, gap=5)


def _rows(fields: dict[str, str], death: Death, shown: str, weight: Style) -> list[tuple[str, tuple[Run, ...]]]:
    """Every label with what stands behind its colon."""

    def value(name: str, text: str = "") -> tuple[Run, ...]:
        return (Run(text or fields[name], name, weight if name == "full_name" else Style.REGULAR),)

    at = (Run("Hồi"), Run(death.hour, "time_of_death"), Run(", ngày"), Run(shown.format(d=death.died), "died_on"))
    return [
        ("Họ, chữ đệm, tên người chết", value("full_name")),
        ("Ngày, tháng, năm sinh", value("date_of_birth", shown.format(d=death.person.born))),
        ("Giới tính", value("sex")),
        ("Dân tộc", value("ethnicity")),
        ("Quốc tịch", value("nationality")),
        ("Giấy tờ tùy thân", value("identity_paper")),
        ("Nơi thường trú cuối cùng", value("residence")),
        ("Thời điểm chết", at),
        ("Viết bằng chữ", value("died_on_in_words")),
        ("Địa điểm chết", value("place_of_death")),
        ("Lý do chết", value("cause_of_death")),
        ("Giấy báo tử", (Run("Số"), *value("death_notice"))),
        ("Cơ quan đăng ký khai tử", value("registration_place")),
        ("Đăng ký ngày", value("registered_on", shown.format(d=death.registered))),
        ("Người đi đăng ký khai tử", value("declarant_name")),
        ("Quan hệ với người đã chết", value("declarant_relationship")),
        ("Giấy tờ tùy thân của người đi khai tử", value("declarant_identity_paper")),
    ]


def _draw_row(sheet: Sheet, label: str, runs: tuple[Run, ...]) -> None:
    top = lowest = sheet.cursor
    for text in sheet.wrap(label, _COLON - _LEFT - 1, size=_SIZE):
        sheet.print(text, _LEFT, sheet.cursor, size=_SIZE)
        lowest, sheet.cursor = sheet.cursor, sheet.cursor + 6.35
    sheet.print(":", _COLON, top, size=_SIZE)
    sheet.cursor = top
    civil_status.draw_sentence(sheet, runs, _VALUE, _RIGHT, size=_SIZE, indent=0)
    sheet.cursor = max(sheet.cursor - 0.9, lowest + 6.8)


def _draw_foot(specimen: Specimen, sheet: Sheet, death: Death, luck: Random) -> None:
    """The stamp stands low at the left, where nothing else is printed."""
    y = sheet.cursor + 3
    print_place_and_date(sheet, death.unit.commune_name, death.issued, (148, y), size=12)
    sign_off = SignOff(death.signing, death.signer, seal_words(death), size=12, seal_radius=16.5)
    sign_and_seal(specimen, sheet, sign_off, (148, y + 6), luck, aside=19)
    draw_lines(sheet, ("NGƯỜI THỰC HIỆN",), 56, y + 6, size=12)
    ink.sign(sheet, 56, y + 20, luck)
    clerk = people.make_person(luck, born_between=(death.died.year - 50, death.died.year - 25)).name
    sheet.print(clerk, 56, y + 29, size=12, align="centre")
    if luck.random() < 0.4 and y + 49 < sheet.height_mm - 10:
        struck = death.issued + timedelta(days=luck.randint(2, 60))
        _stamp(sheet, y + 37, f"Ngày {struck:%d/%m/%Y}", f"CÔNG AN {death.unit.commune.upper()}")


def _stamp(sheet: Sheet, y: float, *lines: str) -> None:
    words = ("ĐÃ XÓA ĐĂNG KÝ THƯỜNG TRÚ", *lines)
    half = max(sheet.width_of(text, 8.5, Style.BOLD) for text in words) / 2 + 2.5
    sheet.frame(56 - half, y - 1.5, 56 + half, y + 12.5, colour=_STAMP)
    draw_lines(sheet, words, 56, y, size=8.5, colour=_STAMP)


TEMPLATES = (Template(CODE, f"{CODE}-colons", draw_colons),)
