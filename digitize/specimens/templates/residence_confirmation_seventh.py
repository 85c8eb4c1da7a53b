"""Confirmations of residence on form CT07 of Circular 66/2023/TT-BCA as the police of a commune hands it over the desk:
printed beforehand with dotted lines and boxes, and filled in with a pen, the members' table too, or typed over the
dots; the head's number stands in boxes like the person's, and position, rank and name come from a rubber stamp where
the rest is in ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_lines, draw_national_title
from digitize.specimens.office_marks import print_place_and_date, sign_and_seal
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates import residence_confirmation as forms
from digitize.specimens.templates.residence_confirmation import CODE, Household, new_page, police_lines

_VARIANT = f"{CODE}-seventh"
_LEFT, _RIGHT, _MIDDLE = 26.0, 192.0, 109.0
_EDGES = (26.0, 35.0, 82.0, 108.0, 123.0, 160.0, 192.0)
_HEADS = ("TT", "Họ, chữ đệm và tên", "Ngày, tháng, năm sinh", "Giới tính", "Số định danh cá nhân",
          "Quan hệ với chủ hộ")  # fmt: skip
_NOTES = ("Chú thích:", "(1) Cơ quan cấp trên trực tiếp của cơ quan đăng ký cư trú;", "(2) Cơ quan đăng ký cư trú.")
_BOX = 5.6


@dataclass(frozen=True)
class _Paper:
    house: Household
    filling: Filling

    @property
    def form(self) -> FormPrinter:
        return self.filling.form

    def entry(self, label: str, value: str, name: str, shown: str = "") -> Entry:
        self.form.specimen.fields[name] = value
        return Entry(label, shown or value, name)

    def day(self, label: str, value: date, name: str) -> Entry:
        shown = f"{value.day}/{value.month}/{value.year}" if self.filling.pen else f"{value:%d/%m/%Y}"
        return self.entry(label, value.isoformat(), name, shown)


def draw_at_the_desk(luck: Random, fonts: FontFamily) -> Specimen:
    """Two in five are in ink."""
    specimen = Specimen(CODE, _VARIANT, [], {})
    pen = Pen(luck) if luck.random() < 0.4 else None
    form = FormPrinter(specimen, new_page(fonts, specimen), luck, _LEFT, _RIGHT, size=12.5, step=7.3 if pen else 6.7)
    filling = Filling(form, pen, luck.choice((fonts, fonts, sans_families()[0])), size=12)
    paper = _Paper(forms.make_household(luck, date(2024, 1, 2), 520), filling)
    _draw_head(paper)
    _draw_person(paper)
    _draw_residence(paper)
    _draw_members(paper)
    if form.sheet.cursor > 220:
        form.sheet = new_page(fonts, specimen)  # what does not fit goes to the back
    filling.line(paper.entry("8. Nội dung xác nhận khác:", luck.choice(forms.CONTENTS), "other_content"))
    expires = paper.house.issued + timedelta(days=luck.choice((30, 180, 365)))
    shown = f"{expires.day:02d} tháng {expires.month:02d} năm {expires.year}"
    filling.line(paper.entry("Xác nhận thông tin cư trú này có giá trị đến hết ngày", expires.isoformat(),
                             "expires_on", shown))  # fmt: skip
    _sign(paper)
    return specimen


def _draw_head(paper: _Paper) -> None:
    """The number is written into the printed "Số: ..../XN"."""
    form, house = paper.form, paper.house
    sheet, (parent, own) = form.sheet, police_lines(house, district=True)
    draw_lines(sheet, ("Mẫu CT07 ban hành kèm theo Thông tư số", "66/2023/TT-BCA ngày 17/11/2023"), 172, 8.5, size=8,
               style=Style.ITALIC)  # fmt: skip
    y = draw_lines(sheet, (parent,), 62, 20, size=min(12, 12 * 66 / sheet.width_of(parent, 12)), style=Style.REGULAR)
    y = draw_lines(sheet, (own,), 62, y, size=min(12, 12 * 66 / sheet.width_of(own, 12, Style.BOLD)),
                   field="issuing_agency")  # fmt: skip
    sheet.rule(52, 72, y + 0.5)
    draw_national_title(sheet, 147, 20, size=12)
    form.specimen.fields |= {
        "issuing_agency": own, "document_number": f"{house.number}/XN",
        "place": house.seat.commune, "issued_on": house.issued.isoformat(),
    }  # fmt: skip
    sheet.cursor, right, form.right = y + 3.4, form.right, 69.0
    paper.filling.line(Entry("Số:", str(house.number), "document_number"), starts=(48,))
    sheet.print("/XN", 69.6, y + 3.4, size=form.size, field="document_number")
    form.right = right
    print_place_and_date(sheet, house.seat.commune, house.issued, (147, y + 3.4))
    sheet.cursor = y + 14
    sheet.centred("XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ", _MIDDLE, 160, size=14.5, gap=3)


def _draw_person(paper: _Paper) -> None:
    line, who = paper.filling.line, paper.house.who
    _heading(paper, "I. Theo đề nghị của Ông/Bà:")
    line(paper.entry("1. Họ, chữ đệm và tên:", who.name.upper(), "full_name"))
    line(paper.day("2. Ngày, tháng, năm sinh:", who.born, "date_of_birth"),
         paper.entry("3. Giới tính:", who.sex, "sex"), starts=(_LEFT, 122))  # fmt: skip
    _in_boxes(paper, paper.entry("4. Số định danh cá nhân:", who.personal_number, "personal_number"))
    line(
        paper.entry("5. Dân tộc:", who.ethnicity, "ethnicity"),
        paper.entry("6. Tôn giáo:", paper.form.luck.choice(forms.RELIGIONS), "religion"),
        paper.entry("7. Quốc tịch:", "Việt Nam", "nationality"), starts=(_LEFT, 76, 138),
    )  # fmt: skip
    line(paper.entry("8. Quê quán:", paper.house.home_town, "home_town"))


def _heading(paper: _Paper, text: str) -> None:
    sheet, form = paper.form.sheet, paper.form
    for line in sheet.wrap(text, _RIGHT - _LEFT, size=form.size, style=Style.BOLD):
        sheet.print(line, _LEFT, sheet.cursor, size=form.size, style=Style.BOLD)
        sheet.cursor += form.step


def _in_boxes(paper: _Paper, entry: Entry) -> None:
    """Each figure in a box of its own, by whatever fills the form."""
    sheet, form, y = paper.form.sheet, paper.form, paper.form.sheet.cursor
    sheet.print(entry.label, _LEFT, y, size=form.size)
    x = _RIGHT - 12 * _BOX
    for figure in entry.value:
        sheet.frame(x, y - 0.8, x + _BOX, y + 5.6)
        if paper.filling.pen:
            ink.write_figures(sheet, figure, x + 1.7, y, form.luck)
            sheet.note_print(figure, *map(sheet.pixels, (x + 1.4, y - 0.4, x + 4.4, y + 5.2)), field=entry.field)
        else:
            sheet.print(figure, x + _BOX / 2, y, size=12, align="centre", field=entry.field)
        x += _BOX
    if paper.filling.pen:
        form.specimen.written(entry.field, Writing.HANDWRITTEN)
    sheet.cursor = y + max(form.step, 7.2)


def _draw_residence(paper: _Paper) -> None:
    line, house, luck = paper.filling.line, paper.house, paper.form.luck
    own = f"Công an {house.seat.kind} {house.seat.commune}"
    _heading(paper, f"II. {own} xác nhận thông tin về cư trú của Ông/Bà có tên tại mục I, hiện đang cư trú tại địa "
                    "phương, thông tin cụ thể như sau:")  # fmt: skip
    line(paper.entry("1. Nơi thường trú:", house.home, "residence"))
    elsewhere = luck.random() < 0.3
    temporary = house.seat.home(luck)
    line(paper.entry("2. Nơi tạm trú:", temporary, "temporary_residence") if elsewhere else Entry("2. Nơi tạm trú:"))
    line(paper.entry("3. Nơi ở hiện tại:", temporary if elsewhere else house.home, "current_residence"))
    line(paper.entry("4. Họ, chữ đệm và tên chủ hộ:", house.head.name.upper(), "head_name"))
    relation = "Chủ hộ" if house.who == house.head else luck.choice(("Con", "Con đẻ"))
    line(paper.entry("5. Quan hệ với chủ hộ:", relation, "relation_to_head"))
    number = house.head.personal_number
    _in_boxes(paper, paper.entry("6. Số định danh cá nhân của chủ hộ:", number, "head_personal_number"))


def _draw_members(paper: _Paper) -> None:
    """Rows of tables are nobody's fields; the form has four, filled or not."""
    sheet, house = paper.form.sheet, paper.house
    sheet.print("7. Thông tin các thành viên khác trong hộ gia đình:", _LEFT, sheet.cursor, size=paper.form.size)
    sheet.cursor += 6.6
    _row(paper, _HEADS, 11.5, Style.BOLD)
    rows = [
        (m.name, f"{m.born:%d/%m/%Y}", m.sex, m.personal_number, forms.relation_of(m, house.head)) for m in house.others
    ]
    for at in range(4):
        _row(paper, (str(at + 1), *rows[at]) if at < len(rows) else ("",) * 6, 7.4, Style.REGULAR)
    sheet.cursor += 2.5


