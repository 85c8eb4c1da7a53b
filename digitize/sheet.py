"""Finds a sheet of paper in a photo and lays it flat, when its four edges are beyond doubt.

A flat scan has no desk around its paper, so nothing is found in it and it stays untouched. A wrong crop would cut
text off and a wrong warp would bend it; both are worse than a slanted page, so every test below must pass.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitize.images import PageImage, opencv

Corners = NDArray[np.float32]
"""Four points (x, y), clockwise from the top left one."""

_WORKING_SIDE = 640
# A card on a scanner takes a tenth of the view; a sheet that fills all of it has no edges to see.
_SMALLEST_SHARE, _LARGEST_SHARE = 0.1, 0.985
# The outline and the four-sided figure through it must be the same figure.
_LEAST_FIT = 0.94
# The edge of a shadow or of a table looks like the edge of a sheet, but print goes on beyond it. Print is thin and
# much darker than its ground; the grain of wood is not.
_BAND_SHARE, _MOST_PRINT_BEYOND, _PRINT_DEPTH = 0.07, 0.5, 0.3
# Each edge: the paper must be lighter than what lies beside it, by so much, along so much of its length; and most of
# the step must lie within a few pixels, because the edge of a shadow is soft.
_LEAST_STEP, _LEAST_LENGTH_SHARE = 12.0, 0.7
_NEAR_REACH, _LEAST_NEAR_SHARE = 3.0, 0.55
_LEVELS = range(50, 240, 14)
_BORDER_SHARE = 0.008
_LARGEST_ANGLE_ERROR = 35.0
# Long side by short side of what is captured: from a square photo to a ledger page, with receipts left out.
_LONGEST_ASPECT = 2.2
_SAME_ASPECT = 0.06
_HIGHEST_DPI = 300.0


@dataclass(frozen=True, slots=True)
class _Paper:
    """A size that documents come in."""

    aspect: float
    long_side_inches: float


_A4, _CARD = _Paper(297 / 210, 297 / 25.4), _Paper(85.6 / 53.98, 85.6 / 25.4)
_PAPERS = (_A4, _CARD)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in a picture. `edges_at_border` counts its edges that coincide with the picture's."""

    corners: Corners
    edges_at_border: int

    @property
    def is_cut_off(self) -> bool:
        return self.edges_at_border > 0


@dataclass(frozen=True, slots=True)
class FlatSheet:
    """The sheet alone, seen from straight above."""

    image: PageImage
    dpi: float


def find_sheet(image: PageImage) -> Sheet | None:
    """The sheet, or None when there is none or any doubt. About 20 ms."""
    cv2 = opencv()
    scale = _WORKING_SIDE / max(image.shape[:2])
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    # Print disappears, the sheet's outline stays.
    plain = cv2.medianBlur(cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((13, 13), np.uint8)), 5)
    found = [
        corners
        for mask in _sheet_masks(small, plain)
        if (corners := _sheet_in(mask, grey, np.asarray(plain, dtype=np.uint8))) is not None
    ]
    if not found:
        return None
    # Part of a sheet can look like one, where a shadow or a dark picture ends; the whole is larger.
    corners = max(found, key=cv2.contourArea)
    return Sheet((corners / scale).astype(np.float32), _edges_at_border(corners, grey.shape))


def _sheet_in(mask: NDArray[np.uint8], grey: NDArray[np.uint8], plain: NDArray[np.uint8]) -> Corners | None:
    """The corners of the mask's largest figure, if it passes every test."""
    outline = _largest_outline(mask)
    if outline is None:
        return None
    corners = _four_corners(outline)
    if corners is None or not _is_plausible(corners, outline, grey.shape):
        return None
    if _edges_at_border(corners, grey.shape) > 1 or not _edges_are_seen(corners, plain):
        return None
    return None if _print_goes_on(corners, grey) else corners


def lay_flat(image: PageImage, sheet: Sheet, known_dpi: float | None = None) -> FlatSheet:
    """The sheet by itself at its own resolution, at most 300 dpi. A photo's resolution is told from the size of the
    paper; a scanner's is known."""
    cv2 = opencv()
    top, right, bottom, left = (_distance(sheet.corners, index) for index in range(4))
    width, height = max(top, bottom), max(left, right)
    long_side, short_side = max(width, height), max(1.0, min(width, height))
    # Seen at a slant, a sheet looks shorter than it is; how much its opposite sides differ tells how far to trust.
    slant = 1 - min(min(top, bottom) / max(top, bottom), min(left, right) / max(left, right))
    paper = min(_PAPERS, key=lambda known: abs(known.aspect - long_side / short_side))
    if abs(paper.aspect - long_side / short_side) < _SAME_ASPECT + slant:
        short_side = long_side / paper.aspect
        width, height = (short_side, long_side) if height > width else (long_side, short_side)
    else:
        paper = _A4
    dpi = known_dpi or long_side / paper.long_side_inches
    scale = min(1.0, _HIGHEST_DPI / dpi)
    across, down = round(width * scale), round(height * scale)
    flat = np.array([[0, 0], [across, 0], [across, down], [0, down]], np.float32)
    change = cv2.getPerspectiveTransform(sheet.corners, flat)
    straight = cv2.warpPerspective(
        image, change, (across, down), flags=cv2.INTER_AREA if scale < 0.7 else cv2.INTER_CUBIC
    )
    return FlatSheet(np.asarray(straight, dtype=np.uint8), dpi * scale)


