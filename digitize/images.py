"""Page pictures between PNG bytes and arrays. Only for pictures that our own child processes made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.errors import IntegrityError

PageImage = NDArray[np.uint8]
"""`H x W x 3`, `uint8`, BGR."""


def decode_png(data: bytes) -> PageImage:
    """Raises IntegrityError when the bytes are no picture: they were one when they were stored."""
    import cv2

    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise IntegrityError(detail="a page picture cannot be decoded")
    return np.asarray(image, dtype=np.uint8)


def encode_png(image: PageImage) -> bytes:
    """Fast rather than small: pages are written once and read often."""
    import cv2

    done, encoded = cv2.imencode(".png", image, [cv2.IMWRITE_PNG_COMPRESSION, 2])
    if not done:
        raise ValueError("the array is no picture")
    return bytes(encoded)
