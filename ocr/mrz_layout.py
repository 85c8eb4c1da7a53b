"""How machine readable zones are laid out, and the check digits in them (ICAO Doc 9303, parts 3, 4 and 5).

A zone is handled as one text, its lines joined; places count from 0 in that text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

FILLER = "<"
VIET_NAM = "VNM"
_DIGITS = frozenset("0123456789")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_WEIGHTS = (7, 3, 1)


class MRZFormat(StrEnum):
    """TD1: a card, three lines of 30 (part 5). TD3: a passport, two lines of 44 (part 4)."""

    TD1 = "TD1"
    TD3 = "TD3"


class CheckName(StrEnum):
    """The value that a check digit proves. Public: part of `saoy.document/1`."""

    DOCUMENT_NUMBER = "document_number"
    BIRTH_DATE = "birth_date"
    EXPIRY_DATE = "expiry_date"
    PERSONAL_NUMBER = "personal_number"
    COMPOSITE = "composite"


class Kind(StrEnum):
    """What may stand at a place."""

    NAME = "letter or filler, no check digit"
    SEX = "M, F or filler, no check digit"
    ANY = "letter, digit or filler"
    LETTER = "letter"
    DIGIT = "digit"
    DIGIT_OR_FILLER = "digit or filler"
    SERIAL = "digit of a Vietnamese passport's number"
    SERIAL_OR_FILLER = "digit of a Vietnamese passport's number, or filler"
    FILLER = "filler"


ALLOWED: dict[Kind, frozenset[str]] = {
    Kind.NAME: _LETTERS | {FILLER},
    Kind.SEX: frozenset("MF<"),
    Kind.ANY: _LETTERS | _DIGITS | {FILLER},
    Kind.LETTER: _LETTERS,
    Kind.DIGIT: _DIGITS,
    Kind.DIGIT_OR_FILLER: _DIGITS | {FILLER},
    Kind.SERIAL: _DIGITS,
    Kind.SERIAL_OR_FILLER: _DIGITS | {FILLER},
    Kind.FILLER: frozenset(FILLER),
}


@dataclass(frozen=True, slots=True)
class Check:
    """A check digit: the places it covers, in order, and its own."""

    name: CheckName
    covered: tuple[int, ...]
    digit: int

    @property
    def places(self) -> frozenset[int]:
        return frozenset((*self.covered, self.digit))


@dataclass(frozen=True, slots=True)
class Layout:
    """One format, for the issuer whose papers are built so."""

    format: MRZFormat
    width: int
    kinds: tuple[Kind, ...]
    checks: tuple[Check, ...]
    names: range
    nationality: int
    """Where it begins."""

    def misfits(self, text: str) -> tuple[int, ...]:
        """Places where something stands that cannot stand there."""
        return tuple(
            place for place, (kind, sign) in enumerate(zip(self.kinds, text, strict=True)) if sign not in ALLOWED[kind]
        )

    def checks_of(self, text: str) -> tuple[Check, ...]:
        """The check digits of this text: a long document number moves its own (part 5, note to field 5 of line 1)."""
        if self.format is not MRZFormat.TD1 or self is _TD1_VIET_NAM or text[_TD1_NUMBER_CHECK] != FILLER:
            return self.checks
        rest = text[_TD1_OPTIONAL.start : _TD1_OPTIONAL.stop].split(FILLER, maxsplit=1)[0]
        end = _TD1_OPTIONAL.start + len(rest) - 1
        if not rest:
            return self.checks
        moved = Check(CheckName.DOCUMENT_NUMBER, (*_TD1_NUMBER, *range(_TD1_OPTIONAL.start, end)), end)
        return (moved, *self.checks[1:])

    def holds(self, check: Check, text: str) -> bool:
        """Whether the digit is right, every place it covers is filled as it may be, and the field is not empty."""
        if any(text[place] not in ALLOWED[self.kinds[place]] for place in check.places):
            return False
        covered = "".join(text[place] for place in check.covered)
        digit = text[check.digit]
        if digit == FILLER:
            # Part 4, 4.2.2: an empty personal number may have a filler for its check digit. Nothing else may.
            return check.name is CheckName.PERSONAL_NUMBER and not covered.strip(FILLER)
        return digit == check_digit(covered)


def check_digit(text: str) -> str:
    """Part 3, 4.9: values of the characters times 7, 3, 1 repeated, modulo 10. Raises ValueError for other signs."""
    return str(sum(_value(sign) * _WEIGHTS[place % 3] for place, sign in enumerate(text)) % 10)


def layout_of(zone: MRZFormat, issuer: str) -> Layout:
    """The layout of a format. Viet Nam's papers are stricter than the standard, so more slips can be told."""
    return _LAYOUTS[zone, issuer == VIET_NAM]


