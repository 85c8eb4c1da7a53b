"""The same day until 15:00, in Vietnam's time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from certify.deadlines import deadline_for


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
    deadline = deadline_for(at(23, 16), holidays={date(2026, 11, 24)})

    assert deadline.due_on == date(2026, 11, 25)
    assert deadline.needs_appointment_slip


def test_two_more_working_days_are_the_longest_extension() -> None:
    assert deadline_for(at(26, 9), extension_days=2).due_on == date(2026, 11, 30)
    with pytest.raises(ValueError, match="at most 2"):
        deadline_for(at(26, 9), extension_days=3)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        deadline_for(datetime(2026, 11, 23, 8))  # noqa: DTZ001 - this is what must be refused
