"""Sheets that do not lie flat, as a camera sees them from the front: lines of print rise and fall along the page.

Only heights change. What a bend of this strength takes from the width of a letter is below a hundredth.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from random import Random
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""`H x W x 3`; paper is white."""
Heights = NDArray[np.float32]
"""How far each pixel's print is moved down, in pixels."""

# Of the book's page that part bends, at its bound side; the crease leans by at most so much of the page's width.
_GUTTER_SHARE, _CREASE_LEAN = 0.35, 0.25
# The camera is nearer to one end of the sheet, where it sees the bend larger by this share, and smaller at the other.
_NEARNESS = 0.35


class Bend(StrEnum):
    WAVE = "wave"
    FOLD = "fold"
    BOOK = "book"


def bent(page: Image, how: Bend, rise: float, luck: Random) -> Image:
    """The sheet bent so that a line across all of it lies `rise` pixels higher at one place than at another, half way
    down the page. Its size stays; print within a `rise` of the upper or lower edge may be lost."""
    height, width = page.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    shape = _SHAPES[how](x / width, y / height, luck)
    middle = shape[height // 2]
    shape = (shape - (middle.max() + middle.min()) / 2) / (middle.max() - middle.min())
    nearness = 1 + luck.choice((-1, 1)) * _NEARNESS * (2 * y / height - 1)
    down = np.asarray(luck.choice((-1, 1)) * rise * shape * nearness, np.float32)
    white = (255, 255, 255)
    moved = cv2.remap(page, x, y - down, cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=white)
    return np.asarray(moved, np.uint8)


def _wave(x: Heights, y: Heights, luck: Random) -> Heights:
    """A sheet that was rolled: between three quarters of a wave and a whole one, leaning a little down the page."""
    waves, start, lean = luck.uniform(0.75, 1.0), luck.random(), luck.uniform(-0.1, 0.1)
    return np.asarray(np.sin(2 * np.pi * (waves * x + lean * y + start)), np.float32)


def _fold(x: Heights, y: Heights, luck: Random) -> Heights:
    """Two planes that meet in a crease from top to bottom."""
    crease = luck.uniform(0.4, 0.6) + luck.uniform(-_CREASE_LEAN, _CREASE_LEAN) * (y - 0.5)
    return np.asarray(np.abs(x - crease), np.float32)


def _book(x: Heights, y: Heights, luck: Random) -> Heights:
    """A page of a book that lies open: flat on one side, falling ever steeper towards the bound one."""
    from_gutter = x if luck.random() < 0.5 else 1 - x
    return np.asarray(np.maximum(0, 1 - from_gutter / _GUTTER_SHARE) ** 2, np.float32)


_SHAPES: Final[dict[Bend, Callable[[Heights, Heights, Random], Heights]]] = {
    Bend.WAVE: _wave,
    Bend.FOLD: _fold,
    Bend.BOOK: _book,
}
