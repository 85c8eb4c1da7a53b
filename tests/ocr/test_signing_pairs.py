"""Lines of a signature that a seal hides, looked for where the other line says that they stand."""

from dataclasses import replace

import pytest

from models.values.geometry import Quad
from models.values.reading import Word
from ocr.paddle_reader import PaddleReader
from ocr.pieces import Piece
from ocr.signing_pairs import Gap, gaps_in_signatures, with_found
from tests.ocr.pictures import Sheet

WIDE, PITCH = 300.0, 36.0


def line(text: str, row: int = 0, confidence: float = 0.99) -> Piece:
    """In a column about x = 500, as long as its letters make it."""
    half = WIDE / 32 * len(text)
    box = Quad.from_rectangle(500 - half, PITCH * row, 500 + half, PITCH * row + 28)
    return Piece(box, box, tuple(Word(word, confidence, box) for word in text.split()), confidence)


def asked_for(*pieces: Piece) -> list[str]:
    return [" ".join(word.text for word in gap.beside.words) for gap in gaps_in_signatures(pieces)]


def found(gap: Gap, text: str, confidence: float = 0.99) -> str | None:
    piece = gap.find(lambda place: replace(line(text, 0, confidence), frame=place))
    return None if piece is None else " ".join(word.text for word in piece.words)


@pytest.mark.parametrize(
    "text", ["KT. TRƯỞNG PHÒNG", "KT TRƯỞNG PHÒNG", "K/T GIÁM ĐỐC", "TL. BỘ TRƯỞNG", "4 KT. CHỦ TỊCH"]
)
def test_who_signs_for_somebody_has_a_line_below(text: str) -> None:
    assert asked_for(line(text)) == [text]


@pytest.mark.parametrize("text", ["PHÓ TRƯỞNG PHÒNG", "P. TRƯỞNG PHÒNG", "VÀ ĐÀO PHÓ TRƯỞNG PHÒNG"])
def test_nothing_is_asked_for_where_a_deputy_was_read(text: str) -> None:
    assert asked_for(line("KT. TRƯỞNG PHÒNG"), line(text, 1)) == []


def test_a_deputy_whose_beginning_is_hidden_is_asked_for() -> None:
    assert asked_for(line("KT. GIÁM ĐỐC"), line("HÓ GIÁM ĐỐC", 1)) == ["KT. GIÁM ĐỐC"]


def test_a_deputy_asks_for_whom_he_signs() -> None:
    above = line("TM. ỦY BAN NHÂN DÂN")

    assert asked_for(above, line("HUYỆN S.KT. CHỦ TỊCH", 1), line("PHÓ CHỦ TỊCH", 2)) == ["PHÓ CHỦ TỊCH"]
    assert asked_for(above, line("KT. CHỦ TỊCH", 1), line("PHÓ CHỦ TỊCH", 2)) == []
    assert asked_for(above, line("PHÓ CHỦ TỊCH", 1)) == []  # no room for a line


def test_running_text_and_names_ask_for_nothing() -> None:
    assert asked_for(line("Phó Giám đốc phụ trách"), line("LÊ VĂN KT", 3), line("TM. ỦY BAN NHÂN DÂN", 5)) == []


def test_a_table_of_positions_is_no_signature() -> None:
    assert asked_for(*(line("PHÓ GIÁM ĐỐC", 3 * row) for row in range(3))) != []
    assert asked_for(*(line("PHÓ GIÁM ĐỐC", 3 * row) for row in range(4))) == []


def test_only_the_deputys_own_words_are_taken() -> None:
    gap = gaps_in_signatures([line("KT. TRƯỞNG PHÒNG")])[0]

    assert found(gap, "PHÓ TRƯỞNG PHÒNG") == "PHÓ TRƯỞNG PHÒNG"
    assert found(gap, "· PHÓ TRƯỞNG PHÒNG") == "PHÓ TRƯỞNG PHÒNG"
    assert found(gap, "TRƯỞNG PHÒNG") is None
    assert found(gap, "PHÓ GIÁM ĐỐC") is None
    assert found(gap, "PHÓ TRƯỞNG PHÒNG", 0.85) is None


def test_a_minister_has_deputies_of_another_name() -> None:
    assert found(gaps_in_signatures([line("KT. BỘ TRƯỞNG")])[0], "THỨ TRƯỞNG") == "THỨ TRƯỞNG"


def test_by_order_sign_heads_of_units() -> None:
    gap = gaps_in_signatures([line("TL. BỘ TRƯỞNG")])[0]

    assert found(gap, "VỤ TRƯỞNG VỤ PHÁP CHẾ") == "VỤ TRƯỞNG VỤ PHÁP CHẾ"
    assert found(gap, "HÁNH VĂN PHÒN") is None


def test_it_is_looked_for_right_below_and_as_wide() -> None:
    head = line("KT. TRƯỞNG PHÒNG")
    for place in gaps_in_signatures([head])[0].places:
        assert head.box.top + 10 < place.top < head.box.bottom + 20
        assert place.left < head.box.left
        assert place.width < 1.2 * head.box.width


def test_a_person_must_look_at_what_only_one_look_saw() -> None:
    piece = gaps_in_signatures([line("KT. GIÁM ĐỐC")])[0].find(lambda _: line("PHÓ GIÁM ĐỐC", 1))

    assert piece is not None
    assert all(word.is_contested for word in piece.words)


def test_what_was_read_of_the_line_goes_and_nothing_else() -> None:
    head, part, name = line("KT. GIÁM ĐỐC"), line("HÓ GIÁM ĐỐC", 1), line("Lê Văn An", 4)
    whole = line("PHÓ GIÁM ĐỐC", 1)
    longer = line("Sinh viên Nguyễn Văn Hồng, Khoa Luật Kinh tế", 1)

    assert with_found([head, part, name], whole, head) == [head, name, whole]
    assert with_found([head, longer, name], whole, head) == [head, longer, name]


def signed_sheet(*, with_deputy: bool) -> Sheet:
    sheet = Sheet(900, 400)
    sheet.print("KT. GIÁM ĐỐC", 320, 60, 30, bold=True)
    if with_deputy:
        sheet.print("PHÓ GIÁM ĐỐC", 314, 104, 30, bold=True)
    sheet.print("Lê Thanh Oanh", 330, 300, 30, bold=True)
    return sheet


@pytest.mark.parametrize("with_deputy", [True, False])
def test_a_line_that_the_detector_missed_is_read_where_it_stands(
    paddle_reader: PaddleReader, monkeypatch: pytest.MonkeyPatch, *, with_deputy: bool
) -> None:
    page = signed_sheet(with_deputy=with_deputy).bgr
    seen = [box for box in paddle_reader.find_boxes(page) if not 95 < (box.top + box.bottom) / 2 < 160]
    monkeypatch.setattr(PaddleReader, "find_boxes", lambda *_: seen)

    expected = ["KT. GIÁM ĐỐC", *(["PHÓ GIÁM ĐỐC"] if with_deputy else []), "Lê Thanh Oanh"]
    assert [one.text for one in paddle_reader.read_page(page).lines] == expected


def test_a_page_without_gaps_is_not_read_again(paddle_reader: PaddleReader, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("a page without a gap was looked at again")

    monkeypatch.setattr(PaddleReader, "_read_strip", never)

    assert len(paddle_reader.read_page(signed_sheet(with_deputy=True).bgr).lines) == 3
