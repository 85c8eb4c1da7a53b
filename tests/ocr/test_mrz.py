from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import ImageFont

from models.values.reading import PageReading
from ocr.mrz import MRZ, find_mrz
from ocr.mrz_layout import CheckName, MRZFormat, check_digit
from ocr.mrz_repair import Repair
from ocr.paddle_reader import PaddleReader
from tests.ocr.made_zones import (
    TODAY,
    UTOPIA_CARD,
    UTOPIA_PASSPORT,
    Holder,
    card_of,
    holders,
    page_of,
    passport_of,
)
from tests.ocr.pictures import FONTS, Sheet

HUONG = Holder("001199012345", "C1234567", "NGUYEN<<THI<THU<HUONG", date(1999, 2, 1), "Nữ", date(2039, 2, 1))
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
# The places that check digits cover, of the lines joined.
COVERED = {
    MRZFormat.TD1: [*range(5, 30), *range(30, 37), *range(38, 45), *range(48, 60)],
    MRZFormat.TD3: [*range(44, 54), *range(57, 64), *range(65, 88)],
}


def read(*lines: str, today: date = TODAY) -> MRZ | None:
    return find_mrz(page_of(lines), today=today)


def found(*lines: str, today: date = TODAY) -> MRZ:
    mrz = read(*lines, today=today)
    assert mrz is not None
    return mrz


def proven_values(mrz: MRZ) -> tuple[object, ...]:
    return mrz.document_number, mrz.personal_number, mrz.optional_data, mrz.birth_date, mrz.expiry_date


def test_the_standards_card_is_read() -> None:
    mrz = found(*UTOPIA_CARD)

    assert (mrz.format, mrz.document_code, mrz.issuer, mrz.nationality) == (MRZFormat.TD1, "I", "UTO", "UTO")
    assert (mrz.document_number, mrz.optional_data, mrz.personal_number) == ("D23145890", "", None)
    assert (mrz.surname, mrz.given_names) == ("ERIKSSON", "ANNA MARIA")
    assert (mrz.birth_date, mrz.sex, mrz.expiry_date) == (date(1974, 8, 12), "Nữ", date(2012, 4, 15))
    assert mrz.is_proven
    assert mrz.repairs == ()


def test_the_standards_passport_is_read() -> None:
    mrz = found(*UTOPIA_PASSPORT)

    assert (mrz.format, mrz.document_code, mrz.issuer, mrz.nationality) == (MRZFormat.TD3, "P", "UTO", "UTO")
    assert (mrz.document_number, mrz.optional_data, mrz.personal_number) == ("L898902C3", "ZE184226B", None)
    assert (mrz.surname, mrz.given_names) == ("ERIKSSON", "ANNA MARIA")
    assert (mrz.birth_date, mrz.sex, mrz.expiry_date) == (date(1974, 8, 12), "Nữ", date(2012, 4, 15))
    assert len(mrz.holding) == 5


def test_a_check_digit_is_computed_as_the_standard_shows() -> None:
    assert [check_digit(text) for text in ("520727", "AB2134<<<", "D23145890")] == ["3", "5", "7"]


def test_a_long_document_number_goes_on_in_the_optional_data() -> None:
    number = "D23145890734"
    first = f"I<UTO{number[:9]}<{number[9:]}{check_digit(number)}".ljust(30, "<")
    second = "7408122F1204159UTO<<<<<<<<<<<"
    composite = check_digit(first[5:] + second[:7] + second[8:15] + second[18:29])

    mrz = found(first, second + composite, UTOPIA_CARD[2])

    assert mrz.document_number == number
    assert mrz.is_proven


@given(holders())
@settings(max_examples=120, deadline=None)
def test_every_valid_zone_is_read(holder: Holder) -> None:
    for lines in (card_of(holder), passport_of(holder)):
        mrz = found(*lines)

        assert mrz.is_proven
        assert mrz.repairs == ()
        assert mrz.lines == lines
        assert mrz.document_number == (holder.serial if lines[0][0] == "P" else holder.personal_number[3:])
        assert mrz.personal_number == holder.personal_number
        assert (mrz.birth_date, mrz.sex, mrz.expiry_date) == (holder.birth_date, holder.sex, holder.expiry_date)
        assert mrz.full_name == " ".join(holder.name.replace("<", " ").split())


