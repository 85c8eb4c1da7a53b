"""Where Decree 30 prints things, and the other numbers, dates and names that must not be taken for them."""

from datetime import date

import pytest

from classifiers.understanding import understand
from models.values.reading import PageReading
from models.values.understanding import Understanding
from tests.classifiers.printed_pages import page

TODAY = date(2026, 11, 23)
RIGHT = (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100), ("Độc lập - Tự do - Hạnh phúc", 620, 135))
DATE = ("Bình Lâm, ngày 05 tháng 3 năm 2024", 570, 210)
NUMBER = ("Số: 12/QĐ-UBND", 180, 210)
PROVINCE = (("ỦY BAN NHÂN DÂN", 170, 100), ("TỈNH BÌNH LÂM", 190, 135))
TITLE = ("QUYẾT ĐỊNH", 545, 300)
SUBJECT = (
    ("Về việc phê duyệt Kế hoạch số hóa hồ sơ lưu trữ", 267, 338),
    ("giai đoạn 2024 - 2029 trên địa bàn", 365, 376),
)
TEXT = (
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH LÂM", 330, 470),
    ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;", 200, 530),
    ("Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng;", 200, 570),
    ("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch số hóa hồ sơ lưu trữ của tỉnh.", 200, 650),
)
SIGNATURE = (
    ("Nơi nhận:", 180, 900),
    ("- Như Điều 1;", 180, 935),
    ("- Lưu: VT.", 180, 970),
    ("TM. ỦY BAN NHÂN DÂN", 790, 900),
    ("KT. CHỦ TỊCH", 850, 938),
    ("PHÓ CHỦ TỊCH", 850, 976),
    ("Trần Hữu Phúc", 845, 1160),
)
WHOLE = (*PROVINCE, *RIGHT, NUMBER, DATE, TITLE, *SUBJECT, *TEXT, *SIGNATURE)


def understood(*lines: tuple[str, float, float]) -> Understanding:
    return understand([page(*lines)], today=TODAY)


def value(understanding: Understanding, name: str) -> str | None:
    field = understanding.field_named(name)
    return field.value if field else None


def without(*lines: tuple[str, float, float]) -> tuple[tuple[str, float, float], ...]:
    return tuple(line for line in WHOLE if line not in lines)


def test_every_field_is_read_from_its_place() -> None:
    found = understood(*WHOLE)

    assert {field.name: field.value for field in found.fields} == {
        "document_number": "12/QĐ-UBND",
        "issued_on": "2024-03-05",
        "issuing_agency": "ỦY BAN NHÂN DÂN TỈNH BÌNH LÂM",
        "place": "Bình Lâm",
        "subject": "Về việc phê duyệt Kế hoạch số hóa hồ sơ lưu trữ giai đoạn 2024 - 2029 trên địa bàn",
        "signer_title": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "signer_name": "Trần Hữu Phúc",
    }


def test_text_and_box_show_what_was_printed_and_where() -> None:
    number = understood(*WHOLE).field_named("document_number")

    assert number is not None
    assert number.box is not None
    assert (number.text, number.page) == ("Số: 12/QĐ-UBND", 1)
    assert (number.box.left, number.box.top) == (180, 210)


def test_without_a_picture_number_and_day_are_never_sure() -> None:
    found = understood(*WHOLE)

    for name in ("document_number", "issued_on"):
        field = found.field_named(name)
        assert field is not None
        assert field.needs_review
        assert "filled_in" in field.reasons


def test_a_missing_number_is_not_taken_from_a_cited_decision() -> None:
    found = understood(*without(NUMBER), ("Số 63/2020/NĐ-CP ngày 08 tháng 6 năm 2020", 150, 610))

    field = found.field_named("document_number")
    assert field is not None
    assert (field.value, field.needs_review, field.reasons) == (None, True, ("missing",))


def test_a_missing_date_is_not_taken_from_the_text() -> None:
    assert value(understood(*without(DATE)), "issued_on") is None


def test_an_electronic_signature_above_the_header_is_not_read_as_the_date() -> None:
    found = understood(
        ("Ký bởi: Ủy ban nhân dân tỉnh Bình Lâm", 700, 20),
        ("Thời gian ký: ngày 09 tháng 4 năm 2024", 700, 50),
        *WHOLE,
    )

    assert value(found, "issued_on") == "2024-03-05"


