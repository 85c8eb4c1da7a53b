"""One page turned and read: its print by the reader, its codes beside it. Shared by pipeline and job steps."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from digitize.bleed_through import BackFinder, FaintMarks, find_faint_marks, without_faint_marks
from digitize.cleaning import RotationFinder
from digitize.figure_boxes import without_figure_boxes
from digitize.images import PageImage
from digitize.reading_warnings import warnings_of_reading
from models.values.reading import PageQuality, PageReading, TextLayer
from ocr.mirrored import reads_mirrored
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
    """What the reader found, with the QR codes and barcodes of the page. Codes are text and are never followed.

    Print of the other side that shines through is kept from the reader, and so are the rules between figures that
    stand in boxes; the picture itself stays as it is.
    """
    from ocr.codes import read_codes

    reading = reader.read_page(without_figure_boxes(without_back(reader, image)))
    return reading if reading.codes else replace(reading, codes=read_codes(image))


def without_back(reader: PageReader, image: PageImage) -> PageImage:
    """What is given to the reader: the page, less the print of its other side where that shines through."""
    marks = _marks_from_behind(reader, image)
    return without_faint_marks(image, marks) if marks else image


def rotation_finder_of(reader: PageReader) -> RotationFinder:
    """The way to find a page's rotation with this reader's parts; readers without them leave pages as they are."""
    if not _lends_rotation_parts(reader):
        return _leave_as_it_is
    return lambda image: int(find_rotation(image, reader))


def back_finder_of(reader: PageReader) -> BackFinder:
    """The way to tell that a page shows nothing but the print of its other side."""

    def shows_only_back(image: PageImage) -> bool:
        if not _lends_rotation_parts(reader):
            return False
        marks = find_faint_marks(image)
        # Nearly every page has ink of its own, and then needs no mirror here.
        return marks is not None and marks.are_alone and reads_mirrored(marks.layer, reader)

    return shows_only_back


def _marks_from_behind(reader: PageReader, image: PageImage) -> FaintMarks | None:
    """Most pages have no faint marks in the shape of print: only the others are held before a mirror."""
    if not _lends_rotation_parts(reader):
        return None
    marks = find_faint_marks(image)
    return marks if marks and reads_mirrored(marks.layer, reader) else None


def _lends_rotation_parts(reader: object) -> TypeGuard[RotationParts]:
    return all(callable(getattr(reader, name, None)) for name in ("find_boxes", "certainty"))


def _leave_as_it_is(image: PageImage) -> int:
    return 0
