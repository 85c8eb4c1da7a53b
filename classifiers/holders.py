"""Whose card a page is: numbers and names in its codes, its machine readable zone and its print.

They pair the two sides of a card that lie apart. A front's number is compared with the last nine digits, the
personal number and the name that a back says; nothing here is a value that anybody is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from classifiers.folding import edit_distance, squeeze
from models.values.reading import PageReading
from ocr.citizen_qr import parse_citizen_qr
from ocr.mrz import MRZ, find_mrz
from ocr.mrz_layout import CheckName, MRZFormat

_NUMBER = re.compile(r"(?<!\d)(\d(?: ?\d){8}(?:(?: ?\d){3})?)(?!\d)")
# A passport's number, wherever it stands: on the pages of the book it has no label.
_BOOKLET = re.compile(r"(?<![A-Z0-9])([A-Z]) ?(\d{7,8})(?!\d)")
_LAST_DIGITS = 9
_SHORTEST_NAME = 6


class Relation(Enum):
    """What two pages say about their holders."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Holder:
    """`numbers`: of nine or twelve digits, as printed or told by codes. `names`: squeezed, from codes and zone only.

    `text`: the page's squeezed print, in which the other side's name is looked for. `booklets`: numbers of passports,
    which every page of a book carries.
    """

    numbers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    text: str = ""
    mrz: MRZ | None = None
    has_citizen_code: bool = False
    booklets: frozenset[str] = frozenset()

    def relation_to(self, other: Holder) -> Relation:
        """Numbers decide; where a side has none, the name that a zone or code tells may stand in the other's print."""
        if self.numbers and other.numbers:
            if any(_is_same(one, another) for one in self.numbers for another in other.numbers):
                return Relation.SAME
            near = any(_is_near(one, another) for one in self.numbers for another in other.numbers)
            return Relation.UNKNOWN if near else Relation.OTHER
        if any(name in other.text for name in self.names) or any(name in self.text for name in other.names):
            return Relation.SAME
        return Relation.OTHER if self.names and other.names else Relation.UNKNOWN


def holder_of(reading: PageReading, text: str, today: date) -> Holder:
    """`text` is the page's squeezed print; `today` decides centuries in the zone, which nothing here depends on."""
    mrz = find_mrz(reading, today=today)
    cards = [card for code in reading.codes if (card := parse_citizen_qr(code.text)) is not None]
    told = {card.personal_number for card in cards}
    if mrz is not None and mrz.personal_number:
        told.add(mrz.personal_number)
    elif mrz is not None:
        told.add(re.sub(r"\D", "", mrz.document_number))
    # A code or zone proves its number; print beside it (dates, the older card's number) would only blur that.
    numbers = {number for number in told if len(number) >= _LAST_DIGITS} or _printed_numbers(reading)
    names = {squeeze(card.full_name) for card in cards} | ({squeeze(mrz.full_name)} if mrz else set())
    return Holder(
        frozenset(numbers),
        frozenset(name for name in names if len(name) >= _SHORTEST_NAME),
        text,
        mrz,
        bool(cards),
        frozenset(_booklets(reading, mrz)),
    )


def _booklets(reading: PageReading, mrz: MRZ | None) -> set[str]:
    """A zone proves its number; the same number in print may be misread."""
    if mrz is not None and mrz.format is MRZFormat.TD3 and CheckName.DOCUMENT_NUMBER in mrz.holding:
        return {mrz.document_number}
    return {match[1] + match[2] for line in reading.lines for match in _BOOKLET.finditer(line.text)}


def _printed_numbers(reading: PageReading) -> set[str]:
    found = {match[1].replace(" ", "") for line in reading.lines for match in _NUMBER.finditer(line.text)}
    twelve = {number for number in found if len(number) == 12}
    return twelve or found


def _is_same(one: str, other: str) -> bool:
    return one[-_LAST_DIGITS:] == other[-_LAST_DIGITS:]


def _is_near(one: str, other: str) -> bool:
    """One digit apart: as likely a slip of the reader as another person."""
    return edit_distance(one[-_LAST_DIGITS:], other[-_LAST_DIGITS:], 1) <= 1
