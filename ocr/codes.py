"""QR codes and barcodes of a page. Their text is data: it is never opened, followed or executed.

zxing-cpp 3.1 always searches thoroughly (it has no `try_harder`): by default it already looks at the page turned,
shrunk and inverted. What it leaves is a QR code that it finds and cannot read because the picture is blurred; such a
code is cut out, enlarged and sharpened, and read again. Pages without codes pay nothing for that.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.values.geometry import Quad
from models.values.reading import Code
from ocr.reader import Image, check_page_image

# A page with more codes than this is an attack or a sheet of labels; the first ones are kept.
MAX_CODES = 16
# What can be inside one code at most (QR version 40 in digits), so that nothing absurd is stored.
MAX_TEXT = 7089
# Codes seen but not read, looked at a second time. Print is sometimes taken for a code; the time must stay bounded.
_MOST_SECOND_LOOKS = 3
# Of a code of 53 modules and 18 mm (a citizen card's) at 200 dpi and a blur of 1.4 pixels none was read at first,
# half when enlarged four times, all when also sharpened by 4. Less helps codes that are blurred less.
_ENLARGED = 4
_SHARPENED_BY = (2.0, 4.0)
_BLUR_UNDONE = 1.5
# The quiet zone and a little more round a code that is cut out, as a share of its longer side.
_MARGIN = 0.25
# A cut-out is enlarged to this at most: larger ones have pixels enough and cost time.
_LONGEST_ENLARGED = 1600
_SHORTEST_SIDE = 20


def read_codes(image: Image) -> tuple[Code, ...]:
    """Every code that can be read, from top to bottom. Characters that no text holds (NUL) are replaced."""
    import zxingcpp

    check_page_image(image)
    found = zxingcpp.read_barcodes(image, return_errors=True)
    codes = [_code(each, _corners(each)) for each in found if each.valid]
    blurred = [_corners(each) for each in found if not each.valid and each.format.name.startswith("QR")]
    for corners in [corners for corners in blurred if _is_new(corners, codes)][:_MOST_SECOND_LOOKS]:
        codes += [code for code in _look_again(image, corners) if _is_new(_points(code.box), codes)]
    return tuple(sorted(codes, key=lambda code: (code.box.top, code.box.left))[:MAX_CODES])


def _look_again(image: Image, corners: NDArray[np.float64]) -> list[Code]:
    """The QR code at these corners, enlarged and sharpened until it can be read; nothing where it cannot."""
    import cv2
    import zxingcpp

    left, top, right, bottom = _around(corners, image)
    if min(right - left, bottom - top) < _SHORTEST_SIDE:
        return []
    grey = cv2.cvtColor(image[top:bottom, left:right], cv2.COLOR_BGR2GRAY)
    scale = min(_ENLARGED, _LONGEST_ENLARGED / max(grey.shape))
    if scale <= 1:
        return []
    large = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC), np.float32)
    soft = np.asarray(cv2.GaussianBlur(large, (0, 0), _BLUR_UNDONE * scale), np.float32)
    formats = zxingcpp.barcode_formats_from_str("QRCode")
    for amount in _SHARPENED_BY:
        found = zxingcpp.read_barcodes(_sharpened(large, soft, amount), formats=formats, try_invert=False)
        if found:
            return [_code(each, _corners(each) / scale + (left, top)) for each in found]
    return []


def _sharpened(grey: NDArray[np.float32], soft: NDArray[np.float32], amount: float) -> NDArray[np.uint8]:
    """What the blur took is added `amount` times; then stretched from black to white."""
    sharp = grey + amount * (grey - soft)
    low, high = np.percentile(sharp, (2, 98))
    stretched: NDArray[np.uint8] = np.clip((sharp - low) * (255 / max(high - low, 1.0)), 0, 255).astype(np.uint8)
    return stretched


def _around(corners: NDArray[np.float64], image: Image) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the corners with a margin, inside the page."""
    height, width = image.shape[:2]
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    margin = _MARGIN * max(right - left, bottom - top)
    return (
        max(0, int(left - margin)),
        max(0, int(top - margin)),
        min(width, int(right + margin) + 1),
        min(height, int(bottom + margin) + 1),
    )


def _is_new(corners: NDArray[np.float64], codes: list[Code]) -> bool:
    """Whether no code that was read lies at this place: a code may be found twice, once in a shrunk page."""
    x, y = corners.mean(axis=0)
    return not any(code.box.left <= x <= code.box.right and code.box.top <= y <= code.box.bottom for code in codes)


def _code(found: Any, corners: NDArray[np.float64]) -> Code:
    return Code(
        found.format.name, _text_of(found)[:MAX_TEXT].replace("\x00", "\ufffd"), Quad.from_points(corners.tolist())
    )


def _text_of(found: Any) -> str:
    """As UTF-8 where the bytes are UTF-8: a code that does not name its character set, as those of cards, is else
    sometimes taken for Latin-1 or for no text at all. Other bytes as zxing-cpp makes of them.
    """
    content = bytes(found.bytes)
    try:
        return str(found.text) if content.isascii() else content.decode("utf-8")
    except UnicodeDecodeError:
        return str(found.text)


def _corners(found: Any) -> NDArray[np.float64]:
    """Clockwise from the top-left corner of the code."""
    place = found.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    return np.array([(corner.x, corner.y) for corner in corners], np.float64)


def _points(box: Quad) -> NDArray[np.float64]:
    return np.array([(corner.x, corner.y) for corner in box.corners], np.float64)
