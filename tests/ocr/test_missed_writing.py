"""What the detector finds of handwriting on a second look."""

from dataclasses import replace

import numpy as np
import pytest

from models.values.geometry import Quad
from models.values.reading import Word
from ocr.missed_writing import boxes_not_read, is_filled_by_pen, surely_seen
from ocr.paddle_reader import PaddleReader
from ocr.pieces import Piece, with_longer_readings
from ocr.reader import Image
from tests.ocr.pictures import Sheet


def piece(text: str, left: float, right: float, confidence: float = 0.95, *, by_pen: bool = False) -> Piece:
    box = Quad.from_rectangle(left, 0, right, 40)
    words = tuple(Word(word, confidence, box, is_contested=by_pen) for word in text.split())
    return Piece(box, box, words, confidence)


def test_a_page_is_filled_by_pen_where_several_of_its_pieces_are() -> None:
    print_only = [piece("Quê quán:", 0, 200)] * 30
    written = [piece("xã An Thịnh", 210, 500, by_pen=True)]

    assert is_filled_by_pen([*print_only[:10], *written, *written])
    assert not is_filled_by_pen([*print_only, *written, *written])  # a page of print has as many
    assert not is_filled_by_pen(written)


def test_a_box_that_goes_on_where_nothing_was_read_is_read() -> None:
    read = [piece("Quê quán: xã Phú Hòa Tây,", 0, 350)]
    same, longer = Quad.from_rectangle(0, 0, 365, 40), Quad.from_rectangle(0, 0, 700, 40)
    below = Quad.from_rectangle(0, 60, 200, 100)

    assert boxes_not_read([same, longer, below], read) == [longer, below]


def test_what_was_missed_between_two_words_is_read_too() -> None:
    read = [piece("Nơi thường trú: Xóm 13,", 0, 350), piece("tỉnh", 600, 660)]
    whole = Quad.from_rectangle(0, 0, 670, 40)

    assert boxes_not_read([whole], read) == [whole]
    assert boxes_not_read([whole], [*read, piece("xã An Thịnh,", 360, 590)]) == []


def test_strokes_of_a_signature_are_no_words_that_were_missed() -> None:
    words = piece("Chồng", 0, 90, 0.9)

    assert surely_seen([words, piece("N", 200, 230, 0.95), piece("Ma ng", 300, 400, 0.5)]) == [words]


def test_a_line_that_goes_on_takes_the_place_of_its_beginning() -> None:
    begun = piece("Quê quán: xã Phú Hòa Tây,", 0, 350, 0.97)
    whole = piece("Quê quán: xã Phú Hòa Tây, huyện Tân Lập", 0, 600, 0.93)
    new = replace(piece("Chồng", 0, 90), frame=Quad.from_rectangle(0, 80, 90, 120))

    assert with_longer_readings([begun], [whole, new]) == [whole, new]


def test_a_closer_look_that_sees_less_changes_nothing() -> None:
    marks = [piece("7,1", 0, 40, 0.55), piece("5,9", 60, 100, 0.55), piece("6,3", 120, 160, 0.9)]

    assert with_longer_readings(marks, [piece("7,1 6,3", 0, 160, 0.99)]) == marks


def test_a_line_that_the_detector_missed_at_first_is_read(
    paddle_reader: PaddleReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = Sheet(900, 300)
    sheet.print("Quan hệ với chủ hộ: Con", 60, 60, 36)
    sheet.print("Dân tộc: Kinh", 60, 180, 36)
    whole, looks = paddle_reader.find_boxes(sheet.bgr), []

    def find(_: PaddleReader, image: Image, longest_side: int = 0) -> list[Quad]:
        looks.append(longest_side)
        return whole if len(looks) > 1 else whole[:1]

    monkeypatch.setattr(PaddleReader, "find_boxes", find)
    monkeypatch.setattr("ocr.paddle_reader.is_filled_by_pen", lambda _: True)

    assert len(whole) == 2
    assert len(paddle_reader.read_page(np.ascontiguousarray(sheet.bgr)).lines) == 2
    assert looks[1] > looks[0]
