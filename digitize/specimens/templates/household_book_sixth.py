"""Household books of Circular 36/2014/TT-BCA (form HK08), the last edition that was given out and the one most people
still show, as a one-door desk scans it: laid open across A4, the book's own notes facing the head's page, then two
members a picture; a matrix printer filled in, a little above the dots or on them, and the page of changes may tell a
new number of the house."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style, typewriter_families
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_guilloche, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.offices import long_date
from digitize.specimens.overprint import Overprint
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, RELIGIONS, Book, make_book

_VARIANT = f"{CODE}-sixth"
_PAGES = ((18.0, 140.0), (157.0, 279.0))
_PAPER: Colour = (252, 249, 236)
_TINT: Colour = (236, 222, 190)
_RULES = (
    "1. Sổ hộ khẩu được cấp cho hộ gia đình hoặc cá nhân đã đăng ký thường trú và có giá trị xác định nơi thường trú "
    "của công dân.",
    "2. Khi có thay đổi về hộ khẩu, nhân khẩu phải đến cơ quan Công an nơi đăng ký cư trú để làm thủ tục điều chỉnh.",
    "3. Không được tẩy xóa, sửa chữa, cho mượn, cho thuê hoặc sử dụng sổ hộ khẩu trái quy định của pháp luật.",
    "4. Trường hợp sổ hộ khẩu bị mất thì phải báo ngay cho cơ quan Công an; bị hư hỏng thì được đổi, cấp lại.",
)  # fmt: skip


def draw_opened(luck: Random, fonts: FontFamily) -> Specimen:
    """The book as the police of a district gave it out from November 2014 to June 2021."""
    book = make_book(luck, date(2014, 11, 3), 2400)
    specimen = Specimen(CODE, _VARIANT, [], {})
    filled = Overprint(
        luck.choice((luck.choice(typewriter_families()), fonts)), size=11.5, drop=luck.uniform(-0.6, 0.3)
    )
    printer = partial(FormPrinter, specimen, luck=luck, size=11.5, step=9.4)
    sheet = _new_sheet(luck, fonts, specimen)
    _draw_rules(sheet)
    _draw_head(printer(sheet, left=_PAGES[1][0], right=_PAGES[1][1]), filled, book)
    for at, (relation, who) in enumerate(book.members):
        if at % 2 == 0:
            sheet = _new_sheet(luck, fonts, specimen)
        left, right = _PAGES[at % 2]
        _draw_member(printer(sheet, left=left, right=right), filled, book, at + 1, relation, who)
    if len(book.members) % 2:
        _draw_changes(sheet, book, luck)
    return specimen


def _new_sheet(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    """Two pages and the shadow between them."""
    sheet = Sheet(297, 210, fonts, paper=_PAPER)
    draw_guilloche(sheet, _TINT, luck, 0.5)
    sheet.fill(148.1, 0, 148.9, 210, (196, 188, 170))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _draw_rules(sheet: Sheet) -> None:
    left, right = _PAGES[0]
    sheet.cursor = 34
    sheet.centred("NHỮNG ĐIỀU CẦN CHÚ Ý", (left + right) / 2, right - left, size=13, gap=5)
    for text in _RULES:
        sheet.paragraph(text, left, right - left, size=11, indent=6)


def _draw_head(form: FormPrinter, filled: Overprint, book: Book) -> None:
    """Values of the head's page are larger than the members'."""
    sheet, luck, fields = form.sheet, form.luck, form.specimen.fields
    middle = (form.left + form.right) / 2
    fields |= {
        "register_number": book.number, "head_name": book.members[0][1].name.upper(), "residence": book.home,
        "issued_on": book.issued.isoformat(), "file_number": f"{luck.randint(10, 6000)}",
    }  # fmt: skip
    sheet.cursor = 26
    sheet.centred("SỔ HỘ KHẨU", middle, 100, size=22, gap=1)
    wide = sheet.width_of(f"Số: {book.number}", 14, Style.BOLD)
    sheet.print("Số:", middle - wide / 2, sheet.cursor, size=14, style=Style.BOLD)
    sheet.print(book.number, middle + wide / 2, sheet.cursor, size=14, style=Style.BOLD, align="right",
                field="register_number")  # fmt: skip
    sheet.cursor += 13
    large = replace(filled, size=12.5)
    form.size, form.step = 12.5, 9.4
    large.line(form, Entry("Họ và tên chủ hộ:", fields["head_name"], "head_name"))
    large.line(form, Entry("Nơi thường trú:", book.home, "residence"))
    sheet.cursor += 2
    place = book.seat.district if book.seat.kind == "xã" else book.seat.province
    _place_and_day(form, book, place, middle + 20)
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    titles = luck.choice(((f"TRƯỞNG {unit}",), (f"KT. TRƯỞNG {unit}", "PHÓ TRƯỞNG CÔNG AN")))
    fields |= {"signer_title": " ".join(titles), "signer_name": book.chief}
    sign_off = SignOff(titles, book.chief, unit, size=10.5, seal_radius=14)
    sign_and_seal(form.specimen, sheet, sign_off, (middle + 20, sheet.cursor), luck, aside=17)
    sheet.cursor = 170
    form.size = 11.0
    filled.line(form, Entry("Hồ sơ hộ khẩu số:", fields["file_number"], "file_number"))
    filled.line(form, Entry("Sổ đăng ký thường trú số:", f"{luck.randint(1, 40):02d}"),
                Entry("Tờ số:", f"{luck.randint(1, 200)}"), starts=(form.left, form.left + 76))  # fmt: skip


def _place_and_day(form: FormPrinter, book: Book, place: str, middle: float) -> None:
    sheet, day = form.sheet, long_date(book.issued)
    width = sheet.width_of(f"{place}, {day}", 10.5, Style.ITALIC)
    sheet.print(f"{place},", middle - width / 2, sheet.cursor, size=10.5, style=Style.ITALIC)
    sheet.print(day, middle + width / 2, sheet.cursor, size=10.5, style=Style.ITALIC, align="right", field="issued_on")
    sheet.cursor += 6


def _draw_member(form: FormPrinter, filled: Overprint, book: Book, at: int, relation: str, who: Person) -> None:
    luck, left, fields, part = form.luck, form.left, form.specimen.fields, f"member_{at}"
    grown = book.issued.year - who.born.year >= 18
    fields |= {
        f"{part}_relation": relation, f"{part}_name": who.name.upper(), f"{part}_date_of_birth": who.born.isoformat(),
        f"{part}_sex": who.sex, f"{part}_home_town": book.home_town, f"{part}_ethnicity": who.ethnicity,
        f"{part}_occupation": luck.choice(OCCUPATIONS) if grown else luck.choice(("Học sinh", "Còn nhỏ")),
    }  # fmt: skip
    if grown:
        fields[f"{part}_personal_number"] = luck.choice((who.personal_number, who.personal_number[:9]))
    line, half = partial(filled.line, form), left + 70

    def told(label: str, name: str) -> Entry:
        return Entry(label, fields.get(f"{part}_{name}", ""), f"{part}_{name}")

    form.sheet.cursor = 17
    line(told("Chủ hộ hoặc quan hệ với chủ hộ:", "relation"))
    line(told("Họ và tên:", "name"))
    line(Entry("Họ và tên gọi khác (nếu có):"))
    line(Entry("Ngày, tháng, năm sinh:", f"{who.born:%d/%m/%Y}", f"{part}_date_of_birth"), told("Giới tính:", "sex"),
         starts=(left, left + 90))  # fmt: skip
    line(told("Quê quán:", "home_town"))
    line(told("Dân tộc:", "ethnicity"), Entry("Tôn giáo:", luck.choice(RELIGIONS)), starts=(left, half - 10))
    line(told("CMND số:", "personal_number"), Entry("Hộ chiếu số:"), starts=(left, half))
    line(told("Nghề nghiệp, nơi làm việc:", "occupation"))
    moved = book.issued.replace(day=1)
    came = luck.random() < 0.3
    line(Entry("Chuyển đến ngày:", f"{moved:%d/%m/%Y}" if came else ""))
    line(Entry("Nơi thường trú trước khi chuyển đến:", people.make_place(luck, book.issued).units if came else ""))
    _draw_foot(form, book)


def _draw_foot(form: FormPrinter, book: Book) -> None:
    """Clerk and chief on every page; they are told once, on the head's."""
    sheet, luck, left, y = form.sheet, form.luck, form.left, form.sheet.cursor
    sheet.print(f"Ngày {book.issued:%d} tháng {book.issued:%m} năm {book.issued.year}", left + 90, y, size=9.5,
                style=Style.ITALIC, align="centre")  # fmt: skip
    clerk = people.make_person(luck, born_between=(1965, 1988)).name
    for x, title, note, name in (
        (left + 26, "CÁN BỘ ĐĂNG KÝ", "(Ký, ghi rõ họ tên)", clerk),
        (left + 90, "TRƯỞNG CÔNG AN", "(Ký, ghi rõ họ tên và đóng dấu)", book.chief),
    ):
        sheet.print(title, x, y + 5, size=9.5, style=Style.BOLD, align="centre")
        sheet.print(note, x, y + 9, size=8.5, style=Style.ITALIC, align="centre")
        ink.sign(sheet, x, y + 20, luck)
        sheet.print(name, x, y + 28, size=10, align="centre")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    ink.press_seal(sheet, left + 74, y + 19, unit, luck, radius_mm=12)
    sheet.print("Lý do xóa đăng ký thường trú:", left, y + 35, size=10)
    for start, below in ((left + 50, 39.2), (left, 46.2)):
        sheet.dots(start, form.right, y + below)


def _draw_changes(sheet: Sheet, book: Book, luck: Random) -> None:
    """The page of changes faces the last member; what is noted there is nobody's field."""
    left, right = _PAGES[1]
    sheet.cursor = 18
    sheet.centred("ĐIỀU CHỈNH THAY ĐỔI", (left + right) / 2, 110, size=13, gap=3)
    if luck.random() < 0.6:
        number = luck.randint(3, 60)
        text = (f"Số nhà cũ: {number} nay đổi thành số {number + luck.randint(2, 40)} theo Quyết định của Ủy ban nhân "
                f"dân {book.seat.district_kind} {book.seat.district}.")  # fmt: skip
        sheet.paragraph(text, left, right - left, size=11, indent=0)
        draw_lines(sheet, ("CÁN BỘ ĐĂNG KÝ",), right - 30, sheet.cursor, size=9.5)
        ink.sign(sheet, right - 30, sheet.cursor + 14, luck)
        sheet.cursor += 28
    for row in range(int((186 - sheet.cursor) // 8)):
        sheet.dots(left, right, sheet.cursor + 8 * row)


TEMPLATES = (Template(CODE, _VARIANT, draw_opened, held_out=True),)
