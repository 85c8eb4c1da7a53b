"""Lines between two rows of a form that no label claims: they may go on with the value above, however much room it had.

A spread of which one page is blank has a margin that no line of it reaches, so that nothing shows that a line is full.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from classifiers.address_ends import has_province_last
from classifiers.folding import is_upper_case, says_nothing
from classifiers.labels import LabelledValue
from classifiers.nearness import begin_alike
from classifiers.several_values import text_of
from models.values.reading import Word

_MOST_WORDS = 5


def is_left_over(
    occurrence: LabelledValue, row: int, words: Sequence[Word], further: Sequence[Word], labelled: Collection[int]
) -> bool:
    """Whether the words of a row may be the end of a value that was taken to be whole: a few at the label's own edge,
    right between a row with a label and the next, of which `labelled` has the numbers."""
    page = occurrence.page
    if not further or len(further) > _MOST_WORDS or row in labelled or not {row - 1, row + 1} <= set(labelled):
        return False
    at_edge = begin_alike(page.level.point(further[0].box.top_left).x, occurrence.printed.left, page)
    so_far, more = text_of(words), text_of(further)
    is_whole = has_province_last(so_far) or so_far.endswith((".", ";")) or says_nothing(so_far)
    return at_edge and not is_whole and not is_upper_case(more) and more[:1].isalpha() and not more.endswith((":", "."))
