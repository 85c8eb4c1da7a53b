import numpy as np
import pytest

from ocr.text_area import text_area
from tests.ocr.pictures import Sheet


def covers(area: tuple[int, int, int, int], box: tuple[int, int, int, int]) -> bool:
    return area[0] <= box[0] and area[1] <= box[1] and area[2] >= box[2] and area[3] >= box[3]


def test_the_margins_of_a_page_are_left_out_and_all_its_print_is_in() -> None:
    sheet = Sheet(1240, 1754)
    sheet.print("Điều 1. Ban hành kèm theo Quyết định này", 240, 300, 26)
    sheet.print("Nơi nhận:", 240, 900, 20)

    area = text_area(sheet.bgr)

    assert covers(area, (240, 300, 700, 925))
    assert (area[2] - area[0]) * (area[3] - area[1]) < 0.6 * 1240 * 1754


def test_a_page_number_alone_in_a_corner_is_not_lost() -> None:
    sheet = Sheet(1240, 1754)
    sheet.print("Nội dung của trang", 400, 800, 30)
    sheet.print("12", 60, 60, 18)

    assert covers(text_area(sheet.bgr), (60, 60, 80, 80))


def test_a_blank_page_and_a_page_full_of_grain_are_given_whole() -> None:
    grain = np.random.default_rng(4).integers(150, 255, (600, 400, 3)).astype(np.uint8)

    assert text_area(np.full((600, 400, 3), 255, np.uint8)) == (0, 0, 400, 600)
    assert text_area(grain) == (0, 0, 400, 600)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3)])
def test_pictures_of_any_shape_are_taken(size: tuple[int, int]) -> None:
    left, top, right, bottom = text_area(np.zeros((*size, 3), np.uint8))

    assert 0 <= left < right <= size[1]
    assert 0 <= top < bottom <= size[0]


@pytest.mark.parametrize("light", [1.0, 0.4, 0.15])
def test_a_dimly_lit_page_loses_no_print(light: float) -> None:
    sheet = Sheet(1240, 1754)
    sheet.print("Điều 1. Ban hành kèm theo Quyết định này", 240, 300, 26)
    sheet.print("Nơi nhận:", 240, 900, 20)
    grain = np.random.default_rng(3).normal(0, 2, (1754, 1240, 1))
    page = (sheet.bgr * light + grain).clip(0, 255).astype(np.uint8)

    assert covers(text_area(page), (240, 300, 700, 925))


def test_pale_print_beside_black_print_is_not_cut_away() -> None:
    sheet = Sheet(1240, 1754)
    sheet.print("Điều 2. Quyết định này có hiệu lực", 240, 1200, 26)
    pale = sheet.bgr.copy()
    sheet.print("Điều 1. Ban hành kèm theo", 240, 300, 26)
    page = np.minimum(sheet.bgr, 255)
    page[1100:] = 255 - (255 - pale[1100:].astype(np.float32)) * 0.1

    assert covers(text_area(page), (240, 300, 640, 1230))
