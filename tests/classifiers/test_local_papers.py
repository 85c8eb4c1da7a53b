"""Papers of districts, companies, regiments and villages: titles set apart, boards, ranks, what programs show."""

from collections.abc import Sequence
from datetime import date

import pytest

from classifiers.names import strip_title
from classifiers.understanding import understand
from classifiers.vocabulary import mend_position
from models.values.reading import PageReading
from models.values.understanding import Understanding
from tests.classifiers.printed_pages import line_at, page

TODAY = date(2026, 11, 27)
Line = tuple[str, float, float]
NATION: tuple[Line, ...] = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 640, 100), ("Độc lập - Tự do - Hạnh phúc", 690, 136),
)  # fmt: skip
BODY: tuple[Line, ...] = (("UBND TỈNH LONG AN", 120, 100), ("UBND HUYỆN SÔNG TRÀ", 120, 136))
DAY: Line = ("Sông Trà, ngày 12 tháng 3 năm 2004", 690, 210)
TITLED: tuple[Line, ...] = (("TỜ TRÌNH", 560, 320), ("Về việc xin giao đất xây dựng trạm bơm", 340, 360))
TEXT: tuple[Line, ...] = tuple(
    (text, 120, 620 + 40 * at)
    for at, text in enumerate((
        "Thực hiện kế hoạch công tác năm, các phòng đã hoàn thành nhiệm vụ được giao", "theo đúng tiến độ đã đề ra.",
    ))
)  # fmt: skip
RECIPIENTS: tuple[Line, ...] = (("Nơi nhận:", 120, 900), ("- Như trên;", 120, 936))
NAME: Line = ("Trần Hữu Phúc", 820, 1110)
SIGNED: tuple[Line, ...] = (*RECIPIENTS, ("CHỦ TỊCH", 850, 900), NAME)


def understood(
    *,
    body: Sequence[Line] = BODY,
    number: str = "Số: 31/TT-UB",
    day: Line = DAY,
    titled: Sequence[Line] = TITLED,
    signed: Sequence[Line] = SIGNED,
) -> Understanding:
    return understand([page(*NATION, *body, (number, 120, 210), day, *titled, *TEXT, *signed)], today=TODAY)


def value(found: Understanding, name: str) -> str | None:
    return next((field.value for field in found.fields if field.name == name), None)


def reasons(found: Understanding, name: str) -> tuple[str, ...]:
    return next(tuple(field.reasons) for field in found.fields if field.name == name)


def test_a_title_whose_letters_stand_apart_is_one_however_wide_its_blanks_are() -> None:
    rest = page(*NATION, *BODY, ("Số: 31/TT-UB", 120, 210), DAY, TITLED[1], *TEXT, *SIGNED)
    title = line_at("T Ờ", 480, 320), line_at("T R Ì N H", 600, 320)

    found = understand([PageReading(rest.width, rest.height, (*rest.lines, *title))], today=TODAY)

    assert found.document_type.code == "submission"
    assert value(found, "subject") == "Về việc xin giao đất xây dựng trạm bơm"


def test_a_title_set_wide_whose_letters_a_reader_partly_closed_is_one() -> None:
    rest = page(*NATION, *BODY, ("Số: 31/UB", 120, 210), DAY, TITLED[1], *TEXT, *SIGNED)
    title = line_at("QUY Ế T", 480, 320), line_at("ĐỊNH", 645, 320)

    found = understand([PageReading(rest.width, rest.height, (*rest.lines, *title))], today=TODAY)

    assert found.document_type.code == "decision"
    assert value(found, "subject") == "Về việc xin giao đất xây dựng trạm bơm"


def test_pieces_of_a_row_that_are_no_title_together_stay_apart() -> None:
    rest = page(*NATION, *BODY, ("Số: 31/QĐ-UB", 120, 210), DAY, TITLED[1], *TEXT, *SIGNED)
    title = line_at("CÔNG TÁC", 480, 320), line_at("ĐOÀN", 645, 320)

    found = understand([PageReading(rest.width, rest.height, (*rest.lines, *title))], today=TODAY)

    assert found.document_type.code == "decision"  # by its number alone
    assert found.document_type.confidence < 0.8


