"""Labels that repeat: parts of a form side by side and below each other, pages of a booklet, both languages."""

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page

Lines = list[tuple[str, float, float]]


@pytest.fixture
def marriage(tmp_path: Path) -> DocumentType:
    """Wife and husband beside each other, and what is both's below."""
    return made_type(
        tmp_path,
        made_field("wife_name", "name", "Họ và tên vợ", section="wife"),
        made_field("wife_ethnicity", "text", "Dân tộc", section="wife"),
        made_field("wife_residence", "address", "Nơi cư trú", section="wife"),
        made_field("husband_name", "name", "Họ và tên chồng", section="husband"),
        made_field("husband_ethnicity", "text", "Dân tộc", section="husband"),
        made_field("husband_residence", "address", "Nơi cư trú", section="husband"),
        made_field("registration_place", "text", "Nơi đăng ký kết hôn"),
        made_field("remark", "text", "Dân tộc"),
        sections=[
            {"name": "wife", "labels": ["Họ và tên vợ"]},
            {"name": "husband", "labels": ["Họ và tên chồng"]},
        ],
    )


SIDE_BY_SIDE: Lines = [
    ("Họ và tên vợ: LÊ THỊ HOA", 100, 100),
    ("Họ và tên chồng: TRẦN VĂN AN", 640, 100),
    ("Dân tộc: Tày", 100, 140),
    ("Dân tộc: Kinh", 640, 140),
    ("Nơi cư trú: Bình Lâm", 100, 180),
    ("Nơi cư trú: Phú Giang", 640, 180),
    ("Nơi đăng ký kết hôn: UBND xã An Thịnh", 100, 220),
]


def test_sections_side_by_side_keep_to_their_columns(marriage: DocumentType) -> None:
    assert found_values(marriage, page(*SIDE_BY_SIDE)) == {
        "wife_name": "LÊ THỊ HOA",
        "wife_ethnicity": "Tày",
        "wife_residence": "Bình Lâm",
        "husband_name": "TRẦN VĂN AN",
        "husband_ethnicity": "Kinh",
        "husband_residence": "Phú Giang",
        "registration_place": "UBND xã An Thịnh",
    }


def test_a_blank_in_one_column_is_not_filled_from_the_other(marriage: DocumentType) -> None:
    lines = [("Dân tộc: ......", *line[1:]) if line[0] == "Dân tộc: Tày" else line for line in SIDE_BY_SIDE]

    read = found_values(marriage, page(*lines))

    assert (read["wife_ethnicity"], read["husband_ethnicity"]) == (None, "Kinh")


def test_sections_below_each_other_end_where_the_next_begins(marriage: DocumentType) -> None:
    lines = [(text, 100, 100 + 40 * at) for at, (text, _, _) in enumerate(sorted(SIDE_BY_SIDE, key=lambda x: x[1]))]

    read = found_values(marriage, page(*lines))

    assert (read["wife_ethnicity"], read["wife_residence"]) == ("Tày", "Bình Lâm")
    # Wife's lines come first, then what is both's, then the husband's.
    assert (read["husband_name"], read["husband_ethnicity"]) == ("TRẦN VĂN AN", "Kinh")
    assert read["registration_place"] == "UBND xã An Thịnh"


def test_a_field_outside_all_sections_ends_the_section(marriage: DocumentType) -> None:
    read = found_values(
        marriage,
        page(
            ("Họ và tên vợ: LÊ THỊ HOA", 100, 100),
            ("Nơi đăng ký kết hôn: UBND xã An Thịnh", 100, 140),
            ("Dân tộc: Kinh", 100, 180),
        ),
    )

    assert read == {"wife_name": "LÊ THỊ HOA", "registration_place": "UBND xã An Thịnh", "remark": "Kinh"}


@pytest.fixture
def household(tmp_path: Path) -> DocumentType:
    """Two members at most, begun by the same label."""
    member_fields = [
        field
        for number in (1, 2)
        for field in (
            made_field(f"member_{number}_relation", "text", "Quan hệ với chủ hộ", section=f"member_{number}"),
            made_field(f"member_{number}_name", "name", "Họ và tên", section=f"member_{number}"),
            made_field(f"member_{number}_born_on", "date", "Ngày sinh", section=f"member_{number}"),
        )
    ]
    return made_type(
        tmp_path,
        made_field("head_name", "name", "Họ và tên chủ hộ"),
        *member_fields,
        sections=[{"name": f"member_{number}", "labels": ["Quan hệ với chủ hộ"]} for number in (1, 2)],
    )


