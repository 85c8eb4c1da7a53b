"""Two pages in one picture: an opened booklet, a diploma in two languages, both sides of a card beside each other.

Each half has lines of its own; read across the fold, a value of the left page goes on in the right one.
"""

from __future__ import annotations

from dataclasses import replace

from classifiers.folding import is_upper_case
from classifiers.layout import PageLayout, Piece

# A sheet across, wide enough for two pages of print; cards are narrower.
_LEAST_ASPECT, _LEAST_LINE_HEIGHTS = 1.15, 52
_FEWEST_PIECES = 6
# Where the fold may be and how wide it must be, in shares of the width. One line may run over it.
_FOLD_FROM, _FOLD_TO, _NARROWEST_FOLD = 0.24, 0.76, 0.012
_STEPS = 200


def halves(page: PageLayout) -> tuple[PageLayout, ...]:
    """The pages of a spread from left to right, or the page alone. They keep their number and their coordinates."""
    if page.width < _LEAST_ASPECT * page.height or page.width < _LEAST_LINE_HEIGHTS * page.line_height:
        return (page,)
    return parted_at_fold(page)


def parted_at_fold(page: PageLayout) -> tuple[PageLayout, ...]:
    """The halves of a page of any shape where hardly a line runs over its fold, or the page alone."""
    fold = _fold(page)
    if fold is None:
        return (page,)
    parts = [_part(page, left=True, fold=fold), _part(page, left=False, fold=fold)]
    if any(len(part.pieces) < _FEWEST_PIECES for part in parts):
        return (page,)
    return tuple(parts)


def _fold(page: PageLayout) -> float | None:
    """The middle of the widest upright band without print but for a title, None where lines run across everywhere."""
    places = [page.width * (_FOLD_FROM + (_FOLD_TO - _FOLD_FROM) * step / _STEPS) for step in range(_STEPS + 1)]
    across = [[piece for piece in page.pieces if piece.left < x < piece.right] for x in places]
    free = [not pieces or (len(pieces) == 1 and is_upper_case(pieces[0].text)) for pieces in across]
    best: tuple[int, int] | None = None
    start: int | None = None
    for at, is_free in enumerate([*free, False]):
        if is_free and start is None:
            start = at
        elif not is_free and start is not None:
            if best is None or at - start > best[1] - best[0]:
                best = (start, at)
            start = None
    if best is None or places[best[1] - 1] - places[best[0]] < _NARROWEST_FOLD * page.width:
        return None
    return (places[best[0]] + places[best[1] - 1]) / 2


def _part(page: PageLayout, *, left: bool, fold: float) -> PageLayout:
    rows: list[tuple[Piece, ...]] = []
    for row in page.rows:
        kept = tuple(piece for piece in row if (piece.centre_x < fold) is left)
        if kept:
            rows.append(kept)
    return replace(page, rows=tuple(rows), width=fold if left else page.width - fold)
