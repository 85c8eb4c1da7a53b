"""Labels that begin at the end of one row and end, with their colon, at the beginning of the next: "quốc" / "tịch:".

Where values run on behind one another, divided by semicolons or commas, a line ends wherever it is full. The words that
the label has in the row above belong to no value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.known_labels import MOST_WORDS, Labels, Match
from classifiers.label_tokens import Token, begins_phrase

# So many letters are no chance, even where no mark stands before the label.
_TELLING = 8
_SHORTEST = 4


@dataclass(frozen=True)
class BrokenLabel:
    """A label whose words stand from token `start` on in the row above, and up to `match.end` in its own."""

    start: int
    match: Match


def broken_label(above: Sequence[Token], row: Sequence[Token], labels: Labels) -> BrokenLabel | None:
    """The longest label that is parted by the end of the row above, None where none is."""
    end = _end_of_tail(row)
    if not end or not above:
        return None
    tail = "".join(token.folded for token in row[:end])
    head, is_label = "", labels.is_label(tail)
    longest: BrokenLabel | None = None
    for at in range(len(above) - 1, max(-1, len(above) - MOST_WORDS), -1):
        if above[at].has_colon:
            break
        head = above[at].folded + head
        label = labels.spelt(head + tail)
        if (
            label is not None
            and len(head + tail) >= _SHORTEST
            and _may_begin(above, at, head + tail, is_label=is_label)
        ):
            longest = BrokenLabel(at, Match(end, label))
        if above[at].starts and at < len(above) - 1 and not above[at - 1].ends:
            break
    return longest


def _end_of_tail(row: Sequence[Token]) -> int:
    """How many words stand up to the first colon, in one piece at the row's beginning; 0 where there is none."""
    for end, token in enumerate(row[:MOST_WORDS], start=1):
        if end > 1 and token.starts:
            return 0
        if token.word.text.rstrip().endswith(":"):
            return end
    return 0


def _may_begin(above: Sequence[Token], at: int, letters: str, *, is_label: bool) -> bool:
    """`is_label`: the words of the row below are one already, and what stands above may be the end of a value."""
    return at > 0 and (begins_phrase(above, at) or (len(letters) >= _TELLING and not is_label))
