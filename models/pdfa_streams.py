"""Streams of the PDFs we write, as small as deflating makes them."""

from __future__ import annotations

import zlib

from pikepdf import Dictionary, Name, Object, Pdf, Stream

_SMALLEST = 9


def deflated(pdf: Pdf, data: bytes, described: Dictionary | None = None) -> Object:
    """The data as a stream of that file, with those entries besides its filter."""
    stream = Stream(pdf, zlib.compress(data, _SMALLEST))
    stream.stream_dict = described if described is not None else Dictionary()
    stream.stream_dict.Filter = Name.FlateDecode
    return pdf.make_indirect(stream)
