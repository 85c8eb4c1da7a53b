"""Nothing that is not on the page: a value must be found in what was read, or in a code.

Rules cut, join and mend; this gate holds whatever they do. A value that is not in the print it claims to come from is
no value.
"""

from __future__ import annotations

import re

from classifiers.declarations import FieldKind
from classifiers.finding import Finding
from classifiers.folding import edit_distance, similarity, squeeze
from classifiers.vocabulary import without_ring_letters

# Mending puts marks back and mends a letter of a known phrase; it does not write words.
_NEAR_ENOUGH = 0.85
_DATES = (FieldKind.DATE, FieldKind.YEAR)
_FIGURES = (FieldKind.MONEY, FieldKind.QUANTITY)
# Letters that stand in a number for the figures that they look like, as `normalisers` mends them.
_LETTERS_LIKE_FIGURES = str.maketrans({"o": "0", "d": "0", "q": "0", "i": "1", "l": "1", "s": "5", "b": "8"})


def is_grounded(finding: Finding, kind: FieldKind) -> bool:
    """Whether the value stands in the finding's print or was told by a code."""
    if finding.value is None or finding.code_at is not None:
        return True
    read = " ".join(piece.text for piece in finding.pieces)
    printed = squeeze(f"{read} {finding.text or ''}")
    value = squeeze(finding.value)
    if kind in _DATES:
        # A pen's 1 is a stroke: "20/0".
        is_year = kind is FieldKind.YEAR and value in re.findall(r"\d+", (finding.text or "").replace("/", "1"))
        return is_year or all(_stands_in(part, printed) for part in re.findall(r"\d+", finding.value)[:1])
    if kind is FieldKind.PERSONAL_NUMBER and value in printed.translate(_LETTERS_LIKE_FIGURES):
        return True
    if kind is FieldKind.CHOICE and edit_distance(value, squeeze(finding.text or ""), limit=1) <= 1:
        return True  # the list has no other entry as near
    if kind in _FIGURES:
        return squeeze(finding.value.partition(".")[0]) in re.sub(r"\D", "", printed)
    # Letters of a seal's ring stand among those of a position.
    read = " ".join(without_ring_letters(piece.text) for piece in finding.pieces)
    return value in printed or similarity(value, read) >= _NEAR_ENOUGH or _holds_nearly(value, printed)


def _stands_in(figures: str, printed: str) -> bool:
    slips = str.maketrans({"o": "0", "l": "1", "i": "1", "s": "5", "b": "6"})
    return figures.lstrip("0") in printed.translate(slips)


def _holds_nearly(value: str, printed: str) -> bool:
    """For a value that is only a part of its print: the nearest stretch of the same length, or with a letter more."""
    starts = range(max(1, len(printed) - len(value) + 1))
    return any(
        similarity(value, printed[start : start + length]) >= _NEAR_ENOUGH
        for start in starts
        for length in (len(value), len(value) + 1)
    )
