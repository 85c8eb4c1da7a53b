"""Papers of the seventies to the nineties and of missions abroad: questions that run on behind each other, bodies that
certify in a sentence, labels in two languages. Each is a sheet that nobody prints like that, in words that many did."""

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.finding import Finding
from classifiers.labels import find_labels
from classifiers.layout import lay_out
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings
from tests.classifiers.printed_pages import page

Lines = tuple[tuple[str, float, float], ...]


def read(code: str, *lines: tuple[str, float, float]) -> dict[str, Finding]:
    return findings(DocumentTypeCatalogue.load().type_with_code(code), page(*lines, line_height=24))


def values(found: dict[str, Finding]) -> dict[str, str | None]:
    return {name: finding.value for name, finding in found.items()}


def labelled(*lines: tuple[str, float, float], labels: tuple[str, ...]) -> list[tuple[str, str]]:
    found = find_labels(lay_out(page(*lines, line_height=24), 1), labels)
    return [(one.label, " ".join(word.text for word in one.words)) for one in found]


PARENTS: Lines = (
    ("GIẤY KHAI SINH", 400, 100),
    ("Họ tên mẹ: Trần Thị Lan; năm sinh: 1960; dân tộc: Thái; quốc tịch: Việt Nam; chỗ", 60, 200),
    ("ở: xã Diễn Lâm, huyện Diễn Châu, tỉnh Nghệ An", 60, 238),
    ("Họ tên cha: Nguyễn Văn Tám; năm sinh: 1958; dân tộc: Kinh; quốc", 60, 276),
    ("tịch: Việt Nam; chỗ ở: xã Diễn Lâm, huyện Diễn Châu,", 60, 314),
    ("tỉnh Nghệ An", 60, 352),
)


def test_labels_may_be_broken_over_lines_where_questions_run_on() -> None:
    found = values(read("birth_certificate", *PARENTS))

    assert (found["mother_nationality"], found["father_nationality"]) == ("Việt Nam", "Việt Nam")
    home = "xã Diễn Lâm, huyện Diễn Châu, tỉnh Nghệ An"
    assert (found["mother_residence"], found["father_residence"]) == (home, home)


def test_a_value_s_last_word_begins_no_label_of_the_next_line() -> None:
    found = labelled(
        ("Giấy tờ: căn cước công dân số", 60, 100), ("Nơi cấp: Hà Nội", 60, 138),
        labels=("Giấy tờ", "Nơi cấp", "Số nơi cấp"),
    )  # fmt: skip

    assert found == [("Giấy tờ", "căn cước công dân số"), ("Nơi cấp", "Hà Nội")]


def test_a_semicolon_that_stands_alone_parts_two_questions() -> None:
    found = labelled(
        ("Dân tộc: Kinh", 60, 100), ("; chỗ ở: Hà Nội", 300, 100), labels=("Dân tộc", "Chỗ ở")
    )  # fmt: skip

    assert found == [("Dân tộc", "Kinh;"), ("Chỗ ở", "Hà Nội")]


def test_the_end_of_an_item_is_no_label() -> None:
    found = labelled(
        ("Mục đích: Đất ở: 200 m2; Đất trồng cây lâu năm: 50 m2", 60, 100), labels=("Mục đích", "Cây lâu năm")
    )

    assert found == [("Mục đích", "Đất ở: 200 m2; Đất trồng cây lâu năm: 50 m2")]


def test_a_remark_in_brackets_belongs_to_the_label() -> None:
    found = labelled(
        ("1. Tên cơ sở (ghi bằng chữ in hoa): MỘC LAN", 60, 100), ("Fax (nếu có): 38", 60, 138),
        labels=("Tên cơ sở", "Fax"),
    )  # fmt: skip

    assert found == [("Tên cơ sở", "MỘC LAN"), ("Fax", "38")]


def test_a_figure_is_no_end_of_a_label_that_lacks_its_colon() -> None:
    found = labelled(("Đăng ký thay đổi lần thứ 2", 60, 100), labels=("Đăng ký thay đổi lần thứ",))

    assert found == [("Đăng ký thay đổi lần thứ", "2")]


