"""Photographs on cards, passports and certificates: a small upright picture of many tones among print and paper."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from classifiers.ink_layers import Image, InkLayers, opencv, pieces_of
from classifiers.seals import Found
from models.values.geometry import Quad
from models.values.understanding import MarkKind

# Photographs are 3 x 4 cm and 4 x 6 cm on A4, 20 x 30 mm on a card of 86 mm, half of a passport's height.
_WIDTH = (0.08, 0.42)
_UPRIGHT = (1.05, 1.75)
# A blob of tone narrower than this share of the page's width is print, however bold.
_SOLID = 0.022
_DARKER_THAN_PAPER = 28
# Grey levels in bands of 16: print and codes have two crowded ones, a photograph many.
_BANDS_USED = 8
_MOST_IN_TWO_BANDS = 0.72


def find_photographs(layers: InkLayers, seals: Sequence[Found]) -> list[Found]:
    """Costs about 3 ms. A photograph in a picture that is one (a photographed desk) is not looked for."""
    cv2 = opencv()

    step = max(1, round(layers.width / 400))
    small = np.asarray(
        cv2.resize(layers.grey, (layers.width // step, layers.grey.shape[0] // step), interpolation=cv2.INTER_AREA),
        np.uint8,
    )
    paper = int(np.percentile(small[::4, ::4], 80))
    size = max(3, round(_SOLID * small.shape[1]))
    toned = cv2.inRange(small, 0, max(0, paper - _DARKER_THAN_PAPER)) & 1
    solid = cv2.morphologyEx(toned, cv2.MORPH_OPEN, np.ones((size, size), np.uint8))
    _, statistics = pieces_of(np.asarray(solid, np.uint8), close=size)
    found = []
    for left, top, across, down, area in statistics[1:].tolist():
        if _is_portrait(across / small.shape[1], down / max(1, across)) and area > 0.35 * across * down:
            box = Quad.from_rectangle(left * step, top * step, (left + across) * step, (top + down) * step)
            # A seal may lie over the corner of a photograph; what lies inside a seal is the seal's own.
            is_seal = any(box.overlap_share(seal.box) > 0.6 for seal in seals)
            if not is_seal and _has_tones(small[top : top + down, left : left + across]) and not _is_vivid(layers, box):
                found.append(Found(MarkKind.PHOTOGRAPH, "colour" if _is_coloured(layers, box) else "grey", 0.7, box))
    return found


def _is_portrait(width_share: float, height_by_width: float) -> bool:
    return _WIDTH[0] <= width_share <= _WIDTH[1] and _UPRIGHT[0] <= height_by_width <= _UPRIGHT[1]


def _has_tones(part: Image) -> bool:
    """Many grey levels, none of which prevails."""
    bands = np.sort(np.bincount(part.ravel() >> 4, minlength=16) / part.size)[::-1]
    return int((bands > 0.01).sum()) >= _BANDS_USED and float(bands[:2].sum()) < _MOST_IN_TWO_BANDS


def _is_vivid(layers: InkLayers, box: Quad) -> bool:
    """Seals and the national emblem are one vivid colour."""
    part = _part(layers.red, box)
    return float(part.mean()) > 0.35


def _is_coloured(layers: InkLayers, box: Quad) -> bool:
    picture = _part(layers.picture, box).astype(np.int16)
    return float((picture.max(axis=2) - picture.min(axis=2)).mean()) > 12


def _part(image: Image, box: Quad) -> Image:
    return image[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1]
