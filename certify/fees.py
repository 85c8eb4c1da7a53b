"""What a certified copy costs, by dated rules (DOMAIN.md 1.7). Money is whole đồng."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from models.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class FeeRule:
    """One rule, from its first day (and until its last, when it is known to end)."""

    basis: str
    first_day: date
    first_pages: int
    per_first_page: int
    per_later_page: int
    most_per_copy: int
    last_day: date | None = None

    def __post_init__(self) -> None:
        amounts = (self.first_pages, self.per_first_page, self.per_later_page, self.most_per_copy)
        if any(amount < 0 for amount in amounts):
            raise ValueError("a fee rule has no negative amounts")
        if self.last_day is not None and self.last_day < self.first_day:
            raise ValueError("a fee rule cannot end before it begins")

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force that day."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)

    def amount(self, pages: int, copies: int) -> int:
        """For `copies` copies of an original of `pages` pages."""
        first = min(pages, self.first_pages) * self.per_first_page
        later = max(pages - self.first_pages, 0) * self.per_later_page
        return copies * min(first + later, self.most_per_copy)


@dataclass(frozen=True, slots=True)
class Fee:
    """An amount and the rule it comes from, which the receipt must name."""

    amount: int
    basis: str


def fee_for(pages: int, copies: int, on: date, rules: Sequence[FeeRule] | None = None) -> Fee:
    """The fee on that day. Of several rules in force the latest counts. Raises InvalidValueError when none is."""
    if pages < 1 or copies < 1:
        raise InvalidValueError(
            "Số trang và số bản phải từ 1 trở lên.", "Pages and copies count from 1.", code="fee_not_computable"
        )
    in_force = [rule for rule in (rules if rules is not None else national_rules()) if rule.holds_on(on)]
    if not in_force:
        raise InvalidValueError(
            "Chưa có quy định phí cho ngày này.", "No fee rule is in force on that day.", code="fee_not_computable"
        )
    rule = max(in_force, key=lambda each: each.first_day)
    return Fee(rule.amount(pages, copies), rule.basis)


@cache
def national_rules() -> tuple[FeeRule, ...]:
    """The rules that hold where an agency has none of its own."""
    return read_rules(Path(__file__).with_name("fees.toml"))


def read_rules(path: Path) -> tuple[FeeRule, ...]:
    """The rules of a TOML file in the form of `fees.toml`. Raises InvalidValueError when it is not in that form."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["rule"]
        return tuple(_rule(entry) for entry in entries)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidValueError(code="fee_rules_unreadable", detail=f"{path.name}: {error}") from error


def _rule(entry: dict[str, object]) -> FeeRule:
    first, last = entry["from"], entry.get("until")
    if not isinstance(first, date) or not (last is None or isinstance(last, date)):
        raise ValueError("a rule begins and ends on dates")
    return FeeRule(
        basis=str(entry["basis"]),
        first_day=first,
        last_day=last,
        first_pages=_whole(entry["first_pages"]),
        per_first_page=_whole(entry["per_first_page"]),
        per_later_page=_whole(entry["per_later_page"]),
        most_per_copy=_whole(entry["most_per_copy"]),
    )


def _whole(amount: object) -> int:
    if not isinstance(amount, int):
        raise TypeError("amounts are whole đồng")
    return amount
