"""Every kind of value: as it should be, as papers print it oddly, and print that holds none."""

from typing import Any

import pytest

from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason

CLASSES = ("Xuất sắc", "Giỏi", "Khá", "Trung bình khá", "Trung bình")
NO_EXPIRY = ("Không thời hạn", "Không xác định thời hạn")


def specified(kind: FieldKind, **keys: Any) -> FieldSpecification:
    return FieldSpecification("value", "Giá trị", "Value", kind, **keys)


def value_of(text: str, kind: FieldKind, **keys: Any) -> str | None:
    return normalise(text, specified(kind, **keys))[0]


@pytest.mark.parametrize("kind", list(FieldKind))
@pytest.mark.parametrize("blank", ["", "   ", "........", "……", "___", ": -", "/", "*****"])
def test_dots_and_strokes_hold_no_value_of_any_kind(kind: FieldKind, blank: str) -> None:
    keys = {"choices": CLASSES} if kind is FieldKind.CHOICE else {}

    assert normalise(blank, specified(kind, **keys)) == (None, ())


@pytest.mark.parametrize(
    ("kind", "printed", "value"),
    [
        (FieldKind.TEXT, "Trạm Y tế  xã An Thịnh.", "Trạm Y tế xã An Thịnh"),
        (FieldKind.TEXT, "Đến tháng 12 / 2043", "Đến tháng 12/2043"),
        (FieldKind.TEXT, "Nam / Nữ", "Nam / Nữ"),
        (FieldKind.TEXT, "(có ghi chú)", "có ghi chú"),
        (FieldKind.TEXT, "Kế toán (chất lượng cao)", "Kế toán (chất lượng cao)"),
        (FieldKind.TEXT, "Bằng chữ) một tỷ", "Bằng chữ) một tỷ"),
        (FieldKind.TEXT, "một tỷ đồng)", "một tỷ đồng"),
        (FieldKind.TEXT, "Nguyễn …… An", "Nguyễn An"),
        (FieldKind.TEXT, "“Bồi dưỡng ngạch chuyên viên”", "Bồi dưỡng ngạch chuyên viên"),
        (FieldKind.TEXT, "Lớp “Tin học” và “Anh văn”", "Lớp “Tin học” và “Anh văn”"),
        (FieldKind.TEXT, "“Hoa Mai” và “Hoa Sen”", "“Hoa Mai” và “Hoa Sen”"),
        (FieldKind.DATE_IN_WORDS, "(Ngày mười hai tháng ba năm hai nghìn);", "Ngày mười hai tháng ba năm hai nghìn"),
        (FieldKind.MONEY_IN_WORDS, "Mười tỷ đồng chẵn./.", "Mười tỷ đồng chẵn"),
    ],
)
def test_texts_lose_blanks_stops_and_lone_brackets(kind: FieldKind, printed: str, value: str) -> None:
    assert normalise(printed, specified(kind)) == (value, ())


def test_a_text_with_a_pattern_is_the_part_that_fits_it() -> None:
    assert normalise("Lớp: 10A1, niên khóa", specified(FieldKind.TEXT, pattern=r"\d{1,2}[A-Z]\d?")) == ("10A1", ())
    kept = normalise("mười A một", specified(FieldKind.TEXT, pattern=r"\d{1,2}[A-Z]\d?"))
    assert kept == ("mười A một", (ReviewReason.AMBIGUOUS,))


def test_a_pattern_is_not_found_inside_a_longer_word() -> None:
    assert normalise("X10A12", specified(FieldKind.TEXT, pattern=r"\d{2}[A-Z]\d"))[1] == (ReviewReason.AMBIGUOUS,)


