"""Parts of a form under headings of their own, and values that go on at its margin. A letter is 15 pixels wide, a line
30 high."""

from pathlib import Path

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page

Lines = list[tuple[str, float, float]]
# The print of a page reaches from 100 to 1150.
RULE = ("x" * 70, 100, 1600)


@pytest.fixture
def adoption(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("child_name", "name", "Họ và tên", section="child"),
        made_field("child_ethnicity", "text", "Dân tộc", section="child"),
        made_field("father_name", "name", "Họ và tên", section="father"),
        made_field("father_residence", "address", "Nơi ở", section="father"),
        sections=[{"name": "father", "labels": ["Cha nuôi"]}, {"name": "child", "labels": ["Con nuôi"]}],
    )


PARTS: Lines = [
    ("CHA NUÔI", 100, 100),
    ("Họ và tên: LÊ VĂN AN", 100, 140),
    ("Dân tộc: Thái", 100, 180),
    ("Nơi ở: xã An Thịnh, tỉnh Gia Lai", 100, 220),
    ("II. CON NUÔI", 100, 260),
    ("Họ và tên: LÊ THỊ HOA", 100, 300),
    ("Dân tộc: Tày", 100, 340),
]


def test_capitals_over_labels_head_the_part_of_a_form(adoption: DocumentType) -> None:
    assert found_values(adoption, page(*PARTS)) == {
        "father_name": "LÊ VĂN AN",
        "father_residence": "xã An Thịnh, tỉnh Gia Lai",
        "child_name": "LÊ THỊ HOA",
        "child_ethnicity": "Tày",
    }


def test_what_only_another_is_asked_in_the_type_begins_no_part_of_theirs(adoption: DocumentType) -> None:
    """An adopter has an ethnicity too, which no field is about."""
    found = found_values(adoption, page(*PARTS[:4]))

    assert "child_ethnicity" not in found
    assert found["father_residence"] == "xã An Thịnh, tỉnh Gia Lai"


def test_capitals_over_a_signature_begin_no_part(adoption: DocumentType) -> None:
    signed = [*PARTS[4:], ("CHA NUÔI", 100, 400), ("(Ký, ghi rõ họ tên)", 90, 440), ("Họ và tên: LÊ BÁ TÁM", 100, 480)]

    assert "father_name" not in found_values(adoption, page(*signed))


def test_a_full_value_under_whose_label_the_line_goes_on_is_no_column_s(tmp_path: Path) -> None:
    labels = ("Họ tên mẹ", "Dân tộc mẹ", "Nơi mẹ ở", "Nghề của mẹ", "Tôn giáo")
    kinds = ("name", "text", "address", "text", "text")
    fields = [made_field(f"f{at}", kind, label) for at, (kind, label) in enumerate(zip(kinds, labels, strict=True))]
    values = ["LÊ THỊ HOA", "Kinh", "Số 117 đường Cây Gòn, phường Đức Phong, thành phố Đông, xóm", "Thợ may", "Không"]
    tops = (100, 140, 180, 260, 300)
    lines = [(label, 100, top) for label, top in zip(labels, tops, strict=True)]
    lines += [(value, 290, top) for value, top in zip(values, tops, strict=True)]

    found = found_values(made_type(tmp_path, *fields), page(*lines, ("Bình, tỉnh Bạc Liêu", 100, 220), RULE))

    assert found["f2"] == f"{values[2]} Bình, tỉnh Bạc Liêu"


def test_the_last_value_of_a_running_line_goes_on_at_the_margin(tmp_path: Path) -> None:
    paper = made_type(tmp_path, made_field("day", "date", "Cấp ngày"), made_field("by", "text", "Tại"))
    lines = [
        ("Cấp ngày 13/3/2020 Tại: Cục Cảnh sát quản lý hành chính về trật tự xã", 130, 100),
        ("hội", 100, 140),
    ]  # fmt: skip

    found = found_values(paper, page(*lines, RULE))

    assert found == {"day": "2020-03-13", "by": "Cục Cảnh sát quản lý hành chính về trật tự xã hội"}


@pytest.fixture
def confirmation(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("paper", "text", "Giấy tờ tùy thân", "CCCD số"),
        made_field("residence", "address", "Nơi cư trú"),
        made_field("purpose", "text", "để"),
    )


def test_a_label_s_word_right_behind_a_label_of_the_same_field_begins_its_value(confirmation: DocumentType) -> None:
    lines = [
        ("Giấy tờ tùy thân: CCCD số: 083181069786 do Cục Cảnh sát quản lý hành", 130, 100),
        ("chính về trật tự xã hội cấp ngày 04/03/2023", 100, 140),
        ("Nơi cư trú: xã An Thịnh, tỉnh Gia Lai", 130, 180),
    ]

    assert found_values(confirmation, page(*lines, RULE))["paper"] == (
        "CCCD số: 083181069786 do Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 04/03/2023"
    )


