"""ISO 19005-2 and -3, 6.2.8.3: which JPEG 2000 pictures a PDF/A may hold."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_CONTAINERS = frozenset({b"jp2h"})
_METHODS = frozenset({1, 2, 3})
_CIE_JAB = 19
_VARYING_DEPTH = 255
_DEEPEST = 38


def check_jpeg2000(data: bytes, *, has_colour_space: bool) -> Iterator[str]:
    """Channels, bit depth and colour of the picture's own header boxes. A colour space of the PDF outweighs theirs."""
    boxes = list(_boxes(data))
    header = next((content for kind, content in boxes if kind == b"ihdr"), b"")
    if len(header) < 14:
        yield "a JPEG 2000 picture has no header (6.2.8.3)"
        return
    channels, depth = struct.unpack_from(">H", header, 8)[0], header[10]
    extra = sum(len(content) // 6 for kind, content in boxes if kind == b"cdef") and _opacity_channels(boxes)
    if channels - extra not in (1, 3, 4):
        yield "a JPEG 2000 picture has a number of colours that PDF/A does not know (6.2.8.3)"
    if any(kind == b"bpcc" for kind, _ in boxes) or not 1 <= (depth & 0x7F) + 1 <= _DEEPEST or depth == _VARYING_DEPTH:
        yield "the channels of a JPEG 2000 picture are of different depth (6.2.8.3)"
    if not has_colour_space:
        yield from _check_colours([content for kind, content in boxes if kind == b"colr"])


def _check_colours(colours: list[bytes]) -> Iterator[str]:
    exact = [colour for colour in colours if len(colour) > 2 and colour[2] == 1]
    if not colours or (len(colours) > 1 and len(exact) != 1):
        yield "a JPEG 2000 picture does not say which of its colour spaces holds (6.2.8.3)"
        return
    colour = exact[0] if len(colours) > 1 else colours[0]
    if colour[0] not in _METHODS:
        yield "a JPEG 2000 picture tells its colours in a way that PDF/A does not know (6.2.8.3)"
    elif colour[0] == 1 and struct.unpack_from(">I", colour, 3)[0] == _CIE_JAB:
        yield "a JPEG 2000 picture is in CIEJab (6.2.8.3)"


def _opacity_channels(boxes: list[tuple[bytes, bytes]]) -> int:
    definitions = next(content for kind, content in boxes if kind == b"cdef")
    return sum(
        1 for at in range(2, len(definitions) - 5, 6) if struct.unpack_from(">H", definitions, at + 2)[0] in (1, 2)
    )


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each box, those of the header box among them."""
    at = 0
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if length == 1 and at + 16 <= len(data):
            length, start = struct.unpack_from(">Q", data, at + 8)[0], at + 16
        end = len(data) if length == 0 else at + length
        if end < start:
            return
        yield kind, data[start:end]
        if kind in _CONTAINERS:
            yield from _boxes(data[start:end])
        at = end
