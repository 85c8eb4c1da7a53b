"""Vietnam's clock: +07:00 all year. Register dates and statements use it; stored times are UTC."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07:00")


def in_vietnam(moment: datetime) -> datetime:
    """The same moment on Vietnam's clock. Raises ValueError for a time without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone may be any moment")
    return moment.astimezone(VIETNAM)
