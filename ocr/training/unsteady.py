"""One hand's letters as other people would write them: leaning, narrow or wide, thick or thin, never twice alike."""

from __future__ import annotations

import random

import cv2
import numpy as np
from numpy.typing import NDArray

_LEAN = 0.3  # how far letters lean, in shares of their height
_WANDER = 0.06  # how far a stroke strays, in em
_PATCH = 0.45  # over which length it strays alike, in em


def another_hand(
    coverage: NDArray[np.uint8], em: int, rng: random.Random, noise: np.random.Generator
) -> NDArray[np.uint8]:
    """The written line (coverage 0 to 255), drawn by another hand; of the same height, its baseline in the same row."""
    height, width = coverage.shape
    lean, wide = rng.uniform(-_LEAN, _LEAN), rng.uniform(0.75, 1.3)
    foot = 2.5 * em
    room = int(abs(_LEAN) * height) + em
    columns, rows = np.meshgrid(
        np.arange(int(width * wide) + 2 * room, dtype=np.float32), np.arange(height, dtype=np.float32)
    )
    across = (columns - room + lean * (rows - foot)) / wide + _strayed(columns.shape, em, rng, noise)
    down = rows + _strayed(columns.shape, em, rng, noise) + rng.gauss(0, 0.04) * em * np.sin(columns / (8 * em))
    moved = cv2.remap(coverage, across.astype(np.float32), down.astype(np.float32), cv2.INTER_LINEAR)
    return _pressed(np.asarray(moved, np.uint8), em, rng)


def _strayed(shape: tuple[int, ...], em: int, rng: random.Random, noise: np.random.Generator) -> NDArray[np.float32]:
    """A smooth field of small moves, in pixels."""
    coarse = tuple(max(2, int(side / (_PATCH * em)) + 2) for side in shape)
    field = noise.standard_normal(coarse, np.float32) * rng.uniform(0, _WANDER) * em
    return np.asarray(cv2.resize(field, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC), np.float32)


def _pressed(coverage: NDArray[np.uint8], em: int, rng: random.Random) -> NDArray[np.uint8]:
    """A thicker or thinner pen."""
    size = 1 + em // 24
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size + 1, size + 1))
    kind = rng.random()
    if kind < 0.25:
        coverage = np.asarray(cv2.dilate(coverage, kernel), np.uint8)
    elif kind < 0.4 and em > 24:
        thin = np.asarray(cv2.erode(coverage, kernel), np.uint8)
        # A hairline that vanished would leave nothing to read.
        coverage = np.maximum(thin, (0.5 * coverage).astype(np.uint8))
    return coverage
