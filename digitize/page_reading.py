"""One page read: its print by the reader, its codes beside it. Shared by the pipeline and the job step."""

from __future__ import annotations

from dataclasses import replace

from digitize.images import PageImage
from models.values.reading import PageReading
from ocr.reader import PageReader


def read_one_page(reader: PageReader, image: PageImage) -> PageReading:
    """What the reader found, with the QR codes and barcodes of the page. Codes are text and are never followed."""
    from ocr.codes import read_codes

    reading = reader.read_page(image)
    return reading if reading.codes else replace(reading, codes=read_codes(image))
