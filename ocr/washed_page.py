"""A page with the ink of its seals washed out, and where it is worth a second look.

What else has the seal's ink vanishes too, so the washed page is never read instead of the page, only beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Quad
from ocr.reader import Image

# Ink has less light in it than this share of the lightest around. The channel is red: there a red seal is light.
_BLACK_SHARE = 0.6
_NEARLY_ALL = 0.9


@dataclass(frozen=True, slots=True)
class WashedPage:
    """The washed page, the pixels that were washed, and the places (boxes of at least a seal's size) of the seals."""

    washed: Image
    mask: NDArray[np.bool_]
    patches: tuple[Quad, ...]


def grown(patch: Quad, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the patch with room for the lines that run out of it, inside the page."""
    across, down = patch.width, patch.height
    return (
        max(0, int(patch.left - across)),
        max(0, int(patch.top - 0.3 * down)),
        min(width, int(patch.right + 1.5 * across)),
        min(height, int(patch.bottom + 0.3 * down)),
    )


def washed_share(mask: NDArray[np.bool_], box: Quad) -> float:
    """Share of the box's upright area that was washed."""
    part = mask[max(0, int(box.top)) : int(box.bottom) + 1, max(0, int(box.left)) : int(box.right) + 1]
    return float(part.mean()) if part.size else 0.0


def is_washed_print(image: Image, mask: NDArray[np.bool_], box: Quad) -> bool:
    """Whether nearly all ink in the box was washed out: letters of the seal, or print in its colour."""
    area = (slice(max(0, int(box.top)), int(box.bottom) + 1), slice(max(0, int(box.left)), int(box.right) + 1))
    washed, channel = mask[area], image[area][:, :, 2]
    if not washed.any():
        return False
    black = (channel < _BLACK_SHARE * np.percentile(channel, 90)) & ~washed
    return bool(washed.sum() > _NEARLY_ALL * (washed.sum() + black.sum()))