@given(holders(), st.sampled_from([card_of, passport_of]), st.data())
@settings(max_examples=250, deadline=None)
def test_a_wrong_character_is_never_taken_for_a_proven_other_value(
    holder: Holder, make: Callable[[Holder], tuple[str, ...]], data: st.DataObject
) -> None:
    truth = make(holder)
    assert_no_wrong_proof(truth, data)


def test_a_filler_at_the_end_of_a_number_is_not_proven_to_be_a_digit() -> None:
    truth = ("P<VNMA<<A<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "A0000000<0VNM0001018M1501010001200000000<<54")
    spoilt = truth[0], truth[1].replace("A0000000<0", "A0000000O0")

    assert found(*truth).is_proven
    assert not found(*spoilt).is_proven


@given(st.sampled_from([UTOPIA_CARD, UTOPIA_PASSPORT]), st.data())
@settings(max_examples=250, deadline=None)
def test_a_wrong_character_is_never_proven_in_numbers_of_letters_and_digits(
    truth: tuple[str, ...], data: st.DataObject
) -> None:
    assert_no_wrong_proof(truth, data)


def assert_no_wrong_proof(truth: tuple[str, ...], data: st.DataObject) -> None:
    right = found(*truth)
    width, text = len(truth[0]), "".join(truth)
    place = data.draw(st.sampled_from(COVERED[right.format]))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(text[place], "")))
    spoilt = text[:place] + wrong + text[place + 1 :]

    mrz = found(*(spoilt[start : start + width] for start in range(0, len(spoilt), width)))

    if mrz.is_proven and proven_values(mrz) != proven_values(right):
        # Only a character of the same weight: no check digit can see it, and nothing was changed to make it hold.
        assert (
            int(wrong if wrong.isdigit() else 0 if wrong == "<" else ord(wrong) - 55) % 10
            == int(text[place] if text[place].isdigit() else 0 if text[place] == "<" else ord(text[place]) - 55) % 10
        )
        assert mrz.repairs == ()


@pytest.mark.parametrize("likeness", ["0O", "0Q", "0D", "1I", "8B", "5S", "2Z", "6G"])
def test_letters_read_for_digits_are_mended_and_told(likeness: str) -> None:
    digit, letter = likeness
    for truth in (card_of(HUONG), passport_of(HUONG)):
        numeric = truth[0] if truth[0][0] == "I" else truth[1]
        start = 5 if truth[0][0] == "I" else 1
        place = numeric.find(digit, start)
        if place < 0 or (letter == "G" and truth[0][0] == "P"):
            continue
        spoilt = numeric[:place] + letter + numeric[place + 1 :]

        mrz = found(*(spoilt if line == numeric else line for line in truth))

        assert mrz.is_proven
        assert mrz.repairs == (Repair(truth.index(numeric) + 1, place + 1, letter, digit),)
        assert mrz.lines == truth


def test_a_stroke_seen_before_the_m_of_viet_nam_is_left_out_and_told() -> None:
    for truth in (card_of(HUONG), passport_of(HUONG)):
        for row in (0, 1):
            lines = [line.replace("VNM", "VNIM") if number == row else line for number, line in enumerate(truth)]

            mrz = found(*lines)

            assert mrz.is_proven
            assert mrz.lines == truth
            assert [(repair.line, repair.read, repair.taken) for repair in mrz.repairs] == [(row + 1, "I", "")]


def test_several_slips_at_once_are_mended() -> None:
    first, second, names = card_of(HUONG)

    mrz = found(first.replace("0", "O").replace("1", "I"), second.replace("0", "O"), names)

    assert mrz.is_proven
    assert mrz.lines == (first, second, names)


def test_lost_and_invented_fillers_are_put_right_where_all_check_digits_hold() -> None:
    first, second, names = card_of(HUONG)
    untidy = [
        (first.replace("<<", "<"), second, names),
        (first.replace("<<", ""), second, names),
        (first, second.replace("<<<<<", "<<"), names),
        (first.replace("<<", "<<<"), second.replace("<<<", "<<<<<"), names.rstrip("<") + "<<"),
    ]

    for lines in untidy:
        mrz = found(*lines)

        assert mrz.is_proven
        assert mrz.lines == (first, second, names)
        assert mrz.repairs != ()


def test_a_filler_lost_in_a_number_that_may_be_shorter_proves_nothing() -> None:
    first, second = passport_of(HUONG)

    mrz = found(first, second.replace("<", "", 1))

    assert mrz.lines == (first, second)
    assert mrz.repairs == (Repair(2, 9, "", "<"),)
    assert mrz.holding == {CheckName.BIRTH_DATE, CheckName.EXPIRY_DATE, CheckName.PERSONAL_NUMBER}


