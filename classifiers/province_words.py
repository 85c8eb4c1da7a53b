"""The word before a province's name, which the name settles: only "tỉnh" stands before "Hà Giang".

Readers lose the hook of "tỉnh" more often than any other mark. Where the name behind it is to the letter a province's,
what was read of the word itself is no doubt about the address.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from classifiers.folding import comparable, fold
from models.values.provinces import every_province

_PROVINCE = "tinh"
_MOST_WORDS = 5  # "Bà Rịa - Vũng Tàu"


def word_before_province(words: Sequence[str]) -> int | None:
    """The place of what was read of "tỉnh" before the province at the end, None where there is none."""
    for count in range(1, min(_MOST_WORDS, len(words) - 1) + 1):
        at = len(words) - count - 1
        if fold(words[at]) == _PROVINCE and comparable(" ".join(words[at + 1 :])) in _names():
            return at
    return None


@cache
def _names() -> frozenset[str]:
    return frozenset(map(comparable, every_province()))
