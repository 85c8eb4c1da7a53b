"""What papers of registers share: two-column letterheads, running lines of labels and values, tables, boxes for
figures, amounts in words, tax numbers, and addresses in towns as well as in the country."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from PIL import ImageDraw

from digitize.specimens import ink, people
from digitize.specimens.fonts import Style
from digitize.specimens.form import NATIONAL_TITLE, Entry, FormPrinter, draw_lines, draw_national_title
from digitize.specimens.people import Person
from digitize.specimens.sheet import BLACK, Colour, Sheet
from digitize.specimens.specimen import Specimen
from models.values.provinces import REFORM
from models.values.spelled_numbers import number_words

_POINT_MM = 0.352778
STREETS = (
    "Trần Phú", "Lê Lợi", "Nguyễn Trãi", "Hai Bà Trưng", "Lý Thường Kiệt", "Phan Đình Phùng", "Quang Trung",
    "Ngô Gia Tự", "Hoàng Diệu", "Võ Thị Sáu", "Điện Biên Phủ", "Cách Mạng Tháng Tám",
)  # fmt: skip
WARDS = ("Tân Hòa", "An Bình Đông", "Hòa Thạnh", "Vĩnh Trại", "Phước Long Nam", "Kim Đồng", "Đông Ngạc Hạ", "Bình Mỹ")
URBAN_DISTRICTS = ("Thanh Giang", "Tây Sơn", "Bình Long", "Nam Hải", "Long Điền", "Đông Hồ", "Phú Mỹ", "An Dương")
_CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_STICKS = (",", ";", ")", ".")  # no blank stands before them


@dataclass(frozen=True)
class Seat:
    """A commune or ward with all above it, as papers of the day print it; `district` is empty after 01/7/2025."""

    kind: str
    commune: str
    district_kind: str
    district: str
    province_kind: str
    province: str

    @property
    def units(self) -> str:
        district = f"{self.district_kind} {self.district}, " if self.district else ""
        return f"{self.kind} {self.commune}, {district}{self.province_kind} {self.province}"

    def home(self, luck: Random) -> str:
        """A street and number in town, a hamlet in the country."""
        if self.kind == "xã":
            return f"{luck.choice(('Thôn', 'Xóm', 'Ấp'))} {luck.randint(1, 14)}, {self.units}"
        return f"Số {luck.randint(2, 389)} {luck.choice(('đường', 'phố'))} {luck.choice(STREETS)}, {self.units}"


def make_seat(luck: Random, day: date) -> Seat:
    """Somewhere in the country or in a city, with the units in force on the day."""
    if luck.random() < 0.6:
        place = people.make_place(luck, day)
        return Seat("xã", place.commune, "huyện", place.district, "tỉnh", place.province)
    district = luck.choice(URBAN_DISTRICTS) if day < REFORM else ""
    return Seat("phường", luck.choice(WARDS), "quận", district, "thành phố", luck.choice(_CITIES))


def of_one_family(known: Person, other: Person) -> Person:
    """The other with the surname and the people of the first, as father and child or brothers and sisters have."""
    _, _, rest = other.name.partition(" ")
    return replace(other, name=f"{known.name.split()[0]} {rest}", ethnicity=known.ethnicity)


def child_of(parent: Person, child: Person) -> Person:
    """The child with its father's surname: the parent's where that is the father, else its own, the father's."""
    return of_one_family(parent, child) if parent.sex == "Nam" else replace(child, ethnicity=parent.ethnicity)


def make_tax_number(luck: Random) -> str:
    """Ten digits whose last is the check digit (Circular 105/2020/TT-BTC, Article 5)."""
    while True:
        nine = f"{luck.choice(('01', '02', '03', '04', '10', '22', '37', '57'))}{luck.randrange(1, 10**7):07d}"
        check = 10 - sum(w * int(d) for w, d in zip(_TAX_WEIGHTS, nine, strict=True)) % 11
        if check < 10:
            return f"{nine}{check}"


def amount_words(number: int) -> str:
    """A whole number below a thousand billions in words, small letters."""
    words: list[str] = []
    for scale, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group = number // scale % 1000
        if group:
            # Behind a larger group hundreds are always told: "không trăm linh năm".
            text = number_words(1000 + group).removeprefix("một nghìn ") if words else number_words(group)
            words.append(f"{text} {name}".strip())
    return " ".join(words) or "không"


def money_words(number: int) -> str:
    """As in: Năm tỷ đồng."""
    return f"{amount_words(number).capitalize()} đồng"


