"""What a closed list adds to a reading: a value that is to the letter one of few that it can be.

A reader doubts letters. Where the list of what can stand in a place is known, a misread letter gives something that is
not on it, unless another entry is near: what is on it is surer than its letters, by Bayes' rule with every entry as
likely as the next. The same holds for the place: print that does not belong there is hardly ever an entry. Never asked
of numbers, days, names of persons or free text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from classifiers.declarations import DocumentType, FieldKind, FieldSpecification, Layout
from classifiers.finding import Finding
from classifiers.folding import comparable, edit_distance
from classifiers.title_grammar import is_whole_title

# How often a misread letter becomes one certain other letter, and print from another place an entry of the list.
_SLIP = 0.05
_STRAY = 0.05
# Beyond this a misreading of one entry for another is not worth counting.
_FARTHEST = 4
# What is read worse is not a letter misread here and there, and no list helps it.
_READ_AT_LEAST = 0.9
# Of two positions a misreading apart: BỘ TRƯỞNG and TỔ TRƯỞNG.
_TITLE_RIVALS = 2 * _SLIP
_SEXES = ("Nam", "Nữ")
_TITLE_CHECK, _TITLE = "signer_title", "title"


def with_rivals(findings: Sequence[Finding], document_type: DocumentType) -> list[Finding]:
    """The findings, those told how near other entries are whose value is an entry of a closed list."""
    values = {finding.name: finding.value or "" for finding in findings}
    return [replace(finding, rivals=_rivals(finding, document_type, values)) for finding in findings]


def certainty_in_list(rule: float, reading: float, rivals: float) -> float:
    """How sure an entry of a closed list is, from the rule's and the reader's certainty; 0 where it was read badly."""
    if reading < _READ_AT_LEAST:
        return 0.0
    return _posterior(rule, _STRAY) * _posterior(reading, rivals)


def _posterior(certainty: float, rivals: float) -> float:
    return certainty / (certainty + (1 - certainty) * rivals)


def _rivals(finding: Finding, document_type: DocumentType, values: Mapping[str, str]) -> float | None:
    if finding.value is None:
        return None
    specification = document_type.field_named(finding.name)
    if any(check.split(":")[0] == _TITLE_CHECK for check in specification.checks):
        others = (value for name, value in values.items() if name != finding.name)
        return _TITLE_RIVALS if is_whole_title(finding.value, others) else None
    return rivals_of(comparable(finding.value), _entries(specification, document_type))


def _entries(specification: FieldSpecification, document_type: DocumentType) -> frozenset[str]:
    if specification.kind is FieldKind.SEX:
        return _compared(_SEXES)
    if specification.kind is FieldKind.CHOICE:
        return _compared(specification.choices)
    if document_type.layout is Layout.LABELLED_FORM and specification.zone == _TITLE:
        return _compared(document_type.titles)
    return _compared(specification.usual_values)


@cache
def _compared(entries: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(comparable, entries))


@lru_cache(maxsize=4096)
def rivals_of(entry: str, entries: frozenset[str]) -> float | None:
    """Of the doubt about an entry's letters, the part in which the print is another entry; None for what is none."""
    if entry not in entries:
        return None
    distances = (edit_distance(entry, other, limit=_FARTHEST) for other in entries if other != entry)
    return sum(_SLIP ** (distance - 1) for distance in distances)
