"""Confirmations of residence, form CT07: of Circulars 56/2021 and 66/2023, and as issued since the reform of 2025."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_sign_off
from digitize.specimens.offices import (
    Record,
    Seat,
    child_of,
    draw_boxed_figures,
    draw_letterhead,
    draw_pair,
    draw_place_and_date,
    draw_table,
    long_date,
    make_seat,
    of_one_family,
)
from digitize.specimens.people import Person
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template

CODE = "residence_confirmation"
LEFT, RIGHT, MIDDLE = 25.0, 190.0, 106.0
RELIGIONS = ("Không", "Không", "Không", "Phật giáo", "Công giáo", "Tin Lành", "Cao Đài", "Phật giáo Hòa Hảo")
CONTENTS = (
    "Công dân đã đăng ký thường trú tại địa chỉ trên", "Không", "Hộ gia đình hiện có 04 nhân khẩu thường trú",
    "Trước ngày 01/01/2023 đã được cấp sổ hộ khẩu số 270118245",
    "Công dân thường trú liên tục tại địa phương từ năm 2009",
    "Xác nhận để bổ túc hồ sơ nhập học", "Đã đăng ký tạm trú từ ngày 02/02/2022", "Xác nhận để làm thủ tục vay vốn",
)  # fmt: skip

_ONLY_ONE = ("Vợ", "Chồng", "Bố đẻ", "Mẹ đẻ")
RANKS = ("Thiếu tá", "Trung tá", "Thượng úy", "Đại úy", "Thượng tá")


@dataclass(frozen=True)
class Household:
    who: Person
    head: Person
    others: tuple[Person, ...]
    seat: Seat
    home: str
    home_town: str
    issued: date
    number: int


def make_household(luck: Random, earliest: date, days: int) -> Household:
    issued = people.date_after(luck, earliest, days)
    seat = make_seat(luck, issued)
    head = people.make_person(luck, born_between=(1952, 1975))
    child = child_of(head, people.make_person(luck, born_between=(head.born.year + 21, head.born.year + 30)))
    who = luck.choice((head, child))
    members = [people.make_person(luck, born_between=(1930, 2015)) for _ in range(luck.randint(1, 3))]
    others = _who_may_be_kin(members, head, child)
    town = people.make_place(luck, issued).units
    return Household(who, head, others, seat, seat.home(luck), town, issued, luck.randint(18, 4200))


def _who_may_be_kin(members: Sequence[Person], head: Person, child: Person) -> tuple[Person, ...]:
    """Of two of one age and sex only one can be the head's mother, father, wife or husband."""
    kin: dict[str, Person] = {}
    for at, member in enumerate(members):
        relation = relation_of(member, head)
        place = relation if relation in _ONLY_ONE else f"{relation} {at}"
        kin.setdefault(place, _as_kin(member, relation, head, child))
    return tuple(kin.values())


def _as_kin(member: Person, relation: str, head: Person, child: Person) -> Person:
    """With the surname of what one is to the head and to the head's child, who has its father's."""
    if relation in ("Vợ", "Mẹ đẻ"):
        return member
    is_of_the_husband = relation == "Chồng" or (relation == "Con đẻ" and head.sex == "Nữ")
    return of_one_family(child if is_of_the_husband else head, member)


