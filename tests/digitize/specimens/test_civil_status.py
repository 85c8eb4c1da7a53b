import re
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from random import Random

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.dates import date_in_words, find_date
from classifiers.declarations import DocumentType, FieldKind
from classifiers.folding import squeeze
from digitize.specimens import civil_status, people
from digitize.specimens.civil_status import Run, draw_sentence
from digitize.specimens.fonts import available_families
from digitize.specimens.sheet import DRAWING_DPI, PrintedLine, Sheet
from digitize.specimens.specimen import Specimen, Template, Writing
from digitize.specimens.templates import templates_by_type
from models.values.personal_number import PersonalNumber
from models.values.provinces import REFORM, provinces_on

CODES = ("birth_certificate", "death_certificate", "marital_status_certificate", "marriage_certificate")
TEMPLATES = [template for code in CODES for template in templates_by_type()[code]]
SEEDS = (1, 2, 3)
# Read as they stand, so the print and the truth must be the same words.
_AS_PRINTED = (FieldKind.TEXT, FieldKind.ADDRESS, FieldKind.NAME, FieldKind.CHOICE, FieldKind.SEX,
               FieldKind.DATE_IN_WORDS)  # fmt: skip

per_variant = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.variant)
Box = tuple[float, float, float, float]


@cache
def specimens_of(template: Template) -> list[Specimen]:
    drawn = []
    for seed in SEEDS:
        luck = Random(f"{template.variant}-{seed}")
        drawn.append(template.draw(luck, luck.choice(available_families())))
    return drawn


@cache
def type_of(code: str) -> DocumentType:
    return DocumentTypeCatalogue.load().type_with_code(code)


def printed(specimen: Specimen, name: str) -> str:
    return " ".join(line.text for sheet in specimen.sheets for line in sheet.lines if line.field == name)


