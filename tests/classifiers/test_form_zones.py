"""What a form prints without a label: title, institution, place and date, and who signed."""

from dataclasses import replace
from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from models.values.geometry import Quad
from models.values.reading import PageReading
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import line_at, page

Lines = list[tuple[str, float, float]]


def centred(text: str, top: float, middle: float = 620) -> tuple[str, float, float]:
    return text, middle - 7.5 * len(text), top


@pytest.fixture
def diploma(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("title", "text", zone="title"),
        made_field("institution", "text", zone="institution"),
        made_field("holder_name", "name", "Họ và tên"),
        made_field("born_on", "date", "Ngày sinh"),
        made_field("place", "text", zone="place_and_date"),
        made_field("issued_on", "date", zone="place_and_date"),
        made_field("signer_title", "text", zone="signature"),
        made_field("signer_name", "name", zone="signature"),
        titles=["BẰNG CỬ NHÂN", "BẰNG TỐT NGHIỆP", "BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG"],
    )


NATION = centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60)
HOLDER: Lines = [("Họ và tên: LÊ THỊ HOA", 100, 360), ("Ngày sinh: 12/03/1990", 100, 400)]
SIGNED: Lines = [
    centred("Phú Giang, ngày 30 tháng 06 năm 2012", 500, 860),
    centred("HIỆU TRƯỞNG", 545, 860),
    centred("Trần Hữu Phúc", 720, 860),
]


def read(document_type: DocumentType, *lines: tuple[str, float, float], title: str = "") -> dict[str, str | None]:
    return found_values(document_type, page(*lines), title=title)


# Titles


def test_a_title_over_two_lines_is_one_title(diploma: DocumentType) -> None:
    lines = [NATION, centred("BẰNG TỐT NGHIỆP", 200), centred("TRUNG HỌC PHỔ THÔNG", 240), *HOLDER]

    assert read(diploma, *lines, title="BẰNG TỐT NGHIỆP")["title"] == "BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG"


def test_a_heading_further_below_is_no_part_of_the_title(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred("CÔNG NGHỆ THÔNG TIN", 290), *HOLDER]

    assert read(diploma, *lines, title="BẰNG CỬ NHÂN")["title"] == "BẰNG CỬ NHÂN"


def test_the_english_title_below_is_not_joined(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred("THE DEGREE OF BACHELOR", 240), *HOLDER]

    assert read(diploma, *lines, title="BẰNG CỬ NHÂN")["title"] == "BẰNG CỬ NHÂN"


def test_a_value_at_the_same_place_of_another_page_takes_no_line_of_the_title(diploma: DocumentType) -> None:
    first, second = centred("BẰNG TỐT NGHIỆP", 200), centred("TRUNG HỌC PHỔ THÔNG", 240)
    label = "Họ và tên: "
    another = page((f"{label}PHONG THỊ HOA", second[1] - 15 * len(label), 240))

    found = findings(diploma, page(NATION, first, second), another, title="BẰNG TỐT NGHIỆP")

    assert found["holder_name"].pieces[0].words[0].box.left == second[1]
    assert found["title"].value == "BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG"


def test_a_title_gets_the_marks_of_the_known_one_and_says_so(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỨ NHÂN", 200), *HOLDER]

    found = findings(diploma, page(*lines), title="BẰNG CỨ NHÂN")["title"]

    assert (found.value, found.text, found.reasons) == (
        "BẰNG CỬ NHÂN",
        "BẰNG CỨ NHÂN",
        (ReviewReason.CORRECTED,),
    )


# Institutions


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


def test_a_body_below_the_title_is_not_the_institution(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 120), centred("TRƯỜNG ĐẠI HỌC PHÚ GIANG", 220), *HOLDER]

    assert "institution" not in read(diploma, *lines, title="BẰNG CỬ NHÂN")


# Places and dates


def test_place_and_date_stand_above_the_signature(diploma: DocumentType) -> None:
    found = read(diploma, NATION, *HOLDER, *SIGNED)

    assert (found["place"], found["issued_on"]) == ("Phú Giang", "2012-06-30")


