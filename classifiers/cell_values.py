"""The values of a cell, each with its field, and how sure a table makes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.folding import fold
from classifiers.normalisers import normalise
from classifiers.several_values import fits, has_more_figures, part_in_any_order, text_of
from classifiers.tables import Cell
from models.values.reading import Word

# Words for "as above": the value is another cell's.
_DITTOS = frozenset(("nt", "n t", "nhu tren", "nhu ben"))


@dataclass(frozen=True)
class TableValue:
    """The words of one field. `is_doubtful` where they may be more than that, or another's; `is_listed` where nothing
    but the table says whose they are, so that a label elsewhere knows better."""

    specification: FieldSpecification
    words: tuple[Word, ...]
    label: Cell
    is_doubtful: bool = False
    is_listed: bool = False


def values_in(
    cell: Cell, label: Cell, fields: Sequence[FieldSpecification], *, doubt: bool = False
) -> Iterable[TableValue]:
    """The values of a cell for its fields in order; doubtful where they cannot be told apart."""
    if not cell.words or len(fields) == 1:
        for one in fields:
            yield TableValue(one, cell.words, label, doubt or _is_odd(cell.words, one))
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
    is_long = value.specification.kind is FieldKind.TEXT and any(_is_below(*pair) for pair in pairwise(value.words))
    fit = not value.words or fits(text_of(value.words), value.specification)
    return value if fit and not is_long else replace(value, is_doubtful=True)


def _is_below(one: Word, other: Word) -> bool:
    return other.box.top > one.box.centre.y


def proved(values: Sequence[TableValue]) -> tuple[TableValue, ...]:
    """Where no rules part a table, every value must fit, else none is sure: a line may be another row's."""
    fit = all(not value.words or fits(text_of(value.words), value.specification) for value in values)
    return tuple(values) if fit else tuple(replace(value, is_doubtful=True) for value in values)


def _is_odd(words: Sequence[Word], specification: FieldSpecification) -> bool:
    """Whether a cell's words cannot all be the one value, or only point to another cell."""
    text = text_of(words)
    value, _ = normalise(text, specification)
    return fold(text) in _DITTOS or (value is not None and has_more_figures(text, value, specification))
