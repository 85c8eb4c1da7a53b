import numpy as np
import pytest

from ocr.print_size import letter_height
from tests.ocr.pictures import Sheet

LINES = ["Căn cứ Luật Tổ chức chính quyền địa phương", "Ủy ban nhân dân ban hành Quy chế", "Điều 2. Hiệu lực thi hành"]


@pytest.mark.parametrize("size", [16, 26, 40])
def test_letters_are_as_high_as_they_were_printed(size: int) -> None:
    sheet = Sheet(1240, 1754)
    sheet.print_lines(LINES * 3, 120, 150, size, pitch=2 * size)

    # An x of this typeface is 0.54 of its size high, a capital 0.71.
    assert 0.5 * size <= (letter_height(sheet.bgr) or 0) <= 0.75 * size


def test_a_page_without_print_has_no_letters() -> None:
    grain = np.random.default_rng(1).integers(230, 256, (900, 700, 3)).astype(np.uint8)

    assert letter_height(grain) is None


@pytest.mark.parametrize("size", [(1, 1), (1, 700), (3, 3)])
def test_pictures_of_any_shape_are_taken(size: tuple[int, int]) -> None:
    assert letter_height(np.zeros((*size, 3), np.uint8)) is None


def test_a_seal_among_the_print_does_not_change_what_is_usual() -> None:
    sheet = Sheet(1240, 1754)
    sheet.print_lines(LINES * 3, 120, 150, 26, pitch=52)
    before = letter_height(sheet.bgr)
    sheet.stamp_ring((800, 900), 120)

    assert letter_height(sheet.bgr) == pytest.approx(before, rel=0.1)
