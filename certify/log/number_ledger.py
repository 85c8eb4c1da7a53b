"""What a witness remembers of the numbers in a log, to tell a register that gives one out twice or leaves one out.

It reads entries only, as anybody can, and needs a few bytes a series: the last number, and the content of the numbers
whose copies are still to come. Which rules are broken is told by a stable code.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from certify.canonical import canonical_json
from certify.series import ELECTRONIC
from certify.vietnam_time import in_vietnam
from models.errors import ConflictError

# More at once is no gap that somebody will fill, and remembering it would cost memory without bounds.
_MOST_SKIPPED = 100_000


class EntryRefusedError(ConflictError):
    """The log holds an entry that no honest register writes. `fault` is the rule it breaks."""

    code = "log_entries_refused"
    message = (
        "NHẬT KÝ CÓ MỤC TRÁI QUY TẮC: số chứng thực bị trùng, bị bỏ trống hoặc đổi nội dung. Không ký. Hãy giữ tệp bằng"
        " chứng và báo cơ quan quản lý."
    )
    message_en = (
        "THE LOG HOLDS AN ENTRY AGAINST THE RULES: a number given twice, left out, or for another content. Not signed."
        " Keep the evidence and tell the supervising office."
    )

    def __init__(self, fault: str, what: str) -> None:
        super().__init__(detail=f"{fault}: {what}")
        self.fault, self.what = fault, what


@dataclass
class Series:
    """One agency's numbers of one year and register."""

    last: int = 0
    missing: list[int] = field(default_factory=list)  # skipped so far; lines adopted later may fill them
    open: dict[int, str] = field(default_factory=dict)  # number to content, until its copy is issued or it is voided
    voided: list[int] = field(default_factory=list)
    revoked: list[int] = field(default_factory=list)


@dataclass
class NumberLedger:
    """Takes a log's entries in their order. `size` is how many it has taken."""

    size: int = 0
    audit_sequence: int = 0
    series: dict[str, Series] = field(default_factory=dict)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> NumberLedger:
        """What `as_json` gave. Raises KeyError, TypeError or ValueError for anything else."""
        series = {name: _series(each) for name, each in kept["series"].items()}
        return cls(int(kept["size"]), int(kept["audit_sequence"]), series)

    def as_json(self) -> dict[str, Any]:
        """Plain JSON."""
        return {
            "size": self.size,
            "audit_sequence": self.audit_sequence,
            "series": {name: asdict(each) for name, each in self.series.items()},
        }

    def take(self, data: bytes) -> None:
        """The next entry. Raises EntryRefusedError."""
        try:
            entry = json.loads(data)
            # A member that stands twice would say one thing to us and another to somebody else.
            if canonical_json(entry) != data:
                raise ValueError("not canonical")
            self._take(entry)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise EntryRefusedError("entry_unreadable", f"entry {self.size}: {type(error).__name__}") from error
        self.size += 1

    def require_whole(self) -> None:
        """Once the last entry of a head was taken. Raises EntryRefusedError for numbers that were never reserved."""
        for name, series in self.series.items():
            if series.missing:
                raise EntryRefusedError("number_skipped", f"{name} has no {series.missing[0]}")

    def _take(self, entry: Mapping[str, Any]) -> None:
        kind = entry["kind"]
        if kind == _AUDIT_HEAD:
            self._take_audit_head(_whole(entry["sequence"]))
        elif kind in _RULES:
            name = f"{entry['agency']}/{_whole(entry['year'])}/{entry['register']}"
            _RULES[kind](self.series.setdefault(name, Series()), name, _whole(entry["number"]), entry)
        elif "number" in entry:
            raise EntryRefusedError("kind_unknown", f"entry {self.size} is about a number in an unknown way")

    def _take_audit_head(self, sequence: int) -> None:
        if sequence < self.audit_sequence:
            raise EntryRefusedError("audit_trail_shrank", f"from {self.audit_sequence} to {sequence}")
        self.audit_sequence = sequence


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a whole number")
    return value


def _series(kept: Mapping[str, Any]) -> Series:
    return Series(
        last=int(kept["last"]),
        missing=[int(each) for each in kept["missing"]],
        open={int(number): str(content) for number, content in kept["open"].items()},
        voided=[int(each) for each in kept["voided"]],
        revoked=[int(each) for each in kept["revoked"]],
    )


def _reserved(series: Series, name: str, number: int, entry: Mapping[str, Any]) -> None:
    content, adopted = str(entry["digest"]), entry.get("adopted") is True
    if number < 1 or (number <= series.last and not (adopted and number in series.missing)):
        known = series.open.get(number)
        fault = "second_content" if known not in (None, content) else "number_twice"
        raise EntryRefusedError(fault, f"{name} number {number}")
    if number - series.last > _MOST_SKIPPED:
        raise EntryRefusedError("number_skipped", f"{name} went from {series.last} to {number}")
    if in_vietnam(datetime.fromisoformat(entry["time"])).year != int(entry["year"]):
        raise EntryRefusedError("year_differs", f"{name} number {number} was reserved at {entry['time']}")
    if number > series.last:
        series.missing += range(series.last + 1, number)
        series.last = number
    else:
        series.missing.remove(number)
    # A copy on paper has no entry when it is signed: its number would stay open for good.
    if entry["register"] == ELECTRONIC:
        series.open[number] = content


def _issued(series: Series, name: str, number: int, entry: Mapping[str, Any]) -> None:
    content = series.open.pop(number, None)
    if content is None:
        fault = "issued_twice" if 1 <= number <= series.last else "issued_without_number"
        raise EntryRefusedError(fault, f"{name} number {number}")
    if content != entry["digest"]:
        raise EntryRefusedError("second_content", f"{name} number {number} was reserved for another content")


def _voided(series: Series, name: str, number: int, entry: Mapping[str, Any]) -> None:
    is_open = number in series.open if entry["register"] == ELECTRONIC else 1 <= number <= series.last
    if not is_open or number in series.voided:
        raise EntryRefusedError("voided_without_number", f"{name} number {number}")
    series.open.pop(number, None)
    series.voided.append(number)


def _revoked(series: Series, name: str, number: int, entry: Mapping[str, Any]) -> None:
    has_copy = 1 <= number <= series.last and number not in (*series.open, *series.voided, *series.missing)
    if not has_copy or number in series.revoked or entry["register"] != ELECTRONIC:
        raise EntryRefusedError("revoked_without_copy", f"{name} number {number}")
    series.revoked.append(number)


# As `leaves.LeafKind` has them, which would bring the database along; entries of other kinds say nothing of numbers.
_AUDIT_HEAD = "audit_head"
_RULES: Mapping[str, Callable[[Series, str, int, Mapping[str, Any]], None]] = {
    "number_reserved": _reserved,
    "copy_issued": _issued,
    "line_voided": _voided,
    "copy_revoked": _revoked,
}
