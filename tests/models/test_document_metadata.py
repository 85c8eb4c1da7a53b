"""Codes, names and metadata by CV 7197 and Decree 30."""

from __future__ import annotations

from datetime import date

import pytest

from models.document_metadata import (
    LONGEST_FILE_NAME,
    DocumentKind,
    DocumentMetadata,
    document_code,
    file_name,
    split_document_number,
)

DAY = date(2026, 11, 27)
VALUES = {
    "document_number": "2827/QĐ-BGDĐT",
    "issued_on": "2026-10-01",
    "issuing_agency": "BỘ GIÁO DỤC VÀ ĐÀO TẠO",
    "subject": "Về việc ban hành kế hoạch",
    "signer_title": "KT. BỘ TRƯỞNG THỨ TRƯỞNG",
    "signer_name": "Nguyễn Văn Thử",
}


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("2827/QĐ-BGDĐT", ("2827", "QĐ-BGDĐT")),
        ("15/2020/NĐ-CP", ("15", "2020/NĐ-CP")),
        ("05 / BNV-VP", ("05", "BNV-VP")),
        ("A 123456", ("", "A 123456")),
        ("", ("", "")),
        ("123456789012/QĐ", ("", "123456789012/QĐ")),  # longer than the field: no number cut in two
    ],
)
def test_a_number_is_parted_from_its_notation(printed: str, parts: tuple[str, str]) -> None:
    assert split_document_number(printed) == parts


def test_settled_values_become_the_metadata_of_the_guidance() -> None:
    metadata = DocumentMetadata.of_values(VALUES, type_name="Quyết định", pages=3)

    assert metadata.as_fields() == {
        "TypeName": "Quyết định",
        "CodeNumber": "2827",
        "CodeNotation": "QĐ-BGDĐT",
        "IssuedDate": "2026-10-01",
        "OrganName": "BỘ GIÁO DỤC VÀ ĐÀO TẠO",
        "Subject": "Về việc ban hành kế hoạch",
        "Language": "Tiếng Việt",
        "PageAmount": 3,
        "ConfidenceLevel": "Số hóa",
    }


def test_values_are_cut_to_the_lengths_of_the_guidance_and_unread_dates_left_out() -> None:
    values = {**VALUES, "subject": "x" * 600, "issued_on": "27/11", "issuing_agency": "y" * 300}

    told = DocumentMetadata.of_values(values, type_name="z" * 200, pages=1).as_fields()

    assert [len(str(told[name])) for name in ("Subject", "OrganName", "TypeName")] == [500, 200, 100]
    assert "IssuedDate" not in told


@pytest.mark.parametrize(
    ("agency", "kind", "number", "code"),
    [
        ("G06.01", "CV", 21, "G06.01_CV_000021_V1"),
        ("H99.99.99", "QĐ", 7, "H99.99.99_QĐ_000007_V1"),
        ("không có mã", "QĐ", 7, None),
        ("G06.01", "CV", 1_000_000, None),
    ],
)
def test_a_code_is_one_or_there_is_none(agency: str, kind: str, number: int, code: str | None) -> None:
    assert document_code(agency, kind, number) == code


@pytest.mark.parametrize(("national", "code"), [("QĐ", "QĐ"), ("VB", "VB"), ("KQ.G15.000031", "GT"), ("", "GT")])
def test_a_kind_without_a_code_of_the_guidance_is_a_paper(national: str, code: str) -> None:
    assert DocumentKind.of("Tên loại", national).code == code


@pytest.mark.parametrize("code", ["G06.01_CV_000021_V1", "H99.99.99.999_TTr_000021_V1", "7KQ2-M9XD-0RTF"])
def test_file_names_keep_the_rule_and_the_length_that_portals_take(code: str) -> None:
    name = file_name(code, DAY, "Bản sao điện tử")

    assert name.startswith(f"{code}_20261127_BanSao")
    assert name.endswith(".pdf")
    assert len(name) <= LONGEST_FILE_NAME


def test_the_example_of_the_guidance_comes_out() -> None:
    name = file_name("G06.01_CV_000021_V1", date(2025, 2, 2), "Sohoa tài liệu")

    assert name == "G06.01_CV_000021_V1_20250202_SohoaTaiLieu.pdf"
