"""The day and the month of a printed "..., ngày ... tháng ... năm 2013", which forms leave to the pen."""

from __future__ import annotations

import re
from dataclasses import replace

from classifiers.dates import LONG_DATE, date_letters
from classifiers.finding import Figures
from classifiers.folding import fold
from classifiers.layout import Level, Piece, cut

_YEAR_FIGURES = 4
_SAME_LINE = 0.6  # of a word's height


def dated_figures(line: Piece, level: Level) -> tuple[Figures, ...]:
    """The figures of the day and of the month, each with the year's, which is printed with the form, to compare with.

    None where the day is not spelt out with its words, or a place in the line cannot be told.
    """
    match = LONG_DATE.search(date_letters(line.text))
    if match is None:
        return ()
    year = (match.end("year") - _YEAR_FIGURES, match.end("year"))
    found = (_figures(line, match.span(part), year, level) for part in ("day", "month"))
    return tuple(figures for figures in found if figures is not None)


def with_day_word(value: Piece, label: Piece | None) -> Piece | None:
    """The line of a day, with the "ngày" before it where that ends the label; None where the value has two lines."""
    first = value.words[0].box
    if any(abs(word.box.centre.y - first.centre.y) > _SAME_LINE * first.height for word in value.words):
        return None
    before = label.words[-1] if label is not None else None
    if before is None or fold(before.text) != "ngay":
        return value
    is_beside = before.box.right <= first.centre.x and abs(before.box.centre.y - first.centre.y) < first.height / 2
    left = min(value.left, before.box.left)
    return replace(value, words=(before, *value.words), left=left) if is_beside else value


def _figures(line: Piece, span: tuple[int, int], year: tuple[int, int], level: Level) -> Figures | None:
    start, end = span
    filled, printed = cut((line,), start, end, level), cut((line,), *year, level)
    whole = cut((line,), start, year[1], level)
    behind = re.match(r"\s*\w+", line.text[end:])
    after = cut((line,), end, end + behind.end(), level) if behind else None
    if filled is None or printed is None or whole is None:
        return None
    return Figures(filled, printed, cut((line,), 0, start, level), after, (line,), whole)
