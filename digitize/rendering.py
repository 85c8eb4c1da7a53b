"""Pages of an admitted file as pictures, made in disposable children."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from digitize.child import work_on_file
from digitize.file_types import FileKind
from digitize.intake import AdmittedFile
from digitize.limits import IntakeLimits
from digitize.pdf_renderer import BORN_DIGITAL_DPI, HIGHEST_DPI, PDFDocument, RenderedPage
from models.errors import RefusedFileError
from models.values.reading import TextLayer

if TYPE_CHECKING:
    from digitize.image_loading import ImageFile

# Starting a child costs about a second; its pages come back together and wait in memory.
PAGES_A_CHILD = 8
# The long side of A4: what a picture that says nothing of its size is taken to show.
_A4_LONG_SIDE_INCHES = 297 / 25.4


def render_pages(
    admitted: AdmittedFile,
    path: Path,
    limits: IntakeLimits | None = None,
    *,
    born_digital_dpi: float = BORN_DIGITAL_DPI,
) -> Iterator[RenderedPage]:
    """Every page in order. Raises RefusedFileError at the page that cannot be drawn.

    Scans come at their own resolution; pages that have none, at `born_digital_dpi`.
    """
    limits = limits or IntakeLimits()
    for first in range(1, admitted.page_count + 1, PAGES_A_CHILD):
        numbers = range(first, min(first + PAGES_A_CHILD, admitted.page_count + 1))
        try:
            yield from _in_one_child(admitted, path, list(numbers), limits, born_digital_dpi)
        except RefusedFileError as error:
            if len(numbers) == 1 or error.code != "resource_limit":
                raise
            # One slow page must not fail its neighbours, nor be given their time.
            for number in numbers:
                yield from _in_one_child(admitted, path, [number], limits, born_digital_dpi)


def _in_one_child(
    admitted: AdmittedFile, path: Path, numbers: list[int], limits: IntakeLimits, born_digital_dpi: float
) -> tuple[RenderedPage, ...]:
    return work_on_file(
        draw_pages,
        str(path.resolve()),
        admitted.kind,
        admitted.page_count,
        numbers,
        limits,
        born_digital_dpi,
        seconds=limits.rendering_seconds,
        memory_bytes=limits.rendering_memory_bytes,
    )


def draw_pages(
    path: str,
    kind: FileKind,
    page_count: int,
    numbers: list[int],
    limits: IntakeLimits,
    born_digital_dpi: float = BORN_DIGITAL_DPI,
) -> tuple[RenderedPage, ...]:
    """Runs in the child. Raises RefusedFileError."""
    if kind is FileKind.PDF:
        document = PDFDocument.open_with(Path(path), page_count)
        return tuple(document.render(number, limits, born_digital_dpi) for number in numbers)
    from digitize.image_loading import open_image_file

    file = open_image_file(Path(path), kind, limits)
    return tuple(_picture_as_page(file, number, limits) for number in numbers)


def _picture_as_page(file: ImageFile, number: int, limits: IntakeLimits) -> RenderedPage:
    from digitize.image_loading import load_page

    loaded = load_page(file, number, limits)
    picture = loaded.picture.convert("RGB")
    dpi = loaded.dpi or max(picture.size) / _A4_LONG_SIDE_INCHES
    by_size = (limits.pixels_of_a_page / (picture.width * picture.height)) ** 0.5
    # A photo's guessed resolution is that of the whole view, not of the sheet in it: it is not scaled by it.
    scale = min(1.0, HIGHEST_DPI / loaded.dpi if loaded.dpi else 1.0, by_size)
    if scale < 1.0:
        picture = picture.resize((round(picture.width * scale), round(picture.height * scale)), reducing_gap=2.0)
    encoded = io.BytesIO()
    picture.save(encoded, "PNG", compress_level=1)
    return RenderedPage(
        number,
        encoded.getvalue(),
        picture.width,
        picture.height,
        dpi * scale,
        loaded.dpi,
        TextLayer(),
        loaded.warnings,
        is_picture=True,
    )
