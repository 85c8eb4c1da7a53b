"""Fees by Circular 226/2016 and by an agency's own dated rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from certify.fees import FeeCase, FeeExemption, FeeRule, FeeTable, fee_for, national_table, read_table
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

    amounts = [
        fee_for(3, 1, day, FeeTable((national, waiver))).amount for day in (date(2026, 8, 14), TODAY, date(2027, 3, 1))
    ]

    assert amounts == [5000, 0, 5000]


@pytest.mark.parametrize(("pages", "copies"), [(0, 1), (1, 0), (-1, 1)])
def test_nothing_costs_nothing_is_refused(pages: int, copies: int) -> None:
    with pytest.raises(InvalidValueError):
        fee_for(pages, copies, TODAY)


def test_a_day_before_every_rule_has_no_fee() -> None:
    with pytest.raises(InvalidValueError):
        fee_for(1, 1, date(2016, 12, 31))


RULE = """
[[rule]]
basis = "Nghị quyết 04/2026/NQ-HĐND"
from = 2026-07-01
first_pages = 2
per_first_page = 1000
per_later_page = 500
most_per_copy = 100000
agencies = ["H24"]
"""
EXEMPTION = """
[[exemption]]
basis = "Nghị quyết 66.22/2026/NQ-CP"
from = 2026-08-15
until = 2027-02-28
percent = 100
only_online = true
"""


def test_a_provinces_rule_counts_for_its_offices_only(tmp_path: Path) -> None:
    (tmp_path / "fees.toml").write_text(RULE, encoding="utf-8")
    own = read_table(tmp_path / "fees.toml")
    table = FeeTable((*national_table().rules, *own.rules))

    amounts = [fee_for(3, 1, TODAY, table, FeeCase(code)).amount for code in ("H24.15.03", "H24", "H241", "H26.01")]

    assert amounts == [2500, 2500, 5000, 5000]


def test_an_exemption_is_named_and_taken_off_the_receipt(tmp_path: Path) -> None:
    (tmp_path / "fees.toml").write_text(RULE + EXEMPTION, encoding="utf-8")
    table = read_table(tmp_path / "fees.toml")

    online = fee_for(3, 2, TODAY, table, FeeCase("H24.15.03", is_online=True))
    counter = fee_for(3, 2, TODAY, table, FeeCase("H24.15.03"))

    assert (online.amount, counter.amount) == (0, 5000)
    assert online.basis == "Nghị quyết 04/2026/NQ-HĐND; Nghị quyết 66.22/2026/NQ-CP"
    assert sum(line.amount for line in online.lines) == 0
    assert online.lines[-1].amount == -5000


@pytest.mark.parametrize("day", [date(2026, 8, 14), date(2027, 3, 1)])
def test_an_exemption_ends(day: date, tmp_path: Path) -> None:
    (tmp_path / "fees.toml").write_text(RULE + EXEMPTION, encoding="utf-8")

    assert fee_for(1, 1, day, read_table(tmp_path / "fees.toml"), FeeCase("H24", is_online=True)).amount == 1000


def test_an_exemption_may_be_for_some_papers_and_a_share() -> None:
    half = FeeExemption("giảm", date(2026, 1, 1), 50, document_types=("birth_certificate",))
    table = FeeTable(national_table().rules, (half,))

    amounts = [
        fee_for(3, 1, TODAY, table, FeeCase(type_code=code)).amount for code in ("birth_certificate", "passport")
    ]

    assert amounts == [2500, 5000]


@pytest.mark.parametrize(("pages", "copies"), [(1, 1), (5, 3), (198, 1), (400, 2)])
def test_the_lines_of_the_receipt_add_up(pages: int, copies: int) -> None:
    fee = fee_for(pages, copies, TODAY)

    assert sum(line.amount for line in fee.lines) == fee.amount


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[[rule]]\nbasis = 1",
        "not toml [",
        RULE + "per_page = 3\n",
        RULE + EXEMPTION.replace("100", "0"),
        RULE + EXEMPTION.replace("only_online", "online"),
        RULE + "[[waiver]]\nbasis = 1",
    ],
)
def test_rules_in_another_form_are_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "fees.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(InvalidValueError):
        read_table(path)
