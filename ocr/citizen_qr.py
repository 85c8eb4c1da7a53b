"""The QR code of the citizen card with chip (from 2021) and of the identity card (from 01/7/2024).

Both carry fields parted by `|`: personal number, number of the older nine-digit card, full name, birth date, sex,
place of residence, date of issue. No circular publishes the layout; it is what the cards in circulation hold. Newer
cards may say more behind these seven (parents' names): that is kept as it stands and not interpreted.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.values.personal_number import PersonalNumber

_SEPARATOR = "|"
_FIELDS = 7
# The first year a birth could be registered with a number of this kind; its century digit knows no earlier one.
_EARLIEST_YEAR = 1900
# Characters that hold no place on paper: a mark of byte order, blanks of no width, NUL.
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\x00"))
_SEXES = {"nam": "Nam", "nữ": "Nữ"}


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What the code of a citizen card says, each value as the card prints it. Text is NFC."""

    personal_number: str
    """Twelve digits, built like a personal number (`models.values.personal_number`)."""
    old_number: str | None
    """The nine (or, 2012 to 2015, twelve) digits of the card before, None where there was none."""
    full_name: str
    birth_date: date
    sex: str
    """Nam or Nữ."""
    residence: str
    """Where the holder lived at the day of issue; units of that day, empty when the code leaves it empty."""
    issued_on: date
    further: tuple[str, ...] = ()
    """What stands behind the seven known fields, as it is."""


class NumberContradiction(StrEnum):
    """What a personal number says otherwise than the values beside it. The values are names of fields."""

    BIRTH_DATE = "birth_date"
    SEX = "sex"


def parse_citizen_qr(text: str) -> CitizenCard | None:
    """The card whose code says this, None for every other text; never raises.

    Strict in what makes a citizen card: a personal number with a known province or country, two days that exist, in
    their order, and a sex. Whether the number fits birth date and sex is another question: `contradictions_of`.
    """
    fields = [_tidy(field) for field in _as_utf8(text).split(_SEPARATOR)]
    if len(fields) < _FIELDS:
        return None
    number, old_number, name, born, sex, residence, issued = fields[:_FIELDS]
    birth_date, issued_on, known_sex = _day(born), _day(issued), _SEXES.get(sex.lower())
    if PersonalNumber.parse(number) is None or not re.fullmatch("|[0-9]{9}|[0-9]{12}", old_number):
        return None
    if birth_date is None or issued_on is None or known_sex is None or issued_on < birth_date:
        return None
    if not any(sign.isalpha() for sign in name):
        return None
    return CitizenCard(
        number, old_number or None, name, birth_date, known_sex, residence, issued_on, tuple(fields[_FIELDS:])
    )


def contradictions_of(
    personal_number: str, birth_date: date | None, sex: str | None
) -> tuple[NumberContradiction, ...]:
    """Where a personal number's century, year and sex digits speak against a birth date and a sex (Nam or Nữ).

    A value that is None contradicts nothing; neither does a number that is not built like one.
    """
    number = PersonalNumber.parse(personal_number)
    if number is None:
        return ()
    found = []
    if birth_date is not None and number.birth_year != birth_date.year:
        found.append(NumberContradiction.BIRTH_DATE)
    if sex is not None and number.sex != sex:
        found.append(NumberContradiction.SEX)
    return tuple(found)


def _as_utf8(text: str) -> str:
    """Vietnamese text in UTF-8 that was taken for Latin-1 (Nguyá»\x85n), put right; other text as it is."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _tidy(field: str) -> str:
    """NFC, single blanks, nothing invisible."""
    return " ".join(unicodedata.normalize("NFC", field.translate(_INVISIBLE)).split())


def _day(digits: str) -> date | None:
    """ddmmyyyy as a day that exists."""
    if not re.fullmatch("[0-9]{8}", digits):
        return None
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    try:
        return date(year, month, day) if year >= _EARLIEST_YEAR else None
    except ValueError:
        return None
