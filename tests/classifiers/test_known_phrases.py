"""Words that only stand beside certain others: a lost mark makes another word, which no spelling rule can tell."""

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.doubts import Paper, with_doubts
from classifiers.finding import Finding
from classifiers.known_phrases import differs_from_what_is_known
from classifiers.reasons import ReviewReason

LAND = DocumentTypeCatalogue.load().type_with_code("land_use_certificate")
NO_PICTURE = Paper((), (), ())


def reasons(value: str, kind: FieldKind = FieldKind.TEXT) -> tuple[ReviewReason, ...]:
    specification = FieldSpecification("term_of_use", "Thời hạn", "Term", kind)
    return with_doubts(Finding("term_of_use", value, value, (), 0.97), specification, NO_PICTURE).reasons


@pytest.mark.parametrize(
    "read",
    [
        "Lâu đài",
        "LÂU ĐÀI",
        "Đất ở: Lâu đài; đất trồng cây lâu năm: đến ngày 15/10/2043",
        "Đất cơ sở sàn xuất phi nông nghiệp",
        "số hộ khẩu số 320012345",
        "Đất trồng cây lâu nắm",
    ],
)
def test_a_phrase_with_another_mark_is_looked_at(read: str) -> None:
    assert reasons(read) == (ReviewReason.MISSPELT,)


@pytest.mark.parametrize(
    "printed",
    [
        "Lâu dài",
        "LÂU DÀI",
        "Đất nuôi trồng thuỷ sản",
        "Sản xuất, kinh doanh giống cây trồng",
        "Sổ hộ khẩu số 320012345",
        "Khách sạn Lâu Đài",
        "Số hộ",
        "Giấy chứng sinh, giấy khai sinh",
    ],
)
def test_a_phrase_as_it_is_written_and_a_name_are_not(printed: str) -> None:
    assert reasons(printed) == ()


@pytest.mark.parametrize(
    ("name", "text", "is_miss"),
    [
        ("term_of_use", "Đất ở: Lâu đài; Đất vườn, ao: đến tháng 10/2063", True),
        ("term_of_use", "Đất ở: Lâu dài; Đất vườn, ao: đến tháng 10/2063", False),
        ("term_of_use", "50 năm", False),
        ("term_of_use", "Lâu dài; Lâu đài", True),
        ("purpose", "Đất rừng sàn xuất", True),
        ("purpose", "Đất nuôi trồng thuỷ sản: 633 m²", False),
    ],
)
def test_a_usual_value_with_other_marks_is_a_misreading_of_it(name: str, text: str, is_miss: bool) -> None:
    usual = LAND.field_named(name).usual_values

    assert differs_from_what_is_known(text, usual) is is_miss


@pytest.mark.parametrize(
    ("value", "differs"),
    [
        ("Chủ hệ", True),  # Chủ hộ, by pen
        ("Cơn", True),
        ("Con", False),
        ("Con rể", False),
        ("Chủ hộ", False),
        ("CHỦ HỘ", False),
        ("Cháu họ", False),
        ("Bạn", False),
    ],
)
def test_a_value_one_letter_beside_a_usual_one_is_looked_at(value: str, differs: bool) -> None:
    household = DocumentTypeCatalogue.load().type_with_code("household_book")
    usual = household.field_named("member_1_relation").usual_values

    assert differs_from_what_is_known(value, usual) is differs
