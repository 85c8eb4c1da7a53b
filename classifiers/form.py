"""Reads the fields of a printed form: from its labels, from where it prints what has no label, and from its codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from classifiers.bare_numbers import is_another_number
from classifiers.body_heads import may_be_agency
from classifiers.card_copies import card_sides
from classifiers.dated_choices import choices_beside_days
from classifiers.declarations import ANYWHERE, DocumentType, FieldKind
from classifiers.document_type import RecognisedType
from classifiers.finding import Finding, doubted, places_of
from classifiers.form_tables import FormTables
from classifiers.form_zones import unlabelled_findings
from classifiers.labelled_fields import LabelledFields
from classifiers.layout import PageLayout, without_zone
from classifiers.led_lines import led_findings
from classifiers.lone_numbers import lone_number
from classifiers.page_sides import sides_of_pages
from classifiers.pattern_values import find_by_pattern
from classifiers.prose import tell_prose
from classifiers.settling import settle
from classifiers.spreads import halves
from classifiers.tables import Table
from classifiers.terms_of_force import term_of_force
from classifiers.title_values import title_values
from classifiers.value_bounds import with_doubtful_bounds


def extract_form(
    layouts: Sequence[PageLayout],
    recognised: RecognisedType,
    document_type: DocumentType,
    tables: Sequence[Table] = (),
) -> tuple[Finding, ...]:
    """Everything found, at most one finding a field. `tables` are those that rules part on the pages' pictures."""
    sheets = [layout for layout in layouts if layout.pieces]
    pages = [side for sheet in sheets for half in halves(sheet) for side in card_sides(half, document_type)]
    sides = sides_of_pages(pages, document_type)
    # Copies set both sides of a card beside each other: the zone of one is in the rows of the other.
    sheets, pages = ([without_zone(page) for page in one] for one in (sheets, pages))
    form_tables = FormTables(document_type, pages, sheets, tables, sides.sides)
    labelled = LabelledFields(document_type, form_tables, sides.sides)
    labelled.read(pages)
    told = [
        (finding, is_sentence and not labelled.runs_into_a_label(finding))
        for finding, is_sentence in tell_prose(pages, document_type)
        # A row read across, as a sentence is, is none, nor are words of another year's page.
        if not (form_tables.hold(finding) or sides.is_of_another(finding, document_type))
        and not _is_another_number(finding, document_type)
    ]
    settled = settle(labelled.found, told, document_type, recognised.title)
    found = {name: sides.with_doubt(finding, document_type) for name, finding in settled.items()}
    for finding in choices_beside_days(pages, document_type, found):
        found[finding.name] = finding
    _give_to_the_first(found, document_type)
    misplaced = _take(_misplaced_agencies(found, document_type), found)
    # "đổi CCCD, cấp ngày ..." among changes tells no book's day.
    misplaced += _take([one for one in found.values() if sides.is_misplaced(one, document_type)], found)
    _tell_the_term(found, pages, document_type)
    for finding in led_findings(pages, document_type, found):
        _add(found, finding)
    known = {specification.name for specification in document_type.fields}
    for finding in unlabelled_findings(pages, recognised, document_type, found, sheets):
        _add(found, finding if finding.name in known else None)
    for finding in title_values(pages, recognised.title, document_type, found):
        found[finding.name] = finding
    for specification in document_type.fields:
        is_unlabelled = not (specification.labels or specification.zone)
        if specification.pattern and (is_unlabelled or specification.zone == ANYWHERE):
            _add(found, find_by_pattern(pages, specification))
    for finding in misplaced:
        _add(found, doubted(finding))
    _add(found, lone_number(sheets, document_type, found))
    return with_doubtful_bounds(tuple(found.values()), pages, document_type)


def _is_another_number(told: Finding, document_type: DocumentType) -> bool:
    label, specification = told.label.text if told.label else "", document_type.field_named(told.name)
    return is_another_number(specification, label, told.text or "", document_type.fields)


def _give_to_the_first(found: dict[str, Finding], document_type: DocumentType) -> None:
    """A value that is told once for two is the first one's, with a doubt."""
    for specification in document_type.fields:
        own, first = found.get(specification.name), found.get(specification.stands_for)
        if specification.stands_for and own is not None and own.value is not None and not (first and first.value):
            del found[specification.name]
            found[specification.stands_for] = doubted(replace(own, name=specification.stands_for))


def _misplaced_agencies(found: Mapping[str, Finding], document_type: DocumentType) -> list[Finding]:
    """What a label says of the paper's own body and is built like none: the letterhead knows it better."""
    own = [found[s.name] for s in document_type.fields if s.zone == "header_left" and s.name in found]
    return [finding for finding in own if finding.value is not None and not may_be_agency(finding.value)]


def _take(findings: Sequence[Finding], found: dict[str, Finding]) -> list[Finding]:
    """Takes the findings out; they come back in doubt where nothing better is found."""
    for finding in findings:
        del found[finding.name]
    return list(findings)


def _tell_the_term(found: dict[str, Finding], pages: Sequence[PageLayout], document_type: DocumentType) -> None:
    """Until when the paper has force; the days of that sentence are no others' ("đến ngày" of a course)."""
    term = term_of_force(pages, document_type)
    if term is None:
        return
    finding, sentence = term
    dates = [one for one in found.values() if document_type.field_named(one.name).kind is FieldKind.DATE]
    for one in dates:
        if not sentence.isdisjoint(places_of([one])):
            del found[one.name]
    _add(found, finding)


def _add(found: dict[str, Finding], finding: Finding | None) -> None:
    """A value takes the place of a blank."""
    if finding is not None and (finding.name not in found or found[finding.name].value is None):
        found[finding.name] = finding
