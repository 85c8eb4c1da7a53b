"""What speaks against a value by its spelling, and where spelling has nothing to say."""

from dataclasses import replace

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.doubts import Paper, with_doubts, with_shared_hand
from classifiers.finding import Finding
from classifiers.layout import Level
from classifiers.reasons import ReviewReason
from tests.classifiers.printed_pages import line_at

BUSINESS = DocumentTypeCatalogue.load().type_with_code("business_registration")
LAND = DocumentTypeCatalogue.load().type_with_code("land_use_certificate")
DECISION = DocumentTypeCatalogue.load().type_with_code("decision")
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


@pytest.mark.parametrize(
    ("value", "is_unclear"),
    [
        ("920/THC8", True),  # THCS, by pen
        ("15/QĐ0", True),
        ("920/THCS", False),
        ("CH00522", False),
        ("02277QSDĐ/H24", False),
        ("06b/2011/BC", False),
        ("12/A8", False),
    ],
)
def test_a_figure_that_ends_the_letters_of_a_number_may_be_a_letter(value: str, is_unclear: bool) -> None:
    field = LAND.field_named("register_number")
    finding = with_doubts(Finding(field.name, value, value, (), 0.95), field, UNSEEN)

    assert (ReviewReason.FIGURES_UNCLEAR in finding.reasons) is is_unclear


@pytest.mark.parametrize(
    ("value", "is_glued"),
    [("03/NQ-TTHĐND", True), ("03/NQ-TT.HĐND", False), ("12/QĐ-UBND", False), ("45/TB-VPUBND", True)],
)
def test_an_offices_symbol_glued_to_its_bodys_may_have_lost_a_point(value: str, is_glued: bool) -> None:
    field = DECISION.field_named("document_number")
    finding = with_doubts(Finding(field.name, value, value, (), 0.95), field, UNSEEN)

    assert (ReviewReason.AMBIGUOUS in finding.reasons) is is_glued


@pytest.mark.parametrize(
    ("value", "is_broken"),
    [
        ("Đất ở tại nông thôn: 60 m²; Đất trồng cây lâu năm: 1049 m²", False),
        ("Đất ở tại nông thôn: 60 m²; Đất trồng", True),  # cut at the end of its line
        ("Đất ở đô thị: 100 m²; Đất nuôi trồng thủy sản 2754 m²", True),  # a colon that was not read
        ("Đất ở tại nông thôn", False),
        ("Đất ở; đất vườn", False),
        ("Thẻ căn cước số 019198250203; ngày cấp: 13/04/2025; nơi cấp: Bộ Công an", False),
    ],
)
def test_a_list_whose_parts_are_not_built_alike_is_looked_at(value: str, is_broken: bool) -> None:
    finding = with_doubts(Finding("purpose", value, value, (), 0.95), LAND.field_named("purpose"), UNSEEN)

    assert (ReviewReason.AMBIGUOUS in finding.reasons) is is_broken


def entered(name: str, top: float, value: str, *, contested: bool) -> Finding:
    """A value behind its label, on one line; `contested` where the network for handwriting read it otherwise."""
    line = line_at(f"Nhãn: {value}", 100, top)
    label, *words = (replace(word, is_contested=contested and at > 0) for at, word in enumerate(line.words))
    level = Level(0.0)
    return Finding(name, value, value, (level.piece(words, 1),), 0.95, label=level.piece([label], 1))


@pytest.mark.parametrize(("count", "by_pen"), [(3, True), (2, False)])
def test_short_values_are_written_where_the_network_for_handwriting_read_most_of_their_page(
    count: int, by_pen: bool
) -> None:
    others = [entered(f"value_{at}", 100 + 50 * at, "Cán bộ", contested=at < count) for at in range(3)]
    sex = entered("sex", 300, "Nam", contested=False)

    *_, found = with_shared_hand([*others, sex])

    assert (ReviewReason.HANDWRITTEN in found.reasons) is by_pen
