"""The institution that gives a degree: the body above its title."""

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from models.values.reading import PageReading
from tests.classifiers.made_forms import HOLDER, NATION, Lines, centred, read
from tests.classifiers.made_types import findings, found_values
from tests.classifiers.printed_pages import line_at, page


@pytest.mark.parametrize(
    ("lines", "institution"),
    [
        ([centred("TRƯỜNG ĐẠI HỌC KINH TẾ PHÚ GIANG", 120)], "TRƯỜNG ĐẠI HỌC KINH TẾ PHÚ GIANG"),
        # Behind the words for its head, on the same line or the next.
        ([centred("HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC PHÚ GIANG", 120)], "TRƯỜNG ĐẠI HỌC PHÚ GIANG"),
        ([centred("HIỆU TRƯỞNG", 115), centred("TRƯỜNG ĐẠI HỌC PHÚ GIANG", 150)], "TRƯỜNG ĐẠI HỌC PHÚ GIANG"),
        ([centred("GIÁM ĐỐC", 115), centred("ĐẠI HỌC QUỐC GIA HÀ NỘI", 150)], "ĐẠI HỌC QUỐC GIA HÀ NỘI"),
        # A body with no word for what it is, which only the head tells.
        ([centred("GIÁM ĐỐC", 115), centred("LIÊN HIỆP KHOA HỌC PHÚ GIANG", 150)], "LIÊN HIỆP KHOA HỌC PHÚ GIANG"),
        (
            [centred("TRƯỜNG ĐẠI HỌC KINH TẾ", 115), centred("VÀ QUẢN TRỊ KINH DOANH", 150)],
            "TRƯỜNG ĐẠI HỌC KINH TẾ VÀ QUẢN TRỊ KINH DOANH",
        ),
        # A word that the line's end parts, of which the second half begins as a school does.
        (
            [centred("TRUNG TÂM QUAN TRẮC MÔI", 115), centred("TRƯỜNG VÀ HUẤN LUYỆN", 150)],
            "TRUNG TÂM QUAN TRẮC MÔI TRƯỜNG VÀ HUẤN LUYỆN",
        ),
        # A dash joins a school to the university that it belongs to.
        (
            [centred("TRƯỜNG ĐẠI HỌC KINH TẾ -", 115), centred("ĐẠI HỌC ĐẠI NGHĨA", 150)],
            "TRƯỜNG ĐẠI HỌC KINH TẾ - ĐẠI HỌC ĐẠI NGHĨA",
        ),
        ([centred("TRUONG DAI HOC KINH TE", 120)], None),  # English, or unread
        ([], None),
    ],
)
def test_the_institution_stands_above_the_title(diploma: DocumentType, lines: Lines, institution: str | None) -> None:
    found = read(diploma, NATION, *lines, centred("BẰNG CỬ NHÂN", 220), *HOLDER, title="BẰNG CỬ NHÂN")

    assert found.get("institution") == institution


@pytest.mark.parametrize("height", [30, 44])
def test_print_of_the_other_half_does_not_stand_between_a_head_and_its_body(diploma: DocumentType, height: int) -> None:
    """The left half of an opened certificate has its title where the right one tells who gives it; and on a page that
    lies a little aslant the reader's boxes are higher than their print."""
    left = [line_at(*one) for one in (("BỘ GIÁO DỤC", 60, 100), ("CHỨNG CHỈ", 90, 145), ("TIN HỌC", 100, 178))]
    head = line_at(*centred("GIÁM ĐỐC", 150, 900))
    body = line_at("TRUNG TÂM TIN HỌC", 900 - 4.25 * height, 198 - height / 2, line_height=height)
    given = line_at(*centred("cấp", 250, 900))
    lines = tuple(line_at(*one) for one in HOLDER)
    reading = PageReading(1240, 1754, (*left, head, body, given, *lines))

    assert found_values(diploma, reading, title="CHỨNG CHỈ")["institution"] == "TRUNG TÂM TIN HỌC"


def test_a_ministry_is_doubted_where_somebodys_head_stands_and_his_body_was_not_read(diploma: DocumentType) -> None:
    reading = page(
        ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", 60, 60), centred("GIÁM ĐỐC", 100, 900), centred("BẰNG CỬ NHÂN", 220), *HOLDER
    )
    found = findings(diploma, reading, title="BẰNG CỬ NHÂN")["institution"]

    assert (found.value, found.reasons) == ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", (ReviewReason.AMBIGUOUS,))


