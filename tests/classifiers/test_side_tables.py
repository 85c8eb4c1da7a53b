"""All years of a school record in one table: rows or columns tell whose the values are."""

from __future__ import annotations

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, found_values
from tests.classifiers.printed_pages import page
from tests.classifiers.ruled_pages import ruled_page

_EDGES = (100, 300, 500, 700, 900)
_HEADS = ("Năm học", "Lớp", "Hạnh kiểm", "Học lực")


def record() -> DocumentType:
    return DocumentTypeCatalogue.load().type_with_code("school_record")


def read_ruled(*rows: tuple[str, ...]) -> dict[str, str | None]:
    reading, picture = ruled_page(_EDGES, *rows)
    return found_values(record(), reading, pictures=[picture])


def test_every_row_is_of_the_year_that_its_class_names() -> None:
    found = read_ruled(_HEADS, ("2021 - 2022", "10A1", "Tốt", "Khá"), ("2022 - 2023", "11A2", "Khá", "Giỏi"))

    assert (found["school_year_10"], found["class_10"], found["learning_10"]) == ("2021 - 2022", "10A1", "Khá")
    assert (found["school_year_11"], found["class_11"], found["conduct_11"]) == ("2022 - 2023", "11A2", "Khá")


def test_every_column_is_of_the_year_that_its_head_names() -> None:
    found = read_ruled(
        ("Nội dung", "Lớp 10", "Lớp 11", "Lớp 12"),
        ("Năm học", "2021 - 2022", "2022 - 2023", "2023 - 2024"),
        ("Hạnh kiểm", "Tốt", "Khá", "Tốt"),
    )

    assert [found[f"school_year_{n}"] for n in (10, 11, 12)] == ["2021 - 2022", "2022 - 2023", "2023 - 2024"]
    assert [found[f"conduct_{n}"] for n in (10, 11, 12)] == ["Tốt", "Khá", "Tốt"]


def test_two_rows_of_one_year_tell_nothing() -> None:
    found = read_ruled(_HEADS, ("2021 - 2022", "10A1", "Tốt", "Khá"), ("2022 - 2023", "10A2", "Khá", "Giỏi"))

    assert not any(found.get(f"{name}_10") for name in ("school_year", "class", "conduct", "learning"))


def test_a_row_of_no_known_year_lends_its_values_to_none() -> None:
    found = read_ruled(_HEADS, ("2021 - 2022", "10A1", "Tốt", "Khá"), ("2022 - 2023", "5B", "Khá", "Giỏi"))

    assert found["conduct_10"] == "Tốt"
    assert [name for name, value in found.items() if value == "Giỏi"] == []


def test_a_misread_class_costs_its_row_nothing_and_is_looked_at() -> None:
    rows = (_HEADS, ("2021 - 2022", "10A1", "Tốt", "Khá"), ("2022 - 2023", "1IA2", "Khá", "Giỏi"))
    reading, picture = ruled_page(_EDGES, *rows)

    found = findings(record(), reading, pictures=[picture])

    assert (found["conduct_11"].value, found["learning_11"].value) == ("Khá", "Giỏi")
    assert ReviewReason.AMBIGUOUS in found["class_11"].reasons


def test_rows_without_rules_are_read_by_their_columns() -> None:
    found = found_values(
        record(),
        page(
            *((head, 100 + 250 * at, 400) for at, head in enumerate(_HEADS)),
            *((text, 100 + 250 * at, 450) for at, text in enumerate(("2021 - 2022", "10A1", "Tốt", "Khá"))),
            *((text, 100 + 250 * at, 500) for at, text in enumerate(("2022 - 2023", "11A2", "Khá", "Giỏi"))),
        ),
    )

    assert (found["conduct_10"], found["learning_11"]) == ("Tốt", "Giỏi")
