"""Where a printed label begins and ends, and which words stand behind it."""

import pytest

from classifiers.known_labels import Labels
from classifiers.labels import LabelledValue, find_labels
from classifiers.layout import lay_out
from models.values.geometry import Quad
from models.values.reading import Line, PageReading, Word
from tests.classifiers.printed_pages import page

LABELS = (
    "Họ và tên",
    "Họ, chữ đệm, tên người mẹ",
    "Họ, chữ đệm, tên người cha",
    "Ngày sinh",
    "Quốc tịch",
    "Số định danh cá nhân",
    "Số",
    "Nơi cấp",
    "Bằng tốt nghiệp",
    "Cấm đảm nhiệm chức vụ",
    "Ông",
    "Bà",
    "Hình thức sử dụng: Sử dụng chung",
)


def found(*lines: tuple[str, float, float], labels: tuple[str, ...] = LABELS) -> list[tuple[str, str]]:
    """Labels and the words behind them."""
    return [(one.label, _text(one)) for one in find_labels(lay_out(page(*lines), 1), labels)]


def on_one_line(text: str, *labels: str) -> list[tuple[str, str]]:
    return found((text, 100, 100), labels=labels or LABELS)


def _text(value: LabelledValue) -> str:
    return " ".join(word.text for word in value.words)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Họ và tên / Full name: LÊ THỊ HOA", "LÊ THỊ HOA"),
        ("Họ và tên/Full name: LÊ THỊ HOA", "LÊ THỊ HOA"),
        ("Họ và tên / Nom et prénom: LÊ THỊ HOA", "LÊ THỊ HOA"),
        ("Họ và tên /Name of holder:LÊ THỊ HOA", "LÊ THỊ HOA"),
    ],
)
def test_words_of_another_language_belong_to_the_label(printed: str, value: str) -> None:
    assert on_one_line(printed) == [("Họ và tên", value)]


@pytest.mark.parametrize(
    ("printed", "value"),
    [("Quốc tịch - Nationality: VIỆT NAM", "VIỆT NAM"), ("Quốc tịch- Nationaliy: VIỆT NAM", "VIỆT NAM")],
)
def test_a_dash_may_part_a_label_from_its_translation(printed: str, value: str) -> None:
    assert on_one_line(printed) == [("Quốc tịch", value)]


def test_a_dash_between_words_of_one_language_begins_no_translation() -> None:
    assert on_one_line("Hội đồng thi: Trung tâm Ngoại ngữ - Tin học", "Hội đồng thi", "Ngoại ngữ") == [
        ("Hội đồng thi", "Trung tâm Ngoại ngữ - Tin học")
    ]


def test_a_foreign_tail_without_a_colon_ends_with_its_piece() -> None:
    assert found(("Quốc tịch / Nationality", 100, 100), ("Việt Nam", 600, 100)) == [("Quốc tịch", "Việt Nam")]


def test_a_stroke_inside_a_number_begins_no_foreign_tail() -> None:
    assert on_one_line("Số 15/2024 ngày: 03") == []
    assert on_one_line("Số: 15/2024") == [("Số", "15/2024")]


def test_both_languages_that_the_type_knows_are_one_label() -> None:
    assert on_one_line("Họ và tên / Full name: LÊ THỊ HOA", "Họ và tên", "Họ và tên / Full name", "Full name") == [
        ("Họ và tên / Full name", "LÊ THỊ HOA")
    ]


def test_a_line_in_capitals_is_a_heading_and_no_label() -> None:
    assert on_one_line("BẰNG TỐT NGHIỆP") == []
    assert on_one_line("Bằng tốt nghiệp") == [("Bằng tốt nghiệp", "")]
    # Cards print labels in capitals too, and their types say so.
    assert on_one_line("BẰNG TỐT NGHIỆP", "BẰNG TỐT NGHIỆP") == [("BẰNG TỐT NGHIỆP", "")]


def test_capitals_with_a_colon_are_a_label() -> None:
    assert on_one_line("HỌ VÀ TÊN: LÊ THỊ HOA") == [("Họ và tên", "LÊ THỊ HOA")]


@pytest.mark.parametrize(
    ("read", "label"),
    [
        ("Hạ, chư đẹm, tén ngươi mẹ:", "Họ, chữ đệm, tên người mẹ"),
        ("Ngảy sính:", "Ngày sinh"),
        ("Ngay slnh:", "Ngày sinh"),
        ("Quôc tich.:", "Quốc tịch"),
        ("Qu0c tjch:", None),  # two letters of eight
        ("S6:", "Số"),  # a digit is no letter of a label
        ("Sọi:", None),  # a short label must be exact
    ],
)
def test_one_letter_in_six_may_be_misread_before_a_colon(read: str, label: str | None) -> None:
    assert [name for name, _ in on_one_line(f"{read} x")] == ([label] if label else [])


