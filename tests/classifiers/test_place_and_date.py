"""Where and when a form was issued: the line above its signature."""

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_forms import HOLDER, NATION, SIGNED, centred, read
from tests.classifiers.made_types import findings
from tests.classifiers.printed_pages import page


def test_place_and_date_stand_above_the_signature(diploma: DocumentType) -> None:
    found = read(diploma, NATION, *HOLDER, *SIGNED)

    assert (found["place"], found["issued_on"]) == ("Phú Giang", "2012-06-30")


@pytest.mark.parametrize(
    ("printed", "place", "day"),
    [
        ("TP. Hồ Chí Minh, ngày 30 tháng 06 năm 2012", "TP. Hồ Chí Minh", "2012-06-30"),
        ("Bà Rịa - Vũng Tàu, ngày 30 tháng 6 năm 2012", "Bà Rịa - Vũng Tàu", "2012-06-30"),
        ("Phú Giang, ngày/date 30 tháng/month 06 năm/year 2012", "Phú Giang", "2012-06-30"),
        ("Phú Giang, ngày 31 tháng 06 năm 2012", "Phú Giang", None),  # no such day
        ("Ngày 30 tháng 06 năm 2012", None, "2012-06-30"),
    ],
)
def test_places_and_dates_as_papers_print_them(
    diploma: DocumentType, printed: str, place: str | None, day: str | None
) -> None:
    found = read(diploma, NATION, *HOLDER, centred(printed, 500, 860), *SIGNED[1:])

    assert (found.get("place"), found.get("issued_on")) == (place, day)


def test_a_day_is_whole_over_the_blanks_that_its_figures_were_entered_into(diploma: DocumentType) -> None:
    found = read(diploma, NATION, *HOLDER, ("Ngày 05 tháng 1", 640, 500), ("năm 2016", 960, 500), *SIGNED[1:])

    assert found.get("issued_on") == "2016-01-05"


def test_a_misread_digit_of_the_date_is_told(diploma: DocumentType) -> None:
    found = findings(
        diploma, page(NATION, *HOLDER, centred("Phú Giang, ngày 3O tháng 06 năm 2012", 500, 860), *SIGNED[1:])
    )

    assert (found["issued_on"].value, found["issued_on"].reasons) == ("2012-06-30", (ReviewReason.CORRECTED,))


@pytest.mark.parametrize(
    "sentence",
    [
        "Sinh ngày 12 tháng 03 năm 1990",
        "Căn cứ Quyết định số 5, ngày 12 tháng 03 năm 2010 của Bộ trưởng",
        "được công nhận tốt nghiệp, ngày 12 tháng 03 năm 2010",
        "Ngày cấp: ngày 12 tháng 03 năm 2010",
    ],
)
def test_a_sentence_with_a_day_is_no_place_and_date(diploma: DocumentType, sentence: str) -> None:
    assert "issued_on" not in read(diploma, NATION, *HOLDER, (sentence, 100, 460))


def test_the_day_above_the_signature_counts_and_not_one_below_it(diploma: DocumentType) -> None:
    later = centred("Hà Nội, ngày 15 tháng 08 năm 2020", 900, 400)

    found = read(diploma, NATION, *HOLDER, *SIGNED, later)

    assert (found["place"], found["issued_on"]) == ("Phú Giang", "2012-06-30")
