"""Household books: cover, the head's page and a page for each member. Typed as since 2014, older ones by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random

from digitize.specimens import ink, people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, SignOff, draw_emblem, draw_guilloche, draw_sign_off
from digitize.specimens.offices import Record, Seat, draw_border, draw_pair, long_date, make_seat, of_one_family
from digitize.specimens.people import Person
from digitize.specimens.sheet import Colour, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing

CODE = "household_book"
SIZE = (128.0, 185.0)
LEFT, RIGHT, MIDDLE = 13.0, 117.0, 65.0
GOLD: Colour = (196, 160, 70)
OCCUPATIONS = (
    "Làm ruộng", "Giáo viên Trường THCS Tam Ngọc", "Công nhân Công ty CP Dệt may Sơn Nam", "Buôn bán tại nhà",
    "Thợ may", "Kế toán Hợp tác xã Đức Phong", "Thợ xây tự do", "Y sĩ Trạm Y tế xã", "Lái xe", "Cán bộ xã",
)  # fmt: skip
RELIGIONS = ("Không", "Không", "Phật giáo", "Công giáo", "Tin Lành", "Cao Đài", "Không", "Phật giáo Hòa Hảo")


@dataclass(frozen=True)
class Wording:
    """The labels of one edition."""

    relation: str
    name: str
    other_name: str
    born: str
    home_town: str
    identity: str
    work: str
    moved: str
    previous: str
    head: str
    residence: str
    file_number: str


WORDING_2014 = Wording(
    "Quan hệ với chủ hộ:", "Họ và tên:", "Họ và tên gọi khác (nếu có):", "Ngày, tháng, năm sinh:", "Quê quán:",
    "CMND số:",
    "Nghề nghiệp, nơi làm việc:", "Chuyển đến ngày:", "Nơi thường trú trước khi chuyển đến:", "Họ và tên chủ hộ:",
    "Nơi thường trú:", "Hồ sơ hộ khẩu số:",
)  # fmt: skip
WORDING_2007 = Wording(
    "Quan hệ với chủ hộ:", "Họ và tên:", "Tên thường gọi:", "Sinh ngày:", "Nguyên quán:", "Số CMND:",
    "Nghề nghiệp và nơi làm việc:", "Chuyển đến ngày:", "Nơi thường trú trước khi chuyển đến:", "Họ và tên chủ hộ:",
    "Nơi thường trú:", "Hồ sơ hộ khẩu số:",
)  # fmt: skip
WORDING_OTHER = Wording(
    "Chủ hộ hoặc quan hệ với chủ hộ:", "Họ, chữ đệm và tên:", "Bí danh:", "Sinh ngày:", "Quê quán:",
    "Số CMND/CCCD:", "Nghề nghiệp, nơi làm việc:", "Ngày chuyển đến:", "Nơi thường trú trước khi đến:", "Chủ hộ:",
    "Địa chỉ thường trú:", "Hồ sơ số:",
)  # fmt: skip


@dataclass(frozen=True)
class Book:
    members: tuple[tuple[str, Person], ...]  # relation to the head, and who it is; the head first
    seat: Seat
    home: str
    home_town: str
    issued: date
    number: str
    chief: str


def make_book(luck: Random, earliest: date, days: int) -> Book:
    """A household of two or three, whose book is issued within `days` of the day."""
    issued = people.date_after(luck, earliest, days)
    seat = make_seat(luck, issued)
    born = issued.year - luck.randint(38, 55)
    head = people.make_person(luck, born_between=(born, born + 4))
    other = people.make_person(luck, born_between=(born, born + 6), sex="Nữ" if head.sex == "Nam" else "Nam")
    father = head if head.sex == "Nam" else other
    child = of_one_family(father, people.make_person(luck, born_between=(born + 22, born + 30)))
    family = (("Chủ hộ", head), ("Vợ" if other.sex == "Nữ" else "Chồng", other), ("Con", child))
    home_town = people.make_place(luck, issued).units
    chief = people.make_person(luck, born_between=(1955, 1974), sex="Nam").name
    return Book(family[: luck.randint(2, 3)], seat, seat.home(luck), home_town, issued,
                f"{luck.randrange(10**8, 10**9)}", chief)  # fmt: skip


def _new_page(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(*SIZE, fonts, paper=(253, 251, 238))
    draw_guilloche(sheet, (238, 228, 196), luck, 0.6)
    ink.mark_specimen(sheet)
    specimen.sheets.append(sheet)
    sheet.cursor = 14
    return sheet


def draw_book(
    luck: Random,
    fonts: FontFamily,
    *,
    variant: str,
    wording: Wording,
    since: tuple[date, int],
    by_hand: bool = False,
    size: float = 11.5,
) -> Specimen:
    """One book: its cover, the head's page, two or three members."""
    specimen = Specimen(CODE, variant, [], {})
    book = make_book(luck, *since)
    dotted = wording is not WORDING_2014
    page = partial(_new_page, luck, fonts)
    cover = _draw_cover(luck, fonts, specimen)
    form = FormPrinter(specimen, cover, luck, LEFT, RIGHT, size=size, step=7.6, dotted=dotted)
    record = Record(form, page, by_hand=by_hand)
    record.form.sheet = page(specimen)
    _draw_head_page(record, book, wording)
    for at, (relation, who) in enumerate(book.members, start=1):
        record.form.sheet = page(specimen)
        _draw_member(record, book, wording, f"member_{at}", relation, who)
    return specimen


