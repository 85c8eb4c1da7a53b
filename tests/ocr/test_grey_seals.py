from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from digitize.specimens import ink
from digitize.specimens.fonts import Style, shipped_family
from digitize.specimens.sheet import RED, Colour, Sheet
from ocr.grey_seals import wash_grey_seals
from ocr.paddle_reader import PaddleReader

NAME = "TS. Huỳnh Thị Kim Anh"
SEAL = "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH PHÚ THỌ"
BLACK: Colour = (20, 20, 20)


def signed_page(*, colour: Colour = BLACK) -> Sheet:
    sheet = Sheet(210, 110, shipped_family())
    sheet.print("GIÁM ĐỐC", 150, 40, size=13, style=Style.BOLD, align="centre", colour=colour)
    sheet.print(NAME, 150, 72, size=13, style=Style.BOLD, align="centre", colour=colour)
    return sheet


def sealed(sheet: Sheet, x: float = 138, y: float = 62) -> Sheet:
    ink.press_seal(sheet, x, y, SEAL, Random(1))
    return sheet


def in_grey(sheet: Sheet) -> NDArray[np.uint8]:
    grey = np.asarray(sheet.image.convert("L"))
    return np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2))


def test_a_page_without_a_seal_is_not_washed() -> None:
    assert wash_grey_seals(in_grey(signed_page())) is None


def test_a_seal_in_colour_is_told_by_its_colour() -> None:
    assert wash_grey_seals(np.asarray(sealed(signed_page()).image)[:, :, ::-1]) is None


def test_a_seal_as_dark_as_print_is_not_washed() -> None:
    one_bit = np.where(in_grey(sealed(signed_page())) < 150, 0, 255).astype(np.uint8)

    assert wash_grey_seals(one_bit) is None


def test_a_seal_over_print_as_pale_as_itself_is_not_washed() -> None:
    assert wash_grey_seals(in_grey(sealed(signed_page(colour=RED)))) is None


def test_a_page_without_any_dark_ink_is_not_washed() -> None:
    pale = np.asarray(160 + 0.35 * in_grey(sealed(signed_page())), np.uint8)

    assert wash_grey_seals(pale) is None


@pytest.mark.parametrize("size", [(1, 1), (5, 5), (60, 40), (3000, 20)])
def test_a_picture_too_small_for_a_seal_is_not_washed(size: tuple[int, int]) -> None:
    assert (
        wash_grey_seals(np.random.default_rng(1).integers(0, 2, (*size, 1), np.uint8).repeat(3, axis=2) * 255) is None
    )


def test_the_seal_goes_and_strokes_across_its_ring_stay() -> None:
    before = in_grey(signed_page())
    after = in_grey(sealed(signed_page()))
    page = wash_grey_seals(after)

    assert page is not None
    assert (page.washed[before < 60] < 60).all()
    on_paper = before > 200
    assert (page.washed[on_paper] < 200).sum() < 0.1 * (after[on_paper] < 200).sum()


def test_nothing_is_washed_outside_the_seal() -> None:
    sheet = sealed(signed_page())
    page = wash_grey_seals(in_grey(sheet))

    assert page is not None
    rows, columns = np.nonzero(page.mask)
    distance = np.hypot(columns - sheet.pixels(138), rows - sheet.pixels(62))
    assert distance.max() < 1.1 * sheet.pixels(ink.SEAL_RADIUS)
    assert (page.washed[~page.mask] == in_grey(sheet)[~page.mask]).all()


@pytest.mark.parametrize("place", [(138, 62), (128, 52), (126, 58)])
def test_a_title_and_a_name_under_a_grey_seal_are_read(place: tuple[float, float], paddle_reader: PaddleReader) -> None:
    """Without washing: the name without its degree; no title at all; a dash before the title."""
    lines = [line.text for line in paddle_reader.read_page(in_grey(sealed(signed_page(), *place))).lines]

    assert "GIÁM ĐỐC" in lines
    assert NAME in lines


def test_pale_figures_under_the_seal_are_not_washed_out_of_an_amount(paddle_reader: PaddleReader) -> None:
    """Figures by pen are as pale as a seal: washed, "500.000 đồng" would be read with 0.97."""
    sheet = signed_page()
    sheet.print("91", 130, 56, size=13, colour=(70, 70, 70))
    sheet.print(".500.000 đồng", 130 + sheet.width_of("91", 13), 56, size=13)
    lines = [line.text for line in paddle_reader.read_page(in_grey(sealed(sheet))).lines]

    assert any(line.startswith("91.500.00") for line in lines)
