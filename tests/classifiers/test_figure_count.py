import cv2
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


def test_a_nought_broken_in_two_is_one_figure_and_two_ones_are_not() -> None:
    page, box = inked([1, 1, 1])
    ones, around = inked([1, 0.4, 0.4])
    second = 40 + _FIGURE + _GAP
    page[30 : 30 + _HEIGHT, second + 5 : second + 9] = 150
    between = ones[40:50, second : second + 16]
    between[between == 255] = 150
    page, ones = (np.asarray(cv2.GaussianBlur(image, (3, 3), 0), np.uint8) for image in (page, ones))

    assert not count_differs(page, piece("204", box))
    assert count_differs(page, piece("24", box))
    assert not count_differs(ones, piece("211", around))
    assert count_differs(ones, piece("21", around))


def test_two_figures_in_one_shape_and_nothing_else_are_two() -> None:
    page, box = inked([2.2])

    assert not count_differs(page, piece("06", box))
    assert count_differs(page, piece("6", box))


def test_brackets_and_strokes_behind_a_number_are_no_figures() -> None:
    page, box = inked([0.4, 1, 0.4, 0.5])

    assert not count_differs(page, piece("(4)/", box))
    assert count_differs(page, piece("(44)/", box))


def test_a_number_that_goes_on_in_the_next_line_is_counted_line_by_line() -> None:
    page, first = inked([1, 1, 1, 1])
    page = np.vstack([page, page])
    second = Quad.from_rectangle(first.left, first.top + 80, first.right, first.bottom + 80)
    words = (Word("2024", 0.99, first), Word("2025", 0.99, second))

    assert not count_differs(page, Piece(words, 1, first.left, first.top, first.right, second.bottom))
    words = (Word("2024", 0.99, first), Word("225", 0.99, second))
    assert count_differs(page, Piece(words, 1, first.left, first.top, first.right, second.bottom))
