"""Pages made ready to be read and to be seen: upright, straight, evenly lit; the picture as captured stays beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from digitize.bleed_through import BackFinder
from digitize.cleaning import RotationFinder, clean_page
from digitize.images import decode_png, encode_png
from digitize.intake import AdmittedFile
from digitize.limits import IntakeLimits
from digitize.pdf_renderer import RenderedPage
from digitize.quality import measure_quality
from digitize.rendering import render_pages
from models.values.reading import Line, PageQuality


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
    admitted: AdmittedFile,
    path: Path,
    rotation_finder: RotationFinder,
    limits: IntakeLimits | None = None,
    *,
    back_finder: BackFinder | None = None,
) -> Iterator[PreparedPage]:
    """Every page in order. Raises RefusedFileError at a page that cannot be drawn."""
    for page in render_pages(admitted, path, limits):
        capture = decode_png(page.png)
        clean = clean_page(
            capture,
            page.dpi,
            rotation_finder,
            may_be_photo=_may_be_photo(page),
            dpi_is_known=page.source_dpi is not None,
        )
        scale = page.dpi / page.source_dpi if page.source_dpi else 1.0
        yield PreparedPage(
            number=page.number,
            original_png=page.png,
            clean_png=page.png if clean.is_untouched else encode_png(clean.image),
            width=clean.image.shape[1],
            height=clean.image.shape[0],
            dpi=round(clean.dpi),
            rotation=clean.rotation,
            # A picture drawn larger than it was captured gains no detail.
            quality=measure_quality(
                clean.as_lit,
                clean.dpi / max(1.0, scale),
                is_cut_off=clean.is_cut_off,
                capture=capture if _may_be_photo(page) else None,
                shows_back=back_finder is not None and back_finder(clean.image),
            ),
            source_text_lines=page.text_lines,
            warnings=page.warnings,
        )


def _may_be_photo(page: RenderedPage) -> bool:
    """Pictures, and pages of a PDF that are one picture. A page with text and drawings of its own was never on a
    desk, unless the text is the layer of a recognised scan."""
    return page.is_picture or page.source_dpi is not None
