"""Confirmations of residence on form CT07 of Circular 66/2023/TT-BCA as police stations printed them from the residence
program in 2024 and the first half of 2025, when the police of a commune stood right below the province's while
addresses still told a district: values in bold or capitals without dots, numbers in boxes at one stop, and what is
known only at the desk, the paper's number and day and the last day of its validity, written in by pen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from random import Random

from digitize.specimens import people
from digitize.specimens.administrative_rows import Part, fitting_size
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import Record, draw_table
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates import residence_confirmation as forms
from digitize.specimens.templates.residence_confirmation import CODE, Household, police_lines

_VARIANT = f"{CODE}-boxes-ninth"
_LEFT, _RIGHT, _MIDDLE, _STOP = 26.0, 192.0, 109.0, 100.0
_BOX = 6.2  # millimetres
_DISTRICT_POLICE_UNTIL = date(2025, 3, 1)
_WIDTHS = (10.0, 48.0, 28.0, 17.0, 36.0, 27.0)
_HEADS = ("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ với "
          "chủ hộ")  # fmt: skip
_CONTENTS = (
    "Không", "Xác nhận để làm thủ tục vay vốn ngân hàng", "Công dân có đăng ký thường trú, thực tế cư trú tại địa chỉ "
    "trên", "Trước đây công dân có số CMND: {old}", "Xác nhận để nộp hồ sơ tuyển sinh lớp 1 năm học 2024 - 2025",
    "Thông tin trên khai thác từ Cơ sở dữ liệu quốc gia về dân cư", "Đăng ký thường trú tại địa chỉ trên từ ngày "
    "{since}", "Công dân chưa có nhà ở thuộc sở hữu tại địa phương",
)  # fmt: skip
_NOTES = (
    "(1) Cơ quan cấp trên trực tiếp của cơ quan đăng ký cư trú", "(2) Cơ quan đăng ký cư trú",
    "(3) Nội dung xác nhận khác theo yêu cầu của công dân", "(4) Giấy này có giá trị đến khi thông tin cư trú thay đổi",
)  # fmt: skip


def draw_program(luck: Random, fonts: FontFamily) -> Specimen:
    """Addresses in capitals where the station's program sets them so."""
    house = forms.make_household(luck, date(2024, 1, 4), 540)
    if luck.random() < 0.3:
        house = replace(house, home=house.home.upper(), home_town=house.home_town.upper())
    specimen = Specimen(CODE, _VARIANT, [], {})
    face = luck.choice((fonts, fonts, luck.choice(sans_families())))
    new_sheet = partial(forms.new_page, face)
    form = FormPrinter(specimen, new_sheet(specimen), luck, _LEFT, _RIGHT, size=11.5 if face is not fonts else 12.5,
                       step=luck.uniform(6.4, 7.1), value_style=luck.choice((Style.BOLD, Style.REGULAR)))  # fmt: skip
    record = Record(form, new_sheet)
    pen = Pen(luck)
    _draw_head(record, house, pen)
    _draw_person(record, house)
    _draw_residence(record, house)
    _draw_members(record, house)
    _draw_content(record, house, pen)
    _sign(record, house)
    return specimen


