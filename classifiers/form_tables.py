"""The tables of a form, ruled or only aligned, and its cells with labels: what they tell and what they keep others from
telling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from classifiers.aligned_tables import aligned_tables
from classifiers.cell_values import TableValue
from classifiers.declarations import DocumentType
from classifiers.finding import Finding
from classifiers.label_columns import labels_in_columns
from classifiers.label_pairs import labels_beside
from classifiers.label_rows import has_captions, labels_above
from classifiers.labelled_cells import labelled_cells, outside_of, runs_over_cells, without_those_in
from classifiers.labels import LabelledValue
from classifiers.layout import PageLayout
from classifiers.margin_lines import without_cut
from classifiers.side_tables import SideTables
from classifiers.table_fields import TableFields
from classifiers.tables import LabelledCell, Table
from classifiers.term_tables import TermTables


class FormTables:
    """Those of one document of the type. Tables with heads speak for themselves; `told` is what they tell."""

    def __init__(
        self,
        document_type: DocumentType,
        pages: Sequence[PageLayout],
        sheets: Sequence[PageLayout],
        ruled: Sequence[Table],
        sides: Mapping[int, frozenset[str]],
    ) -> None:
        self.fields = TableFields(document_type)
        self._by_sides = SideTables(document_type, self.fields.labels)
        self._of_terms = TermTables(document_type, self.fields.labels, sides)
        self.told: list[tuple[Table, TableValue]] = []
        self._headed = [table for table in ruled if self._read(table)]
        for sheet in sheets:
            if not any(table.page.number == sheet.number for table in self._headed):
                self._headed += self._read_aligned([page for page in pages if page.number == sheet.number], sheet)
        self._unheaded = [table for table in ruled if table not in self._headed]
        self._ruled_pairs = [(table.page, pair) for table in self._unheaded for pair in self.fields.pairs_of(table)]
        self._other_pairs: list[tuple[PageLayout, LabelledCell]] = []

    def with_cells(self, page: PageLayout, printed: Sequence[LabelledValue]) -> tuple[LabelledValue, ...]:
        """The labels printed on a page with those that stand in cells of their own, without what looks like a label in
        a table."""
        unruled = outside_of([*self._headed, *self._unheaded], page, self._pairs_without_rules(page))
        self._other_pairs += [(page, pair) for pair in unruled]
        pairs = [*(pair for _, pair in self._ruled_pairs), *unruled]
        cells = labelled_cells(page, pairs, self.fields.labels)
        outside = without_those_in(self._headed, pairs, page, printed)
        return tuple(sorted([*outside, *cells], key=lambda o: (o.row, o.printed.left)))

    def hold(self, finding: Finding) -> bool:
        """Whether the print stands in a table whose heads have told its values, or runs over cells."""
        if any(t.page.number == p.page and t.holds(p) for t in self._headed for p in finding.pieces):
            return True
        pairs = [*self._ruled_pairs, *self._other_pairs]
        return any(runs_over_cells(piece, pairs) for piece in finding.pieces)

    def _pairs_without_rules(self, page: PageLayout) -> Sequence[LabelledCell]:
        """Labels and values that keep to columns: the first way of laying out that the page shows."""
        ways = (labels_beside, labels_above, labels_in_columns)
        found = next((pairs for way in ways if (pairs := way(page, self.fields.labels))), ())
        return without_cut(found, page)

    def _read_aligned(self, halves_of_sheet: Sequence[PageLayout], sheet: PageLayout) -> list[Table]:
        """The tables without rules that were read: on the halves of a spread or over its fold, whichever tells more."""
        ways = [
            [
                table
                for part in parts
                if not has_captions(part, self.fields.labels)
                for table in aligned_tables(part, self.fields)
            ]
            for parts in (halves_of_sheet, [sheet])
        ]
        told = [sum(len(self._values_of(table) or ()) for table in tables) for tables in ways]
        return [table for table in ways[told.index(max(told))] if self._read(table)]

    def _read(self, table: Table) -> bool:
        """Whether the table has heads that the type knows; its values are told then."""
        values = self._values_of(table)
        self.told += [(table, value) for value in values or ()]
        return values is not None

    def _values_of(self, table: Table) -> tuple[TableValue, ...] | None:
        return self._by_sides.values_of(table) or self._of_terms.values_of(table) or self.fields.values_of(table)
