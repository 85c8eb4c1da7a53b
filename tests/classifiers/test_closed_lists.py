"""A value of a closed list is surer than its letters, unless another entry is near or it was read badly."""

from dataclasses import replace

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.closed_lists import certainty_in_list, rivals_of, with_rivals
from classifiers.finding import Finding

ANIMALS = frozenset({"mèo", "mẹo", "con trâu", "con chim"})
LAND = DocumentTypeCatalogue.load().type_with_code("land_use_certificate")
MARRIAGE = DocumentTypeCatalogue.load().type_with_code("marriage_certificate")


def found(name: str, value: str | None) -> Finding:
    return Finding(name, value, value, (), 0.9)


def rivals(name: str, value: str | None) -> float | None:
    return with_rivals([found(name, value)], MARRIAGE)[0].rivals


def test_another_entry_takes_the_less_the_farther_it_is() -> None:
    near, far = rivals_of("mèo", ANIMALS), rivals_of("con trâu", ANIMALS)

    assert near is not None
    assert far is not None
    assert near >= 1 > 0.05 > far > 0
    assert rivals_of("méo", ANIMALS) is None


def test_a_list_makes_a_reading_surer_and_a_near_entry_does_not() -> None:
    far, near = rivals_of("con trâu", ANIMALS), rivals_of("mèo", ANIMALS)

    assert certainty_in_list(1.0, 0.95, far or 0) > 0.99
    assert certainty_in_list(1.0, 0.95, near or 0) == pytest.approx(0.95, abs=0.01)


def test_what_was_read_badly_is_not_helped() -> None:
    assert certainty_in_list(1.0, 0.6, 0.0) == 0.0


def test_a_doubtful_place_stays_doubtful() -> None:
    assert certainty_in_list(0.5, 1.0, 0.0) < 0.98 < certainty_in_list(0.8, 1.0, 0.0)


@pytest.mark.parametrize(
    ("name", "value", "is_listed"),
    [
        ("wife_nationality", "Hàn Quốc", True),
        ("wife_nationality", "Hán Quốc", False),
        ("wife_ethnicity", "Ê Đê", True),
        ("signer_title", "CHỦ TỊCH", True),
        ("signer_title", "CHỦ TICH", False),
        ("wife_name", "Nguyễn Thị Hoa", False),
        ("wife_residence", "tỉnh Hà Nam", False),
        ("wife_date_of_birth", "1990-01-01", False),
        ("wife_ethnicity", None, False),
    ],
)
def test_only_entries_of_lists_are_told(name: str, value: str | None, is_listed: bool) -> None:
    assert (rivals(name, value) is not None) is is_listed


def test_a_titles_unit_is_held_against_the_other_values() -> None:
    findings = [found("signer_title", "TM. UBND XÃ AN THỊNH CHỦ TỊCH"), found("registration_place", "UBND xã An Thịnh")]

    assert with_rivals(findings, MARRIAGE)[0].rivals is not None
    other = replace(findings[1], value="UBND xã An Thinh")
    assert with_rivals([findings[0], other], MARRIAGE)[0].rivals is None


def test_usual_values_and_titles_of_papers_are_entries_but_no_subject_is() -> None:
    decision = DocumentTypeCatalogue.load().type_with_code("decision")
    degree = DocumentTypeCatalogue.load().type_with_code("university_degree")

    assert with_rivals([found("purpose", "Đất rừng sản xuất")], LAND)[0].rivals is not None
    assert with_rivals([found("degree_title", "BẰNG KỸ SƯ")], degree)[0].rivals is not None
    assert with_rivals([found("subject", "QUYẾT ĐỊNH")], decision)[0].rivals is None
