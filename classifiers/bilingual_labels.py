"""Labels in two languages: "Họ và tên / Full name:", "Hạng - Class:", "Dân tộc/ Kinh" with its translation below.

A Vietnamese label, a stroke, and whatever words of another language up to a colon or the end of the piece. Which words
stand behind the stroke nobody need declare; that they are no value must show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classifiers.known_labels import FUZZY_FROM, Labels, Match
from classifiers.label_rules import NOBODYS, PERSONS
from classifiers.label_tokens import Token, is_number, letters_of

_MOST_FOREIGN_WORDS = 7
_NEAR = 0.4  # in heights of a word


def bilingual_end(
    tokens: Sequence[Token], at: int, end: int, read: str, wanted: Labels, begun: Match | None
) -> Match | None:
    """The label whose stroke is in the word before `end`, None where there is none.

    `read` are the folded letters before that word, `begun` the label that they begin with, if one ends before the
    stroke: "Nơi cư trú ở trong nước / Residence" has more words than any that is known.
    """
    own, stroke, foreign = _parted(tokens[end - 1].word.text)
    if not stroke or is_number(tokens[end - 1].word.text):
        return None
    match = wanted.match(read + letters_of(own), with_colon=True, whole_piece=False)
    if match is None:
        return _longer_than_known(tokens, at, end, begun) if stroke == "/" else None
    if not tokens[at].starts and len(read + own) < FUZZY_FROM:
        return None
    if stroke == "/" and not foreign and _is_value(tokens, end, match[1], wanted):
        return Match(end, match[1], match[0])
    return _with_translation(tokens, end, (stroke, foreign), match)


def _with_translation(
    tokens: Sequence[Token], end: int, parted: tuple[str, str], match: tuple[int, str]
) -> Match | None:
    stroke, foreign = parted
    for stop in range(end, min(len(tokens), end + _MOST_FOREIGN_WORDS) + 1):
        token = tokens[stop - 1]
        if stop == end and not foreign and _is_followed_closely(tokens, end):
            continue  # "Số/ | No.": the translation is a piece of its own
        goes_on = stop == end + 1 and not foreign and _is_followed_closely(tokens, end)
        if is_number(token.word.text) or (stop > end and token.starts and not goes_on):
            return None
        if token.has_colon or (stroke == "/" and token.ends and len(token.folded) > 1):
            return Match(stop, match[1], match[0])
        if stroke == "-" and stop > end and not token.word.text.isascii():
            return None  # "Ngoại ngữ - Tin học": dashes stand between words of one language too
    return None


def _longer_than_known(tokens: Sequence[Token], at: int, end: int, begun: Match | None) -> Match | None:
    """A label of more words than are known of it, up to the end of its translation, with a doubt. What is said of
    somebody else is another label."""
    if begun is None or begun.slips or begun.end >= end or not tokens[at].starts:
        return None
    if any(token.starts or token.has_colon for token in tokens[at + 1 : end]):
        return None
    stop = _end_of_translation(tokens, end)
    if stop is None:
        return None
    more = {token.folded for token in tokens[begun.end : end]}
    return replace(begun, end=stop, label=NOBODYS if PERSONS & more else begun.label, is_modified=True)


def _end_of_translation(tokens: Sequence[Token], end: int) -> int | None:
    """Where words without a mark end that stand behind the stroke, up to a colon or the end of their piece."""
    for stop in range(end + 1, min(len(tokens), end + _MOST_FOREIGN_WORDS) + 1):
        token = tokens[stop - 1]
        if not token.word.text.isascii() or any(c.isdigit() for c in token.word.text):
            return None
        if token.has_colon or token.ends:
            return stop
    return None


def _is_value(tokens: Sequence[Token], at: int, label: str, wanted: Labels) -> bool:
    """Whether the label's value stands right behind the stroke: words with marks, or what can be nothing else."""
    words: list[str] = []
    for token in tokens[at:]:
        if words and token.starts:
            break
        words.append(token.word.text)
    if any(word.endswith(":") for word in words):
        return False
    return not all(word.isascii() for word in words) or (bool(words) and wanted.fits(label, " ".join(words)))


def _parted(text: str) -> tuple[str, str, str]:
    """A word at the stroke or dash in it."""
    return text.partition("/") if "/" in text else text.partition("-")


def _is_followed_closely(tokens: Sequence[Token], end: int) -> bool:
    """Whether the next piece stands nearer to the one that ends before token `end` than a value would."""
    if end >= len(tokens) or not tokens[end].starts:
        return False
    one, other = tokens[end - 1].word.box, tokens[end].word.box
    return other.left - one.right < _NEAR * one.height and not is_number(tokens[end].word.text)