def test_such_a_word_begins_the_value_though_its_number_stands_on_the_next_line(confirmation: DocumentType) -> None:
    lines = [
        ("Giấy tờ tùy thân: CCCD số:", 130, 100),
        ("083181069786, Bộ Công an", 130, 140),
        ("cấp ngày 04/03/2023", 130, 180),
    ]

    assert found_values(confirmation, page(*lines))["paper"].startswith("CCCD số: 083181069786, Bộ Công an")


WITH_WHOM: Lines = [
    ("Nơi cư trú: xã An Thịnh, tỉnh Gia Lai", 130, 60),
    ("Giấy này để: Đăng ký kết hôn với bà Đặng Thị Phượng, sinh năm 1979,", 130, 100),
    ("CCCD số 002179083990, nơi cư trú: Số 196 đường Sông Ngang, phường Ngũ", 100, 140),
    ("Kiên Tây, tỉnh Quảng Ninh", 100, 180),
]


def test_what_is_told_of_whom_a_statement_names_is_the_statement_s(confirmation: DocumentType) -> None:
    found = found_values(confirmation, page(*WITH_WHOM, RULE))

    assert (found["residence"], found["purpose"]) == (
        "xã An Thịnh, tỉnh Gia Lai",
        "Đăng ký kết hôn với bà Đặng Thị Phượng, sinh năm 1979, CCCD số 002179083990, nơi cư trú: Số 196 đường Sông "
        "Ngang, phường Ngũ Kiên Tây, tỉnh Quảng Ninh",
    )


def test_a_label_that_begins_a_line_ends_a_statement_about_somebody(confirmation: DocumentType) -> None:
    lines = [*WITH_WHOM[1:2], ("Nơi cư trú: xã An Thịnh, tỉnh Gia Lai", 130, 140)]

    assert found_values(confirmation, page(*lines, RULE))["residence"] == "xã An Thịnh, tỉnh Gia Lai"


def test_a_question_with_a_number_ends_a_statement_about_somebody(confirmation: DocumentType) -> None:
    full = ("Giấy này để: Đăng ký kết hôn với bà Đặng Thị Phượng tại Ủy ban nhân dân", 130, 100)
    lines = [full, ("10. Nơi cư trú: xã An Thịnh, tỉnh Gia Lai", 130, 140)]

    found = found_values(confirmation, page(*lines, RULE))

    assert found["purpose"] == "Đăng ký kết hôn với bà Đặng Thị Phượng tại Ủy ban nhân dân"


NINETIES: Lines = [
    ("GIẤY CHỨNG TỬ", 400, 60),
    ("Họ và tên người chết LÊ VĂN AN", 100, 100),
    ("Nơi đăng ký nhân khẩu thường trú ", 100, 140),
    ("Họ, tên, tuổi người báo tử Phan Quốc Hải, 35 tuổi", 100, 180),
    ("Nơi đăng ký NKTT Xóm 7, xã An Thịnh, tỉnh Gia Lai", 100, 220),
    ("Số giấy CM hoặc CNCC 093468615", 100, 260),
    ("Nơi đăng ký Ủy ban nhân dân xã An Thịnh, tỉnh Gia Lai", 100, 300),
]


def test_a_death_told_in_the_nineties_keeps_apart_who_died_and_who_told_it() -> None:
    death = DocumentTypeCatalogue.load().type_with_code("death_certificate")

    found = findings(death, page(*NINETIES))

    assert found["declarant_name"].value == "Phan Quốc Hải"
    assert found["declarant_identity_paper"].value == "093468615"
    assert found["registration_place"].value == "Ủy ban nhân dân xã An Thịnh, tỉnh Gia Lai"
    home = found.get("residence")
    assert home is None or home.value is None or ReviewReason.AMBIGUOUS in home.reasons


@pytest.mark.parametrize("told", ["Phùng Ngọc Khuê, Cha đẻ", "Phùng Ngọc Khuê - Cha đẻ", "Phùng Ngọc Khuê Cha đẻ"])
def test_a_relation_stands_behind_the_name_whatever_parts_them(tmp_path: Path, told: str) -> None:
    label = "Họ và tên, quan hệ của người đi khai"
    paper = made_type(tmp_path, made_field("name", "name", label), made_field("relation", "text", label))

    found = found_values(paper, page((f"{label}: {told}", 100, 100), RULE))

    assert found["relation"] == "Cha đẻ"
