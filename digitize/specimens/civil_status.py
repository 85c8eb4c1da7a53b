"""What papers of civil status share: the units of their day, who registers and signs, identity papers, a filling pen.

Provinces are real and stand as they did on the paper's day; communes, districts and streets are invented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from digitize.specimens import people
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import Entry, FormPrinter, draw_guilloche
from digitize.specimens.ink import find_pens, mark_specimen
from digitize.specimens.people import Person
from digitize.specimens.sheet import DRAWING_DPI, Colour, PrintedLine, PrintedWord, Sheet
from digitize.specimens.specimen import Specimen, Writing
from models.values.personal_number import PROVINCE_CODES
from models.values.provinces import HUE_SINCE, REFORM, provinces_on, successor_of

COMMUNES = (*people.COMMUNES, "Vĩnh Khê Thượng", "Yên Cư Hạ", "Thạnh Mỹ Đông", "Bản Lầu Nậm", "Hải Triều Nam",
            "Đông Sơn Hòa", "Cẩm Phúc", "Ngũ Kiên Tây", "Long Hậu Đông", "Trường Lạc Bắc")  # fmt: skip
DISTRICTS = (*people.DISTRICTS, "Vĩnh Giang", "Thượng Lâm Hà", "Kim Phú", "Hòa Lạc Sơn", "Đông Bình")
STREETS = (
    "Hoa Sữa", "Bờ Kè", "Cây Gòn", "Chợ Mới", "Bến Đò Cũ", "Đê Tả", "Xóm Lò", "Mạc Đình Khôi", "Sông Ngang", "Ngõ Gạch",
)  # fmt: skip
FORM_PAPER: Colour = (253, 251, 240)
_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"})
_STOPS = ",;.:)"
_SMALLEST = 0.6  # how much smaller than usual people write where there is little room
_BLUES: tuple[Colour, ...] = ((35, 55, 150), (28, 40, 120), (50, 70, 170))


@dataclass(frozen=True)
class Unit:
    """A commune and what is above it on some day, with their kinds: "phường An Thịnh". No district since REFORM."""

    commune: str
    district: str
    province: str

    @property
    def units(self) -> str:
        return ", ".join(part for part in (self.commune, self.district, self.province) if part)

    @property
    def committee(self) -> str:
        """Who registers, as forms print it."""
        return f"Ủy ban nhân dân {self.units}"

    @property
    def commune_name(self) -> str:
        """Without its kind, as it stands before a date."""
        return re.sub(r"^(xã|phường|thị trấn) ", "", self.commune)

    @property
    def province_name(self) -> str:
        return re.sub(r"^(tỉnh|thành phố) ", "", self.province)

    def home(self, luck: Random) -> str:
        """An address in it."""
        if self.commune.startswith("xã"):
            return f"{luck.choice(('Thôn', 'Xóm', 'Ấp', 'Bản', 'Đội'))} {luck.randint(1, 14)}, {self.units}"
        if luck.random() < 0.4:
            return f"Tổ dân phố số {luck.randint(1, 18)}, {self.units}"
        return f"Số {luck.randint(2, 240)} đường {luck.choice(STREETS)}, {self.units}"


def make_unit(luck: Random, day: date) -> Unit:
    """Somewhere, with the units in force on that day."""
    name = luck.choice(sorted(provinces_on(day)))
    central = name in _CITIES or (name == "Huế" and day >= HUE_SINCE)
    kind, above = luck.choice(
        (("phường", "quận"), ("xã", "huyện"))
        if central
        else (("xã", "huyện"), ("xã", "huyện"), ("thị trấn", "huyện"), ("phường", "thị xã"), ("phường", "thành phố"))
    )
    if day >= REFORM:
        kind = luck.choice(("xã", "phường"))
    commune, district = luck.choice(COMMUNES), luck.choice(DISTRICTS)
    province = f"{'thành phố' if central else 'tỉnh'} {name}"
    return Unit(f"{kind} {commune}", "" if day >= REFORM else f"{above} {district}", province)


def born_in(luck: Random, person: Person, unit: Unit) -> Person:
    """The same person with a number that the unit's province gave out: the first three digits tell where a birth was
    registered (Decree 137/2015, Article 13)."""
    name = unit.province_name
    codes = [code for code, province in PROVINCE_CODES.items() if name in (province, successor_of(province))]
    return replace(person, personal_number=luck.choice(codes) + person.personal_number[3:])


def day_between(luck: Random, first: date, last: date) -> date:
    return first + timedelta(days=luck.randrange(max(1, (last - first).days)))


def signing(luck: Random, day: date) -> tuple[str, ...]:
    """The position's lines above a signature. Authorised officers sign since Decree 280/2025."""
    usual = (("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
    if day >= REFORM and luck.random() < 0.3:
        return ("TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH")
    return luck.choice(usual)


# Since when, and what an identity paper was called and who issued it.
_PAPERS = (
    (date(2024, 7, 1), "Thẻ căn cước số", "Bộ Công an"),
    (date(2021, 1, 15), "Thẻ căn cước công dân số", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
    (date(2016, 1, 4), "Căn cước công dân số", "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"),
    (date(1995, 6, 1), "Chứng minh nhân dân số", ""),
)


def identity_paper(luck: Random, person: Person, day: date) -> str:
    """The paper somebody would show on that day, with its number, issuer and date, as registrars write it down."""
    since, name, issuer = next(row for row in _PAPERS if row[0] <= day)
    grown = date(person.born.year + 14, 6, 1)
    issued = day_between(luck, max(since, grown), max(day, grown + timedelta(days=1)))
    number = person.personal_number if issuer else f"{luck.randrange(10_000_000, 380_000_000):09d}"
    issuer = issuer or f"Công an tỉnh {luck.choice(people.PROVINCES)}"
    return f"{name} {number}, {issuer} cấp ngày {issued:%d/%m/%Y}"


def long_date(day: date) -> str:
    """As in "ngày 05 tháng 02 năm 2020": a nought before days below ten and the first two months."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def new_form(specimen: Specimen, fonts: FontFamily, luck: Random, *, tint: Colour | None, wide: bool = False) -> Sheet:
    """A4 on patterned paper with a frame, as the ministry gives it out, or plain where there is no tint."""
    size = (297.0, 210.0) if wide else (210.0, 297.0)
    sheet = Sheet(*size, fonts, paper=FORM_PAPER if tint else (255, 255, 255))
    specimen.sheets.append(sheet)
    if tint:
        draw_guilloche(sheet, tint, luck, strength=0.35)
        for inset in (11.0, 12.2):
            sheet.frame(inset, inset, size[0] - inset, size[1] - inset, colour=tint)
    mark_specimen(sheet)
    return sheet


def draw_number(sheet: Sheet, number: str, x: float, y: float, *, label: str = "Số:", size: float = 13) -> None:
    sheet.print(label, x, y, size=size)
    sheet.print(number, x + sheet.width_of(f"{label} ", size), y, size=size, field="certificate_number")


def draw_changes_page(specimen: Specimen, fonts: FontFamily, luck: Random, *, tint: Colour) -> None:
    """The back: an empty table for what is noted later (Circular 04/2020)."""
    sheet = new_form(specimen, fonts, luck, tint=tint)
    sheet.cursor = 22
    sheet.centred("PHẦN GHI CHÚ NHỮNG THÔNG TIN THAY ĐỔI SAU NÀY", 105, 170, size=13, gap=5)
    top, edges, heads = sheet.cursor, (22, 52, 138, 190), (
        ("Ngày, tháng,", "năm"), ("Nội dung ghi chú", "(Căn cứ ghi chú)"), ("Cán bộ thực hiện", "(Ký, ghi rõ họ, tên)"),
    )  # fmt: skip
    for (left, right), lines in zip(pairwise(edges), heads, strict=True):
        sheet.frame(left, top, right, top + 14)
        sheet.frame(left, top + 14, right, 270)
        for at, text in enumerate(lines):
            style = Style.ITALIC if text.startswith("(") else Style.BOLD
            sheet.print(text, (left + right) / 2, top + 1.5 + 5.5 * at, size=11, style=style, align="centre")


@dataclass(frozen=True)
class Run:
    """Words of a sentence that belong together: a value, or what is printed round it."""

    text: str
    field: str = ""
    style: Style = Style.REGULAR


def draw_sentence(
    sheet: Sheet, runs: Sequence[Run], left: float, right: float, *, size: float = 13, indent: float = 10
) -> None:
    """A sentence with values in it, from the cursor on, broken where the line is full."""
    x, blank = left + indent, sheet.width_of(" ", size)
    for run in runs:
        if run.text[0] in _STOPS:
            x -= blank
        waiting: list[str] = []
        for word in run.text.split():
            full = x + sheet.width_of(" ".join((*waiting, word)), size, run.style) > right
            # A stop by itself goes over the edge, for it begins no line.
            if full and word[0] not in _STOPS and (waiting or x > left):
                _flush(sheet, waiting, x, size, run)
                x, waiting, sheet.cursor = left, [], sheet.cursor + _leading(size)
            waiting.append(word)
        x = _flush(sheet, waiting, x, size, run) + blank
    sheet.cursor += _leading(size) + 1.4


def _flush(sheet: Sheet, words: Sequence[str], x: float, size: float, run: Run) -> float:
    if words:
        sheet.print(" ".join(words), x, sheet.cursor, size=size, style=run.style, field=run.field)
    return x + sheet.width_of(" ".join(words), size, run.style)


def _leading(size: float) -> float:
    return 1.5 * size * 0.352778


class Pen:
    """One hand for a whole form: the face, slant and size of the letters stay the same from word to word."""

    def __init__(self, luck: Random) -> None:
        face = luck.choice(find_pens())
        self._faces = [face] if face else []
        self._habit = luck.getrandbits(32)
        self._ink = luck.choice(_BLUES)
        self._luck = luck

    def fill(self, form: FormPrinter, *entries: Entry, starts: Sequence[float] | None = None) -> None:
        """Labels printed beside each other on dotted lines, values written after them; long ones go on below."""
        width = (form.right - form.left) / len(entries)
        lefts = tuple(starts) if starts else tuple(form.left + at * width for at in range(len(entries)))
        top = lowest = form.sheet.cursor
        for entry, start, end in zip(entries, lefts, (*lefts[1:], form.right), strict=True):
            form.sheet.cursor = top
            form.sheet.print(entry.label, start, top, size=form.size)
            begin = start + form.sheet.width_of(entry.label, form.size) + 1.8
            self._value(form, entry, (begin, start, end - (2 if end != form.right else 0)))
            lowest = max(lowest, form.sheet.cursor)
        form.sheet.cursor = lowest + form.step

    def _value(self, form: FormPrinter, entry: Entry, room: tuple[float, float, float]) -> None:
        begin, start, end = room
        if entry.field:
            form.specimen.written(entry.field, Writing.HANDWRITTEN)
        form.sheet.dots(begin, end, form.sheet.cursor + 0.42 * form.size)
        x, line = begin + 0.5, list[PrintedWord]()
        for word in entry.value.split():
            drawn = self._drawn(form.sheet, word, form.size)
            wide = drawn[0].width / DRAWING_DPI * 25.4
            if x + wide > end and line:
                form.sheet.lines.append(PrintedLine(tuple(line), entry.field))
                form.sheet.cursor += form.step
                form.sheet.dots(start, end, form.sheet.cursor + 0.42 * form.size)
                x, line = start + 0.5, []
            if x + wide > end:  # no room on a line of its own either: people write smaller then
                drawn = self._drawn(form.sheet, word, form.size * max(_SMALLEST, (end - x) / wide))
                wide = drawn[0].width / DRAWING_DPI * 25.4
            line.append(self._set(form.sheet, word, drawn, x, form.size))
            x += wide + 1.6
        if line:
            form.sheet.lines.append(PrintedLine(tuple(line), entry.field))

    def write(self, sheet: Sheet, text: str, middle: float, *, size: float = 12) -> None:
        """Words about a middle at the cursor, such as a name under a signature."""
        drawn = [(word, self._drawn(sheet, word, size)) for word in text.split()]
        wide = [mask.width / DRAWING_DPI * 25.4 + 1.6 for _, (mask, _) in drawn]
        x, line = middle - sum(wide) / 2, []
        for (word, picture), width in zip(drawn, wide, strict=True):
            line.append(self._set(sheet, word, picture, x, size))
            x += width
        sheet.lines.append(PrintedLine(tuple(line)))

    def _drawn(self, sheet: Sheet, word: str, size: float) -> tuple[Image.Image, int]:
        """The word's ink and the row of its baseline; what no hand has, such as a comma, comes from the typeface."""
        from ocr.training.handwriting import Hand

        em, parts = size / 72 * DRAWING_DPI, list[tuple[Image.Image, int]]()
        for part in re.findall(r"\w+|\W+", word):
            # The same chances for every word: a person's size and slant hold for the page.
            hand = Hand(self._faces, Random(self._habit))
            if hand.can_write(part):
                coverage, base = hand.write(part, 0.86 * em)
                parts.append((Image.fromarray(coverage), base))
            else:
                parts.append(_typed(sheet, part, em))
        base = max(row for _, row in parts)
        height = base + max(mask.height - row for mask, row in parts)
        whole = np.zeros((height, sum(mask.width + 2 for mask, _ in parts)), np.uint8)
        x = 0
        for mask, row in parts:
            whole[base - row : base - row + mask.height, x : x + mask.width] = np.asarray(mask)
            x += mask.width + 2
        return Image.fromarray(whole), base

    def _set(self, sheet: Sheet, word: str, drawn: tuple[Image.Image, int], x: float, size: float) -> PrintedWord:
        mask, base = drawn
        left, em = sheet.pixels(x), size / 72 * DRAWING_DPI
        line = sheet.pixels(sheet.cursor) + round(0.9 * em + self._luck.uniform(-2, 2))
        sheet.image.paste(Image.new("RGB", mask.size, self._ink), (left, line - base), mask)
        return PrintedWord(word, (left, line - 0.95 * em, left + mask.width, line + 0.3 * em))


def _typed(sheet: Sheet, text: str, em: float) -> tuple[Image.Image, int]:
    font = sheet.fonts.at(Style.ITALIC, em)
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    mask = Image.new("L", (max(1, round(right - left)), max(1, round(bottom - top))))
    ImageDraw.Draw(mask).text((-left, -top), text, font=font, fill=255, anchor="ls")
    return mask, round(-top)
