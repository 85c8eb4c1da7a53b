"""Signatures: long strokes of blue ink anywhere, and strokes of any ink where a form or an office has people sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from classifiers.folding import fold
from classifiers.ink_layers import InkLayers, Mask, opencv, pieces_of
from classifiers.layout import PageLayout, Piece
from classifiers.seals import Found, without_inner
from classifiers.signature_block import find_signature_block
from models.values.geometry import Quad
from models.values.understanding import MarkKind

# The printed words under which people sign: "(Ký, ghi rõ họ tên)", "Người ký giấy khai sinh".
_SIGN_HERE = re.compile(
    r"^(ky|ky ten|nguoi ky|nguoi khai|nguoi viet don|nguoi cap)\b.{0,60}$|ghi ro ho|ky ten dong dau"
)
# How far a signature reaches from the words about it, in shares of the page's width.
_REACH = 0.2
_DEPTH = 0.16
# Nobody signs over more than half a page; frames and panels run around it. Rules are straight for longer than strokes.
_WIDEST = 0.5
_RULE = 0.12
# Strokes end a little before the ring whose ink they run into.
_TOUCHING = 1.1


def find_signatures(layers: InkLayers, layout: PageLayout | None, seals: Sequence[Found]) -> list[tuple[Found, Mask]]:
    """Signatures of one page, each with its own ink. Without a layout only blue ones are seen."""
    found = _blue_signatures(layers)
    if layout is not None:
        print_free = _without_print(layers, layout, seals)
        for area in signing_areas(layout):
            signature = _strokes_in(layers, print_free, layers.on_picture(area))
            if signature is not None and not _is_known(signature[0], found):
                found.append(signature)
    kept = without_inner([one for one, _ in found])
    return [(one, ink) for one, ink in found if one in kept]


def touches(signature: Mask, seal: Quad) -> bool:
    """Whether ink of the signature lies inside the round of the seal, both in the working picture."""
    rows, columns = np.nonzero(signature)
    centre = seal.centre
    across = (columns - centre.x) / max(1.0, seal.width / 2)
    down = (rows - centre.y) / max(1.0, seal.height / 2)
    return bool((across**2 + down**2 <= _TOUCHING**2).any())


def _is_known(one: Found, others: Sequence[tuple[Found, Mask]]) -> bool:
    return any(one.box.overlap_share(other.box) > 0.3 or other.box.overlap_share(one.box) > 0.5 for other, _ in others)


def _blue_signatures(layers: InkLayers) -> list[tuple[Found, Mask]]:
    """Long strokes of blue ink. Blue print and figures are smaller than any signature, frames are larger."""
    if not layers.blue.any():
        return []
    width = layers.width
    labels, statistics = pieces_of(_without_rules(layers.blue, round(_RULE * width)), close=3)
    found = []
    for label, (left, top, across, down, area) in enumerate(statistics.tolist()):
        is_sized = 0.05 * width < across < _WIDEST * width and 0.018 * width < down < _WIDEST * width
        if label and is_sized and area < 0.35 * across * down:
            box = Quad.from_rectangle(left, top, left + across, top + down)
            found.append((Found(MarkKind.SIGNATURE, "blue", 0.7, box), (labels == label).astype(np.uint8)))
    return found


def signing_areas(layout: PageLayout) -> Iterator[Quad]:
    """Where people sign, in pixels of the page: between a position and the name under it, or under words that ask."""
    block = find_signature_block([layout], 0.0)
    if block is not None and block.title_lines:
        yield _area([line.box for line in block.title_lines], block.name, layout)
    for piece in layout.pieces:
        if len(piece.text) < 80 and _SIGN_HERE.search(fold(piece.text)):
            yield _area([piece.box], None, layout)


def _area(boxes: Sequence[Quad], name: Piece | None, layout: PageLayout) -> Quad:
    above = Quad.around(boxes)
    centre = above.centre.x
    reach = _REACH * layout.width
    depth = above.bottom + _DEPTH * layout.width
    bottom = min(depth, name.box.bottom) if name is not None and name.box.top > above.bottom else depth
    # A flourish rises through the position, whose print it leaves readable: its box would claim all of it.
    top = max(0.0, above.bottom - 0.2 * layout.line_height)
    return Quad.from_rectangle(
        max(0.0, centre - reach), top, min(layout.width, centre + reach), min(layout.height, max(bottom, top + 1))
    )


def _without_print(layers: InkLayers, layout: PageLayout, seals: Sequence[Found]) -> Mask:
    """Dark and blue ink without what was read as print, without rules and without black seals."""
    ink = layers.dark | layers.blue
    # Pale blue ink is neither dark nor vivid.
    blue_green_red = layers.picture.astype(np.int16)
    ink |= ((blue_green_red[..., 0] - blue_green_red[..., 2] > 18) & (layers.grey < 215)).astype(np.uint8)
    ink = _without_rules(ink, max(9, round(0.05 * layers.width)))
    for piece in layout.pieces:
        if _is_print(piece, layout):
            for word in piece.words:
                _clear(ink, layers.on_picture(word.box))
    for seal in seals:
        if seal.colour == "black":
            _clear(ink, seal.box)
    return np.asarray(ink, np.uint8)


def _without_rules(ink: Mask, length: int) -> Mask:
    """Without what runs straight, across or down, over that many pixels."""
    cv2 = opencv()
    for shape in ((1, length), (length, 1)):
        ink = ink & (1 - cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8)))
    return np.asarray(ink, np.uint8)


def _is_print(piece: Piece, layout: PageLayout) -> bool:
    """What readers make of a signature is large, or unsure, or no words."""
    is_sized = 0.4 < piece.height / layout.line_height < 1.8
    return is_sized and piece.confidence > 0.75 and sum(c.isalpha() for c in piece.text) >= 2


def _clear(ink: Mask, box: Quad) -> None:
    ink[max(0, int(box.top)) : int(box.bottom) + 1, max(0, int(box.left)) : int(box.right) + 1] = 0


def _strokes_in(layers: InkLayers, ink: Mask, area: Quad) -> tuple[Found, Mask] | None:
    """The ink of the area that holds together over more than letters do."""
    left, top, right, bottom = int(area.left), int(area.top), int(area.right), int(area.bottom)
    part = np.ascontiguousarray(ink[top:bottom, left:right])
    if part.size == 0:
        return None
    labels, statistics = pieces_of(part)
    width = layers.width
    keep = np.zeros(len(statistics), np.bool_)
    for label, (_, _, across, down, inked) in enumerate(statistics.tolist()):
        tall, wide = down > 0.026 * width, across > 0.055 * width and down > 0.012 * width
        keep[label] = label > 0 and (tall or wide) and inked < 0.45 * across * down
    if not keep.any():
        return None
    strokes = statistics[keep]
    box = Quad.from_rectangle(
        left + int(strokes[:, 0].min()),
        top + int(strokes[:, 1].min()),
        left + int((strokes[:, 0] + strokes[:, 2]).max()),
        top + int((strokes[:, 1] + strokes[:, 3]).max()),
    )
    if box.width < 0.05 * width or box.height < 0.018 * width:
        return None
    mine = np.zeros_like(ink)
    mine[top:bottom, left:right] = keep[labels]
    is_blue = _is_blue(layers, mine)
    return Found(MarkKind.SIGNATURE, "blue" if is_blue else "black", 0.7 if is_blue else 0.6, box), mine


def _is_blue(layers: InkLayers, mine: Mask) -> bool:
    blue, _, red = (layers.picture[..., at][mine > 0].astype(np.float32).mean() for at in range(3))
    return bool(blue - red > 18)
