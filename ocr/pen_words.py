"""Which of a line's words the network for handwriting reads better than the one for print.

Both see the same picture and answer at the same steps. What the network for print is sure of stays as it read it:
labels, and what a machine filled in. A run of words between two such, of which it is not sure, is read again from what
both see together, and taken so where that is surer, or where print's own reading is no print at all.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from ocr.ctc import Letter
from ocr.pieces import geometric_mean

# A line with a word whose letters are less sure than this on average may hold handwriting, and print that is hard to
# read: of 500 lines of damaged print 397 became right by a second look at these, 393 with 0.95, 378 without any.
_MAY_BE_WRITTEN = 0.98
# In such a line no word that is less sure than this is print beyond doubt.
_DOUBTED = 0.99
# A run of words of which print's network is less sure than this on average is read as handwriting even where that is
# not surer: on what a pen wrote, the certainty of a network that never learned it says little.
_NO_PRINT = 0.9
# How much of what is seen together is the network for handwriting's. Three quarters gave 411 of 600 lines of two unseen
# hands, this 416, all of it 407 to 416; of 500 lines of damaged print 390, 393 and 389.
_PEN_SHARE = 0.9

# How much longer a word is, in steps of the networks, of which print lost a letter at an end; and how sure the other
# must be of all its letters. Such a "tháng 1" of "tháng 11" was sure and wrong.
_LONGER, _SURELY_SEEN = 2, 0.9
_WELL_SEEN = 0.8

# A wrong figure makes another number that looks as good: a printed 91 was read as 01 with 0.984. Where print's network
# is less sure than this of a word with figures, both must see the same. Of 2,303 numbers that print read rightly with
# 0.95 or more the other saw 11 otherwise.
_SURE_OF_FIGURES = 0.999
# How many steps beside a word the other network may see its first and last figure, or one more that print lost.
_BESIDE = 1.5

Words = Sequence[Sequence[Letter]]
Steps = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ReadWord:
    """Letters between two blanks, which network read them, and whether the other read something else."""

    letters: tuple[Letter, ...]
    by_pen: bool = False
    is_contested: bool = False


def seen_together(printed: Steps, written: Steps) -> Steps:
    """The probabilities of both networks as one: steps x classes."""
    return np.asarray(_PEN_SHARE * written + (1 - _PEN_SHARE) * printed, np.float32)


def with_pen(printed: Words, look_again: Callable[[], Words]) -> list[ReadWord]:
    """The line's words, from the network for print as given or from a second look, whichever reads them better.

    `look_again` answers how the whole line is read with the network for handwriting. It is asked only where the line
    may hold handwriting, or figures that are not sure.
    """
    certainties = [_certainty(word) for word in printed]
    is_print = min(certainties, default=1.0) >= _MAY_BE_WRITTEN
    if is_print and not any(_may_be_another_number(word) for word in printed):
        return [ReadWord(tuple(word)) for word in printed]
    written = look_again()
    words = [ReadWord(tuple(word)) for word in printed] if is_print else _read_anew(printed, written, certainties)
    seen = [letter for word in written for letter in word if letter.text.isdigit()]
    return [replace(word, is_contested=word.is_contested or _differs_in_figures(word, seen)) for word in words]


def _read_anew(printed: Words, written: Words, certainties: Sequence[float]) -> list[ReadWord]:
    """Words of which the network for print is sure stay as it read them."""
    doubted = _with_parts([certainty < _DOUBTED for certainty in certainties], printed, written)
    cut = [not is_doubted and _is_cut(word, written) for word, is_doubted in zip(printed, doubted, strict=True)]
    words: list[ReadWord] = []
    for (is_doubted, is_cut), group in groupby(zip(printed, doubted, cut, strict=True), lambda one: one[1:]):
        run = [word for word, *_ in group]
        is_print = not is_doubted and not is_cut
        words += [ReadWord(tuple(word)) for word in run] if is_print else _better(run, printed, written)
    return words


def _may_be_another_number(word: Sequence[Letter]) -> bool:
    return bool(_figures(word)) and math.prod(letter.confidence for letter in word) < _SURE_OF_FIGURES


def _differs_in_figures(word: ReadWord, seen: Sequence[Letter]) -> bool:
    """Whether the network for print read figures where the other sees others, one more or none."""
    read = _figures(word.letters)
    if not read or word.by_pen:
        return False
    first, last = word.letters[0].first - _BESIDE, word.letters[-1].last + 1 + _BESIDE
    return read != _figures([letter for letter in seen if first <= letter.middle <= last])


def _figures(letters: Iterable[Letter]) -> str:
    return "".join(letter.text for letter in letters if letter.text.isdigit())


def _with_parts(doubted: Sequence[bool], printed: Words, written: Words) -> list[bool]:
    """Doubted too is what the other network sees as part of one word with a doubted one, or with letters of one: it
    would be read twice or not at all."""
    wider = list(doubted)
    for word in written:
        parts = [at for at, other in enumerate(printed) if _covers(word, other)]
        if any(doubted[at] and _shares_letters(word, printed[at]) for at in range(len(printed))):
            for at in parts:
                wider[at] = True
    return wider


def _shares_letters(word: Sequence[Letter], other: Sequence[Letter]) -> bool:
    return any(word[0].first <= letter.middle <= word[-1].last + 1 for letter in other)


def _is_cut(word: Sequence[Letter], written: Words) -> bool:
    """Whether the other network sees a longer word in its place."""
    return any(_covers(other, word) and _length(other) - _length(word) >= _LONGER for other in written)


def _covers(word: Sequence[Letter], other: Sequence[Letter]) -> bool:
    """Whether the other word's middle is in it."""
    return word[0].first <= _middle(other) <= word[-1].last + 1


def _length(word: Sequence[Letter]) -> int:
    return word[-1].last - word[0].first


def _certainty(letters: Iterable[Letter]) -> float:
    return geometric_mean([letter.confidence for letter in letters])


def _better(run: Words, printed: Words, written: Words) -> list[ReadWord]:
    """The run as printed, or what the other network read between its neighbours."""
    as_printed = [ReadWord(tuple(word)) for word in run]
    before = [word for word in printed if word[-1].last < run[0][0].first]
    after = [word for word in printed if word[0].first > run[-1][-1].last]
    start = before[-1][-1].last if before else -1.0
    end = after[0][0].first if after else float("inf")
    beside = [word for word in printed if not any(word is one for one in run)]
    other = [word for word in written if start < _middle(word) < end and not any(_covers(word, one) for one in beside)]
    if not other or _text(other) == _text(run):
        return as_printed
    if _mean(run) >= _NO_PRINT and _mean(run) >= _mean(other) and not _sees_more(other, run):
        return as_printed
    is_contested = not _is_a_lone_nought(_text(run), _text(other))
    return [ReadWord(tuple(word), by_pen=True, is_contested=is_contested) for word in other]


def _sees_more(other: Words, run: Words) -> bool:
    """Whether it sees more letters than print, which runs joined ones into one: "208209" for "2018 - 2019". Where print
    is sure these must be its very letters and others beside them, all surely seen: a 1 at the end that print lost."""
    more, letters = "".join(_text(other)), "".join(_text(run))
    if _mean(run) < _DOUBTED:
        return len(more) > len(letters) and _mean(other) >= _WELL_SEEN
    is_sure = all(letter.confidence >= _SURELY_SEEN for word in other for letter in word)
    return letters in more and more != letters and is_sure


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
