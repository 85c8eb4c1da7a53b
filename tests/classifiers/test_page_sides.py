"""Which year of a school record a page is, where its class cannot be read."""

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.layout import PageLayout, lay_out
from classifiers.page_sides import sides_of_pages
from classifiers.reasons import ReviewReason
from models.values.reading import PageReading
from tests.classifiers.made_types import findings
from tests.classifiers.printed_pages import page


@pytest.fixture(scope="module")
def record() -> DocumentType:
    return DocumentTypeCatalogue.load().type_with_code("school_record")


def year(number: int, grade: str, span: str = "1998 - 1999") -> PageLayout:
    lines = [(f"Năm học: {span}", 100, 90), (f"Lớp: {grade}", 700, 90)]
    table = [("Học lực", 400, 900), ("Hạnh kiểm", 600, 900), ("Cả năm", 180, 960), ("Khá", 400, 960), ("Tốt", 600, 960)]
    return lay_out(page(*lines, *table), number)


def grades(pages: list[PageLayout], record: DocumentType) -> list[list[str]]:
    sides = sides_of_pages(pages, record).sides
    return [sorted(one for one in sides[p.number] if one.startswith("grade")) for p in pages]


def test_a_year_between_two_is_the_one_between(record: DocumentType) -> None:
    pages = [year(1, "10A2"), year(2, "Nao"), year(3, "12A2")]

    assert grades(pages, record) == [["grade_10"], ["grade_11"], ["grade_12"]]
    assert sides_of_pages(pages, record).supposed == {2}


def test_neighbours_that_do_not_agree_say_nothing(record: DocumentType) -> None:
    assert grades([year(1, "10A2"), year(2, "Nao"), year(3, "11A2")], record)[1] == []


def test_a_page_with_few_words_of_a_year_is_none(record: DocumentType) -> None:
    profile = lay_out(page(("Năm học", 100, 90), ("Lớp", 400, 90), ("Dân tộc: Kinh", 100, 200)), 1)

    assert grades([profile, year(2, "10A2")], record)[0] == []


def cover(title: str, begun: str = "Mỹ Đồng, ngày 26 tháng 9 năm 1993") -> PageLayout:
    return lay_out(page((title, 400, 90), ("Ngày sinh: 28/08/1978", 100, 200), (begun, 600, 400)), 1)


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("HỌC BẠ TRUNG HỌC PHỔ THÔNG", "grade_10", "grade_11"),
        ("HỌC BẠ PHỔ THÔNG TRUNG HỌC", "grade_10", "grade_11"),
        ("HỌC BẠ TRUNG HỌC CƠ SỞ", "grade_6", "grade_7"),
    ],
)
def test_a_record_begins_with_the_first_year_of_its_school(
    record: DocumentType, title: str, first: str, second: str
) -> None:
    pages = [cover(title), year(2, "19A4", "1993 - 1994"), year(3, "1A9", "1994 - 1995")]

    assert grades(pages, record) == [[], [first], [second]]
    assert sides_of_pages(pages, record).supposed == {2, 3}


def test_a_record_whose_first_page_is_of_another_year_than_it_was_begun_in_says_nothing(record: DocumentType) -> None:
    title = "HỌC BẠ TRUNG HỌC PHỔ THÔNG"

    assert grades([cover(title), year(2, "19A4", "1994 - 1995")], record)[1] == []
    assert grades([cover("HỌC BẠ"), year(2, "19A4", "1993 - 1994")], record)[1] == []


def marks(number: int, grade: str) -> PageLayout:
    """The page of a year's marks, which names the class."""
    return lay_out(page((f"Lớp: {grade}", 700, 90), ("Năm học: 1998 - 1999", 900, 90), ("Toán", 100, 200)), number)


def results(number: int, promoted: str) -> PageLayout:
    """The page behind it, which only says which class comes."""
    table = [("Học lực", 400, 900), ("Hạnh kiểm", 600, 900), ("CN", 180, 960), ("Khá", 400, 960), ("Tốt", 600, 960)]
    return lay_out(page(*table, (f"- Được lên lớp: {promoted}", 100, 1100)), number)


def test_the_results_of_a_year_stand_on_the_page_behind_its_marks(record: DocumentType) -> None:
    pages = [marks(1, "10A2"), results(2, "Lên lớp 11"), marks(3, "11A2"), results(4, "Lên lớp 12")]

    assert grades(pages, record) == [["grade_10"], ["grade_10"], ["grade_11"], ["grade_11"]]
    assert not sides_of_pages(pages, record).supposed