def area_words(tenths: int) -> str:
    """Square metres from tenths of one, as in: Một trăm hai mươi phẩy năm mét vuông."""
    whole, rest = divmod(tenths, 10)
    tail = f" phẩy {number_words(rest)}" if rest else ""
    return f"{amount_words(whole).capitalize()}{tail} mét vuông"


def grouped(number: int) -> str:
    """As in: 5.000.000.000."""
    return f"{number:,}".replace(",", ".")


def long_date(day: date) -> str:
    """As in: ngày 05 tháng 01 năm 2020 (Decree 30/2020, Appendix I: a nought before months 1 and 2 only)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


@dataclass
class Record:
    """Prints values and keeps the truth about them, so that there is none without the other."""

    form: FormPrinter
    new_sheet: Callable[[Specimen], Sheet]
    by_hand: bool = False

    @property
    def sheet(self) -> Sheet:
        return self.form.sheet

    @property
    def specimen(self) -> Specimen:
        return self.form.specimen

    def entry(self, label: str, value: str, field: str, printed: str = "", *, below: bool = False) -> Entry:
        """`printed` is how the paper shows the value, when not in its normal form."""
        self.specimen.fields[field] = value
        return Entry(label, printed or value, field, below, self.by_hand)

    def day(self, label: str, value: date, field: str) -> Entry:
        """A date as 05/01/2020."""
        return self.entry(label, value.isoformat(), field, f"{value:%d/%m/%Y}")

    def line(self, *entries: Entry, starts: Sequence[float] | None = None) -> None:
        """Entries side by side, each in its column."""
        self.form.line(*entries, starts=starts)

    def run(self, *entries: Entry, left: float | None = None) -> None:
        """Entries one after another, broken only at the right margin, as a typist sets them."""
        form, sheet = self.form, self.form.sheet
        x = start = form.left if left is None else left
        for text, style, field in _parts(form, entries):
            blank = sheet.width_of(" ", form.size, style)
            x += blank if x > start and not text.startswith(_STICKS) else 0
            pending = ""
            for word in text.split():
                longer = f"{pending} {word}".strip()
                full = x + sheet.width_of(longer, form.size, style) > form.right
                # A stop by itself goes over the edge, for it begins no line.
                if full and not word.startswith(_STICKS) and (pending or x > start):
                    self._put(pending, x, style, field)
                    sheet.cursor += form.step
                    x, pending = start, word
                else:
                    pending = longer
            self._put(pending, x, style, field)
            x += sheet.width_of(pending, form.size, style)
        sheet.cursor += form.step

    def _put(self, text: str, x: float, style: Style, field: str) -> None:
        if text:
            self.sheet.print(text, x, self.sheet.cursor, size=self.form.size, style=style, field=field)

    def room(self, millimetres: float) -> None:
        """Goes to a new page when less than that is left on this one."""
        if self.sheet.cursor + millimetres > self.sheet.height_mm - 13:
            self.form.sheet = self.new_sheet(self.specimen)

    def heading(self, text: str) -> None:
        self.sheet.print(text, self.form.left, self.sheet.cursor, size=self.form.size, style=Style.BOLD)
        self.sheet.cursor += self.form.step


def _parts(form: FormPrinter, entries: Sequence[Entry]) -> list[tuple[str, Style, str]]:
    parts: list[tuple[str, Style, str]] = []
    for entry in entries:
        parts += [(entry.label, form.label_style, "")] if entry.label else []
        parts += [(entry.value, form.value_style, entry.field)] if entry.value else []
    return parts


def draw_letterhead(
    record: Record,
    parent: Sequence[str],
    own: Sequence[str],
    *,
    left: float = 60,
    right: float = 143,
    y: float = 17,
    size: float = 12,
) -> float:
    """The parent's lines, the agency's own in bold with a short rule, and the national title; answers where it ends."""
    sheet = record.sheet
    # The columns part where the national title begins.
    width = 2 * (right - left - sheet.width_of(NATIONAL_TITLE, size, Style.BOLD) / 2) - 5
    upper = [part for line in parent for part in sheet.wrap(line, width, size=size)]
    lower = [part for line in own for part in sheet.wrap(line, width, size=size, style=Style.BOLD)]
    top = draw_lines(sheet, upper, left, y, size=size, style=Style.REGULAR)
    top = draw_lines(sheet, lower, left, top, size=size, field="issuing_agency")
    record.specimen.fields["issuing_agency"] = " ".join(own)
    sheet.rule(left - 11, left + 11, top + 0.6)
    return max(top + 3, draw_national_title(sheet, right, y, size=size) + 2)


def draw_place_and_date(record: Record, place: str, day: date, middle: float, y: float, size: float = 12.5) -> None:
    """As in: Hà Nội, ngày 05 tháng 01 năm 2020."""
    sheet, style = record.sheet, Style.ITALIC
    text = long_date(day)
    x = middle - sheet.width_of(f"{place}, {text}", size, style) / 2
    sheet.print(f"{place},", x, y, size=size, style=style, field="place")
    sheet.print(text, x + sheet.width_of(f"{place}, ", size, style), y, size=size, style=style, field="issued_on")
    record.specimen.fields |= {"place": place, "issued_on": day.isoformat()}


def draw_pair(
    record: Record,
    entry: Entry,
    middle: float,
    y: float,
    *,
    size: float = 12.5,
    style: Style = Style.REGULAR,
    colour: Colour = BLACK,
) -> None:
    """A label and its value about a middle, as "Số: 12/XN" under a letterhead."""
    sheet = record.sheet
    blank = sheet.width_of(f"{entry.label} ", size, style)
    x = middle - (blank + sheet.width_of(entry.value, size, style)) / 2
    sheet.print(entry.label, x, y, size=size, style=style)
    sheet.print(entry.value, x + blank, y, size=size, style=style, colour=colour, field=entry.field)


def draw_table(
    sheet: Sheet, left: float, widths: Sequence[float], rows: Sequence[Sequence[str]], *, size: float = 10
) -> None:
    """A ruled table from the cursor on, the first row in bold; cells wrap, and the row is as high as its highest."""
    step = 1.3 * size * _POINT_MM
    for number, row in enumerate(rows):
        style = Style.BOLD if number == 0 else Style.REGULAR
        cells = [sheet.wrap(text, width - 3, size=size, style=style) for text, width in zip(row, widths, strict=True)]
        height = step * max(1, *(len(cell) for cell in cells)) + 2.4
        x = left
        for cell, width in zip(cells, widths, strict=True):
            sheet.frame(x, sheet.cursor, x + width, sheet.cursor + height)
            for at, text in enumerate(cell):
                middle, y = x + width / 2, sheet.cursor + 1 + at * step
                sheet.print(text, middle, y, size=size, style=style, align="centre")
            x += width
        sheet.cursor += height


def draw_boxed_figures(record: Record, entry: Entry, left: float, size: float = 12) -> None:
    """A label, and each figure of its value in a box of its own."""
    sheet, y = record.sheet, record.sheet.cursor
    sheet.print(entry.label, left, y, size=size)
    x = left + sheet.width_of(f"{entry.label} ", size) + 1
    for figure in entry.value:
        sheet.frame(x, y - 0.6, x + 5.4, y + 5.8)
        sheet.print(figure, x + 2.7, y, size=size, align="centre", field=entry.field)
        x += 5.4
    sheet.cursor = y + 1.25 * record.form.step


def draw_drum(sheet: Sheet, x: float, y: float, radius: float, colour: Colour) -> None:
    """The bronze drum in the ground of certificates: rings about a sun. Call it before anything is printed."""
    for share in (1.0, 0.97, 0.86, 0.83, 0.7, 0.58, 0.55, 0.4, 0.28):
        reach = share * radius
        box = [sheet.pixels(x - reach), sheet.pixels(y - reach), sheet.pixels(x + reach), sheet.pixels(y + reach)]
        sheet.draw.ellipse(box, outline=colour, width=2)
    ink.draw_star(sheet, x, y, 0.24 * radius, colour)


def draw_border(sheet: Sheet, inset: float, colour: Colour, doubled: bool = True) -> None:
    """The frame about a certificate."""
    draw: ImageDraw.ImageDraw = sheet.draw
    for gap, width in ((inset, 6), (inset + 1.6, 2))[: 2 if doubled else 1]:
        box = [sheet.pixels(gap), sheet.pixels(gap), sheet.pixels(sheet.width_mm - gap),
               sheet.pixels(sheet.height_mm - gap)]  # fmt: skip
        draw.rectangle(box, outline=colour, width=width)


def address_title(kind: str, name: str) -> str:
    """As in "TỈNH QUẢNG NINH", for letterheads."""
    return f"{kind} {name}".upper()
