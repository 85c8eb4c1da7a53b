"""Who signed a form, and as what."""

from dataclasses import replace
from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from models.values.geometry import Quad
from models.values.reading import PageReading
from tests.classifiers.made_forms import HOLDER, LETTERHEAD, NATION, SIGNED, Lines, centred, read
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import line_at, page


def test_position_and_name_stand_below_the_date(diploma: DocumentType) -> None:
    found = read(diploma, NATION, *HOLDER, *SIGNED)

    assert (found["signer_title"], found["signer_name"]) == ("HIỆU TRƯỞNG", "Trần Hữu Phúc")


def test_the_first_line_of_a_title_may_begin_before_the_day_above_it_ends(diploma: DocumentType) -> None:
    """On a card lines stand close, and the reader's boxes reach into each other."""
    signed = [SIGNED[0], centred("TL. BỘ TRƯỞNG", 522, 860), centred("VỤ TRƯỞNG", 550, 860), SIGNED[2]]

    assert read(diploma, NATION, *HOLDER, *signed)["signer_title"] == "TL. BỘ TRƯỞNG VỤ TRƯỞNG"


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


def certainty_of_title(diploma: DocumentType, *titles: str, name: str = "Trần Hữu Phúc") -> float:
    lines = [centred(title, 545 + 40 * at, 860) for at, title in enumerate(titles) if title]
    signed = page(NATION, *HOLDER, SIGNED[0], *lines, centred(name, 720, 860))
    return findings(diploma, signed)["signer_title"].certainty


def test_a_title_of_all_its_lines_over_a_name_is_surer_than_one_that_may_have_lost_some(diploma: DocumentType) -> None:
    whole = certainty_of_title(diploma, "TL. GIÁM ĐỐC CA TỈNH YÊN BÁI", "TRƯỞNG PHÒNG PC13")

    assert certainty_of_title(diploma, "CỤC TRƯỞNG CỤC CẢNH SÁT ĐKQL CƯ TRÚ") == whole
    assert certainty_of_title(diploma, "CƠ QUAN ĐĂNG KÝ", "TRƯỞNG CÔNG AN") == whole
    assert certainty_of_title(diploma, "(Ký, ghi rõ họ tên)", "PHÓ CHỦ TỊCH") == whole
    assert certainty_of_title(diploma, "(Ký, ghi rõ họ tên)", "", "PHÓ CHỦ TỊCH") < whole
    assert certainty_of_title(diploma, "", "PHÓ CHỦ TỊCH") < whole
    assert certainty_of_title(diploma, "THỦ TRƯỞNG CƠ QUAN ĐĂNG KÝ CƯ TRÚ") < whole
    assert certainty_of_title(diploma, "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI", "GIÁM ĐỐC") < whole
    assert certainty_of_title(diploma, "T GIAM", "TRƯỞNG PHÒNG PC13") < whole
    assert certainty_of_title(diploma, "TRƯỞNG PHÒNG PC13", name="Trn H0u Ph3c") < whole


def test_the_english_position_is_not_joined(diploma: DocumentType) -> None:
    signed = [SIGNED[0], centred("HIỆU TRƯỞNG", 545, 860), centred("RECTOR OF THE UNIVERSITY", 585, 860), SIGNED[2]]

    assert read(diploma, NATION, *HOLDER, *signed)["signer_title"] == "HIỆU TRƯỞNG"


def test_a_stroke_of_ink_through_the_second_line_of_a_position_does_not_hide_it(diploma: DocumentType) -> None:
    lines = [NATION, *HOLDER, centred("Phú Giang, ngày 30 tháng 06 năm 2012", 500, 860)]
    printed = [line_at(*line) for line in [*lines, centred("KT. HIỆU TRƯỞNG", 545, 860), SIGNED[-1]]]
    inked = line_at("PHÓ HIỆU TRƯỞNG", 748, 575, line_height=30)
    inked = replace(inked, words=tuple(replace(w, box=_higher(w.box)) for w in inked.words), box=_higher(inked.box))

    found = found_values(diploma, PageReading(1240, 1754, (*printed, inked)))

    assert found["signer_title"] == "KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG"


def _higher(box: Quad) -> Quad:
    return Quad.from_rectangle(box.left, box.top - 16, box.right, box.bottom + 18)


# Cards: the signature may be on the back


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


# A form of the police: a heading says who is to sign


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


MEMBERS = (("STT", 100, 300), ("Tên thành viên", 300, 300), ("Địa chỉ", 700, 300))
MEMBER = (("1", 100, 350), ("TRẦN THỊ MỸ HOA", 300, 350), ("Xã Bình Thuỷ", 700, 350))


def test_somebody_in_a_numbered_row_of_a_table_is_no_signer(diploma: DocumentType) -> None:
    assert "signer_name" not in read(diploma, NATION, *HOLDER, *((t, x, y + 300) for t, x, y in (*MEMBERS, *MEMBER)))


def test_a_position_whose_name_a_seal_hid_is_kept_and_looked_at(diploma: DocumentType) -> None:
    found = findings(diploma, page(NATION, *HOLDER, centred("TRƯỞNG PHÒNG", 700, 860)))

    assert found["signer_title"].value == "TRƯỞNG PHÒNG"
    assert ReviewReason.AMBIGUOUS in found["signer_title"].reasons
    assert "signer_name" not in found


def test_the_name_of_a_school_is_nobodys_position(diploma: DocumentType) -> None:
    signed = [centred("TRƯỜNG ĐẠI HỌC PHÚ GIANG", 545, 860), SIGNED[2]]

    assert read(diploma, NATION, *HOLDER, SIGNED[0], *signed).get("signer_title") is None
