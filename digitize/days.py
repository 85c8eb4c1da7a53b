"""The day, as an office in Viet Nam counts it."""

from __future__ import annotations

from datetime import date

from classifiers.checks import VIETNAM_TIME
from models.clock import utc_now


def today_in_vietnam() -> date:
    """Viet Nam has one time zone and no summer time."""
    return utc_now().astimezone(VIETNAM_TIME).date()
