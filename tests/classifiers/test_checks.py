from dataclasses import replace
from datetime import date

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.checks import (
    FailedCheck,
    check_document,
    check_field,
    check_value,
    wrong_declarations,
)
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.reasons import REASON_SENTENCES, ReviewReason

TODAY = date(2026, 11, 23)
BORN = {"date_of_birth": "2019-03-12", "sex": "Nam"}


def test_every_check_that_a_type_names_exists() -> None:
    types = DocumentTypeCatalogue.load().types

    assert [fault for document_type in types for fault in wrong_declarations(document_type)] == []
    assert "personal_number_against_sex" in {check for t in types for f in t.fields for check in f.checks}


@pytest.mark.parametrize(
    ("type_code", "field", "value", "others", "reason"),
    [
        ("decision", "document_number", "2827", {}, "number_grammar"),
        ("decision", "document_number", "12/TB-UBND", {}, "number_against_type"),
        ("official_letter", "document_number", "12/QĐ-UBND", {}, "number_against_type"),
        ("decision", "document_number", "12/2023/QĐ-UBND", {"issued_on": "2024-01-05"}, "number_against_date"),
        ("decision", "issued_on", "2026-11-24", {}, "date_in_future"),
        ("decision", "issued_on", "1025-11-24", {}, "year_implausible"),
        ("decision", "issued_on", "2025-02-30", {}, "date_invalid"),
        ("decision", "signer_name", "12 Trần Phú", {}, "name_shape"),
        ("birth_certificate", "personal_number", "001119000001", BORN, "personal_number_against_sex"),
        ("birth_certificate", "personal_number", "001218000001", BORN, "personal_number_against_birth_date"),
        ("birth_certificate", "personal_number", "12345", BORN, "personal_number_structure"),
        ("birth_certificate", "date_of_birth_in_words", "Ngày hai tháng ba năm hai nghìn", BORN, "date_words_differ"),
        ("birth_certificate", "registered_on", "2019-03-11", BORN, "date_order"),
        ("birth_certificate", "mother_birth_year", "2010", BORN, "year_implausible"),
        ("university_degree", "issued_on", "2030-01-01", {}, "date_in_future"),
        ("university_degree", "issued_on", "2020-01-01", {"date_of_birth": "2010-01-01"}, "age_implausible"),
    ],
)
def test_a_value_that_cannot_be_right_has_its_reason(
    type_code: str, field: str, value: str, others: dict[str, str | None], reason: str
) -> None:
    assert reason in check_value(type_code, field, value, others, today=TODAY)


@pytest.mark.parametrize(
    ("type_code", "field", "value", "others"),
    [
        ("decision", "document_number", "15/2024/QĐ-UBND", {"issued_on": "2024-01-05"}),
        ("submission", "document_number", "239/TTr-UBND", {}),
        ("official_letter", "document_number", "299/UBND-TTHC", {}),
        ("birth_certificate", "personal_number", "001219000001", BORN),
        ("birth_certificate", "full_name", "NGUYỄN VĂN AN", {}),
        ("birth_certificate", "registered_on", "2019-03-12", BORN),
        ("unknown", "anything", "whatever", {}),
    ],
)
def test_a_good_value_has_no_reason(type_code: str, field: str, value: str, others: dict[str, str | None]) -> None:
    assert check_value(type_code, field, value, others, today=TODAY) == ()


def test_a_failed_check_names_every_field_concerned() -> None:
    birth = DocumentTypeCatalogue.load().type_with_code("birth_certificate")
    values = {**BORN, "registered_on": "2019-03-11", "signer_name": None}

    failures = check_document(birth, values, today=TODAY)

    assert failures == (FailedCheck("not_before_birth", ReviewReason.DATE_ORDER, ("registered_on", "date_of_birth")),)


def test_the_field_that_another_is_held_against_is_in_doubt_too() -> None:
    """Nothing says which of the two was misread."""
    birth = DocumentTypeCatalogue.load().type_with_code("birth_certificate")
    others = {"date_of_birth_in_words": "Ngày hai tháng ba năm hai nghìn"}

    reasons = check_field(birth, birth.field_named("date_of_birth"), "2019-03-12", others, today=TODAY)
    of_words = check_field(
        birth,
        birth.field_named("date_of_birth_in_words"),
        others["date_of_birth_in_words"],
        {"date_of_birth": "2019-03-12"},
        today=TODAY,
    )

    assert reasons == (ReviewReason.DATE_WORDS_DIFFER,)
    assert of_words == (ReviewReason.DATE_WORDS_DIFFER,)


def test_a_field_is_not_in_doubt_for_what_is_wrong_elsewhere() -> None:
    birth = DocumentTypeCatalogue.load().type_with_code("birth_certificate")
    others = {"personal_number": "12345", "registered_on": "2030-01-01"}

    assert check_field(birth, birth.field_named("date_of_birth"), "2019-03-12", others, today=TODAY) == ()


def test_a_text_that_the_type_allows_in_place_of_a_date_is_no_invalid_date() -> None:
    keys = {"choices": ("Không thời hạn",)}
    expiry = FieldSpecification("expires_on", "", "", FieldKind.DATE, checks=("after:issued_on",), **keys)
    issued = FieldSpecification("issued_on", "", "", FieldKind.DATE)
    card = replace(DocumentTypeCatalogue.load().types[0], fields=(expiry, issued))
    others = {"issued_on": "2024-01-01"}

    assert check_field(card, expiry, "Không thời hạn", others, today=TODAY) == ()
    assert check_field(card, expiry, "Không thời", others, today=TODAY) == (ReviewReason.DATE_INVALID,)
    assert check_field(card, expiry, "2023-12-31", others, today=TODAY) == (ReviewReason.DATE_ORDER,)


@pytest.mark.parametrize(
    "check",
    [
        "no_such_check", "after:nowhere", "after:issued_on", "differs_from", "of_age_to_marry:place", "lasts_years",
        "of_age_to_marry:20",
    ],
)  # fmt: skip
def test_a_declaration_that_no_check_could_follow_is_found(check: str) -> None:
    issued = FieldSpecification("issued_on", "", "", FieldKind.DATE, checks=(check,))
    place = FieldSpecification("place", "", "", FieldKind.TEXT)
    document_type = replace(DocumentTypeCatalogue.load().types[0], fields=(issued, place))

    assert len(wrong_declarations(document_type)) == 1


def test_every_reason_has_its_sentence() -> None:
    assert set(REASON_SENTENCES) == set(ReviewReason)
