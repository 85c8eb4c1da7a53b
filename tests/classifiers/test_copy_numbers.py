"""The number of an extract is not the certificate's."""

from datetime import date

import pytest

from classifiers.understanding import understand
from models.values.understanding import Understanding
from tests.classifiers.printed_pages import page

BODY = (
    ("Họ, chữ đệm, tên: TRƯƠNG DIỆU MAI", 100, 400), ("Giới tính: Nữ", 100, 440), ("Dân tộc: Kinh", 500, 440),
    ("Quốc tịch: Việt Nam", 900, 440), ("Nơi sinh: xã Bình Lâm, tỉnh Cao Bằng", 100, 480),
    ("Quê quán: xã Bình Lâm, tỉnh Cao Bằng", 100, 520), ("Họ, chữ đệm, tên người mẹ: HỒ THÙY NGÂN", 100, 560),
    ("Năm sinh: 1963", 100, 600), ("Nơi cư trú: xã Bình Lâm, tỉnh Cao Bằng", 100, 640),
    ("Đăng ký khai sinh tại: Ủy ban nhân dân xã Bình Lâm, tỉnh Cao Bằng", 100, 720),
)  # fmt: skip


def read(number: str, *registered: str, title: str = "TRÍCH LỤC KHAI SINH") -> Understanding:
    head = ((number, 150, 120), (title, 450, 240), ("(BẢN SAO)", 520, 280))
    foot = tuple((line, 100.0, 760.0 + 40 * at) for at, line in enumerate(registered))
    return understand([page(*head, *BODY, *foot)], today=date(2026, 11, 27))


def value_of(understanding: Understanding, name: str) -> str | None:
    return next((field.value for field in understanding.fields if field.name == name), None)


@pytest.mark.parametrize("own", ["Số: 374/TLKS-BS", "Số: 374/UBND-TLKS", "Số: 374"])
@pytest.mark.parametrize(
    "registered",
    ["Số: 77, quyển số: 03/1990 ngày 28 tháng 10 năm 1990", "Số: 77, ngày 28/10/1990", "Số: 77 ngày 28/10/1990"],
)
def test_the_registrations_number_is_read_and_not_the_extracts(own: str, registered: str) -> None:
    understanding = read(own, registered)

    assert value_of(understanding, "certificate_number") == "77"
    assert value_of(understanding, "registered_on") == "1990-10-28"
    assert value_of(understanding, "register_book") == ("03/1990" if "quyển" in registered else None)


def test_an_extracts_number_is_nobodys_where_no_other_was_read() -> None:
    assert value_of(read("Số: 374/TLKS-BS", "Ngày, tháng, năm đăng ký: 28/10/1990"), "certificate_number") is None


def test_a_copy_that_bears_only_the_certificates_number_keeps_it() -> None:
    understanding = read("Số: 77/2012", "Ngày, tháng, năm đăng ký: 28/10/2012", title="GIẤY KHAI SINH")

    assert value_of(understanding, "certificate_number") == "77/2012"