def test_an_incoming_stamp_in_the_left_column_is_not_read_as_the_number() -> None:
    found = understood(*WHOLE, ("Số: 4471", 190, 172), ("Ngày: 09/4/2024", 190, 250))

    assert value(found, "document_number") == "12/QĐ-UBND"


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        (("UBND TỈNH BÌNH LÂM", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"), "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        (("ỦY BAN NHÂN DÂN", "TỈNH BÌNH LÂM", "SỞ NỘI VỤ"), "SỞ NỘI VỤ"),
        (("BỘ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"), "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"),
        (("BỘ TÀI CHÍNH", "TỔNG CỤC THUẾ"), "TỔNG CỤC THUẾ"),
        (("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC", "KHOA HỌC TỰ NHIÊN"), "TRƯỜNG ĐẠI HỌC KHOA HỌC TỰ NHIÊN"),
        (("HỘI ĐỒNG NHÂN DÂN", "TỈNH BÌNH LÂM"), "HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH LÂM"),
        (("UBND HUYỆN TÂN LẬP", "PHÒNG TƯ PHÁP"), "PHÒNG TƯ PHÁP"),
        (("CÔNG AN TỈNH BÌNH LÂM", "PHÒNG HỒ SƠ NGHIỆP VỤ"), "PHÒNG HỒ SƠ NGHIỆP VỤ"),
        (("BAN QUẢN LÝ RỪNG", "PHÒNG HỘ SÔNG TRÀ"), "BAN QUẢN LÝ RỪNG PHÒNG HỘ SÔNG TRÀ"),
        (("BAN CHỈ ĐẠO", "PHÒNG CHỐNG THIÊN TAI"), "BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI"),
        (("THỦ TƯỚNG CHÍNH PHỦ",), "THỦ TƯỚNG CHÍNH PHỦ"),
        (("LIÊN ĐOÀN LAO ĐỘNG", "BAN CHẤP HÀNH"), "LIÊN ĐOÀN LAO ĐỘNG BAN CHẤP HÀNH"),
        (("NGÂN HÀNG NHÀ NƯỚC", "VIỆT NAM"), "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM"),
    ],
)
def test_the_issuing_body_is_told_from_its_parent(lines: tuple[str, ...], agency: str) -> None:
    letterhead = tuple((line, 320 - 7.5 * len(line), 60 + 36.0 * at) for at, line in enumerate(lines))
    moved = tuple((text, left, top + 0) for text, left, top in without(*PROVINCE))
    shifted = tuple((text, max(10.0, left), top + 40) for text, left, top in letterhead)

    assert value(understood(*shifted, *moved), "issuing_agency") == agency


def test_the_signature_may_stand_on_a_later_page_before_an_annex() -> None:
    first = page(*[line for line in WHOLE if line not in SIGNATURE])
    second = page(("2", 610, 40), *SIGNATURE)
    annex = page(("PHỤ LỤC", 560, 100), ("GIÁM ĐỐC", 850, 900), ("Lê Văn Khác", 845, 1100), ("Nơi nhận:", 180, 900))

    found = understand([first, second, annex], today=TODAY)

    field = found.field_named("signer_name")
    assert field is not None
    assert (field.value, field.page) == ("Trần Hữu Phúc", 2)


def test_a_name_under_a_seal_that_cannot_be_read_is_missing_and_shown() -> None:
    found = understood(*without(SIGNATURE[-1]), ("T ần Hữu Phúc", 845, 1160))

    field = found.field_named("signer_name")
    assert field is not None
    assert (field.value, field.text) == (None, "T ần Hữu Phúc")
    assert field.box is not None


def test_a_name_alone_below_a_seal_may_follow_a_degree() -> None:
    found = understood(*without(*SIGNATURE[3:]), ("BSCKII. Trần Hữu Phúc", 785, 1160))

    assert value(found, "signer_name") == "Trần Hữu Phúc"


def test_academic_titles_stay_in_the_text_only() -> None:
    found = understood(*without(SIGNATURE[-1]), ("PGS.TS. Trần Hữu Phúc", 785, 1160))

    field = found.field_named("signer_name")
    assert field is not None
    assert (field.value, field.text) == ("Trần Hữu Phúc", "PGS.TS. Trần Hữu Phúc")


