from datetime import date

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.checks import (
    KNOWN_CHECKS,
    FailedCheck,
    check_document,
    check_field,
    check_value,
    wrong_declarations,
)

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
