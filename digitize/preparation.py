"""Pages made ready to be read and to be seen: upright, straight, evenly lit; the picture as captured stays beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from digitize.bleed_through import BackFinder
from digitize.cleaning import RotationFinder, clean_page
from digitize.images import decode_png, encode_png
from digitize.intake import AdmittedFile
from digitize.limits import IntakeLimits
from digitize.pdf_renderer import BORN_DIGITAL_DPI, RenderedPage
from digitize.quality import measure_quality
from digitize.rendering import render_pages
from models.values.reading import PageQuality, TextLayer


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """`width`, `height` and every box that is read later are pixels of `clean_png`. `dpi` belongs to it too.

    `captured_dpi` is the resolution at which it was captured: that of `clean_png`, or less where a coarse scan is drawn
    larger. `rotation` is how many degrees clockwise the capture was turned. `text_layer` is the text the file carried,
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
    text_layer: TextLayer = field(default_factory=TextLayer)
    warnings: tuple[str, ...] = ()
    captured_dpi: float | None = None
    is_born_digital: bool = False


def prepare_pages(
    admitted: AdmittedFile,
    path: Path,
    rotation_finder: RotationFinder,
    limits: IntakeLimits | None = None,
    *,
    born_digital_dpi: float = BORN_DIGITAL_DPI,
    back_finder: BackFinder | None = None,
) -> Iterator[PreparedPage]:
    """Every page in order. Raises RefusedFileError at a page that cannot be drawn.

    `born_digital_dpi` is for measuring how a reader does at another resolution.
    """
    for page in render_pages(admitted, path, limits, born_digital_dpi=born_digital_dpi):
        capture = decode_png(page.png)
        clean = clean_page(
            capture,
            page.dpi,
            rotation_finder,
            may_be_photo=_may_be_photo(page),
            dpi_is_known=page.source_dpi is not None,
        )
        scale = page.dpi / page.source_dpi if page.source_dpi else 1.0
        # A picture drawn larger than it was captured gains no detail.
        captured_dpi = clean.dpi / max(1.0, scale)
        yield PreparedPage(
            number=page.number,
            original_png=page.png,
            clean_png=page.png if clean.is_untouched else encode_png(clean.image),
            width=clean.image.shape[1],
            height=clean.image.shape[0],
            dpi=round(clean.dpi),
            rotation=clean.rotation,
            quality=measure_quality(
                clean.as_lit,
                captured_dpi,
                is_cut_off=clean.is_cut_off,
                capture=capture if _may_be_photo(page) else None,
                shows_back=back_finder is not None and back_finder(clean.image),
            ),
            # Its places are those of the picture as drawn: on a page that was turned they tell nothing.
            text_layer=replace(page.text_layer, is_the_print=page.text_layer.is_the_print and clean.is_untouched),
            warnings=page.warnings,
            captured_dpi=captured_dpi,
            is_born_digital=not _may_be_photo(page),
        )


def _may_be_photo(page: RenderedPage) -> bool:
    """Pictures, and pages of a PDF that are one picture. A page with text and drawings of its own was never on a
    desk, unless the text is the layer of a recognised scan."""
    return page.is_picture or page.source_dpi is not None
