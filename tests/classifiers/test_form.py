from datetime import date
from pathlib import Path

import pytest

from classifiers.labels import find_labels
from classifiers.layout import lay_out
from classifiers.reasons import ReviewReason
from classifiers.understanding import understand
from models.values.understanding import Understanding
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page

TODAY = date(2026, 11, 23)
CERTIFICATE = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 400, 60),
    ("GIẤY KHAI SINH", 500, 150),
    ("Số: 123/2020", 900, 110),
    ("Họ, chữ đệm, tên: NGUYỄN VĂN AN", 100, 240),
    ("Ngày, tháng, năm sinh: 12/03/2019", 100, 280),
    ("Ghi bằng chữ: Ngày mười hai tháng ba năm hai nghìn không trăm mười chín", 100, 320),
    ("Giới tính: Nam", 100, 360),
    ("Dân tộc: Kinh", 450, 360),
    ("Quốc tịch: Việt Nam", 800, 360),
    ("Nơi sinh: Trạm Y tế xã An Thịnh", 100, 400),
    ("Quê quán: xã An Thịnh, tỉnh Bình Lâm", 100, 440),
    ("Số định danh cá nhân: 001219000001", 100, 480),
    ("Họ, chữ đệm, tên người mẹ: LÊ THỊ HOA", 100, 520),
    ("Năm sinh: 1990", 100, 560),
    ("Dân tộc: Tày", 450, 560),
    ("Quốc tịch: Việt Nam", 800, 560),
    ("Nơi cư trú: xã An Thịnh, tỉnh Bình Lâm", 100, 600),
    ("Họ, chữ đệm, tên người cha: NGUYỄN VĂN BÌNH", 100, 640),
    ("Năm sinh: 1988", 100, 680),
    ("Dân tộc: Kinh", 450, 680),
    ("Quốc tịch: Việt Nam", 800, 680),
    ("Nơi cư trú: xã An Thịnh, tỉnh Bình Lâm", 100, 720),
    ("Nơi đăng ký khai sinh: Ủy ban nhân dân xã An Thịnh, huyện Tân Lập, tỉnh Bình", 100, 760),
    ("Lâm", 100, 800),
    ("Ngày, tháng, năm đăng ký: 20/03/2019", 100, 840),
    ("NGƯỜI KÝ GIẤY KHAI SINH", 760, 900),
    ("CHỦ TỊCH", 870, 960),
    ("Trần Hữu Phúc", 840, 1150),
)


def understood(*lines: tuple[str, float, float]) -> Understanding:
    return understand([page(*lines)], today=TODAY)


def values(understanding: Understanding) -> dict[str, str | None]:
    return {field.name: field.value for field in understanding.fields}


def replaced(old: str, new: str) -> tuple[tuple[str, float, float], ...]:
    assert any(text == old for text, _, _ in CERTIFICATE)
    return tuple((new if text == old else text, left, top) for text, left, top in CERTIFICATE)


def test_a_birth_certificate_is_read_by_its_labels() -> None:
    found = understood(*CERTIFICATE)

    assert found.document_type.code == "birth_certificate"
    read = values(found)
    assert read["certificate_number"] == "123/2020"
    assert read["full_name"] == "NGUYỄN VĂN AN"
    assert read["date_of_birth"] == "2019-03-12"
    assert read["sex"] == "Nam"
    assert read["personal_number"] == "001219000001"
    assert read["registered_on"] == "2019-03-20"
    assert (read["signer_title"], read["signer_name"]) == ("CHỦ TỊCH", "Trần Hữu Phúc")


def test_labels_that_repeat_belong_to_the_person_above_them() -> None:
    read = values(understood(*CERTIFICATE))

    assert (read["ethnicity"], read["mother_ethnicity"], read["father_ethnicity"]) == ("Kinh", "Tày", "Kinh")
    assert (read["mother_birth_year"], read["father_birth_year"]) == ("1990", "1988")
    assert (read["mother_name"], read["father_name"]) == ("LÊ THỊ HOA", "NGUYỄN VĂN BÌNH")