@pytest.mark.parametrize(
    ("printed", "value"),
    [("Dân tộc/ Kinh", "Kinh"), ("Dân tộc / Ethnic group: Kinh", "Kinh"), ("Dân tộc/ Ê Đê", "Ê Đê")],
)
def test_behind_a_stroke_stands_the_translation_or_the_value(printed: str, value: str) -> None:
    found = read(
        "birth_certificate", ("GIẤY KHAI SINH", 400, 100), (printed, 60, 200), ("Ethnic group", 60, 238)
    )  # fmt: skip

    assert found["ethnicity"].value == value


def test_a_label_of_more_words_than_are_known_leaves_a_doubt() -> None:
    found = read(
        "marital_status_certificate",
        ("Nơi cư trú ở quê nhà / Residence at home", 60, 200),
        ("Xã Diễn Lâm, huyện Diễn Châu, tỉnh Nghệ An", 60, 238),
        ("Họ và tên của mẹ / Mother's full name", 60, 314),
        ("Trần Thị Lan", 60, 352),
    )

    assert found["residence"].value == "Xã Diễn Lâm, huyện Diễn Châu, tỉnh Nghệ An"
    assert ReviewReason.AMBIGUOUS in found["residence"].reasons
    assert "full_name" not in found


def test_a_value_may_begin_with_words_that_are_a_label_elsewhere() -> None:
    found = read(
        "marital_status_certificate",
        ("Giấy tờ tùy thân / Identification paper", 60, 200),
        ("Hộ chiếu số B1234567, cấp ngày 02/03/2019", 60, 238),
    )

    assert found["identity_paper"].value == "Hộ chiếu số B1234567, cấp ngày 02/03/2019"


def test_who_is_named_in_a_purpose_is_not_whom_the_paper_is_about() -> None:
    found = read(
        "marital_status_certificate",
        ("Họ, chữ đệm, tên / Full name", 60, 200), ("Ngày, tháng, năm sinh / Date of birth", 600, 200),
        ("VŨ TIẾN GIÁP", 60, 238), ("11/11/2002", 600, 238),
        ("Giấy này được cấp để / Issued for the purpose of", 60, 314),
        ("Đăng ký kết hôn với bà Vũ Thị Huyền, sinh ngày 17/10/2001", 60, 352),
    )  # fmt: skip

    assert (found["full_name"].value, found["date_of_birth"].value) == ("VŨ TIẾN GIÁP", "2002-11-11")


MARRIAGE: Lines = (
    ("GIẤY CHỨNG NHẬN KẾT HÔN", 400, 100),
    ("Ủy ban nhân dân thị trấn Đông Hưng, huyện Đông Hưng, tỉnh Thái Bình", 60, 200),
    ("công nhận: Anh PHAN VĂN ĐỨC, sinh ngày 2-10-1959, dân tộc Kinh, quốc tịch Việt Nam,", 60, 238),
    ("nghề nghiệp thợ mộc, trú quán xã Đông La, huyện Đông Hưng, tỉnh Thái Bình, giấy chứng", 60, 276),
    ("minh nhân dân số 150234567", 60, 314),
    ("và chị TÔ THỊ MẬN, sinh ngày 14-7-1962, dân tộc Kinh, quốc tịch Việt Nam, là vợ", 60, 352),
    ("chồng kể từ ngày 30 tháng 12 năm 1983.", 60, 390),
)


def test_the_body_that_certifies_is_where_a_marriage_was_registered() -> None:
    found = values(read("marriage_certificate", *MARRIAGE))

    assert found["registration_place"] == "Ủy ban nhân dân thị trấn Đông Hưng, huyện Đông Hưng, tỉnh Thái Bình"
    assert found["registered_on"] == "1983-12-30"
    assert (found["husband_name"], found["wife_name"]) == ("PHAN VĂN ĐỨC", "TÔ THỊ MẬN")
    assert (found["husband_identity_paper"], found["husband_occupation"]) == ("150234567", "thợ mộc")


