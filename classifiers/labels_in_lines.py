"""Labels without a colon in the middle of a line, behind the value of the one before: "Dân tộc Kinh Quốc tịch Lào".

Forms filled in by pen have no colons, and dots that lead from a short answer to the next question are lost under the
ink. Such words are a label where nothing else can stand there: a form's line begins with a label, one to three words
answer it, and all that is left of the line can only be the second label's value.
"""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.known_labels import Labels
from classifiers.label_tokens import Token
from classifiers.unfinished_phrases import goes_on

_MOST_WORDS_OF_AN_ANSWER = 3


def runs_on(tokens: Sequence[Token], at: int, end: int, label: str, wanted: Labels) -> bool:
    """Whether the label that would begin at a token of a piece stands between two values."""
    stop = next((n for n in range(end, len(tokens)) if tokens[n].starts), len(tokens))
    value = " ".join(token.word.text for token in tokens[end:stop])
    is_told = bool(value) and wanted.fits(label, value) and not goes_on(tokens[at - 1].word.text)
    return is_told and _is_answered(tokens, at, wanted)


def _is_answered(tokens: Sequence[Token], at: int, wanted: Labels) -> bool:
    """Whether the piece begins with a label and a short answer to it."""
    start = at
    while start > 0 and not tokens[start].starts:
        start -= 1
    first = max(start + 1, at - _MOST_WORDS_OF_AN_ANSWER)
    return any(wanted.is_label("".join(token.folded for token in tokens[start:end])) for end in range(first, at))