def test_of_two_labels_that_are_near_the_nearer_one_is_meant() -> None:
    # "người cha" and "người mẹ" differ by three letters.
    assert on_one_line("Họ, chữ đệm, tẻn nguời cha: LÊ VĂN BÌNH") == [("Họ, chữ đệm, tên người cha", "LÊ VĂN BÌNH")]


def test_without_a_colon_a_misread_label_must_be_long_and_alone() -> None:
    assert found(("Số định đanh cá nhan", 100, 100), ("001099000001", 600, 100)) == [
        ("Số định danh cá nhân", "001099000001")
    ]
    assert on_one_line("Số định đanh cá nhân 001099000001") == [("Số định danh cá nhân", "001099000001")]
    assert on_one_line("Số dlnh danh cá nhân 001099000001") == []
    assert on_one_line("Nơi cãp") == [("Nơi cấp", "")]  # marks are no letters
    assert on_one_line("Nơi câb") == []


def test_more_letters_than_slips_explain_are_other_words() -> None:
    label = "Cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã"
    assert on_one_line(f"{label}: Không", label) == [(label, "Không")]
    assert on_one_line(f"Không bị {label.lower()}", label) == []


def test_a_label_does_not_take_the_last_word_of_the_value_before_it() -> None:
    # "Kinh Quốc tịch" is within a letter's reach of nothing, "i Quốc tịch" of the label.
    read = on_one_line("Dân tộc: Kinh i Quốc tịch: Việt Nam", "Dân tộc", "Quốc tịch")

    assert read == [("Dân tộc", "Kinh i"), ("Quốc tịch", "Việt Nam")]


def test_a_short_word_inside_a_line_is_a_label_only_with_its_capital_and_colon() -> None:
    assert on_one_line("Cấp theo số: 15") == []
    assert on_one_line("Cấp theo Số: 15") == [("Số", "15")]
    assert on_one_line("số: 15") == [("Số", "15")]  # where a line begins, a capital may be misread
    assert on_one_line("Cấp theo Số 15") == []


def test_the_next_labels_number_is_no_part_of_the_value_before_it() -> None:
    labels = ("Tôn giáo", "Số định danh cá nhân", "Quốc tịch", "Giới tính")

    assert on_one_line("Tôn giáo: Không 7. Số định danh cá nhân: 001099000001", *labels)[0] == ("Tôn giáo", "Không")
    assert on_one_line("Giới tính: Nam b) Quốc tịch: Việt Nam", *labels)[0] == ("Giới tính", "Nam")
    # Behind the last label a number is a value.
    assert on_one_line("Tôn giáo: Không 7.", *labels) == [("Tôn giáo", "Không 7.")]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ông NGUYỄN VĂN AN", [("Ông", "NGUYỄN VĂN AN")]),
        ("Ông Nguyễn Văn An", [("Ông", "Nguyễn Văn An")]),
        ("Ông: Nguyễn Văn An", [("Ông", "Nguyễn Văn An")]),
        ("Ông Chủ tịch ký", []),
        ("Ong Nguyễn Văn An", []),
        ("Bà Rịa, ngày 01 tháng 02 năm 2020", []),
        ("Theo lời Ông Nguyễn Văn An", []),
    ],
)
def test_sir_and_madam_are_labels_before_a_name_only(printed: str, expected: list[tuple[str, str]]) -> None:
    assert on_one_line(printed) == expected


def test_behind_a_colon_stands_a_value_even_if_it_begins_like_a_label() -> None:
    labels = ("Hội đồng thi", "Trường", "Họ và tên")

    assert on_one_line("Hội đồng thi: Trường THPT Tân Lập", *labels) == [("Hội đồng thi", "Trường THPT Tân Lập")]
    assert on_one_line("Hội đồng thi: Trường: Tân Lập", *labels) == [("Hội đồng thi", ""), ("Trường", "Tân Lập")]


def test_a_colon_that_stands_alone_belongs_to_the_label() -> None:
    assert on_one_line("Họ và tên : LÊ THỊ HOA") == [("Họ và tên", "LÊ THỊ HOA")]
    assert on_one_line("Nơi cấp .: Công an tỉnh") == [("Nơi cấp", "Công an tỉnh")]


