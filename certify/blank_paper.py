"""Where on a page there is nothing: room for what must cover nothing of the original."""

from __future__ import annotations

import io
import math

from PIL import Image

_MM_PER_INCH = 25.4
# Coarse enough to average a scanner's grain away, fine enough that a hair line still darkens its place.
_LOOKED_AT_DPI = 60
# Levels darker than the paper, and how much of a row: specks of dust are not print, a faint stamp is.
_DARKER_BY, _SHARE_OF_ROW = 20, 0.004
# Shadows along the edges of a scan are not print either.
_EDGE_SHARE = 0.02
_ABOVE_MM, _BELOW_MM = 6.0, 8.0


def blank_room(raster: bytes, dpi: int, height_mm: float) -> float | None:
    """Millimetres from the top of the page to the lowest blank band that takes a block of that height, gaps around it
    included; None when there is none."""
    rows = _printed_rows(raster, dpi)
    row_mm = _MM_PER_INCH / min(dpi, _LOOKED_AT_DPI)
    needed = height_mm + _ABOVE_MM + _BELOW_MM
    bottom = len(rows)
    while bottom > 0:
        top = bottom
        while top > 0 and not rows[top - 1]:
            top -= 1
        if (bottom - top) * row_mm >= needed:
            return top * row_mm + _ABOVE_MM
        bottom = top - 1
    return None


def is_blank_to(raster: bytes, dpi: int, depth_mm: float) -> bool:
    """Whether nothing is printed from the top of the page down to there."""
    rows = _printed_rows(raster, dpi)
    return not any(rows[: math.ceil(depth_mm * min(dpi, _LOOKED_AT_DPI) / _MM_PER_INCH)])


def _printed_rows(raster: bytes, dpi: int) -> list[bool]:
    """Whether something is printed in each row of the page at 60 dpi."""
    import numpy as np

    with Image.open(io.BytesIO(raster)) as opened:
        grey = opened.convert("L")
    scale = min(1.0, _LOOKED_AT_DPI / dpi)
    size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
    seen = np.asarray(grey.resize(size, Image.Resampling.BOX), np.int16)
    edge = round(seen.shape[1] * _EDGE_SHARE)
    inner = seen[:, edge : seen.shape[1] - edge]
    dark = inner < np.median(inner) - _DARKER_BY
    return [bool(row) for row in dark.mean(axis=1) > _SHARE_OF_ROW]
