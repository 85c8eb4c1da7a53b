"""Whose administrative paper it is, by letterheads of bodies of many kinds; and who signs where a seal hid a line."""

from datetime import date

import pytest

from classifiers.understanding import understand
from models.values.understanding import Understanding
from tests.classifiers.printed_pages import page

TODAY = date(2026, 11, 27)
Line = tuple[str, float, float]


def paper(
    *body: str, number: str = "12/QĐ-ABC", subject: str = "Về việc cử cán bộ đi học", signed: tuple[Line, ...] = ()
) -> Understanding:
    """A decision with these lines in the left column, about its middle."""
    head = tuple((line, 300 - 6 * len(line), 100 + 32.0 * at) for at, line in enumerate(body))
    below = 100 + 32.0 * max(3, len(body)) + 10
    return understand(
        [
            page(
                *head,
                ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100),
                ("Độc lập - Tự do - Hạnh phúc", 620, 135),
                (f"Số: {number}", 200, below),
                ("Bình Lâm, ngày 05 tháng 3 năm 2024", 570, below),
                ("QUYẾT ĐỊNH", 545, below + 80),
                (subject, 620 - 7.5 * len(subject), below + 114),
                ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;", 200, below + 200),
                ("Các đơn vị báo cáo kết quả thực hiện về cơ quan thường trực trước", 150, below + 240),
                ("ngày 15 hằng tháng.", 150, below + 280),
                *(signed or (("Nơi nhận:", 180, 900), ("GIÁM ĐỐC", 800, 900), ("Trần Hữu Phúc", 780, 1100))),
            )
        ],
        today=TODAY,
    )


def agency(found: Understanding) -> str | None:
    return next(field.value for field in found.fields if field.name == "issuing_agency")


def reasons(found: Understanding, name: str) -> tuple[str, ...]:
    return next(tuple(field.reasons) for field in found.fields if field.name == name)


@pytest.mark.parametrize(
    ("parent", "own"),
    [
        ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "ĐẠI HỌC HUẾ"),
        ("BỘ QUỐC PHÒNG", "BINH ĐOÀN 15"),
        ("QUÂN CHỦNG HẢI QUÂN", "VÙNG 3 HẢI QUÂN"),
        ("CÔNG AN TỈNH LÀO CAI", "CƠ QUAN CẢNH SÁT ĐIỀU TRA"),
        ("CỤC THỐNG KÊ", "THỐNG KÊ TỈNH LÀO CAI"),
        ("SỞ LĐTBXH", "CƠ SỞ CAI NGHIỆN MA TÚY"),
        ("BỘ NGOẠI GIAO", "ĐẠI SỨ QUÁN VIỆT NAM TẠI LÀO"),
        ("TỔNG CÔNG TY HÀNG HẢI VIỆT NAM", "CẢNG QUẢNG NINH"),
    ],
)
def test_a_body_is_told_from_the_one_above_it(parent: str, own: str) -> None:
    found = paper(parent, own)

    assert (agency(found), reasons(found, "issuing_agency")) == (own, ())


@pytest.mark.parametrize(
    "own",
    [
        ("BAN CHẤP HÀNH ĐOÀN", "TRƯỜNG ĐẠI HỌC VINH"),
        ("CĐCS", "TRƯỜNG TIỂU HỌC XUÂN QUẾ"),
        ("TRƯỜNG THPT", "VŨ QUANG"),
        ("TRƯỜNG THPT", "ĐOÀN THƯỢNG"),
        ("TRƯỜNG TIỂU HỌC", "TRƯƠNG ĐỊNH"),
        ("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG"),
        ("TÒA ÁN NHÂN DÂN HUYỆN SÔNG TRÀ", "TỈNH LÂM ĐỒNG"),
        ("CÔNG TY CỔ PHẦN", "VIỄN DƯƠNG"),
    ],
)
def test_a_name_over_two_lines_is_whole_and_sure(own: tuple[str, str]) -> None:
    found = paper(*own)

    assert (agency(found), reasons(found, "issuing_agency")) == (" ".join(own), ())


def test_a_companys_name_that_may_be_a_ward_without_its_mark_is_kept_and_looked_at() -> None:
    found = paper("CÔNG TY CỔ PHẦN", "PHƯƠNG ĐÔNG")

    assert (agency(found), reasons(found, "issuing_agency")) == ("CÔNG TY CỔ PHẦN PHƯƠNG ĐÔNG", ("ambiguous",))


