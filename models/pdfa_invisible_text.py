"""The invisible layer under which a page can be searched: every word where the reader saw it, in few bytes.

A line that stands straight is one run: its words follow each other on one baseline, the blanks between them as wide as
the gaps. What leaves the baseline is placed anew. No number is written finer than anybody could see.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from models.pdfa_text import EmbeddedFont, number
from models.values.geometry import Quad
from models.values.reading import Line, Word

# A printed line's box spans from the marks above the capitals to the descenders: 1.2 em in Noto, of which 0.24 em
# lie under the baseline. Only the selection rectangle depends on it.
_BOX_HEIGHT_IN_EM, _DESCENT_SHARE = 1.2, 0.2
# In percent: of one letter's width half of it is less than a hundredth of an em, which no reader is sure of.
_LETTER_STEP = 5
# In em: where no letter's edge is further from an even spread than a third of a letter, the word goes in as one.
_UNEVEN = 0.15
# How far a word may leave its line's baseline (in em), direction (radians) and size (a share) and still be of the run.
_OFF_BASELINE, _OFF_DIRECTION, _OFF_SIZE = 0.08, 0.02, 0.1
_SMALLEST_SIZE = 0.1


@dataclass(frozen=True, slots=True)
class _Baseline:
    """Where a word begins, which way it runs, how long it is, and its font size; in points, y upwards."""

    x: float
    y: float
    angle: float
    length: float
    size: float

    @classmethod
    def of(cls, box: Quad, page_height: float, points_per_pixel: float) -> _Baseline:
        left, right, top = box.bottom_left, box.bottom_right, box.top_left
        angle = math.atan2(left.y - right.y, right.x - left.x)
        height = math.hypot(top.x - left.x, top.y - left.y) * points_per_pixel
        rise = height * _DESCENT_SHARE
        return cls(
            x=left.x * points_per_pixel - math.sin(angle) * rise,
            y=page_height - left.y * points_per_pixel + math.cos(angle) * rise,
            angle=angle,
            length=math.hypot(right.x - left.x, right.y - left.y) * points_per_pixel,
            size=max(_SMALLEST_SIZE, round(height / _BOX_HEIGHT_IN_EM, 1)) if height else 0.0,
        )

    def place_of(self, other: _Baseline) -> tuple[float, float]:
        """How far along this baseline the other begins, and how far from it."""
        x, y = other.x - self.x, other.y - self.y
        cosine, sine = math.cos(self.angle), math.sin(self.angle)
        return x * cosine + y * sine, y * cosine - x * sine

    def carries(self, other: _Baseline) -> bool:
        """Whether the other word stands on it, near enough."""
        return (
            abs(self.place_of(other)[1]) < _OFF_BASELINE * self.size
            and abs(math.remainder(other.angle - self.angle, math.tau)) < _OFF_DIRECTION
            and abs(other.size - self.size) < _OFF_SIZE * self.size
        )


def invisible_text(lines: Iterable[Line], font: EmbeddedFont, *, page_height: float, points_per_pixel: float) -> str:
    """Content that puts each word, unseen, over its place in the page's image."""
    operators = ["BT", "3 Tr"]
    for line in lines:
        words = line.words or (Word(line.text, line.confidence, line.box),)
        placed = [(word, _Baseline.of(word.box, page_height, points_per_pixel)) for word in words]
        operators += _one_line([each for each in placed if _has_extent(*each, font)], font)
    return "\n".join([*_without_repeats(operators), "ET"]) if len(operators) > 2 else ""


def _has_extent(word: Word, base: _Baseline, font: EmbeddedFont) -> bool:
    return base.length > 0 and base.size > 0 and font.outlines.width(word.text) > 0


def _without_repeats(operators: Iterable[str]) -> Iterator[str]:
    """Font and stretch hold until another one comes."""
    holding: dict[str, str] = {}
    for operator in operators:
        kind = operator[-2:]
        if kind in ("Tf", "Tz"):
            if holding.get(kind) == operator:
                continue
            holding[kind] = operator
        yield operator


def _one_line(placed: list[tuple[Word, _Baseline]], font: EmbeddedFont) -> Iterator[str]:
    """`pen`: how far along the run's baseline has been written."""
    run, pen = None, 0.0
    for word, base in placed:
        if run is not None:
            start, _ = run.place_of(base)
            blank = font.outlines.width(" ") * run.size / 1000
            stretch = _letter_stretch((start - pen) / blank)
            yield from (f"{stretch} Tz", f"<{font.encode(' ')}> Tj")
            pen += stretch * blank / 100
        if run is None or start < pen - blank or not run.carries(base):
            run, start, pen = base, 0.0, 0.0
            yield from (f"/{font.resource_name} {number(run.size)} Tf", _placed(run))
        yield from _shown(word, font, run.size, start + base.length - pen)
        pen = start + base.length


def _placed(run: _Baseline) -> str:
    """Of a direction thousandths are enough, of a place tenths of a point: a fiftieth of a millimetre."""
    cosine, sine = number(math.cos(run.angle), 3), number(math.sin(run.angle), 3)
    against = number(-math.sin(run.angle), 3)
    return f"{cosine} {sine} {against} {cosine} {number(run.x, 1)} {number(run.y, 1)} Tm"


def _shown(word: Word, font: EmbeddedFont, size: float, length: float) -> Iterator[str]:
    """The operators that stretch a word of that font size over its length.

    Letter by letter where they stand unevenly: each covers the way to half-way to its neighbours, so that what a person
    selects lies under it and no gap reads as a blank.
    """
    widths = [font.outlines.advance(letter) * size / 1000 for letter in word.text]
    edges = _letter_edges(word, length)
    natural = sum(widths)
    evenly = accumulate(width * length / natural for width in widths)
    if all(abs(edge - even) < _UNEVEN * size for edge, even in zip(edges, evenly, strict=False)):
        yield f"{number(max(1.0, 100 * length / natural), 1)} Tz"
        yield f"<{font.encode(word.text)}> Tj"
        return
    start = 0.0
    for letter, width, edge in zip(word.text, widths, edges, strict=True):
        if width > 0:
            stretch = _letter_stretch((edge - start) / width)
            yield f"{stretch} Tz"
            yield f"<{font.encode(letter)}> Tj"
            start += stretch * width / 100  # and not the edge: what is rounded must not add up along the word


def _letter_edges(word: Word, length: float) -> list[float]:
    """Where each letter ends, from the word's left end; empty where no places are known."""
    if not word.letters:
        return []
    between = (min(1.0, (left + right) / 2) for left, right in pairwise(word.letters))
    return [share * length for share in (*accumulate(between, max), 1.0)]


def _letter_stretch(share: float) -> int:
    """In percent."""
    return max(1, round(100 * share / _LETTER_STEP)) * _LETTER_STEP
