"""What speaks against a value by its spelling, and where spelling has nothing to say."""

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.doubts import Paper, with_doubts
from classifiers.finding import Finding
from classifiers.reasons import ReviewReason

BUSINESS = DocumentTypeCatalogue.load().type_with_code("business_registration")
UNSEEN = Paper((), (), ())


@pytest.mark.parametrize(
    ("name", "value", "is_misspelt"),
    [
        ("company_name_foreign", "HOANG PHAT TRANSPORT JOINT STOCK COMPANY", False),
        ("company_name_short", "TAN TRUONG JSC", False),
        ("company_name_short", "TAN TRƯONG JSC", True),  # a mark that the reader saw, or did not
        ("company_name", "CÔNG TY HOANG PHAT TRANSPORT", True),
        ("head_office", "tinh Long An", True),
    ],
)
def test_only_what_has_to_be_vietnamese_is_held_to_its_spelling(name: str, value: str, is_misspelt: bool) -> None:
    finding = with_doubts(Finding(name, value, value, (), 0.95), BUSINESS.field_named(name), UNSEEN)

    assert (ReviewReason.MISSPELT in finding.reasons) is is_misspelt
