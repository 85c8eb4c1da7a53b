"""Labels in cells of their own, put among a page's other labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classifiers.cell_labels import CellLabels
from classifiers.folding import fold
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout, Piece
from classifiers.tables import Cell, LabelledCell, Table
from models.values.reading import Word

# Words that end a label and may stand before the value instead: "Giấy báo tử | Số 245/GBT".
_ENDS_OF_LABELS = frozenset(("so", "ngay", "tai"))


def labelled_cells(page: PageLayout, pairs: Sequence[LabelledCell], labels: CellLabels) -> list[LabelledValue]:
    """The pairs that stand on the page, which may be half of a spread."""
    found = []
    for pair in (_with_whole_label(pair, labels) for pair in pairs):
        row = _row_of(page, pair.label.words[0])
        if row is not None:
            words = (pair.label.words, pair.value.words)
            found.append(LabelledValue.of_cell(pair.labels[0], page, row, *words, cell=pair))
    return found


def without_those_in(
    headed: Sequence[Table], pairs: Sequence[LabelledCell], page: PageLayout, occurrences: Sequence[LabelledValue]
) -> list[LabelledValue]:
    """The labels that no cell has told: what looks like one inside is a head or a part of a value."""
    tables = [table for table in headed if table.page.number == page.number]
    on_page = [pair for pair in pairs if _row_of(page, pair.label.words[0]) is not None]
    cells = [cell for pair in on_page for cell in (pair.label, pair.value)]
    return [
        occurrence
        for occurrence in occurrences
        if not any(table.holds(occurrence.printed) for table in tables)
        and not any(_holds(cell, occurrence.printed, page) for cell in cells)
    ]


def outside_of(tables: Sequence[Table], page: PageLayout, pairs: Sequence[LabelledCell]) -> list[LabelledCell]:
    """The pairs found without rules that stand in none of the tables, which speak for themselves."""
    tables = [table for table in tables if table.page.number == page.number]
    return [
        pair
        for pair in pairs
        if not any(table.holds(page.level.piece(pair.label.words, page.number)) for table in tables)
    ]


def runs_over_cells(piece: Piece, pairs: Sequence[tuple[PageLayout, LabelledCell]]) -> bool:
    """Whether print begins in one cell of a page and ends outside it, a row read across, or stands in one beside
    another that may hold the value as well."""
    for page, pair in pairs:
        for cell in (pair.label, pair.value) if page.number == piece.page else ():
            points = [page.level.point(word.box.centre) for word in piece.words]
            inside = [cell.left <= p.x <= cell.right and cell.top <= p.y <= cell.bottom for p in points]
            if any(inside) and (pair.is_doubtful or not all(inside)):
                return True
    return False


def _holds(cell: Cell, piece: Piece, page: PageLayout) -> bool:
    """Whether its first word stands in the cell: the reader's box of a line may begin a little outside the rules."""
    x, y = page.level.point(piece.words[0].box.centre).x, piece.centre_y
    return cell.left <= x <= cell.right and cell.top <= y <= cell.bottom


def _row_of(page: PageLayout, word: Word) -> int | None:
    for number, row in enumerate(page.rows):
        if any(word is other for piece in row for other in piece.words):
            return number
    return None


def _with_whole_label(pair: LabelledCell, labels: CellLabels) -> LabelledCell:
    """The first word of the value may end the label."""
    if len(pair.labels) > 1 or not pair.value.lines:
        return pair
    first, *others = pair.value.lines
    label = labels.exactly(f"{pair.labels[0]} {first[0].text}") if fold(first[0].text) in _ENDS_OF_LABELS else None
    if label is None:
        return pair
    lines = tuple(line for line in (first[1:], *others) if line)
    return replace(pair, labels=(label,), value=replace(pair.value, lines=lines))
