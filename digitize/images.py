"""Page pictures between PNG bytes and arrays. Only for pictures that our own child processes made."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import IntegrityError

PageImage = NDArray[np.uint8]
"""`H x W x 3`, `uint8`, BGR."""


def opencv() -> Any:
    """OpenCV, loaded at first use. Untyped on purpose: its own stubs refuse the arrays that it returns."""
    import cv2

    return cv2


def decode_png(data: bytes) -> PageImage:
    """Raises IntegrityError when the bytes are no picture: they were one when they were stored."""
    cv2 = opencv()
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise IntegrityError(detail="a page picture cannot be decoded")
    return np.asarray(image, dtype=np.uint8)


def encode_png(image: PageImage) -> bytes:
    """Fast rather than small: pages are written once and read often."""
    cv2 = opencv()
    done, encoded = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 2])
    if not done:
        raise ValueError("the array is no picture")
    return bytes(encoded)


def chroma_of(image: PageImage) -> NDArray[np.uint8]:
    """How far each pixel is from grey: its strongest colour less its weakest."""
    cv2 = opencv()
    blue, green, red = cv2.split(image)
    strongest, weakest = cv2.max(cv2.max(blue, green), red), cv2.min(cv2.min(blue, green), red)
    return np.asarray(cv2.subtract(strongest, weakest), dtype=np.uint8)
