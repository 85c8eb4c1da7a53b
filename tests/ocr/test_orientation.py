import numpy as np
import pytest
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont

from models.values.geometry import Quad
from ocr.evaluation import edit_distance
from ocr.orientation import Rotation, find_rotation, starting_at, turn
from ocr.paddle_reader import PaddleReader
from ocr.reader import Image
from tests.ocr.pictures import FONTS, letter

PAPER = np.full((400, 300, 3), 255, np.uint8)


class PartsThatKnow:
    """Boxes of a page; certain of a line only when it is read from the right corner."""

    def __init__(self, boxes: list[Quad], certain_from: int | None) -> None:
        self._boxes = boxes
        self._right_starts = (
            {starting_at(box, certain_from).top_left for box in boxes} if certain_from is not None else set()
        )

    def find_boxes(self, image: Image, longest_side: int) -> list[Quad]:
        return self._boxes

    def certainty(self, image: Image, box: Quad) -> float:
        return 0.95 if box.top_left in self._right_starts else 0.5


STANDING = [Quad.from_rectangle(20, 20 + 30 * i, 260, 40 + 30 * i) for i in range(5)]
LYING = [Quad.from_rectangle(20 + 30 * i, 20, 40 + 30 * i, 260) for i in range(5)]


@pytest.mark.parametrize(
    ("boxes", "corner", "rotation"),
    [
        (STANDING, 0, Rotation.NONE),
        (STANDING, 2, Rotation.HALF),
        (LYING, 3, Rotation.QUARTER),
        (LYING, 1, Rotation.THREE_QUARTERS),
    ],
)
def test_the_surer_way_of_reading_tells_the_rotation(boxes: list[Quad], corner: int, rotation: Rotation) -> None:
    assert find_rotation(PAPER, PartsThatKnow(boxes, corner)) is rotation


def test_a_page_without_text_is_left_alone() -> None:
    assert find_rotation(PAPER, PartsThatKnow([], None)) is Rotation.NONE


def test_a_page_that_reads_no_better_either_way_is_left_alone() -> None:
    assert find_rotation(PAPER, PartsThatKnow(LYING, None)) is Rotation.NONE


def test_turning_moves_the_corners_clockwise() -> None:
    marked = PAPER.copy()
    marked[0, 0] = 0

    assert turn(marked, Rotation.QUARTER).shape == (300, 400, 3)
    assert turn(marked, Rotation.QUARTER)[0, -1, 0] == 0
    assert turn(marked, Rotation.HALF)[-1, -1, 0] == 0


@pytest.mark.parametrize("rotation", list(Rotation))
def test_a_real_page_is_brought_upright_from_any_side(paddle_reader: PaddleReader, rotation: Rotation) -> None:
    upright = letter().bgr
    back = Rotation((360 - rotation) % 360)

    assert find_rotation(turn(upright, back), paddle_reader) is rotation


@pytest.mark.parametrize("degrees", [90, 270])
def test_a_line_that_stands_in_the_margin_of_an_upright_page_is_not_read_as_garbage(
    paddle_reader: PaddleReader, degrees: int
) -> None:
    sheet = letter()
    margin = Picture.new("RGB", (620, 46), (252, 252, 250))
    font = ImageFont.truetype(str(FONTS / "NotoSerif-Regular.ttf"), 26)
    ImageDraw.Draw(margin).text((8, 4), "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", (20, 20, 20), font)
    sheet.image.paste(margin.rotate(degrees, expand=True), (40, 700))

    stamped = paddle_reader.read_page(sheet.bgr)

    assert find_rotation(sheet.bgr, paddle_reader) is Rotation.NONE
    added = [line.text for line in stamped.lines if line.box.left < 120]
    assert all(edit_distance(line, "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH") < 8 for line in added)
