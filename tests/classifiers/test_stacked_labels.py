"""Labels over two lines beside print of another column."""

from classifiers.labels import find_labels
from classifiers.layout import lay_out
from tests.classifiers.printed_pages import page

LABELS = ("Số vào sổ cấp giấy chứng nhận quyền sử dụng đất", "Ngày cấp")


def labels_on(*lines: tuple[str, float, float]) -> list[tuple[str, str]]:
    occurrences = find_labels(lay_out(page(*lines), 1), LABELS)
    return [(one.label, " ".join(word.text for word in one.words)) for one in occurrences]


def test_a_label_goes_on_about_its_middle_beside_another_column() -> None:
    found = labels_on(
        ("TM. ỦY BAN NHÂN DÂN", 800, 80), ("Số vào sổ cấp giấy chứng nhận", 100, 100), ("CHỦ TỊCH", 850, 118),
        ("quyền sử dụng đất: 2981/H", 180, 140),
    )  # fmt: skip

    assert found == [(LABELS[0], "2981/H")]


def test_words_that_no_label_begins_with_are_none() -> None:
    found = labels_on(("Số quyết định cấp giấy chứng nhận", 100, 100), ("quyền sử dụng đất: 2981/H", 100, 140))

    assert found == []


def test_a_line_at_another_place_is_no_part_of_it() -> None:
    found = labels_on(
        ("Số vào sổ cấp giấy chứng nhận", 100, 100), ("CHỦ TỊCH", 850, 100), ("quyền sử dụng đất: 2981/H", 700, 140)
    )

    assert found == []


def test_a_heading_that_is_a_label_itself_takes_nothing_from_the_line_below() -> None:
    lines = [("I- Số vào sổ cấp giấy chứng nhận", 100, 100), ("Bà:", 100, 140), ("Hoa", 200, 140)]
    occurrences = find_labels(lay_out(page(*lines), 1), (LABELS[0], "Số vào sổ cấp giấy chứng nhận", "Bà"))

    assert [one.label for one in occurrences if one.words] == ["Bà"]
