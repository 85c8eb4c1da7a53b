"""A position that a seal hides from the detector, looked for above the signer's name."""

from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from digitize.specimens import ink
from digitize.specimens.fonts import Style, shipped_family
from digitize.specimens.sheet import Sheet
from models.values.geometry import Quad
from models.values.reading import Word
from ocr.paddle_reader import PaddleReader
from ocr.pieces import Piece
from ocr.sealed_positions import is_centred, sealed_name, sealed_position

PAGE_WIDTH = 1600
SEAL = Quad.from_rectangle(700, 1000, 900, 1200)


def line(text: str, middle: float = 900, top: float = 1180, confidence: float = 0.99) -> Piece:
    """Set about `middle`, thirteen pixels a letter."""
    half = 6.5 * len(text)
    box = Quad.from_rectangle(middle - half, top, middle + half, top + 30)
    return Piece(box, box, tuple(_words(text, box, confidence)), confidence)


def _words(text: str, box: Quad, confidence: float) -> Iterator[Word]:
    start, letter = 0, box.width / len(text)
    for word in text.split(" "):
        left, right = box.left + start * letter, box.left + (start + len(word)) * letter
        middles = tuple((at + 0.5) / len(word) for at in range(len(word)))
        yield Word(word, confidence, Quad.from_rectangle(left, box.top, right, box.bottom), letters=middles)
        start += len(word) + 1


NAME = line("Nông Công Dũng")


def test_it_is_looked_for_above_the_name_at_the_seals_upper_half() -> None:
    gap = sealed_position(SEAL, PAGE_WIDTH, [line("Đại Nghĩa, ngày 06 tháng 10 năm 2013", top=900), NAME])

    assert gap is not None
    assert gap.beside is NAME
    assert all(950 < place.top < place.bottom < 1120 for place in gap.places)
    assert all((place.left + place.right) / 2 == pytest.approx(900) for place in gap.places)


@pytest.mark.parametrize("there", ["TRƯỞNG PHÒNG", "KT. GIÁM ĐỐC", "BÊN MUA HÀNG"])
def test_nothing_is_looked_for_where_capitals_were_read(there: str) -> None:
    assert sealed_position(SEAL, PAGE_WIDTH, [line(there, top=1005), NAME]) is None


def test_letters_of_a_ring_are_no_position_that_was_read() -> None:
    assert sealed_position(SEAL, PAGE_WIDTH, [line("... ĐT HƯỞNG PHÒNG", top=1005, confidence=0.6), NAME]) is not None


@pytest.mark.parametrize("text", ["TRẦN THỊ LAN", "Số: 15", "ngày 12 tháng 10", "Dũng"])
def test_nothing_is_looked_for_without_a_name(text: str) -> None:
    assert sealed_position(SEAL, PAGE_WIDTH, [line(text)]) is None


def test_other_ink_than_a_seals_is_not_looked_at() -> None:
    assert sealed_position(Quad.from_rectangle(100, 1000, 900, 1200), PAGE_WIDTH, [NAME]) is None
    assert sealed_position(Quad.from_rectangle(870, 1100, 900, 1130), PAGE_WIDTH, [NAME]) is None


@pytest.mark.parametrize(
    ("read", "taken"),
    [
        ("TRƯỞNG PHÒNG", True),
        ("PHÓ GIÁM ĐỐC", True),
        ("KT. CHỦ TỊCH", True),
        ("THƯỞNG PHÒNG", False),
        ("Hà Nội", False),
    ],
)
def test_only_a_positions_own_words_are_taken(read: str, taken: bool) -> None:
    gap = sealed_position(SEAL, PAGE_WIDTH, [NAME])

    assert gap is not None
    assert (gap.find(lambda _: line(read)) is not None) is taken


def test_a_position_beside_the_names_middle_lacks_its_beginning() -> None:
    assert is_centred(line("TRƯỞNG PHÒNG", 905), NAME)
    assert not is_centred(line("TRƯỞNG PHÒNG", 930), NAME)


def test_a_name_is_looked_for_below_a_position_that_nobodys_name_follows() -> None:
    head = line("TRƯỞNG PHÒNG", top=990)
    gap = sealed_name(SEAL, PAGE_WIDTH, [head])

    assert gap is not None
    assert gap.find(lambda _: line("Phan Hồng Ngân")) is not None
    assert gap.find(lambda _: line("Ngày tháng")) is None
    assert gap.find(lambda _: line("PHÒNG ĐĂNG KÝ")) is None
    assert all(place.bottom > 1100 for place in gap.places)
    assert sealed_name(SEAL, PAGE_WIDTH, [head, NAME]) is None
    assert sealed_name(SEAL, PAGE_WIDTH, [line("BÊN MUA HÀNG", top=990)]) is None


def copied(title: str | None, *, sealed: bool = True) -> NDArray[np.uint8]:
    """A copy without grey: the seal is as black as the print."""
    sheet = Sheet(210, 110, shipped_family())
    if title:
        sheet.print(title, 150, 40, size=13, style=Style.BOLD, align="centre")
    sheet.print("Huỳnh Thị Kim Anh", 150, 72, size=13, style=Style.BOLD, align="centre")
    if sealed:
        ink.press_seal(sheet, 129, 58, "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH PHÚ THỌ", Random(1))
    grey = np.asarray(sheet.image.convert("L"))
    return np.ascontiguousarray(np.where(grey < 150, 0, 255).astype(np.uint8)[:, :, None].repeat(3, axis=2))


@pytest.mark.parametrize("title", ["HIỆU TRƯỞNG", "TRƯỞNG PHÒNG", None])
def test_a_title_under_a_black_seal_is_read_where_it_stands(
    title: str | None, paddle_reader: PaddleReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = copied(title)
    name = [box for box in paddle_reader.find_boxes(page) if box.top > 0.6 * page.shape[0] and box.width > 100]
    monkeypatch.setattr(PaddleReader, "find_boxes", lambda *_: name)

    titles = [one.text for one in paddle_reader.read_page(page).lines if one.text.isupper()]
    assert titles == ([title] if title else [])


def test_a_name_under_a_black_seal_is_read_where_it_stands(
    paddle_reader: PaddleReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = copied("TRƯỞNG PHÒNG")
    title = min(paddle_reader.find_boxes(copied("TRƯỞNG PHÒNG", sealed=False)), key=lambda box: box.top)
    monkeypatch.setattr(PaddleReader, "find_boxes", lambda *_: [title])

    assert "Huỳnh Thị Kim Anh" in [one.text for one in paddle_reader.read_page(page).lines]
