"""Pages made ready to be read and to be seen: upright, straight, evenly lit; the picture as captured stays beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from digitize.images import PageImage, decode_png, encode_png
from digitize.intake import AdmittedFile
from digitize.limits import IntakeLimits
from digitize.quality import measure_quality
from digitize.rendering import render_pages
from models.values.reading import Line, PageQuality

RotationFinder = Callable[[PageImage], int]
"""Degrees clockwise by which a picture must be turned to stand upright: 0, 90, 180 or 270."""


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """`width`, `height` and every box that is read later are pixels of `clean_png`. `dpi` belongs to it too.

    `rotation` is how many degrees clockwise the capture was turned. `source_text_lines` is the text the file carried,
    in pixels of `original_png`: a claim to compare with, never a reading.
    """

    number: int
    original_png: bytes
    clean_png: bytes
    width: int
    height: int
    dpi: int
    rotation: int
    quality: PageQuality
    source_text_lines: tuple[Line, ...] = ()
    warnings: tuple[str, ...] = ()


def prepare_pages(
    admitted: AdmittedFile, path: Path, rotation_finder: RotationFinder, limits: IntakeLimits | None = None
) -> Iterator[PreparedPage]:
    """Every page in order. Raises RefusedFileError at a page that cannot be drawn."""
    import numpy as np

    for page in render_pages(admitted, path, limits):
        image = decode_png(page.png)
        rotation = rotation_finder(image)
        upright = np.ascontiguousarray(np.rot90(image, k=-(rotation // 90)))
        clean = page.png if rotation == 0 else encode_png(upright)
        yield PreparedPage(
            number=page.number,
            original_png=page.png,
            clean_png=clean,
            width=upright.shape[1],
            height=upright.shape[0],
            dpi=round(page.dpi),
            rotation=rotation,
            quality=measure_quality(upright, page.source_dpi or page.dpi),
            source_text_lines=page.text_lines,
            warnings=page.warnings,
        )
