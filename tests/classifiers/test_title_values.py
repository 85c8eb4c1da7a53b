"""Values without labels below a form's title."""

from pathlib import Path

import pytest

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from models.values.reading import PageReading
from tests.classifiers.made_types import findings, made_field, made_type
from tests.classifiers.printed_pages import line_at, page

HOLDER = [("Cho: Bà Phan Diệu Oanh", 100, 360), ("Ngày sinh: 26/04/1987", 100, 400)]


def centred(text: str, top: float) -> tuple[str, float, float]:
    return text, 620 - 7.5 * len(text), top


@pytest.fixture
def degree(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("title", "text", zone="title"),
        made_field("holder_name", "name", "Cho"),
        made_field("born_on", "date", "Ngày sinh"),
        made_field("major", "text", "Ngành", zone="title_subject"),
        titles=["BẰNG CỬ NHÂN", "BẰNG CỬ NHÂN ĐIỀU DƯỠNG"],
    )


@pytest.fixture
def certificate(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("title", "text", zone="title"),
        made_field("holder_name", "name", "Cho"),
        made_field("language", "choice", "Ngoại ngữ", zone="under_title", choices=["Tiếng Anh", "Tiếng Pháp"]),
        made_field("level", "text", "Bậc", zone="under_title"),
        titles=["CHỨNG CHỈ NGOẠI NGỮ"],
    )


def test_what_a_degree_is_in_stands_below_it(degree: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred("LUẬT KINH TẾ", 258), *HOLDER]

    found = findings(degree, page(*lines), title="BẰNG CỬ NHÂN")["major"]

    assert (found.value, found.reasons) == ("LUẬT KINH TẾ", ())


def test_with_nothing_that_closes_it_in_it_is_doubted(degree: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred("LUẬT KINH TẾ", 258)]

    assert findings(degree, page(*lines), title="BẰNG CỬ NHÂN")["major"].reasons == (ReviewReason.AMBIGUOUS,)


@pytest.mark.parametrize("below", ["CHÍNH QUY", "HỆ TẠI CHỨC", "KHÓA 2008 - 2012", "ECONOMIC LAW"])
def test_other_lines_below_the_title_are_no_subject(degree: DocumentType, below: str) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred(below, 258), *HOLDER]

    assert "major" not in findings(degree, page(*lines), title="BẰNG CỬ NHÂN")


def test_a_labelled_value_is_not_replaced(degree: DocumentType) -> None:
    lines = [centred("BẰNG CỬ NHÂN", 200), centred("ĐẠI NGHĨA", 258), *HOLDER, ("Ngành: Kế toán", 100, 440)]

    assert findings(degree, page(*lines), title="BẰNG CỬ NHÂN")["major"].value == "Kế toán"


def test_a_word_of_its_own_leads_to_the_subject_and_a_line_alone_to_the_holder() -> None:
    degree = DocumentTypeCatalogue.load().type_with_code("university_degree")
    lines = ["BẰNG CỬ NHÂN", "Ngành Tài chính - Ngân hàng", "cho", "Ông TẠ HỮU KHOA", "Sinh ngày 30/05/1999"]

    found = findings(degree, page(*(centred(text, 200 + 50 * at) for at, text in enumerate(lines))), title=lines[0])

    assert (found["major"].value, found["major"].reasons) == ("Tài chính - Ngân hàng", ())
    assert (found["holder_name"].value, found["holder_name"].reasons) == ("TẠ HỮU KHOA", ())


def test_a_line_tells_language_and_level(certificate: DocumentType) -> None:
    lines = [centred("CHỨNG CHỈ NGOẠI NGỮ", 200), centred("Tiếng Anh - Bậc 4 (B2)", 258), *HOLDER]

    found = findings(certificate, page(*lines), title="CHỨNG CHỈ NGOẠI NGỮ")

    assert (found["language"].value, found["language"].reasons) == ("Tiếng Anh", ())
    assert (found["level"].value, found["level"].reasons) == ("Bậc 4", ())


def test_a_line_in_pieces_is_read_as_a_whole(certificate: DocumentType) -> None:
    pieces = [("Tiếng Anh", 455, 258), ("-", 605, 258), ("Bậc", 640, 258), ("5 (C1)", 700, 258)]
    lines = [centred("CHỨNG CHỈ NGOẠI NGỮ", 200), *pieces, *HOLDER]

    found = findings(certificate, page(*lines), title="CHỨNG CHỈ NGOẠI NGỮ")

    assert (found["language"].value, found["level"].value) == ("Tiếng Anh", "Bậc 5")


@pytest.mark.parametrize("below", ["Trung tâm Sông Trà - Bậc cao", "SÔNG TRÀ"])
def test_words_that_are_neither_are_no_language_and_no_level(certificate: DocumentType, below: str) -> None:
    lines = [centred("CHỨNG CHỈ NGOẠI NGỮ", 200), centred(below, 258), *HOLDER]

    assert not {"language", "level"} & set(findings(certificate, page(*lines), title="CHỨNG CHỈ NGOẠI NGỮ"))


def test_a_smaller_line_may_be_the_titles_or_the_subject(degree: DocumentType) -> None:
    large = line_at("BẰNG CỬ NHÂN", 500, 200, line_height=42)
    small = line_at("ĐIỀU DƯỠNG", 552, 250)
    held = [line_at(*line) for line in HOLDER]

    found = findings(degree, PageReading(1240, 1754, (large, small, *held)), title="BẰNG CỬ NHÂN")

    assert (found["title"].value, found["major"].value) == ("BẰNG CỬ NHÂN", "ĐIỀU DƯỠNG")
    assert ReviewReason.AMBIGUOUS in found["title"].reasons
    assert ReviewReason.AMBIGUOUS in found["major"].reasons
