"""What can be measured on a page's picture: the levels of paper and ink, the size of the letters, the width of their
edges, the unrest beside them. Numbers only; `quality` says what they mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitize.images import PageImage, opencv

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

# Letters are found on a picture of this side at most, and looked at closely where an "x" is this many pixels high:
# blur harms by its share of the letter, so 300 dpi scans and small photos must be measured alike.
_FINDING_SIDE, _CLOSEST_SIDE, _X_HEIGHT = 1800, 2600, 14.0
# Marks weaker than this, or than so many times the grain of the paper, cannot be told from it.
_LEAST_DEPTH, _GRAINS = 9.0, 5.0
# From paper (0) to the page's ink (1), a pixel is ink from here on. Half way, an edge does not move when it is blurred.
_INK_SHARE = 0.5
# Less ink than that of a lone page number has no edges worth measuring.
_LEAST_INK_SHARE = 0.0001
_SMALLEST_LETTER, _FEWEST_LETTERS, _MOST_WORDS = 4, 12, 150
# Paper that a camera saw stays below this; a scanner's reaches white everywhere, so white there is no reflection.
_BURNT, _WHITE_PAPER, _LEAST_GREY_SHARE = 250, 240.0, 0.4


@dataclass(frozen=True, slots=True)
class PrintMeasures:
    """Levels are grey levels, 0 to 255; pixels are those of the picture given.

    `x_height`: height of the lower-case letters in pixels; None when there are no shapes of letters. Then `edge_share`
    is told of whatever there is, in the x-heights of usual print, and `unrest` and `burnt_share` are 0.
    `edge_share`: width of the letters' edges in x-heights, along the worse direction. `unrest`: standard deviation of
    the paper close to the print as a share of the ink's depth. `burnt_share`: part of the printed area, gaps filled,
    that a reflection burnt out.
    """

    paper_level: float
    ink_depth: float
    ink_share: float
    x_height: float | None
    edge_share: float = 0.0
    unrest: float = 0.0
    burnt_share: float = 0.0

    @property
    def has_letters(self) -> bool:
        return self.x_height is not None


def measure_print(image: PageImage, *, usual_x_height: float = 16.0) -> PrintMeasures:
    """`usual_x_height`: in pixels, of print where none can be told apart. About 80 ms for A4 at 200 dpi."""
    cv2 = opencv()
    grey = without_rim(np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8))
    small, scale = _resized(grey, min(1.0, _FINDING_SIDE / max(grey.shape)))
    paper = paper_of(small)
    depth = np.asarray(cv2.subtract(paper, small), dtype=np.uint8)
    ink_depth = ink_depth_of(small, depth)
    ink = depth > max(1.0, _INK_SHARE * ink_depth) if ink_depth else np.zeros(small.shape, np.bool_)
    letters = letter_shapes(ink, fewest=_FEWEST_LETTERS)
    paper_level, ink_share = float(np.median(paper)), float(ink.mean())
    x_height = usual_x_height if letters is None else _x_height_of(letters) / scale
    close, closer = _resized(grey, min(_X_HEIGHT / x_height, _CLOSEST_SIDE / max(grey.shape)))
    edge_share = _edge_pixels(close, ink_depth) / (x_height * closer) if ink_share > _LEAST_INK_SHARE else 0.0
    if letters is None:
        return PrintMeasures(paper_level, ink_depth, ink_share, None, edge_share)
    return PrintMeasures(
        paper_level=paper_level,
        ink_depth=ink_depth,
        ink_share=ink_share,
        x_height=x_height,
        edge_share=edge_share,
        unrest=_unrest(small, paper, letters, x_height * scale) / ink_depth,
        burnt_share=_burnt_share(small, paper, ink, x_height * scale),
    )


def without_rim(grey: Grey) -> Grey:
    """A fiftieth of each side left out: scanners leave dark rims."""
    rim = max(1, min(grey.shape) // 50)
    return np.ascontiguousarray(grey[rim:-rim, rim:-rim]) if min(grey.shape) > 4 * rim else grey


def paper_of(grey: Grey) -> Grey:
    """The level of the paper everywhere: print removed by a closing wider than a letter, at an eighth of the size."""
    cv2 = opencv()
    small = cv2.resize(grey, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    smooth = cv2.GaussianBlur(closed, (9, 9), 0)
    return np.asarray(cv2.resize(smooth, grey.shape[::-1], interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def grain_of(grey: Grey, depth: Grey) -> float:
    """Standard deviation of the paper from pixel to pixel, in grey levels."""
    cv2 = opencv()
    differences = cv2.absdiff(grey, cv2.GaussianBlur(grey, (5, 5), 0))[::2, ::2]
    on_paper = differences[depth[::2, ::2] < 25]
    # A smooth copy of white noise differs from it by 0.9 deviations, and 68 of 100 differences are below one.
    return float(np.percentile(on_paper, 68)) / 0.9 if on_paper.size else 0.0


def ink_depth_of(grey: Grey, depth: Grey) -> float:
    """How much darker than the paper the page's strokes are; 0 when nothing stands out from its grain."""
    marks = depth[depth > max(_LEAST_DEPTH, _GRAINS * grain_of(grey, depth))]
    return float(np.percentile(marks, 85)) if marks.size else 0.0