@pytest.mark.parametrize(
    ("printed", "value", "reasons"),
    [
        ("xã An Thịnh, tỉnh Bình Lâm", "xã An Thịnh, tỉnh Bình Lâm", ()),
        ("xã An Thịnh, tinh Bình Lâm", "xã An Thịnh, tỉnh Bình Lâm", (ReviewReason.CORRECTED,)),
        ("TỈNH BÌNH LÂM", "TỈNH BÌNH LÂM", ()),
        ("số 5 đường Lê Lợi", "số 5 đường Lê Lợi", ()),
        ("tinh thần", "tinh thần", ()),
        ("xã Nghĩa Lộ, huyện la Grai", "xã Nghĩa Lộ, huyện Ia Grai", (ReviewReason.CORRECTED,)),
        ("la Grai, Gia Lai", "Ia Grai, Gia Lai", (ReviewReason.CORRECTED,)),
        ("nhà la liệt đồ", "nhà la liệt đồ", ()),
    ],
)
def test_units_of_an_address_get_their_marks_back(printed: str, value: str, reasons: tuple[ReviewReason, ...]) -> None:
    assert normalise(printed, specified(FieldKind.ADDRESS)) == (value, reasons)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("NGUYỄN VĂN AN", "NGUYỄN VĂN AN"),
        ("Ông Nguyễn Văn An", "Nguyễn Văn An"),
        ("PGS.TS. Trần Hữu Phúc", "Trần Hữu Phúc"),
        ("Nguyễn Văn An, sinh năm 1990", "Nguyễn Văn An"),
        ("Nguyễn Văn An (đã ký)", "Nguyễn Văn An"),
        ("Nguyễn Văn An - Chủ tịch", "Nguyễn Văn An"),
        ("Y Thông Niê-Kđăm", "Y Thông Niê-Kđăm"),
        ("Nguyễn Văn An là người cha", "Nguyễn Văn An"),
        ("Lê văn An", "Lê văn An"),
        ("KUO, HSIU-MEI", "KUO, HSIU-MEI"),
        ("TRAN, JENNIFER NGOC", "TRAN, JENNIFER NGOC"),
        ("NGUYEN VAN AN, NAM", "NGUYEN VAN AN"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(printed: str, value: str) -> None:
    assert value_of(printed, FieldKind.NAME) == value


def test_a_letter_that_a_comma_parts_from_figures_is_a_nought() -> None:
    specification = specified(FieldKind.TEXT)

    assert normalise("Sẹo chấm C.O,5cm", specification) == ("Sẹo chấm C.0,5cm", (ReviewReason.CORRECTED,))
    assert normalise("Tổ CO,5 người", specification) == ("Tổ CO,5 người", ())


@pytest.mark.parametrize(
    ("printed", "value", "reasons"),
    [
        ("12/03/2019", "2019-03-12", ()),
        ("12 - 3 - 2019", "2019-03-12", ()),
        ("ngày 12 tháng 03 năm 2019", "2019-03-12", ()),
        ("12 March 2019", "2019-03-12", ()),
        ("ngày l2 tháng 03 năm 2019", "2019-03-12", (ReviewReason.CORRECTED,)),
        ("31/02/2019", None, ()),
        ("12/03/19", None, ()),
        ("ngày … tháng … năm 2019", None, ()),
        ("2019", None, ()),
    ],
)
def test_dates_are_days_of_the_calendar(printed: str, value: str | None, reasons: tuple[ReviewReason, ...]) -> None:
    assert normalise(printed, specified(FieldKind.DATE)) == (value, reasons)


@pytest.mark.parametrize(
    ("printed", "value", "reasons"),
    [
        ("Không thời hạn", "Không thời hạn", ()),
        ("KHÔNG THỜI HẠN", "Không thời hạn", ()),
        ("Khong thoi han", "Không thời hạn", (ReviewReason.CORRECTED,)),
        ("Không thời hạn / No expiration", "Không thời hạn", ()),
        ("Không", None, ()),
    ],
)
def test_a_text_may_stand_in_the_place_of_a_date(
    printed: str, value: str | None, reasons: tuple[ReviewReason, ...]
) -> None:
    assert normalise(printed, specified(FieldKind.DATE, choices=NO_EXPIRY)) == (value, reasons)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("1998", "1998"), ("Năm 2004 (hai nghìn)", "2004"), ("12/03/1998", "1998"), ("1898", None), ("19980", None)],
)
def test_years_lie_in_this_century_and_the_last(printed: str, value: str | None) -> None:
    assert value_of(printed, FieldKind.YEAR) == value


@pytest.mark.parametrize(
    ("kind", "read", "value"),
    [
        (FieldKind.YEAR, "20/0", "2010"),
        (FieldKind.PERSONAL_NUMBER, "010/46376", "010146376"),
        (FieldKind.PERSONAL_NUMBER, "00/099000001", "001099000001"),
    ],
)
def test_a_stroke_among_figures_is_a_1(kind: FieldKind, read: str, value: str) -> None:
    assert normalise(read, specified(kind)) == (value, (ReviewReason.CORRECTED,))


