"""The rings of seals where nothing but their shape tells them: black and grey seals of scans without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Quad

Mask = NDArray[np.uint8]

# Shares of the picture's width. A4 is 210 mm wide, round seals of agencies are 30 to 42 mm.
_RADIUS = (0.06, 0.11)
# Measured with the best circle: black seals 0.48 to 0.97, the densest print 0.32.
_LEAST_COVERAGE = 0.6
_CIRCLES_TRIED = 6
_LONGEST_LETTER = 0.06


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle in pixels of the picture it was found in; `coverage`: the share of it that is inked."""

    x: float
    y: float
    radius: float
    coverage: float

    @property
    def box(self) -> Quad:
        """Upright, cut off at the picture's left and top edge."""
        left, top = max(0.0, self.x - self.radius), max(0.0, self.y - self.radius)
        return Quad.from_rectangle(left, top, self.x + self.radius, self.y + self.radius)

    def times(self, factor: float) -> Ring:
        """The same ring in pixels `factor` times smaller."""
        return Ring(factor * self.x, factor * self.y, factor * self.radius, self.coverage)


def find_rings(dark: Mask) -> list[Ring]:
    """Circles of a seal's size that are inked almost all around; `dark` holds 0 and 1, some 700 to 1400 pixels wide.

    About 8 ms a page of print; rings of a pixel or more in thickness are found.
    """
    import cv2

    large = _large_pieces(dark)
    if not large.any():
        return []
    width = dark.shape[1]
    least, most = (round(share * width) for share in _RADIUS)
    circles = cv2.HoughCircles(
        cv2.GaussianBlur(255 - 255 * large, (5, 5), 0), cv2.HOUGH_GRADIENT, dp=1.5, minDist=0.1 * width, param1=120,
        param2=round(60 * width / 1000), minRadius=least, maxRadius=most,
    )  # fmt: skip
    tried = [Ring(*at, _thin_ring_coverage(dark, *at)) for at in _rows(circles)[:_CIRCLES_TRIED]]
    return [ring for ring in tried if ring.coverage >= _LEAST_COVERAGE]


def _rows(circles: Any) -> list[tuple[float, float, float]]:
    return [] if circles is None else [(float(x), float(y), float(radius)) for x, y, radius in circles[0]]


def _large_pieces(dark: Mask) -> Mask:
    """Ink that holds together over more than a word's length: letters make circles only by chance."""
    import cv2

    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3)))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    longest = statistics[:, 2:4].max(axis=1)
    keep = (longest >= _LONGEST_LETTER * dark.shape[1]) & (statistics[:, 4] < 0.2 * dark.size)
    keep[0] = False
    return np.asarray(keep.astype(np.uint8)[labels] & dark, np.uint8)


def _thin_ring_coverage(ink: Mask, x: float, y: float, radius: float) -> float:
    """The best coverage by one thin circle near the given one; lines of print cover a thin circle badly."""
    height, width = ink.shape
    angles = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    shifts = np.arange(-4, 5)
    radii = np.arange(radius - 5, radius + 6)
    across = x + shifts[:, None, None] + radii[None, :, None] * np.cos(angles)
    down = y + shifts[:, None, None] + radii[None, :, None] * np.sin(angles)
    columns = np.clip(np.round(across).astype(np.intp), 0, width - 1)[:, None]
    rows = np.clip(np.round(down).astype(np.intp), 0, height - 1)[None]
    return float(ink[rows, columns].mean(axis=-1).max())
