"""Labels in a column of their own without rules: a column of colons or a common edge parts them from their values.

Label and value may both go on in further lines, each within its column, so neither may be read across.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from classifiers.cell_labels import CellLabels
from classifiers.column_cells import gap_above
from classifiers.layout import PageLayout, Piece, is_leader
from classifiers.nearness import SAME_EDGE, begin_alike
from classifiers.several_values import text_of
from classifiers.tables import Cell, LabelledCell
from models.values.reading import Word

# So many rows with a colon, or with a label and a value at one edge, are a column.
_FEWEST_COLONS, _FEWEST_VALUES, _FEWEST_LABELS = 4, 5, 4
# In line heights.
_FARTHEST_BELOW = 1.3
_COLONS = frozenset((":", ";", ".:"))
_MOST_WORDS = 6  # of a label


@dataclass
class _Pair:
    """A label and its value while rows are added."""

    label: list[tuple[Word, ...]] = field(default_factory=list)
    value: list[tuple[Word, ...]] = field(default_factory=list)
    has_colon: bool = False


@dataclass(frozen=True)
class _Row:
    """What stands left and right of the edge; `crosses` where a run of print goes over it."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    has_colon: bool
    crosses: bool


def labels_in_columns(page: PageLayout, labels: CellLabels) -> tuple[LabelledCell, ...]:
    """The labels of such a column with their values, none on a page without one."""
    edge = _colon_edge(page)
    if edge is None:
        edge = _value_edge(page, labels)
    if edge is None:
        return ()
    pairs = _pairs(page, edge, labels)
    found = [(pair, labels.named_in(_texts(pair.label))) for pair in pairs]
    return tuple(_labelled_cell(page, edge, pair, names) for pair, names in found if names)


def _colon_edge(page: PageLayout) -> float | None:
    """Where colons stand below each other, each apart from its label."""
    lone = [piece for row in page.rows for at, piece in enumerate(row) if at and piece.words[0].text in _COLONS]
    edge = _common([piece.left for piece in lone], page.line_height, _FEWEST_COLONS)
    return None if edge is None else edge + SAME_EDGE * page.line_height


def _value_edge(page: PageLayout, labels: CellLabels) -> float | None:
    """Where values stand below each other, behind labels without colons of different lengths."""
    rows = [row for row in page.rows if len(row) > 1 and not row[0].text.endswith(":")]
    labelled = [row for row in rows if labels.named_in((row[0].text,)) and not labels.named_in((row[1].text,))]
    behind = [row[1].left for row in labelled]
    edge = _common(behind, page.line_height, _FEWEST_VALUES)
    return None if edge is None else edge - 0.5 * SAME_EDGE * page.line_height


def _common(places: Sequence[float], line_height: float, fewest: int) -> float | None:
    """The leftmost of the largest group of places that are the same."""
    best: list[float] = []
    for place in places:
        group = [other for other in places if 0 <= other - place < SAME_EDGE * line_height]
        best = max(best, group, key=len)
    return min(best) if len(best) >= fewest else None


def _pairs(page: PageLayout, edge: float, labels: CellLabels) -> list[_Pair]:
    pairs: list[_Pair] = []
    open_pair: _Pair | None = None
    value_left = _left_of_values(page, edge)
    for number, row in enumerate(page.rows):
        parts = _parted(page, row, edge)
        if _holds_another_label(row, edge, labels):
            parts = replace(parts, crosses=True)
        if parts.crosses or (number and gap_above(page, number) > _FARTHEST_BELOW * page.line_height):
            open_pair = None
        if parts.crosses:
            continue
        may_go_on = open_pair is not None and not parts.has_colon
        if open_pair is not None and may_go_on and _goes_on(page, open_pair, parts, value_left, labels):
            open_pair.label += [parts.left] if parts.left else []
            open_pair.value += [parts.right] if parts.right else []
        elif parts.left and (parts.has_colon or labels.may_be(_texts([parts.left])[0])):
            open_pair = _Pair([parts.left], [parts.right] if parts.right else [], parts.has_colon)
            pairs.append(open_pair)
        else:
            open_pair = None
    return pairs if len(pairs) >= _FEWEST_LABELS else []


