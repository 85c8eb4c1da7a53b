"""Forms that people filled in by pen: labels without colons, halves, columns of parents, members told name first."""

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, found_values, made_field, made_type
from tests.classifiers.printed_pages import page

Lines = list[tuple[str, float, float]]
FOLKS, COUNTRIES = ["Kinh", "Tày", "Ê Đê"], ["Việt Nam", "Lào"]


@pytest.fixture
def marriage(tmp_path: Path) -> DocumentType:
    fields = [
        made_field(f"{who}_{name}", kind, label, section=who, **keys)
        for who, whose in (("wife", "vợ"), ("husband", "chồng"))
        for name, kind, label, keys in (
            ("name", "name", f"Họ và tên {whose}", {}),
            ("born", "date", "Sinh ngày", {}),
            ("folk", "choice", "Dân tộc", {"choices": FOLKS}),
            ("country", "choice", "Quốc tịch", {"choices": COUNTRIES}),
            ("work", "text", "Nghề nghiệp", {}),
            ("home", "address", "Quê quán", {}),
        )
    ]
    sections = [{"name": who, "labels": [f"Họ và tên {of}"]} for who, of in (("wife", "vợ"), ("husband", "chồng"))]
    return made_type(tmp_path, *fields, sections=sections)


HALVES: Lines = [
    ("Họ và tên chồng TRẦN VĂN AN", 60, 100),
    ("Họ và tên vợ LÊ THỊ HOA", 660, 100),
    ("Sinh ngày 4 tháng 1 năm 1950", 60, 150),
    ("Sinh ngày 14 tháng 10 năm 1961", 660, 150),
    ("Dân tộc Kinh Quốc tịch Việt Nam", 60, 200),
    ("Dân tộc Ê Đê Quốc tịch Việt Nam", 660, 200),
    ("Nghề nghiệp Công nhân", 60, 250),
    ("Nghề nghiệp Thợ may", 660, 250),
]


def test_a_label_without_a_colon_stands_behind_a_short_answer_to_another(marriage: DocumentType) -> None:
    values = found_values(marriage, page(*HALVES))

    assert (values["husband_folk"], values["husband_country"]) == ("Kinh", "Việt Nam")
    assert (values["wife_folk"], values["wife_country"]) == ("Ê Đê", "Việt Nam")


@pytest.mark.parametrize("line", ["Nghề nghiệp dạy học ở Quốc tịch Lào", "Người có Quốc tịch Việt Nam"])
def test_words_of_a_sentence_are_no_second_label(marriage: DocumentType, line: str) -> None:
    values = found_values(marriage, page(("Họ và tên chồng TRẦN VĂN AN", 60, 100), (line, 60, 150)))

    assert values.get("husband_country") is None


def test_figures_are_no_misread_letters_of_a_longer_label(tmp_path: Path) -> None:
    paper = made_type(tmp_path, made_field("born", "date", "Sinh ngày", "Sinh ngày, tháng, năm"))

    values = found_values(paper, page(("Sinh ngày 4 tháng 1 năm", 60, 100), ("1950", 480, 100)))

    assert values == {"born": "1950-01-04"}


def test_who_stands_in_a_half_without_a_head_is_nobody_of_the_other_half(marriage: DocumentType) -> None:
    found = findings(marriage, page(("Ho v tn chng TRAN VAN AN", 60, 100), *HALVES[1:]))

    assert (found["wife_born"].value, found["wife_work"].value) == ("1961-10-14", "Thợ may")
    assert (found["husband_born"].value, found["husband_work"].value) == ("1950-01-04", "Công nhân")
    assert ReviewReason.AMBIGUOUS in found["husband_born"].reasons
    assert ReviewReason.AMBIGUOUS not in found["wife_born"].reasons


def test_each_half_goes_on_at_its_own_margin(marriage: DocumentType) -> None:
    rows = [("Họ và tên chồng", "TRẦN VĂN AN", "Họ và tên vợ", "LÊ THỊ HOA"), ("Nghề nghiệp", "Thợ xây") * 2]
    lines = [
        (text, left, 100 + 50 * at)
        for at, row in enumerate(rows)
        for text, left in zip(row, (60, 320, 660, 920), strict=True)
    ]
    lines += [("Quê quán", 60, 200), ("Số 7 phố Huế, thị trấn", 215, 200), ("Quê quán", 660, 200)]
    lines += [("xã An Thịnh, tỉnh Hà Nam", 815, 200), ("Cẩm Phúc, tỉnh Hà Giang", 62, 250)]

    values = found_values(marriage, page(*lines))

    assert values["husband_home"] == "Số 7 phố Huế, thị trấn Cẩm Phúc, tỉnh Hà Giang"
    assert values["wife_home"] == "xã An Thịnh, tỉnh Hà Nam"


