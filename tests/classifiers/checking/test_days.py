import pytest

from tests.classifiers.checking.checked import failed, reasons

BORN = {"date_of_birth": "1990-05-15"}


@pytest.mark.parametrize(
    ("check", "name", "value", "others", "reason"),
    [
        ("date_not_in_future", "issued_on", "2026-11-24", {}, "date_in_future"),
        ("date_not_in_future", "issued_on", "1025-11-24", {}, "year_implausible"),
        ("date_not_in_future", "issued_on", "hôm qua", {}, "date_invalid"),
        ("year_plausible", "year", "2027", {}, "year_implausible"),
        ("year_plausible", "year", "1944", {}, "year_implausible"),
        ("school_year", "school_year_7", "2019-2021", {}, "year_implausible"),
        ("school_year", "school_year_7", "2019", {}, "year_implausible"),
        ("school_year:before", "school_year_7", "2019 - 2020", {"before": "2019-2020"}, "date_order"),
        ("birth_plausible", "father_birth_year", "1905", {}, "year_implausible"),
        ("birth_plausible", "father_birth_year", "2027", {}, "date_in_future"),
        ("date_not_in_future", "date_of_birth", "2027-01-01", {}, "date_in_future"),
        ("date_not_in_future", "wife_date_of_birth", "1905-01-01", {}, "year_implausible"),
        ("birth_plausible", "father_birth_year", "năm 80", {}, "date_invalid"),
        ("not_before:registered_on", "issued_on", "2020-01-01", {"registered_on": "2020-01-02"}, "date_order"),
        ("not_before:born", "died_on", "1969-12-31", {"born": "1970"}, "date_order"),
        ("not_before_birth", "registered_on", "1990-05-14", BORN, "date_order"),
        ("not_after:issued_on", "registered_on", "2020-01-03", {"issued_on": "2020-01-02"}, "date_order"),
        ("not_after", "registered_on", "2020-01-03", {"issued_on": "2020-01-02"}, "date_order"),
        ("after:issued_on", "expires_on", "2020-01-02", {"issued_on": "2020-01-02"}, "date_order"),
        ("after", "expires_on", "2019-01-02", {"issued_on": "2020-01-02"}, "date_order"),
        ("parent_age", "mother_birth_year", "1978", BORN, "year_implausible"),
        ("parent_age", "mother_birth_year", "1899", BORN, "year_implausible"),
        ("parent_age", "mother_birth_year", "không rõ", BORN, "year_implausible"),
        (
            "parent_age:child_birth",
            "mother_birth_year",
            "1990-01-01",
            {"child_birth": "2000-01-01"},
            "year_implausible",
        ),
        ("of_age_to_graduate", "issued_on", "2006-06-01", BORN, "age_implausible"),
        ("of_age:14", "graduation_year", "2003", BORN, "age_implausible"),
        ("of_age:date_of_birth:16", "graduation_year", "2005", BORN, "age_implausible"),
        ("of_age_to_marry:wife_born:18", "registered_on", "2020-05-14", {"wife_born": "2002-05-15"}, "age_implausible"),
        (
            "of_age_to_marry:husband_born:20",
            "registered_on",
            "2020-05-14",
            {"husband_born": "2000-05-15"},
            "age_implausible",
        ),
        ("of_age_to_marry:wife_born:18", "registered_on", "2014-05-14", {"wife_born": "1997-05-15"}, "age_implausible"),
        ("of_age_to_marry:wife_born:18", "registered_on", "2020-05-14", {"wife_born": "2003"}, "age_implausible"),
        ("lasts_years:10:5", "expires_on", "2028-03-15", {"issued_on": "2019-03-15"}, "expiry_implausible"),
        ("of_age_to_marry:wife_born:18", "registered_on", "2020-05-14", {"wife_born": "9998-05-15"}, "age_implausible"),
        ("card_expiry", "expires_on", "2030-05-16", BORN, "expiry_implausible"),
        ("card_expiry", "expires_on", "2031-05-15", BORN, "expiry_implausible"),
        ("card_expiry", "expires_on", "Không thời hạn", BORN, "expiry_implausible"),
        ("card_expiry", "expires_on", "không rõ", BORN, "expiry_implausible"),
        (
            "card_expiry",
            "expires_on",
            "Không thời hạn",
            {"date_of_birth": "1960-05-15", "issued_on": "2018-05-14"},
            "expiry_implausible",
        ),
    ],
)
def test_days_that_cannot_be_have_their_reason(
    check: str, name: str, value: str, others: dict[str, str | None], reason: str
) -> None:
    assert reasons(check, name, value, others) == [reason]