def _goes_on(page: PageLayout, pair: _Pair, parts: _Row, value_left: float, labels: CellLabels) -> bool:
    """Whether a row without a colon belongs to the pair above: in its value's column, or as the rest of its label."""
    lefts = [page.level.point(word.box.top_left).x for word in parts.right[:1]]
    if not all(begin_alike(left, value_left, page) for left in lefts):
        return False
    if not parts.left:
        return bool(parts.right)
    longer = labels.named_in((" ".join(_texts([*pair.label, parts.left])),))
    return bool(longer) and not labels.named_in(_texts([parts.left]))


def _holds_another_label(row: Sequence[Piece], edge: float, labels: CellLabels) -> bool:
    """Whether a second label stands behind the value: such rows are read by their labels alone."""
    right = [piece for piece in row if piece.centre_x > edge and piece.text not in _COLONS]
    words = [word for piece in row for word in piece.words]
    return any(labels.named_in((piece.text,)) for piece in right[1:]) or _parted_labels(words, labels) > 1


def _parted_labels(words: Sequence[Word], labels: CellLabels) -> int:
    """How many labels end with a colon among the words: "02/05/2021 Dân tộc: Hrê Quốc tịch: Việt Nam"."""
    ends = [at for at, word in enumerate(words, start=1) if word.text.endswith(":")]
    ways = [[text_of(words[start:end]) for start in range(max(0, end - _MOST_WORDS), end)] for end in ends]
    return sum(any(labels.named_in((text,)) for text in texts) for texts in ways)


def _left_of_values(page: PageLayout, edge: float) -> float:
    """Where most values begin."""
    rows = [_parted(page, row, edge) for row in page.rows]
    lefts = sorted(page.level.point(r.right[0].box.top_left).x for r in rows if r.left and r.right and not r.crosses)
    return lefts[len(lefts) // 2] if lefts else edge


def _parted(page: PageLayout, row: Sequence[Piece], edge: float) -> _Row:
    left: list[Word] = []
    right: list[Word] = []
    has_colon = crosses = False
    for piece in row:
        words = list(piece.words)
        while words and words[0].text in _COLONS and page.level.point(words[0].box.centre).x < edge + page.line_height:
            words.pop(0)
            has_colon = True
        own = [page.level.point(word.box.centre).x < edge for word in words]
        if words and words[-1].text.endswith(":") and own[-1]:
            has_colon = True
        crosses = crosses or (any(own) and not all(own) and not _is_parted_at(words, own))
        left += [word for word, is_left in zip(words, own, strict=True) if is_left and not is_leader(word.text)]
        right += [word for word, is_left in zip(words, own, strict=True) if not is_left and not is_leader(word.text)]
    return _Row(tuple(left), tuple(right), has_colon, crosses)


def _is_parted_at(words: Sequence[Word], own: Sequence[bool]) -> bool:
    """Whether a colon or a blank wider than one between words stands at the edge that a run of print goes over."""
    first = own.index(False)
    one, other = words[first - 1], words[first]
    return one.text.endswith(":") or other.text.startswith(":") or other.box.left - one.box.right > 0.7 * one.box.height


def _texts(lines: Sequence[Sequence[Word]]) -> tuple[str, ...]:
    return tuple(" ".join(word.text for word in line) for line in lines)


def _labelled_cell(page: PageLayout, edge: float, pair: _Pair, names: tuple[str, ...]) -> LabelledCell:
    words = [word for line in (*pair.label, *pair.value) for word in line]
    whole = page.level.piece(words, page.number)
    label = Cell(whole.left, whole.top, edge, whole.bottom, tuple(pair.label))
    return LabelledCell(names, label, Cell(edge, whole.top, page.text_right, whole.bottom, tuple(pair.value)))