def member(relation: str, name: str, born: str, top: float) -> Lines:
    return [
        (f"Quan hệ với chủ hộ: {relation}", 100, top),
        (f"Họ và tên: {name}", 100, top + 40),
        (f"Ngày sinh: {born}", 100, top + 80),
    ]


HEAD = member("Chủ hộ", "TRẦN VĂN AN", "01/02/1980", 200)
WIFE = member("Vợ", "LÊ THỊ HOA", "03/04/1982", 400)
CHILD = member("Con", "TRẦN LÊ MINH", "05/06/2010", 600)


def test_members_of_a_household_follow_each_other(household: DocumentType) -> None:
    assert found_values(household, page(("Họ và tên chủ hộ: TRẦN VĂN AN", 100, 100), *HEAD, *WIFE)) == {
        "head_name": "TRẦN VĂN AN",
        "member_1_relation": "Chủ hộ",
        "member_1_name": "TRẦN VĂN AN",
        "member_1_born_on": "1980-02-01",
        "member_2_relation": "Vợ",
        "member_2_name": "LÊ THỊ HOA",
        "member_2_born_on": "1982-04-03",
    }


def test_one_member_too_many_is_nobodys(household: DocumentType) -> None:
    two, three = (found_values(household, page(*HEAD, *WIFE, *more)) for more in ([], CHILD))

    assert three == two
    assert "TRẦN LÊ MINH" not in three.values()


def test_a_blank_member_is_not_filled_by_the_next_one(household: DocumentType) -> None:
    blank = member("Vợ", "........", "........", 400)

    read = found_values(household, page(*HEAD, *blank, *CHILD))

    assert (read["member_2_relation"], read["member_2_name"], read["member_2_born_on"]) == ("Vợ", None, None)


def test_members_may_stand_on_pages_of_their_own(household: DocumentType) -> None:
    read = found_values(household, page(*HEAD), page(*WIFE), page(*CHILD))

    assert (read["member_1_name"], read["member_2_name"]) == ("TRẦN VĂN AN", "LÊ THỊ HOA")


def test_a_section_goes_on_on_the_next_page(household: DocumentType) -> None:
    first, second = HEAD[:1], HEAD[1:]

    assert found_values(household, page(*first), page(*second))["member_1_name"] == "TRẦN VĂN AN"


def test_a_second_document_of_the_type_begins_with_the_first_member_again(household: DocumentType) -> None:
    found_values(household, page(*HEAD, *WIFE))

    read = found_values(household, page(*CHILD))

    assert read["member_1_name"] == "TRẦN LÊ MINH"
    assert "member_2_name" not in read


def test_one_label_may_stand_before_several_values(tmp_path: Path) -> None:
    """ "Đã chết vào lúc: 22 giờ 15 phút ngày 21 tháng 6 năm 2025": each field takes what is of its kind."""
    death = made_type(
        tmp_path,
        made_field("died_at", "text", "Đã chết vào lúc", pattern=r"\d{1,2} giờ(?: \d{1,2} phút)?"),
        made_field("died_on", "date", "Đã chết vào lúc"),
    )

    both = found_values(death, page(("Đã chết vào lúc: 22 giờ 15 phút ngày 21 tháng 6 năm 2025", 100, 100)))
    day_only = found_values(death, page(("Đã chết vào lúc: ngày 21 tháng 6 năm 2025", 100, 100)))

    assert both == {"died_at": "22 giờ 15 phút", "died_on": "2025-06-21"}
    # The hour is not on the paper, and nothing else is taken for it.
    assert day_only == {"died_on": "2025-06-21"}


def test_fields_that_are_alike_take_the_labels_one_after_the_other(tmp_path: Path) -> None:
    two_numbers = made_type(
        tmp_path,
        made_field("first_number", "register_number", "Số vào sổ"),
        made_field("second_number", "register_number", "Số vào sổ"),
    )

    read = found_values(two_numbers, page(("Số vào sổ: 11/2020", 100, 100), ("Số vào sổ: 22/2020", 100, 200)))

    assert read == {"first_number": "11/2020", "second_number": "22/2020"}


