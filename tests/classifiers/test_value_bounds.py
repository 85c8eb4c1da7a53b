from dataclasses import replace
from datetime import date

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.finding import Finding
from classifiers.issuer import names_a_body
from classifiers.layout import PageLayout, Piece, lay_out
from classifiers.reasons import ReviewReason
from classifiers.understanding import understand
from classifiers.value_bounds import with_doubtful_bounds
from tests.classifiers.printed_pages import page

CATALOGUE = DocumentTypeCatalogue.load()
BIRTH = CATALOGUE.type_with_code("birth_certificate")


def line(text: str) -> PageLayout:
    return lay_out(page((text, 100, 200)), 1)


def told(layout: PageLayout, name: str, first: int, last: int) -> Finding:
    """A finding of the words from `first` to `last` of the page's only line."""
    words = [word for piece in layout.pieces for word in piece.words][first : last + 1]
    piece = layout.level.piece(words, 1)
    return Finding(name, piece.text, piece.text, (piece,), 0.99)


@pytest.mark.parametrize(
    ("text", "last", "is_doubtful"),
    [
        ("mẹ: Huỳnh Thùy Quyên; năm sinh: 1966", 2, True),
        ("mẹ: Huỳnh Thùy Quyên; năm sinh: 1966", 3, False),
        ("mẹ: Huỳnh Thùy, Quyên Sơn", 2, False),
        ("mẹ: HUỲNH THÙY Giới tính: Nữ", 2, False),
        ("mẹ: Huỳnh Thùy Quốc: Việt Nam", 2, False),
        ("mẹ: Huỳnh Thùy sinh năm 1966", 2, False),
    ],
)
def test_a_name_that_its_line_goes_on_with_is_doubtful(text: str, last: int, is_doubtful: bool) -> None:
    layout = line(text)

    (one,) = with_doubtful_bounds([told(layout, "mother_name", 1, last)], [layout], BIRTH)

    assert (ReviewReason.AMBIGUOUS in one.reasons) is is_doubtful


def test_what_a_form_asks_is_no_answer() -> None:
    layout = line("2. Họ và tên mẹ")
    question, answer = told(layout, "mother_name", 0, 4), told(line("2. Tổ dân phố"), "mother_residence", 0, 3)

    other = told(line("3. Bí danh"), "mother_ethnicity", 0, 2)

    found = with_doubtful_bounds([question, answer, other], [layout], BIRTH)

    assert [ReviewReason.AMBIGUOUS in one.reasons for one in found] == [True, False, True]


@pytest.mark.parametrize(("text", "is_doubtful"), [("Giấy số: 158", True), ("Số: 158", False), ("- số: 158", False)])
def test_the_end_of_a_longer_label_leaves_a_doubt(text: str, is_doubtful: bool) -> None:
    layout = line(text)
    words = [word for piece in layout.pieces for word in piece.words]
    found = told(layout, "certificate_number", len(words) - 1, len(words) - 1)
    found = replace(found, label=layout.level.piece(words[-2:-1], 1))

    (one,) = with_doubtful_bounds([found], [layout], BIRTH)

    assert (ReviewReason.AMBIGUOUS in one.reasons) is is_doubtful


def test_a_name_like_a_label_is_not_cut_and_sure() -> None:
    reading = page(
        ("GIẤY KHAI SINH", 400, 200), ("Họ, tên mẹ: Huỳnh Thùy Quyên; năm sinh: 1966; dân tộc: Kinh", 100, 400)
    )

    understood = understand([reading], today=date(2026, 11, 27), catalogue=CATALOGUE, stated=BIRTH)

    mother = understood.field_named("mother_name")
    assert mother is not None
    assert mother.value == "Huỳnh Thùy Quyên" or mother.needs_review


@pytest.mark.parametrize(
    ("text", "is_named"),
    [("CHI NHÁNH KHU VỰC 7", False), ("CHI NHÁNH", False), ("NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH KHU VỰC 7", True),
     ("Số: 3582/XNCT-CA", False), ("SỞ TƯ PHÁP", True)],
)  # fmt: skip
def test_a_branch_of_an_area_does_not_say_whose_it_is_and_a_number_is_no_body(text: str, is_named: bool) -> None:
    pieces: tuple[Piece, ...] = tuple(line(text).pieces)

    assert names_a_body(pieces) is is_named


@pytest.mark.parametrize(
    ("text", "is_doubtful"),
    [
        ("sinh: Tam Ngọc . Hương Điền, Ninh Thuận", True),
        ("sinh: Tam Ngọc , Hương Điền, Ninh Thuận", False),
        ("sinh: Tam Ngọc - Hương Điền, Ninh Thuận", False),
        ("sinh: Tam Ngọc, Hương Điền, Ninh Thuận", False),
        ("sinh: .... Tam Ngọc, Hương Điền, Ninh Thuận", False),
    ],
)
def test_a_dash_that_was_read_as_a_dot_leaves_an_address_in_doubt(text: str, is_doubtful: bool) -> None:
    layout = line(text)
    words = [word for piece in layout.pieces for word in piece.words[1:] if set(word.text) != {"."}]
    piece = layout.level.piece(words, 1)
    finding = Finding("place_of_birth", piece.text, piece.text, (piece,), 0.99)

    (one,) = with_doubtful_bounds([finding], [layout], BIRTH)

    assert (ReviewReason.AMBIGUOUS in one.reasons) is is_doubtful
