import pytest

from classifiers.folding import comparable, edit_distance, fold, fold_letters, is_upper_case, similarity


def test_folding_takes_off_marks_case_and_punctuation() -> None:
    assert fold("  Độc lập - Tự do - Hạnh phúc ") == "doc lap tu do hanh phuc"


def test_letters_keep_their_places_when_folded() -> None:
    text = "Hà Nội, ngày 05 tháng 3"

    assert len(fold_letters(text)) == len(text)
    assert fold_letters(text)[8:12] == "ngay"


@pytest.mark.parametrize(("one", "other", "distance"), [("chan", "chan", 0), ("me", "cha", 3), ("", "ab", 2)])
def test_distance_counts_letters_to_change(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other) == distance


def test_distance_stops_at_the_limit() -> None:
    assert edit_distance("abcdefgh", "zzzzzzzz", limit=2) == 3


def test_a_word_without_its_marks_is_similar_and_another_word_is_not() -> None:
    assert similarity("QUYẾT ĐỊNH", "QUYET DINH") == 1.0
    assert similarity("QUYẾT ĐỊNH", "QUY ĐỊNH") < 0.84


def test_both_fashions_of_placing_a_tone_are_the_same_and_other_tones_are_not() -> None:
    assert comparable("ỦY BAN") == comparable("UỶ BAN")
    assert comparable("Hòa") == comparable("hoà")
    assert comparable("hòa") != comparable("hóa")


def test_one_misread_small_letter_leaves_a_line_in_capitals() -> None:
    assert is_upper_case("HẠNH PHÚc TỰ DO")
    assert not is_upper_case("Hạnh phúc")
    assert not is_upper_case("12/2024")


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("sohieu", "sohieu", 0), ("hang", "hangxe", 2), ("noisinh", "nosinh", 1), ("", "abc", 3), ("abcd", "badc", 3)],
)
def test_a_limit_changes_nothing_but_how_far_is_counted(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other) == edit_distance(other, one) == distance
    assert [edit_distance(one, other, limit) for limit in range(5)] == [min(distance, n + 1) for n in range(5)]
