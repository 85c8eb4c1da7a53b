"""Lines that go on at a form's margin, left of the column that their value began in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.address_ends import has_province_last
from classifiers.column_cells import row_of
from classifiers.label_tokens import ENUMERATOR
from classifiers.layout import PageLayout, Piece
from classifiers.nearness import begin_alike
from classifiers.several_values import text_of
from classifiers.tables import LabelledCell
from classifiers.wrapping import LITTLE_ROOM
from models.values.reading import Word

# A half's lines are short, and a word of them wide.
_ROOM_IN_A_HALF = 0.3
_NAMES_SOMEBODY = re.compile(r"\b(?:với|cho|của|và) (?:ông|bà|anh|chị|cháu) [^\W\d_]")


def without_cut(pairs: Sequence[LabelledCell], page: PageLayout) -> tuple[LabelledCell, ...]:
    """The pairs without those whose value goes on under its label, as no column does: labels of one length by chance
    set a few values below each other. Their labels alone tell such values better."""
    heads = {id(line[0]) for pair in pairs for line in pair.label.lines if line}
    return tuple(pair for pair in pairs if not _goes_on_at_the_margin(pair, page, heads, _right_of(pair, pairs, page)))


def _right_of(pair: LabelledCell, pairs: Sequence[LabelledCell], page: PageLayout) -> float:
    """Where the pair's column ends: at the next label of its row, a form's other half, or with the page's print."""
    beside = [
        other.label.left
        for other in pairs
        if other.label.left > pair.value.left
        and other.label.top < pair.label.bottom < other.label.bottom + page.line_height
    ]
    return min(beside, default=page.text_right)


def _goes_on_at_the_margin(pair: LabelledCell, page: PageLayout, heads: set[int], right: float) -> bool:
    """Whether the line below a full value begins where the label does, with a small letter or the address's end."""
    words = pair.value.words
    if not words or not (is_full(page, words[-1]) or _is_full_up_to(page, words[-1], pair.label.left, right)):
        return False
    row = row_of(page, words[-1], len(page.rows))
    below = [piece for at in (row + 1, row + 2) for piece in _at_the_edge(pair, page, at, right)]
    if not below or row_of(page, below[0].words[0], row) != row + 1 or id(below[0].words[0]) in heads:
        return False
    more, so_far = below[0].text, text_of(words)
    if more.endswith(":"):
        return False
    further = " ".join(piece.text for piece in below if id(piece.words[0]) not in heads)
    ends_address = not has_province_last(so_far) and any(has_province_last(f"{so_far} {t}") for t in (more, further))
    return more[:1].islower() or ends_address


def _at_the_edge(pair: LabelledCell, page: PageLayout, row: int, right: float) -> list[Piece]:
    """The print of a row that begins where the pair's label does."""
    pieces = page.rows[row] if row < len(page.rows) else ()
    return [piece for piece in pieces if piece.left < right and begin_alike(piece.left, pair.label.left, page)][:1]


def _is_full_up_to(page: PageLayout, last: Word, left: float, right: float) -> bool:
    """Whether few words would fit between a word and the end of its column."""
    end = max(page.level.point(corner).x for corner in last.box.corners)
    return right < page.text_right and right - end < _ROOM_IN_A_HALF * (right - left)


def is_full(page: PageLayout, last: Word) -> bool:
    """Whether a line ends so near to the right edge of the page's print that few words would fit behind it."""
    right = max(page.level.point(corner).x for corner in last.box.corners)
    return page.text_right - right < LITTLE_ROOM * (page.text_right - page.text_left)


def tells_of_somebody(words: Sequence[Word]) -> bool:
    """Whether a statement names a person, whose birth, card and home may follow: "Đăng ký kết hôn với bà ..."."""
    return _NAMES_SOMEBODY.search(text_of(words)) is not None


def begins_with_label(page: PageLayout, row: int, lefts: Sequence[float]) -> bool:
    """Whether a label stands where the print of a row begins, or behind the number there, one of those at `lefts`."""
    begins = [page.rows[row][0].left]
    first, *others = [word for piece in page.rows[row] for word in piece.words]
    if others and ENUMERATOR.fullmatch(first.text):
        begins.append(page.level.point(others[0].box.top_left).x)
    return any(begin_alike(left, begin, page) for left in lefts for begin in begins)
