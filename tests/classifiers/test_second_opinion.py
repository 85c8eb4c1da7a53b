"""A second reader sends values to review, keeps none from it, and stops nothing."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from classifiers.certainty import shipped_certainty
from classifiers.declarations import FieldKind
from classifiers.second_opinion import is_same_value
from classifiers.understanding import understand
from models.errors import UnavailableError
from models.values.understanding import FieldReading, Understanding
from ocr.reader import Image, LineReader
from tests.classifiers.printed_pages import page

REVIEW_BELOW = shipped_certainty().review_below

TODAY = date(2026, 11, 23)
DECISION = (
    ("ỦY BAN NHÂN DÂN", 160, 100),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 600, 100),
    ("TỈNH QUẢNG NGÃI", 165, 140),
    ("Độc lập - Tự do - Hạnh phúc", 680, 140),
    ("Số: 542/QĐ-UBND", 160, 200),
    ("Quảng Ngãi, ngày 16 tháng 11 năm 2024", 620, 200),
    ("QUYẾT ĐỊNH", 540, 300),
    ("Về việc công nhận kết quả bầu cử", 400, 350),
    ("Căn cứ Luật Tổ chức chính quyền địa phương;", 200, 450),
    ("CHỦ TỊCH", 850, 1000),
    ("Phùng Hòa Bình", 800, 1200),
)
IMAGE = np.full((1754, 1240, 3), 255, np.uint8)
ANSWERS = ("Số: 542/QĐ-UBND", "ngày 16 tháng 11 năm 2024", "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI",
           "Về việc công nhận kết quả bầu cử", "Phùng Hòa Bình")  # fmt: skip


class ScriptedLines:
    """Answers in the order of the key fields of an administrative document, and counts what it was shown."""

    name = "scripted lines/1"

    def __init__(self, *answers: str) -> None:
        self.answers = answers
        self.shown: list[Image] = []

    def read_lines(self, images: Sequence[Image]) -> list[str]:
        self.shown += images
        assert len(images) == len(self.answers)
        return list(self.answers)


class BrokenLines:
    name = "broken/1"

    def read_lines(self, images: Sequence[Image]) -> list[str]:
        raise UnavailableError(detail="tesseract failed: TimeoutExpired")


def understood(second: LineReader | None) -> Understanding:
    return understand([page(*DECISION)], [IMAGE], today=TODAY, second_reader=second)


def field(understanding: Understanding, name: str) -> FieldReading:
    found = understanding.field_named(name)
    assert found is not None
    return found


def answering(**changed: str) -> ScriptedLines:
    at = {"document_number": 0, "issued_on": 1, "subject": 4, "signer_name": 5}
    answers = list(ANSWERS)
    for name, answer in changed.items():
        answers[at[name]] = answer
    return ScriptedLines(*answers)


def test_agreement_is_recorded_and_changes_nothing_else() -> None:
    alone, both = understood(None), understood(answering())

    assert {f.readers_agree for f in alone.fields} == {None}
    for before, after in zip(alone.fields, both.fields, strict=True):
        assert (after.value, after.confidence, after.reasons) == (before.value, before.confidence, before.reasons)
    assert {f.name: f.readers_agree for f in both.fields} == {
        "document_number": True,
        "issued_on": True,
        "issuing_agency": True,
        "place": None,
        "subject": True,
        "signer_title": None,
        "signer_name": True,
    }


@pytest.mark.parametrize(
    ("name", "answer"),
    [("subject", "Về việc công nhận kết quả bầu cũ"), ("signer_name", "Phùng Hóa Bình")],
)
def test_disagreement_sends_the_value_to_review_and_keeps_it(name: str, answer: str) -> None:
    alone, both = field(understood(None), name), field(understood(answering(**{name: answer})), name)

    assert both.value == alone.value
    assert both.readers_agree is False
    assert "readers_disagree" in both.reasons
    assert both.needs_review
    assert both.confidence < min(alone.confidence, REVIEW_BELOW)


def test_nothing_seen_is_no_opinion() -> None:
    asked = field(understood(answering(signer_name="")), "signer_name")

    assert asked == field(understood(None), "signer_name")


def test_a_second_reader_that_fails_is_told_in_the_log_and_nowhere_else(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        both = understood(BrokenLines())

    assert both == understood(None)
    assert [record.message for record in caplog.records] == ["second reader failed"]


def test_it_is_shown_the_print_of_key_fields_with_paper_round_it() -> None:
    second = answering()

    understood(second)

    for crop in second.shown:
        assert crop.ndim == 3
        assert crop.dtype == np.uint8
        assert crop.shape[0] >= 48 * 1.3
        assert crop.shape[1] > crop.shape[0]


def test_without_pictures_nobody_is_asked() -> None:
    second = ScriptedLines()

    understand([page(*DECISION)], None, today=TODAY, second_reader=second)

    assert second.shown == []


@pytest.mark.parametrize(
    ("value", "second", "kind"),
    [
        ("Phùng Hòa Bình", "PHÙNG HOÀ BÌNH", FieldKind.NAME),
        ("Phùng Hòa Bình", unicodedata.normalize("NFD", "Phùng  HòaBình ."), FieldKind.NAME),
        ("Đặng Thị Ân", "Ðặng Thị Ân _ ˆ", FieldKind.NAME),
        ("giai đoạn 2021 - 2030", "giai đoạn 2021 – 2030", FieldKind.TEXT),
        ("Phùng Hòa Bình", "Họ và tên: Phùng Hòa Bình", FieldKind.NAME),
        ("15/QĐ-UBND", "Số:15 /QÐ-UBND", FieldKind.DOCUMENT_NUMBER),
        ("2024-11-06", "ngảy 06 tháng 11 nam 2024", FieldKind.DATE),
    ],
)
def test_what_no_eye_would_call_different_is_the_same(value: str, second: str, kind: FieldKind) -> None:
    read = "ngày 06 tháng 11 năm 2024" if kind is FieldKind.DATE else value

    assert is_same_value(value, read, second, kind)


@pytest.mark.parametrize(
    ("value", "second", "kind"),
    [
        ("Phùng Hòa Bình", "Phùng Hóa Bình", FieldKind.NAME),
        ("Phùng Hòa Bình", "Phùng Hoa Bình", FieldKind.NAME),
        ("Hoà Binh", "Hoa Bình", FieldKind.NAME),
        ("Đinh Văn A", "Dinh Văn A", FieldKind.NAME),
        ("Nguyễn Văn A", "Nguyễn Văn An", FieldKind.NAME),
        ("Lê Ân", "Lê Án", FieldKind.NAME),
        ("", "Phùng", FieldKind.NAME),
        ("15/QĐ-UBND", "Số: 16/QĐ-UBND", FieldKind.DOCUMENT_NUMBER),
        ("15/QĐ-UBND", "Số: 15/QD-UBND", FieldKind.DOCUMENT_NUMBER),
        ("2024-11-06", "ngày 08 tháng 11 năm 2024", FieldKind.DATE),
    ],
)
def test_another_value_is_another_value(value: str, second: str, kind: FieldKind) -> None:
    read = "ngày 06 tháng 11 năm 2024" if kind is FieldKind.DATE else value

    assert not is_same_value(value, read, second, kind)
