import math

import pytest

from models.values.geometry import Point, Quad
from ocr.reading_order import ReadingOrder, join_into_lines, reading_order

Box = tuple[float, float, float, float]


def quads(*boxes: Box, degrees: float = 0.0) -> list[Quad]:
    """Upright boxes, the whole page then turned about its origin."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def turned(corner: Point) -> tuple[float, float]:
        return (corner.x * cosine - corner.y * sine, corner.x * sine + corner.y * cosine)

    return [Quad.from_points(turned(corner) for corner in Quad.from_rectangle(*box).corners) for box in boxes]


HEAD: tuple[Box, ...] = (
    (200, 100, 480, 130),  # 0 issuer's parent
    (210, 140, 470, 170),  # 1 issuer
    (560, 100, 1110, 130),  # 2 national title
    (650, 142, 1000, 172),  # 3 motto
    (230, 200, 450, 230),  # 4 number
    (600, 202, 1080, 232),  # 5 place and date
    (530, 300, 740, 335),  # 6 type
    (180, 345, 1100, 378),  # 7 subject
)
FOOT: tuple[Box, ...] = (
    (200, 1200, 1100, 1235),  # 0 last line of the text
    (200, 1290, 320, 1318),  # 1 recipients
    (200, 1322, 400, 1348),  # 2
    (200, 1350, 520, 1376),  # 3
    (200, 1378, 440, 1404),  # 4
    (780, 1295, 1020, 1328),  # 5 signer's title
    (800, 1336, 1000, 1370),  # 6
    (790, 1560, 1000, 1594),  # 7 signer's name
)


@pytest.mark.parametrize("degrees", [-3.0, 0.0, 1.5, 3.0])
def test_the_head_of_a_decision_is_read_column_by_column(degrees: float) -> None:
    assert reading_order(quads(*HEAD, degrees=degrees)) == [0, 1, 4, 2, 3, 5, 6, 7]


@pytest.mark.parametrize("degrees", [-3.0, 0.0, 3.0])
def test_recipients_and_signer_are_not_interleaved(degrees: float) -> None:
    assert reading_order(quads(*FOOT, degrees=degrees)) == [0, 1, 2, 3, 4, 5, 6, 7]


def test_a_certificate_on_two_facing_pages_is_read_page_by_page() -> None:
    left = [(100.0 + 20 * (i % 3), 100.0 + 60 * i, 600.0 - 30 * (i % 3), 130.0 + 60 * i) for i in range(8)]
    right = [(760.0 + 25 * (i % 4), 110.0 + 66 * i, 1300.0 - 40 * (i % 4), 140.0 + 66 * i) for i in range(7)]

    assert reading_order(quads(*left, *right)) == list(range(15))


def test_a_form_is_read_row_by_row() -> None:
    rows = [
        ((100.0, 100.0 + 50 * i, 400.0, 130.0 + 50 * i), (600.0, 100.0 + 50 * i, 900.0, 130.0 + 50 * i))
        for i in range(4)
    ]
    boxes = [box for row in rows for box in row]

    assert reading_order(quads(*boxes)) == list(range(8))


def test_plain_text_is_read_from_top_to_bottom() -> None:
    boxes = [(100.0, 100.0 + 40 * i, 1100.0, 132.0 + 40 * i) for i in range(6)]

    assert reading_order(quads(*reversed(boxes), degrees=2.0)) == [5, 4, 3, 2, 1, 0]


def test_rows_keep_the_layout_whatever_the_columns() -> None:
    assert reading_order(quads(*HEAD), ReadingOrder.ROWS) == [0, 2, 1, 3, 4, 5, 6, 7]


def test_a_number_stamped_into_its_line_stays_in_the_line() -> None:
    boxes = quads((150, 150, 180, 180), (215, 148, 275, 178), (310, 150, 460, 180), (140, 100, 470, 130))

    assert sorted(sorted(line) for line in join_into_lines(boxes)) == [[0, 1, 2], [3]]


def test_a_narrow_gutter_between_columns_is_not_a_space_between_words() -> None:
    boxes = quads(
        (140, 100, 510, 135), (555, 100, 1130, 135), (650, 145, 1020, 175), (200, 205, 450, 235), (620, 205, 1050, 235)
    )

    assert all(len(line) == 1 for line in join_into_lines(boxes))


@pytest.mark.parametrize("degrees", [-3.0, 3.0])
def test_pieces_of_one_line_are_joined_from_left_to_right_on_a_skewed_page(degrees: float) -> None:
    boxes = quads(
        (700, 300, 1000, 330), (100, 300, 390, 330), (400, 300, 690, 330), (100, 345, 1000, 375), degrees=degrees
    )

    assert sorted(join_into_lines(boxes), key=len) == [[3], [1, 2, 0]]


def test_every_box_comes_out_exactly_once() -> None:
    boxes = quads(*HEAD, *FOOT, (10, 10, 12, 400), (0, 0, 1, 1))

    assert sorted(reading_order(boxes)) == list(range(len(boxes)))
    assert sorted(index for line in join_into_lines(boxes) for index in line) == list(range(len(boxes)))
    assert sorted(reading_order(boxes, ReadingOrder.ROWS)) == list(range(len(boxes)))


def test_no_boxes_give_no_lines() -> None:
    assert reading_order([]) == reading_order([], ReadingOrder.ROWS) == []
    assert join_into_lines([]) == []


TWO_PERSONS = (
    ("Họ, chữ đệm, tên vợ: TRẦN THỊ LAN", "Họ, chữ đệm, tên chồng: LÊ VĂN MINH"),
    ("Ngày, tháng, năm sinh: 02/5/1996", "Ngày, tháng, năm sinh: 11/9/1994"),
    ("Dân tộc: Kinh", "Dân tộc: Tày"),
    ("Quốc tịch: Việt Nam", "Quốc tịch: Việt Nam"),
)
# Rows of two cells that begin at common left edges, as a form and a certificate of two persons both have them.
CELLS: tuple[Box, ...] = tuple(
    box
    for row in range(4)
    for box in ((100, 100 + 50 * row, 480, 130 + 50 * row), (620, 100 + 50 * row, 990, 130 + 50 * row))
)


def test_two_persons_side_by_side_are_read_one_after_the_other() -> None:
    texts = [cell for row in TWO_PERSONS for cell in row]

    assert reading_order(quads(*CELLS), texts=texts) == [0, 2, 4, 6, 1, 3, 5, 7]


def test_a_form_with_different_labels_in_the_same_places_stays_row_by_row() -> None:
    labels = ("Giới tính: Nam", "Dân tộc: Kinh", "Quốc tịch: Việt Nam", "Tôn giáo: Không", "Nơi sinh: Huế", "Số: 12",
              "Quê quán: Huế", "Ghi chú: …")  # fmt: skip

    assert reading_order(quads(*CELLS), texts=labels) == list(range(8))
    assert reading_order(quads(*CELLS)) == list(range(8))


def test_whom_a_letter_is_addressed_to_is_no_part_of_the_head_however_near_it_stands() -> None:
    boxes: tuple[Box, ...] = (
        (160, 100, 390, 125),  # 0 issuer
        (190, 130, 360, 155),  # 1 number
        (100, 160, 440, 185),  # 2 subject, left half
        (560, 100, 990, 125),  # 3 national title
        (560, 130, 980, 155),  # 4 place and date
        (250, 193, 400, 218),  # 5 close below the subject, in its half of the page
        (100, 230, 990, 255),  # 6 the letter
    )
    texts = [
        "SỞ GIÁO DỤC",
        "Số: 1906/SGDĐT",
        "V/v phòng, chống dịch",
        "CỘNG HÒA",
        "Đà Nẵng, ngày 26",
        "Kính gửi:",
        "Thực",
    ]

    assert reading_order(quads(*boxes), texts=texts) == [0, 1, 2, 3, 4, 5, 6]
    assert reading_order(quads(*boxes)) == [0, 1, 2, 5, 3, 4, 6]


def test_letters_of_a_ring_are_no_line_with_the_print_beside() -> None:
    slanting = Quad.from_points([(380, 1550), (470, 1476), (502, 1517), (412, 1591)])

    assert join_into_lines([*quads((520, 1521, 782, 1565)), slanting]) == [[0], [1]]
    assert join_into_lines(quads((380, 1521, 502, 1565), (520, 1521, 782, 1565))) == [[0, 1]]
