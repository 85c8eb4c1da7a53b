"""Handwriting for line specimens: digits as strokes of a pen, letters from handwriting fonts with marks by hand.

No handwriting font in Debian has the Vietnamese letters, so the plain letter comes from the font and its marks are
strokes set over it, as a hand sets them.
"""

from __future__ import annotations

import math
import random
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.alignment import base_of
from ocr.training.unsteady import another_hand

# What file names of handwriting faces start with; those held out are never trained on.
_FAMILIES = ("Breip", "femkeklaver", "dkg", "Kristi", "KleeOne-Regular", "Rufscript", "DancingScript",
             "Ecolier-court", "KaushanScript", "ComicNeue-Regular", "Humor-Sans", "BecauseWe", "TomsonTalks",
             "caveat-", "covered-by-your-grace-", "gloria-hallelujah-", "handlee-", "indie-flower-", "kalam-",
             "marck-script-", "nothing-you-could-do-", "patrick-hand-", "reenie-beanie-", "shadows-into-light-",
             "cedarville-cursive-")  # fmt: skip
_HELD_OUT = ("femkeklaver", "cedarville-cursive-")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_POINTS = frozenset(",./-:()")

_MIXED = 0.35  # of unsteady lines take their letters from two hands

Stroke = list[tuple[float, float]]

# Pen paths in a box one wide and one high, y downwards. Several ways to write a digit where people differ.
_DIGITS: dict[str, list[list[Stroke]]] = {
    "0": [[[(0.5, 0.0), (0.12, 0.25), (0.1, 0.7), (0.45, 1.0), (0.85, 0.72), (0.85, 0.25), (0.5, 0.0)]]],
    "1": [
        [[(0.25, 0.28), (0.55, 0.0), (0.52, 1.0)]],
        [[(0.55, 0.0), (0.5, 1.0)]],
        [[(0.2, 0.3), (0.55, 0.0), (0.5, 1.0)], [(0.25, 1.0), (0.8, 1.0)]],
    ],
    "2": [
        [[(0.12, 0.25), (0.35, 0.0), (0.75, 0.05), (0.8, 0.35), (0.45, 0.7), (0.08, 1.0), (0.92, 0.96)]],
        [[(0.1, 0.2), (0.5, 0.0), (0.82, 0.25), (0.4, 0.8), (0.12, 0.95), (0.3, 0.82), (0.5, 0.95), (0.95, 0.92)]],
    ],
    "3": [
        [[(0.15, 0.1), (0.5, 0.0), (0.8, 0.2), (0.4, 0.45), (0.85, 0.7), (0.5, 1.0), (0.1, 0.86)]],
        [[(0.1, 0.02), (0.85, 0.0), (0.4, 0.4), (0.85, 0.65), (0.5, 1.0), (0.08, 0.88)]],
    ],
    "4": [
        [[(0.4, 0.0), (0.05, 0.62), (0.95, 0.6)], [(0.68, 0.3), (0.62, 1.0)]],
        [[(0.66, 1.0), (0.68, 0.0), (0.05, 0.66), (0.95, 0.66)]],
    ],
    "5": [
        [[(0.3, 0.02), (0.2, 0.45), (0.6, 0.4), (0.85, 0.68), (0.5, 1.0), (0.08, 0.88)], [(0.3, 0.02), (0.88, 0.0)]],
        [[(0.85, 0.0), (0.28, 0.03), (0.2, 0.45), (0.65, 0.4), (0.82, 0.7), (0.5, 1.0), (0.1, 0.9)]],
    ],
    "6": [[[(0.78, 0.02), (0.35, 0.3), (0.12, 0.7), (0.4, 1.0), (0.8, 0.82), (0.6, 0.52), (0.18, 0.68)]]],
    "7": [
        [[(0.1, 0.05), (0.9, 0.0), (0.4, 1.0)]],
        [[(0.1, 0.05), (0.9, 0.0), (0.4, 1.0)], [(0.3, 0.5), (0.8, 0.48)]],
    ],
    "8": [
        [[(0.5, 0.46), (0.2, 0.24), (0.5, 0.0), (0.8, 0.22), (0.5, 0.46), (0.12, 0.75), (0.5, 1.0), (0.88, 0.76),
          (0.5, 0.46)]],
        [[(0.8, 0.12), (0.5, 0.0), (0.2, 0.2), (0.8, 0.72), (0.5, 1.0), (0.15, 0.75), (0.8, 0.12)]],
    ],
    "9": [
        [[(0.82, 0.2), (0.5, 0.0), (0.15, 0.25), (0.5, 0.5), (0.82, 0.2), (0.76, 0.6), (0.5, 1.0)]],
        [[(0.8, 0.25), (0.45, 0.02), (0.15, 0.3), (0.5, 0.48), (0.82, 0.2), (0.8, 0.8), (0.45, 1.0), (0.15, 0.9)]],
    ],
}  # fmt: skip

