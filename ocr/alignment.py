"""Which letter of a truth became which letter of a reading: Levenshtein distance and alignment, fast enough for pages.

Rows of the distance table are kept as the bits of one long number each (Myers 1999, Hyyrö 2003): 10,000 letters against
10,000 take about a tenth of a second and 25 MB, where a table of cells in Python takes a minute.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterator, Sequence
from typing import TypeAlias

Pair: TypeAlias = tuple[int | None, int | None]
"""Places in the truth and in the reading; None where the letter was lost or invented."""

# A stretch without one right letter is paired anew up to this many cells; a longer one is rubbish in any pairing.
_LARGEST_STRETCH = 40_000


def edit_distance(first: Sequence[Hashable], second: Sequence[Hashable]) -> int:
    """Insertions, deletions and replacements between two sequences (Levenshtein)."""
    if not first or not second:
        return len(first) + len(second)
    distance, last = len(first), len(first) - 1
    for rise, fall in _steps(first, second, first_row=1):
        distance += (rise >> last & 1) - (fall >> last & 1)
    return distance


def distance_to_best_part(part: Sequence[Hashable], whole: Sequence[Hashable]) -> int:
    """Edits between `part` and that stretch of `whole` which fits it best (Sellers)."""
    if not part:
        return 0
    distance = best = len(part)
    last = len(part) - 1
    for rise, fall in _steps(part, whole, first_row=0):
        distance += (rise >> last & 1) - (fall >> last & 1)
        best = min(best, distance)
    return best


def align(truth: str, read: str) -> list[Pair]:
    """Pairs in order, with as few edits as possible; among those, letters of one base are paired (`ế` with `e`).

    Without the second rule a lost accent beside an invented letter could count as a wrong letter.
    """
    pairs: list[Pair] = []
    stretch: list[Pair] = []
    for pair in _backtrace(truth, read):
        if _is_right(truth, read, pair):
            pairs += [*_paired_by_base(truth, read, stretch), pair]
            stretch = []
        else:
            stretch.append(pair)
    return [*pairs, *_paired_by_base(truth, read, stretch)]


def base_of(letter: str) -> str:
    """The letter without its marks, case kept: `Ệ` gives `E`, `đ` gives `d`, a figure gives itself."""
    if letter in ("đ", "Đ"):
        return "d" if letter == "đ" else "D"
    return unicodedata.normalize("NFD", letter)[0]


def _is_right(truth: str, read: str, pair: Pair) -> bool:
    here, there = pair
    return here is not None and there is not None and truth[here] == read[there]


def _steps(
    first: Sequence[Hashable],
    second: Sequence[Hashable],
    *,
    first_row: int,
    columns: list[tuple[int, int]] | None = None,
) -> Iterator[tuple[int, int]]:
    """Goes through `second`; answers where, along `first`, the distance rises and falls against the item before.

    `first_row` is 1 where skipping an item of `second` before the start costs an edit, 0 where it is free. `columns`
    is given the differences down each column, from which an alignment can be told.
    """
    places: dict[Hashable, int] = {}
    for index, item in enumerate(first):
        places[item] = places.get(item, 0) | 1 << index
    everything = (1 << len(first)) - 1
    up, down = everything, 0
    for item in second:
        same = places.get(item, 0)
        diagonal = (((same & up) + up) ^ up) | same | down
        rise = down | (everything & ~(diagonal | up))
        fall = up & diagonal
        shifted = (rise << 1 | first_row) & everything
        up = (fall << 1 & everything) | (everything & ~(diagonal | shifted))
        down = shifted & diagonal
        if columns is not None:
            columns.append((up, down))
        yield rise, fall


def _backtrace(truth: str, read: str) -> list[Pair]:
    """An alignment with the fewest edits, walked from the end of both."""
    columns: list[tuple[int, int]] = []
    if truth:
        for _ in _steps(truth, read, first_row=1, columns=columns):
            pass
    pairs: list[Pair] = []
    here, there = len(truth), len(read)
    while here and there:
        bit = 1 << here - 1
        if columns[there - 1][0] & bit:
            here -= 1
            pairs.append((here, None))
        elif there > 1 and columns[there - 2][1] & bit:
            there -= 1
            pairs.append((None, there))
        else:
            here, there = here - 1, there - 1
            pairs.append((here, there))
    pairs += [(index, None) for index in range(here - 1, -1, -1)]
    pairs += [(None, index) for index in range(there - 1, -1, -1)]
    return pairs[::-1]


def _paired_by_base(truth: str, read: str, stretch: list[Pair]) -> list[Pair]:
    """The stretch with the same number of edits and the most pairs of one base."""
    mine = [here for here, _ in stretch if here is not None]
    theirs = [there for _, there in stretch if there is not None]
    if not mine or not theirs or len(mine) == len(theirs) == 1 or len(mine) * len(theirs) > _LARGEST_STRETCH:
        return stretch
    bases = [base_of(truth[here]) for here in mine], [base_of(read[there]) for there in theirs]
    # An edit weighs more than all bases of the stretch together, so that edits never grow.
    edit = len(mine) + len(theirs) + 1
    costs = [[column * edit for column in range(len(theirs) + 1)]]
    for row, base in enumerate(bases[0], start=1):
        above, current = costs[-1], [row * edit]
        for column, other in enumerate(bases[1], start=1):
            pair = above[column - 1] + edit + (base != other)
            current.append(min(pair, above[column] + edit, current[-1] + edit))
        costs.append(current)
    return _walk_back(costs, mine, theirs, edit)


def _walk_back(costs: list[list[int]], mine: list[int], theirs: list[int], edit: int) -> list[Pair]:
    pairs: list[Pair] = []
    row, column = len(mine), len(theirs)
    while row or column:
        if row and costs[row][column] == costs[row - 1][column] + edit:
            row -= 1
            pairs.append((mine[row], None))
        elif column and costs[row][column] == costs[row][column - 1] + edit:
            column -= 1
            pairs.append((None, theirs[column]))
        else:
            row, column = row - 1, column - 1
            pairs.append((mine[row], theirs[column]))
    return pairs[::-1]
