"""Confirmations of residence on form CT07 (Circulars 66/2023 and 53/2025/TT-BCA) as the police's residence system
prints them at fourteen points for who asked through the portal: signed by a program, no boxes and no dots, values run
on to the left edge, the last lines on a second page. What else is confirmed is what schools, banks and funds ask for:
since when somebody lives there and where before, with days and addresses of its own. Above the commune's police stands
the district's until 28/02/2025, then the province's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import (
    Record,
    draw_letterhead,
    draw_pair,
    draw_place_and_date,
    draw_table,
    make_seat,
)
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import residence_confirmation as forms
from digitize.specimens.templates.residence_confirmation import CODE, Household, police_lines, relation_of

_LEFT, _RIGHT, _MIDDLE = 28.0, 192.0, 110.0
_WIDTHS = (11.0, 45.0, 27.0, 16.0, 36.0, 29.0)
_HEADS = ("STT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân",
          "Mối quan hệ với chủ hộ")  # fmt: skip
_NO_DISTRICT_POLICE, _NEXT_FORM = date(2025, 3, 1), date(2025, 7, 1)


@dataclass(frozen=True)
class _Stay:
    """`temporary` is empty for who lives where the permanent residence is."""

    house: Household
    permanent: str
    temporary: str
    relation: str
    content: str


def draw_signed(luck: Random, fonts: FontFamily) -> Specimen:
    """One or two pages, as the size and the household have it."""
    specimen, new_sheet = Specimen(CODE, f"{CODE}-ninth", [], {}), partial(_new_sheet, fonts)
    size = luck.choice((13, 13.5, 14))
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=size, step=0.53 * size,
                       value_style=luck.choice((Style.REGULAR, Style.REGULAR, Style.BOLD)))  # fmt: skip
    record, stay = Record(form, new_sheet), _make(luck)
    _draw_head(record, stay.house)
    _draw_person(record, stay.house)
    _draw_residence(record, stay)
    _draw_members(record, stay.house)
    record.room(4 * form.step + 46)
    record.run(record.entry("8. Nội dung xác nhận khác:", stay.content, "other_content"))
    expires = stay.house.issued + timedelta(days=luck.choice((30, 180, 365)))
    shown = f"{expires.day:02d} tháng {expires.month:02d} năm {expires.year}"
    record.run(record.entry("Xác nhận thông tin cư trú này có giá trị đến hết ngày", expires.isoformat(), "expires_on",
                            shown), Entry("./."))  # fmt: skip
    _sign(record, stay.house)
    return specimen


def _new_sheet(fonts: FontFamily, specimen: Specimen) -> Sheet:
    """The second page has its number above."""
    sheet = forms.new_page(fonts, specimen)
    if len(specimen.sheets) > 1:
        sheet.print(str(len(specimen.sheets)), _MIDDLE, 12, size=13, align="centre")
    return sheet


def _make(luck: Random) -> _Stay:
    """Two in five live for a time where they are not at home."""
    house = forms.make_household(luck, date(2024, 1, 8), 980)
    if luck.random() < 0.6:
        relation = "Chủ hộ" if house.who == house.head else luck.choice(("Con đẻ", "Con"))
        return _Stay(house, house.home, "", relation, _history(luck, house))
    tenant, before = people.make_person(luck, born_between=(1978, 2004)), make_seat(luck, house.issued)
    house = replace(house, who=tenant, head=tenant, home_town=before.units, others=())
    since = house.issued - timedelta(days=luck.randint(30, 500))
    until = since.replace(year=since.year + 2, day=min(since.day, 28))
    content = luck.choice((
        f"Công dân đăng ký tạm trú tại địa chỉ trên từ ngày {since:%d/%m/%Y} đến ngày {until:%d/%m/%Y}",
        f"Đã khai báo tạm trú từ ngày {since:%d/%m/%Y}, thời hạn 24 tháng", "Không",
    ))  # fmt: skip
    return _Stay(house, before.home(luck), house.home, "Chủ hộ", content)


def _history(luck: Random, house: Household) -> str:
    """Since when somebody is registered there, and where before."""
    since = house.issued - timedelta(days=luck.randint(200, 7000))
    before = make_seat(luck, since).home(luck)
    return luck.choice((
        f"Đăng ký thường trú tại địa chỉ trên từ ngày {since:%d/%m/%Y}; trước đó thường trú tại {before}",
        f"Từ ngày {since:%d/%m/%Y} đến nay công dân thường trú tại {house.home}",
        f"Nhập khẩu ngày {since:%d/%m/%Y} từ {before} chuyển đến",
        f"Hộ gia đình có {len(house.others) + 2:02d} nhân khẩu, đăng ký thường trú từ ngày {since:%d/%m/%Y}",
        "Không có",
    ))  # fmt: skip


def _draw_head(record: Record, house: Household) -> None:
    sheet, luck = record.sheet, record.form.luck
    circular = "53/2025/TT-BCA ngày 01/7/2025" if house.issued >= _NEXT_FORM else "66/2023/TT-BCA ngày 17/11/2023"
    lines = ("Mẫu CT07 ban hành kèm theo Thông tư số", circular)
    draw_lines(sheet, lines, _RIGHT, 12.5, size=8.5, style=Style.ITALIC, align="right")
    parent, own = police_lines(house, district=house.issued < _NO_DISTRICT_POLICE)
    y = draw_letterhead(record, (parent,), (own,), left=62, right=147, y=22, size=11.5)
    symbol = luck.choice(("XN", "XNCT", "XN-CT"))
    draw_pair(record, record.entry("Số:", f"{house.number}/{symbol}", "document_number"), 62, y - 0.5, size=13)
    draw_place_and_date(record, house.seat.commune, house.issued, 147, y - 0.5, size=13)
    clock = ":".join(f"{part:02d}" for part in (luck.randint(7, 17), luck.randint(0, 59), luck.randint(0, 59)))
    ink.show_electronic_signature(sheet, _police(house), f"{house.issued:%d/%m/%Y} {clock}")
    sheet.cursor = y + 13
    sheet.centred("XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", _MIDDLE, 160, size=14, gap=4)


def _draw_person(record: Record, house: Household) -> None:
    who = house.who
    record.heading("I. Theo đề nghị của Ông/Bà:")
    record.run(record.entry("1. Họ, chữ đệm và tên:", who.name.upper(), "full_name"))
    record.line(record.day("2. Ngày, tháng, năm sinh:", who.born, "date_of_birth"),
                record.entry("3. Giới tính:", who.sex, "sex"), starts=(_LEFT, 128))  # fmt: skip
    record.run(record.entry("4. Số định danh cá nhân:", who.personal_number, "personal_number"))
    religion = record.entry("6. Tôn giáo:", record.form.luck.choice(forms.RELIGIONS), "religion")
    record.line(record.entry("5. Dân tộc:", who.ethnicity, "ethnicity"), religion,
                record.entry("7. Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, 74, 142))  # fmt: skip
    record.run(record.entry("8. Quê quán:", house.home_town, "home_town"))


def _draw_residence(record: Record, stay: _Stay) -> None:
    """A person with no other residence has strokes there, or nothing."""
    house, luck = stay.house, record.form.luck
    for text in _wrapped(
        record,
        f"II. {_police(house)} xác nhận thông tin về cư trú của "
        "Ông/Bà có tên tại mục I, hiện đang cư trú tại địa phương, thông tin cụ thể như sau:",
    ):
        record.heading(text)  # fmt: skip
    record.run(record.entry("1. Nơi thường trú:", stay.permanent, "residence"))
    if stay.temporary:
        record.run(record.entry("2. Nơi tạm trú:", stay.temporary, "temporary_residence"))
    else:
        record.run(Entry("2. Nơi tạm trú:", luck.choice(("", "Không", "---"))))
    record.run(record.entry("3. Nơi ở hiện tại:", house.home, "current_residence"))
    record.run(record.entry("4. Họ, chữ đệm và tên chủ hộ:", house.head.name.upper(), "head_name"))
    record.run(record.entry("5. Quan hệ với chủ hộ:", stay.relation, "relation_to_head"))
    number = house.head.personal_number
    record.run(record.entry("6. Số định danh cá nhân của chủ hộ:", number, "head_personal_number"))


def _police(house: Household) -> str:
    return f"Công an {house.seat.kind} {house.seat.commune}"


def _wrapped(record: Record, text: str) -> Sequence[str]:
    return record.sheet.wrap(text, _RIGHT - _LEFT, size=record.form.size, style=Style.BOLD)


def _draw_members(record: Record, house: Household) -> None:
    """Rows of tables are nobody's fields; who lives alone has one empty row."""
    record.room(12 + 11 * (len(house.others) + 2))
    record.run(Entry("7. Thông tin các thành viên khác trong hộ gia đình:"))
    rows: list[Sequence[str]] = [_HEADS]
    for at, who in enumerate(house.others, start=1):
        relation = relation_of(who, house.head)
        rows.append((f"{at}", who.name.upper(), f"{who.born:%d/%m/%Y}", who.sex, who.personal_number, relation))
    rows += [("",) * 6] * (not house.others)
    draw_table(record.sheet, _LEFT, _WIDTHS, rows, size=11)
    record.sheet.cursor += 3


def _sign(record: Record, house: Household) -> None:
    """The rank stands before the name."""
    luck, sheet, kind = record.form.luck, record.sheet, house.seat.kind.upper()
    titles = luck.choice((("TRƯỞNG CÔNG AN",), (f"TRƯỞNG CÔNG AN {kind}",),
                          ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1970, 1992), sex="Nam").name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    own = police_lines(house, district=False)[1]
    sign_off = SignOff(titles, signer, own, "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ", size=12.5, seal_radius=16)
    sign_and_seal(record.specimen, sheet, sign_off, (143, sheet.cursor + 1), luck, aside=19)
    forms.print_rank(sheet, luck.choice(forms.RANKS), 13)


TEMPLATES = (Template(CODE, f"{CODE}-ninth", draw_signed, held_out=False),)
