"""What the labels of a type lead to: its fields, its sections, and whose words they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import cache

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification
from classifiers.folding import squeeze, squeeze_label
from classifiers.known_labels import Labels
from classifiers.label_values import is_told_by_form
from classifiers.type_labels import others_labels, type_labels_of

_SIGNATURE = "signature"


class Wording(Enum):
    """Whose words a label is in, best first."""

    DECLARED = auto()
    USUAL = auto()
    FOREIGN = auto()


class LabelIndex:
    """The labels of one type. Fields and sections are found by a label's folded letters (`compact`)."""

    def __init__(self, document_type: DocumentType) -> None:
        specifications, known = document_type.fields, type_labels_of(document_type)
        self.labels = Labels(known.declared, known.usual, self._can_only_be_its_value)
        self.sections = known.sections
        self.translations: Mapping[str, Sequence[str]] = {
            label: s.labels_en or s.translations for s in specifications for label in s.labels
        }
        self.fields: dict[str, list[FieldSpecification]] = {}
        for specification in specifications:
            labels = (*specification.printed_labels, *others_labels(specification))
            for compact in dict.fromkeys(map(squeeze_label, labels)):
                self.fields.setdefault(compact, []).append(specification)
        # Where all that is told of persons is in sections, one without fields is of somebody whom no field is about.
        told = {s.section for s in specifications}
        in_sections = all(s.section for s in specifications if s.kind is FieldKind.NAME and s.zone != _SIGNATURE)
        self._strangers = {section.name for section in document_type.sections} - told if in_sections else set()
        self.persons = {s.section for s in specifications if s.kind is FieldKind.NAME and s.section}
        self._asked_of: dict[str, set[str]] = {}
        for specification in specifications:
            self._asked_of.setdefault(specification.section, set()).add(_asked(specification))
        self._foreign = known.foreign
        self._usual = set(map(squeeze_label, known.usual))

    def wording_of(self, compact: str) -> Wording:
        if compact in self._foreign:
            return Wording.FOREIGN
        return Wording.USUAL if compact in self._usual else Wording.DECLARED

    def of_section(self, compact: str, section: str) -> list[FieldSpecification]:
        """The fields of just this section that have the label."""
        return [s for s in self.fields.get(compact, ()) if s.section == section]

    def opened_by(self, compact: str, section: str) -> str:
        """The section that a label opens within another because that alone has fields of it; empty where several have
        or none, and within a stranger's part."""
        if section in self._strangers or self._may_be_asked_of(section, compact):
            return ""
        sections = {s.section for s in self.fields.get(compact, ())}
        return sections.pop() if len(sections) == 1 and compact not in self.sections else ""

    def _may_be_asked_of(self, section: str, compact: str) -> bool:
        """Whether a label within a person's part may ask of that person what the type has of others alone: "Dân tộc" of
        an adopter. Only a name begins another's part, and what the person has been asked already, in other words."""
        fields = self.fields.get(compact, ())
        if not {section, *(s.section for s in fields)} <= self.persons:
            return False
        is_known = any(_asked(s) in self._asked_of.get(section, ()) for s in fields)
        return not is_known and not any(s.kind is FieldKind.NAME for s in fields)

    def _can_only_be_its_value(self, label: str, text: str) -> bool:
        """Whether the words behind a label are built as no others are: a choice, a sex, a day, a number of its form."""
        return ":" not in text and any(is_told_by_form(s, text) for s in self.fields.get(squeeze(label), ()))


def _asked(specification: FieldSpecification) -> str:
    """What is asked, of whomever: a co-owner's residence is a residence."""
    return specification.name.removeprefix(f"{specification.section}_")


@cache
def label_index_of(document_type: DocumentType) -> LabelIndex:
    """Made once for a type: every document of it asks for the same."""
    return LabelIndex(document_type)
