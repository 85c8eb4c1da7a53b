"""Notices print beside a value that the reader left out: a name of which half is missing looks whole.

Looked at are the lines directly above and below a value, and wide gaps inside it. Print there is a row of shapes of a
letter's height; rules, strokes of a signature and seals are not.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from classifiers.layout import PageLayout, Piece, join_rows

_FEWEST_LETTERS = 3
_PALEST_INK = 160
_LETTER_HEIGHTS = (0.3, 1.0)  # in line heights


def has_unread_print(
    image: NDArray[np.uint8], layout: PageLayout, pieces: Sequence[Piece], *, above: bool = True, below: bool = True
) -> bool:
    """Whether a line of print next to these pieces, or between them, is in no line that was read."""
    rows = join_rows(pieces)
    height, pitch = layout.line_height, layout.line_pitch
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    first, last = min(p.centre_y for p in rows[0]), max(p.centre_y for p in rows[-1])
    middles = [first - pitch] if above else []
    middles += [last + pitch] if below else []
    for one, other in pairwise(rows):
        step = other[0].centre_y - one[0].centre_y
        middles += [one[0].centre_y + pitch] if step > 1.45 * pitch else []
    return any(
        _is_print(image, layout, (left, middle - 0.55 * height, right, middle + 0.55 * height)) for middle in middles
    )


def _is_print(image: NDArray[np.uint8], layout: PageLayout, zone: tuple[float, float, float, float]) -> bool:
    import cv2

    left, top = max(0, int(zone[0])), max(0, int(zone[1]))
    right, bottom = min(image.shape[1], int(zone[2])), min(image.shape[0], int(zone[3]))
    if right - left < 4 or bottom - top < 4 or _is_read(layout, zone):
        return False
    crop = image[top:bottom, left:right]
    # The green and blue of red ink are dark and its red is bright: in the red channel a seal is nearly paper.
    red = np.ascontiguousarray(crop[:, :, 2])
    level, _ = cv2.threshold(red, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = (red < min(level, _PALEST_INK)).astype(np.uint8)
    count, _labels, statistics, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    low, high = (share * layout.line_height for share in _LETTER_HEIGHTS)
    letters = [
        row for row in statistics[1:count] if low <= int(row[3]) <= high and int(row[2]) <= 2.5 * layout.line_height
    ]
    if len(letters) < _FEWEST_LETTERS:
        return False
    span = max(int(row[0]) + int(row[2]) for row in letters) - min(int(row[0]) for row in letters)
    feet = np.array([int(row[1]) + int(row[3]) for row in letters])
    on_a_line = float(np.mean(np.abs(feet - np.median(feet)) < 0.2 * layout.line_height))
    return span > 1.2 * layout.line_height and on_a_line > 0.6


def _is_read(layout: PageLayout, zone: tuple[float, float, float, float]) -> bool:
    """Whether a line that was read reaches into the zone's middle."""
    middle = (zone[1] + zone[3]) / 2
    return any(
        piece.top - 0.15 * piece.height < middle < piece.bottom + 0.15 * piece.height
        and piece.right > zone[0]
        and piece.left < zone[2]
        for piece in layout.pieces
    )
