import numpy as np
import pytest

from models.values.geometry import Quad
from ocr.seal_rings import Ring, find_dark_rings, find_rings
from tests.ocr.pictures import Sheet, letter


def grey(sheet: Sheet) -> np.ndarray:
    return np.asarray(sheet.image.convert("L"))


def test_print_alone_has_no_rings() -> None:
    assert find_rings(grey(letter())) == []


@pytest.mark.parametrize("radius", [80, 100, 130])
def test_the_outermost_of_a_seals_circles_is_found(radius: int) -> None:
    sheet = letter()
    sheet.stamp_ring((700, 900), radius)
    (ring,) = find_rings(grey(sheet))

    assert abs(ring.x - 700) <= 5
    assert abs(ring.y - 900) <= 5
    assert 0.9 * radius <= ring.radius <= radius + 3
    assert ring.coverage > 0.9


def test_a_faded_seal_on_shaded_paper_is_found() -> None:
    sheet = letter()
    sheet.stamp_ring((700, 900), 100)
    faded = np.asarray(110 + 0.4 * grey(sheet), np.uint8)

    assert len(find_rings(faded)) == 1


def test_a_dark_seal_on_a_ground_of_grey_is_found_in_dark_ink() -> None:
    sheet = letter()
    sheet.stamp_ring((700, 900), 100)
    page = grey(sheet).copy()
    page[780:1020:4, 580:820] = np.minimum(page[780:1020:4, 580:820], 150)

    assert len(find_dark_rings(page)) == 1


def test_a_ring_of_another_size_is_no_seal() -> None:
    sheet = letter()
    sheet.stamp_ring((700, 900), 40)

    assert find_rings(grey(sheet)) == []


def test_a_ring_at_the_edge_of_the_page_has_a_box_inside_it() -> None:
    assert Ring(20, 300, 50, 0.9).box == Quad.from_rectangle(0, 250, 70, 350)
    assert Ring(20, 300, 50, 0.9).times(2) == Ring(40, 600, 100, 0.9)