def new_page(fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(210, 297, fonts)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 20
    return sheet


def _record(luck: Random, fonts: FontFamily, variant: str, size: float, step: float) -> Record:
    specimen = Specimen(CODE, variant, [], {})
    new_sheet = partial(new_page, fonts)
    return Record(FormPrinter(specimen, new_sheet(specimen), luck, LEFT, RIGHT, size=size, step=step), new_sheet)


def draw_ct07(luck: Random, fonts: FontFamily, *, edition: int) -> Specimen:
    """The form of 2021 with boxes for the figures, or that of 2023 without, both with numbered lines in two parts."""
    record = _record(luck, fonts, f"{CODE}-{edition}", 12.5, 6.7)
    earliest, days = (date(2021, 7, 5), 850) if edition == 2021 else (date(2024, 1, 2), 420)
    house = make_household(luck, earliest, days)
    sheet = record.sheet
    sheet.print("Mẫu CT07 ban hành kèm theo Thông tư số", 186, 9.5, size=9, align="right")
    decree = "56/2021/TT-BCA ngày 15/5/2021" if edition == 2021 else "66/2023/TT-BCA ngày 17/11/2023"
    sheet.print(decree, 186, 13.2, size=9, align="right")
    _draw_head(record, house)
    _draw_person(record, house, boxed=edition == 2021)
    _draw_residence(record, house, luck)
    _draw_members(record, house)
    record.run(record.entry("8. Nội dung xác nhận khác:", luck.choice(CONTENTS), "other_content"))
    expires = house.issued + timedelta(days=luck.choice((30, 180)))
    record.run(record.entry("Xác nhận thông tin cư trú này có giá trị đến", expires.isoformat(), "expires_on",
                            long_date(expires)))  # fmt: skip
    record.room(46)
    _sign(record, house, luck, "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ", 140)
    return record.specimen


def police_lines(house: Household, district: bool) -> tuple[str, str]:
    """The parent's line and the own one."""
    seat = house.seat
    parent = (
        f"CÔNG AN {seat.district_kind} {seat.district}" if district else f"CÔNG AN {seat.province_kind} {seat.province}"
    )
    return parent.upper(), f"CÔNG AN {seat.kind} {seat.commune}".upper()


def _draw_head(record: Record, house: Household) -> None:
    parent, own = police_lines(house, district=True)
    y = draw_letterhead(record, (parent,), (own,), left=62, right=144, y=19)
    number = record.entry("Số:", f"{house.number}/XN", "document_number")
    draw_pair(record, number, 62, y - 2)
    draw_place_and_date(record, house.seat.commune, house.issued, 144, y + 1)
    record.sheet.cursor = y + 12
    record.sheet.centred("XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", MIDDLE, 160, size=15, gap=3)


def _draw_person(record: Record, house: Household, *, boxed: bool) -> None:
    who = house.who
    record.heading("I. Theo đề nghị của Ông/Bà:")
    record.run(record.entry("1. Họ, chữ đệm và tên:", who.name.upper(), "full_name"))
    record.line(record.day("2. Ngày, tháng, năm sinh:", who.born, "date_of_birth"),
                record.entry("3. Giới tính:", who.sex, "sex"), starts=(LEFT, 120))  # fmt: skip
    number = record.entry("4. Số định danh cá nhân/CMND:", who.personal_number, "personal_number")
    if boxed:
        draw_boxed_figures(record, number, LEFT, record.form.size)
    else:
        record.run(number)
    record.line(
        record.entry("5. Dân tộc:", who.ethnicity, "ethnicity"),
        record.entry("6. Tôn giáo:", record.form.luck.choice(RELIGIONS), "religion"),
        record.entry("7. Quốc tịch:", "Việt Nam", "nationality"), starts=(LEFT, 75, 140),
    )  # fmt: skip
    record.run(record.entry("8. Quê quán:", house.home_town, "home_town"))


def _draw_residence(record: Record, house: Household, luck: Random) -> None:
    own = f"Công an {house.seat.kind} {house.seat.commune}"
    record.run(Entry(f"II. {own} xác nhận thông tin về cư trú của Ông/Bà có tên tại mục I như sau:"))
    record.run(record.entry("1. Nơi thường trú:", house.home, "residence"))
    if luck.random() < 0.4:
        record.run(record.entry("2. Nơi tạm trú:", house.seat.home(luck), "temporary_residence"))
    else:
        record.run(Entry("2. Nơi tạm trú:"))
    record.run(record.entry("3. Nơi ở hiện tại:", house.home, "current_residence"))
    relation = "Chủ hộ" if house.who == house.head else "Con đẻ"
    record.line(record.entry("4. Họ, chữ đệm và tên chủ hộ:", house.head.name.upper(), "head_name"))
    record.run(record.entry("5. Quan hệ với chủ hộ:", relation, "relation_to_head"))
    record.run(record.entry("6. Số định danh cá nhân của chủ hộ:", house.head.personal_number, "head_personal_number"))


def _draw_members(record: Record, house: Household) -> None:
    """Rows of tables are nobody's fields."""
    record.run(Entry("7. Thông tin các thành viên khác trong hộ gia đình:"))
    rows = [("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân/CMND",
             "Quan hệ với chủ hộ")]  # fmt: skip
    for at, member in enumerate(house.others, start=1):
        relation = relation_of(member, house.head)
        rows.append((str(at), member.name, f"{member.born:%d/%m/%Y}", member.sex, member.personal_number, relation))
    draw_table(record.sheet, LEFT, (11, 46, 30, 18, 34, 26), rows, size=10.5)
    record.sheet.cursor += 3


def relation_of(member: Person, head: Person) -> str:
    """What a person of that age and sex may be to the head of the household."""
    younger = member.born.year - head.born.year
    if younger >= 18:
        return "Con đẻ" if younger < 40 else "Cháu ruột"
    if younger <= -18:
        return "Bố đẻ" if member.sex == "Nam" else "Mẹ đẻ"
    if member.sex != head.sex:
        return "Vợ" if member.sex == "Nữ" else "Chồng"
    return "Em ruột" if younger > 0 else ("Anh ruột" if member.sex == "Nam" else "Chị ruột")


def _sign(record: Record, house: Household, luck: Random, heading: str, middle: float) -> None:
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))
    rank = luck.choice(RANKS)
    signer = people.make_person(luck, born_between=(1972, 1992), sex="Nam").name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, police_lines(house, district=False)[1], heading, size=12)
    sheet = record.sheet
    draw_sign_off(record.specimen, sheet, sign_off, middle, sheet.cursor + 1, luck)
    print_rank(sheet, rank)


