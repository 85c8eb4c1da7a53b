"""A person's pen: the same letters all along a line, joined where he joins, marks where they belong."""

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ocr.training.handwriting import Hand
from ocr.training.pen_strokes import WAYS
from ocr.training.stroke_hand import StrokeHand, is_crowned, marks_of

UNIT = 40.0
BASE = (80.0, 160.0)


def written(seed: int, letter: str, *, crowned: bool = False) -> np.ndarray:
    canvas = Image.new("L", (240, 240))
    person = StrokeHand(random.Random(seed), 3)
    person.letter(ImageDraw.Draw(canvas), letter, BASE, UNIT, crowned=crowned, joined_to=None)
    return np.asarray(canvas)


@pytest.mark.parametrize("character", sorted(character for character in WAYS if ord(character) < 128))
def test_every_way_begins_near_its_place_and_moves_on(character: str) -> None:
    for way in WAYS[character]:
        xs = [x for stroke in way.strokes for x, _ in stroke]
        ys = [y for stroke in way.strokes for _, y in stroke]
        assert way.wide > 0
        assert -0.5 <= min(xs) <= 0.5
        assert max(xs) <= way.wide + 0.35
        assert -1 <= min(ys) <= max(ys) <= 2.1


@pytest.mark.parametrize("character", "0123456789ABCDEFGHIKLMNOPQRSTUVXY")
def test_capitals_and_figures_stand_on_the_baseline_and_are_higher_than_small_letters(character: str) -> None:
    for way in WAYS[character]:
        assert max(y for stroke in way.strokes for _, y in stroke) > 1.5


def test_one_person_writes_a_letter_alike_and_another_otherwise() -> None:
    first = StrokeHand(random.Random(7), 3)
    assert first._way("a") is first._way("a")
    assert StrokeHand(random.Random(7), 3)._way("a") == first._way("a")
    assert len({StrokeHand(random.Random(seed), 3)._way("a") for seed in range(20)}) == 20


def test_a_person_is_the_same_whatever_he_wrote_first() -> None:
    one, other = StrokeHand(random.Random(7), 3), StrokeHand(random.Random(7), 3)
    one._way("b")
    assert one._way("a") == other._way("a")


def test_an_i_under_a_mark_has_no_dot() -> None:
    dotted, crowned = written(5, "i"), written(5, "i", crowned=True)
    rows = [np.flatnonzero(picture.any(axis=1))[0] for picture in (dotted, crowned)]
    assert rows[0] < rows[1]


@pytest.mark.parametrize(
    ("letter", "marks", "crowned"),
    [("ấ", "\u0302\u0301", True), ("ự", "\u031b\u0323", False), ("ệ", "\u0302\u0323", True), ("đ", "", False)],
)
def test_modifiers_come_before_tones(letter: str, marks: str, crowned: bool) -> None:
    assert marks_of(letter) == marks
    assert is_crowned(marks) is crowned


def test_without_faces_everything_is_written_as_strokes() -> None:
    hand = Hand([], random.Random(2))

    assert hand.can_write("Số 12/QĐ, ngày 05-03")
    picture, base = hand.write("Đặng Thị Ưởng", 40)
    rows = np.flatnonzero(picture.any(axis=1))
    assert rows[0] < base <= rows[-1] + 20
