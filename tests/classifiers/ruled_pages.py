"""Pages with a ruled table as they are read and as they look."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Point, Quad
from models.values.reading import Line, PageReading, Word
from tests.classifiers.printed_pages import line_at

WIDTH, HEIGHT, LINE = 1240, 1754, 24.0
_TOP, _STEP, _ROOM = 300.0, 34.0, 10.0

Cells = Sequence[str]


def ruled_page(
    edges: Sequence[float], *rows: Cells, turned: float = 0.0, around: Sequence[tuple[str, float, float]] = ()
) -> tuple[PageReading, NDArray[np.uint8]]:
    """A table from 300 down; lines of a cell are parted by "/ ". `around` are lines elsewhere as (text, left, top), and
    `turned` is the skew in radians."""
    picture = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    lines = [line_at(*line, line_height=LINE) for line in around]
    top = _TOP
    for row in rows:
        bottom = top + _ROOM + _STEP * max(len(cell.split("/ ")) for cell in row)
        for (left, right), cell in zip(pairwise(edges), row, strict=True):
            cv2.rectangle(picture, (int(left), int(top)), (int(right), int(bottom)), (60, 60, 60), 2)
            for at, text in enumerate(cell.split("/ ")):
                if text:
                    lines.append(line_at(text, left + 9, top + 6 + at * _STEP, line_height=LINE))
        top = bottom
    if turned:
        matrix = cv2.getRotationMatrix2D((0, 0), -np.degrees(turned), 1.0)
        picture = np.asarray(cv2.warpAffine(picture, matrix, (WIDTH, HEIGHT), borderValue=(255, 255, 255)), np.uint8)
        lines = [_turned(line, turned) for line in lines]
    return PageReading(WIDTH, HEIGHT, tuple(lines)), np.asarray(picture, np.uint8)


def _turned(line: Line, angle: float) -> Line:
    words = tuple(Word(word.text, word.confidence, _turned_box(word.box, angle)) for word in line.words)
    return Line(line.text, line.confidence, _turned_box(line.box, angle), words)


def _turned_box(box: Quad, angle: float) -> Quad:
    cosine, sine = np.cos(angle), np.sin(angle)
    return Quad(*(Point(p.x * cosine - p.y * sine, p.x * sine + p.y * cosine) for p in box.corners))
