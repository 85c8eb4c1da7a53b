"""Small print under labels that nobody could read is a translation and no value."""

from __future__ import annotations

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from tests.classifiers.made_types import found_values, made_field, made_type
from tests.classifiers.printed_pages import page


@pytest.fixture
def card(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("sex", "sex", "Giới tính", labels_en=["Sex"]),
        made_field("nationality", "text", "Quốc tịch", labels_en=["Nationality"]),
        made_field("place_of_birth", "address", "Nơi đăng ký khai sinh", labels_en=["Place of birth"]),
    )


@pytest.mark.parametrize("small_print", ["Nationality", "Nationaity", "Nationaliy", "Nalionaly"])
def test_a_value_far_beside_its_label_is_not_given_up_for_the_translation(card: DocumentType, small_print: str) -> None:
    lines = page(("Quốc tịch", 100, 400), ("Việt Nam", 700, 400), (small_print, 100, 440))

    assert found_values(card, lines)["nationality"] == "Việt Nam"


def test_a_short_translation_is_known_by_standing_alone(card: DocumentType) -> None:
    lines = page(("Giới tính", 100, 400), ("Nữ", 700, 400), ("Sex", 100, 440))

    assert found_values(card, lines)["sex"] == "Nữ"


def test_a_value_goes_on_beside_the_translation(card: DocumentType) -> None:
    lines = page(
        ("Nơi đăng ký khai sinh", 100, 400),
        ("Tam Ngọc, huyện Hương", 600, 400),
        ("Paoe of dinh", 100, 440),
        ("Điền, Gia Lai", 600, 440),
    )

    assert found_values(card, lines)["place_of_birth"] == "Tam Ngọc, huyện Hương Điền, Gia Lai"


def test_vietnamese_under_a_label_is_its_value_whatever_letters_it_has(card: DocumentType) -> None:
    lines = page(("Quốc tịch", 100, 400), ("Nhật Bản (Hộ chiếu)", 100, 440))

    assert found_values(card, lines)["nationality"] == "Nhật Bản (Hộ chiếu)"


@pytest.mark.parametrize("translation", ["Pae o bith", "ace of dirh"])
def test_a_misread_translation_before_its_own_colon_is_no_value(card: DocumentType, translation: str) -> None:
    lines = page((f"Nơi đăng ký khai sinh: {translation}: Xóm 2,", 100, 400), ("Long Thạnh, Cao Bằng", 100, 440))

    assert found_values(card, lines)["place_of_birth"] == "Xóm 2, Long Thạnh, Cao Bằng"


def test_what_is_no_translation_stays_before_its_colon(card: DocumentType) -> None:
    lines = page(("Quốc tịch: Dan Mach: tam tru", 100, 400))

    assert found_values(card, lines)["nationality"] == "Dan Mach: tam tru"
