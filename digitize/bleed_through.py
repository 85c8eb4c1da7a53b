"""Print of the other side that shines through a thin sheet: found, and taken out of what is given to the reader.

The page's picture as kept and shown is never changed by this. Measured on nine strips with a mirrored back (see
`docs/decisions/0009-quality-by-reading-errors.md`): without it 10 to 40 % of characters are misread once the back is a
fifth as dark as on its own side, because its lines are read between the page's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitize.images import PageImage, chroma_of, opencv
from digitize.print_measures import Grey, grain_of, letter_shapes, paper_of

BackFinder = Callable[[PageImage], bool]
"""Whether all that a picture shows is print of the paper's other side, shining through."""

_WORKING_SIDE = 1800
# A page's own ink is the depth that its darkest ten-thousandth reaches: a lone page number has as much.
_DARKEST_SHARE = 0.0001
# Ink this weak may be the other side's; marks above this share of the page's own ink are never touched.
_WEAK_INK, _FAINT_SHARE = 115.0, 0.5
_LEAST_DEPTH, _GRAINS = 9.0, 5.0
_FEWEST_SHAPES = 40
# Coloured marks are pen, stamp and seal of this side more often than of the other.
_COLOURED = 40
_SHOWN_DEPTH = 190.0


@dataclass(frozen=True, slots=True)
class FaintMarks:
    """Marks that may be the other side's. `layer`: they alone, darkened, to look at closely. `depth`: how deep they
    reach, in grey levels. `are_alone`: the page has no stronger ink than them."""

    layer: PageImage
    depth: float
    own_ink: float
    are_alone: bool


def find_faint_marks(image: PageImage) -> FaintMarks | None:
    """None when there are too few to be print. About 60 ms for A4 at 200 dpi."""
    cv2 = opencv()
    grey: Grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    scale = min(1.0, _WORKING_SIDE / max(grey.shape))
    if scale < 1.0:
        grey = np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    depth = np.asarray(cv2.subtract(paper_of(grey), grey), dtype=np.uint8)
    own_ink = _darkest(depth)
    are_alone = own_ink < _WEAK_INK
    is_mark = depth > max(_LEAST_DEPTH, _GRAINS * grain_of(grey, depth))
    if are_alone:
        is_faint = is_mark
    else:
        strong = (depth > 0.4 * own_ink).astype(np.uint8)
        is_faint = is_mark & (cv2.dilate(strong, np.ones((9, 9), np.uint8)) == 0)
    shapes = letter_shapes(is_faint, fewest=_FEWEST_SHAPES)
    if shapes is None:
        return None
    levels = depth[shapes > 0]
    typical, deepest = np.percentile(levels, (85, 97))
    return FaintMarks(_darkened(depth, is_faint, float(typical)), float(deepest), own_ink, are_alone)


def without_faint_marks(image: PageImage, marks: FaintMarks) -> PageImage:
    """Grey marks no deeper than the other side's brought to the level of the paper; stronger ink keeps its depth."""
    cv2 = opencv()
    grey: Grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    paper = paper_of(grey)
    depth = cv2.subtract(paper, grey).astype(np.float32)
    highest = marks.own_ink + 1 if marks.are_alone else _FAINT_SHARE * marks.own_ink
    least = min(1.2 * marks.depth, highest) if not marks.are_alone else highest
    kept = np.clip((depth - least) / max(1.0, marks.own_ink - least), 0, 1) * marks.own_ink
    gain = (paper - np.minimum(kept, depth)) / np.maximum(grey, 1)
    gain[chroma_of(image) > _COLOURED] = 1.0
    return np.asarray(np.clip(image * gain[..., None], 0, 255).round(), dtype=np.uint8)


def _darkest(depth: Grey) -> float:
    counts = np.bincount(depth[::2, ::2].ravel(), minlength=256)
    from_dark = counts[::-1].cumsum()
    return float(255 - int(np.searchsorted(from_dark, max(1.0, _DARKEST_SHARE * from_dark[-1]))))


def _darkened(depth: Grey, is_faint: NDArray[np.bool_], typical: float) -> PageImage:
    shown = np.where(is_faint, depth * (_SHOWN_DEPTH / max(typical, 1.0)), 0.0)
    grey = (250 - np.clip(shown, 0, 240)).astype(np.uint8)
    return np.ascontiguousarray(np.repeat(grey[..., None], 3, axis=2))