def _draw_head(record: Record, house: Household, pen: Pen) -> None:
    sheet, luck, day = record.sheet, record.form.luck, house.issued
    code = ("Mẫu CT07 ban hành kèm theo Thông tư số 66/2023/TT-BCA", "ngày 17/11/2023")
    draw_lines(sheet, code, _RIGHT, 8.5, size=8.5, style=Style.ITALIC, align="right")
    parent, own = police_lines(house, district=day < _DISTRICT_POLICE_UNTIL)
    size = fitting_size(sheet, (parent, own), 12, 70)
    y = draw_lines(sheet, (f"{parent} (1)",), 62, 19, size=size, style=Style.REGULAR)
    draw_lines(sheet, (own,), 62, y, size=size, field="issuing_agency")
    sheet.rule(50, 74, y + 6)
    draw_national_title(sheet, 147, 19, size=11.5)
    number = str(house.number)
    told = (Part("Số: "), Part(number, "document_number", later=True), Part("/XN", "document_number"))
    _draw_row(sheet, pen, told, 45, 36, 12.5, Style.REGULAR)
    place = Part(f"{house.seat.commune}, ", "place")
    _draw_row(sheet, pen, (place, *_day_parts(day, "issued_on")), 112, 36, 12.5, Style.ITALIC)
    record.specimen.fields |= {
        "issuing_agency": own, "document_number": f"{number}/XN", "place": house.seat.commune,
        "issued_on": day.isoformat(),
    }  # fmt: skip
    for name in ("document_number", "issued_on"):
        record.specimen.written(name, Writing.HANDWRITTEN)
    sheet.cursor = luck.uniform(47, 51)
    sheet.centred("XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", _MIDDLE, 160, size=luck.choice((14, 15)), gap=4)


def _day_parts(day: date, name: str) -> tuple[Part, ...]:
    """Day and month are filled in, the year is printed."""
    return (Part("ngày ", name), Part(f"{day:%d}", name, later=True), Part("tháng ", name),
            Part(f"{day.month}", name, later=True), Part(f"năm {day.year}", name))  # fmt: skip


def _draw_row(
    sheet: Sheet, pen: Pen, parts: Sequence[Part], x: float, y: float, size: float, style: Style = Style.REGULAR
) -> None:
    """Parts one behind another from x on, or from where they end at the margin, some of them by pen."""
    widths = [2.9 * len(p.text) + 3 if p.later else sheet.width_of(p.text, size, style) for p in parts]
    x = min(x, _RIGHT - sum(widths))
    for part, width in zip(parts, widths, strict=True):
        if part.later:
            sheet.cursor = y - 0.6
            pen.write(sheet, part.text, x + width / 2, size=15)
            sheet.lines[-1] = replace(sheet.lines[-1], field=part.field)
        else:
            sheet.print(part.text.rstrip(), x, y, size=size, style=style, field=part.field)
        x += width


