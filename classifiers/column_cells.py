"""The cells of a table without rules below the label that heads their column, and where words of a row stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from classifiers.folding import fold, squeeze
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout, Piece, is_leader
from models.values.reading import Word

# A blank between two columns, in line heights; words of one line stand nearer.
_GUTTER = 0.7
_MOST_TABLE_ROWS = 24
_DAY = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}$")
_WITHOUT_END = ("thoi", "han")
# In line heights, from where a cell's slack begins: readers tell the place of a word to a letter or two.
_ABOUT_THE_EDGE = 1.5


def column_below(occurrence: LabelledValue, row_label: str) -> Iterator[tuple[Word, ...]]:
    """The cells of a table under the label that heads their column, row by row; of `row_label` alone unless that is
    `*`. The column reaches half-way to the headings beside it."""
    page, (left, right) = occurrence.page, _column(occurrence)
    wanted = "" if row_label == "*" else squeeze(row_label)
    for row in page.rows[occurrence.row + 1 : occurrence.row + 1 + _MOST_TABLE_ROWS]:
        if wanted and not squeeze(row[0].text).startswith(wanted):
            continue
        words = tuple(words_within(page, row, left, right))
        if words:
            yield words


def rest_in_column(occurrence: LabelledValue, words: Sequence[Word], nearest: float) -> tuple[Word, ...]:
    """What stands below a cell of the label's column in a row that has no label of its own, no farther than `nearest`
    (pixels)."""
    page = occurrence.page
    row = row_of(page, words[-1], occurrence.row)
    if row + 1 >= len(page.rows) or gap_above(page, row + 1) > nearest:
        return ()
    above, below = page.rows[row : row + 2]
    has_no_label = below[0].left > above[0].right
    return tuple(words_within(page, below, *_column(occurrence))) if has_no_label else ()


def _column(occurrence: LabelledValue) -> tuple[float, float]:
    heading = occurrence.printed
    centres = [piece.centre_x for piece in occurrence.page.rows[occurrence.row]]
    others = [abs(x - heading.centre_x) for x in centres if not heading.left <= x <= heading.right]
    reach = 0.5 * min(others, default=occurrence.page.width)
    return heading.centre_x - reach, heading.centre_x + reach


def gap_above(page: PageLayout, row: int) -> float:
    """The blank between a row and the one above it, in pixels."""
    above, below = page.rows[row - 1 : row + 1]
    return min(piece.top for piece in below) - max(piece.bottom for piece in above)


def row_of(page: PageLayout, word: Word, otherwise: int) -> int:
    """The row that holds the word."""
    rows = enumerate(page.rows)
    return next((at for at, row in rows if any(word in piece.words for piece in row)), otherwise)


def ends_with_day(word: Word, before: Word | None = None) -> bool:
    """Whether a value ends with the word whatever follows: nothing goes on behind a whole day, nor behind a term
    without end, "Không thời hạn", of which the word `before` tells."""
    is_term = before is not None and (fold(before.text), fold(word.text)) == _WITHOUT_END
    return is_term or _DAY.search(word.text) is not None


def words_behind_days(piece: Piece) -> Iterator[Word]:
    """The words of a line with such an end right before them."""
    before: Word | None = None
    for day, behind in pairwise(piece.words):
        if ends_with_day(day, before):
            yield behind
        before = day


def _begins_cell(page: PageLayout, word: Word, left: float) -> bool:
    """Whether a word begins about where a cell does whose slack begins at `left`."""
    return page.level.point(word.box.top_left).x - left < _ABOUT_THE_EDGE * page.line_height


def words_within(page: PageLayout, row: Iterable[Piece], left: float, right: float) -> Iterable[Word]:
    """The words between two edges. Of a line that begins outside, only what a gap parts from its beginning: what runs
    into the cell without one is the neighbour's."""
    for piece in row:
        inside = piece.left >= left
        before: Word | None = None
        second: Word | None = None
        for word in piece.words:
            x = page.level.point(word.box.centre).x
            if not inside and before is not None and left <= x:
                is_apart = word.box.left - before.box.right > _GUTTER * word.box.height
                inside = is_apart or (ends_with_day(before, second) and _begins_cell(page, word, left))
            if inside and left <= x < right and not is_leader(word.text):
                yield word
            second, before = before, word
