"""How large the print on a page is, told from its marks before anything is read."""

from __future__ import annotations

import numpy as np

from ocr.reader import Image

# Looked at on every so many pixels that the longer side has about this many: letters of 8 points still have 8 rows.
_THUMBNAIL = 1800
# Ink is at most this share of its paper's lightness.
_INK_LEVEL = 0.72
# Fewer marks of a letter's size than this are no page of print.
_FEWEST_LETTERS = 40
_LOWEST, _HIGHEST = 4, 80
_NARROWEST, _WIDEST = 0.3, 2.2


def letter_height(image: Image) -> float | None:
    """The usual height of a letter in pixels, between an x's and a capital's; None without print. 5 to 15 ms a page."""
    import cv2

    step = max(1, round(max(image.shape[:2]) / _THUMBNAIL))
    grey = np.ascontiguousarray(image[::step, ::step, 1])
    ink = (grey < _INK_LEVEL * _paper(grey)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    across, down = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    is_letter = (down >= _LOWEST) & (down <= _HIGHEST) & (across >= _NARROWEST * down) & (across <= _WIDEST * down)
    heights = down[is_letter]
    return float(np.median(heights)) * step if heights.size >= _FEWEST_LETTERS else None


def _paper(grey: np.ndarray) -> np.ndarray:
    """The paper's lightness around each pixel."""
    import cv2

    size = (max(1, grey.shape[1] // 4), max(1, grey.shape[0] // 4))
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    around = cv2.blur(cv2.dilate(small, np.ones((7, 7), np.uint8)), (9, 9))
    return np.asarray(cv2.resize(around, (grey.shape[1], grey.shape[0])))
