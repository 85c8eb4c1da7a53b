"""The part of a page that has anything on it: blank margins need no detector."""

from __future__ import annotations

import numpy as np

from ocr.reader import Image

# Looked at on every so many pixels that the longer side has about this many: print of any size still leaves a trace.
_THUMBNAIL = 600
# A pixel darker than the paper around it by this share of the paper's lightness may be print. Grain stays below.
_LEAST_DEPTH = 0.06
# A row or column needs this share of dark pixels; a speck of dust has less.
_LEAST_SHARE = 0.004
# Paper kept around the print, as a share of the longer side: the detector wants to see where print ends.
_MARGIN = 0.02
# Saves too little to be worth a copy of the page.
_WORTH_CUTTING = 0.9


def text_area(image: Image) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is not blank, in pixels; the whole page when in doubt. About 2 ms for A4."""
    import cv2

    height, width = image.shape[:2]
    step = max(1, max(height, width) // _THUMBNAIL)
    # The darkest of each neighbourhood, or thin strokes would fall between the pixels looked at.
    dark = cv2.erode(np.ascontiguousarray(image[:, :, 1]), np.ones((step, step), np.uint8))[::step, ::step]
    paper = cv2.blur(cv2.dilate(dark, np.ones((9, 9), np.uint8)), (9, 9))
    marks = dark < (1 - _LEAST_DEPTH) * paper
    rows = np.flatnonzero(marks.mean(axis=1) > _LEAST_SHARE)
    columns = np.flatnonzero(marks.mean(axis=0) > _LEAST_SHARE)
    if not rows.size or not columns.size:
        return 0, 0, width, height
    margin = round(_MARGIN * max(height, width))
    left, top = max(0, int(columns[0]) * step - margin), max(0, int(rows[0]) * step - margin)
    right = min(width, (int(columns[-1]) + 1) * step + margin)
    bottom = min(height, (int(rows[-1]) + 1) * step + margin)
    if (right - left) * (bottom - top) > _WORTH_CUTTING * width * height:
        return 0, 0, width, height
    return left, top, right, bottom
