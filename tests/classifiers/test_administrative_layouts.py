"""Administrative papers laid out and worded otherwise than the decrees' models: edges, labels, two signers."""

from dataclasses import replace
from datetime import date

import pytest

from classifiers.body_heads import names_an_authority
from classifiers.names import strip_title
from classifiers.understanding import understand
from models.values.reading import Line as ReadLine
from models.values.understanding import Understanding
from tests.classifiers.printed_pages import line_at, page

TODAY = date(2026, 11, 27)
Line = tuple[str, float, float]
NATION: tuple[Line, ...] = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 640, 100), ("Độc lập - Tự do - Hạnh phúc", 690, 136),
)  # fmt: skip
BODY: tuple[Line, ...] = (("BỘ CÔNG THƯƠNG", 120, 100), ("CỤC HÓA CHẤT", 120, 136))
TEXT: tuple[Line, ...] = tuple(
    (text, 120, 620 + 40 * at)
    for at, text in enumerate((
        "Thực hiện kế hoạch công tác năm, các phòng đã hoàn thành nhiệm vụ được giao", "theo đúng tiến độ đã đề ra.",
        "Đề nghị các đơn vị phối hợp, gửi số liệu trước ngày 20 tháng 12 để tổng hợp", "theo quy định chung.",
    ))
)  # fmt: skip
SIGNED: tuple[Line, ...] = (
    ("Nơi nhận:", 120, 900), ("- Như trên;", 120, 936), ("CỤC TRƯỞNG", 830, 900), ("Trần Hữu Phúc", 820, 1080),
)  # fmt: skip
DAY: Line = ("Hà Nội, ngày 12 tháng 3 năm 2024", 690, 210)


def understood(*lines: Line) -> Understanding:
    return understand([page(*lines)], [], today=TODAY)


def value(understanding: Understanding, name: str) -> str | None:
    return next((f.value for f in understanding.fields if f.name == name), None)


def reasons(understanding: Understanding, name: str) -> tuple[str, ...]:
    return next(tuple(f.reasons) for f in understanding.fields if f.name == name)


def notice(*under_the_day: Line, number: str = "Số: 31/TB-HC") -> Understanding:
    return understood(*NATION, *BODY, (number, 120, 210), DAY, *under_the_day, *TEXT, *SIGNED)


def letter(*under_the_number: Line, number: str = "Số: 31/HC-VP") -> Understanding:
    addressed = ("Kính gửi: Các đơn vị trực thuộc", 420, 480)
    return understood(*NATION, *BODY, (number, 120, 210), DAY, *under_the_number, addressed, *TEXT, *SIGNED)


