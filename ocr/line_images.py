"""Cutting one line of print out of a page: straight, padded so that no accent is lost, at the recogniser's height."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Point, Quad
from ocr.page_geometry import text_size
from ocr.reader import Image

# The detector draws its boxes round the body of the letters. Vietnamese stacks accents above capitals and hangs dots
# below: these shares of the height bring them back without reaching into a line set solid.
PAD_ABOVE, PAD_BELOW, PAD_ENDS = 0.10, 0.08, 0.20
# One output step of the recogniser; widths are whole numbers of it so that the network sees no ragged edge.
STEP_PIXELS = 8
# Wider lines than this are no print: keeps memory bounded on an absurd box.
_WIDEST = 3200
# Ink is at least this share of the way from the line's paper to its darkest; a line with less contrast has none.
_INK_DEPTH, _LEAST_CONTRAST = 0.35, 30


def padded(box: Quad, *, above: float = PAD_ABOVE, below: float = PAD_BELOW, ends: float = PAD_ENDS) -> Quad:
    """The box grown along its own directions by shares of its height."""
    length, height = text_size(box)
    if length <= 0 or height <= 0:
        return box
    along = ((box.top_right.x - box.top_left.x) / length, (box.top_right.y - box.top_left.y) / length)
    down = ((box.bottom_left.x - box.top_left.x) / height, (box.bottom_left.y - box.top_left.y) / height)

    def moved(corner: Point, right: float, lower: float) -> Point:
        return Point(
            corner.x + height * (right * along[0] + lower * down[0]),
            corner.y + height * (right * along[1] + lower * down[1]),
        )

    return Quad(
        moved(box.top_left, -ends, -above),
        moved(box.top_right, ends, -above),
        moved(box.bottom_right, ends, below),
        moved(box.bottom_left, -ends, below),
    )


def cut_line(image: Image, box: Quad, height: int) -> Image:
    """The line inside the box as an upright picture `height` pixels high, its width a whole number of steps."""
    import cv2

    length, tall = text_size(box)
    width = math.ceil(max(length, 1.0) * height / max(tall, 1.0) / STEP_PIXELS) * STEP_PIXELS
    width = min(max(width, 2 * STEP_PIXELS), _WIDEST)
    corners = np.array([(corner.x, corner.y) for corner in box.corners], np.float32)
    shrink = max(tall, 1.0) / height
    # Sampling a large line at 48 rows skips pixels: cut at full size first and average down.
    scale = math.ceil(shrink) if shrink > 1.25 else 1
    target = np.array([(0, 0), (width * scale, 0), (width * scale, height * scale), (0, height * scale)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    cut = cv2.warpPerspective(
        image, matrix, (width * scale, height * scale), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    if scale > 1:
        cut = cv2.resize(cut, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(cut, np.uint8)


def wide_blanks(line: Image, least: int) -> list[tuple[int, int]]:
    """Runs of at least `least` columns without ink between ink, as (first, last+1), in pixels of the line picture."""
    ink = ink_columns(line)
    blanks: list[tuple[int, int]] = []
    start: int | None = None
    filled = np.flatnonzero(ink)
    if filled.size == 0:
        return []
    for column in range(int(filled[0]), int(filled[-1]) + 1):
        if not ink[column] and start is None:
            start = column
        elif ink[column] and start is not None:
            if column - start >= least:
                blanks.append((start, column))
            start = None
    return blanks


def ink_columns(line: Image) -> NDArray[np.bool_]:
    """Which columns hold ink."""
    return np.asarray(_ink(line).any(axis=0), np.bool_)


def ink_height(line: Image) -> tuple[int, int]:
    """First row with ink and the one after the last; the whole height when there is none."""
    rows = np.flatnonzero(_ink(line).any(axis=1))
    return (int(rows[0]), int(rows[-1]) + 1) if rows.size else (0, line.shape[0])


def _ink(line: Image) -> NDArray[np.bool_]:
    """Pixels clearly darker than the line's own paper."""
    grey = line.min(axis=2).astype(np.int16)
    paper = np.percentile(grey, 90)
    darkest = np.percentile(grey, 2)
    if paper - darkest < _LEAST_CONTRAST:
        return np.zeros(grey.shape, np.bool_)
    return np.asarray(grey < paper - _INK_DEPTH * (paper - darkest), np.bool_)
