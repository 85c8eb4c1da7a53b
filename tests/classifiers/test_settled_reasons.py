"""What a value settles by itself, and what goes to a person however well it reads."""

from dataclasses import replace

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.closed_lists import with_rivals
from classifiers.finding import Finding
from classifiers.layout import lay_out
from classifiers.reasons import ReviewReason
from classifiers.settled_reasons import without_settled_reasons
from models.values.reading import PageReading
from tests.classifiers.printed_pages import line_at

CATALOGUE = DocumentTypeCatalogue.load()
SEALED = ReviewReason.STAMPED_OVER


def sealed(name: str, value: str, *, confidence: float = 0.99) -> Finding:
    layout = lay_out(PageReading(1240, 1754, (line_at(value, 600, 900, confidence=confidence),)), 1)
    return Finding(name, value, value, tuple(layout.pieces), 0.95, (SEALED,))


def reasons(finding: Finding, code: str = "marriage_certificate") -> tuple[ReviewReason, ...]:
    document_type = CATALOGUE.type_with_code(code)
    return without_settled_reasons(with_rivals([finding], document_type), document_type)[0].reasons


@pytest.mark.parametrize(
    ("name", "value"), [("signer_title", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"), ("signer_name", "Nguyễn Thùy Oanh")]
)
def test_a_known_title_and_a_usual_name_are_read_through_a_seal(name: str, value: str) -> None:
    assert reasons(sealed(name, value)) == ()


@pytest.mark.parametrize(
    ("name", "value", "confidence"),
    [
        ("signer_title", "PHÓ VIỆN TRƯỞNG", 0.99),  # its first line is lost
        ("signer_title", "CHỦ TỊCH", 0.9),
        ("signer_name", "Nguyễn Thùy Oanh", 0.9),
        ("signer_name", "Trân Xquân", 0.99),
        ("wife_residence", "xã An Thịnh, tỉnh Hà Nam", 0.99),
        ("registered_on", "2019-03-05", 0.99),
    ],
)
def test_anything_less_goes_to_a_person(name: str, value: str, confidence: float) -> None:
    assert reasons(sealed(name, value, confidence=confidence)) == (SEALED,)


def test_a_key_value_under_a_seal_always_goes_to_a_person() -> None:
    name = sealed("signer_name", "Nguyễn Thùy Oanh")

    assert reasons(name, "decision") == (SEALED,)
    assert reasons(name, "birth_certificate") == ()
    assert reasons(sealed("father_name", "Nguyễn Thùy Oanh"), "birth_certificate") == (SEALED,)


@pytest.mark.parametrize(
    ("title", "is_settled"),
    [
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", True),
        ("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", True),
        # "TM. ỦY BAN NHÂN DÂN" may stand above these, and "TL. GIÁM ĐỐC" above this.
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", False),
        ("CHỦ TỊCH", False),
        ("KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG", False),
        ("TM. ỦY BAN NHÂN DÂN", False),
    ],
)
def test_print_beside_a_title_that_lacks_no_line_is_no_line_of_it(title: str, is_settled: bool) -> None:
    beside = replace(sealed("signer_title", title), reasons=(ReviewReason.UNREAD_PRINT,))

    assert reasons(beside) == (() if is_settled else (ReviewReason.UNREAD_PRINT,))


@pytest.mark.parametrize(
    ("value", "is_settled"),
    [
        ("Cục Cảnh sát quản lý hành chính về trật tự xã hội", True),
        ("Cục Cảnh sát quản lý hành chính về trật tự xã hội Nơi cấp", False),
        ("Bộ Công an", False),
    ],
)
def test_a_long_usual_phrase_begins_and_ends_where_it_should(value: str, is_settled: bool) -> None:
    doubtful = replace(sealed("identity_issued_by", value), reasons=(ReviewReason.AMBIGUOUS,))

    assert reasons(doubtful, "criminal_record") == (() if is_settled else (ReviewReason.AMBIGUOUS,))


def test_what_else_speaks_against_a_value_stays() -> None:
    title = replace(sealed("signer_title", "CHỦ TỊCH"), reasons=(SEALED, ReviewReason.CORRECTED))

    assert reasons(title) == (ReviewReason.CORRECTED,)