def test_values_of_the_document_stand_in_the_read_text() -> None:
    lines: PageReading = page(*WHOLE)

    for field in understand([lines], today=TODAY).fields:
        if field.name != "issued_on" and field.value:
            assert field.value in lines.text.replace("\n", " ")


@pytest.mark.parametrize("glued", ["MỚICỘNG", "MỚIỘNG"])
def test_a_letterhead_that_clings_to_the_national_title_is_parted_from_it(glued: str) -> None:
    joined = (f"BỘ NÔNG THÔN {glued} HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 215, 100)

    found = understood(joined, *without(*PROVINCE, RIGHT[0]))

    assert value(found, "issuing_agency") == "BỘ NÔNG THÔN MỚI"
    assert value(found, "document_number") == "12/QĐ-UBND"


def test_two_columns_that_the_reader_joined_are_parted() -> None:
    joined = ("BỘ KINH TẾ BIỂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 200, 100)
    also = ("Số: 12/QĐ-BKTB Hà Nội, ngày 05 tháng 3 năm 2024", 220, 210)

    found = understood(joined, ("Độc lập - Tự do - Hạnh phúc", 620, 135), also, TITLE, *SUBJECT, *TEXT, *SIGNATURE)

    assert value(found, "issuing_agency") == "BỘ KINH TẾ BIỂN"
    assert value(found, "document_number") == "12/QĐ-BKTB"
    assert value(found, "place") == "Hà Nội"


def test_a_place_that_lost_its_first_word_goes_to_a_person() -> None:
    lost = ("phố Bình Lâm, ngày 05 tháng 3 năm 2024", 540, 210)

    found = understood(*without(DATE), lost).field_named("place")

    assert found is not None
    assert found.needs_review
    assert "ambiguous" in found.reasons


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("THI ĐUA, KHEN THƯỞNG NĂM 2024", "THI ĐUA, KHEN THƯỞNG NĂM 2024"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH LÂM", None),
    ],
)
def test_a_subject_in_capitals_is_none_that_names_who_decides(line: str, subject: str | None) -> None:
    found = understood(*without(*SUBJECT, *TEXT), (line, 630 - 7.5 * len(line), 340), *TEXT[1:])

    assert value(found, "subject") == subject


@pytest.mark.parametrize("line", ["Thực hiện Đề án làm sạch dữ liệu", "Đề nghị khen thưởng đột xuất"])
def test_a_centred_subject_may_begin_as_a_text_does(line: str) -> None:
    found = understood(*without(*SUBJECT), (line, 630 - 7.5 * len(line), 338))

    assert value(found, "subject") == line


def test_a_paragraph_under_the_title_is_no_subject() -> None:
    paragraph = "Thực hiện Quyết định của Thủ tướng về số hóa, tỉnh lập kế hoạch dưới đây"

    found = understood(*without(*SUBJECT), (paragraph, 240, 338))

    assert value(found, "subject") is None


def test_the_comma_in_the_name_of_a_body_stays() -> None:
    lines = (("BAN CHỈ HUY PHÒNG, CHỐNG", 140, 100), ("THIÊN TAI", 255, 135))

    assert value(understood(*without(*PROVINCE), *lines), "issuing_agency") == "BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI"


@pytest.mark.parametrize(("place", "doubts"), [("Kạn", ("ambiguous",)), ("Huế", ()), ("Bắc Kạn", ())])
def test_a_place_of_one_syllable_may_have_lost_its_first_word(place: str, doubts: tuple[str, ...]) -> None:
    found = understood(*without(DATE), (f"{place}, ngày 26 tháng 07 năm 2021", 690, 210))

    field = found.field_named("place")
    assert field is not None
    assert (field.value, field.reasons) == (place, doubts)


def test_a_long_place_that_begins_left_of_the_national_title_is_one_place() -> None:
    title = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 660, 100)
    date_line = ("Thành phố Hồ Chí Minh, ngày 26 tháng 07 năm 2021", 500, 210)
    lines = [*PROVINCE, title, RIGHT[1], ("Số: 12/QĐ-UBND", 100, 210), date_line, TITLE, *SUBJECT, *TEXT, *SIGNATURE]

    found = understood(*lines)

    assert value(found, "place") == "Thành phố Hồ Chí Minh"
    assert value(found, "document_number") == "12/QĐ-UBND"
