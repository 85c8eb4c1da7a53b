from dataclasses import replace

import pytest

from models.values.geometry import Quad
from models.values.reading import Word
from ocr.pieces import (
    Piece,
    arrange,
    choose_readings,
    geometric_mean,
    part_of,
    without_faint_guesses,
    without_losses,
    without_seal_letters,
)


def piece(text: str, confidence: float, left: float = 0, top: float = 0, width: float = 200) -> Piece:
    box = Quad.from_rectangle(left, top, left + width, top + 40)
    return Piece(box, box, tuple(Word(word, confidence, box) for word in text.split()), confidence)


def test_of_two_readings_of_the_same_print_the_one_with_more_sure_letters_is_kept() -> None:
    under_the_seal, washed = piece("n Dũng", 0.99, left=80, width=120), piece("Lê Tấn Dũng", 0.93)

    assert choose_readings([under_the_seal], [washed]) == [washed]


def test_print_that_washing_destroys_is_kept_as_it_was() -> None:
    red_number, remains = piece("Số: 2750 /QĐ-BGDĐT", 0.9), piece("Số: /QĐ-BGDĐT", 0.95)

    assert choose_readings([red_number], [remains]) == [red_number]


def test_what_only_one_reading_saw_is_kept() -> None:
    left, right = piece("trái", 0.9), piece("phải", 0.9, left=500)

    assert choose_readings([left], [right]) == [left, right]


def test_two_pieces_against_one_are_weighed_together() -> None:
    halves = [piece("KT. BỘ", 0.95, width=90), piece("TRƯỞNG", 0.95, left=100, width=100)]

    assert choose_readings(halves, [piece("KT BỘ", 0.8)]) == halves


def test_a_line_has_the_words_of_its_pieces_and_their_certainty_by_letters() -> None:
    (line,) = arrange([piece("hai", 0.5, left=205, width=100), piece("một", 1.0)])

    assert line.text == "một hai"
    assert " ".join(word.text for word in line.words) == line.text
    # Three letters of 0.5 beside three sure ones: all of them are right in one case of eight.
    assert line.confidence == pytest.approx(0.5**3)
    assert (line.box.left, line.box.right) == (0, 305)


def test_the_geometric_mean_is_pulled_down_by_one_bad_letter() -> None:
    assert geometric_mean([]) == 0.0
    assert geometric_mean([1.0] * 9 + [0.1]) < sum([1.0] * 9 + [0.1]) / 10


def test_a_part_of_a_box_keeps_its_slope() -> None:
    part = part_of(Quad.from_points([(0, 0), (100, 10), (100, 50), (0, 40)]), 0.5, 1.0)

    assert (part.top_left.x, part.top_left.y) == (50, 5)
    assert (part.bottom_right.x, part.bottom_right.y) == (100, 50)


def test_letters_that_washing_uncovers_are_not_given_up_for_certainty() -> None:
    cut_off, whole = piece("ấn Dũng", 0.97, left=80, width=120), piece("Lê Tấn Dũng", 0.62)

    assert choose_readings([cut_off], [whole]) == [whole]


def test_a_washed_guess_does_not_displace_a_reading() -> None:
    printed, guess = piece("Quân", 0.95, left=80, width=120), piece("è; ~~ |", 0.3)

    assert choose_readings([printed], [guess]) == [printed]


def test_what_washing_left_of_a_red_title_uncovers_nothing() -> None:
    title, remains = piece("CHỨNG CHỈ", 0.99, left=10, width=180), piece("CHỨN CHI", 0.6, width=220)

    assert choose_readings([title], [remains]) == [title]


@pytest.mark.parametrize(
    ("washed", "shown", "is_kept"),
    [
        (piece("500.000 đồng", 0.99), piece("91.500.008 đồng", 0.7), False),
        (piece("Họ và tên:", 0.99, width=100), piece("Họ và tên: Lê An", 0.7), False),
        (piece("GIÁM ĐỐC", 0.99, left=20, width=180), piece("- GIÁM ĐỐC", 0.9), True),
        (piece("THỨ TRƯỞNG", 0.99), piece("7HỨ TRƯỞNG", 0.9), True),
        (piece("GIÁM ĐỐC", 0.99), piece("ngày 12", 0.9, left=500), True),
    ],
)
def test_washing_by_tone_may_not_lose_figures_or_words(washed: Piece, shown: Piece, is_kept: bool) -> None:
    assert without_losses([washed], [shown]) == ([washed] if is_kept else [])


def test_pale_guesses_beside_sure_print_are_left_out_and_pale_print_that_is_read_is_kept() -> None:
    print_of_this_side = [replace(piece(f"dòng {number}", 0.97, top=60 * number), contrast=200) for number in range(4)]
    from_behind = replace(piece("nôuc", 0.5, top=300), contrast=60)
    pale_stamp = replace(piece("ĐẾN Số: 1520", 0.95, top=360), contrast=60)
    dark_scrawl = replace(piece("Kg", 0.45, top=420), contrast=180)

    kept = without_faint_guesses([*print_of_this_side, from_behind, pale_stamp, dark_scrawl])

    assert kept == [*print_of_this_side, pale_stamp, dark_scrawl]


def test_a_page_without_sure_print_keeps_all_its_guesses() -> None:
    guesses = [replace(piece("chữ mờ", 0.6), contrast=60), replace(piece("chữ đậm", 0.95), contrast=200)]

    assert without_faint_guesses(guesses) == guesses


@pytest.mark.parametrize(
    ("text", "red", "left"),
    [
        ("X CHỦ TỊCH", {"X"}, ["CHỦ TỊCH"]),
        ("Số: 2750 /QĐ-UBND", {"2750"}, ["Số: 2750 /QĐ-UBND"]),
        ("27 /QĐ-UBND", {"27"}, ["27 /QĐ-UBND"]),
        ("Số: BM 123456", {"BM", "123456"}, ["Số: BM 123456"]),
        ("BM 123456", {"BM", "123456"}, ["BM 123456"]),
        ("BỘ CÔNG AN", {"BỘ", "CÔNG", "AN"}, ["BỘ CÔNG AN"]),
        ("I", {"I"}, []),
        ("5", {"5"}, ["5"]),
        ("Lê Tấn Dũng", set(), ["Lê Tấn Dũng"]),
    ],
)
def test_only_a_seals_letters_before_black_print_are_left_out(text: str, red: set[str], left: list[str]) -> None:
    kept = without_seal_letters([piece(text, 0.9)], lambda word: word.text in red)

    assert [" ".join(word.text for word in each.words) for each in kept] == left
