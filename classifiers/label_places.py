"""Where the labels of a page stand that have no colon: below each other at one left edge, or about one middle.

"Quê ở" or "Ngành" is too short to be told from any other words by its letters alone. Where a form's other labels begin
at the same place, it is one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.layout import Level, PageLayout, Piece
from classifiers.nearness import FLUSH
from models.values.reading import Word

_FEWEST = 3
# In line heights: how far the middles of centred lines are apart, of at least three and so less by chance than of two;
# how wide a blank parts one column's line from the next.
_SAME_MIDDLE, _GAP = 1.2, 4.0


@dataclass(frozen=True)
class LabelColumn:
    """A left edge, or a middle, of several lines that begin with labels. In pixels of the levelled page."""

    at: float
    is_middle: bool
    reach: float
    gap: float
    level: Level

    def has(self, row: Sequence[Piece], word: Word) -> bool:
        """Whether the word begins a line of the column."""
        left = self.level.point(word.box.top_left).x
        line = _line_of(row, left, self.gap)
        if not line or abs(line[0].left - left) > self.reach:
            return False
        at = (line[0].left + line[-1].right) / 2 if self.is_middle else line[0].left
        return abs(at - self.at) < self.reach


def label_columns(labels: Sequence[tuple[Sequence[Piece], Piece]], page: PageLayout) -> list[LabelColumn]:
    """The columns of at least three labels, each given with the row it stands on."""
    gap = _GAP * page.line_height
    lines = [
        line for row, label in labels if (line := _line_of(row, label.left, gap)) and line[0].left >= label.left - 1
    ]
    lefts = [line[0].left for line in lines]
    middles = [(line[0].left + line[-1].right) / 2 for line in lines]
    found = _columns(lefts, FLUSH * page.line_height, gap, page, is_middle=False)
    return found or _columns(middles, _SAME_MIDDLE * page.line_height, gap, page, is_middle=True)


def _columns(
    places: Sequence[float], reach: float, gap: float, page: PageLayout, *, is_middle: bool
) -> list[LabelColumn]:
    found: list[LabelColumn] = []
    for at in places:
        is_new = all(abs(at - column.at) > reach for column in found)
        if is_new and sum(abs(at - other) < reach for other in places) >= _FEWEST:
            found.append(LabelColumn(at, is_middle, reach, gap, page.level))
    return found


def _line_of(row: Sequence[Piece], left: float, gap: float) -> list[Piece]:
    """The pieces of the row that stand together with the one that begins at `left`."""
    lines: list[list[Piece]] = []
    for piece in row:
        if lines and piece.left - lines[-1][-1].right < gap:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return next((line for line in lines if line[0].left - 1 <= left <= line[-1].right), [])