@pytest.mark.parametrize(
    ("check", "name", "value", "others"),
    [
        ("date_not_in_future", "issued_on", "2026-11-23", {}),
        ("date_not_in_future", "date_of_birth", "1936-10-15", {}),
        ("year_plausible", "year", "2026", {}),
        ("year_plausible", "owner_birth_year", "1938", {}),
        ("school_year", "school_year_7", "2019 – 2020", {}),
        ("school_year:before", "school_year_7", "2020 - 2021", {"before": "2018-2019"}),
        ("school_year:before", "school_year_7", "2020-2021", {"before": None}),
        ("school_year:before", "school_year_7", "2020-2021", {"before": "2018-2021"}),
        ("birth_plausible", "father_birth_year", "1921", {}),
        ("birth_plausible", "father_born", "1990-05-15", {}),
        ("not_before:registered_on", "issued_on", "2020-01-02", {"registered_on": "2020-01-02"}),
        ("not_before:born", "died_on", "1970-01-01", {"born": "1970"}),
        ("not_after:issued_on", "registered_on", "2020-01-02", {"issued_on": "2020-01-02"}),
        ("after:issued_on", "expires_on", "2020-01-03", {"issued_on": "2020-01-02"}),
        ("after:issued_on", "expires_on", "Không thời hạn", {"issued_on": "2020-01-02"}),
        ("parent_age", "mother_birth_year", "1977", BORN),
        ("parent_age", "mother_birth_year", "01/01/1970", BORN),
        ("of_age_to_graduate", "issued_on", "2007-01-01", BORN),
        ("of_age:14", "graduation_year", "2004", BORN),
        ("of_age_to_marry:wife_born:18", "registered_on", "2020-05-15", {"wife_born": "2002-05-15"}),
        ("of_age_to_marry:wife_born:18", "registered_on", "2014-05-15", {"wife_born": "1997-05-15"}),
        ("of_age_to_marry:wife_born:18", "registered_on", "2020-05-15", {"wife_born": "2002"}),
        ("of_age_to_marry:wife_born:18", "registered_on", "2020-03-01", {"wife_born": "2002-02-28"}),
        ("lasts_years:10:5", "expires_on", "2029-03-15", {"issued_on": "2019-03-15"}),
        ("lasts_years:10:5", "expires_on", "2024-03-14", {"issued_on": "2019-03-15"}),
        ("card_expiry", "expires_on", "2030-05-15", BORN),
        ("card_expiry", "expires_on", "2029-02-28", {"date_of_birth": "2004-02-29"}),
        ("card_expiry", "expires_on", "2044-02-29", {"date_of_birth": "2004-02-29"}),
        ("card_expiry", "expires_on", "Không thời hạn", {"date_of_birth": "1960-05-15", "issued_on": "2018-05-15"}),
    ],
)
def test_days_in_order_have_none(check: str, name: str, value: str, others: dict[str, str | None]) -> None:
    assert reasons(check, name, value, others) == []


@pytest.mark.parametrize(
    ("check", "name", "other"),
    [
        ("not_before:other", "issued_on", None),
        ("not_before:other", "issued_on", "không đọc được"),
        ("not_after:other", "issued_on", None),
        ("after:other", "issued_on", None),
        ("of_age:other:17", "issued_on", None),
        ("of_age_to_marry:other:18", "issued_on", None),
        ("of_age_to_marry:other:18", "issued_on", ""),
        ("lasts_years:other:5", "issued_on", None),
        ("card_expiry:other", "issued_on", None),
        ("parent_age:other", "issued_on", None),
    ],
)
def test_nothing_is_said_while_the_other_day_is_not_known(check: str, name: str, other: str | None) -> None:
    assert reasons(check, name, "2020-01-01", {"other": other}) == []


@pytest.mark.parametrize("check", ["not_before", "not_after", "after", "of_age", "lasts_years:5", "card_expiry"])
def test_nothing_is_said_where_the_type_has_no_field_of_the_usual_name(check: str) -> None:
    assert reasons(check, "expires_on", "2020-01-01", {}) == []


def test_both_days_of_a_pair_are_named() -> None:
    (failure,) = failed("after:issued_on", "expires_on", "2019-01-02", {"issued_on": "2020-01-02"})

    assert failure.check == "after:issued_on"
    assert failure.fields == ("expires_on", "issued_on")
