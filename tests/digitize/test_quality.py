"""What is said of a picture, so that the next one is better."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitize.quality import ISSUES, measure_quality
from tests.digitize.made_files import a_printed_page, as_array

Image = NDArray[np.uint8]


@pytest.fixture(scope="module")
def page() -> Image:
    return as_array(a_printed_page(1654, 2339))


def codes(image: Image, dpi: float = 200, **known: bool) -> list[str]:
    return [issue.code for issue in measure_quality(image, dpi, **known).issues]


def blurred(image: Image, millimetres: float, dpi: float = 200) -> Image:
    return cv2.GaussianBlur(image, (0, 0), millimetres / 25.4 * dpi)


def test_nothing_is_said_of_a_clean_scan(page: Image) -> None:
    quality = measure_quality(page, 200)

    assert quality.issues == ()
    assert quality.score == 1.0


@pytest.mark.parametrize(("dpi", "said"), [(150, True), (190, True), (199.9, False), (300, False)])
def test_resolution_is_held_against_the_decrees_200_dpi(dpi: float, said: bool) -> None:
    scan = as_array(a_printed_page(round(8.27 * dpi), round(11.69 * dpi)))

    assert ("low_resolution" in codes(scan, dpi)) is said


def test_a_blurred_photo_is_told_from_a_soft_one(page: Image) -> None:
    assert "too_blurred" not in codes(blurred(page, 0.1))
    assert "too_blurred" in codes(blurred(page, 0.5))


def test_a_dark_photo_is_told(page: Image) -> None:
    assert codes((page * 0.3).astype(np.uint8)) == ["too_dark"]
    assert "too_dark" in codes(np.zeros((1754, 1240, 3), np.uint8), 200)


def test_pale_print_is_told(page: Image) -> None:
    assert "low_contrast" in codes((200 + page * (45 / 255)).astype(np.uint8))


def test_a_blank_page_is_told_and_a_page_number_is_not_blank() -> None:
    blank = np.full((2339, 1654, 3), 250, np.uint8)
    numbered = blank.copy()
    cv2.putText(numbered, "2", (820, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (20, 20, 20), 4)

    assert "blank_page" in codes(blank)
    assert "blank_page" not in codes(numbered)


def test_glare_is_told_on_photos_only(page: Image) -> None:
    photo = (page * 0.75).astype(np.uint8)
    cv2.circle(photo, (800, 1100), 300, (255, 255, 255), -1)

    assert "glare" in codes(photo)
    assert "glare" not in codes(page)


def test_a_small_picture_and_a_cut_off_sheet_are_told(page: Image) -> None:
    assert "too_small" in codes(page[:500, :500])
    assert "cut_off" in codes(page, is_cut_off=True)


def test_worse_pictures_score_lower(page: Image) -> None:
    scores = [measure_quality(blurred(page, 0.5), dpi).score for dpi in (200, 100)]

    assert 1.0 > scores[0] > scores[1] > 0.0


def test_every_issue_is_said_in_both_languages() -> None:
    for sentence in ISSUES.values():
        assert sentence.message.endswith(".")
        assert sentence.message_en.endswith(".")
        assert sentence.message != sentence.message_en
