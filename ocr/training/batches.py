"""Endless batches of synthetic lines of similar width.

The network pools over the whole width, so padding a short line far changes what
it answers; and the two pipelines that use it pad short lines to 320 pixels. So
lines are bucketed, and short buckets are padded to 320 half of the time.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ocr.training import damage
from ocr.training.alphabet import encode
from ocr.training.drawing import LineDrawer, scale
from ocr.training.shape import Shape
from ocr.training.texts import LineWriter

PIPELINE_WIDTH = 320
_ROUND = 8  # widths are whole numbers of this, so that the network sees no ragged edge


@dataclass(frozen=True)
class Line:
    """A picture of the network's height (BGR) and what is written in it."""

    image: np.ndarray
    text: str


@dataclass(frozen=True)
class Batch:
    """Images `(lines, 3, height, width)` from -1 to 1, and the texts."""

    images: np.ndarray
    texts: tuple[str, ...]


def lines(writer: LineWriter, drawer: LineDrawer, seed: int, shape: Shape) -> Iterator[Line]:
    """Line after line without end, each readable by CTC: more output steps than characters."""
    rng, noise = random.Random(seed), np.random.default_rng(seed)
    above, below = writer.write(), writer.write()
    while True:
        text = writer.write()
        drawn = drawer.draw(text, (above, below))
        above, below = below, text
        if drawn is None:
            continue
        image = scale(damage.spoil(drawn, rng, noise), shape.height)
        if image.shape[1] <= shape.widest and _fits(text, shape.steps(image.shape[1])):
            yield Line(image, text)


def _fits(text: str, steps: int) -> bool:
    codes = encode(text)
    repeats = sum(a == b for a, b in pairwise(codes))
    return len(codes) + repeats + 1 < steps


def as_input(line: Line) -> np.ndarray:
    """One line alone at its own width, as the reader gives it: `(1, 3, height, width)` from -1 to 1."""
    width = max(64, -(-line.image.shape[1] // _ROUND) * _ROUND)
    return stack([line], width).images


def stack(group: list[Line], width: int) -> Batch:
    """Pad on the right with nought, the grey that both pipelines pad with."""
    images = np.zeros((len(group), 3, group[0].image.shape[0], width), np.float32)
    for row, line in enumerate(group):
        pixels = line.image.astype(np.float32).transpose(2, 0, 1) / 127.5 - 1
        images[row, :, :, : line.image.shape[1]] = pixels
    return Batch(images, tuple(line.text for line in group))


def batches(source: Iterator[Line], pixels: int, seed: int) -> Iterator[Batch]:
    """Every line of the source, in batches of about `pixels` columns, widths within a tenth of each other.

    What is left when the source ends comes in smaller batches.
    """
    rng = random.Random(seed)
    buckets: dict[int, list[Line]] = defaultdict(list)
    for line in source:
        edge = _edge(line.image.shape[1])
        buckets[edge].append(line)
        if len(buckets[edge]) * max(edge, 160) >= pixels:
            yield stack(buckets.pop(edge), _padded(edge, rng))
    for edge, group in buckets.items():
        yield stack(group, _padded(edge, rng))


def _padded(edge: int, rng: random.Random) -> int:
    return max(edge, PIPELINE_WIDTH) if rng.random() < 0.5 else edge


def _edge(width: int) -> int:
    """The next of a row of widths that grow by a tenth, in whole output steps."""
    edge = 64
    while edge < width:
        edge = int(np.ceil(edge * 1.1 / _ROUND)) * _ROUND
    return edge
