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


DEATH = (
    ("Họ, chữ đệm, tên: NGÔ QUỐC SƠN", 100, 400), ("Ngày, tháng, năm sinh: 25/09/1966", 100, 440),
    ("Giới tính: Nam", 100, 480), ("Dân tộc: Thái", 400, 480), ("Quốc tịch: Việt Nam", 800, 480),
    ("Đã chết vào lúc: 16 giờ 54 phút, ngày 26 tháng 11 năm 2022", 100, 520), ("Nơi chết: Tại nhà", 100, 560),
    ("Nguyên nhân chết: Già yếu", 100, 600), ("Giấy báo tử số: 209/GBT, ngày 27/11/2022", 100, 640),
)  # fmt: skip


def read_death(number: str, *registered: str) -> Understanding:
    head = ((number, 150, 120), ("TRÍCH LỤC KHAI TỬ", 450, 240))
    foot = tuple((line, 100.0, 680.0 + 40 * at) for at, line in enumerate(registered))
    return understand([page(*head, *DEATH, *foot)], today=date(2026, 11, 27))


@pytest.mark.parametrize("own", ["Số: 147/TLKT-BS", "Số: 147/UBND-TLKT", "Số trích lục: 147", "Số: 147"])
def test_the_registrations_number_is_read_from_a_sentence_over_the_ends_of_lines(own: str) -> None:
    understanding = read_death(
        own,
        "Đã đăng ký khai tử tại: Ủy ban nhân dân phường Bản Lầu, tỉnh Lào Cai; số:",
        "18/2022; ngày 05 tháng 12 năm 2022.",
    )

    assert value_of(understanding, "certificate_number") == "18/2022"
    assert value_of(understanding, "registered_on") == "2022-12-05"


def test_the_head_tells_nothing_where_the_registrations_number_was_not_read_as_one() -> None:
    understanding = read_death(
        "Số: 147/UBND-TLKT", "Đã đăng ký khai tử tại: Ủy ban nhân dân xã Bình Lâm; số: l8; ngày 5/12/2022."
    )

    assert value_of(understanding, "certificate_number") != "147/UBND-TLKT"


@pytest.mark.parametrize("own", ["Số: 05/TLKT", "Số trích lục: 71/TLKT-BS"])
def test_the_heads_number_is_the_certificates_where_no_registrations_is_told(own: str) -> None:
    understanding = read_death(
        own, "Nơi đăng ký khai tử: Ủy ban nhân dân xã Bình Lâm, tỉnh Cao Bằng", "Ngày, tháng, năm đăng ký: 05/12/2022",
        "Họ, chữ đệm, tên người đi khai tử: NGÔ THỊ HOA", "Giấy tờ tùy thân: CCCD số: 044066711401",
    )  # fmt: skip

    assert value_of(understanding, "certificate_number") == own.rsplit(" ", maxsplit=1)[1]
