"""Printed figures pass; written and stamped ones go to a person."""

from datetime import date
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from classifiers.fill_ins import judge_figures
from classifiers.finding import Figures
from classifiers.layout import Piece
from classifiers.reasons import ReviewReason
from classifiers.understanding import understand
from digitize.specimens import ink
from digitize.specimens.fonts import Style, available_families
from digitize.specimens.sheet import PrintedLine, PrintedWord, Sheet
from models.values.geometry import Quad
from models.values.reading import PageReading, Word
from models.values.understanding import FieldReading, Understanding
from tests.classifiers.printed_pages import image_of, reading_of


def header(
    number_gap: float | None,
    *,
    figures: str = "2827",
    ink_colour: tuple[int, int, int] = ink.BLUE_INK,
    printed_day: bool = False,
) -> Sheet:
    """A decision's header; with a gap, the number is left blank for a pen, and the day where it is not printed."""
    sheet = Sheet(210, 297, available_families()[0])
    sheet.print("BỘ KINH TẾ BIỂN", 63, 20, size=12.5, style=Style.BOLD, align="centre")
    sheet.print("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 143, 20, size=12.5, style=Style.BOLD, align="centre")
    sheet.print("QUYẾT ĐỊNH", 111, 60, size=14, style=Style.BOLD, align="centre")
    sheet.print("Về việc phê duyệt kế hoạch khảo sát", 111, 67, style=Style.BOLD, align="centre")
    sheet.print("BỘ TRƯỞNG", 150, 200, style=Style.BOLD, align="centre")
    sheet.print("Nguyễn Văn Bình", 150, 230, style=Style.BOLD, align="centre")
    if number_gap is None:
        sheet.print(f"Số: {figures}/QĐ-BKTB", 63, 40, align="centre")
    else:
        sheet.print("Số:", 40, 40)
        end = ink.write_figures(sheet, figures, 49, 39, Random(3), ink=ink_colour)
        _read_as(sheet, figures, 49, end, 39)
        sheet.print("/QĐ-BKTB", 49 + number_gap, 40)
    if printed_day:
        sheet.print("Hà Nội, ngày 14 tháng 10 năm 2025", 143, 40, style=Style.ITALIC, align="centre")
    else:
        _write_day(sheet, ink_colour)
    return sheet


def _write_day(sheet: Sheet, ink_colour: tuple[int, int, int]) -> None:
    sheet.print("Hà Nội, ngày", 106, 40, style=Style.ITALIC)
    end = ink.write_figures(sheet, "14", 133, 39, Random(4), ink=ink_colour)
    _read_as(sheet, "14", 133, end, 39)
    sheet.print("tháng 10 năm 2025", 139, 40, style=Style.ITALIC)


def _read_as(sheet: Sheet, text: str, left: float, right: float, top: float) -> None:
    box = (sheet.pixels(left), sheet.pixels(top), sheet.pixels(right), sheet.pixels(top + 5.5))
    sheet.lines.append(PrintedLine((PrintedWord(text, box),)))


def understood(sheet: Sheet) -> Understanding:
    reading: PageReading = reading_of(sheet)
    return understand([reading], [image_of(sheet)], today=date(2026, 11, 23))


def field(sheet: Sheet, name: str) -> FieldReading:
    found = understood(sheet).field_named(name)
    assert found is not None
    return found


@pytest.mark.parametrize("figures", ["5", "05", "111", "2827", "1171"])
def test_figures_printed_with_the_page_pass(figures: str) -> None:
    sheet = header(None, figures=figures, printed_day=True)

    assert not field(sheet, "document_number").needs_review
    assert not field(sheet, "issued_on").needs_review


@pytest.mark.parametrize("colour", [ink.BLUE_INK, (25, 24, 28)], ids=["blue", "black"])
def test_figures_written_by_hand_go_to_review(colour: tuple[int, int, int]) -> None:
    sheet = header(12, ink_colour=colour)

    for name, value in (("document_number", "2827/QĐ-BKTB"), ("issued_on", "2025-10-14")):
        found = field(sheet, name)
        assert found.value == value
        assert found.needs_review
        assert {"handwritten", "filled_in"} & set(found.reasons)


@pytest.mark.parametrize(("by_pen", "like_print"), [("issued_on", "document_number"), ("document_number", "issued_on")])
def test_number_and_day_are_entered_by_one_registrar(by_pen: str, like_print: str) -> None:
    """Both by pen, but one looks like print: two strokes of a pen are easily as tall and as straight as an eleven."""
    sheet = header(12, printed_day=True) if by_pen == "document_number" else header(None, figures="11")

    assert field(sheet, by_pen).needs_review
    assert "filled_in" in field(sheet, like_print).reasons


def test_a_figure_that_the_reader_dropped_is_noticed() -> None:
    sheet = header(None, figures="2111", printed_day=True)
    lines = [line for line in sheet.lines if "2111" not in line.text]
    number = next(line for line in sheet.lines if "2111" in line.text)
    misread = tuple(PrintedWord(w.text.replace("2111", "211"), w.box) for w in number.words)
    sheet.lines[:] = [*lines, PrintedLine(misread)]

    found = field(sheet, "document_number")

    assert found.value == "211/QĐ-BKTB"
    assert found.needs_review


def _stems(page: NDArray[np.uint8], left: int, count: int, height: int) -> Quad:
    for at in range(count):
        page[70 - height : 70, left + 10 * at : left + 10 * at + 6] = 0
    return Quad.from_rectangle(left, 48, left + 10 * count, 72)


def test_small_letters_before_the_year_are_no_measure_of_figures() -> None:
    page = np.full((120, 400, 3), 255, np.uint8)
    day, month, year_word = _stems(page, 40, 2, 20), _stems(page, 66, 5, 13), _stems(page, 122, 9, 13)
    year = _stems(page, 216, 4, 20)
    whole = _run("06 tháng năm 2023", Quad.around((day, month, year_word, year)))
    figures = Figures(_run("06", day), _run("2023", year), None, _run("tháng", month), (whole,), whole)

    assert judge_figures(page, figures, 2) is None
    page[40:70, 40:46] = 0
    assert judge_figures(page, figures, 2) is ReviewReason.HANDWRITTEN


def _run(text: str, box: Quad) -> Piece:
    return Piece((Word(text, 0.99, box),), 1, box.left, box.top, box.right, box.bottom)