def test_a_filler_lost_behind_twelve_digits_is_proven() -> None:
    first, second = passport_of(HUONG)

    mrz = found(first, second.replace("<<", "<"))

    assert mrz.lines == (first, second)
    assert mrz.is_proven


@given(holders(), st.sampled_from([card_of, passport_of]), st.data())
@settings(max_examples=120, deadline=None)
def test_a_lost_character_is_never_taken_for_a_proven_other_value(
    holder: Holder, make: Callable[[Holder], tuple[str, ...]], data: st.DataObject
) -> None:
    truth = make(holder)
    row = data.draw(st.sampled_from([0, 1] if len(truth) == 3 else [1]))
    # Before the number stand kind and issuer, which nothing proves.
    place = data.draw(st.integers(0 if row else 5, len(truth[row]) - 1))
    lost = truth[row][:place] + truth[row][place + 1 :]

    mrz = read(*truth[:row], lost, *truth[row + 1 :])

    assert mrz is None or not mrz.is_proven or proven_values(mrz) == proven_values(found(*truth))


def test_blanks_small_letters_marks_and_angle_quotes_change_nothing() -> None:
    first, second, names = card_of(HUONG)

    mrz = found(
        f"{first[:7].lower()} {first[7:]}", second.replace("<<", "«").lower(), names.replace("NGUYEN", "NGUYỄN")
    )

    assert mrz.is_proven
    assert mrz.lines == (first, second, names)


def test_letters_read_for_fillers_behind_the_names_are_mended_and_those_in_names_are_not() -> None:
    first, second, _ = card_of(HUONG)

    mrz = found(first, second, "KIEU<<THI<KIC<<<<K<<<<CC<<<<<<")

    assert (mrz.surname, mrz.given_names) == ("KIEU", "THI KIC")
    assert [(repair.read, repair.taken) for repair in mrz.repairs] == [("K", "<"), ("C", "<"), ("C", "<")]


def test_a_blank_between_names_was_a_filler() -> None:
    first, second, _ = card_of(HUONG)

    mrz = found(first, second, "NGUYEN<<THI THU<HUONG<<<<<<<<<")

    assert mrz.given_names == "THI THU HUONG"
    assert mrz.repairs == (Repair(3, 12, " ", "<"),)


def test_a_number_that_cannot_be_proven_is_told_as_not_holding() -> None:
    first, second, names = card_of(HUONG)

    mrz = found(first.replace("001199012345", "001199012349"), second, names)

    assert mrz.personal_number == "001199012349"
    assert dict(mrz.checks) == {
        CheckName.DOCUMENT_NUMBER: True,
        CheckName.BIRTH_DATE: True,
        CheckName.EXPIRY_DATE: True,
        CheckName.PERSONAL_NUMBER: False,
        CheckName.COMPOSITE: False,
    }


def test_a_likely_letter_in_a_number_of_letters_and_digits_is_left_alone() -> None:
    mrz = found(UTOPIA_PASSPORT[0], UTOPIA_PASSPORT[1].replace("L898902C3", "L8989O2C3"))

    assert mrz.document_number == "L8989O2C3"
    assert CheckName.DOCUMENT_NUMBER not in mrz.holding
    assert mrz.repairs == ()


@pytest.mark.parametrize(
    ("born", "number", "birth_date"),
    [
        (date(1930, 5, 6), "001030012345", date(1930, 5, 6)),
        (date(2024, 5, 6), "001224012345", date(2024, 5, 6)),
        (date(1920, 5, 6), "001020012345", date(1920, 5, 6)),
    ],
)
def test_the_century_of_a_birth_comes_from_the_personal_number(born: date, number: str, birth_date: date) -> None:
    assert found(*card_of(Holder(number, "C1234567", "A<<B", born, "Nam", date(2040, 1, 1)))).birth_date == birth_date


def test_without_a_personal_number_a_birth_lies_in_the_past_and_an_expiry_after_it() -> None:
    assert found(*UTOPIA_PASSPORT, today=date(1980, 1, 1)).birth_date == date(1974, 8, 12)
    assert found(*UTOPIA_PASSPORT, today=date(1980, 1, 1)).expiry_date == date(2012, 4, 15)
    assert found(*UTOPIA_PASSPORT, today=date(2080, 1, 1)).birth_date == date(2074, 8, 12)
    assert found(*UTOPIA_PASSPORT, today=date(2080, 1, 1)).expiry_date == date(2112, 4, 15)


