"""Labels above their values in cells and in grids without rules, pairs side by side, numbers above their captions."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page
from tests.classifiers.ruled_pages import ruled_page

VALUES = {
    "full_name": "LÊ VĂN AN",
    "number": "024087000123",
    "born": "1987-02-16",
    "sex": "Nam",
    "home": "Thôn 3, xã An Thịnh, huyện Lục Nam, tỉnh Bắc Giang",
    "head": "Lê Văn Ba",
}
LEFTS = (60, 640)
Line = tuple[str, float, float]


@pytest.fixture
def residence(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("full_name", "name", "Họ và tên", labels_en=["Full name"]),
        made_field("number", "personal_number", "Số định danh", labels_en=["Personal No."]),
        made_field("born", "date", "Ngày sinh", labels_en=["Date of birth"]),
        made_field("sex", "sex", "Giới tính", labels_en=["Sex"]),
        made_field("home", "address", "Nơi thường trú"),
        made_field("head", "name", "Chủ hộ"),
        made_field("before", "address", "Quê quán"),
    )


def rows_of(top: float, step: float, *rows: Sequence[str], lefts: Sequence[float] = LEFTS) -> Iterable[Line]:
    for at, row in enumerate(rows):
        for left, text in zip(lefts, row, strict=True):
            if text:
                yield text, left, top + at * step


def test_labels_stand_above_their_values_in_the_same_cells(residence: DocumentType) -> None:
    reading, picture = ruled_page(
        (60, 620, 1200),
        ("Họ và tên/ LÊ VĂN AN", "Số định danh/ 024087000123"),
        ("Ngày sinh/ 16/02/1987", "Giới tính/ Nam"),
        ("Nơi thường trú/ Thôn 3, xã An Thịnh,/ huyện Lục Nam, tỉnh Bắc Giang", "Chủ hộ/ Lê Văn Ba"),
    )

    assert found_values(residence, reading, pictures=[picture]) == VALUES


def test_translations_stand_between_labels_and_values(residence: DocumentType) -> None:
    ruled = ruled_page(
        (60, 620, 1200),
        ("Họ và tên/ Full name/ LÊ VĂN AN", "Số định danh/ Personal No./ 024087000123"),
        ("Ngày sinh/ Date of birth/ 16/02/1987", "Giới tính/ Sex/ Nam"),
    )
    lines = [
        *rows_of(300, 28, ("Họ và tên", "Số định danh"), ("Full name", "Personal No."), ("LÊ VĂN AN", "024087000123")),
        *rows_of(410, 28, ("Ngày sinh", "Giới tính"), ("Date of birth", "Sex"), ("16/02/1987", "Nam")),
    ]
    wanted = {name: VALUES[name] for name in ("full_name", "number", "born", "sex")}

    assert found_values(residence, ruled[0], pictures=[ruled[1]]) == wanted
    assert found_values(residence, page(*lines, line_height=24)) == wanted


def test_rows_of_labels_stand_above_rows_of_values_without_rules(residence: DocumentType) -> None:
    home = "Thôn 3, xã An Thịnh, huyện"
    lines = [
        *rows_of(300, 28, ("Họ và tên", "Số định danh"), ("LÊ VĂN AN", "024087000123")),
        *rows_of(390, 28, ("Ngày sinh", "Giới tính"), ("16/02/1987", "Nam")),
        *rows_of(
            480, 28, ("Nơi thường trú", "Chủ hộ"), (home, "Lê Văn Ba"), ("Lục Nam, tỉnh Bắc Giang", ""), lefts=(60, 390)
        ),
    ]

    found = findings(residence, page(*lines, line_height=24))

    assert {name: one.value for name, one in found.items()} == VALUES
    assert not any(one.reasons for one in found.values())


def test_what_a_form_asks_next_is_no_address(residence: DocumentType) -> None:
    asked = ("Họ và tên", "LÊ VĂN AN", "Ngày sinh", "16/02/1987", "Giới tính", "Nam", "Chủ hộ", "Lê Văn Ba")
    column = [(text,) for text in (*asked, "Nơi thường trú", "Sở thích", "Bóng đá")]
    lines = rows_of(300, 32, *column, lefts=(60,))

    found = findings(residence, page(*lines, line_height=24))

    assert found["head"].value == "Lê Văn Ba"
    assert "home" not in found or ReviewReason.AMBIGUOUS in found["home"].reasons


def test_a_line_that_is_not_full_does_not_go_on_with_what_nobody_knows(residence: DocumentType) -> None:
    lines = [
        *rows_of(300, 28, ("Họ và tên", "Số định danh"), ("LÊ VĂN AN", "024087000123")),
        *rows_of(390, 28, ("Ngày sinh", "Giới tính"), ("16/02/1987", "Nam")),
        *rows_of(480, 28, ("Quê quán", "Chủ hộ"), ("xã A, tỉnh Hà Giang", "Lê Văn Ba"), ("Học vấn", ""), ("12/12", "")),
    ]

    found = findings(residence, page(*lines, line_height=24))

    assert found["head"].value == "Lê Văn Ba"
    before = found["before"]
    assert before.value == "xã A, tỉnh Hà Giang" or ReviewReason.AMBIGUOUS in before.reasons


def test_pairs_stand_side_by_side_without_colons(residence: DocumentType) -> None:
    rows = (
        ("Họ và tên", "LÊ VĂN AN", "Giới tính", "Nam"),
        ("Ngày sinh", "16/02/1987", "Số định danh", "024087000123"),
        ("Quê quán", "", "Chủ hộ", "Lê Văn Ba"),
        ("Nơi thường trú", "Thôn 3, xã An Thịnh,", "", ""),
        ("", "huyện Lục Nam, tỉnh Bắc Giang", "", ""),
    )

    found = found_values(residence, page(*rows_of(300, 44, *rows, lefts=(60, 300, 700, 960)), line_height=24))

    assert {name: value for name, value in found.items() if value is not None} == VALUES


def test_a_second_value_beside_the_first_puts_it_in_doubt(residence: DocumentType) -> None:
    reading, picture = ruled_page(
        (60, 400, 800, 1200),
        ("Nội dung", "Trước", "Sau"),
        ("Họ và tên", "Lê Văn An", "Lê Văn Ân"),
        ("Ngày sinh", "16/02/1987", "16/02/1987"),
        ("Giới tính", "Nam", "Nam"),
    )

    found = findings(residence, reading, pictures=[picture])

    assert {name for name, one in found.items() if ReviewReason.AMBIGUOUS in one.reasons} == {"full_name"}
    assert found["sex"].value == "Nam"


def test_columns_that_differ_again_and_again_are_of_several_persons(residence: DocumentType) -> None:
    """Where even one answer is the same for both, nobody knows whose it is."""
    reading, picture = ruled_page(
        (60, 400, 800, 1200),
        ("Nội dung", "Bên A", "Bên B"),
        ("Họ và tên", "Lê Văn An", "Trần Thị Bình"),
        ("Ngày sinh", "16/02/1987", "17/05/1990"),
        ("Giới tính", "Nam", "Nam"),
    )

    found = findings(residence, reading, pictures=[picture])

    assert {name for name, one in found.items() if ReviewReason.AMBIGUOUS in one.reasons} == {
        "full_name",
        "born",
        "sex",
    }


def test_a_row_of_cells_is_no_sentence(tmp_path: Path) -> None:
    paper = made_type(
        tmp_path,
        made_field("full_name", "name", "Họ, tên người chết", cues=["người chết"]),
        made_field("born", "date", "Ngày sinh"),
        made_field("cause", "text", "Nguyên nhân"),
    )
    reading, picture = ruled_page(
        (60, 330, 640, 880, 1200),
        ("Họ, tên người chết", "Lê Văn An", "Ngày sinh", "16/02/1987"),
        ("Nguyên nhân", "Bệnh già", "Ghi", "Không"),
    )

    found = findings(paper, reading, pictures=[picture])

    assert (found["full_name"].value, found["full_name"].reasons) == ("Lê Văn An", ())


def test_labels_nearer_to_the_values_above_are_theirs_with_a_doubt(residence: DocumentType) -> None:
    """Small print under dotted lines."""
    lines = [
        *rows_of(300, 26, ("LÊ VĂN AN", "024087000123"), ("Họ và tên", "Số định danh")),
        *rows_of(400, 26, ("16/02/1987", "Nam"), ("Ngày sinh", "Giới tính")),
        *rows_of(500, 26, ("xã A, tỉnh Hà Giang", "Lê Văn Ba"), ("Quê quán", "Chủ hộ")),
    ]

    found = findings(residence, page(*lines, line_height=24))

    assert {name: one.value for name, one in found.items()} == {
        **{name: VALUES[name] for name in ("full_name", "number", "born", "sex", "head")},
        "before": "xã A, tỉnh Hà Giang",
    }
    assert all(ReviewReason.AMBIGUOUS in one.reasons for one in found.values())


def test_a_value_may_look_like_a_label(residence: DocumentType) -> None:
    """ "Quan hệ với chủ hộ | Chủ hộ": other cells of the column are no labels."""
    reading, picture = ruled_page(
        (60, 500, 1200),
        ("Họ và tên", "LÊ VĂN AN"),
        ("Ngày sinh", "16/02/1987"),
        ("Giới tính", "Nam"),
        ("Số định danh", "024087000123"),
        ("Quê quán", "Chủ hộ"),
        ("Nơi thường trú", "Thôn 3, xã An Thịnh, tỉnh Hà Giang"),
    )

    found = found_values(residence, reading, pictures=[picture])

    assert found["born"] == "1987-02-16"
    assert found["before"] == "Chủ hộ"
    assert "head" not in found


@pytest.mark.parametrize("is_anothers", [False, True])
def test_a_number_stands_above_its_caption(residence: DocumentType, is_anothers: bool) -> None:
    """But not where the number is the value of a label above it."""
    lines = [("024087000123", 100, 600), ("Số định danh", 100, 630), ("Họ và tên: LÊ VĂN AN", 500, 300)]
    if is_anothers:
        lines.append(("Quê quán", 100, 570))

    found = found_values(residence, page(*lines, line_height=24))

    assert found.get("number") == (None if is_anothers else "024087000123")


def test_a_day_in_words_stands_with_its_figures_in_one_cell(tmp_path: Path) -> None:
    paper = made_type(
        tmp_path,
        made_field("died_on", "date", "Thời điểm chết"),
        made_field("time", "text", "Thời điểm chết", pattern=r"\d{1,2} giờ( \d{1,2} phút)?"),
        made_field("died_on_in_words", "date_in_words", "Ghi bằng chữ"),
        made_field("cause", "text", "Nguyên nhân"),
    )
    reading, picture = ruled_page(
        (60, 400, 1200),
        ("Thời điểm chết (giờ; ngày)", "22 giờ 05 phút/ 12/11/2022/ Ngày mười hai tháng mười một/ năm hai nghìn"),
        ("Nguyên nhân", "Bệnh già"),
    )

    found = findings(paper, reading, pictures=[picture])

    assert {name: (one.value, one.reasons) for name, one in found.items()} == {
        "died_on": ("2022-11-12", ()),
        "time": ("22 giờ 05 phút", ()),
        "died_on_in_words": ("Ngày mười hai tháng mười một năm hai nghìn", ()),
        "cause": ("Bệnh già", ()),
    }
