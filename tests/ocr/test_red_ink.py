import numpy as np

from models.values.geometry import Quad
from ocr.evaluation import edit_distance
from ocr.paddle_reader import PaddleReader
from ocr.red_ink import wash_red, without_red
from ocr.washed_page import is_washed_print, washed_share
from tests.ocr.pictures import Sheet, letter


def test_a_page_without_red_ink_is_not_washed() -> None:
    assert wash_red(letter().bgr) is None


def test_a_speck_of_red_is_no_seal() -> None:
    page = letter().bgr
    page[100:110, 100:110] = (40, 40, 220)

    assert wash_red(page) is None


def test_the_seal_is_washed_out_and_black_print_stays() -> None:
    sheet = Sheet(900, 700)
    sheet.print("Nguyễn Thị Kim Chi", 300, 330, 32, bold=True)
    before = sheet.bgr
    sheet.stamp_ring((380, 340), 130)
    red_page = wash_red(sheet.bgr)

    assert red_page is not None
    assert len(red_page.patches) == 1
    washed = red_page.washed.min(axis=2)
    dark_before, dark_after = before.min(axis=2) < 90, washed < 90
    assert (dark_after & dark_before).sum() > 0.97 * dark_before.sum()
    assert (dark_after & ~dark_before).sum() < 0.05 * dark_before.sum()
    assert not np.array_equal(red_page.washed, sheet.bgr)


def test_the_share_of_red_in_a_box_is_measured_inside_the_page() -> None:
    mask = np.zeros((100, 100), np.bool_)
    mask[:, :50] = True

    assert washed_share(mask, Quad.from_rectangle(-20, 0, 49, 99)) == 1.0
    assert washed_share(mask, Quad.from_rectangle(60, 0, 99, 99)) == 0.0


def test_a_name_under_the_seal_is_read(paddle_reader: PaddleReader) -> None:
    sheet = Sheet(1240, 900)
    sheet.print("KT. BỘ TRƯỞNG", 780, 200, 30, bold=True)
    sheet.print("THỨ TRƯỞNG", 800, 250, 30, bold=True)
    sheet.print("Nguyễn Thị Kim Chi", 760, 520, 30, bold=True)
    sheet.stamp_ring((790, 400), 150)
    lines = [line.text for line in paddle_reader.read_page(sheet.bgr).lines]

    for printed in ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Nguyễn Thị Kim Chi"):
        assert min(edit_distance(line, printed) for line in lines) <= 2


def test_letters_in_red_are_told_from_black_ones_under_red() -> None:
    page = np.full((200, 300, 3), 250, np.uint8)
    page[40:60, 40:44] = page[40:60, 200:204] = (40, 40, 200)
    page[50:54, 190:230] = 30
    red = without_red(page)[1]

    assert is_washed_print(page, red, Quad.from_rectangle(35, 35, 50, 65))
    assert not is_washed_print(page, red, Quad.from_rectangle(185, 35, 235, 65))
    assert not is_washed_print(page, red, Quad.from_rectangle(100, 100, 120, 120))
