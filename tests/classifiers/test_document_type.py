import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.document_type import RecognisedType, recognise_type
from classifiers.layout import lay_out
from classifiers.titles import title_words
from models.values.reading import PageReading
from tests.classifiers.printed_pages import page

CATALOGUE = DocumentTypeCatalogue.load()
HEADER = (
    ("UBND TỈNH BÌNH LÂM", 150, 100),
    ("SỞ XÂY DỰNG", 180, 135),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 100),
    ("Độc lập - Tự do - Hạnh phúc", 620, 135),
    ("Bình Lâm, ngày 05 tháng 3 năm 2024", 570, 210),
)
BODY = (("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", 200, 560),)


def recognise(*lines: tuple[str, float, float]) -> RecognisedType:
    return recognise_type([lay_out(page(*lines), 1)], CATALOGUE)


@pytest.mark.parametrize(
    ("title", "symbol", "code"),
    [
        ("QUYẾT ĐỊNH", "QĐ", "decision"),
        ("QUYÉT ĐNH", "QĐ", "decision"),
        ("Q U Y Ế T Đ Ị N H", "QĐ", "decision"),
        ("QUYẾT ĐỊNH CỦA GIÁM ĐỐC SỞ XÂY DỰNG", "QĐ", "decision"),
        ("CHỈ THỊ", "CT", "directive"),
        ("THÔNG BÁO", "TB", "notice"),
        ("TỜ TRÌNH", "TTr", "submission"),
        ("KẾ HOẠCH", "KH", "plan"),
        ("BÁO CÁO", "BC", "report"),
        ("NGHỊ QUYẾT", "NQ", "resolution"),
    ],
)
def test_title_and_symbol_say_the_type(title: str, symbol: str, code: str) -> None:
    left = 620 - 7.5 * len(title)

    recognised = recognise(*HEADER, (f"Số: 12/{symbol}-SXD", 150, 210), (title, left, 320), *BODY)

    assert recognised.guess.code == code
    assert recognised.guess.confidence > 0.8


def test_a_letter_has_no_title_but_a_subject_under_its_number() -> None:
    recognised = recognise(
        *HEADER, ("Số: 12/SXD-VP", 150, 210), ("V/v cử cán bộ tập huấn", 120, 245), ("Kính gửi: Các phòng", 420, 380)
    )

    assert recognised.guess.code == "official_letter"


def test_a_letter_whose_number_by_pen_lost_its_stroke_is_still_one() -> None:
    subject, address = ("V/v cử cán bộ tập huấn", 120, 245), ("Kính gửi: Các phòng", 420, 380)

    assert recognise(*HEADER, ("Số: 123 SXD-VP", 150, 210), subject, address).guess.code == "official_letter"
    assert recognise(*HEADER, ("Số: 123 SXD-VP", 150, 210), subject).guess.code == "unknown"


@pytest.mark.parametrize("title", ["NGHỊ ĐỊNH", "THÔNG TƯ", "QUY ĐỊNH", "GIẤY MỜI", "BIÊN BẢN", "HỢP ĐỒNG"])
def test_titles_of_other_papers_are_not_mistaken(title: str) -> None:
    left = 620 - 7.5 * len(title)

    recognised = recognise(*HEADER, ("Số: 12/2024/XX-SXD", 150, 210), (title, left, 320), *BODY)

    assert recognised.guess.code == "unknown"


def test_a_cited_symbol_in_the_text_says_nothing_about_the_type() -> None:
    recognised = recognise(*HEADER, ("Số 12/QĐ-UBND ngày 05 tháng 01 năm 2024 về việc", 150, 700))

    assert recognised.guess.code == "unknown"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (("Ngày xưa có một quyết định làm thay đổi cả làng.", 150, 200), ("QUYẾT ĐỊNH", 500, 300)),
        (
            ("CỬA HÀNG TIỆN LỢI AN BÌNH", 300, 50),
            ("HÓA ĐƠN BÁN LẺ", 400, 100),
            ("Số: 000123", 150, 150),
            ("Ngày: 05/03/2024", 150, 190),
            ("Tổng cộng: 125.000", 150, 240),
        ),
        (("TỜ KHAI ĐĂNG KÝ KHAI SINH", 400, 200), ("Họ, chữ đệm, tên:", 100, 300), ("Giới tính:", 100, 340)),
        (("GIẤY PHÉP XÂY DỰNG", 420, 200), ("Ngày sinh: 05/03/2004", 100, 300)),
    ],
    ids=["empty", "prose", "receipt", "declaration", "building permit"],
)
def test_other_papers_are_unknown(lines: tuple[tuple[str, float, float], ...]) -> None:
    recognised = recognise(*lines)

    assert recognised.guess.code == "unknown"
    assert recognised.guess.name == "Chưa xác định"
    assert recognised.document_type is None


