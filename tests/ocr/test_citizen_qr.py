import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.citizen_qr import CitizenCard, NumberContradiction, contradictions_of, parse_citizen_qr

INVENTED = "001199012345|123456789|Nguyễn Thị Thu Hương|01021999|Nữ|Số 12, Tân Hải, Phú Giang|10052021"


def test_the_seven_fields_of_a_card_are_told_apart() -> None:
    assert parse_citizen_qr(INVENTED) == CitizenCard(
        personal_number="001199012345",
        old_number="123456789",
        full_name="Nguyễn Thị Thu Hương",
        birth_date=date(1999, 2, 1),
        sex="Nữ",
        residence="Số 12, Tân Hải, Phú Giang",
        issued_on=date(2021, 5, 10),
    )


def test_a_card_without_a_number_before_it_has_none() -> None:
    card = parse_citizen_qr(INVENTED.replace("123456789", ""))

    assert card is not None
    assert card.old_number is None


def test_further_fields_are_kept_as_they_stand() -> None:
    card = parse_citizen_qr(INVENTED + "|Nguyễn Văn Ất||x")

    assert card is not None
    assert card.further == ("Nguyễn Văn Ất", "", "x")


def test_stray_blanks_signs_without_width_and_taken_apart_letters_change_nothing() -> None:
    untidy = (
        "\ufeff " + unicodedata.normalize("NFD", INVENTED).replace("|", " | ").replace("Thu ", "Thu  \u200b") + "\r\n"
    )

    assert parse_citizen_qr(untidy) == parse_citizen_qr(INVENTED)


def test_utf_8_that_was_taken_for_latin_1_is_put_right() -> None:
    garbled = INVENTED.encode().decode("latin-1")

    assert garbled != INVENTED
    assert parse_citizen_qr(garbled) == parse_citizen_qr(INVENTED)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("001199012345", "01199012345"),
        ("001199012345", "003199012345"),
        ("001199012345", "00119901234A"),
        ("001199012345", "٠٠١١٩٩٠١٢٣٤٥"),
        ("123456789", "12345678"),
        ("01021999", "30021999"),
        ("01021999", "1021999"),
        ("10052021", "10051021"),
        ("10052021", "10051998"),
        ("10052021", "2021"),
        ("Nữ", "F"),
        ("Nữ", ""),
        ("Nguyễn Thị Thu Hương", " "),
        ("|10052021", ""),
        ("|", ";"),
    ],
)
def test_what_is_not_built_like_a_card_is_none(right: str, wrong: str) -> None:
    assert parse_citizen_qr(INVENTED.replace(right, wrong)) is None


@pytest.mark.parametrize("text", ["", "|" * 6, "|" * 600, "https://example.invalid/v/abc", "SAOY12345"])
def test_other_codes_are_none(text: str) -> None:
    assert parse_citizen_qr(text) is None


@given(st.text() | st.lists(st.text(max_size=12), min_size=6, max_size=9).map("|".join))
def test_no_text_makes_it_stumble(text: str) -> None:
    parse_citizen_qr(text)


def test_a_number_that_fits_birth_and_sex_contradicts_nothing() -> None:
    assert contradictions_of("001199012345", date(1999, 2, 1), "Nữ") == ()
    assert contradictions_of("001199012345", None, None) == ()
    assert contradictions_of("no number", date(1999, 2, 1), "Nam") == ()


def test_century_year_and_sex_of_the_number_are_held_against_the_card() -> None:
    both = (NumberContradiction.BIRTH_DATE, NumberContradiction.SEX)

    assert contradictions_of("001199012345", date(1998, 2, 1), "Nữ") == both[:1]
    assert contradictions_of("001399012345", date(1999, 2, 1), "Nữ") == both[:1]
    assert contradictions_of("001199012345", date(1999, 2, 1), "Nam") == both[1:]
    assert contradictions_of("001299012345", date(1999, 2, 1), "Nữ") == both
