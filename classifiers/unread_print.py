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
_BEYOND = 0.6  # in line heights

Zone = tuple[float, float, float, float]  # left, top, right, bottom


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


def _is_print(image: NDArray[np.uint8], layout: PageLayout, zone: Zone) -> bool:
    """Whether shapes of a letter's height, whole in the zone's middle, stand on a line there."""
    height = layout.line_height
    left, right = max(0, int(zone[0])), min(image.shape[1], int(zone[2]))
    # Strokes that come from above or below are no letters: they must be seen to go on.
    top, bottom = max(0, int(zone[1] - _BEYOND * height)), min(image.shape[0], int(zone[3] + _BEYOND * height))
    if right - left < 4 or bottom - top < 4 or _is_read(layout, zone):
        return False
    low, high = (share * height for share in _LETTER_HEIGHTS)
    shapes = _shapes(image[top:bottom, left:right]) + np.array((left, top, 0, 0))
    letters = [
        (x, y, wide, tall)
        for x, y, wide, tall in shapes.tolist()
        if low <= tall <= high
        and wide <= 2.5 * height
        and zone[1] <= y + tall / 2 <= zone[3]
        and not _lies_in_what_was_read(layout, x + wide / 2, y + tall / 2)
    ]
    if len(letters) < _FEWEST_LETTERS:
        return False
    span = max(x + wide for x, _, wide, _ in letters) - min(x for x, *_ in letters)
    feet = np.array([y + tall for _, y, _, tall in letters])
    on_a_line = float(np.mean(np.abs(feet - np.median(feet)) < 0.2 * height))
    return span > 1.2 * height and on_a_line > 0.6


def _shapes(crop: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Left, top, width and height of each connected shape of dark ink, N x 4."""
    import cv2

    # The green and blue of red ink are dark and its red is bright: in the red channel a seal is nearly paper.
    red = np.ascontiguousarray(crop[:, :, 2])
    level, _ = cv2.threshold(red, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = (red <= min(level, _PALEST_INK)).astype(np.uint8)
    _count, _labels, statistics, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    return np.asarray(statistics[1:, :4], np.int32)


def _lies_in_what_was_read(layout: PageLayout, x: float, y: float) -> bool:
    return any(piece.left < x < piece.right and piece.top < y < piece.bottom for piece in layout.pieces)


def _is_read(layout: PageLayout, zone: Zone) -> bool:
    """Whether a line that was read reaches into the zone's middle."""
    middle = (zone[1] + zone[3]) / 2
    return any(
        piece.top - 0.15 * piece.height < middle < piece.bottom + 0.15 * piece.height
        and piece.right > zone[0]
        and piece.left < zone[2]
        for piece in layout.pieces
    )
