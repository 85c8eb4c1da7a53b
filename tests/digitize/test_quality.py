"""What is said of a picture, so that the next one is better."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitize.quality import ISSUES, UNREADABLE, measure_quality
from digitize.reading_warnings import warnings_of_reading
from digitize.specimens import faults
from models.refusals import WARNINGS
from models.values.reading import PageQuality, PageReading, TextLayer
from ocr.text_layer import hold_against
from tests.digitize.made_files import a_printed_page, as_array
from tests.digitize.made_grounds import guilloche

Image = NDArray[np.uint8]
# Of the page's print, 36 pixels high.
X_HEIGHT = 19.0


@pytest.fixture(scope="module")
def page() -> Image:
    return as_array(a_printed_page(1654, 2339))


NOTHING_READ = hold_against(PageReading(10, 10, ()), TextLayer())


def codes(image: Image, dpi: float = 200, **known: bool) -> list[str]:
    return [issue.code for issue in measure_quality(image, dpi, **known).issues]


def noise() -> np.random.Generator:
    return np.random.default_rng(1)


def blurred(image: Image, x_heights: float) -> Image:
    return faults.out_of_focus(image, x_heights, X_HEIGHT)


def smaller(image: Image, scale: float) -> Image:
    return faults.coarser(image, scale)


def test_nothing_is_said_of_a_clean_scan(page: Image) -> None:
    quality = measure_quality(page, 200)

    assert quality.issues == ()
    assert quality.score == 1.0


@pytest.mark.parametrize(("dpi", "said"), [(150, True), (190, True), (199.9, False), (300, False)])
def test_resolution_is_held_against_the_decrees_200_dpi(dpi: float, said: bool) -> None:
    scan = as_array(a_printed_page(round(8.27 * dpi), round(11.69 * dpi)))

    assert ("low_resolution" in codes(scan, dpi)) is said


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.5])
def test_blur_is_told_by_its_share_of_the_letter_at_any_resolution(page: Image, scale: float) -> None:
    view = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)

    assert "too_blurred" not in codes(faults.out_of_focus(view, 0.08, X_HEIGHT * scale), 200 * scale)
    assert "too_blurred" in codes(faults.out_of_focus(view, 0.22, X_HEIGHT * scale), 200 * scale)


def test_a_shaken_picture_is_blurred_though_it_is_sharp_along_the_movement(page: Image) -> None:
    assert "too_blurred" in codes(faults.shaken(page, 0.6, X_HEIGHT, degrees=0))
    assert "too_blurred" in codes(faults.shaken(page, 0.6, X_HEIGHT, degrees=90))


def test_a_dark_photo_is_told(page: Image) -> None:
    assert codes((page * 0.3).astype(np.uint8)) == ["too_dark"]
    assert "too_dark" in codes(np.zeros((1754, 1240, 3), np.uint8), 200)


def test_pale_print_is_told_and_is_not_taken_for_a_blank_page(page: Image) -> None:
    assert codes((225 + page * (30 / 255)).astype(np.uint8)) == ["low_contrast"]
    assert "low_contrast" not in codes((155 + page * (100 / 255)).astype(np.uint8))


def test_a_grainy_picture_is_told(page: Image) -> None:
    assert "noisy" in codes(faults.grainy(page, 50, noise()))
    assert "noisy" not in codes(faults.grainy(page, 6, noise()))


def test_a_blank_page_is_told_and_a_page_number_is_not_blank() -> None:
    blank = np.full((2339, 1654, 3), 250, np.uint8)
    dusty = blank.copy()
    for across, down in np.random.default_rng(1).integers(100, 1500, (60, 2)):
        cv2.circle(dusty, (int(across), int(down)), 2, (60, 60, 60), -1)
    numbered = blank.copy()
    cv2.putText(numbered, "2", (820, 120), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (20, 20, 20), 4)

    assert codes(blank) == ["blank_page"]
    assert codes(dusty) == ["blank_page"]
    assert measure_quality(blank, 200).score == 0.0
    assert codes(numbered) == []


def test_a_seal_soaked_through_is_told_from_a_seal() -> None:
    soaked = np.full((2339, 1654, 3), 252, np.uint8)
    sealed = soaked.copy()
    for degrees in range(0, 360, 24):
        cv2.ellipse(soaked, (700, 1500), (137, 137), 0, degrees, degrees + 9, (110, 110, 210), 5)
    for radius in (137, 128, 85):
        cv2.circle(sealed, (700, 1500), radius, (40, 40, 200), 4)

    assert codes(soaked) == ["bleed_through"]
    assert codes(sealed) == []


def test_glare_is_told_on_print_of_photos_only(page: Image) -> None:
    photo = (page * 0.75).astype(np.uint8)
    beside = photo.copy()
    cv2.circle(photo, (800, 1100), 300, (255, 255, 255), -1)
    cv2.circle(beside, (1500, 2200), 90, (255, 255, 255), -1)

    assert "glare" in codes(photo)
    assert "glare" not in codes(beside)
    assert "glare" not in codes(page)


def test_a_small_picture_and_a_cut_off_sheet_are_told(page: Image) -> None:
    assert "too_small" in codes(page[:500, :500])
    assert "too_small" in codes(smaller(page, 0.22))
    assert "cut_off" in codes(page, is_cut_off=True)


def test_a_capture_without_colour_is_told_and_costs_nothing(page: Image) -> None:
    sealed = page.copy()
    cv2.circle(sealed, (900, 2000), 90, (40, 40, 200), 8)
    grey, coloured = measure_quality(page, 200, capture=page), measure_quality(sealed, 200, capture=sealed)

    assert [issue.code for issue in grey.issues] == ["monochrome"]
    assert grey.score == 1.0
    assert coloured.issues == ()


def test_a_photo_of_a_display_is_told_from_the_picture_as_captured(page: Image) -> None:
    photo = faults.on_a_screen(page[:1400], noise(), pitch=3.1)

    quality = measure_quality(page, 200, capture=photo)

    assert "photo_of_screen" in [issue.code for issue in quality.issues]


def test_a_patterned_certificate_is_neither_grainy_nor_pale(page: Image) -> None:
    assert codes(guilloche(page, period=11)) == []


FAULTS: dict[str, tuple[Callable[[Image, float], Image], tuple[float, ...]]] = {
    "focus": (blurred, (0.0, 0.1, 0.16, 0.22, 0.3, 0.6, 1.2)),
    "shake": (lambda page, x: faults.shaken(page, x, X_HEIGHT), (0.0, 0.4, 0.5, 0.6, 0.9)),
    "size": (smaller, (1.0, 0.4, 0.3, 0.22, 0.16)),
    "light": (lambda page, x: faults.darker(page, x, noise()), (1.0, 0.4, 0.15, 0.08, 0.04)),
    "contrast": (lambda page, x: faults.paler(page, x, noise()), (1.0, 0.3, 0.12, 0.08, 0.055)),
    "grain": (lambda page, x: faults.grainy(page, x, noise()), (0.0, 20.0, 50.0, 80.0)),
    "glare": (lambda page, x: faults.under_glare(page, x, noise()), (0.0, 0.02, 0.08, 0.3)),
}


@pytest.mark.parametrize("fault", list(FAULTS))
def test_the_worse_the_fault_the_lower_the_score(page: Image, fault: str) -> None:
    spoil, strengths = FAULTS[fault]

    scores = [measure_quality(spoil(page, strength), 200).score for strength in strengths]

    assert scores[0] == 1.0
    # Beyond all reading, the edges of a shaken picture cannot be told from those of the next letter.
    assert all(worse <= better + 0.01 or better < 0.1 for better, worse in pairwise(scores))
    assert scores[-1] < UNREADABLE


@pytest.mark.parametrize("fault", list(FAULTS))
def test_what_cannot_be_read_is_to_be_taken_again_and_says_why(page: Image, fault: str) -> None:
    spoil, strengths = FAULTS[fault]

    said = codes(spoil(page, strengths[-1]))

    assert said[0] == "unreadable"
    assert len(said) > 1


@pytest.mark.parametrize(
    ("quality", "said"),
    [(1.0, ()), (0.93, ()), (0.9, ("low_quality",)), (0.2, ("low_quality",))],
)
def test_a_page_of_which_one_letter_in_fifty_is_misread_is_warned_of(quality: float, said: tuple[str, ...]) -> None:
    assert warnings_of_reading(NOTHING_READ, PageQuality(quality), ()) == said


@pytest.mark.parametrize("code", ["blank_page", "bleed_through"])
def test_an_empty_page_is_warned_of_as_such(code: str, page: Image) -> None:
    empty = measure_quality(np.full_like(page, 250), 200, shows_back=code == "bleed_through")

    assert warnings_of_reading(NOTHING_READ, empty, ()) == (code,)
    assert code in WARNINGS


def test_every_issue_is_said_in_both_languages() -> None:
    for sentence in ISSUES.values():
        assert sentence.message.endswith(".")
        assert sentence.message_en.endswith(".")
        assert sentence.message != sentence.message_en
