from pathlib import Path

import cv2
import numpy as np
import pytest

from models.errors import InvalidValueError
from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from ocr.alignment import edit_distance
from ocr.evaluation import (
    CapturedPage,
    character_errors,
    evaluate_folder,
    line_errors,
    score_document,
    word_errors,
)
from ocr.reader import Image


def reading(*lines: tuple[str, float, float]) -> PageReading:
    return PageReading(
        1000,
        1000,
        tuple(Line(text, 1.0, Quad.from_rectangle(left, top, left + 300, top + 30)) for text, left, top in lines),
    )


class OneLineReader:
    """Reads the same line on every page."""

    name = "one line"

    def __init__(self, text: str) -> None:
        self._text = text

    def read_page(self, image: Image) -> PageReading:
        return reading((self._text, 0, 0))


@pytest.mark.parametrize(
    ("first", "second", "distance"), [("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("số", "so", 1)]
)
def test_edit_distance_counts_insertions_deletions_and_replacements(first: str, second: str, distance: int) -> None:
    assert edit_distance(first, second) == edit_distance(second, first) == distance


def test_blanks_and_line_ends_are_folded_and_composition_does_not_count() -> None:
    assert character_errors("Số  542\n/QĐ", " So\u0302\u0301 542 /QĐ ").errors == 0


def test_a_lost_tone_is_an_error() -> None:
    assert character_errors("hạnh phúc", "hanh phúc").errors == 1


def test_words_count_whole() -> None:
    count = word_errors("Độc lập - Tự do", "Độc lap - Tự do")

    assert (count.errors, count.length) == (1, 5)


def test_text_against_an_empty_truth_is_all_wrong_and_nothing_is_right() -> None:
    assert character_errors("", "x").rate == 1.0
    assert character_errors("", "").rate == 0.0


def test_lines_out_of_order_cost_nothing_when_order_is_left_out() -> None:
    assert line_errors(["Nơi nhận", "Giám đốc"], "Giám đốc\nNơi nhận").errors == 0
    assert line_errors(["Nơi nhận"], "Giám đốc").errors > 4


def test_a_truth_written_row_by_row_is_scored_row_by_row() -> None:
    page = reading(("TÊN CƠ QUAN", 0, 0), ("Số: 1", 0, 40), ("QUỐC HIỆU", 500, 0), ("ngày 2", 500, 40))

    assert score_document("a", "TÊN CƠ QUAN QUỐC HIỆU\nSố: 1 ngày 2", [page]).characters.errors == 0
    assert score_document("a", "TÊN CƠ QUAN Số: 1\nQUỐC HIỆU ngày 2", [page]).characters.errors == 0
    assert score_document("a", "ngày 2 QUỐC HIỆU Số: 1 TÊN CƠ QUAN", [page]).characters.errors > 0


def test_a_folder_is_scored_pooled_by_characters(tmp_path: Path) -> None:
    for name, truth in (("a", "12345678"), ("b", "12")):
        cv2.imwrite(str(tmp_path / f"{name}.png"), np.full((20, 20, 3), 255, np.uint8))
        (tmp_path / f"{name}.gt.txt").write_text(truth, "utf-8")

    score = evaluate_folder(tmp_path, OneLineReader("12"))

    assert [document.characters.errors for document in score.documents] == [6, 0]
    assert score.characters.rate == pytest.approx(0.6)
    assert score.page_count == 2


def test_a_pdf_is_read_with_the_renderer_that_was_given(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "a.gt.txt").write_text("12 12", "utf-8")
    page = np.full((20, 20, 3), 255, np.uint8)

    score = evaluate_folder(tmp_path, OneLineReader("12"), load=lambda path: [[CapturedPage(page), CapturedPage(page)]])

    assert score.documents[0].page_count == 2
    assert score.characters.errors == 0


def test_a_pdf_without_a_renderer_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "a.gt.txt").write_text("12", "utf-8")

    with pytest.raises(InvalidValueError):
        evaluate_folder(tmp_path, OneLineReader("12"))


def test_a_folder_without_truths_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError):
        evaluate_folder(tmp_path, OneLineReader("12"))


def test_nobody_counts_the_dots_of_a_leader() -> None:
    assert character_errors("Họ và tên: ................", "Họ và tên: ...").errors == 0
    assert character_errors("dạy thêm… nghỉ", "dạy thêm... nghỉ").errors == 0
    assert character_errors("Số: . . . . . /2024", "Số: … /2024").errors == 0
    assert character_errors("Điều 1.", "Điều 1..").errors == 1
