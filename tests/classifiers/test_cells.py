"""Which words are a label's value: beside it, below it, in the lines it goes on in, in its column of a table.

A letter is 15 pixels wide, a line 30 high; lines stand 40 apart.
"""

from collections.abc import Sequence

import pytest

from classifiers.address_ends import is_unfinished_address
from classifiers.cells import Cells
from classifiers.column_cells import column_below
from classifiers.declarations import FieldKind
from classifiers.labels import find_labels
from classifiers.layout import lay_out
from classifiers.wrapping import WRAPPING_KINDS, reaches_margin
from models.values.reading import PageReading
from tests.classifiers.printed_pages import line_at, page

Lines = Sequence[tuple[str, float, float]]
# The print of a whole page reaches from 100 to 1150.
RULE = ("x" * 70, 100, 1600)


def cells(lines: Lines, labels: Sequence[str], kind: FieldKind = FieldKind.TEXT) -> list[tuple[str, str]]:
    layout = lay_out(page(*lines, RULE), 1)
    occurrences = find_labels(layout, labels)
    on_page = Cells(layout, occurrences)
    wraps, is_address = kind in WRAPPING_KINDS, kind is FieldKind.ADDRESS
    values = [on_page.words_of(one, wraps=wraps, is_address=is_address) for one in occurrences]
    return [(one.label, " ".join(w.text for w in words)) for one, (words, _) in zip(occurrences, values, strict=True)]


def column(lines: Lines, label: str, row: str) -> list[str]:
    layout = lay_out(page(*lines, RULE), 1)
    (occurrence,) = find_labels(layout, [label])
    found = column_below(occurrence, row)
    return [" ".join(word.text for word in words) for words in found]


def test_two_columns_side_by_side_both_go_on_below() -> None:
    lines = [
        ("Nơi cư trú: Thôn 5, xóm 2, Tân", 100, 100),
        ("Nơi cư trú: Thôn 9, xã Ea Phú", 660, 100),
        ("Lập, tỉnh Bình Lâm", 100, 140),
        ("Giang, tỉnh Gia Lai", 660, 140),
    ]

    assert cells(lines, ["Nơi cư trú"], FieldKind.ADDRESS) == [
        ("Nơi cư trú", "Thôn 5, xóm 2, Tân Lập, tỉnh Bình Lâm"),
        ("Nơi cư trú", "Thôn 9, xã Ea Phú Giang, tỉnh Gia Lai"),
    ]


def test_only_the_column_that_is_too_narrow_goes_on() -> None:
    lines = [
        ("Nơi cư trú: Thôn 5, xóm 2, Tân", 100, 100),
        ("Nơi cư trú: Huế", 660, 100),
        ("Lập, tỉnh Bình Lâm", 100, 140),
    ]

    assert cells(lines, ["Nơi cư trú"], FieldKind.ADDRESS) == [
        ("Nơi cư trú", "Thôn 5, xóm 2, Tân Lập, tỉnh Bình Lâm"),
        ("Nơi cư trú", "Huế"),
    ]


def test_the_right_column_alone_goes_on() -> None:
    lines = [
        ("Nơi cư trú: Huế", 100, 100),
        ("Nơi cư trú: Thôn 9, xã Ia Rơ Nung, tỉnh", 540, 100),
        ("Gia Lai", 540, 140),
    ]

    assert cells(lines, ["Nơi cư trú"], FieldKind.ADDRESS) == [
        ("Nơi cư trú", "Huế"),
        ("Nơi cư trú", "Thôn 9, xã Ia Rơ Nung, tỉnh Gia Lai"),
    ]


@pytest.mark.parametrize("label", ["Họ và tên:", "Họ và tên"])
def test_a_value_may_stand_below_its_label(label: str) -> None:
    lines = [(label, 100, 100), ("LÊ THỊ HOA", 100, 135)]

    assert cells(lines, ["Họ và tên"], FieldKind.NAME) == [("Họ và tên", "LÊ THỊ HOA")]


