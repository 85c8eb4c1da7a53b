"""Confirmations of residence as they come out of the public service portal: a grid of cells with a small label over
each value, tinted bars over its parts, day and number in cells of their own, and a signature shown by a program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import draw_lines, draw_national_title, draw_qr
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.residence_confirmation import (
    CODE,
    CONTENTS,
    RANKS,
    RELIGIONS,
    Household,
    make_household,
    new_page,
    police_lines,
    relation_of,
)

_LEFT, _RIGHT, _SIZE, _STEP = 18.0, 194.0, 11.0, 5.2
_GREY: Colour = (105, 105, 112)
_BARS: tuple[Colour, ...] = ((222, 232, 244), (232, 232, 232), (246, 226, 222))
_TITLE = "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ"


@dataclass(frozen=True)
class _Cell:
    """`value` is the truth, `printed` how it is shown where that is another."""

    label: str
    value: str
    field: str
    printed: str = ""


def draw_grid(luck: Random, fonts: FontFamily) -> Specimen:
    """No place before the day; who lives at the address beside the person stands in rows below."""
    specimen = Specimen(CODE, f"{CODE}-fifth", [], {})
    sheet = new_page(luck.choice((fonts, *sans_families())), specimen)
    house = make_household(luck, date(2025, 7, 3), 450)
    shown, bar = luck.choice(("%d/%m/%Y", "%d-%m-%Y")), luck.choice(_BARS)
    number = f"{house.number:06d}/XNCT-{house.issued.year}"
    _draw_head(sheet, house, number)
    for heading, rows in _parts(luck, house, number, shown):
        _draw_bar(sheet, heading, bar)
        for cells in rows:
            _draw_cells(specimen, sheet, cells)
    if luck.random() < 0.6:
        _draw_bar(sheet, "Nhân khẩu khác cùng hộ", bar)
        for other in house.others:
            told = (other.name, f"{other.born:{shown}}", other.personal_number, relation_of(other, house.head))
            for x, text in zip((20, 78, 108, 150), told, strict=True):
                sheet.print(text, x, sheet.cursor + 0.8, size=10)
            sheet.cursor += 5.6
    _draw_signature(luck, specimen, sheet, house)
    return specimen


def _draw_head(sheet: Sheet, house: Household, number: str) -> None:
    """The code at the left of the national title, which stands in the middle; the title in red."""
    draw_qr(sheet, f"CT|{number}", _LEFT, 13, 22)
    draw_national_title(sheet, 112, 14, size=11)
    sheet.cursor = 35
    sheet.centred(_TITLE, 106, 150, size=16, colour=RED)
    note = f"Cơ sở dữ liệu quốc gia về dân cư, truy xuất ngày {house.issued.day}/{house.issued.month}"
    sheet.centred(note, 106, 150, size=9, style=Style.ITALIC, gap=2)


def _parts(
    luck: Random, house: Household, number: str, shown: str
) -> tuple[tuple[str, tuple[tuple[_Cell, ...], ...]], ...]:
    who, head = house.who, house.head
    expires = house.issued + timedelta(days=luck.choice((30, 180, 365)))
    issued = _Cell("Ngày cấp", house.issued.isoformat(), "issued_on", f"{house.issued:{shown}}")
    validity = _Cell("Có giá trị đến hết ngày", expires.isoformat(), "expires_on", f"{expires:{shown}}")
    person: tuple[tuple[_Cell, ...], ...] = (
        (_Cell("Họ, chữ đệm và tên", who.name.upper(), "full_name"),
         _Cell("Số định danh", who.personal_number, "personal_number")),
        (_Cell("Ngày sinh", who.born.isoformat(), "date_of_birth", f"{who.born:{shown}}"),
         _Cell("Giới tính", who.sex, "sex"), _Cell("Quốc tịch", "Việt Nam", "nationality")),
        (_Cell("Dân tộc", who.ethnicity, "ethnicity"), _Cell("Tôn giáo", luck.choice(RELIGIONS), "religion"),
         _Cell("Quan hệ với chủ hộ", "Chủ hộ" if who == head else "Con đẻ", "relation_to_head")),
        (_Cell("Quê quán", house.home_town, "home_town"),),
    )  # fmt: skip
    places: list[tuple[_Cell, ...]] = [(_Cell("Thường trú", house.home, "residence"),)]
    if luck.random() < 0.4:
        places.append((_Cell("Tạm trú", house.seat.home(luck), "temporary_residence"),))
    places.append((_Cell("Chỗ ở hiện tại", house.home, "current_residence"),))
    places.append((_Cell("Chủ hộ", head.name, "head_name"),
                   _Cell("Số định danh của chủ hộ", head.personal_number, "head_personal_number")))  # fmt: skip
    agency = _Cell("Cơ quan cấp", police_lines(house, district=False)[1], "issuing_agency")
    return (
        ("Thông tin văn bản", ((_Cell("Số văn bản", number, "document_number"), issued, validity), (agency,))),
        ("Thông tin công dân", person), ("Thông tin cư trú", tuple(places)),
        ("Nội dung khác", ((_Cell("Ghi chú của cơ quan cấp", luck.choice(CONTENTS), "other_content"),),)),
    )  # fmt: skip


def _draw_bar(sheet: Sheet, heading: str, colour: Colour) -> None:
    sheet.cursor += 1.5
    sheet.fill(_LEFT, sheet.cursor, _RIGHT, sheet.cursor + 6.2, colour)
    sheet.print(heading, _LEFT + 2, sheet.cursor + 0.7, size=11, style=Style.BOLD)
    sheet.cursor += 6.8


def _draw_cells(specimen: Specimen, sheet: Sheet, cells: tuple[_Cell, ...]) -> None:
    """Beside each other, equally wide, a line under all of them."""
    top, lowest, width = sheet.cursor, sheet.cursor, (_RIGHT - _LEFT) / len(cells)
    for at, cell in enumerate(cells):
        left, y = _LEFT + 2 + at * width, top + 4.6
        specimen.fields[cell.field] = cell.value
        sheet.print(cell.label, left, top + 0.6, size=8.5, colour=_GREY)
        for line in sheet.wrap(cell.printed or cell.value, width - 4, size=_SIZE):
            sheet.print(line, left, y, size=_SIZE, field=cell.field)
            y += _STEP
        lowest = max(lowest, y)
    sheet.cursor = lowest + 1
    sheet.rule(_LEFT, _RIGHT, sheet.cursor, thickness=1)


def _draw_signature(luck: Random, specimen: Specimen, sheet: Sheet, house: Household) -> None:
    """A box as signing programs draw it: the position above it, the name in it, nothing stamped."""
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))
    signer = people.make_person(luck, born_between=(1972, 1992), sex="Nam").name
    specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    y = draw_lines(sheet, titles, 150, sheet.cursor + 4, size=11, field="signer_title")
    sheet.frame(115, y + 1.5, 186, y + 20, RED)
    sheet.print("Ký bởi:", 118, y + 3, size=9.5, colour=RED)
    sheet.print(luck.choice(RANKS), 118, y + 8, size=10, colour=RED)
    sheet.print(signer, 138, y + 8, size=11, style=Style.BOLD, colour=RED, field="signer_name")
    moment = f"{luck.randint(7, 16):02d}:{luck.randint(0, 59):02d}:{luck.randint(0, 59):02d}"
    sheet.print(f"Thời gian ký: {house.issued:%d/%m/%Y} {moment}", 118, y + 14, size=9, colour=RED)


TEMPLATES = (Template(CODE, f"{CODE}-fifth", draw_grid, held_out=False),)
