"""Machine readable zones of cards and passports (ICAO Doc 9303): found among the lines of a page, read and proven.

Five check digits prove numbers and dates; nothing proves names, issuer, nationality and sex, so these are told as read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.values.geometry import Quad
from models.values.personal_number import PersonalNumber
from models.values.reading import PageReading
from ocr.mrz_layout import FILLER, VIET_NAM, CheckName, Layout, MRZFormat, layout_of
from ocr.mrz_repair import MOST_SLIPS, Aligned, Repair, Settled, alignments, is_doubtful, settle
from ocr.mrz_rows import Row, rows_of

# Lines of a zone lie closer than this many of their heights; a page may hold something else that looks like one.
_WIDEST_PITCH = 3.0
_LEAST_COMMON_WIDTH = 0.5
# A zone with more characters that cannot stand where they are (outside the names) is another text, and so is one of
# which fewer check digits hold.
_MOST_MISFITS = 4
_FEWEST_HOLDING = 2
_SEXES = {"M": "Nam", "F": "Nữ"}
# What a Vietnamese card without expiry holds in place of the day.
_NO_EXPIRY = "991231"
_FIRST_OF_CARD = {"1": "I", "L": "I"}


@dataclass(frozen=True, slots=True)
class MRZ:
    """What a machine readable zone says. A value that is None was not there or cannot be what was read."""

    format: MRZFormat
    document_code: str
    """`P` of a passport, `ID` of a Vietnamese card; without fillers."""
    issuer: str
    """Three letters of Doc 9303 part 3, section 5 (`VNM`), fewer for Germany; as read."""
    nationality: str
    document_number: str
    personal_number: str | None
    """Twelve digits, on Vietnamese cards and passports only."""
    optional_data: str
    """The issuer's own field (line 1 of a card, the personal number of a passport), without fillers at its ends."""
    surname: str
    given_names: str
    """Capitals without marks, one blank between them; cut off where the line was too short for them."""
    birth_date: date | None
    sex: str | None
    """Nam, Nữ, or None where it is not said or not readable."""
    expiry_date: date | None
    has_no_expiry: bool
    """Whether a Vietnamese card says that it does not expire; `expiry_date` is then None."""
    checks: tuple[tuple[CheckName, bool], ...]
    """Every check digit of the format, and whether it holds."""
    repairs: tuple[Repair, ...]
    """What was changed. Fillers that complete the line of the names are not told."""
    lines: tuple[str, ...]
    """The zone as taken."""
    box: Quad

    @property
    def full_name(self) -> str:
        """Surname first, as in Vietnamese."""
        return f"{self.surname} {self.given_names}".strip()

    @property
    def holding(self) -> frozenset[CheckName]:
        return frozenset(name for name, holds in self.checks if holds)

    @property
    def is_proven(self) -> bool:
        """Whether every check digit holds."""
        return all(holds for _, holds in self.checks)


def find_mrz(reading: PageReading, *, today: date) -> MRZ | None:
    """The zone on the page of which most check digits hold, None where there is none.

    Years have two digits. A birth lies in the past: the latest such year not after `today`, or the century that a
    personal number in the zone tells. An expiry lies after the birth, in the year nearest to `today`.
    """
    found = [mrz for lines in _candidates(rows_of(reading)) if (mrz := _read_zone(lines, today)) is not None]
    return max(found, key=lambda mrz: len(mrz.holding), default=None)


