from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from random import Random

import pytest
from PIL import Image

from classifiers.catalogue import DocumentType, DocumentTypeCatalogue, FieldKind
from classifiers.folding import squeeze
from digitize.specimens.fonts import available_families
from digitize.specimens.sheet import PrintedLine, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates import templates_by_type
from models.values.personal_number import PersonalNumber
from models.values.provinces import REFORM

CODES = ("school_diploma", "school_record", "training_certificate", "university_degree")
TEMPLATES = [template for code in CODES for template in templates_by_type()[code]]
SEEDS = range(3)
Box = tuple[float, float, float, float]

every_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.variant)


@cache
def drawn(template: Template) -> tuple[Specimen, ...]:
    """Without their pictures: what is asked here is what they say and where, and seventy pictures are a gigabyte."""
    specimens = []
    for seed in SEEDS:
        luck = Random(f"{template.variant}-{seed}")
        specimens.append(template.draw(luck, luck.choice(available_families())))
        for sheet in specimens[-1].sheets:
            sheet.image = Image.new("RGB", (1, 1))
    return tuple(specimens)


def type_of(template: Template) -> DocumentType:
    return DocumentTypeCatalogue.load().type_with_code(template.code)


def box_of(line: PrintedLine) -> Box:
    """The letters' box: a line of print keeps some room above and below them."""
    lefts, tops, rights, bottoms = zip(*(word.box for word in line.words), strict=True)
    shrink = 0.22 * (max(bottoms) - min(tops))
    return min(lefts), min(tops) + shrink, max(rights), max(bottoms) - shrink


@pytest.mark.parametrize("code", CODES)
def test_there_are_forms_to_tune_on_and_others_to_measure_with(code: str) -> None:
    templates = templates_by_type()[code]

    assert sum(not template.held_out for template in templates) >= 2
    assert sum(template.held_out for template in templates) >= 1


@every_template
def test_every_value_has_a_box_and_a_field_that_the_type_knows(template: Template) -> None:
    known = {field.name for field in type_of(template).fields}
    for specimen in drawn(template):
        boxed = {line.field for sheet in specimen.sheets for line in sheet.lines if line.field}

        assert boxed == set(specimen.fields)
        assert set(specimen.fields) <= known
        assert specimen.variant == template.variant
        assert specimen.must_review <= set(specimen.fields)
        assert {name for name, how in specimen.writings.items() if how is Writing.HANDWRITTEN} <= specimen.must_review


@every_template
def test_print_stays_on_the_sheet_and_no_line_lies_over_another(template: Template) -> None:
    for specimen in drawn(template):
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
    """The print before each value, and the value's field."""
    for one, other in pairwise(sheet.lines):
        if other.field and not one.field:
            yield one.text, other.field


@every_template
def test_every_label_that_is_printed_stands_in_the_type_file(template: Template) -> None:
    document_type = type_of(template)
    fields = {field.name: field for field in document_type.fields}
    for specimen in drawn(template):
        told = 0
        for sheet in specimen.sheets:
            for printed, name in before_values(sheet):
                labels = {squeeze(label) for label in fields[name].printed_labels}
                if fields[name].zone or (not printed.endswith(":") and squeeze(printed) not in labels):
                    continue
                told += 1
                assert squeeze(printed) in labels, (printed, name)
        assert told >= 5


@every_template
def test_titles_and_choices_are_among_those_the_type_file_lists(template: Template) -> None:
    document_type = type_of(template)
    for specimen in drawn(template):
        title = next(specimen.fields[field.name] for field in document_type.fields if field.zone == "title")
        assert title in document_type.titles
        for field in document_type.fields:
            if field.kind is FieldKind.CHOICE and field.name in specimen.fields:
                assert specimen.fields[field.name] in field.choices


@every_template
def test_half_of_the_anchors_are_on_the_paper(template: Template) -> None:
    anchors = type_of(template).anchors
    for specimen in drawn(template):
        text = squeeze(" ".join(line.text for sheet in specimen.sheets for line in sheet.lines))

        assert sum(squeeze(anchor) in text for anchor in anchors) >= len(anchors) / 2


@every_template
def test_days_are_in_order_and_numbers_fit_the_person(template: Template) -> None:
    for specimen in drawn(template):
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
    by_pen = [bool(specimen.writings) for template in TEMPLATES for specimen in drawn(template)]

    assert 0 < sum(by_pen) < 0.25 * len(by_pen)