@pytest.fixture
def school_record(tmp_path: Path) -> DocumentType:
    """The same labels on the page of every year, told apart by its heading."""
    return made_type(
        tmp_path,
        made_field("year_1_class", "text", "Lớp", side="year_1"),
        made_field("year_1_conduct", "text", "Hạnh kiểm", side="year_1"),
        made_field("year_2_class", "text", "Lớp", side="year_2"),
        made_field("year_2_conduct", "text", "Hạnh kiểm", side="year_2"),
        sides=[
            {"name": "year_1", "label": "Lớp 10", "label_en": "10", "anchors": ["NĂM HỌC THỨ NHẤT", "Khối 10"]},
            {"name": "year_2", "label": "Lớp 11", "label_en": "11", "anchors": ["NĂM HỌC THỨ HAI", "Khối 11"]},
        ],
    )


FIRST_YEAR: Lines = [("NĂM HỌC THỨ NHẤT", 400, 60), ("Lớp: 10A1", 100, 100), ("Hạnh kiểm: Tốt", 100, 140)]
SECOND_YEAR: Lines = [("NĂM HỌC THỨ HAI", 400, 60), ("Lớp: 11A2", 100, 100), ("Hạnh kiểm: Khá", 100, 140)]


@pytest.mark.parametrize("order", [(FIRST_YEAR, SECOND_YEAR), (SECOND_YEAR, FIRST_YEAR)])
def test_each_page_of_a_school_record_fills_its_own_year(school_record: DocumentType, order: tuple[Lines, ...]) -> None:
    assert found_values(school_record, *(page(*lines) for lines in order)) == {
        "year_1_class": "10A1",
        "year_1_conduct": "Tốt",
        "year_2_class": "11A2",
        "year_2_conduct": "Khá",
    }


def test_a_page_that_is_missing_leaves_its_year_empty(school_record: DocumentType) -> None:
    assert found_values(school_record, page(*SECOND_YEAR)) == {"year_2_class": "11A2", "year_2_conduct": "Khá"}


def test_a_page_of_no_known_year_fills_none(school_record: DocumentType) -> None:
    assert found_values(school_record, page(*SECOND_YEAR[1:])) == {}


@pytest.fixture
def bilingual(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("holder_name", "name", "Họ và tên", labels_en=["Full name"]),
        made_field("major", "text", "Ngành", labels_en=["Major"]),
        made_field("born_on", "date", "Ngày sinh", labels_en=["Date of birth"]),
    )


def test_the_vietnamese_half_is_read_wherever_it_stands(bilingual: DocumentType) -> None:
    lines = [
        ("Full name: LE THI HOA", 100, 100),
        ("Họ và tên: LÊ THỊ HOA", 680, 100),
        ("Major: Accounting", 100, 140),
        ("Ngành: Kế toán", 680, 140),
        ("Date of birth: 12 March 1990", 100, 180),
        ("Ngày sinh: 12/03/1990", 680, 180),
    ]

    found = findings(bilingual, page(*lines))

    assert {name: f.value for name, f in found.items()} == {
        "holder_name": "LÊ THỊ HOA",
        "major": "Kế toán",
        "born_on": "1990-03-12",
    }
    assert all(f.reasons == () for f in found.values())


def test_a_value_behind_a_foreign_label_alone_is_doubted_where_its_words_are_a_translation(
    bilingual: DocumentType,
) -> None:
    found = findings(
        bilingual,
        page(
            ("Full name: LE THI HOA", 100, 100),
            ("Major: Accounting", 100, 140),
            ("Date of birth: 12 March 1990", 100, 180),
        ),
    )

    assert found["holder_name"].reasons == (ReviewReason.AMBIGUOUS,)
    assert found["major"].reasons == (ReviewReason.AMBIGUOUS,)
    # A day is the same day in every language.
    assert (found["born_on"].value, found["born_on"].reasons) == ("1990-03-12", ())


def test_a_blank_in_vietnamese_takes_the_foreign_value_with_its_doubt(bilingual: DocumentType) -> None:
    found = findings(bilingual, page(("Full name: LE THI HOA", 100, 100), ("Họ và tên: ........", 680, 100)))

    assert found["holder_name"].value == "LE THI HOA"
    assert found["holder_name"].reasons == (ReviewReason.AMBIGUOUS,)


