import pytest

from tests.classifiers.checking.checked import failed, reasons

BEFORE, AFTER = {"issued_on": "2024-05-01"}, {"issued_on": "2025-08-01"}


@pytest.mark.parametrize(
    ("check", "value", "others", "reason"),
    [
        ("province_known", "Tân Lập, Nam Đinh", {}, "province_misspelt"),
        ("province_known", "xã An Thịnh, tỉnh Bình Lâm", {}, "province_unknown"),
        ("province_in_force", "xã An Thịnh, tỉnh Nam Đinh", BEFORE, "province_misspelt"),
        ("province_in_force", "xã An Thịnh, tỉnh Nam Định", AFTER, "unit_not_in_force"),
        ("province_in_force", "huyện Thường Tín, tỉnh Hà Tây", BEFORE, "unit_not_in_force"),
        ("province_in_force:made_on", "tỉnh Nam Định", {"made_on": "2026"}, "unit_not_in_force"),
        ("agency_in_force", "ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH", AFTER, "unit_not_in_force"),
        ("agency_in_force", "ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP", AFTER, "unit_not_in_force"),
        ("agency_in_force", "UBND huyện Tân Lập, tỉnh Bình Lâm", BEFORE, "province_unknown"),
    ],
)
def test_units_that_were_not_have_their_reason(
    check: str, value: str, others: dict[str, str | None], reason: str
) -> None:
    assert reasons(check, "unit", value, others) == [reason]


@pytest.mark.parametrize(
    ("check", "value", "others"),
    [
        ("province_known", "Kim Sơn, Hà Nam Ninh", AFTER),
        ("province_known", "huyện Tân Lập, tỉnh Nam Định", AFTER),
        ("province_known", "Bang California, Hoa Kỳ", {}),
        ("province_known", "Bệnh viện Từ Dũ", {}),
        ("province_in_force", "xã An Thịnh, tỉnh Nam Định", BEFORE),
        ("province_in_force", "xã An Thịnh, tỉnh Ninh Bình", AFTER),
        ("province_in_force", "huyện Tân Lập, tỉnh Nghệ An", AFTER),
        ("province_in_force", "huyện Thường Tín, tỉnh Hà Tây", {"issued_on": "2007-05-01"}),
        ("province_in_force", "tỉnh Nam Định", {"issued_on": None}),
        ("province_in_force", "tỉnh Nam Định", {}),
        ("agency_in_force", "ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP", BEFORE),
        ("agency_in_force", "ỦY BAN NHÂN DÂN XÃ AN THỊNH", AFTER),
        ("agency_in_force", "SỞ TƯ PHÁP THÀNH PHỐ HÀ NỘI", AFTER),
        ("agency_in_force", "ỦY BAN NHÂN DÂN HUYỆN TÂN LẬP", {"issued_on": None}),
    ],
)
def test_units_of_their_day_have_none(check: str, value: str, others: dict[str, str | None]) -> None:
    assert reasons(check, "unit", value, others) == []


def test_the_day_of_registration_serves_where_there_is_none_of_issue() -> None:
    (failure,) = failed("agency_in_force", "unit", "UBND huyện Tân Lập", {"registered_on": "2025-07-01"})

    assert failure.fields == ("unit", "registered_on")
