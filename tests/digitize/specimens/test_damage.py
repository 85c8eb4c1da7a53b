from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from digitize.specimens.damage import NAMES, Damage, damage_of, damaged
from digitize.specimens.fonts import shipped_family
from digitize.specimens.sheet import DRAWING_DPI, Sheet

OF_ONE_SIZE = [how for how in Damage if how not in (Damage.PHOTO, Damage.DPI_100, Damage.DPI_70)]


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    sheet = Sheet(120, 150, shipped_family())
    while sheet.cursor < 130:
        sheet.paragraph("Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc.", 10, 100)
    return sheet


def pixels(picture: Image.Image) -> NDArray[np.int64]:
    return np.asarray(picture.convert("RGB")).astype(np.int64)


@pytest.mark.parametrize("how", Damage)
def test_the_same_chance_gives_the_same_picture_and_the_sheet_stays_clean(how: Damage, sheet: Sheet) -> None:
    before = sheet.image.tobytes()

    first, _ = damaged(sheet, how, Random("a"))
    second, _ = damaged(sheet, how, Random("a"))

    assert first.tobytes() == second.tobytes()
    assert sheet.image.tobytes() == before


@pytest.mark.parametrize("how", [how for how in OF_ONE_SIZE if how is not Damage.NONE])
def test_every_kind_changes_the_page_and_leaves_its_print_there(how: Damage, sheet: Sheet) -> None:
    picture, dpi = damaged(sheet, how, Random("a"))

    assert dpi == DRAWING_DPI
    assert picture.size == sheet.image.size
    assert np.abs(pixels(picture) - pixels(sheet.image)).max() > 60
    grey = pixels(picture).mean(axis=2)
    assert np.percentile(grey, 95) - np.percentile(grey, 1) > 60


def test_the_clean_page_is_the_sheet_itself(sheet: Sheet) -> None:
    assert damaged(sheet, Damage.NONE, Random("a"))[0].tobytes() == sheet.image.tobytes()


@pytest.mark.parametrize(("how", "dpi"), [(Damage.DPI_100, 100), (Damage.DPI_70, 70)])
def test_a_coarse_scan_has_fewer_pixels_and_says_so(how: Damage, dpi: int, sheet: Sheet) -> None:
    picture, told = damaged(sheet, how, Random("a"))

    assert told == dpi
    assert picture.width == round(120 / 25.4 * dpi)


def test_a_photo_shows_the_desk_and_knows_no_resolution(sheet: Sheet) -> None:
    picture, dpi = damaged(sheet, Damage.PHOTO, Random("a"))

    assert dpi is None
    corners = pixels(picture)[[5, 5, -5, -5], [5, -5, 5, -5]]
    assert corners.mean() < 170 < pixels(picture).max()


def test_a_fax_is_black_and_white(sheet: Sheet) -> None:
    assert set(np.unique(pixels(damaged(sheet, Damage.FAX, Random("a"))[0]))) == {0, 255}


def test_seals_are_red_and_lie_over_print(sheet: Sheet) -> None:
    picture = pixels(damaged(sheet, Damage.SEAL, Random("a"))[0])
    is_red = (picture[..., 0] > 150) & (picture[..., 1] < 120)
    was_print = pixels(sheet.image).max(axis=2) < 100

    assert is_red.sum() > 5000
    # Ink darkens and never lightens: the print below stays.
    assert picture[was_print].max() < 110


def test_what_shows_through_is_the_page_mirrored_and_paler(sheet: Sheet) -> None:
    picture = pixels(damaged(sheet, Damage.BLEED_THROUGH, Random("a"))[0])
    was_paper = pixels(sheet.image).min(axis=2) > 250
    shade = picture[was_paper]

    assert 150 < shade.min() < 200


def test_a_files_name_tells_its_damage() -> None:
    assert damage_of("0001-text_page-office-dot_matrix") is Damage.DOT_MATRIX
    assert damage_of("0001-decision-scan") is None
    assert set(NAMES) == set(Damage)