def test_a_document_without_any_page_is_unknown() -> None:
    assert recognise_type([], CATALOGUE).guess.code == "unknown"
    assert recognise_type([lay_out(PageReading(10, 10, ()), 1)], CATALOGUE).guess.code == "unknown"


def test_the_name_of_a_card_as_a_value_is_no_title() -> None:
    recognised = recognise(
        ("Họ và tên:", 100, 300), ("NGUYỄN VĂN AN", 400, 300), ("Ngày sinh:", 100, 350), ("Giới tính:", 500, 350),
        ("Quốc tịch:", 900, 350), ("Loại giấy tờ pháp lý:", 100, 400), ("Căn cước công dân", 600, 400),
    )  # fmt: skip

    assert recognised.guess.code == "unknown"


@pytest.mark.parametrize("second_line", ["CAO ĐẲNG", "C4O OẲNC"])
def test_a_title_over_two_lines_goes_before_the_title_that_its_first_line_is(second_line: str) -> None:
    recognised = recognise(
        ("BẰNG TỐT NGHIỆP", 500, 100), (second_line, 550, 135),
        ("Họ và tên:", 100, 300), ("Ngày sinh:", 100, 350), ("Số hiệu:", 100, 400), ("Số vào sổ gốc:", 100, 450),
        ("Xếp loại tốt nghiệp:", 100, 500), ("HIỆU TRƯỞNG", 800, 550),
    )  # fmt: skip

    assert recognised.guess.code in ("training_certificate", "unknown")


def test_dirt_beside_a_title_is_taken_off() -> None:
    assert title_words("- - QUYẾT ĐỊNH -") == "QUYẾT ĐỊNH"


BIRTH = (
    ("Họ, chữ đệm, tên:", 100, 400), ("Giới tính:", 100, 440), ("Dân tộc:", 500, 440), ("Quốc tịch:", 900, 440),
    ("Nơi sinh:", 100, 480), ("Quê quán:", 100, 520), ("Họ, chữ đệm, tên người mẹ:", 100, 560),
    ("Năm sinh:", 100, 600), ("Nơi cư trú:", 100, 640), ("Họ, chữ đệm, tên người cha:", 100, 680),
)  # fmt: skip
MARRIAGE = (
    ("Họ, chữ đệm, tên chồng:", 100, 400), ("Họ, chữ đệm, tên vợ:", 800, 400), ("Ngày, tháng, năm sinh:", 100, 440),
    ("Dân tộc:", 100, 480), ("Quốc tịch:", 100, 520), ("Giấy tờ tùy thân:", 100, 560), ("Nơi đăng ký:", 100, 600),
)  # fmt: skip
DEGREE = (
    ("Hiệu trưởng", 500, 400), ("Cho:", 100, 440), ("Ngày sinh:", 100, 480), ("Năm tốt nghiệp:", 100, 520),
    ("Xếp loại tốt nghiệp:", 100, 560), ("Hình thức đào tạo:", 100, 600), ("Số hiệu:", 100, 640),
    ("Số vào sổ gốc cấp văn bằng:", 100, 680),
)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "body", "code"),
    [
        ((("TRÍCH LỤC KHAI SINH", 600, 200), ("(BẢN SAO)", 680, 240)), BIRTH, "birth_certificate"),
        ((("TRÍCH LỤC KHAI SINH (BẢN SAO)", 600, 200),), BIRTH, "birth_certificate"),
        ((("BẢN SAO", 690, 160), ("GIẤY KHAI SINH", 650, 200)), BIRTH, "birth_certificate"),
        ((("BẢN SAO TRÍCH LỤC KHAI SINH", 560, 200),), BIRTH, "birth_certificate"),
        ((("Số: 45/2020", 690, 160), ("BẢN SAO GIẤY KHAI SINH", 610, 200)), BIRTH, "birth_certificate"),
        ((("TRÍCH LỤC BỘ KHAI SANH", 600, 200),), BIRTH, "birth_certificate"),
        ((("TRÍCH LỤC KẾT HÔN (BẢN SAO)", 580, 200),), MARRIAGE, "marriage_certificate"),
        ((("GIẤY CHỨNG NHẬN KẾT HÔN (BẢN SAO)", 540, 200),), MARRIAGE, "marriage_certificate"),
        ((("BẢN SAO BẰNG TỐT NGHIỆP ĐẠI HỌC", 560, 200),), DEGREE, "university_degree"),
    ],
)  # fmt: skip
def test_a_copy_or_an_extract_is_of_the_type_of_the_paper_copied(
    title: tuple[tuple[str, float, float], ...], body: tuple[tuple[str, float, float], ...], code: str
) -> None:
    assert recognise(*title, *body).guess.code == code


def test_a_copy_that_is_only_asked_for_is_none() -> None:
    request = (("TỜ KHAI CẤP", 690, 160), ("BẢN SAO TRÍCH LỤC KHAI SINH", 590, 200))

    assert recognise(*request, *BIRTH).guess.code == "unknown"
