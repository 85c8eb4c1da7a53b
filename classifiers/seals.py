"""Seals and framed stamps: red ink by its ring or frame, black seals of scans without colour by the ring alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from classifiers.ink_layers import InkLayers, Mask, opencv, pieces_of
from models.values.geometry import Quad
from models.values.understanding import MarkKind
from ocr.seal_rings import find_dark_rings, find_rings

# A4 is 210 mm wide, seals of agencies are 30 to 42 mm, the images that signing programs show are smaller.
_SEAL_DIAMETER = (0.055, 0.26)
# Of 72 directions, how many meet the ring; a worn or half-covered seal keeps about two thirds.
_RING_COVERAGE = 0.6
# Red frames around a page or a table are no stamps.
_LARGEST_STAMP = 0.45


@dataclass(frozen=True)
class Found:
    """A mark in pixels of the working picture."""

    kind: MarkKind
    colour: str
    confidence: float
    box: Quad


def find_seals(layers: InkLayers) -> list[Found]:
    """Seals and framed stamps of one page. A black seal is reported with less confidence than a red one."""
    red = _red_marks(layers.red, layers.width)
    if red or not layers.is_colourless:
        return red
    return _black_seals(layers)


def without_inner(found: list[Found]) -> list[Found]:
    """The star and the inner ring belong to the seal around them."""
    return [
        one for one in found if not any(other is not one and one.box.overlap_share(other.box) > 0.7 for other in found)
    ]


def _red_marks(red: Mask, width: int) -> list[Found]:
    """Connected red ink: a ring is a seal, a frame is a stamp; loose red letters are print."""
    if not red.any():
        return []
    labels, statistics = pieces_of(red, close=5)
    found: list[Found] = []
    for label, (left, top, across, down, area) in enumerate(statistics.tolist()):
        if label == 0 or max(across, down) < 0.05 * width or area < 40:
            continue
        box = Quad.from_rectangle(left, top, left + across, top + down)
        coverage = _ring_coverage(red, left + across / 2, top + down / 2, across / 2, down / 2)
        roundness = min(across, down) / max(across, down)
        is_seal_size = _SEAL_DIAMETER[0] * width <= max(across, down) <= _SEAL_DIAMETER[1] * width
        if is_seal_size and roundness > 0.72 and coverage >= _RING_COVERAGE:
            found.append(Found(MarkKind.SEAL, "red", round(0.5 + 0.49 * coverage * roundness, 2), box))
            continue
        part = labels[top : top + down, left : left + across] == label
        is_stamp_size = min(across, down) > 0.025 * width and max(across, down) < _LARGEST_STAMP * width
        if is_stamp_size and _is_framed(part, red[top : top + down, left : left + across]):
            found.append(Found(MarkKind.STAMP, "red", 0.6, box))
    return without_inner(found)


def _is_framed(part: NDArray[np.bool_], red: Mask) -> bool:
    """A frame encloses much more than its ink covers; letters, however large, do not."""
    cv2 = opencv()

    outline, _ = cv2.findContours(part.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    enclosed = sum(float(cv2.contourArea(one)) for one in outline)
    return enclosed > 0 and int(red[part].sum()) < 0.5 * enclosed


def _ring_coverage(mask: Mask, x: float, y: float, radius_x: float, radius_y: float) -> float:
    """The share of directions in which ink lies on or just inside the rim."""
    angles = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    shares = np.array([1.0, 0.97, 0.94, 0.91, 0.88])
    columns = np.round(x + radius_x * np.outer(shares, np.cos(angles))).astype(int)
    rows = np.round(y + radius_y * np.outer(shares, np.sin(angles))).astype(int)
    inside = (columns >= 0) & (columns < mask.shape[1]) & (rows >= 0) & (rows < mask.shape[0])
    met = inside & (mask[np.where(inside, rows, 0), np.where(inside, columns, 0)] > 0)
    return float(met.any(axis=0).mean())


def _black_seals(layers: InkLayers) -> list[Found]:
    """Circles of a seal's size that are inked almost all around: all that the reader washes off, and more."""
    rings = find_rings(layers.grey)
    boxes = [ring.box for ring in rings]
    rings += [ring for ring in find_dark_rings(layers.grey) if all(ring.box.overlap_share(box) < 0.5 for box in boxes)]
    return [Found(MarkKind.SEAL, "black", round(0.75 * ring.coverage, 2), ring.box) for ring in rings]
