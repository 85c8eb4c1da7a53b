"""Tables on a page: cells with the printed lines in each, from the rules that part them on the page's picture.

What a table says is told elsewhere (table_fields.py); here it is only taken apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from classifiers.layout import PageLayout, Piece, besides_leaders, join_rows
from models.values.geometry import Point
from models.values.reading import Word

# The picture is made smaller until a line of print is about so high: rules are found as well and sooner.
_ENOUGH_PIXELS = 14
# In line heights: a rule is longer than any stroke of a letter, and broken where a scan lost some of it.
_SHORTEST_RULE, _BROKEN = 1.8, 0.45
_LOWEST_CELL, _NARROWEST_CELL = 0.9, 1.0
# Ink is so much darker than the paper around it, of 255.
_CONTRAST = 18
# Which share of its bounding box a cell fills: frames around frames do not.
_FULLNESS = 0.75
_SAME_EDGE = 0.5
_FEWEST_CELLS = 4


@dataclass(frozen=True)
class Cell:
    """Edges are on the levelled page; `lines` are the printed lines in it from top to bottom."""

    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[tuple[Word, ...], ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Line by line."""
        return tuple(" ".join(word.text for word in line) for line in self.lines)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    def is_under(self, head: Cell) -> bool:
        """Whether they share most of the narrower one's width."""
        across = min(self.right, head.right) - max(self.left, head.left)
        return across > 0.6 * min(self.right - self.left, head.right - head.left)


@dataclass(frozen=True)
class Table:
    """Rows from top to bottom, each from left to right. A cell over several rows stands in the first of them."""

    page: PageLayout
    rows: tuple[tuple[Cell, ...], ...]
    is_ruled: bool = True

    def holds(self, piece: Piece) -> bool:
        """Whether print of the same page stands in one of the cells."""
        x, y = piece.centre_x, piece.centre_y
        return any(c.left <= x <= c.right and c.top <= y <= c.bottom for row in self.rows for c in row)


@dataclass(frozen=True)
class LabelledCell:
    """A cell with one or several labels, and the cell that holds their values. `is_doubtful` where another cell may."""

    labels: tuple[str, ...]
    label: Cell
    value: Cell
    is_doubtful: bool = False


def ruled_tables(image: NDArray[np.uint8], layout: PageLayout) -> tuple[Table, ...]:
    """The tables with rules around their cells on a page's picture (BGR), from top to bottom."""
    import cv2

    step = max(1, int(layout.line_height // _ENOUGH_PIXELS))
    unit = layout.line_height / step
    lines = _rules(cv2, image, step, unit)
    _, regions, statistics, centroids = cv2.connectedComponentsWithStats(255 - lines, connectivity=4)
    words = _words_by_region(layout, np.asarray(regions, np.int32), step)
    boxes: dict[int, tuple[float, float, float, float]] = {}
    for region in range(1, len(statistics)):
        left, top, across, down, area = (int(n) for n in statistics[region])
        is_rectangle = area >= _FULLNESS * across * down
        if not is_rectangle or across < _NARROWEST_CELL * unit or down < _LOWEST_CELL * unit:
            continue
        if left == 0 or top == 0 or left + across == lines.shape[1] or top + down == lines.shape[0]:
            continue
        middle = layout.level.point(Point(centroids[region][0] * step, centroids[region][1] * step))
        half = (0.5 * across * step, 0.5 * area / across * step)
        boxes[region] = (middle.x - half[0], middle.y - half[1], middle.x + half[0], middle.y + half[1])
    cells = [Cell(*box, _lines_of(layout, words.get(region, ()))) for region, box in boxes.items()]
    groups = _neighbours([cell for cell in cells if not _is_around_others(cell, cells)], layout.line_height)
    tables = [Table(layout, _in_rows(group, layout.line_height)) for group in groups if len(group) >= _FEWEST_CELLS]
    return tuple(table for table in tables if any(len(row) > 1 for row in table.rows))


def _rules(cv2: Any, image: NDArray[np.uint8], step: int, unit: float) -> NDArray[np.uint8]:
    """White where a level or an upright rule runs, on a picture `step` times smaller."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    if step > 1:
        grey = cv2.erode(grey, np.ones((step, step), np.uint8))[::step, ::step]
    around = 2 * int(unit) + 1
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, _CONTRAST)
    shortest, broken = int(_SHORTEST_RULE * unit), 2 * int(_BROKEN * unit) + 1
    level = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, shortest), np.uint8))
    upright = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((shortest, 1), np.uint8))
    level = cv2.dilate(level, np.ones((1, broken), np.uint8))
    upright = cv2.dilate(upright, np.ones((broken, 1), np.uint8))
    return np.asarray(cv2.bitwise_or(level, upright), np.uint8)


def _words_by_region(layout: PageLayout, regions: NDArray[np.int32], step: int) -> dict[int, list[list[Word]]]:
    """Each region's words, those of one piece together."""
    found: dict[int, list[list[Word]]] = {}
    for piece in layout.pieces:
        for region, word in ((_region_at(word.box.centre, regions, step), word) for word in piece.words):
            runs = found.setdefault(region, [])
            if runs and any(word_before in piece.words for word_before in runs[-1][-1:]):
                runs[-1].append(word)
            else:
                runs.append([word])
    return found


def _region_at(point: Point, regions: NDArray[np.int32], step: int) -> int:
    row = min(max(0, int(point.y / step)), regions.shape[0] - 1)
    column = min(max(0, int(point.x / step)), regions.shape[1] - 1)
    return int(regions[row, column])


def _lines_of(layout: PageLayout, runs: Iterable[Sequence[Word]]) -> tuple[tuple[Word, ...], ...]:
    pieces = [layout.level.piece(run, layout.number) for run in runs]
    rows = ([word for piece in row for word in piece.words] for row in join_rows(pieces))
    lines = (besides_leaders(row) for row in rows)
    return tuple(line for line in lines if line)


def _is_around_others(cell: Cell, cells: Sequence[Cell]) -> bool:
    """A frame around a page or a table is no cell of it."""
    return any(
        cell.left < other.left and other.right < cell.right and cell.top < other.top and other.bottom < cell.bottom
        for other in cells
        if other is not cell
    )


def _neighbours(cells: Sequence[Cell], line_height: float) -> list[list[Cell]]:
    """Cells that share an edge are of one table."""
    groups: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda c: (c.top, c.left)):
        near = [group for group in groups if any(_share_an_edge(cell, other, line_height) for other in group)]
        merged = [one for group in near for one in group]
        groups = [group for group in groups if group not in near] + [[*merged, cell]]
    return groups


def _share_an_edge(one: Cell, other: Cell, line_height: float) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    nearest, longest = min(across, down), max(across, down)
    return -_SAME_EDGE * line_height < nearest and longest > 0.5 * line_height


def _in_rows(cells: Sequence[Cell], line_height: float) -> tuple[tuple[Cell, ...], ...]:
    rows: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda c: c.top):
        if rows and cell.top - rows[-1][0].top < _SAME_EDGE * line_height:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return tuple(tuple(sorted(row, key=lambda c: c.left)) for row in rows)