def box_of(line: PrintedLine) -> Box:
    lefts, tops, rights, bottoms = zip(*(word.box for word in line.words), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


@per_variant
def test_every_value_is_a_known_field_and_stands_on_the_paper_as_the_truth_says(template: Template) -> None:
    for specimen in specimens_of(template):
        for name, value in specimen.fields.items():
            kind = type_of(specimen.document_type).field_named(name).kind
            text = printed(specimen, name).strip(" .,;()")
            if kind in _AS_PRINTED:
                assert text == value, name
            elif kind is FieldKind.DATE:
                found = find_date(text)
                assert found is not None, name
                assert found.value is not None, name
                assert found.value.isoformat() == value, name
            else:
                assert value in text, name


@per_variant
def test_no_print_belongs_to_a_field_that_the_truth_does_not_have(template: Template) -> None:
    for specimen in specimens_of(template):
        on_paper = {line.field for sheet in specimen.sheets for line in sheet.lines if line.field}

        assert on_paper == set(specimen.fields)
        assert specimen.must_review <= on_paper


@per_variant
def test_print_stays_on_the_sheet_and_no_line_lies_over_another(template: Template) -> None:
    for specimen in specimens_of(template):
        for sheet in specimen.sheets:
            boxes = [(line.text, box_of(line)) for line in sheet.lines if line.words]
            for text, (left, top, right, bottom) in boxes:
                assert left >= 0, text
                assert top >= 0, text
                assert right <= sheet.width_mm / 25.4 * DRAWING_DPI - 20, text
                assert bottom <= sheet.height_mm / 25.4 * DRAWING_DPI, text
            for (one, first), (other, second) in combinations(boxes, 2):
                across = min(first[2], second[2]) - max(first[0], second[0])
                down = min(first[3], second[3]) - max(first[1], second[1])
                # Boxes reach over ascenders and descenders, which may come near the next line.
                assert across < 4 or down < 0.4 * min(first[3] - first[1], second[3] - second[1]), (one, other)


@pytest.mark.parametrize("template", [t for t in TEMPLATES if not t.held_out], ids=lambda template: template.variant)
def test_every_printed_label_of_a_form_that_rules_are_tuned_on_is_in_the_type_file(template: Template) -> None:
    document_type = type_of(template.code)
    known = {label for field in document_type.fields for label in (*field.labels, *field.cues)}
    known |= set(document_type.other_labels)
    known |= {label for section in document_type.sections for label in section.labels}
    squeezed = {squeeze(label) for label in known}
    long_ones = {label for label in squeezed if len(label) >= 6}
    for specimen in specimens_of(template):
        for sheet in specimen.sheets:
            for line in sheet.lines:
                label = squeeze(line.text)
                # A label may end a sentence, and a sentence may break within its label.
                ends = any(label.endswith(own) or own.endswith(label) for own in long_ones)
                assert line.field or not line.text.endswith(":") or label in squeezed or ends, line.text


@per_variant
def test_half_of_the_anchors_are_on_the_first_page(template: Template) -> None:
    anchors = type_of(template.code).anchors
    for specimen in specimens_of(template):
        text = squeeze(" ".join(line.text for line in specimen.sheets[0].lines))

        assert sum(squeeze(anchor) in text for anchor in anchors) >= len(anchors) / 2


@pytest.mark.parametrize("code", CODES)
def test_there_are_forms_to_tune_on_and_held_out_ones_and_few_are_written_by_hand(code: str) -> None:
    templates = templates_by_type()[code]
    by_hand = [t for t in templates if Writing.HANDWRITTEN in specimens_of(t)[0].writings.values()]

    assert len([t for t in templates if not t.held_out]) >= 2
    assert [t for t in templates if t.held_out]
    assert len(by_hand) * 2 < len(templates)
    assert len({t.variant for t in templates}) == len(templates)


@per_variant
def test_dates_are_in_order_and_words_spell_them(template: Template) -> None:
    for specimen in specimens_of(template):
        fields = specimen.fields
        order = [name for name in ("date_of_birth", "died_on", "registered_on", "issued_on") if name in fields]
        assert all(fields[one] <= fields[other] for one, other in pairwise(order))
        for words, figures in (("date_of_birth_in_words", "date_of_birth"), ("died_on_in_words", "died_on")):
            if words in fields:
                assert str(date_in_words(fields[words])) == fields[figures]


@per_variant
def test_personal_numbers_fit_birth_and_sex(template: Template) -> None:
    for specimen in specimens_of(template):
        fields = specimen.fields
        numbers = {"": fields.get("personal_number", fields.get("identity_paper", ""))}
        numbers |= {f"{who}_": fields.get(f"{who}_identity_paper", "") for who in ("wife", "husband")}
        for who, text in numbers.items():
            for digits in re.findall(r"\d{12}", text):
                number = PersonalNumber.parse(digits)
                assert number is not None
                assert str(number.birth_year) == fields[f"{who}date_of_birth"][:4]
                assert number.sex == fields.get("sex", {"wife_": "Nữ", "husband_": "Nam"}.get(who))


@per_variant
def test_units_are_those_of_the_papers_day(template: Template) -> None:
    for specimen in specimens_of(template):
        fields = specimen.fields
        day = date.fromisoformat(fields.get("registered_on", fields.get("issued_on", "")))
        address = fields.get("registration_place", fields.get("residence", ""))

        province = re.sub("^(tỉnh|thành phố) ", "", address.split(", ")[-1])
        assert province in provinces_on(day)
        assert (len(re.findall(r"\b(huyện|quận|thị xã|thành phố) ", address.rpartition(", ")[0])) == 0) == (
            day >= REFORM
        )


def test_couples_are_of_age_on_the_day() -> None:
    for template in templates_by_type()["marriage_certificate"]:
        for specimen in specimens_of(template):
            day = date.fromisoformat(specimen.fields["registered_on"])
            for who, years in (("wife", 18), ("husband", 20)):
                born = date.fromisoformat(specimen.fields[f"{who}_date_of_birth"])
                assert (day.year - born.year, day.month, day.day) >= (years, born.month, born.day)


def test_a_childs_number_comes_from_the_province_that_registered_the_birth() -> None:
    luck = Random("province")
    person = people.make_person(luck, born_between=(2026, 2026))
    unit = civil_status.Unit("xã Cẩm Phúc", "", "tỉnh Phú Thọ")

    codes = {civil_status.born_in(luck, person, unit).personal_number[:3] for _ in range(60)}

    # Phú Thọ took in Hòa Bình and Vĩnh Phúc on 01/7/2025; their codes are still given out.
    assert codes == {"017", "025", "026"}


def test_a_pen_keeps_a_long_value_between_the_margins_and_notes_each_row() -> None:
    template = next(t for t in TEMPLATES if t.variant == "birth_certificate-2006-by-hand")
    rows = [
        line
        for specimen in specimens_of(template)
        for line in specimen.sheets[0].lines
        if line.field == "registration_place"
    ]

    assert max(box_of(line)[2] for line in rows) <= 191 / 25.4 * DRAWING_DPI
    assert len(rows) >= len(SEEDS)


def test_a_stop_stands_behind_the_word_it_ends_and_begins_no_line() -> None:
    sheet = Sheet(210, 297, available_families()[0])
    left, size = 20.0, 13.0
    word = Run("Thanh")
    for room in range(1, 40):
        draw_sentence(sheet, (word, word, Run(", dân tộc")), left, left + room, size=size, indent=0)

    firsts = [line.words[0] for line in sheet.lines if line.words[0].box[0] == sheet.pixels(left)]
    assert firsts
    assert "," not in {first.text for first in firsts}
