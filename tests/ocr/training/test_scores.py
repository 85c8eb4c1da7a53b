"""Errors are counted as in the project's tables."""

from ocr.training.scores import Tally, distance


def test_distance_counts_changes_insertions_and_losses() -> None:
    assert distance("chứng thực", "chung thựcc") == 2
    assert distance("", "ba") == distance("ba", "") == 2


def test_lines_are_pooled_by_characters_and_not_averaged() -> None:
    tally = Tally()

    tally.add("một hai ba", "một hai ba")
    tally.add("tư", "tu")

    assert tally.rate == 1 / 12
