import pytest

from models.values.personal_number import PersonalNumber


def test_a_personal_number_says_sex_and_year() -> None:
    assert PersonalNumber.parse("001217648021") == PersonalNumber("001", 2017, "Nam")
    assert PersonalNumber.parse("079195000001") == PersonalNumber("079", 1995, "Nữ")


@pytest.mark.parametrize("value", ["00121764802", "003217648021", "0012176480211", "00121764802A"])
def test_what_is_not_built_like_a_personal_number_is_refused(value: str) -> None:
    assert PersonalNumber.parse(value) is None
