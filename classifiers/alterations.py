"""Local inconsistencies of a printed value that an erasure may have left: a figure of another size or ink, or paper
without grain under the value where the paper around it has grain.

A weak sign: it says where to look and never more. Values written by hand or stamped in are not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from classifiers.declarations import DocumentType, FieldKind
from classifiers.hint_sentences import hint
from classifiers.ink_layers import Image, opencv
from classifiers.reasons import ReviewReason
from models.values.geometry import Quad
from models.values.understanding import FieldReading, Hint, HintCode, Mark

_FIGURE_KINDS = frozenset({FieldKind.PERSONAL_NUMBER, FieldKind.MONEY, FieldKind.TAX_NUMBER, FieldKind.YEAR})
_NOT_PRINTED = frozenset(
    {ReviewReason.HANDWRITTEN, ReviewReason.FILLED_IN, ReviewReason.STAMPED_OVER, ReviewReason.SIGNED_OVER}
)
# Figures of one typeface are equally high to a pixel; one that is not stands out by more than this.
_OTHER_HEIGHT = 0.16
_EVEN = 0.035
_OTHER_INK = 55.0
_EVEN_INK = 9.0
_FEWEST_FIGURES = 6
_SMALLEST_FIGURE = 12
# Grain of the paper, as the spread of its brightness.
_GRAIN = 2.0
_NO_GRAIN = 0.3
_CONFIDENCE = 0.3


def find_alterations(
    document_type: DocumentType, fields: Sequence[FieldReading], images: Sequence[Image], marks: Sequence[Mark]
) -> list[Hint]:
    """One hint a value. Costs a millisecond a value."""
    labels = {one.name: one.label for one in document_type.fields}
    kinds = {one.name: one.kind for one in document_type.fields}
    found = []
    for reading in fields:
        box, page = reading.box, reading.page
        if box is None or page is None or reading.value is None or page > len(images):
            continue
        is_covered = any(mark.page == page and box.overlap_share(mark.box) > 0 for mark in marks)
        if is_covered or _NOT_PRINTED & set(reading.reasons):
            continue
        image = images[page - 1]
        is_odd = kinds[reading.name] in _FIGURE_KINDS and _has_odd_figure(image, box, reading.text or "")
        if is_odd or _lacks_grain(image, box):
            found.append(hint(HintCode.ALTERED, _CONFIDENCE, page=page, box=box, words=labels[reading.name]))
    return found


def _has_odd_figure(image: Image, box: Quad, text: str) -> bool:
    """One figure, or two, of another height or ink than all the others, which agree."""
    figures = sum(letter.isdigit() for letter in text)
    if figures < _FEWEST_FIGURES or figures < 0.9 * sum(letter.isalnum() for letter in text):
        return False
    shapes = list(_figures(_grey(image, box)))
    if len(shapes) != figures:
        return False
    heights, inks = (np.array(column, np.float64) for column in zip(*shapes, strict=True))
    if np.median(heights) < _SMALLEST_FIGURE:
        return False
    return _stands_out(heights / np.median(heights), _OTHER_HEIGHT, _EVEN) or _stands_out(inks, _OTHER_INK, _EVEN_INK)


def _stands_out(values: NDArray[np.float64], distance: float, spread: float) -> bool:
    away = np.abs(values - np.median(values))
    odd = away > distance
    return 1 <= int(odd.sum()) <= 2 and float(np.std(values[~odd])) < spread and float(away[~odd].max()) < distance / 2


def _figures(grey: Image) -> Iterator[tuple[int, float]]:
    """Height and darkness of every shape as high as a figure."""
    cv2 = opencv()
    _, ink = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    for label, (left, top, across, down, _) in enumerate(statistics.tolist()):
        if label and down > 0.4 * grey.shape[0] and across < 1.2 * down:
            part = labels[top : top + down, left : left + across] == label
            core = grey[top : top + down, left : left + across][part]
            yield down, float(np.percentile(core, 20))


def _lacks_grain(image: Image, box: Quad) -> bool:
    """Correction fluid and painted patches are smoother than any scanned paper beside them."""
    height = box.height
    inside = _grain(_grey(image, box))
    above = Quad.from_rectangle(box.left, max(0.0, box.top - 2.2 * height), box.right, max(1.0, box.top - 0.6 * height))
    below = Quad.from_rectangle(box.left, box.bottom + 0.6 * height, box.right, box.bottom + 2.2 * height)
    around = [_grain(_grey(image, strip)) for strip in (above, below) if strip.bottom < image.shape[0]]
    known = [grain for grain in around if grain is not None]
    return inside is not None and len(known) == 2 and min(known) > _GRAIN and inside < _NO_GRAIN * min(known)


def _grain(grey: Image) -> float | None:
    """The spread of the paper's brightness, away from ink; None where there is too little bare paper."""
    cv2 = opencv()
    if grey.size < 200:
        return None
    paper = int(np.percentile(grey, 90))
    near_ink = cv2.dilate(cv2.inRange(grey, 0, max(0, paper - 40)), np.ones((5, 5), np.uint8))
    bare = grey[near_ink == 0]
    return float(np.std(bare.astype(np.float64))) if len(bare) > 0.25 * grey.size else None


def _grey(image: Image, box: Quad) -> Image:
    part = image[max(0, int(box.top)) : int(box.bottom) + 1, max(0, int(box.left)) : int(box.right) + 1]
    if part.size == 0:
        return np.zeros((0, 0), np.uint8)
    return np.asarray(opencv().cvtColor(np.ascontiguousarray(part), opencv().COLOR_BGR2GRAY), np.uint8)
