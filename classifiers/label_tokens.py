"""The words of a form's row as labels are looked for in them: folded, parted after their colons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from classifiers.folding import squeeze
from classifiers.layout import Piece, besides_leaders, is_leader, split_word
from models.values.reading import Word

# What stands before the next label of a numbered form.
ENUMERATOR = re.compile(r"\(?\d{1,2}[.)–-]|[a-zđ][.)]|[IVX]{1,4}[.)–-]")
BARE_ENUMERATOR = re.compile(r"\d{1,2}[.)]?")
_GLUED_ENUMERATOR = re.compile(r"(\d{1,2}[.)])(?=[^\W\d_])")
_SHORTEST_LEADER = 3
_LETTER_SLIPS = str.maketrans({"0": "o", "6": "o", "1": "i", "5": "s"})


@dataclass(frozen=True)
class Token:
    """A word of a row with its folded letters; `starts` and `ends` when a piece begins or ends with it."""

    word: Word
    folded: str
    starts: bool
    ends: bool
    row: Sequence[Piece]

    @property
    def has_colon(self) -> bool:
        return self.word.text.rstrip().endswith((":", ";"))


def tokens_of(row: Sequence[Piece]) -> list[Token]:
    """Words of a row; "tên:LÊ" is parted after its colon, because readers lose blanks."""
    tokens: list[Token] = []
    for piece in row:
        for index, word in enumerate(piece.words):
            starts, ends = index == 0, index + 1 == len(piece.words)
            glued = _GLUED_ENUMERATOR.match(word.text)
            if glued:
                number, word = split_word(word, glued.end())  # noqa: PLW2901 - "6.Tôn giáo"
                tokens.append(_token(number, row, starts, False))
                starts = False
            head, colon, tail = word.text.partition(":")
            if colon and tail and head and not (head.isdigit() and tail[0].isdigit()):
                before, after = split_word(word, len(head) + 1)
                tokens += [_token(before, row, starts, False), _token(after, row, False, ends)]
            elif colon and tail and not head:
                # "Số :93/2019": the colon is the label's.
                tokens.append(_token(replace(word, text=":", letters=()), row, starts, False))
                tokens.append(_token(replace(word, text=tail, letters=()), row, False, ends))
            else:
                follows_leader = index > 0 and is_leader_line(piece.words[index - 1].text)
                tokens.append(_token(word, row, starts or follows_leader, ends))
    return _colons_joined(tokens)


def is_leader_line(text: str) -> bool:
    """Dots that lead over the rest of a blank: what stands behind them is apart from what stands before."""
    return (len(text) >= _SHORTEST_LEADER and is_leader(text)) or ("…" in text and is_leader(text))


def _token(word: Word, row: Sequence[Piece], starts: bool, ends: bool) -> Token:
    folded = letters_of(word.text) if word.text.rstrip().endswith(":") else squeeze(word.text)
    return Token(word, folded, starts, ends, row)


def letters_of(text: str) -> str:
    """Folded, with one digit among letters taken for the letter that it looks like: "S6/No:"."""
    folded = squeeze(text)
    return folded if folded.isdigit() or is_number(folded) else folded.translate(_LETTER_SLIPS)


def is_number(text: str) -> bool:
    """More than one digit: readers see one in "N0" and "S6"."""
    return sum(c.isdigit() for c in text) > 1


def _colons_joined(tokens: Sequence[Token]) -> list[Token]:
    """A colon, a semicolon or a comma that stands alone belongs to the word before it."""
    joined: list[Token] = []
    for token in tokens:
        mark = {":": ":", ";": ";", ".:": ":", ",": ","}.get(token.word.text.strip())
        if joined and mark:
            last = joined[-1]
            joined[-1] = replace(last, word=replace(last.word, text=last.word.text + mark, letters=()), ends=token.ends)
        else:
            joined.append(token)
    return joined


def without_leaders(words: Sequence[Word]) -> tuple[Word, ...]:
    kept = besides_leaders(words)
    return kept if any(any(c.isalnum() for c in word.text) for word in kept) else ()


def begins_phrase(tokens: Sequence[Token], at: int) -> bool:
    """At the beginning of a piece, or behind the number of its row or a mark that ends what stands before."""
    if tokens[at].starts or tokens[at - 1].word.text.endswith((";", ",")):
        return True
    return tokens[at - 1].starts and ENUMERATOR.fullmatch(tokens[at - 1].word.text) is not None
