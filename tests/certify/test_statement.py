"""The statement as printed, with the agency's own way of writing numbers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from certify.copy_template import national_template
from certify.statement import NumberFormat, Statement
from models.errors import InvalidValueError

# 18:30 UTC on New Year's Eve is already the new year in Vietnam.
NEW_YEAR = datetime(2026, 12, 31, 18, 30, tzinfo=UTC)


def test_the_statement_says_what_the_decree_asks_for_in_vietnam_time() -> None:
    numbers = NumberFormat()
    statement = Statement(
        agency="UBND xã Thử Nghiệm",
        officer="Nguyễn Văn Thử",
        officer_title="Phó Chủ tịch",
        number=numbers.number_text(7),
        book=numbers.book_text("01", 2027),
        certified_at=NEW_YEAR,
        authority="TM. ỦY BAN NHÂN DÂN",
    )

    template = national_template()
    assert [text for _, text in template.statement_lines(statement)] == [
        "UBND XÃ THỬ NGHIỆM",
        "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH",
        "Số chứng thực: 07/ĐT   Quyển số: 01/2027-SCTĐT/BS",
        "Ngày 01 tháng 01 năm 2027",
        "TM. ỦY BAN NHÂN DÂN",
        "PHÓ CHỦ TỊCH",
        "Nguyễn Văn Thử",
    ]
    assert template.top_line_of(statement).endswith("UBND xã Thử Nghiệm – 2027-01-01T01:30:00+07:00")


def test_an_agency_may_write_its_numbers_otherwise() -> None:
    numbers = NumberFormat(number="{n}/BSĐT", book="{book}-SCT/BS-{year}")

    assert numbers.number_text(123) == "123/BSĐT"
    assert numbers.book_text("02", 2026) == "02-SCT/BS-2026"


@pytest.mark.parametrize("number", ["/ĐT", "{m}", "{n", "2026{n}", "{n}0"])
def test_a_format_that_cannot_show_the_number_is_refused(number: str) -> None:
    with pytest.raises(InvalidValueError):
        NumberFormat(number=number)
