"""The time. Records hold aware UTC times; what people read is converted at the edge."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """The time now, aware, in UTC."""
    return datetime.now(UTC)
