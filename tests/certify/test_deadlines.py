"""The same day until 15:00, in Vietnam's time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from certify.deadlines import deadline_for
from certify.vietnam_time import in_vietnam
from certify.work_calendar import WorkCalendar, national_calendar, read_calendar
from models.errors import InvalidValueError


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026 on Vietnam's clock; the 23rd is a Monday."""
    return datetime(2026, 11, day, hour - 7, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (at(23, 8), 23),
        (at(23, 15), 23),
        (at(23, 15, 1), 24),
        (at(27, 16), 30),  # a Friday afternoon
        (at(28, 9), 30),  # a Saturday
    ],
)
def test_copies_are_due_the_same_day_unless_received_after_three(received: datetime, due: int) -> None:
    deadline = deadline_for(received)

    assert deadline.due_on == date(2026, 11, due)


def test_holidays_are_skipped_and_a_later_day_needs_a_slip() -> None:
    deadline = deadline_for(at(23, 16), calendar=WorkCalendar(holidays=frozenset({date(2026, 11, 24)})))

    assert deadline.due_on == date(2026, 11, 25)
    assert deadline.needs_appointment_slip


def test_two_more_working_days_are_the_longest_extension() -> None:
    assert deadline_for(at(26, 9), extension_days=2).due_on == date(2026, 11, 30)
    with pytest.raises(ValueError, match="at most 2"):
        deadline_for(at(26, 9), extension_days=3)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        deadline_for(datetime(2026, 11, 23, 8))  # noqa: DTZ001 - this is what must be refused


def test_the_slip_has_the_hour_at_which_the_office_closes() -> None:
    calendar = WorkCalendar(closes=time(16, 30))

    assert in_vietnam(deadline_for(at(23, 16), calendar=calendar).due_at).strftime("%H:%M %d/%m") == "16:30 24/11"


def test_a_saturday_made_a_working_day_counts() -> None:
    """22 August 2026 is worked for 31 August, which is off with the national day."""
    friday_afternoon = datetime(2026, 8, 21, 9, 0, tzinfo=UTC)
    day_before_holiday = datetime(2026, 8, 28, 9, 0, tzinfo=UTC)

    assert deadline_for(friday_afternoon).due_on == date(2026, 8, 22)
    assert deadline_for(day_before_holiday).due_on == date(2026, 9, 3)


def test_longer_only_by_written_agreement() -> None:
    assert deadline_for(at(23, 9), extension_days=5, agreed_in_writing=True).due_on == date(2026, 11, 30)


def test_the_calendar_has_entries_for_this_year_and_the_next() -> None:
    assert {2026, 2027} <= national_calendar().years


@pytest.mark.parametrize(
    "content",
    [
        "",
        "closes = 17:00:00\n[[year]]\nyear = 2026\nholidays = [2027-01-01]\nworking_weekend_days = []",
        "closes = 17:00:00\n[[year]]\nyear = 2026\nholidays = []\nworking_weekend_days = [2026-11-23]",
        "closes = 17\n[[year]]\nyear = 2026\nholidays = []\nworking_weekend_days = []",
    ],
)
def test_a_calendar_in_another_form_is_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "calendar.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InvalidValueError):
        read_calendar(path)
