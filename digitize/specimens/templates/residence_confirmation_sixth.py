"""Confirmations of residence on form CT07 as communes and wards print it since 01/7/2025 (Circular 53/2025/TT-BCA): the
numbers of the person and of the head of the household in boxes, a table of the members with empty rows left over, the
validity told as a whole date, and the form's notes below the signature; on two pages where the
household is large."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import (
    Record,
    draw_boxed_figures,
    draw_letterhead,
    draw_pair,
    draw_place_and_date,
    draw_table,
    long_date,
    of_one_family,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.residence_confirmation import (
    CODE,
    CONTENTS,
    RELIGIONS,
    Household,
    make_household,
    police_lines,
)

_VARIANT = f"{CODE}-sixth"
_LEFT, _RIGHT, _MIDDLE = 28.0, 192.0, 110.0
_WIDTHS = (10.0, 47.0, 27.0, 16.0, 35.0, 29.0)
_NOTES = (
    "Chú thích:",
    "(1) Cơ quan cấp trên trực tiếp của cơ quan đăng ký cư trú.",
    "(2) Cơ quan đăng ký cư trú.",
    "(3) Ghi thông tin khác theo đề nghị của công dân (nếu có).",
    "(4) Xác nhận thông tin về cư trú hết giá trị khi thông tin về cư trú của công dân có thay đổi.",
)
_TITLES = (("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN"), ("PHÓ TRƯỞNG CÔNG AN",))


def draw_current(luck: Random, fonts: FontFamily) -> Specimen:
    """No district stands above the police of a commune any more."""
    house = make_household(luck, date(2025, 7, 2), 440)
    specimen = Specimen(CODE, _VARIANT, [], {})
    new_sheet = partial(_new_sheet, fonts)
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=luck.choice((12.5, 13)),
                       step=luck.choice((6.6, 7.4)),
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    record = Record(form, new_sheet)
    _draw_head(record, house)
    _draw_person(record, house)
    _draw_residence(record, house)
    _draw_members(record, house)
    # The last lines go over to the next page with the signature, which never stands there alone.
    record.room(3 * form.step + 46)
    record.run(record.entry("8. Nội dung xác nhận khác (3):", luck.choice(CONTENTS), "other_content"))
    expires = house.issued + timedelta(days=luck.choice((180, 365, 365)))
    record.run(record.entry("Xác nhận thông tin cư trú này có giá trị đến hết", expires.isoformat(), "expires_on",
                            long_date(expires)), Entry("(4)./."))  # fmt: skip
    _sign(record, house, luck)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 22
    if len(specimen.sheets) > 1:
        sheet.print(str(len(specimen.sheets)), _MIDDLE, 13, size=13, align="centre")
    return sheet


def _family(luck: Random, house: Household) -> list[tuple[Person, str]]:
    """Who else lives there, and what each is to the head: one spouse, children with the father's name, a parent."""
    head, young = house.head, house.head.born.year
    sex, word = ("Nữ", "Vợ") if head.sex == "Nam" else ("Nam", "Chồng")
    spouse = people.make_person(luck, born_between=(young - 4, young + 5), sex=sex)
    if spouse.sex == "Nam" and house.who != head:
        spouse = of_one_family(house.who, spouse)  # the child whom the paper is about has its father's name
    father = head if head.sex == "Nam" else spouse
    children = [
        of_one_family(father, people.make_person(luck, born_between=(young + 20, young + 33)))
        for _ in range(luck.randint(0, 4))
    ]
    parent = people.make_person(luck, born_between=(young - 28, young - 19), sex="Nữ")
    told = [(spouse, word), *((child, luck.choice(("Con đẻ", "Con"))) for child in children), (parent, "Mẹ đẻ")]
    return luck.sample(told, luck.randint(1, len(told)))


def _draw_head(record: Record, house: Household) -> None:
    sheet, (parent, own) = record.sheet, police_lines(house, district=False)
    sheet.print("Mẫu CT07 ban hành kèm theo Thông tư số 53/2025/TT-BCA", _RIGHT, 9.5, size=9, style=Style.ITALIC,
                align="right")  # fmt: skip
    y = draw_letterhead(record, (parent,), (own,), left=63, right=147, y=16, size=11.5)
    number = record.entry("Số:", f"{house.number}/XN-CA{house.seat.kind[0].upper()}", "document_number")
    draw_pair(record, number, 63, y - 1)
    draw_place_and_date(record, house.seat.commune, house.issued, 147, y - 1)
    sheet.cursor = y + 11
    sheet.centred("XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", _MIDDLE, 160, size=15, gap=4)