def _resized(grey: Grey, scale: float) -> tuple[Grey, float]:
    cv2 = opencv()
    if abs(scale - 1.0) < 0.02:
        return grey, 1.0
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=how), dtype=np.uint8), scale


def letter_shapes(ink: Mask, *, fewest: int) -> Grey | None:
    """1 where shapes are that may be letters, or words run together; None when there are fewer than `fewest`."""
    cv2 = opencv()
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8))
    width, height, area = (stats[:, column].astype(np.float64) for column in (2, 3, 4))
    may_be = (height >= _SMALLEST_LETTER) & (height < 0.1 * max(ink.shape)) & (area > 0.1 * width * height)
    may_be &= (width < 12 * height) & (width * 6 > height)
    may_be[0] = False
    return may_be[labels].astype(np.uint8) if may_be.sum() >= fewest else None


def _x_height_of(letters: Grey) -> float:
    """Rows of each word that hold at least half as much ink as its fullest ones: those between baseline and x-height,
    whether its letters stand apart or a blur has run them together."""
    cv2 = opencv()
    _, _, stats, _ = cv2.connectedComponentsWithStats(letters)
    shape = _middle_by_width(stats[1:, 3], stats[1:, 2])
    joined = cv2.dilate(letters, np.ones((1, 2 * int(shape) + 1), np.uint8))
    _, _, words, _ = cv2.connectedComponentsWithStats(joined)
    widest = words[1:][np.argsort(-words[1:, 2])][:_MOST_WORDS]
    heights, widths = [], []
    for left, top, width, height, _ in widest[widest[:, 2] >= 2 * widest[:, 3]].tolist():
        rows = letters[top : top + height, left : left + width].sum(axis=1, dtype=np.int32)
        heights.append(int((rows > 0.5 * np.percentile(rows, 90)).sum()))
        widths.append(width)
    return _middle_by_width(np.array(heights), np.array(widths)) if heights else shape


def _middle_by_width(values: NDArray[np.integer], widths: NDArray[np.integer]) -> float:
    """The median, each value counting by its width."""
    order = np.argsort(values)
    summed = widths[order].cumsum()
    return float(values[order][np.searchsorted(summed, summed[-1] / 2)])


def _edge_pixels(grey: Grey, ink_depth: float) -> float:
    """How many pixels the ink's edges take from paper to ink: the depth beside them over their slope, in the worse of
    the two directions, because a shaken picture is sharp along one of them."""
    cv2 = opencv()
    depth = cv2.subtract(paper_of(grey), grey)
    reach = 2 * round(0.3 * _X_HEIGHT) + 1
    around = cv2.dilate(depth, np.ones((reach, reach), np.uint8)).astype(np.float32)
    half_way = (depth > 0.3 * around) & (depth < 0.7 * around) & (around > _INK_SHARE * ink_depth)
    across = np.abs(cv2.Sobel(grey, cv2.CV_32F, 1, 0, ksize=3)) / 8
    down = np.abs(cv2.Sobel(grey, cv2.CV_32F, 0, 1, ksize=3)) / 8
    widths = [0.0]
    for slope, other in ((across, down), (down, across)):
        edges = half_way & (slope > 2 * other) & (slope > 0.5)
        if edges.sum() > 30:
            widths.append(float(np.median(around[edges] / slope[edges])))
    return max(widths)


def _unrest(grey: Grey, paper: Grey, letters: Grey, x_height: float) -> float:
    """Standard deviation of the paper's levels from a quarter to one x-height off the letters. Told from the middle
    80 % of them, so that dotted lines and rules do not count."""
    cv2 = opencv()
    near, far = (2 * max(2, round(share * x_height)) + 1 for share in (0.25, 1.0))
    ring = cv2.dilate(letters, np.ones((far, far), np.uint8)) > cv2.dilate(letters, np.ones((near, near), np.uint8))
    if ring.sum() < 100:
        return 0.0
    low, high = np.percentile(grey[ring].astype(np.int16) - paper[ring], (10, 90))
    return float(high - low) / 2.56


def _burnt_share(grey: Grey, paper: Grey, ink: Mask, x_height: float) -> float:
    """Of the area that print covers, gaps filled, the part that is burnt out."""
    cv2 = opencv()
    not_white = paper[paper < _BURNT]
    if not_white.size < _LEAST_GREY_SHARE * paper.size or np.median(not_white) >= _WHITE_PAPER:
        return 0.0
    burnt = cv2.morphologyEx((grey >= _BURNT).astype(np.uint8), cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    if not burnt.any():
        return 0.0
    step = max(1, round(x_height))
    size = (max(1, grey.shape[1] // step), max(1, grey.shape[0] // step))
    printed = cv2.resize(ink.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.02
    points = cv2.findNonZero(printed.astype(np.uint8))
    if points is None:
        return 0.0
    area = np.zeros(printed.shape, np.uint8)
    cv2.fillConvexPoly(area, cv2.convexHull(points), 1)
    lost = cv2.resize(burnt.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    return float(lost[area > 0].mean())
