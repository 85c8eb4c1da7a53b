"""Confidence that means something: how often a reading of that certainty is right.

A network's probability is not how often it is right. Three tables, fitted on lines in typefaces that training never saw
(`ocr/training/calibrate.py`), say how often letters, words and whole lines of a given certainty are; between the
tables' knots the answer is interpolated. Without tables a reader's own numbers are passed on as they are.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ocr.weights_manifest import WeightsDamagedError

# Nobody measured enough lines to promise more.
_HIGHEST = 0.9999


@dataclass(frozen=True, slots=True)
class Curve:
    """A rising line through knots `(certainty, share that was right)`; level beyond its ends."""

    certainties: tuple[float, ...] = (0.0, 1.0)
    shares: tuple[float, ...] = (0.0, 1.0)

    def __post_init__(self) -> None:
        """Raises `ValueError` for knots that fall, or are no shares."""
        rises = all(a <= b for a, b in [*pairwise(self.certainties), *pairwise(self.shares)])
        if len(self.certainties) != len(self.shares) or not self.shares or not rises:
            raise ValueError("a calibration curve rises")
        if self.shares[0] < 0 or self.shares[-1] > 1:
            raise ValueError("a share lies between 0 and 1")

    def at(self, certainty: float) -> float:
        """The share that was right at this certainty."""
        right = bisect_right(self.certainties, certainty)
        if right == 0:
            return self.shares[0]
        if right == len(self.certainties):
            return self.shares[-1]
        low, high = self.certainties[right - 1], self.certainties[right]
        part = (certainty - low) / (high - low)
        return self.shares[right - 1] + part * (self.shares[right] - self.shares[right - 1])


@dataclass(frozen=True, slots=True)
class Calibration:
    """From a reader's certainty to the probability that what it read is right."""

    letters: Curve = Curve()
    words: Curve = Curve()
    lines: Curve = Curve()

    @classmethod
    def load(cls, path: Path | None) -> Calibration:
        """The tables of a file, or none where there is none. Raises `WeightsDamagedError`."""
        if path is None:
            return cls()
        try:
            tables = json.loads(path.read_text("utf-8"))
            return cls(*(_curve(tables[name]) for name in ("letters", "words", "lines")))
        except (ValueError, KeyError, TypeError) as error:
            raise WeightsDamagedError(detail=f"{path.name} cannot be read") from error

    def letter(self, certainty: float) -> float:
        """That one letter is right."""
        return min(_HIGHEST, self.letters.at(certainty))

    def word(self, certainty: float) -> float:
        """That every letter of a word is right. `certainty`: the product of its letters'."""
        return min(_HIGHEST, self.words.at(certainty))

    def line(self, certainty: float) -> float:
        """That a line is right: no letter wrong, missing or too many. `certainty`: the product of its letters'."""
        return min(_HIGHEST, self.lines.at(certainty))


def _curve(knots: Sequence[Sequence[float]]) -> Curve:
    certainties, shares = zip(*((float(certainty), float(share)) for certainty, share in knots), strict=True)
    return Curve(certainties, shares)
