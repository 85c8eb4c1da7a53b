"""By when a copy is due: the same day, or the next working day when received after 15:00 (Decree 23/2015, art. 7)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from certify.vietnam_time import in_vietnam

LAST_HOUR_FOR_SAME_DAY = time(15, 0)
# Article 21: for many kinds, pages or copies, or content that is hard to compare.
LONGEST_EXTENSION_DAYS = 2


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day the copy is due; after the same day an appointment slip with hour and day is compulsory."""

    due_on: date
    needs_appointment_slip: bool


def deadline_for(received_at: datetime, *, holidays: Collection[date] = (), extension_days: int = 0) -> Deadline:
    """From the moment of receipt. Raises ValueError for an extension that the decree does not allow."""
    if not 0 <= extension_days <= LONGEST_EXTENSION_DAYS:
        raise ValueError(f"an extension has at most {LONGEST_EXTENSION_DAYS} working days")
    local = in_vietnam(received_at)
    same_day = local.time() <= LAST_HOUR_FOR_SAME_DAY and _is_working(local.date(), holidays)
    due = local.date() if same_day else _next_working(local.date(), holidays)
    for _ in range(extension_days):
        due = _next_working(due, holidays)
    return Deadline(due, needs_appointment_slip=due != local.date())


def _is_working(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() < 5 and day not in holidays


def _next_working(day: date, holidays: Collection[date]) -> date:
    day += timedelta(days=1)
    while not _is_working(day, holidays):
        day += timedelta(days=1)
    return day
