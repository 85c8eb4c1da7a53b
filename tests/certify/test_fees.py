"""Fees by Circular 226/2016 and by an agency's own dated rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from certify.fees import FeeRule, fee_for, read_rules
from models.errors import InvalidValueError

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("pages", "copies", "amount"),
    [(1, 1, 2000), (2, 1, 4000), (3, 1, 5000), (10, 1, 12000), (198, 1, 200000), (400, 1, 200000), (3, 4, 20000)],
)
def test_fees_follow_the_circular(pages: int, copies: int, amount: int) -> None:
    fee = fee_for(pages, copies, TODAY)

    assert fee.amount == amount
    assert "226/2016" in fee.basis


def test_a_provinces_waiver_counts_only_in_its_time() -> None:
    national = FeeRule("quốc gia", date(2017, 1, 1), 2, 2000, 1000, 200000)
    waiver = FeeRule("miễn phí", date(2026, 8, 15), 2, 0, 0, 0, last_day=date(2027, 2, 28))

    amounts = [fee_for(3, 1, day, (national, waiver)).amount for day in (date(2026, 8, 14), TODAY, date(2027, 3, 1))]

    assert amounts == [5000, 0, 5000]


@pytest.mark.parametrize(("pages", "copies"), [(0, 1), (1, 0), (-1, 1)])
def test_nothing_costs_nothing_is_refused(pages: int, copies: int) -> None:
    with pytest.raises(InvalidValueError):
        fee_for(pages, copies, TODAY)


def test_a_day_before_every_rule_has_no_fee() -> None:
    with pytest.raises(InvalidValueError):
        fee_for(1, 1, date(2016, 12, 31))


@pytest.mark.parametrize("content", ["", "[[rule]]\nbasis = 1", "not toml ["])
def test_rules_in_another_form_are_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "fees.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InvalidValueError):
        read_rules(path)
