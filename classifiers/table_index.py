"""What the heads of a type's tables lead to: its fields, and its sections with the persons who take turns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification, Section
from classifiers.folding import squeeze, squeeze_label
from classifiers.known_labels import Labels
from classifiers.type_labels import others_labels, type_labels_of


class TableIndex:
    """The labels of one type as tables have them. Fields and sections are found by a label's folded letters.

    `turns` are the sections of persons who follow each other; `own_heads` those without fields, which head the column
    of the paper's own person; `in_words` has the field of each day's words.
    """

    def __init__(self, document_type: DocumentType) -> None:
        sections, known = document_type.sections, type_labels_of(document_type)
        self.fields: dict[str, list[FieldSpecification]] = {}
        self.sections = known.sections
        self.foreign = known.foreign
        labels = list(known.declared)
        for specification in document_type.fields:
            heads = [label for section in sections if section.name == specification.section for label in section.labels]
            own = dict.fromkeys(specification.printed_labels)
            own |= dict.fromkeys(short for label in own for short in _without_person(label, heads))
            # Those of a told row are looked for below their heads, in whatever table (cells.py).
            heading = (*own, *others_labels(specification)) if not specification.row else ()
            for compact in dict.fromkeys(map(squeeze_label, heading)):
                self.fields.setdefault(compact, []).append(specification)
            labels += own
        self.usual = set(map(squeeze_label, known.usual)) - set(map(squeeze_label, labels))
        self.labels = Labels(labels, known.usual)
        self.turns = _in_turn(sections)
        self.in_words = {
            one.name.removesuffix("_in_words"): one
            for one in document_type.fields
            if one.kind is FieldKind.DATE_IN_WORDS and one.name.endswith("_in_words")
        }
        self.own_heads = {section.name for section in sections} - {s.section for s in document_type.fields}

    def turns_of(self, labels: Sequence[str]) -> tuple[str, ...]:
        """The sections that follow each other row by row, where the columns are theirs."""
        for turns in self.turns:
            if any(s.section in turns for label in labels for s in self.fields.get(label, ())):
                return turns
        return ()

    def only_section(self, labels: Sequence[str]) -> tuple[str, ...]:
        """The one section that has fields of all these labels, and what is outside all sections."""
        several = [{s.section for s in self.fields.get(label, ())} for label in labels if label in self.fields]
        shared = set.intersection(*several) - {""} if several else set()
        return (*shared, "") if len(shared) == 1 else ("",)

    def of_section(self, label: str, sections: Sequence[str]) -> list[FieldSpecification]:
        """The fields with this label, none where they are of several pages: "Lớp" in a list of all years."""
        fitting = self.fields.get(squeeze(label), ())
        found = next((own for name in sections if (own := [s for s in fitting if s.section == name])), [])
        return found if len({specification.side for specification in found}) <= 1 else []


@cache
def table_index_of(document_type: DocumentType) -> TableIndex:
    """Made once for a type: every document of it asks for the same."""
    return TableIndex(document_type)


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


def _in_turn(sections: Sequence[Section]) -> tuple[tuple[str, ...], ...]:
    """Sections that have the same labels are of persons in turn."""
    by_labels: dict[tuple[str, ...], list[str]] = {}
    for section in sections:
        by_labels.setdefault(section.labels, []).append(section.name)
    return tuple(tuple(names) for names in by_labels.values() if len(names) > 1)
