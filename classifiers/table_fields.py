"""What a table tells: which field each of its cells holds.

Tables of forms come in three ways: columns headed by persons with the labels once at the side ("BÊN NAM | BÊN NỮ"),
columns headed by labels with a row for each person or thing, and cells with a label beside cells with its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from classifiers.catalogue import DocumentType, FieldKind, FieldSpecification, Section
from classifiers.folding import comparable, fold, squeeze, squeeze_label
from classifiers.known_labels import Labels
from classifiers.normalisers import normalise
from classifiers.ordinals import ordinal_in
from classifiers.several_values import fits, has_more_figures, part_in_any_order, text_of
from classifiers.tables import Cell, LabelledCell, Table
from models.values.reading import Word

_BRACKETS = re.compile(r"\([^()]*\)?")
_ENUMERATOR = re.compile(r"^\s*\(?(?:\d{1,2}|[a-zđIVX]{1,3})[.)]\s*")
_SPLIT = re.compile(r"[;/,]|\s[-–]\s|\s(?:và|hoặc)\s")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])\)?")
_TOTALS = ("tong", "cong")
# Words for "as above": the value is another cell's.
_DITTOS = frozenset(("nt", "n t", "nhu tren", "nhu ben"))
_FEWEST_HEADS = 2
# Words of so few letters are told from others by their marks: "Nam" is no "Năm".
_MARKS_TELL = 4
# So many questions beside the columns of so many persons are a table turned on its side.
_FEWEST_QUESTIONS, _FEWEST_PERSONS = 4, 2
_MOST_PARTS = 8
_MOST_HEAD_ROWS = 3


@dataclass(frozen=True)
class TableValue:
    """The words of one field. `is_doubtful` where they may be more than that, or another's; `is_listed` where nothing
    but the table says whose they are, so that a label elsewhere knows better."""

    specification: FieldSpecification
    words: tuple[Word, ...]
    label: Cell
    is_doubtful: bool = False
    is_listed: bool = False


class CellLabels:
    """The labels of a type as they stand in cells: with brackets, over several lines, several in one cell."""

    def __init__(self, labels: Labels, foreign: Iterable[str] = ()) -> None:
        self._labels = labels
        self._foreign = frozenset(map(squeeze, foreign))
        self._known: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._named_once: dict[str, str | None] = {}

    def named_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The labels of a cell in order, none where a part of it is no label."""
        cell = tuple(lines)
        if cell not in self._known:
            named = self._labels_in(cell)
            # "Họ và tên", and "Full name" below it: one label, and its translation.
            own = tuple(label for label in named if squeeze(label) not in self._foreign)
            self._known[cell] = own or named
        return self._known[cell]

    def is_translation(self, text: str) -> bool:
        """Whether it is what bilingual forms print under a label, and no label of the form's own language."""
        return all(squeeze(label) in self._foreign for label in self.named_in((text,)) or ("",))

    def _labels_in(self, lines: Sequence[str]) -> tuple[str, ...]:
        whole = " ".join(lines)
        bare = _BRACKETS.sub(" ", whole)
        own_lines = [line for line in lines if _BRACKETS.sub("", line).strip()]
        for parts in ([whole], [bare], own_lines):
            named = [label for part in parts if (label := self._named(part)) is not None]
            if named and len(named) == len(parts):
                return tuple(named)
        return self._covering(_SPLIT.split(bare))

    def _covering(self, parts: Sequence[str]) -> tuple[str, ...]:
        """The fewest labels that take all the parts in order: commas part labels and stand in them ("Ngày, tháng, năm
        sinh; giới tính")."""
        if len(parts) > _MOST_PARTS:
            return ()
        best: list[tuple[str, ...] | None] = [()]
        for end in range(1, len(parts) + 1):
            ways = [
                (*before, label)
                for start in range(end)
                if (before := best[start]) is not None
                and (label := self._named(" ".join(parts[start:end]))) is not None
            ]
            best.append(min(ways, key=len, default=None))
        return best[-1] or ()

    def label_above(self, cell: Cell) -> LabelledCell | None:
        """A cell parted into its first lines, which are a label without a colon, and the value below them."""
        for end in range(len(cell.lines) - 1, 0, -1):
            names = self.named_in(cell.texts[:end])
            if (
                names
                and cell.texts[end - 1][-1] != ":"
                and not any(self.named_in((text,)) for text in cell.texts[end:])
            ):
                label, value = (replace(cell, lines=lines) for lines in (cell.lines[:end], cell.lines[end:]))
                return LabelledCell(names, label, value)
        return None

    def may_be(self, text: str) -> bool:
        """Whether it is a label, or begins a longer one with so many letters that it is no chance."""
        return bool(self.named_in((text,))) or self._labels.may_begin(squeeze(text))

    def exactly(self, text: str) -> str | None:
        """The label with just these letters."""
        match = self._labels.match(squeeze(text), with_colon=False, whole_piece=False)
        return match[1] if match else None

    def _named(self, text: str) -> str | None:
        if text not in self._named_once:
            self._named_once[text] = self._label_of(text)
        return self._named_once[text]

    def _label_of(self, text: str) -> str | None:
        ways = (text, _ENUMERATOR.sub("", text), _BRACKETS.sub(" ", text))
        for letters in dict.fromkeys(map(squeeze, ways)):
            match = self._labels.match(letters, with_colon=True, whole_piece=True) if letters else None
            if match is not None and (len(letters) > _MARKS_TELL or comparable(match[1]) in comparable(text)):
                return match[1]
        return None


