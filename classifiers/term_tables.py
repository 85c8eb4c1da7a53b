"""The table of one year's terms on the page of that year, in a form that has such a page for each of several years:

    Học kì     | Kết quả học tập | Kết quả rèn luyện          Đánh giá  | Học kì I | Học kì II | Cả năm
    Học kì I   | Khá             | Tốt                  or    Học lực   | Khá      | Khá       | Khá
    Cả năm     | Khá             | Tốt                        Hạnh kiểm | Tốt      | Tốt       | Tốt

The page says which year it is; the fields say which term's values they are, by their `row`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from classifiers.cell_labels import CellLabels
from classifiers.cell_values import TableValue, proved, values_in
from classifiers.declarations import DocumentType, FieldSpecification
from classifiers.folding import squeeze
from classifiers.tables import Cell, Table

_MOST_HEAD_ROWS, _FEWEST_LABELS = 3, 2
_SHORT_FOR = {"cn": "canam"}


class TermTables:
    """Reads such tables of one document; `sides` has by its number the sides that every page is."""

    def __init__(self, document_type: DocumentType, labels: CellLabels, sides: Mapping[int, frozenset[str]]) -> None:
        self._labels = labels
        self._fields: dict[str, dict[str, FieldSpecification]] = {}
        for specification in document_type.fields:
            if specification.side and specification.row not in ("", "*"):
                own = self._fields.setdefault(specification.side, {})
                own.update({squeeze(label): specification for label in specification.printed_labels})
        self._sides = sides

    def values_of(self, table: Table) -> tuple[TableValue, ...]:
        """The values of the page's own year, none where the table is no such table or the page of no one year."""
        sides = self._sides.get(table.page.number, frozenset()) & self._fields.keys()
        if len(sides) != 1:
            return ()
        fields = self._fields[next(iter(sides))]
        for at, row in enumerate(table.rows[:_MOST_HEAD_ROWS]):
            below = table.rows[at + 1 :]
            values = tuple(self._in_rows(row, below, fields)) or tuple(self._in_columns(row, below, fields))
            if values:
                return values if table.is_ruled else proved(values)
        return ()

    def _in_rows(
        self, head: Sequence[Cell], rows: Sequence[Sequence[Cell]], fields: Mapping[str, FieldSpecification]
    ) -> Iterator[TableValue]:
        headed = [(cell, field) for cell in head if (field := self._field_of(cell, fields)) is not None]
        if len({field.name for _, field in headed}) < _FEWEST_LABELS:
            return
        for cell, field in headed:
            told = [row for row in rows if row and _is_term(row[0], field)]
            under = [one for one in told[0] if one.is_under(cell)] if len(told) == 1 else []
            if len(under) == 1:
                yield from _once(under[0], cell, field, headed)

    def _in_columns(
        self, head: Sequence[Cell], rows: Sequence[Sequence[Cell]], fields: Mapping[str, FieldSpecification]
    ) -> Iterator[TableValue]:
        labelled = [(row, field) for row in rows if row and (field := self._field_of(row[0], fields)) is not None]
        beside = [(row[0], field) for row, field in labelled]
        for row, field in labelled:
            terms = [cell for cell in head[1:] if _is_term(cell, field)]
            under = [one for one in row[1:] if one.is_under(terms[0])] if len(terms) == 1 else []
            if len(under) == 1:
                yield from _once(under[0], row[0], field, beside)

    def _field_of(self, cell: Cell, fields: Mapping[str, FieldSpecification]) -> FieldSpecification | None:
        names = self._labels.named_in(cell.texts)
        return fields.get(squeeze(names[0])) if len(names) == 1 else None


def _is_term(cell: Cell, field: FieldSpecification) -> bool:
    """Whether a cell names the field's own term: "Cả năm", "CN", "Cả năm học"."""
    letters = squeeze(cell.text)
    return bool(letters) and _SHORT_FOR.get(letters, letters).startswith(squeeze(field.row))


def _once(
    cell: Cell, label: Cell, field: FieldSpecification, labelled: Sequence[tuple[Cell, FieldSpecification]]
) -> Iterator[TableValue]:
    """The cell's value, in doubt where the table has the label again: before and after another examination."""
    if cell.words:
        is_again = sum(other is field for _, other in labelled) > 1
        yield from values_in(cell, label, [field], doubt=is_again)
