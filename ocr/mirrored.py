"""Whether print is seen from behind: what shines through a thin sheet is read surely in a mirror, and only there."""

from __future__ import annotations

import numpy as np

from models.values.geometry import Point, Quad
from ocr.orientation import RotationParts, beginning, is_line
from ocr.page_geometry import text_size
from ocr.reader import Image, check_page_image

_DETECTION_SIDE = 960
_LINES_READ = 8
# Mirrored print was read with 0.2 to 0.85, the same lines in a mirror with 0.95 and more unless the page's own print
# had cut them to pieces (72 lines, four strengths). Such pieces, drawings and patterns are read badly both ways.
_SURE, _LEAST_MARGIN = 0.9, 0.15
_FEWEST_LINES = 2


def reads_mirrored(image: Image, parts: RotationParts) -> bool:
    """False when there are too few lines to tell. Costs one detection and up to sixteen short lines, about 0.4 s."""
    check_page_image(image)
    lines = [box for box in parts.find_boxes(image, _DETECTION_SIDE) if is_line(box)]
    if len(lines) < _FEWEST_LINES:
        return False
    mirror = np.ascontiguousarray(image[:, ::-1])
    behind = ahead = 0
    for box in sorted(lines, key=lambda line: -text_size(line)[0])[:_LINES_READ]:
        plain = parts.certainty(image, beginning(box))
        mirrored = parts.certainty(mirror, beginning(_mirrored(box, image.shape[1])))
        behind += mirrored >= _SURE and mirrored - plain >= _LEAST_MARGIN
        ahead += plain >= _SURE and plain - mirrored >= _LEAST_MARGIN
    return behind >= _FEWEST_LINES and behind > 2 * ahead


def _mirrored(box: Quad, width: int) -> Quad:
    """The box where it stands in the mirror, again clockwise from its print's top left corner."""
    top_left, top_right, bottom_right, bottom_left = (Point(width - corner.x, corner.y) for corner in box.corners)
    return Quad(top_right, top_left, bottom_left, bottom_right)