def _sheet_masks(small: NDArray[np.uint8], plain: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """Where paper may be: lighter than the desk at one of several levels (under a lamp no single level holds for the
    whole sheet), paler than the desk, or inside closed edges."""
    cv2 = opencv()
    lights = [cv2.threshold(plain, level, 255, cv2.THRESH_BINARY)[1] for level in _LEVELS]
    saturation = cv2.medianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2HSV)[..., 1], 7)
    _, pale = cv2.threshold(saturation, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    edges = cv2.dilate(cv2.Canny(plain, 20, 60), np.ones((3, 3), np.uint8))
    inside = np.zeros_like(edges)
    outlines, _ = cv2.findContours(edges, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    cv2.drawContours(inside, outlines, -1, 255, cv2.FILLED)
    open_kernel = np.ones((7, 7), np.uint8)
    masks = [*lights, pale, inside]
    return [np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, open_kernel), dtype=np.uint8) for mask in masks]


def _largest_outline(mask: NDArray[np.uint8]) -> NDArray[np.int32] | None:
    cv2 = opencv()
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    largest = max(outlines, key=cv2.contourArea)
    share = cv2.contourArea(largest) / mask.size
    return np.asarray(largest, dtype=np.int32) if _SMALLEST_SHARE <= share <= _LARGEST_SHARE else None


def _four_corners(outline: NDArray[np.int32]) -> Corners | None:
    """The four-sided figure through the outline: lines fitted to its four sides, met at their crossings."""
    cv2 = opencv()
    hull = cv2.convexHull(outline)
    length = cv2.arcLength(hull, True)
    for tolerance in (0.01, 0.015, 0.02, 0.03, 0.04, 0.06):
        rough = cv2.approxPolyDP(hull, tolerance * length, True)
        if len(rough) == 4:
            return _refined(rough.reshape(4, 2).astype(np.float32), hull.reshape(-1, 2), outline.reshape(-1, 2))
    return None


def _refined(rough: Corners, hull: NDArray[np.int32], outline: NDArray[np.int32]) -> Corners | None:
    cv2 = opencv()
    ordered = _clockwise_from_top_left(rough)
    lines = []
    for index in range(4):
        start, end = ordered[index], ordered[(index + 1) % 4]
        direction = end - start
        length = float(np.hypot(*direction))
        if length < 20:
            return None
        unit = direction / length
        offsets = outline - start
        along, beside = offsets @ unit, np.abs(offsets @ np.array([-unit[1], unit[0]]))
        near = outline[(along > 0.05 * length) & (along < 0.95 * length) & (beside < 0.02 * length + 2)]
        if len(near) < 10:
            return None
        lines.append(np.asarray(cv2.fitLine(near.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01)).ravel())
    corners = [_crossing(lines[index - 1], lines[index]) for index in range(4)]
    if any(corner is None for corner in corners):
        return None
    return np.array(corners, np.float32)


def _crossing(first: NDArray[np.float32], second: NDArray[np.float32]) -> NDArray[np.float64] | None:
    matrix = np.array([[first[0], -second[0]], [first[1], -second[1]]], np.float64)
    if abs(np.linalg.det(matrix)) < 1e-3:
        return None
    steps = np.linalg.solve(matrix, np.array([second[2] - first[2], second[3] - first[3]], np.float64))
    return np.array([first[2] + steps[0] * first[0], first[3] + steps[0] * first[1]])


def _clockwise_from_top_left(points: Corners) -> Corners:
    centre = points.mean(axis=0)
    angles = np.arctan2(points[:, 1] - centre[1], points[:, 0] - centre[0])
    ordered = points[np.argsort(angles)]
    first = int(np.argmin(ordered.sum(axis=1)))
    return np.roll(ordered, -first, axis=0)


