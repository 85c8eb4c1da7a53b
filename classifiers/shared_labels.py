"""Which words behind one label are whose, where several fields stand behind it.

"Ngày sinh / Phái" announces two values in its order, "Ngày và nơi sinh" a day and what follows it, "Họ và tên, quan hệ"
a name and what follows its comma.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from classifiers.dates import find_date
from classifiers.folding import fold
from models.values.reading import Word

# In line heights: a blank between two values of one line.
_BETWEEN_VALUES = 1.0
_STROKES = frozenset(("/", "-", "–", ";"))
_LINKS = frozenset(("tai", "o", "sinh", "noi", ""))


def two_values(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """The words before and behind the one stroke or wide blank among them; None where there is none or are several."""
    strokes = [at for at, word in enumerate(words) if word.text in _STROKES]
    if len(strokes) == 1:
        return _parts(words, strokes[0], strokes[0] + 1)
    gaps = [
        at
        for at, (one, other) in enumerate(pairwise(words), start=1)
        if other.box.left - one.box.right > _BETWEEN_VALUES * one.box.height
    ]
    return _parts(words, gaps[0], gaps[0]) if len(gaps) == 1 and not strokes else None


def _parts(words: Sequence[Word], end: int, start: int) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    before, behind = tuple(words[:end]), tuple(words[start:])
    return (before, behind) if before and behind else None


def after_comma(words: Sequence[Word]) -> tuple[Word, ...]:
    """What stands behind a name: "Phùng Ngọc Khuê, cha đẻ"."""
    commas = [at for at, word in enumerate(words, start=1) if word.text.endswith(",")]
    return tuple(words[commas[0] :]) if commas else ()


def after_date(words: Sequence[Word]) -> tuple[Word, ...]:
    """What stands behind a day, without the word that links them: "23-01-1989 tại Tuyên Quang". Empty without a day."""
    found = find_date(" ".join(word.text for word in words))
    if found is None:
        return ()
    position = 0
    for at, word in enumerate(words):
        if position >= found.end:
            rest = list(words[at:])
            while rest and fold(rest[0].text) in _LINKS:
                rest = rest[1:]
            return tuple(rest)
        position += len(word.text) + 1
    return ()