def test_values_below_labels_side_by_side_are_not_mixed() -> None:
    lines = [
        ("Ngày sinh", 100, 100),
        ("Giới tính", 500, 100),
        ("Quốc tịch", 800, 100),
        ("01/02/1990", 100, 135),
        ("Nữ", 500, 135),
        ("Việt Nam", 800, 135),
    ]

    assert cells(lines, ["Ngày sinh", "Giới tính", "Quốc tịch"], FieldKind.DATE) == [
        ("Ngày sinh", "01/02/1990"),
        ("Giới tính", "Nữ"),
        ("Quốc tịch", "Việt Nam"),
    ]


@pytest.mark.parametrize(
    "below",
    [
        ("Giới tính: Nữ", 100, 135),  # another label's
        ("Ghi chú khác: không", 100, 135),  # a label that nobody knows
        ("(Ký, ghi rõ họ tên)", 100, 135),
        ("LÊ THỊ HOA", 100, 240),  # far below
        ("LÊ THỊ HOA", 800, 135),  # at the other end of the line
    ],
)
def test_what_is_not_the_labels_own_leaves_it_blank(below: tuple[str, float, float]) -> None:
    assert cells([("Họ và tên:", 100, 100), below], ["Họ và tên", "Giới tính"])[0] == ("Họ và tên", "")


def test_a_sentence_goes_on_at_the_margin_wherever_its_label_stood() -> None:
    lines = [
        ("Số: 15/2024", 100, 100),
        ("Nơi đăng ký: Ủy ban nhân dân thành phố", 580, 100),
        ("Tân Lập, tỉnh Bình Lâm", 100, 140),
    ]

    # Behind the label stand words: its own column is looked at, not the margin.
    assert cells(lines, ["Số", "Nơi đăng ký"])[1] == ("Nơi đăng ký", "Ủy ban nhân dân thành phố")

    below = [("Số: 15/2024", 100, 100), ("được cấp tại nơi đăng ký hộ tịch:", 655, 100), ("Tân Lập", 100, 140)]
    assert cells(below, ["Số", "được cấp tại nơi đăng ký hộ tịch"])[1] == (
        "được cấp tại nơi đăng ký hộ tịch",
        "Tân Lập",
    )


def test_a_line_that_ended_early_does_not_go_on() -> None:
    lines = [("Nơi sinh: Huế", 100, 100), ("Đã nộp lệ phí", 100, 140)]

    assert cells(lines, ["Nơi sinh"]) == [("Nơi sinh", "Huế")]


def test_a_full_line_goes_on_over_several_rows() -> None:
    lines = [
        ("Nơi đăng ký khai sinh: Ủy ban nhân dân xã An Thịnh, huyện Tân Lập, tỉnh", 100, 100),
        ("Bình Lâm, nước Cộng hòa xã hội chủ nghĩa Việt Nam, nơi đã nộp hồ sơ và", 100, 140),
        ("được giải quyết", 100, 180),
        ("Người đi khai sinh đã ký", 100, 220),
    ]

    assert cells(lines, ["Nơi đăng ký khai sinh"])[0][1].endswith("tỉnh Bình Lâm, nước Cộng hòa xã hội chủ nghĩa "
        "Việt Nam, nơi đã nộp hồ sơ và được giải quyết")  # fmt: skip


@pytest.mark.parametrize(
    "following",
    ["Ngày 20 tháng 03 năm 2019", "NGƯỜI KÝ GIẤY KHAI SINH", "Ngày, tháng, năm đăng ký: 20/03/2019"],
)
def test_a_day_a_heading_and_a_label_are_no_continuation(following: str) -> None:
    lines = [
        ("Nơi đăng ký khai sinh: Ủy ban nhân dân xã An Thịnh, huyện Tân Lập, Bình", 100, 100),
        (following, 100, 140),
    ]

    assert cells(lines, ["Nơi đăng ký khai sinh"])[0][1].endswith("Tân Lập, Bình")


