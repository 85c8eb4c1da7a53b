"""Lines as they were read beside the stretch of the truth that they stand for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from models.values.geometry import Quad
from ocr.alignment import Pair, align
from ocr.error_count import folded
from ocr.evaluation import ReadDocument
from ocr.reader import Image

# Room round a line in its picture, as a share of its height: accents that the box cut off are seen to be there.
_ROOM = 0.25


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line and its letters: the true one and the read one of each pair, empty where one is missing."""

    document: str
    page_number: int
    picture: Image
    letters: tuple[tuple[str, str], ...]

    @property
    def errors(self) -> int:
        """Letters replaced, lost and invented."""
        return sum(true != read for true, read in self.letters)

    @property
    def truth_length(self) -> int:
        """0 for a line that the truth does not know: invented, or left out by whoever wrote the truth."""
        return sum(bool(true) for true, _ in self.letters)

    @property
    def error_rate(self) -> float:
        """Errors by letters of the truth; may exceed 1."""
        return self.errors / max(1, self.truth_length)


def compare_lines(document: ReadDocument) -> list[ComparedLine]:
    """Every line that was read, in the order of the text.

    The whole text is aligned with the whole truth, so no list of true lines is needed and one line may be read as two.
    Truth that nobody read stands with the line before it.
    """
    lines = [
        (page, line, folded(line.text))
        for page, line in document.lines(by_rows=document.truth_by_rows)
        if folded(line.text)
    ]
    truth, read = folded(document.truth), " ".join(text for *_, text in lines)
    # One blank stands between two lines and belongs to the end of the first.
    ends = list(accumulate(len(text) + 1 for *_, text in lines))
    letters: list[list[tuple[str, str]]] = [[] for _ in lines]
    at = 0
    for pair in align(truth, read) if lines else []:
        if pair[1] is not None:
            at = bisect_right(ends, pair[1])
        letters[at].append(_letters(truth, read, pair))
    return [
        ComparedLine(document.name, page + 1, crop(document.pages[page].image, line.box), _without_outer_blanks(found))
        for (page, line, _), found in zip(lines, letters, strict=True)
    ]


def crop(image: Image, box: Quad) -> Image:
    """The upright part of the page round a box."""
    height, width = image.shape[:2]
    room = _ROOM * box.height
    top, bottom = max(0, int(box.top - room)), min(height, int(box.bottom + room) + 1)
    left, right = max(0, int(box.left - room)), min(width, int(box.right + room) + 1)
    return np.ascontiguousarray(image[top:bottom, left:right])


def _letters(truth: str, read: str, pair: Pair) -> tuple[str, str]:
    here, there = pair
    return truth[here] if here is not None else "", read[there] if there is not None else ""


def _without_outer_blanks(letters: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """A blank between two lines is no letter of either."""
    return tuple(letters[:-1] if letters and letters[-1] == (" ", " ") else letters)
