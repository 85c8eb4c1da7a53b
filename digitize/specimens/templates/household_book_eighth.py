"""Household books of Circular 36/2014/TT-BCA (form HK08) as they look after some years of use: two opened pages a
picture, the head's page beside the blank end paper, the family in one clerk's hand, a child entered years later with
another pen under a day of its own, and the form that nobody was entered on left empty beside the last member. One
district in three ran its books through a printer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.filling import Filling
from digitize.specimens.fonts import FontFamily, Style, sans_families
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_guilloche
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, RELIGIONS, Book, make_book

_WIDE, _HIGH = 266.0, 190.0
_PAGES = ((11.0, 123.0), (143.0, 255.0))
_PAPER: Colour = (249, 245, 229)
_TINTS: tuple[Colour, ...] = ((236, 220, 188), (226, 224, 196), (238, 214, 200))
_DAYS = ("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d}-{d:%m}-{d.year}")


def draw_in_use(luck: Random, fonts: FontFamily) -> Specimen:
    """Two in three by pen."""
    book = _make(luck)
    specimen, tint = Specimen(CODE, f"{CODE}-eighth", [], {}), luck.choice(_TINTS)
    clerk, later = (Pen(luck), Pen(luck)) if luck.random() < 0.67 else (None, None)
    names = [people.make_person(luck, born_between=(1965, 1990)).name for _ in range(2)]
    printed = luck.choice((fonts, sans_families()[0]))

    def page(sheet: Sheet, at: int, pen: Pen | None = clerk) -> Filling:
        left, right = _PAGES[at]
        return Filling(FormPrinter(specimen, sheet, luck, left, right, size=11.5, step=8.6), pen, printed, size=11.5)

    sheet = _new_picture(luck, fonts, specimen, tint, opened_at_cover=True)
    _fill_head(page(sheet, 1), book)
    for at, (relation, who) in enumerate(book.members):
        if at % 2 == 0:
            sheet = _new_picture(luck, fonts, specimen, tint, opened_at_cover=False)
        day = _entered(luck, book, who)
        first = day == book.issued
        filling = page(sheet, at % 2, clerk if first else later)
        _tell_member(filling.form, book, at + 1, relation, who)
        _fill_member(filling, book, f"member_{at + 1}", moved=at == 1 and luck.random() < 0.4)
        _sign_member(filling, book, day, names[0] if first else names[1])
    if len(book.members) % 2:
        _fill_member(page(sheet, 1), book, "", moved=False)
    return specimen


def _make(luck: Random) -> Book:
    """A child of the last years is younger than the book."""
    book = make_book(luck, date(2014, 11, 3), 2000)
    if len(book.members) < 3 or luck.random() < 0.4:
        return book
    relation, child = book.members[2]
    day = people.date_after(luck, book.issued, 400)
    return replace(book, members=(*book.members[:2], (relation, replace(child, born=day))))


def _entered(luck: Random, book: Book, who: Person) -> date:
    return book.issued if who.born < book.issued else people.date_after(luck, who.born, 60)


def _new_picture(luck: Random, fonts: FontFamily, specimen: Specimen, tint: Colour, *, opened_at_cover: bool) -> Sheet:
    """The fold is in the middle; the cover has an end paper at the left."""
    sheet = Sheet(_WIDE, _HIGH, fonts, paper=_PAPER)
    draw_guilloche(sheet, tint, luck, 0.5)
    if opened_at_cover:
        sheet.fill(0, 0, _WIDE / 2 - 0.5, _HIGH, (226, 214, 196))
    sheet.fill(_WIDE / 2 - 0.4, 0, _WIDE / 2 + 0.4, _HIGH, (190, 180, 160))
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    return sheet


def _fill_head(filling: Filling, book: Book) -> None:
    form, fields = filling.form, filling.form.specimen.fields
    sheet, middle = form.sheet, (form.left + form.right) / 2
    fields |= {
        "register_number": book.number, "head_name": book.members[0][1].name.upper(), "residence": book.home,
        "issued_on": book.issued.isoformat(), "file_number": f"{form.luck.randint(10, 9000)}",
    }  # fmt: skip
    sheet.cursor = 20
    sheet.centred("SỔ HỘ KHẨU", middle, 100, size=21, gap=1)
    wide = sheet.width_of(f"Số: {book.number}", 13.5, Style.BOLD)
    sheet.print("Số:", middle - wide / 2, sheet.cursor, size=13.5, style=Style.BOLD)
    sheet.print(book.number, middle + wide / 2, sheet.cursor, size=13.5, style=Style.BOLD, align="right", colour=RED,
                field="register_number")  # fmt: skip
    sheet.cursor += 13
    filling.line(Entry("Họ và tên chủ hộ:", fields["head_name"], "head_name"))
    filling.line(Entry("Nơi thường trú:", book.home, "residence"))
    sheet.cursor += 1
    _fill_day(filling, book.issued, middle, "issued_on")
    _sign_head(filling, book, middle + 18)
    sheet.cursor = _HIGH - 35
    filling.line(Entry("Hồ sơ hộ khẩu số:", fields["file_number"], "file_number"))
    filling.line(Entry("Sổ đăng ký thường trú số:", f"{form.luck.randint(1, 40):02d}"),
                 Entry("Tờ số:", f"{form.luck.randint(1, 200)}"), starts=(form.left, form.left + 74))  # fmt: skip


def _fill_day(filling: Filling, day: date, left: float, field: str = "") -> None:
    """Printed words and filled figures, as in "Ngày 05 tháng 3 năm 2016"; the cursor goes below them."""
    form, y = filling.form, filling.form.sheet.cursor
    parts = (("Ngày", f"{day:%d}", 10.0), ("tháng", f"{day.month}", 9.0), ("năm", f"{day.year}", 14.0))
    for word, figures, room in parts:
        form.sheet.print(word, left, y, size=10.5, style=Style.ITALIC, field=field)
        left += form.sheet.width_of(f"{word} ", 10.5, Style.ITALIC) - 1.8
        form.sheet.cursor = y
        part = replace(filling, form=replace(form, left=left, right=left + room))
        part.line(Entry("", figures, field), starts=(left,))
        left += room + 1
    form.sheet.cursor = y + 6.5


def _sign_head(filling: Filling, book: Book, middle: float) -> None:
    """Position and name are stamps where the rest is in ink."""
    form, unit = filling.form, f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    titles = form.luck.choice(((f"TRƯỞNG {unit}",), ("TRƯỞNG CÔNG AN",), (f"KT. TRƯỞNG {unit}", "PHÓ TRƯỞNG CÔNG AN")))
    form.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": book.chief}
    sign_off = SignOff(titles, book.chief, unit, size=10.5, seal_radius=14)
    sign_and_seal(form.specimen, form.sheet, sign_off, (middle, form.sheet.cursor), form.luck, aside=16)
    for name in ("signer_title", "signer_name") if filling.pen else ():
        form.specimen.written(name, Writing.STAMPED)


def _tell_member(form: FormPrinter, book: Book, at: int, relation: str, who: Person) -> None:
    age, luck, part = book.issued.year - who.born.year, form.luck, f"member_{at}"
    form.specimen.fields |= {
        f"{part}_relation": relation, f"{part}_name": who.name.upper(), f"{part}_date_of_birth": who.born.isoformat(),
        f"{part}_sex": who.sex, f"{part}_home_town": book.home_town, f"{part}_ethnicity": who.ethnicity,
        f"{part}_occupation": luck.choice(OCCUPATIONS) if age >= 18 else "Học sinh" if age > 5 else "Còn nhỏ",
    }  # fmt: skip
    if age >= 16:
        form.specimen.fields[f"{part}_personal_number"] = luck.choice((who.personal_number, who.personal_number[:9]))


def _fill_member(filling: Filling, book: Book, part: str, *, moved: bool) -> None:
    """The same form for everybody; of nobody where there is no `part`."""
    form, fields = filling.form, filling.form.specimen.fields
    left, luck = form.left, form.luck

    def told(label: str, name: str) -> Entry:
        value = fields.get(f"{part}_{name}", "")
        born = luck.choice(_DAYS).format(d=date.fromisoformat(value)) if value and name == "date_of_birth" else value
        return Entry(label, born, f"{part}_{name}" if value else "")

    came = people.date_after(luck, date(2004, 1, 5), 3000)
    form.sheet.cursor = 14
    filling.line(told("Quan hệ với chủ hộ:", "relation"))
    filling.line(told("Họ và tên:", "name"))
    filling.line(Entry("Họ và tên gọi khác (nếu có):"))
    filling.line(told("Ngày, tháng, năm sinh:", "date_of_birth"), told("Giới tính:", "sex"), starts=(left, left + 78))
    filling.line(told("Quê quán:", "home_town"))
    filling.line(told("Dân tộc:", "ethnicity"), Entry("Tôn giáo:", luck.choice(RELIGIONS) if part else ""),
                 starts=(left, left + 50))  # fmt: skip
    filling.line(told("CMND số:", "personal_number"), Entry("Hộ chiếu số:"), starts=(left, left + 62))
    filling.line(told("Nghề nghiệp, nơi làm việc:", "occupation"))
    filling.line(Entry("Chuyển đến ngày:", f"{came:%d/%m/%Y}" if moved else ""))
    filling.line(Entry("Nơi thường trú trước khi chuyển đến:", people.make_place(luck, came).units if moved else ""))
    if not part:
        _print_foot(form)


def _print_foot(form: FormPrinter) -> float:
    """What the form prints for those who sign; answers where it begins."""
    sheet, left, y = form.sheet, form.left, form.sheet.cursor
    for x, title, note in ((left + 26, "CÁN BỘ ĐĂNG KÝ", "(Ký, ghi rõ họ tên)"),
                           (left + 84, "TRƯỞNG CÔNG AN", "(Ký, ghi rõ họ tên và đóng dấu)")):  # fmt: skip
        sheet.print(title, x, y, size=9.5, style=Style.BOLD, align="centre")
        sheet.print(note, x, y + 4, size=8.5, style=Style.ITALIC, align="centre")
    sheet.print("Lý do xóa đăng ký thường trú:", left, y + 34, size=10)
    sheet.dots(left + 50, form.right, y + 38)
    return y


def _sign_member(filling: Filling, book: Book, day: date, clerk: str) -> None:
    """Clerk and chief sign every page; the chief is told once, on the head's."""
    form, luck = filling.form, filling.form.luck
    sheet = form.sheet
    _fill_day(filling, day, form.left + 56)
    y = _print_foot(form)
    ink.sign(sheet, form.left + 26, y + 16, luck)
    ink.sign(sheet, form.left + 84, y + 16, luck)
    sheet.cursor = y + 24
    (filling.pen or Pen(luck)).write(sheet, clerk, form.left + 26, size=10)
    sheet.print(book.chief, form.left + 84, y + 25, size=10, align="centre")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    ink.press_seal(sheet, form.left + 70, y + 17, unit, luck, radius_mm=12.5)


TEMPLATES = (Template(CODE, f"{CODE}-eighth", draw_in_use, held_out=False),)
