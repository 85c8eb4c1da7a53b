"""The certification statement (lời chứng) and the numbers in it, in the agency's own habits (DOMAIN.md 1.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from models.errors import InvalidValueError

TITLE = "Chứng thực bản sao đúng với bản chính"


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How an agency writes certification numbers and register names. `/ĐT` and `SCTĐT` are habit, not law."""

    number: str = "{n}/ĐT"
    book: str = "{book}/{year}-SCTĐT/BS"

    def __post_init__(self) -> None:
        try:
            written = self.number.format(n=1), self.book.format(book="01", year=2026)
        except (KeyError, IndexError, ValueError) as error:
            raise InvalidValueError(code="number_format_invalid", detail=str(error)) from error
        if written[0] == self.number:
            raise InvalidValueError(code="number_format_invalid", detail="the number format has no {n}")
        if "07" not in re.findall("[0-9]+", self.number_text(7)):
            # The proof in a copy is held against the number that is printed: it must be readable from it.
            raise InvalidValueError(code="number_format_invalid", detail="a digit stands beside {n}")

    def number_text(self, number: int) -> str:
        """As printed: two digits at least, as registers begin with 01."""
        return self.number.format(n=f"{number:02d}")

    def book_text(self, book: str, year: int) -> str:
        """The name of the register."""
        return self.book.format(book=book, year=year)

    def volume_text(self, volume: int, year: int) -> str:
        """The name of a register's volume, counted from 1: `01/2026-SCTĐT/BS`."""
        return self.book_text(f"{volume:02d}", year)


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything the statement says; how it is laid out is the agency's template."""

    agency: str
    officer: str
    officer_title: str
    number: str
    book: str
    certified_at: datetime
    authority: str = ""  # derived: `certify.authority.lines_above_signature`
