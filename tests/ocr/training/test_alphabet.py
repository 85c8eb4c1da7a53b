"""How the recogniser is taught to write."""

import pytest

from ocr.training.alphabet import alphabet, ancestors, as_read, decode, encode


def test_no_character_has_two_outputs() -> None:
    assert len(set(alphabet())) == len(alphabet())


def test_a_text_survives_encoding_and_decoding_with_blanks_between_letters() -> None:
    text = "Số: 2827/QĐ-BGDĐT, Thừa Thiên Huế"

    path = [step for code in encode(text) for step in (code, code, 0)]

    assert decode(path) == text


def test_a_character_nobody_taught_is_refused() -> None:
    with pytest.raises(KeyError):
        encode("漢")


@pytest.mark.parametrize(
    ("character", "expected"), [("ệ", ("ệ", "ê", "e")), ("Ữ", ("Ữ", "Ư", "U")), ("đ", ("đ", "đ", "d"))]
)
def test_a_new_letter_starts_from_its_nearest_relative(character: str, expected: tuple[str, ...]) -> None:
    assert ancestors(character) == expected


@pytest.mark.parametrize("leader", ["...", "........", "…", "……", ". . . .", "….."])
def test_a_leader_of_any_length_is_one_ellipsis(leader: str) -> None:
    assert as_read(f"Ho ten: {leader}") == "Ho ten: …"


def test_text_is_composed_and_its_gaps_are_single_spaces() -> None:
    assert as_read("Vie\u0323\u0302t   Nam") == "Việt Nam"
