"""Specimens of handwriting show what their text says."""

import random
from pathlib import Path

import numpy as np
import pytest

from ocr.training.handwriting import Hand

FONT = Path(__file__).resolve().parents[3] / "models" / "assets" / "NotoSans-Regular.ttf"


@pytest.mark.parametrize("text", ["2827", "05", "Nguyễn Thị Ánh", "đỗ ưỡn ặ"])
def test_what_is_written_has_ink_and_one_baseline(text: str) -> None:
    picture, base = Hand([FONT], random.Random(3)).write(text, 40)

    rows = np.flatnonzero(picture.any(axis=1))
    assert picture[:, 0].any()
    assert picture[:, -1].any()
    assert rows[0] < base <= rows[-1] + 20


def test_marks_are_strokes_over_the_plain_letter() -> None:
    plain, _ = Hand([FONT], random.Random(5)).write("u", 60)
    marked, _ = Hand([FONT], random.Random(5)).write("ự", 60)

    assert np.flatnonzero(marked.any(axis=1))[-1] > np.flatnonzero(plain.any(axis=1))[-1]
    assert marked.sum() > plain.sum()


def test_punctuation_is_left_to_print_and_the_seed_decides_all() -> None:
    hand = Hand([FONT], random.Random(1))

    assert hand.can_write("Lê Văn Tám 12")
    assert not hand.can_write("12/QĐ")
    first, second = (Hand([FONT], random.Random(9)).write("1975", 40)[0] for _ in range(2))
    assert np.array_equal(first, second)


def test_an_unsteady_hand_writes_punctuation_and_no_line_twice_alike() -> None:
    hand = Hand([FONT], random.Random(4), unsteady=True)

    assert hand.can_write("12/QĐ, ngày 05-03")
    first, second = hand.write("Lê Văn Tám", 40), hand.write("Lê Văn Tám", 40)
    for picture, base in (first, second):
        rows = np.flatnonzero(picture.any(axis=1))
        assert rows[0] < base <= rows[-1] + 20
    assert first[0].shape != second[0].shape
