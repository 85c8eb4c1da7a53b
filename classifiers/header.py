"""The header of an administrative document: two columns above the title (Decree 30/2020, Appendix I, boxes 1 to 5).

Left: the agency and its parent, number and symbol, and the subject of an official letter. Right: the national title,
place and date. Everything above the national title (visible electronic signatures, incoming-mail stamps) is outside.
Papers of the Party and of the Youth Union say whose organisation it is in place of the national title (Guidance
36-HD/VPTW of 2018). How a letterhead stands in one column is told in `one_column`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median

from classifiers.dates import letter_date
from classifiers.folding import fold, fold_letters, is_upper_case, similarity
from classifiers.layout import PageLayout, Piece, divide, join_rows, joined_text
from classifiers.national_title import MOTTO, national_title, part_at_anchor
from classifiers.numbers import NUMBER_LABEL, has_number_grammar, parse_document_number

# How far below the national title a header can reach, in page heights: five lines of "V/v" and some air.
_DEEPEST = 0.25
_LIKE_THE_MOTTO = 0.7
_MOST_PLACE_WORDS = 6

_LABEL = re.compile(rf"^\W{{0,3}}{NUMBER_LABEL}\s*(?P<after>[:;.\d]|$|(?<=\s))")

Row = tuple[Piece, ...]


@dataclass(frozen=True)
class Header:
    """The header's rows by column, top to bottom. `number_row` and `date_row` point into them."""

    left: tuple[Row, ...]
    right: tuple[Row, ...]
    title_row: Piece
    number_at: int | None
    date_at: int | None
    is_one_column: bool = False

    @property
    def number_row(self) -> Row | None:
        return self.left[self.number_at] if self.number_at is not None else None

    @property
    def date_row(self) -> Row | None:
        return self.right[self.date_at] if self.date_at is not None else None

    def above(self, y: float) -> Header:
        """Without what stands lower: below the title, numbers and dates are those of other documents."""
        left = tuple(row for row in self.left if row[0].centre_y < y)
        right = tuple(row for row in self.right if row[0].centre_y < y)
        return replace(_header(left, right, self.title_row), is_one_column=self.is_one_column)

    def with_number(self, row: Row) -> Header:
        """With the row of the number where it stands below everything else."""
        return replace(self, left=(*self.left, row), number_at=len(self.left))

    @property
    def under_the_motto(self) -> Header:
        """As where the letterhead is one column: what stands under the national title and motto is the agency's."""
        rows = tuple(row for row in self.right if similarity(joined_text(row), MOTTO) < _LIKE_THE_MOTTO)
        return _header(tuple(row for row in rows if row[0].top > self.title_row.bottom), (), self.title_row)

    @property
    def bottom(self) -> float:
        """Under the last row that surely belongs to the header."""
        rows = [row for row in (self.number_row, self.date_row) if row]
        return max((piece.bottom for row in rows for piece in row), default=self.title_row.bottom)


def find_header(layout: PageLayout) -> Header | None:
    """None when the page has no national title in its upper part."""
    anchor = national_title(layout)
    if anchor is None:
        return None
    title, split = anchor
    # The motto stands one line lower than the title that it stands in for.
    top = title.top if similarity(title.text, MOTTO) < 0.8 else title.top - 1.3 * layout.line_pitch
    floor = title.top + _DEEPEST * layout.height
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in layout.pieces:
        if piece.bottom < top or piece.top > floor:
            continue
        before, after = _columns(piece, split, title, layout)
        left.extend([before] if before else [])
        right.extend([after] if after else [])
    return _header(join_rows(left), join_rows(right), title)


