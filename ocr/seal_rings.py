"""The rings of seals where nothing but their shape tells them: black and grey seals of scans without colour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Quad

Grey = NDArray[np.uint8]
Mask = NDArray[np.uint8]
_Numbers = NDArray[np.floating[Any]]

# Shares of the picture's width. A4 is 210 mm wide, round seals of agencies are 30 to 42 mm.
_RADIUS = (0.06, 0.11)
# Ink is darker than these shares of the paper. In dark ink alone four of nine real seals were missed in grey.
_INK_SHARE, _DARK_SHARE, _PAPER_PERCENT = 0.73, 0.55, 90
# Measured with the best circle: black seals 0.72 to 1, the densest print 0.47.
_LEAST_COVERAGE = 0.6
_CIRCLES_TRIED = 6
# Of a picture in which a seal could be told from a letter, in pixels.
_NARROWEST = 200
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


def find_rings(grey: Grey) -> list[Ring]:
    """Circles of a seal's size that are inked almost all around, on a page some 700 to 1400 pixels wide.

    About 8 ms a page of print; rings of a pixel or more in thickness are found.
    """
    return _rings_in(_ink(grey, _INK_SHARE))


def find_dark_rings(grey: Grey) -> list[Ring]:
    """The same in dark ink alone: the ground of a certificate hides a ring from `find_rings`."""
    return _rings_in(_ink(grey, _DARK_SHARE))


def _ink(grey: Grey, share: float) -> Mask:
    return np.asarray(grey <= share * np.percentile(grey[::4, ::4], _PAPER_PERCENT), np.uint8)


def _rings_in(ink: Mask) -> list[Ring]:
    import cv2

    width = ink.shape[1]
    large = _large_pieces(ink)
    if width < _NARROWEST or not large.any():
        return []
    least, most = (round(share * width) for share in _RADIUS)
    circles = cv2.HoughCircles(
        cv2.GaussianBlur(255 - 255 * large, (5, 5), 0), cv2.HOUGH_GRADIENT, dp=1.5, minDist=0.1 * width, param1=120,
        param2=round(60 * width / 1000), minRadius=least, maxRadius=most,
    )  # fmt: skip
    found = [_best_circle(ink, at) for at in _rows(circles)[:_CIRCLES_TRIED]]
    return [_outermost(ink, ring, most) for ring in found if ring.coverage >= _LEAST_COVERAGE]


def _rows(circles: Any) -> list[tuple[float, float, float]]:
    return [] if circles is None else [(float(x), float(y), float(radius)) for x, y, radius in circles[0]]


def _large_pieces(ink: Mask) -> Mask:
    """Ink that holds together over more than a word's length: letters make circles only by chance."""
    import cv2

    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3)))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    longest = statistics[:, 2:4].max(axis=1)
    keep = (longest >= _LONGEST_LETTER * ink.shape[1]) & (statistics[:, 4] < 0.2 * ink.size)
    keep[0] = False
    return np.asarray(keep.astype(np.uint8)[labels] & ink, np.uint8)


def _best_circle(ink: Mask, about: tuple[float, float, float]) -> Ring:
    """The thin circle near the given one with most ink; lines of print cover a thin circle badly."""
    x, y, radius = about
    shifts = np.arange(-4, 5)
    coverage = _coverage(ink, x + shifts, y + shifts, radius + np.arange(-5, 6))
    down, across, wider = np.unravel_index(coverage.argmax(), coverage.shape)
    middle = float(x + shifts[across]), float(y + shifts[down])
    return Ring(*middle, float(radius - 5 + wider), float(coverage.max()))


def _outermost(ink: Mask, ring: Ring, most: float) -> Ring:
    """A seal has two or three circles about one middle: its outermost, whichever of them was found."""
    shifts = np.arange(-2, 3)
    radii = np.arange(ring.radius, max(most, ring.radius) + 1)
    coverage = _coverage(ink, ring.x + shifts, ring.y + shifts, radii).max(axis=(0, 1))
    return replace(ring, radius=float(radii[np.flatnonzero(coverage >= _LEAST_COVERAGE)[-1]]))


def _coverage(ink: Mask, middles_x: _Numbers, middles_y: _Numbers, radii: _Numbers) -> _Numbers:
    """The inked shares of circles; a row for each middle's y, in it one for each x, in it one for each radius."""
    height, width = ink.shape
    angles = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    across = middles_x[:, None, None] + radii[None, :, None] * np.cos(angles)
    down = middles_y[:, None, None] + radii[None, :, None] * np.sin(angles)
    columns = np.clip(np.round(across).astype(np.intp), 0, width - 1)[None]
    rows = np.clip(np.round(down).astype(np.intp), 0, height - 1)[:, None]
    return np.asarray(ink[rows, columns].mean(axis=-1))
