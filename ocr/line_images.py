"""Cutting one line of print out of a page: straight, padded so that no accent is lost, at the recogniser's height."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Point, Quad
from ocr.page_geometry import text_size
from ocr.reader import Image

# The detector draws its boxes round the body of the letters. Vietnamese stacks accents above capitals and hangs dots
# below: these shares of the height bring them back without reaching into a line set solid.
PAD_ABOVE, PAD_BELOW, PAD_ENDS = 0.10, 0.08, 0.20
_LYING_ASPECT = 1.5
# One output step of the recogniser; widths are whole numbers of it so that the network sees no ragged edge.
STEP_PIXELS = 8
# Lines this many times higher than the recogniser wants are large.
_LARGE = 1.25
# Wider lines than this are no print: keeps memory bounded on an absurd box.
_WIDEST = 3200
# Ink is at least this share of the way from the line's paper to its darkest; a line with less contrast has none.
_INK_DEPTH, _LEAST_CONTRAST = 0.35, 30
# Print with less contrast than this is pale, with less than that is none, in grey levels.
_PALE, _NO_PRINT = 110.0, 8.0
# Paper under pale print is made at least so light: on a dark photo there is no room below it to make ink darker.
_LIGHT_PAPER = 200.0


def padded(box: Quad, *, above: float = PAD_ABOVE, below: float = PAD_BELOW, ends: float = PAD_ENDS) -> Quad:
    """The box grown along its own directions by shares of the print's height.

    Print may lie on its side, on a page that is not upright yet: the shorter side is its height then, and which of its
    long sides is the upper one is not known.
    """
    length, height = text_size(box)
    if length <= 0 or height <= 0:
        return box
    unit = height
    if height > _LYING_ASPECT * length:
        unit, above, below, ends = length, ends, ends, max(above, below)
    along = ((box.top_right.x - box.top_left.x) / length, (box.top_right.y - box.top_left.y) / length)
    down = ((box.bottom_left.x - box.top_left.x) / height, (box.bottom_left.y - box.top_left.y) / height)

    def moved(corner: Point, right: float, lower: float) -> Point:
        return Point(
            corner.x + unit * (right * along[0] + lower * down[0]),
            corner.y + unit * (right * along[1] + lower * down[1]),
        )

    return Quad(
        moved(box.top_left, -ends, -above),
        moved(box.top_right, ends, -above),
        moved(box.bottom_right, ends, below),
        moved(box.bottom_left, -ends, below),
    )


@dataclass(frozen=True, slots=True)
class LinePicture:
    """One line cut out of a page: upright, at the recogniser's height. `ink` marks the pixels that are no paper.

    `contrast`: how much darker its print is than its paper on the page, in grey levels.
    """

    box: Quad
    pixels: Image
    ink: NDArray[np.bool_]
    contrast: float

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def ink_columns(self) -> NDArray[np.bool_]:
        return np.asarray(self.ink.any(axis=0), np.bool_)

    @property
    def ink_height(self) -> tuple[float, float]:
        """Where ink begins and ends from top to bottom, as shares of the height; all of it when there is none."""
        rows = np.flatnonzero(self.ink.any(axis=1))
        height = self.ink.shape[0]
        return (int(rows[0]) / height, (int(rows[-1]) + 1) / height) if rows.size else (0.0, 1.0)

    def wide_blanks(self, least: int) -> list[tuple[int, int]]:
        """Runs of at least `least` columns without ink between ink: first column, and the one after the last."""
        filled = np.flatnonzero(self.ink_columns)
        before = np.flatnonzero(np.diff(filled) > least)
        return [(int(filled[index]) + 1, int(filled[index + 1])) for index in before]


def cut_line(image: Image, box: Quad, height: int, stretch: float = 1.0) -> LinePicture:
    """The line inside the box, its width a whole number of the recogniser's steps.

    `stretch`: how many times taller than wide a square of the page becomes.
    """
    import cv2

    length, tall = text_size(box)
    width = math.ceil(max(length, 1.0) * (height / stretch) / max(tall, 1.0) / STEP_PIXELS) * STEP_PIXELS
    width = min(max(width, 2 * STEP_PIXELS), _WIDEST)
    corners = np.array([(corner.x, corner.y) for corner in box.corners], np.float32)
    shrink = max(tall, 1.0) / height
    # Sampling a large line at few rows skips pixels: cut it at its own size first and average down. What is averaged
    # needs no cubic curves.
    is_large = shrink * stretch > _LARGE
    across, down = (round(width * stretch * shrink), round(height * shrink)) if is_large else (width, height)
    target = np.array([(0, 0), (across, 0), (across, down), (0, down)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    how = cv2.INTER_LINEAR if is_large else cv2.INTER_CUBIC
    cut = cv2.warpPerspective(image, matrix, (across, down), flags=how, borderMode=cv2.BORDER_REPLICATE)
    if is_large:
        cut = cv2.resize(cut, (width, height), interpolation=cv2.INTER_AREA)
    pixels = np.asarray(cut, np.uint8)
    darkest, paper = _levels(pixels)
    return LinePicture(box, _with_contrast(pixels, darkest, paper), _ink(pixels, darkest, paper), paper - darkest)


def _levels(line: Image) -> tuple[float, float]:
    """How dark the line's print is, and how light its paper, 0 to 255."""
    # Every other pixel tells paper and ink as well as all of them, in a quarter of the time.
    darkest, paper = np.percentile(_darkest_channel(line[::2, ::2]), (2, 90))
    return float(darkest), float(paper)


def _darkest_channel(line: Image) -> NDArray[np.uint8]:
    return np.asarray(np.minimum(np.minimum(line[:, :, 0], line[:, :, 1]), line[:, :, 2]), np.uint8)


def _ink(line: Image, darkest: float, paper: float) -> NDArray[np.bool_]:
    """Pixels clearly darker than the line's own paper, in any colour."""
    if paper - darkest < _LEAST_CONTRAST:
        return np.zeros(line.shape[:2], np.bool_)
    return np.asarray(_darkest_channel(line) < paper - _INK_DEPTH * (paper - darkest), np.bool_)


def lifted(line: Image) -> Image:
    """The line's pixels as the recogniser is given them: pale print with contrast."""
    return _with_contrast(line, *_levels(line))


def _with_contrast(line: Image, darkest: float, paper: float) -> Image:
    """Pale or dimly lit print given contrast: eight bits leave little of it inside the network. Ordinary print stays
    as it is."""
    contrast = paper - darkest
    if not _NO_PRINT < contrast < _PALE:
        return line
    stretched = (line.astype(np.float32) - paper) * (_PALE / contrast) + max(paper, _LIGHT_PAPER)
    return np.asarray(np.clip(stretched, 0, 255), np.uint8)
