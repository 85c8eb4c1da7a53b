"""A page in a small working size: what marks are told apart in, and what rings of seals are found in."""

from __future__ import annotations

import numpy as np

from ocr.reader import Image

# Wide enough for a ring of half a millimetre on A4, small enough that a page costs a few milliseconds.
_WORKING_WIDTH = 800
_NARROWEST = 700
# Share of coloured pixels below which a scan has no colour at all.
_COLOURLESS = 0.001


def reduced(image: Image) -> tuple[Image, float]:
    """The page, some 700 to 1400 pixels wide, and how many of its pixels make one of the picture's.

    Large pages are reduced by a whole factor, which is many times faster than any other.
    """
    import cv2

    width = image.shape[1]
    if width <= _WORKING_WIDTH:
        return image, 1.0
    factor = width // _NARROWEST
    if factor < 2:
        scale = width / _WORKING_WIDTH
        small = cv2.resize(image, None, fx=1 / scale, fy=1 / scale, interpolation=cv2.INTER_AREA)
        return np.asarray(small, np.uint8), scale
    height, across = image.shape[0] // factor, width // factor
    whole = image[: height * factor, : across * factor]
    return np.asarray(cv2.resize(whole, (across, height), interpolation=cv2.INTER_AREA), np.uint8), float(factor)


def is_colourless(picture: Image) -> bool:
    """Whether a picture (BGR) has no colour at all, as of grey and one-bit scans. Every other pixel is looked at."""
    import cv2

    hue_saturation_value = cv2.cvtColor(picture[::2, ::2], cv2.COLOR_BGR2HSV)
    coloured = cv2.inRange(hue_saturation_value, np.array((0, 61, 0)), np.array((179, 255, 255)))
    return cv2.countNonZero(coloured) < _COLOURLESS * coloured.size
