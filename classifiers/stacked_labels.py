"""Labels that begin in one line and end, with their colon, in the line under it, beside print of another column:

Số vào sổ cấp giấy chứng nhận        TM. ỦY BAN NHÂN DÂN
      quyền sử dụng đất:                  CHỦ TỊCH
           2981/H
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from classifiers.folding import squeeze_label
from classifiers.known_labels import MOST_WORDS, Labels, Match
from classifiers.label_tokens import Token

# So many letters of a label above the rest of it are no chance.
_TELLING = 8
_ROWS_ABOVE = 2
# In heights of the line below, and not as `nearness` measures: tokens know no page, only the boxes as they were read,
# and a label's second line may be set in.
_NEAREST, _SAME_PLACE = 0.8, 1.0


def stacked_label(rows: Sequence[Sequence[Token]], number: int, labels: Labels) -> Match | None:
    """The label that ends at the beginning of the row and begins in a piece right above, None where none does."""
    tail = _tail(rows[number])
    letters = "".join(token.folded for token in tail)
    for row in rows[max(0, number - _ROWS_ABOVE) : number] if tail else ():
        for head in _pieces(row):
            begun = "".join(token.folded for token in head)
            if len(begun) < _TELLING or any(token.has_colon for token in head) or not _stands_over(head, tail):
                continue
            found = labels.match(begun + letters, with_colon=True, whole_piece=True)
            if found is not None and not labels.is_usual(found[1]) and squeeze_label(found[1]).endswith(letters):
                return Match(len(tail), found[1], found[0])
    return None


def _tail(row: Sequence[Token]) -> Sequence[Token]:
    """The words of the row's first piece up to a colon, none where it has none."""
    for end, token in enumerate(row[:MOST_WORDS], start=1):
        if end > 1 and token.starts:
            break
        if token.word.text.rstrip().endswith(":"):
            return row[:end]
    return ()


def _pieces(row: Sequence[Token]) -> Iterator[Sequence[Token]]:
    starts = [at for at, token in enumerate(row) if token.starts]
    for start, end in zip(starts, [*starts[1:], len(row)], strict=True):
        yield row[start:end]


def _stands_over(head: Sequence[Token], tail: Sequence[Token]) -> bool:
    """Whether the lines follow each other closely, at one edge or about one middle."""
    above, below = (tuple(token.word.box for token in part) for part in (head, tail))
    height = below[0].height
    gap = min(box.top for box in below) - max(box.bottom for box in above)
    edges = abs(above[0].left - below[0].left)
    middles = abs((above[0].left + above[-1].right) - (below[0].left + below[-1].right)) / 2
    return -0.4 * height < gap < _NEAREST * height and min(edges, middles) < _SAME_PLACE * height
