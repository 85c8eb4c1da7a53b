"""Titles that the law composes are whole; those that lost a line or a mark are not."""

import pytest

from classifiers.title_grammar import is_unauthorised_deputy, is_whole_title


@pytest.mark.parametrize(
    "title",
    [
        "CHỦ TỊCH",
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "TM. UỶ BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "KT. BỘ TRƯỞNG THỨ TRƯỞNG",
        "TL. GIÁM ĐỐC KT. TRƯỞNG PHÒNG HỒ SƠ PHÓ TRƯỞNG PHÒNG",
        "TUQ. CHỦ TỊCH CÔNG CHỨC TƯ PHÁP - HỘ TỊCH",
        "GIÁM ĐỐC CA TỈNH BÀ RỊA - VŨNG TÀU",
        "GIÁM ĐỐC CA TP. CẦN THƠ",
    ],
)
def test_a_title_of_known_positions_is_whole(title: str) -> None:
    assert is_whole_title(title)


@pytest.mark.parametrize(
    "title",
    [
        "PHÓ VIỆN TRƯỞNG",  # under "KT. VIỆN TRƯỞNG", which a seal hid
        "TM. ỦY BAN NHÂN DÂN PHÓ CHỦ TỊCH",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "KT. HIỆU TRƯỞNG HIỆU TRƯỞNG",
        "KT. BỘ TRƯỞNG THỦ TRƯỞNG",
        "KT. GIÁM ĐỐC PHÓ GIÁM I M ĐỐC",
        "Q. VIỆN TRƯ ƯỞNG",
        "TRUỞNG PHÒNG",
        "GIÁM ĐỐC CA TỈNH BẠC LIỆU",
        "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ",
        "QUYỀN",
        "",
    ],
)
def test_a_title_with_anything_else_or_without_a_line_is_not(title: str) -> None:
    assert not is_whole_title(title)


def test_a_unit_counts_where_the_paper_has_it_a_second_time_to_the_letter() -> None:
    title = "TM. UBND XÃ BẢN LẦU NẬM CHỦ TỊCH"

    assert is_whole_title(title, ["Ủy ban nhân dân xã Bản Lầu Nậm, tỉnh Lào Cai"])
    assert not is_whole_title(title, ["Ủy ban nhân dân xã Bản Lầu Nâm, tỉnh Lào Cai"])
    assert not is_whole_title(title)


def test_a_deputy_signs_for_somebody() -> None:
    assert is_unauthorised_deputy("PHÓ CHỦ TỊCH")
    assert not is_unauthorised_deputy("KT. CHỦ TỊCH PHÓ CHỦ TỊCH")
    assert not is_unauthorised_deputy("T/M ĐẢNG ỦY PHÓ BÍ THƯ")
    assert not is_unauthorised_deputy("CHỦ TỊCH")
