"""Errors are counted as in the project's tables."""

from ocr.training.scores import Tally


def test_lines_are_pooled_by_characters_and_not_averaged() -> None:
    tally = Tally()

    tally.add("một hai ba", "một hai ba")
    tally.add("tư", "tu")

    assert tally.rate == 1 / 12
