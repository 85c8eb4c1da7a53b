import pytest

from tests.classifiers.checking.checked import failed, reasons

MINISTRY = {"issuing_agency": "BỘ GIÁO DỤC VÀ ĐÀO TẠO"}


@pytest.mark.parametrize(
    ("check", "value", "others", "reason"),
    [
        ("number_grammar", "2827", {}, "number_grammar"),
        ("number_against_type", "12/QĐ-UBND", {}, "number_against_type"),
        ("number_against_date", "12/2023/QĐ-UBND", {"issued_on": "2024-01-05"}, "number_against_date"),
        ("number_against_date:registered_on", "05/2024", {"registered_on": "2023-01-05"}, "number_against_date"),
        ("number_against_date:registered_on", "123-2024", {"registered_on": "2023"}, "number_against_date"),
        ("number_against_issuer", "12/QĐ-BYT", MINISTRY, "number_against_issuer"),
        ("number_against_issuer", "12/QĐ-BGDDT", MINISTRY, "number_against_issuer"),
        (
            "number_against_issuer",
            "12/QĐ-SYT",
            {"issuing_agency": "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"},
            "number_against_issuer",
        ),
        ("number_against_issuer", "12/TB-TC", {"issuing_agency": "BỘ TÀI CHÍNH"}, "number_against_issuer"),
    ],
)
def test_numbers_that_contradict_the_paper_have_their_reason(
    check: str, value: str, others: dict[str, str | None], reason: str
) -> None:
    assert reasons(check, "document_number", value, others) == [reason]


@pytest.mark.parametrize(
    ("check", "value", "others"),
    [
        ("number_grammar", "15/2024/QĐ-UBND", {}),
        ("number_against_type", "299/UBND-TTHC", {}),
        ("number_against_date", "12/2024/QĐ-UBND", {"issued_on": "2024-01-05"}),
        ("number_against_date", "12/QĐ-UBND", {"issued_on": "2024-01-05"}),
        ("number_against_date", "2024/QĐ-UBND", {"issued_on": "2023-01-05"}),
        ("number_against_date", "12/2024/QĐ-UBND", {"issued_on": None}),
        ("number_against_date:registered_on", "05/2024", {"registered_on": "2024-01-05"}),
        ("number_against_date:registered_on", "05/20241", {"registered_on": "2023-01-05"}),
        ("number_against_issuer", "2827/QĐ-BGDĐT", MINISTRY),
        ("number_against_issuer", "05/BGDĐT-VP", MINISTRY),
        ("number_against_issuer", "12/QĐ-BNN-TCLN", {"issuing_agency": "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"}),
        ("number_against_issuer", "12/QĐ-BLĐTBXH", {"issuing_agency": "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"}),
        ("number_against_issuer", "12/SGD&ĐT-VP", {"issuing_agency": "SỞ GIÁO DỤC VÀ ĐÀO TẠO"}),
        ("number_against_issuer", "163/2025/QĐ-CTUBND", {"issuing_agency": "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH"}),
        ("number_against_issuer", "12/NQ-HĐND", {"issuing_agency": "HỘI ĐỒNG NHÂN DÂN XÃ AN THỊNH"}),
        ("number_against_issuer", "12/TB-BHXH", {"issuing_agency": "BẢO HIỂM XÃ HỘI TỈNH NGHỆ AN"}),
        # Schools and companies choose their letters.
        ("number_against_issuer", "12/QĐ-HUST", {"issuing_agency": "ĐẠI HỌC BÁCH KHOA HÀ NỘI"}),
        ("number_against_issuer", "12", MINISTRY),
        ("number_against_issuer", "12/QĐ-BYT", {"issuing_agency": None}),
        ("number_against_issuer", "12/QĐ-BYT", {}),
    ],
)
def test_numbers_that_fit_have_none(check: str, value: str, others: dict[str, str | None]) -> None:
    assert reasons(check, "document_number", value, others) == []


def test_number_and_agency_are_both_in_doubt() -> None:
    (failure,) = failed("number_against_issuer", "document_number", "12/QĐ-BYT", MINISTRY)

    assert failure.fields == ("document_number", "issuing_agency")