def _draw_cover(luck: Random, fonts: FontFamily, specimen: Specimen) -> Sheet:
    sheet = Sheet(*SIZE, fonts, paper=luck.choice(((150, 30, 38), (128, 34, 40), (120, 62, 38))))
    draw_border(sheet, 8, GOLD)
    for y, text, size in ((22, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11), (27.5, "Độc lập - Tự do - Hạnh phúc", 11)):
        sheet.print(text, MIDDLE - 1, y, size=size, style=Style.BOLD, align="centre", colour=GOLD)
    draw_emblem(sheet, MIDDLE - 1, 66, 16)
    sheet.print("SỔ HỘ KHẨU", MIDDLE - 1, 98, size=27, style=Style.BOLD, align="centre", colour=GOLD)
    sheet.print("MẪU / SPECIMEN", 14, 172, size=8, colour=GOLD)
    specimen.sheets.append(sheet)
    return sheet


def _draw_head_page(record: Record, book: Book, wording: Wording) -> None:
    sheet, luck = record.sheet, record.form.luck
    sheet.cursor = 20
    sheet.centred("SỔ HỘ KHẨU", MIDDLE, 100, size=20, gap=2)
    number = record.entry("Số:", book.number, "register_number")
    draw_pair(record, number, MIDDLE, sheet.cursor, size=14, style=Style.BOLD, colour=(190, 40, 40))
    sheet.cursor += 13
    _put(record, wording.head, book.members[0][1].name.upper(), "head_name")
    _put(record, wording.residence, book.home, "residence")
    sheet.cursor += 2
    record.specimen.fields["issued_on"] = book.issued.isoformat()
    text = long_date(book.issued).capitalize()
    sheet.print(text, 86, sheet.cursor, size=11, style=Style.ITALIC, align="centre", field="issued_on")
    unit = f"{book.seat.district_kind} {book.seat.district}".upper()
    titles = (f"TRƯỞNG CÔNG AN {unit}",)
    record.specimen.fields |= {"signer_title": titles[0], "signer_name": book.chief}
    sign_off = SignOff(titles, book.chief, f"CÔNG AN {unit}", size=10.5,
                       seal_radius=15)  # fmt: skip
    draw_sign_off(record.specimen, sheet, sign_off, 84, sheet.cursor + 6, luck)
    sheet.cursor = 148
    _put(record, wording.file_number, f"{luck.randint(10, 4000)}", "file_number")
    record.line(Entry("Sổ đăng ký thường trú số:", f"{luck.randint(1, 30):02d}", by_hand=record.by_hand),
                Entry("Tờ số:", str(luck.randint(1, 200)), by_hand=record.by_hand), starts=(LEFT, 84))  # fmt: skip


