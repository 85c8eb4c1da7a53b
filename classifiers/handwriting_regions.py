"""Regions written by pen: joined-up blue ink beside black print, and values that were told to be written by hand.

Figures, and black writing beside black print, are told value by value (`classifiers.handwriting`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from classifiers.ink_layers import InkLayers, Mask, opencv, pieces_of
from classifiers.layout import PageLayout
from classifiers.reasons import ReviewReason
from classifiers.seals import Found
from models.values.geometry import Quad
from models.values.understanding import FieldReading, Mark, MarkKind

# A page whose print is blue tells nothing by its blue ink.
_BLUE_PRINT = 0.25
# Letters of a run are nearer than this share of the page's width.
_GAP = 0.018
_ROOM = 0.03
_SMALLEST = (0.012, 0.009)
_FEWEST_LETTERS = 3
_TALL = 0.45
_LONG_STROKE = 1.8
# Of print that was read this well, each letter is a shape of its own.
_READ = 0.7
_RUNS_TOGETHER = 0.55
# Black print has blue edges where a scanner's colours do not meet; pen ink is blue through and through.
_BLUE_INK = 0.55


def find_handwriting(layers: InkLayers, layout: PageLayout, known: Sequence[Found]) -> list[Found]:
    """Regions of pen writing outside of the known marks. Costs a few milliseconds where there is blue ink."""
    dark = int(layers.dark.sum())
    blue = layers.blue
    if not blue.any() or int((blue & layers.dark).sum()) > _BLUE_PRINT * max(1, dark):
        return []
    ink = blue.copy()
    for one in known:
        _clear(ink, one.box)
    return [
        Found(MarkKind.HANDWRITING, "blue", 0.6, box)
        for box in _runs(ink, layers.width)
        if not _runs_on(box, known, layers.width)
        and _is_blue(layers, box)
        and _is_written(layers, layout, ink, box)
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


def _is_written(layers: InkLayers, layout: PageLayout, ink: Mask, box: Quad) -> bool:
    """Letters that were read are a hand's when they run together, and unread ink when its strokes are long.

    Figures are not judged here: by hand they differ in height by 2 to 9 % in this size, printed ones by 0 to 20 %.
    """
    part = np.ascontiguousarray(ink[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1])
    _, statistics = pieces_of(part)
    shapes = statistics[1:][statistics[1:, 3] > _TALL * part.shape[0]]
    letters = _letters_in(layout, layers.on_page(box))
    if letters >= _FEWEST_LETTERS:
        return len(shapes) < _RUNS_TOGETHER * letters
    return 0 < len(shapes) < _FEWEST_LETTERS and bool(shapes[:, 2].max() > _LONG_STROKE * shapes[:, 3].max())


def _letters_in(layout: PageLayout, box: Quad) -> int:
    words = [word for piece in layout.pieces for word in piece.words if word.box.overlap_share(box) > 0.4]
    return sum(c.isalpha() for word in words if word.confidence > _READ for c in word.text)


def _clear(ink: Mask, box: Quad) -> None:
    ink[max(0, int(box.top)) : int(box.bottom) + 1, max(0, int(box.left)) : int(box.right) + 1] = 0


def written_values(fields: Sequence[FieldReading], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Regions of values that were told to be written by pen in whatever ink (`classifiers.handwriting`), where no
    region is known yet."""
    known = [mark for mark in marks if mark.kind is MarkKind.HANDWRITING]
    found = []
    for field in fields:
        if field.box is None or field.page is None or ReviewReason.HANDWRITTEN not in field.reasons:
            continue
        if not any(mark.page == field.page and mark.box.overlap_share(field.box) > 0.5 for mark in known):
            found.append(Mark(MarkKind.HANDWRITING, "unknown", 0.6, field.box, field.page))
    return tuple(found)
