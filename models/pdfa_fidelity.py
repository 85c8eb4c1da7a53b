"""Whether the picture in a PDF is the raster it was made of: the same pixels, or a JPEG that could be of no other page.

A JPEG of given quantization tables moves each coefficient of a block of 8 x 8 pixels by half a step at most, and the
transform keeps squares (Parseval): the squared differences in a block cannot add up to more than those of the half
steps. At our quality, rounding included, that is 12 grey levels of brightness, root mean square, in any block: a
picture in which one pixel of a block is off by 95 levels, or a stroke of two by four pixels by 34, does not pass. So a
figure or a comma that is not in the raster cannot be in the picture.
"""

from __future__ import annotations

import io
import math
from functools import cache
from typing import Any

import pikepdf
from PIL import Image, UnidentifiedImageError

from models.errors import IntegrityError
from models.pdfa_images import JPEG_QUALITY

_SIDE = 8
# A pixel is rounded when its colours are changed to brightness and colour, and again when it comes back.
_ROUNDING = 2.0


def shows_raster(picture: Any, raster: bytes) -> bool:
    """Whether an image object of a PDF (pikepdf) shows this raster (PNG or JPEG bytes).

    A JPEG raster must be there byte for byte. Raises IntegrityError when either cannot be decoded.
    """
    if picture.get("/Filter") == "/DCTDecode":
        embedded: bytes = picture.read_raw_bytes()
        return embedded == raster or _is_our_jpeg_of(embedded, raster)
    try:
        shown = pikepdf.PdfImage(picture).as_pil_image().convert("RGB")
        wanted = Image.open(io.BytesIO(raster)).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise IntegrityError(code="copy_differs_from_freeze", detail=type(error).__name__) from error
    return shown.size == wanted.size and shown.tobytes() == wanted.tobytes()


def _is_our_jpeg_of(jpeg: bytes, raster: bytes) -> bool:
    try:
        with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as shown, Image.open(io.BytesIO(raster)) as opened:
            wanted = opened.convert("RGB")
            if shown.size != wanted.size or shown.mode not in ("L", "RGB"):
                return False
            if [*shown.quantization.values()] != list(_tables(shown.mode)):  # type: ignore[attr-defined]
                return False
            if shown.mode == "L":
                return _is_grey(wanted) and _is_within(shown, wanted.convert("L"), _tables("L")[0])
            # As the decoder has it before it makes colours of it, which would cut off what lies outside their range.
            shown.draft("YCbCr", shown.size)
            planes = zip(shown.split(), wanted.convert("YCbCr").split(), (0, 1, 1), strict=True)
            return all(_is_within(ours, theirs, _tables("RGB")[table]) for ours, theirs, table in planes)
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise IntegrityError(code="copy_differs_from_freeze", detail=type(error).__name__) from error


def _is_grey(picture: Image.Image) -> bool:
    red, green, blue = (channel.tobytes() for channel in picture.split())
    return red == green == blue


def _is_within(shown: Image.Image, wanted: Image.Image, table: list[int]) -> bool:
    allowed = math.hypot(*(step / 2 for step in table)) + _ROUNDING * _SIDE
    return math.sqrt(worst_block(shown, wanted)) <= allowed


def worst_block(shown: Image.Image, wanted: Image.Image) -> float:
    """The largest sum of squared differences in a block of 8 x 8 pixels of two one-channel pictures of one size."""
    import numpy as np

    difference = np.asarray(shown, np.int16) - np.asarray(wanted, np.int16)
    squares = np.square(difference, dtype=np.int32)
    rows = np.add.reduceat(squares, np.arange(0, squares.shape[0], _SIDE), axis=0)
    blocks = np.add.reduceat(rows, np.arange(0, squares.shape[1], _SIDE), axis=1)
    return float(blocks.max())


@cache
def _tables(mode: str) -> tuple[list[int], ...]:
    """The quantization tables of our JPEGs."""
    encoded = io.BytesIO()
    Image.new(mode, (_SIDE, _SIDE)).save(encoded, "JPEG", quality=JPEG_QUALITY)
    with Image.open(encoded) as made:
        tables: dict[int, list[int]] = made.quantization  # type: ignore[attr-defined]
        return tuple(tables.values())
