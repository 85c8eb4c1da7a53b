"""What a table tells: which field each of its cells holds.

Tables of forms come in three ways: columns headed by persons with the labels once at the side ("BÊN NAM | BÊN NỮ"),
columns headed by labels with a row for each person or thing, and cells with a label beside cells with its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from classifiers.cell_labels import CellLabels
from classifiers.cell_values import TableValue, doubted_unless_whole, proved, values_in
from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.folding import comparable, fold, squeeze
from classifiers.person_heads import FEWEST_QUESTIONS, PersonHeads
from classifiers.several_values import fits, text_of
from classifiers.table_index import table_index_of
from classifiers.tables import Cell, LabelledCell, Table

_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])\)?")
_TOTALS = ("tong", "cong")
_FEWEST_HEADS, _FEWEST_OF_SEVERAL = 2, 2
_MOST_HEAD_ROWS = 3
# The heads of columns by their places in the row, each with its labels.
_Heads = Mapping[int, tuple[Cell, tuple[str, ...]]]


class TableFields:
    """Reads the tables of one document by the labels of its type."""

    def __init__(self, document_type: DocumentType) -> None:
        self._index = table_index_of(document_type)
        self.labels = CellLabels(self._index.labels, self._index.foreign)
        self.persons = PersonHeads(self._index, self.labels)

    def values_of(self, table: Table) -> tuple[TableValue, ...] | None:
        """The values of a table with heads over its columns, None where it has no heads that the type knows."""
        for at, row in enumerate(table.rows[:_MOST_HEAD_ROWS]):
            by_section = self.persons.by_section(row)
            if len(by_section) > 1:
                values = tuple(self._beside_labels(table.rows[at + 1 :], by_section))
                return values if table.is_ruled else tuple(doubted_unless_whole(value) for value in values)
            heads = self._label_heads(row)
            if heads and not any(self._is_a_label_column(table.rows[at + 1 :], head) for head, _ in heads.values()):
                values = self._below_heads(table.rows[at + 1 :], heads)
                return values if table.is_ruled else proved(values)
        return self._of_persons_in_turn(table)

    def pairs_of(self, table: Table) -> tuple[LabelledCell, ...]:
        """The cells with labels of a table without heads, each with the cell at its right, and those that hold a label
        above its value.

        Labels beside each other head columns: what stands right of the last one is a head that nobody asks for.
        Columns whose rows differ again and again are of several persons, whose heads nobody knows.
        """
        found = []
        is_of_several = sum(self._has_another_value(row) for row in table.rows) >= _FEWEST_OF_SEVERAL
        for row in table.rows:
            named = [self.labels.named_in(cell.texts) for cell in row]
            for at, (one, other) in enumerate(pairwise(named), start=1):
                if one and other and self._is_a_value_column(table, row[at]):
                    named[at] = ()  # "Quan hệ với chủ hộ | Chủ hộ"
            if any(one and other for one, other in pairwise(named)):
                continue
            at = 0
            while at < len(row):
                if named[at] and at + 1 < len(row):
                    rest = [row[n] for n in range(at + 2, min(at + 3, len(row))) if not named[n]]
                    is_doubtful = any(_differs(row[at + 1], cell) for cell in rest) or bool(rest and is_of_several)
                    found.append(LabelledCell(named[at], row[at], row[at + 1], is_doubtful))
                    at += 1
                elif not named[at] and (pair := self.labels.label_above(row[at])) is not None:
                    found.append(pair)
                at += 1
        return tuple(found)

    def _has_another_value(self, row: Sequence[Cell]) -> bool:
        """Whether two cells that differ stand beside one label and are none: of two persons, or of before and after a
        change."""
        named = [bool(self.labels.named_in(cell.texts)) for cell in row]
        return any(
            named[at] and not any(named[at + 1 : at + 3]) and _differs(row[at + 1], row[at + 2])
            for at in range(len(row) - 2)
        )

    def _is_a_value_column(self, table: Table, cell: Cell) -> bool:
        """Whether most cells above and below are no labels."""
        others = [c for row in table.rows for c in row if c is not cell and c.words and c.is_under(cell)]
        values = sum(not self.labels.named_in(other.texts) for other in others)
        return values >= FEWEST_QUESTIONS and 2 * values > len(others)

    def _of_persons_in_turn(self, table: Table) -> tuple[TableValue, ...] | None:
        """The values of a table whose persons only follow each other, all with a doubt."""
        turned = self.persons.in_turn(table)
        if turned is None:
            return None
        return tuple(replace(value, is_doubtful=True) for value in self._beside_labels(*turned))

    def _beside_labels(self, rows: Iterable[Sequence[Cell]], heads: Mapping[str, Cell]) -> Iterable[TableValue]:
        for row in rows:
            under = {name: [cell for cell in row if cell.is_under(head)] for name, head in heads.items()}
            others = [cell for cell in row if not any(cell in cells for cells in under.values())]
            labelled = [(cell, names) for cell in others if (names := self.labels.named_in(cell.texts))]
            if len(labelled) != 1:
                continue
            label, names = labelled[0]
            for section, cells in under.items():
                own = "" if section in self._index.own_heads else section
                fields = [self._index.of_section(name, (own,)) for name in names]
                if len(cells) == 1 and all(fields):
                    is_shared = sum(cells[0] in other for other in under.values()) > 1
                    yield from self._told_by(names, cells[0], label, fields, doubt=is_shared)

    def _label_heads(self, row: Sequence[Cell]) -> dict[int, tuple[Cell, tuple[str, ...]]]:
        """The columns that a field heads. Most cells of a row of heads have words, and most words are labels."""
        named = {at: (cell, self.labels.named_in(cell.texts)) for at, cell in enumerate(row) if cell.words}
        heads = {
            at: one for at, one in named.items() if one[1] and any(squeeze(n) in self._index.fields for n in one[1])
        }
        beside = [at for at in heads if at + 1 in heads]
        is_head = len(heads) >= _FEWEST_HEADS and bool(beside) and 2 * len(heads) >= len(row)
        return heads if is_head else {}

    def _told_by(
        self,
        names: Sequence[str],
        cell: Cell,
        label: Cell,
        fields: Sequence[Sequence[FieldSpecification]],
        *,
        doubt: bool = False,
    ) -> Iterable[TableValue]:
        """The values of a cell. What only other papers call so must be what it should be."""
        is_usual = any(squeeze(name) in self._index.usual for name in names)
        for value in self.values_in(cell, label, [one for part in fields for one in part], doubt=doubt):
            if not is_usual or (value.words and fits(text_of(value.words), value.specification)):
                yield value

    def values_in(
        self, cell: Cell, label: Cell, fields: Sequence[FieldSpecification], *, doubt: bool = False
    ) -> Sequence[TableValue]:
        """The values of a cell; a day may stand in it a second time, in words, though the label does not say so."""
        spelled = [self._index.in_words[one.name] for one in fields if one.name in self._index.in_words]
        if len(cell.lines) > 1 and spelled and not any(one in fields for one in spelled):
            values = tuple(values_in(cell, label, [*fields, *spelled], doubt=doubt))
            if not any(value.is_doubtful for value in values):
                return values
        return tuple(values_in(cell, label, fields, doubt=doubt))

    def _below_heads(self, rows: Sequence[Sequence[Cell]], heads: _Heads) -> tuple[TableValue, ...]:
        """The values below heads; rows of heads may come again, each for the values below it."""
        bands: list[tuple[_Heads, list[Sequence[Cell]]]] = [(heads, [])]
        for row in rows:
            again = self._heads_again(row)
            if again:
                bands.append((again, []))
            else:
                bands[-1][1].append(row)
        is_grid = len(bands) > 1
        values = [value for heads, below in bands for value in self._below_labels(below, heads)]
        # The fields of one paper, and no list of things or persons.
        return tuple(replace(value, is_listed=value.is_listed and not is_grid) for value in values)

    def _heads_again(self, row: Sequence[Cell]) -> dict[int, tuple[Cell, tuple[str, ...]]]:
        named = {at: (cell, self.labels.named_in(cell.texts)) for at, cell in enumerate(row)}
        return named if all(names for _, names in named.values()) else {}

    def _is_a_label_column(self, rows: Sequence[Sequence[Cell]], head: Cell) -> bool:
        """Whether what stands below a head are labels: then it is one of them, and its row's value looks like a label
        ("Quan hệ với chủ hộ | Chủ hộ")."""
        below = [cell for row in rows for cell in row if cell.words and cell.is_under(head)]
        named = sum(bool(self.labels.named_in(cell.texts)) for cell in below)
        return named >= FEWEST_QUESTIONS - 1 and 2 * named > len(below)

    def _below_labels(self, rows: Sequence[Sequence[Cell]], heads: _Heads) -> tuple[TableValue, ...]:
        labels = [squeeze(name) for _, names in heads.values() for name in names]
        turns = self._index.turns_of(labels)
        by_place: dict[tuple[str, ...], list[TableValue]] = {}
        for at, row in enumerate((row for row in rows if not _is_no_row(row)), start=1):
            if not any(cell.words and cell.is_under(head) for cell in row for head, _ in heads.values()):
                continue
            own, number = self._own_section(row, heads), _number_of(row)
            sections = self._index.only_section(labels)
            if own is not None:
                sections = (own,)
            elif turns:
                sections = turns[(number or at) - 1 : number or at]
            if sections in by_place:
                by_place[sections] = []  # two rows for one place: which is the paper's own nobody can say
            elif sections:
                is_listed = own is None and not turns
                values = list(self._of_row(row, heads, sections))
                # A number that is not its row's, or a list of persons of whom one is told: they may be another's.
                is_odd = own is None and bool(turns) and number not in (None, at)
                is_odd = is_odd or (is_listed and any(v.specification.kind is FieldKind.NAME for v in values))
                by_place[sections] = [
                    replace(v, is_doubtful=v.is_doubtful or is_odd, is_listed=is_listed) for v in values
                ]
        return tuple(value for values in by_place.values() for value in values)

    def _of_row(self, row: Sequence[Cell], heads: _Heads, sections: tuple[str, ...]) -> Iterable[TableValue]:
        for head, names in heads.values():
            cells = [cell for cell in row if cell.is_under(head)]
            fields = [self._index.of_section(name, sections) for name in names]
            if len(cells) == 1 and all(fields):
                yield from self._told_by(names, cells[0], head, fields)

    def _own_section(self, row: Sequence[Cell], heads: _Heads) -> str | None:
        """The section that a cell under no label names: "Cha", "Mẹ"."""
        beside = [cell for cell in row if cell.words and not any(cell.is_under(head) for head, _ in heads.values())]
        for cell in beside:
            names = self.persons.sections_named(cell.texts)
            if len(names) == 1:
                return names.pop()
        return None


def _differs(value: Cell, other: Cell) -> bool:
    return bool(other.words) and comparable(value.text) != comparable(other.text)


def _is_no_row(row: Sequence[Cell]) -> bool:
    """Whether it numbers the columns or sums the rows up."""
    texts = [cell.text for cell in row if cell.words]
    numbers_columns = len(texts) > 1 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)
    return not texts or numbers_columns or fold(texts[0]).startswith(_TOTALS)


def _number_of(row: Sequence[Cell]) -> int | None:
    """The number that a row begins with: a row that was not read must not give its place to the next."""
    digits = row[0].text.strip(" .") if row[0].words else ""
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else None
