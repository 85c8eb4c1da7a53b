"""Where a value may stand in running text, and where it was found to end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from classifiers.cues import Cue
from classifiers.declarations import FieldKind, FieldSpecification
from classifiers.reasons import ReviewReason
from classifiers.running_text import Break, Token
from models.values.reading import Word


@dataclass(frozen=True)
class Place:
    """Where a value begins in the stream, for which field, and the cues by the token they begin at."""

    tokens: Sequence[Token]
    start: int
    field: FieldSpecification
    cues: Mapping[int, Cue]
    has_colon: bool = False
    is_weak: bool = False
    """Whether only a word such as "ông" opens it, which stands before many things."""

    @property
    def limit(self) -> int:
        """Where the paragraph ends."""
        ends = (at for at in range(self.start + 1, len(self.tokens)) if self.tokens[at].before is Break.END)
        return next(ends, len(self.tokens))

    def text(self, end: int, start: int | None = None) -> str:
        """As printed, without the marks behind the last word."""
        own = self.tokens[self.start if start is None else start : end]
        return " ".join(word.text.strip() for word in words_of_value(own))

    def opens_other(self, at: int) -> bool:
        """Whether another value's cue begins here, or one that holds right behind this field's value."""
        cue = self.cues.get(at)
        if cue is None:
            return False
        others = [m for m in cue.meanings if m.field is not self.field]
        if any(m.after == self.field.name for m in others):
            return True
        return cue.ends_value and (not cue.meanings or any(not m.after for m in others))

    def is_closed(self, end: int) -> bool:
        """Whether nothing of the value can follow: a mark, another cue, a wide blank or the end of the paragraph."""
        if end >= self.limit or self.tokens[end - 1].closes or end in self.cues:
            return True
        return self.tokens[end].before is Break.GAP


@dataclass(frozen=True)
class Ended:
    """The value is in the tokens from `start` up to `end`; `reasons` are what its boundaries leave open."""

    start: int
    end: int
    reasons: tuple[ReviewReason, ...] = ()


def words_of_value(tokens: Sequence[Token]) -> tuple[Word, ...]:
    """The words with the marks and dashes between them, without those behind the last one."""
    words: list[Word] = []
    for token in tokens[:-1]:
        words.append(_whole(token))
        words += [token.dash] if token.dash is not None else []
    words += [replace(token.word, text=_bare(token, tokens), letters=()) for token in tokens[-1:]]
    return tuple(words)


def _bare(token: Token, tokens: Sequence[Token]) -> str:
    """A value's last word: of the marks behind it only the bracket belongs to it that closes one of its own."""
    closes_own = ")" in token.closes and any(one.opens for one in tokens)
    return f"{token.opens}{token.core}{')' if closes_own else ''}"


def _whole(token: Token) -> Word:
    """The word with marks that stood apart from it."""
    if token.word.text.strip().endswith(token.closes):
        return token.word
    return replace(token.word, text=token.core + token.closes, letters=())


# Reads the value at a place, None where what stands there is none of the kind.
Reader = Callable[[Place], Ended | None]


def read_with(readers: Mapping[FieldKind, Reader], place: Place) -> Ended | None:
    """The value at the place if one of the field's kind stands there, with a doubt where a wide blank tears it."""
    reader = readers.get(place.field.kind)
    if reader is None or place.start >= len(place.tokens):
        return None
    ended = reader(place)
    if ended is None or ended.end <= ended.start:
        return None
    torn = any(place.tokens[at].before is Break.GAP for at in range(ended.start + 1, ended.end))
    return Ended(ended.start, ended.end, (*ended.reasons, *((ReviewReason.AMBIGUOUS,) if torn else ())))