def test_a_long_value_goes_on_in_the_next_line() -> None:
    read = values(understood(*CERTIFICATE))

    assert read["registration_place"] == "Ủy ban nhân dân xã An Thịnh, huyện Tân Lập, tỉnh Bình Lâm"


def test_a_misread_label_of_the_mother_is_not_taken_for_the_fathers() -> None:
    lines = replaced("Họ, chữ đệm, tên người mẹ: LÊ THỊ HOA", "Họ, chư đẹm, tên nguời mẹ: LÊ THỊ HOA")

    read = values(understood(*lines))

    assert read["mother_name"] == "LÊ THỊ HOA"
    assert read["father_name"] == "NGUYỄN VĂN BÌNH"


def test_a_value_on_the_line_below_its_label_is_found() -> None:
    lines = replaced("Nơi sinh: Trạm Y tế xã An Thịnh", "Nơi sinh:")
    lines = tuple((text, left, top + (40 if top > 400 else 0)) for text, left, top in lines)

    read = values(understood(*lines, ("Trạm Y tế xã An Thịnh", 100, 440)))

    assert read["place_of_birth"] == "Trạm Y tế xã An Thịnh"


def test_a_blank_value_stays_blank() -> None:
    found = understood(*replaced("Giới tính: Nam", "Giới tính: ........"))

    sex = found.field_named("sex")
    assert sex is not None
    assert (sex.value, sex.needs_review, sex.reasons) == (None, True, ("missing",))


def test_a_child_without_a_father_on_record_has_no_father_fields_invented() -> None:
    fathers = ("NGUYỄN VĂN BÌNH", "1988")
    lines = tuple(line for line in CERTIFICATE if not any(f in line[0] for f in fathers) and line[2] not in (680, 720))

    read = values(understood(*lines))

    assert "father_name" not in read
    assert read["mother_name"] == "LÊ THỊ HOA"


@pytest.mark.parametrize(
    ("old", "new", "field", "reason"),
    [
        ("Giới tính: Nam", "Giới tính: Nữ", "personal_number", "personal_number_against_sex"),
        (
            "Ngày, tháng, năm sinh: 12/03/2019",
            "Ngày, tháng, năm sinh: 13/03/2019",
            "date_of_birth",
            "date_words_differ",
        ),
        (
            "Ngày, tháng, năm đăng ký: 20/03/2019",
            "Ngày, tháng, năm đăng ký: 20/03/2018",
            "registered_on",
            "date_order",
        ),
        ("Năm sinh: 1990", "Năm sinh: 2015", "mother_birth_year", "year_implausible"),
        (
            "Họ, chữ đệm, tên: NGUYỄN VĂN AN",
            "Họ, chữ đệm, tên: NGUYỄN VĂN ẪN",
            "full_name",
            "unusual_name",
        ),
    ],
)
def test_values_that_contradict_each_other_are_sent_to_review(old: str, new: str, field: str, reason: str) -> None:
    found = understood(*replaced(old, new)).field_named(field)

    assert found is not None
    assert found.needs_review
    assert reason in found.reasons


