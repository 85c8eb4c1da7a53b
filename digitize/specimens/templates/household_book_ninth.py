"""Household books of Decree 51/CP of 1997 and Circular 06/TT-BNV(C13), filled by pen by the police of a district until
2006 and shown for twenty years after: two members to a page, one below the other with a rule between, numbered
questions with "Nguyên quán", the form of nobody left empty, number and day in ink on the head's page, and a page of
changes at the end. Photographed page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.civil_status import Pen
from digitize.specimens.eighties import fill_day, stamp_signer
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import MOTTO, NATIONAL_TITLE, Entry, FormPrinter, SignOff, draw_guilloche, draw_lines
from digitize.specimens.office_marks import sign_and_seal
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates.household_book import CODE, OCCUPATIONS, RELIGIONS, Book, make_book

_SIZE, _LEFT, _RIGHT, _MIDDLE = (140.0, 212.0), 12.0, 129.0, 70.5
_PAPERS: tuple[Colour, ...] = ((246, 240, 218), (240, 240, 226), (248, 242, 230))
_TINTS: tuple[Colour, ...] = ((222, 206, 176), (204, 216, 190), (226, 200, 190))
_HALF = 96.0  # from one member to the next on a page


@dataclass(frozen=True)
class _Page:
    form: FormPrinter
    pen: Pen
    book: Book

    def line(self, *entries: Entry, starts: Sequence[float] = (_LEFT,)) -> None:
        self.pen.fill(self.form, *entries, starts=starts)

    def told(self, label: str, name: str) -> Entry:
        value = self.form.specimen.fields.get(name, "")
        return Entry(label, value, name if value else "")

    @property
    def police(self) -> str:
        return f"CÔNG AN {self.book.seat.district_kind} {self.book.seat.district}".upper()


@dataclass(frozen=True)
class _Binding:
    """What all pages of one book share."""

    specimen: Specimen
    fonts: FontFamily
    luck: Random
    paper: Colour
    tint: Colour

    def page(self, pen: Pen, book: Book) -> _Page:
        sheet = Sheet(*_SIZE, self.fonts, paper=self.paper)
        draw_guilloche(sheet, self.tint, self.luck, 0.4)
        ink.mark_specimen(sheet)
        self.specimen.sheets.append(sheet)
        sheet.print(f"- {len(self.specimen.sheets)} -", _MIDDLE, _SIZE[1] - 8, size=9, align="centre")
        form = FormPrinter(self.specimen, sheet, self.luck, _LEFT, _RIGHT, size=11, step=7.0)
        return _Page(form, pen, book)


def draw_by_pen(luck: Random, fonts: FontFamily) -> Specimen:
    """Issued from 1997 to 2006."""
    book = make_book(luck, date(1997, 8, 1), 3300)
    numbers = (f"{luck.randint(1000, 99999):06d}", f"{luck.randrange(10**8, 10**9)}", f"{luck.randint(20, 4800)}/HK",
               f"{luck.randint(100, 9000)}")  # fmt: skip
    book = replace(book, number=luck.choice(numbers))
    specimen, pen = Specimen(CODE, f"{CODE}-ninth", [], {}), Pen(luck)
    binding = _Binding(specimen, fonts, luck, luck.choice(_PAPERS), luck.choice(_TINTS))
    clerk = people.make_person(luck, born_between=(1950, 1978)).name
    page = binding.page(pen, book)
    _write_head(page)
    for at in range(1, len(book.members) + len(book.members) % 2 + 1):
        page = binding.page(pen, book) if at % 2 else page
        page.form.sheet.cursor = 14 + (at - 1) % 2 * _HALF
        if at > len(book.members):
            _write_member(page, at, None)
            continue
        relation, who = book.members[at - 1]
        _tell_member(page, f"member_{at}", relation, who)
        _write_member(page, at, who.born)
        _sign_member(page, clerk)
    if luck.random() < 0.5:
        _write_changes(binding.page(Pen(luck), book))
    return specimen


def _write_head(page: _Page) -> None:
    form, book, fields = page.form, page.book, page.form.specimen.fields
    sheet, luck = form.sheet, form.luck
    fields |= {
        "register_number": book.number, "head_name": book.members[0][1].name.upper(), "residence": book.home,
        "issued_on": book.issued.isoformat(),
    }  # fmt: skip
    draw_lines(sheet, (NATIONAL_TITLE, MOTTO), _MIDDLE, 13, size=10.5)
    draw_lines(sheet, ("---oOo---",), _MIDDLE, 22.5, size=9.5, style=Style.REGULAR)
    sheet.cursor = 36
    sheet.centred("SỔ HỘ KHẨU", _MIDDLE, 110, size=24, gap=3)
    form.right = 100.0
    page.line(page.told("Số:", "register_number"), starts=(44,))
    form.right, form.step = _RIGHT, 8.6
    sheet.cursor += 5
    page.line(page.told("Họ và tên chủ hộ:", "head_name"))
    page.line(page.told("Nơi đăng ký hộ khẩu thường trú:", "residence"))
    sheet.cursor += 2
    place = replace(form, left=34, size=10.5)
    fill_day(place, page.pen, f"{book.seat.district},", book.issued, "issued_on", (10, 9, 15))
    titles = luck.choice(
        ((f"TRƯỞNG {page.police}",), ("TRƯỞNG CÔNG AN",), ("K/T TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN"))
    )
    fields |= {"signer_title": " ".join(titles), "signer_name": book.chief}
    sign_off = SignOff(titles, book.chief, page.police, note="(Ký tên, đóng dấu)", size=10.5, seal_radius=15)
    sign_and_seal(form.specimen, sheet, sign_off, (88, sheet.cursor), luck, aside=17)
    stamp_signer(form.specimen)
    sheet.cursor = _SIZE[1] - 22
    if luck.random() < 0.7:
        fields["file_number"] = f"{luck.randint(10, 6000)}"
    page.line(page.told("Hồ sơ hộ khẩu số:", "file_number"), Entry("Tờ số:", f"{luck.randint(1, 90)}"),
              starts=(_LEFT, 92))  # fmt: skip


def _tell_member(page: _Page, part: str, relation: str, who: Person) -> None:
    """Children have no card, and a calling at school."""
    book, luck = page.book, page.form.luck
    age = book.issued.year - who.born.year
    page.form.specimen.fields |= {
        f"{part}_relation": relation, f"{part}_name": who.name.upper(), f"{part}_date_of_birth": who.born.isoformat(),
        f"{part}_sex": who.sex, f"{part}_home_town": book.home_town, f"{part}_ethnicity": who.ethnicity,
        f"{part}_occupation": luck.choice(OCCUPATIONS) if age >= 18 else "Học sinh" if age > 5 else "Còn nhỏ",
    }  # fmt: skip
    if age >= 15 and luck.random() < 0.85:
        page.form.specimen.fields[f"{part}_personal_number"] = f"{luck.randrange(10_000_000, 380_000_000):09d}"


def _write_member(page: _Page, at: int, born: date | None) -> None:
    """Nobody's where there is no birth."""
    luck, part = page.form.luck, f"member_{at}"
    shown = luck.choice(("{d.day}-{d.month}-{d.year}", "{d:%d/%m/%Y}", "{d.day}/{d.month}/{d.year}"))
    page.line(page.told("1. Họ và tên:", f"{part}_name"))
    page.line(Entry("2. Tên thường gọi:"), page.told("3. Quan hệ với chủ hộ:", f"{part}_relation"), starts=(_LEFT, 68))
    birth = Entry("4. Sinh ngày:", shown.format(d=born), f"{part}_date_of_birth") if born else Entry("4. Sinh ngày:")
    page.line(birth, page.told("5. Nam, nữ:", f"{part}_sex"), starts=(_LEFT, 80))
    page.line(page.told("6. Nguyên quán:", f"{part}_home_town"))
    religion = Entry("8. Tôn giáo:", luck.choice(RELIGIONS) if born else "")
    page.line(page.told("7. Dân tộc:", f"{part}_ethnicity"), religion, starts=(_LEFT, 62))
    page.line(page.told("9. Số CMND:", f"{part}_personal_number"))
    page.line(page.told("10. Nghề nghiệp, nơi làm việc:", f"{part}_occupation"))
    came = born is not None and at > 1 and luck.random() < 0.35
    before = people.make_place(luck, page.book.issued).units if came else ""
    page.line(Entry("11. Từ đâu đến, ngày:", before))


