"""Persons told one after the other whose first question stands above the one that begins their section.

A household's members are told apart by "Quan hệ với chủ hộ". Books of the nineties ask the name first ("1. Họ và tên",
"3. Quan hệ với chủ hộ"): there the name begins the member's part, or it is taken for the member's before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from classifiers.declarations import FieldKind
from classifiers.folding import squeeze
from classifiers.label_index import LabelIndex
from classifiers.labels import LabelledValue


def begun_by_names(printed: Sequence[LabelledValue], index: LabelIndex) -> Mapping[int, str]:
    """Which labels of a page, by their place in order, begin a section: its folded letters, or none ("") where a name
    above has begun it already. Empty unless every such section of the page has its name above, and nothing but its
    other questions between: a page that goes on with the member before shows no order."""
    found: dict[int, str] = {}
    waiting: int | None = None
    for at, occurrence in enumerate(printed):
        compact = squeeze(occurrence.label)
        if len(index.sections.get(compact, ())) > 1:
            if waiting is None:
                return {}
            found[waiting], found[at], waiting = compact, "", None
        elif _asks_a_name(compact, index):
            if waiting is not None:
                return {}
            waiting = at
    return found if waiting is None else {}


def _asks_a_name(compact: str, index: LabelIndex) -> bool:
    """Whether it is the label of several sections' names."""
    sections = {s.section for s in index.fields.get(compact, ()) if s.kind is FieldKind.NAME and s.section}
    return len(sections) > 1
