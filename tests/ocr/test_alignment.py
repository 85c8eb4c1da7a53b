import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.alignment import Pair, align, base_of, distance_to_best_part, edit_distance

short_texts = st.text(alphabet="aáâeếx ", max_size=12)


def slow_distance(first: str, second: str, *, free_start: bool = False) -> int:
    """The table as it stands in textbooks; with a free start and end, the best part of `second`."""
    row = [0 if free_start else column for column in range(len(second) + 1)]
    for number, letter in enumerate(first, start=1):
        above, row = row, [number]
        for column, other in enumerate(second, start=1):
            row.append(min(above[column - 1] + (letter != other), above[column] + 1, row[-1] + 1))
    return min(row) if free_start else row[-1]


def shown(truth: str, read: str, pairs: list[Pair]) -> list[str]:
    def letter(text: str, at: int | None) -> str:
        return "-" if at is None else text[at]

    return [letter(truth, here) + letter(read, there) for here, there in pairs]


@given(short_texts, short_texts)
def test_the_distance_is_that_of_the_textbook(first: str, second: str) -> None:
    assert edit_distance(first, second) == slow_distance(first, second)
    assert distance_to_best_part(first, second) == slow_distance(first, second, free_start=True)


@given(short_texts, short_texts)
def test_an_alignment_holds_every_letter_once_in_order_with_the_fewest_edits(truth: str, read: str) -> None:
    pairs = align(truth, read)

    assert [here for here, _ in pairs if here is not None] == list(range(len(truth)))
    assert [there for _, there in pairs if there is not None] == list(range(len(read)))
    wrong = [pair for pair in shown(truth, read, pairs) if pair[0] != pair[1] or "-" in pair]
    assert len(wrong) == slow_distance(truth, read)


def test_sequences_of_words_are_compared_too() -> None:
    assert edit_distance(["Độc", "lập"], ["Độc", "lap", "-"]) == 2


def test_a_letter_that_lost_its_accent_stays_paired_with_itself_beside_an_invented_one() -> None:
    assert shown("kế", "kex", align("kế", "kex")) == ["kk", "ếe", "-x"]
    assert shown("kế", "kxe", align("kế", "kxe")) == ["kk", "-x", "ếe"]


@pytest.mark.parametrize(("letter", "base"), [("Ệ", "E"), ("đ", "d"), ("Đ", "D"), ("ự", "u"), ("7", "7"), ("/", "/")])
def test_a_base_is_the_letter_without_its_marks(letter: str, base: str) -> None:
    assert base_of(letter) == base


@pytest.mark.timeout(60)
def test_a_page_of_ten_thousand_letters_is_aligned_at_once() -> None:
    # A table of cells in Python would not be done within the time limit of this test.
    truth = "Cộng hòa xã hội chủ nghĩa Việt Nam, ngày 05/11. " * 210
    read = truth.replace("ộ", "o").replace("05", "")

    pairs = align(truth, read)

    assert len(truth) > 10_000
    assert sum(there is None for _, there in pairs) == 2 * 210