def print_rank(sheet: Sheet, rank: str, size: float = 12.5) -> None:
    """The rank stands before the name, and is no part of it."""
    name = next(line for line in sheet.lines if line.field == "signer_name")
    left = name.words[0].box[0] / sheet.pixels(25.4) * 25.4
    top = name.words[0].box[1] / sheet.pixels(25.4) * 25.4
    sheet.print(rank, left - 1.2, top - 0.036 * size, size=size, style=Style.BOLD, align="right")


def draw_2025(luck: Random, fonts: FontFamily) -> Specimen:
    """As communes print it since 01/7/2025: no district, unnumbered lines, validity told in days."""
    record = _record(luck, fonts, f"{CODE}-2025", 13, 7.6)
    house = make_household(luck, date(2025, 7, 3), 360)
    sheet, who = record.sheet, house.who
    parent, own = police_lines(house, district=False)
    y = draw_letterhead(record, (parent,), (own,), left=58, right=140, y=17, size=11.5)
    draw_place_and_date(record, house.seat.commune, house.issued, 140, y, size=13)
    sheet.cursor = y + 13
    sheet.centred("GIẤY XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", MIDDLE, 160, size=16)
    draw_pair(record, record.entry("Số:", f"{house.number}/XNCT", "document_number"), MIDDLE, sheet.cursor + 0.5)
    sheet.cursor += 11
    record.run(Entry(f"Công an {house.seat.kind} {house.seat.commune} xác nhận:"))
    record.line(record.entry("Họ và tên:", who.name.upper(), "full_name"), record.entry("Giới tính:", who.sex, "sex"),
                starts=(LEFT, 140))  # fmt: skip
    record.run(record.entry("Số ĐDCN:", who.personal_number, "personal_number"))
    record.line(
        record.day("Ngày sinh:", who.born, "date_of_birth"), record.entry("Dân tộc:", who.ethnicity, "ethnicity"),
        record.entry("Quốc tịch:", "Việt Nam", "nationality"), starts=(LEFT, 85, 135),
    )  # fmt: skip
    record.run(record.entry("Nơi đăng ký thường trú:", house.home, "residence"))
    record.run(record.entry("Nơi ở hiện nay:", house.home, "current_residence"))
    record.run(record.entry("Quê quán:", house.home_town, "home_town"))
    record.run(record.entry("Chủ hộ:", house.head.name.upper(), "head_name"))
    record.run(record.entry("Quan hệ với chủ hộ:", "Chủ hộ" if who == house.head else "Con", "relation_to_head"))
    record.run(record.entry("Nội dung xác nhận:", luck.choice(CONTENTS), "other_content"))
    expires = house.issued + timedelta(days=luck.choice((180, 365)))
    record.run(record.day("Giấy xác nhận này có giá trị đến ngày:", expires, "expires_on"))
    _sign(record, house, luck, "", 145)
    return record.specimen


TEMPLATES = (
    Template(CODE, f"{CODE}-2021", partial(draw_ct07, edition=2021)),
    Template(CODE, f"{CODE}-2023", partial(draw_ct07, edition=2023)),
    Template(CODE, f"{CODE}-2025", draw_2025),
)
