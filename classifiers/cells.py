"""Which words are a label's value: those beside it, those below it, and the lines they go on in.

Forms print a value behind its label, under it, or both; in two columns both go on at the same time. What belongs to a
label stands between its left edge and the next label of its row, and above the next label of its column.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from classifiers.address_ends import has_province_last, is_unfinished_address
from classifiers.column_cells import gap_above, row_of, words_behind_days, words_within
from classifiers.folding import is_upper_case
from classifiers.labelled_rows import LabelledRows
from classifiers.labels import LabelledValue
from classifiers.layout import COLUMN_GAP, PageLayout
from classifiers.left_over_lines import is_left_over
from classifiers.margin_lines import begins_with_label, is_full, tells_of_somebody
from classifiers.nearness import NEAREST_BELOW, SAME_EDGE, begin_alike, share_a_middle
from classifiers.several_values import text_of
from classifiers.values_below import heads_column, is_between
from classifiers.wrapping import CellSpan, are_aligned, goes_on_with_list
from models.values.reading import Word

# In line heights: an address that lacks its province may go on farther below than values do.
_FARTHEST_BELOW = 2.0
_MOST_LINES_OF_AN_ADDRESS = 2  # below the first
# How much of a heading stands above the line that it heads.
_MOSTLY = 0.7
# In line heights: what begins farther beside a label is not its value where there is print right below; with a colon,
# after which forms leave room, only what another page or card on the sheet may have printed there.
_FAR_BESIDE, _ELSEWHERE = 2.5, 15.0
_MOST_ROWS_BETWEEN = 3
# A blank between two words of a line is no wider, in line heights.
_BLANK = 0.6


class Cells:
    """The labels of one page, and what stands in the cell of each. `nearest`: how far below the next line of a value
    may stand, in pixels."""

    def __init__(self, page: PageLayout, occurrences: Sequence[LabelledValue]) -> None:
        self._page = page
        self._labels = LabelledRows(page, occurrences)
        self.nearest = self._labels.nearest

    def words_of(
        self, occurrence: LabelledValue, *, wraps: bool, is_address: bool = False, flows: bool = False
    ) -> tuple[tuple[Word, ...], bool]:
        """Words beside the label, or below where nothing stands beside; if it `wraps`, with the rows it goes on in,
        and whether one of those may be something else. What `flows` goes on at the margin, wherever its label stood.
        """
        words, row, doubtful = occurrence.words, occurrence.row, False
        if words and self._stands_apart(occurrence, words[0]):
            below = self._below(occurrence, row + 1, first=True, flows=False)
            if below and not are_aligned(self._page, words[0], below[0]):
                words, doubtful = (), occurrence.has_colon
        flows = flows or not words
        if not words:
            row = self._row_below(occurrence, row)
            words = self._below(occurrence, row, first=True, flows=flows)
        span = CellSpan.of(occurrence)
        if not words:
            words, doubtful = self._alone_below_heading(occurrence, row) if wraps else (), True
            if not words:
                return (), False
        while wraps:
            following = self._row_below(occurrence, row)
            further = self._about_somebody(occurrence, following, words)
            further = further or self._below(occurrence, following, first=False, flows=flows, so_far=words)
            if not further and is_address:
                further = self._end_of_address(occurrence, following, words)
            goes_on = span.goes_on(words, further, is_address=is_address)
            if goes_on is None:
                # A word that is a label elsewhere may only go on with a sentence.
                cut = following in self._labels.without_colon and span.is_full(words[-1])
                return words, doubtful or cut or is_left_over(occurrence, following, words, further, self._labels.lefts)
            if self._is_torn(occurrence, following, further):
                return words, True
            doubtful = doubtful or not goes_on
            words, row = (*words, *further), following
        return words, doubtful

    def _end_of_address(self, occurrence: LabelledValue, row: int, words: Sequence[Word]) -> tuple[Word, ...]:
        """The lines that end an address with its province, farther below than lines of a value stand on most forms."""
        so_far, further = text_of(words), tuple[Word, ...]()
        is_cut = is_unfinished_address(so_far) or CellSpan.of(occurrence).is_full(words[-1])
        if has_province_last(so_far) or not is_cut:
            return ()
        nearest = max(self.nearest, _FARTHEST_BELOW * self._page.line_height)
        for below in range(row, row + _MOST_LINES_OF_AN_ADDRESS):
            more = self._below(occurrence, below, first=False, flows=False, nearest=nearest)
            if not more:
                break
            further = (*further, *more)
            if has_province_last(f"{so_far} {text_of(further)}"):
                return further
        return ()

    def _is_torn(self, occurrence: LabelledValue, row: int, words: Sequence[Word]) -> bool:
        """Whether the words are the end of a piece that begins with another's label: no more than a blank parts them
        from its value. A whole day ends that value: what follows at this cell's edge is of this one."""
        if self._goes_on_behind_day(occurrence, row):
            return False
        before = [left for left in self._labels.lefts_in(row) if left < CellSpan.of(occurrence).left]
        pieces = [piece for piece in self._page.rows[row] if any(word is words[0] for word in piece.words)]
        return any(piece.words[0] is not words[0] and piece.left <= left for piece in pieces for left in before)

    def _goes_on_behind_day(self, occurrence: LabelledValue, row: int) -> bool:
        """Whether a word begins right under the label behind a whole day, the value of a label at its left: cards print
        "Có giá trị đến: 05/08/2027" under the photograph, beside the end of an address."""
        page, left = self._page, occurrence.printed.left
        behind = (word for piece in page.rows[row] for word in words_behind_days(piece))
        return any(begin_alike(page.level.point(word.box.top_left).x, left, page) for word in behind)

    def _stands_apart(self, occurrence: LabelledValue, first: Word) -> bool:
        """What stands far beside a label is another heading, or is on the other side of a card; its value is below."""
        gap = self._page.level.point(first.box.top_left).x - occurrence.printed.right
        return gap > (_ELSEWHERE if occurrence.has_colon else _FAR_BESIDE) * self._page.line_height

    def next_line(self, occurrence: LabelledValue) -> tuple[Word, ...]:
        """What stands in the label's cell on the line under its own."""
        return self._below(occurrence, self._row_below(occurrence, occurrence.row), first=False, flows=False)

    def right_under(self, occurrence: LabelledValue) -> tuple[Word, ...]:
        """The print right under the label itself, whatever rows of another column are between: the lines of who signs
        beside a register's number."""
        label = occurrence.printed
        for row in range(occurrence.row + 1, min(len(self._page.rows), occurrence.row + 1 + _MOST_ROWS_BETWEEN)):
            for piece in self._page.rows[row]:
                is_near = label.bottom < piece.centre_y and piece.top - label.bottom < self.nearest
                is_under = piece.left < label.right and label.left < piece.right
                if is_near and is_under and piece.left not in self._labels.lefts_in(row):
                    return piece.words
        return ()

    def line_below(self, occurrence: LabelledValue, words: Sequence[Word]) -> tuple[Word, ...]:
        """What stands in the label's cell on the line under its value, which may stand under the label itself."""
        row = self._row_below(occurrence, row_of(self._page, words[-1], occurrence.row))
        return self._below(occurrence, row, first=False, flows=False)

    def in_column(self, occurrence: LabelledValue, left: float, right: float, *, wraps: bool) -> tuple[Word, ...]:
        """The words of a table's row in one column, with the lines they go on in as long as no label begins one."""
        page = self._page
        slack = 0.6 * page.line_height
        words = tuple(w for w in occurrence.words if left - slack <= page.level.point(w.box.centre).x < right - slack)
        row = occurrence.row + 1
        while wraps and words and row < len(page.rows) and row not in self._labels.lefts:
            further = tuple(words_within(page, page.rows[row], left - slack, right - slack))
            if gap_above(self._page, row) > NEAREST_BELOW * page.line_height or not further:
                break
            words, row = (*words, *further), row + 1
        return words

    def _row_below(self, occurrence: LabelledValue, row: int) -> int:
        """The next row, or the one after it where that stands as high and the next is all another column's, or holds
        the translation of the label."""
        page = self._page
        if row + 2 < len(page.rows):
            one, other = page.rows[row + 1], page.rows[row + 2]
            span = CellSpan.of(occurrence)
            left, right = span.left, span.right
            is_as_high = min(p.top for p in other) < max(p.centre_y for p in one)
            if self._labels.hold_translation(occurrence, row + 1):
                is_as_high = min(p.top for p in other) < max(p.bottom for p in one)
                left = self._left_of_value(occurrence)
            if is_as_high and not tuple(words_within(page, one, left, right)):
                return row + 2
            is_first = row == occurrence.row and not occurrence.words
            if is_first and is_between(occurrence, one, other, self._labels.lefts_in(row + 2)):
                return row + 2
        return row + 1

    def _is_far_below(self, row: int, nearest: float = 0.0) -> bool:
        """Whether the row is farther below than the next line of a value, or there is none."""
        return row >= len(self._page.rows) or gap_above(self._page, row) > (nearest or self.nearest)

    def _left_of_value(self, occurrence: LabelledValue) -> float:
        return self._page.level.point(occurrence.words[0].box.top_left).x - SAME_EDGE * self._page.line_height

    def _below(
        self,
        occurrence: LabelledValue,
        row: int,
        *,
        first: bool,
        flows: bool,
        so_far: Sequence[Word] = (),
        nearest: float = 0.0,
    ) -> tuple[Word, ...]:
        """The cell's words on a row below it, empty when the row is far, a heading, or another label's."""
        page = self._page
        if self._is_far_below(row, nearest):
            return ()
        span = CellSpan.of(occurrence)
        left, right = span.left, span.right
        labels = self._labels.lefts_in(row)
        if not first:
            is_translated = self._labels.hold_translation(occurrence, row)
            left = self._left_of_value(occurrence) if is_translated else self._margin(occurrence)
            left = max(left, span.left) if self._has_own_line(occurrence, row) else left
            if self._goes_on_behind_day(occurrence, row):
                left = occurrence.printed.left - SAME_EDGE * page.line_height
        # A label about where the next of this one's row begins is in that column.
        others = [at for at in labels if left <= at < right - SAME_EDGE * page.line_height]
        if others and not (first and heads_column(occurrence, page.rows[row], min(others))):
            return ()
        right = min([right, *others])
        found = tuple(words_within(page, page.rows[row], left, right))
        if first and not found:
            found = self._centred_below(occurrence, row)
        if flows and not found and not labels and occurrence.is_last and self._is_at_the_margin(occurrence):
            # A sentence goes on at the margin, wherever its label stood.
            found = tuple(words_within(page, page.rows[row], -inf, inf))
        if not found or _is_hint(found, first=first) or (not first and self._labels.hold_behind_colon(row, found[0])):
            return ()
        if any(word.text.endswith(":") for word in found) and not goes_on_with_list(so_far, found):
            return ()  # the label of something else
        if first and page.level.point(found[0].box.centre).x > left + 0.6 * (right - left):
            return ()
        return found

    def _about_somebody(self, occurrence: LabelledValue, row: int, so_far: Sequence[Word]) -> tuple[Word, ...]:
        """The whole row where a statement that named a person goes on in it: its line has no room left, and no label
        begins the row. What looks like labels within ("nơi cư trú: ...") is told of that person."""
        if self._is_far_below(row) or not occurrence.is_last:
            return ()
        words, last = tuple(words_within(self._page, self._page.rows[row], -inf, inf)), so_far[-1]
        is_open = not last.text.endswith((".", ";", ":")) and tells_of_somebody(so_far)
        if not (words and is_open and CellSpan.of(occurrence).ran_out_of_room(last, words[0])):
            return ()
        is_within = last.text.endswith(",") and (words[0].text[0].islower() or row in self._labels.without_colon)
        is_other = begins_with_label(self._page, row, self._labels.lefts_in(row)) and not is_within
        return () if is_other else words

    def _centred_below(self, occurrence: LabelledValue, row: int) -> tuple[Word, ...]:
        """A value set about the same middle as its label, as in the side panel of a certificate."""
        page, label = self._page, occurrence.printed
        for piece in page.rows[row]:
            is_centred = share_a_middle(piece.centre_x, label.centre_x, page)
            beside = any(abs(at - piece.left) < page.line_height for at in self._labels.lefts_in(row))
            if is_centred and not beside and piece.left < label.left:
                return piece.words
        return ()

    def _alone_below_heading(self, occurrence: LabelledValue, row: int) -> tuple[Word, ...]:
        """The one line of print below a label in capitals, wherever it begins: headings of cards stand in the middle,
        and their values at the left of what they head."""
        page, label = self._page, occurrence.printed
        is_heading = not occurrence.has_colon and is_upper_case(label.text) and len(label.words) > 1
        if not is_heading or self._is_far_below(row) or row in self._labels.lefts:
            return ()
        pieces = page.rows[row]
        across = min(label.right, pieces[0].right) - max(label.left, pieces[0].left)
        is_under = len(pieces) == 1 and across > _MOSTLY * (label.right - label.left)
        return pieces[0].words if is_under and not is_upper_case(pieces[0].text) else ()

    def _margin(self, occurrence: LabelledValue) -> float:
        """Where the next line begins of what the label is told in: of questions that run on behind each other on one
        line, divided by semicolons or commas, where the first of them does."""
        left, row = CellSpan.of(occurrence).left, self._page.rows[occurrence.row]
        first = occurrence.printed.words[0].box.left
        before = [word for piece in row for word in piece.words if word.box.left < first]
        if not before or not (before[-1].text.endswith((";", ",")) or self._runs_on(occurrence, before[-1])):
            return left
        begin = occurrence.printed.left
        for piece in reversed([piece for piece in row if piece.left < begin]):
            if begin - piece.right > COLUMN_GAP * self._page.line_height:
                break
            begin = piece.left
        is_first = begin <= row[0].left
        return min(left, (min(begin, self._page.text_left) if is_first else begin) - 0.6 * self._page.line_height)

    def _runs_on(self, occurrence: LabelledValue, before: Word) -> bool:
        """Whether a full line runs through the label with no more than a blank before it: "Cấp ngày 13/3/2020 Tại: Cục
        Cảnh sát quản lý hành chính về trật tự xã" / "hội"."""
        is_whole = occurrence.is_last and bool(occurrence.words) and is_full(self._page, occurrence.words[-1])
        return is_whole and occurrence.printed.words[0].box.left - before.box.right < _BLANK * self._page.line_height

    def _has_own_line(self, occurrence: LabelledValue, row: int) -> bool:
        """Whether print begins on a row right under the label, beside other print: then each column goes on there."""
        left, others = occurrence.printed.left, self._page.rows[row][1:]
        return any(begin_alike(piece.left, left, self._page) for piece in others)

    def _is_at_the_margin(self, occurrence: LabelledValue) -> bool:
        page = self._page
        last = max(occurrence.printed.right, *(page.level.point(w.box.top_right).x for w in occurrence.words), 0.0)
        return last > page.text_right - 0.2 * (page.text_right - page.text_left)


def _is_hint(words: Sequence[Word], *, first: bool) -> bool:
    """A line in brackets tells how to fill in the form: "(Ghi bằng chữ in hoa)". One that only begins with a bracket
    may go on with a value: "(165 tiết), hệ chính quy"."""
    return words[0].text.startswith("(") and (first or words[-1].text.endswith(")"))
