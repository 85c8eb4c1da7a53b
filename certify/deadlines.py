"""By when a copy is due: the same day, or the next working day when received after 15:00 (Decree 23/2015, art. 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from certify.vietnam_time import VIETNAM, in_vietnam
from certify.work_calendar import WorkCalendar, national_calendar

LAST_HOUR_FOR_SAME_DAY = time(15, 0)
# Article 21: for many kinds, pages or copies, or content that is hard to compare; more only by written agreement.
LONGEST_EXTENSION_DAYS = 2
LONGEST_AGREED_DAYS = 60


@dataclass(frozen=True, slots=True)
class Deadline:
    """When the copy is due; after the same day an appointment slip with hour and day is compulsory."""

    due_at: datetime
    needs_appointment_slip: bool

    @property
    def due_on(self) -> date:
        """The day in Viet Nam."""
        return in_vietnam(self.due_at).date()


def deadline_for(
    received_at: datetime,
    *,
    calendar: WorkCalendar | None = None,
    extension_days: int = 0,
    agreed_in_writing: bool = False,
) -> Deadline:
    """From the moment of receipt to the hour at which the office closes on the due day.

    Raises ValueError for an extension that the decree does not allow.
    """
    longest = LONGEST_AGREED_DAYS if agreed_in_writing else LONGEST_EXTENSION_DAYS
    if not 0 <= extension_days <= longest:
        raise ValueError(f"an extension has at most {longest} working days")
    calendar = calendar or national_calendar()
    local = in_vietnam(received_at)
    same_day = local.time() <= LAST_HOUR_FOR_SAME_DAY and calendar.is_working(local.date())
    due = local.date() if same_day else calendar.next_working(local.date())
    for _ in range(extension_days):
        due = calendar.next_working(due)
    return Deadline(datetime.combine(due, calendar.closes, VIETNAM), needs_appointment_slip=due != local.date())
