"""Tagged words become values, and are held against the rules' values."""

from typing import Any

from classifiers.catalogue import DocumentTypeCatalogue
from classifiers.training.compare import Compared, counted
from classifiers.training.values import values_of

TYPE = DocumentTypeCatalogue.load().type_with_code("birth_certificate")


def page(*words: tuple[str, int, str, float]) -> dict[str, Any]:
    """Each word with its row, tag and certainty."""
    names = ("words", "rows", "tags", "certainties")
    return dict(zip(names, (list(column) for column in zip(*words, strict=True)), strict=True))


def test_a_value_goes_on_in_the_next_row_past_another_column() -> None:
    tagged = page(
        ("xã", 0, "B-place_of_birth", 0.9), ("Nam", 0, "B-sex", 0.9), ("Hải", 1, "I-place_of_birth", 0.9)
    )  # fmt: skip
    values = values_of([tagged], TYPE)

    assert {name: one.value for name, one in values.items()} == {"place_of_birth": "xã Hải", "sex": "Nam"}


def test_of_several_runs_the_surest_that_is_a_value_of_the_kind_wins() -> None:
    tagged = page(
        ("Kinh", 0, "B-sex", 0.99), ("Nữ", 1, "B-sex", 0.8), ("Nam", 2, "B-sex", 0.6)
    )  # fmt: skip

    assert values_of([tagged], TYPE)["sex"].value == "Nữ"


def test_a_long_value_wins_over_a_stray_word_that_is_surer() -> None:
    tagged = page(
        ("Huế", 0, "B-place_of_birth", 0.99), ("xã", 5, "B-place_of_birth", 0.7), ("Hải", 5, "I-place_of_birth", 0.7)
    )  # fmt: skip

    assert values_of([tagged], TYPE)["place_of_birth"].value == "xã Hải"


def test_one_word_passed_over_inside_a_row_belongs_to_the_value() -> None:
    tagged = page(
        ("LÊ", 0, "B-full_name", 0.9), ("VĂN", 0, "O", 0.5), ("AN", 0, "I-full_name", 0.9)
    )  # fmt: skip

    assert values_of([tagged], TYPE)["full_name"].value == "LÊ VĂN AN"


def test_a_role_that_the_type_does_not_have_is_nothing() -> None:
    assert values_of([page(("12", 0, "B-plot_number", 0.9))], TYPE) == {}


def test_a_sure_wrong_value_that_the_tagger_differs_from_is_caught_and_silence_is_not() -> None:
    def value(rules: str, tagger: str | None, *, flagged: bool = False) -> Compared:
        return Compared("birth_certificate", "sex", "Nam", rules, flagged, tagger, 0.9)

    counts = counted([value("Nữ", "Nam"), value("Nữ", None), value("Nữ", "Nữ"), value("Nam", "Nữ"),
                      value("Nữ", "Nam", flagged=True)])  # fmt: skip

    assert (counts["sure_and_wrong"], counts["caught"], counts["false_alarms"]) == (3, 1, 1)
    assert (counts["agreed"], counts["agreed_and_wrong"], counts["only_tagger_right"]) == (1, 1, 2)
