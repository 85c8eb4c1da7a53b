"""Print, QR code and machine readable zone of one card: which of them gives the value, and with what doubt."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from classifiers.code_values import with_code_values
from classifiers.declarations import DocumentType
from classifiers.finding import Finding
from classifiers.layout import lay_out
from classifiers.reasons import ReviewReason
from models.values.geometry import Quad
from models.values.reading import Code, PageReading
from models.values.understanding import FieldSource
from tests.classifiers.made_types import made_field, made_type
from tests.classifiers.printed_pages import page
from tests.ocr.made_zones import TODAY, Holder, card_of, page_of

HUONG = Holder("001199012345", "C1234567", "NGUYEN<<THI<THU<HUONG", date(1999, 2, 1), "Nữ", date(2039, 2, 1))
QR = "001199012345|012345678|Nguyễn Thị Thu Hương|01021999|Nữ|Tổ 5, Tân Hải, Phú Giang|10052021"
QR_BOX = Quad.from_rectangle(900, 50, 1000, 150)
FRONT = PageReading(1240, 1754, (), (Code("QRCode", QR, QR_BOX),))
PRINTED = {
    "personal_number": "001199012345",
    "full_name": "NGUYỄN THỊ THU HƯƠNG",
    "date_of_birth": "1999-02-01",
    "residence": "Tổ 5, Tân Hải, Phú Giang",
    "expires_on": "2039-02-01",
}


@pytest.fixture
def card(tmp_path: Path) -> DocumentType:
    return made_type(
        tmp_path,
        made_field("personal_number", "personal_number", qr="personal_number", mrz="personal_number"),
        made_field("full_name", "name", qr="full_name", mrz="full_name"),
        made_field("date_of_birth", "date", qr="birth_date", mrz="birth_date"),
        made_field("residence", "address", qr="residence"),
        made_field("issued_on", "date", qr="issued_on"),
        made_field("expires_on", "date", mrz="expiry_date"),
        made_field("remark", "text"),
    )


def printed(**values: str | None) -> list[Finding]:
    return [
        Finding(name, value, value, lay_out(page((value or "x", 100, 100)), 1).pieces, 0.9, ())
        for name, value in values.items()
    ]


def merged(card: DocumentType, findings: list[Finding], *readings: PageReading) -> dict[str, Finding]:
    return {f.name: f for f in with_code_values(findings, readings, card, TODAY)}


def zone_page(*, lines: tuple[str, ...] = card_of(HUONG)) -> PageReading:
    return page_of(lines)


def test_what_print_and_code_agree_on_is_as_sure_as_it_gets(card: DocumentType) -> None:
    number = merged(card, printed(**PRINTED), FRONT)["personal_number"]

    assert (number.value, number.source, number.reasons) == ("001199012345", FieldSource.QR, ())
    assert number.certainty == 0.999
    assert number.code_at == (1, QR_BOX)
    assert number.pieces  # the print stays its place


def test_agreement_clears_the_doubts_of_the_print(card: DocumentType) -> None:
    (name,) = printed(full_name="NGUYỄN THỊ THU HƯƠNG")

    found = merged(card, [replace(name, reasons=(ReviewReason.CORRECTED,))], FRONT)["full_name"]

    assert (found.value, found.reasons) == ("Nguyễn Thị Thu Hương", ())


def test_a_slip_of_the_reader_gives_way_to_the_code_but_is_told(card: DocumentType) -> None:
    found = merged(card, printed(full_name="NGUYỄN THỊ THU HƯỜNG", date_of_birth="1999-02-07"), FRONT)

    assert found["full_name"].value == "Nguyễn Thị Thu Hương"
    assert found["full_name"].text == "NGUYỄN THỊ THU HƯỜNG"
    assert found["full_name"].reasons == (ReviewReason.PRINT_AGAINST_QR,)
    assert found["date_of_birth"].value == "1999-02-01"
    assert found["date_of_birth"].reasons == (ReviewReason.PRINT_AGAINST_QR,)


def test_a_code_that_tells_somebody_else_does_not_replace_the_print(card: DocumentType) -> None:
    found = merged(card, printed(full_name="LÊ VĂN BÌNH", personal_number="079085987654"), FRONT)

    assert (found["full_name"].value, found["full_name"].source) == ("LÊ VĂN BÌNH", None)
    assert found["full_name"].reasons == (ReviewReason.PRINT_AGAINST_QR,)
    assert found["personal_number"].value == "079085987654"
    assert found["personal_number"].reasons == (ReviewReason.PRINT_AGAINST_QR,)


def test_a_code_alone_gives_the_value_a_step_below(card: DocumentType) -> None:
    found = merged(card, printed(residence=None), FRONT)

    assert (found["issued_on"].value, found["issued_on"].text) == ("2021-05-10", "2021-05-10")
    assert found["issued_on"].certainty == found["residence"].certainty == 0.97
    assert found["residence"].value == "Tổ 5, Tân Hải, Phú Giang"


def test_the_zone_gives_what_its_check_digits_hold(card: DocumentType) -> None:
    found = merged(card, [], zone_page())

    assert (found["expires_on"].value, found["expires_on"].source) == ("2039-02-01", FieldSource.MRZ)
    assert found["personal_number"].value == "001199012345"


def test_a_date_whose_check_digit_fails_is_not_told(card: DocumentType) -> None:
    first, second, names = card_of(HUONG)

    found = merged(card, [], zone_page(lines=(first, second.replace("390201", "390202"), names)))

    assert "expires_on" not in found
    assert found["date_of_birth"].value == "1999-02-01"


def test_a_date_whose_check_digit_fails_does_not_speak_against_the_print(card: DocumentType) -> None:
    first, second, names = card_of(HUONG)

    found = merged(
        card, printed(expires_on="2039-02-01"), zone_page(lines=(first, second.replace("390201", "390202"), names))
    )

    assert (found["expires_on"].source, found["expires_on"].reasons) == (None, ())


def test_the_zone_speaks_against_a_name_and_gives_none(card: DocumentType) -> None:
    assert "full_name" not in merged(card, [], zone_page())

    found = merged(card, printed(full_name="NGUYỄN THỊ THU HỒNG"), zone_page())["full_name"]

    assert (found.value, found.source) == ("NGUYỄN THỊ THU HỒNG", None)
    assert found.reasons == (ReviewReason.PRINT_AGAINST_MRZ,)


def test_a_code_and_a_zone_that_differ_are_both_told(card: DocumentType) -> None:
    other = replace(HUONG, personal_number="001199012346")

    found = merged(card, printed(personal_number="001199012345"), FRONT, zone_page(lines=card_of(other)))

    assert set(found["personal_number"].reasons) == {ReviewReason.PRINT_AGAINST_MRZ, ReviewReason.QR_AGAINST_MRZ}
    assert found["personal_number"].value == "001199012345"


def test_other_codes_and_other_fields_change_nothing(card: DocumentType) -> None:
    findings = printed(full_name="LÊ VĂN BÌNH", remark="Không")
    reading = PageReading(1240, 1754, (), (Code("QRCode", "https://example.org/tra-cuu", QR_BOX),))

    assert with_code_values(findings, [reading], card, TODAY) == findings
    assert merged(card, findings, FRONT)["remark"] == findings[1]


def test_a_type_that_names_no_code_is_left_alone(tmp_path: Path) -> None:
    plain = made_type(tmp_path, made_field("full_name", "name"))
    findings = printed(full_name="LÊ VĂN BÌNH")

    assert with_code_values(findings, [FRONT], plain, TODAY) == findings