@pytest.mark.parametrize("promoted", ["Đủ điều kiện dự thi tốt nghiệp", "Lên lớp 12"])
def test_results_that_do_not_name_the_class_that_comes_next_are_supposed(record: DocumentType, promoted: str) -> None:
    pages = [marks(1, "10A2"), results(2, promoted)]

    assert grades(pages, record)[1] == ["grade_10"]
    assert sides_of_pages(pages, record).supposed == {2}


def test_the_values_of_a_supposed_year_are_doubted_and_no_other_years(record: DocumentType) -> None:
    first = page(("Năm học: 1997 - 1998", 100, 90), ("Lớp: 10A2", 700, 90))
    second = page(
        ("Năm học: 1998 - 1999", 100, 90),
        ("Lớp: Nao", 700, 90),
        ("Học lực: Khá", 100, 900),
        ("Hạnh kiểm: Tốt", 600, 900),
    )

    found = findings(record, first, second)

    assert found["school_year_11"].value == "1998 - 1999"
    assert ReviewReason.AMBIGUOUS in found["school_year_11"].reasons
    assert found["school_year_10"].value == "1997 - 1998"
    assert not [name for name in found if name.endswith(("_6", "_7", "_8"))]


def test_a_day_on_the_page_of_changes_is_not_the_household_book_s() -> None:
    book = DocumentTypeCatalogue.load().type_with_code("household_book")
    head = page(
        ("SỔ HỘ KHẨU", 400, 90), ("Họ và tên chủ hộ: LÊ VĂN AN", 100, 200), ("Nơi thường trú: xã An", 100, 260),
        ("Ngày 05 tháng 02 năm 2012", 600, 340), ("TRƯỞNG CÔNG AN", 600, 380), ("Bùi Văn Cường", 600, 560),
    )  # fmt: skip
    changes = page(
        ("ĐIỀU CHỈNH THAY ĐỔI", 400, 90),
        ("Lê Văn An đổi CCCD số 004069060407, cấp ngày 06/06/2019", 100, 200),
        ("CÁN BỘ ĐĂNG KÝ", 600, 300),
    )

    assert findings(book, head, changes)["issued_on"].value == "2012-02-05"
    assert ReviewReason.AMBIGUOUS in findings(book, changes)["issued_on"].reasons


def member(relation: str, name: str, *others: str) -> PageReading:
    first = [(f"Quan hệ với chủ hộ: {relation}", 100, 90)] if relation else []
    asked = [f"Họ và tên: {name}", *others, "Dân tộc: Kinh", "Tôn giáo: Không", "CÁN BỘ ĐĂNG KÝ", "Lý do xóa:"]
    return page(*first, *((line, 100, 140 + 50 * at) for at, line in enumerate(asked)))


BOOK = page(
    ("SỔ HỘ KHẨU", 400, 90), ("Họ và tên chủ hộ: LÊ VĂN AN", 100, 200), ("Nơi thường trú: xã An", 100, 260)
)  # fmt: skip


def test_a_page_that_asks_a_name_again_is_the_next_member_s_though_its_first_line_was_not_read() -> None:
    book = DocumentTypeCatalogue.load().type_with_code("household_book")
    second = member("", "TRẦN THỊ BA", "Nghề nghiệp: Làm ruộng")

    found = findings(book, BOOK, member("Chủ hộ", "LÊ VĂN AN"), second, member("Con", "LÊ VĂN TƯ"))

    names = [found[f"member_{number}_name"].value for number in (1, 2, 3)]
    assert names == ["LÊ VĂN AN", "TRẦN THỊ BA", "LÊ VĂN TƯ"]
    assert found["member_2_occupation"].value == "Làm ruộng"
    assert "member_1_occupation" not in found
    assert ReviewReason.AMBIGUOUS in found["member_2_name"].reasons
    assert ReviewReason.AMBIGUOUS in found["member_2_occupation"].reasons
    assert ReviewReason.AMBIGUOUS not in found["member_3_name"].reasons


def test_a_page_that_repeats_a_member_s_name_goes_on_with_them() -> None:
    book = DocumentTypeCatalogue.load().type_with_code("household_book")

    found = findings(book, BOOK, member("Chủ hộ", "LÊ VĂN AN"), member("", "LÊ VĂN AN", "Nghề nghiệp: Làm ruộng"))

    assert found["member_1_occupation"].value == "Làm ruộng"
    assert "member_2_name" not in found
