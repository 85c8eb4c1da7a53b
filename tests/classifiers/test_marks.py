from random import Random

import numpy as np
import pytest

from classifiers.marks import find_marks
from digitize.specimens import ink
from digitize.specimens.fonts import Style, shipped_family
from digitize.specimens.sheet import RED, Sheet
from models.values.understanding import MarkKind
from tests.classifiers.printed_pages import image_of


@pytest.fixture
def sheet() -> Sheet:
    paper = Sheet(210, 297, shipped_family())
    for line in range(20):
        paper.print("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6", 30, 60 + 8 * line)
    return paper


def kinds(sheet: Sheet) -> list[tuple[MarkKind, str]]:
    return [(mark.kind, mark.colour) for mark in find_marks(image_of(sheet), 1)]


def test_print_alone_carries_no_marks(sheet: Sheet) -> None:
    sheet.print("BẰNG CỬ NHÂN", 105, 250, size=24, style=Style.BOLD, align="centre", colour=RED)

    assert kinds(sheet) == []


def test_a_red_seal_over_print_is_found_where_it_was_pressed(sheet: Sheet) -> None:
    ink.press_seal(sheet, 120, 100, "ỦY BAN NHÂN DÂN", Random(1))

    marks = find_marks(image_of(sheet), 3)

    assert [(mark.kind, mark.colour, mark.page) for mark in marks] == [(MarkKind.SEAL, "red", 3)]
    centre = marks[0].box.centre
    assert abs(centre.x - sheet.pixels(120)) < 10
    assert abs(centre.y - sheet.pixels(100)) < 10
    assert marks[0].confidence > 0.8


def test_a_seal_on_a_scan_without_colour_is_found_with_less_confidence(sheet: Sheet) -> None:
    ink.press_seal(sheet, 120, 240, "ỦY BAN NHÂN DÂN", Random(1))
    grey = image_of(sheet).min(axis=2)

    marks = find_marks(np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2)), 1)

    assert [(mark.kind, mark.colour) for mark in marks] == [(MarkKind.SEAL, "black")]
    assert marks[0].confidence < 0.8


def test_a_page_of_grey_print_has_no_seal(sheet: Sheet) -> None:
    assert kinds(sheet) == []


def test_a_framed_red_mark_is_a_stamp(sheet: Sheet) -> None:
    ink.mark_urgent(sheet, 40, 240)

    assert kinds(sheet) == [(MarkKind.STAMP, "red")]


def test_a_signature_in_blue_ink_is_found_and_blue_print_is_not(sheet: Sheet) -> None:
    sheet.print("NGUYỄN VĂN AN", 40, 230, size=13, colour=(40, 45, 95))
    ink.sign(sheet, 140, 245, Random(2))

    assert (MarkKind.SIGNATURE, "blue") in kinds(sheet)
    assert all(mark.box.left > sheet.pixels(100) for mark in find_marks(image_of(sheet), 1))


def test_an_empty_page_has_no_marks() -> None:
    assert find_marks(np.full((1000, 700, 3), 255, np.uint8), 1) == ()