def test_a_body_that_only_stands_there_certifies_nothing() -> None:
    found = read(
        "marriage_certificate", ("GIẤY CHỨNG NHẬN KẾT HÔN", 400, 100), ("Ủy ban nhân dân xã Tân Lập.", 60, 200),
        ("Chứng nhận này có giá trị.", 60, 238),
    )  # fmt: skip

    assert "registration_place" not in found


def test_one_address_below_two_owners_is_the_first_one_s_and_doubted() -> None:
    found = read(
        "land_use_certificate",
        ("Ông: Phạm Huy Thông", 60, 200), ("và bà: Nguyễn Thị Minh", 60, 238),
        ("Địa chỉ thường trú: 18 Cầu Đất, quận Ngô Quyền, thành phố Hải Phòng", 60, 276),
    )  # fmt: skip

    assert found["owner_residence"].value == "18 Cầu Đất, quận Ngô Quyền, thành phố Hải Phòng"
    assert ReviewReason.AMBIGUOUS in found["owner_residence"].reasons
    assert "co_owner_residence" not in found


def test_figures_alone_are_a_serial_number_only_behind_its_label() -> None:
    behind = read("land_use_certificate", ("Giấy số: 02032001234", 60, 200))
    alone = read("land_use_certificate", ("02032001234", 60, 200))

    assert (behind["serial_number"].value, behind["serial_number"].reasons) == ("02032001234", ())
    assert "serial_number" not in alone


def test_a_list_goes_on_in_its_next_item() -> None:
    found = read(
        "business_registration",
        ("Ngành, nghề kinh doanh:", 60, 200), ("- Mua bán vật liệu xây dựng;", 60, 238),
        ("- Vận tải hàng hóa bằng ô tô.", 60, 276), ("Vốn điều lệ: 500.000.000 đồng", 60, 314),
    )  # fmt: skip

    assert found["business_lines"].value == "Mua bán vật liệu xây dựng; - Vận tải hàng hóa bằng ô tô"


def test_the_day_of_a_change_is_not_its_number() -> None:
    found = read("business_registration", ("Đăng ký thay đổi lần thứ hai, ngày 09 tháng 8 năm 2006", 60, 200))

    assert found["changed_on"].value == "2006-08-09"
    assert "change_number" not in found


def test_owners_of_land_are_told_in_one_sentence_without_a_colon() -> None:
    found = values(
        read(
            "land_use_certificate",
            ("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", 60, 160),
            ("Ông Vi Văn Nam, sinh năm 1967, CMND số 020167201 và vợ là bà Lê Thị Hoa, sinh năm", 60, 200),
            ("1970, CMND số 020167202, thường trú tại: xã Hòa Sơn, huyện Hòa Vang, thành phố Đà Nẵng", 60, 240),
        )
    )
    assert (found["owner_name"], found["owner_birth_year"]) == ("Vi Văn Nam", "1967")
    assert (found["co_owner_name"], found["co_owner_birth_year"]) == ("Lê Thị Hoa", "1970")
    assert (found["owner_personal_number"], found["co_owner_personal_number"]) == ("020167201", "020167202")


def test_the_value_behind_the_next_rows_colon_does_not_go_on_with_the_one_above() -> None:
    found = read(
        "business_registration",
        ("5. Người đại diện theo pháp luật của công ty", 60, 20),
        ("Họ và tên: PHÙNG THỊ KIM TRANG", 60, 60),
        ("Ngày cấp: 17/05/2017", 60, 100),
        ("Nơi cấp: Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư", 440, 100),
        ("Nơi đăng ký hộ khẩu thường trú:", 60, 140),
        ("Thôn 14, xã An Thịnh, huyện Hương Điền, tỉnh Khánh", 444, 140),
        ("Hòa, Việt Nam", 60, 180),
    )
    assert found["representative_identity_issued_by"].value == "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"
