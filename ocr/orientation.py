"""Which way up a page is. Cheap, and silent when in doubt: a page that is turned wrongly is worse than one left alone.

The detector's boxes tell standing print from lying print; a few lines are then read both ways, and the way that the
recogniser is surer of wins. Pages without text stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Protocol

import numpy as np

from models.values.geometry import Quad
from ocr.page_geometry import text_size
from ocr.pieces import part_of
from ocr.reader import Image, check_page_image


class Rotation(IntEnum):
    """Degrees, clockwise, by which the image must be turned to stand upright."""

    NONE = 0
    QUARTER = 90
    HALF = 180
    THREE_QUARTERS = 270


class RotationParts(Protocol):
    """What a reader lends to find a page's rotation; `PaddleReader` has both."""

    def find_boxes(self, image: Image, longest_side: int) -> list[Quad]:
        """Boxes of print in any direction."""
        ...

    def certainty(self, image: Image, box: Quad) -> float:
        """How sure the reader is of the print in the box, read from its top-left to its top-right corner."""
        ...


# Enough to see the shape of lines, at a fraction of the cost of finding every one.
_DETECTION_SIDE = 736
_LINES_READ = 6
# A box must be this many times longer than wide to count as a line with a direction.
_LINE_ASPECT = 2.5
# Turned print is read with clearly less certainty; a smaller difference than this is no evidence.
_LEAST_MARGIN = 0.08
# Print turned by half is never read with this certainty: most pages need only be read one way.
_SURE = 0.93
# So much of a line, in its heights, tells as much as all of it.
_LENGTH_READ = 8.0
# Where the print starts on a page that needs this turn: corner 0 is the top-left one, then clockwise.
_FIRST_CORNER = {Rotation.NONE: 0, Rotation.HALF: 2, Rotation.QUARTER: 3, Rotation.THREE_QUARTERS: 1}


def find_rotation(image: Image, parts: RotationParts) -> Rotation:
    """The turn that brings the page upright; `Rotation.NONE` when there is no text or no clear answer."""
    check_page_image(image)
    boxes = parts.find_boxes(image, _DETECTION_SIDE)
    standing = [box for box in boxes if is_line(box)]
    lying = [box for box in boxes if text_size(box)[1] >= _LINE_ASPECT * text_size(box)[0]]
    if not standing and not lying:
        return Rotation.NONE
    is_lying = _length_of(lying) > _length_of(standing)
    lines = _best_lines(lying if is_lying else standing)

    def score(rotation: Rotation) -> float:
        starts = (starting_at(box, _FIRST_CORNER[rotation]) for box in lines)
        return float(np.median([parts.certainty(image, _beginning(box)) for box in starts]))

    if not is_lying and score(Rotation.NONE) >= _SURE:
        return Rotation.NONE
    candidates = (Rotation.QUARTER, Rotation.THREE_QUARTERS) if is_lying else (Rotation.NONE, Rotation.HALF)
    scores = {rotation: score(rotation) for rotation in candidates}
    best, other = sorted(scores, key=lambda rotation: -scores[rotation])
    return best if scores[best] - scores[other] >= _LEAST_MARGIN else Rotation.NONE


def turn(image: Image, rotation: Rotation) -> Image:
    """The image turned clockwise."""
    return np.ascontiguousarray(np.rot90(image, k=-(int(rotation) // 90)))


def starting_at(box: Quad, corner: int) -> Quad:
    """The same box with its text starting at another corner (0 to 3, clockwise from top left)."""
    corners = box.corners
    return Quad(*(corners[(corner + index) % 4] for index in range(4)))


def is_line(box: Quad) -> bool:
    """Whether the box is long enough to tell that its print runs from left to right."""
    length, height = text_size(box)
    return length >= _LINE_ASPECT * height


def _beginning(box: Quad) -> Quad:
    """So much of a line as it takes to know how surely it is read."""
    length, height = text_size(box)
    return part_of(box, 0.0, min(1.0, _LENGTH_READ * height / length))


def _length_of(boxes: Sequence[Quad]) -> float:
    return sum(max(text_size(box)) for box in boxes)


def _best_lines(boxes: Sequence[Quad]) -> list[Quad]:
    """A few of the longer lines, but not the very longest: they cost most and say no more."""
    by_length = sorted(boxes, key=lambda box: -max(text_size(box)))
    first = len(by_length) // 4 if len(by_length) > _LINES_READ else 0
    return by_length[first : first + _LINES_READ]
