"""Death extracts (copies) as a province's portal sets them: a ruled table of three columns, a number, what was
registered and how, with two or three values in one cell; sections of their own for the death and for who told it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from digitize.specimens import civil_status
from digitize.specimens.civil_status import Run, long_date
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, SignOff, draw_lines, draw_qr
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.ruled import Ruling
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.death_certificate import CODE, TITLE, Death, make_death, new_specimen, seal_words

_LEFT, _RIGHT = 21.0, 193.0
_EDGES = (_LEFT, 32.0, 88.0, _RIGHT)
_DAYS = ("{d:%d/%m/%Y}", "{d.day}/{d.month}/{d.year}", "{d:%d-%m-%Y}")


def draw_table_form(luck: Random, fonts: FontFamily) -> Specimen:
    """Number and day in one row under a title of two lines; a code beside the seal."""
    death = make_death(luck, (date(2021, 3, 1), date(2026, 8, 1)))
    issued = death.registered + timedelta(days=luck.choice((0, 0, 1, 30, 200)))
    issued = min(issued, date(2026, 9, 30)) if issued.year == 2026 else issued
    number = f"{death.number}/{luck.choice(('TLKT-BS', 'TLKT'))}"
    specimen = new_specimen(death, "fifth", number)
    _complete(luck, specimen, death, issued)
    sheet = civil_status.new_form(specimen, luck.choice((fonts, luck.choice(sans_families()))), luck, tint=None)
    _draw_head(sheet, specimen.fields, issued)
    _draw_rows(luck, sheet, specimen.fields)
    top = sheet.cursor + 4
    draw_qr(sheet, f"{number}|{issued:%d%m%Y}", _LEFT + 2, top + 4, 19)
    draw_lines(sheet, ("Quét mã để kiểm tra",), _LEFT + 2, top + 24, size=8, style=Style.ITALIC, align="left")
    sign_off = SignOff(death.signing, death.signer, seal_words(death), "NGƯỜI KÝ TRÍCH LỤC", size=11)
    sign_and_seal(specimen, sheet, sign_off, (140, top), luck, aside=20)
    return specimen


def _complete(luck: Random, specimen: Specimen, death: Death, issued: date) -> None:
    fields = specimen.fields
    fields |= {
        "issuing_agency": f"UBND {death.unit.commune.upper()}", "place": death.unit.commune_name,
        "issued_on": issued.isoformat(), "full_name": death.person.name,
    }  # fmt: skip
    number = death.person.personal_number
    if number in death.paper:
        fields["personal_number"] = number
        del fields["identity_paper"]
    if luck.random() < 0.5:
        del fields["death_notice"]
    if luck.random() < 0.7:
        fields |= {
            "declarant_name": death.declarant.name, "declarant_relationship": death.relation,
            "declarant_identity_paper": death.declarant_paper,
        }  # fmt: skip


def _draw_head(sheet: Sheet, fields: dict[str, str], issued: date) -> None:
    """The title above the row of number and day; the office at the left margin, the republic at the right one."""
    size = min(11, 11 * 78 / sheet.width_of(fields["issuing_agency"], 11, Style.BOLD))
    sheet.print(fields["issuing_agency"], _LEFT, 17, size=size, style=Style.BOLD, field="issuing_agency")
    sheet.print("Bộ phận Hộ tịch", _LEFT, 22, size=10.5, style=Style.ITALIC)
    draw_lines(sheet, (NATIONAL_TITLE, MOTTO), _RIGHT, 17, size=10, align="right")
    sheet.cursor = 34
    sheet.centred(TITLE, 107, 170, size=16)
    sheet.centred("BẢN SAO", 107, 170, size=11, gap=2)
    y = sheet.cursor
    sheet.print("Số trích lục:", _LEFT, y, size=10.5)
    sheet.print(fields["certificate_number"], _LEFT + sheet.width_of("Số trích lục: ", 10.5), y, size=10.5,
                field="certificate_number")  # fmt: skip
    whole, day = f"{fields['place']}, {long_date(issued)}", long_date(issued)
    start = _RIGHT - sheet.width_of(whole, 10.5)
    sheet.print(f"{fields['place']},", start, y, size=10.5, field="place")
    sheet.print(day, _RIGHT - sheet.width_of(day, 10.5), y, size=10.5, field="issued_on")
    sheet.cursor = y + 8


def _draw_rows(luck: Random, sheet: Sheet, fields: dict[str, str]) -> None:
    shown, table, at = luck.choice(_DAYS), Ruling(_EDGES, size=10.5, step=4.9), 0
    for label, names in _rows():
        if not names:
            Ruling((_LEFT, _RIGHT), size=10.5, step=4.9).row(sheet, [Run(label, style=Style.BOLD)])
            continue
        runs = _values(fields, names, shown)
        if runs:
            at += 1
            table.row(sheet, [Run(f"{at}")], [Run(label)], runs)


def _rows() -> Sequence[tuple[str, tuple[str, ...]]]:
    """Labels and what stands beside them, one below the other; sections have nothing beside them."""
    return (
        ("NGƯỜI CHẾT", ()),
        ("Họ, chữ đệm, tên", ("full_name",)), ("Ngày, tháng, năm sinh; giới tính", ("date_of_birth", "sex")),
        ("Dân tộc; quốc tịch", ("ethnicity", "nationality")),
        ("Giấy tờ tùy thân", ("identity_paper",)), ("Số ĐDCN/CCCD", ("personal_number",)),
        ("Nơi cư trú cuối cùng", ("residence",)),
        ("SỰ KIỆN CHẾT", ()),
        ("Thời điểm chết (giờ; ngày)", ("time_of_death", "died_on", "died_on_in_words")),
        ("Nơi chết", ("place_of_death",)), ("Nguyên nhân chết", ("cause_of_death",)),
        ("Giấy báo tử", ("death_notice",)),
        ("ĐĂNG KÝ KHAI TỬ", ()),
        ("Cơ quan đã đăng ký", ("registration_place",)), ("Ngày vào sổ", ("registered_on",)),
        ("Người đi khai; quan hệ", ("declarant_name", "declarant_relationship")),
        ("Giấy tờ của người đi khai", ("declarant_identity_paper",)),
    )  # fmt: skip


def _values(fields: dict[str, str], names: tuple[str, ...], shown: str) -> list[Run]:
    days = ("date_of_birth", "died_on", "registered_on")
    return [
        Run(shown.format(d=date.fromisoformat(fields[name])) if name in days else fields[name], name,
            Style.BOLD if name == "full_name" else Style.REGULAR)
        for name in names if name in fields
    ]  # fmt: skip


TEMPLATES = (Template(CODE, f"{CODE}-fifth", draw_table_form, held_out=False),)
