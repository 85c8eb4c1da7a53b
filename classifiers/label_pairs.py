"""Two or three columns of labels with their values beside them, without rules and without colons.

"Họ và tên   Lê Văn An        Giới tính   Nam": a row of pairs alone may read otherwise. Where rows after rows have
labels at the same two edges, and nothing else on them than labels and values by turns, they are pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from classifiers.cell_labels import CellLabels
from classifiers.layout import PageLayout, Piece, besides_leaders
from classifiers.nearness import SAME_EDGE, begin_alike
from classifiers.tables import Cell, LabelledCell

# So many rows with labels at the same two edges.
_FEWEST_ROWS = 3
# In line heights.
_NEAREST = 1.3
_Pairs = list[tuple[Piece, list[Piece]]]


def labels_beside(page: PageLayout, labels: CellLabels) -> tuple[LabelledCell, ...]:
    """The labels of such columns with their values, none on a page without them."""
    rows = {number: pairs for number, row in enumerate(page.rows) if (pairs := _by_turns(row, labels))}
    several = [pairs for pairs in rows.values() if len(pairs) > 1]
    edges = Counter(_edge(page, label) for pairs in several for label, _ in pairs)
    common = {edge for edge, count in edges.items() if count + edges[edge + 1] >= _FEWEST_ROWS}
    common |= {edge + 1 for edge in common}
    if len(several) < _FEWEST_ROWS:
        return ()
    kept = {n: pairs for n, pairs in rows.items() if all(_edge(page, label) in common for label, _ in pairs)}
    for number, pairs in kept.items():
        _go_on(page, number, pairs, kept)
    return tuple(_labelled(label, values, labels) for pairs in kept.values() for label, values in pairs if values)


def _by_turns(row: Sequence[Piece], labels: CellLabels) -> _Pairs:
    """The row's labels each with the piece behind it, empty where something else stands on it."""
    pairs: _Pairs = []
    for piece in row:
        if piece.text.endswith(":"):
            return []
        if labels.named_in((piece.text,)):
            pairs.append((piece, []))
        elif not pairs or pairs[-1][1]:
            return []
        else:
            pairs[-1][1].append(piece)
    return pairs if any(values for _, values in pairs) else []


def _edge(page: PageLayout, label: Piece) -> int:
    return round(label.left / (SAME_EDGE * page.line_height))


def _go_on(page: PageLayout, number: int, pairs: _Pairs, kept: dict[int, _Pairs]) -> None:
    """Takes the lines that values go on in, as long as all print of a row begins where values do."""
    at = number
    while (at := at + 1) < len(page.rows) and at not in kept:
        above, row = page.rows[at - 1], page.rows[at]
        is_near = min(p.top for p in row) - max(p.bottom for p in above) < _NEAREST * page.line_height
        own = [_of_value(page, pairs, piece) for piece in row]
        if not is_near or not all(values is not None for values in own):
            return
        for values, piece in zip(own, row, strict=True):
            if values is not None:
                values.append(piece)


def _of_value(page: PageLayout, pairs: _Pairs, piece: Piece) -> list[Piece] | None:
    for _, values in pairs:
        if values and begin_alike(values[0].left, piece.left, page):
            return values
    return None


def _labelled(label: Piece, values: Sequence[Piece], labels: CellLabels) -> LabelledCell:
    lines = tuple(line for piece in values if (line := besides_leaders(piece.words)))
    right, bottom = max(p.right for p in values), max(p.bottom for p in values)
    named = labels.named_in((label.text,))
    value = Cell(values[0].left, values[0].top, right, bottom, lines)
    return LabelledCell(named, Cell(label.left, label.top, label.right, label.bottom, (label.words,)), value)
