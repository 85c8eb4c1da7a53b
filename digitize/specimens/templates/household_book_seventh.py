"""Household books of Circular 52/2010/TT-BCA as most families in the country hold them: the clerk of the district's
police wrote everything with one pen on printed dots, the day of issue too, with what each member's page asks of a move
left empty or told; name and position of who signs come from rubber stamps. Pages are photographed one by one from the
head's on, the page of changes last, where a new identity card was noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import RED, Entry, FormPrinter, SignOff, draw_guilloche, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, RELIGIONS, Book, make_book

_VARIANT = f"{CODE}-seventh"
_SIZE, _LEFT, _RIGHT, _MIDDLE = (132.0, 190.0), 12.0, 121.0, 66.0
_PAPER: Colour = (250, 246, 228)
_TINTS: tuple[Colour, ...] = ((232, 214, 186), (214, 222, 196), (234, 206, 196))


def draw_by_pen(luck: Random, fonts: FontFamily) -> Specimen:
    """Issued from 2011 to 2014; two or three members."""
    book = make_book(luck, date(2011, 1, 20), 1370)
    specimen, tint, pen = Specimen(CODE, _VARIANT, [], {}), luck.choice(_TINTS), Pen(luck)
    clerk = people.make_person(luck, born_between=(1965, 1988)).name

    def page() -> FormPrinter:
        sheet = _new_page(luck, fonts, specimen, tint)
        return FormPrinter(specimen, sheet, luck, _LEFT, _RIGHT, size=11.5, step=8.4)

    _write_head(page(), pen, book)
    for at, (relation, who) in enumerate(book.members, start=1):
        form = page()
        _write_member(form, pen, book, at, relation, who)
        _draw_member_foot(form, pen, book, clerk)
    if luck.random() < 0.5:
        _write_changes(page(), pen, book)
    return specimen


def _new_page(luck: Random, fonts: FontFamily, specimen: Specimen, tint: Colour) -> Sheet:
    """The number of the page stands at its foot; the head's is the first."""
    sheet = Sheet(*_SIZE, fonts, paper=_PAPER)
    draw_guilloche(sheet, tint, luck, 0.5)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.print(str(len(specimen.sheets)), _MIDDLE, _SIZE[1] - 9, size=10, align="centre")
    sheet.cursor = 15
    return sheet


def _write_head(form: FormPrinter, pen: Pen, book: Book) -> None:
    """The number is printed in red with the book; the file's number and the register's stand at the foot."""
    sheet, luck, fields = form.sheet, form.luck, form.specimen.fields
    fields |= {
        "register_number": book.number, "head_name": book.members[0][1].name.upper(), "residence": book.home,
        "issued_on": book.issued.isoformat(), "file_number": f"{luck.randint(10, 6000)}",
    }  # fmt: skip
    sheet.cursor = 22
    sheet.centred("SỔ HỘ KHẨU", _MIDDLE, 100, size=21, gap=1)
    wide = sheet.width_of(f"Số: {book.number}", 13, Style.BOLD)
    sheet.print("Số:", _MIDDLE - wide / 2, sheet.cursor, size=13, style=Style.BOLD)
    sheet.print(book.number, _MIDDLE + wide / 2, sheet.cursor, size=13, style=Style.BOLD, align="right", colour=RED,
                field="register_number")  # fmt: skip
    sheet.cursor += 12
    pen.fill(form, Entry("Họ và tên chủ hộ:", fields["head_name"], "head_name"))
    pen.fill(form, Entry("Nơi thường trú:", book.home, "residence"))
    sheet.cursor += 1
    _write_day(form, pen, book.issued)
    _sign(form, book)
    sheet.cursor = _SIZE[1] - 33
    pen.fill(form, Entry("Hồ sơ hộ khẩu số:", fields["file_number"], "file_number"))
    pen.fill(form, Entry("Sổ đăng ký thường trú số:", f"{luck.randint(1, 40):02d}"),
             Entry("Tờ số:", f"{luck.randint(1, 200)}"), starts=(_LEFT, 84))  # fmt: skip


def _write_day(form: FormPrinter, pen: Pen, day: date, field: str = "issued_on", left: float = 58) -> None:
    """Printed words and figures by hand, as in "Ngày 05 tháng 02 năm 2012"; the cursor goes below them."""
    y = form.sheet.cursor
    parts = (("Ngày", f"{day:%d}", 11.5), ("tháng", f"{day:%m}", 11.5), ("năm", f"{day.year}", 16.0))
    for word, figures, room in parts:
        form.sheet.print(word, left, y, size=10.5, style=Style.ITALIC, field=field)
        left += form.sheet.width_of(f"{word} ", 10.5, Style.ITALIC) - 1.8
        form.sheet.cursor = y
        pen.fill(replace(form, left=left, right=left + room), Entry("", figures, field))
        left += room + 1
    form.sheet.cursor = y + 6.5