def test_lines_that_go_on_with_the_issuers_name_are_no_title_however_like_one() -> None:
    school = ("UBND XÃ HÒA TÂY", 120, 100), ("TRƯỜNG TRUNG", 120, 136), ("HỌC PHỔ THÔNG", 120, 172)
    found = understood(
        body=school,
        number="Số: 12/TTr-THPTTH",
        titled=(("TỜ TRÌNH", 560, 360), ("Về việc bổ nhiệm lại Phó Hiệu trưởng", 340, 400)),
    )

    assert found.document_type.code == "submission"
    assert value(found, "issuing_agency") == "TRƯỜNG TRUNG HỌC PHỔ THÔNG"
    assert value(found, "subject") == "Về việc bổ nhiệm lại Phó Hiệu trưởng"


@pytest.mark.parametrize(
    ("company", "board"),
    [
        ("CÔNG TY CỔ PHẦN CẢNG LONG AN", "HỘI ĐỒNG QUẢN TRỊ"),
        ("CÔNG TY TNHH CẤP NƯỚC LONG AN", "HỘI ĐỒNG THÀNH VIÊN"),
        ("TRƯỜNG ĐẠI HỌC LONG AN", "HỘI ĐỒNG TRƯỜNG"),
    ],
)
def test_a_board_issues_in_its_own_name_and_is_looked_at(company: str, board: str) -> None:
    found = understood(body=((company, 120, 100), (board, 120, 136)), number="Số: 31/TTr-HĐ")

    assert value(found, "issuing_agency") == board
    assert "ambiguous" in reasons(found, "issuing_agency")


def test_a_board_over_its_companys_name_is_named_with_it() -> None:
    found = understood(body=(("HỘI ĐỒNG QUẢN TRỊ", 120, 100), ("CÔNG TY CỔ PHẦN CẢNG LONG AN", 120, 136)))

    assert value(found, "issuing_agency") == "HỘI ĐỒNG QUẢN TRỊ CÔNG TY CỔ PHẦN CẢNG LONG AN"


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        (("TRUNG TÂM PHỤC", "VỤ SINH VIÊN"), "TRUNG TÂM PHỤC VỤ SINH VIÊN"),
        (("LIÊN ĐOÀN THƯƠNG MẠI VÀ DỊCH", "VỤ LONG AN"), "LIÊN ĐOÀN THƯƠNG MẠI VÀ DỊCH VỤ LONG AN"),
        (("UBND THÀNH PHỐ HÀ NỘI", "VỤ TỔ CHỨC"), "VỤ TỔ CHỨC"),
        (("UBND XÃ HÒA AN", "THÔN PHÚ HÒA"), "THÔN PHÚ HÒA"),
    ],
)
def test_a_word_that_a_lines_end_parts_begins_no_body(lines: tuple[str, str], agency: str) -> None:
    found = understood(body=tuple((line, 120, 100 + 36 * at) for at, line in enumerate(lines)))

    assert value(found, "issuing_agency") == agency


def test_a_q_that_was_read_as_an_o_is_mended_and_looked_at() -> None:
    found = understood(body=(("CÔNG AN HUYỆN SÔNG TRÀ", 120, 100), ("CƠ OUAN CẢNH SÁT ĐIỀU TRA", 120, 136)))

    assert value(found, "issuing_agency") == "CƠ QUAN CẢNH SÁT ĐIỀU TRA"
    assert "corrected" in reasons(found, "issuing_agency")


@pytest.mark.parametrize(
    "printed", ["Trung tá: Lê Minh Hà", "Đại tá - TS. Lê Minh Hà", "NGUT. Lê Minh Hà", "(Đã ký) Lê Minh Hà",
                "Kỹ sư: Lê Minh Hà", "Ths Lê Minh Hà", "Đ/c Lê Minh Hà", "Linh mục Lê Minh Hà"]
)  # fmt: skip
def test_ranks_and_orders_are_no_part_of_a_name(printed: str) -> None:
    assert strip_title(printed) == "Lê Minh Hà"


