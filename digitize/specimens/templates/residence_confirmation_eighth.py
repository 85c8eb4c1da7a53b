"""Confirmations of residence on form CT07 of Circular 56/2021/TT-BCA, which took the household book's place in files of
2021 to 2023, as a police station types them: head of household and relation share a line, numbers are asked for as
"định danh cá nhân/CMND", half of the people rent a room far from their permanent residence and have a term in the other
content, and the validity is a short date. Notes and, with a larger family, the signature go over to the back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import (
    Record,
    draw_boxed_figures,
    draw_letterhead,
    draw_pair,
    draw_place_and_date,
    draw_table,
    make_seat,
)
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import residence_confirmation as forms
from digitize.specimens.templates.residence_confirmation import CODE, Household, police_lines, relation_of

_LEFT, _RIGHT, _MIDDLE = 27.0, 191.0, 109.0
_WIDTHS = (10.0, 46.0, 27.0, 17.0, 37.0, 27.0)
_HEADS = ("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân/CMND",
          "Quan hệ với chủ hộ")  # fmt: skip
_NOTES = (
    "Chú thích:", "(1) Cơ quan cấp trên trực tiếp của cơ quan đăng ký cư trú", "(2) Cơ quan đăng ký cư trú",
    "(3) Các nội dung, thông tin có liên quan đến việc xác nhận thông tin về cư trú",
)  # fmt: skip


@dataclass(frozen=True)
class _Stay:
    """Where somebody is at home, and where else for a time; both the same house where nothing is rented."""

    house: Household
    permanent: str
    temporary: str
    relation: str
    content: str


def draw_typed(luck: Random, fonts: FontFamily) -> Specimen:
    """Dates with a blank about their strokes, or without."""
    face = luck.choice((fonts, fonts, sans_families()[0]))
    specimen, new_sheet = Specimen(CODE, f"{CODE}-eighth", [], {}), partial(forms.new_page, face)
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=luck.choice((12, 12.5)), step=7.0,
                       dotted=luck.random() < 0.4,
                       value_style=luck.choice((Style.REGULAR, Style.BOLD)))  # fmt: skip
    record = Record(form, new_sheet)
    stay = _make(luck)
    shown = luck.choice(("{d:%d/%m/%Y}", "{d:%d} / {d:%m} / {d.year}", "{d.day}/{d.month}/{d.year}"))
    _draw_head(record, stay.house)
    _draw_person(record, stay.house, shown)
    _draw_residence(record, stay)
    _draw_members(record, stay.house)
    record.line(record.entry("8. Nội dung xác nhận khác (3):", stay.content, "other_content"))
    expires = stay.house.issued + timedelta(days=luck.choice((30, 30, 180)))
    record.line(record.entry("Xác nhận thông tin cư trú này có giá trị đến hết ngày", expires.isoformat(), "expires_on",
                             shown.format(d=expires)))  # fmt: skip
    _sign(record, stay.house, luck)
    return specimen


def _make(luck: Random) -> _Stay:
    house = forms.make_household(luck, date(2021, 7, 5), 900)
    if luck.random() < 0.5:
        relation = "Chủ hộ" if house.who == house.head else luck.choice(("Con", "Con đẻ"))
        return _Stay(house, house.home, "", relation, _book(luck, house))
    tenant = people.make_person(luck, born_between=(1980, 2003))
    before = make_seat(luck, house.issued)
    own = luck.random() < 0.5
    house = replace(house, who=tenant, home_town=before.units, head=tenant if own else house.head,
                    others=() if own else house.others)  # fmt: skip
    relation = "Chủ hộ" if own else luck.choice(("Ở thuê", "Ở nhờ"))
    return _Stay(house, before.home(luck), house.home, relation, _term(luck, house))


def _book(luck: Random, house: Household) -> str:
    """What became of the household book."""
    day = people.date_after(luck, date(2001, 1, 5), 6600)
    return luck.choice((
        f"Hộ gia đình đã được Công an {house.seat.district_kind} {house.seat.district} cấp sổ hộ khẩu số "
        f"{luck.randrange(10**8, 10**9)} ngày {day:%d/%m/%Y}",
        "Đã thu hồi sổ hộ khẩu khi thực hiện đăng ký cư trú", f"Thường trú tại địa chỉ trên từ ngày {day:%d/%m/%Y}",
        f"Hộ có {len(house.others) + 2:02d} nhân khẩu thường trú", "Không",
    ))  # fmt: skip


def _term(luck: Random, house: Household) -> str:
    since = house.issued - timedelta(days=luck.randint(20, 300))
    until = since.replace(year=since.year + 2, day=min(since.day, 28))
    return luck.choice((
        f"Đã đăng ký tạm trú, thời hạn từ ngày {since:%d/%m/%Y} đến ngày {until:%d/%m/%Y}",
        f"Công dân đăng ký tạm trú tại địa phương từ ngày {since:%d/%m/%Y}", "Chưa đăng ký thường trú tại địa phương",
    ))  # fmt: skip


def _draw_head(record: Record, house: Household) -> None:
    sheet, (parent, own) = record.sheet, police_lines(house, district=True)
    draw_lines(sheet, ("Mẫu CT07 ban hành kèm theo TT số 56/2021/TT-BCA ngày 15/5/2021",), _RIGHT, 10, size=8.5,
               style=Style.ITALIC, align="right")  # fmt: skip
    y = draw_letterhead(record, (parent,), (own,), left=62, right=147, y=19, size=11.5)
    draw_pair(record, record.entry("Số:", f"{house.number}/XN", "document_number"), 62, y - 1, size=12)
    draw_place_and_date(record, house.seat.commune, house.issued, 147, y - 1, size=12)
    sheet.cursor = y + 12
    sheet.centred("XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", _MIDDLE, 160, size=14, gap=4)


def _draw_person(record: Record, house: Household, shown: str) -> None:
    who = house.who
    record.heading("I. Theo đề nghị của Ông/Bà:")
    record.line(record.entry("1. Họ, chữ đệm và tên:", who.name.upper(), "full_name"))
    born = record.entry("2. Ngày, tháng, năm sinh:", who.born.isoformat(), "date_of_birth", shown.format(d=who.born))
    record.line(born, record.entry("3. Giới tính:", who.sex, "sex"), starts=(_LEFT, 132))
    _boxed(record, record.entry("4. Số định danh cá nhân/CMND:", who.personal_number, "personal_number"))
    religion = record.entry("6. Tôn giáo:", record.form.luck.choice(forms.RELIGIONS), "religion")
    record.line(record.entry("5. Dân tộc:", who.ethnicity, "ethnicity"), religion,
                record.entry("7. Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, 70, 138))  # fmt: skip
    record.line(record.entry("8. Quê quán:", house.home_town, "home_town"))


def _boxed(record: Record, entry: Entry) -> None:
    draw_boxed_figures(record, entry, _LEFT, record.form.size)


def _draw_residence(record: Record, stay: _Stay) -> None:
    house = stay.house
    record.heading(f"II. Công an {house.seat.kind} {house.seat.commune} xác nhận thông tin về cư trú của Ông/Bà có tên")
    record.heading("tại mục I, hiện đang cư trú tại địa phương, thông tin cụ thể như sau:")
    record.line(record.entry("1. Nơi thường trú:", stay.permanent, "residence"))
    if stay.temporary:
        record.line(record.entry("2. Nơi tạm trú:", stay.temporary, "temporary_residence"))
    else:
        record.line(Entry("2. Nơi tạm trú:", record.form.luck.choice(("", "Không", "////"))))
    record.line(record.entry("3. Nơi ở hiện tại:", house.home, "current_residence"))
    record.line(record.entry("4. Họ, chữ đệm và tên chủ hộ:", house.head.name.upper(), "head_name"),
                record.entry("5. Quan hệ với chủ hộ:", stay.relation, "relation_to_head"),
                starts=(_LEFT, 136))  # fmt: skip
    number = house.head.personal_number
    _boxed(record, record.entry("6. Số định danh cá nhân/CMND của chủ hộ:", number, "head_personal_number"))


def _draw_members(record: Record, house: Household) -> None:
    """Rows of tables are nobody's fields; the form has two at least."""
    record.line(Entry("7. Thông tin các thành viên khác trong hộ gia đình:"))
    rows: list[Sequence[str]] = [_HEADS]
    for at, who in enumerate(house.others, start=1):
        relation = relation_of(who, house.head)
        rows.append((f"{at}", who.name, f"{who.born:%d/%m/%Y}", who.sex, who.personal_number, relation))
    rows += [("",) * 6] * max(0, 3 - len(rows))
    draw_table(record.sheet, _LEFT, _WIDTHS, rows, size=10.5)
    record.sheet.cursor += 3


def _sign(record: Record, house: Household, luck: Random) -> None:
    """The notes stand below, at the foot of the page."""
    record.room(66)
    kind, sheet = house.seat.kind.upper(), record.sheet
    titles = luck.choice(((f"TRƯỞNG CÔNG AN {kind}",), ("TRƯỞNG CÔNG AN",),
                          (f"KT. TRƯỞNG CÔNG AN {kind}", f"PHÓ TRƯỞNG CÔNG AN {kind}")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1968, 1990), sex="Nam").name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, police_lines(house, district=False)[1], "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ",
                       "(Ký, ghi rõ họ tên và đóng dấu)", size=11.5, seal_radius=15)  # fmt: skip
    sign_and_seal(record.specimen, sheet, sign_off, (145, sheet.cursor + 1), luck, aside=19)
    forms.print_rank(sheet, luck.choice(forms.RANKS), 12)
    draw_lines(sheet, _NOTES, _LEFT, sheet.height_mm - 28, size=8.5, style=Style.ITALIC, align="left")


TEMPLATES = (Template(CODE, f"{CODE}-eighth", draw_typed, held_out=False),)
