"""The labels of a page by the rows that they stand in: what bounds a cell below, and how wide a form is set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from classifiers.column_cells import gap_above
from classifiers.labels import LabelledValue
from classifiers.layout import COLUMN_GAP, PageLayout
from classifiers.nearness import NEAREST_BELOW, begin_alike
from models.values.reading import Word

# How many rows with labels tell a form's pitch, how far apart at most they stand, and how much lines vary.
_FEWEST_GAPS, _WIDEST_GAP, _SLACK_OF_PITCH = 4, 1.6, 1.12


class LabelledRows:
    """`lefts` has the left edges of the labels by the number of their row, `without_colon` the rows whose first label
    no colon ends. `nearest`: how far below the next line of a value may stand, in pixels."""

    def __init__(self, page: PageLayout, occurrences: Sequence[LabelledValue]) -> None:
        self._page = page
        lefts: dict[int, list[float]] = {}
        without_colon: set[int] = set()
        self._colons: dict[int, list[float]] = {}
        self._foreign: dict[int, list[float]] = {}
        for occurrence in occurrences:
            lefts.setdefault(occurrence.row, []).append(occurrence.printed.left)
            if occurrence.has_colon and occurrence.cell is None:
                self._colons.setdefault(occurrence.row, []).append(occurrence.printed.right)
            if occurrence.label.isascii() and not (occurrence.words and occurrence.has_colon):
                self._foreign.setdefault(occurrence.row, []).append(occurrence.printed.left)
            if not occurrence.has_colon and len(lefts[occurrence.row]) == 1:
                without_colon.add(occurrence.row)
        self.lefts: Mapping[int, Sequence[float]] = lefts
        self.without_colon = frozenset(without_colon)
        self.nearest = max(NEAREST_BELOW * page.line_height, _SLACK_OF_PITCH * self._gap_of_the_form())

    def lefts_in(self, row: int) -> Sequence[float]:
        return self.lefts.get(row, ())

    def hold_behind_colon(self, row: int, first: Word) -> bool:
        """Whether a word is the value of a label at its left: "Nơi cấp: ..." above "Nơi thường trú: Thôn 14, ..."."""
        page = self._page
        begin = page.level.point(first.box.top_left).x
        return any(0 <= begin - right < COLUMN_GAP * page.line_height for right in self._colons.get(row, ()))

    def hold_translation(self, occurrence: LabelledValue, row: int) -> bool:
        """Whether a label without Vietnamese letters stands right under this one, beside a value of two lines."""
        is_next = row in (occurrence.row + 1, occurrence.row + 2)
        is_under = any(begin_alike(left, occurrence.printed.left, self._page) for left in self._foreign.get(row, ()))
        return is_next and bool(occurrence.words) and is_under

    def _gap_of_the_form(self) -> float:
        """The blank between one row with a label and the next, 0 where few follow each other or all are far apart.

        On a form set wide, a value's second line is as far below the first as the next label would be.
        """
        gaps = sorted(gap_above(self._page, row) for row in self.lefts if row - 1 in self.lefts)
        usual = gaps[len(gaps) // 2] if len(gaps) >= _FEWEST_GAPS else 0.0
        return usual if usual < _WIDEST_GAP * self._page.line_height else 0.0
