"""Whether print is seen from behind: what shines through a thin sheet is read surely in a mirror, and only there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from models.values.geometry import Point, Quad
from ocr.orientation import RotationParts, is_line
from ocr.page_geometry import text_size
from ocr.pieces import part_of
from ocr.reader import Image, check_page_image

_DETECTION_SIDE = 960
_LINES_READ = 16
# So much of a line, in its heights, is read at a time: where the page's own print hides a part, another is whole.
_LENGTH_READ, _PIECES_OF_A_LINE = 8.0, 3
# A piece speaks for a side when it is read so surely there and so much less surely on the other. Pieces of mirrored
# print that the page's own print cuts into were read with 0.65 to 1 in a mirror and 0.1 to 0.55 without (five pages);
# drawings and patterns are read badly both ways.
_SURE, _LEAST_MARGIN = 0.65, 0.3
_FEWEST_PIECES = 3


def reads_mirrored(image: Image, parts: RotationParts) -> bool:
    """False when there is too little print to tell. Costs one detection and up to 96 short pieces, about 0.4 s."""
    check_page_image(image)
    lines = [box for box in parts.find_boxes(image, _DETECTION_SIDE) if is_line(box)]
    mirror = np.ascontiguousarray(image[:, ::-1])
    behind = ahead = 0
    for box in sorted(lines, key=lambda line: -text_size(line)[0])[:_LINES_READ]:
        for piece in _pieces(box):
            plain = parts.certainty(image, piece)
            mirrored = parts.certainty(mirror, _mirrored(piece, image.shape[1]))
            behind += mirrored >= _SURE and mirrored - plain >= _LEAST_MARGIN
            ahead += plain >= _SURE and plain - mirrored >= _LEAST_MARGIN
    return behind >= _FEWEST_PIECES and behind > 2 * ahead


def _pieces(box: Quad) -> Iterator[Quad]:
    """Both ends of a line and its middle; a short line whole."""
    length, height = text_size(box)
    share = _LENGTH_READ * height / length
    if share >= 0.5:
        yield box
        return
    for place in range(_PIECES_OF_A_LINE):
        start = (1 - share) * place / (_PIECES_OF_A_LINE - 1)
        yield part_of(box, start, start + share)


def _mirrored(box: Quad, width: int) -> Quad:
    """The box where it stands in the mirror, again clockwise from its print's top left corner."""
    top_left, top_right, bottom_right, bottom_left = (Point(width - corner.x, corner.y) for corner in box.corners)
    return Quad(top_right, top_left, bottom_left, bottom_right)