def test_a_lone_colon_joins_a_word_that_knows_where_its_letters_are() -> None:
    """A word with a place for every letter must not get a letter without one."""

    def word(text: str, left: float) -> Word:
        places = tuple((at + 0.5) / len(text) for at in range(len(text)))
        return Word(text, 0.99, Quad.from_rectangle(left, 100, left + 15 * len(text), 130), letters=places)

    words = (word("Số", 100), word(":", 145), word("15/2024", 175))
    line = Line("Số : 15/2024", 0.99, Quad.around(w.box for w in words), words)

    (value,) = find_labels(lay_out(PageReading(1240, 1754, (line,)), 1), ["Số"])

    assert value.has_colon
    assert value.words == words[2:]


def test_a_value_that_clings_to_its_label_is_parted_but_not_a_time_of_day() -> None:
    assert on_one_line("Số:15/2024") == [("Số", "15/2024")]
    assert on_one_line("Vào lúc: 22:15", "Vào lúc") == [("Vào lúc", "22:15")]


def test_leaders_are_no_words_and_a_label_of_leaders_is_blank() -> None:
    assert on_one_line("Nơi cấp: ...... Công an ……") == [("Nơi cấp", "Công an")]
    assert on_one_line("Nơi cấp: ........") == [("Nơi cấp", "")]
    assert on_one_line("Nơi cấp: - / -") == [("Nơi cấp", "")]


def test_the_dots_of_a_blank_are_no_part_of_the_label_behind_them() -> None:
    apart = page(("Quốc tịch: ......", 100, 100), ("Ngày sinh: 01/02/1990", 700, 100))
    joined = page(("Quốc tịch: ...... Ngày sinh: 01/02/1990", 100, 100))

    for read in (apart, joined):
        _, second = find_labels(lay_out(read, 1), LABELS)
        assert second.printed.text == "Ngày sinh:"


def test_a_value_ends_where_the_next_label_begins() -> None:
    layout = lay_out(page(("Họ và tên: LÊ THỊ HOA", 100, 100), ("Ngày sinh: 01/02/1990", 700, 100)), 1)

    first, second = find_labels(layout, Labels(LABELS))

    assert first.right == second.printed.left == 700
    assert (first.is_last, second.is_last) == (False, True)
    assert second.right == layout.text_right


def test_the_end_of_a_value_is_no_misread_beginning_of_the_next_label() -> None:
    labels = ("Học tại trường", "Đã tốt nghiệp năm", "Tốt nghiệp năm")

    assert found(
        ("Học tại trường: THPT Sông Trà Bắc", 100, 100), ("Tốt nghiệp năm: 2021", 700, 100), labels=labels
    ) == [
        ("Học tại trường", "THPT Sông Trà Bắc"),
        ("Tốt nghiệp năm", "2021"),
    ]


def test_a_phrase_that_must_go_on_is_followed_by_no_label() -> None:
    lines = (("Mục đích: Đăng ký kết hôn, tại", 100, 100), ("Ủy ban nhân dân phường Tân Hòa", 100, 140))

    assert found(*lines, labels=("Mục đích", "Ủy ban nhân dân")) == [("Mục đích", "Đăng ký kết hôn, tại")]


def test_a_translation_may_be_a_piece_of_its_own() -> None:
    lines = (("Số/", 100, 100), ("No.", 150, 100), ("Ngày sinh/", 600, 100), ("Date of birth", 755, 100))

    assert found(*lines) == [("Số", ""), ("Ngày sinh", "")]


def test_a_heading_far_beside_a_label_is_not_its_value() -> None:
    lines = (("Quốc tịch:", 100, 100), ("Nơi cấp", 700, 100))

    assert found(*lines) == [("Quốc tịch", ""), ("Nơi cấp", "")]


def test_words_between_a_label_and_its_colon_belong_to_it_and_are_told() -> None:
    (one,) = find_labels(lay_out(page(("Số định danh cá nhân mới: 001099000001", 100, 100)), 1), LABELS)

    assert (one.label, one.is_modified, _text(one)) == ("Số định danh cá nhân", True, "001099000001")


@pytest.mark.parametrize("printed", ["Ngày sinh của mẹ: 01/02/1950", "Ngày sinh người cha: 01/02/1950"])
def test_what_is_said_of_somebody_else_is_no_label_of_the_type(printed: str) -> None:
    assert "Ngày sinh" not in [label for label, _ in on_one_line(printed)]


def test_a_misread_label_does_not_begin_within_another() -> None:
    labels = ("Nơi đăng ký khai tử", "Ngày sinh")

    assert on_one_line("Người đi đăng ký khai tử: LÊ VĂN BÌNH", *labels) == []
    assert on_one_line("Nơi đăng ky khaj tử: xã An Thịnh", *labels) == [("Nơi đăng ký khai tử", "xã An Thịnh")]