def _each_in_its_column(left: tuple[Row, ...], right: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Companies and old offices print the number below the day, or the day below the number, in one column."""
    number_at, date_at = number_and_date_rows(left, right)
    if number_at is None:
        numbers = tuple(row for row in right if _is_whole_number(row))
        left, right = (*left, *numbers[:1]), tuple(row for row in right if row not in numbers[:1])
    if date_at is None and number_at is not None:
        days = tuple(row for row in left[number_at:] if _is_day_alone(row))
        left, right = tuple(row for row in left if row not in days[:1]), (*right, *days[:1])
    return left, right


def _is_whole_number(row: Row) -> bool:
    text = joined_text(row)
    found = parse_document_number(text) if is_number_label(text) else None
    return found is not None and found.value is not None and has_number_grammar(found.value)


def _is_day_alone(row: Row) -> bool:
    """ "Ngày 12 tháng 3 năm 1999", or with a place before it."""
    text = joined_text(row)
    found = letter_date(text)
    if found is None or is_number_label(text) or len(text.rstrip(" .;")) > found.end():
        return False
    return not text[: found.start()].strip() or _is_place_and_date(row[0])


def number_and_date_rows(left: Sequence[Row], right: Sequence[Row]) -> tuple[int | None, int | None]:
    """Which of the left rows tells the number, and which of the right ones place and day."""
    return _number_row(left), _date_row(right)


def _header(left: tuple[Row, ...], right: tuple[Row, ...], title: Piece) -> Header:
    left, right = _each_in_its_column(left, right)
    return Header(left, right, title, *number_and_date_rows(left, right))


def _columns(piece: Piece, split: float, title: Piece, layout: PageLayout) -> tuple[Piece | None, Piece | None]:
    """What of a line stands in the left column and what in the right one."""
    joined, anchored = part_at_anchor(piece, layout)
    if joined is not None:
        return joined, anchored
    if piece.left >= split or _is_place_and_date(piece):
        return None, piece
    count = number_words(piece)
    if count:
        return layout.level.piece(piece.words[:count], piece.page), layout.level.piece(piece.words[count:], piece.page)
    if piece.right <= split:
        return piece, None
    before, after = divide(piece, _gutter(piece, split, layout), layout.level)
    if before is None or after is None or _is_two_columns(before, after, title):
        return before, after
    # One line that reaches over the gutter belongs to the column that holds its middle.
    return (piece, None) if piece.centre_x < split else (None, piece)


def _is_place_and_date(piece: Piece) -> bool:
    """ "Thành phố Hồ Chí Minh, ngày ...": a long name of a place begins left of the national title."""
    found = letter_date(piece.text)
    words = piece.text[: found.start()].rstrip(" ,").split() if found else []
    named = all(word[:1].isupper() or word == "phố" for word in words)
    return 0 < len(words) <= _MOST_PLACE_WORDS and named and not any(map(is_upper_case, words))


def number_words(piece: Piece) -> int:
    """How many words of a line are the number, when place and date follow it on the same line; else 0."""
    if not is_number_label(piece.text) or not letter_date(piece.text):
        return 0
    return next((at + 1 for at, word in enumerate(piece.words[:-1]) if "/" in word.text), 0)


def _gutter(piece: Piece, split: float, layout: PageLayout) -> float:
    """The middle of the line's widest blank near the split, the split itself when there is none to speak of.

    A typewriter's blanks are all wide: then the widest says nothing.
    """
    blanks = [
        layout.level.point(b.box.top_left).x - layout.level.point(a.box.top_right).x for a, b in pairwise(piece.words)
    ]
    widest, at = max(0.6 * piece.height, 1.3 * median(blanks or [0.0])), split
    for one, other in pairwise(piece.words):
        left, right = layout.level.point(one.box.top_right).x, layout.level.point(other.box.top_left).x
        if right - left > widest and abs((left + right) / 2 - split) < 0.15 * layout.width:
            widest, at = right - left, (left + right) / 2
    return at


def _is_two_columns(before: Piece, after: Piece, title: Piece) -> bool:
    # Without the national title, found by its motto, a line above that is cut is the agency's and the title.
    if after.centre_y < title.top or letter_date(after.text):
        return True
    return after.left - before.right > 0.8 * before.height


def _number_row(rows: Sequence[Row]) -> int | None:
    """The row of number and symbol.

    An incoming-mail stamp in the same column has a "Số" of its own, so a row with the grammar of a number goes first.
    """
    texts = [joined_text(row) for row in rows]
    labelled = [at for at, text in enumerate(texts) if is_number_label(text)]
    # "số 08/2020/NĐ-CP của ..." goes on with a subject, where the number itself is not built as usual.
    begun = [at for at in labelled if not texts[at].strip()[:1].islower()]
    spoken_of = [at for at in labelled if at not in begun] if any("/" in texts[at] for at in begun) else []
    labelled = [at for at in labelled if at not in spoken_of]
    for at in chain(labelled, (at for at in range(len(rows)) if at not in spoken_of)):
        found = parse_document_number(texts[at])
        if found and found.value and has_number_grammar(found.value):
            return at
    with_slash = [at for at in labelled if "/" in texts[at]]
    candidates: list[int] = [*with_slash, *labelled]
    return candidates[0] if candidates else None


def is_number_label(text: str) -> bool:
    """As in "Số: 12", but not in "SỞ Y TẾ"."""
    match = _LABEL.match(fold_letters(text))
    if match is None or match["after"].strip():
        return match is not None
    goes_on = text[match.end() :].split()[:1]
    # "sơ kết 5 năm" is none either.
    return not is_upper_case(text[:3]) and not any(word.isalpha() and word.islower() for word in goes_on)


def _date_row(rows: Sequence[Row]) -> int | None:
    for at, row in enumerate(rows):
        letters = fold_letters(joined_text(row))
        found = letter_date(joined_text(row))
        # In running text more words follow the date.
        if found and len(letters) - found.end() > 6:
            continue
        if found or re.search(r"\bng\S{0,4}y.*th\S?ng.*n\S?m\s*\d", fold(letters)):
            return at
    return None
