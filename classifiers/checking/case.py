"""One value under check, what stands around it, and what a check answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from classifiers.declarations import DocumentType, FieldSpecification
from classifiers.folding import fold
from classifiers.reasons import ReviewReason

Values = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a value cannot be right, and the fields that contradict each other: its own first."""

    reason: ReviewReason
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a date or a year alone can mean."""

    earliest: date
    latest: date

    @property
    def is_day(self) -> bool:
        return self.earliest == self.latest


@dataclass(frozen=True, slots=True)
class Case:
    """One value under check. `arguments` are what the declaration says behind the check's name."""

    document_type: DocumentType
    specification: FieldSpecification
    value: str
    others: Values
    today: date
    arguments: tuple[str, ...] = ()

    def fails(self, reason: ReviewReason, *others: str) -> Failure:
        """The check's answer: its own field and those it was held against."""
        return Failure(reason, (self.specification.name, *others))

    def other_named(self, *usual_names: str) -> str | None:
        """The field to hold the value against: the first argument, or the field of that usual name beside this one.

        Beside `wife_personal_number` that is `wife_date_of_birth`, and never the unnamed `date_of_birth`, which is
        another person's.
        """
        if self.arguments and not self.arguments[0].isdecimal():
            return self.arguments[0]
        declared = {field.name for field in self.document_type.fields}
        prefix = self._prefix(declared)
        return next((prefix + name for name in usual_names if prefix + name in declared), None)

    def _prefix(self, declared: set[str]) -> str:
        """`wife_` of `wife_personal_number`: the part of the name that says whose it is."""
        section = self.specification.section
        if section and self.specification.name.startswith(f"{section}_"):
            return f"{section}_"
        parts = self.specification.name.split("_")
        owners = ("_".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
        return next((f"{o}_" for o in owners if f"{o}_name" in declared or f"{o}_full_name" in declared), "")

    def numbers(self) -> tuple[int, ...]:
        """The arguments that are numbers, such as years of age."""
        return tuple(int(argument) for argument in self.arguments if argument.isdecimal())

    def text_of(self, name: str | None) -> str | None:
        """Another field's value, None where there is none."""
        return (self.others.get(name) or None) if name else None


Check = Callable[[Case], Failure | None]


def span_of(text: str | None) -> Span | None:
    """The days that "2019-03-12" or "2019" can mean, None for any other text."""
    if not text:
        return None
    if re.fullmatch(r"[12][0-9]{3}", text):
        return Span(date(int(text), 1, 1), date(int(text), 12, 31))
    day = iso_day(text)
    return Span(day, day) if day else None


def iso_day(text: str | None) -> date | None:
    """The day of an ISO date, None for any other text."""
    try:
        return date.fromisoformat(text) if text and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


def years_later(day: date, years: int) -> date:
    """The birthday so many years on; of a 29 February it is the 1 March where the year has none (Civil Code 2015,
    Article 148: a term ends with the corresponding day)."""
    year = day.year + years
    if year > date.max.year:
        return date.max  # a misread year
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def is_without_end(text: str | None) -> bool:
    """ "Không thời hạn" and the like in the place of a date."""
    return bool(text) and fold(text or "") in ("khong thoi han", "khong xac dinh thoi han", "vo thoi han")
