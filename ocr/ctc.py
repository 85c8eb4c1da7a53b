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
            text = unicodedata.normalize("NFC", alphabet[best[start]])
            letters.append(Letter(text, confidence, start, position - 1))
        start = position
    return letters


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
    """Where each word begins and ends, in steps. Neighbours never overlap."""
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