class TableFields:
    """Reads tables by the labels of one type."""

    def __init__(self, document_type: DocumentType) -> None:
        sections = document_type.sections
        self._fields: dict[str, list[FieldSpecification]] = {}
        self._sections: dict[str, list[str]] = {}
        for section in sections:
            for label in section.labels:
                self._sections.setdefault(squeeze_label(label), []).append(section.name)
        labels = {label for section in sections for label in section.labels} | set(document_type.other_labels)
        usual: set[str] = set()
        foreign: set[str] = set()
        for specification in document_type.fields:
            heads = [label for section in sections if section.name == specification.section for label in section.labels]
            own = dict.fromkeys(specification.printed_labels)
            own |= dict.fromkeys(short for label in own for short in _without_person(label, heads))
            # Those of a told row are looked for below their heads, in whatever table (cells.py).
            known = (*own, *specification.usual_labels, *specification.translations) if not specification.row else ()
            for compact in dict.fromkeys(map(squeeze_label, known)):
                self._fields.setdefault(compact, []).append(specification)
            labels |= own.keys()
            usual.update(specification.usual_labels)
            usual.update(specification.translations)
            foreign.update(specification.labels_en, specification.translations)
        self._usual = {squeeze_label(label) for label in usual} - {squeeze_label(label) for label in labels}
        foreign -= {label for specification in document_type.fields for label in specification.labels}
        self.labels = CellLabels(Labels(labels, usual), foreign)
        self._in_turn = _in_turn(sections)
        self._in_words = {
            one.name.removesuffix("_in_words"): one
            for one in document_type.fields
            if one.kind is FieldKind.DATE_IN_WORDS and one.name.endswith("_in_words")
        }
        self._own_heads = {section.name for section in sections} - {s.section for s in document_type.fields}

    def values_of(self, table: Table) -> tuple[TableValue, ...] | None:
        """The values of a table with heads over its columns, None where it has no heads that the type knows."""
        for at, row in enumerate(table.rows[:_MOST_HEAD_ROWS]):
            by_section = self._section_heads(row)
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
        """
        found = []
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
                    # Beside a value may stand another one, of before or after a change.
                    rest = [row[n] for n in range(at + 2, min(at + 3, len(row))) if not named[n]]
                    is_doubtful = any(
                        cell.words and comparable(cell.text) != comparable(row[at + 1].text) for cell in rest
                    )
                    found.append(LabelledCell(named[at], row[at], row[at + 1], is_doubtful))
                    at += 1
                elif not named[at] and (pair := self.labels.label_above(row[at])) is not None:
                    found.append(pair)
                at += 1
        return tuple(found)

    def _is_a_value_column(self, table: Table, cell: Cell) -> bool:
        """Whether most cells above and below are no labels."""
        others = [c for row in table.rows for c in row if c is not cell and c.words and c.is_under(cell)]
        values = sum(not self.labels.named_in(other.texts) for other in others)
        return values >= _FEWEST_QUESTIONS and 2 * values > len(others)

    def sections_named(self, texts: Sequence[str]) -> set[str]:
        """The sections that a head's lines name."""
        return {name for label in self.labels.named_in(texts) for name in self._sections.get(squeeze(label), ())}

    def person_headed(self, texts: Sequence[str]) -> str | None:
        """The section whose person heads a column, by a label or by a number: "NGƯỜI THỨ HAI". Those beyond the last
        that the type knows have a name of their own."""
        names = self.sections_named(texts)
        if len(names) == 1:
            return names.pop()
        number = ordinal_in(texts) if len(self._in_turn) == 1 else None
        if not number:
            return None
        turns = self._in_turn[0]
        return turns[number - 1] if number <= len(turns) else f"{number}"

    def _section_heads(self, row: Sequence[Cell]) -> dict[str, Cell]:
        heads: dict[str, Cell] = {}
        for cell in row:
            if (name := self.person_headed(cell.texts)) is not None:
                heads[name] = cell
        return heads

    def _of_persons_in_turn(self, table: Table) -> tuple[TableValue, ...] | None:
        """The values of a table turned on its side whose heads say nobody's number. Whether its first column is the
        first person's nobody can say for sure."""
        if len(self._in_turn) != 1:
            return None
        turns = self._in_turn[0]
        asked = [(at, row) for row in table.rows if (at := self._asked_of(turns, row)) is not None]
        if len(asked) < _FEWEST_QUESTIONS or len({(at, len(row)) for at, row in asked}) > 1:
            return None
        at, first = asked[0]
        heads = dict(zip(turns, first[at + 1 :], strict=False))
        if len(heads) < _FEWEST_PERSONS:
            return None
        return tuple(replace(v, is_doubtful=True) for v in self._beside_labels([row for _, row in asked], heads))

    def _asked_of(self, turns: Sequence[str], row: Sequence[Cell]) -> int | None:
        """Which cell of the row is a question about persons in turn."""
        for at, cell in enumerate(row):
            names = self.labels.named_in(cell.texts)
            if names:
                fields = [self._fields.get(squeeze(name), ()) for name in names]
                return at if all(any(s.section in turns for s in own) for own in fields) else None
        return None

    def _beside_labels(self, rows: Iterable[Sequence[Cell]], heads: Mapping[str, Cell]) -> Iterable[TableValue]:
        for row in rows:
            under = {name: [cell for cell in row if cell.is_under(head)] for name, head in heads.items()}
            others = [cell for cell in row if not any(cell in cells for cells in under.values())]
            labelled = [(cell, names) for cell in others if (names := self.labels.named_in(cell.texts))]
            if len(labelled) != 1:
                continue
            label, names = labelled[0]
            for section, cells in under.items():
                own = "" if section in self._own_heads else section
                fields = [self._of_section(name, (own,)) for name in names]
                if len(cells) == 1 and all(fields):
                    is_shared = sum(cells[0] in other for other in under.values()) > 1
                    yield from self._told_by(names, cells[0], label, fields, doubt=is_shared)

    def _label_heads(self, row: Sequence[Cell]) -> dict[int, tuple[Cell, tuple[str, ...]]]:
        """The columns that a field heads. Most cells of a row of heads have words, and most words are labels."""
        named = {at: (cell, self.labels.named_in(cell.texts)) for at, cell in enumerate(row) if cell.words}
        heads = {at: one for at, one in named.items() if one[1] and any(squeeze(n) in self._fields for n in one[1])}
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
        is_usual = any(squeeze(name) in self._usual for name in names)
        for value in self.values_in(cell, label, [one for part in fields for one in part], doubt=doubt):
            if not is_usual or (value.words and fits(text_of(value.words), value.specification)):
                yield value

    def values_in(
        self, cell: Cell, label: Cell, fields: Sequence[FieldSpecification], *, doubt: bool = False
    ) -> Sequence[TableValue]:
        """The values of a cell; a day may stand in it a second time, in words, though the label does not say so."""
        spelled = [self._in_words[one.name] for one in fields if one.name in self._in_words]
        if len(cell.lines) > 1 and spelled and not any(one in fields for one in spelled):
            values = tuple(values_in(cell, label, [*fields, *spelled], doubt=doubt))
            if not any(value.is_doubtful for value in values):
                return values
        return tuple(values_in(cell, label, fields, doubt=doubt))

    def _below_heads(
        self, rows: Sequence[Sequence[Cell]], heads: Mapping[int, tuple[Cell, tuple[str, ...]]]
    ) -> tuple[TableValue, ...]:
        """The values below heads; rows of heads may come again, each for the values below it."""
        bands: list[tuple[Mapping[int, tuple[Cell, tuple[str, ...]]], list[Sequence[Cell]]]] = [(heads, [])]
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
        return named >= _FEWEST_QUESTIONS - 1 and 2 * named > len(below)

    def _below_labels(
        self, rows: Sequence[Sequence[Cell]], heads: Mapping[int, tuple[Cell, tuple[str, ...]]]
    ) -> tuple[TableValue, ...]:
        labels = [squeeze(name) for _, names in heads.values() for name in names]
        turns = self._turns_of(labels)
        by_place: dict[tuple[str, ...], list[TableValue]] = {}
        for at, row in enumerate((row for row in rows if not _is_no_row(row)), start=1):
            if not any(cell.words and cell.is_under(head) for cell in row for head, _ in heads.values()):
                continue
            own, number = self._own_section(row, heads), _number_of(row)
            sections = self._only_section(labels)
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

    def _of_row(
        self, row: Sequence[Cell], heads: Mapping[int, tuple[Cell, tuple[str, ...]]], sections: tuple[str, ...]
    ) -> Iterable[TableValue]:
        for head, names in heads.values():
            cells = [cell for cell in row if cell.is_under(head)]
            fields = [self._of_section(name, sections) for name in names]
            if len(cells) == 1 and all(fields):
                yield from self._told_by(names, cells[0], head, fields)

    def _own_section(self, row: Sequence[Cell], heads: Mapping[int, tuple[Cell, tuple[str, ...]]]) -> str | None:
        """The section that a cell under no label names: "Cha", "Mẹ"."""
        beside = [cell for cell in row if cell.words and not any(cell.is_under(head) for head, _ in heads.values())]
        for cell in beside:
            names = self.sections_named(cell.texts)
            if len(names) == 1:
                return names.pop()
        return None

    def _turns_of(self, labels: Sequence[str]) -> tuple[str, ...]:
        """The sections that follow each other row by row, where the columns are theirs."""
        for turns in self._in_turn:
            if any(s.section in turns for label in labels for s in self._fields.get(label, ())):
                return turns
        return ()

    def _only_section(self, labels: Sequence[str]) -> tuple[str, ...]:
        """The one section that has fields of all these labels, and what is outside all sections."""
        several = [{s.section for s in self._fields.get(label, ())} for label in labels if label in self._fields]
        shared = set.intersection(*several) - {""} if several else set()
        return (*shared, "") if len(shared) == 1 else ("",)

    def _of_section(self, label: str, sections: Sequence[str]) -> list[FieldSpecification]:
        """The fields with this label, none where they are of several pages: "Lớp" in a list of all years."""
        fitting = self._fields.get(squeeze(label), ())
        found = next((own for name in sections if (own := [s for s in fitting if s.section == name])), [])
        return found if len({specification.side for specification in found}) <= 1 else []


