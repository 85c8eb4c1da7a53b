"""Personal values as anybody may see them: enough to compare with a paper in the hand, too little to learn from."""

from __future__ import annotations

import re
from enum import StrEnum

_HIDDEN = "***"
_SHOWN_OF_NUMBER = 3
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")


class Mask(StrEnum):
    """What of a personal value is shown."""

    NAME = "name"  # Nguyễn V. A.
    YEAR = "year"  # the year of a date
    NUMBER = "number"  # the last three digits
    ALL = "all"  # nothing


def masked(value: str, mask: Mask) -> str:
    """The value under its mask; empty where nothing may be shown."""
    if mask is Mask.NAME:
        return masked_name(value)
    if mask is Mask.YEAR:
        year = _YEAR.search(value)
        return f"{_HIDDEN}{year[1]}" if year else ""
    if mask is Mask.NUMBER and len(value) > 2 * _SHOWN_OF_NUMBER:
        return _HIDDEN + value[-_SHOWN_OF_NUMBER:]
    return ""


def masked_name(name: str) -> str:
    """A person's name for the public: family name and first letters, Nguyễn V. A."""
    parts = [part for part in name.split() if part[0].isalpha()]
    return " ".join([*parts[:1], *(f"{part[0]}." for part in parts[1:])])
