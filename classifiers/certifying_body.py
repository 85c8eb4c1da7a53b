"""The body that a statement begins with, before what it certifies: "Ủy ban nhân dân xã ... chứng nhận: ..."."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.declarations import FieldSpecification
from classifiers.finding import Finding
from classifiers.layout import PageLayout
from classifiers.normalisers import normalise
from classifiers.reasons import ReviewReason
from classifiers.running_text import Break, Token, running_text
from classifiers.value_places import words_of_value

_BODIES = (
    "uybannhandan", "ubnd", "uybanhanhchinh", "ubhc", "daisuquan", "tonglanhsuquan", "lanhsuquan", "sotuphap",
    "phongtuphap",
)  # fmt: skip
_BEFORE = frozenset(("chungtoi", "nay"))
_VERBS = frozenset(("chungnhan", "congnhan", "xacnhan"))
_MOST_WORDS, _MOST_WORDS_OF_A_BODY = 30, 4
_CERTAINTY = 0.93


def certifying_body(pages: Sequence[PageLayout], specification: FieldSpecification) -> Finding | None:
    """The words from a paragraph's beginning up to the verb, of the first paragraph that has both."""
    for page in pages:
        tokens = running_text(page)
        for at, token in enumerate(tokens):
            begin = _begin(tokens, at) if token.before is Break.END else None
            end = _end(tokens, begin) if begin is not None else None
            if begin is not None and end is not None:
                return _finding(page, specification, tokens[begin:end])
    return None


def _begin(tokens: Sequence[Token], at: int) -> int | None:
    """Where the body's name begins in a paragraph that begins at this token."""
    two = "".join(token.folded for token in tokens[at : at + 2])
    starts = (at, at + 2) if two in _BEFORE else (at, at + 1) if tokens[at].folded in _BEFORE else (at,)
    for start in starts:
        read = ""
        for token in tokens[start : start + _MOST_WORDS_OF_A_BODY]:
            read += token.folded
            if read in _BODIES:
                return start
    return None


def _end(tokens: Sequence[Token], begin: int) -> int | None:
    """Where the verb stands, None where the paragraph or its sentence ends before one."""
    for at in range(begin + 1, min(len(tokens) - 1, begin + _MOST_WORDS)):
        if tokens[at].before is Break.END or tokens[at - 1].ends_sentence or ":" in tokens[at - 1].closes:
            return None
        if tokens[at].folded + tokens[at + 1].folded in _VERBS and tokens[at + 1].before is not Break.END:
            return at
    return None


def _finding(page: PageLayout, specification: FieldSpecification, tokens: Sequence[Token]) -> Finding:
    words = words_of_value(tokens)
    text = " ".join(word.text for word in words)
    value, reasons = normalise(text, specification)
    if any(token.before is Break.GAP for token in tokens[1:]):
        reasons = (*reasons, ReviewReason.AMBIGUOUS)
    return Finding(specification.name, value, text, (page.level.piece(words, page.number),), _CERTAINTY, reasons)