def _without_person(label: str, heads: Sequence[str]) -> Iterable[str]:
    """The head of a column says whose the values are, so a label need not: "Họ và tên" for "Họ và tên người mẹ"."""
    person = label.rsplit(maxsplit=1)[-1]
    endings = {head for head in heads if f" {label.casefold()}".endswith(f" {head.casefold()}") and head != label}
    if any(head.split()[-1].casefold() == person.casefold() for head in heads):
        endings.add(person)
    for ending in endings:
        own = label.split()[: -len(ending.split())]
        while own and own[-1].casefold() in ("người", "của", "bên"):
            own.pop()
        if own:
            yield " ".join(own)


def values_in(
    cell: Cell, label: Cell, fields: Sequence[FieldSpecification], *, doubt: bool = False
) -> Iterable[TableValue]:
    """The values of a cell for its fields in order; doubtful where they cannot be told apart."""
    if not cell.words or len(fields) == 1:
        for one in fields:
            yield TableValue(one, cell.words, label, doubt or is_odd(cell.words, one))
        return
    parted = part_in_any_order(cell.lines, fields)
    if parted is None:
        for one in fields:
            yield TableValue(one, cell.words, label, True)
        return
    parts, several_ways = parted
    for one, words in zip(fields, parts, strict=True):
        yield TableValue(one, words, label, doubt or several_ways)