@pytest.mark.parametrize(
    ("printed", "place", "day"),
    [
        ("TP. Hồ Chí Minh, ngày 30 tháng 06 năm 2012", "TP. Hồ Chí Minh", "2012-06-30"),
        ("Bà Rịa - Vũng Tàu, ngày 30 tháng 6 năm 2012", "Bà Rịa - Vũng Tàu", "2012-06-30"),
        ("Phú Giang, ngày/date 30 tháng/month 06 năm/year 2012", "Phú Giang", "2012-06-30"),
        ("Phú Giang, ngày 31 tháng 06 năm 2012", "Phú Giang", None),  # no such day
        ("Ngày 30 tháng 06 năm 2012", None, "2012-06-30"),
    ],
)
def test_places_and_dates_as_papers_print_them(
    diploma: DocumentType, printed: str, place: str | None, day: str | None
) -> None:
    found = read(diploma, NATION, *HOLDER, centred(printed, 500, 860), *SIGNED[1:])

    assert (found.get("place"), found.get("issued_on")) == (place, day)


def test_a_day_is_whole_over_the_blanks_that_its_figures_were_entered_into(diploma: DocumentType) -> None:
    found = read(diploma, NATION, *HOLDER, ("Ngày 05 tháng 1", 640, 500), ("năm 2016", 960, 500), *SIGNED[1:])

    assert found.get("issued_on") == "2016-01-05"


def test_a_misread_digit_of_the_date_is_told(diploma: DocumentType) -> None:
    found = findings(
        diploma, page(NATION, *HOLDER, centred("Phú Giang, ngày 3O tháng 06 năm 2012", 500, 860), *SIGNED[1:])
    )

    assert (found["issued_on"].value, found["issued_on"].reasons) == ("2012-06-30", (ReviewReason.CORRECTED,))


@pytest.mark.parametrize(
    "sentence",
    [
        "Sinh ngày 12 tháng 03 năm 1990",
        "Căn cứ Quyết định số 5, ngày 12 tháng 03 năm 2010 của Bộ trưởng",
        "được công nhận tốt nghiệp, ngày 12 tháng 03 năm 2010",
        "Ngày cấp: ngày 12 tháng 03 năm 2010",
    ],
)
def test_a_sentence_with_a_day_is_no_place_and_date(diploma: DocumentType, sentence: str) -> None:
    assert "issued_on" not in read(diploma, NATION, *HOLDER, (sentence, 100, 460))


def test_the_day_above_the_signature_counts_and_not_one_below_it(diploma: DocumentType) -> None:
    later = centred("Hà Nội, ngày 15 tháng 08 năm 2020", 900, 400)

    found = read(diploma, NATION, *HOLDER, *SIGNED, later)

    assert (found["place"], found["issued_on"]) == ("Phú Giang", "2012-06-30")


# Signatures


def test_position_and_name_stand_below_the_date(diploma: DocumentType) -> None:
    found = read(diploma, NATION, *HOLDER, *SIGNED)

    assert (found["signer_title"], found["signer_name"]) == ("HIỆU TRƯỞNG", "Trần Hữu Phúc")


def test_the_head_above_the_title_is_not_the_signer(diploma: DocumentType) -> None:
    head = [centred("HIỆU TRƯỞNG", 115), centred("TRƯỜNG ĐẠI HỌC PHÚ GIANG", 150)]

    found = read(diploma, NATION, *head, centred("BẰNG CỬ NHÂN", 220), *HOLDER, *SIGNED, title="BẰNG CỬ NHÂN")

    assert found["signer_title"] == "HIỆU TRƯỞNG"
    assert findings(diploma, page(NATION, *head, *HOLDER, *SIGNED))["signer_title"].pieces[0].top == 545


def test_the_office_above_the_position_belongs_to_it(diploma: DocumentType) -> None:
    signed = [
        SIGNED[0],
        centred("CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH", 545, 860),
        centred("CỤC TRƯỞNG", 585, 860),
        SIGNED[2],
    ]

    found = read(diploma, NATION, *HOLDER, *signed)

    assert found["signer_title"] == "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH CỤC TRƯỞNG"


@pytest.mark.parametrize(
    "heading",
    ["NGƯỜI KÝ GIẤY KHAI SINH", "THỦ TRƯỞNG CƠ QUAN", "XÁC NHẬN CỦA CÔNG AN", "ĐẠI DIỆN BÊN A", "CÁN BỘ TƯ PHÁP"],
)
def test_headings_say_who_is_to_sign_and_are_no_position(diploma: DocumentType, heading: str) -> None:
    signed = [SIGNED[0], centred(heading, 545, 860), centred("CHỦ TỊCH", 585, 860), SIGNED[2]]

    found = read(diploma, NATION, *HOLDER, *signed)

    assert (found["signer_title"], found["signer_name"]) == ("CHỦ TỊCH", "Trần Hữu Phúc")