def test_who_is_to_sign_is_no_label(tmp_path: Path) -> None:
    paper = made_type(tmp_path, made_field("declarant", "name", "Người đứng khai"))

    assert found_values(paper, page(("Người đứng khai ký", 100, 100))).get("declarant") is None
    assert found_values(paper, page(("Người đứng khai Lê Văn Ký", 100, 100)))["declarant"] == "Lê Văn Ký"


PARENTS: Lines = [
    ("Dân tộc Kinh", 60, 100),
    ("Quốc tịch Lào", 640, 100),
    ("Phần khai về cha mẹ", 60, 140),
    ("NGƯỜI MẸ", 480, 140),
    ("NGƯỜI CHA", 880, 140),
    ("Họ và tên", 60, 180),
    ("Lê Thị Hoa", 440, 180),
    ("Trần Văn An", 800, 180),
    ("Dân tộc", 60, 220),
    ("Tày", 440, 220),
    ("Kinh", 800, 220),
    ("Quốc tịch", 60, 260),
    ("Việt Nam", 440, 260),
    ("Lào", 800, 260),
]


def test_columns_of_parents_begin_below_what_stands_close_above_their_heads(tmp_path: Path) -> None:
    told = (("name", "name", "Họ và tên"), ("folk", "choice", "Dân tộc"), ("country", "choice", "Quốc tịch"))
    keys = {"folk": {"choices": FOLKS}, "country": {"choices": COUNTRIES}, "name": {}}
    fields = [
        made_field(f"{who}_{name}", kind, label, section="" if who == "child" else who, **keys[name])
        for who in ("child", "mother", "father")
        for name, kind, label in told
    ]
    sections = [{"name": "mother", "labels": ["Người mẹ"]}, {"name": "father", "labels": ["Người cha"]}]
    birth = made_type(tmp_path, *fields, sections=sections, other_labels=["Phần khai về cha mẹ"])

    values = found_values(birth, page(*PARENTS))

    assert {name: values.get(name) for name in ("child_folk", "mother_name", "mother_folk", "mother_country")} == {
        "child_folk": "Kinh",
        "mother_name": "Lê Thị Hoa",
        "mother_folk": "Tày",
        "mother_country": "Việt Nam",
    }
    assert (values["father_name"], values["father_country"]) == ("Trần Văn An", "Lào")


@pytest.fixture
def household(tmp_path: Path) -> DocumentType:
    told = (("relation", "text", "Quan hệ với chủ hộ"), ("name", "name", "Họ và tên"), ("born", "date", "Sinh ngày"))
    fields = [made_field(f"{who}_{n}", kind, label, section=who) for who in ("one", "two") for n, kind, label in told]
    return made_type(
        tmp_path, *fields, sections=[{"name": who, "labels": ["Quan hệ với chủ hộ"]} for who in ("one", "two")]
    )


def member(name: str, relation: str, born: str, top: float) -> Lines:
    lines = (f"1. Họ và tên: {name}", f"3. Quan hệ với chủ hộ: {relation}", f"4. Sinh ngày: {born}")
    return [(line, 60, top + 40 * at) for at, line in enumerate(lines)]


def test_a_member_begins_with_the_name_where_all_names_stand_first(household: DocumentType) -> None:
    lines = [*member("LÊ VĂN AN", "Chủ hộ", "1/2/1950", 100), *member("TRẦN THỊ HOA", "Vợ", "3/4/1952", 400)]

    assert found_values(household, page(*lines)) == {
        "one_name": "LÊ VĂN AN", "one_relation": "Chủ hộ", "one_born": "1950-02-01",
        "two_name": "TRẦN THỊ HOA", "two_relation": "Vợ", "two_born": "1952-04-03",
    }  # fmt: skip


def test_a_name_behind_its_relation_stays_with_it(household: DocumentType) -> None:
    lines = [
        ("Quan hệ với chủ hộ: Chủ hộ", 60, 100), ("Họ và tên: LÊ VĂN AN", 60, 140),
        ("Quan hệ với chủ hộ: Vợ", 60, 300), ("Họ và tên: TRẦN THỊ HOA", 60, 340),
    ]  # fmt: skip

    values = found_values(household, page(*lines))

    assert (values["one_name"], values["two_name"]) == ("LÊ VĂN AN", "TRẦN THỊ HOA")


def test_a_statement_goes_on_with_a_label_s_word_and_is_doubted_where_it_cannot_end(tmp_path: Path) -> None:
    paper = made_type(tmp_path, made_field("other", "text", "Nội dung khác"), other_labels=["Số CMND"])

    whole = findings(paper, page(("Nội dung khác: Trước đây có số CMND: 204094696", 60, 100)))["other"]
    cut = findings(paper, page(("Nội dung khác: Đăng ký tạm trú từ", 60, 100)))["other"]

    assert whole.value == "Trước đây có số CMND: 204094696"
    assert ReviewReason.AMBIGUOUS not in whole.reasons
    assert ReviewReason.AMBIGUOUS in cut.reasons
