"""Handwriting beside print: each word from the network that reads it better."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.ctc import Letter, split_words
from ocr.pen_words import ReadWord, seen_together, with_pen

Words = list[list[Letter]]


def read(*words: tuple[str, float, int]) -> Words:
    """Words of a line: text, certainty of each letter, the step of the first; a letter takes two steps."""
    return [
        [Letter(letter, certainty, first + 2 * at, first + 2 * at) for at, letter in enumerate(text)]
        for text, certainty, first in words
    ]


def texts(printed: Words, written: Words) -> list[tuple[str, bool]]:
    return [
        ("".join(letter.text for letter in word.letters), word.by_pen) for word in with_pen(printed, lambda: written)
    ]


LABEL = ("tên:", 0.99, 0)


def test_a_line_that_is_surely_print_needs_no_second_look() -> None:
    looks: list[Words] = []

    def look_again() -> Words:
        looks.append([])
        return looks[-1]

    for words in (read(LABEL, ("Nguyễn", 0.98, 12)), split_words([])):
        assert [list(word.letters) for word in with_pen(words, look_again)] == words
    assert not looks
    with_pen(read(LABEL, ("Ngayễn", 0.7, 12)), look_again)
    assert len(looks) == 1


def test_what_follows_a_printed_label_is_taken_from_the_network_for_handwriting() -> None:
    printed = read(LABEL, ("Ngayễn", 0.6, 12), ("Lann", 0.5, 30))
    written = read(("lên:", 0.8, 0), ("Nguyễn", 0.95, 12), ("Lan", 0.95, 30))
    assert texts(printed, written) == [("tên:", False), ("Nguyễn", True), ("Lan", True)]


def test_print_between_two_handwritten_words_stays() -> None:
    printed = read(("o5", 0.5, 0), ("tháng", 0.99, 8), ("q", 0.4, 24))
    written = read(("05", 0.9, 0), ("thảng", 0.95, 8), ("9", 0.9, 24))
    assert texts(printed, written) == [("05", True), ("tháng", False), ("9", True)]


def test_the_other_network_may_see_another_number_of_words() -> None:
    printed = read(LABEL, ("LêVăn", 0.6, 12))
    written = read(("tên:", 0.9, 0), ("Lê", 0.95, 12), ("Văn", 0.95, 18))
    assert texts(printed, written) == [("tên:", False), ("Lê", True), ("Văn", True)]


def test_a_reading_that_is_not_surer_changes_nothing_that_may_be_print() -> None:
    printed = read(LABEL, ("Kinh", 0.92, 12))
    assert texts(printed, read(LABEL, ("Kính", 0.92, 12))) == [("tên:", False), ("Kinh", False)]
    assert texts(printed, read(LABEL, ("Kính", 0.94, 12))) == [("tên:", False), ("Kính", True)]
    assert texts(printed, read(LABEL)) == [("tên:", False), ("Kinh", False)]


def test_what_is_no_print_is_read_as_handwriting_however_sure_either_is() -> None:
    printed = read(LABEL, ("Hinh", 0.7, 12))
    assert texts(printed, read(LABEL, ("Kinh", 0.6, 12))) == [("tên:", False), ("Kinh", True)]
    assert texts(printed, read(LABEL)) == [("tên:", False), ("Hinh", False)]


def test_a_last_figure_that_print_did_not_see_is_read_though_print_was_sure_of_the_others() -> None:
    printed = read(("Số", 0.99, 0), ("36", 0.997, 8), ("phố", 0.93, 20))
    written = read(("Số", 0.99, 0), ("361", 0.98, 8), ("phố", 0.99, 20))
    assert texts(printed, written) == [("Số", False), ("361", True), ("phố", False)]
    faint = read(("Số", 0.99, 0), ("361", 0.8, 8), ("phố", 0.99, 20))
    assert texts(printed, faint) == [("Số", False), ("36", False), ("phố", False)]
    another = read(("Số", 0.99, 0), ("481", 0.98, 8), ("phố", 0.99, 20))
    assert texts(printed, another)[1] == ("36", False)


def test_figures_that_print_runs_into_each_other_are_read_apart() -> None:
    printed = read(("208209", 0.91, 0))
    assert texts(printed, read(("2018", 0.89, 0), ("-", 0.9, 6), ("2019", 0.87, 8))) == [
        ("2018", True), ("-", True), ("2019", True),
    ]  # fmt: skip
    assert texts(printed, read(("2018", 0.7, 0), ("-", 0.7, 6), ("2019", 0.7, 8))) == [("208209", False)]


def test_both_networks_together_are_probabilities_again() -> None:
    printed, written = np.array([[0.1, 0.9], [1.0, 0.0]], np.float32), np.array([[0.5, 0.5], [0.2, 0.8]], np.float32)
    together = seen_together(printed, written)
    np.testing.assert_allclose(together.sum(axis=1), 1.0, atol=1e-6)
    assert (together[:, 1] > np.minimum(printed, written)[:, 1]).all()
    assert (together[:, 1] < np.maximum(printed, written)[:, 1]).all()


def test_what_both_read_alike_is_not_told_as_the_others() -> None:
    printed = read(LABEL, ("Kinh", 0.7, 12))
    assert texts(printed, read(LABEL, ("Kinh", 0.99, 12))) == [("tên:", False), ("Kinh", False)]


def test_a_word_that_the_other_network_sees_as_part_of_a_longer_one_is_not_read_twice() -> None:
    printed = read(("ngày4", 0.9, 0), ("5", 1.0, 10), ("tháng", 1.0, 15))
    written = read(("ngày15", 0.98, 0), ("tháng", 0.99, 15))
    assert texts(printed, written) == [("ngày15", True), ("tháng", False)]


def test_a_figure_that_print_saw_the_half_of_in_another_word_is_not_lost() -> None:
    printed = read(("ngày4", 0.9, 0), ("5", 1.0, 12), ("tháng", 1.0, 18))
    written = read(("ngày", 1.0, 0), ("15", 0.87, 8), ("tháng", 0.94, 18))
    written[1][1] = Letter("5", 0.87, 12, 12)
    assert texts(printed, written) == [("ngày", True), ("15", True), ("tháng", False)]


def test_print_that_only_touches_a_handwritten_word_stays() -> None:
    printed = read(("o5", 0.5, 0), ("tháng", 1.0, 4))
    written = read(("05.", 0.95, 0), ("tháng", 0.99, 6))
    assert texts(printed, written) == [("05.", True), ("tháng", False)]


@pytest.mark.parametrize(
    ("printed", "written", "is_contested"),
    [("O", "0", False), ("l", "1", True), ("3O", "30", True), ("3", "8", True), ("O", "o", True), ("O", "6", True)],
)
def test_a_nought_that_looked_like_a_letter_alone_in_its_box_is_not_contested(
    printed: str, written: str, is_contested: bool
) -> None:
    (word,) = with_pen(read((printed, 0.6, 0)), lambda: read((written, 0.99, 0)))
    assert ("".join(letter.text for letter in word.letters), word.by_pen, word.is_contested) == (
        written, True, is_contested
    )  # fmt: skip


def test_figures_that_the_other_network_sees_otherwise_are_contested_though_print_was_sure() -> None:
    printed = read(("Số:", 0.99, 0), ("01", 0.992, 8))

    def look_again(seen: str) -> list[ReadWord]:
        return with_pen(printed, lambda: read(("Số:", 0.99, 0), (seen, 0.98, 8)))

    contested = [look_again(seen) for seen in ("91", "01", "011", "l")]

    assert ["".join(letter.text for letter in line[1].letters) for line in contested] == ["01"] * 4
    assert [line[1].is_contested for line in contested] == [True, False, True, True]
    assert not any(line[0].is_contested for line in contested)


def test_figures_are_the_same_wherever_the_networks_part_words() -> None:
    printed = read(("2018-2019", 0.992, 0), ("Lo", 0.9, 26))
    written = read(("2018", 0.98, 0), ("-2019", 0.98, 8), ("Lô", 0.95, 26))

    assert [word.is_contested for word in with_pen(printed, lambda: written)] == [False, True]
