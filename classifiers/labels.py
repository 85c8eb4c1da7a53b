"""Printed labels on a form's rows, and the words that stand after them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from classifiers.folding import edit_distance, squeeze
from classifiers.layout import PageLayout, Piece, split_word
from models.values.reading import Word

# A label of this many letters or more may lose one in six to the reader; shorter ones must be exact.
_FUZZY_FROM = 6


@dataclass(frozen=True)
class LabelledValue:
    """One label on the page and what follows it on its row. `words` is empty where the value is blank or below."""

    label: str
    row: int
    page: PageLayout
    words: tuple[Word, ...]
    printed: Piece
    has_colon: bool

    def piece(self, words: Sequence[Word] | None = None) -> Piece:
        return self.page.level.piece(words or self.words, self.page.number)


@dataclass(frozen=True)
class _Token:
    """A word of a row; `starts` when a piece begins with it."""

    word: Word
    starts: bool


def find_labels(page: PageLayout, labels: Iterable[str]) -> tuple[LabelledValue, ...]:
    """Every label on the page from top to bottom and left to right, with the words up to the next label."""
    wanted = tuple(sorted(((squeeze(label), label) for label in labels), key=lambda pair: -len(pair[0])))
    found: list[LabelledValue] = []
    for number, row in enumerate(page.rows):
        found.extend(_on_row(page, number, _tokens(row), wanted))
    return tuple(found)


def _on_row(
    page: PageLayout, number: int, tokens: Sequence[_Token], wanted: Sequence[tuple[str, str]]
) -> list[LabelledValue]:
    starts: list[tuple[int, int, str]] = []
    at = 0
    while at < len(tokens):
        match = _label_at(tokens, at, wanted)
        if match is None:
            at += 1
        else:
            starts.append((at, match[0], match[1]))
            at = match[0]
    found = []
    for index, (begin, end, label) in enumerate(starts):
        stop = starts[index + 1][0] if index + 1 < len(starts) else len(tokens)
        words = tuple(token.word for token in tokens[end:stop])
        printed = page.level.piece([token.word for token in tokens[begin:end]], page.number)
        has_colon = tokens[end - 1].word.text.rstrip().endswith((":", ";"))
        found.append(LabelledValue(label, number, page, _without_leaders(words), printed, has_colon))
    return found


def _label_at(tokens: Sequence[_Token], at: int, wanted: Sequence[tuple[str, str]]) -> tuple[int, str] | None:
    """Where the label ends that begins here: the longest, and of those that end there the one with fewest slips.

    Labels differ by two letters where it matters most ("người mẹ", "người cha"), so the nearest must win.
    """
    best: tuple[int, int, str] | None = None
    for compact, label in wanted:
        length = 0
        for end in range(at + 1, min(len(tokens), at + 12) + 1):
            length += len(squeeze(tokens[end - 1].word.text))
            if length > len(compact) + 2:
                break
            slips = _slips(tokens, at, end, compact) if length >= len(compact) - 2 else None
            if slips is not None and (best is None or (-end, slips) < best[:2]):
                best = (-end, slips, label)
    return (-best[0], best[2]) if best else None


def _slips(tokens: Sequence[_Token], at: int, end: int, compact: str) -> int | None:
    """With its colon a label may be misread a little; without, it begins a piece and fits to the letter."""
    read = "".join(squeeze(token.word.text) for token in tokens[at:end])
    if tokens[end - 1].word.text.rstrip().endswith((":", ";")):
        return _distance(read, compact)
    return 0 if tokens[at].starts and read == compact and len(compact) >= _FUZZY_FROM else None


@lru_cache(maxsize=20_000)
def _distance(read: str, compact: str) -> int | None:
    """None when too much differs."""
    if read == compact:
        return 0
    limit = len(compact) // 6 if len(compact) >= _FUZZY_FROM else 0
    distance = edit_distance(read, compact, limit=limit)
    return distance if distance <= limit else None


def _tokens(row: Sequence[Piece]) -> list[_Token]:
    """Words of a row; "tên:LÊ" is parted after its colon, because readers lose blanks."""
    tokens: list[_Token] = []
    for piece in row:
        for index, word in enumerate(piece.words):
            head, colon, tail = word.text.partition(":")
            if colon and tail and head and not (head[-1].isdigit() and tail[0].isdigit()):
                before, after = split_word(word, len(head) + 1)
                tokens += [_Token(before, index == 0), _Token(after, False)]
            elif colon and tail and not head:
                tokens.append(_Token(replace(word, text=tail), index == 0))
            else:
                tokens.append(_Token(word, index == 0))
    return _colons_joined(tokens)


def _colons_joined(tokens: Sequence[_Token]) -> list[_Token]:
    """A colon that stands alone belongs to the word before it."""
    joined: list[_Token] = []
    for token in tokens:
        if joined and token.word.text.strip() in (":", ";", ".:"):
            last = joined[-1]
            joined[-1] = _Token(replace(last.word, text=last.word.text + ":"), last.starts)
        else:
            joined.append(token)
    return joined


def _without_leaders(words: Sequence[Word]) -> tuple[Word, ...]:
    """Without the dots and rules that lead from the label to the value."""
    return tuple(word for word in words if any(c.isalnum() for c in word.text))
