"""Print under a red seal: the same page with its red ink washed out, and where it is worth a second look.

Black letters under red ink are dark in the red channel, the seal itself is light there. Red print (a certificate's
heading, a serial number) vanishes too, so the washed page is never read instead of the page, only beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Quad
from ocr.reader import Image
from ocr.washed_page import WashedPage, grown

# How far red must stand out from green and blue: above the tint of paper, below a faded seal.
_RED_EXCESS = 45
_FRINGE_EXCESS = 12
# Red of ink on paper in scans; lighter is paper, and so is washed out altogether.
_DARKEST, _LIGHTEST = 60, 190
# Seals are looked for on every so many pixels that the longer side has about this many.
_THUMBNAIL = 1200
# Patches of red smaller than this share of the page's longer side are specks or single letters, not a seal.
_SMALLEST_SEAL = 0.03
_JOIN_SHARE = 0.012
# More patches than this are looked at in one go, so that a page sprinkled with red cannot cost a look for each.
_MOST_PATCHES = 3


def wash_red(image: Image) -> WashedPage | None:
    """None when the page has no red ink of a seal's size. Costs little on a page without: it looks at a thumbnail."""
    patches = _find_patches(image)
    if not patches:
        return None
    height, width = image.shape[:2]
    washed, mask = image.copy(), np.zeros((height, width), np.bool_)
    for patch in patches:
        left, top, right, bottom = grown(patch, width, height)
        area = (slice(top, bottom), slice(left, right))
        washed[area], mask[area] = without_red(image[area])
    return WashedPage(washed, mask, patches)


def _find_patches(image: Image) -> tuple[Quad, ...]:
    import cv2

    height, width = image.shape[:2]
    step = max(1, max(height, width) // _THUMBNAIL)
    mask = _excess(image[::step, ::step]) > _RED_EXCESS
    if not mask.any():
        return ()
    longest = max(mask.shape)
    reach = max(3, round(_JOIN_SHARE * longest)) | 1
    joined = cv2.dilate(mask.astype(np.uint8), np.ones((reach, reach), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    found = [
        Quad.from_rectangle(left * step, top * step, (left + across) * step, (top + down) * step)
        for left, top, across, down, _ in stats[1:].tolist()
        if min(across, down) >= _SMALLEST_SEAL * longest + reach
    ]
    patches = _outermost(found)
    return patches if len(patches) <= _MOST_PATCHES else (Quad.from_rectangle(0, 0, width, height),)


def _excess(image: Image) -> NDArray[np.int16]:
    """How far red stands out from the other two colours."""
    others = np.maximum(image[:, :, 0], image[:, :, 1]).astype(np.int16)
    return np.asarray(image[:, :, 2].astype(np.int16) - others, np.int16)


def without_red(image: Image) -> tuple[Image, NDArray[np.bool_]]:
    """The part of a page with its red ink lightened to paper, and where that was."""
    import cv2

    excess = _excess(image)
    mask = excess > _RED_EXCESS
    # A scan blends ink and paper at every edge: left alone, the fringe would still draw the seal's outline.
    fringed = cv2.dilate(mask.astype(np.uint8), np.ones((5, 5), np.uint8)).astype(np.bool_)
    mask |= fringed & (excess > _FRINGE_EXCESS)
    red = image[:, :, 2][mask].astype(np.float32)
    lightened = np.clip((red - _DARKEST) * (255.0 / (_LIGHTEST - _DARKEST)), 0, 255).astype(np.uint8)
    washed = image.copy()
    washed[mask] = lightened[:, None]
    return washed, mask


def _outermost(patches: Sequence[Quad]) -> tuple[Quad, ...]:
    """Without those that lie in a larger one: a seal's star in its ring."""
    largest_first = sorted(patches, key=lambda patch: -patch.width * patch.height)
    kept: list[Quad] = []
    for patch in largest_first:
        if all(patch.overlap_share(other) < 0.5 for other in kept):
            kept.append(patch)
    return tuple(kept)
