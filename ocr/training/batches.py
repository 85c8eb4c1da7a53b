"""Endless batches of synthetic lines of one width.

The network pools over the whole width, so padding a line changes what it answers, and the reader pads none. So lines
are drawn out or pressed together, by a thirteenth at most, to the nearest of a row of widths.
"""

import math
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import cv2
import numpy as np

from ocr.line_images import lifted
from ocr.training.alphabet import encode
from ocr.training.damage import Damage
from ocr.training.drawing import Drawing, LineDrawer, scale
from ocr.training.shape import Shape

_ROUND = 8  # widths are whole numbers of this, so that the network sees no ragged edge
_NARROWEST, _GROWTH = 64, 1.1
_DRAWINGS_AT_HAND = 400
# The reader gives pale lines contrast; some are left pale, for whoever reads lines without it.
_LIFTED = 0.85


class Writer(Protocol):
    """Writes the text of one line after another."""

    def write(self) -> str: ...


@dataclass(frozen=True)
class Line:
    """A picture of the network's height (BGR) and what is written in it."""

    image: np.ndarray
    text: str


@dataclass(frozen=True)
class Batch:
    """Pictures `(lines, height, width, 3)`, BGR, and the texts."""

    pixels: np.ndarray
    texts: tuple[str, ...]


def lines(
    writer: Writer, drawer: LineDrawer, damage: Damage, seed: int, shape: Shape, views: int = 1
) -> Iterator[Line]:
    """Line after line without end, each readable by CTC: more output steps than characters.

    `views`: how many pictures are made of a drawing on average, each harmed in its own way. Drawing costs three times
    what harming does.
    """
    rng = random.Random(seed)
    at_hand: list[tuple[Drawing, str]] = []
    for drawing in _drawings(writer, drawer):
        if views == 1:
            chosen = [drawing]
        else:
            at_hand.append(drawing)
            chosen = [rng.choice(at_hand) for _ in range(views)]
            if len(at_hand) > _DRAWINGS_AT_HAND:
                at_hand.pop(rng.randrange(len(at_hand)))
        for drawn, text in chosen:
            image = scale(damage.spoil(drawn), shape.height, shape.stretch)
            if rng.random() < _LIFTED:
                image = lifted(image)
            if image.shape[1] <= shape.widest and _fits(text, shape.steps(_nearest(image.shape[1]))):
                yield Line(image, text)


def _drawings(writer: Writer, drawer: LineDrawer) -> Iterator[tuple[Drawing, str]]:
    above, below = writer.write(), writer.write()
    while True:
        text = writer.write()
        drawn = drawer.draw(text, (above, below))
        above, below = below, text
        if drawn is not None:
            yield drawn, text


def _fits(text: str, steps: int) -> bool:
    codes = encode(text)
    repeats = sum(a == b for a, b in pairwise(codes))
    return len(codes) + repeats + 1 < steps


def as_input(line: Line) -> np.ndarray:
    """One line alone at its own width, as the reader gives it: `(1, 3, height, width)` from -1 to 1."""
    height, width = line.image.shape[:2]
    image = np.zeros((1, 3, height, max(_NARROWEST, -(-width // _ROUND) * _ROUND)), np.float32)
    image[0, :, :, :width] = line.image.astype(np.float32).transpose(2, 0, 1) / 127.5 - 1
    return image


def batches(source: Iterable[Line], pixels: int) -> Iterator[Batch]:
    """Every line of the source, in batches of about `pixels` columns.

    What is left when the source ends comes in smaller batches.
    """
    buckets: dict[int, list[Line]] = defaultdict(list)
    for line in source:
        width = _nearest(line.image.shape[1])
        buckets[width].append(line)
        if len(buckets[width]) * max(width, 160) >= pixels:
            yield _stack(buckets.pop(width), width)
    for width, group in buckets.items():
        yield _stack(group, width)


def merged(chunks: Iterable[Batch], pixels: int) -> Iterator[Batch]:
    """Small batches of one width put together: each painter fills small ones, so that none keeps many lines back."""
    waiting: dict[int, list[Batch]] = defaultdict(list)
    for chunk in chunks:
        width = chunk.pixels.shape[2]
        group = waiting[width]
        group.append(chunk)
        if sum(len(part.texts) for part in group) * max(width, 160) >= pixels:
            texts = tuple(text for part in group for text in part.texts)
            yield Batch(np.concatenate([part.pixels for part in group]), texts)
            del waiting[width]


def _stack(group: list[Line], width: int) -> Batch:
    height = group[0].image.shape[0]
    pixels = np.stack([cv2.resize(line.image, (width, height)) for line in group])
    return Batch(pixels, tuple(line.text for line in group))


def _nearest(width: int) -> int:
    """Of a row of widths that grow by a tenth, in whole output steps."""
    if width <= _NARROWEST:
        return _NARROWEST
    grown = round(math.log(width / _NARROWEST) / math.log(_GROWTH))
    return max(_NARROWEST, round(_NARROWEST * _GROWTH**grown / _ROUND) * _ROUND)
