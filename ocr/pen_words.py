"""Which of a line's words the network for handwriting reads better than the one for print.

Both see the same picture and answer at the same steps. What the network for print is sure of stays as it read it:
labels, and what a machine filled in. A run of words between two such, of which it is not sure, is taken from the other
where that one is surer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ocr.ctc import Letter
from ocr.pieces import geometric_mean

# A line with a word whose letters are less sure than this on average may hold handwriting: one printed line in seven of
# ordinary scans.
_MAY_BE_WRITTEN = 0.95
# In such a line no word that is less sure than this is print beyond doubt.
_DOUBTED = 0.99

Words = Sequence[Sequence[Letter]]


@dataclass(frozen=True, slots=True)
class ReadWord:
    """Letters between two blanks, which network read them, and whether the other read something else."""

    letters: tuple[Letter, ...]
    by_pen: bool = False
    is_contested: bool = False


def with_pen(printed: Words, look_again: Callable[[], Words]) -> list[ReadWord]:
    """The line's words, from the network for print as given or from the other, whichever reads them better.

    `look_again` answers how the network for handwriting reads the whole line. It is asked only where the line may hold
    handwriting.
    """
    certainties = [_certainty(word) for word in printed]
    if min(certainties, default=1.0) >= _MAY_BE_WRITTEN:
        return [ReadWord(tuple(word)) for word in printed]
    written = look_again()
    doubted = _with_parts([certainty < _DOUBTED for certainty in certainties], printed, written)
    words: list[ReadWord] = []
    for is_doubted, group in groupby(zip(printed, doubted, strict=True), lambda one: one[1]):
        run = [word for word, _ in group]
        words += _better(run, printed, written) if is_doubted else [ReadWord(tuple(word)) for word in run]
    return words


def _with_parts(doubted: Sequence[bool], printed: Words, written: Words) -> list[bool]:
    """Doubted too is what the other network sees as part of one word with a doubted one: it would be read twice."""
    wider = list(doubted)
    for word in written:
        parts = [at for at, other in enumerate(printed) if word[0].first <= _middle(other) <= word[-1].last + 1]
        if any(doubted[at] for at in parts):
            for at in parts:
                wider[at] = True
    return wider


def _certainty(letters: Iterable[Letter]) -> float:
    return geometric_mean([letter.confidence for letter in letters])


def _better(run: Words, printed: Words, written: Words) -> list[ReadWord]:
    """The run as printed, or what the other network read between its neighbours."""
    as_printed = [ReadWord(tuple(word)) for word in run]
    before = [word for word in printed if word[-1].last < run[0][0].first]
    after = [word for word in printed if word[0].first > run[-1][-1].last]
    start = before[-1][-1].last if before else -1.0
    end = after[0][0].first if after else float("inf")
    other = [word for word in written if start < _middle(word) < end]
    if not other or _mean(other) <= _mean(run) or _text(other) == _text(run):
        return as_printed
    is_contested = not _is_a_lone_nought(_text(run), _text(other))
    return [ReadWord(tuple(word), by_pen=True, is_contested=is_contested) for word in other]


def _is_a_lone_nought(printed: Sequence[str], written: Sequence[str]) -> bool:
    """Whether both saw one ring: a 0 alone in its box looks like an O. Longer numbers and strokes stay contested, for
    what a pen wrote must be looked at."""
    return list(written) == ["0"] and list(printed) in (["O"], ["o"])


def _text(words: Words) -> list[str]:
    return ["".join(letter.text for letter in word) for word in words]


def _middle(word: Sequence[Letter]) -> float:
    return (word[0].middle + word[-1].middle) / 2


def _mean(words: Words) -> float:
    return _certainty(letter for word in words for letter in word)