def test_whoever_signs_for_somebody_has_every_line_of_it(diploma: DocumentType) -> None:
    signed = [SIGNED[0], centred("KT. HIỆU TRƯỞNG", 545, 860), centred("PHÓ HIỆU TRƯỞNG", 585, 860), SIGNED[2]]

    assert read(diploma, NATION, *HOLDER, *signed)["signer_title"] == "KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG"


def test_a_signature_for_somebody_without_the_own_position_is_doubted(diploma: DocumentType) -> None:
    signed = [SIGNED[0], centred("KT. HIỆU TRƯỞNG", 545, 860), SIGNED[2]]

    assert ReviewReason.AMBIGUOUS in findings(diploma, page(NATION, *HOLDER, *signed))["signer_title"].reasons


def test_the_english_position_is_not_joined(diploma: DocumentType) -> None:
    signed = [SIGNED[0], centred("HIỆU TRƯỞNG", 545, 860), centred("RECTOR OF THE UNIVERSITY", 585, 860), SIGNED[2]]

    assert read(diploma, NATION, *HOLDER, *signed)["signer_title"] == "HIỆU TRƯỞNG"


@pytest.fixture
def card(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("full_name", "name", "Họ và tên"),
        made_field("marks", "text", "Đặc điểm nhận dạng"),
        made_field("issued_on", "date", zone="place_and_date"),
        made_field("signer_title", "text", zone="signature"),
        made_field("signer_name", "name", zone="signature"),
    )


FRONT = page(("Họ và tên: LÊ THỊ HOA", 100, 100), ("Giới tính: Nữ", 100, 140), width=900, height=560)


def test_a_signature_on_the_back_of_a_card_is_found(card: DocumentType) -> None:
    back = page(
        ("Đặc điểm nhận dạng: nốt ruồi", 60, 40),
        centred("Ngày 10 tháng 05 năm 2021", 120, 600),
        centred("CỤC TRƯỞNG", 160, 600),
        centred("Trần Hữu Phúc", 330, 600),
        width=900, height=560,
    )  # fmt: skip

    found = found_values(card, FRONT, back)

    assert (found["signer_title"], found["signer_name"]) == ("CỤC TRƯỞNG", "Trần Hữu Phúc")
    assert found["issued_on"] == "2021-05-10"


def test_a_signature_on_the_left_of_a_back_without_values_is_found(card: DocumentType) -> None:
    back = page(
        centred("GIÁM ĐỐC", 160, 250),
        centred("Trần Hữu Phúc", 330, 250),
        ("Ngón trỏ phải", 620, 160),
        ("Ngón trỏ trái", 620, 330),
        width=900, height=560,
    )  # fmt: skip

    found = found_values(card, FRONT, back)

    assert (found["signer_title"], found["signer_name"]) == ("GIÁM ĐỐC", "Trần Hữu Phúc")


@pytest.mark.parametrize(
    "members",
    [
        [centred("TRƯƠNG THANH", 700, 370), centred("HẠNH", 735, 370), centred("TRỊNH GIÁP", 820, 370)],
        [centred("TRƯỜNG", 700, 370), centred("COMPANY LIMITED", 788, 370)],  # the last word of a company's name
        [centred("TRƯƠNG", 700, 370), centred("THANH HẠNH", 735, 370), centred("TRỊNH GIÁP", 820, 370)],
    ],
)
def test_somebody_whose_surname_is_spelt_like_a_position_is_no_position(card: DocumentType, members: Lines) -> None:
    """Members in a table on the first page: Trương is no trưởng."""
    table = page(HOLDER[0], *members)
    signed = page(("Đặc điểm nhận dạng: không", 100, 100), centred("TRƯỞNG PHÒNG", 300, 860),
                  centred("Võ Thị Kim Oanh", 480, 860))  # fmt: skip

    found = found_values(card, table, signed)

    assert (found["signer_title"], found["signer_name"]) == ("TRƯỞNG PHÒNG", "Võ Thị Kim Oanh")


def test_a_position_that_lost_its_mark_is_still_one(card: DocumentType) -> None:
    signed = page(("Họ và tên: LÊ THỊ HOA", 100, 100), centred("TRƯƠNG PHÒNG", 300, 860),
                  centred("Võ Thị Kim Oanh", 480, 860))  # fmt: skip

    found = findings(card, signed)["signer_title"]

    assert (found.value, found.reasons) == ("TRƯỞNG PHÒNG", (ReviewReason.CORRECTED,))


def test_without_a_signature_nobody_signed(card: DocumentType) -> None:
    assert set(found_values(card, FRONT)) == {"full_name"}


