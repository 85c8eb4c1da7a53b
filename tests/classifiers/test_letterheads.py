"""Letterheads of every kind: one column, organisations in place of the nation, old numbers and authorities."""

from datetime import date

import pytest

from classifiers.understanding import understand
from models.values.reading import PageReading
from models.values.understanding import Understanding
from tests.classifiers.printed_pages import page

TODAY = date(2026, 11, 27)
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
TEXT = (
    ("Căn cứ Điều lệ tổ chức và hoạt động năm 2020;", 200, 700),
    ("Xét đề nghị của các bộ phận, thấy cần thiết;", 200, 740),
    ("Điều 1. Các đơn vị trực thuộc thực hiện đúng tiến độ.", 200, 780),
)

Line = tuple[str, float, float]


def middle(text: str, top: float, centre: float = 620) -> Line:
    return (text, centre - 7.5 * len(text), top)


def signed(*titles: str, name: str = "Trần Hữu Phúc", day: str = "") -> list[Line]:
    lines: list[Line] = [("Nơi nhận:", 150, 1000), ("- Như trên;", 150, 1036), ("- Lưu: VT.", 150, 1072)]
    lines += [middle(day, 955, 900)] if day else []
    lines += [middle(title, 1000 + 38 * at, 900) for at, title in enumerate(titles)]
    return [*lines, middle(name, 1150 + 38 * len(titles), 900)]


def two_columns(
    left: tuple[str, ...], right: tuple[str, ...], number: str, day: str, *, title: str, subject: str
) -> list[Line]:
    lines = [middle(text, 100 + 36 * at, 340) for at, text in enumerate(left)]
    lines += [middle(text, 100 + 36 * at, 880) for at, text in enumerate(right)]
    row = 120 + 36 * max(len(left), len(right))
    lines += [middle(number, row, 340), middle(day, row, 880)]
    return [*lines, middle(title, row + 90), middle(subject, row + 128), *TEXT]


def nation(top: float) -> list[Line]:
    return [middle(NATION[0], top), middle(NATION[1], top + 36)]


def understood(lines: list[Line]) -> Understanding:
    reading: PageReading = page(*lines)
    return understand([reading], today=TODAY)


def values(understanding: Understanding) -> dict[str, str | None]:
    return {field.name: field.value for field in understanding.fields}


def reasons(understanding: Understanding, name: str) -> tuple[str, ...]:
    field = understanding.field_named(name)
    assert field is not None
    return field.reasons


def test_a_number_below_the_title_and_a_day_above_the_signature_are_the_papers() -> None:
    found = understood([
        *nation(60), ("HỢP TÁC XÃ VẬN TẢI", 150, 150), ("SÔNG CẤM", 150, 186),
        ("Địa chỉ: 12 Lê Lợi, Hải Phòng", 150, 222), middle("NGHỊ QUYẾT", 300),
        middle("Số: 03/2024/NQ-HTX", 338), middle("(Về việc chia lãi cho xã viên, tỷ lệ 1/5 (đợt 2))", 376), *TEXT,
        *signed("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH", day="Hải Phòng, ngày 5/3/2024", name="LÊ VĂN THÁI"),
    ])  # fmt: skip

    assert found.document_type.code == "resolution"
    assert values(found) == {
        "document_number": "03/2024/NQ-HTX", "issued_on": "2024-03-05", "place": "Hải Phòng",
        "issuing_agency": "HỢP TÁC XÃ VẬN TẢI SÔNG CẤM",
        "subject": "Về việc chia lãi cho xã viên, tỷ lệ 1/5 (đợt 2)",
        "signer_title": "TM. HỘI ĐỒNG QUẢN TRỊ CHỦ TỊCH", "signer_name": "LÊ VĂN THÁI",
    }  # fmt: skip


def test_a_body_above_the_national_title_is_told_from_its_parent() -> None:
    found = understood([
        middle("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO QUẬN LÊ CHÂN", 40), middle("TRƯỜNG MẦM NON HOA MAI", 76), *nation(150),
        middle("THÔNG BÁO", 280), middle("Về việc thu học phí học kỳ hai", 318), middle("Số: 05/TB-MNHM", 356), *TEXT,
        *signed("HIỆU TRƯỞNG", day="Hải Phòng, ngày 15 tháng 3 năm 2024"),
    ])  # fmt: skip

    assert values(found)["issuing_agency"] == "TRƯỜNG MẦM NON HOA MAI"
    assert values(found)["subject"] == "Về việc thu học phí học kỳ hai"
    assert values(found)["document_number"] == "05/TB-MNHM"


