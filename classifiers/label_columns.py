"""Labels in a column of their own that go on in a second line, while their value stands beside the first.

On forms whose colons stand below each other, "Giấy tờ tùy thân của người đi khai" has its colon and its value on one
line and "tử" below. Read line by line the label would lose its end, and the value would begin with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classifiers.layout import PageLayout, Piece

_FEWEST_COLONS = 4
# In line heights: how exactly colons stand below each other, how far a second line is below the first, how far from
# its left edge it begins.
_SAME_COLUMN, _NEXT_LINE, _SAME_LEFT = 0.6, 0.9, 0.8


def with_whole_labels(page: PageLayout) -> PageLayout:
    """The page with every label of a colon column on one row."""
    column = _colon_column(page)
    if column is None:
        return page
    rows: list[tuple[Piece, ...]] = []
    for row in page.rows:
        label = tuple(piece for piece in row if piece.right < column)
        above = rows[-1] if rows else ()
        if len(label) == 1 and not _has_colon_at(row, column, page) and _goes_on(above, label[0], column, page):
            first, rest = above[0], tuple(piece for piece in row if piece not in label)
            rows[-1] = (page.level.piece((*first.words, *label[0].words), page.number), *above[1:])
            rows += [rest] if rest else []
        else:
            rows.append(row)
    return replace(page, rows=tuple(rows))


def _colon_column(page: PageLayout) -> float | None:
    """Where single colons stand below each other, None where few do."""
    colons = [piece.left for row in page.rows for piece in row[1:] if piece.text.strip() == ":"]
    reach = _SAME_COLUMN * page.line_height
    best = max(colons, key=lambda x: sum(abs(x - other) < reach for other in colons), default=0.0)
    return best if sum(abs(best - other) < reach for other in colons) >= _FEWEST_COLONS else None


def _has_colon_at(row: Sequence[Piece], column: float, page: PageLayout) -> bool:
    return any(piece.text.startswith(":") and abs(piece.left - column) < page.line_height for piece in row)


def _goes_on(above: Sequence[Piece], line: Piece, column: float, page: PageLayout) -> bool:
    """Whether the row above is a label with its colon, and the line goes on close under it in small letters."""
    if len(above) < 2 or not _has_colon_at(above, column, page) or not line.text[:1].islower():
        return False
    is_close = line.top - above[0].bottom < _NEXT_LINE * page.line_height
    return is_close and abs(line.left - above[0].left) < _SAME_LEFT * page.line_height
