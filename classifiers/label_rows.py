"""Grids without upright rules: rows of small labels, each above its own value, two or three beside each other.

"Ngày sinh | Giới tính | Quốc tịch" above "16-02-1987 | Nữ | Việt Nam". A page that does so once may only look so; one
that does it again and again is a grid, and then the left edges of its labels are those of its cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from classifiers.layout import PageLayout, Piece, is_leader
from classifiers.table_fields import CellLabels
from classifiers.tables import Cell, LabelledCell
from models.values.reading import Word

# So many rows of labels are a grid, with so many beside each other in one of them.
_FEWEST_ROWS, _FEWEST_BESIDE = 2, 2
# In line heights: how exactly a value begins where its label does, and how near their lines are.
_SAME_EDGE, _NEAREST = 0.6, 1.0
_MOST_LINES = 4


@dataclass(frozen=True)
class _Band:
    """A row of labels and the lines below it, each piece with the place of the label that it stands under."""

    labels: tuple[Piece, ...]
    lines: tuple[tuple[tuple[int, Piece], ...], ...]


def labels_above(page: PageLayout, labels: CellLabels) -> tuple[LabelledCell, ...]:
    """The labels of such a grid with their values, none on a page without one."""
    bands = [band for number in range(len(page.rows)) if (band := _band_at(page, number, labels)) is not None]
    several = [band for band in bands if len(band.labels) >= _FEWEST_BESIDE]
    edges = {round(band.labels[0].left / page.line_height) for band in several}
    if len(several) < _FEWEST_ROWS:
        return ()
    # A row of one label counts where the rows of several begin.
    grid = [band for band in bands if band in several or round(band.labels[0].left / page.line_height) in edges]
    return tuple(pair for band in grid for pair in _pairs(page, band, labels))


def _band_at(page: PageLayout, number: int, labels: CellLabels) -> _Band | None:
    row = page.rows[number]
    named = sum(bool(labels.named_in((piece.text,))) for piece in row)
    if 2 * named <= len(row) or any(piece.text.endswith(":") for piece in row):
        return None
    lines: list[tuple[tuple[int, Piece], ...]] = []
    for above, below in pairwise(page.rows[number : number + 1 + _MOST_LINES]):
        placed = _under(row, below, page)
        is_near = min(p.top for p in below) - max(p.bottom for p in above) < _NEAREST * page.line_height
        if placed is None or not is_near or any(labels.named_in((piece.text,)) for piece in below):
            break
        # Under a full row stands the next row's print, unless it goes on where a value does.
        if lines and not {at for at, _ in placed} <= {at for at, _ in lines[-1]}:
            break
        lines.append(placed)
    return _Band(row, tuple(lines)) if lines else None


def _under(row: Sequence[Piece], below: Sequence[Piece], page: PageLayout) -> tuple[tuple[int, Piece], ...] | None:
    """The pieces of a row, each with the label that begins at the same edge; None where one has no label."""
    placed = []
    for piece in below:
        at = next((n for n, one in enumerate(row) if abs(one.left - piece.left) < _SAME_EDGE * page.line_height), None)
        if at is None:
            return None
        placed.append((at, piece))
    rights = [*(piece.left for piece in row[1:]), page.width]
    return tuple(placed) if all(piece.right < rights[at] for at, piece in placed) else None


def _pairs(page: PageLayout, band: _Band, labels: CellLabels) -> list[LabelledCell]:
    found = []
    for at, label in enumerate(band.labels):
        names = labels.named_in((label.text,))
        lines = tuple(_words(piece) for line in band.lines for place, piece in line if place == at)
        if names and lines:
            pieces = [label, *(piece for line in band.lines for place, piece in line if place == at)]
            found.append(LabelledCell(names, _cell([label], (label.words,)), _cell(pieces[1:], lines)))
    return found


def _words(piece: Piece) -> tuple[Word, ...]:
    return tuple(word for word in piece.words if not is_leader(word.text))


def _cell(pieces: Sequence[Piece], lines: tuple[tuple[Word, ...], ...]) -> Cell:
    edges = min(p.left for p in pieces), min(p.top for p in pieces), max(p.right for p in pieces), max(p.bottom for p in pieces)
    return Cell(*edges, tuple(line for line in lines if line))
