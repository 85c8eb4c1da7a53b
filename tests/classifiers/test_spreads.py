"""Two pages in one picture: where the fold is, and what both halves share."""

from pathlib import Path

from classifiers.layout import lay_out
from classifiers.spreads import halves
from tests.classifiers.made_types import found_values, made_field, made_type
from tests.classifiers.printed_pages import page

WIDE, HIGH = 1754, 1240
TITLE = "GIẤY CHỨNG TỬ CỦA CÔNG DÂN"
LEFT = [("Nơi thường trú cuối cùng: Thôn 5, xóm 2", 100, 300 + 60 * at) for at in range(6)]
RIGHT = [("Nơi chết: Bình Lâm", 1000, 300 + 60 * at) for at in range(6)]


def texts(*lines: tuple[str, float, float]) -> list[list[str]]:
    parts = halves(lay_out(page(*lines, width=WIDE, height=HIGH), 1))
    return [[piece.text for piece in part.pieces] for part in parts]


def test_a_title_in_capitals_may_stand_over_the_fold() -> None:
    parts = texts((TITLE, 600, 200), *LEFT, *RIGHT)

    assert [sorted(set(part) - {TITLE}) for part in parts] == [
        ["Nơi thường trú cuối cùng: Thôn 5, xóm 2"],
        ["Nơi chết: Bình Lâm"],
    ]


def test_lines_that_run_across_leave_no_fold() -> None:
    across = [("Một dòng chạy ngang qua cả hai trang", 500, 200), ("và một dòng nữa cũng như vậy đó", 560, 240)]

    assert len(texts(*across, *LEFT, *RIGHT)) == 1


def test_the_right_half_is_about_the_year_that_the_left_one_names(tmp_path: Path) -> None:
    record = made_type(
        tmp_path,
        made_field("conduct_6", "text", "Kết quả rèn luyện", side="grade_6"),
        made_field("conduct_7", "text", "Kết quả rèn luyện", side="grade_7"),
        sides=[
            {"name": "grade_6", "label": "Lớp 6", "label_en": "Grade 6", "anchors": ["Lớp: 6"]},
            {"name": "grade_7", "label": "Lớp 7", "label_en": "Grade 7", "anchors": ["Lớp: 7"]},
        ],
    )
    left = [("Năm học 2023 - 2024 Lớp: 7A", 100, 100), *((f"Môn học {at}", 100, 160 + 60 * at) for at in range(6))]
    right = [*((f"Nhận xét {at}", 1000, 100 + 60 * at) for at in range(6)), ("Kết quả rèn luyện: Tốt", 1000, 460)]

    assert found_values(record, page(*left, *right, width=WIDE, height=HIGH)) == {"conduct_7": "Tốt"}
