import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.ctc import decode, letter_places, snap_to_ink, split_words, step_columns, word_spans

ALPHABET = ("blank", "S", "ố", "1", " ", "e\u0302")


def steps(*best: tuple[int, float]) -> NDArray[np.float32]:
    table = np.zeros((len(best), len(ALPHABET)), np.float32)
    for row, (index, probability) in enumerate(best):
        table[row] = (1 - probability) / (len(ALPHABET) - 1)
        table[row, index] = probability
    return table


def test_repeats_are_one_letter_unless_a_blank_stands_between() -> None:
    letters = decode(steps((3, 0.9), (3, 0.8), (0, 0.9), (3, 0.9)), ALPHABET)

    assert "".join(letter.text for letter in letters) == "11"


def test_a_letters_confidence_is_that_of_its_best_step() -> None:
    (letter,) = decode(steps((1, 0.6), (1, 0.95), (1, 0.7)), ALPHABET)

    assert letter.confidence == pytest.approx(0.95)
    assert (letter.first, letter.last) == (0, 2)


def test_letters_come_out_composed() -> None:
    (letter,) = decode(steps((5, 0.9)), ALPHABET)

    assert letter.text == "ê"


def test_an_ellipsis_comes_out_as_three_dots_in_one_place() -> None:
    letters = decode(steps((1, 0.9), (0, 0.9), (2, 0.8)), ("blank", "a", "…", "1", " ", "ê"))

    assert [letter.text for letter in letters] == ["a", ".", ".", "."]
    assert [letter.first for letter in letters] == [0, 2, 2, 2]


def test_no_steps_and_only_blanks_give_no_letters() -> None:
    assert decode(steps(), ALPHABET) == []
    assert decode(steps((0, 0.9), (0, 0.9)), ALPHABET) == []


def test_words_part_at_blanks_and_their_spans_follow_the_letters() -> None:
    line = steps((1, 0.9), (0, 0.9), (2, 0.9), (0, 0.9), (4, 0.9), (0, 0.9), (3, 0.9), (0, 0.9), (3, 0.9), (0, 0.9))
    words = split_words(decode(line, ALPHABET))
    spans = word_spans(words, len(line))

    assert ["".join(letter.text for letter in word) for word in words] == ["Số", "11"]
    assert 0 <= spans[0][0] < spans[0][1] <= spans[1][0] < spans[1][1] <= len(line)
    assert spans[0][1] <= 4.5 <= spans[1][0]


def test_spans_never_leave_the_line() -> None:
    line = steps((1, 0.9))
    (span,) = word_spans(split_words(decode(line, ALPHABET)), 1)

    assert span == (0.0, 1.0)


def test_words_end_where_their_ink_ends() -> None:
    ink = np.zeros(100, np.bool_)
    ink[10:40] = ink[52:90] = True

    assert snap_to_ink([(14.0, 44.0), (46.0, 84.0)], [(16.0, 36.0), (56.0, 86.0)], ink) == [(10.0, 40.0), (52.0, 90.0)]


def test_words_whose_ink_touches_keep_the_spans_of_their_letters() -> None:
    ink = np.zeros(100, np.bool_)
    ink[10:90] = True

    assert snap_to_ink([(12.0, 45.0), (48.0, 88.0)], [(16.0, 40.0), (52.0, 84.0)], ink) == [(10.0, 45.0), (48.0, 90.0)]


def test_a_line_without_ink_keeps_its_spans() -> None:
    assert snap_to_ink([(1.0, 2.0)], [(1.5, 1.5)], np.zeros(10, np.bool_)) == [(1.0, 2.0)]


@pytest.mark.parametrize(("step_count", "expected"), [(8, (8.0, 0.0)), (15, (4.0, 2.0)), (16, (4.0, 0.0))])
def test_steps_are_four_or_eight_columns_wide(step_count: int, expected: tuple[float, float]) -> None:
    assert step_columns(step_count, 64) == expected


def test_letters_stand_where_the_network_saw_them_between_the_ends_of_their_word() -> None:
    line = steps((0, 0.9), (1, 0.9), (0, 0.9), (2, 0.9), (0, 0.9), (0, 0.9), (3, 0.9), (0, 0.9))
    (word,) = split_words(decode(line, ALPHABET))

    # The middles of steps 1, 3 and 6 are columns 12, 28 and 52.
    assert letter_places(word, (12.0, 52.0), 8, 64) == pytest.approx((0.0, 0.4, 1.0))
    assert letter_places(word, (20.0, 40.0), 8, 64) == pytest.approx((0.0, 0.4, 1.0))
