"""Labels in a column of their own, with colons in another or with none, and values that go on below themselves."""

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from tests.classifiers.made_types import found_values, made_field, made_type
from tests.classifiers.printed_pages import page

Lines = list[tuple[str, float, float]]
LABELS, COLONS, VALUES = 100.0, 560.0, 600.0


@pytest.fixture
def extract(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("name", "name", "Họ, chữ đệm, tên"),
        made_field("sex", "sex", "Giới tính"),
        made_field("paper", "text", "Giấy tờ tùy thân"),
        made_field("hour", "text", "Thời điểm chết", pattern=r"\d{1,2} giờ( \d{1,2} phút)?"),
        made_field("day", "date", "Thời điểm chết"),
        made_field("notice", "text", "Giấy báo tử", "Giấy báo tử số"),
        made_field("office", "address", "Cơ quan đăng ký"),
        made_field("declarant_paper", "text", "Giấy tờ tùy thân của người đi khai"),
    )


ROWS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("Họ, chữ đệm, tên",), ("LÊ THỊ HOA",)),
    (("Giới tính",), ("Nữ",)),
    (("Giấy tờ tùy thân",), ("CMND số 145333012, Công an", "tỉnh Hà Giang cấp")),
    (("Thời điểm chết",), ("Hồi 9 giờ 05 phút, ngày 5/1/2019",)),
    (("Giấy báo tử",), ("Số 48/GBT cấp ngày", "24/08/2020")),
    (("Cơ quan đăng ký",), ("Ủy ban nhân dân xã An Thịnh, tỉnh Hà", "Giang")),
    (("Giấy tờ tùy thân của người đi", "khai"), ("Hộ chiếu số B1234567, Cục Quản lý", "xuất nhập cảnh cấp")),
)
TOLD = {
    "name": "LÊ THỊ HOA",
    "sex": "Nữ",
    "paper": "CMND số 145333012, Công an tỉnh Hà Giang cấp",
    "hour": "9 giờ 05 phút",
    "day": "2019-01-05",
    "notice": "48/GBT cấp ngày 24/08/2020",
    "office": "Ủy ban nhân dân xã An Thịnh, tỉnh Hà Giang",
    "declarant_paper": "Hộ chiếu số B1234567, Cục Quản lý xuất nhập cảnh cấp",
}


def in_columns(colon: str = "", *, glued: bool = False) -> Lines:
    lines: Lines = []
    top = 200.0
    for label, value in ROWS:
        lines += [(text, LABELS, top + 40 * at) for at, text in enumerate(label)]
        if colon and not glued:
            lines.append((colon, COLONS, top))
        for at, text in enumerate(value):
            lines.append((f"{colon} {text}", COLONS, top) if glued and not at else (text, VALUES, top + 40 * at))
        top += 40 * max(len(label), len(value))
    return lines


@pytest.mark.parametrize("lines", [in_columns(), in_columns(":"), in_columns(":", glued=True)])
def test_labels_and_values_go_on_below_themselves(extract: DocumentType, lines: Lines) -> None:
    assert found_values(extract, page(*lines)) == TOLD


def test_a_colon_that_the_reader_lost_does_not_join_two_rows(extract: DocumentType) -> None:
    lines = [line for line in in_columns(":") if line != (":", COLONS, 240.0)]

    assert found_values(extract, page(*lines)) == TOLD


def test_what_stands_below_the_column_is_not_its_last_value(extract: DocumentType) -> None:
    lines = [*in_columns(":"), ("An Thịnh, ngày 26 tháng 8 năm 2020", 680, 600), ("CHỦ TỊCH", 800, 640)]

    assert found_values(extract, page(*lines)) == TOLD


def test_two_labels_in_a_row_are_read_by_themselves(extract: DocumentType) -> None:
    lines = [
        ("Họ, chữ đệm, tên", 100, 200), (":", 400, 200), ("LÊ THỊ HOA", 430, 200),
        ("Giới tính", 100, 240), (":", 400, 240), ("Nữ", 430, 240),
        ("Giấy báo tử", 640, 240), (":", 900, 240), ("48/GBT", 930, 240),
        ("Thời điểm chết", 100, 280), (":", 400, 280), ("9 giờ, ngày 5/1/2019", 430, 280),
        ("Cơ quan đăng ký", 100, 320), (":", 400, 320), ("Ủy ban nhân dân xã An Thịnh", 430, 320),
    ]  # fmt: skip

    found = found_values(extract, page(*lines))

    assert (found["sex"], found["notice"], found["day"]) == ("Nữ", "48/GBT", "2019-01-05")
