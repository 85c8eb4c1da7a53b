"""How far the lines of print on a page rise and fall because the sheet was curled or folded, and the page made flat.

Lines are followed from one strip of the page to the next as ridges of ink; letters need not stand apart. One surface of
displacements is fitted to all of them, so that no line can bend by itself. A page that was flat, or whose marks do not
agree on one surface, is not touched: bending straight print does more harm than leaving bent print.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitize.images import PageImage, opencv

Values = NDArray[np.float64]

# Lines are followed on a picture of this side at most: letters of 8 points on A4 have 6 rows then.
_WORKING_SIDE = 1300
_INK_DEPTH = 35
# Marks that may be letters or words run together, in usual letter heights; rules, drawings and patterns are not.
_LOWEST, _HIGHEST, _WIDEST = 0.35, 3.0, 9.0
_FEWEST_LETTERS, _SMALLEST_LETTER, _LARGEST_LETTER = 100, 4, 60
# In letter heights: the spacing of the places where lines are looked at, the length of line averaged there, and how
# far a line may climb from one place to the next, which is a slope of 14 degrees.
_STEP, _REACH, _CLIMB = 2.0, 4.0, 0.5
# Of the ink in a full line; weaker ridges are accents or dust.
_LEAST_RIDGE = 0.35
_COLUMNS, _ROWS = 14, 7
# How stiff the surface is against the weight of one place of a line: along it, from one row to the next, against a fan.
_STIFF_ALONG, _STIFF_ACROSS, _STIFF_FAN = 1.0, 8.0, 0.05
_ROUNDS, _TRUSTED = 5, 0.25
# A line shows a bend when it is this many places long, and a page when it has so many such lines.
_LONG_LINE, _FEWEST_LINES = 14, 6
# In letter heights. Flat pages of every kind, and flat ones seen at a slant, told 0.15 at most; the reader makes more
# errors from 0.4 on. Beyond the upper limit one pass no longer makes lines straight: only patterns lie there.
# Then, how much of the lines' unevenness a surface fitted to the other half of them must foretell: 0.24 at most on
# those flat pages, below 0 where each line waves by itself, as in handwriting.
_LEAST_BEND, _MOST_BEND, _LEAST_EXPLAINED = 0.3, 4.0, 0.4


@dataclass(frozen=True, slots=True)
class Curl:
    """Displacements downwards on a grid over the printed part of a page, in pixels; beyond it the nearest ones hold.

    `left`, `top`, `right`, `bottom`: where the grid's outermost values stand, in pixels of the page. `rise`: how much
    further down the lowest place of a line lies than its highest, once it is set level, in letter heights.
    """

    down: NDArray[np.float32]
    left: float
    top: float
    right: float
    bottom: float
    rise: float


@dataclass(frozen=True, slots=True)
class _Places:
    """Where lines were met: x, y and the number of the line, sorted by it. Lengths in pixels of the working picture."""

    x: Values
    y: Values
    line: NDArray[np.int64]

    def only(self, chosen: NDArray[np.bool_]) -> _Places:
        _, line = np.unique(self.line[chosen], return_inverse=True)
        return _Places(self.x[chosen], self.y[chosen], line)

    def without_line_means(self, values: Values, weights: Values) -> Values:
        """The values, one or several a place, less their weighted mean over the line."""
        starts = np.flatnonzero(np.diff(self.line, prepend=-1))
        by_weight = values * (weights if values.ndim == 1 else weights[:, None])
        sums, total = np.add.reduceat(by_weight, starts), np.add.reduceat(weights, starts)
        means = sums / (total if values.ndim == 1 else total[:, None])
        return np.asarray(values - means[self.line])


def find_curl(image: PageImage) -> Curl | None:
    """The bend of an upright page's lines; None when it is flat, or when it is not beyond doubt. About 30 ms."""
    cv2 = opencv()
    scale = min(1.0, _WORKING_SIDE / max(image.shape[:2]))
    # A red seal is bright in its own channel: print stays, the seal goes.
    small = cv2.resize(cv2.extractChannel(image, 2), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = _letters(small)
    if found is None:
        return None
    letters, height = found
    places = _long_lines(_follow(*_ridges(letters, height), height))
    if places is None:
        return None
    surface = _Surface.over(places)
    grid = surface.fit(places, height)
    rise = surface.rise(grid, places) / height
    if not _LEAST_BEND <= rise <= _MOST_BEND or _explained(surface, places, height) < _LEAST_EXPLAINED:
        return None
    grid -= grid.mean(axis=1, keepdims=True)
    left, top, right, bottom = (edge / scale for edge in (surface.left, surface.top, surface.right, surface.bottom))
    return Curl((grid / scale).astype(np.float32), left, top, right, bottom, rise)


def flatten(image: PageImage, curl: Curl) -> PageImage:
    """The page with its lines made straight; the canvas grows so that nothing is cut off, in the colour of the paper.
    Everything moves with the print round it, seals and signatures too."""
    cv2 = opencv()
    height, width = image.shape[:2]
    above, below = max(0, int(np.ceil(curl.down.max()))), max(0, int(np.ceil(-curl.down.min())))
    y = np.arange(-above, height + below, dtype=np.float32)
    x = np.arange(width, dtype=np.float32)
    across = _hats(x, curl.left, curl.right, curl.down.shape[1]).astype(np.float32)
    along = _hats(y, curl.top, curl.bottom, curl.down.shape[0]).astype(np.float32)
    source = _product(along, curl.down @ across.T).astype(np.float32, copy=False)
    source += y[:, None]
    columns = np.ascontiguousarray(np.broadcast_to(x, source.shape))
    paper = tuple(float(level) for level in np.percentile(image.reshape(-1, 3)[::97], 90, axis=0))
    flat = cv2.remap(image, columns, source, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=paper)
    return np.asarray(flat, np.uint8)


def _letters(grey: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], float] | None:
    """1 where marks are that may be letters, and the usual height of one; None where there are too few."""
    cv2 = opencv()
    quarter = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.blur(cv2.dilate(quarter, np.ones((9, 9), np.uint8)), (9, 9))
    depth = cv2.subtract(cv2.resize(paper, grey.shape[::-1], interpolation=cv2.INTER_LINEAR), grey)
    ink = (depth > max(_INK_DEPTH, 0.4 * np.percentile(depth[::3, ::3], 98))).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    across, down = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    is_letter = (down >= _SMALLEST_LETTER) & (down <= _LARGEST_LETTER) & (across >= 0.3 * down) & (across < 2.2 * down)
    if is_letter.sum() < _FEWEST_LETTERS:
        return None
    height = float(np.median(down[is_letter]))
    may_be = (down >= _LOWEST * height) & (down <= _HIGHEST * height) & (across <= _WIDEST * height)
    may_be[0] = False
    return may_be.astype(np.uint8)[labels], height