def _candidates(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """Rows below each other that could be the lines of one zone: two for a passport, three (or two) for a card."""
    for row in rows:
        if _could_be(row, 44):
            for above in _next_to(row, rows, below=False):
                if above.text.startswith("P") and FILLER in above.text:
                    yield (above, row)
        if _could_be(row, 30):
            names = [under for under in _next_to(row, rows, below=True) if _could_be_names(under)]
            for above in _next_to(row, rows, below=False):
                if _could_be(above, 30) and re.match("[ACI1L]", above.text):
                    yield (above, row, *names[:1])


def _could_be(row: Row, width: int) -> bool:
    """Nearly as long as the line, with as many digits as two dates have."""
    return abs(len(row.text) - width) <= MOST_SLIPS and len(re.findall("[0-9OQDILZSGB]", row.text)) >= 8


def _could_be_names(row: Row) -> bool:
    return FILLER in row.text and len(row.text) <= 30 + MOST_SLIPS and not re.search("[0-9]{3}", row.text)


def _next_to(row: Row, rows: Sequence[Row], *, below: bool) -> list[Row]:
    """The rows over or under this one at a line's distance, nearest first."""
    reach = _WIDEST_PITCH * row.box.height
    near = []
    for other in rows:
        gap = other.box.centre.y - row.box.centre.y if below else row.box.centre.y - other.box.centre.y
        common = min(row.box.right, other.box.right) - max(row.box.left, other.box.left)
        if 0.5 * row.box.height < gap < reach and common > _LEAST_COMMON_WIDTH * min(row.box.width, other.box.width):
            near.append((gap, other))
    return [other for _, other in sorted(near, key=lambda each: each[0])]


def _read_zone(rows: Sequence[Row], today: date) -> MRZ | None:
    zone = _passport(rows) if rows[0].text.startswith("P") else _card(rows)
    if zone is None:
        return None
    layout, settled = zone
    checks = tuple(
        (check.name, layout.holds(check, settled.text) and not is_doubtful(check, settled, layout))
        for check in layout.checks_of(settled.text)
    )
    if sum(holds for _, holds in checks) < _FEWEST_HOLDING or not _is_built_like_one(layout, settled.text):
        return None
    lines = tuple(re.findall(f".{{{layout.width}}}", settled.text))
    return _values(layout, settled, checks, lines, Quad.around(row.box for row in rows), today)


def _is_built_like_one(layout: Layout, text: str) -> bool:
    """Whether nearly every place outside the names holds what may stand there, and both states begin with a letter."""
    misfits = [place for place in layout.misfits(text) if place not in layout.names]
    return len(misfits) <= _MOST_MISFITS and text[2].isalpha() and text[layout.nationality].isalpha()


def _card(rows: Sequence[Row]) -> tuple[Layout, Settled] | None:
    """TD1. The line of the names may be missing: nothing that is proven stands in it."""
    first, first_repairs = _viet_nam_mended(rows[0].text, line=1)
    second, second_repairs = _viet_nam_mended(rows[1].text, line=2)
    layout = layout_of(MRZFormat.TD1, first[2:5])
    code = (Repair(1, 1, first[0], "I"),) if first[0] in _FIRST_OF_CARD else ()
    first = _FIRST_OF_CARD.get(first[0], first[0]) + first[1:]
    names, name_repairs = _name_line(rows[2].spaced if len(rows) > 2 else "", 30, 0, line=3)
    settled = settle(
        (alignments(first, 30, 1, also_at=1), alignments(second, 30, 2, also_at=18), (Aligned(names),)), layout
    )
    if settled is None:
        return None
    return layout, Settled(settled.text, (*code, *first_repairs, *second_repairs, *settled.repairs, *name_repairs))


def _passport(rows: Sequence[Row]) -> tuple[Layout, Settled] | None:
    """TD3."""
    first, first_repairs = _viet_nam_mended(rows[0].spaced, line=1)
    second, second_repairs = _viet_nam_mended(rows[1].text, line=2)
    lost = first[1:4] == VIET_NAM
    if lost:
        first = first[0] + FILLER + first[1:]
    names, repairs = _name_line(first, 44, 5, line=1)
    layout = layout_of(MRZFormat.TD3, names[2:5])
    settled = settle(((Aligned(names),), alignments(second, 44, 2, also_at=8)), layout)
    if settled is None:
        return None
    told = (Repair(1, 2, "", FILLER),) if lost else ()
    return layout, Settled(settled.text, (*told, *first_repairs, *repairs, *second_repairs, *settled.repairs))


def _viet_nam_mended(text: str, *, line: int) -> tuple[str, tuple[Repair, ...]]:
    """`VNIM` is `VNM`: there is no such state as VNI, and readers see a stroke before the M."""
    match = re.match("(P<|ID|[0-9A-Z<]{10}|[0-9A-Z<]{15})VN(I)M", text.replace(" ", ""))
    if match is None:
        return text, ()
    return text.replace("VNIM", "VNM", 1), (Repair(line, match.start(2) + 1, "I", ""),)


def _name_line(spaced: str, width: int, start: int, *, line: int) -> tuple[str, tuple[Repair, ...]]:
    """The line with names from `start` on, at its width.

    Two things are certain without a check digit: a zone has no blanks, so one between letters was a filler; and after
    the given names there is nothing but fillers (part 3, 4.6), so K and C there are fillers that were misread.
    """
    text = re.sub("(?<=[A-Z]) (?=[A-Z])", "_", spaced).replace(" ", "")
    text = text.ljust(width, FILLER) if len(text) <= width else text[:width]
    end = re.match(f".{{{start}}}[^<]*(<[^<]+)*(<<[^<]+(<[^<]+)*)?(?=<<)", text)
    tail = text[end.end() :] if end else ""
    taken = text.replace("_", FILLER)
    if end and re.fullmatch("[<KC_]*", tail):
        taken = taken[: end.end()] + FILLER * len(tail)
    repairs = [
        Repair(line, place + 1, " " if read == "_" else read, sign)
        for place, (read, sign) in enumerate(zip(text, taken, strict=True))
        if read != sign
    ]
    return taken, tuple(repairs)


def _values(
    layout: Layout,
    settled: Settled,
    checks: tuple[tuple[CheckName, bool], ...],
    lines: tuple[str, ...],
    box: Quad,
    today: date,
) -> MRZ:
    is_card = layout.format is MRZFormat.TD1
    second = lines[1]
    born, sex, expires = (
        (second[0:6], second[7], second[8:14]) if is_card else (second[13:19], second[20], second[21:27])
    )
    names = lines[2] if is_card else lines[0][5:]
    optional = (lines[0][15:30] if is_card else second[28:42]).strip(FILLER)
    issuer = lines[0][2:5].strip(FILLER)
    personal_number = _personal_number(lines, is_card=is_card) if issuer == VIET_NAM else None
    surname, _, given = names.partition(FILLER * 2)
    birth_date = _birth_date(born, personal_number, today)
    has_no_expiry = is_card and issuer == VIET_NAM and expires == _NO_EXPIRY
    return MRZ(
        format=layout.format,
        document_code=lines[0][:2].strip(FILLER),
        issuer=issuer,
        nationality=(second[15:18] if is_card else second[10:13]).strip(FILLER),
        document_number=_document_number(layout, settled.text),
        personal_number=personal_number,
        optional_data=optional,
        surname=_spaced(surname),
        given_names=_spaced(given),
        birth_date=birth_date,
        sex=_SEXES.get(sex),
        expiry_date=None if has_no_expiry else _expiry_date(expires, birth_date, today),
        has_no_expiry=has_no_expiry,
        checks=checks,
        repairs=settled.repairs,
        lines=lines,
        box=box,
    )


def _document_number(layout: Layout, text: str) -> str:
    """Of more than nine characters when a card says so (part 5, note to field 5)."""
    check = next(check for check in layout.checks_of(text) if check.name is CheckName.DOCUMENT_NUMBER)
    return "".join(text[place] for place in check.covered).rstrip(FILLER)


def _personal_number(lines: Sequence[str], *, is_card: bool) -> str | None:
    number = lines[0][15:27] if is_card else lines[1][28:42].rstrip(FILLER)
    return number if re.fullmatch("[0-9]{12}", number) else None


def _spaced(names: str) -> str:
    return " ".join(names.replace(FILLER, " ").split())


def _birth_date(digits: str, personal_number: str | None, today: date) -> date | None:
    """None for a day that does not exist or is partly unknown (fillers, part 3, 4.8)."""
    number = PersonalNumber.parse(personal_number) if personal_number else None
    if number and digits[:2] == f"{number.birth_year % 100:02d}":
        told = _day(number.birth_year, digits)
        if told and told <= today:
            return told
    past = [day for day in _days(digits, today) if day <= today]
    return max(past, default=None)


def _expiry_date(digits: str, birth_date: date | None, today: date) -> date | None:
    after = [day for day in _days(digits, today) if birth_date is None or day > birth_date]
    return min(after, key=lambda day: abs(day - today), default=None)


def _days(digits: str, today: date) -> list[date]:
    """YYMMDD in this century and its neighbours."""
    if not re.fullmatch("[0-9]{6}", digits):
        return []
    century = today.year // 100 * 100
    days = (_day(century + offset + int(digits[:2]), digits) for offset in (-100, 0, 100))
    return [day for day in days if day is not None]


def _day(year: int, digits: str) -> date | None:
    try:
        return date(year, int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return None
