"""How large the print on a page is, told from its marks before anything is read."""

from __future__ import annotations

import numpy as np

from ocr.reader import Image

# Looked at on every so many pixels that the longer side has about this many: letters of 8 points still have 8 rows.
_THUMBNAIL = 1800
# Ink is at most this share of its paper's lightness.
_INK_LEVEL = 0.72
# Fewer marks of a letter's size than this are no page of print.
_FEWEST_LETTERS = 60
_LOWEST, _HIGHEST = 4, 80
_NARROWEST, _WIDEST = 0.3, 2.2


def letter_height(image: Image) -> float | None:
    """The usual height of a letter in pixels, between an x's and a capital's; None without print. 3 to 20 ms a page."""
    step: int = max(1, round(max(image.shape[:2]) / _THUMBNAIL))
    for rows in _parts_looked_at(image.shape[0]):
        heights = _letter_heights(np.ascontiguousarray(image[rows][::step, ::step, 1]))
        if heights.size >= _FEWEST_LETTERS:
            usual = float(np.median(heights))
            return usual * step
    return None


def _parts_looked_at(height: int) -> tuple[slice, slice]:
    """The upper middle tells as much as all of it on a page full of print; a page with little is looked at whole."""
    return slice(height // 4, height // 2), slice(0, height)


def _letter_heights(grey: np.ndarray) -> np.ndarray:
    """Heights of the marks that may be letters, in pixels."""
    import cv2

    if not grey.size:
        return np.zeros(0, np.int32)
    ink = (grey < _INK_LEVEL * _paper(grey)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    across, down = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    is_letter = (down >= _LOWEST) & (down <= _HIGHEST) & (across >= _NARROWEST * down) & (across <= _WIDEST * down)
    return np.asarray(down[is_letter])


def _paper(grey: np.ndarray) -> np.ndarray:
    """The paper's lightness around each pixel."""
    import cv2

    size = (max(1, grey.shape[1] // 4), max(1, grey.shape[0] // 4))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    around = cv2.blur(cv2.dilate(small, np.ones((7, 7), np.uint8)), (9, 9))
    return np.asarray(cv2.resize(around, (grey.shape[1], grey.shape[0])))
