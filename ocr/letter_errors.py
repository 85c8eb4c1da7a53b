"""What is wrong about a letter: its body, the mark that makes it another letter, or its tone.

A Vietnamese letter is a base (`e`), perhaps a modifier (`ê`: circumflex, breve, horn, or the stroke of `đ`), perhaps a
tone (`ế`). Each is measured over those letters of the truth that can have it:

* **base**: letters and figures of the truth. Wrong when the letter is missing or stands as another base; case counts.
* **modifier**: aligned letters with the base a, e, o, u or d. Wrong when the modifier differs, its absence included.
* **tone**: aligned vowels. Wrong when the tone differs, its absence included; read as something that carries no tone
  counts as read without one.

A missing letter is wrong once, as a base, and is not asked for its modifier or tone. An invented letter is in the
character error rate only: it stands for no letter of the truth. Which letter is aligned with which says `align`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from ocr.alignment import Pair, align, base_of
from ocr.error_count import ErrorCount, folded

_TONES = frozenset("\u0300\u0309\u0303\u0301\u0323")
_CARRY_TONE = frozenset("aeiouyAEIOUY")
_CARRY_MODIFIER = frozenset("aeoudAEOUD")
_STROKE = "\u0335"
_NOTHING = ErrorCount(0, 0)


@dataclass(frozen=True, slots=True)
class LetterErrors:
    """Wrong ones out of those that were asked, for each part of a letter."""

    base: ErrorCount = field(default=_NOTHING)
    modifier: ErrorCount = field(default=_NOTHING)
    tone: ErrorCount = field(default=_NOTHING)

    def __add__(self, other: LetterErrors) -> LetterErrors:
        return LetterErrors(self.base + other.base, self.modifier + other.modifier, self.tone + other.tone)


def letter_errors(truth: str, read: str) -> LetterErrors:
    """Errors by part of the letter, of two texts after folding."""
    truth, read = folded(truth), folded(read)
    return count_letter_errors(truth, read, align(truth, read))


def count_letter_errors(truth: str, read: str, pairs: list[Pair]) -> LetterErrors:
    """The same, of two folded texts that are aligned already."""
    base, modifier, tone = [0, 0], [0, 0], [0, 0]
    for here, there in pairs:
        if here is None or not truth[here].isalnum():
            continue
        mine, other = _parts(truth[here]), _parts(read[there]) if there is not None else None
        _count(base, is_wrong=other is None or other[0] != mine[0])
        if other is None:
            continue
        if mine[0] in _CARRY_MODIFIER:
            _count(modifier, is_wrong=other[1] != mine[1])
        if mine[0] in _CARRY_TONE:
            _count(tone, is_wrong=other[2] != mine[2])
    return LetterErrors(*(ErrorCount(wrong, asked) for wrong, asked in (base, modifier, tone)))


def _count(counter: list[int], *, is_wrong: bool) -> None:
    counter[0] += is_wrong
    counter[1] += 1


def _parts(letter: str) -> tuple[str, str, str]:
    """Base, modifier and tone of a letter; empty where it has none."""
    base = base_of(letter)
    marks = unicodedata.normalize("NFD", letter)[1:]
    modifier = "".join(mark for mark in marks if mark not in _TONES)
    return base, _STROKE if letter in "đĐ" else modifier, "".join(mark for mark in marks if mark in _TONES)