def _is_plausible(corners: Corners, outline: NDArray[np.int32], shape: tuple[int, ...]) -> bool:
    cv2 = opencv()
    height, width = shape[:2]
    margin = 0.01 * max(shape)
    if corners.min() < -margin or corners[:, 0].max() > width + margin or corners[:, 1].max() > height + margin:
        return False
    if not cv2.isContourConvex(corners.astype(np.int32)):
        return False
    figure, found = np.zeros((height, width), np.uint8), np.zeros((height, width), np.uint8)
    cv2.fillConvexPoly(figure, corners.astype(np.int32), 1)
    cv2.drawContours(found, [outline], -1, 1, cv2.FILLED)
    together, either = int((figure & found).sum()), int((figure | found).sum())
    if together < _LEAST_FIT * either:
        return False
    sides = [_distance(corners, index) for index in range(4)]
    aspect = max(sides[0] + sides[2], sides[1] + sides[3]) / max(1.0, min(sides[0] + sides[2], sides[1] + sides[3]))
    return aspect <= _LONGEST_ASPECT and all(
        abs(_angle(corners, index) - 90) <= _LARGEST_ANGLE_ERROR for index in range(4)
    )


def _distance(corners: Corners, index: int) -> float:
    return float(np.hypot(*(corners[(index + 1) % 4] - corners[index])))


def _angle(corners: Corners, index: int) -> float:
    before = corners[index - 1] - corners[index]
    after = corners[(index + 1) % 4] - corners[index]
    cosine = float(before @ after) / float(np.hypot(*before) * np.hypot(*after))
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def _edges_at_border(corners: Corners, shape: tuple[int, ...]) -> int:
    height, width = shape[:2]
    near = _BORDER_SHARE * max(height, width) + 1
    count = 0
    for index in range(4):
        start, end = corners[index], corners[(index + 1) % 4]
        for axis, limit in ((0, width - 1), (1, height - 1)):
            if max(start[axis], end[axis]) <= near or min(start[axis], end[axis]) >= limit - near:
                count += 1
    return count


def _edges_are_seen(corners: Corners, plain: NDArray[np.uint8]) -> bool:
    """Paper lighter than its surroundings, in a sharp step, along every edge that is not the picture's border."""
    centre = corners.mean(axis=0)
    far_reach = 0.015 * max(plain.shape)
    for index in range(4):
        start, end = corners[index], corners[(index + 1) % 4]
        normal = np.array([start[1] - end[1], end[0] - start[0]], np.float64)
        normal /= max(1e-6, float(np.hypot(*normal)))
        if float(normal @ (centre - start)) < 0:
            normal = -normal
        points = start + np.linspace(0.05, 0.95, 37)[:, None] * (end - start)
        far = _steps(plain, points, normal * far_reach)
        near = _steps(plain, points, normal * _NEAR_REACH)
        seen = ~np.isnan(far)
        if seen.sum() < 10:
            continue
        is_step = far[seen] > _LEAST_STEP
        if is_step.mean() < _LEAST_LENGTH_SHARE:
            return False
        if np.nanmedian(near[seen][is_step] / far[seen][is_step]) < _LEAST_NEAR_SHARE:
            return False
    return True


def _steps(plain: NDArray[np.uint8], points: NDArray[np.float64], reach: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much lighter it is inwards than outwards of each point; not a number where that is outside the picture."""
    height, width = plain.shape
    inner, outer = (points + reach).round().astype(int), (points - reach).round().astype(int)
    is_inside = np.all((inner >= 0) & (outer >= 0), axis=1)
    for side in (inner, outer):
        is_inside &= (side[:, 0] < width) & (side[:, 1] < height)
    steps = np.full(len(points), np.nan)
    inner, outer = inner[is_inside], outer[is_inside]
    steps[is_inside] = plain[inner[:, 1], inner[:, 0]].astype(float) - plain[outer[:, 1], outer[:, 0]]
    return steps


def _print_goes_on(corners: Corners, grey: NDArray[np.uint8]) -> bool:
    """Whether there is print just outside an edge, in a density like that of the page."""
    cv2 = opencv()
    light = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    is_print = (light.astype(np.float32) - grey) > _PRINT_DEPTH * light
    inside = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(inside, corners.round().astype(np.int32), 1)
    density = float(is_print[inside > 0].mean())
    centre = corners.mean(axis=0)
    for index in range(4):
        start, end = corners[index], corners[(index + 1) % 4]
        # Away from the edge itself, whose own gradient is no print.
        outward = [(point - centre) * _BAND_SHARE for point in (start, end)]
        band = np.array(
            [start + 0.4 * outward[0], end + 0.4 * outward[1], end + 2 * outward[1], start + 2 * outward[0]]
        )
        mask = np.zeros(grey.shape, np.uint8)
        cv2.fillConvexPoly(mask, band.round().astype(np.int32), 1)
        mask[inside > 0] = 0
        if mask.sum() > 200 and float(is_print[mask > 0].mean()) > _MOST_PRINT_BEYOND * density:
            return True
    return False
