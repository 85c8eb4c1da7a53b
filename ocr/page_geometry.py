"""Pieces of text on a page with the page's skew taken out, so that "same row" and "same column" are plain numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from models.values.geometry import Point, Quad

# Only boxes at least this many times wider than high tell the slope of the print reliably.
_TELLING_ASPECT = 5.0


def text_size(box: Quad) -> tuple[float, float]:
    """Length and height of a box along and across its own text, in pixels."""
    length = math.dist(_pair(box.top_left), _pair(box.top_right))
    height = math.dist(_pair(box.top_left), _pair(box.bottom_left))
    return length, height


def _pair(point: Point) -> tuple[float, float]:
    return (point.x, point.y)


def page_skew(boxes: Sequence[Quad]) -> float:
    """Slope of the print in radians, positive when lines fall to the right; 0 when no line is long enough to tell."""
    slopes = []
    for box in boxes:
        length, height = text_size(box)
        if height > 0 and length / height >= _TELLING_ASPECT:
            rise = (box.top_right.y - box.top_left.y) + (box.bottom_right.y - box.bottom_left.y)
            run = (box.top_right.x - box.top_left.x) + (box.bottom_right.x - box.bottom_left.x)
            slopes.append(math.atan2(rise, run))
    return median(slopes) if slopes else 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of text stands on the straightened page. `index` is its position in the sequence given."""

    index: int
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    def shares_row_with(self, other: Place, share: float = 0.5) -> bool:
        """Whether the lower of the two heights lies side by side with the other by at least this share."""
        common = min(self.bottom, other.bottom) - max(self.top, other.top)
        return common >= share * min(self.height, other.height)


def straighten(boxes: Sequence[Quad], skew: float) -> list[Place]:
    """The boxes' places after turning the page back by `skew` radians."""
    cosine, sine = math.cos(-skew), math.sin(-skew)
    places = []
    for index, box in enumerate(boxes):
        _, height = text_size(box)
        xs = [corner.x * cosine - corner.y * sine for corner in box.corners]
        ys = [corner.x * sine + corner.y * cosine for corner in box.corners]
        middle = sum(ys) / 4
        # The box's own height, not its extent: a box at a slant would otherwise reach into its neighbours' rows.
        half = max(height, 1.0) / 2
        places.append(Place(index, min(xs), max(xs), middle - half, middle + half))
    return places
