"""The other side's print is kept from the reader and never from the eye; the page's own print stays."""

from __future__ import annotations

import numpy as np
import pytest

from digitize.bleed_through import find_faint_marks, without_faint_marks
from digitize.page_reading import back_finder_of, read_one_page
from digitize.quality import measure_quality
from digitize.specimens import faults
from digitize.specimens.quality_calibration import CleanPage, clean_pages
from ocr.evaluation import character_errors
from ocr.mirrored import reads_mirrored
from ocr.paddle_reader import PaddleReader
from tests.digitize.made_files import a_printed_page, as_array
from tests.digitize.made_grounds import Image, guilloche


@pytest.fixture(scope="module")
def reader() -> PaddleReader:
    return PaddleReader()


@pytest.fixture(scope="module")
def front() -> CleanPage:
    return clean_pages(1, 1)[0]


@pytest.fixture(scope="module")
def back() -> Image:
    return clean_pages(1, 77)[0].image


def scanned(page: Image) -> Image:
    return faults.through_jpeg(faults.grainy(page, 2.5, np.random.default_rng(5)), 80)


@pytest.mark.parametrize("strength", [0.15, 0.3, 0.5])
def test_an_empty_side_is_not_read_and_is_only_proposed_for_dropping(
    reader: PaddleReader, back: Image, strength: float
) -> None:
    page = scanned(faults.shining_through(np.full_like(back, 252), back, strength))
    before = page.copy()

    reading = read_one_page(reader, page)
    quality = measure_quality(page, 200, shows_back=back_finder_of(reader)(page))

    assert reading.text == ""
    assert [issue.code for issue in quality.issues] == ["bleed_through", "too_small"]
    assert quality.score == 0.0
    assert np.array_equal(page, before)


@pytest.mark.parametrize("strength", [0.2, 0.35])
def test_a_page_keeps_its_own_text_when_the_other_side_shines_through(
    reader: PaddleReader, front: CleanPage, back: Image, strength: float
) -> None:
    page = scanned(faults.shining_through(front.image, back, strength))

    text = read_one_page(reader, page).text

    assert character_errors(front.text, text).rate < 0.02
    assert not back_finder_of(reader)(page)


@pytest.mark.parametrize("contrast", [0.1, 0.2, 0.4])
def test_pale_print_of_this_side_is_read(reader: PaddleReader, front: CleanPage, contrast: float) -> None:
    pale = faults.paler(front.image, contrast, np.random.default_rng(2))

    assert character_errors(front.text, read_one_page(reader, pale).text).rate < 0.02
    assert not back_finder_of(reader)(pale)


def test_pale_print_beside_strong_print_is_read(reader: PaddleReader, front: CleanPage) -> None:
    page = front.image.astype(np.float32)
    page[: len(page) // 2] = 255 - (255 - page[: len(page) // 2]) * 0.25

    text = read_one_page(reader, page.astype(np.uint8)).text

    assert character_errors(front.text, text).rate < 0.02


def test_print_is_not_taken_for_its_mirror_image(reader: PaddleReader, front: CleanPage) -> None:
    assert not reads_mirrored(front.image, reader)
    assert reads_mirrored(np.ascontiguousarray(front.image[:, ::-1]), reader)
    assert not reads_mirrored(np.full_like(front.image, 255), reader)


def test_most_pages_are_not_held_before_the_mirror_at_all() -> None:
    page = as_array(a_printed_page(1240, 1754))

    assert find_faint_marks(page) is None
    assert find_faint_marks(scanned(page)) is None


def test_coloured_marks_and_strong_ink_are_left(front: CleanPage, back: Image) -> None:
    page = faults.shining_through(front.image, back, 0.3)
    page[20:40, 20:200] = (200, 160, 120)  # pale blue pen
    marks = find_faint_marks(page)
    assert marks is not None

    shown = without_faint_marks(page, marks)

    assert np.array_equal(shown[20:40, 20:200], page[20:40, 20:200])
    strong = front.image.max(axis=2) < 60
    assert np.abs(shown[strong].astype(int) - page[strong]).max() < 40
    faint = (page.max(axis=2) < 235) & (front.image.min(axis=2) == 255) & (page.max(axis=2) == page.min(axis=2))
    assert np.median(shown[faint]) > 245


def test_a_patterned_ground_is_no_print_of_the_other_side(reader: PaddleReader, front: CleanPage) -> None:
    certificate = scanned(guilloche(front.image, period=9))

    assert character_errors(front.text, read_one_page(reader, certificate).text).rate < 0.02
