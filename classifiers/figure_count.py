"""Counts figures on the paper: readers drop one of two equal figures, and are sure of the rest."""

from __future__ import annotations

from statistics import median

import numpy as np
from numpy.typing import NDArray

from classifiers.layout import Piece


def count_differs(image: NDArray[np.uint8], piece: Piece) -> bool:
    """Whether the ink of a number comes apart into more or fewer tall shapes than characters were read.

    Figures that touch make it differ too: then a person looks once more than needed.
    """
    import cv2

    box = piece.box
    reach = 0.3 * box.height
    left, right = max(0, int(box.left - reach)), min(image.shape[1], int(box.right + reach))
    top, bottom = max(0, int(box.top)), min(image.shape[0], int(box.bottom))
    if right - left < 4 or bottom - top < 4:
        return True
    grey = cv2.cvtColor(image[top:bottom, left:right], cv2.COLOR_BGR2GRAY)
    _, ink = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    count, _labels, statistics, _ = cv2.connectedComponentsWithStats(np.asarray(ink, np.uint8), connectivity=8)
    heights = [int(statistics[label][3]) for label in range(1, count) if int(statistics[label][4]) >= 4]
    likely = [height for height in heights if height > 0.3 * box.height]
    if not likely:
        return True
    tall = [height for height in likely if height > 0.7 * median(likely)]
    return len(tall) != sum(c.isalnum() or c == "/" for c in piece.text)
