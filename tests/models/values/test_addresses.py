from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.values.addresses import NamedProvince, names_a_district, province_in, province_today, unknown_province_in
from models.values.provinces import (
    DIVIDED,
    NEW_PROVINCES,
    OTHER_SPELLINGS,
    every_province,
    provinces_on,
    successors_of,
    was_in_force,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("xã An Thịnh, huyện Tân Lập, tỉnh Nam Định", "Nam Định"),
        ("Xóm 3, An Thịnh, Tân Lập, Nam Định", "Nam Định"),
        ("Quận Lê Chân, thành phố Hải Phòng", "Hải Phòng"),
        ("P. 5, Q. 3, TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("Quận 1, TP.HCM", "Hồ Chí Minh"),
        ("ỦY BAN NHÂN DÂN TỈNH HOÀ BÌNH", "Hòa Bình"),
        ("SỞ TƯ PHÁP TỈNH BÀ RỊA – VŨNG TÀU", "Bà Rịa - Vũng Tàu"),
        ("Sở Giáo dục và Đào tạo Thừa Thiên - Huế", "Thừa Thiên Huế"),
        ("Buôn Ma Thuột, Đăk Lăk", "Đắk Lắk"),
        ("Kim Sơn, Hà Nam Ninh", "Hà Nam Ninh"),
        ("UBND xã An Thịnh, tỉnh Phú Thọ.", "Phú Thọ"),
        ("Phủ Lý - Hà Nam", "Hà Nam"),
        ("Phường 6 - Thành phố Cà Mau - Cà Mau", "Cà Mau"),
        ("Xã Phước Tỉnh, Huyện Long Đất, Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Phường Liễu Giai - Quận Ba Đình - Hà Nội", "Hà Nội"),
        ("Phường 1 – Vũng Tàu – Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ],
)
def test_the_province_of_an_address_is_found_as_papers_print_it(text: str, name: str) -> None:
    found = province_in(text)

    assert found is not None
    assert (found.name, found.exact) == (name, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tân Lập, Nam Đinh", "Nam Định"),
        ("tỉnh Hải Dưong", "Hải Dương"),
        ("tỉnh Quảng Nqãi", "Quảng Ngãi"),
        ("xã An Thịnh, tinh tỉnh Lạng Sơnn", "Lạng Sơn"),
    ],
)
def test_a_near_miss_is_no_exact_name(text: str, name: str) -> None:
    found = province_in(text)

    assert found is not None
    assert (found.name, found.exact) == (name, False)
    assert province_today(text) is None


@pytest.mark.parametrize(
    "text", ["Bệnh viện Từ Dũ", "Bang California, Hoa Kỳ", "xã Hà Nam", "Thôn 3, xã An Thịnh", "", "...", "Paris"]
)
def test_where_no_province_is_named_none_is_guessed(text: str) -> None:
    assert province_in(text) is None
    assert unknown_province_in(text) is None


def test_a_province_is_known_before_the_part_of_its_body_that_follows() -> None:
    front = "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH"

    assert province_in(f"{front} QUẢNG NINH BAN THƯỜNG TRỰC") == NamedProvince("Quảng Ninh", "QUẢNG NINH", exact=True)
    assert unknown_province_in(f"{front} SƠN LA BAN THƯỜNG TRỰC") is None
    assert unknown_province_in(f"{front} SƠN LO BAN THƯỜNG TRỰC") == "SƠN LO BAN THƯỜNG TRỰC"
    assert unknown_province_in("UBND tỉnh Sơn La Bắc") == "Sơn La Bắc"


@pytest.mark.parametrize("body", ["TỈNH ỦY LÀO CAI", "TỈNH ĐOÀN LÀO CAI"])
def test_a_body_of_a_province_names_the_province(body: str) -> None:
    assert unknown_province_in(body) is None
    assert province_in(body) == NamedProvince("Lào Cai", "LÀO CAI", exact=True)


def test_a_province_that_never_was_is_told() -> None:
    assert unknown_province_in("xã An Thịnh, tỉnh Bình Lâm") == "Bình Lâm"
    assert unknown_province_in("xã An Thịnh, tỉnh Bình Định") is None


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("ỦY BAN NHÂN DÂN QUẬN 7, THÀNH PHỐ HỒ CHÍ", "HỒ CHÍ"),
        ("phường An Thịnh, TP. Hải", "Hải"),
        ("thành phố Hải Dương", None),
        ("thành phố Hội An", None),
        ("thành phố Hồ Chí Minh", None),
    ],
)
def test_a_city_whose_name_lost_its_end_is_told(text: str, cut: str | None) -> None:
    assert unknown_province_in(text) == cut


@pytest.mark.parametrize(
    ("text", "today", "changed"),
    [
        ("huyện Thanh Miện, tỉnh Hải Dương", ("Hải Phòng",), True),
        ("Kim Sơn, Hà Nam Ninh", ("Ninh Bình",), True),
        ("Văn Giang, tỉnh Hải Hưng", ("Hải Phòng", "Hưng Yên"), True),
        ("xã An Thịnh, tỉnh Nghệ An", ("Nghệ An",), False),
    ],
)
def test_today_s_province_is_told_beside_the_printed_one(text: str, today: tuple[str, ...], changed: bool) -> None:
    mapped = province_today(text)

    assert mapped is not None
    assert (mapped.today, mapped.changed) == (today, changed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP", True),
        ("UBND quận Lê Chân, thành phố Hải Phòng", True),
        ("UBND thành phố Nam Định, tỉnh Nam Định", True),
        ("SỞ TƯ PHÁP TP. HỒ CHÍ MINH", False),
        ("UBND thành phố Thủ Đức, TP. Hồ Chí Minh", True),
        ("ỦY BAN NHÂN DÂN XÃ AN THỊNH", False),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", False),
    ],
)
def test_units_of_the_level_that_ended_are_seen(text: str, expected: bool) -> None:
    assert names_a_district(text) is expected


def test_provinces_end_when_they_ended() -> None:
    assert was_in_force("Hà Tây", date(2008, 3, 1))
    assert not was_in_force("Hà Tây", date(2015, 3, 1))
    assert was_in_force("Nam Định", date(2025, 6, 30))
    assert not was_in_force("Nam Định", date(2025, 7, 1))
    assert was_in_force("Huế", date(2026, 1, 1))
    assert not was_in_force("Bình Lâm", date(2026, 1, 1))


def test_every_province_has_successors_of_today_and_every_spelling_a_province() -> None:
    for name in every_province():
        assert successors_of(name) != ()
        assert set(successors_of(name)) <= NEW_PROVINCES
    assert set(OTHER_SPELLINGS.values()) <= every_province()
    assert not set(DIVIDED) & provinces_on(date(2010, 1, 1))
    assert successors_of("Bình Lâm") == ()
    assert len(NEW_PROVINCES) == 34


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    found = province_in(text)

    assert found is None or found.name in every_province()
    assert names_a_district(text) in (True, False)
