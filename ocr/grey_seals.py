"""Print under the seal of a grey scan: the same page with the seal washed out by its tone.

Red ink is lighter than black print in grey too, by 50 to 80 levels in scans at 150 dpi and more. What is as dark as
print is print, with its soft edges; all else within the seal's ring goes. A seal as dark as print, in one-bit scans and
copies of copies, cannot be told from it by tone and stays.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ocr.reader import Image
from ocr.seal_rings import Ring, find_rings
from ocr.washed_page import WashedPage
from ocr.working_picture import is_colourless, reduced

Grey = NDArray[np.uint8]

# Grey levels between print and a seal below which the print's own soft edges are as light as the seal. Measured: 51 to
# 83 where washing uncovers print, 0 to 34 where it takes print away.
_CLEAR = 45
# Shares of the ring's radius: where its outermost circle lies however round the seal is, and what it may have reached.
_RIM, _DISC = (0.93, 1.07), 1.07
# A stroke's edge is this share of the radius wide, a third of a millimetre.
_SOFT_EDGE = 1 / 60
# Print's tone is that of its darkest fifth: the rest are edges and thin strokes.
_INK_LEVEL, _DARKEST_PERCENT = 150, 20
_PAPER_PERCENT = 90
# Ink is darker than this share of its paper.
_INK_SHARE = 0.9


def wash_grey_seals(image: Image, rings: Sequence[Ring] | None = None) -> WashedPage | None:
    """None when the page has colour, or no seal lighter than its print. About 10 ms a page without a seal, or none
    where its `rings` are given."""
    rings = rings_of(image) if rings is None else rings
    if not rings:
        return None
    grey = np.ascontiguousarray(image[:, :, 1])
    print_tone = _print_tone(grey)
    tones = {ring: _seal_tone(grey, ring) for ring in rings}
    pale = [ring for ring, tone in tones.items() if tone - print_tone >= _CLEAR]
    if not pale:
        return None
    washed, mask = image.copy(), np.zeros(grey.shape, np.bool_)
    for ring in pale:
        area, disc = _disc(ring, grey.shape)
        part = grey[area]
        paper = np.percentile(part[disc], _PAPER_PERCENT)
        # What is lighter than ink stays: it is the softest edge of print as often as a seal's.
        away = disc & (part < _INK_SHARE * paper) & ~_strokes(part, (print_tone + tones[ring]) / 2, ring)
        washed[area][away] = paper
        mask[area] |= away
    return WashedPage(washed, mask, tuple(ring.box for ring in pale))


def rings_of(image: Image) -> list[Ring]:
    """In pixels of the page; none where there is colour, for there a seal is told by it."""
    small, scale = reduced(image)
    if not is_colourless(small):
        return []
    return [ring.times(scale) for ring in find_rings(np.ascontiguousarray(small[:, :, 1]))]


def _print_tone(grey: Grey) -> float:
    """The lightest there is where nothing is dark: no seal is lighter than that."""
    looked_at = grey[::2, ::2]
    ink = looked_at[looked_at < _INK_LEVEL]
    return float(np.percentile(ink, _DARKEST_PERCENT)) if ink.size else 255.0


def _seal_tone(grey: Grey, ring: Ring) -> float:
    """The usual one of all directions, so that print and signatures across the ring do not count."""
    import cv2

    reach, directions = _RIM[1] * ring.radius, round(2 * np.pi * ring.radius)
    around = cv2.warpPolar(grey, (round(reach), directions), (ring.x, ring.y), reach, cv2.WARP_POLAR_LINEAR)
    return float(np.median(around[:, int(_RIM[0] * ring.radius) :].min(axis=1)))


def _disc(ring: Ring, shape: tuple[int, ...]) -> tuple[tuple[slice, slice], NDArray[np.bool_]]:
    """The part of the page around a seal, and which pixels of it the seal may have reached."""
    reach = _DISC * ring.radius
    left, top = max(0, int(ring.x - reach)), max(0, int(ring.y - reach))
    right, bottom = min(shape[1], int(ring.x + reach) + 1), min(shape[0], int(ring.y + reach) + 1)
    rows, columns = np.ogrid[top:bottom, left:right]
    disc = (columns - ring.x) ** 2 + (rows - ring.y) ** 2 <= reach**2
    return (slice(top, bottom), slice(left, right)), disc


def _strokes(part: Grey, darkest_seal: float, ring: Ring) -> NDArray[np.bool_]:
    """Print with its soft edges."""
    import cv2

    edge = max(1, round(_SOFT_EDGE * ring.radius))
    core = (part < darkest_seal).astype(np.uint8)
    return cv2.dilate(core, np.ones((2 * edge + 1, 2 * edge + 1), np.uint8)).astype(np.bool_)
