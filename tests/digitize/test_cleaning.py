"""Photographed sheets laid flat, leaning pages set straight, shadows evened out; scans left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitize.cleaning import clean_page
from digitize.light import even_out, is_unevenly_lit
from digitize.sheet import find_sheet, lay_flat
from digitize.skew import find_skew, straighten
from tests.digitize.made_files import a_printed_page, as_array
from tests.digitize.made_photos import photograph

Image = NDArray[np.uint8]


@pytest.fixture(scope="module")
def page() -> Image:
    return as_array(a_printed_page(910, 1287))


def leave(image: Image) -> int:
    return 0


def distance_between(found: NDArray[np.float32], true: NDArray[np.float32]) -> float:
    """Of the worst corner, whichever corner was taken for the first."""
    return min(float(np.abs(np.roll(found, turn, axis=0) - true).max()) for turn in range(4))


@pytest.mark.parametrize("desk", ["wood", "dark", "grey"])
@pytest.mark.parametrize(("degrees", "slant"), [(0, 0.05), (9, 0.15), (-25, 0.1)])
def test_a_sheet_on_a_desk_is_found_to_a_few_pixels(page: Image, desk: str, degrees: float, slant: float) -> None:
    photo = photograph(page, desk=desk, degrees=degrees, slant=slant, share=0.65, shadow=False)

    sheet = find_sheet(photo.image)

    assert sheet is not None
    assert distance_between(sheet.corners, photo.corners) < 15
    assert not sheet.is_cut_off


@pytest.mark.parametrize("desk", ["wood", "dark", "grey", "white", "busy"])
@pytest.mark.parametrize("degrees", [3, 10, 90])
def test_the_edge_of_a_shadow_is_never_taken_for_the_edge_of_the_sheet(page: Image, desk: str, degrees: float) -> None:
    photo = photograph(page, desk=desk, degrees=degrees, share=0.7, shadow=True)

    sheet = find_sheet(photo.image)

    assert sheet is None or distance_between(sheet.corners, photo.corners) < 15


def test_a_flattened_sheet_has_the_shape_of_its_paper(page: Image) -> None:
    photo = photograph(page, desk="dark", degrees=6, slant=0.15, shadow=False)
    sheet = find_sheet(photo.image)
    assert sheet is not None

    flat = lay_flat(photo.image, sheet)

    height, width = flat.image.shape[:2]
    assert height / width == pytest.approx(297 / 210, abs=0.03)
    assert flat.dpi == pytest.approx(height / 11.69, rel=0.02)
    assert abs(find_skew(flat.image)) < 0.5


@pytest.mark.parametrize("level", [255, 235])
def test_a_flat_scan_is_not_touched(level: int) -> None:
    scan = np.minimum(as_array(a_printed_page()), level).astype(np.uint8)

    clean = clean_page(scan, 150, leave, may_be_photo=True)

    assert clean.is_untouched
    assert np.array_equal(clean.image, scan)


def test_a_nearly_empty_scan_is_not_touched() -> None:
    scan = np.full((1754, 1240, 3), 252, np.uint8)
    cv2.putText(scan, "2", (610, 90), cv2.FONT_HERSHEY_SIMPLEX, 1, (30, 30, 30), 2)

    assert clean_page(scan, 150, leave, may_be_photo=True).is_untouched


@pytest.mark.parametrize("degrees", [-11.0, -3.0, -0.4, 0.3, 1.7, 8.0])
def test_a_leaning_page_is_set_straight(page: Image, degrees: float) -> None:
    leaning = straighten(page, -degrees)

    skew = find_skew(leaning)

    assert skew == pytest.approx(degrees, abs=0.15)
    assert abs(find_skew(straighten(leaning, skew))) <= 0.1


def test_setting_straight_cuts_nothing_off(page: Image) -> None:
    framed = page.copy()
    cv2.rectangle(framed, (2, 2), (page.shape[1] - 3, page.shape[0] - 3), (0, 0, 0), 3)

    straight = straighten(framed, 5.0)

    ink = 255.0 - framed.mean(axis=2)
    ink_after = 255.0 - straight.mean(axis=2)
    assert ink_after.sum() == pytest.approx(ink.sum(), rel=0.05)
    assert ink_after[0].mean() < 5
    assert ink_after[:, 0].mean() < 5


def test_a_drawing_without_lines_is_not_turned() -> None:
    circles = np.full((1200, 900, 3), 255, np.uint8)
    for radius in range(50, 400, 40):
        cv2.circle(circles, (450, 600), radius, (0, 0, 0), 3)

    assert find_skew(circles) == 0.0


def test_a_shadow_is_evened_out_and_a_seal_stays_red(page: Image) -> None:
    sealed = page.copy()
    cv2.circle(sealed, (600, 1000), 90, (40, 40, 210), 8)
    photo = photograph(sealed, desk="dark", degrees=0, slant=0.0, share=0.97)
    sheet = find_sheet(photo.image)
    assert sheet is not None
    lit = lay_flat(photo.image, sheet).image
    assert is_unevenly_lit(lit)

    even = even_out(lit)

    paper = np.percentile(even.max(axis=2), 70)
    assert paper > 225
    assert not is_unevenly_lit(even)
    ring = even[(even[..., 2].astype(int) - even[..., 0] > 60)]
    assert len(ring) > 500
    assert abs(float(np.median(ring[:, 0])) - float(np.median(ring[:, 1]))) < 30


def test_a_lying_page_is_turned_by_what_the_reader_says(page: Image) -> None:
    lying = np.ascontiguousarray(np.rot90(page))

    clean = clean_page(lying, 110, lambda image: 90, may_be_photo=True)

    assert clean.rotation == 90
    assert np.array_equal(clean.image, page)
    assert not clean.is_untouched


def test_a_card_scanned_on_a_dark_lid_keeps_the_scanners_resolution() -> None:
    bed = np.full((2339, 1654, 3), 30, np.uint8)
    card = as_array(a_printed_page(1011, 638))
    bed[600 : 600 + 638, 300 : 300 + 1011] = card

    clean = clean_page(bed, 300, leave, may_be_photo=True, dpi_is_known=True)
    photo = clean_page(bed, 141, leave, may_be_photo=True)

    assert clean.dpi == 300
    assert clean.image.shape[1] == pytest.approx(1011, abs=15)
    assert photo.dpi == pytest.approx(300, rel=0.03)