def test_a_day_in_small_letters_is_part_of_the_sentence() -> None:
    lines = [
        ("Giấy báo tử: số 74/GBT do Ủy ban nhân dân phường Xuân Quế cấp vào hôm", 100, 100),
        ("ngày 26 tháng 6 năm 2026", 100, 140),
    ]

    assert cells(lines, ["Giấy báo tử"])[0][1].endswith("cấp vào hôm ngày 26 tháng 6 năm 2026")


def test_a_paper_goes_on_with_its_number() -> None:
    lines = [("Giấy tờ tùy thân: Căn cước công dân số", 100, 100), ("048196543443, Bộ Công an cấp", 100, 140)]

    assert cells(lines, ["Giấy tờ tùy thân"]) == [
        ("Giấy tờ tùy thân", "Căn cước công dân số 048196543443, Bộ Công an cấp")
    ]


def test_a_paper_goes_on_with_the_day_it_was_issued_on() -> None:
    lines = [("Giấy tờ tùy thân: CCCD số 048196543443 cấp ngày", 100, 100), ("07 / 04 / 2017", 100, 140)]

    assert cells(lines, ["Giấy tờ tùy thân"]) == [("Giấy tờ tùy thân", "CCCD số 048196543443 cấp ngày 07 / 04 / 2017")]


def test_a_full_line_goes_on_with_a_stay_and_its_days() -> None:
    lines = [
        ("Nơi cư trú: Số 11 đường Xóm Lò, phường Bình Thuỷ, thành phố Hương", 100, 100),
        ("Điền, tỉnh Hà Giang từ ngày 29 tháng 5 năm 2009 đến nay", 100, 140),
    ]

    assert cells(lines, ["Nơi cư trú"])[0][1].endswith(
        "thành phố Hương Điền, tỉnh Hà Giang từ ngày 29 tháng 5 năm 2009 đến nay"
    )


def test_words_alone_between_two_labels_leave_the_value_above_them_in_doubt() -> None:
    def doubted(*lines: tuple[str, float, float]) -> bool:
        layout = lay_out(page(*lines, RULE), 1)
        first, *others = find_labels(layout, ["Nghề nghiệp", "Chuyển đến ngày"])
        return Cells(layout, [first, *others]).words_of(first, wraps=True)[1]

    above, below = ("Nghề nghiệp: Công ty Dệt may", 100, 100), ("Chuyển đến ngày: 1/4/2015", 100, 180)

    assert doubted(above, ("Sơn Nam", 100, 140), below)
    assert not doubted(above, ("PHẦN GHI", 100, 140), below)
    assert not doubted(above, ("Sơn Nam", 700, 140), below)
    assert not doubted(above, ("Chuyển đến ngày: 1/4/2015", 100, 140))


@pytest.mark.parametrize("kind", [FieldKind.DATE, FieldKind.SEX, FieldKind.PERSONAL_NUMBER, FieldKind.REGISTER_NUMBER])
def test_short_kinds_never_go_on(kind: FieldKind) -> None:
    lines = [
        ("Số vào sổ gốc cấp bằng tốt nghiệp trung học phổ thông: 0123456789/2020", 100, 100),
        ("Tân Lập", 100, 140),
    ]

    assert cells(lines, ["Số vào sổ gốc cấp bằng tốt nghiệp trung học phổ thông"], kind)[0][1] == "0123456789/2020"


@pytest.mark.parametrize(
    ("first", "following", "goes_on"),
    [
        ("xã An Thịnh, tỉnh", "Bình Lâm", True),  # the kind of a unit without its name
        ("xã An Thịnh,", "Gia Lai", True),
        ("xã An Thịnh", "tỉnh Gia Lai", True),  # addresses end with their province
        ("xã An Thịnh, tỉnh Bà", "Rịa - Vũng Tàu", True),
        ("xã An Thịnh, tỉnh Bà Rịa", "- Vũng Tàu", True),
        ("xã An Thịnh, tỉnh Gia Lai", "thành phố Hà Nội", False),
        ("xã An Thịnh", "đã xác nhận", False),
    ],
)
def test_an_address_goes_on_while_it_is_unfinished(first: str, following: str, goes_on: bool) -> None:
    lines = [(f"Quê quán: {first}", 100, 100), (following, 100, 140)]

    value = cells(lines, ["Quê quán"], FieldKind.ADDRESS)[0][1]

    assert value == (f"{first} {following}" if goes_on else first)


