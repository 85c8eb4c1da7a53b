"""Whether a value goes on in the line below, because there was no more room above or because it is not whole yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.address_ends import has_province_last, is_unfinished_address, names_province_after
from classifiers.dates import LONG_DATE, SHORT_DATE, date_letters
from classifiers.declarations import FieldKind
from classifiers.folding import is_upper_case, says_nothing
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout
from classifiers.nearness import begin_alike
from models.values.reading import Word

WRAPPING_KINDS = frozenset(
    {FieldKind.TEXT, FieldKind.ADDRESS, FieldKind.DATE_IN_WORDS, FieldKind.MONEY_IN_WORDS, FieldKind.NAME}
)
# In line heights: how near the lines of one cell stand on a card.
_CLOSE_BELOW = 0.6
_BULLETS = "-–+*•"
# "C.1,5cm": the second line of identifying marks on a card.
_MEASURE = re.compile(r"C[.:]?\s?\d")
# "Căn cước công dân số" goes on with it, "cấp ngày" with the day.
_NUMBER = re.compile(r"[A-Z]{0,3}\d{6,}")
# "Điền, tỉnh Hà Giang từ ngày ..." goes on with a stay.
_BEFORE_A_DAY_TOLD_OF = re.compile(r"\b(?:tu|den|den het|ke tu|cap|truoc|sau|vao)\s*$")
# In line heights: a card is 35 wide, a page of a form 45 and more.
_WIDEST_CARD = 38
# A line went on because the next word did not fit: that much more room than the word needs is a reader's slip.
_ROOM_FOR_A_SLIP = 1.25
_MOST_ROOM_LEFT, LITTLE_ROOM = 0.35, 0.12
# Labels that begin in this share of the page's print belong to the column at the margin.
_MARGIN_COLUMN = 0.15


@dataclass(frozen=True)
class CellSpan:
    """The cell of a label from left to right."""

    label: LabelledValue
    left: float
    right: float

    @classmethod
    def of(cls, occurrence: LabelledValue) -> CellSpan:
        """A form's lines go on at the margin, so a column beside it reaches to it."""
        page = occurrence.page
        slack = 0.6 * page.line_height
        left = occurrence.printed.left
        if left - page.text_left < _MARGIN_COLUMN * (page.text_right - page.text_left):
            left = min(page.text_left, left)
        right = page.text_right + slack if occurrence.is_last else occurrence.right - 0.2 * page.line_height
        return cls(occurrence, left - slack, right)

    def goes_on(self, words: Sequence[Word], further: Sequence[Word], *, is_address: bool) -> bool | None:
        """Whether the words go on in those below: surely, perhaps (False), or not at all (None)."""
        if not further:
            return None
        so_far, more = (" ".join(word.text for word in part) for part in (words, further))
        # A line with a day that begins with a capital is a line of its own: "Ngày ...", "Hà Nội, ngày ...".
        is_other = more[:1].isupper() and _tells_its_own_day(more)
        is_ended = (is_address and has_province_last(so_far)) or (says_nothing(so_far) and more[:1].isupper())
        if is_other or is_ended or (is_upper_case(more) and not is_upper_case(so_far)):
            return None
        if not is_address and (item := self._is_next_item(words, further)) is not None:
            return item
        lacks_figures = words[-1].text == "số" and _NUMBER.match(further[0].text) is not None
        lacks_figures = lacks_figures or (words[-1].text == "ngày" and SHORT_DATE.match(more) is not None)
        # The name of the province may be broken itself: "tỉnh Bà" / "Rịa - Vũng Tàu".
        ends = any(names_province_after(so_far, text) for text in (more, f"{so_far} {more}"))
        if lacks_figures or (is_address and (is_unfinished_address(so_far) or ends)):
            return True
        if self.ran_out_of_room(words[-1], further[0]):
            # A sentence of its own may stand below a full line.
            return not (more[:1].isupper() and more.endswith("."))
        return self._may_go_on(words, further)

    def is_full(self, last: Word) -> bool:
        """Whether a word ends so near to the right edge that few would fit behind it."""
        return self._room_behind(last) < LITTLE_ROOM * (self.right - self.left)

    def _is_next_item(self, words: Sequence[Word], further: Sequence[Word]) -> bool | None:
        """Whether the words below are the next of a list's items: surely where both begin with one mark at one edge,
        perhaps (False) where a semicolon stands before them. None where nothing says so."""
        if further[0].text[0] in _BULLETS:
            page = self.label.page
            marked = [word for word in words if word.text[0] in _BULLETS and are_aligned(page, word, further[0])]
            if marked and words[0] is marked[0]:
                return True
        is_open = words[-1].text.endswith(";") and (further[0].text[0] in _BULLETS or further[0].text[0].isupper())
        return False if is_open else None

    def _may_go_on(self, words: Sequence[Word], further: Sequence[Word]) -> bool | None:
        """On a card, a line close below that begins where the label does is its value's, though there was room above:
        cards break their lines where they like."""
        page = self.label.page
        is_measure = _MEASURE.match(further[0].text) is not None
        if page.width > _WIDEST_CARD * page.line_height and not is_measure:
            return None
        left = page.level.point(further[0].box.top_left).x
        gap = further[0].box.top - words[-1].box.bottom
        if not begin_alike(left, self.label.printed.left, page) or gap > _CLOSE_BELOW * page.line_height:
            return None
        return further[0].text[:1].islower() or is_measure

    def ran_out_of_room(self, last: Word, following: Word) -> bool:
        """Whether the line ended because the next word did not fit into the cell."""
        room = self._room_behind(last)
        needed = following.box.width + 0.3 * last.box.height
        is_short = room < _ROOM_FOR_A_SLIP * needed + self.label.page.line_height
        return is_short and room < _MOST_ROOM_LEFT * (self.right - self.left)

    def _room_behind(self, last: Word) -> float:
        return self.right - _right_edge(self.label.page, last)


def _tells_its_own_day(line: str) -> bool:
    letters = date_letters(line)
    day = LONG_DATE.search(letters)
    return day is not None and _BEFORE_A_DAY_TOLD_OF.search(letters[: day.start()]) is None


def goes_on_with_list(so_far: Sequence[Word], further: Sequence[Word]) -> bool:
    """Whether a line with a colon is no other label but the rest of a list of such parts: "Giao đất có thu tiền sử dụng
    đất: 80 m²; giao đất" / "không thu tiền sử dụng đất: 116 m²". The part above the line is not told to its end."""
    if not so_far or so_far[-1].text.endswith("."):
        return False
    parts = " ".join(word.text for word in so_far).split(";")
    if so_far[-1].text.endswith(":"):
        return len(parts) > 1  # "...; ngày cấp:" / "21/07/2020; nơi cấp: ..."
    is_begun = ":" not in parts[-1]
    is_list = any(":" in part for part in parts[:-1])
    begins_small = further[0].text[:1].islower()
    return is_begun and (is_list or (begins_small and any(word.text.endswith(";") for word in further)))


def are_aligned(page: PageLayout, above: Word, below: Word) -> bool:
    """Whether two words begin at the same place across: the lines of one cell."""
    one, other = (page.level.point(word.box.top_left).x for word in (above, below))
    return begin_alike(one, other, page)


def reaches_margin(page: PageLayout, words: Sequence[Word]) -> bool:
    """Whether the last word ends so near to the right margin that more may follow below."""
    return _right_edge(page, words[-1]) > page.text_right - 0.15 * (page.text_right - page.text_left)


def _right_edge(page: PageLayout, word: Word) -> float:
    return max(page.level.point(corner).x for corner in word.box.corners)
