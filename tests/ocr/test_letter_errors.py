import pytest

from ocr.error_count import ErrorCount
from ocr.letter_errors import LetterErrors, letter_errors


def counts(truth: str, read: str) -> tuple[tuple[int, int], ...]:
    errors = letter_errors(truth, read)
    return tuple((part.errors, part.length) for part in (errors.base, errors.modifier, errors.tone))


@pytest.mark.parametrize(
    ("truth", "read", "base", "modifier", "tone"),
    [
        ("ế", "ế", (0, 1), (0, 1), (0, 1)),
        ("ế", "ề", (0, 1), (0, 1), (1, 1)),
        ("ế", "é", (0, 1), (1, 1), (0, 1)),
        ("ế", "e", (0, 1), (1, 1), (1, 1)),
        ("ế", "ố", (1, 1), (0, 1), (0, 1)),
        ("ơ", "ô", (0, 1), (1, 1), (0, 1)),
        ("ă", "â", (0, 1), (1, 1), (0, 1)),
        ("đ", "d", (0, 1), (1, 1), (0, 0)),
        ("i", "í", (0, 1), (0, 0), (1, 1)),
        ("t", "l", (1, 1), (0, 0), (0, 0)),
        ("ứ", "Ứ", (1, 1), (0, 1), (0, 1)),
        ("7", "1", (1, 1), (0, 0), (0, 0)),
    ],
)
def test_each_part_of_a_letter_is_judged_by_itself(
    truth: str, read: str, base: tuple[int, int], modifier: tuple[int, int], tone: tuple[int, int]
) -> None:
    assert counts(truth, read) == (base, modifier, tone)


def test_a_lost_letter_is_wrong_as_a_base_and_is_not_asked_for_the_rest() -> None:
    assert counts("bế", "b") == ((1, 2), (0, 0), (0, 0))


def test_a_vowel_read_as_a_figure_lost_its_tone() -> None:
    assert counts("bó", "b6") == ((1, 2), (0, 1), (1, 1))


def test_invented_letters_blanks_and_signs_are_not_letters_of_the_truth() -> None:
    assert counts("a, b", "a.xb") == ((0, 2), (0, 1), (0, 1))
    assert counts("", "xyz") == ((0, 0), (0, 0), (0, 0))


def test_composition_does_not_count() -> None:
    assert counts("Số", "So\u0302\u0301") == ((0, 2), (0, 1), (0, 1))


def test_the_counts_of_documents_add_up() -> None:
    added = letter_errors("ế", "ề") + letter_errors("đá", "da")

    assert added == LetterErrors(ErrorCount(0, 3), ErrorCount(1, 3), ErrorCount(2, 2))