def _ridges(letters: NDArray[np.uint8], height: float) -> tuple[Values, Values]:
    """Where lines of print run: columns (indices of places along the page) and y, to a fraction of a pixel."""
    cv2 = opencv()
    step = max(1, round(_STEP * height))
    reach, tall = 2 * round(_REACH * height / 2) + 1, 2 * round(0.4 * height) + 1
    density = cv2.boxFilter(letters, cv2.CV_32F, (reach, tall))
    density = cv2.GaussianBlur(density, (1, 4 * tall + 1), 0.4 * height)[:, step // 2 :: step]
    above, here, below = density[:-2], density[1:-1], density[2:]
    strong = here > _LEAST_RIDGE * np.percentile(here[here > 0.05], 80) if (here > 0.05).any() else here > 1
    column, row = np.nonzero((strong & (here > above) & (here >= below)).T)
    a, b, c = above[row, column], here[row, column], below[row, column]
    y = row + 1 + 0.5 * (a - c) / np.minimum(a - 2 * b + c, -1e-6)
    return np.asarray(column, np.float64), np.asarray(y, np.float64)


def _follow(column: Values, y: Values, height: float) -> _Places:
    """Ridges joined to lines: each with the nearest one of the next column when both choose each other."""
    line = np.arange(len(y))
    bounds = np.searchsorted(column, np.arange(column.max() + 2)) if len(y) else np.zeros(1, np.int64)
    for start, middle, end in zip(bounds[:-2], bounds[1:-1], bounds[2:], strict=True):
        if start == middle or middle == end:
            continue
        climbs = np.abs(y[start:middle, None] - y[None, middle:end])
        right, back = climbs.argmin(axis=1), climbs.argmin(axis=0)
        here = np.arange(middle - start)
        joined = (back[right] == here) & (climbs[here, right] < _CLIMB * height)
        line[middle + right[joined]] = line[start + here[joined]]
    order = np.argsort(line, kind="stable")
    step = max(1, round(_STEP * height))
    return _Places(column[order] * step + step // 2, y[order], line[order])


def _long_lines(places: _Places) -> _Places | None:
    """The lines that are long enough to show a bend; None when they are too few."""
    lengths = np.bincount(places.line)
    chosen = lengths[places.line] >= _LONG_LINE
    if (lengths >= _LONG_LINE).sum() < _FEWEST_LINES:
        return None
    return places.only(chosen)


@dataclass(frozen=True, slots=True)
class _Surface:
    """Displacements on a grid over the printed part, linear between its points."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def over(cls, places: _Places) -> _Surface:
        return cls(float(places.x.min()), float(places.y.min()), float(places.x.max()), float(places.y.max()))

    def basis(self, places: _Places) -> Values:
        """A row for each place: how much each point of the grid counts there."""
        across = _hats(places.x, self.left, self.right, _COLUMNS)
        along = _hats(places.y, self.top, self.bottom, _ROWS)
        return np.asarray((along[:, :, None] * across[:, None, :]).reshape(len(across), -1))

    def fit(self, places: _Places, height: float) -> Values:
        """The grid that makes the lines straight; places that disagree with their neighbours lose their say."""
        basis, stiffness = self.basis(places), _stiffness()
        weights: Values = np.ones(len(places.y))
        grid: Values = np.zeros(_ROWS * _COLUMNS)
        for _ in range(_ROUNDS):
            centred = places.without_line_means(basis, weights)
            heights = places.without_line_means(places.y, weights)
            weighted = centred * weights[:, None]
            normal = _product(np.ascontiguousarray(weighted.T), centred)
            grid = np.asarray(np.linalg.solve(normal + stiffness, weighted.T @ heights), np.float64)
            off = (heights - centred @ grid) / (_TRUSTED * height)
            weights = np.asarray(1 / (1 + off**2) ** 2, np.float64)
        return grid.reshape(_ROWS, _COLUMNS)

    def rise(self, grid: Values, places: _Places) -> float:
        """By how much the most bent line leaves a straight one, from its highest to its lowest place, in pixels. The
        eighth part of the lines may be more bent: what only a few do is no bend of the sheet."""
        heights = self.basis(places) @ grid.ravel()
        level = heights - _slopes(places, heights)
        starts = np.flatnonzero(np.diff(places.line, prepend=-1))
        rises = np.maximum.reduceat(level, starts) - np.minimum.reduceat(level, starts)
        return float(np.percentile(rises, 87))


def _explained(surface: _Surface, places: _Places, height: float) -> float:
    """How much of the unevenness of every other line a surface foretells that was fitted to the rest; 1 is all. A place
    counts by the bend foretold for it: most of a book's page is flat."""
    odd = places.line % 2 == 1
    grid = surface.fit(places.only(~odd), height)
    rest = places.only(odd)
    uneven = rest.y - _slopes(rest, rest.y)
    foretold = surface.basis(rest) @ grid.ravel()
    foretold -= _slopes(rest, foretold)
    counts = np.abs(foretold)
    return 1 - float(counts @ np.abs(uneven - foretold)) / max(1e-6, float(counts @ np.abs(uneven)))


def _slopes(places: _Places, values: Values) -> Values:
    """For every place the height of the straight line through its line's values."""
    ones = np.ones(len(values))
    x, centred = places.without_line_means(places.x, ones), places.without_line_means(values, ones)
    starts = np.flatnonzero(np.diff(places.line, prepend=-1))
    slopes = np.add.reduceat(x * centred, starts) / np.maximum(1e-6, np.add.reduceat(x * x, starts))
    return np.asarray(values - centred + slopes[places.line] * x)


def _stiffness() -> Values:
    """What a grid costs that bends along the lines, and more so when it bends otherwise from one row to the next."""
    turns = np.diff(np.eye(_COLUMNS), n=2, axis=0)
    changes = np.diff(np.eye(_ROWS), axis=0)
    along, across = turns.T @ turns, changes.T @ changes
    # Lines may fan out, but not without evidence; and no line tells how high a whole row stands.
    loose = _STIFF_FAN * np.kron(across, np.eye(_COLUMNS)) + 1e-3 * np.eye(_ROWS * _COLUMNS)
    return np.asarray(_STIFF_ALONG * np.kron(np.eye(_ROWS), along) + _STIFF_ACROSS * np.kron(across, along) + loose)


def _product(first: NDArray[np.floating], second: NDArray[np.floating]) -> NDArray[np.floating]:
    """The matrix product by OpenCV. NumPy's spreads over every core and waits for each: half a second on a busy machine
    instead of a millisecond."""
    return np.asarray(opencv().gemm(first, second, 1.0, None, 0.0))


def _hats(at: NDArray[np.floating], first: float, last: float, count: int) -> Values:
    """For each position the shares of the two grid points beside it, of `count` from `first` to `last`."""
    place = np.clip((np.asarray(at, np.float64) - first) / max(1e-6, last - first), 0, 1) * (count - 1)
    return np.asarray(np.maximum(0, 1 - np.abs(place[:, None] - np.arange(count))))
