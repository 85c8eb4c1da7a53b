import pytest

from classifiers.numbers import (
    has_number_grammar,
    mend_symbol,
    parse_document_number,
    type_symbol_of,
    year_in_number,
)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Số: 2827 /QĐ-BGDĐT", "2827/QĐ-BGDĐT"),
        ("Số:2750 /QĐ-BGDĐT", "2750/QĐ-BGDĐT"),
        ("Số: 15/2024/QĐ-UBND", "15/2024/QĐ-UBND"),
        ("Số: 239 / TTr - UBND", "239/TTr-UBND"),
        ("Số 05/BNV-VP", "05/BNV-VP"),
        ("Số: 0 5 /CT-UBND", "05/CT-UBND"),
        ("Số: 12-QĐ/TU", "12-QĐ/TU"),
        ("Số: 1906 /SGDĐT-CTrTT", "1906/SGDĐT-CTrTT"),
        ("Số: 15/2019/ABC/NQ-HĐQT", "15/2019/ABC/NQ-HĐQT"),
        ("Số: 03/NQ/HĐQT-2019", "03/NQ/HĐQT-2019"),
        ("Số: 567/QĐ-CT (UBND)", "567/QĐ-CT(UBND)"),
        ("Số: 123 QĐ.UB", "123QĐ.UB"),
        ("Văn bản số: 12/TB-VP", "12/TB-VP"),
    ],
)
def test_numbers_are_read_without_their_label_and_blanks(line: str, value: str) -> None:
    found = parse_document_number(line)

    assert found is not None
    assert found.value == value
    assert has_number_grammar(value)


def test_a_lost_hook_of_the_type_is_put_back_and_told() -> None:
    found = parse_document_number("Số: 2827 /QD-BGDĐT")

    assert found is not None
    assert (found.value, found.corrected) == ("2827/QĐ-BGDĐT", True)


def test_blank_figures_give_no_value() -> None:
    found = parse_document_number("Số:        /QĐ-UBND")

    assert found is not None
    assert found.value is None


@pytest.mark.parametrize("line", ["SỞ Y TẾ", "V/v cử cán bộ", "Độc lập - Tự do", "Quảng Ngãi, ngày 5"])
def test_other_lines_of_a_header_are_no_numbers(line: str) -> None:
    found = parse_document_number(line)

    assert found is None or found.value is None


@pytest.mark.parametrize("value", ["2827", "/QĐ-UBND", "12/qđ-ubnd", "123456/QĐ-UBND", "12/QĐ UBND", "12//QĐ"])
def test_what_is_not_built_like_a_number_is_refused(value: str) -> None:
    assert not has_number_grammar(value)


def test_the_type_symbol_is_told_from_an_agency() -> None:
    assert type_symbol_of("15/2024/QĐ-UBND") == "QĐ"
    assert type_symbol_of("299/UBND-TTHC") is None
    assert year_in_number("15/2024/QĐ-UBND") == 2024
    assert year_in_number("15/QĐ-UBND") is None


def test_the_issuers_initials_put_back_its_hooks() -> None:
    assert mend_symbol("2827/QĐ-BGDDT", "BỘ GIÁO DỤC VÀ ĐÀO TẠO") == ("2827/QĐ-BGDĐT", True)
    assert mend_symbol("87/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI") == ("87/QĐ-UBND", False)


def test_of_the_marks_of_a_bodys_initials_a_symbol_keeps_the_stroke_alone() -> None:
    assert mend_symbol("01/CT-TANDTC", "TÒA ÁN NHÂN DÂN TỐI CAO") == ("01/CT-TANDTC", False)
    assert mend_symbol("01/CT-UBDT", "ỦY BAN DÂN TỘC") == ("01/CT-UBDT", False)
