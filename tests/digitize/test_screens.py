"""Photos of a display are told from paper; patterned paper is not accused."""

from __future__ import annotations

import numpy as np
import pytest

from digitize.screens import shows_screen
from digitize.specimens import faults
from tests.digitize.made_files import a_printed_page, as_array
from tests.digitize.made_grounds import Image, guilloche, halftone, ruled
from tests.digitize.made_photos import photograph


@pytest.fixture(scope="module")
def page() -> Image:
    return as_array(a_printed_page(700, 1000))


def scanned(page: Image) -> Image:
    noise = np.random.default_rng(1)
    return faults.through_jpeg(faults.grainy(faults.out_of_focus(page, 0.05, 12), 3, noise), 85)


@pytest.mark.parametrize("blur", [0.5, 0.9])
@pytest.mark.parametrize(("pitch", "degrees"), [(1.4, 2.0), (2.3, -4.0), (3.1, 1.0), (4.2, 5.0), (5.5, -1.5)])
def test_a_photo_of_a_display_is_told(page: Image, pitch: float, degrees: float, blur: float) -> None:
    photo = faults.on_a_screen(page, np.random.default_rng(3), pitch=pitch, degrees=degrees, blur=blur)

    assert shows_screen(photo)


@pytest.mark.parametrize("period", [2.6, 4.0, 6.5])
def test_printed_grounds_are_no_display(page: Image, period: float) -> None:
    for ground in (
        guilloche(page, period=period + 4),
        halftone(page, period=period),
        ruled(page, period=period + 1.5, angle=0.3),
        ruled(page, period=period + 1.5, angle=-0.8),
    ):
        assert not shows_screen(scanned(ground))
        assert not shows_screen(photograph(ground, degrees=5, size=(900, 1200)).image)


@pytest.mark.parametrize("desk", ["wood", "dark", "grey", "white", "busy"])
def test_photos_and_scans_of_paper_are_no_display(page: Image, desk: str) -> None:
    assert not shows_screen(photograph(page, desk=desk, size=(900, 1200)).image)
    assert not shows_screen(scanned(page))
    assert not shows_screen(page)


def test_a_picture_too_small_to_tell_is_no_display() -> None:
    assert not shows_screen(np.full((100, 700, 3), 255, np.uint8))
