"""Checks as set operations of the database: what breaks a promise comes back, row by row, and nothing else is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from models.clock import utc_now
from models.entities import UTCDateTime

# Clocks of two machines differ; five minutes more is an order that cannot be.
SKEW: Final = timedelta(minutes=5)
# A lease that ran out this long ago was not put back by any worker: nobody is at work.
FORGOTTEN_AFTER: Final = timedelta(minutes=5)
_ROWS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Violation:
    """One promise that does not hold: which, and the id of what breaks it."""

    invariant: str
    subject: str
    detail: str

    def as_json(self) -> dict[str, Any]:
        """For `saoy fsck --json`."""
        return {
            "schema": "saoy.violation/1",
            "invariant": self.invariant,
            "subject": self.subject,
            "detail": self.detail,
        }


class Dialect:
    """The few words that SQLite and PostgreSQL say differently."""

    def __init__(self, name: str) -> None:
        self._is_sqlite = name == "sqlite"

    def later(self, one: str, other: str) -> str:
        """Whether one time is after the other by more than clocks may differ."""
        if self._is_sqlite:
            return f"(julianday({one}) - julianday({other})) * 86400 > {SKEW.total_seconds()}"
        return f"{one} - {other} > interval '{int(SKEW.total_seconds())} seconds'"

    def member(self, column: str, name: str) -> str:
        """A member of a JSON object, as text."""
        return f"json_extract({column}, '$.{name}')" if self._is_sqlite else f"({column}->>'{name}')"

    def each(self, column: str, name: str, alias: str) -> str:
        """The members of a JSON list inside an object, as rows; each is `alias.value`."""
        if self._is_sqlite:
            return f"json_each({column}, '$.{name}') AS {alias}"
        return f"json_array_elements({column}->'{name}') AS {alias}(value)"

    def each_text(self, column: str, alias: str) -> str:
        """The texts of a JSON list, as rows; each is `alias.value`."""
        return (
            f"json_each({column}) AS {alias}"
            if self._is_sqlite
            else f"json_array_elements_text({column}) AS {alias}(value)"
        )

    def length(self, column: str, name: str) -> str:
        """How many members a JSON list inside an object has."""
        return (
            f"json_array_length({column}, '$.{name}')" if self._is_sqlite else f"json_array_length({column}->'{name}')"
        )

    def integer(self, expression: str) -> str:
        """A number that came out of JSON."""
        return f"CAST({expression} AS INTEGER)"

    def differ(self, one: str, other: str) -> str:
        """Whether two values differ, nothing being a value too."""
        return f"{one} IS NOT {other}" if self._is_sqlite else f"{one} IS DISTINCT FROM {other}"

    def holds_personal_number(self, column: str) -> str:
        """Whether a JSON text has a value that is built like a personal number."""
        if self._is_sqlite:
            return f"""CAST({column} AS TEXT) GLOB '*"{"[0-9]" * 12}"*'"""
        return f"""CAST({column} AS TEXT) ~ '"[0-9]{{12}}"'"""


@dataclass(frozen=True, slots=True)
class Check:
    """`sql` gives rows of subject and detail. It may use `:long_ago`, before which nothing is under way any more."""

    invariant: str
    sql: Callable[[Dialect], str]

    def violations(self, session: Session) -> Iterator[Violation]:
        """In one pass, streamed."""
        statement = self.sql(Dialect(session.get_bind().dialect.name))
        query = text(statement)
        if ":long_ago" in statement:
            long_ago: datetime = utc_now() - FORGOTTEN_AFTER
            query = query.bindparams(bindparam("long_ago", long_ago, type_=UTCDateTime()))
        for subject, detail in session.execute(query, execution_options={"yield_per": _ROWS_AT_ONCE}):
            yield Violation(self.invariant, str(subject), str(detail))