def test_words_of_the_neighbours_line_are_not_taken_into_a_cell() -> None:
    lines = [
        ("Nơi sinh: Trạm Y tế xã An", 100, 100),
        ("Quê quán: Bình Lâm", 560, 100),
        ("Thịnh và người đi khai sinh đã ký vào đơn này", 100, 140),
    ]

    # The line below runs through both cells; for the right one nothing of it is its own.
    assert cells(lines, ["Nơi sinh", "Quê quán"], FieldKind.ADDRESS)[1] == ("Quê quán", "Bình Lâm")


def test_columns_whose_first_lines_end_with_a_comma_both_go_on_below() -> None:
    lines = [
        ("Nơi cư trú: Tổ 11, xã Bình Lâm,", 100, 100),
        ("Nơi ở: Tổ 12, xã Đức Phong,", 600, 100),
        ("huyện Châu Khê, tỉnh Yên Bái", 100, 140),
        ("huyện Tân Lập, tỉnh Hà Nam", 600, 140),
    ]

    assert cells(lines, ["Nơi cư trú", "Nơi ở"], FieldKind.ADDRESS) == [
        ("Nơi cư trú", "Tổ 11, xã Bình Lâm, huyện Châu Khê, tỉnh Yên Bái"),
        ("Nơi ở", "Tổ 12, xã Đức Phong, huyện Tân Lập, tỉnh Hà Nam"),
    ]


TABLE = [
    ("Môn học", 100, 100),
    ("Học kỳ I", 400, 100),
    ("Học kỳ II", 650, 100),
    ("Trung bình", 900, 100),
    ("Toán", 100, 140),
    ("7,5", 430, 140),
    ("8,0", 680, 140),
    ("7,8", 920, 140),
    ("Ngữ văn", 100, 180),
    ("6,5", 430, 180),
    ("7,8", 920, 180),
]


def test_a_column_is_what_stands_under_its_heading() -> None:
    assert column(TABLE, "Trung bình", "*") == ["7,8", "7,8"]
    assert column(TABLE, "Học kỳ II", "*") == ["8,0"]
    assert column(TABLE, "Học kỳ I", "*") == ["7,5", "6,5"]


@pytest.mark.parametrize(("row", "found"), [("Toán", ["8,0"]), ("NGỮ VĂN", []), ("Vật lí", [])])
def test_a_row_is_found_by_how_it_begins(row: str, found: list[str]) -> None:
    assert column(TABLE, "Học kỳ II", row) == found


@pytest.mark.parametrize(
    ("address", "unfinished"),
    [
        ("xã An Thịnh,", True),
        ("xã An Thịnh, tỉnh", True),
        ("Số nhà 5, đường", True),
        ("xã An Thịnh, TP.", True),
        ("xã An Thịnh, tỉnh Hà", True),
        ("xã An Thịnh, tỉnh Hà Tĩnh", False),
        ("Phú Hòa Tây, Sông Trà Bắc, Hải Dương", False),
        ("xã An Thịnh, tỉnh Bình Lâm", False),
        ("thôn Trung Sơn", False),
        ("", False),
    ],
)
def test_an_address_that_was_cut_off_is_known(address: str, unfinished: bool) -> None:
    assert is_unfinished_address(address) is unfinished


def test_a_value_at_the_right_margin_may_go_on() -> None:
    long_address = "tổ 5, xã An Thịnh, huyện Tân Lập, tỉnh Bình Lâm, Việt Nam"
    layout = lay_out(page(("Nơi sinh: Huế", 100, 100), (f"Quê quán: {long_address}", 100, 140), RULE), 1)

    short, long = find_labels(layout, ["Nơi sinh", "Quê quán"])

    assert not reaches_margin(layout, short.words)
    assert reaches_margin(layout, long.words)


