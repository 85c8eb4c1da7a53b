from random import Random

import pytest

from classifiers.handwriting import is_handwritten
from classifiers.layout import Piece, lay_out
from digitize.specimens import ink
from digitize.specimens.fonts import FontFamily, Style, available_families, shipped_family
from digitize.specimens.sheet import BLACK, Colour, PrintedLine, PrintedWord, Sheet
from tests.classifiers.printed_pages import image_of, reading_of


def pieces(sheet: Sheet) -> tuple[Piece, Piece]:
    row = lay_out(reading_of(sheet), 1).rows[0]
    return row[0], row[1]


def form(value: str, style: Style = Style.REGULAR, fonts: FontFamily | None = None) -> Sheet:
    sheet = Sheet(210, 297, fonts or available_families()[0])
    sheet.print("Họ và tên:", 20, 50)
    sheet.print(value, 70, 50, style=style)
    return sheet


@pytest.mark.parametrize("value", ["NGUYỄN VĂN AN", "Trạm Y tế xã An Thịnh", "12/03/2019", "001219000001"])
@pytest.mark.parametrize("style", [Style.REGULAR, Style.BOLD, Style.ITALIC])
def test_printed_values_are_not_taken_for_handwriting(value: str, style: Style) -> None:
    for fonts in (*available_families(), shipped_family()):
        sheet = form(value, style, fonts)
        label, printed = pieces(sheet)

        assert not is_handwritten(image_of(sheet), printed, label), fonts.regular.name


@pytest.mark.parametrize("colour", [ink.BLUE_INK, BLACK], ids=["blue", "black"])
def test_figures_by_hand_are_told_from_print(colour: Colour) -> None:
    sheet = Sheet(210, 297, available_families()[0])
    sheet.print("Số định danh cá nhân:", 20, 50)
    luck = Random(5)
    x = 80.0
    for figure in "001219004321":
        x = ink.write_figures(sheet, figure, x, 50 - luck.uniform(0, 2.5), luck, ink=colour)
    box = (sheet.pixels(79), sheet.pixels(47), sheet.pixels(x + 1), sheet.pixels(57))
    sheet.lines.append(PrintedLine((PrintedWord("001219004321", box),)))
    label, written = pieces(sheet)

    assert is_handwritten(image_of(sheet), written, label)


def test_letters_that_run_together_are_a_hand() -> None:
    sheet = form("x")
    sheet.lines.pop()
    for at in range(3):
        ink.sign(sheet, 85 + 22 * at, 53, Random(at), ink=BLACK)
    box = (sheet.pixels(70), sheet.pixels(42), sheet.pixels(150), sheet.pixels(62))
    sheet.lines.append(PrintedLine((PrintedWord("Nguyễn", box), PrintedWord("Bình", box))))
    row = lay_out(reading_of(sheet), 1).pieces
    label, written = row[0], row[-1]

    assert is_handwritten(image_of(sheet), written, label)


@pytest.mark.parametrize(("grey", "by_hand"), [(96, True), (40, False)])
def test_ink_that_is_paler_than_the_forms_is_a_pens_where_a_scan_has_no_colour(grey: int, by_hand: bool) -> None:
    sheet = form("x")
    sheet.lines.pop()
    sheet.print("Nguyễn Văn Bình", 70, 50, colour=(grey, grey, grey))
    label, written = pieces(sheet)

    assert is_handwritten(image_of(sheet), written, label) is by_hand


def test_a_place_without_ink_is_no_mistake() -> None:
    sheet = form("x")
    box = (sheet.pixels(100), sheet.pixels(100), sheet.pixels(130), sheet.pixels(106))
    sheet.lines.append(PrintedLine((PrintedWord("12345", box),)))
    layout = lay_out(reading_of(sheet), 1)

    assert not is_handwritten(image_of(sheet), layout.pieces[-1], layout.pieces[0])