def doubted_unless_whole(value: TableValue) -> TableValue:
    """Where no rules part a table, a row whose label was not read hangs on the value above it."""
    is_long = value.specification.kind is FieldKind.TEXT and any(is_below(*pair) for pair in pairwise(value.words))
    fit = not value.words or fits(text_of(value.words), value.specification)
    return value if fit and not is_long else replace(value, is_doubtful=True)


def is_below(one: Word, other: Word) -> bool:
    return other.box.top > one.box.centre.y


def proved(values: Sequence[TableValue]) -> tuple[TableValue, ...]:
    """Where no rules part a table, every value must fit, else none is sure: a line may be another row's."""
    fit = all(not value.words or fits(text_of(value.words), value.specification) for value in values)
    return tuple(values) if fit else tuple(replace(value, is_doubtful=True) for value in values)


def is_odd(words: Sequence[Word], specification: FieldSpecification) -> bool:
    """Whether a cell's words cannot all be the one value, or only point to another cell."""
    text = text_of(words)
    value, _ = normalise(text, specification)
    return fold(text) in _DITTOS or (value is not None and has_more_figures(text, value, specification))


def _is_no_row(row: Sequence[Cell]) -> bool:
    """Whether it numbers the columns or sums the rows up."""
    texts = [cell.text for cell in row if cell.words]
    numbers_columns = len(texts) > 1 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)
    return not texts or numbers_columns or fold(texts[0]).startswith(_TOTALS)


def _number_of(row: Sequence[Cell]) -> int | None:
    """The number that a row begins with: a row that was not read must not give its place to the next."""
    digits = row[0].text.strip(" .") if row[0].words else ""
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else None


def _in_turn(sections: Sequence[Section]) -> tuple[tuple[str, ...], ...]:
    """Sections that have the same labels are of persons in turn."""
    by_labels: dict[tuple[str, ...], list[str]] = {}
    for section in sections:
        by_labels.setdefault(section.labels, []).append(section.name)
    return tuple(tuple(names) for names in by_labels.values() if len(names) > 1)