def test_in_a_ruled_table_the_second_line_stands_under_the_value() -> None:
    lines = [
        ("Nơi thường trú", 100, 100),
        ("Số 219 phố Ngang, phường Tân Hòa, thành", 540, 100),
        ("phố Cần Thơ", 540, 140),
    ]

    assert cells(lines, ["Nơi thường trú"], FieldKind.ADDRESS) == [
        ("Nơi thường trú", "Số 219 phố Ngang, phường Tân Hòa, thành phố Cần Thơ")
    ]


def test_a_row_of_another_column_may_stand_between_two_lines() -> None:
    large = [line_at("Nơi cư trú: Thôn 10, xã Tân Hòa, tỉnh", 500, 100), line_at("Ninh Bình", 500, 148)]
    small = [line_at("Có giá trị đến: 2031", 100, 141, line_height=16)]
    layout = lay_out(PageReading(1240, 1754, (*large, *small, line_at(*RULE))), 1)
    occurrences = find_labels(layout, ["Nơi cư trú", "Có giá trị đến"])

    words, doubtful = Cells(layout, occurrences).words_of(occurrences[0], wraps=True, is_address=True)

    assert (" ".join(word.text for word in words), doubtful) == ("Thôn 10, xã Tân Hòa, tỉnh Ninh Bình", False)


def test_on_a_form_set_wide_a_value_goes_on_as_far_below_as_the_next_label() -> None:
    lines = [(f"Mục {name}: có", 100, 100 + 72 * at) for at, name in enumerate("ABCDE")]
    lines += [("Nơi cư trú: Thôn 10, xã Tân Hòa, huyện Châu Khê,", 100, 460), ("tỉnh Bắc Kạn", 100, 532)]

    assert cells(lines, [*(f"Mục {name}" for name in "ABCDE"), "Nơi cư trú"], FieldKind.ADDRESS)[-1] == (
        "Nơi cư trú",
        "Thôn 10, xã Tân Hòa, huyện Châu Khê, tỉnh Bắc Kạn",
    )


def test_the_translation_of_a_label_stands_beside_the_second_line() -> None:
    lines = [
        ("Nơi tạm trú", 100, 100),
        ("Số 91 phố Ngang, quận Tây Sơn,", 540, 100),
        ("Temporary residence", 100, 140),
        ("thành phố Hà Nội", 540, 140),
    ]

    assert cells(lines, ["Nơi tạm trú", "Temporary residence"], FieldKind.ADDRESS)[0] == (
        "Nơi tạm trú",
        "Số 91 phố Ngang, quận Tây Sơn, thành phố Hà Nội",
    )


ORIGIN = "Nguồn gốc sử dụng"


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (
            ("Nguồn gốc sử dụng: Công nhận như giao đất có thu tiền sử dụng đất: 80 m2; công",
             "nhận như giao đất không thu tiền sử dụng đất: 116 m2"),
            "Công nhận như giao đất có thu tiền sử dụng đất: 80 m2; công "
            "nhận như giao đất không thu tiền sử dụng đất: 116 m2",
        ),
        (
            ("Nguồn gốc sử dụng: Nhận chuyển nhượng đất được Công nhận như giao đất có thu",
             "tiền sử dụng đất: 60 m2; được Nhà nước giao: 20 m2"),
            "Nhận chuyển nhượng đất được Công nhận như giao đất có thu "
            "tiền sử dụng đất: 60 m2; được Nhà nước giao: 20 m2",
        ),
        # What has been told to its end is followed by another question.
        (
            ("Nguồn gốc sử dụng: Công nhận như giao đất có thu tiền sử dụng đất là 80 mét",
             "Diện tích rừng: 116 m2"),
            "Công nhận như giao đất có thu tiền sử dụng đất là 80 mét",
        ),
    ],
)  # fmt: skip
def test_a_list_goes_on_over_lines_with_colons(lines: tuple[str, str], value: str) -> None:
    placed = [(text, 100.0, 100.0 + 40 * at) for at, text in enumerate(lines)]

    assert cells(placed, [ORIGIN]) == [(ORIGIN, value)]


