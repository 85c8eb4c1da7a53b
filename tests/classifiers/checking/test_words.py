import pytest

from tests.classifiers.checking.checked import failed, reasons

DIED = "Bảy giờ, ngày mười hai tháng ba năm hai nghìn không trăm hai mươi"


@pytest.mark.parametrize(
    ("check", "name", "value", "others", "reason"),
    [
        ("words_against_figures", "died_on", "2020-03-13", {"died_on_in_words": DIED}, "date_words_differ"),
        ("words_against_figures:spelled", "died_on", "2020-03-13", {"spelled": DIED}, "date_words_differ"),
        ("words_spell_date", "died_on_in_words", DIED, {"died_on": "2020-03-13"}, "date_words_differ"),
        ("words_spell_date:died_on", "spelled", DIED, {"died_on": "2021-03-12"}, "date_words_differ"),
        ("words_spell_date", "died_on_in_words", "ngày mười hai thúng ba", {"died_on": "2020-03-12"}, "words_unclear"),
        ("words_spell_date", "died_on_in_words", "ba mươi mốt tháng hai năm hai nghìn", {}, "words_unclear"),
        ("words_spell_number", "capital_in_words", "Mười tỷ đồng", {"capital": "1000000000"}, "number_words_differ"),
        ("words_spell_number", "area_in_words", "một trăm hai mươi phẩy năm", {"area": "120"}, "number_words_differ"),
        ("words_spell_number:area", "spelled", "một trăm mét vuông", {"area": "110"}, "number_words_differ"),
        ("words_spell_number", "capital_in_words", "Mười tỏi đồng", {"capital": "10000000000"}, "words_unclear"),
        ("number_shape", "capital", "10 tỷ", {}, "shape_unusual"),
        ("number_shape", "capital", "10.5", {}, "shape_unusual"),
        ("number_shape", "area", "120,5 m2", {}, "shape_unusual"),
        ("at_most:10", "score", "10.5", {}, "out_of_range"),
        ("product_of:price:count", "capital", "1000", {"price": "10", "count": "10"}, "check_failed"),
    ],
)
def test_words_that_say_something_else_have_their_reason(
    check: str, name: str, value: str, others: dict[str, str | None], reason: str
) -> None:
    assert reasons(check, name, value, others) == [reason]


@pytest.mark.parametrize(
    ("check", "name", "value", "others"),
    [
        ("words_against_figures", "died_on", "2020-03-12", {"died_on_in_words": DIED}),
        ("words_against_figures", "died_on", "2020-03-12", {"died_on_in_words": None}),
        # Words that nobody understands are told at the words, not at the figures.
        ("words_against_figures", "died_on", "2020-03-12", {"died_on_in_words": "thúng ba"}),
        ("words_against_figures", "died_on", "2020-03-12", {}),
        ("words_spell_date", "died_on_in_words", DIED, {"died_on": "2020-03-12"}),
        ("words_spell_date", "died_on_in_words", DIED, {"died_on": None}),
        ("words_spell_date", "died_on_in_words", DIED, {}),
        ("words_spell_number", "capital_in_words", "Mười tỷ đồng", {"capital": "10000000000"}),
        ("words_spell_number", "capital_in_words", "Mười tỷ đồng", {"capital": "10.000.000.000"}),
        ("words_spell_number", "area_in_words", "một trăm hai mươi phẩy năm mét vuông", {"area": "120.5"}),
        ("words_spell_number", "area_in_words", "một trăm hai mươi phẩy năm mét vuông", {"area": "120,50"}),
        ("words_spell_number", "area_in_words", "một trăm mét vuông", {"area": None}),
        ("words_spell_number", "area_in_words", "một trăm mét vuông", {"area": "NaN"}),
        ("words_spell_number", "area_in_words", "một trăm mét vuông", {}),
        ("number_shape", "capital", "10000000000", {}),
        ("number_shape", "area", "120.5", {}),
        ("at_most:10", "score", "10", {}),
        ("product_of:price:count", "capital", "1000000", {"price": "10.000", "count": "100"}),
        ("product_of:price:count", "capital", "1000", {"price": "10", "count": None}),
        ("product_of:price:count", "capital", "ngàn", {"price": "10", "count": "10"}),
        ("at_most:10", "score", "mười", {}),
    ],
)
def test_words_that_say_the_same_have_none(check: str, name: str, value: str, others: dict[str, str | None]) -> None:
    assert reasons(check, name, value, others) == []


def test_words_and_figures_are_both_in_doubt() -> None:
    (failure,) = failed("words_spell_number", "price_in_words", "Mười đồng", {"price": "11"})

    assert failure.fields == ("price_in_words", "price")
