"""Bent sheets made flat; flat ones, and what is no page of print, left alone."""

from __future__ import annotations

from random import Random

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from digitize.cleaning import clean_page
from digitize.curl import Curl, find_curl, flatten
from digitize.specimens import faults, ink
from digitize.specimens.bending import Bend, bent
from digitize.specimens.fonts import shipped_family
from digitize.specimens.maker import SPECIMEN_TYPES, draw_specimen
from digitize.specimens.sheet import DRAWING_DPI, Sheet

Image = NDArray[np.uint8]

X_HEIGHT = faults.X_HEIGHT_OF_SIZE * 13 / 72 * DRAWING_DPI
SENTENCE = "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc; số 12/QĐ-UBND ngày 3 tháng 4 năm 2031. "


def printed_sheet(until: float = 270.0) -> Sheet:
    sheet = Sheet(210, 297, shipped_family())
    while sheet.cursor < until:
        sheet.paragraph(SENTENCE * 3, 25, 165)
    return sheet


def as_page(sheet: Sheet) -> Image:
    return np.ascontiguousarray(np.asarray(sheet.image.convert("RGB"))[..., ::-1])


@pytest.fixture(scope="module")
def page() -> Image:
    return as_page(printed_sheet())


def unevenness(page: Image, rows: list[int], reach: int) -> float:
    """By how many pixels the worst of the long thin lines near these rows leaves a straight one."""
    columns = np.arange(220, 1450, 10)
    worst = 0.0
    for row in rows:
        band = 255.0 - page[row - reach : row + reach, columns, 0]
        heights = (band * np.arange(2 * reach)[:, None]).sum(axis=0) / band.sum(axis=0)
        straight = np.polyval(np.polyfit(columns, heights, 1), columns)
        worst = max(worst, float(np.abs(heights - straight).max()))
    return worst


@pytest.mark.parametrize("x_heights", [1.0, 2.0, 3.0])
@pytest.mark.parametrize("how", [Bend.WAVE, Bend.FOLD])
def test_what_was_bent_is_straight_again(how: Bend, x_heights: float, page: Image) -> None:
    rows = [500, 1100, 1700]
    ruled = np.full_like(page, 255)
    for row in rows:
        ruled[row : row + 3] = 0
    curl = find_curl(bent(page, how, x_heights * X_HEIGHT, Random("b")))
    bent_rules = bent(ruled, how, x_heights * X_HEIGHT, Random("b"))
    assert curl is not None

    # The rules had no part in telling the bend, so they show whether all of the page follows it.
    flat = flatten(bent_rules, curl)

    above = int(np.ceil(curl.down.max()))
    left = unevenness(flat, [row + above for row in rows], reach=120)
    assert left < 0.3 * X_HEIGHT
    assert left < unevenness(bent_rules, rows, reach=120) / 2


def test_a_bound_page_is_told_though_most_of_it_is_flat(page: Image) -> None:
    curl = find_curl(bent(page, Bend.BOOK, 3 * X_HEIGHT, Random("a")))

    assert curl is not None
    flat = flatten(bent(page, Bend.BOOK, 3 * X_HEIGHT, Random("a")), curl)
    assert find_curl(flat) is None


def test_a_photo_of_a_bent_sheet_is_told_as_its_scan_is(page: Image) -> None:
    curved = bent(page, Bend.WAVE, 2 * X_HEIGHT, Random("a"))
    photo = faults.grainy(faults.coarser(curved, 0.6), 5.0, np.random.default_rng(1))

    of_scan, of_photo = find_curl(curved), find_curl(faults.through_jpeg(photo, 80))

    assert of_scan is not None
    assert of_photo is not None
    assert np.abs(of_photo.down / 0.6 - of_scan.down).max() < 0.25 * X_HEIGHT


def test_a_seal_does_not_change_what_is_told() -> None:
    sheet = printed_sheet()
    plain = bent(as_page(sheet), Bend.WAVE, 2 * X_HEIGHT, Random("a"))
    for x, y in ((60, 90), (140, 150), (70, 230)):
        ink.press_seal(sheet, x, y, "ỦY BAN NHÂN DÂN XÃ MẪU", Random("a"))
    sealed = bent(as_page(sheet), Bend.WAVE, 2 * X_HEIGHT, Random("a"))

    first, second = find_curl(plain), find_curl(sealed)

    assert first is not None
    assert second is not None
    assert np.abs(first.down - second.down).max() < 0.25 * X_HEIGHT


@pytest.mark.parametrize("code", SPECIMEN_TYPES)
def test_no_kind_of_flat_document_is_touched(code: str) -> None:
    for number in range(2):
        for sheet in draw_specimen(code, seed=f"flat-{number}")[0].sheets:
            assert find_curl(as_page(sheet)) is None


def test_a_flat_page_seen_at_a_slant_is_not_bent(page: Image) -> None:
    height, width = page.shape[:2]
    seen = [(0.08 * width, 0.05 * height), (0.98 * width, 0), (width, height), (0, 0.96 * height)]
    change = cv2.getPerspectiveTransform(
        np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32), np.array(seen, np.float32)
    )
    slanted = cv2.warpPerspective(page, change, (width, height), borderValue=(255, 255, 255))

    assert find_curl(np.asarray(slanted, np.uint8)) is None


def test_lines_that_each_go_their_own_way_are_no_bend_of_the_sheet() -> None:
    luck = np.random.default_rng(0)
    page = np.full((2339, 1654, 3), 255, np.uint8)
    for y in range(100, 2240, 55):
        start = luck.uniform(0, 6)
        for x in range(100, 1550, 18):
            at = (x, round(y + 10 * np.sin(x / 200 + start)))
            cv2.putText(page, "aeonumxcvs"[x % 10], at, cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 0.9, (60, 30, 20), 2)

    assert find_curl(page) is None


def test_a_drawing_of_waves_is_not_straightened() -> None:
    y, x = np.mgrid[0:2339, 0:1654].astype(np.float32)
    waves = (np.mod(y + 40 * np.sin(x / 200), 36) < 5).astype(np.uint8)

    assert find_curl(np.repeat(255 - 200 * waves[..., None], 3, axis=2)) is None


@pytest.mark.parametrize("until", [0.0, 20.0, 24.0])
def test_few_lines_tell_nothing(until: float) -> None:
    few = as_page(printed_sheet(until))

    assert find_curl(bent(few, Bend.WAVE, 2 * X_HEIGHT, Random("a"))) is None


def test_nothing_at_the_edges_is_cut_off() -> None:
    page = np.full((400, 300, 3), 255, np.uint8)
    page[:6], page[-6:] = 0, 0
    down = np.array([[-20, 15, -10], [-15, 20, -5]], np.float32)

    flat = flatten(page, Curl(down, left=50, top=80, right=250, bottom=320, rise=2.0))

    before, after = (255.0 - page).sum(axis=0), (255.0 - flat).sum(axis=0)
    assert np.abs(after / before - 1).max() < 0.05


def test_cleaning_flattens_photos_and_leaves_drawn_pages_to_the_last_byte(page: Image) -> None:
    curved = bent(page, Bend.FOLD, 2 * X_HEIGHT, Random("a"))

    photo = clean_page(curved, 200, lambda image: 0, may_be_photo=True)
    drawn = clean_page(page, 200, lambda image: 0, may_be_photo=False)
    scanned = clean_page(page, 200, lambda image: 0, may_be_photo=True)

    assert not photo.is_untouched
    assert find_curl(photo.image) is None
    assert drawn.image is page
    assert scanned.image is page
