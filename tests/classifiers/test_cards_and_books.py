"""Copies of cards with both sides beside each other, red books page by page, and lists in which a day marks a row."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from classifiers.bare_numbers import is_another_number
from classifiers.card_copies import card_sides
from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.dates import parse_date
from classifiers.declarations import DocumentType
from classifiers.layout import lay_out
from classifiers.reasons import ReviewReason
from classifiers.splitting import PilePage, split_pages
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page

CATALOGUE = DocumentTypeCatalogue.load()
LICENCE, LAND = (CATALOGUE.type_with_code(code) for code in ("driving_licence", "land_use_certificate"))
FRONT = [
    ("Họ tên/Full name: LÊ THỊ HOA", 100, 300), ("Ngày sinh/Date of birth: 12/03/1990", 100, 340),
    ("Quốc tịch/Nationality: VIỆT NAM", 100, 380), ("Nơi cư trú/Address: Thôn 3, xã Xuân", 100, 420),
    ("Quế, tỉnh Yên Bái", 100, 460), ("Có giá trị đến/Expires: 01/08/2034", 100, 500),
]  # fmt: skip
BACK = [
    ("Hạng", 720, 300), ("Loại xe được điều khiển", 790, 300), ("Ngày trúng tuyển", 1000, 300),
    ("A1", 720, 340), ("Xe mô tô", 820, 340), ("B1", 720, 420), ("Ô tô con", 820, 420), ("16/01/2018", 1010, 420),
]  # fmt: skip


def test_an_address_on_the_front_does_not_go_on_in_the_table_on_the_back() -> None:
    found = found_values(LICENCE, page(*FRONT, *BACK))

    assert found["residence"] == "Thôn 3, xã Xuân Quế, tỉnh Yên Bái"


def test_a_sheet_with_one_side_of_a_card_is_not_parted() -> None:
    layout = lay_out(page(*FRONT, *((text, left + 700, top) for text, left, top in FRONT), width=1700), 1)

    assert card_sides(layout, LICENCE) == (layout,)


def test_the_class_that_is_held_stands_in_the_row_of_the_examination_and_is_doubted() -> None:
    found = findings(LICENCE, page(*FRONT, *BACK))["licence_class"]

    assert found.value == "B1"
    assert ReviewReason.AMBIGUOUS in found.reasons


def test_of_two_days_in_the_column_none_tells_the_class() -> None:
    found = found_values(LICENCE, page(*FRONT, *BACK, ("16/01/2019", 1010, 340)))

    assert found.get("licence_class") not in ("A1", "B1")


def test_a_class_that_a_label_tells_stands_against_the_table() -> None:
    found = findings(LICENCE, page(*FRONT, ("Hạng/Class: B2", 100, 540), *BACK))["licence_class"]

    assert (found.value, found.reasons) == ("B2", ())


@pytest.mark.parametrize(
    "printed",
    [
        "ngày/date 04 tháng/month 12 nămyear 2025",
        "ngàydate 04 tháng/month 12 năm/year 2025",
        "ngày/date 04 tháng/mmonth 12 năm/ycar 2025",
    ],
)
def test_a_day_in_two_languages_may_lose_a_stroke_or_a_letter(printed: str) -> None:
    assert parse_date(printed) == date(2025, 12, 4)


COVER = page(
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 120), ("Độc lập - Tự do - Hạnh phúc", 400, 160),
    ("GIẤY CHỨNG NHẬN", 450, 700), ("QUYỀN SỬ DỤNG ĐẤT", 430, 760), ("Số E 501791", 500, 1500),
)  # fmt: skip
SIGNED = page(
    ("Đại Nghĩa, ngày 02 tháng 09 năm 1996", 560, 120), ("Vào sổ cấp giấy chứng nhận", 100, 200),
    ("quyền sử dụng đất", 100, 240), ("Số: 00089QSDĐ", 100, 280), ("CHỦ TỊCH", 800, 200),
    ("Đoàn Công Trường", 760, 420), ("TRÍCH LỤC BẢN ĐỒ", 500, 600), ("Tỷ lệ 1/2000", 540, 640),
    *((str(number), 100 + 120 * (number - 701), 900) for number in range(701, 709)),
)  # fmt: skip


def test_the_page_with_the_extract_of_the_map_is_one_of_the_book() -> None:
    pile = [PilePage(COVER, 0), PilePage(SIGNED, 0)]

    assert split_pages(pile, today=date(2026, 11, 27), catalogue=CATALOGUE) == ((0, 1),)


def test_a_serial_number_behind_a_bare_word_is_not_the_registers() -> None:
    alone, both = found_values(LAND, COVER), found_values(LAND, COVER, SIGNED)

    assert (alone["serial_number"], alone.get("register_number")) == ("E501791", None)
    assert both["register_number"] == "00089QSDĐ"


def test_a_label_that_says_whose_number_it_is_is_believed() -> None:
    register = LAND.field_named("register_number")

    assert is_another_number(register, "Số", "E 501791", LAND.fields)
    assert not is_another_number(register, "Số vào sổ", "E 501791", LAND.fields)
    assert not is_another_number(register, "Số", "00089QSDĐ", LAND.fields)


def test_a_number_stands_right_under_its_label_beside_who_signs() -> None:
    found = found_values(
        LAND,
        page(
            ("Vào sổ cấp giấy chứng nhận", 100, 200), ("HUYỆN MỸ ĐỒNG", 820, 190),
            ("quyền sử dụng đất số:", 130, 236), ("KT. CHỦ TỊCH", 820, 236),
            ("PHÓ CHỦ TỊCH", 820, 262, ), ("02277QSDĐ/H24", 110, 280),
        ),
    )  # fmt: skip

    assert found["register_number"] == "02277QSDĐ/H24"


def test_letters_of_a_seal_beside_a_label_are_no_number_where_one_stands_right_under_it() -> None:
    found = findings(
        LAND,
        page(
            ("Vào sổ cấp giấy chứng nhận", 100, 200), ("HUYỆN MỸ ĐỒNG", 820, 190),
            ("quyền sử dụng đất số:", 130, 236), ("LÊN SÔNG", 560, 236),
            ("02277QSDĐ/H24", 110, 280),
        ),
    )["register_number"]  # fmt: skip

    assert found.value == "02277QSDĐ/H24"
    assert ReviewReason.AMBIGUOUS in found.reasons


OWNERS = [
    ("I- Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", 60, 200),
    ("Bà: LÊ THỊ HOA; Năm sinh: 1956; CMND số: 156835522", 60, 240),
    ("Địa chỉ thường trú: xã An Thịnh, tỉnh Hà Nam", 60, 280),
    ("Ông: TRẦN VĂN AN; Năm sinh: 1951; CMND số: 081545978", 60, 320),
    ("Địa chỉ thường trú: xã Bình Mỹ, tỉnh Hà Nam", 60, 360),
]  # fmt: skip


def test_who_is_named_second_as_the_first_is_owns_with_them() -> None:
    found = found_values(LAND, page(*OWNERS))

    assert (found["owner_name"], found["co_owner_name"]) == ("LÊ THỊ HOA", "TRẦN VĂN AN")
    assert (found["owner_birth_year"], found["co_owner_birth_year"]) == ("1956", "1951")
    assert found["co_owner_residence"] == "xã Bình Mỹ, tỉnh Hà Nam"


def test_a_third_owner_is_nobody_of_the_type() -> None:
    third = [("Ông: VŨ VĂN BA; Năm sinh: 1970; CMND số: 081545999", 60, 400)]

    assert found_values(LAND, page(*OWNERS, *third))["co_owner_name"] == "TRẦN VĂN AN"


@pytest.fixture
def signed(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("purpose", "text", "Mục đích sử dụng"),
        made_field("place", "text", zone="place_and_date"),
        made_field("issued_on", "date", zone="place_and_date"),
        made_field("signer_title", "text", zone="signature"),
        made_field("signer_name", "name", zone="signature"),
    )


CHANGES = page(("Ngày 24/12/2014", 800, 200), ("GIÁM ĐỐC", 830, 240), ("Hoàng Văn Cường", 790, 420))


def test_who_confirms_a_change_did_not_sign_the_paper(signed: DocumentType) -> None:
    first = page(
        ("Mục đích sử dụng: Đất ở", 100, 100), ("Đà Nẵng, ngày 10 tháng 01 năm 2014", 560, 900),
        ("Trần Hữu Phúc", 720, 1200),
    )  # fmt: skip
    found = found_values(signed, first, CHANGES)

    assert (found.get("signer_title"), found["signer_name"]) == (None, "Trần Hữu Phúc")


def test_where_the_signer_of_the_dated_page_cannot_be_read_another_is_doubted(signed: DocumentType) -> None:
    first = page(("Mục đích sử dụng: Đất ở", 100, 100), ("Đà Nẵng, ngày 10 tháng 01 năm 2014", 560, 900))

    assert ReviewReason.AMBIGUOUS in findings(signed, first, CHANGES)["signer_name"].reasons


def test_a_place_stands_over_a_wide_blank_before_its_day(signed: DocumentType) -> None:
    found = findings(
        signed,
        page(
            ("Mục đích sử dụng: Đất ở", 100, 100), ("Long Thạnh,", 250, 900), ("ngày 01", 560, 900),
            ("tháng 03 năm 2000", 760, 900), ("CHỦ TỊCH", 700, 950), ("Quách Công Kiên", 670, 1150),
        ),
    )  # fmt: skip

    assert (found["place"].value, found["issued_on"].value) == ("Long Thạnh", "2000-03-01")
    assert ReviewReason.AMBIGUOUS in found["place"].reasons


def test_an_address_goes_on_behind_a_term_without_end_under_the_photograph() -> None:
    card = CATALOGUE.type_with_code("citizen_card")
    found = found_values(
        card,
        page(
            ("Quê quán / Place of origin: Xuân Quế, Bến Tre", 300, 200),
            ("Nơi thường trú / Place of residence: Xóm 12, Xuân Quế, Ia Rơ", 300, 240),
            ("Có giá trị đến: Không thời hạn Nung, Hà Giang", -165, 280),
            width=1240,
        ),
    )

    assert found["residence"] == "Xóm 12, Xuân Quế, Ia Rơ Nung, Hà Giang"


def test_the_seat_of_a_household_stands_under_its_heading() -> None:
    found = found_values(
        CATALOGUE.type_with_code("business_registration"),
        page(
            ("2. Trụ sở hộ kinh doanh", 100, 200), ("Địa chỉ: Xóm 1, xã Nghĩa Lộ, tỉnh Hà Tĩnh", 100, 240),
            ("Số điện thoại: 0927632103", 100, 280), ("5. Chủ hộ kinh doanh", 100, 320),
            ("Họ, chữ đệm và tên: PHÙNG VĂN TUẤN", 100, 360),
            ("Nơi thường trú: Số 4, xã An Thịnh, tỉnh Hà Nam", 100, 400),
        ),
    )  # fmt: skip

    assert (found["head_office"], found["phone"]) == ("Xóm 1, xã Nghĩa Lộ, tỉnh Hà Tĩnh", "0927632103")


def test_who_issued_a_passport_is_known_where_its_small_label_was_not_read() -> None:
    data = [
        ("Ngày cấp / Date of issue", 250, 450), ("Có giá trị đến / Date of expiry", 800, 450),
        ("19/09/2022", 250, 490), ("19/09/2032", 800, 490), ("Cục Quản lý Xuất nhập cảnh", 250, 570),
    ]  # fmt: skip
    passport = CATALOGUE.type_with_code("passport")

    assert found_values(passport, page(*data))["issuing_agency"] == "Cục Quản lý Xuất nhập cảnh"