def _put(record: Record, label: str, value: str, field: str, printed: str = "") -> None:
    """A typed value in one run; one by hand in lines that a pen would have room for."""
    entry = record.entry(label, value, field, printed)
    if not record.by_hand:
        record.line(entry)
        return
    form, sheet = record.form, record.sheet
    sheet.print(label, LEFT, sheet.cursor, size=form.size)
    x = LEFT + sheet.width_of(label, form.size) + 2
    pending = entry.value.split()
    while pending:
        # Hands are wider than print by up to a quarter.
        room = 0.78 * (RIGHT - x)
        count = max(1, next((n for n in range(len(pending), 0, -1)
                             if sheet.width_of(" ".join(pending[:n]), form.size, Style.ITALIC) < room), 1))  # fmt: skip
        sheet.dots(x, RIGHT, sheet.cursor + 0.42 * form.size)
        ink.write_text(sheet, " ".join(pending[:count]), x, sheet.cursor, form.luck, size=form.size, field=field)
        pending, x = pending[count:], LEFT
        sheet.cursor += form.step
    record.specimen.written(field, Writing.HANDWRITTEN)


def _draw_member(record: Record, book: Book, wording: Wording, part: str, relation: str, who: Person) -> None:
    luck, sheet = record.form.luck, record.sheet
    _put(record, wording.relation, relation, f"{part}_relation")
    _put(record, wording.name, who.name.upper(), f"{part}_name")
    record.line(Entry(wording.other_name))
    starts = (LEFT, 84)
    record.line(record.day(wording.born, who.born, f"{part}_date_of_birth"),
                record.entry("Giới tính:", who.sex, f"{part}_sex"), starts=starts)  # fmt: skip
    _put(record, wording.home_town, book.home_town, f"{part}_home_town")
    record.line(record.entry("Dân tộc:", who.ethnicity, f"{part}_ethnicity"),
                Entry("Tôn giáo:", luck.choice(RELIGIONS), by_hand=record.by_hand), starts=(LEFT, 62))  # fmt: skip
    if book.issued.year - who.born.year >= 16:
        record.line(record.entry(wording.identity, who.personal_number[:9], f"{part}_personal_number"),
                    Entry("Hộ chiếu số:"), starts=(LEFT, 70))  # fmt: skip
    else:
        record.line(Entry(wording.identity), Entry("Hộ chiếu số:"), starts=(LEFT, 70))
    work = luck.choice(OCCUPATIONS) if book.issued.year - who.born.year >= 18 else "Học sinh"
    _put(record, wording.work, work, f"{part}_occupation")
    record.line(Entry(wording.moved))
    record.line(Entry(wording.previous))
    _draw_member_foot(sheet, book, luck)


def _draw_member_foot(sheet: Sheet, book: Book, luck: Random) -> None:
    """The clerk and the chief sign every page; they are told once, on the head's page."""
    y = sheet.cursor + 2
    sheet.print(long_date(book.issued).capitalize(), 88, y, size=10, style=Style.ITALIC, align="centre")
    for x, lines in (
        (38, ("CÁN BỘ ĐĂNG KÝ", "(Ký, ghi rõ họ tên)")),
        (88, ("TRƯỞNG CÔNG AN", "(Ký, ghi rõ họ tên và đóng dấu)")),
    ):
        sheet.print(lines[0], x, y + 5, size=10, style=Style.BOLD, align="centre")
        sheet.print(lines[1], x, y + 9.5, size=9, style=Style.ITALIC, align="centre")
        ink.sign(sheet, x, y + 20, luck)
    clerk = people.make_person(luck, born_between=(1965, 1985)).name
    sheet.print(clerk, 38, y + 29, size=10.5, align="centre")
    sheet.print(book.chief, 88, y + 29, size=10.5, align="centre")
    ink.press_seal(
        sheet, 75, y + 21, f"CÔNG AN {book.seat.district_kind} {book.seat.district}".upper(), luck, radius_mm=13
    )
    sheet.print("Lý do xóa đăng ký thường trú:", LEFT, y + 36, size=10.5)


def _template(name: str, wording: Wording, since: tuple[date, int], *, by_hand: bool = False, size: float = 11.5,
              held_out: bool = False) -> Template:  # fmt: skip
    variant = f"{CODE}-{name}"
    draw = partial(draw_book, variant=variant, wording=wording, since=since, by_hand=by_hand, size=size)
    return Template(CODE, variant, draw, held_out)


TEMPLATES = (
    _template("2014", WORDING_2014, (date(2014, 11, 1), 2300)),
    _template("2010", WORDING_2007, (date(2010, 2, 1), 1500), size=12),
    _template("2007-hand", WORDING_2007, (date(2007, 7, 2), 900), by_hand=True, size=12),
    _template("2014-other", WORDING_OTHER, (date(2014, 11, 1), 2300), size=11),
)
