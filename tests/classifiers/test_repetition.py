from classifiers.layout import lay_out
from classifiers.repetition import WordCensus, mend_by_repetition
from models.values.reading import PageReading
from tests.classifiers.printed_pages import line_at


def read(*lines: tuple[str, float]) -> tuple[str, bool]:
    """Mends the first line by the others."""
    page = PageReading(
        1240,
        1754,
        tuple(line_at(text, 100, 100 + 60 * at, confidence=sure) for at, (text, sure) in enumerate(lines)),
    )
    layout = lay_out(page, 1)
    return mend_by_repetition(layout.rows[0], WordCensus.of([layout]))


def test_a_doubtful_word_takes_the_spelling_that_stands_elsewhere() -> None:
    mended = read(("TINH QUẢNG LĨNH", 0.5), ("Công an tỉnh Quảng Lĩnh", 0.99), ("Thanh tra tỉnh Quảng Lĩnh", 0.99))

    assert mended == ("TỈNH QUẢNG LĨNH", True)


def test_the_same_letters_beside_other_words_are_another_word() -> None:
    mended = read(("việc công bố thủ tục", 0.5), ("cán bộ thú y", 0.99), ("toàn bộ thuế", 0.99))

    assert mended == ("việc công bố thủ tục", False)


def test_a_sure_word_is_left_alone() -> None:
    assert read(("tinh Quảng Lĩnh", 0.99), ("tỉnh Quảng Lĩnh", 0.99), ("tỉnh Quảng Lĩnh", 0.99))[1] is False


def test_a_single_other_reading_is_not_enough_against_a_fair_one() -> None:
    assert read(("tinh Quảng Lĩnh", 0.9), ("tỉnh Quảng Lĩnh", 0.6))[1] is False
