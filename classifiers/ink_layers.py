"""A page in a small working size with its ink told apart by colour: what seals, stamps and signatures are found in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Quad
from ocr.working_picture import is_colourless, reduced

Image = NDArray[np.uint8]
Mask = NDArray[np.uint8]

_DARK = 140


@dataclass(frozen=True)
class InkLayers:
    """`red`, `blue` and `dark` hold 0 and 1. `scale`: how many pixels of the page make one of the picture."""

    picture: Image
    grey: Image
    red: Mask
    blue: Mask
    dark: Mask
    scale: float
    is_colourless: bool

    @property
    def width(self) -> int:
        """Of the picture. Sizes of marks are shares of it: the resolution of a page is not always known."""
        return int(self.picture.shape[1])

    def on_page(self, box: Quad) -> Quad:
        """A box of the picture in pixels of the page."""
        return _times(box, self.scale)

    def on_picture(self, box: Quad) -> Quad:
        """A box of the page in pixels of the picture."""
        return _times(box, 1 / self.scale)


def opencv() -> Any:
    """The library, imported where it is first used. Its own types do not know which arrays it answers."""
    import cv2

    return cv2


def separate_ink(image: Image) -> InkLayers:
    """Of a page image (BGR). About 10 ms on A4 at 300 dpi."""
    cv2 = opencv()

    small, scale = reduced(image)
    hue_saturation_value = cv2.cvtColor(small, cv2.COLOR_BGR2HSV)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), np.uint8)
    red = cv2.inRange(hue_saturation_value, (0, 71, 61), (9, 255, 255))
    red |= cv2.inRange(hue_saturation_value, (165, 71, 61), (179, 255, 255))
    blue = cv2.inRange(hue_saturation_value, (98, 61, 31), (140, 255, 234))
    dark = cv2.inRange(grey, 0, _DARK) & ~red
    return InkLayers(small, grey, red & 1, blue & 1, np.asarray(dark & 1, np.uint8), scale, is_colourless(small))


def pieces_of(mask: Mask, *, close: int = 0) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Labels of connected ink and, a row each, left, top, width, height and area; row 0 is the paper. `close` joins
    ink over gaps of fewer pixels."""
    cv2 = opencv()

    joined = mask
    if close:
        joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (close, close)))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return np.asarray(labels, np.int32), np.asarray(statistics, np.int32)


def _times(box: Quad, factor: float) -> Quad:
    return Quad.from_rectangle(box.left * factor, box.top * factor, box.right * factor, box.bottom * factor)
