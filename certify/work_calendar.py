"""On which days offices work, and until what hour: data by years, since holidays move with the moon and by notice."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path

from models.errors import InvalidValueError

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Weekdays but holidays, and the weekend days that a notice makes working days."""

    holidays: frozenset[date] = frozenset()
    working_weekend_days: frozenset[date] = frozenset()
    closes: time = time(17, 0)
    years: frozenset[int] = frozenset()  # those with entries

    def is_working(self, day: date) -> bool:
        """Whether offices are open that day."""
        return day in self.working_weekend_days or (day.weekday() < _SATURDAY and day not in self.holidays)

    def next_working(self, day: date) -> date:
        """The first working day after that day."""
        day += timedelta(days=1)
        while not self.is_working(day):
            day += timedelta(days=1)
        return day


@cache
def national_calendar() -> WorkCalendar:
    """What holds where an installation has no calendar of its own."""
    return read_calendar(Path(__file__).with_name("work_calendar.toml"))


def read_calendar(path: Path) -> WorkCalendar:
    """A TOML file in the form of `work_calendar.toml`. Raises InvalidValueError when it is not in that form."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        years = read["year"]
        holidays = frozenset(_day(day, each["year"]) for each in years for day in each["holidays"])
        working = frozenset(_day(day, each["year"]) for each in years for day in each["working_weekend_days"])
        if any(day.weekday() < _SATURDAY for day in working):
            raise ValueError("a working weekend day is a Saturday or a Sunday")
        if not isinstance(read["closes"], time):
            raise TypeError("offices close at a time of day")
        return WorkCalendar(holidays, working, read["closes"], frozenset(each["year"] for each in years))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidValueError(code="calendar_unreadable", detail=f"{path.name}: {error}") from error


def _day(value: object, year: int) -> date:
    # Typed under another year, a holiday would be missed without a word.
    if type(value) is not date or value.year != year:
        raise ValueError(f"{value} is no day of {year}")
    return value
