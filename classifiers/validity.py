"""Until when a paper has force: by a day that it names, by months from one, or by law for all papers of the type."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from classifiers.declarations import Validity
from models.values.understanding import FieldReading


def expired_on(
    validity: Validity, fields: Sequence[FieldReading], today: date
) -> tuple[date, FieldReading | None] | None:
    """The last day of force, when it is over, and the field that says so; None while it lasts or is not known."""
    ends: list[tuple[date, FieldReading | None]] = []
    if validity.ended_on is not None:
        ends.append((validity.ended_on, None))
    until = _day(fields, validity.until_field)
    if until is not None:
        ends.append(until)
    since = _day(fields, validity.from_field)
    if since is not None and validity.months:
        ends.append((months_later(since[0], validity.months), since[1]))
    passed = [end for end in ends if end[0] < today]
    return min(passed, key=lambda end: end[0]) if passed else None


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day where that month is shorter (Civil Code 2015, article 148)."""
    count = day.month - 1 + months
    year, month = day.year + count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _day(fields: Sequence[FieldReading], name: str) -> tuple[date, FieldReading] | None:
    """None for a text such as "Không thời hạn"."""
    field = next((each for each in fields if each.name == name), None) if name else None
    if field is None or field.value is None:
        return None
    try:
        return date.fromisoformat(field.value), field
    except ValueError:
        return None
