"""Looking lines up: by number, name, day, type; without marks, as people type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from certify.folded_text import folded
from certify.vietnam_time import VIETNAM
from models.entities import Certificate, RegisterEntry

_NUMBER = re.compile(r"\s*(\d{1,9})\s*(?:/.*)?")


@dataclass(frozen=True, slots=True)
class RegisterQuery:
    """Which lines of one office; what is left out does not narrow. Days are Vietnam's, both count."""

    agency_id: str
    register: str
    year: int
    words: str = ""  # a number as printed ("07/ĐT"), or a piece of a name or of a document's name
    first_day: date | None = None
    last_day: date | None = None
    type_code: str = ""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line with its copy, whose status the register shows; paper lines have none."""

    entry: RegisterEntry
    certificate: Certificate | None


def find_lines(session: Session, asked: RegisterQuery, *, limit: int | None = None) -> Sequence[FoundLine]:
    """In the order of the numbers."""
    query = _narrowed(asked).order_by(RegisterEntry.number).limit(limit)
    return [FoundLine(entry, certificate) for entry, certificate in session.execute(query)]


def month_of(agency_id: str, register: str, year: int, month: int) -> RegisterQuery:
    """The lines of one month."""
    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return RegisterQuery(agency_id, register, year, first_day=first, last_day=last)


def _narrowed(asked: RegisterQuery) -> Select[RegisterEntry, Certificate | None]:
    entry = RegisterEntry
    query = (
        select(entry, Certificate)
        .outerjoin(Certificate, Certificate.entry_id == entry.id)
        .where(entry.agency_id == asked.agency_id, entry.register == asked.register, entry.year == asked.year)
    )
    texts = [entry.search_text.contains(word, autoescape=True) for word in folded(asked.words).split()]
    number = _NUMBER.fullmatch(asked.words)
    if number is not None:
        # "2827/QĐ" may be a certification number, and may stand in the name of an original.
        query = query.where(or_(entry.number == int(number[1]), and_(*texts)))
    elif texts:
        query = query.where(*texts)
    if asked.first_day is not None:
        query = query.where(entry.reserved_at >= _midnight(asked.first_day))
    if asked.last_day is not None:
        query = query.where(entry.reserved_at < _midnight(asked.last_day + timedelta(days=1)))
    if asked.type_code:
        query = query.where(entry.type_code == asked.type_code)
    return query


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)
