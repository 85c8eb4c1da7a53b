import pytest

from classifiers.vocabulary import BODIES, mend_address, mend_area, mend_phrases, mend_position


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("TM, ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("HÚ TRƯỞNG", "THỨ TRƯỞNG"),
        ("PHỐ CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("KT. BỘ TRƯỚNG", "KT. BỘ TRƯỞNG"),
        ("Ọc HIỆU TRƯỜNG", "HIỆU TRƯỞNG"),
        ("GIÁM ĐỜC SỜ TÀI CHÍNH", "GIÁM ĐỐC SỞ TÀI CHÍNH"),
        ("VĂNH PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("X Ã NGH CHỦ TỊCH", "CHỦ TỊCH"),
        ("TRẦN ỦY VIÊN THƯ KÝ", "ỦY VIÊN THƯ KÝ"),
        ("ĐỒI TRƯỞNG", "ĐỘI TRƯỞNG"),
        ("4 KT CHỦ TỊCH", "KT. CHỦ TỊCH"),
        ("KIẾM TOÁN TRƯỞNG", "KIỂM TOÁN TRƯỞNG"),
        ("CỤC CẢNH SÁT ĐKỌL CƯ TRÚ", "CỤC CẢNH SÁT ĐKQL CƯ TRÚ"),
        ("VÀ DLQG VỀ DẦN CƯ", "VÀ DLQG VỀ DÂN CƯ"),
    ],
)
def test_marks_of_positions_are_put_back_and_told(read: str, printed: str) -> None:
    assert mend_position(read) == (printed, True)


@pytest.mark.parametrize(
    "line",
    [
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "VỤ TRƯỞNG VỤ PHÁP CHẾ", "NGUYÊN PHÓ CHỦ TỊCH",
        "PHÓ THỦ TRƯỞNG", "ĐỒN TRƯỞNG", "HỘI TRƯỞNG", "LIÊN ĐỘI TRƯỞNG", "TRUNG ĐOÀN TRƯỞNG",
    ],
)  # fmt: skip
def test_what_is_right_stays_and_nothing_is_told(line: str) -> None:
    assert mend_position(line) == (line, False)


def test_both_spellings_of_a_committee_stay_as_printed() -> None:
    assert mend_phrases("UỶ BAN NHÂN DÂN", BODIES) == ("UỶ BAN NHÂN DÂN", False)
    assert mend_phrases("UY BAN NHÂN DÂN", BODIES) == ("ỦY BAN NHÂN DÂN", True)


def test_a_body_nobody_listed_is_left_alone() -> None:
    assert mend_phrases("NHÀ XUẤT BẢN", BODIES) == ("NHÀ XUẤT BẢN", False)


def test_units_of_an_address_get_their_marks_before_a_name_only() -> None:
    assert mend_address("xã An Thịnh, tinh Bình Lâm") == ("xã An Thịnh, tỉnh Bình Lâm", True)
    assert mend_address("viện tinh dầu") == ("viện tinh dầu", False)
    assert mend_address("thành phổ Hải Phòng") == ("thành phố Hải Phòng", True)
    assert mend_address("Thành phố Hà Nội") == ("Thành phố Hà Nội", False)
    assert mend_address("Ban Lầu, xã An Thịnh") == ("Bản Lầu, xã An Thịnh", True)


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("xã An Thịnh, huyện Yên Lạc,, tỉnh Sơn La", "xã An Thịnh, huyện Yên Lạc, tỉnh Sơn La"),
        ("xã An Thịnh, huyện Yên Lạc, , tỉnh Sơn La", "xã An Thịnh, huyện Yên Lạc, tỉnh Sơn La"),
        ("xã An Thịnh, huyện Yên Lạc,. tỉnh Sơn La", "xã An Thịnh, huyện Yên Lạc, tỉnh Sơn La"),
        ("phường An Bình, quận Yên Lạc, TP, Hà Nội", "phường An Bình, quận Yên Lạc, TP. Hà Nội"),
        ("xã An Thịnh huyện Yên Lạc, tỉnh Sơn La", "xã An Thịnh, huyện Yên Lạc, tỉnh Sơn La"),
        ("P, An Bình, TX, Sơn Tây", "P. An Bình, TX. Sơn Tây"),
        ("phường An Bình, quận Đông Hồ. thành phố Hà Nội", "phường An Bình, quận Đông Hồ, thành phố Hà Nội"),
    ],
)
def test_parts_of_an_address_are_parted_once_and_shortened_units_take_a_stop(read: str, mended: str) -> None:
    assert mend_address(read) == (mended, True)


@pytest.mark.parametrize(
    "text",
    ["Lô X, Khu công nghiệp An Thịnh", "tòa nhà H, Phường 2", "TP. Hà Nội", "Q. 3, TP. Huế", "Số 3, X, Khu phố 2"],
)
def test_marks_that_an_address_has_for_a_reason_stay(text: str) -> None:
    assert mend_address(text) == (text, False)


def test_a_province_gets_its_marks_back_also_where_it_has_ended() -> None:
    assert mend_address("xã Yên Lạc, tỉnh Hưng Yện") == ("xã Yên Lạc, tỉnh Hưng Yên", True)
    assert mend_address("xã Yên Lạc, tỉnh Vĩnh Phu") == ("xã Yên Lạc, tỉnh Vĩnh Phú", True)
    assert mend_address("xã Yên Lạc, tỉnh Vĩnh Phúc") == ("xã Yên Lạc, tỉnh Vĩnh Phúc", False)


@pytest.mark.parametrize("text", ["Đất ở tại nông thôn: 60 m²", "của Ban Chấp hành Đảng bộ", "Ban Quản lý rừng"])
def test_what_only_looks_like_a_unit_is_left_alone(text: str) -> None:
    assert mend_address(text) == (text, False)


@pytest.mark.parametrize(
    ("read", "printed", "changed"),
    [
        ("CÔNG AN THÀNH PHỐ ĐÀ NÃNG", "CÔNG AN THÀNH PHỐ ĐÀ NẴNG", True),
        ("CÔNG AN THÀNH PHỐ ĐÀ NẴNG", "CÔNG AN THÀNH PHỐ ĐÀ NẴNG", False),
        ("Ủy ban nhân dân tỉnh Hưng Yện", "Ủy ban nhân dân tỉnh Hưng Yên", True),
        ("CÔNG AN TỈNH HẢI HUNG", "CÔNG AN TỈNH HẢI HƯNG", True),  # divided in 1997
        # A commune may be called nearly as a province is.
        ("ỦY BAN NHÂN DÂN XÃ ĐÀ NÃNG", "ỦY BAN NHÂN DÂN XÃ ĐÀ NÃNG", False),
    ],
)
def test_a_bodys_province_gets_its_marks_back(read: str, printed: str, changed: bool) -> None:
    assert mend_area(read) == (printed, changed)