def test_an_address_goes_on_far_below_to_its_province_alone() -> None:
    above = ("Nơi cư trú: Số 27 phố Lý Thường Kiệt, phường Kim Đồng, quận Đông Hồ, thành phố", 100, 100)

    def told(below: str) -> str:
        return cells([above, (below, 100, 170)], ["Nơi cư trú"], FieldKind.ADDRESS)[0][1]

    assert told("Hồ Chí Minh").endswith("thành phố Hồ Chí Minh")
    assert told("Sông Trà Bắc").endswith("quận Đông Hồ, thành phố")


def test_words_torn_from_another_labels_line_stay_there_and_leave_a_doubt() -> None:
    """The blank before them is wide for a blank and narrow for a gutter."""
    lines = [
        ("Ngày cấp: 09/01/2005", 100, 100),
        ("Cơ quan cấp: Công an thành phố Hà Nội", 580, 100),
        ("Nơi cư trú: Số 252 phố Võ Thị Sáu,   phường Kim Đồng", 100, 140),
    ]
    layout = lay_out(page(*lines, RULE), 1)
    found = find_labels(layout, ["Ngày cấp", "Cơ quan cấp", "Nơi cư trú"])

    words, is_doubtful = Cells(layout, found).words_of(found[1], wraps=True)

    assert (" ".join(word.text for word in words), is_doubtful) == ("Công an thành phố Hà Nội", True)


def test_one_line_alone_below_a_heading_is_its_value_with_a_doubt() -> None:
    heading = ("DẤU VẾT RIÊNG VÀ DỊ HÌNH", 400, 100)

    def told(*below: tuple[str, float, float]) -> tuple[str, bool]:
        layout = lay_out(page(heading, *below, RULE), 1)
        (found,) = find_labels(layout, [heading[0]])
        words, is_doubtful = Cells(layout, [found]).words_of(found, wraps=True)
        return " ".join(word.text for word in words), is_doubtful

    assert told(("Nốt ruồi C.0,5cm trước dái tai phải", 200, 140)) == ("Nốt ruồi C.0,5cm trước dái tai phải", True)
    assert told(("GIÁM ĐỐC CÔNG AN TỈNH BÌNH LÂM CŨ", 200, 140)) == ("", False)
    assert told(("Nốt ruồi", 200, 140), ("Ngày 18 tháng 04", 600, 140))[0] != "Nốt ruồi"


def test_print_of_another_column_may_stand_between_a_label_and_its_value() -> None:
    lines = [
        ("Cơ quan cấp", 100, 100),
        ("Chữ ký người mang hộ chiếu", 700, 118),
        ("Cục Quản lý xuất nhập cảnh", 100, 136),
    ]

    assert cells(lines, ["Cơ quan cấp"]) == [("Cơ quan cấp", "Cục Quản lý xuất nhập cảnh")]


def test_a_value_under_its_label_ends_before_the_label_of_another_column() -> None:
    lines = [("Cơ quan cấp", 100, 100), ("Cục Quản lý xuất nhập cảnh", 100, 140), ("Chữ ký người mang", 700, 140)]

    found = cells(lines, ["Cơ quan cấp", "Chữ ký người mang"])

    assert found[0] == ("Cơ quan cấp", "Cục Quản lý xuất nhập cảnh")


def test_behind_a_colon_a_blank_takes_nothing_from_the_next_row() -> None:
    lines = [("Cơ quan cấp:", 100, 100), ("Nam hay nữ", 100, 140), ("Dân tộc:", 700, 140)]

    assert cells(lines, ["Cơ quan cấp", "Dân tộc"])[0] == ("Cơ quan cấp", "")


def test_a_translation_under_a_label_is_nearer_than_its_value_and_is_none() -> None:
    lines = [("Họ và tên", 100, 100), ("PHẠM THỊ YẾN", 500, 112), ("Full name", 100, 130)]

    assert cells(lines, ["Họ và tên", "Full name"])[0][1] != "Full name"
