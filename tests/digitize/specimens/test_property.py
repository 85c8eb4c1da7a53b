"""Papers of land, business, residence and justice: what a template prints is what its truth says."""

import re
from functools import cache
from itertools import combinations
from random import Random

import numpy as np
import pytest
import zxingcpp

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.dates import find_date
from classifiers.declarations import FieldKind
from digitize.specimens.fonts import available_families
from digitize.specimens.offices import amount_words, area_words, make_tax_number, money_words
from digitize.specimens.sheet import PrintedLine
from digitize.specimens.specimen import Specimen, Template
from digitize.specimens.templates import templates_by_type
from models.values.personal_number import PersonalNumber
from models.values.provinces import REFORM
from tests.digitize.specimens.drawn import printed

CODES = ("business_registration", "land_use_certificate", "residence_confirmation", "household_book", "criminal_record")
TEMPLATES = {t.variant: t for code in CODES for t in templates_by_type()[code]}
WITHOUT_BLANKS = (FieldKind.REGISTER_NUMBER, FieldKind.DOCUMENT_NUMBER, FieldKind.PERSONAL_NUMBER)
SEEDS = ("1", "2", "3")
Box = tuple[float, float, float, float]
drawn_often = pytest.mark.parametrize("seed", SEEDS)
every_variant = pytest.mark.parametrize("variant", TEMPLATES)


@cache
def drawn(variant: str, seed: str) -> Specimen:
    families = available_families()
    template: Template = TEMPLATES[variant]
    return template.draw(Random(f"{variant}-{seed}"), families[int(seed) % len(families)])


def box_of(line: PrintedLine) -> Box:
    lefts, tops, rights, bottoms = zip(*(word.box for word in line.words), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def normal(kind: FieldKind, text: str) -> str:
    """The printed text as docs/document-types.md wants a value of that kind."""
    text = text.strip(",")
    if kind is FieldKind.DATE:
        found = find_date(text)
        return found.value.isoformat() if found and found.value else ""
    if kind is FieldKind.MONEY:
        return re.sub(r"\D", "", text)
    if kind is FieldKind.QUANTITY:
        return re.sub(r"[^\d,]", "", text.replace("m²", "")).replace(",", ".")
    return text.replace(" ", "") if kind in WITHOUT_BLANKS else text


@pytest.mark.parametrize("code", CODES)
def test_every_type_is_tuned_on_two_variants_and_measured_on_another(code: str) -> None:
    templates = templates_by_type()[code]

    assert sum(not t.held_out for t in templates) >= 2
    assert sum(t.held_out for t in templates) >= 1
    assert all(t.code == code and t.variant.startswith(code) for t in templates)


@every_variant
@drawn_often
def test_every_value_has_a_place_and_every_place_a_declared_value(variant: str, seed: str) -> None:
    specimen = drawn(variant, seed)
    declared = {f.name for f in DocumentTypeCatalogue.load().type_with_code(specimen.document_type).fields}
    places = {line.field for sheet in specimen.sheets for line in sheet.lines if line.field}

    assert places == set(specimen.fields)
    assert places <= declared
    assert all(specimen.fields.values())


@every_variant
@drawn_often
def test_print_stays_on_the_sheet_and_off_other_print(variant: str, seed: str) -> None:
    for sheet in drawn(variant, seed).sheets:
        boxes = [(line.text, box_of(line)) for line in sheet.lines if line.words]
        for text, (left, top, right, bottom) in boxes:
            assert min(left, top, sheet.image.width - right, sheet.image.height - bottom) >= 0, text
        for (one, a), (other, b) in combinations(boxes, 2):
            across = min(a[2], b[2]) - max(a[0], b[0])
            down = min(a[3], b[3]) - max(a[1], b[1])
            assert across <= 1 or down <= 0.3 * min(a[3] - a[1], b[3] - b[1]), (one, other)


@every_variant
@drawn_often
def test_values_are_what_stands_on_the_paper_in_its_normal_form(variant: str, seed: str) -> None:
    specimen = drawn(variant, seed)
    declared = DocumentTypeCatalogue.load().type_with_code(specimen.document_type)
    for name, value in specimen.fields.items():
        assert normal(declared.field_named(name).kind, printed(specimen, name)) == value, name


@every_variant
@drawn_often
def test_personal_numbers_fit_birth_and_sex(variant: str, seed: str) -> None:
    fields = drawn(variant, seed).fields
    for name, value in fields.items():
        if not name.endswith("personal_number") or len(value) == 9:
            continue
        number, part = PersonalNumber.parse(value), name.removesuffix("personal_number")
        born = fields.get(f"{part}date_of_birth") or fields.get(f"{part}birth_year")
        assert number is not None
        assert born is None or int(born[:4]) == number.birth_year
        assert fields.get(f"{part}sex", number.sex) == number.sex


@every_variant
@drawn_often
def test_papers_name_the_units_of_their_day(variant: str, seed: str) -> None:
    fields = drawn(variant, seed).fields
    day = fields.get("issued_on") or fields.get("changed_on") or fields["first_registered_on"]
    homes = [value for name, value in fields.items() if name.endswith(("residence", "head_office", "plot_address"))]

    assert homes
    for home in homes:
        assert bool(re.search("huyện|quận", home.casefold())) is (day < REFORM.isoformat()), home


def test_the_code_of_a_land_use_certificate_says_what_is_printed() -> None:
    specimen = drawn("land_use_certificate-2024", "1")
    (code,) = zxingcpp.read_barcodes(np.asarray(specimen.sheets[0].image))
    certificate, serial = code.text.split("|")

    assert certificate == specimen.fields["certificate_code"] == printed(specimen, "certificate_code")
    assert serial.replace(" ", "") == specimen.fields["serial_number"]


@pytest.mark.parametrize("seed", range(30))
def test_tax_numbers_have_their_check_digit(seed: int) -> None:
    def fits(number: str) -> bool:
        weighted = sum(w * int(d) for w, d in zip((31, 29, 23, 19, 17, 13, 7, 5, 3), number, strict=False))
        return (weighted + int(number[9])) % 11 == 10

    assert fits("0314409058")
    assert not fits("0314409059")
    assert fits(make_tax_number(Random(seed)))


def test_amounts_are_spelled_as_certificates_spell_them() -> None:
    assert money_words(20_500_000_000) == "Hai mươi tỷ năm trăm triệu đồng"
    assert amount_words(1_005_003) == "một triệu không trăm linh năm nghìn không trăm linh ba"
    assert amount_words(0) == "không"
    assert area_words(1205) == "Một trăm hai mươi phẩy năm mét vuông"
    assert area_words(900) == "Chín mươi mét vuông"


def test_a_book_by_hand_is_always_reviewed_and_a_typed_one_is_not() -> None:
    by_hand, typed = drawn("household_book-2007-hand", "1"), drawn("household_book-2014", "1")

    assert {"head_name", "residence", "member_1_name", "member_1_date_of_birth"} <= by_hand.must_review
    assert not typed.writings
