import numpy as np
import pytest
from numpy.typing import NDArray

from classifiers.figure_count import count_differs, has_more_shapes
from classifiers.layout import Piece
from models.values.geometry import Quad
from models.values.reading import Word

_HEIGHT, _FIGURE, _GAP = 24, 14, 4


def inked(widths: list[float]) -> tuple[NDArray[np.uint8], Quad]:
    """Shapes of these widths, in figures, beside each other, and the box around them."""
    page = np.full((80, 600, 3), 255, np.uint8)
    left = 40
    for width in widths:
        page[30 : 30 + _HEIGHT, left : left + round(width * _FIGURE)] = 0
        left += round(width * _FIGURE) + _GAP
    return page, Quad.from_rectangle(40, 29, max(left - _GAP, 60), 31 + _HEIGHT)


def piece(text: str, box: Quad) -> Piece:
    return Piece((Word(text, 0.99, box),), 1, box.left, box.top, box.right, box.bottom)


@pytest.mark.parametrize(
    ("widths", "text"),
    [
        ([1, 1, 1, 1], "2024"),
        ([1, 1, 2.2], "2044"),
        ([1, 1.6, 1, 0.5, 1], "10/123"),
        ([0.5, 0.5, 1, 0.5], "1101"),
        ([3.4, 1, 1, 1], "444123"),
    ],
    ids=["apart", "two that touch", "a stroke that touches", "narrow ones", "three that touch"],
)
def test_figures_are_counted_also_where_they_touch(widths: list[float], text: str) -> None:
    page, box = inked(widths)

    assert not count_differs(page, piece(text, box))


@pytest.mark.parametrize(
    ("widths", "text"),
    [([1, 1, 1, 1], "204"), ([1, 1, 2.2], "204"), ([1, 1, 1], "2004"), ([1, 1, 2.2], "20444"), ([], "12")],
    ids=["dropped", "dropped where two touch", "doubled", "doubled where two touch", "no ink"],
)
def test_a_figure_too_few_or_too_many_is_seen(widths: list[float], text: str) -> None:
    page, box = inked(widths)

    assert count_differs(page, piece(text, box))


def test_a_wide_capital_may_be_one_letter_or_two() -> None:
    page, box = inked([1, 1, 0.5, 1.8, 1])

    assert not count_differs(page, piece("12/MT", box))
    assert not count_differs(page, piece("12/TLT", box))
    assert count_differs(page, piece("2/T", box))


def test_a_number_with_its_symbol_may_touch_and_may_not_lack_a_figure() -> None:
    page, box = inked([1, 1, 1, 0.5, 2, 1])

    assert not has_more_shapes(page, piece("211/QĐT", box))
    assert has_more_shapes(page, piece("21/QĐ", box))


def test_two_figures_in_one_shape_before_a_stroke_are_seen_though_capitals_stand_behind() -> None:
    page, box = inked([2.2, 1, 0.8, 1, 1])
    places = (0.17, 0.45, 0.6, 0.75, 0.92)
    word = Word("40/HK", 0.99, box, letters=places)
    whole = Piece((word,), 1, box.left, box.top, box.right, box.bottom)

    assert count_differs(page, whole)
    page, box = inked([1, 1, 0.8, 1, 2])
    word = Word("40/HK", 0.99, box, letters=(0.08, 0.28, 0.46, 0.63, 0.86))
    assert not count_differs(page, Piece((word,), 1, box.left, box.top, box.right, box.bottom))
