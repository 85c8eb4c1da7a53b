"""One page turned and read: its print by the reader, its codes beside it. Shared by pipeline and job steps."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from digitize.cleaning import RotationFinder
from digitize.images import PageImage
from digitize.reading_warnings import warnings_of_reading
from models.values.reading import PageQuality, PageReading, TextLayer
from ocr.orientation import RotationParts, find_rotation
from ocr.reader import PageReader
from ocr.text_layer import hold_against


def read_prepared_page(
    reader: PageReader, image: PageImage, layer: TextLayer, quality: PageQuality | None
) -> tuple[PageReading, tuple[str, ...]]:
    """The page read from its pixels and held against the text its file carries, and the warnings that this gives."""
    held = hold_against(read_one_page(reader, image), layer)
    return held.reading, warnings_of_reading(held, quality, [line.text for line in layer.lines])


def read_one_page(reader: PageReader, image: PageImage) -> PageReading:
    """What the reader found, with the QR codes and barcodes of the page. Codes are text and are never followed."""
    from ocr.codes import read_codes

    reading = reader.read_page(image)
    return reading if reading.codes else replace(reading, codes=read_codes(image))


def rotation_finder_of(reader: PageReader) -> RotationFinder:
    """The way to find a page's rotation with this reader's parts; readers without them leave pages as they are."""
    if not _lends_rotation_parts(reader):
        return _leave_as_it_is
    return lambda image: int(find_rotation(image, reader))


def _lends_rotation_parts(reader: object) -> TypeGuard[RotationParts]:
    return all(callable(getattr(reader, name, None)) for name in ("find_boxes", "certainty"))


def _leave_as_it_is(image: PageImage) -> int:
    return 0
