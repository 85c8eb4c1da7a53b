"""Where two accounts of the same line differ, with the fewest edits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

Same = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Difference:
    """`one[start:end]` stands where the other text has `other[other_start:other_end]`; either may be empty."""

    start: int
    end: int
    other_start: int
    other_end: int

    @property
    def growth(self) -> int:
        """By how many characters the other text is longer here."""
        return (self.other_end - self.other_start) - (self.end - self.start)


def find_differences(one: str, other: str, same: Same = str.__eq__) -> list[Difference]:
    """In order, each as long as it goes without an equal character. Costs the product of the lengths that differ."""
    head = 0
    while head < min(len(one), len(other)) and same(one[head], other[head]):
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and same(one[-1 - tail], other[-1 - tail]):
        tail += 1
    path = _cheapest_path(one[head : len(one) - tail], other[head : len(other) - tail], same)
    found: list[Difference] = []
    for (row, column), (next_row, next_column) in pairwise(path):
        is_equal = next_row > row and next_column > column and same(one[head + row], other[head + column])
        if is_equal:
            continue
        step = Difference(head + row, head + next_row, head + column, head + next_column)
        if found and (found[-1].end, found[-1].other_end) == (step.start, step.other_start):
            step = Difference(found[-1].start, step.end, found[-1].other_start, step.other_end)
            found.pop()
        found.append(step)
    return found


def _cheapest_path(one: str, other: str, same: Same) -> list[tuple[int, int]]:
    """The corners of the edit graph that the cheapest way from start to end passes (Levenshtein, traced back)."""
    costs = [list(range(len(other) + 1))]
    for row, letter in enumerate(one, start=1):
        above, current = costs[-1], [row]
        for column, against in enumerate(other, start=1):
            change = above[column - 1] + (not same(letter, against))
            current.append(min(change, above[column] + 1, current[-1] + 1))
        costs.append(current)
    row, column = len(one), len(other)
    path = [(row, column)]
    while row or column:
        if (
            row
            and column
            and costs[row][column] == costs[row - 1][column - 1] + (not same(one[row - 1], other[column - 1]))
        ):
            row, column = row - 1, column - 1
        elif row and costs[row][column] == costs[row - 1][column] + 1:
            row -= 1
        else:
            column -= 1
        path.append((row, column))
    return path[::-1]
