"""The labels of a type, told once for all who look for them: beside values (`label_index`) and over them
(`table_index`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from classifiers.declarations import DocumentType, FieldSpecification
from classifiers.folding import squeeze_label


@dataclass(frozen=True)
class TypeLabels:
    """`declared` are the type's own, its sections' among them; `usual` those that papers of other types have for the
    same, and translations. By their folded letters: the `sections` that a label heads, and those `foreign` to
    Vietnamese. All in the order of the file: of two with the same letters the last is meant, of two equally near to
    what was read the first."""

    declared: tuple[str, ...]
    usual: tuple[str, ...]
    sections: Mapping[str, Sequence[str]]
    foreign: frozenset[str]


@cache
def type_labels_of(document_type: DocumentType) -> TypeLabels:
    """Made once for a type."""
    specifications = document_type.fields
    declared = [label for s in specifications for label in s.printed_labels]
    declared += document_type.other_labels
    declared += [label for section in document_type.sections for label in section.labels]
    sections: dict[str, list[str]] = {}
    for section in document_type.sections:
        for label in section.labels:
            sections.setdefault(squeeze_label(label), []).append(section.name)
    vietnamese = {squeeze_label(label) for s in specifications for label in s.labels}
    foreign = {squeeze_label(label) for s in specifications for label in (*s.labels_en, *s.translations)}
    usual = [label for s in specifications for label in others_labels(s)]
    return TypeLabels(tuple(declared), tuple(usual), sections, frozenset(foreign - vietnamese))


def others_labels(specification: FieldSpecification) -> tuple[str, ...]:
    """What a field may be called that its type does not declare as printed."""
    return (*specification.usual_labels, *specification.translations)
