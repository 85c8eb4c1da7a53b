"""A choice of several words that a narrow column breaks: known by the choices that its field declares."""

from pathlib import Path

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, made_field, made_type
from tests.classifiers.printed_pages import page
from tests.classifiers.ruled_pages import ruled_page

Lines = tuple[tuple[str, float, float], ...]
GRADES = ["Giỏi", "Khá", "Trung bình", "Trung bình khá", "Bình", "Bình thứ", "Thứ", "Đạt", "Đạt yêu cầu"]
RULE = ("x" * 70, 100, 1600)


@pytest.fixture
def record(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("name", "name", "Họ và tên"),
        made_field("grade", "choice", "Xếp loại", choices=GRADES),
        made_field("conduct", "choice", "Hạnh kiểm", choices=["Tốt", "Khá", "Trung bình", "Yếu"]),
        made_field("year", "year", "Năm"),
    )


@pytest.mark.parametrize(
    "lines",
    [
        (("Xếp loại: Trung", 100, 140), ("bình", 100, 180)),
        (("Xếp loại: Trung", 100, 140), ("bình", 250, 180)),
        (("Xếp loại", 100, 140), ("Trung", 400, 140), ("bình", 400, 180)),
        (("Xếp loại", 100, 140), ("Trung", 100, 180), ("bình", 100, 220)),
        (("Xếp loại: Trung", 100, 140), ("Hạnh kiểm: Tốt", 600, 140), ("bình", 100, 180)),
    ],
    ids=["margin", "under the value", "no colon", "below the label", "in the left column"],
)
def test_a_choice_goes_on_in_the_line_below(record: DocumentType, lines: Lines) -> None:
    found = findings(record, page(*lines, ("Năm: 2001", 100, 260), RULE))

    assert (found["grade"].value, found["grade"].reasons) == ("Trung bình", ())
    assert found["year"].value == "2001"


def test_two_choices_break_beside_each_other(record: DocumentType) -> None:
    lines: Lines = (
        ("Xếp loại: Trung", 100, 140),
        ("Hạnh kiểm: Trung", 600, 140),
        ("bình", 100, 180),
        ("bình", 600, 180),
    )

    found = findings(record, page(*lines, RULE))

    assert (found["grade"].value, found["conduct"].value) == ("Trung bình", "Trung bình")


@pytest.mark.parametrize(("first", "rest"), [("Trung bình", "khá"), ("Đạt", "yêu cầu")])
def test_a_choice_that_begins_a_longer_one_is_not_sure_without_its_rest(
    record: DocumentType, first: str, rest: str
) -> None:
    found = findings(record, page((f"Xếp loại: {first}", 100, 140), (rest, 100, 180), RULE))

    assert found["grade"].value == f"{first} {rest}"


@pytest.mark.parametrize("below", ["Khá", "giỏi về ngoại ngữ", "Tốt nghiệp năm nay"])
def test_what_begins_no_rest_of_a_choice_is_another_line(record: DocumentType, below: str) -> None:
    found = findings(record, page(("Xếp loại: Đạt", 100, 140), (below, 100, 180), RULE))

    assert (found["grade"].value, found["grade"].reasons) == ("Đạt", ())


def test_two_choices_below_each_other_that_would_be_a_third_leave_a_doubt(record: DocumentType) -> None:
    found = findings(record, page(("Xếp loại: Bình", 100, 140), ("Thứ", 100, 180), RULE))

    assert ReviewReason.AMBIGUOUS in found["grade"].reasons


@pytest.mark.parametrize(("printed", "value"), [("Trung/ bình", "Trung bình"), ("Trung bình/ khá", "Trung bình khá")])
@pytest.mark.parametrize("is_ruled", [True, False])
def test_a_choice_breaks_in_a_cell(record: DocumentType, printed: str, value: str, is_ruled: bool) -> None:
    reading, picture = ruled_page((100, 400, 1100), ("Họ và tên", "LÊ HOA"), ("Xếp loại", printed), ("Năm", "2001"))

    found = findings(record, reading, pictures=[picture] if is_ruled else [])

    assert (found["grade"].value, found["year"].value) == (value, "2001")


def test_a_choice_breaks_in_the_row_of_a_table_that_its_field_names() -> None:
    school_record = DocumentTypeCatalogue.load().type_with_code("school_record")
    head: Lines = (("Lớp: 6A1", 100, 100), ("Học lực", 400, 200), ("Hạnh kiểm", 700, 200))
    terms: Lines = (("Học kỳ I", 100, 240), ("Trung", 400, 240), ("Tốt", 700, 240), ("bình", 400, 280))
    year: Lines = (("Cả năm", 100, 320), ("Trung", 400, 320), ("Khá", 700, 320), ("bình", 400, 360))
    below: Lines = (("Khen thưởng", 100, 400), ("Tốt", 700, 400))

    found = findings(school_record, page(*head, *terms, *year, *below, RULE))

    assert (found["learning_6"].value, found["learning_6"].reasons) == ("Trung bình", ())
    assert found["conduct_6"].value == "Khá"
