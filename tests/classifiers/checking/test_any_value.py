"""Whatever was read or typed, a check answers: a crash would keep the whole document from its clerk."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.checks import KNOWN_CHECKS
from tests.classifiers.checking.checked import reasons

NUMBERS = {
    "of_age_to_marry": ":18",
    "lasts_years": ":10:5",
    "at_most": ":10",
    "of_age": ":14",
    "product_of": ":issued_on",
}
VALUES = st.one_of(
    st.text(max_size=30),
    st.dates().map(str),
    st.from_regex(r"\A[0-9]{1,14}\Z"),
    st.sampled_from(["9998-12-31", "0001-01-01", "9999-02-28", "2000-02-29", "Không thời hạn", "٣", "²", "năm"]),
).filter(bool)


@pytest.mark.parametrize("check", sorted(KNOWN_CHECKS))
@given(value=VALUES, other=VALUES)
@settings(max_examples=25)
def test_every_check_answers_to_any_two_values(check: str, value: str, other: str) -> None:
    declared = f"{check}:other{NUMBERS.get(check, '')}"

    assert len(reasons(declared, "value", value, {"other": other, "issued_on": other})) <= 1
