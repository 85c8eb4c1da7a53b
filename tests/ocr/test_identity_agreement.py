from dataclasses import replace
from datetime import date

import pytest

from ocr.citizen_qr import CitizenCard
from ocr.identity_agreement import IdentityField, disagreements
from ocr.mrz import MRZ, find_mrz
from ocr.mrz_layout import CheckName
from tests.ocr.made_zones import TODAY, Holder, card_of, page_of, passport_of

HUONG = Holder("001199012345", "C1234567", "NGUYEN<<THI<THU<HUONG", date(1999, 2, 1), "Nữ", date(2039, 2, 1))
CARD = CitizenCard(
    personal_number="001199012345",
    old_number=None,
    full_name="Nguyễn Thị Thu Hương",
    birth_date=date(1999, 2, 1),
    sex="Nữ",
    residence="Tân Hải, Phú Giang",
    issued_on=date(2021, 5, 10),
)


def zone(lines: tuple[str, ...]) -> MRZ:
    mrz = find_mrz(page_of(lines), today=TODAY)
    assert mrz is not None
    return mrz


def test_a_code_and_a_zone_of_one_person_agree() -> None:
    assert disagreements(CARD, zone(card_of(HUONG))) == ()
    assert disagreements(CARD, zone(passport_of(HUONG))) == ()


@pytest.mark.parametrize(
    ("holder", "differs"),
    [
        (replace(HUONG, personal_number="001199012346"), IdentityField.PERSONAL_NUMBER),
        (replace(HUONG, birth_date=date(1999, 2, 2)), IdentityField.BIRTH_DATE),
        (replace(HUONG, sex="Nam"), IdentityField.SEX),
        (replace(HUONG, expiry_date=date(2021, 5, 10)), IdentityField.EXPIRY_DATE),
        (replace(HUONG, name="NGUYEN<<THI<THU<HONG"), IdentityField.FULL_NAME),
        (replace(HUONG, name="NGUYEN<<THI<THU<HUONGG"), IdentityField.FULL_NAME),
    ],
)
def test_each_value_that_differs_is_named(holder: Holder, differs: IdentityField) -> None:
    assert disagreements(CARD, zone(card_of(holder))) == (differs,)


def test_a_passport_may_have_ended_before_the_card_was_issued() -> None:
    assert disagreements(CARD, zone(passport_of(replace(HUONG, expiry_date=date(2020, 1, 1))))) == ()


def test_a_value_that_is_not_proven_disagrees_with_nothing() -> None:
    first, second, names = card_of(HUONG)
    mrz = zone((first, second.replace("990201", "990202"), names))

    assert CheckName.BIRTH_DATE not in mrz.holding
    assert disagreements(CARD, mrz) == ()


def test_a_name_may_be_cut_off_where_its_line_ends_and_a_digit_stands_for_its_likeness() -> None:
    long_name = replace(CARD, full_name="Nguyễn Đặng Trương Hoàng Phương Khánh Huyền")
    first, second, _ = card_of(HUONG)

    assert disagreements(long_name, zone((first, second, "NGUYEN<<DANG<TRUONG<HOANG<PHUO"))) == ()
    assert disagreements(CARD, zone((first, second, "NGUYEN<<THI<THU<HU0NG<<<<<<<<<"))) == ()
    assert disagreements(long_name, zone((first, second, "NGUYEN<<DANG<TRUONG<HOANG<<<<<"))) == (
        IdentityField.FULL_NAME,
    )


def test_names_that_were_not_read_disagree_with_nothing() -> None:
    assert disagreements(CARD, zone(card_of(HUONG)[:2])) == ()
