import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.evaluation import edit_distance
from ocr.grey_seals import wash_grey_seals
from ocr.paddle_reader import PaddleReader
from tests.ocr.pictures import Sheet, letter

NAME = "Nguyễn Thị Kim Chi"


def in_grey(sheet: Sheet, *, one_bit: bool = False) -> NDArray[np.uint8]:
    grey = np.asarray(sheet.image.convert("L"))
    if one_bit:
        grey = np.where(grey < 150, 0, 255).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)


@pytest.fixture
def signed() -> Sheet:
    sheet = Sheet(1240, 900)
    sheet.print("KT. BỘ TRƯỞNG", 780, 200, 30, bold=True)
    sheet.print("THỨ TRƯỞNG", 800, 250, 30, bold=True)
    sheet.print(NAME, 740, 430, 30, bold=True)
    return sheet


def test_a_page_without_a_seal_is_not_washed() -> None:
    assert wash_grey_seals(in_grey(letter())) is None


def test_a_seal_in_colour_is_told_by_its_colour(signed: Sheet) -> None:
    signed.stamp_ring((770, 360), 110)

    assert wash_grey_seals(signed.bgr) is None


def test_a_seal_as_dark_as_print_is_not_washed(signed: Sheet) -> None:
    signed.stamp_ring((770, 360), 110)

    assert wash_grey_seals(in_grey(signed, one_bit=True)) is None


def test_print_as_pale_as_the_seal_is_not_washed(signed: Sheet) -> None:
    signed.stamp_ring((770, 360), 110)
    pale = np.maximum(in_grey(signed), 90)

    assert wash_grey_seals(pale) is None


def test_the_seal_is_washed_out_and_strokes_across_its_ring_stay(signed: Sheet) -> None:
    before = in_grey(signed)[:, :, 1]
    signed.stamp_ring((770, 360), 110)
    sealed = in_grey(signed)
    page = wash_grey_seals(sealed)

    assert page is not None
    washed = page.washed[:, :, 1]
    assert (washed[before < 60] < 60).all()
    added = (washed < 200) & (before >= 200)
    assert added.sum() < 0.1 * ((sealed[:, :, 1] < 200) & (before >= 200)).sum()
    assert (page.washed[~page.mask] == sealed[~page.mask]).all()
    assert abs(page.patches[0].centre.x - 770) < 6
    assert abs(page.patches[0].centre.y - 360) < 6


def test_nothing_is_washed_away_from_the_seal(signed: Sheet) -> None:
    signed.stamp_ring((770, 360), 110)
    page = wash_grey_seals(in_grey(signed))

    assert page is not None
    rows, columns = np.nonzero(page.mask)
    assert np.hypot(columns - 770, rows - 360).max() < 1.2 * 110


def test_a_title_and_a_name_under_a_grey_seal_are_read(signed: Sheet, paddle_reader: PaddleReader) -> None:
    signed.stamp_ring((770, 360), 110)
    lines = [line.text for line in paddle_reader.read_page(in_grey(signed)).lines]

    for printed in ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", NAME):
        assert min(edit_distance(line, printed) for line in lines) == 0
