"""Rules between figures in boxes are kept from the reader; tables, letters and the picture itself stay as they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from digitize.figure_boxes import without_figure_boxes
from digitize.page_reading import read_one_page
from digitize.specimens import faults
from ocr.paddle_reader import PaddleReader
from tests.digitize.made_grounds import Image

NUMBER = "035063691650"
_PITCH, _HEIGHT = 42, 50


def paper() -> Image:
    return np.full((1754, 1240, 3), 250, np.uint8)


def with_boxes(image: Image, count: int, top: int = 400, left: int = 300) -> Image:
    for at in range(count):
        x = left + at * _PITCH
        cv2.rectangle(image, (x, top), (x + _PITCH, top + _HEIGHT), (30, 30, 30), 2)
    return image


def with_figures(image: Image, number: str, top: int = 400, left: int = 300) -> Image:
    for at, figure in enumerate(number):
        place = (left + at * _PITCH + 11, top + 38)
        cv2.putText(image, figure, place, cv2.FONT_HERSHEY_SIMPLEX, 1.0, (20, 20, 20), 2, cv2.LINE_AA)
    return image


def ink(image: Image) -> int:
    return int((image.min(axis=2) < 128).sum())


@pytest.mark.parametrize("count", [8, 9, 12])
def test_rules_go_and_figures_stay(count: int) -> None:
    number = NUMBER[:count]
    page = with_figures(with_boxes(paper(), count), number)
    before = page.copy()

    washed = without_figure_boxes(page)

    assert abs(ink(washed) - ink(with_figures(paper(), number))) < 0.02 * ink(page)
    assert np.array_equal(page, before)


def test_a_grainy_skewed_scan_is_washed_too() -> None:
    page = with_figures(with_boxes(paper(), 12), NUMBER)
    turned = cv2.warpAffine(
        page, cv2.getRotationMatrix2D((620, 877), 0.5, 1.0), (1240, 1754), borderValue=(250, 250, 250)
    )
    scan = faults.grainy(np.asarray(turned, np.uint8), 2.5, np.random.default_rng(5))

    assert ink(without_figure_boxes(scan)) < 0.7 * ink(scan)


def test_a_table_of_narrow_columns_keeps_its_rules() -> None:
    page = with_boxes(with_boxes(paper(), 12), 12, top=400 + _HEIGHT)

    assert np.array_equal(without_figure_boxes(page), page)


def test_a_few_cells_side_by_side_keep_their_rules() -> None:
    page = with_boxes(paper(), 6)

    assert np.array_equal(without_figure_boxes(page), page)


def test_print_without_rules_stays() -> None:
    page = with_figures(paper(), NUMBER)

    assert np.array_equal(without_figure_boxes(page), page)


def test_the_reader_gets_every_figure() -> None:
    reading = read_one_page(PaddleReader(), with_figures(with_boxes(paper(), 12), NUMBER))

    read = "".join(line.text for line in sorted(reading.lines, key=lambda line: line.box.left))
    assert read.replace(" ", "").replace("o", "0").replace("O", "0").replace("I", "1") == NUMBER
