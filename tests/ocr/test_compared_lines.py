import numpy as np

from models.values.geometry import Quad
from models.values.reading import Line, PageReading
from ocr.compared_lines import ComparedLine, compare_lines, crop
from ocr.evaluation import CapturedPage, PageText, ReadDocument


def document(truth: str, *pages: tuple[str, ...]) -> ReadDocument:
    """Pages whose lines stand below each other, each line's paper of its own grey."""
    captured, texts = [], []
    for lines in pages:
        image = np.full((100 * len(lines), 400, 3), 255, np.uint8)
        for number in range(len(lines)):
            image[100 * number : 100 * number + 100] = 10 * number
        read = tuple(
            Line(text, 1.0, Quad.from_rectangle(20, 100 * number + 30, 380, 100 * number + 70))
            for number, text in enumerate(lines)
        )
        reading = PageReading(400, image.shape[0], read)
        captured.append(CapturedPage(image, 200))
        texts.append(PageText(reading, reading.text))
    return ReadDocument("a.png", truth, captured, texts)


def sides(line: ComparedLine) -> tuple[str, str]:
    return "".join(true for true, _ in line.letters), "".join(read for _, read in line.letters)


def test_each_line_has_its_stretch_of_the_truth() -> None:
    lines = compare_lines(document("Độc lập\nTự do\nHạnh phúc", ("Độc lap", "Tự do"), ("Hạnh phuc",)))

    assert [sides(line) for line in lines] == [("Độc lập", "Độc lap"), ("Tự do", "Tự do"), ("Hạnh phúc", "Hạnh phuc")]
    assert [line.errors for line in lines] == [1, 0, 1]
    assert [line.page_number for line in lines] == [1, 1, 2]


def test_the_truth_may_be_broken_into_other_lines() -> None:
    lines = compare_lines(document("Độc lập Tự do", ("Độc lập", "Tự do")))

    assert [sides(line) for line in lines] == [("Độc lập", "Độc lập"), ("Tự do", "Tự do")]


def test_truth_that_nobody_read_stands_with_a_neighbour_and_is_an_error_there() -> None:
    lines = compare_lines(document("Độc lập\nTự do\nHạnh phúc", ("Độc lập", "Hạnh phúc")))

    assert sum(line.errors for line in lines) == len("Tự do ")


def test_every_error_of_the_text_is_found_on_some_line() -> None:
    read = document("Căn cứ Luật số 72\nngày 19 tháng 6", ("Can cứ Luậtsố 72", "ngay l9 thang 6 x"))

    assert sum(line.errors for line in compare_lines(read)) == read.score().characters.errors


def test_a_page_on_which_nothing_was_read_has_no_lines() -> None:
    assert compare_lines(document("Độc lập", ())) == []


def test_the_picture_of_a_line_is_cut_where_it_stands_and_never_beyond_the_page() -> None:
    lines = compare_lines(document("a\nb", ("a", "b")))

    assert {int(line.picture[30, 200, 0]) for line in lines} == {0, 10}
    assert crop(np.zeros((40, 50, 3), np.uint8), Quad.from_rectangle(-5, -5, 60, 60)).shape == (40, 50, 3)
