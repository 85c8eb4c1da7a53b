from hypothesis import given
from hypothesis import strategies as st

from ocr.differences import Difference, find_differences

TEXTS = st.text(alphabet="aàb 1", max_size=12)


def test_equal_texts_have_no_differences() -> None:
    assert find_differences("Số: 15/QĐ", "Số: 15/QĐ") == []


def test_a_replaced_letter_is_found_where_it_stands() -> None:
    assert find_differences("UBND tinh", "UBND tỉnh") == [Difference(6, 7, 6, 7)]


def test_lost_and_invented_letters_are_found() -> None:
    assert find_differences("tcbth", "ttcbth") == [Difference(1, 1, 1, 2)]
    assert find_differences("a b", "ab") == [Difference(1, 2, 1, 1)]


@given(TEXTS, TEXTS)
def test_one_text_with_its_differences_replaced_is_the_other(one: str, other: str) -> None:
    mended, at = "", 0
    for difference in find_differences(one, other):
        mended += one[at : difference.start] + other[difference.other_start : difference.other_end]
        at = difference.end

    assert mended + one[at:] == other
