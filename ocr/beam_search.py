"""Reading handwriting with a sense of what people write: the likeliest line of what is seen and what is usual.

CTC prefix beam search (Hannun and others, 2014, "First-Pass Large Vocabulary Continuous Speech Recognition using
Bi-Directional Recurrent DNNs", algorithm 1) with a language prior over letters, then a forced alignment that tells in
which steps each letter of the chosen line was seen (Graves and others, 2006, "Connectionist Temporal Classification",
section 4.1).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ocr.ctc import Letter, as_letters
from ocr.language_prior import END, LanguagePrior, State

# Lines kept from step to step, and the characters that each may go on with: what is seen fifty times fainter than
# another is not thought of, however usual it would be.
_BEAMS, _CHARACTERS = 8, 8
_LEAST_SHARE = 0.02
# How much the prior weighs against what is seen, and what one more letter is worth, in nats: without that, short lines
# win. Chosen on two hands that neither network has seen, shown on others (ocr/training/README.md).
PRIOR_WEIGHT, LETTER_BONUS = 0.5, 0.9
_NEVER = -math.inf


@dataclass(slots=True, eq=False)
class _Line:
    """A line begun: its characters up to here, how usual they are, and what the prior remembers without the last."""

    characters: tuple[int, ...]
    prior_score: float
    memory: State
    longer: dict[int, _Line] = field(default_factory=dict)


@dataclass(slots=True)
class _Score:
    """Log probability of all paths that write a line and end in a blank, or in its last letter."""

    blank: float = _NEVER
    letter: float = _NEVER

    @property
    def both(self) -> float:
        return _either(self.blank, self.letter)


def read_with_prior(
    steps: NDArray[np.float32], alphabet: Sequence[str], prior: LanguagePrior,
    weight: float = PRIOR_WEIGHT, bonus: float = LETTER_BONUS,
) -> list[Letter]:  # fmt: skip
    """The line's letters as `ocr.ctc.decode` gives them, chosen with the prior in mind.

    A letter's confidence is its share among what is seen in its best step, each weighed by how usual it is there.
    """
    search = _Search(steps, prior, prior.classes(alphabet), weight, bonus)
    line = search.best_line()
    spans = _spans(np.log(np.maximum(steps, 1e-30)), line.characters)
    letters: list[Letter] = []
    for (first, last), (character, expected) in zip(spans, search.expectations(line), strict=True):
        confidence = search.confidence(steps[first : last + 1], character, expected)
        letters += [Letter(letter, confidence, first, last) for letter in as_letters(alphabet[character])]
    return letters


class _Search:
    def __init__(
        self, steps: NDArray[np.float32], prior: LanguagePrior, classes: NDArray[np.int64], weight: float, bonus: float
    ) -> None:
        self._steps, self._prior, self._classes = steps, prior, classes
        self._weight, self._bonus = weight, bonus
        self._root = _Line((), 0.0, prior.begin())
        # What the prior expects behind a line, in nats, and what it remembers then.
        self._known: dict[_Line, tuple[NDArray[np.float32], State]] = {}

    def best_line(self) -> _Line:
        beams = {self._root: _Score(blank=0.0)}
        for step in self._steps:
            self._ask(beams)
            beams = self._go_on(beams, step)
        self._ask(beams)
        return max(beams, key=lambda line: self._rank(line, beams[line]) + self._weight * self._known[line][0][END])

    def expectations(self, line: _Line) -> list[tuple[int, NDArray[np.float32]]]:
        """Each character of the line with what the prior expected in its place."""
        begun, found = self._root, []
        for character in line.characters:
            found.append((character, self._known[begun][0]))
            begun = begun.longer[character]
        return found

    def confidence(self, seen: NDArray[np.float32], character: int, expected: NDArray[np.float32]) -> float:
        best = seen[int(seen[:, character].argmax())]
        weighed = best * np.exp(self._weight * expected[self._classes])
        weighed[0] = 0.0
        return float((1.0 - best[0]) * weighed[character] / max(float(weighed.sum()), 1e-30))

    def _go_on(self, beams: dict[_Line, _Score], step: NDArray[np.float32]) -> dict[_Line, _Score]:
        """The best lines after one more step: each as it was, or longer by one of the characters seen."""
        seen = {
            int(one): math.log(float(step[one]))
            for one in np.argsort(step[1:])[: -_CHARACTERS - 1 : -1] + 1
            if step[one] > _LEAST_SHARE * step.max()
        }
        blank = math.log(max(float(step[0]), 1e-30))
        if not seen:
            return {line: _Score(blank=score.both + blank) for line, score in beams.items()}
        after: dict[_Line, _Score] = {}
        for line, score in beams.items():
            _add(after, line, blank=score.both + blank)
            last = line.characters[-1] if line.characters else None
            for character, how_likely in seen.items():
                if character == last:
                    # The same letter goes on; behind a blank it is a second one.
                    _add(after, line, letter=score.letter + how_likely)
                    _add(after, self._longer(line, character), letter=score.blank + how_likely)
                else:
                    _add(after, self._longer(line, character), letter=score.both + how_likely)
        best = sorted(after, key=lambda line: self._rank(line, after[line]), reverse=True)[:_BEAMS]
        return {line: after[line] for line in best}

    def _longer(self, line: _Line, character: int) -> _Line:
        if character not in line.longer:
            expected, memory = self._known[line]
            score = line.prior_score + float(expected[self._classes[character]])
            line.longer[character] = _Line((*line.characters, character), score, memory)
        return line.longer[character]

    def _ask(self, lines: Iterable[_Line]) -> None:
        """What the prior expects next, of all lines at once that it was not asked about yet."""
        new = [line for line in lines if line not in self._known]
        if new:
            last = [int(self._classes[line.characters[-1]]) if line.characters else END for line in new]
            expected, memories = self._prior.follow(last, [line.memory for line in new])
            self._known.update(zip(new, zip(expected, memories, strict=True), strict=True))

    def _rank(self, line: _Line, score: _Score) -> float:
        return score.both + self._weight * line.prior_score + self._bonus * len(line.characters)


def _add(scores: dict[_Line, _Score], line: _Line, *, blank: float = _NEVER, letter: float = _NEVER) -> None:
    score = scores.setdefault(line, _Score())
    score.blank, score.letter = _either(score.blank, blank), _either(score.letter, letter)


def _spans(scores: NDArray[np.float32], characters: Sequence[int]) -> list[tuple[int, int]]:
    """First and last step of each character on the likeliest path that writes exactly these."""
    if not characters:
        return []
    # A blank before, between and after the characters; a path stays, goes on by one, or leaves out a blank.
    states = np.zeros(2 * len(characters) + 1, np.int64)
    states[1::2] = characters
    skips = np.zeros(len(states), bool)
    skips[3::2] = states[3::2] != states[1:-2:2]
    best = np.full(len(states), _NEVER)
    best[:2] = scores[0][states[:2]]
    came = np.zeros((len(scores), len(states)), np.int64)
    for at in range(1, len(scores)):
        one, two = np.full_like(best, _NEVER), np.full_like(best, _NEVER)
        one[1:], two[2:] = best[:-1], np.where(skips[2:], best[:-2], _NEVER)
        ways = np.stack((best, one, two))
        came[at] = ways.argmax(axis=0)
        best = ways.max(axis=0) + scores[at][states]
    state = len(states) - 1 if best[-1] >= best[-2] else len(states) - 2
    found: dict[int, tuple[int, int]] = {}
    for at in range(len(scores) - 1, -1, -1):
        if state % 2:
            found[state] = (at, found.get(state, (at, at))[1])
        state -= int(came[at][state])
    return [found[state] for state in sorted(found)]


def _either(one: float, other: float) -> float:
    """log(exp(one) + exp(other))."""
    if one < other:
        one, other = other, one
    return one if other == _NEVER else one + math.log1p(math.exp(other - one))
