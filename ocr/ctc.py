"""Reading the recogniser's answer: per step one probability for each character, or for "nothing here" (index 0)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Letter:
    """One character as read. `first` and `last` are the steps it was seen in; `confidence` is its best step's."""

    text: str
    confidence: float
    first: int
    last: int

    @property
    def middle(self) -> float:
        """In steps, from the line's left edge."""
        return (self.first + self.last + 1) / 2


def decode(steps: NDArray[np.float32], alphabet: Sequence[str]) -> list[Letter]:
    """The likeliest character of each step, repeats joined, blanks left out."""
    best = steps.argmax(axis=1)
    probability = steps.max(axis=1)
    letters: list[Letter] = []
    start = 0
    for position in range(1, len(best) + 1):
        if position < len(best) and best[position] == best[start]:
            continue
        if best[start] != 0:
            confidence = min(1.0, float(probability[start:position].max()))
            letters += [Letter(letter, confidence, start, position - 1) for letter in as_letters(alphabet[best[start]])]
        start = position
    return letters


def as_letters(character: str) -> str:
    """The letters of one character of an alphabet. An ellipsis is three dots: most are typed so, and on paper both look
    the same."""
    return "..." if character == "…" else unicodedata.normalize("NFC", character)


def step_columns(step_count: int, width: int) -> tuple[float, float]:
    """Columns a step, and where the first one begins.

    The network looks at eight columns for each answer, and answers every eight or, looking twice at each, every four:
    the answers then begin two columns in, and there is one less.
    """
    pitch = 4 * max(1, round(width / step_count / 4))
    return float(pitch), (width - step_count * pitch) / 2


def split_words(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Runs of letters between blanks."""
    words: list[list[Letter]] = [[]]
    for letter in letters:
        if letter.text.isspace():
            words.append([])
        else:
            words[-1].append(letter)
    return [word for word in words if word]


def word_spans(words: Sequence[Sequence[Letter]], step_count: int) -> list[tuple[float, float]]:
    """Where each word begins and ends, in steps, as the letters' middles tell. Neighbours never overlap."""
    spans: list[tuple[float, float]] = []
    for word in words:
        pitch = (word[-1].middle - word[0].middle) / (len(word) - 1) if len(word) > 1 else 2.0
        spans.append((max(0.0, word[0].middle - pitch / 2), min(float(step_count), word[-1].middle + pitch / 2)))
    for index in range(1, len(spans)):
        (left, end), (begin, right) = spans[index - 1], spans[index]
        if begin < end:
            border = (end + begin) / 2
            spans[index - 1], spans[index] = (left, border), (border, right)
    return spans


def letter_places(word: Sequence[Letter], ends: tuple[float, float], step_count: int, width: int) -> tuple[float, ...]:
    """Where the letters' middles stand between the word's ends (columns of a line so wide), as shares from 0 to 1."""
    pitch, start = step_columns(step_count, width)
    left, right = ends
    length = max(right - left, 1.0)
    return tuple(min(1.0, max(0.0, (start + letter.middle * pitch - left) / length)) for letter in word)


def snap_to_ink(
    spans: Sequence[tuple[float, float]], middles: Sequence[tuple[float, float]], ink: NDArray[np.bool_]
) -> list[tuple[float, float]]:
    """Move the ends of words to where their ink ends. All in pixel columns of the line.

    `middles` are those of each word's first and last letter: its ink is looked for outwards from there, up to the
    widest blank before the next word. Where letters touch across words the span stays as it was.
    """
    snapped = [list(span) for span in spans]
    columns = np.flatnonzero(ink)
    if columns.size == 0:
        return list(spans)
    for index in range(len(spans) + 1):
        start = middles[index - 1][1] if index else 0.0
        stop = middles[index][0] if index < len(spans) else float(ink.size)
        blank = _widest_blank(ink, round(start), round(stop))
        if blank is None:
            continue
        if index:
            snapped[index - 1][1] = float(blank[0])
        if index < len(spans):
            snapped[index][0] = float(blank[1])
    return [(left, max(left, right)) for left, right in snapped]


def _widest_blank(ink: NDArray[np.bool_], start: int, stop: int) -> tuple[int, int] | None:
    """The longest run of columns without ink in [start, stop); of equals the first."""
    best: tuple[int, int] | None = None
    begin: int | None = None
    for column in range(max(0, start), min(stop, ink.size) + 1):
        inside = column < min(stop, ink.size) and not ink[column]
        if inside and begin is None:
            begin = column
        elif not inside and begin is not None:
            if best is None or column - begin > best[1] - best[0]:
                best = (begin, column)
            begin = None
    return best