def _value(sign: str) -> int:
    if sign == FILLER:
        return 0
    if sign in _DIGITS:
        return int(sign)
    if sign in _LETTERS:
        return ord(sign) - ord("A") + 10
    raise ValueError("no character of a machine readable zone")


def _kinds(*parts: tuple[Kind, int]) -> tuple[Kind, ...]:
    return tuple(kind for kind, count in parts for _ in range(count))


def _places(*parts: Iterable[int]) -> tuple[int, ...]:
    return tuple(place for part in parts for place in part)


_DATE = ((Kind.DIGIT_OR_FILLER, 6), (Kind.DIGIT, 1))

# Part 5, 4.2.2.
_TD1_NUMBER = range(5, 14)
_TD1_NUMBER_CHECK = 14
_TD1_OPTIONAL = range(15, 30)
_TD1_BIRTH, _TD1_EXPIRY = range(30, 36), range(38, 44)
_TD1_CHECKS = (
    Check(CheckName.DOCUMENT_NUMBER, tuple(_TD1_NUMBER), _TD1_NUMBER_CHECK),
    Check(CheckName.BIRTH_DATE, tuple(_TD1_BIRTH), 36),
    Check(CheckName.EXPIRY_DATE, tuple(_TD1_EXPIRY), 44),
    Check(CheckName.COMPOSITE, _places(range(5, 30), range(30, 37), range(38, 45), range(48, 59)), 59),
)
_TD1 = Layout(
    MRZFormat.TD1,
    30,
    _kinds(
        (Kind.NAME, 5), (Kind.ANY, 9), (Kind.DIGIT_OR_FILLER, 1), (Kind.ANY, 15),
        *_DATE, (Kind.SEX, 1), *_DATE, (Kind.NAME, 3), (Kind.ANY, 11), (Kind.DIGIT, 1),
        (Kind.NAME, 30),
    ),
    _TD1_CHECKS,
    range(60, 90),
    45,
)  # fmt: skip
# Viet Nam: the last nine digits of the personal number, then all twelve with a check digit at the end of the line.
_TD1_VIET_NAM = Layout(
    MRZFormat.TD1,
    30,
    _kinds(
        (Kind.NAME, 5), (Kind.DIGIT, 22), (Kind.FILLER, 2), (Kind.DIGIT, 1),
        *_DATE, (Kind.SEX, 1), *_DATE, (Kind.NAME, 3), (Kind.FILLER, 11), (Kind.DIGIT, 1),
        (Kind.NAME, 30),
    ),
    (*_TD1_CHECKS[:3], Check(CheckName.PERSONAL_NUMBER, tuple(range(15, 27)), 29), _TD1_CHECKS[3]),
    range(60, 90),
    45,
)  # fmt: skip
# Part 4, 4.2.2.
_TD3_CHECKS = (
    Check(CheckName.DOCUMENT_NUMBER, tuple(range(44, 53)), 53),
    Check(CheckName.BIRTH_DATE, tuple(range(57, 63)), 63),
    Check(CheckName.EXPIRY_DATE, tuple(range(65, 71)), 71),
    Check(CheckName.PERSONAL_NUMBER, tuple(range(72, 86)), 86),
    Check(CheckName.COMPOSITE, _places(range(44, 54), range(57, 64), range(65, 87)), 87),
)
_TD3 = Layout(
    MRZFormat.TD3,
    44,
    _kinds(
        (Kind.NAME, 44),
        (Kind.ANY, 9), (Kind.DIGIT, 1), (Kind.NAME, 3), *_DATE, (Kind.SEX, 1), *_DATE,
        (Kind.ANY, 14), (Kind.DIGIT_OR_FILLER, 1), (Kind.DIGIT, 1),
    ),
    _TD3_CHECKS,
    range(5, 44),
    54,
)  # fmt: skip
# Viet Nam: a letter with seven or eight digits; a number of nine or twelve digits in the field of the personal number.
_TD3_VIET_NAM = Layout(
    MRZFormat.TD3,
    44,
    _kinds(
        (Kind.NAME, 44),
        (Kind.LETTER, 1), (Kind.SERIAL, 7), (Kind.SERIAL_OR_FILLER, 1), (Kind.DIGIT, 1),
        (Kind.NAME, 3), *_DATE, (Kind.SEX, 1), *_DATE,
        (Kind.DIGIT_OR_FILLER, 12), (Kind.FILLER, 2), (Kind.DIGIT_OR_FILLER, 1), (Kind.DIGIT, 1),
    ),
    _TD3_CHECKS,
    range(5, 44),
    54,
)  # fmt: skip
_LAYOUTS = {
    (MRZFormat.TD1, False): _TD1,
    (MRZFormat.TD1, True): _TD1_VIET_NAM,
    (MRZFormat.TD3, False): _TD3,
    (MRZFormat.TD3, True): _TD3_VIET_NAM,
}