def test_a_type_without_the_zone_has_no_signer(tmp_path: Path) -> None:
    plain = made_type(tmp_path, made_field("holder_name", "name", "Họ và tên"))

    assert read(plain, NATION, *HOLDER, *SIGNED) == {"holder_name": "LÊ THỊ HOA"}


def test_the_agency_of_a_letterhead_in_one_column_stands_under_the_motto(tmp_path: Path) -> None:
    form = made_type(
        tmp_path,
        made_field("issuing_agency", "text", zone="header_left"),
        made_field("holder_name", "name", "Họ và tên"),
    )
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
    tmp_path: Path, last: str, is_name: bool
) -> None:
    form = made_type(
        tmp_path,
        made_field("issuing_agency", "text", zone="header_left"),
        made_field("holder_name", "name", "Họ và tên"),
    )
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


def test_a_body_too_wide_for_the_left_column_is_the_agency_and_not_its_parent(tmp_path: Path) -> None:
    form = made_type(
        tmp_path,
        made_field("issuing_agency", "text", zone="header_left"),
        made_field("holder_name", "name", "Họ và tên"),
    )
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


def test_a_stroke_of_ink_through_the_second_line_of_a_position_does_not_hide_it(diploma: DocumentType) -> None:
    lines = [NATION, *HOLDER, centred("Phú Giang, ngày 30 tháng 06 năm 2012", 500, 860)]
    printed = [line_at(*line) for line in [*lines, centred("KT. HIỆU TRƯỞNG", 545, 860), SIGNED[-1]]]
    inked = line_at("PHÓ HIỆU TRƯỞNG", 748, 575, line_height=30)
    inked = replace(inked, words=tuple(replace(w, box=_higher(w.box)) for w in inked.words), box=_higher(inked.box))

    found = found_values(diploma, PageReading(1240, 1754, (*printed, inked)))

    assert found["signer_title"] == "KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG"


def _higher(box: Quad) -> Quad:
    return Quad.from_rectangle(box.left, box.top - 16, box.right, box.bottom + 18)


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

    assert "ambiguous" in findings(diploma, reading)["institution"].reasons
    assert "ambiguous" not in findings(diploma, PageReading(1240, 1754, (lines[0],)))["institution"].reasons


# A form of the police: the letterhead names the body, a heading who is to sign


@pytest.fixture
def confirmation(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("issuing_agency", "text", "Cơ quan đăng ký cư trú", zone="header_left"),
        made_field("full_name", "name", "Họ và tên"),
        made_field("signer_title", "text", zone="signature"),
        made_field("signer_name", "name", zone="signature"),
    )


LETTERHEAD: Lines = [
    centred("CÔNG AN TỈNH AN GIANG", 60, 300), centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60, 900),
    centred("CÔNG AN XÃ AN THỊNH", 96, 300), centred("Độc lập - Tự do - Hạnh phúc", 96, 900),
    centred("Số: 3014/XN-CAX", 150, 300),
]  # fmt: skip
HEADING: Lines = [
    centred("THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ", 500, 860),
    centred("(Ký, ghi rõ họ tên và đóng dấu)", 540, 860),
]


def test_the_position_stands_below_the_heading_and_its_brackets(confirmation: DocumentType) -> None:
    signed = [centred("KT. TRƯỞNG CÔNG AN", 580, 860), centred("PHÓ TRƯỞNG CÔNG AN", 616, 860)]

    found = read(confirmation, *LETTERHEAD, *HOLDER, *HEADING, *signed, centred("Đặng Bá Nam", 780, 860))

    assert found["signer_title"] == "KT. TRƯỞNG CÔNG AN PHÓ TRƯỞNG CÔNG AN"
    assert found["signer_name"] == "Đặng Bá Nam"


def test_a_position_whose_name_was_not_read_is_no_name(confirmation: DocumentType) -> None:
    found = read(confirmation, *LETTERHEAD, *HOLDER, *HEADING, centred("PHÓ TRƯỞNG CÔNG AN", 580, 860))

    assert found.get("signer_name") is None


def test_a_name_behind_the_agencys_label_is_not_the_agency(confirmation: DocumentType) -> None:
    note = [("(2) Cơ quan đăng ký cư trú.", 100, 760), ("Đặng Bá Nam", 800, 760)]

    assert read(confirmation, *LETTERHEAD, *HOLDER, *note)["issuing_agency"] == "CÔNG AN XÃ AN THỊNH"
    alone = findings(confirmation, page(*HOLDER, *note))
    assert "issuing_agency" not in alone or ReviewReason.AMBIGUOUS in alone["issuing_agency"].reasons