@pytest.mark.parametrize("number", ["12/KHPH-SGDĐT-CAT", "12/QĐ-SGDĐT-CAT"])
def test_a_joint_paper_is_of_both_bodies_and_looked_at(number: str) -> None:
    found = paper("UBND TỈNH AN GIANG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "CÔNG AN TỈNH AN GIANG", number=number)

    assert agency(found) == "SỞ GIÁO DỤC VÀ ĐÀO TẠO CÔNG AN TỈNH AN GIANG"
    assert reasons(found, "issuing_agency") == ("ambiguous",)


def test_police_of_a_commune_are_below_those_of_the_province() -> None:
    assert (
        agency(paper("CÔNG AN TỈNH AN GIANG", "CÔNG AN XÃ TAM NGỌC", number="12/QĐ-CAT-CAX")) == "CÔNG AN XÃ TAM NGỌC"
    )


@pytest.mark.parametrize("force", ["CÔNG AN NHÂN DÂN", "QUÂN ĐỘI NHÂN DÂN VIỆT NAM"])
def test_a_force_below_a_department_is_whose_department_it_is(force: str) -> None:
    found = paper("BỘ CÔNG AN", "TỔNG CỤC CHÍNH TRỊ", force, number="3161/QĐ-X11")

    assert agency(found) == f"TỔNG CỤC CHÍNH TRỊ {force}"


def test_a_branch_says_nothing_without_whose_it_is() -> None:
    assert reasons(paper("CÔNG TY CỔ PHẦN ABC", "CHI NHÁNH HÀ NỘI"), "issuing_agency") == ("ambiguous",)


def test_a_subject_may_begin_with_what_is_considered() -> None:
    found = paper("SỞ NỘI VỤ", subject="Xét tặng danh hiệu thi đua")

    assert next(f.value for f in found.fields if f.name == "subject") == "Xét tặng danh hiệu thi đua"


def test_a_position_below_the_recipients_may_lack_its_first_line() -> None:
    signed = (("Nơi nhận:", 180, 900), ("CHỦ TỊCH", 800, 938), ("Trần Hữu Phúc", 780, 1140))

    assert reasons(paper("SỞ NỘI VỤ"), "signer_title") == ()
    assert "ambiguous" in reasons(paper("SỞ NỘI VỤ", signed=signed), "signer_title")


@pytest.mark.parametrize(
    "own",
    [
        ("TRUNG TÂM PHỤC", "VỤ SINH VIÊN"),
        ("BỆNH VIỆN ĐA", "KHOA TỈNH LÀO CAI"),
        ("CHI CỤC BẢO VỆ MÔI", "TRƯỜNG TỈNH LÀO CAI"),
        ("HỢP TÁC", "XÃ NÔNG NGHIỆP ĐÔNG QUAN"),
        ("HỘI ĐỒNG THẨM PHÁN", "TÒA ÁN NHÂN DÂN TỐI CAO"),
        ("HỘI ĐỒNG KỶ LUẬT", "TRƯỜNG THPT LÊ BÁ KHOA"),
    ],
)
def test_a_name_is_whole_where_a_line_breaks_a_word_or_ends_before_whose_council_it_is(own: tuple[str, str]) -> None:
    found = paper("UBND TỈNH LÀO CAI", *own)

    assert agency(found) == " ".join(own)


def test_who_decides_below_the_subject_is_not_who_signs() -> None:
    found = understand(
        [
            page(
                ("HỢP TÁC XÃ ĐÔNG QUAN", 200, 100),
                ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100),
                ("Độc lập - Tự do - Hạnh phúc", 620, 135),
                ("Số: 12/QĐ-HTX", 200, 180),
                ("QUYẾT ĐỊNH", 545, 280),
                ("Về việc thay đội trưởng", 450, 320),
                ("CHỦ NHIỆM HỢP TÁC XÃ", 470, 370),
                ("- Căn cứ Điều lệ Hợp tác xã nông nghiệp Đông Quan;", 260, 420),
                ("QUYẾT ĐỊNH:", 545, 470),
                ("Điều 1. Cử bà Vi Thị Huyền làm đội trưởng đội sản xuất số 10.", 200, 520),
            ),
            page(
                ("Điều 2. Bà Vi Thị Huyền được hưởng thù lao theo nghị quyết.", 200, 100),
                ("Đông Quan, ngày 6 tháng 9 năm 2000", 700, 200),
                ("T/M BAN QUẢN TRỊ", 830, 240),
                ("CHỦ NHIỆM", 880, 280),
                ("Tạ Hồng Dung", 850, 450),
            ),
        ],
        today=TODAY,
    )

    read = {field.name: field.value for field in found.fields}
    assert (read["signer_title"], read["signer_name"]) == ("T/M BAN QUẢN TRỊ CHỦ NHIỆM", "Tạ Hồng Dung")
    assert (read["place"], read["issued_on"]) == ("Đông Quan", "2000-09-06")