def _sign_member(page: _Page, clerk: str) -> None:
    """The clerk alone signs for each, below the questions; who leads the police is told on the head's page."""
    sheet, luck, y = page.form.sheet, page.form.luck, page.form.sheet.cursor
    sheet.print("Cán bộ đăng ký", 100, y, size=9.5, style=Style.BOLD, align="centre")
    ink.sign(sheet, 100, y + 12, luck)
    sheet.cursor = y + 17
    page.pen.write(sheet, clerk, 100, size=9.5)
    sheet.rule(_LEFT, _RIGHT, y + 23, thickness=1)


def _write_changes(page: _Page) -> None:
    """Nobody's fields."""
    sheet, luck, book = page.form.sheet, page.form.luck, page.book
    sheet.cursor = 13
    sheet.centred("NHỮNG THAY ĐỔI KHÁC", _MIDDLE, 110, size=13, gap=3)
    who = book.members[-1][1]
    day = people.date_after(luck, book.issued, 2500)
    before = people.make_place(luck, day).units
    page.line(Entry("", luck.choice((f"{who.name} cắt khẩu đi {before} ngày {day:%d/%m/%Y}",
                                     f"Đổi số nhà theo Quyết định của UBND, ngày {day:%d/%m/%Y}",
                                     f"{who.name} được cấp lại CMND ngày {day:%d/%m/%Y}"))))  # fmt: skip
    draw_lines(sheet, ("Cán bộ đăng ký",), 98, sheet.cursor + 1, size=9.5)
    ink.sign(sheet, 98, sheet.cursor + 15, luck)
    ink.press_seal(sheet, 82, sheet.cursor + 18, page.police, luck, radius_mm=13)
    top = sheet.cursor + 34
    for row in range(int((196 - top) // 8.4)):
        sheet.dots(_LEFT, _RIGHT, top + 8.4 * row)


TEMPLATES = (Template(CODE, f"{CODE}-ninth", draw_by_pen, held_out=False),)
