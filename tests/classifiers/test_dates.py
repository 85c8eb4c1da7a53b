from datetime import date

import pytest

from classifiers.dates import date_in_words, date_of_figures, find_date, number_in_words, parse_date
from digitize.specimens.people import date_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hà Nội, ngày 05 tháng 01 năm 2020", date(2020, 1, 5)),
        ("Quảng Ngãi, ngày15 tháng 4 năm 2020", date(2020, 4, 15)),
        ("ngày 03 tháng I0năm 2025", date(2025, 10, 3)),
        ("12/03/2019", date(2019, 3, 12)),
        ("12 tháng 03 năm 1990", date(1990, 3, 12)),
        ("ngày 19 tháng 5 n năm 1967", date(1967, 5, 19)),  # the next piece begun twice
        ("19 tháng 5 n năm 1967", date(1967, 5, 19)),
        ("30 March 2001", date(2001, 3, 30)),
        ("March 30th, 2001", date(2001, 3, 30)),
        ("26/7/2020", date(2020, 7, 26)),
        ("21 / 06 1 2019", date(2019, 6, 21)),  # a stroke read as a 1
        ("21106/2029", date(2029, 6, 21)),
        ("23 03 1982", date(1982, 3, 23)),  # of a typewriter
        ("23 031982", date(1982, 3, 23)),
    ],
)
def test_dates_are_read_as_papers_print_them(text: str, expected: date) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nội, ngày    tháng 10 năm 2025",
        "Hà Nội, ngày A5 tháng 01 năm 2025",
        "ngày 31 tháng 02 năm 2024",
        "ngày 15 tháng   năm 2024",
    ],
)
def test_a_blank_misread_or_impossible_day_is_found_but_has_no_value(text: str) -> None:
    found = find_date(text)

    assert found is not None
    assert found.value is None


def test_a_text_without_a_date_has_none() -> None:
    assert find_date("Nga Thắng, huyện Nga Sơn") is None
    assert find_date("số 24/2013/NQ-HĐND") is None


@pytest.mark.parametrize("text", ["21 06 1 2019", "2110612029", "121106/2029", "Số 21/0612019-3"])
def test_figures_without_a_stroke_are_no_date(text: str) -> None:
    found = find_date(text)

    assert found is None or found.slipped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1910811990", date(1990, 8, 19)),  # both strokes read as a 1
        ("18 10212024", date(2024, 2, 18)),
        ("2810411989.", date(1989, 4, 28)),
        ("25-041993", date(1993, 4, 25)),  # a stroke not read
        ("0204-2017", date(2017, 4, 2)),
        ("02042017", date(2017, 4, 2)),
        ("3113112017", None),
        ("0912345678", None),
        ("số 02042017", None),
    ],
)
def test_figures_that_lost_their_strokes_are_a_date_where_nothing_else_is_told(
    text: str, expected: date | None
) -> None:
    assert date_of_figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9/61970", date(1970, 6, 9)),  # one stroke lost
        ("96/1970", date(1970, 6, 9)),
        ("291/08/1963", date(1963, 8, 29)),  # a stroke read as two
        ("29/108/1963", date(1963, 8, 29)),
        ("5 1 11 1 1990", date(1990, 11, 5)),
        ("2181973", None),  # 21/8/1973, or 2/8/1973 with its stroke read as a 1
        ("11/19/1973", None),
        ("111/1973", None),
    ],
)
def test_a_day_whose_figures_can_be_parted_in_one_way_only_is_told(text: str, expected: date | None) -> None:
    assert date_of_figures(text) == expected


@pytest.mark.parametrize("text", ["ngày l2 tháng 10 năm 2025", "12 / 10 1 2025"])
def test_a_corrected_digit_is_told(text: str) -> None:
    found = find_date(text)

    assert found is not None
    assert found.value == date(2025, 10, 12)
    assert found.slipped


@pytest.mark.parametrize("text", ["090 12 03 1982", "số 23 03 1982 5", "23 03 0982"])
def test_other_figures_with_blanks_are_no_date(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(("text", "slipped"), [("23 03 1982", False), ("23 031982", True)])
def test_a_lost_blank_between_figures_is_told(text: str, slipped: bool) -> None:
    found = find_date(text)

    assert found is not None
    assert found.slipped is slipped


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ngày mười hai tháng ba năm hai nghìn không trăm mười chín", date(2019, 3, 12)),
        ("Ngày năm, tháng năm, năm một nghìn chín trăm chín mươi lăm", date(1995, 5, 5)),
        ("Bảy giờ ba mươi phút, ngày bảy tháng tư năm hai nghìn không trăm hai mươi tư", date(2024, 4, 7)),
        ("mười tám, tháng chạp, năm một chín bảy lăm (dương lịch)", date(1975, 12, 18)),
        ("Ngày mồng một tháng giêng năm hai ngàn không trăm linh năm", date(2005, 1, 1)),
        ("ngày hai mươi mốt tháng mười hai năm hai nghìn", date(2000, 12, 21)),
        ("Ngay muoi lam thang tu nam hai khong mot chin", date(2019, 4, 15)),
    ],
)
def test_dates_in_words_are_understood_without_marks_too(words: str, expected: date) -> None:
    assert date_in_words(words) == expected


def test_every_day_of_some_years_is_understood_in_words() -> None:
    for year in (1958, 1995, 2005, 2010, 2015, 2024):
        for month in range(1, 13):
            for day in (1, 4, 5, 10, 14, 15, 20, 21, 24, 25, 28):
                assert date_in_words(date_words(date(year, month, day))) == date(year, month, day)


def test_words_that_spell_no_date_give_none() -> None:
    assert date_in_words("Ngày tháng năm") is None
    assert date_in_words("ba mươi mốt tháng hai năm hai nghìn") is None
    assert number_in_words(["xin", "chao"]) is None
