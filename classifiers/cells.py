"""Which words are a label's value: those beside it, those below it, and the lines they go on in.

Forms print a value behind its label, under it, or both; in two columns both go on at the same time. What belongs to a
label stands between its left edge and the next label of its row, and above the next label of its column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from classifiers.catalogue import FieldKind
from classifiers.folding import is_upper_case, squeeze
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout, Piece
from models.values.provinces import NEW_PROVINCES, OLD_PROVINCES
from models.values.reading import Word

WRAPPING_KINDS = frozenset(
    {FieldKind.TEXT, FieldKind.ADDRESS, FieldKind.DATE_IN_WORDS, FieldKind.MONEY_IN_WORDS, FieldKind.NAME}
)
# In line heights: values stand nearer to their label and to their own next line than to anything else.
_NEAREST_BELOW = 1.2
# A line went on because the next word did not fit: that much more room than the word needs is a reader's slip.
_ROOM_FOR_A_SLIP = 1.25
_MOST_ROOM_LEFT = 0.35


class Cells:
    """The labels of one page, and what stands in the cell of each."""

    def __init__(self, page: PageLayout, occurrences: Sequence[LabelledValue]) -> None:
        self._page = page
        self._lefts: dict[int, list[float]] = {}
        for occurrence in occurrences:
            self._lefts.setdefault(occurrence.row, []).append(occurrence.printed.left)

    def words_of(self, occurrence: LabelledValue, kind: FieldKind) -> tuple[Word, ...]:
        """Words beside the label, or below where nothing stands beside; long values with the rows they go on in."""
        words, row = occurrence.words, occurrence.row
        if not words:
            row += 1
            words = self._below(occurrence, row, first=True)
            if not words:
                return ()
        if kind not in WRAPPING_KINDS:
            return words
        while goes_on := self._continuation(occurrence, row + 1, words, kind):
            words = (*words, *goes_on)
            row += 1
        return words

    def _below(self, occurrence: LabelledValue, row: int, *, first: bool) -> tuple[Word, ...]:
        """The cell's words on a row below it, empty when the row is far, a heading, or another label's."""
        page = self._page
        if row >= len(page.rows):
            return ()
        left, right = self._bounds(occurrence)
        if any(left <= at < right for at in self._lefts.get(row, ())):
            return ()
        gap = min(p.top for p in page.rows[row]) - max(p.bottom for p in page.rows[row - 1])
        if gap > _NEAREST_BELOW * page.line_height:
            return ()
        found = tuple(_level_words(page, page.rows[row], left, right))
        if not found or found[0].text.startswith("(") or any(word.text.endswith(":") for word in found):
            return ()
        if first and page.level.point(found[0].box.centre).x > left + 0.6 * (right - left):
            return ()
        return found

    def _bounds(self, occurrence: LabelledValue) -> tuple[float, float]:
        """The cell from left to right. A form's lines go on at the margin, so the first column reaches to it."""
        page = self._page
        slack = 0.6 * page.line_height
        first = min(self._lefts[occurrence.row]) >= occurrence.printed.left
        left = min(page.text_left, occurrence.printed.left) if first else occurrence.printed.left
        right = page.text_right + slack if occurrence.is_last else occurrence.right - 0.2 * page.line_height
        return left - slack, right

    def _continuation(
        self, occurrence: LabelledValue, row: int, words: Sequence[Word], kind: FieldKind
    ) -> tuple[Word, ...]:
        found = self._below(occurrence, row, first=False)
        if not found:
            return ()
        so_far, further = (" ".join(word.text for word in part) for part in (words, found))
        unfinished = kind is FieldKind.ADDRESS and (so_far.endswith(",") or _ends_in_province(further, but_not=so_far))
        if not unfinished and not self._ran_out_of_room(occurrence, words[-1], found[0]):
            return ()
        return () if is_upper_case(further) and not is_upper_case(so_far) else found

    def _ran_out_of_room(self, occurrence: LabelledValue, last: Word, following: Word) -> bool:
        """Whether the line ended because the next word did not fit into the cell."""
        left, right = self._bounds(occurrence)
        edge = max(self._page.level.point(corner).x for corner in last.box.corners)
        room = right - edge
        needed = following.box.width + 0.3 * last.box.height
        return room < _ROOM_FOR_A_SLIP * needed + self._page.line_height and room < _MOST_ROOM_LEFT * (right - left)


def _level_words(page: PageLayout, row: Iterable[Piece], left: float, right: float) -> Iterable[Word]:
    for piece in row:
        for word in piece.words:
            if left <= page.level.point(word.box.centre).x < right and any(c.isalnum() for c in word.text):
                yield word


_PROVINCES = frozenset(squeeze(name) for name in OLD_PROVINCES | NEW_PROVINCES)


def _ends_in_province(text: str, *, but_not: str) -> bool:
    """Whether an address ends here and not in the line before: addresses end with their province."""
    return _last_unit(text) in _PROVINCES and _last_unit(but_not) not in _PROVINCES


def _last_unit(text: str) -> str:
    unit = squeeze(text.rstrip(" .;").rpartition(",")[2])
    for kind in ("thanhpho", "tinh", "tp"):
        unit = unit.removeprefix(kind)
    return unit


def reaches_margin(page: PageLayout, words: Sequence[Word]) -> bool:
    """Whether the last word ends so near to the right margin that more may follow below."""
    right = max(page.level.point(corner).x for corner in words[-1].box.corners)
    return right > page.text_right - 0.15 * (page.text_right - page.text_left)
