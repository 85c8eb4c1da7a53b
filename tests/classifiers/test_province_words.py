"""What was read of "tỉnh" is no doubt where a province's name follows to the letter, and only there."""

import pytest

from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.normalisers import normalise
from classifiers.province_words import word_before_province
from classifiers.reasons import ReviewReason

ADDRESS = FieldSpecification("residence", "Nơi cư trú", "Residence", FieldKind.ADDRESS)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("xã An Thịnh, tinh Hà Giang", 3),
        ("tính Bà Rịa - Vũng Tàu", 0),
        ("xã An Thịnh, tinh Hà Gìang", None),
        ("xã An Thịnh, tinh", None),
        ("Hà Giang", None),
        ("xã Hà Tĩnh Hà Giang Nam", None),
        ("", None),
    ],
)
def test_the_word_before_a_province_is_found(text: str, at: int | None) -> None:
    assert word_before_province(text.split()) == at


@pytest.mark.parametrize(
    ("read", "value", "reasons"),
    [
        ("xã An Thịnh, tinh Hà Giang", "xã An Thịnh, tỉnh Hà Giang", ()),
        ("xã An Thịnh, tinh Bình Lâm", "xã An Thịnh, tỉnh Bình Lâm", (ReviewReason.CORRECTED,)),
        ("phuờng An Thịnh, tinh Hà Giang", "phường An Thịnh, tỉnh Hà Giang", (ReviewReason.CORRECTED,)),
        ("xã An Thịnh, tỉnh Hà Gìang", "xã An Thịnh, tỉnh Hà Giang", (ReviewReason.CORRECTED,)),
    ],
)
def test_mending_it_needs_no_look_and_mending_anything_else_does(
    read: str, value: str, reasons: tuple[ReviewReason, ...]
) -> None:
    assert normalise(read, ADDRESS) == (value, reasons)
