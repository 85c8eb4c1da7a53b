"""What a certified copy costs, by dated rules and exemptions (DOMAIN.md 1.7). Money is whole đồng.

A page is a page of the original. Rules and exemptions name their basis, which the receipt and the register repeat.
"""

from __future__ import annotations

import tomllib
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
    agencies: tuple[str, ...] = ()  # beginnings of agency codes, such as a province's H24; empty for all

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
class FeeExemption:
    """A share of the fee that is not asked for while it holds: 100 is everything.

    `only_online` is for requests that came in over the network; `document_types` and `agencies` are empty for all.
    """

    basis: str
    first_day: date
    percent: int
    last_day: date | None = None
    only_online: bool = False
    document_types: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.percent <= 100:
            raise ValueError("an exemption takes away 1 to 100 percent")


@dataclass(frozen=True, slots=True)
class FeeTable:
    """What an office reads fees from."""

    rules: tuple[FeeRule, ...]
    exemptions: tuple[FeeExemption, ...] = ()


@dataclass(frozen=True, slots=True)
class FeeCase:
    """What a fee depends on besides pages and copies."""

    agency_code: str = ""
    type_code: str | None = None
    is_online: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One line of the receipt: what for, and how much; an exemption is negative."""

    words: str
    amount: int


@dataclass(frozen=True, slots=True)
class Fee:
    """An amount, the rule it comes from, which the receipt must name, and how it came about."""

    amount: int
    basis: str
    lines: tuple[ReceiptLine, ...] = ()


def fee_for(pages: int, copies: int, on: date, table: FeeTable | None = None, case: FeeCase | None = None) -> Fee:
    """The fee on that day. Of the rules in force the one made for the narrowest circle of offices counts, and of those
    the latest; of the exemptions the largest. Raises InvalidValueError when no rule is in force."""
    if pages < 1 or copies < 1:
        raise InvalidValueError(
            "Số trang và số bản phải từ 1 trở lên.", "Pages and copies count from 1.", code="fee_not_computable"
        )
    table, case = table or national_table(), case or FeeCase()
    in_force = [rule for rule in table.rules if rule.holds_on(on) and _is_within(case.agency_code, rule.agencies)]
    if not in_force:
        raise InvalidValueError(
            "Chưa có quy định phí cho ngày này.", "No fee rule is in force on that day.", code="fee_not_computable"
        )
    rule = max(in_force, key=lambda each: (_narrowness(case.agency_code, each.agencies), each.first_day))
    full = rule.amount(pages, copies)
    lines = _lines(rule, pages, copies)
    exemption = max(
        (each for each in table.exemptions if _exempts(each, case, on)), key=lambda each: each.percent, default=None
    )
    if exemption is None:
        return Fee(full, rule.basis, lines)
    taken = full * exemption.percent // 100
    basis = f"{rule.basis}; {exemption.basis}"
    return Fee(full - taken, basis, (*lines, ReceiptLine(f"Miễn, giảm theo {exemption.basis}", -taken)))


def _lines(rule: FeeRule, pages: int, copies: int) -> tuple[ReceiptLine, ...]:
    first, later = min(pages, rule.first_pages), max(pages - rule.first_pages, 0)
    one_copy = first * rule.per_first_page + later * rule.per_later_page
    lines = [ReceiptLine(f"{first} trang đầu × {copies} bản", first * rule.per_first_page * copies)]
    if later:
        lines.append(ReceiptLine(f"{later} trang tiếp theo × {copies} bản", later * rule.per_later_page * copies))
    if one_copy > rule.most_per_copy:
        lines.append(ReceiptLine("Phần vượt mức tối đa của mỗi bản", (rule.most_per_copy - one_copy) * copies))
    return tuple(lines)


def _exempts(exemption: FeeExemption, case: FeeCase, on: date) -> bool:
    in_time = exemption.first_day <= on and (exemption.last_day is None or on <= exemption.last_day)
    fits_type = not exemption.document_types or case.type_code in exemption.document_types
    fits_way = case.is_online or not exemption.only_online
    return in_time and fits_type and fits_way and _is_within(case.agency_code, exemption.agencies)


def _is_within(agency_code: str, circle: tuple[str, ...]) -> bool:
    return not circle or _narrowness(agency_code, circle) > 0


def _narrowness(agency_code: str, circle: tuple[str, ...]) -> int:
    """How much of the office's code the circle names; whole parts between dots, so H2 is no part of H24."""
    named = [each for each in circle if agency_code == each or agency_code.startswith(f"{each}.")]
    return max((len(each) for each in named), default=0)


@cache
def national_table() -> FeeTable:
    """What holds where an installation has no table of its own."""
    return read_table(Path(__file__).with_name("fees.toml"))


def read_table(path: Path) -> FeeTable:
    """The table of a TOML file in the form of `fees.toml`. Raises InvalidValueError when it is not in that form."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        unknown = read.keys() - {"rule", "exemption"}
        if unknown:
            raise ValueError(f"unknown tables {sorted(unknown)}")
        rules = tuple(_rule(entry) for entry in read["rule"])
        return FeeTable(rules, tuple(_exemption(entry) for entry in read.get("exemption", ())))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidValueError(code="fee_rules_unreadable", detail=f"{path.name}: {error}") from error


_RULE_KEYS = frozenset(
    {"basis", "from", "until", "first_pages", "per_first_page", "per_later_page", "most_per_copy", "agencies"}
)
_EXEMPTION_KEYS = frozenset({"basis", "from", "until", "percent", "only_online", "document_types", "agencies"})


def _rule(entry: dict[str, object]) -> FeeRule:
    _require_known(entry, _RULE_KEYS)
    first, last = _days(entry)
    return FeeRule(
        basis=str(entry["basis"]),
        first_day=first,
        last_day=last,
        first_pages=_whole(entry["first_pages"]),
        per_first_page=_whole(entry["per_first_page"]),
        per_later_page=_whole(entry["per_later_page"]),
        most_per_copy=_whole(entry["most_per_copy"]),
        agencies=_words(entry, "agencies"),
    )


def _exemption(entry: dict[str, object]) -> FeeExemption:
    _require_known(entry, _EXEMPTION_KEYS)
    first, last = _days(entry)
    return FeeExemption(
        basis=str(entry["basis"]),
        first_day=first,
        last_day=last,
        percent=_whole(entry["percent"]),
        only_online=entry.get("only_online", False) is True,
        document_types=_words(entry, "document_types"),
        agencies=_words(entry, "agencies"),
    )


def _require_known(entry: dict[str, object], known: frozenset[str]) -> None:
    # A misspelt condition would be no condition at all.
    if entry.keys() - known:
        raise ValueError(f"unknown keys {sorted(entry.keys() - known)}")


def _days(entry: dict[str, object]) -> tuple[date, date | None]:
    first, last = entry["from"], entry.get("until")
    if not isinstance(first, date) or not (last is None or isinstance(last, date)):
        raise ValueError("a rule begins and ends on dates")
    return first, last


def _words(entry: dict[str, object], key: str) -> tuple[str, ...]:
    words = entry.get(key, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise TypeError(f"{key} is a list of words")
    return tuple(words)


def _whole(amount: object) -> int:
    if not isinstance(amount, int) or isinstance(amount, bool):
        raise TypeError("amounts are whole đồng")
    return amount