def test_a_name_is_no_label_that_differs_in_its_marks() -> None:
    assert on_one_line("Trương Xuân Sơn", "Trường") == []
    assert on_one_line("Trường Xuân Sơn", "Trường") == [("Trường", "Xuân Sơn")]


def test_a_name_is_no_english_half_of_a_label() -> None:
    assert on_one_line("Anh (chị) Tô Thị Yến", "Anh (chị)", "Anh (chị) / To", "To") == [("Anh (chị)", "Tô Thị Yến")]


def test_dots_end_a_value_and_a_label_may_begin_behind_them() -> None:
    labels = ("Dân tộc", "Quốc tịch", "Trường học")

    assert on_one_line("Dân tộc ..... Kinh ..... Quốc tịch ..... Việt Nam", *labels) == [
        ("Dân tộc", "Kinh"),
        ("Quốc tịch", "Việt Nam"),
    ]
    # Right behind the dots that lead from a label stands its value.
    assert on_one_line("Dân tộc ..... Trường học", *labels) == [("Dân tộc", "Trường học")]


def test_a_short_label_counts_where_longer_ones_begin() -> None:
    column = [("Ngày sinh 01/02/1990", 100, 100), ("Quốc tịch Việt Nam", 100, 150), ("Dân tộc Kinh", 100, 200)]
    labels = ("Ngày sinh", "Quốc tịch", "Dân tộc", "Quê")

    assert ("Quê", "An Thịnh") in found(*column, ("Quê An Thịnh", 100, 250), labels=labels)
    assert "Quê" not in dict(found(*column, ("Quê An Thịnh", 400, 250), labels=labels))
    assert "Quê" not in dict(found(*column, ("Quê là nơi", 100, 250), labels=labels))


def test_the_number_of_a_house_is_not_the_papers() -> None:
    column = [("Ngày sinh 01/02/1990", 100, 100), ("Quốc tịch Việt Nam", 100, 150), ("Dân tộc Kinh", 100, 200)]
    labels = ("Ngày sinh", "Quốc tịch", "Dân tộc", "Số")

    assert ("Số", "169") in found(*column, ("Số 169", 100, 250), labels=labels)
    assert "Số" not in dict(found(*column, ("Số 169 phố Trần Phú", 100, 250), labels=labels))


def test_a_short_label_counts_beside_others_above_their_values() -> None:
    heads = [("Ngày sinh", 100, 100), ("Phái", 700, 100), ("01/02/1990", 100, 140), ("Nam", 700, 140)]

    assert ("Phái", "") in found(*heads, labels=("Ngày sinh", "Phái"))


def test_a_full_line_goes_on_in_small_letters_and_not_with_a_label() -> None:
    label = "Cấm đảm nhiệm chức vụ"
    first = ("Về việc này, ngày 01/02/2020 nơi đây ghi nhận rằng không bị", 100, 100)

    assert found(first, (f"{label.lower()} theo bản án", 100, 140)) == []
    assert found(("Về việc này", 100, 100), (label, 100, 140)) == [(label, "")]


def test_a_dash_in_a_name_begins_no_label() -> None:
    line = "Hội đồng thi: Trung tâm Tin học - Ngoại ngữ, Trường Đại học"

    assert on_one_line(line, "Hội đồng thi", "Ngoại ngữ") == [
        ("Hội đồng thi", "Trung tâm Tin học - Ngoại ngữ, Trường Đại học")
    ]
    assert on_one_line("Lớp: 10A2 - Năm học 2022-2023", "Lớp", "Năm học")[1] == ("Năm học", "2022-2023")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1. Thửa đất số: 79 2. Tờ bản đồ số: 5", "79"),
        ("1. Thửa đất số: 2 2. Tờ bản đồ số: 5", "2"),
        ("a) Thửa đất số: 79 b) Tờ bản đồ số: 5", "79"),
        ("6. Thửa đất số: 79 7 7. Tờ bản đồ số: 5", "79"),
        ("6. Thửa đất số: 79 7 Tờ bản đồ số: 5", "79"),
    ],
)
def test_only_the_number_of_the_next_question_is_no_part_of_a_value(text: str, value: str) -> None:
    assert on_one_line(text, "Thửa đất số", "Tờ bản đồ số") == [("Thửa đất số", value), ("Tờ bản đồ số", "5")]


def test_a_label_may_be_a_whole_sentence() -> None:
    label = "Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"

    assert on_one_line(f"I. {label}", label, "Bà") == [(label, "")]
