import math

import cv2
import numpy as np
import pytest

from models.values.geometry import Quad
from ocr.line_images import STEP_PIXELS, cut_line, padded
from tests.ocr.pictures import Sheet

HEIGHT = 48


def test_a_line_is_cut_at_the_recognisers_height_and_whole_steps() -> None:
    picture = cut_line(Sheet(900, 300).bgr, Quad.from_rectangle(100, 100, 533, 130), HEIGHT)

    assert picture.pixels.shape[0] == HEIGHT
    assert picture.width % STEP_PIXELS == 0
    assert abs(picture.width - 433 * HEIGHT / 30) <= STEP_PIXELS


@pytest.mark.parametrize("tall", [20, 36, 90])
def test_a_stretched_line_has_more_rows_and_the_columns_of_the_plain_one(tall: int) -> None:
    sheet = Sheet(900, 300)
    sheet.print("Nguyễn Thị Hường", 100, 100, tall)
    box = Quad.from_rectangle(100, 95, 100 + 8 * tall, 100 + 1.3 * tall)
    plain, stretched = cut_line(sheet.bgr, box, 32), cut_line(sheet.bgr, box, 48, 1.5)

    assert stretched.pixels.shape == (48, plain.width, 3)
    squeezed = cv2.resize(stretched.pixels, (plain.width, 32), interpolation=cv2.INTER_AREA)
    assert np.corrcoef(squeezed.ravel(), plain.pixels.ravel())[0, 1] > 0.97


def test_a_line_on_a_slope_comes_out_straight() -> None:
    sheet = Sheet(900, 300)
    sheet.print("Cộng hòa xã hội chủ nghĩa Việt Nam", 100, 120, 30)
    slanted = Sheet(900, 300)
    slanted.image = sheet.image.rotate(-4, fillcolor=(252, 252, 250))
    angle = math.radians(4)

    def turned(x: float, y: float) -> tuple[float, float]:
        x, y = x - 450, y - 150
        return (450 + x * math.cos(angle) - y * math.sin(angle), 150 + x * math.sin(angle) + y * math.cos(angle))

    box = Quad.from_points([turned(100, 120), turned(640, 120), turned(640, 165), turned(100, 165)])
    straight = cut_line(sheet.bgr, Quad.from_rectangle(100, 120, 640, 165), HEIGHT)
    from_slope = cut_line(slanted.bgr, box, HEIGHT)

    same = np.corrcoef(straight.pixels.ravel(), from_slope.pixels.ravel())[0, 1]
    crooked = cut_line(slanted.bgr, Quad.around([box]), HEIGHT).pixels[:, : straight.width]
    assert same > 0.8
    assert same > np.corrcoef(straight.pixels[:, : crooked.shape[1]].ravel(), crooked.ravel())[0, 1] + 0.3


def test_a_box_over_the_edge_of_the_page_is_cut_all_the_same() -> None:
    picture = cut_line(Sheet(200, 100).bgr, Quad.from_rectangle(-20, -5, 230, 30), HEIGHT)

    assert not picture.ink.any()
    assert picture.pixels.min() > 240


@pytest.mark.parametrize("box", [(10, 10, 10, 10), (0, 0, 5000, 1), (5, 5, 6, 400)])
def test_absurd_boxes_give_pictures_of_bounded_size(box: tuple[float, float, float, float]) -> None:
    assert 0 < cut_line(Sheet(200, 100).bgr, Quad.from_rectangle(*box), HEIGHT).width <= 3200


def test_blanks_are_found_between_ink_only() -> None:
    sheet = Sheet(900, 200)
    sheet.print("trái", 100, 80, 40)
    sheet.print("phải", 400, 80, 40)
    (blank,) = cut_line(sheet.bgr, Quad.from_rectangle(20, 70, 880, 140), HEIGHT).wide_blanks(HEIGHT)

    ink = np.flatnonzero((sheet.bgr[:, 20:880].min(axis=2) < 128).any(axis=0)) * HEIGHT / 70
    gap = int(np.diff(ink).argmax())
    assert abs(blank[0] - ink[gap]) <= 3
    assert abs(blank[1] - ink[gap + 1]) <= 3


def test_padding_follows_the_slope_of_the_box() -> None:
    box = padded(Quad.from_points([(0, 0), (0, 100), (-10, 100), (-10, 0)]), above=0.5, below=0.5, ends=1.0)

    assert (box.left, box.right, box.top, box.bottom) == (-15, 5, -10, 110)


def test_print_that_lies_on_its_side_is_padded_by_its_own_height() -> None:
    box = padded(Quad.from_rectangle(0, 0, 10, 100), above=0.2, below=0.1, ends=0.3)

    assert (box.left, box.right, box.top, box.bottom) == (-2, 12, -3, 103)


def test_pale_print_is_made_dark_and_ordinary_print_stays_as_it_is() -> None:
    dark = Sheet(704, 120)
    dark.print("Nguyễn Thị Ánh", 40, 30, 40)
    pale = (255 - (255 - dark.bgr.astype(np.float32)) * 0.12).astype(np.uint8)
    box = Quad.from_rectangle(0, 0, 704, 120)

    darkened = cut_line(pale, box, 32).pixels
    before, after = (int(np.ptp(picture)) for picture in (pale, darkened))

    assert before < 35
    assert after > 90
    assert np.array_equal(cut_line(dark.bgr, box, 120).pixels, dark.bgr)
