import pytest

from classifiers.names import has_usual_syllables
from classifiers.syllables import is_syllable, misspelt_words


@pytest.mark.parametrize(
    "word",
    [
        "đường",
        "quyết",
        "quốc",
        "giêng",
        "gì",
        "Nguyễn",
        "khuya",
        "HUỲNH",
        "thuở",
        "uỷ",
        "hoà",
        "Kỳ",
        "ý",
        "oanh",
        "nghĩa",
        "quận",
    ],
)
def test_syllables_that_are_written_pass(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Nghữa", "tiỉnh", "Vĩệt", "kà", "ngề", "cóp̣", "các2", "cap", "BAOK"])
def test_letters_that_fit_nowhere_do_not(word: str) -> None:
    assert not is_syllable(word)


def test_abbreviations_numbers_and_points_are_no_slips() -> None:
    assert misspelt_words("Về việc thực hiện Nghị quyết số 24/2013/NQ-HĐND của UBND tỉnh, CTrTT, b) TNHH.") == ()


def test_provinces_written_otherwise_and_roman_numbers_are_no_slips() -> None:
    assert misspelt_words("Hiến máu tình nguyện đợt II, quý III, tỉnh Bắc Kạn") == ()


def test_a_slip_in_a_sentence_is_named() -> None:
    assert misspelt_words("huyện Đại Nghữa, tiỉnh Bình Lâm") == ("Nghữa", "tiỉnh")


def test_the_end_of_a_torn_word_is_a_slip_and_the_letter_of_a_point_is_none() -> None:
    assert misspelt_words("bồi dưỡng cán bộ, công chứ c, viên chức") == ("c",)
    assert misspelt_words("theo quy định tại điểm c khoản 2 và b) Điều 5") == ()
    assert misspelt_words("y tế, ở xã, lớp c") == ()


def test_another_mark_makes_a_surname_nobody_has() -> None:
    assert has_usual_syllables("TRẦN THANH BÌNH")
    assert not has_usual_syllables("TRÂN THANH BÌNH")


def test_roman_figures_are_no_slips() -> None:
    assert misspelt_words("Kho bạc Nhà nước khu vực XII, quý III và lần thứ XIV") == ()
    assert misspelt_words("KHU VỰC IIII") == ("IIII",)
