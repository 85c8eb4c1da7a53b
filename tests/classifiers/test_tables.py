"""Values in ruled tables: columns of persons, columns of labels, labels in cells of their own."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from classifiers.declarations import DocumentType
from classifiers.layout import lay_out
from classifiers.reasons import ReviewReason
from classifiers.tables import ruled_tables
from models.values.reading import PageReading
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import line_at
from tests.classifiers.ruled_pages import LINE, ruled_page

THREE = (100, 400, 750, 1100)


def person(who: str, *fields: tuple[str, str, str]) -> list[dict[str, object]]:
    return [made_field(f"{who}_{name}", kind, label, section=who) for name, kind, label in fields]


@pytest.fixture
def parents(tmp_path: Path) -> DocumentType:
    fields = [
        field
        for who, word in (("mother", "mẹ"), ("father", "cha"))
        for field in person(
            who,
            ("name", "name", f"Họ và tên người {word}"),
            ("birth_year", "year", "Năm sinh"),
            ("ethnicity", "choice", "Dân tộc"),
            ("nationality", "text", "Quốc tịch"),
            ("residence", "address", "Nơi cư trú"),
        )
    ]
    for field in fields:
        if field["kind"] == "choice":
            field["choices"] = ["Kinh", "Tày", "Ê Đê", "Nùng"]
    return made_type(
        tmp_path,
        made_field("child_name", "name", "Họ và tên"),
        *fields,
        sections=[
            {"name": "mother", "labels": ["Người mẹ", "Mẹ"]},
            {"name": "father", "labels": ["Người cha", "Cha"]},
        ],
    )


def test_labels_stand_once_beside_the_columns_of_two_persons(parents: DocumentType) -> None:
    reading, picture = ruled_page(
        THREE,
        ("Phần khai", "NGƯỜI MẸ", "NGƯỜI CHA"),
        ("1. Họ và tên", "LÊ THỊ HOA", "TRẦN VĂN AN"),
        ("2. Năm sinh (dương lịch)", "1971", "1968"),
        ("3. Nơi cư trú", "Xóm 3, xã An Thịnh,/ tỉnh Hà Giang", ""),
    )

    assert found_values(parents, reading, pictures=[picture]) == {
        "mother_name": "LÊ THỊ HOA",
        "mother_birth_year": "1971",
        "mother_residence": "Xóm 3, xã An Thịnh, tỉnh Hà Giang",
        "father_name": "TRẦN VĂN AN",
        "father_birth_year": "1968",
        "father_residence": None,
    }


def test_labels_may_stand_between_the_columns(parents: DocumentType) -> None:
    reading, picture = ruled_page(
        (100, 450, 700, 1100),
        ("Mẹ", "", "Cha"),
        ("LÊ THỊ HOA", "Họ và tên", "TRẦN VĂN AN"),
        ("1971", "Năm sinh", "1968"),
    )

    found = found_values(parents, reading, pictures=[picture])

    assert (found["mother_name"], found["father_birth_year"]) == ("LÊ THỊ HOA", "1968")


def test_two_values_in_a_cell_are_told_apart_by_their_kinds(parents: DocumentType) -> None:
    reading, picture = ruled_page(
        THREE,
        ("", "NGƯỜI MẸ", "NGƯỜI CHA"),
        ("Họ và tên,/ năm sinh", "LÊ THỊ HOA/ 1971", "TRẦN VĂN AN, 1968"),
        ("Dân tộc/ Quốc tịch", "Ê Đê/ Việt Nam", "Kinh, Việt Nam"),
    )

    found = findings(parents, reading, pictures=[picture])

    assert {name: finding.value for name, finding in found.items()} == {
        "mother_name": "LÊ THỊ HOA",
        "mother_birth_year": "1971",
        "mother_ethnicity": "Ê Đê",
        "mother_nationality": "Việt Nam",
        "father_name": "TRẦN VĂN AN",
        "father_birth_year": "1968",
        "father_ethnicity": "Kinh",
        "father_nationality": "Việt Nam",
    }
    assert not any(finding.reasons for finding in found.values())


def test_two_values_that_cannot_be_told_apart_are_doubted(parents: DocumentType) -> None:
    reading, picture = ruled_page(
        THREE,
        ("", "NGƯỜI MẸ", "NGƯỜI CHA"),
        ("Họ và tên", "LÊ THỊ HOA", "TRẦN VĂN AN"),
        ("Dân tộc/ Quốc tịch", "Tày (bản địa) Lào", "nt"),
    )

    found = findings(parents, reading, pictures=[picture])

    for name in ("mother_ethnicity", "mother_nationality", "father_ethnicity", "father_nationality"):
        assert ReviewReason.AMBIGUOUS in found[name].reasons


@pytest.fixture
def household(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        *(
            field
            for at in (1, 2, 3)
            for field in person(
                f"member_{at}",
                ("name", "name", "Họ và tên"),
                ("relation", "text", "Quan hệ với chủ hộ"),
                ("born", "date", "Ngày tháng năm sinh"),
                ("number", "personal_number", "Số CMND"),
            )
        ),
        sections=[{"name": f"member_{at}", "labels": ["Quan hệ với chủ hộ"]} for at in (1, 2, 3)],
    )


MEMBERS = (80, 140, 420, 640, 880, 1130)
HEADS = ("Số/ TT", "Họ và tên", "Quan hệ/ với chủ hộ", "Ngày tháng/ năm sinh", "Số CMND/ (hoặc CCCD)")


def test_each_row_is_a_persons(household: DocumentType) -> None:
    reading, picture = ruled_page(
        MEMBERS,
        HEADS,
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("1", "LÊ THỊ HOA", "Chủ hộ", "14-05-1965", "045165401"),
        ("2", "TRẦN VĂN/ AN", "Chồng", "17-10-1963", ""),
        ("3", "", "", "", ""),
    )

    assert found_values(household, reading, pictures=[picture]) == {
        "member_1_name": "LÊ THỊ HOA",
        "member_1_relation": "Chủ hộ",
        "member_1_born": "1965-05-14",
        "member_1_number": "045165401",
        "member_2_name": "TRẦN VĂN AN",
        "member_2_relation": "Chồng",
        "member_2_born": "1963-10-17",
        "member_2_number": None,
    }


def unruled(*rows: tuple[str, ...], edges: tuple[int, ...] = MEMBERS) -> PageReading:
    reading, _ = ruled_page(edges, *rows)
    return reading


MEMBER_ROWS = (
    ("1", "LÊ THỊ HOA", "Chủ hộ", "14-05-1965", "045165401"),
    ("2", "TRẦN VĂN/ AN", "Chồng", "17-10-1963", ""),
    ("3", "", "", "", ""),
)


def test_rows_are_told_by_their_columns_where_no_rule_parts_them(household: DocumentType) -> None:
    found = findings(household, unruled(HEADS, *MEMBER_ROWS))

    assert {name: finding.value for name, finding in found.items() if finding.value} == {
        "member_1_name": "LÊ THỊ HOA",
        "member_1_relation": "Chủ hộ",
        "member_1_born": "1965-05-14",
        "member_1_number": "045165401",
        "member_2_name": "TRẦN VĂN AN",
        "member_2_relation": "Chồng",
        "member_2_born": "1963-10-17",
    }
    assert not any(finding.reasons for finding in found.values())


def test_columns_of_persons_need_no_rules_either(parents: DocumentType) -> None:
    rows = (
        ("", "Người mẹ", "Người cha"),
        ("Họ và tên", "LÊ THỊ HOA", "TRẦN VĂN AN"),
        ("Năm sinh", "1971", ""),
        ("Dân tộc", "Tày", "Kinh 12"),
        ("Nơi cư trú", "Xóm 3, xã An Thịnh,/ tỉnh Hà Giang", "Xóm 5, xã An Thịnh,/ tỉnh Hà Giang"),
    )
    found = findings(parents, unruled(*rows, edges=(100, 300, 700, 1150)))

    assert {name: finding.value for name, finding in found.items() if finding.value} == {
        "mother_name": "LÊ THỊ HOA",
        "mother_birth_year": "1971",
        "mother_ethnicity": "Tày",
        "mother_residence": "Xóm 3, xã An Thịnh, tỉnh Hà Giang",
        "father_name": "TRẦN VĂN AN",
        "father_ethnicity": "Kinh 12",
        "father_residence": "Xóm 5, xã An Thịnh, tỉnh Hà Giang",
    }
    assert [name for name, finding in found.items() if finding.reasons] == ["father_ethnicity"]


def test_a_row_that_looks_like_two_makes_a_table_without_rules_doubtful(household: DocumentType) -> None:
    edges = (80, 420, 640, 880, 1130)
    rows = (("LÊ THỊ/ HOA", "Chủ/ hộ", "14-05-/ 1965", "045165401"), ("TRẦN VĂN AN", "Chồng", "17-10-1963", ""))
    found = findings(household, unruled(HEADS[1:], *rows, edges=edges))

    assert all(finding.reasons for finding in found.values() if finding.value)


def test_a_row_that_was_not_read_gives_its_place_to_nobody(household: DocumentType) -> None:
    reading, picture = ruled_page(
        MEMBERS,
        HEADS,
        ("1", "LÊ THỊ HOA", "Chủ hộ", "14-05-1965", "045165401"),
        ("2", "", "", "", ""),
        ("3", "TRẦN VĂN AN", "Con", "17-10-1993", ""),
        ("4", "TRẦN VĂN BA", "Con", "19-10-1995", ""),
    )

    found = found_values(household, reading, pictures=[picture])

    assert (found.get("member_2_name"), found["member_3_name"]) == (None, "TRẦN VĂN AN")
    assert "TRẦN VĂN BA" not in found.values()


def test_a_number_that_is_not_its_rows_puts_the_row_in_doubt(household: DocumentType) -> None:
    reading, picture = ruled_page(
        MEMBERS,
        HEADS,
        ("1", "LÊ THỊ HOA", "Chủ hộ", "14-05-1965", "045165401"),
        ("3", "TRẦN VĂN AN", "Chồng", "17-10-1963", ""),
    )

    found = findings(household, reading, pictures=[picture])

    assert not found["member_1_name"].reasons
    assert all(ReviewReason.AMBIGUOUS in f.reasons for f in found.values() if f.value and "member_3" in f.name)


def test_a_value_with_more_figures_than_one_is_doubted(household: DocumentType) -> None:
    reading, picture = ruled_page(MEMBERS, HEADS, ("1", "LÊ THỊ HOA", "Chủ hộ", "14-05-1965/ 17-10-1963", "045165401"))

    found = findings(household, reading, pictures=[picture])

    assert ReviewReason.AMBIGUOUS in found["member_1_born"].reasons
    assert not found["member_1_number"].reasons


@pytest.fixture
def plot(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("map_sheet", "register_number", "Tờ bản đồ", section="plot"),
        made_field("plot_number", "register_number", "Số thửa", section="plot"),
        made_field("area", "quantity", "Diện tích", section="plot"),
        sections=[{"name": "plot", "labels": ["Thửa đất"]}],
    )


PLOT = (100, 300, 500, 800)
PLOT_HEADS = ("Tờ/ bản đồ", "Số/ thửa", "Diện tích/ (m2)")


@pytest.mark.parametrize("turned", [0.0, 0.012, -0.012])
def test_the_one_row_of_a_table_is_the_papers_own(plot: DocumentType, turned: float) -> None:
    reading, picture = ruled_page(
        PLOT, PLOT_HEADS, ("12", "345", "1.250,5"), ("", "", ""), ("Tổng cộng", "", "1.250,5"), turned=turned,
        around=[("Hộ được sử dụng các thửa đất ghi trong bảng dưới đây", 100, 200)],
    )  # fmt: skip

    assert found_values(plot, reading, pictures=[picture]) == {
        "map_sheet": "12",
        "plot_number": "345",
        "area": "1250.5",
    }


@pytest.mark.parametrize("has_rules", [True, False])
def test_of_two_rows_nobody_knows_which_is_the_papers_own(plot: DocumentType, has_rules: bool) -> None:
    reading, picture = ruled_page(PLOT, PLOT_HEADS, ("12", "345", "1.250,5"), ("12", "346", "800"))

    found = findings(plot, reading, pictures=[picture] if has_rules else [])

    assert all(ReviewReason.AMBIGUOUS in finding.reasons for finding in found.values() if finding.value)


@pytest.mark.parametrize("has_rules", [True, False])
def test_a_row_may_say_whose_it_is(parents: DocumentType, has_rules: bool) -> None:
    reading, picture = ruled_page(
        (60, 160, 420, 560, 700),
        ("", "Họ và tên", "Năm sinh", "Dân tộc"),
        ("Cha", "TRẦN VĂN AN", "1968", "Kinh"),
        ("Mẹ", "LÊ THỊ HOA", "1971", "Tày"),
    )

    assert found_values(parents, reading, pictures=[picture] if has_rules else []) == {
        "father_name": "TRẦN VĂN AN",
        "father_birth_year": "1968",
        "father_ethnicity": "Kinh",
        "mother_name": "LÊ THỊ HOA",
        "mother_birth_year": "1971",
        "mother_ethnicity": "Tày",
    }


def test_the_first_word_of_a_value_is_no_end_of_its_label(tmp_path: Path) -> None:
    plot = made_type(tmp_path, made_field("purpose", "text", "Mục đích sử dụng", "Mục đích sử dụng đất"))
    reading, picture = ruled_page((100, 500, 1100), ("Mục đích sử dụng", "Đất ở tại nông thôn"), ("Ghi chú", ""))

    assert found_values(plot, reading, pictures=[picture]) == {"purpose": "Đất ở tại nông thôn"}


@pytest.mark.parametrize("members", [("TRẦN VĂN AN",), ("TRẦN VĂN AN", "LÊ THỊ BA")])
def test_a_list_of_other_persons_is_not_the_holder(tmp_path: Path, members: tuple[str, ...]) -> None:
    paper = made_type(
        tmp_path, made_field("name", "name", "Họ và tên"), made_field("born", "date", "Ngày sinh"),
        made_field("sex", "sex", "Giới tính"),
    )  # fmt: skip
    rows = [("1", name, "12/3/1971", "Nam") for name in members]
    heads = ("TT", "Họ và tên", "Ngày sinh", "Giới tính")
    reading, picture = ruled_page((80, 140, 500, 800, 1000), heads, *rows)
    told, _ = ruled_page((80, 140, 500, 800, 1000), heads, *rows, around=[("Họ và tên: LÊ THỊ HOA", 100, 200)])

    alone = findings(paper, reading, pictures=[picture])

    assert all(ReviewReason.AMBIGUOUS in finding.reasons for finding in alone.values() if finding.value)
    assert found_values(paper, told, pictures=[picture])["name"] == "LÊ THỊ HOA"


def test_a_label_and_its_value_stand_in_cells_beside_each_other(tmp_path: Path) -> None:
    student = made_type(
        tmp_path,
        made_field("name", "name", "Sinh viên"),
        made_field("born", "date", "Ngày sinh"),
        made_field("sex", "sex", "Phái"),
        made_field("course", "text", "Chương trình"),
        made_field("score", "quantity", "Điểm TB"),
    )
    reading, picture = ruled_page(
        (100, 450, 1000),
        ("Sinh viên", "LÊ THỊ HOA"),
        ("Ngày sinh / Phái", "21/11/2006    Nữ"),
        ("Chương trình", "Giáo dục quốc phòng (165 tiết),/ trình độ đại học"),
        ("Điểm TB", "6,6"),
    )

    assert found_values(student, reading, pictures=[picture]) == {
        "name": "LÊ THỊ HOA",
        "born": "2006-11-21",
        "sex": "Nữ",
        "course": "Giáo dục quốc phòng (165 tiết), trình độ đại học",
        "score": "6.6",
    }


def test_a_head_that_nobody_asks_for_is_no_value_of_the_label_beside_it(tmp_path: Path) -> None:
    fields = (made_field("learning", "text", "Học tập"), made_field("conduct", "text", "Rèn luyện"))
    reading, picture = ruled_page(
        (100, 400, 700, 1000, 1300),
        ("Học kì", "Học tập", "Rèn luyện", "Số buổi nghỉ"),
        ("Học kì I", "Khá", "Tốt", "2"),
        ("Cả năm", "Khá", "Tốt", "3"),
    )

    assert "Số buổi nghỉ" not in found_values(made_type(tmp_path, *fields), reading, pictures=[picture]).values()


def test_a_frame_around_the_page_is_no_table() -> None:
    reading, picture = ruled_page(PLOT, around=[("Họ và tên: LÊ THỊ HOA", 200, 400), ("Nơi sinh: Hà Nội", 200, 460)])
    for gap in (40, 52):
        cv2.rectangle(picture, (gap, gap), (1240 - gap, 1754 - gap), (40, 40, 160), 3)

    assert ruled_tables(picture, lay_out(reading, 1)) == ()


def test_rules_that_a_scan_lost_in_places_still_part_cells() -> None:
    reading, picture = ruled_page(PLOT, PLOT_HEADS, ("12", "345", "1.250,5"))
    picture[:, 350:358] = 255
    picture[:, 620:626] = 255

    (table,) = ruled_tables(np.ascontiguousarray(picture), lay_out(reading, 1))

    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Tờ bản đồ", "Số thửa", "Diện tích (m2)"],
        ["12", "345", "1.250,5"],
    ]


def test_a_label_that_was_boxed_a_little_outside_its_cell_is_the_cells(tmp_path: Path) -> None:
    """As a label of its own, left of the rule, it takes its translation for the value."""
    issued_by = made_field("issued_by", "text", "Nơi cấp", labels_en=["Place of issue"])
    made = made_type(tmp_path, issued_by, made_field("name", "name", "Họ và tên"))
    reading, picture = ruled_page(
        (100, 400, 900), ("Họ và tên/ Full name", "LÊ THỊ HOA"), ("Nơi cấp/ Place of issue", "Cục Cảnh sát")
    )
    lines = [
        line_at(line.text, 84, line.box.top, line_height=LINE) if line.text == "Nơi cấp" else line
        for line in reading.lines
    ]

    found = found_values(made, replace(reading, lines=tuple(lines)), pictures=[picture])

    assert found["issued_by"] == "Cục Cảnh sát"
