"""Persons who head the columns of a table, by name, by number or by their turn alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from classifiers.cell_labels import CellLabels
from classifiers.folding import squeeze
from classifiers.ordinals import ordinal_in
from classifiers.table_index import TableIndex
from classifiers.tables import Cell, Table

# So many questions beside the columns of so many persons are a table turned on its side.
FEWEST_QUESTIONS = 4
_FEWEST_PERSONS = 2


class PersonHeads:
    """Finds whose a column is, by the sections of one type."""

    def __init__(self, index: TableIndex, labels: CellLabels) -> None:
        self._index = index
        self._labels = labels

    def sections_named(self, texts: Sequence[str]) -> set[str]:
        """The sections that a head's lines name."""
        return {name for label in self._labels.named_in(texts) for name in self._index.sections.get(squeeze(label), ())}

    def headed(self, texts: Sequence[str]) -> str | None:
        """The section whose person heads a column, by a label or by a number: "NGƯỜI THỨ HAI". Those beyond the last
        that the type knows have a name of their own."""
        names = self.sections_named(texts)
        if len(names) == 1:
            return names.pop()
        number = ordinal_in(texts) if len(self._index.turns) == 1 else None
        if not number:
            return None
        turns = self._index.turns[0]
        return turns[number - 1] if number <= len(turns) else f"{number}"

    def by_section(self, row: Sequence[Cell]) -> dict[str, Cell]:
        """The cells of a row that persons head, by their sections."""
        heads: dict[str, Cell] = {}
        for cell in row:
            if (name := self.headed(cell.texts)) is not None:
                heads[name] = cell
        return heads

    def in_turn(self, table: Table) -> tuple[list[Sequence[Cell]], Mapping[str, Cell]] | None:
        """The rows of a table turned on its side whose heads say nobody's number, and a cell of each person's column.
        Whether its first column is the first person's nobody can say for sure."""
        if len(self._index.turns) != 1:
            return None
        turns = self._index.turns[0]
        asked = [(at, row) for row in table.rows if (at := self._asked_of(turns, row)) is not None]
        if len(asked) < FEWEST_QUESTIONS or len({(at, len(row)) for at, row in asked}) > 1:
            return None
        at, first = asked[0]
        heads = dict(zip(turns, first[at + 1 :], strict=False))
        return ([row for _, row in asked], heads) if len(heads) >= _FEWEST_PERSONS else None

    def _asked_of(self, turns: Sequence[str], row: Sequence[Cell]) -> int | None:
        """Which cell of the row is a question about persons in turn."""
        for at, cell in enumerate(row):
            names = self._labels.named_in(cell.texts)
            if names:
                fields = [self._index.fields.get(squeeze(name), ()) for name in names]
                return at if all(any(s.section in turns for s in own) for own in fields) else None
        return None
