"""The agency in the letterhead of a form."""

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_forms import HOLDER, LETTERHEAD, NATION, centred, read
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page


@pytest.fixture
def form(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("issuing_agency", "text", zone="header_left"),
        made_field("holder_name", "name", "Họ và tên"),
    )


def test_the_agency_of_a_letterhead_in_one_column_stands_under_the_motto(form: DocumentType) -> None:
    lines = [
        NATION,
        centred("Độc lập - Tự do - Hạnh phúc", 100),
        centred("SỞ KẾ HOẠCH VÀ ĐẦU TƯ TỈNH BÌNH LÂM", 150),
        centred("PHÒNG ĐĂNG KÝ KINH DOANH", 190),
        centred("GIẤY XÁC NHẬN", 260),
        ("Họ và tên: LÊ THỊ HOA", 100, 360),
    ]

    found = found_values(form, page(*lines), title="GIẤY XÁC NHẬN")

    assert found["issuing_agency"] == "PHÒNG ĐĂNG KÝ KINH DOANH"


@pytest.mark.parametrize(("last", "is_name"), [("NAM", True), ("MPS", False)])
def test_a_short_last_line_of_the_agency_is_a_word_or_its_foreign_letters(
    form: DocumentType, last: str, is_name: bool
) -> None:
    lines = [
        NATION,
        ("CÔNG AN HUYỆN PHÚ GIANG", 40, 60),
        ("CÔNG AN PHƯỜNG PHƯỚC LONG", 30, 100),
        (last, 200, 140),
        ("Số: 12/XN", 160, 180),
        centred("GIẤY XÁC NHẬN", 260),
        ("Họ và tên: LÊ THỊ HOA", 100, 360),
    ]

    found = found_values(form, page(*lines), title="GIẤY XÁC NHẬN")

    assert found["issuing_agency"] == f"CÔNG AN PHƯỜNG PHƯỚC LONG{' NAM' if is_name else ''}"


def test_a_body_too_wide_for_the_left_column_is_the_agency_and_not_its_parent(form: DocumentType) -> None:
    lines = [
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60),
        centred("Độc lập - Tự do - Hạnh phúc", 100),
        ("CÔNG AN THÀNH PHỐ HỒ CHÍ MINH", 60, 160),
        ("CÔNG AN PHƯỜNG PHƯỚC LONG NAM HIỆP THÀNH", 60, 196),
        ("Số: 12/XN", 60, 232),
        centred("GIẤY XÁC NHẬN", 300),
        ("Họ và tên: LÊ THỊ HOA", 100, 400),
    ]

    found = found_values(form, page(*lines), title="GIẤY XÁC NHẬN")

    assert found["issuing_agency"] == "CÔNG AN PHƯỜNG PHƯỚC LONG NAM HIỆP THÀNH"


def test_a_name_behind_the_agencys_label_is_not_the_agency(confirmation: DocumentType) -> None:
    note = [("(2) Cơ quan đăng ký cư trú.", 100, 760), ("Đặng Bá Nam", 800, 760)]

    assert read(confirmation, *LETTERHEAD, *HOLDER, *note)["issuing_agency"] == "CÔNG AN XÃ AN THỊNH"
    alone = findings(confirmation, page(*HOLDER, *note))
    assert "issuing_agency" not in alone or ReviewReason.AMBIGUOUS in alone["issuing_agency"].reasons