def test_a_card_without_expiry_has_none() -> None:
    forever = Holder("001155012345", "C1234567", "NGUYEN<<AN", date(1955, 2, 1), "Nữ", date(1999, 12, 31))

    mrz = found(*card_of(forever))

    assert (mrz.expiry_date, mrz.has_no_expiry, mrz.is_proven) == (None, True, True)


def test_a_birth_of_which_only_the_year_is_known_has_no_day() -> None:
    second = "74<<<<2F1204159UTO<<<<<<<<<<<"
    second = second[:6] + check_digit(second[:6]) + second[7:]
    composite = check_digit(UTOPIA_CARD[0][5:] + second[:7] + second[8:15] + second[18:])

    mrz = found(UTOPIA_CARD[0], second + composite, UTOPIA_CARD[2])

    assert mrz.birth_date is None
    assert mrz.is_proven


def test_a_zone_is_found_among_other_print_and_its_place_is_told() -> None:
    prose = ["CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", "Ngón trỏ trái / Left index finger"]
    lines = card_of(HUONG)

    mrz = find_mrz(page_of(lines, before=prose, after=["Trang 1/2"]), today=TODAY)

    assert mrz is not None
    assert mrz.lines == lines
    assert (mrz.box.top, mrz.box.bottom) == (220, 325)


@pytest.mark.parametrize("truth", [card_of(HUONG), passport_of(HUONG)])
def test_a_printed_zone_is_read_from_the_page(paddle_reader: PaddleReader, truth: tuple[str, ...]) -> None:
    mrz = find_mrz(paddle_reader.read_page(printed(truth)), today=TODAY)

    assert mrz is not None
    assert mrz.is_proven
    assert mrz.personal_number == HUONG.personal_number
    assert 0 < mrz.box.left < mrz.box.right < 1240
    assert mrz.box.height > 50


def printed(lines: Sequence[str]) -> NDArray[np.uint8]:
    """A page of 200 dpi with the lines at the pitch of OCR-B, ten characters an inch."""
    sheet = Sheet(1240, 600)
    sheet.print("Họ và tên: NGUYỄN THỊ THU HƯƠNG", 60, 60)
    # Sans, each letter in the middle of its cell: the nearest to OCR-B among the project's own faces.
    font = ImageFont.truetype(str(FONTS / "NotoSans-Regular.ttf"), 22)
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            left = 80 + 20 * column + (20 - font.getlength(sign)) / 2
            sheet.print(sign, round(left), 200 + 42 * row, 22, sans=True)
    return sheet.bgr


def test_a_card_whose_names_were_not_read_still_gives_what_is_proven() -> None:
    mrz = found(*card_of(HUONG)[:2])

    assert (mrz.personal_number, mrz.full_name, mrz.is_proven) == (HUONG.personal_number, "", True)


@pytest.mark.parametrize(
    "lines",
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 2827/QĐ-BGDĐT"),
        ("000000000000000000000000000000",) * 3,
        ("111111111111111111111111111111", "000000000000000000000000000000", "A<<B"),
        ("I<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",) * 3,
        ("P<VNM" + "<" * 39, "0" * 44),
        UTOPIA_CARD[:1],
        UTOPIA_PASSPORT[1:],
        (),
    ],
)
def test_other_print_is_no_zone(lines: tuple[str, ...]) -> None:
    assert read(*lines) is None


@given(st.lists(st.text(max_size=50) | st.text(ALPHABET + " oIl«", min_size=24, max_size=50), max_size=6))
@settings(max_examples=120, deadline=None)
def test_no_text_makes_it_stumble(lines: list[str]) -> None:
    find_mrz(page_of(lines), today=TODAY)


@given(st.lists(st.text("ABCDEGHIKLMNOPQRSTUVXY0123456789<", min_size=30, max_size=30), min_size=3, max_size=5))
@settings(max_examples=120, deadline=None)
def test_rows_of_random_capitals_and_digits_are_no_zone(lines: list[str]) -> None:
    assert find_mrz(page_of(lines), today=TODAY) is None


def test_an_empty_page_has_no_zone() -> None:
    assert find_mrz(PageReading(10, 10, ()), today=TODAY) is None
