"""Regions written by pen: blue ink beside black print, in runs as high as letters.

Black handwriting beside black print is told value by value (`classifiers.handwriting`), not by region.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from classifiers.ink_layers import InkLayers, Mask, opencv, pieces_of
from classifiers.layout import PageLayout
from classifiers.seals import Found
from models.values.geometry import Quad
from models.values.understanding import MarkKind

# A page whose print is blue tells nothing by its blue ink.
_BLUE_PRINT = 0.25
# Letters of a run are nearer than this share of the page's width.
_GAP = 0.018
_ROOM = 0.03
_SMALLEST = (0.012, 0.009)
# A printed line keeps its letters' feet on one line within a tenth of their height; a hand does not.
_UNEVEN = 0.1
_FEWEST_SHAPES = 3
# Black print has blue edges where a scanner's colours do not meet; pen ink is blue through and through.
_BLUE_INK = 0.55


def find_handwriting(layers: InkLayers, layout: PageLayout, known: Sequence[Found]) -> list[Found]:
    """Regions of pen writing outside of the known marks. Costs a few milliseconds where there is blue ink."""
    dark = int(layers.dark.sum())
    blue = layers.blue
    if layers.is_colourless or not blue.any() or int((blue & layers.dark).sum()) > _BLUE_PRINT * max(1, dark):
        return []
    ink = blue.copy()
    for one in known:
        _clear(ink, one.box)
    return [
        Found(MarkKind.HANDWRITING, "blue", 0.6, box)
        for box in _runs(ink, layers.width)
        if not _runs_on(box, known, layers.width)
        and _is_blue(layers, box)
        and _is_uneven(ink, box)
        and box.top > _first_print(layers, layout)
    ]


def _runs_on(box: Quad, known: Sequence[Found], width: int) -> bool:
    """Strokes that go on from a signature belong to it."""
    room = _ROOM * width
    around = Quad.from_rectangle(
        max(0.0, box.left - room), max(0.0, box.top - room), box.right + room, box.bottom + room
    )
    return any(one.kind is MarkKind.SIGNATURE and around.overlap_share(one.box) > 0 for one in known)


def _first_print(layers: InkLayers, layout: PageLayout) -> float:
    """Above the first printed line stand only what signing programs and archives put there."""
    tops = [piece.box.top for piece in layout.pieces if piece.text.isupper() and len(piece.words) > 2]
    return min(tops, default=0.0) / layers.scale - 1


def _runs(ink: Mask, width: int) -> list[Quad]:
    """Boxes around blue ink whose parts lie beside each other on one line."""
    cv2 = opencv()

    gap = max(3, round(_GAP * width))
    joined = cv2.dilate(ink, np.ones((1, gap), np.uint8))
    _, statistics = pieces_of(np.asarray(joined, np.uint8), close=3)
    boxes = []
    for left, top, across, down, _ in statistics[1:].tolist():
        inner = across - gap
        if inner > _SMALLEST[0] * width and down > _SMALLEST[1] * width:
            boxes.append(Quad.from_rectangle(left + gap // 2, top, left + gap // 2 + inner, top + down))
    return boxes


def _is_blue(layers: InkLayers, box: Quad) -> bool:
    rows, columns = slice(int(box.top), int(box.bottom) + 1), slice(int(box.left), int(box.right) + 1)
    blue, any_ink = layers.blue[rows, columns], layers.blue[rows, columns] | layers.dark[rows, columns]
    return int(blue.sum()) > _BLUE_INK * int(any_ink.sum())


def _is_uneven(ink: Mask, box: Quad) -> bool:
    part = np.ascontiguousarray(ink[int(box.top) : int(box.bottom), int(box.left) : int(box.right) + 1])
    _, statistics = pieces_of(part)
    tall = statistics[1:][statistics[1:, 3] > 0.3 * part.shape[0]]
    if len(tall) == 0:
        return False
    if len(tall) < _FEWEST_SHAPES:
        # Joined-up writing: few shapes, each wider than any printed letter.
        return bool(tall[:, 2].max() > 2.2 * tall[:, 3].max())
    heights, feet = tall[:, 3].astype(np.float64), (tall[:, 1] + tall[:, 3]).astype(np.float64)
    middle = float(np.median(heights))
    slope, start = np.polyfit(tall[:, 0].astype(np.float64), feet, 1)
    off_line = float(np.std(feet - (slope * tall[:, 0] + start)))
    return off_line > _UNEVEN * middle


def _clear(ink: Mask, box: Quad) -> None:
    ink[max(0, int(box.top)) : int(box.bottom) + 1, max(0, int(box.left)) : int(box.right) + 1] = 0