def _draw_person(record: Record, house: Household) -> None:
    who, size = house.who, record.form.size
    record.heading("I. Theo đề nghị của Ông/Bà:")
    record.line(record.entry("1. Họ, chữ đệm và tên:", who.name.upper(), "full_name"))
    record.line(record.day("2. Ngày, tháng, năm sinh:", who.born, "date_of_birth"),
                record.entry("3. Giới tính:", who.sex, "sex"), starts=(_LEFT, 125))  # fmt: skip
    number = record.entry("4. Số định danh cá nhân:", who.personal_number, "personal_number")
    draw_boxed_figures(record, number, _LEFT, size)
    record.line(
        record.entry("5. Dân tộc:", who.ethnicity, "ethnicity"),
        record.entry("6. Tôn giáo:", record.form.luck.choice(RELIGIONS), "religion"),
        record.entry("7. Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, 74, 138),
    )  # fmt: skip
    record.line(record.entry("8. Quê quán:", house.home_town, "home_town"))


def _draw_residence(record: Record, house: Household) -> None:
    luck, own = record.form.luck, f"Công an {house.seat.kind} {house.seat.commune}"
    record.run(Entry(f"II. {own} xác nhận thông tin về cư trú của Ông/Bà có tên tại mục I, hiện đang cư trú tại địa "
                     "phương, thông tin cụ thể như sau:"))  # fmt: skip
    record.line(record.entry("1. Nơi thường trú:", house.home, "residence"))
    elsewhere = luck.random() < 0.35
    if elsewhere:
        record.line(record.entry("2. Nơi tạm trú:", house.seat.home(luck), "temporary_residence"))
    else:
        record.line(Entry("2. Nơi tạm trú:", luck.choice(("", "Không", "/"))))
    current = record.specimen.fields["temporary_residence"] if elsewhere else house.home
    record.line(record.entry("3. Nơi ở hiện tại:", current, "current_residence"))
    relation = "Chủ hộ" if house.who == house.head else luck.choice(("Con đẻ", "Con"))
    record.line(record.entry("4. Họ, chữ đệm và tên chủ hộ:", house.head.name.upper(), "head_name"))
    record.line(record.entry("5. Quan hệ với chủ hộ:", relation, "relation_to_head"))
    number = record.entry("6. Số định danh cá nhân của chủ hộ:", house.head.personal_number, "head_personal_number")
    draw_boxed_figures(record, number, _LEFT, record.form.size)


def _draw_members(record: Record, house: Household) -> None:
    """Rows of tables are nobody's fields; some are left empty, as the form has them."""
    record.run(Entry("7. Thông tin các thành viên khác trong hộ gia đình:"))
    rows = [("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân",
             "Quan hệ với chủ hộ")]  # fmt: skip
    family = _family(record.form.luck, house)
    for at, (who, relation) in enumerate(family, start=1):
        rows.append((f"{at}", who.name, f"{who.born:%d/%m/%Y}", who.sex, who.personal_number, relation))
    rows += [("", "", "", "", "", "")] * max(0, 3 - len(family))
    draw_table(record.sheet, _LEFT, _WIDTHS, rows, size=10.5)
    record.sheet.cursor += 3


def _sign(record: Record, house: Household, luck: Random) -> None:
    """The rank stands with the position here; the notes below, or where they find room at the foot of the page."""
    sheet, titles = record.sheet, luck.choice(_TITLES)
    signer = people.make_person(luck, born_between=(1972, 1992)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, police_lines(house, district=False)[1], "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ",
                       "(Ký, ghi rõ họ tên và đóng dấu)", size=12, seal_radius=16)  # fmt: skip
    sign_and_seal(record.specimen, sheet, sign_off, (144, sheet.cursor + 1), luck, aside=19)
    top = max(sheet.cursor + 4, sheet.height_mm - 44)
    draw_lines(sheet, _NOTES[:1], _LEFT, top, size=9, style=Style.BOLD_ITALIC, align="left")
    for note in _NOTES[1:]:
        for line in sheet.wrap(note, 68, size=8.5):
            top += 3.6
            sheet.print(line, _LEFT, top, size=8.5)


TEMPLATES = (Template(CODE, _VARIANT, draw_current, held_out=True),)
