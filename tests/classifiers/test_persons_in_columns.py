"""Tables turned on their side: the questions down the left, a column of answers for each person in turn."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.ordinals import ordinal_in
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page
from tests.classifiers.ruled_pages import ruled_page

EDGES = (60, 360, 640, 920)
QUESTIONS = (
    ("1. Quan hệ với chủ hộ", "Chủ hộ", "Vợ"),
    ("2. Họ và tên", "Lê Văn An", "Trần Thị Hoa"),
    ("3. Ngày sinh; giới tính", "01/02/1950/ Nam", "12/03/1955/ Nữ"),
    ("4. Quê quán", "xã An Thịnh,/ tỉnh Hà Giang", "xã Cẩm Phúc,/ tỉnh Hà Nam"),
)
ANSWERS = {
    "first_relation": "Chủ hộ",
    "first_name": "Lê Văn An",
    "first_born": "1950-02-01",
    "first_sex": "Nam",
    "first_home": "xã An Thịnh, tỉnh Hà Giang",
    "second_relation": "Vợ",
    "second_name": "Trần Thị Hoa",
    "second_born": "1955-03-12",
    "second_sex": "Nữ",
    "second_home": "xã Cẩm Phúc, tỉnh Hà Nam",
}


@pytest.fixture
def household(tmp_path: Path) -> DocumentType:
    kinds = (
        ("relation", "text", "Quan hệ với chủ hộ"),
        ("name", "name", "Họ và tên"),
        ("born", "date", "Ngày sinh"),
        ("sex", "sex", "Giới tính"),
        ("home", "address", "Quê quán"),
    )
    fields = [
        made_field(f"{who}_{name}", kind, label, section=who)
        for who in ("first", "second")
        for name, kind, label in kinds
    ]
    sections = [{"name": who, "labels": ["Quan hệ với chủ hộ"]} for who in ("first", "second")]
    head = made_field("head_name", "name", "Chủ hộ")
    return made_type(tmp_path, head, *fields, sections=sections)


def members(values: Mapping[str, str | None]) -> dict[str, str | None]:
    return {name: value for name, value in values.items() if name != "head_name"}


@pytest.mark.parametrize(
    "heads",
    [
        ("Mục khai", "NGƯỜI THỨ NHẤT", "NGƯỜI THỨ HAI"),
        ("", "Nhân khẩu số 1", "Nhân khẩu số 2"),
        ("Nội dung", "Thứ nhất", "Thứ hai"),
    ],
)
def test_a_number_in_its_head_says_whose_a_column_is(household: DocumentType, heads: Sequence[str]) -> None:
    reading, picture = ruled_page(EDGES, heads, *QUESTIONS)

    found = findings(household, reading, pictures=[picture])

    assert members({name: one.value for name, one in found.items()}) == ANSWERS
    assert not any(ReviewReason.AMBIGUOUS in found[name].reasons for name in ANSWERS)


def test_columns_of_persons_by_number_need_no_rules(household: DocumentType) -> None:
    rows = (
        ("MỤC", "NGƯỜI THỨ NHẤT", "NGƯỜI THỨ HAI"),
        ("Họ và tên", "Lê Văn An", "Trần Thị Hoa"),
        ("Ngày sinh", "01/02/1950", "12/03/1955"),
        ("Giới tính", "Nam", "Nữ"),
    )
    lines = [
        (text, left, 300 + 44 * at)
        for at, row in enumerate(rows)
        for left, text in zip((60, 460, 860), row, strict=True)
    ]

    found = found_values(household, page(*lines, line_height=24))

    names = ("first_name", "second_name", "first_born", "second_born")
    assert {name: found[name] for name in names} == {name: ANSWERS[name] for name in names}


def test_persons_beyond_the_last_that_is_known_are_nobody(household: DocumentType) -> None:
    first = ruled_page(EDGES, ("Mục khai", "NGƯỜI THỨ NHẤT", "NGƯỜI THỨ HAI"), *QUESTIONS)
    others = [(question, one.replace("An", "Ba"), other) for question, one, other in QUESTIONS]
    second = ruled_page(EDGES, ("Mục khai", "NGƯỜI THỨ BA", "NGƯỜI THỨ TƯ"), *others)

    found = found_values(household, first[0], second[0], pictures=[first[1], second[1]])

    assert members(found) == ANSWERS


@pytest.mark.parametrize("heads", [(), (("Nội dung", "Trước khi sửa", "Sau khi sửa"),), (("Mục", "1", "2"),)])
def test_columns_that_say_nobodys_number_are_doubted(household: DocumentType, heads: Sequence[Sequence[str]]) -> None:
    reading, picture = ruled_page(EDGES, *heads, *QUESTIONS)

    found = findings(household, reading, pictures=[picture])

    assert found["first_name"].value == "Lê Văn An"
    assert all(ReviewReason.AMBIGUOUS in found[name].reasons for name in ANSWERS)


@pytest.mark.parametrize(
    ("head", "number"),
    [("Người thứ ba", 3), ("THÀNH VIÊN SỐ 2", 2), ("Thứ tư", 4), ("2", None), ("Người khai", None), ("", None)],
)
def test_a_head_is_a_number_only_as_a_whole(head: str, number: int | None) -> None:
    assert ordinal_in((head,)) == number


@pytest.mark.parametrize("second", [("Trần Thị Hoa", "12/03/1955", "Kinh"), ("-", "-", "")])
def test_columns_of_persons_whose_heads_nobody_knows_tell_nothing_for_sure(
    tmp_path: Path, second: tuple[str, str, str]
) -> None:
    paper = made_type(
        tmp_path, made_field("name", "name", "Họ và tên"), made_field("born", "date", "Ngày sinh"),
        made_field("people", "text", "Dân tộc"),
    )  # fmt: skip
    first = ("Lê Văn An", "01/02/1950", "Kinh")
    labels = ("Họ và tên", "Ngày sinh", "Dân tộc")
    rows = [("Thông tin", "Người A", "Người B"), *zip(labels, first, second, strict=True)]

    reading, picture = ruled_page(EDGES, *rows)

    told = findings(paper, reading, pictures=[picture])

    assert told
    assert all(one.value is None or ReviewReason.AMBIGUOUS in one.reasons for one in told.values())