@pytest.mark.parametrize(
    ("kind", "read"),
    [
        (FieldKind.YEAR, "20/10"),
        (FieldKind.YEAR, "2/01"),
        (FieldKind.PERSONAL_NUMBER, "0101/201"),
        (FieldKind.PERSONAL_NUMBER, "12/05/199"),
    ],
)
def test_figures_that_a_stroke_parts_are_no_number(kind: FieldKind, read: str) -> None:
    assert value_of(read, kind) is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Nam", "Nam"),
        ("NỮ", "Nữ"),
        ("Nu", "Nữ"),
        ("Nam / Male", "Nam"),
        ("Female", "Nữ"),
        ("Nam Định", "Nam"),
        ("Việt Nam", None),
        ("X", None),
    ],
)
def test_sexes_are_two(printed: str, value: str | None) -> None:
    assert value_of(printed, FieldKind.SEX) == value


@pytest.mark.parametrize(
    ("printed", "value", "reasons"),
    [
        ("001099000001", "001099000001", ()),
        ("001 099 000 001", "001099000001", ()),
        ("012.345.678", "012345678", ()),
        ("00l099000001", "001099000001", (ReviewReason.CORRECTED,)),
        ("00l 099 000 001", "001099000001", (ReviewReason.CORRECTED,)),
        ("001099000l01", "001099000101", (ReviewReason.CORRECTED,)),  # no nine digits and a rest
        ("00109900000l", "001099000001", (ReviewReason.CORRECTED,)),
        ("O01099000001", "001099000001", (ReviewReason.CORRECTED,)),
        ("CMND 012345678", "012345678", ()),
        ("CCCD số 001099000001 Do Công an cấp", "001099000001", ()),
        ("0O1O99000001", None, ()),  # two letters: no number
        # One by one, in boxes, a letter can only be a figure.
        ("0 3 5 0 6 3 6 9 1 6 5 0", "035063691650", ()),
        ("o 3 5 o 6 3 6 9 I 6 5 ọ", "035063691650", (ReviewReason.CORRECTED,)),
        ("o o 3 5 0 6 3 6 9 1 6 5", "003506369165", (ReviewReason.CORRECTED,)),  # no ten figures
        ("o 3 5 o 6 3 6", None, ()),
        ("12345678", None, ()),
        ("CCCD", None, ()),
    ],
)
def test_personal_numbers_are_digits(printed: str, value: str | None, reasons: tuple[ReviewReason, ...]) -> None:
    assert normalise(printed, specified(FieldKind.PERSONAL_NUMBER)) == (value, reasons)


@pytest.mark.parametrize("kind", [FieldKind.REGISTER_NUMBER, FieldKind.DOCUMENT_NUMBER])
@pytest.mark.parametrize(
    ("printed", "value", "reasons"),
    [
        ("05/2024", "05/2024", ()),
        ("05 / 2024", "05/2024", ()),
        ("691-12/ĐHKT", "691-12/ĐHKT", ()),
        ("CH00123", "CH00123", ()),
        ("AB 123456", "AB123456", ()),
        ("15 /QĐ- UBND", "15/QĐ-UBND", ()),
        ("05/2024 Quyển số 1", "05/2024 Quyển số 1", (ReviewReason.AMBIGUOUS,)),
        ("Quyển", None, ()),
    ],
)
def test_numbers_lose_their_blanks(
    kind: FieldKind, printed: str, value: str | None, reasons: tuple[ReviewReason, ...]
) -> None:
    assert normalise(printed, specified(kind)) == (value, reasons)


def test_a_number_with_a_pattern_is_cut_out_or_doubted() -> None:
    serial = specified(FieldKind.REGISTER_NUMBER, pattern=r"[A-Z]{2} ?\d{6}")

    assert normalise("Seri: AB 123456 (gốc)", serial) == ("AB123456", ())
    assert normalise("AB 12345", serial) == ("AB12345", (ReviewReason.AMBIGUOUS,))