def _sign(form: FormPrinter, book: Book) -> None:
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    titles = form.luck.choice(((f"TRƯỞNG {unit}",), ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN"), ("TRƯỞNG CÔNG AN",)))
    form.specimen.fields |= {"signer_title": " ".join(titles), "signer_name": book.chief}
    sign_off = SignOff(titles, book.chief, unit, size=10.5, seal_radius=14)
    sign_and_seal(form.specimen, form.sheet, sign_off, (84, form.sheet.cursor), form.luck, aside=16)
    for name in ("signer_title", "signer_name"):
        form.specimen.written(name, Writing.STAMPED)


def _tell_member(form: FormPrinter, book: Book, part: str, relation: str, who: Person) -> None:
    age, luck = book.issued.year - who.born.year, form.luck
    work = luck.choice(OCCUPATIONS) if age >= 18 else luck.choice(("Học sinh", "Còn nhỏ", "Đi học"))
    form.specimen.fields |= {
        f"{part}_relation": relation, f"{part}_name": who.name.upper(), f"{part}_date_of_birth": who.born.isoformat(),
        f"{part}_sex": who.sex, f"{part}_home_town": book.home_town, f"{part}_ethnicity": who.ethnicity,
        f"{part}_occupation": work,
    }  # fmt: skip
    if age >= 16:
        form.specimen.fields[f"{part}_personal_number"] = who.personal_number[:9]


def _write_member(form: FormPrinter, pen: Pen, book: Book, at: int, relation: str, who: Person) -> None:
    luck, part, fields = form.luck, f"member_{at}", form.specimen.fields
    _tell_member(form, book, part, relation, who)

    def told(label: str, name: str) -> Entry:
        value = fields.get(f"{part}_{name}", "")
        return Entry(label, value, f"{part}_{name}" if value else "")

    born = luck.choice(("{d.day}/{d.month}/{d.year}", "{d:%d/%m/%Y}", "{d:%d}-{d:%m}-{d.year}")).format(d=who.born)
    form.sheet.cursor = 16
    pen.fill(form, told("Quan hệ với chủ hộ:", "relation"))
    pen.fill(form, told("Họ và tên:", "name"))
    pen.fill(form, Entry("Họ và tên gọi khác (nếu có):"))
    pen.fill(form, Entry("Ngày, tháng, năm sinh:", born, f"{part}_date_of_birth"), told("Giới tính:", "sex"),
             starts=(_LEFT, 87))  # fmt: skip
    pen.fill(form, told("Quê quán:", "home_town"))
    pen.fill(form, told("Dân tộc:", "ethnicity"), Entry("Tôn giáo:", luck.choice(RELIGIONS)), starts=(_LEFT, 56))
    pen.fill(form, told("CMND số:", "personal_number"), Entry("Hộ chiếu số:"), starts=(_LEFT, 66))
    pen.fill(form, told("Nghề nghiệp, nơi làm việc:", "occupation"))
    came = at > 1 and luck.random() < 0.3
    pen.fill(form, Entry("Chuyển đến ngày:", f"{book.issued.replace(day=1):%d/%m/%Y}" if came else ""))
    before = people.make_place(luck, book.issued).units if came else ""
    pen.fill(form, Entry("Nơi thường trú trước khi chuyển đến:", before))


def _draw_member_foot(form: FormPrinter, pen: Pen, book: Book, clerk: str) -> None:
    """Clerk and chief sign every page; the chief is told once, on the head's."""
    sheet, luck = form.sheet, form.luck
    _write_day(form, pen, book.issued, field="")
    y = sheet.cursor
    for x, title, note in ((36, "CÁN BỘ ĐĂNG KÝ", "(Ký, ghi rõ họ tên)"),
                           (91, "TRƯỞNG CÔNG AN", "(Ký, ghi rõ họ tên và đóng dấu)")):  # fmt: skip
        sheet.print(title, x, y, size=9.5, style=Style.BOLD, align="centre")
        sheet.print(note, x, y + 4, size=8.5, style=Style.ITALIC, align="centre")
        ink.sign(sheet, x, y + 18, luck)
    sheet.cursor = y + 24
    pen.write(sheet, clerk, 36, size=10)
    sheet.print(book.chief, 91, y + 25, size=10, align="centre")
    unit = f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper()
    ink.press_seal(sheet, 77, y + 17, unit, luck, radius_mm=12.5)
    sheet.print("Lý do xóa đăng ký thường trú:", _LEFT, y + 33, size=10)
    sheet.dots(_LEFT + 50, _RIGHT, y + 37.2)


def _write_changes(form: FormPrinter, pen: Pen, book: Book) -> None:
    """What is noted there is nobody's field."""
    sheet, luck = form.sheet, form.luck
    sheet.centred("ĐIỀU CHỈNH THAY ĐỔI", _MIDDLE, 110, size=13, gap=3)
    who = luck.choice(book.members[:2])[1]
    day = date(luck.randint(2016, 2020), luck.randint(1, 12), luck.randint(1, 28))
    pen.fill(form, Entry("", f"{who.name} đổi CMND thành CCCD số {who.personal_number} cấp ngày {day:%d/%m/%Y}"))
    sheet.cursor += 2
    draw_lines(sheet, ("CÁN BỘ ĐĂNG KÝ",), 90, sheet.cursor, size=9.5)
    ink.sign(sheet, 90, sheet.cursor + 13, luck)
    sheet.cursor += 26
    for row in range(int((172 - sheet.cursor) // 8.4)):
        sheet.dots(_LEFT, _RIGHT, sheet.cursor + 8.4 * row)


TEMPLATES = (Template(CODE, _VARIANT, draw_by_pen, held_out=False),)