def _row(paper: _Paper, cells: Sequence[str], height: float, style: Style) -> None:
    sheet, top = paper.form.sheet, paper.form.sheet.cursor
    for text, left, right in zip(cells, _EDGES, _EDGES[1:], strict=False):
        sheet.frame(left, top, right, top + height)
        lines = sheet.wrap(text, right - left - 2, size=10, style=style)
        for at, line in enumerate(lines):
            sheet.cursor = top + (1.4 if height < 8 else 1) + 4.6 * at
            if paper.filling.pen and style is Style.REGULAR:
                paper.filling.pen.write(sheet, line, (left + right) / 2, size=9)
            else:
                sheet.print(line, (left + right) / 2, sheet.cursor, size=10, style=style, align="centre")
    sheet.cursor = top + height


def _sign(paper: _Paper) -> None:
    """The notes stand at the left of the signature, where the form has room for them."""
    form, luck, sheet = paper.form, paper.form.luck, paper.form.sheet
    titles = luck.choice((("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN"), ("PHÓ TRƯỞNG CÔNG AN",)))
    signer = people.make_person(luck, born_between=(1972, 1992), sex="Nam").name
    form.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": signer}
    sign_off = SignOff(titles, signer, police_lines(paper.house, district=False)[1],
                       "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ", "(Ký, ghi rõ họ tên và đóng dấu)", size=11.5,
                       seal_radius=15)  # fmt: skip
    top = sheet.cursor + 1
    sign_and_seal(form.specimen, sheet, sign_off, (146, top), luck, aside=20)
    forms.print_rank(sheet, luck.choice(forms.RANKS), 12)
    for name in ("signer_title", "signer_name") if paper.filling.pen else ():
        form.specimen.written(name, Writing.STAMPED)
    draw_lines(sheet, _NOTES, _LEFT, top + 18, size=8.5, style=Style.ITALIC, align="left")


TEMPLATES = (Template(CODE, _VARIANT, draw_at_the_desk),)