@pytest.mark.parametrize(
    ("printed", "value", "reasons"),
    [
        ("Khá", "Khá", ()),
        ("KHÁ", "KHÁ", ()),
        ("Trung bình khá", "Trung bình khá", ()),
        ("Trung Trung bình", "Trung bình", (ReviewReason.CORRECTED,)),
        ("Kha", "Khá", (ReviewReason.CORRECTED,)),
        ("Khả", "Khá", (ReviewReason.CORRECTED,)),
        ("Gioi", "Giỏi", (ReviewReason.CORRECTED,)),
        ("Giot", "Giỏi", (ReviewReason.CORRECTED,)),
        ("Khóa", "Khóa", (ReviewReason.AMBIGUOUS,)),
    ],
)
def test_a_choice_that_is_not_on_the_list_is_kept_and_doubted(
    printed: str, value: str, reasons: tuple[ReviewReason, ...]
) -> None:
    assert normalise(printed, specified(FieldKind.CHOICE, choices=CLASSES)) == (value, reasons)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("0314409058", "0314409058"),
        ("0314 409 058", "0314409058"),
        ("0314409058 - 001", "0314409058-001"),
        ("001099000001", "001099000001"),
        ("031440905", None),
        ("chưa có", None),
    ],
)
def test_tax_numbers(printed: str, value: str | None) -> None:
    assert value_of(printed, FieldKind.TAX_NUMBER) == value


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("C1234567", "C1234567"),
        ("C 1234567", "C1234567"),
        ("P12345678", "P12345678"),
        ("c1234567", None),
        ("CC1234567", None),
        ("C123456", None),
    ],
)
def test_passport_numbers(printed: str, value: str | None) -> None:
    assert value_of(printed, FieldKind.PASSPORT_NUMBER) == value


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("10.000.000.000 đồng", "10000000000"),
        ("10,000,000 VNĐ", "10000000"),
        ("10 000 000 đồng", "10000000"),
        ("500", "500"),
        ("Mười tỷ đồng", None),
    ],
)
def test_money_is_digits(printed: str, value: str | None) -> None:
    assert value_of(printed, FieldKind.MONEY) == value


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("120,5 m2", "120.5"),
        ("120.5 m²", "120.5"),
        ("1.250,5 m2", "1250.5"),
        ("1.250 m2", "1250"),
        ("120", "120"),
        ("Sử dụng riêng: 465 m2", "465"),
        ("465m2", "465"),
        ("m2", None),
        ("không", None),
    ],
)
def test_quantities_lose_their_unit(printed: str, value: str | None) -> None:
    assert value_of(printed, FieldKind.QUANTITY) == value


@pytest.mark.parametrize(
    ("kind", "printed", "value"),
    [
        (FieldKind.QUANTITY, "12O,5 m2", "120.5"),
        (FieldKind.QUANTITY, "l.250 m2", "1250"),
        (FieldKind.MONEY, "10.OOO.000.000 đồng", "10000000000"),
        (FieldKind.MONEY, "l0.000.000 đồng", "10000000"),
        (FieldKind.TAX_NUMBER, "O314409058", "0314409058"),
    ],
)
def test_a_letter_for_a_digit_does_not_leave_a_piece_of_the_number(kind: FieldKind, printed: str, value: str) -> None:
    assert normalise(printed, specified(kind)) == (value, (ReviewReason.CORRECTED,))


@pytest.mark.parametrize(
    ("kind", "printed"), [(FieldKind.MONEY, "1O"), (FieldKind.QUANTITY, "1O m2"), (FieldKind.TAX_NUMBER, "031440905B")]
)
def test_as_many_letters_as_digits_or_a_letter_at_the_end_are_no_sure_number(kind: FieldKind, printed: str) -> None:
    value, reasons = normalise(printed, specified(kind))

    assert value is None or reasons


def test_money_that_is_told_in_thousands_of_millions_is_not_taken_for_its_figures() -> None:
    assert normalise("10 tỷ đồng", specified(FieldKind.MONEY)) == ("10", (ReviewReason.AMBIGUOUS,))
    assert normalise("10.000.000đồng (mười triệu đồng)", specified(FieldKind.MONEY)) == ("10000000", ())


@pytest.mark.parametrize("printed", ["“Bồi dưỡng ngạch chuyên viên", "Bồi dưỡng ngạch chuyên viên”"])
def test_a_quotation_that_lost_an_end_may_be_more(printed: str) -> None:
    value, reasons = normalise(printed, specified(FieldKind.TEXT))

    assert (value, reasons) == ("Bồi dưỡng ngạch chuyên viên", (ReviewReason.AMBIGUOUS,))


def test_letters_of_what_is_registered_stand_behind_its_number() -> None:
    assert normalise("02883 QSDĐ", specified(FieldKind.REGISTER_NUMBER)) == ("02883QSDĐ", ())
    assert normalise("THPT 17360262", specified(FieldKind.REGISTER_NUMBER)) == ("THPT17360262", ())
    assert normalise("SERI 17360262", specified(FieldKind.REGISTER_NUMBER))[1] == (ReviewReason.AMBIGUOUS,)
    assert normalise("02883 Lê", specified(FieldKind.REGISTER_NUMBER))[1] == (ReviewReason.AMBIGUOUS,)
