"""Grids without upright rules: rows of small labels, each above its own value, alone or several beside each other.

"Ngày sinh | Giới tính | Quốc tịch" above "16-02-1987 | Nữ | Việt Nam". A page that does so once may only look so; one
that does it again and again is a grid, and then the left edges of its labels are those of its cells. A value goes on
below where its line is full; where it may go on otherwise, the page tells nothing this way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from classifiers.cell_labels import CellLabels
from classifiers.layout import PageLayout, Piece, besides_leaders
from classifiers.nearness import begin_alike
from classifiers.tables import Cell, LabelledCell
from models.values.reading import Word

# So many rows of several labels are a grid, or so many of one.
_FEWEST_ROWS, _FEWEST_ALONE = 2, 4
# In line heights: how exactly a value begins where its label does, and how near their lines are.
_NEAREST = 1.0
_MOST_LINES = 4
# A line is full that had no room for the next word; so much more is a reader's slip.
_ROOM_FOR_A_SLIP = 1.25
# In line heights: no shorter line of print is full.
_SHORTEST_FULL = 6.0
# Labels in small print are so much lower than their values.
_SMALLER = 0.88
# Of the blank below a row of labels, how much the one above it may be for the labels to stand below their values.
_NEARER = 0.5


@dataclass(frozen=True)
class _Band:
    """A row of labels and the lines below it, each piece with the place of the label that it stands under. `open` are
    the labels whose values may go on in print that is none of the band's."""

    labels: tuple[Piece, ...]
    lines: tuple[tuple[tuple[int, Piece], ...], ...]
    open: frozenset[int] = frozenset()


def labels_above(page: PageLayout, labels: CellLabels) -> tuple[LabelledCell, ...]:
    """The labels of such a grid with their values, none on a page without one."""
    bands = [band for number in range(len(page.rows)) if (band := _band_at(page, number, labels)) is not None]
    several = [band for band in bands if len(band.labels) > 1]
    alone = Counter(_edge(page, band) for band in bands if len(band.labels) == 1)
    edges = {edge for edge, count in alone.items() if count >= _FEWEST_ALONE}
    if len(several) >= _FEWEST_ROWS:
        edges |= {_edge(page, band) for band in several}
    # A row of one label counts where the rows of several begin.
    grid = [band for band in bands if _edge(page, band) in edges]
    captions = _captions(page, labels)
    if len(captions) >= max(_FEWEST_ROWS, len(grid)):
        return tuple(pair for pairs in captions for pair in pairs)
    return tuple(pair for band in grid for pair in _pairs(page, band, labels))


def has_captions(page: PageLayout, labels: CellLabels) -> bool:
    """Whether rows of labels stand below their values, so that no value is to be looked for under them."""
    return len(_captions(page, labels)) >= _FEWEST_ROWS


def _captions(page: PageLayout, labels: CellLabels) -> list[list[LabelledCell]]:
    """Of each row of several labels that stands nearer to the values above it than to what is below, the values: small
    print under dotted lines. Which way a form is meant nobody can be sure, so they are told with a doubt."""
    found = []
    for number, row in enumerate(page.rows[1:], start=1):
        above, below = page.rows[number - 1], page.rows[number + 1] if number + 1 < len(page.rows) else None
        if len(row) < _FEWEST_ROWS or not all(labels.named_in((piece.text,)) for piece in row):
            continue
        placed = _under(row, above, page)
        is_nearer = below is None or _gap(above, row) < _NEARER * _gap(row, below)
        if placed and is_nearer and not any(labels.named_in((piece.text,)) for piece in above):
            lines = tuple((at, piece) for at, piece in placed)
            pairs = _pairs(page, _Band(row, (lines,)), labels)
            found.append([replace(pair, is_doubtful=True) for pair in pairs])
    return found


def _gap(above: Sequence[Piece], below: Sequence[Piece]) -> float:
    return min(piece.top for piece in below) - max(piece.bottom for piece in above)


def _edge(page: PageLayout, band: _Band) -> int:
    return round(band.labels[0].left / page.line_height)


def _band_at(page: PageLayout, number: int, labels: CellLabels) -> _Band | None:
    row = page.rows[number]
    named = sum(bool(labels.named_in((piece.text,))) for piece in row)
    if 2 * named <= len(row) or any(piece.text.endswith(":") for piece in row):
        return None
    following = page.rows[number : number + 2 + _MOST_LINES]
    if len(following) > 1 and all(labels.is_translation(piece.text) for piece in following[1]):
        following = following[1:]
    lines: list[tuple[tuple[int, Piece], ...]] = []
    for above, below in pairwise(following[: 1 + _MOST_LINES]):
        placed = _under(row, below, page)
        is_near = _gap(above, below) < _NEAREST * page.line_height
        if placed is None or not is_near or any(labels.named_in((piece.text,)) for piece in below):
            break
        if lines and any(_is_a_label(piece, row[at], dict(lines[0]).get(at)) for at, piece in placed):
            break
        if lines and not all(_goes_on(page, row, at, dict(lines[-1]).get(at), piece) for at, piece in placed):
            return _Band(row, tuple(lines), frozenset(at for at, _ in placed))
        lines.append(placed)
    return _Band(row, tuple(lines)) if lines else None


def _under(row: Sequence[Piece], below: Sequence[Piece], page: PageLayout) -> tuple[tuple[int, Piece], ...] | None:
    """The pieces of a row, each with the label that begins at the same edge; None where one has no label."""
    placed = []
    for piece in below:
        at = next((n for n, one in enumerate(row) if begin_alike(one.left, piece.left, page)), None)
        if at is None:
            return None
        placed.append((at, piece))
    return tuple(placed) if all(piece.right < _right_of(page, row, at) for at, piece in placed) else None


def _right_of(page: PageLayout, row: Sequence[Piece], at: int) -> float:
    return row[at + 1].left if at + 1 < len(row) else max(page.text_right, row[at].right) + 1


def _is_a_label(piece: Piece, label: Piece, value: Piece | None) -> bool:
    """Whether print is as small as a label that is smaller than its value: a label that nobody knows."""
    if value is None or label.height > _SMALLER * value.height:
        return False
    return abs(piece.height - label.height) < abs(piece.height - value.height)


def _goes_on(page: PageLayout, row: Sequence[Piece], at: int, above: Piece | None, piece: Piece) -> bool:
    """Whether a line of a value is full, so that the piece below is its next."""
    if above is None or above.right - above.left < _SHORTEST_FULL * page.line_height:
        return False
    needed = _ROOM_FOR_A_SLIP * piece.words[0].box.width + page.line_height
    return _right_of(page, row, at) - above.right < needed


def _pairs(page: PageLayout, band: _Band, labels: CellLabels) -> list[LabelledCell]:
    found = []
    for at, label in enumerate(band.labels):
        names = labels.named_in((label.text,))
        lines = tuple(besides_leaders(piece.words) for line in band.lines for place, piece in line if place == at)
        if names and lines and at not in band.open:
            pieces = [label, *(piece for line in band.lines for place, piece in line if place == at)]
            found.append(LabelledCell(names, _cell([label], (label.words,)), _cell(pieces[1:], lines)))
    return found


def _cell(pieces: Sequence[Piece], lines: tuple[tuple[Word, ...], ...]) -> Cell:
    edges = (
        min(p.left for p in pieces),
        min(p.top for p in pieces),
        max(p.right for p in pieces),
        max(p.bottom for p in pieces),
    )
    return Cell(*edges, tuple(line for line in lines if line))
