"""Until when a paper has force, where a sentence tells both its days."""

from __future__ import annotations

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, made_field, made_type
from tests.classifiers.printed_pages import page


@pytest.fixture
def certificate(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("course", "text", "Đã hoàn thành khóa huấn luyện", cues=["đã hoàn thành khóa huấn luyện"]),
        made_field("course_from", "date", "Từ ngày", cues=["từ ngày", "được tổ chức từ ngày"]),
        made_field("course_to", "date", "Đến ngày", cues=["đến ngày"]),
        made_field("expires_on", "date", "Có giá trị đến ngày"),
        validity={"until_field": "expires_on"},
    )


def test_the_last_day_of_a_term_is_no_course_s(certificate: DocumentType) -> None:
    line = "9. Giấy chứng nhận có giá trị 02 năm, từ ngày 10/5/2019 đến ngày 10/5/2021"

    found = findings(certificate, page((line, 100, 800)))

    assert found["expires_on"].value == "2021-05-10"
    assert not found["expires_on"].reasons
    assert not {"course_from", "course_to"} & found.keys()


def test_a_term_may_be_told_in_words_over_two_lines_behind_the_days_of_a_course(certificate: DocumentType) -> None:
    lines = [
        ("7. Đã hoàn thành khóa huấn luyện: An toàn lao động (Nhóm 1) của đơn vị", 100, 700),
        ("được tổ chức từ ngày 28 tháng 4 năm 2019 đến ngày 04 tháng 5 năm 2019", 100, 750),
        ("9. Giấy chứng nhận có giá trị 02 năm, từ ngày 10 tháng 5 năm 2019 đến", 100, 800),
        ("ngày 10 tháng 5 năm 2021", 100, 850),
    ]

    found = {name: one.value for name, one in findings(certificate, page(*lines)).items()}

    assert found["expires_on"] == "2021-05-10"
    assert (found["course_from"], found["course_to"]) == ("2019-04-28", "2019-05-04")
    assert found["course"] == "An toàn lao động (Nhóm 1) của đơn vị"


@pytest.mark.parametrize(
    "line",
    ["có giá trị 03 năm, từ ngày 10/5/2019 đến ngày 10/5/2021", "có giá trị từ ngày 10/5/2019 đến ngày 10/5/2021"],
)
def test_a_term_that_its_length_does_not_prove_is_looked_at(certificate: DocumentType, line: str) -> None:
    found = findings(certificate, page((f"Chứng chỉ {line}", 100, 800)))

    assert found["expires_on"].value == "2021-05-10"
    assert ReviewReason.AMBIGUOUS in found["expires_on"].reasons
