"""Texts on lines of their own between the phrase that leads to them and the next one."""

from __future__ import annotations

from pathlib import Path

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, made_field, made_type
from tests.classifiers.printed_pages import page

# Letters are 15 wide: lines about the middle of 620.
_MIDDLE = 620


def course(folder: Path) -> DocumentType:
    return made_type(
        folder,
        made_field("course", "text", cues=["đã hoàn thành khóa học"]),
        made_field("course_from", "date", "Từ ngày", cues=["từ ngày"]),
    )


def centred(*texts: str) -> tuple[tuple[str, float, float], ...]:
    """Below a line as wide as the page's print, so that the others have not ended for want of room."""
    lines = ("Trung tâm bồi dưỡng cán bộ y tế tỉnh Phú Giang chứng nhận ông Lê An", *texts)
    return tuple((text, _MIDDLE - 7.5 * len(text), 350 + 50 * at) for at, text in enumerate(lines))


def test_a_text_is_closed_in_by_the_phrase_above_and_the_words_below(tmp_path: Path) -> None:
    lines = centred("Đã hoàn thành khóa học", "Chăm sóc người bệnh", "tại nhà", "Từ ngày 05/01/2019")

    found = findings(course(tmp_path), page(*lines))

    assert found["course"].value == "Chăm sóc người bệnh tại nhà"
    assert ReviewReason.AMBIGUOUS not in found["course"].reasons


def test_what_nothing_closes_in_below_is_looked_at(tmp_path: Path) -> None:
    found = findings(course(tmp_path), page(*centred("Đã hoàn thành khóa học", "Chăm sóc người bệnh")))

    assert ReviewReason.AMBIGUOUS in found["course"].reasons


def test_a_line_about_another_middle_is_not_led_to(tmp_path: Path) -> None:
    aside = (("Chăm sóc", 100, 450), ("Từ ngày 05/01/2019", 100, 500))

    found = findings(course(tmp_path), page(*centred("Đã hoàn thành khóa học"), *aside))

    assert found.get("course") is None or found["course"].value is None
