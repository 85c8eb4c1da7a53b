"""Day and month of a form's last line: print passes, what a pen entered between its words goes to a person."""

from __future__ import annotations

from random import Random

import pytest

from classifiers.dated_figures import dated_figures, with_day_word
from classifiers.fill_ins import differs_from_print
from classifiers.layout import Piece, lay_out
from classifiers.reasons import ReviewReason
from classifiers.whole_lines import loose_lines
from digitize.specimens import ink
from digitize.specimens.fonts import available_families
from digitize.specimens.sheet import PrintedLine, PrintedWord, Sheet
from tests.classifiers.printed_pages import image_of, reading_of

BLACK, BLUE = (40, 40, 44), (30, 50, 140)


def reasons_of(sheet: Sheet) -> set[ReviewReason | None]:
    page = lay_out(reading_of(sheet), 1)
    [line] = [piece for piece in loose_lines(page) if "năm" in piece.text]
    compared = dated_figures(line, page.level)
    assert len(compared) == 2
    image = image_of(sheet)
    return {differs_from_print(image, one, sum(c.isdigit() for c in one.filled.text)) for one in compared}


@pytest.mark.parametrize("day", ["12 tháng 9", "01 tháng 11"])
def test_a_printed_day_passes(day: str) -> None:
    sheet = Sheet(210, 297, available_families()[0])
    sheet.print(f"Mỹ Đồng, ngày {day} năm 2013", 110, 100)

    assert reasons_of(sheet) == {None}


@pytest.mark.parametrize("colour", [BLACK, BLUE], ids=["black", "blue"])
def test_a_day_by_pen_does_not_pass_for_print(colour: tuple[int, int, int]) -> None:
    sheet = Sheet(210, 297, available_families()[0])
    left = 100.0
    for printed, written in (("Mỹ Đồng, ngày", "12"), ("tháng", "9"), ("năm 2013", "")):
        sheet.print(printed, left, 100, size=13)
        left += sheet.width_of(f"{printed} ", 13)
        left = _write(sheet, written, left, colour) + 1 if written else left

    assert reasons_of(sheet) & {ReviewReason.HANDWRITTEN, ReviewReason.FILLED_IN}


def _write(sheet: Sheet, figures: str, left: float, colour: tuple[int, int, int]) -> float:
    end = ink.write_figures(sheet, figures, left, 99, Random(4), ink=colour)
    box = (sheet.pixels(left), sheet.pixels(99), sheet.pixels(end), sheet.pixels(104.5))
    sheet.lines.append(PrintedLine((PrintedWord(figures, box),)))
    return end


@pytest.mark.parametrize("written", [True, False], ids=["by pen", "printed"])
def test_a_day_behind_a_label_is_looked_at_between_its_printed_words(written: bool) -> None:
    sheet = Sheet(210, 297, available_families()[0])
    left = 30.0
    for printed, figures in (("Giấy này có giá trị đến ngày", "24"), ("tháng", "5"), ("năm 2026 (4)./.", "")):
        sheet.print(printed if written else f"{printed} {figures}".strip(), left, 100, size=13)
        left += sheet.width_of(f"{printed if written else f'{printed} {figures}'.strip()} ", 13)
        left = _write(sheet, figures, left, BLUE) + 1 if written and figures else left
    page = lay_out(reading_of(sheet), 1)
    [line] = [piece for piece in loose_lines(page) if "năm" in piece.text]
    at = next(i for i, word in enumerate(line.words) if word.text == "24")
    label, value = (
        Piece(words, 1, words[0].box.left, line.top, words[-1].box.right, line.bottom)
        for words in (line.words[:at], line.words[at:])
    )

    whole = with_day_word(value, label)
    assert whole is not None
    assert whole.text == "ngày 24 tháng 5 năm 2026 (4)./."
    image = image_of(sheet)
    told = {
        differs_from_print(image, one, sum(c.isdigit() for c in one.filled.text))
        for one in dated_figures(whole, page.level)
    }
    assert (ReviewReason.HANDWRITTEN in told) == written
