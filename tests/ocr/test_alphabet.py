import pytest

from models.errors import ErrorKind
from ocr.alphabet import (
    DIGITS_AND_MARKS,
    VIETNAMESE_LETTERS,
    AlphabetIncompleteError,
    missing_letters,
    require_vietnamese,
)

FULL = VIETNAMESE_LETTERS | DIGITS_AND_MARKS


def test_the_alphabet_has_every_vowel_with_every_tone_in_both_cases() -> None:
    # 22 consonants and plain vowels, 7 shaped letters, 60 with a tone, twice.
    assert len(VIETNAMESE_LETTERS) == 2 * (len("abcdefghiklmnopqrstuvxy") + 7 + 60)
    assert set("ệỆưỰỹỸđĐ") <= VIETNAMESE_LETTERS


def test_a_complete_alphabet_passes() -> None:
    require_vietnamese(FULL | {" ", "€"})


@pytest.mark.parametrize("letter", ["ệ", "Ữ", "đ", "7", "/"])
def test_an_engine_that_lacks_one_letter_is_refused_and_the_letter_is_named(letter: str) -> None:
    with pytest.raises(AlphabetIncompleteError) as refusal:
        require_vietnamese(FULL - {letter})

    assert refusal.value.code == "alphabet_incomplete"
    assert refusal.value.kind is ErrorKind.INTERNAL
    assert refusal.value.detail is not None
    assert letter in refusal.value.detail


def test_letters_written_as_a_base_and_a_combining_mark_count() -> None:
    assert missing_letters((FULL - {"ệ"}) | {"e\u0302\u0323"}) == ()