def test_number_and_day_may_share_a_row_below_the_motto() -> None:
    found = understood([
        *nation(60), middle("CÔNG TY CỔ PHẦN HẢI ĐĂNG", 150), ("Số: 12/QĐ-HĐ", 150, 210),
        ("Hải Phòng, ngày 05 tháng 3 năm 2024", 660, 210), middle("QUYẾT ĐỊNH", 300),
        middle("Về việc bổ nhiệm kế toán trưởng", 338), *TEXT, *signed("TỔNG GIÁM ĐỐC"),
    ])  # fmt: skip

    assert values(found)["document_number"] == "12/QĐ-HĐ"
    assert (values(found)["issued_on"], values(found)["place"]) == ("2024-03-05", "Hải Phòng")


def test_a_letter_of_one_column_keeps_its_number_and_subject_at_the_margin() -> None:
    found = understood([
        *nation(60), ("BAN QUẢN TRỊ CHUNG CƯ SAO MAI", 150, 150), ("Số: 15/CV-BQT", 150, 200),
        ("V/v: Đề nghị sửa chữa thang máy số 2", 150, 238), middle("Kính gửi: Công ty TNHH Thang máy Á Châu", 320),
        *TEXT, *signed("TM. BAN QUẢN TRỊ", "TRƯỞNG BAN", day="Hà Nội, ngày 20 tháng 6 năm 2023"),
    ])  # fmt: skip

    assert found.document_type.code == "official_letter"
    assert values(found)["subject"] == "V/v: Đề nghị sửa chữa thang máy số 2"
    assert values(found)["issued_on"] == "2023-06-20"


@pytest.mark.parametrize(
    ("whose", "left", "number", "agency"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", ("ĐẢNG ỦY XÃ TÂN AN", "CHI BỘ", "TRƯỜNG THCS TÂN AN", "*"), "Số 03-NQ/CB",
         "CHI BỘ TRƯỜNG THCS TÂN AN"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", ("ĐẢNG ỦY XÃ TÂN AN", "CHI BỘ THÔN 12", "*"), "Số 3-NQ/CB", "CHI BỘ THÔN 12"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", ("TỈNH ỦY BÌNH LÂM", "BAN TUYÊN GIÁO", "*"), "Số 15 - NQ/BTGTU", "BAN TUYÊN GIÁO"),
        ("ĐOÀN TNCS HỒ CHÍ MINH", ("BCH ĐOÀN XÃ TÂN AN", "CHI ĐOÀN", "TRƯỜNG THCS TÂN AN", "***"), "Số: 05-NQ/CĐ",
         "CHI ĐOÀN TRƯỜNG THCS TÂN AN"),
        ("ĐỘI TNTP HỒ CHÍ MINH", ("HĐĐ HUYỆN TÂN LẬP", "LIÊN ĐỘI TRƯỜNG", "THCS TÂN AN"), "Số: 05/NQ-LĐ",
         "LIÊN ĐỘI TRƯỜNG THCS TÂN AN"),
    ],
)  # fmt: skip
def test_an_organisation_may_stand_in_the_national_titles_place(
    whose: str, left: tuple[str, ...], number: str, agency: str
) -> None:
    head = two_columns(left, (whose,), number, "Tân An, ngày 05 tháng 3 năm 2024", title="NGHỊ QUYẾT",
                       subject="về công tác phát triển đội ngũ")  # fmt: skip

    found = understood([*head, *signed("T/M BAN CHẤP HÀNH", "BÍ THƯ")])

    assert found.document_type.code == "resolution"
    assert values(found)["issuing_agency"] == agency
    assert values(found)["subject"] == "về công tác phát triển đội ngũ"
    assert values(found)["signer_title"] == "T/M BAN CHẤP HÀNH BÍ THƯ"
    assert reasons(found, "signer_title") == ()


def test_a_body_of_a_kind_that_nobody_listed_is_never_sure() -> None:
    head = two_columns(("TỔNG CÔNG TY ĐƯỜNG SẮT", "GA TÂN LẬP"), NATION, "Số: 02/KH-GA",
                       "Tân Lập, ngày 05 tháng 9 năm 2024", title="KẾ HOẠCH", subject="Phục vụ hành khách")  # fmt: skip

    assert "ambiguous" in reasons(understood([*head, *signed("TRƯỞNG GA")]), "issuing_agency")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Số: 123/QĐ/UB", "123/QĐ/UB"),
        ("Số: 45 QĐ-UB", "45QĐ-UB"),
        ("Số: 8 QĐ/UB", "8QĐ/UB"),
        ("Số: 7-QĐ/UB", "7-QĐ/UB"),
    ],
)
def test_numbers_and_authorities_of_old_are_read_as_printed(printed: str, value: str) -> None:
    head = two_columns(("ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG"), NATION, printed, "Cao Bằng, ngày 5/3/1998",
                       title="QUYẾT ĐỊNH", subject="Về việc giao đất cho hợp tác xã")  # fmt: skip

    found = understood([*head, *signed("T/M UBND TỈNH CAO BẰNG", "K/T CHỦ TỊCH", "P. CHỦ TỊCH")])

    assert values(found)["document_number"] == value
    assert reasons(found, "document_number") == ("filled_in",)  # without a picture nothing shows who printed it
    assert values(found)["issued_on"] == "1998-03-05"
    assert values(found)["signer_title"] == "T/M UBND TỈNH CAO BẰNG K/T CHỦ TỊCH P. CHỦ TỊCH"
    assert reasons(found, "signer_title") == ()


