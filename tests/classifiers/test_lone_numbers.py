"""The number of a paper that only says "Số"."""

from __future__ import annotations

from pathlib import Path

import pytest

from classifiers.declarations import DocumentType
from classifiers.reasons import ReviewReason
from tests.classifiers.made_types import findings, made_field, made_type
from tests.classifiers.printed_pages import page


def diploma(folder: Path) -> DocumentType:
    return made_type(
        folder,
        made_field("serial_number", "register_number", "Số hiệu"),
        made_field("register_number", "register_number", "Số vào sổ"),
    )


def test_the_only_number_that_says_nothing_is_the_papers_own_and_is_looked_at(tmp_path: Path) -> None:
    found = findings(diploma(tmp_path), page(("Số: A 307714", 500, 400), ("Số vào sổ: 12/TH", 100, 900)))

    assert (found["serial_number"].value, found["register_number"].value) == ("A307714", "12/TH")
    assert ReviewReason.AMBIGUOUS in found["serial_number"].reasons


def test_a_certificates_own_letters_may_stand_behind_its_number(tmp_path: Path) -> None:
    found = findings(diploma(tmp_path), page(("Số: 487/2020/GCN", 500, 400)))

    assert found["serial_number"].value == "487/2020/GCN"
    assert ReviewReason.AMBIGUOUS in found["serial_number"].reasons


@pytest.mark.parametrize(
    "other", ["Số: 307715", "Số: 15/BS-VP", "Số CMND: 307714"], ids=["a_second", "an_offices", "somebodys"]
)
def test_any_other_number_is_not(tmp_path: Path, other: str) -> None:
    lines = [("Số: 307714", 500, 400)] if other == "Số: 307715" else []

    found = findings(diploma(tmp_path), page(*lines, (other, 500, 500)))

    assert "serial_number" not in found or found["serial_number"].value is None


def test_the_first_letters_of_the_titles_words_make_it_the_papers_own(tmp_path: Path) -> None:
    made = made_type(
        tmp_path,
        made_field("certificate_title", "text", zone="title"),
        made_field("serial_number", "register_number", "Số hiệu"),
        titles=["CHỨNG CHỈ KẾ TOÁN TRƯỞNG"],
    )
    title = ("CHỨNG CHỈ KẾ TOÁN TRƯỞNG", 400, 300)

    own = findings(made, page(title, ("Số: 00254/KTT-BTC", 100, 200)), title=title[0])["serial_number"]

    assert own.value == "00254/KTT-BTC"
    assert ReviewReason.AMBIGUOUS in own.reasons
    assert "serial_number" not in findings(made, page(title, ("Số: 254/QĐĐT-BTC", 100, 200)), title=title[0])


def test_a_labelled_number_goes_before(tmp_path: Path) -> None:
    found = findings(diploma(tmp_path), page(("Số: 307714", 500, 400), ("Số hiệu: 555666", 100, 900)))

    assert found["serial_number"].value == "555666"
