"""One person's pen: which way he writes each character, how his letters lean, how steady his hand is."""

from __future__ import annotations

import math
import random
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import ImageDraw

from ocr.training.pen_strokes import WAYS, Stroke, Way

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels, y downwards

HORN, DOT_BELOW = "\u031b", "\u0323"
_MODIFIERS = "\u0302\u0306\u031b"
_DOTTED = "ij"
_RIGHT_OF_MODIFIER = 0.35  # of tones stand beside the circumflex or breve, not over it


@dataclass(frozen=True)
class Written:
    """What a character took up: its box, where the pen ended, how far it moved on (pixels)."""

    box: Box
    end: Point
    advance: float


class StrokeHand:
    """The habits of one person, drawn from the random generator once; only small slips differ from letter to letter.

    Two generators in the same state make the same person, whatever he writes first.
    """

    def __init__(self, rng: random.Random, width: int) -> None:
        """`width`: of the pen's line, in pixels."""
        self._rng, self._width = rng, width
        self._lean = rng.uniform(-0.08, 0.4)
        self._wide = rng.uniform(0.8, 1.2)
        self._tall = rng.uniform(0.85, 1.15)
        self._habit, self._slip = rng.uniform(0.0, 0.09), rng.uniform(0.01, 0.04)
        self._beside, self._lift = rng.gauss(0, 0.12), rng.uniform(-0.02, 0.2)
        self._person = rng.getrandbits(32)
        self._ways: dict[str, Way] = {}
        self.joins = rng.random() < 0.4

    def letter(
        self, pen: ImageDraw.ImageDraw, plain: str, at: Point, unit: float, *, crowned: bool, joined_to: Point | None
    ) -> Written:
        """Write a letter or figure from `at` on the baseline, a small letter `unit` pixels high.

        `crowned`: a mark comes over it, so an i has no dot. `joined_to`: where the pen stopped in the letter before.
        """
        strokes = [self._placed(stroke, at, unit) for stroke in self._way(plain).strokes]
        if crowned and plain in _DOTTED:
            strokes = strokes[:1]
        if joined_to is not None:
            strokes[0] = [joined_to, *strokes[0]]
        for stroke in strokes:
            draw_stroke(pen, smooth(stroke), self._width)
        points = [point for stroke in strokes for point in stroke if point != joined_to]
        body = strokes[0] if plain in _DOTTED else points
        return Written(_box(body), strokes[0][-1], self._way(plain).wide * self._wide * unit)

    def marks(self, pen: ImageDraw.ImageDraw, marks: str, box: Box, unit: float) -> None:
        """Set a letter's marks about its box, a tone over or beside the modifier."""
        middle, top = (box[0] + box[2]) / 2, box[1] - self._lift * unit - 0.5 * self._width
        crowned = False
        for mark in marks:
            if mark == DOT_BELOW:
                place = (middle, box[3])
            elif mark == HORN:
                place = (box[2], box[1] + 0.12 * (box[3] - box[1]))
            elif crowned:
                beside = self._rng.random() < _RIGHT_OF_MODIFIER
                place = (middle + (0.4 if beside else 0.05) * unit, top - (0.1 if beside else 0.35) * unit)
            else:
                place = (middle + self._beside * unit, top)
                crowned = mark in _MODIFIERS
            stroke = self._placed(self._way(mark).strokes[0], place, unit)
            draw_stroke(pen, smooth(stroke), self._width)

    def bar(self, pen: ImageDraw.ImageDraw, letter: str, box: Box, unit: float) -> None:
        """The bar of đ and Đ through the stem."""
        height = box[3] - box[1]
        y = box[1] + (0.22 if letter == "đ" else 0.5) * height
        start = (box[0] + box[2]) / 2 if letter == "đ" else box[0] - self._rng.uniform(0.1, 0.3) * unit
        end = start + self._rng.uniform(0.5, 0.8) * unit
        draw_stroke(pen, [(start, y), (end, y + self._rng.gauss(0, 0.06) * unit)], self._width)

    def _way(self, character: str) -> Way:
        """How this person writes it, the same all along the line."""
        if character not in self._ways:
            taught = random.Random(f"{self._person} {character}")
            way = taught.choice(WAYS[character])
            moved = tuple(tuple(_strayed(stroke, self._habit, taught)) for stroke in way.strokes)
            self._ways[character] = Way(way.wide, moved)
        return self._ways[character]

    def _placed(self, stroke: Sequence[Point], at: Point, unit: float) -> Stroke:
        """On the page, y downwards, leaning and slipping a little."""
        return [
            (at[0] + (x * self._wide + self._lean * y) * unit, at[1] - y * self._tall * unit)
            for x, y in _strayed(stroke, self._slip, self._rng)
        ]


def marks_of(character: str) -> str:
    """Modifiers before tones: the tone is set last."""
    return "".join(sorted(unicodedata.normalize("NFD", character)[1:], key=lambda mark: mark not in _MODIFIERS))


def is_crowned(marks: str) -> bool:
    """Whether one of the marks stands over the letter."""
    return any(mark not in (HORN, DOT_BELOW) for mark in marks)


def draw_stroke(pen: ImageDraw.ImageDraw, points: Stroke, width: int) -> None:
    """A line of the pen with round ends."""
    pen.line(points, fill=255, width=width, joint="curve")
    radius = width / 2
    for x, y in (points[0], points[-1]):
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)


def smooth(points: Stroke) -> Stroke:
    """A curve through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    curve: Stroke = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for share in (0.0, 0.2, 0.4, 0.6, 0.8):
            across, down = (_spline(*values, share) for values in zip(before, start, end, after, strict=True))
            curve.append((across, down))
    return [*curve, points[-1]]


def _spline(before: float, start: float, end: float, after: float, share: float) -> float:
    square, cube = share * share, math.pow(share, 3)
    return 0.5 * (
        2 * start
        + (end - before) * share
        + (2 * before - 5 * start + 4 * end - after) * square
        + (3 * start - before - 3 * end + after) * cube
    )


def _strayed(stroke: Iterable[Point], most: float, rng: random.Random) -> Stroke:
    return [(x + rng.gauss(0, most), y + rng.gauss(0, most)) for x, y in stroke]


def _box(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
