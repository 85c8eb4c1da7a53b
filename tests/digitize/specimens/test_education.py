import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType, FieldKind
from classifiers.folding import squeeze
from digitize.specimens.sheet import Sheet
from digitize.specimens.specimen import Template, Writing
from digitize.specimens.templates import templates_by_type
from models.values.personal_number import PersonalNumber
from models.values.provinces import REFORM
from tests.digitize.specimens.drawn import box_of, drawn

CODES = ("school_diploma", "school_record", "training_certificate", "university_degree")
TEMPLATES = [template for code in CODES for template in templates_by_type()[code]]
SEEDS = range(3)

every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.variant)
# Held-out forms may say what no rule knows: that is what they are held out for.
every_known_template = pytest.mark.parametrize(
    "template", [template for template in TEMPLATES if not template.held_out], ids=lambda template: template.variant
)


def type_of(template: Template) -> DocumentType:
    return DocumentTypeCatalogue.load().type_with_code(template.code)


@pytest.mark.parametrize("code", CODES)
def test_there_are_forms_to_tune_on_and_others_to_measure_with(code: str) -> None:
    templates = templates_by_type()[code]

    assert sum(not template.held_out for template in templates) >= 2
    assert sum(template.held_out for template in templates) >= 1


@every_template
def test_every_value_has_a_box_and_a_field_that_the_type_knows(template: Template) -> None:
    known = {field.name for field in type_of(template).fields}
    for specimen in drawn(template, SEEDS):
        boxed = {line.field for sheet in specimen.sheets for line in sheet.lines if line.field}

        assert boxed == set(specimen.fields)
        assert set(specimen.fields) <= known
        assert specimen.variant == template.variant
        assert specimen.must_review <= set(specimen.fields)
        assert {name for name, how in specimen.writings.items() if how is Writing.HANDWRITTEN} <= specimen.must_review


@every_template
def test_print_stays_on_the_sheet_and_no_line_lies_over_another(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        for sheet in specimen.sheets:
            assert all(line.words for line in sheet.lines)
            boxes = [(line.text, box_of(line)) for line in sheet.lines]
            for text, (left, top, right, bottom) in boxes:
                assert left >= 0, text
                assert top >= 0, text
                assert right <= sheet.pixels(sheet.width_mm - 4), text
                assert bottom <= sheet.pixels(sheet.height_mm), text
            for (one, first), (other, second) in combinations(boxes, 2):
                across = min(first[2], second[2]) - max(first[0], second[0])
                down = min(first[3], second[3]) - max(first[1], second[1])
                assert across <= 1 or down <= 1, (one, other)


def before_values(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The print before each value without its number, and the value's field. A colon in a column of colons, and a bare
    "Số" that only what the title says makes a certain number, are no labels."""
    lines = [line for line in sheet.lines if line.text not in (":", "Số:")]
    for one, other in pairwise(lines):
        if other.field and not one.field:
            yield re.sub(r"^\d+\. ", "", one.text), other.field


@every_known_template
def test_every_label_that_is_printed_stands_in_the_type_file(template: Template) -> None:
    document_type = type_of(template)
    fields = {field.name: field for field in document_type.fields}
    for specimen in drawn(template, SEEDS):
        told = 0
        for sheet in specimen.sheets:
            for text, name in before_values(sheet):
                printed = re.sub(r"^\d+\. ", "", text)
                labels = {squeeze(label) for label in fields[name].printed_labels}
                # Behind a sentence's beginning, or right behind another value.
                cues = tuple(squeeze(cue.rpartition("}")[2]) for cue in fields[name].cues)
                is_known = squeeze(printed) in labels or squeeze(printed).endswith(cues or ("-",))
                if not is_known and (fields[name].zone or not printed.endswith(":")):
                    continue
                told += 1
                assert is_known, (printed, name)
        assert told >= 5


@every_template
def test_titles_and_choices_are_among_those_the_type_file_lists(template: Template) -> None:
    document_type = type_of(template)
    for specimen in drawn(template, SEEDS):
        title = next(specimen.fields[field.name] for field in document_type.fields if field.zone == "title")
        assert title in document_type.titles
        for field in document_type.fields:
            if field.kind is FieldKind.CHOICE and field.name in specimen.fields:
                assert specimen.fields[field.name] in field.choices


@every_known_template
def test_half_of_the_anchors_are_on_the_paper(template: Template) -> None:
    document_type = type_of(template)
    sets = [document_type.anchors, *(edition.anchors for edition in document_type.editions if edition.anchors)]
    for specimen in drawn(template, SEEDS):
        text = squeeze(" ".join(line.text for sheet in specimen.sheets for line in sheet.lines))

        assert any(sum(squeeze(anchor) in text for anchor in anchors) >= len(anchors) / 2 for anchors in sets)


@every_template
def test_days_are_in_order_and_numbers_fit_the_person(template: Template) -> None:
    for specimen in drawn(template, SEEDS):
        fields = specimen.fields
        born, issued = date.fromisoformat(fields["date_of_birth"]), date.fromisoformat(fields["issued_on"])
        order = [born, *(date.fromisoformat(fields[name]) for name in ("course_from", "course_to") if name in fields)]
        if "examination_date" in fields:
            order.append(date.fromisoformat(fields["examination_date"]))
        assert [*order, issued] == sorted([*order, issued])
        assert issued.year - born.year >= 10
        assert "huyện" not in fields.get("residence", "") or issued < REFORM
        if "personal_number" in fields:
            number = PersonalNumber.parse(fields["personal_number"])
            assert number is not None
            assert (number.birth_year, number.sex) == (born.year, fields["sex"])


def test_only_some_forms_are_filled_in_with_a_pen() -> None:
    by_pen = [bool(specimen.writings) for template in TEMPLATES for specimen in drawn(template, SEEDS)]

    assert 0 < sum(by_pen) < 0.25 * len(by_pen)
