"""The table of one year's terms, on the page of that year."""

from __future__ import annotations

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, found_values
from tests.classifiers.ruled_pages import ruled_page

_EDGES = (100, 300, 520, 740, 960)
_YEAR = [("Lớp: 11A2", 100, 100), ("Năm học: 2023 - 2024", 600, 100)]
_ROWS = (
    ("Học kì", "Kết quả học/ tập", "Kết quả rèn/ luyện", "Được lên lớp"),
    ("Học kì I", "Khá", "Đạt", ""),
    ("Học kì II", "Đạt", "Khá", ""),
    ("Cả năm", "Khá", "Tốt", "Được lên lớp"),
)
_COLUMNS = (
    ("Đánh giá", "Học kì I", "Học kì II", "Cả năm"),
    ("Học lực", "Giỏi", "Khá", "Khá"),
    ("Hạnh kiểm", "Khá", "Khá", "Tốt"),
)


def record() -> DocumentType:
    return DocumentTypeCatalogue.load().type_with_code("school_record")


@pytest.mark.parametrize("rows", [_ROWS, _COLUMNS])
def test_the_whole_year_is_told_by_its_row_or_its_column(rows: tuple[tuple[str, ...], ...]) -> None:
    reading, picture = ruled_page(_EDGES, *rows, around=_YEAR)

    found = found_values(record(), reading, pictures=[picture])

    assert (found["learning_11"], found["conduct_11"]) == ("Khá", "Tốt")
    assert not any(found.get(f"{name}_{year}") for name in ("learning", "conduct") for year in (10, 12))


def test_a_table_without_the_whole_year_tells_no_values_of_a_term() -> None:
    reading, picture = ruled_page(_EDGES, *_ROWS[:-1], around=_YEAR)

    found = found_values(record(), reading, pictures=[picture])

    assert not any(found.get(name) for name in ("learning_11", "conduct_11"))


def test_labels_that_come_again_for_another_examination_leave_a_doubt() -> None:
    rows = (
        ("Học kì", "Học lực", "Hạnh kiểm", "Học lực"),
        ("Học kì II", "Yếu", "Khá", ""),
        ("Cả năm", "Yếu", "Khá", "Trung bình"),
    )
    reading, picture = ruled_page(_EDGES, *rows, around=_YEAR)

    found = findings(record(), reading, pictures=[picture])

    assert ReviewReason.AMBIGUOUS in found["learning_11"].reasons
    assert (found["conduct_11"].value, found["conduct_11"].reasons) == ("Khá", ())


def test_on_a_page_of_no_one_year_nobody_can_say_whose_it_is() -> None:
    reading, picture = ruled_page(_EDGES, *_ROWS)

    found = found_values(record(), reading, pictures=[picture])

    assert not any(value for name, value in found.items() if name.startswith(("learning", "conduct")))