def test_a_foreign_label_belongs_to_the_section_that_it_stands_in(tmp_path: Path) -> None:
    parents = made_type(
        tmp_path,
        made_field("born_on", "date", "Ngày sinh", labels_en=["Date of birth"]),
        made_field("mother_name", "name", "Họ và tên mẹ", section="mother"),
        made_field("mother_born_on", "date", "Ngày sinh", labels_en=["Date of birth"], section="mother"),
        sections=[{"name": "mother", "labels": ["Họ và tên mẹ"]}],
    )

    read = found_values(
        parents, page(("Họ và tên mẹ: LÊ THỊ HOA", 100, 100), ("Date of birth: 12 March 1990", 100, 140))
    )

    assert read == {"mother_name": "LÊ THỊ HOA", "mother_born_on": "1990-03-12"}


def test_an_earlier_page_is_not_overwritten_by_a_blank_one(bilingual: DocumentType) -> None:
    read = found_values(bilingual, page(("Ngành: Kế toán", 100, 100)), page(("Ngành: .......", 100, 100)))

    assert read["major"] == "Kế toán"


def test_words_behind_a_wide_blank_are_another_columns(bilingual: DocumentType) -> None:
    """A label between them was not read: the day ends at the blank, and that it did is told."""
    found = findings(bilingual, page(("Ngày sinh: 12/03/1990", 100, 100), ("13/04/1991", 700, 100)))

    assert found["born_on"].value == "1990-03-12"
    assert found["born_on"].reasons == ()
    long = findings(bilingual, page(("Ngành: Kế toán", 100, 100), ("Chính quy", 700, 100)))
    assert ReviewReason.AMBIGUOUS in long["major"].reasons


def test_values_of_a_label_and_of_a_place_without_one_stand_together(tmp_path: Path) -> None:
    paper = made_type(
        tmp_path,
        made_field("number", "register_number", pattern=r"[A-Z]{2} ?\d{6}"),
        made_field("holder_name", "name", "Họ và tên"),
        made_field("serial", "register_number", "Số hiệu", zone="anywhere", pattern=r"CS\d{5}"),
    )

    read = findings(paper, page(("AB 123456", 900, 60), ("Họ và tên: LÊ THỊ HOA", 100, 100), ("CS01234", 100, 200)))

    assert {name: f.value for name, f in read.items()} == {
        "number": "AB123456",
        "holder_name": "LÊ THỊ HOA",
        "serial": "CS01234",
    }


def test_two_different_prints_of_one_pattern_are_doubted(tmp_path: Path) -> None:
    paper = made_type(tmp_path, made_field("number", "register_number", pattern=r"[A-Z]{2} ?\d{6}"))

    same = findings(paper, page(("AB 123456", 900, 60), ("AB123456", 100, 300)))["number"]
    other = findings(paper, page(("AB 123456", 900, 60), ("AB 123457", 100, 300)))["number"]

    assert (same.value, same.reasons) == ("AB123456", ())
    assert (other.value, other.reasons) == ("AB123456", (ReviewReason.AMBIGUOUS,))


def test_labels_in_the_part_of_somebody_whom_no_field_is_about_are_not_anothers(tmp_path: Path) -> None:
    child = made_type(
        tmp_path, made_field("child_name", "name", "Họ và tên con", section="child"),
        made_field("child_ethnicity", "text", "Dân tộc", section="child"),
        sections=[
            {"name": "child", "labels": ["NGƯỜI ĐƯỢC NHẬN", "Họ và tên con"]},
            {"name": "parties", "labels": ["NGƯỜI NHẬN"]},
        ],
    )  # fmt: skip
    lines = page(("NGƯỜI NHẬN", 100, 100), ("Dân tộc: Kinh", 100, 140), ("NGƯỜI ĐƯỢC NHẬN", 100, 200))
    others = page(("NGƯỜI NHẬN", 100, 100), ("Dân tộc: Kinh", 100, 140), ("Họ và tên con: LÊ THỊ HOA", 100, 200))

    assert found_values(child, lines).get("child_ethnicity") is None
    assert found_values(child, others) == {"child_name": "LÊ THỊ HOA"}