def _draw_person(record: Record, house: Household) -> None:
    who = house.who
    record.heading("I. Theo đề nghị của Ông/Bà:")
    record.line(record.entry("1. Họ, chữ đệm và tên:", who.name.upper(), "full_name"))
    record.line(record.day("2. Ngày, tháng, năm sinh:", who.born, "date_of_birth"),
                record.entry("3. Giới tính:", who.sex, "sex"), starts=(_LEFT, 122))  # fmt: skip
    _draw_boxes(record, record.entry("4. Số định danh cá nhân:", who.personal_number, "personal_number"))
    religion = record.entry("6. Tôn giáo:", record.form.luck.choice(forms.RELIGIONS), "religion")
    record.line(record.entry("5. Dân tộc:", who.ethnicity, "ethnicity"), religion,
                record.entry("7. Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, 72, 140))  # fmt: skip
    record.line(record.entry("8. Quê quán:", house.home_town, "home_town"))


def _draw_boxes(record: Record, entry: Entry) -> None:
    """All numbers of the page begin at one stop."""
    sheet, size, y = record.sheet, record.form.size, record.sheet.cursor
    sheet.print(entry.label, _LEFT, y, size=size)
    for at, figure in enumerate(entry.value):
        x = _STOP + at * _BOX
        sheet.frame(x, y - 0.7, x + _BOX, y + 5.5)
        sheet.print(figure, x + _BOX / 2, y, size=size, align="centre", field=entry.field)
    sheet.cursor += record.form.step + 1.6


def _draw_residence(record: Record, house: Household) -> None:
    luck, own = record.form.luck, f"Công an {house.seat.kind} {house.seat.commune}"
    words = f"II. {own} (2) xác nhận thông tin về cư trú của Ông/Bà có tên tại mục I, hiện đang cư trú tại địa phương,"
    record.sheet.paragraph(f"{words} thông tin cụ thể như sau:", _LEFT, _RIGHT - _LEFT, size=record.form.size,
                           style=Style.BOLD, indent=0)  # fmt: skip
    record.line(record.entry("1. Nơi thường trú:", house.home, "residence"))
    elsewhere = house.seat.home(luck)
    if elsewhere.upper() != house.home.upper() and luck.random() < 0.3:
        record.line(record.entry("2. Nơi tạm trú:", elsewhere, "temporary_residence"))
    else:
        record.line(Entry("2. Nơi tạm trú:", luck.choice(("", "Không"))))
    current = record.specimen.fields.get("temporary_residence", house.home)
    record.line(record.entry("3. Nơi ở hiện tại:", current, "current_residence"))
    relation = "Chủ hộ" if house.who == house.head else luck.choice(("Con đẻ", "Con"))
    record.line(record.entry("4. Họ, chữ đệm và tên chủ hộ:", house.head.name.upper(), "head_name"))
    record.line(record.entry("5. Quan hệ với chủ hộ:", relation, "relation_to_head"))
    number = house.head.personal_number
    _draw_boxes(record, record.entry("6. Số định danh cá nhân của chủ hộ:", number, "head_personal_number"))


def _draw_members(record: Record, house: Household) -> None:
    """Rows of tables are nobody's fields."""
    record.line(Entry("7. Thông tin các thành viên khác trong hộ gia đình:"))
    rows: list[Sequence[str]] = [_HEADS]
    for at, who in enumerate(house.others, start=1):
        rows.append((f"{at}", who.name.upper(), f"{who.born:%d/%m/%Y}", who.sex, who.personal_number,
                     forms.relation_of(who, house.head)))  # fmt: skip
    draw_table(record.sheet, _LEFT, _WIDTHS, rows, size=10)
    record.sheet.cursor += 3


def _draw_content(record: Record, house: Household, pen: Pen) -> None:
    """What is filled in last: until when it holds."""
    luck, form = record.form.luck, record.form
    since = house.issued - timedelta(days=luck.randint(400, 6000))
    old = f"{luck.randrange(10_000_000, 380_000_000):09d}"
    content = luck.choice(_CONTENTS).format(old=old, since=f"{since:%d/%m/%Y}")
    record.room(2 * form.step + 66)
    record.line(record.entry("8. Nội dung xác nhận khác (3):", content, "other_content"))
    expires = house.issued + timedelta(days=luck.choice((30, 180, 365)))
    label, y = "Xác nhận thông tin cư trú này có giá trị đến hết ", form.sheet.cursor
    parts = (Part(label), *_day_parts(expires, "expires_on"), Part(" (4)./."))
    _draw_row(form.sheet, pen, parts, _LEFT, y, form.size)
    record.specimen.fields["expires_on"] = expires.isoformat()
    record.specimen.written("expires_on", Writing.HANDWRITTEN)
    form.sheet.cursor = y + form.step + 1


def _sign(record: Record, house: Household) -> None:
    sheet, luck, kind = record.sheet, record.form.luck, house.seat.kind.upper()
    titles = luck.choice((("TRƯỞNG CÔNG AN",), (f"TRƯỞNG CÔNG AN {kind}",), ("KT. TRƯỞNG CÔNG AN",
                          f"PHÓ TRƯỞNG CÔNG AN {kind}")))  # fmt: skip
    signer = people.make_person(luck, born_between=(1970, 1992)).name
    record.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, police_lines(house, district=False)[1], "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ",
                       "(Ký, ghi rõ họ tên và đóng dấu)", size=11.5, seal_radius=15.5)  # fmt: skip
    sign_and_seal(record.specimen, sheet, sign_off, (143, sheet.cursor + 1), luck, aside=20)
    forms.print_rank(sheet, luck.choice(forms.RANKS), 11.5)
    draw_lines(sheet, _NOTES, _LEFT, sheet.height_mm - 29, size=7.5, style=Style.ITALIC, align="left")


TEMPLATES = (Template(CODE, _VARIANT, draw_program, held_out=False),)
