from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.number_words import quantity_in_words
from models.values.spelled_numbers import number_words


def spelled(number: int) -> str:
    """As a bank spells an amount: every group of three in full."""
    groups = []
    for scale, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        count, number = divmod(number, scale)
        if count:
            # A group that is not the first says its hundreds: 1000 in front makes the speller pad it.
            padded = number_words(1000 + count).removeprefix("một nghìn ") if groups else number_words(count)
            groups.append(f"{padded} {name}".strip())
    return " ".join(groups) or "không"


@given(st.integers(0, 999 * 10**9 + 999_999_999))
def test_what_is_spelled_is_understood_as_the_same_number(number: int) -> None:
    assert quantity_in_words(f"{spelled(number)} đồng") == number


@given(st.integers(0, 9999), st.integers(1, 99))
def test_decimals_read_as_a_number_or_digit_by_digit(whole: int, decimals: int) -> None:
    digits = " ".join(number_words(int(digit)) for digit in str(decimals))

    assert quantity_in_words(f"{spelled(whole)} phẩy {digits} mét vuông") == Decimal(f"{whole}.{decimals}")
    assert quantity_in_words(f"{spelled(whole)} phẩy {number_words(decimals)}") == Decimal(f"{whole}.{decimals}")


@given(st.text(max_size=40))
def test_any_text_has_a_number_or_none(text: str) -> None:
    assert (quantity_in_words(text) or Decimal(0)) >= 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mười tỷ đồng", "10000000000"),
        ("(Bằng chữ: Một tỷ hai trăm triệu đồng chẵn./.)", "1200000000"),
        ("Một tỷ, không trăm linh năm triệu đồng Việt Nam", "1005000000"),
        ("một triệu rưỡi", "1500000"),
        ("một nghìn tỷ đồng", "1000000000000"),
        ("ba triệu năm nghìn", "3005000"),
        ("hai nghìn linh năm", "2005"),
        ("một nghìn năm mươi mét vuông", "1050"),
        ("hai lăm", "25"),
        ("hai mươi mốt", "21"),
        ("Một trăm hai mươi phẩy năm mét vuông", "120.5"),
        ("tám mươi phẩy không năm m2", "80.05"),
        ("hai trăm mười lăm phẩy bảy", "215.7"),
        ("hai tram muoi lam met vuong", "215"),
    ],
)
def test_amounts_are_understood_as_papers_spell_them(text: str, expected: str) -> None:
    assert quantity_in_words(text) == Decimal(expected)


@pytest.mark.parametrize(
    "text",
    [
        "", "đồng", "một nghìn hai", "một trăm hai", "một triệu hai", "mười mươi", "không mươi", "hai mươi mươi",
        "hai mươi không", "trăm", "một trăm trăm", "một nghìn hai nghìn", "hai trệu đồng", "Nguyễn Văn An",
        "năm phẩy", "phẩy năm", "lăm", "một nghìn năm trăm triệu",
    ],
)  # fmt: skip
def test_what_spells_no_number_or_two_is_none(text: str) -> None:
    assert quantity_in_words(text) is None
