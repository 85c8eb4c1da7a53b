"""Both sides of a card on one sheet: what stands beside each other there belongs together by chance."""

from tests.classifiers.test_old_forms import Lines, read

FRONT: Lines = (
    ("CĂN CƯỚC CÔNG DÂN", 300, 60),
    ("Số / No.: 064305435284", 360, 100),
    ("Họ và tên / Full name:", 340, 150),
    ("PHÙNG THÙY DIỄM", 340, 178),
    ("Quê quán / Place of origin:", 340, 230),
    ("Đức Phong, Long Thạnh, Gia Lai", 340, 258),
    ("Nơi thường trú / Place of residence: Xóm Đình, Thôn 9,", 340, 290),
)


def test_the_zone_of_the_back_is_no_value_of_the_front() -> None:
    found = read("citizen_card", *FRONT, ("IDVNM3054352840064305435284<<2", 700, 258))
    assert found["home_town"].value == "Đức Phong, Long Thạnh, Gia Lai"


def test_a_name_on_the_back_is_no_part_of_a_value_of_the_front() -> None:
    found = read("citizen_card", *FRONT, ("Phạm Đình Nghĩa", 1120, 230))
    assert found["home_town"].value == "Đức Phong, Long Thạnh, Gia Lai"


def test_an_address_goes_on_behind_the_day_of_expiry_under_the_photograph() -> None:
    found = read("citizen_card", *FRONT, ("Giá trị đến 12/02/2030 Xuân Quế, Châu Khê, Hưng Yên", 64, 322))
    assert found["residence"].value == "Xóm Đình, Thôn 9, Xuân Quế, Châu Khê, Hưng Yên"
    assert not found["residence"].reasons


def test_a_translation_beside_the_lines_of_an_address_is_no_part_of_it() -> None:
    found = read(
        "citizen_card",
        ("CĂN CƯỚC", 300, 60),
        ("Nơi cư trú", 60, 200),
        ("Place of residence", 60, 216),
        ("Tổ dân phố 10, phường Bình Thuỷ,", 400, 200),
        ("huyện Hương Điền, tỉnh Quảng Nam", 400, 236),
        ("Ngày, tháng, năm cấp", 60, 300),
        ("Date of issue", 60, 324),
        ("04/05/2025", 400, 310),
    )
    assert found["residence"].value == "Tổ dân phố 10, phường Bình Thuỷ, huyện Hương Điền, tỉnh Quảng Nam"


def test_the_zone_alone_in_its_lines_tells_how_far_the_print_of_a_back_reaches() -> None:
    found = read(
        "citizen_card",
        ("Nơi cư trú", 139, 434),
        ("Ấp 10, Bình Thuỷ, Phú Thọ", 438, 438),
        ("Ngày, tháng, năm cấp", 139, 657),
        ("06/08/2025", 529, 661),
        ("Ngày, tháng, năm hết hạn", 139, 715),
        ("Không thời hạn", 529, 718),
        ("IDVNM0455920056026045592005<<8" * 2, 160, 891),
        ("CĂN CƯỚC", 1673, 536),
    )
    assert found["issued_on"].value == "2025-08-06"
