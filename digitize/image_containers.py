"""Is an image file whole? Told from its container, before any pixel is decoded.

Decoders are lenient: Pillow returns black rows for a PNG that holds one row of three hundred, and grey for the missing
half of a JPEG, without an error (measured). What is certified must be complete, so completeness is checked here, and
sizes are known before memory is spent.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from digitize.file_types import FileKind
from digitize.limits import IntakeLimits
from models.refusals import refused

_JPEG_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_END, _JPEG_SCAN = 0xD9, 0xDA
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
# In entropy-coded data 0xFF is followed by 0x00 (stuffing), a restart marker or more 0xFF.
_JPEG_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")

_PNG_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
# First column and row, and steps, of the seven passes of an interlaced PNG (ISO/IEC 15948, 8.2).
_PNG_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_WEBP_ANIMATION_FLAG = 0x02


@dataclass(frozen=True, slots=True)
class Container:
    """What the file says of itself."""

    width: int
    height: int
    warnings: tuple[str, ...] = ()
    frames: int = 1
    bits: int = 8


def check_container(data: bytes, kind: FileKind, limits: IntakeLimits) -> Container | None:
    """Raises RefusedFileError for a file that is cut off, damaged, animated or too large. None: the size of this
    kind is only known to its decoder (HEIC), or to a module of its own (TIFF)."""
    checks: dict[FileKind, Callable[[bytes, IntakeLimits], Container | None]] = {
        FileKind.JPEG: _check_jpeg,
        FileKind.PNG: _check_png,
        FileKind.WEBP: _check_webp,
        FileKind.HEIC: _check_heic,
    }
    return checks[kind](data, limits)


def check_size(width: int, height: int, limits: IntakeLimits) -> None:
    """Raises RefusedFileError for sizes that cannot be a picture of a page."""
    if width < 1 or height < 1:
        raise refused("image_corrupt", detail="no pixels")
    if width * height > limits.pixels_of_an_image:
        raise refused("image_too_large", detail=f"{width} x {height}")
    if min(width, height) < limits.smallest_side_pixels:
        raise refused("image_too_small", detail=f"{width} x {height}")


def _trailing(rest: bytes) -> tuple[str, ...]:
    return ("trailing_data",) if rest.strip(b"\0\r\n\t \xff") else ()


def _check_jpeg(data: bytes, limits: IntakeLimits) -> Container:
    size: tuple[int, int] | None = None
    scanned = False
    place = 2
    while True:
        place, marker = _next_jpeg_marker(data, place)
        if marker == _JPEG_END:
            break
        if marker in _JPEG_ALONE:
            continue
        length = int.from_bytes(data[place : place + 2], "big")
        if length < 2 or place + length > len(data):
            raise refused("image_truncated", detail="a JPEG segment goes past the end")
        if marker in _JPEG_FRAME_MARKERS and size is None:
            height, width = (int.from_bytes(data[place + at : place + at + 2], "big") for at in (3, 5))
            check_size(width, height, limits)
            size = (width, height)
        place += length
        if marker == _JPEG_SCAN:
            scanned = True
            found = _JPEG_NEXT_MARKER.search(data, place)
            if found is None:
                raise refused("image_truncated", detail="the JPEG has no end marker")
            place = found.start()
    if size is None or not scanned:
        raise refused("image_corrupt", detail="the JPEG has no picture")
    return Container(*size, warnings=_trailing(data[place:]))


def _next_jpeg_marker(data: bytes, place: int) -> tuple[int, int]:
    """The place after the next marker, and the marker. Bytes between segments are skipped, as libjpeg does."""
    while True:
        place = data.find(b"\xff", place)
        if place < 0 or place + 1 >= len(data):
            raise refused("image_truncated", detail="the JPEG has no end marker")
        marker = data[place + 1]
        if marker not in (0x00, 0xFF):
            return place + 2, marker
        place += 1


def _check_png(data: bytes, limits: IntakeLimits) -> Container:
    place, header, ended = 8, b"", False
    packed: list[bytes] = []
    while not ended:
        length, name = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        body, end = data[place + 8 : place + 8 + length], place + 12 + length
        if end > len(data):
            raise refused("image_truncated", detail="a PNG chunk goes past the end")
        if name[:1].isupper() and zlib.crc32(name + body) != int.from_bytes(data[end - 4 : end], "big"):
            raise refused("image_corrupt", detail="a PNG checksum is wrong")
        if name == b"IHDR" and length == 13:
            header = body
            check_size(int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big"), limits)
        elif name == b"acTL":
            raise refused("image_animated")
        elif name == b"IDAT":
            packed.append(body)
        ended = name == b"IEND"
        place = end
    if not header:
        raise refused("image_corrupt", detail="the PNG has no header")
    _check_png_rows(header, packed)
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    return Container(width, height, warnings=_trailing(data[place:]), bits=header[8])


def _check_png_rows(header: bytes, packed: list[bytes]) -> None:
    bits, colour, interlaced = header[8], header[9], header[12]
    if colour not in _PNG_CHANNELS or bits not in (1, 2, 4, 8, 16):
        raise refused("image_corrupt", detail="an unknown PNG colour type")
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    passes = _PNG_PASSES if interlaced else ((0, 0, 1, 1),)
    expected = 0
    for first_column, first_row, column_step, row_step in passes:
        columns = -(-(width - first_column) // column_step)
        rows = -(-(height - first_row) // row_step)
        if columns > 0 and rows > 0:
            expected += rows * (1 + (columns * bits * _PNG_CHANNELS[colour] + 7) // 8)
    inflater, found = zlib.decompressobj(), 0
    try:
        for part in packed:
            rest = part
            while rest and found < expected:
                found += len(inflater.decompress(rest, 1 << 20))
                rest = inflater.unconsumed_tail
    except zlib.error as error:
        raise refused("image_corrupt", detail="the PNG's rows cannot be inflated") from error
    if found < expected:
        raise refused("image_truncated", detail="rows of the PNG are missing")


def _check_webp(data: bytes, limits: IntakeLimits) -> Container | None:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise refused("image_truncated", detail="the WebP is shorter than it says")
    if data[12:16] == b"VP8X":
        if data[20] & _WEBP_ANIMATION_FLAG:
            raise refused("image_animated")
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
    elif data[12:16] == b"VP8L":
        packed = int.from_bytes(data[21:25], "little")
        width, height = (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
    elif data[12:16] == b"VP8 ":
        width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    else:
        raise refused("image_corrupt", detail="an unknown WebP chunk")
    check_size(width, height, limits)
    return Container(width, height, warnings=_trailing(data[end + end % 2 :]))


def _check_heic(data: bytes, limits: IntakeLimits) -> Container | None:
    """Every top-level box must lie in the file. Sizes are the decoder's business (`image_loading`)."""
    place = 0
    while place < len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        if length == 1:
            length = int.from_bytes(data[place + 8 : place + 16], "big")
        if length == 0:  # to the end of the file
            break
        if length < 8 or place + length > len(data):
            raise refused("image_truncated", detail="a HEIC box goes past the end")
        place += length
    if data[8:12] in (b"hevc", b"hevx"):
        raise refused("image_animated")
    return None
