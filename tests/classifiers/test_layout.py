import math

from classifiers.layout import cut, join_rows, joined_text, lay_out, words_of
from models.values.geometry import Point, Quad
from models.values.reading import Line, PageReading
from tests.classifiers.printed_pages import line_at, page


def test_a_line_is_cut_where_two_columns_are_apart() -> None:
    left, right = line_at("Số: 12/QĐ-UBND", 100, 200), line_at("Hà Nội, ngày 05", 700, 200)
    joined = Line(f"{left.text} {right.text}", 0.9, Quad.around((left.box, right.box)), left.words + right.words)

    layout = lay_out(PageReading(1240, 1754, (joined,)), 1)

    assert [piece.text for piece in layout.rows[0]] == [left.text, right.text]


def test_pieces_of_one_printed_line_stand_in_one_row() -> None:
    layout = lay_out(page(("Số:", 100, 200), ("2827", 180, 204), ("/QĐ-BGDĐT", 260, 198), ("QUYẾT ĐỊNH", 500, 300)), 1)

    assert [joined_text(row) for row in layout.rows] == ["Số: 2827 /QĐ-BGDĐT", "QUYẾT ĐỊNH"]


def test_lines_over_each_other_are_not_joined() -> None:
    layout = lay_out(page(("KT. BỘ TRƯỞNG", 700, 200), ("THỨ TRƯỞNG", 700, 214)), 1)

    assert len(layout.rows) == 2


def test_a_skewed_page_is_levelled() -> None:
    slope = math.tan(math.radians(2))
    lines = [line_at("mười hai chữ cái đứng trên một dòng dài", 100, 200), line_at("cuối dòng", 900, 200)]
    skewed = [
        Line(
            line.text,
            line.confidence,
            Quad(*(Point(corner.x, corner.y + slope * corner.x) for corner in line.box.corners)),
        )
        for line in lines
    ]

    layout = lay_out(PageReading(1240, 1754, tuple(skewed)), 1)

    assert len(layout.rows) == 1
    assert abs(layout.pieces[0].top - layout.pieces[1].top) < 3


def test_slanted_print_is_left_out() -> None:
    slanted = Line("MẪU", 0.9, Quad(Point(100, 700), Point(500, 400), Point(540, 450), Point(140, 750)))

    layout = lay_out(PageReading(1240, 1754, (line_at("Điều 1. Ban hành quy chế", 100, 200), slanted)), 1)

    assert [piece.text for piece in layout.pieces] == ["Điều 1. Ban hành quy chế"]


def test_a_head_in_a_photograph_is_no_letter() -> None:
    lines = page(*((f"dòng thứ {n}", 100, 200 + 60 * n) for n in range(5)))
    head = line_at("0", 700, 250, line_height=300)

    layout = lay_out(PageReading(1240, 1754, (*lines.lines, head)), 1)

    assert [piece.text for piece in layout.pieces] == [f"dòng thứ {n}" for n in range(5)]


def test_a_large_letter_is_print() -> None:
    lines = page(*((f"dòng thứ {n}", 100, 200 + 60 * n) for n in range(5)))
    large = line_at("A", 700, 250, line_height=120)

    layout = lay_out(PageReading(1240, 1754, (*lines.lines, large)), 1)

    assert "A" in [piece.text for piece in layout.pieces]


def test_words_are_cut_along_the_line_when_the_reader_gave_none() -> None:
    line = Line("Hà Nội", 0.8, Quad.from_rectangle(0, 0, 60, 20))

    words = words_of(line)

    assert [word.text for word in words] == ["Hà", "Nội"]
    assert words[0].box.right < words[1].box.left


def test_a_span_of_letters_has_its_own_place_and_certainty() -> None:
    layout = lay_out(page(("Hà Nội, ngày 14 tháng 10", 100, 200)), 1)
    row = layout.rows[0]

    piece = cut(row, 13, 15, layout.level)

    assert piece is not None
    assert piece.text == "14"
    assert row[0].left < piece.left < piece.right < row[0].right


def test_an_empty_page_has_no_rows() -> None:
    assert lay_out(PageReading(100, 100, ()), 1).rows == ()
    assert join_rows([]) == ()