# Marks round a letter, in heights of a small letter from the middle of its top (y downwards, above is negative).
_MARKS: dict[str, Stroke] = {
    "\u0301": [(-0.02, -0.15), (0.28, -0.5)],
    "\u0300": [(-0.25, -0.5), (0.02, -0.15)],
    "\u0309": [(-0.1, -0.45), (0.05, -0.58), (0.14, -0.42), (0.02, -0.3), (0.0, -0.15)],
    "\u0303": [(-0.28, -0.2), (-0.12, -0.4), (0.08, -0.2), (0.26, -0.42)],
    "\u0302": [(-0.25, -0.1), (0.0, -0.38), (0.25, -0.1)],
    "\u0306": [(-0.25, -0.38), (0.0, -0.12), (0.25, -0.38)],
}
_HORN, _DOT_BELOW = "\u031b", "\u0323"


def find_hands(folders: Iterable[Path], *, held_out: bool) -> list[Path]:
    """Font files of handwriting; the held-out ones are other hands than those trained on."""
    files = sorted(path for folder in folders for path in folder.rglob("*.[ot]tf"))
    hands = [path for path in files if path.stem.startswith(_FAMILIES)]
    return [path for path in hands if path.stem.startswith(_HELD_OUT) == held_out]


class Hand:
    """Writes with a pen; sizes in pixels. The random generator decides every stroke."""

    def __init__(self, hands: list[Path], rng: random.Random, *, unsteady: bool = False) -> None:
        """`unsteady`: every line as another person with such letters might write it, and punctuation too."""
        self._hands, self._rng, self._unsteady = hands, rng, unsteady
        self._noise = np.random.default_rng(rng.getrandbits(32)) if unsteady else None
        self._fonts: dict[tuple[Path, int], ImageFont.FreeTypeFont] = {}

    def can_write(self, text: str) -> bool:
        """Letters with or without marks, digits and blanks; of punctuation what an unsteady hand writes."""
        known = _LETTERS | _POINTS if self._unsteady else _LETTERS
        return bool(self._hands) and all(base_of(character) in known | {" "} for character in text)

    def write(self, text: str, em: float) -> tuple[np.ndarray, int]:
        """Coverage 0 to 255 of the text, and the row of its baseline."""
        size = max(8, round(em * self._rng.uniform(1.0, 1.5)))
        canvas = Image.new("L", (int((len(text) + 3) * size), 4 * size))
        pen, x = ImageDraw.Draw(canvas), float(size)
        hand = other = self._rng.choice(self._hands)
        if self._unsteady and self._rng.random() < _MIXED:
            other = self._rng.choice(self._hands)
        by_strokes = self._writes_strokes(text)
        width = max(1, round(size * self._rng.uniform(0.045, 0.11)))
        slant, spacing = self._rng.uniform(-0.05, 0.35), self._rng.uniform(-0.02, 0.12) * size
        for character in text:
            base = 2.5 * size + self._rng.gauss(0, 0.03) * size
            if character == " ":
                x += 0.35 * size
            elif by_strokes and character in _DIGITS:
                x += self._digit(pen, character, (x, base), size, width, slant) + spacing
            else:
                letters = hand if hand is other else self._rng.choice((hand, other))
                font = self._font(letters, self._letter_size(size))
                x += self._letter(pen, character, (x, base), font, width) + 0.3 * spacing
        image = np.asarray(canvas)
        if self._noise is not None:
            image = another_hand(image, size, self._rng, self._noise)
        columns = np.flatnonzero(image.any(axis=0))
        return image[:, columns[0] : columns[-1] + 1], round(2.5 * size)

    def _writes_strokes(self, text: str) -> bool:
        """Whether figures are drawn as strokes, not taken from a handwriting face."""
        if text.isdigit():
            return self._rng.random() < 0.65
        return self._unsteady and self._rng.random() < 0.4

    def _letter_size(self, size: int) -> int:
        return max(8, round(size * self._rng.gauss(1, 0.06))) if self._unsteady else size

    def _font(self, hand: Path, size: int) -> ImageFont.FreeTypeFont:
        key = (hand, size)
        if key not in self._fonts:
            if len(self._fonts) > 400:
                self._fonts.clear()
            self._fonts[key] = ImageFont.truetype(str(hand), size, layout_engine=ImageFont.Layout.BASIC)
        return self._fonts[key]

    def _digit(
        self, pen: ImageDraw.ImageDraw, digit: str, at: tuple[float, float], size: int, width: int, slant: float
    ) -> float:
        high = 0.7 * size * self._rng.uniform(0.85, 1.15)
        wide = high * self._rng.uniform(0.45, 0.75)
        for stroke in self._rng.choice(_DIGITS[digit]):
            points = [
                (x * wide + slant * (1 - y) * high, (y - 1) * high)
                for x, y in ((x + self._rng.gauss(0, 0.04), y + self._rng.gauss(0, 0.035)) for x, y in stroke)
            ]
            _draw(pen, [(at[0] + x, at[1] + y) for x, y in _smooth(points)], width)
        return wide * (0.75 if digit == "1" else 1.05) + width

    def _letter(
        self,
        pen: ImageDraw.ImageDraw,
        letter: str,
        at: tuple[float, float],
        font: ImageFont.FreeTypeFont,
        width: int,
    ) -> float:
        plain, marks = base_of(letter), _marks(letter)
        pen.text(at, plain, font=font, fill=255, anchor="ls")
        left, top, right, bottom = font.getbbox(plain, anchor="ls")
        box = (at[0] + left, at[1] + top, at[0] + right, at[1] + bottom)
        unit, lifted = 0.5 * font.size, 0.0
        for mark in marks:
            stroke, above = self._stroke(mark, box, unit)
            points = [(x, y - (lifted if above else 0)) for x, y in stroke]
            _draw(pen, _smooth(points) if mark in "\u0309\u0303\u0306" else points, width)
            lifted += 0.3 * unit if above else 0.0
        if letter in "đĐ":
            height = box[3] - box[1]
            y = box[1] + (0.22 if letter == "đ" else 0.5) * height
            start = (box[0] + box[2]) / 2 if letter == "đ" else box[0] - 0.15 * unit
            _draw(pen, [(start, y), (start + 0.6 * unit, y + self._rng.gauss(0, 0.03) * unit)], width)
        return float(font.getlength(plain))

    def _stroke(self, mark: str, box: tuple[float, float, float, float], unit: float) -> tuple[Stroke, bool]:
        """The mark's path on the page, and whether it stands above the letter."""
        x, y = (box[0] + box[2]) / 2 + self._rng.gauss(0, 0.06) * unit, box[1] - self._rng.uniform(-0.02, 0.1) * unit
        if mark == _DOT_BELOW:
            below = box[3] + 0.3 * unit
            return [(x, below), (x + 0.06 * unit, below + 0.04 * unit)], False
        if mark == _HORN:
            right, top = box[2], box[1] + 0.12 * (box[3] - box[1])
            path = ((-0.1, 0.0), (0.12, -0.08), (0.1, -0.3))
            return [(right + dx * unit, top + dy * unit) for dx, dy in path], False
        points = [(x + (dx + self._rng.gauss(0, 0.03)) * unit, y + dy * unit) for dx, dy in _MARKS[mark]]
        return points, True


def _marks(character: str) -> str:
    """Modifiers before tones: the tone stands on top."""
    marks = unicodedata.normalize("NFD", character)[1:]
    return "".join(sorted(marks, key=lambda mark: mark not in "\u0302\u0306\u031b"))


def _draw(pen: ImageDraw.ImageDraw, points: Stroke, width: int) -> None:
    pen.line(points, fill=255, width=width, joint="curve")
    radius = width / 2
    for x, y in (points[0], points[-1]):
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)


def _smooth(points: Stroke) -> Stroke:
    """A curve through the points (Catmull-Rom)."""
    padded = [points[0], *points, points[-1]]
    curve: Stroke = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for share in (0.0, 0.2, 0.4, 0.6, 0.8):
            curve.append(tuple(_spline(*values, share) for values in zip(before, start, end, after, strict=True)))  # type: ignore[arg-type]
    return [*curve, points[-1]]


def _spline(before: float, start: float, end: float, after: float, share: float) -> float:
    square, cube = share * share, math.pow(share, 3)
    return 0.5 * (
        2 * start
        + (end - before) * share
        + (2 * before - 5 * start + 4 * end - after) * square
        + (3 * start - before - 3 * end + after) * cube
    )
