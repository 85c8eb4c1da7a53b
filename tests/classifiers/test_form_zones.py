"""What a form prints without a label: its title, and nothing that its type has no place for."""

from pathlib import Path

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_forms import HOLDER, NATION, SIGNED, centred, read
from tests.classifiers.made_types import findings, made_field, made_type
from tests.classifiers.printed_pages import page


def test_a_title_over_two_lines_is_one_title(diploma: DocumentType) -> None:
    lines = [NATION, centred("BẰNG TỐT NGHIỆP", 200), centred("TRUNG HỌC PHỔ THÔNG", 240), *HOLDER]

    assert read(diploma, *lines, title="BẰNG TỐT NGHIỆP")["title"] == "BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG"


def test_a_heading_further_below_is_no_part_of_the_title(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred("CÔNG NGHỆ THÔNG TIN", 290), *HOLDER]

    assert read(diploma, *lines, title="BẰNG CỬ NHÂN")["title"] == "BẰNG CỬ NHÂN"


def test_the_english_title_below_is_not_joined(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred("THE DEGREE OF BACHELOR", 240), *HOLDER]

    assert read(diploma, *lines, title="BẰNG CỬ NHÂN")["title"] == "BẰNG CỬ NHÂN"


def test_a_value_at_the_same_place_of_another_page_takes_no_line_of_the_title(diploma: DocumentType) -> None:
    first, second = centred("BẰNG TỐT NGHIỆP", 200), centred("TRUNG HỌC PHỔ THÔNG", 240)
    label = "Họ và tên: "
    another = page((f"{label}PHONG THỊ HOA", second[1] - 15 * len(label), 240))

    found = findings(diploma, page(NATION, first, second), another, title="BẰNG TỐT NGHIỆP")

    assert found["holder_name"].pieces[0].words[0].box.left == second[1]
    assert found["title"].value == "BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG"


def test_a_title_gets_the_marks_of_the_known_one_and_says_so(diploma: DocumentType) -> None:
    lines = [centred("BẰNG CỨ NHÂN", 200), *HOLDER]

    found = findings(diploma, page(*lines), title="BẰNG CỨ NHÂN")["title"]

    assert (found.value, found.text, found.reasons) == (
        "BẰNG CỬ NHÂN",
        "BẰNG CỨ NHÂN",
        (ReviewReason.CORRECTED,),
    )


def test_a_type_without_the_zone_has_no_signer(tmp_path: Path) -> None:
    plain = made_type(tmp_path, made_field("holder_name", "name", "Họ và tên"))

    assert read(plain, NATION, *HOLDER, *SIGNED) == {"holder_name": "LÊ THỊ HOA"}


def test_which_copy_a_paper_is_is_none_of_its_title(diploma: DocumentType) -> None:
    """Set as large as the title's own lines."""
    lines = [centred("BẰNG CỬ NHÂN", 220), centred("BẢN SAO TỪ SỔ GỐC", 255), *HOLDER]

    assert read(diploma, NATION, *lines, title="BẰNG CỬ NHÂN")["title"] == "BẰNG CỬ NHÂN"
