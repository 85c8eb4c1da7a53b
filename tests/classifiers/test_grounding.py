"""A value that is not in the print it claims to come from is no value."""

import pytest

from classifiers.declarations import FieldKind
from classifiers.finding import Finding
from classifiers.grounding import is_grounded
from classifiers.layout import lay_out
from models.values.geometry import Quad
from models.values.understanding import FieldSource
from tests.classifiers.printed_pages import page


def finding(value: str | None, printed: str, text: str | None = None) -> Finding:
    pieces = lay_out(page((printed, 100, 100)), 1).pieces if printed else ()
    return Finding("value", value, text or printed, pieces, 0.9)


@pytest.mark.parametrize(
    ("kind", "value", "printed"),
    [
        (FieldKind.TEXT, "Trạm Y tế xã An Thịnh", "Nơi sinh: Trạm Y tế xã An Thịnh"),
        (FieldKind.NAME, "Trần Hữu Phúc", "PGS.TS. Trần Hữu Phúc"),
        (FieldKind.REGISTER_NUMBER, "AB123456", "Số: AB 123456"),
        # Marks are put back, they are not letters.
        (FieldKind.ADDRESS, "tỉnh Bình Lâm", "tinh Binh Lam"),
        (FieldKind.TEXT, "GIÁM ĐỐC SỞ TÀI CHÍNH", "GIAM DÔC SỞ TAI CHINH"),
        (FieldKind.TEXT, "CHỦ TỊCH", "CHỦ TICHI"),
        (FieldKind.TEXT, "CHỦ TỊCH", "TRẤN CHỦ TỊCH"),
        (FieldKind.CHOICE, "Hrê", "Hhê"),
        (FieldKind.DATE, "2019-03-12", "ngày 12 tháng 03 năm 2019"),
        (FieldKind.DATE, "2019-03-12", "ngày l2 tháng 03 năm 2Ol9"),
        (FieldKind.DATE, "Không thời hạn", "Không thời hạn"),
        (FieldKind.YEAR, "1998", "Năm tốt nghiệp: 1998"),
        (FieldKind.YEAR, "2010", "20/0"),
        (FieldKind.PERSONAL_NUMBER, "035063691650", "o 3 5 o 6 3 6 9 I 6 5 ọ"),
        (FieldKind.MONEY, "10000000000", "10.000.000.000 đồng"),
        (FieldKind.QUANTITY, "120.5", "120,5 m2"),
        (FieldKind.QUANTITY, "1250", "1.250 m2"),
    ],
)
def test_what_is_printed_is_grounded(kind: FieldKind, value: str, printed: str) -> None:
    assert is_grounded(finding(value, printed), kind)


@pytest.mark.parametrize(
    ("kind", "value", "printed"),
    [
        (FieldKind.TEXT, "Bệnh viện tỉnh", "Trạm Y tế xã An Thịnh"),
        (FieldKind.NAME, "NGUYỄN VĂN AN", "LÊ THỊ HOA"),
        (FieldKind.NAME, "Nguyễn Văn An Bình Lâm", "Nguyễn Văn An"),
        (FieldKind.REGISTER_NUMBER, "CH00123", "Số: CS00129"),
        (FieldKind.DATE, "2019-03-12", "ngày 12 tháng 03 năm 2009"),
        (FieldKind.YEAR, "1998", "1989"),
        (FieldKind.YEAR, "2010", "20/00"),
        (FieldKind.PERSONAL_NUMBER, "035063691650", "o 3 5 o 6"),
        (FieldKind.MONEY, "10000000000", "10.000.000 đồng"),
        (FieldKind.QUANTITY, "120.5", "12,5 m2"),
        (FieldKind.TEXT, "Kinh", ""),
    ],
)
def test_what_is_not_printed_is_not(kind: FieldKind, value: str, printed: str) -> None:
    assert not is_grounded(finding(value, printed), kind)


def test_a_part_of_a_long_line_may_be_mended_too() -> None:
    printed = "Căn cứ đề nghị của GIAM DOC SO TAI CHINH tại tờ trình"

    assert is_grounded(finding("GIÁM ĐỐC SỞ TÀI CHÍNH", printed), FieldKind.TEXT)
    assert not is_grounded(finding("CỤC TRƯỞNG CỤC THUẾ", printed), FieldKind.TEXT)


def test_a_blank_and_what_a_code_tells_need_no_print() -> None:
    told = Finding("value", "001099000001", "001099000001", (), 0.97, source=FieldSource.QR,
                   code_at=(1, Quad.from_rectangle(0, 0, 10, 10)))  # fmt: skip

    assert is_grounded(finding(None, "LÊ THỊ HOA"), FieldKind.NAME)
    assert is_grounded(told, FieldKind.PERSONAL_NUMBER)


def test_letters_of_a_seal_before_one_line_leave_the_whole_position_grounded() -> None:
    pieces = lay_out(page(("TM. ỦY BAN NHÂN DÂN", 100, 100), ("TRẤN CHỦ TỊCH", 120, 140)), 1).pieces
    value = "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"

    assert is_grounded(Finding("value", value, "TM. ỦY BAN NHÂN DÂN TRẤN CHỦ TỊCH", pieces, 0.9), FieldKind.TEXT)
