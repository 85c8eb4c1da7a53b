from dataclasses import replace
from datetime import date

import pytest

from classifiers.declarations import FieldKind
from classifiers.source_agreement import compare_sources, mrz_value, qr_value
from ocr.citizen_qr import CitizenCard
from ocr.mrz import MRZ, find_mrz
from tests.ocr.made_zones import TODAY, Holder, card_of, page_of

HUONG = Holder("001199012345", "C1234567", "NGUYEN<<THI<THU<HUONG", date(1999, 2, 1), "Nữ", date(2039, 2, 1))
CARD = CitizenCard(
    personal_number="001199012345",
    old_number=None,
    full_name="Nguyễn Thị Thu Hương",
    birth_date=date(1999, 2, 1),
    sex="Nữ",
    residence="Tổ 5, Tân Hải, Phú Giang",
    issued_on=date(2021, 5, 10),
)


def zone(lines: tuple[str, ...]) -> MRZ:
    mrz = find_mrz(page_of(lines), today=TODAY)
    assert mrz is not None
    return mrz


@pytest.mark.parametrize(
    ("kind", "printed", "name"),
    [
        (FieldKind.NAME, "NGUYỄN THỊ THU HƯƠNG", "full_name"),
        (FieldKind.DATE, "1999-02-01", "birth_date"),
        (FieldKind.SEX, "Nữ", "sex"),
        (FieldKind.PERSONAL_NUMBER, "001199012345", "personal_number"),
    ],
)
def test_print_code_and_zone_of_one_card_agree(kind: FieldKind, printed: str, name: str) -> None:
    mrz = mrz_value(zone(card_of(HUONG)), name)

    assert mrz is not None
    assert compare_sources(kind, printed, qr_value(CARD, name), mrz) == ()


@pytest.mark.parametrize(
    ("kind", "printed", "qr", "mrz", "reasons"),
    [
        (FieldKind.NAME, "NGUYỄN THỊ THU HƯỜNG", "Nguyễn Thị Thu Hương", "NGUYEN THI THU HUONG", ("print_against_qr",)),
        (FieldKind.NAME, "NGUYỄN THỊ THU HỒNG", None, "NGUYEN THI THU HUONG", ("print_against_mrz",)),
        (FieldKind.NAME, None, "Nguyễn Thị Thu Hồng", "NGUYEN THI THU HUONG", ("qr_against_mrz",)),
        (FieldKind.NAME, "NGUYỄN THỊ THU", None, "NGUYEN THI THU HUONG", ("print_against_mrz",)),
        (FieldKind.NAME, "NGUYỄN THỊ THU HƯƠNG", None, "NGUYEN THI THU", ("print_against_mrz",)),
        (FieldKind.DATE, "1999-02-07", "1999-02-01", "1999-02-01", ("print_against_qr", "print_against_mrz")),
        (FieldKind.DATE, "2039-02-01", None, "Không thời hạn", ("print_against_mrz",)),
        (FieldKind.SEX, "Nam", "Nữ", None, ("print_against_qr",)),
        (FieldKind.PERSONAL_NUMBER, "001199012346", "001199012345", None, ("print_against_qr",)),
        (FieldKind.ADDRESS, "Tổ 6, Tân Hải, Phú Giang", "Tổ 5, Tân Hải, Phú Giang", None, ("print_against_qr",)),
        (FieldKind.ADDRESS, "Tổ 5, Tân Hai, Phú Giang", "Tổ 5, Tân Hải, Phú Giang", None, ("print_against_qr",)),
        (FieldKind.CHOICE, "Lào", None, "VNM", ("print_against_mrz",)),
    ],
)
def test_sources_that_differ_are_named(
    kind: FieldKind, printed: str | None, qr: str | None, mrz: str | None, reasons: tuple[str, ...]
) -> None:
    assert compare_sources(kind, printed, qr, mrz) == reasons


@pytest.mark.parametrize(
    ("kind", "printed", "qr", "mrz"),
    [
        (FieldKind.ADDRESS, "Tổ 5 Tân Hải,  Phú Giang.", "Tổ 5, Tân Hải, Phú Giang", None),
        (FieldKind.ADDRESS, "Hoà Bình", "Hòa Bình", None),
        (FieldKind.CHOICE, "Việt Nam", None, "VNM"),
        (FieldKind.DATE, "Không thời hạn", None, "Không thời hạn"),
        (FieldKind.NAME, "Nguyễn Hoàng Phương Thảo Nguyên Anh", None, "NGUYEN HOANG PHUONG THAO NGUY"),
        (FieldKind.NAME, "Đỗ Văn Bình", None, "DO VAN 8INH"),
        (FieldKind.NAME, "Đỗ Văn Bình", None, None),
        (FieldKind.DATE, None, None, "1999-02-01"),
        (FieldKind.PASSPORT_NUMBER, "C 1234567", None, "C1234567"),
    ],
)
def test_what_the_sources_write_in_their_own_way_agrees(
    kind: FieldKind, printed: str | None, qr: str | None, mrz: str | None
) -> None:
    assert compare_sources(kind, printed, qr, mrz) == ()


def test_a_zone_s_value_counts_only_with_its_check_digit() -> None:
    first, second, names = card_of(HUONG)
    mrz = zone((first, second.replace("990201", "990202"), names))

    assert mrz_value(mrz, "birth_date") is None
    assert mrz_value(mrz, "full_name") == "NGUYEN THI THU HUONG"
    assert mrz_value(replace(mrz, expiry_date=None, has_no_expiry=True), "expiry_date") == "Không thời hạn"
    assert mrz_value(None, "birth_date") is None
    assert qr_value(None, "full_name") is None
    assert qr_value(CARD, "") is None
    assert qr_value(CARD, "issued_on") == "2021-05-10"
