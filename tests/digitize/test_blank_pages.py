"""Which pages show nothing of their own, by what was read of them."""

import cv2
import numpy as np
import pytest

from digitize.quality import measure_quality
from digitize.read_files import is_blank_page
from models.values.geometry import Quad
from models.values.reading import Line, PageQuality, PageReading, QualityIssue

SHARP = PageQuality(0.9)


def reading(*certainties: float) -> PageReading:
    box = Quad.from_rectangle(10, 10, 200, 30)
    return PageReading(1000, 1400, tuple(Line("dòng", certainty, box) for certainty in certainties))


@pytest.mark.parametrize(
    ("certainties", "is_blank"),
    [
        # A back in the mirror: long lines that nobody believes, and short ones that look like words.
        ((0.0, 0.0, 0.01, 0.02, 0.0, 0.93, 0.5, 0.0, 0.0, 0.07), True),
        # A form filled by a hand that is hard to read.
        ((0.99, 0.12, 0.05, 0.98, 0.3, 0.2, 0.9, 0.4), False),
        ((0.97, 0.98), False),
    ],
)
def test_lines_of_which_the_reader_believes_none_are_no_print(certainties: tuple[float, ...], is_blank: bool) -> None:
    assert is_blank_page(reading(*certainties), SHARP) is is_blank


def test_a_page_that_was_told_to_be_empty_may_hold_specks_and_no_line_more() -> None:
    empty = PageQuality(0.1, (QualityIssue("blank_page", "Trang trắng.", "The page is blank."),))
    assert is_blank_page(reading(0.9, 0.9), empty)
    assert not is_blank_page(reading(0.9, 0.9, 0.9), empty)


def test_a_page_that_was_never_measured_is_blank_when_nothing_was_read() -> None:
    assert is_blank_page(reading(), None)
    assert not is_blank_page(reading(0.01), None)


@pytest.mark.parametrize("seed", [3, 5, 8])
def test_the_grain_of_a_compressed_scan_is_no_pale_print(seed: int) -> None:
    grain = np.random.default_rng(seed).normal(250, 4, (1754, 1240)).clip(0, 255).astype(np.uint8)
    scan = cv2.imencode(".jpg", cv2.cvtColor(grain, cv2.COLOR_GRAY2BGR), [cv2.IMWRITE_JPEG_QUALITY, 70])[1]

    quality = measure_quality(np.asarray(cv2.imdecode(scan, cv2.IMREAD_COLOR), np.uint8), 150)

    assert is_blank_page(reading(), quality)