def test_a_position_that_lost_its_deputy_is_doubted() -> None:
    head = two_columns(("SỞ NỘI VỤ",), NATION, "Số: 7/QĐ-SNV", "Cao Bằng, ngày 5/3/2008", title="QUYẾT ĐỊNH",
                       subject="Về việc nâng bậc lương")  # fmt: skip

    assert reasons(understood([*head, *signed("KT. GIÁM ĐỐC", "GIÁM ĐỐC")]), "signer_title") == ("ambiguous",)
    assert "ambiguous" in reasons(understood([*head, *signed("LÃNH ĐẠO SỞ", "GIÁM ĐỐC")]), "signer_title")


@pytest.mark.parametrize(
    "block",
    [
        ("SAO Y BẢN CHÍNH", "Số: 568/SY", "Ngày 9 tháng 5 năm 2003", "TM. UBND XÃ TAM NGỌC", "PHÓ CHỦ TỊCH"),
        ("CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", "Số chứng thực: 9567 Quyển số: 05 - SCT/BS",
         "Ngày 08 tháng 01 năm 2020", "CÔNG CHỨNG VIÊN"),
        ("CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", "Số chứng thực: 3633", "Ngày 09 tháng 11 năm 2021",
         "TÔNG CHỨNG VIÊN"),
        ("SAO Y BẢN CHÍNH", "Số: 568/SY", "Ngày 9 tháng 5 năm 2003", "TRƯỞNG VĂN PHÒNG"),
        ("CHỨNG THỰC BAN SAD ĐÚNG VỚI BẢN CHÌNH", "Số chứng thực: 9567 Quyển số: 05 - SCT/BS",
         "Ngày 08 tháng 01 năm 2020", "TÔNG CHỨNG VIÉN"),
    ],
)  # fmt: skip
def test_nothing_of_the_words_that_certify_a_copy_is_the_papers(block: tuple[str, ...]) -> None:
    head = two_columns(("SỞ NỘI VỤ",), NATION, "Số: ......./QĐ-SNV", "Cao Bằng, ngày ... tháng ... năm 2002",
                       title="QUYẾT ĐỊNH", subject="Về việc nâng bậc lương")  # fmt: skip
    certified = [middle(text, 1300 + 30 * at, 880) for at, text in enumerate(block)]
    certified.append(middle("Dương Thị Kim Hà", 1600, 880))

    with_name = values(understood([*head, *signed("GIÁM ĐỐC"), *certified]))
    unsigned = values(understood([*head, *signed("GIÁM ĐỐC")[:-2], *certified]))

    assert (with_name["signer_title"], with_name["signer_name"]) == ("GIÁM ĐỐC", "Trần Hữu Phúc")
    assert (with_name["document_number"], with_name["issued_on"]) == (None, None)
    assert (unsigned.get("signer_title"), unsigned["signer_name"]) == (None, None)


def test_a_stamp_of_arrival_beside_a_title_stays_out_of_the_subject() -> None:
    head = two_columns(("SỞ NỘI VỤ",), NATION, "Số: 7/QĐ-SNV", "Cao Bằng, ngày 5/3/2008", title="QUYẾT ĐỊNH",
                       subject="Về việc nâng bậc lương năm")  # fmt: skip
    row = next(top for text, _, top in head if text.startswith("Về việc"))
    stamp = [("Ngày:", 150, row), ("12/3", 240, row), ("Chuyển:", 150, row + 40), middle("2008", row + 38)]

    assert values(understood([*head, *stamp, *signed("GIÁM ĐỐC")]))["subject"] == "Về việc nâng bậc lương năm 2008"