def test_the_certificate_beside_a_signature_names_no_signer() -> None:
    signed = (
        ("Nơi nhận:", 180, 900), ("KT. GIÁM ĐỐC", 790, 900), ("PHÓ GIÁM ĐỐC", 790, 936),
        ("Digitally signed by", 900, 1000), ("Sở Tài Chính", 900, 1036), ("Trần Hữu Phúc", 780, 1100),
    )  # fmt: skip
    found = paper("UBND TỈNH LÀO CAI", "SỞ TÀI CHÍNH", signed=signed)

    assert next(field.value for field in found.fields if field.name == "signer_name") == "Trần Hữu Phúc"


@pytest.mark.parametrize(
    ("read", "name"),
    [("HỘI CHỮ THẬP ĐÓ", "HỘI CHỮ THẬP ĐỎ"), ("TRUNG TÂM Y TẾ DƯ PHÒNG", "TRUNG TÂM Y TẾ DỰ PHÒNG")],
)
def test_an_organisation_that_lost_a_mark_is_written_right_and_looked_at(read: str, name: str) -> None:
    found = paper(read, "THÀNH PHỐ HẢI PHÒNG")

    assert agency(found) == f"{name} THÀNH PHỐ HẢI PHÒNG"
    assert "corrected" in reasons(found, "issuing_agency")


def test_two_words_of_a_seal_beside_the_middle_are_no_line_of_the_position() -> None:
    ring, position = ("CA HUYỆN", 790, 872), ("PHÓ THỦ TRƯỞNG", 800, 900)
    found = paper("SỞ NỘI VỤ", signed=(("Nơi nhận:", 180, 900), ring, position, ("Trần Hữu Phúc", 780, 1100)))

    assert next(field.value for field in found.fields if field.name == "signer_title") == "PHÓ THỦ TRƯỞNG"


def test_a_speck_read_as_a_point_is_none_of_the_subjects_but_an_abbreviations_point_is() -> None:
    found = paper("SỞ NỘI VỤ", subject="Về việc nghỉ lễ tại TP . Vinh ngày 30 tháng 4 năm . 1975")

    subject = next(field.value for field in found.fields if field.name == "subject")
    assert subject == "Về việc nghỉ lễ tại TP . Vinh ngày 30 tháng 4 năm 1975"


def test_a_subject_has_no_blank_before_a_comma() -> None:
    found = paper("SỞ NỘI VỤ", subject="Phương hướng , nhiệm vụ năm 1998")

    assert next(field.value for field in found.fields if field.name == "subject") == "Phương hướng, nhiệm vụ năm 1998"


def test_a_head_of_many_lines_whose_number_was_not_read_is_whole() -> None:
    head = ("UBND", "HUYỆN NINH PHƯỚC", "PHÒNG GD VÀ ĐT", "TRƯỜNG TIỂU", "HỌC TAM NGỌC")
    lines = (
        *((line, 150.0, 100.0 + 40 * at) for at, line in enumerate(head)),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100),
        ("Độc lập - Tự do - Hạnh phúc", 620, 135),
        ("Tam Ngọc, ngày 11 tháng 02 năm 2009", 570, 330),
        ("QUYẾT ĐỊNH", 545, 420),
        ("Về việc khen thưởng học sinh", 420, 454),
        ("Căn cứ Điều lệ trường tiểu học;", 200, 560),
        ("HIỆU TRƯỞNG", 800, 900),
        ("Trần Hữu Phúc", 780, 1100),
    )

    assert agency(understand([page(*lines)], [], today=TODAY)) == "TRƯỜNG TIỂU HỌC TAM NGỌC"