def test_a_body_below_the_title_is_not_the_institution(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 120), centred("TRƯỜNG ĐẠI HỌC PHÚ GIANG", 220), *HOLDER]

    assert "institution" not in read(diploma, *lines, title="BẰNG CỬ NHÂN")


@pytest.mark.parametrize("province", ["KHÁNH HÒA", "VĨNH PHÚ"])
def test_a_provinces_name_broken_between_two_lines_is_whole(diploma: DocumentType, province: str) -> None:
    """However high a mark makes the second, and also where the province has ended: degrees are of their day."""
    first, second = province.split()
    above = line_at(f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {first}", 300, 100, line_height=26)
    below = line_at(second, 452, 128, line_height=36)

    found = found_values(diploma, PageReading(1240, 1754, (above, below)))

    assert found["institution"] == f"SỞ GIÁO DỤC VÀ ĐÀO TẠO {province}"


@pytest.mark.parametrize(
    ("head", "area", "body"),
    [
        ("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TỈNH THÁI BÌNH", "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH THÁI BÌNH"),
        ("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", "ĐẮK NÔNG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐẮK NÔNG"),
        ("TRƯỞNG PHÒNG GIÁO DỤC", "HUYỆN HƯƠNG ĐIỀN", "PHÒNG GIÁO DỤC HUYỆN HƯƠNG ĐIỀN"),
        ("TRƯỞNG PHÒNG GIÁO DỤC HUYỆN HƯƠNG ĐIỀN", "", "PHÒNG GIÁO DỤC HUYỆN HƯƠNG ĐIỀN"),
        ("TRƯỞNG TY GIÁO DỤC", "THÁI BÌNH", "TY GIÁO DỤC THÁI BÌNH"),
    ],
)
def test_the_area_of_an_office_stands_below_its_head_and_name(
    diploma: DocumentType, head: str, area: str, body: str
) -> None:
    """About the middle of both, under a title: marks make it higher than the line above."""
    area_line = [line_at(area, 620 - 8.5 * len(area), 294, line_height=34)] if area else []
    title = line_at("BẰNG TỐT NGHIỆP", 508, 200)
    lines = (title, line_at(head, 620 - 6.5 * len(head), 260, line_height=26), *area_line)

    found = findings(diploma, PageReading(1240, 1754, lines), title="BẰNG TỐT NGHIỆP")["institution"]

    assert (found.value, found.reasons) == (body, ())


def test_an_office_that_every_area_has_is_doubted_without_its_area(diploma: DocumentType) -> None:
    found = findings(diploma, page(centred("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", 260)))["institution"]

    assert ReviewReason.AMBIGUOUS in found.reasons


def test_a_smaller_line_right_below_an_institution_leaves_a_doubt(diploma: DocumentType) -> None:
    lines = [line_at("TRƯỜNG ĐẠI HỌC MỎ VÀ CÔNG NGHỆ", 400, 100, line_height=30)]
    lines.append(line_at("BÌNH LÂM", 400 + 15 * 15 - 4 * 10, 136, line_height=20))
    reading = PageReading(1240, 1754, tuple(lines))

    found = findings(diploma, reading)["institution"]

    assert found.value == "TRƯỜNG ĐẠI HỌC MỎ VÀ CÔNG NGHỆ BÌNH LÂM"
    assert "ambiguous" in found.reasons
    assert "ambiguous" not in findings(diploma, PageReading(1240, 1754, (lines[0],)))["institution"].reasons


def test_a_number_under_the_institution_is_none_of_its_name(diploma: DocumentType) -> None:
    """Its "Số:" may be read apart."""
    lines = [line_at("CÔNG TY ĐÀO TẠO PHÚ GIANG", 300, 100, line_height=26)]
    lines += [line_at("Số:", 330, 130, line_height=26), line_at("4468/KTT-PGF", 385, 130, line_height=26)]

    assert found_values(diploma, PageReading(1240, 1754, tuple(lines)))["institution"] == "CÔNG TY ĐÀO TẠO PHÚ GIANG"


def test_the_word_for_a_head_that_stands_apart_is_no_school(diploma: DocumentType) -> None:
    head = line_at("TRƯỞNG", 300, 100, line_height=26)
    body = line_at("PHÒNG GIÁO DỤC HUYỆN BÌNH LÂM", 420, 100, line_height=26)

    found = found_values(diploma, PageReading(1240, 1754, (head, body)))

    assert found["institution"] == "PHÒNG GIÁO DỤC HUYỆN BÌNH LÂM"