@pytest.mark.parametrize(
    "label", ["Số:", "Số văn bản:", "Số, ký hiệu:", "Số/ký hiệu:", "Số hiệu:", "Số công văn:", "Thông báo số:"]
)
def test_a_number_is_told_whatever_its_label_says(label: str) -> None:
    found = notice(("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360), number=f"{label} 31/TB-HC")

    assert (found.document_type.code, value(found, "document_number")) == ("notice", "31/TB-HC")


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("CỤC HỘ TỊCH, QUỐC TỊCH,", "CHỨNG THỰC", "CỤC HỘ TỊCH, QUỐC TỊCH, CHỨNG THỰC"),
        ("TRUNG TÂM TIN HỌC -", "NGOẠI NGỮ", "TRUNG TÂM TIN HỌC - NGOẠI NGỮ"),
        ("CỤC DỰ TRỮ", "NHÀ NƯỚC", "CỤC DỰ TRỮ NHÀ NƯỚC"),
    ],
)
def test_a_body_keeps_the_sign_at_which_its_name_is_broken(above: str, below: str, whole: str) -> None:
    body = ("BỘ TƯ PHÁP", 120, 64), (above, 120, 100), (below, 120, 136)
    found = understood(
        *NATION, *body, ("Số: 31/TB-HTQTCT", 120, 210), DAY, ("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360), *TEXT,
        *SIGNED,
    )  # fmt: skip

    assert value(found, "issuing_agency") == whole


def test_a_title_and_a_subject_may_stand_at_the_left_edge() -> None:
    found = notice(
        ("THÔNG BÁO", 120, 320), ("Về việc công bố danh sách thí sinh", 120, 360), ("theo từng điểm thi", 120, 396)
    )

    assert found.document_type.code == "notice"
    assert value(found, "subject") == "Về việc công bố danh sách thí sinh theo từng điểm thi"


def test_what_follows_a_title_on_its_line_is_the_subject_and_looked_at() -> None:
    found = notice(("THÔNG BÁO TUYỂN DỤNG VIÊN CHỨC NĂM 2024", 310, 320))

    assert (found.document_type.code, value(found, "subject")) == ("notice", "TUYỂN DỤNG VIÊN CHỨC NĂM 2024")
    assert "ambiguous" in reasons(found, "subject")


def test_a_title_of_several_bodies_is_whole_before_an_announced_subject() -> None:
    found = notice(
        ("THÔNG BÁO LIÊN NGÀNH", 470, 320), ("V/v phối hợp kiểm tra an toàn hóa chất", 340, 360),
        number="Số: 31/TBLN-HC-MT",
    )  # fmt: skip

    assert (found.document_type.code, value(found, "subject")) == ("notice", "V/v phối hợp kiểm tra an toàn hóa chất")


def test_a_subject_that_names_another_paper_keeps_its_lines() -> None:
    found = notice(
        ("THÔNG BÁO", 540, 320), ("Kế hoạch triển khai thực hiện Quyết định", 320, 360),
        ("số 414/QĐ-BCT ngày 28/3/2023 của Bộ trưởng", 300, 396), ("tính đến 30/6/2023", 480, 432),
    )  # fmt: skip

    assert value(found, "subject") == (
        "Kế hoạch triển khai thực hiện Quyết định số 414/QĐ-BCT ngày 28/3/2023 của Bộ trưởng tính đến 30/6/2023"
    )


def test_the_last_line_of_a_stamp_beside_the_subject_is_no_part_of_it() -> None:
    lines: tuple[Line, ...] = (("THÔNG BÁO", 540, 320), ("Về quy hoạch Ban", 500, 360), ("Thường vụ", 550, 396))

    assert value(notice(*lines, ("Chuyển: P. NV", 120, 420)), "subject") == "Về quy hoạch Ban Thường vụ"
    assert value(notice(*lines[:2], ("P. NV", 120, 384), lines[2]), "subject") == "Về quy hoạch Ban Thường vụ"


@pytest.mark.parametrize(("end", "doubts"), [("sở", ()), ("Sở", ("ambiguous",))])
def test_the_last_word_of_a_subject_is_no_label_of_a_stamp(end: str, doubts: tuple[str, ...]) -> None:
    found = notice(("THÔNG BÁO", 540, 320), ("Về kết quả Đại hội Công đoàn cơ", 420, 360), (end, 600, 396))

    assert value(found, "subject") == f"Về kết quả Đại hội Công đoàn cơ {end}"
    assert reasons(found, "subject") == doubts


@pytest.mark.parametrize(
    "stars", [line_at("Học si đi", 570, 396, confidence=0.2), line_at("kkk", 610, 404, line_height=13)]
)
def test_stars_under_the_subject_that_were_read_as_words_are_no_part_of_it(stars: ReadLine) -> None:
    lines: tuple[Line, ...] = (("THÔNG BÁO", 540, 320), ("Về quy hoạch Ban Thường vụ", 450, 360))
    whole = page(*NATION, *BODY, ("Số: 31/TB-HC", 120, 210), DAY, *lines, *TEXT, *SIGNED)

    found = understand([replace(whole, lines=(*whole.lines, stars))], [], today=TODAY)

    assert value(found, "subject") == "Về quy hoạch Ban Thường vụ"
    assert "ambiguous" in reasons(found, "subject")


@pytest.mark.parametrize(
    "subject", ["Về giải trình ý kiến của cử tri", "Về: xin gia hạn hợp đồng", "Trích yếu: cung cấp số liệu"]
)
def test_a_letters_subject_is_announced_in_several_ways(subject: str) -> None:
    found = letter((subject, 120, 246))

    assert (found.document_type.code, value(found, "subject")) == ("official_letter", subject)
    assert reasons(found, "subject") == ()


def test_a_subject_that_only_its_place_tells_is_looked_at() -> None:
    found = letter(("Kế hoạch tập huấn cho cán bộ", 120, 246), ("phụ trách an toàn hóa chất", 120, 282))

    assert value(found, "subject") == "Kế hoạch tập huấn cho cán bộ phụ trách an toàn hóa chất"
    assert "ambiguous" in reasons(found, "subject")


def test_a_subject_below_the_address_is_looked_at() -> None:
    found = letter(("V/v: Xin thỏa thuận phương án khai thác", 420, 520))

    assert value(found, "subject") == "V/v: Xin thỏa thuận phương án khai thác"
    assert "ambiguous" in reasons(found, "subject")


def test_abbreviations_end_a_letters_subject_and_a_stamp_does_not() -> None:
    lines = (("V/v rà soát hồ sơ tham gia", 120, 246), ("BHXH, BHYT, BHTN", 120, 282))

    assert value(letter(*lines), "subject") == "V/v rà soát hồ sơ tham gia BHXH, BHYT, BHTN"
    assert value(letter(lines[0], ("HỎA TỐC", 160, 282)), "subject") == "V/v rà soát hồ sơ tham gia"


def test_a_line_of_the_subject_with_wide_blanks_keeps_the_words_in_the_other_column() -> None:
    widened = (("V/v đề", 270, 246), ("nghị", 386, 246), ("thanh", 472, 246), ("toán khối lượng hoàn", 573, 246))
    far = letter(("V/v đề nghị thanh", 120, 246), ("toán khối lượng hoàn", 573, 246), ("thành đợt 5", 120, 282))

    assert value(letter(*widened, ("thành đợt 5", 270, 282)), "subject") == (
        "V/v đề nghị thanh toán khối lượng hoàn thành đợt 5"
    )
    assert value(far, "subject") == "V/v đề nghị thanh thành đợt 5"
    assert "ambiguous" in reasons(far, "subject")


def test_a_number_that_the_subject_speaks_of_is_not_the_letters() -> None:
    found = letter(
        ("V/v triển khai Nghị định", 120, 246), ("số 08/2020/NĐ-CP về thừa phát lại", 120, 282), number="Số: 31/HC+MT"
    )

    assert value(found, "document_number") != "08/2020/NĐ-CP"


def test_number_and_day_may_stand_in_each_others_column() -> None:
    title: tuple[Line, ...] = (("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360))
    at_the_right = understood(*NATION, *BODY, DAY, ("Số: 31/TB-HC", 760, 246), *title, *TEXT, *SIGNED)
    at_the_left = understood(
        *NATION, *BODY, ("Số: 31/TB-HC", 120, 210), ("Ngày 12 tháng 3 năm 2024", 120, 246), *title, *TEXT, *SIGNED
    )  # fmt: skip

    for found in (at_the_right, at_the_left):
        assert (value(found, "document_number"), value(found, "issued_on")) == ("31/TB-HC", "2024-03-12")


def test_a_name_close_to_the_gutter_keeps_its_last_word() -> None:
    found = understood(
        *NATION, ("CÔNG TY CỔ PHẦN ĐƯỜNG BIÊN HÒA 12", 110, 140), ("Số: 31/TB-ĐBH", 120, 210), DAY,
        ("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360), *TEXT, *SIGNED,
    )  # fmt: skip

    assert value(found, "issuing_agency") == "CÔNG TY CỔ PHẦN ĐƯỜNG BIÊN HÒA 12"


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        (("CỤC THUẾ", "THUẾ TỈNH LÂM ĐỒNG"), "THUẾ TỈNH LÂM ĐỒNG"),
        (("SỞ XÂY DỰNG", "CẢNG VỤ ĐƯỜNG THỦY"), "CẢNG VỤ ĐƯỜNG THỦY"),
        (("BỘ QUỐC PHÒNG", "QUÂN KHU 5"), "QUÂN KHU 5"),
        (("TRƯỜNG THPT NGUYỄN HUỆ", "TỔ TOÁN - TIN"), "TỔ TOÁN - TIN"),
        (("TRƯỜNG ĐẠI HỌC NGOẠI THƯƠNG", "FOREIGN TRADE UNIVERSITY"), "TRƯỜNG ĐẠI HỌC NGOẠI THƯƠNG"),
        (
            ("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "NGÂN HÀNG NHÀ NƯỚC", "CHI NHÁNH KHU VỰC 5"),
            "NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH KHU VỰC 5",
        ),
    ],
)
def test_bodies_are_told_from_parents_and_from_their_english(lines: tuple[str, ...], agency: str) -> None:
    names = ((line, 120, 100 + 32 * at) for at, line in enumerate(lines))
    found = understood(
        *NATION, *names, ("Số: 31/TB-VP", 120, 210), DAY, ("THÔNG BÁO", 540, 320),
        ("Về lịch trực", 530, 360), *TEXT, *SIGNED,
    )  # fmt: skip

    assert value(found, "issuing_agency") == agency


def test_of_two_who_sign_beside_each_other_neither_is_sure() -> None:
    found = notice(
        ("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360), ("GIÁM ĐỐC", 330, 900), ("Lê Văn Nam", 320, 1080),
    )  # fmt: skip

    assert {"ambiguous"} <= {*reasons(found, "signer_title")} & {*reasons(found, "signer_name")}


def test_a_deputy_without_the_line_that_says_for_whom_may_have_lost_it() -> None:
    signed = (
        ("Nơi nhận:", 120, 900),
        ("KT. VIỆN TRƯỞNG", 800, 900),
        ("PHÓ VIỆN TRƯỞNG", 800, 936),
        ("Trần Hữu Phúc", 800, 1060),
    )
    head = (*NATION, *BODY, ("Số: 31/TB-HC", 120, 210), DAY, ("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360))

    whole = understood(*head, *TEXT, *signed)
    lost = understood(*head, *TEXT, signed[0], *signed[2:])

    assert "ambiguous" not in reasons(whole, "signer_title")
    assert value(lost, "signer_title") == "PHÓ VIỆN TRƯỞNG"
    assert "ambiguous" in reasons(lost, "signer_title")


def test_a_position_in_small_letters_is_read_as_printed_and_looked_at() -> None:
    signed = (("Nơi nhận:", 120, 900), ("- Lưu: VT.", 120, 936), ("Giám đốc", 830, 900), ("Trần Hữu Phúc", 800, 1060))
    found = understood(
        *NATION, *BODY, ("Số: 31/TB-HC", 120, 210), DAY, ("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360),
        *TEXT, *signed,
    )  # fmt: skip

    assert (value(found, "signer_title"), value(found, "signer_name")) == ("Giám đốc", "Trần Hữu Phúc")
    assert "ambiguous" in reasons(found, "signer_title")


@pytest.mark.parametrize("line", ["BAN HÀNH QUY CHẾ LÀM VIỆC", "SƠ KẾT CÔNG TÁC NĂM 2024", "BỔ NHIỆM CÁN BỘ"])
def test_what_is_done_names_nobody(line: str) -> None:
    assert not names_an_authority(line)


@pytest.mark.parametrize(
    "printed", ["PGS, TS Lê Minh Hà", "TTƯT.TS. Lê Minh Hà", "Tiến sĩ Lê Minh Hà", "KTS. Lê Minh Hà"]
)
def test_degrees_before_a_name_are_no_part_of_it(printed: str) -> None:
    assert strip_title(printed) == "Lê Minh Hà"


def test_a_line_that_the_reader_cut_into_boxes_loses_no_word() -> None:
    """A name without its last word would look as whole as with it."""
    found = understood(
        ("CỘNG", 640, 100), ("HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 711, 100), NATION[1], ("BỘ CÔNG", 120, 100),
        ("THƯƠNG", 236, 100),
        ("Số: 31/TB-BCT", 120, 210), DAY, ("THÔNG BÁO", 540, 320), ("Về lịch trực", 530, 360), *TEXT, *SIGNED[:2],
        ("CỤC", 830, 900), ("TRƯỞNG", 887, 900), ("Trần Hữu", 820, 1080), ("Phúc", 951, 1080),
    )  # fmt: skip

    assert value(found, "issuing_agency") == "BỘ CÔNG THƯƠNG"
    assert (value(found, "signer_title"), value(found, "signer_name")) == ("CỤC TRƯỞNG", "Trần Hữu Phúc")
