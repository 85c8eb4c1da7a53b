"""A page's own text never makes a value look surer than its picture does."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.certainty import shipped_certainty
from models.values.geometry import Quad
from models.values.reading import Line, PageReading, TextLayer, TextSource, Word
from ocr.text_layer import DOUBTFUL_BELOW, HeldReading, Trust, hold_against

REVIEW_BELOW = shipped_certainty().review_below

LINES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 1527/QĐ-UBND",
    "Quảng Ngãi, ngày 06 tháng 11 năm 2024",
    "Về việc công nhận kết quả bầu cử bổ sung",
    "Điều 1. Giao ông Phùng Hòa Bình, sinh ngày 19 tháng 6 năm 1975, giữ chức vụ",
    "Phó Chủ tịch Ủy ban nhân dân tỉnh kể từ ngày ký ban hành quyết định này.",
    "Căn cứ Luật Tổ chức chính quyền địa phương và đề nghị của Giám đốc Sở Nội vụ về việc",
    "Chánh Văn phòng Ủy ban nhân dân tỉnh và thủ trưởng các đơn vị chịu trách nhiệm thi hành.",
)
WIDTH, HEIGHT = 1240, 1754


def words_at(text: str, top: float, confidence: float = 1.0) -> tuple[Word, ...]:
    words, left = [], 100.0
    for part in text.split(" "):
        words.append(Word(part, confidence, Quad.from_rectangle(left, top, left + 11 * len(part), top + 24)))
        left += 11 * (len(part) + 1)
    return tuple(words)


def line_at(text: str, top: float, confidence: float = 1.0) -> Line:
    words = words_at(text, top, confidence)
    return Line(text, confidence, Quad.around(word.box for word in words), words)


def a_reading(*lines: str, confidence: float = 0.99) -> PageReading:
    made = tuple(line_at(text, 100 + 50 * at, confidence) for at, text in enumerate(lines))
    return PageReading(WIDTH, HEIGHT, made, reader="made")


def a_layer(*lines: str) -> TextLayer:
    return TextLayer(a_reading(*lines, confidence=1.0).lines, is_the_print=True)


def with_line(at: int, text: str) -> tuple[str, ...]:
    return (*LINES[:at], text, *LINES[at + 1 :])


def doubting(reading: PageReading, word_text: str, confidence: float) -> PageReading:
    """The reading with less confidence in one word."""
    lines = tuple(
        replace(line, words=tuple(replace(w, confidence=confidence) if w.text == word_text else w for w in line.words))
        for line in reading.lines
    )
    return replace(reading, lines=lines)


def word_named(held: HeldReading, text: str) -> Word:
    return next(word for line in held.reading.lines for word in line.words if word.text == text)


def test_what_the_layer_changes_would_have_gone_to_review_anyway() -> None:
    assert DOUBTFUL_BELOW <= REVIEW_BELOW


def test_a_layer_that_says_the_same_changes_nothing() -> None:
    reading = a_reading(*LINES)

    held = hold_against(reading, a_layer(*LINES))

    assert held == HeldReading(reading, Trust.TRUSTED, differs=False)


def test_agreement_does_not_make_a_doubtful_word_surer() -> None:
    reading = doubting(a_reading(*LINES), "Phùng", 0.6)

    assert hold_against(reading, a_layer(*LINES)).reading == reading


def test_a_mark_that_the_reader_was_unsure_of_is_taken_from_the_layer_and_contested() -> None:
    reading = doubting(a_reading(*with_line(3, LINES[3].replace("kết", "kêt"))), "kêt", 0.6)

    held = hold_against(reading, a_layer(*LINES))

    taken = word_named(held, "kết")
    assert (taken.source, taken.confidence, taken.is_contested) == (TextSource.TEXT_LAYER, 0.6, True)
    assert held.reading.lines[3].text == LINES[3]
    assert not held.differs


ATTACKS = [
    pytest.param(1, "1527/QĐ-UBND", "1627/QĐ-UBND", id="one figure of the number"),
    pytest.param(2, "06", "08", id="one figure of the day"),
    pytest.param(4, "1975,", "1957,", id="two figures change places"),
    pytest.param(4, "Hòa", "Hoà", id="a tone mark in another place"),
    pytest.param(4, "Hòa", "Hóa", id="one tone of a name"),
    pytest.param(4, "Bình,", "Binh,", id="a tone left out"),
    pytest.param(4, "ông", "bà", id="one word"),
    pytest.param(3, "nhận", "nhận không", id="a word that is not on the picture"),
    pytest.param(5, "Phó ", "", id="a word that only the picture shows"),
    pytest.param(1, "QĐ", "QD", id="a stroke of the symbol"),
    pytest.param(1, "QĐ-UBND", "QĐ.UBND", id="a sign inside the symbol"),
]


@pytest.mark.parametrize(("at", "shown", "told"), ATTACKS)
def test_what_the_reader_was_sure_of_stays_and_is_sent_to_review(at: int, shown: str, told: str) -> None:
    reading = a_reading(*LINES)

    held = hold_against(reading, a_layer(*with_line(at, LINES[at].replace(shown, told, 1))))

    assert held.trust is Trust.TRUSTED
    assert held.differs
    line = held.reading.lines[at]
    assert line.text == LINES[at]
    assert line.confidence < REVIEW_BELOW
    contested = [word for word in line.words if word.is_contested]
    assert any(word.text in (shown.strip(), *LINES[at].split()) for word in contested)
    assert all(word.confidence < REVIEW_BELOW and word.source is TextSource.OCR for word in contested)
    assert [other for number, other in enumerate(held.reading.lines) if number != at] == [
        other for number, other in enumerate(reading.lines) if number != at
    ]


def test_figures_are_never_taken_even_where_the_reader_was_unsure() -> None:
    reading = doubting(a_reading(*LINES), "1527/QĐ-UBND", 0.3)

    held = hold_against(reading, a_layer(*with_line(1, "Số: 1627/QĐ-UBND")))

    assert held.reading.lines[1].text == LINES[1]
    assert word_named(held, "1527/QĐ-UBND").is_contested
    assert held.differs


def test_another_word_is_not_taken_for_a_slip() -> None:
    reading = doubting(a_reading(*LINES), "Hòa", 0.3)

    held = hold_against(reading, a_layer(*with_line(4, LINES[4].replace("Hòa", "Tâm"))))

    assert held.reading.lines[4].text == LINES[4]
    assert word_named(held, "Hòa").is_contested


@pytest.mark.parametrize(
    "told", ["Phùng Нòa Bình", "Phùng Hòа Bình", "Phùng H\u00f8a Bình"], ids=["cyrillic en", "cyrillic a", "danish o"]
)
def test_letters_that_are_not_vietnamese_are_not_taken(told: str) -> None:
    reading = doubting(a_reading(*LINES), "Hòa", 0.3)

    held = hold_against(reading, a_layer(*with_line(4, LINES[4].replace("Phùng Hòa Bình", told))))

    assert held.reading.text == reading.text
    assert word_named(held, "Hòa").is_contested


def test_a_blank_that_the_reader_lost_is_given_back_and_contested() -> None:
    reading = a_reading(*with_line(3, LINES[3].replace("bầu cử", "bầucử")))

    held = hold_against(reading, a_layer(*LINES))

    assert held.reading.lines[3].text == LINES[3]
    for text in ("bầu", "cử"):
        word = word_named(held, text)
        assert word.is_contested
        assert word.source is TextSource.TEXT_LAYER
        assert word.confidence < REVIEW_BELOW
    assert word_named(held, "bầu").box.right <= word_named(held, "cử").box.left


@pytest.mark.parametrize(
    "told",
    [LINES[1].replace("-", "–"), LINES[1].replace(": ", " : "), LINES[1] + "."],
    ids=["a dash of another kind", "a blank before a colon", "a stop at the end"],
)
def test_what_print_does_not_tell_apart_is_no_difference(told: str) -> None:
    reading = a_reading(*LINES)

    assert hold_against(reading, a_layer(*with_line(1, told))).reading == reading


def test_what_stands_beside_the_line_in_the_file_but_on_it_on_the_page_is_one_line() -> None:
    """Forms are filled by fields of their own, which files keep apart."""
    layer = a_layer(*LINES)
    number, rest = layer.lines[1].words[1], [line for line in layer.lines if line is not layer.lines[1]]
    label = replace(layer.lines[1], text="Số:", words=layer.lines[1].words[:1])
    apart = TextLayer((label, *rest, Line(number.text, 1.0, number.box, (number,))), is_the_print=True)

    held = hold_against(a_reading(*LINES), apart)

    assert held.trust is Trust.TRUSTED
    assert not held.differs


def _without_marks(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


UNTRUSTED = [
    pytest.param(TextLayer(), Trust.NO_TEXT, id="none"),
    pytest.param(replace(a_layer(*LINES), is_the_print=False), Trust.NOT_THE_PRINT, id="invisible"),
    pytest.param(a_layer(*map(_without_marks, LINES)), Trust.NOT_VIETNAMESE, id="a scanner's, without marks"),
    pytest.param(a_layer(*(line.replace("n", "\ue00e") for line in LINES)), Trust.UNMAPPED, id="private letters"),
    pytest.param(a_layer(*(line.replace("n", "\ufffd") for line in LINES)), Trust.UNMAPPED, id="unknown letters"),
    pytest.param(a_layer(*LINES[:1]), Trust.TOO_LITTLE, id="a few words"),
    pytest.param(a_layer(*LINES[:-1]), Trust.INCOMPLETE, id="a line of print is not in it"),
    pytest.param(a_layer(*LINES, "Điều 2. Một điều không có trên hình"), Trust.INCOMPLETE, id="a line nobody sees"),
    pytest.param(a_layer(*(line.replace("n", "m") for line in LINES)), Trust.DISAGREES, id="a bad recognition"),
    pytest.param(a_layer(*(line[::-1] for line in LINES)), Trust.DISAGREES, id="another text in its place"),
    pytest.param(a_layer(*LINES, " ".join(["chữ"] * 5001)), Trust.TOO_MUCH, id="more than a page holds"),
]


@pytest.mark.parametrize(("layer", "trust"), UNTRUSTED)
def test_a_layer_that_fails_its_test_changes_nothing(layer: TextLayer, trust: Trust) -> None:
    reading = doubting(a_reading(*LINES), "Hòa", 0.5)

    assert hold_against(reading, layer) == HeldReading(reading, trust, differs=False)


def test_a_page_nobody_can_read_trusts_no_layer() -> None:
    assert hold_against(a_reading(), a_layer(*LINES)).trust is Trust.TOO_LITTLE


def test_lines_without_words_are_held_as_a_whole() -> None:
    reading = a_reading(*LINES)
    bare = replace(reading, lines=tuple(replace(line, words=()) for line in reading.lines))

    held = hold_against(bare, a_layer(*with_line(1, "Số: 1627/QĐ-UBND")))

    assert held.differs
    assert held.reading.lines[1].text == LINES[1]
    assert held.reading.lines[1].confidence < REVIEW_BELOW


EDITS = st.tuples(
    st.integers(0, len(LINES) - 1),
    st.integers(0, 80),
    st.integers(0, 3),
    st.text(alphabet="aàáảnhòHĐ 0159.-", max_size=4),
)


@given(st.lists(EDITS, max_size=3), st.lists(st.sampled_from(" ".join(LINES).split()), max_size=6), st.floats(0.2, 1))
def test_whatever_the_layer_says_nothing_of_it_looks_sure(
    edits: list[tuple[int, int, int, str]], doubted: list[str], confidence: float
) -> None:
    reading = a_reading(*LINES)
    for word_text in doubted:
        reading = doubting(reading, word_text, confidence)
    told = list(LINES)
    for at, start, length, text in edits:
        told[at] = " ".join((told[at][:start] + text + told[at][start + length :]).split()) or "."

    held = hold_against(reading, a_layer(*told))

    for before, after in zip(reading.lines, held.reading.lines, strict=True):
        assert _figures(after.text) == _figures(before.text)
        assert after.text == " ".join(word.text for word in after.words)
        assert after.confidence <= before.confidence
        read = [(word.text, word.confidence) for word in before.words]
        for word in after.words:
            if not word.is_contested:
                assert (word.text, word.confidence) in read
                assert word.source is TextSource.OCR
            else:
                assert word.confidence < REVIEW_BELOW


def _figures(text: str) -> list[str]:
    return [sign for sign in text if sign.isdigit()]