@pytest.mark.parametrize(
    ("title", "number", "code"),
    [
        ("QUYẾT ĐỊNH", "Số: 12/QĐ-HĐ", "decision"),
        ("QUYẾT ĐỊNH", "Số: 12/HĐLĐ", "unknown"),
        ("HỢP ĐỒNG", "Số: 12/QĐ-HĐ", "unknown"),
    ],
)
def test_a_letterhead_without_a_nation_is_one_where_title_and_number_agree(title: str, number: str, code: str) -> None:
    found = understood(
        two_columns(("CÔNG TY CỔ PHẦN HẢI ĐĂNG",), (), number, "Hải Phòng, ngày 05 tháng 3 năm 2024", title=title,
                    subject="Về việc bổ nhiệm kế toán trưởng") + signed("GIÁM ĐỐC")
    )  # fmt: skip

    assert found.document_type.code == code
    if code != "unknown":
        assert values(found)["issuing_agency"] == "CÔNG TY CỔ PHẦN HẢI ĐĂNG"
        assert values(found)["place"] == "Hải Phòng"


@pytest.mark.parametrize(
    ("line", "number", "code", "subject"),
    [
        ("KẾ HOẠCH NĂM HỌC 2009 - 2010", "Số: 12/KH-CM", "plan", "NĂM HỌC 2009 - 2010"),
        ("BÁO CÁO SƠ KẾT HỌC KỲ I", "Số: 03/BCSK", "report", "SƠ KẾT HỌC KỲ I"),
        ("KẾ HOẠCH CHUYÊN MÔN HỌC KỲ II", "Số: 12/THCS", "plan", "CHUYÊN MÔN HỌC KỲ II"),
        ("NGHỊ QUYẾT ĐẠI HỘI NĂM 2006", "------------", "resolution", "ĐẠI HỘI NĂM 2006"),
    ],
)
def test_a_title_leads_its_subject_and_headings_below_are_no_titles(
    line: str, number: str, code: str, subject: str
) -> None:
    lines = two_columns(("PHÒNG GIÁO DỤC", "TRƯỜNG THCS LÊ BÁ KHOA"), NATION, number,
                        "Sông Trà, ngày 11 tháng 1 năm 2010", title=line, subject="")  # fmt: skip
    headings = [("C. BIỆN PHÁP", 200, 820), ("D. LUẬT", 560, 860)]
    found = understood([*(line for line in lines if line[0]), *headings, *signed("HIỆU TRƯỞNG")])

    assert (found.document_type.code, values(found)["subject"]) == (code, subject)
    assert "ambiguous" in reasons(found, "subject")


def test_a_title_set_letter_by_letter_is_one_title() -> None:
    lines = two_columns(("UBND HUYỆN CHÂU KHÊ",), NATION, "Số: 12/XD-KT", "Châu Khê, ngày 11 tháng 1 năm 2001",
                        title="", subject="V/v xin thu hồi đất làm nghĩa trang")  # fmt: skip
    found = understood(
        [*(line for line in lines if line[0]), ("T Ờ", 500, 282), ("T R Ì N H", 590, 282), *signed("CHỦ TỊCH")]
    )

    assert found.document_type.code == "submission"
    assert values(found)["subject"] == "V/v xin thu hồi đất làm nghĩa trang"


def test_a_place_keeps_its_letters_where_no_day_was_read() -> None:
    lines = two_columns(("UBND HUYỆN CHÂU KHÊ",), NATION, "Số: 12/QĐ-UB", "Sông Trà Bắc, ngày tháng năm 200",
                        title="QUYẾT ĐỊNH", subject="Về việc cử cán bộ đi học")  # fmt: skip

    assert values(understood([*lines, *signed("CHỦ TỊCH")]))["place"] == "Sông Trà Bắc"


def test_an_urgent_mark_below_a_letters_subject_is_no_part_of_it() -> None:
    lines = [middle("SỞ TƯ PHÁP", 100, 340), *two_columns((), NATION, "Số: 12/STP-VP", "Huế, ngày 11 tháng 1 năm 2021",
             title="", subject="")]  # fmt: skip
    subject = [
        middle("V/v cách ly người về từ vùng có", 240, 340),
        middle("COVID-19", 276, 340),
        middle("KHẨN", 312, 340),
    ]
    found = understood(
        [*(line for line in lines if line[0]), *subject, middle("Kính gửi: Sở Y tế", 420), *signed("GIÁM ĐỐC")]
    )

    assert found.document_type.code == "official_letter"
    assert values(found)["subject"] == "V/v cách ly người về từ vùng có COVID-19"


def test_a_number_may_be_the_papers_type_alone_and_is_doubted() -> None:
    lines = two_columns(("UBND XÃ CHÂU KHÊ",), NATION, "Số: 02 QĐ", "Châu Khê, ngày 11 tháng 1 năm 2001",
                        title="QUYẾT ĐỊNH", subject="Về việc cử cán bộ đi học")  # fmt: skip
    found = understood([*lines, *signed("CHỦ TỊCH")])

    assert values(found)["document_number"] == "02QĐ"
    assert "number_grammar" in reasons(found, "document_number")
