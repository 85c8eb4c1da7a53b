"""Seals, signatures and stamps over lines to train on."""

import random
from pathlib import Path

import numpy as np
import pytest

from ocr.training.damage import Damage
from ocr.training.drawing import Drawing
from ocr.training.marks import RED, Marks, press

FONT = str(Path(__file__).resolve().parents[3] / "models" / "assets" / "NotoSans-Regular.ttf")
WORDS = ("Xã Hòa Bình", "Phường Bến Nghé", "Huyện Cần Giờ", "Thành phố Huế")


@pytest.fixture(scope="module")
def marks() -> Marks:
    return Marks([FONT], WORDS, random.Random(5))


def test_ink_only_darkens_and_lies_over_what_is_dark_already() -> None:
    image = np.full((20, 30, 3), 240, np.uint8)
    image[5:10] = 20
    ink = np.zeros((20, 30), np.uint8)
    ink[:, 10:20] = 255

    pressed = press(image, ink, RED, 1.0)

    assert (pressed <= image).all()
    assert (pressed[5:10] <= 20).all()
    assert (pressed[0, 15] == np.array(RED) * 240 // 255).all()


def test_marks_are_laid_over_lines_of_every_size(marks: Marks) -> None:
    paper = np.full((24, 300, 3), 250, np.uint8)

    changed = [(marks.lay_over(paper)[0] < paper).mean() for _ in range(60)]

    assert sum(share > 0 for share in changed) > 30
    assert max(changed) < 0.9
    assert marks.lay_over(np.full((90, 20, 3), 250, np.uint8))[0].shape == (90, 20, 3)


def test_the_same_seed_harms_a_line_in_the_same_way() -> None:
    drawn = Drawing(np.tile(np.array([0, 255], np.uint8), (30, 60)), np.zeros((30, 120), np.uint8))

    first, second = ([Damage(Marks([FONT], WORDS, random.Random(8)), 9).spoil(drawn)] for _ in range(2))

    assert np.array_equal(first, second)
