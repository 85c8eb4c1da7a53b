"""Tables whose rows or columns are each about one side of a form: all years of a school record in one table.

On pages of their own such values have the same labels, and the page tells whose they are ("Lớp: 10A1"). In a table a
cell of the row or the head of the column does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.cell_labels import CellLabels
from classifiers.cell_values import TableValue, proved, values_in
from classifiers.declarations import DocumentType, FieldSpecification
from classifiers.folding import squeeze
from classifiers.tables import Cell, Table

_MOST_HEAD_ROWS, _FEWEST_HEADS, _FEWEST_SIDES = 3, 2, 2
# What a column says of a whole year among those of its terms.
_WHOLE = ("canam", "cn")
_FIGURES = str.maketrans({"I": "1", "l": "1", "i": "1", "|": "1", "O": "0", "o": "0"})


@dataclass(frozen=True)
class _Head:
    """A column's head, its label, and the middle of the part below it that is about the whole."""

    cell: Cell
    label: str
    whole: Cell | None = None

    def own_of(self, row: Sequence[Cell]) -> Cell | None:
        """The cell of a row that the column holds, None where nobody can say which."""
        under = [cell for cell in row if cell.is_under(self.cell)]
        if len(under) > 1 and self.whole is not None:
            under = [cell for cell in under if cell.is_under(self.whole)]
        return under[0] if len(under) == 1 else None


class SideTables:
    """Reads the tables of a type that has fields with the same labels on several sides."""

    def __init__(self, document_type: DocumentType, labels: CellLabels) -> None:
        self._labels = labels
        by_label: dict[str, dict[str, FieldSpecification]] = {}
        for specification in document_type.fields:
            for label in specification.printed_labels if specification.side else ():
                by_label.setdefault(squeeze(label), {}).setdefault(specification.side, specification)
        self._fields = {label: own for label, own in by_label.items() if len(own) > 1}
        several = {side for own in self._fields.values() for side in own}
        self._marks = {
            squeeze(anchor): side.name
            for side in document_type.sides
            if side.name in several
            for anchor in side.anchors
        }
        self._patterned = {label: own for label, own in self._fields.items() if _tells_sides(tuple(own.values()))}

    def values_of(self, table: Table) -> tuple[TableValue, ...]:
        """The values by their sides, none where the table is no such table."""
        if not self._fields:
            return ()
        for at, row in enumerate(table.rows[:_MOST_HEAD_ROWS]):
            values = self._in_columns(table.rows[at + 1 :], row) or self._in_rows(table.rows[at + 1 :], row)
            if values:
                return values if table.is_ruled else proved(values)
        return ()

    def _in_rows(self, rows: Sequence[Sequence[Cell]], head: Sequence[Cell]) -> tuple[TableValue, ...]:
        """ "Năm học | Lớp | Hạnh kiểm | Học lực", with a row for each side."""
        heads = [_Head(cell, label) for cell in head if (label := self._label_of(cell))]
        if len({one.label for one in heads}) < _FEWEST_HEADS:
            return ()
        heads = [_Head(one.cell, one.label, _whole_below(one.cell, rows)) for one in heads]
        told: dict[str, list[TableValue]] = {}
        for row in rows:
            side = self._side_of(row, heads)
            if side:
                # Two rows of one side: which is the paper's own nobody can say.
                told[side] = [] if side in told else list(self._of_row(row, heads, side))
        return tuple(value for values in told.values() for value in values)

    def _of_row(self, row: Sequence[Cell], heads: Sequence[_Head], side: str) -> Iterator[TableValue]:
        for head in heads:
            cell, field = head.own_of(row), self._fields[head.label].get(side)
            if cell is not None and cell.words and field is not None:
                yield from values_in(cell, head.cell, [field])

    def _in_columns(self, rows: Sequence[Sequence[Cell]], head: Sequence[Cell]) -> tuple[TableValue, ...]:
        """ "Lớp 10 | Lớp 11 | Lớp 12", with a row for each label."""
        sides = {at: side for at, cell in enumerate(head) if (side := self._side_named(cell.text))}
        if len(sides) < _FEWEST_SIDES or len(set(sides.values())) < len(sides):
            return ()
        told: dict[str, TableValue] = {}
        for row in rows:
            labels = [label for cell in row[:1] if (label := self._label_of(cell))]
            for at, side in sides.items() if labels else ():
                under = [cell for cell in row if cell.is_under(head[at])]
                field = self._fields[labels[0]].get(side)
                if len(under) == 1 and under[0].words and field is not None:
                    for value in values_in(under[0], row[0], [field]):
                        told.setdefault(field.name, value)
        return tuple(told.values())

    def _label_of(self, cell: Cell) -> str:
        """The one label of a cell that several sides have, empty where it names another or none."""
        names = [squeeze(name) for name in self._labels.named_in(cell.texts)]
        return names[0] if len(names) == 1 and names[0] in self._fields else ""

    def _side_of(self, row: Sequence[Cell], heads: Sequence[_Head]) -> str:
        """The one side that a row is about: by a value whose form only one side's has, or by a cell that names it."""
        cells = [(own, head.own_of(row)) for head in heads if (own := self._patterned.get(head.label))]
        texts = [(own, cell.text.strip()) for own, cell in cells if cell is not None]
        told = {side for own, text in texts for side, field in own.items() if re.fullmatch(field.pattern, text)}
        # "1IA7": the value stays as it was read, and is looked at.
        told = told or {s for own, text in texts for s, f in own.items() if re.fullmatch(f.pattern, _mended(text))}
        under_heads = [cell for head in heads if (cell := head.own_of(row)) is not None]
        named = {side for cell in row if cell not in under_heads and (side := self._side_named(cell.text))}
        sides = told or named
        return sides.pop() if len(sides) == 1 else ""

    def _side_named(self, text: str) -> str:
        """The side that a cell names, whatever goes on behind: "Lớp 10", "LỚP 10A1"."""
        letters = squeeze(text)
        return next((side for mark, side in self._marks.items() if re.match(rf"{mark}(?!\d)", letters)), "")


def _mended(text: str) -> str:
    """With figures for what readers make of the two that a class begins with."""
    return text[:2].translate(_FIGURES) + text[2:]


def _tells_sides(fields: Sequence[FieldSpecification]) -> bool:
    """Whether the fields have forms of which no two are the same."""
    patterns = [field.pattern for field in fields]
    return all(patterns) and len(set(patterns)) == len(patterns)


def _whole_below(head: Cell, rows: Sequence[Sequence[Cell]]) -> Cell | None:
    """Of the parts of a head in the row below it, the one for the whole."""
    parts = [cell for cell in rows[0] if cell.is_under(head)] if rows else []
    whole = [cell for cell in parts if squeeze(cell.text) in _WHOLE]
    return whole[0] if len(parts) > 1 and len(whole) == 1 else None
