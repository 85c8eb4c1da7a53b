"""Places on a page, in pixels of the upright page image, origin top left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """x to the right, y down, in pixels."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Quad:
    """Four corners, clockwise from the top-left corner of the text (not of the page)."""

    top_left: Point
    top_right: Point
    bottom_right: Point
    bottom_left: Point

    @classmethod
    def from_points(cls, points: Iterable[Iterable[float]]) -> Quad:
        """From four (x, y) pairs in order. Raises ValueError when there are not four."""
        corners = [Point(*(float(number) for number in pair)) for pair in points]
        if len(corners) != 4:
            raise ValueError(f"a quad has four corners, not {len(corners)}")
        return cls(*corners)

    @classmethod
    def from_rectangle(cls, left: float, top: float, right: float, bottom: float) -> Quad:
        """An upright rectangle. Raises ValueError when it is inside out."""
        if right < left or bottom < top:
            raise ValueError("a box cannot be inside out")
        return cls(Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom))

    @classmethod
    def around(cls, quads: Iterable[Quad]) -> Quad:
        """The upright rectangle around all of them. Raises ValueError when there are none."""
        several = list(quads)
        if not several:
            raise ValueError("nothing to draw a box around")
        return cls.from_rectangle(
            min(q.left for q in several),
            min(q.top for q in several),
            max(q.right for q in several),
            max(q.bottom for q in several),
        )

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        return (self.top_left, self.top_right, self.bottom_right, self.bottom_left)

    @property
    def left(self) -> float:
        return min(corner.x for corner in self.corners)

    @property
    def right(self) -> float:
        return max(corner.x for corner in self.corners)

    @property
    def top(self) -> float:
        return min(corner.y for corner in self.corners)

    @property
    def bottom(self) -> float:
        return max(corner.y for corner in self.corners)

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def overlap_share(self, other: Quad) -> float:
        """Which share of this box's upright area lies in the other's, 0 to 1."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        area = self.width * self.height
        if across <= 0 or down <= 0 or area <= 0:
            return 0.0
        return min(1.0, across * down / area)

    def as_lists(self) -> list[list[float]]:
        """For JSON: [[x, y] x 4], rounded to a tenth of a pixel."""
        return [[round(corner.x, 1), round(corner.y, 1)] for corner in self.corners]