def test_what_a_program_shows_beside_a_signature_is_nobodys_name() -> None:
    shown = (
        ("Digitally signed by", 1000, 960), ("Sở Xây Dựng", 1000, 984), ("Date: 2024.04.13", 1000, 1008),
        ("16:10:31 +07'00'", 1000, 1032),
    )  # fmt: skip
    lines = [
        *(line_at(*line) for line in (*NATION, *BODY, ("Số: 31/TT-UB", 120, 210), DAY, *TITLED, *TEXT, *SIGNED)),
        *(line_at(*line, line_height=18) for line in shown),
    ]

    found = understand([PageReading(1240, 1754, tuple(lines))], today=TODAY)

    assert value(found, "signer_name") == "Trần Hữu Phúc"


def test_who_decides_is_no_signature_though_words_stand_below() -> None:
    first = page(
        *NATION, *BODY, ("Số: 31/QĐ-UB", 120, 210), DAY, ("QUYẾT ĐỊNH", 545, 320),
        ("Về việc giao đất xây dựng trạm bơm", 360, 360), ("GIÁM ĐỐC SỞ XÂY DỰNG", 530, 440), *TEXT,
        ("QUYẾT ĐỊNH:", 540, 560),
    )  # fmt: skip
    second = page(*TEXT, *SIGNED)

    found = understand([first, second], today=TODAY)

    assert (value(found, "signer_title"), value(found, "signer_name")) == ("CHỦ TỊCH", "Trần Hữu Phúc")


def test_a_subject_keeps_the_paper_that_its_last_line_names() -> None:
    titled = (
        ("TỜ TRÌNH", 560, 320), ("Về việc sửa đổi quy trình ban hành kèm theo", 300, 360),
        ("Quyết định số 377/QĐ-TCT", 440, 398),
    )  # fmt: skip
    found = understood(titled=titled)

    assert value(found, "subject") == "Về việc sửa đổi quy trình ban hành kèm theo Quyết định số 377/QĐ-TCT"


@pytest.mark.parametrize("end", ["COVID-19", "III/2001"])
def test_a_letters_subject_may_end_in_a_name_with_figures(end: str) -> None:
    under = (("V/v phòng, chống dịch", 120, 246), (end, 200, 282))
    found = understood(
        number="Số: 31/UBND-VP", titled=(*under, ("Kính gửi: Các đơn vị trực thuộc", 420, 480))
    )  # fmt: skip

    assert value(found, "subject") == f"V/v phòng, chống dịch {end}"


@pytest.mark.parametrize("place", ["Ia Rơ Nung", "Quảng Ngãi", "Hải Dương"])
def test_a_place_keeps_its_last_letters_where_no_day_was_read(place: str) -> None:
    found = understood(day=(f"{place}, ngày 12 3 4 tháng 3 năm 2004", 690, 210))

    assert value(found, "place") == place


def test_a_position_that_was_read_together_with_a_recipient_is_parted_from_it() -> None:
    signed = (
        ("Nơi nhận:", 120, 900), ("TL. GIÁM ĐỐC", 830, 900),
        ("- Chủ tịch UBND tỉnh Long An (b/c); TRƯỞNG PHÒNG CÔNG CHỨC", 120, 936), ("- Lưu: VT.", 120, 972),
        ("Trần Hữu Phúc", 820, 1110),
    )  # fmt: skip
    found = understood(signed=signed)

    assert value(found, "signer_title") == "TL. GIÁM ĐỐC TRƯỞNG PHÒNG CÔNG CHỨC"


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("TRƯỞN NG PHÒNG CÔNG CHỨC", "TRƯỞNG PHÒNG CÔNG CHỨC"),
        ("TRƯỞNG PHÒNG Y TẾ", "TRƯỞNG PHÒNG Y TẾ"),
        ("TRƯỞNG BAN SỔ - THẺ", "TRƯỞNG BAN SỔ - THẺ"),
        ("PHÓ TRUNG ĐOÀN TRƯỞNG", "PHÓ TRUNG ĐOÀN TRƯỞNG"),
    ],
)
def test_a_position_is_mended_to_itself_alone(read: str, mended: str) -> None:
    assert mend_position(read)[0] == mended


def test_a_number_that_ends_with_its_type_is_read_and_looked_at() -> None:
    found = understood(number="Số: 22 TTr")

    assert value(found, "document_number") == "22TTr"
    assert "number_grammar" in reasons(found, "document_number")
