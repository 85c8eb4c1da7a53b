"""Values that are told by their form alone, on one line or two."""

from tests.classifiers.test_old_forms import read


def test_a_form_that_reaches_over_two_lines_is_taken_whole_and_a_companys_name_is_no_second_one() -> None:
    found = read(
        "business_registration",
        ("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP", 300, 100),
        ("CÔNG TY TRÁCH NHIỆM HỮU HẠN", 354, 140),
        ("HAI THÀNH VIÊN TRỞ LÊN", 384, 176),
        ("Tên công ty viết bằng tiếng Việt: CÔNG TY TNHH AN KHANG VIỆT", 60, 300),
    )
    assert found["enterprise_type"].value == "CÔNG TY TRÁCH NHIỆM HỮU HẠN HAI THÀNH VIÊN TRỞ LÊN"
    assert not found["enterprise_type"].reasons


def test_two_companies_in_lines_of_their_own_are_told_apart_by_nobody() -> None:
    found = read(
        "business_registration",
        ("GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP", 300, 100),
        ("CÔNG TY CỔ PHẦN", 420, 140),
        ("CÔNG TY HỢP DANH", 420, 600),
    )
    assert [reason.value for reason in found["enterprise_type"].reasons] == ["ambiguous"]


def test_the_body_of_a_red_book_goes_on_below_in_what_was_filled_in() -> None:
    found = read(
        "land_use_certificate",
        ("ỦY BAN NHÂN DÂN", 400, 100),
        ("huyện Long Thạnh, tỉnh Bình Thuận", 240, 136),
        ("CHỨNG NHẬN", 430, 180),
        ("Hộ ông (bà): Huỳnh Diệu Tuyết", 60, 220),
        ("TM. ỦY BAN NHÂN DÂN", 600, 420),
        ("HUYỆN LONG THẠNH", 618, 456),
        ("CHỦ TỊCH", 660, 492),
    )
    assert found["issuing_agency"].value == "ỦY BAN NHÂN DÂN huyện Long Thạnh, tỉnh Bình Thuận"
