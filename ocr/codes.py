"""QR codes and barcodes of a page. Their text is data: it is never opened, followed or executed."""

from __future__ import annotations

from models.values.geometry import Quad
from models.values.reading import Code
from ocr.reader import Image, check_page_image

# A page with more codes than this is an attack or a sheet of labels; the first ones are kept.
MAX_CODES = 16
# What can be inside one code at most (QR version 40 in digits), so that nothing absurd is stored.
MAX_TEXT = 7089


def read_codes(image: Image) -> tuple[Code, ...]:
    """Every code that can be read, from top to bottom. Characters that no text holds (NUL) are replaced."""
    import zxingcpp

    check_page_image(image)
    codes = []
    for found in zxingcpp.read_barcodes(image):
        if not found.valid:
            continue
        place = found.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        box = Quad.from_points([(corner.x, corner.y) for corner in corners])
        codes.append(Code(found.format.name, found.text[:MAX_TEXT].replace("\x00", "\ufffd"), box))
    return tuple(sorted(codes, key=lambda code: (code.box.top, code.box.left))[:MAX_CODES])