def test_a_bilingual_degree_is_read_from_its_vietnamese_half() -> None:
    found = understood(
        ("SOCIALIST REPUBLIC OF VIET NAM", 80, 60),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 660, 60),
        ("HIỆU TRƯỞNG", 830, 120),
        ("TRƯỜNG ĐẠI HỌC KINH TẾ PHÚ GIANG", 680, 155),
        ("BẰNG CỬ NHÂN", 830, 220),
        ("THE DEGREE OF BACHELOR", 100, 220),
        ("Ngành: Kế toán", 820, 270),
        ("Upon: Ms Le Thi Hoa", 80, 320),
        ("Cho: Bà Lê Thị Hoa", 680, 320),
        ("Date of birth: 12 March 1990", 80, 360),
        ("Ngày sinh: 12/03/1990", 680, 360),
        ("Degree classification: Good", 80, 400),
        ("Xếp loại tốt nghiệp: Khá", 680, 400),
        ("Phú Giang, ngày 30 tháng 06 năm 2012", 690, 460),
        ("HIỆU TRƯỞNG", 860, 500),
        ("PGS.TS. Trần Hữu Phúc", 785, 640),
        ("Serial number: A123456", 80, 720),
        ("Số hiệu: A123456", 680, 720),
        ("Số vào sổ cấp bằng: 691-12/ĐHKT", 680, 760),
    )

    assert found.document_type.code == "university_degree"
    assert values(found) == {
        "degree_title": "BẰNG CỬ NHÂN",
        "holder_name": "Lê Thị Hoa",
        "date_of_birth": "1990-03-12",
        "major": "Kế toán",
        "classification": "Khá",
        "issuing_institution": "TRƯỜNG ĐẠI HỌC KINH TẾ PHÚ GIANG",
        "place": "Phú Giang",
        "issued_on": "2012-06-30",
        "serial_number": "A123456",
        "register_number": "691-12/ĐHKT",
        "signer_title": "HIỆU TRƯỞNG",
        "signer_name": "Trần Hữu Phúc",
    }


def test_a_label_inside_a_sentence_is_no_label() -> None:
    layout = lay_out(page(("Chính sách đối với dân tộc thiểu số và nơi sinh sống", 100, 100)), 1)

    assert find_labels(layout, ["Dân tộc", "Nơi sinh"]) == ()


def test_a_value_that_clings_to_its_label_is_parted_from_it() -> None:
    layout = lay_out(page(("Họ và tên:LÊ THỊ HOA", 100, 100)), 1)

    found = find_labels(layout, ["Họ và tên"])

    assert [word.text for word in found[0].words] == ["LÊ", "THỊ", "HOA"]


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("03 giờ 50 phút, ngày 14 tháng 4", "năm 2011", "2011-04-14"),
        ("Không thời", "hạn", "Không thời hạn"),
        ("chưa rõ", "ngày 05 tháng 06 năm 2010", None),
    ],
)
def test_a_date_may_be_broken_over_two_lines_but_is_never_taken_from_another(
    tmp_path: Path, first: str, second: str, value: str | None
) -> None:
    form = made_type(tmp_path, made_field("died_on", "date", "Đã chết vào lúc", choices=["Không thời hạn"]))

    found = found_values(form, page((f"Đã chết vào lúc: {first}", 100, 400), (second, 100, 440)))

    assert found["died_on"] == value


def test_the_name_of_a_paper_below_its_label_is_part_of_the_value_though_it_is_a_label_elsewhere(
    tmp_path: Path,
) -> None:
    paper = made_type(
        tmp_path, made_field("identity_paper", "text", "Giấy tờ tùy thân", "Căn cước công dân số")
    )  # fmt: skip
    below = page(
        ("Giấy tờ tùy thân:", 100, 100), ("Căn cước công dân số", 110, 140), ("048196543443, Bộ Công an", 110, 180)
    )

    assert found_values(paper, below) == {"identity_paper": "Căn cước công dân số 048196543443, Bộ Công an"}


def test_a_day_stands_below_its_label_where_only_a_stroke_stands_far_beside(tmp_path: Path) -> None:
    made = made_type(tmp_path, made_field("expires_on", "date", "Có giá trị đến"))
    beside = [("Có giá trị đến:", 100, 100), ("X", 800, 104)]

    below = findings(made, page(*beside, ("07/05/2018", 100, 140)))["expires_on"]
    assert (below.value, below.reasons) == ("2018-05-07", (ReviewReason.AMBIGUOUS,))
    assert findings(made, page(*beside, ("Hà Nội", 100, 140)))["expires_on"].value is None


def test_a_number_ends_before_the_national_title_on_a_page_that_lies_a_little_askew(tmp_path: Path) -> None:
    made = made_type(tmp_path, made_field("certificate_number", "register_number", "Số"))
    askew = page(("Số: 15/2018", 100, 115), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 700, 100))

    found = findings(made, askew)["certificate_number"]

    assert (found.value, found.reasons) == ("15/2018", ())
