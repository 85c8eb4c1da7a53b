"""Where a picture shows what was printed on the sheet: the truth's boxes lie over the ink."""

from collections.abc import Sequence
from random import Random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from digitize.specimens.capture import Capture, capture
from digitize.specimens.sheet import DRAWING_DPI

# A page and a card at the drawing's resolution; a card is scanned finer and photographed nearer.
PAGE = (1654, 2339)
CARD = (674, 425)
MIDDLES = ((0.15, 0.1), (0.8, 0.15), (0.5, 0.5), (0.2, 0.85), (0.85, 0.9))


def sheet_with(size: tuple[int, int], squares: Sequence[tuple[float, float]], side: float) -> Image.Image:
    """Black squares by their upper left corners."""
    image = Image.new("RGB", size, (255, 255, 255))
    for left, top in squares:
        ImageDraw.Draw(image).rectangle((left, top, left + side - 1, top + side - 1), fill=(0, 0, 0))
    return image


def ink_middle(picture: Image.Image, near: tuple[float, float], reach: float) -> tuple[float, float, int]:
    """The middle of the dark pixels near a point, and how many they are."""
    grey = np.asarray(picture.convert("L"))
    left, top = max(0, int(near[0] - reach)), max(0, int(near[1] - reach))
    rows, columns = np.nonzero(grey[top : int(near[1] + reach), left : int(near[0] + reach)] < 45)
    return left + float(columns.mean()) + 0.5, top + float(rows.mean()) + 0.5, len(rows)


@pytest.mark.parametrize("how", list(Capture))
@pytest.mark.parametrize("size", [PAGE, CARD], ids=["page", "card"])
def test_a_box_that_is_placed_on_the_picture_covers_the_ink(how: Capture, size: tuple[int, int]) -> None:
    side = 0.05 * size[0]
    squares = [(across * size[0] - side / 2, down * size[1] - side / 2) for across, down in MIDDLES]

    captured = capture(sheet_with(size, squares, side), how, Random(f"{how}-{size}"))

    for left, top in squares:
        corners = [captured.place(x, y) for x in (left, left + side) for y in (top, top + side)]
        xs, ys = zip(*corners, strict=True)
        middle = captured.place(left + side / 2, top + side / 2)
        width = max(xs) - min(xs)
        x, y, count = ink_middle(captured.picture, middle, 1.5 * width)
        # A third of a letter's height.
        assert abs(x - middle[0]) < 0.003 * captured.picture.width
        assert abs(y - middle[1]) < 0.003 * captured.picture.width
        assert 0.7 * width**2 < count < 1.3 * width**2
        assert all(0 <= at <= captured.picture.width for at in xs)
        assert all(0 <= at <= captured.picture.height for at in ys)


@pytest.mark.parametrize(("size", "dpi"), [(PAGE, (150, 200)), (CARD, (300,))], ids=["page", "card"])
def test_a_scan_has_the_resolution_that_it_tells(size: tuple[int, int], dpi: tuple[int, ...]) -> None:
    captured = capture(Image.new("RGB", size, (255, 255, 255)), Capture.SCAN, Random(3))

    assert captured.dpi in dpi
    assert captured.picture.width == round(size[0] * captured.dpi / DRAWING_DPI)


def test_the_same_luck_takes_the_same_picture() -> None:
    image = sheet_with(CARD, [(100, 100)], 100)

    one, other = (capture(image, Capture.PHOTO, Random(9)) for _ in range(2))

    assert np.array_equal(np.asarray(one.picture), np.asarray(other.picture))
    assert np.array_equal(one.placement, other.placement)
