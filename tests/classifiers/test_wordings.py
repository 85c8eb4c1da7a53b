"""Labels put together from parts: which fields have them, and when they count."""

from pathlib import Path

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.wordings import expand, usual_labels
from models.errors import InvalidValueError
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page

WORDINGS = """
[parts]
place = ["Nơi", "Chỗ"]
[labels]
full_name = ["Họ và tên đương sự"]
place_of_birth = ["{place} sinh", "Sinh quán"]
date_of_birth = ["Sinh ngày", "S.N"]
residence = ["{place} ở"]
contact_address = ["{place} ở"]
"""


@pytest.fixture
def paper(tmp_path: Path) -> DocumentType:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "wordings.toml").write_text(WORDINGS, encoding="utf-8")
    return made_type(
        tmp_path,
        made_field("full_name", "name", "Họ và tên"),
        made_field("place_of_birth", "address", "Nơi sinh"),
        made_field("date_of_birth", "date", "Ngày sinh"),
        made_field("issued_by", "text", "Nơi cấp"),
    )


def test_a_template_stands_for_every_choice_of_its_parts() -> None:
    parts = {"place": ["Nơi", "Chỗ"], "now": ["", "hiện nay"]}

    assert expand(parts, ["{place} ở {now}", "Trú tại"]) == (
        "Nơi ở", "Nơi ở hiện nay", "Chỗ ở", "Chỗ ở hiện nay", "Trú tại",
    )  # fmt: skip


def test_what_a_type_declares_itself_is_no_usual_label() -> None:
    found = usual_labels({"sex": ""}, {"sex": ("Phái", "Giới tính")}, claimed=["GIỚI TÍNH"])

    assert found == {"sex": ("Phái",)}


def test_fields_of_a_section_have_the_wordings_of_the_end_of_their_name() -> None:
    wordings = {"residence": ("Chỗ ở",), "name": ("Họ tên",)}

    assert usual_labels({"wife_residence": "wife", "mother_name": ""}, wordings, ()) == {"wife_residence": ("Chỗ ở",)}


def test_of_two_fields_the_one_with_the_longer_key_has_the_label() -> None:
    wordings = {"residence": ("Chỗ ở", "HKTT"), "contact_address": ("Chỗ ở",)}

    found = usual_labels({"residence": "", "contact_address": ""}, wordings, ())

    assert found == {"residence": ("HKTT",), "contact_address": ("Chỗ ở",)}


def test_a_label_that_two_fields_could_have_is_nobodys() -> None:
    fields = {"wife_date_of_birth": "both", "husband_date_of_birth": "both"}

    found = usual_labels(fields, {"date_of_birth": ("Sinh ngày",)}, ())

    assert found == {"wife_date_of_birth": (), "husband_date_of_birth": ()}


def test_values_are_found_behind_usual_labels(paper: DocumentType) -> None:
    found = found_values(
        paper,
        page(
            ("1. Họ và tên đương sự: LÊ THỊ HOA", 100, 100),
            ("2. S.N: 02/03/1970", 100, 150),
            ("3. Sinh quán: tỉnh Nghệ An", 100, 200),
        ),
    )

    assert (found["full_name"], found["date_of_birth"], found["place_of_birth"]) == (
        "LÊ THỊ HOA", "1970-03-02", "tỉnh Nghệ An",
    )  # fmt: skip


def test_a_declared_label_goes_before_a_usual_one(paper: DocumentType) -> None:
    found = found_values(paper, page(("Sinh quán: tỉnh Nghệ An", 100, 100), ("Nơi sinh: tỉnh Hà Giang", 100, 150)))

    assert found["place_of_birth"] == "tỉnh Hà Giang"


@pytest.mark.parametrize(
    "line",
    [
        "Họ và tên đương sự: chưa rõ",  # no name
        "S.N: không nhớ",  # no day
        "Sinh quam: tỉnh Nghệ An",  # not to the letter
        "Khai tại sinh quán: tỉnh Nghệ An",  # the end of another label
    ],
)
def test_a_usual_label_counts_only_to_the_letter_and_before_what_it_announces(paper: DocumentType, line: str) -> None:
    found = found_values(paper, page((line, 100, 100)))

    assert set(found.values()) <= {None}


def test_more_than_the_value_behind_a_usual_label_is_doubtful(paper: DocumentType) -> None:
    found = findings(paper, page(("S.N: 02/03/1970, cấp lại 05/06/1999", 100, 100)))

    assert "ambiguous" in found["date_of_birth"].reasons


def test_a_type_file_declares_no_usual_labels(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError):
        made_type(tmp_path, made_field("full_name", "name", "Họ tên", usual_labels=["Họ và tên"]))


def test_a_part_that_nobody_declared_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "wordings.toml").write_text('[parts]\n[labels]\nsex = ["{whose} phái"]\n', encoding="utf-8")

    with pytest.raises(InvalidValueError):
        made_type(tmp_path, made_field("sex", "sex", "Giới tính"))


def test_no_shipped_type_has_a_label_twice_in_a_section() -> None:
    for document_type in DocumentTypeCatalogue.load().types:
        usual = [(field.section, label) for field in document_type.fields for label in field.usual_labels]
        assert len(usual) == len(set(usual)), document_type.code
