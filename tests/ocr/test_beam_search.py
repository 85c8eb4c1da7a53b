"""The released prior beside steps made by hand: what it may decide, and what it may not."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.beam_search import read_with_prior
from ocr.ctc import Letter, decode
from ocr.language_prior import LanguagePrior
from ocr.training.alphabet import alphabet

CHARACTERS = ("", *alphabet())
Seen = dict[str, float]


@pytest.fixture(scope="module")
def prior() -> LanguagePrior:
    return LanguagePrior()


def steps_of(*seen: Seen) -> NDArray[np.float32]:
    """Each of the letters in two steps and a blank one behind them; what is left of its probability is blank."""
    rows = np.full((3 * len(seen), len(CHARACTERS)), 1e-6, np.float32)
    for at, letters in enumerate(seen):
        for letter, share in letters.items():
            rows[3 * at : 3 * at + 2, CHARACTERS.index(letter)] = share
        rows[3 * at : 3 * at + 2, 0] += 1 - sum(letters.values())
        rows[3 * at + 2, 0] = 1.0
    shares: NDArray[np.float32] = rows / rows.sum(axis=1, keepdims=True)
    return shares


def line(text: str, *doubts: tuple[int, Seen]) -> NDArray[np.float32]:
    """A text seen surely but for some places."""
    seen: list[Seen] = [{letter: 0.98} for letter in text]
    for place, letters in doubts:
        seen[place] = letters
    return steps_of(*seen)


def text_of(letters: list[Letter]) -> str:
    return "".join(letter.text for letter in letters)


def read(steps: NDArray[np.float32], prior: LanguagePrior) -> str:
    return text_of(read_with_prior(steps, CHARACTERS, prior))


@pytest.mark.parametrize("text", ["Nguyễn Thị Thuỷ", "tổ 12, xã Xooàn", "0012/QĐ-XYZ", "Rơ Châm H'Lliu…"])
def test_what_is_surely_seen_is_read_as_it_stands_where_it_stands(text: str, prior: LanguagePrior) -> None:
    steps = line(text)
    alone, weighed = decode(steps, CHARACTERS), read_with_prior(steps, CHARACTERS, prior)
    assert [(one.text, one.first, one.last) for one in weighed] == [(one.text, one.first, one.last) for one in alone]
    assert all(letter.confidence > 0.9 for letter in weighed)


@pytest.mark.parametrize(
    ("text", "seen", "usual"),
    [("thành phố Hải Phùng", 16, "ò"), ("hai nghìn khống trăm", 12, "ô"), ("Nguyền Văn Nam", 4, "ễ")],
)
def test_of_two_letters_that_look_alike_the_usual_one_is_read(
    text: str, seen: int, usual: str, prior: LanguagePrior
) -> None:
    steps = line(text, (seen, {text[seen]: 0.5, usual: 0.4}))
    assert text_of(decode(steps, CHARACTERS)) == text
    letters = read_with_prior(steps, CHARACTERS, prior)
    assert text_of(letters) == text[:seen] + usual + text[seen + 1 :]
    assert letters[seen].confidence < min(letter.confidence for letter in letters if letter is not letters[seen])


def test_a_name_that_nobody_else_bears_stays_as_it_is_seen(prior: LanguagePrior) -> None:
    assert read(line("thành phố Hải Phùng", (16, {"ù": 0.97, "ò": 0.015})), prior) == "thành phố Hải Phùng"


@pytest.mark.parametrize(("likelier", "other"), [("2", "3"), ("3", "2"), ("1", "7"), ("7", "1"), ("9", "0")])
def test_which_figure_it_is_the_prior_never_says(likelier: str, other: str, prior: LanguagePrior) -> None:
    steps = line("ngày 0x tháng", (6, {likelier: 0.5, other: 0.45}))
    assert read(steps, prior) == f"ngày 0{likelier} tháng"


@pytest.mark.parametrize(("text", "seen", "usual"), [("cấp ngày 0510312016", 11, "/"), ("Trường THC8 số 2", 10, "S")])
def test_a_figure_gives_way_where_only_another_sign_is_usual(
    text: str, seen: int, usual: str, prior: LanguagePrior
) -> None:
    steps = line(text, (seen, {text[seen]: 0.5, usual: 0.4}))
    assert read(steps, prior) == text[:seen] + usual + text[seen + 1 :]


def test_a_letter_seen_faintly_is_read_where_the_word_needs_it(prior: LanguagePrior) -> None:
    steps = line("Trung bình", (2, {"u": 0.3}))
    assert text_of(decode(steps, CHARACTERS)) == "Trng bình"
    letters = read_with_prior(steps, CHARACTERS, prior)
    assert text_of(letters) == "Trung bình"
    assert (letters[2].first, letters[2].confidence < 0.5) == (6, True)


def test_nothing_seen_is_nothing_read(prior: LanguagePrior) -> None:
    nothing = np.zeros((20, len(CHARACTERS)), np.float32)
    nothing[:, 0] = 1.0
    assert read_with_prior(nothing, CHARACTERS, prior) == []
